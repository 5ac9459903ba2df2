//! An institution, its core functions and its offices (CPSV-AP `PublicOrganisation`).

use serde::Deserialize;

use super::{Part, PartKind, Ref, Reference, Stated, refer};
use crate::schema::Kind;

/// What an institution says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Institution {
    classification: Classification,
    functions: Stated<Vec<Part>>,
    places: Vec<Part>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Classification {
    part_of: Option<Ref>,
}

impl Institution {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        refer(self.classification.part_of.as_ref(), Kind::Institution).into_iter().collect()
    }

    pub(super) fn parts(&self) -> Vec<(PartKind, &Ref)> {
        let functions = self.functions.value().into_iter().flatten().map(|part| (PartKind::Function, part));
        let places = self.places.iter().map(|part| (PartKind::Place, part));
        functions.chain(places).filter_map(|(kind, part)| Some((kind, part.id.as_ref()?))).collect()
    }

    /// The superior institution.
    pub fn part_of(&self) -> Option<&Ref> {
        self.classification.part_of.as_ref()
    }
}
