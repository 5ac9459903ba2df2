//! A specimen: a kind of description that is there for tests only.

use serde::Deserialize;

/// What a specimen says: nothing that no other kind could say as well.
#[derive(Debug, Default, Deserialize)]
pub struct Specimen {}
