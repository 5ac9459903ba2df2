//! A resource: information or digital technology that services need (resurss).

use serde::Deserialize;

use super::Stated;
use super::service::Related;

/// What a resource says, as far as no other kind could say it as well.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Resource {
    /// What kind of resource it is.
    pub classification: Classified,
    /// Who answers for it and uses it.
    pub responsible: Users,
    /// What it rests on.
    pub related: Related,
}

/// What kind of resource one is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Classified {
    /// Whether it is obtained through a supplier's service.
    pub r#virtual: Stated<bool>,
}

/// Who uses a resource.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Users {
    /// The institutions that use it; which ones, its links say.
    pub users: Stated<serde::de::IgnoredAny>,
}
