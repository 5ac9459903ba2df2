//! A life situation and its needs (CPSV-AP `LifeEvent`).

use serde::Deserialize;

use super::level::Level;
use super::{Keyed, Ref, Reference, Responsible, Target, Text, refer};
use crate::schema::Kind;

/// What a life situation says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LifeSituation {
    classification: Classification,
    /// Who keeps the text.
    pub responsible: Option<Keyed<Responsible>>,
    /// The needs tied to it.
    pub needs: Vec<Need>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Classification {
    part_of: Option<Ref>,
}

/// A need (vajadzība).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Need {
    /// Its id within the life situation.
    pub id: Option<Ref>,
    /// Its title.
    pub title: Option<Text>,
    /// The need of the same life situation that it is part of.
    pub part_of: Option<Ref>,
    /// Who meets it instead of a public service.
    pub outside: Option<Text>,
    /// The levels it asks for.
    pub requires: Vec<Level>,
}

impl LifeSituation {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        let mut all = Vec::new();
        all.extend(refer(self.classification.part_of.as_ref(), Kind::LifeSituation));
        all.extend(self.responsible.iter().filter_map(|group| refer(group.value.owner.as_ref(), Kind::Institution)));
        all.extend(self.needs.iter().filter_map(|need| Some(Reference::new(need.part_of.as_ref()?, Target::OwnNeed))));
        all
    }

    /// The wider life situation it is part of.
    pub fn part_of(&self) -> Option<&Ref> {
        self.classification.part_of.as_ref()
    }
}
