//! Service groups while descriptions are read: what a member takes over has to be known before it is judged.

use std::collections::HashSet;
use std::sync::Arc;

use compact_str::CompactString;
use foldhash::HashMap;

use super::Checked;
use crate::content::effective::Common;
use crate::source::FileId;

/// The service groups of one moment, by name.
#[derive(Default)]
pub(super) struct Groups(HashMap<CompactString, Option<Arc<Common>>>);

impl Groups {
    /// The groups among descriptions, which come in two parts. Of those whose id others claim too, nobody knows which is meant.
    pub(super) fn of<'c>(some: &[Checked], others: impl Iterator<Item = &'c Checked> + Clone) -> Self {
        let mut groups = Self::default();
        for checked in some {
            groups.add(checked);
        }
        for checked in others.clone() {
            groups.add(checked);
        }
        if !groups.0.is_empty() {
            for checked in some {
                groups.contest(checked);
            }
            for checked in others {
                groups.contest(checked);
            }
        }
        groups
    }

    fn add(&mut self, checked: &Checked) {
        if let Some(common) = &checked.common {
            let name = checked.description.name.clone();
            self.0.entry(name).and_modify(|known| *known = None).or_insert_with(|| Some(Arc::clone(common)));
        }
    }

    fn contest(&mut self, checked: &Checked) {
        if checked.common.is_none()
            && let Some(known) = self.0.get_mut(&checked.description.name)
        {
            *known = None;
        }
    }

    /// The group of a name, where it is understood.
    pub(super) fn find(&self, name: &str) -> Option<&Common> {
        self.0.get(name)?.as_deref()
    }

    /// Whether what was read of a description is not what it says now, as its group is another one; `come` are files that have
    /// another content than before.
    pub(super) fn changes(&self, checked: &Checked, come: &HashSet<FileId>) -> bool {
        let Some(name) = checked.description.group() else { return false };
        let now = self.find(&name.value).map(|group| group.file);
        let then = checked.description.taken_over.as_ref().map(|taken| taken.group);
        now != then || now.is_some_and(|group| come.contains(&group))
    }
}

/// Whether a text seems to be that of a member of a group, which is then read when the groups are known; one that does not
/// seem so is told by its tree.
pub(super) fn seems_member(bytes: &[u8]) -> bool {
    bytes.starts_with(b"group:") || memchr::memmem::find(bytes, b"\ngroup:").is_some()
}
