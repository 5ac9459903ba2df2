//! What is known of a registry's past: when its descriptions last changed.

use std::path::PathBuf;

use super::error::Error;
use super::locate::Located;
use super::moments::Told;
use super::opened::{Opened, repo};
use crate::check::Checked;
use crate::history;
use crate::history::ages::GroupAges;
use crate::io::archive::{Listing, Snapshot};
use crate::io::git::{self, Moment};

/// How much of a registry's history is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Nothing.
    Unasked,
    /// When descriptions last changed, where there is a Git history.
    IfThere,
    /// When descriptions last changed; without a history nothing can be said.
    Needed,
    /// When descriptions and each of their groups last changed.
    NeededByGroup,
    /// When descriptions last changed, and what rules say of that.
    Judged,
}

/// When the descriptions of a registry last changed, as far as that is known.
#[derive(Default)]
pub struct Ages {
    /// The descriptions themselves, by name.
    pub last: Option<history::Ages>,
    /// The groups of each.
    pub groups: Option<GroupAges>,
}

/// The newest commit of a registry: the one that it was read from, else HEAD.
pub(super) fn newest(located: &Located) -> Result<Moment, Error> {
    Ok(match located.tree.moment() {
        Some(moment) if moment.commit().is_some() => moment.clone(),
        Some(moment) => moment.repo().at("HEAD", None)?,
        None => repo(&located.root)?.at("HEAD", None)?,
    })
}

/// Where a registry's root and its folder lie in its repository.
fn folders_in(moment: &Moment, located: &Located) -> (PathBuf, PathBuf) {
    match located.tree.moment() {
        Some(_) => (located.root.clone(), located.registry.clone()),
        None => (moment.repo().inside(&located.root), moment.repo().inside(&located.registry)),
    }
}

/// What a commit holds of a registry.
pub(super) fn listing_at(moment: &Moment, located: &Located) -> Result<Listing, Error> {
    let (root, registry) = folders_in(moment, located);
    if !moment.is_folder(&registry)? {
        return Ok(Listing::default());
    }
    Ok(moment.list(&root, &registry, None)?)
}

impl Ages {
    /// As known at a commit.
    pub(super) fn of(moment: &Moment, opened: &Opened, history: History, told: Told<'_>) -> Result<Self, Error> {
        let Some(tip) = moment.commit() else { return Ok(Self { last: Some(history::Ages::default()), groups: None }) };
        let (_, folder) = folders_in(moment, &opened.located);
        let folder = git::bytes_of(&folder);
        let known = moment.repo().ages(tip, &folder, opened.language(), told.commits);
        let mut ages = match known {
            Err(_) if history == History::IfThere => return Ok(Self::default()),
            known => Self { last: Some(known?.ages), groups: None },
        };
        if history == History::NeededByGroup {
            ages.groups = Some(moment.repo().group_ages(tip, &folder, opened.language(), told.commits)?);
        }
        Ok(ages)
    }

    /// Forgets what is not as a commit has it: it has just changed.
    pub(super) fn forget_changed(&mut self, read: &[Checked], committed: &Snapshot) {
        let Some(ages) = &mut self.last else { return };
        for file in read.iter().filter(|file| committed.files.binary_search(&file.description.file).is_err()) {
            ages.last.remove(&file.description.name);
        }
        if let Some(groups) = &mut self.groups {
            groups.retain(|name, _| ages.last.contains_key(name));
        }
    }
}
