//! Which paths are still looked for from a commit on.

use std::collections::HashSet;
use std::sync::Arc;

/// A set of paths, or all but a set of paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Except(HashSet<Arc<[u8]>>),
    Only(HashSet<Arc<[u8]>>),
}

impl Scope {
    pub(super) fn all() -> Self {
        Self::Except(HashSet::new())
    }

    pub(super) fn none() -> Self {
        Self::Only(HashSet::new())
    }

    pub(super) fn is_all(&self) -> bool {
        matches!(self, Self::Except(paths) if paths.is_empty())
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Only(paths) if paths.is_empty())
    }

    pub(super) fn holds(&self, path: &[u8]) -> bool {
        match self {
            Self::Except(paths) => !paths.contains(path),
            Self::Only(paths) => paths.contains(path),
        }
    }

    pub(super) fn add(&mut self, path: &Arc<[u8]>) {
        match self {
            Self::Except(paths) => _ = paths.remove(path),
            Self::Only(paths) => _ = paths.insert(Arc::clone(path)),
        }
    }

    pub(super) fn remove(&mut self, path: &Arc<[u8]>) {
        match self {
            Self::Except(paths) => _ = paths.insert(Arc::clone(path)),
            Self::Only(paths) => _ = paths.remove(path),
        }
    }

    /// What either holds.
    pub(super) fn unite(self, other: Self) -> Self {
        match (self, other) {
            (Self::Except(left), Self::Except(right)) => {
                let (mut few, many) = if left.len() <= right.len() { (left, right) } else { (right, left) };
                few.retain(|path| many.contains(path));
                Self::Except(few)
            }
            (Self::Except(mut without), Self::Only(paths)) | (Self::Only(paths), Self::Except(mut without)) => {
                for path in &paths {
                    without.remove(path);
                }
                Self::Except(without)
            }
            (Self::Only(left), Self::Only(right)) => {
                let (few, mut many) = if left.len() <= right.len() { (left, right) } else { (right, left) };
                many.extend(few);
                Self::Only(many)
            }
        }
    }

    /// Whether the other holds all that this one does.
    pub(super) fn lies_in(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Except(without), Self::Except(missing)) => missing.is_subset(without),
            (Self::Except(_), Self::Only(_)) => false,
            (Self::Only(paths), Self::Except(missing)) => paths.is_disjoint(missing),
            (Self::Only(paths), Self::Only(others)) => paths.is_subset(others),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(paths: &str) -> HashSet<Arc<[u8]>> {
        paths.bytes().map(|byte| Arc::from([byte])).collect()
    }

    #[test]
    fn scopes_are_sets() {
        let scopes = ["", "a", "ab", "bc", "abc"].map(|paths| [Scope::Only(set(paths)), Scope::Except(set(paths))]);
        for left in scopes.as_flattened() {
            for right in scopes.as_flattened() {
                let both = left.clone().unite(right.clone());
                let inside = b"abcx".iter().all(|path| !left.holds(&[*path]) || right.holds(&[*path]));
                assert_eq!(left.lies_in(right), inside, "{left:?} {right:?}");
                for path in b"abcx" {
                    assert_eq!(both.holds(&[*path]), left.holds(&[*path]) || right.holds(&[*path]), "{left:?} {right:?}");
                }
            }
        }
    }
}
