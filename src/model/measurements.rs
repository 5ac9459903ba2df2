//! The words about figures: how something is measured, what is not measured, and what is done where a promise was not kept
//! (PU2-17, PU2-4, PU2-22).

use compact_str::CompactString;
use serde::Deserialize;

use super::{Manager, Ref, Stated, Text};
use crate::yaml::de::{Keyed, Listed};

/// What a description of measurements says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Measurements {
    /// How each thing is measured.
    pub series: Vec<Series>,
    /// What nobody measures, and why.
    pub not_measured: Vec<NotMeasured>,
    /// What is no longer measured.
    pub ended: Vec<Ended>,
    /// What is done where promises were not kept.
    pub corrective_actions: Stated<Listed<Keyed<CorrectiveAction>>>,
}

/// How one thing is measured.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Series {
    /// What is measured, as rows name it.
    pub item: Option<Ref>,
    /// Since when: a year, month or day.
    pub since: Option<Ref>,
}

/// What nobody measures.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NotMeasured {
    /// What it is, as rows would name it.
    pub item: Option<Ref>,
    /// Why nobody does.
    pub reason: Option<CompactString>,
    /// The last day on which the reason holds.
    pub until: Option<Ref>,
}

/// What is no longer measured.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ended {
    /// What it is, as rows name it.
    pub item: Option<Ref>,
}

/// What is done where a promise was not kept (korektīvā darbība).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CorrectiveAction {
    /// Its id within the description.
    pub id: Option<Ref>,
    /// What is done.
    pub title: Option<Text>,
    /// The promises that it is done for, as rows name them.
    pub r#for: Vec<Ref>,
    /// The windows that were not met.
    pub missed: Vec<Ref>,
    /// The cause that was found.
    pub cause: Option<Text>,
    /// Who answers for it.
    pub responsible: Option<Manager>,
    /// The day by which it is to be done.
    pub due: Option<Ref>,
    /// How far it is.
    pub state: Option<WorkState>,
    /// The day on which it was done.
    pub done: Option<Ref>,
}

impl CorrectiveAction {
    /// Whether it is done, and somebody may have verified it.
    pub fn is_done(&self) -> bool {
        matches!(self.state, Some(WorkState::Done | WorkState::Verified))
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        matches!(self.state, Some(WorkState::Planned | WorkState::UnderWay))
    }
}

/// How far work is (MANAGEMENT.md, "One list of states for work").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkState {
    /// It is planned.
    Planned,
    /// Somebody is at it.
    UnderWay,
    /// It is done.
    Done,
    /// Somebody looked whether it helped.
    Verified,
    /// It will not be done.
    Dropped,
}

impl WorkState {
    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::Verified => "verified",
            Self::Dropped => "dropped",
        }
    }
}

