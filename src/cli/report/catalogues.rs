//! `pvp report catalogues`: where services have to be, and what a catalogue really shows.

use std::path::{Path, PathBuf};

use super::{Common, History, made, named};
use crate::cli::Exit;
use crate::cli::fail::{Fail, Unshown};
use crate::io::disk;
use crate::publish::{Catalogue, Judged, Offer, Shown};
use crate::render::words::Words;
use crate::report::against::Against;
use crate::report::{Known, catalogues};
use crate::schema::Kind;

/// How large a publication may be, in bytes: some twenty thousand services.
const LARGEST: usize = 200_000_000;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let shown = args.against.as_deref().map(read).transpose()?;
    // Only beside what is outdated a day of change says something.
    let history = if shown.is_some() { History::IfThere } else { History::Unasked };
    made(&args.common, history, words, |known, filter| {
        let shown = args.against.as_deref().zip(shown.as_ref());
        let against = shown.map(|(file, shown)| held_against(known, file, shown)).transpose()?;
        Ok((catalogues::report(known, filter, against.as_ref()), Exit::Done))
    })
}

fn read(file: &Path) -> Result<Shown, Fail> {
    let failed = |why| Fail::NotShown(file.to_owned(), why);
    let bytes = disk::read_up_to(file, LARGEST).map_err(|error| failed(Unshown::Unread(error)))?;
    Shown::read(&bytes).map_err(|unlike| failed(Unshown::Unlike(unlike)))
}

fn held_against(known: &Known<'_>, file: &Path, shown: &Shown) -> Result<Against, Fail> {
    let judged = Judged {
        registry: known.registry,
        findings: known.findings,
        source: known.source,
        classifiers: known.classifiers,
        language: known.spoken,
        measured: None,
    };
    let institution = shown.institution.as_ref().map(|name| named(known.registry, name, Kind::Institution)).transpose()?;
    let catalogue = Catalogue::of(&shown.catalogue, institution);
    let catalogue = catalogue.ok_or_else(|| Fail::NotShown(file.to_owned(), Unshown::Catalogue(shown.catalogue.clone())))?;
    Ok(shown.held_against(&judged, &Offer::new(&judged, catalogue)))
}
