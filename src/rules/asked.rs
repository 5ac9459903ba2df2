//! Which rules are asked in a run. Not a rule.

use crate::history::Past;

/// Which rules are asked in a run: those about the past only where there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The rules about a change.
    pub change: bool,
    /// The rules about the ages of descriptions.
    pub ages: bool,
}

impl Asked {
    /// The rules that can be asked of a past.
    pub fn of(past: &Past<'_>) -> Self {
        Self { change: past.before.is_some(), ages: past.ages.is_some() }
    }
}
