//! Where findings stand that are about what a service takes over from its group. Not a rule.

use super::Links;
use crate::finding::Finding;
use crate::model::{Description, Role};
use crate::source::FileId;

/// What is wrong with a value of a service group is about the member, and stands where it is written. What rests on values of
/// both stands in the member, at one of its own.
pub(super) fn in_its_place(finding: &mut Finding, description: &Description, group: FileId) {
    if finding.place.file != group {
        return;
    }
    finding.about = description.file;
    let written = finding.place;
    if let Some(own) = finding.also.iter_mut().find(|also| also.place.file == description.file) {
        let at_home = std::mem::replace(&mut own.place, written);
        own.note = "common";
        finding.place = at_home;
    }
}

impl Links<'_> {
    /// A finding that rests on what the description says itself, whatever else it rests on: where its service group holds the
    /// value, it stands where the description takes that over.
    pub(super) fn at_home(&self, finding: Finding) -> Finding {
        let own = self.description.file;
        match self.description.group() {
            Some(group) if finding.place.file != own && group.place.file == own => {
                let place = finding.place;
                let mut finding = finding.also("common", place);
                finding.place = group.place;
                finding.about = own;
                finding
            }
            Some(_) | None => finding,
        }
    }

    /// Whether some of the links with a role are the description's own, and not those of its service group.
    pub(super) fn has_own(&self, role: Role) -> bool {
        self.description.linked(role).any(|link| link.place.file == self.description.file)
    }
}
