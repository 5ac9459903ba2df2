//! Findings accepted for now: what the file of them is to hold.

use std::path::{Path, PathBuf};

use super::error::Error;
use super::locate::Located;
use super::opened::{self, At, Opened};
use crate::baseline::{Baseline, Held};
use crate::check::{self, Judgement};
use crate::io::archive::Snapshot;
use crate::io::disk::shown;
use crate::rules::Policy;

/// How far the accepted findings may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// To what is found, but not to more than there is already, where there is something.
    Write,
    /// To what is found.
    Grow,
    /// To what is found of what is accepted already.
    Prune,
}

/// What the file of accepted findings is to hold.
pub struct Acceptance {
    /// The file.
    pub file: PathBuf,
    /// What it is to hold.
    pub baseline: Baseline,
    /// What became of what it accepted; `None` where there was no such file.
    pub known: Option<Held>,
    /// Whether the settings name it.
    pub is_named: bool,
}

/// What is to be accepted of what is found now, or was found in a revision; a file that is new begins with `heading`.
pub fn accept(path: &Path, at: Option<&str>, extent: Extent, today: &str, heading: &str) -> Result<Acceptance, Error> {
    let located = opened::locate(path, At::Now)?;
    let file = located.baseline_file();
    let known = match located.tree.has(&file)? {
        true => Some(opened::read_accepted(&located, &file)?),
        false if extent == Extent::Prune => return Err(Error::NoBaseline(shown(&file))),
        false => None,
    };
    let is_named = located.settings.baseline.is_some();
    let (judgement, edition, policy) = found(&located, &file, path, at, today)?;
    let Some(known) = known else {
        return Ok(Acceptance { baseline: Baseline::of(&judgement, &edition, heading), file, known: None, is_named });
    };
    let held = known.hold(&judgement, &edition, &policy);
    if extent == Extent::Write && held.new_count() > 0 {
        return Err(Error::BaselineGrows(held.new_count(), shown(&file)));
    }
    let baseline = known.changed(&held, &judgement, &edition, extent == Extent::Grow);
    Ok(Acceptance { file, baseline, known: Some(held), is_named })
}

/// What is found now, or was found in a revision.
fn found(here: &Located, file: &Path, given: &Path, at: Option<&str>, today: &str) -> Result<(Judgement, Snapshot, Policy), Error> {
    let located = opened::locate(given, At::revision(at))?;
    // The file that is about to be written is not read as a description.
    let name = file.strip_prefix(&here.root).unwrap_or(file);
    let listing = located.list(Some(&located.root.join(name)))?;
    let opened = Opened::of(located.without_baseline(), given, today)?;
    let edition = Snapshot::alone(listing);
    if edition.files.is_empty() {
        return Err(opened.empty(&opened.listing.near));
    }
    let judgement = check::judge(&edition, &opened.vocabulary, &opened.policy, &|| {});
    opened.located.sound()?;
    if judgement.incomplete {
        return Err(Error::Incomplete);
    }
    Ok((judgement, edition, opened.policy))
}
