//! What is known of a registry's past: when its descriptions last changed.

use std::collections::HashMap;

use super::error::Error;
use super::locate::Located;
use super::moments::Told;
use super::opened::{Opened, repo};
use crate::check::Checked;
use crate::content::effective::COMMON;
use crate::history::ages::GroupAges;
use crate::history::{self, LastChange};
use crate::io::archive::{Listing, Snapshot};
use crate::io::disk::{Sort, Wanted};
use crate::io::git::Moment;

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

/// What a commit holds of a registry, shown where that lies now.
pub(super) fn listing_at(moment: &Moment, located: &Located) -> Result<Listing, Error> {
    let seat = located.seat(moment.repo());
    let Some(commit) = moment.commit() else { return Ok(Listing::default()) };
    let Some(place) = moment.repo().places(&seat, commit, &[commit])?.pop().flatten() else { return Ok(Listing::default()) };
    let sort = Sort::Descriptions { baseline: None, tables: None };
    let mut listing = moment.list(Wanted { root: &place.root, folder: &place.folder, sort })?;
    listing.show_below(&place.shown(), &seat.place().shown());
    Ok(listing)
}

impl Ages {
    /// As known at a commit.
    pub(super) fn of(moment: &Moment, opened: &Opened, history: History, told: Told<'_>) -> Result<Self, Error> {
        let Some(tip) = moment.commit() else { return Ok(Self { last: Some(history::Ages::default()), groups: None }) };
        let seat = opened.located.seat(moment.repo());
        let known = moment.repo().ages(tip, &seat, opened.language(), told.commits);
        let mut ages = match known {
            Err(_) if history == History::IfThere => return Ok(Self::default()),
            known => Self { last: Some(known?.ages), groups: None },
        };
        if history == History::NeededByGroup {
            ages.groups = Some(moment.repo().group_ages(tip, &seat, opened.language(), told.commits)?);
        }
        Ok(ages)
    }

    /// Lets what a service group changed last count for its members too; what is later, the order of history says.
    pub(super) fn share(&mut self, read: &[Checked], moment: &Moment) -> Result<(), Error> {
        let Some(last) = &mut self.last else { return Ok(()) };
        let given: HashMap<&str, Vec<&str>> =
            read.iter().filter_map(|file| Some((file.description.name.as_str(), file.common.as_ref()?.groups().collect()))).collect();
        let members = || read.iter().filter_map(|file| Some((&file.description.name, &file.description.group()?.value)));
        let Some(tip) = moment.commit().filter(|_| members().next().is_some()) else { return Ok(()) };
        let places = moment.repo().places_of_commits(tip)?;
        let place = |change: &LastChange| places.get(&change.commit).copied().unwrap_or(usize::MAX);
        let later = |one: LastChange, other: LastChange| if place(&other) < place(&one) { other } else { one };
        for (member, group) in members().filter(|(_, group)| given.contains_key(group.as_str())) {
            match last.last.get(group).copied() {
                Some(shared) => {
                    if let Some(own) = last.last.get_mut(member) {
                        *own = later(*own, shared);
                    }
                }
                // The group has just changed.
                None => _ = last.last.remove(member),
            }
            let Some(groups) = &mut self.groups else { continue };
            let Some(shared) = groups.get(group).and_then(|groups| groups.get(COMMON)).copied() else { continue };
            let Some(own) = groups.get_mut(member) else { continue };
            for key in &given[group.as_str()] {
                own.entry((*key).into()).and_modify(|known| *known = later(*known, shared)).or_insert(shared);
            }
        }
        Ok(())
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
