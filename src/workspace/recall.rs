//! What descriptions that are not understood said when they last could be: whose they are, and what they may still name.
//!
//! Asked of Git only where a file is not understood, and nothing is wrong where Git cannot tell.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::opened::Opened;
use super::past;
use crate::check::{self, Checked};
use crate::io::archive::Snapshot;
use crate::io::git::Range;
use crate::source::{Source, lies_in};

/// Takes up what the last readable revisions of files say, where the files themselves do not.
pub(super) fn recall(read: &mut [Checked], opened: &Opened, source: &Snapshot) {
    let mut wanted: BTreeMap<String, usize> = BTreeMap::new();
    for (index, checked) in read.iter().enumerate().filter(|(_, checked)| checked.description.broken && !checked.description.is_adrift) {
        wanted.insert(source.path(checked.description.file).to_owned(), index);
    }
    if !wanted.is_empty() {
        // What Git cannot tell is not known.
        let _ = recall_all(read, opened, &mut wanted);
    }
}

fn recall_all(read: &mut [Checked], opened: &Opened, wanted: &mut BTreeMap<String, usize>) -> Option<()> {
    let moment = past::newest(&opened.located).ok()?;
    let mut take = |wanted: &mut BTreeMap<String, usize>, path: &str, bytes: &[u8]| {
        let Some(index) = wanted.get(path).copied() else { return };
        if let (Some(known), Some(description)) =
            (check::understood(bytes, path, &opened.vocabulary), Arc::get_mut(&mut read[index].description))
        {
            description.recall(&known);
            wanted.remove(path);
        }
    };
    let listing = past::listing_at(&moment, &opened.located).ok()?;
    let committed: Vec<_> = listing.files.iter().filter(|(entry, _)| wanted.contains_key(&entry.path)).collect();
    // What was never committed has no past.
    let paths: Vec<String> = committed.iter().map(|(entry, _)| entry.path.clone()).collect();
    wanted.retain(|path, _| paths.contains(path));
    for (entry, stored) in committed {
        if let Ok(bytes) = stored.read() {
            take(wanted, &entry.path, &bytes);
        }
    }
    if wanted.is_empty() {
        return Some(());
    }
    let repo = moment.repo();
    let seat = opened.located.seat(repo);
    let place = seat.place();
    let range = Range { tip: moment.commit()?, seat: &seat, hide: &[] };
    let walked = repo.walk(range, &|_, _| {}, &mut |step| {
        let touched = repo.touched(&step, &place.root, &place.folder);
        for file in &touched.old {
            let path = touched.files.path(*file).to_owned();
            if wanted.keys().any(|known| lies_in(&path, known))
                && let Ok(bytes) = touched.files.read(*file)
            {
                take(wanted, &path, &bytes);
            }
        }
        if wanted.is_empty() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    walked.ok().map(|_| ())
}
