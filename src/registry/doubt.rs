//! What cannot be known while some descriptions are not understood: the one place that says whether something that is
//! nowhere to be seen may be there all the same.
//!
//! Rules and reports that conclude from absence ask here. A file that cannot be understood may name whatever stands in its
//! text, and be whatever it or its file is called; one of which nothing is known may name anything. Of two descriptions that
//! claim one id (PVP301) nobody knows which is meant.

use compact_str::CompactString;
use foldhash::HashSet;

use super::{DescriptionId, Registry};
use crate::model::{Description, Role};
use crate::schema::Has;

/// What descriptions that are not understood leave open.
#[derive(Debug, Default)]
pub(super) struct Doubt {
    broken: Vec<DescriptionId>,
    contested: HashSet<DescriptionId>,
    /// Whatever stands in any of the broken files; `open` where there is one that may hold anything.
    words: HashSet<CompactString>,
    open: bool,
    /// Whether a service takes over from nobody knows which service group.
    adrift: bool,
    /// What service groups give their members to name.
    given: HashSet<CompactString>,
}

impl Doubt {
    pub(super) fn add_broken(&mut self, id: DescriptionId, description: &Description) {
        self.broken.push(id);
        self.adrift |= description.is_adrift;
        self.words.insert(description.name.clone());
        match description.remains.as_ref().and_then(|remains| remains.words()) {
            Some(words) => self.words.extend(words.iter().cloned()),
            None => self.open = true,
        }
    }

    /// Whether a name may stand in any of the broken files; most stand in none.
    fn may_hold(&self, name: &str) -> bool {
        self.open || self.words.contains(name)
    }

    pub(super) fn add_group(&mut self, group: &Description) {
        self.given.extend(group.linked(Role::Common).map(|link| link.value.clone()));
    }

    pub(super) fn add_contested(&mut self, ids: [DescriptionId; 2]) {
        self.contested.extend(ids);
    }
}

impl Registry {
    /// Whether everything is understood, so that nothing is in doubt.
    pub fn is_understood(&self) -> bool {
        self.doubt.broken.is_empty() && self.doubt.contested.is_empty()
    }

    /// The descriptions that are not understood.
    pub fn not_understood(&self) -> impl Iterator<Item = (DescriptionId, &Description)> {
        self.doubt.broken.iter().map(|id| (*id, self.get(*id)))
    }

    /// Whether a description that is not understood, and of a kind that has something, may name a description or part.
    pub fn may_be_named(&self, name: &str, by: Has) -> bool {
        let names = |(_, description): (_, &Description)| {
            // What a service group names, its members do.
            description.kind.is_none_or(|kind| kind.has(by) || kind.has(Has::Common))
                && description.remains.as_ref().is_none_or(|remains| remains.may_name(name))
        };
        self.doubt.may_hold(name) && self.not_understood().any(names) || self.may_be_given(name)
    }

    /// Whether a service that takes over from nobody knows which service group may name a description or part by it: any group
    /// that does may be meant.
    fn may_be_given(&self, name: &str) -> bool {
        self.doubt.adrift && self.doubt.given.contains(name)
    }

    /// Whether a description of an id may be there and not be understood.
    pub fn may_be_there(&self, id: &str) -> bool {
        let is_called =
            |description: &Description| description.name == id || description.remains.as_ref().is_some_and(|remains| remains.may_be(id));
        self.doubt.may_hold(id) && self.not_understood().any(|(_, description)| is_called(description))
    }

    /// Whether several descriptions claim the id that one goes by.
    pub fn is_contested(&self, id: DescriptionId) -> bool {
        self.doubt.contested.contains(&id)
    }
}
