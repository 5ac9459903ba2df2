//! A life situation and its needs (CPSV-AP `LifeEvent`).

use serde::Deserialize;

use super::level::Level;
use super::{Ref, Text};

/// What a life situation says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LifeSituation {
    /// The needs tied to it.
    pub needs: Vec<Need>,
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
