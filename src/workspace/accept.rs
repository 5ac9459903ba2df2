//! Findings accepted for now: what the file of them is to hold.

use std::path::{Path, PathBuf};

use super::error::Error;
use super::locate::Located;
use super::opened::{self, At, Opened};
use crate::baseline::Baseline;
use crate::check;
use crate::io::archive::Snapshot;
use crate::io::disk::shown;

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
    /// How many findings it accepted that are no more; `None` where there was no such file.
    pub gone: Option<usize>,
    /// Whether the settings name it.
    pub is_named: bool,
}

/// What is to be accepted of what is found now, or was found in a revision.
pub fn accept(path: &Path, at: Option<&str>, extent: Extent, today: &str) -> Result<Acceptance, Error> {
    let located = opened::locate(path, At::Now)?;
    let file = located.baseline_file();
    let known = match located.tree.has(&file)? {
        true => Some(opened::read_accepted(&located, &file)?),
        false if extent == Extent::Prune => return Err(Error::NoBaseline(shown(&file))),
        false => None,
    };
    let now = found(&located, &file, path, at, today)?;
    let baseline = match &known {
        Some(known) if extent == Extent::Prune => known.shared_with(&now),
        Some(known) if extent == Extent::Write && now.beyond(known) > 0 => {
            return Err(Error::BaselineGrows(now.beyond(known), shown(&file)));
        }
        Some(_) | None => now,
    };
    let gone = known.map(|known| known.count() - baseline.shared_with(&known).count());
    Ok(Acceptance { is_named: located.settings.baseline.is_some(), file, baseline, gone })
}

/// What would be accepted: of what is found now, or of what was found in a revision.
fn found(here: &Located, file: &Path, given: &Path, at: Option<&str>, today: &str) -> Result<Baseline, Error> {
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
    Ok(Baseline::of(&judgement, &edition))
}
