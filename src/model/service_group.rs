//! A service group: what the descriptions of one service by many owners have in common (pakalpojumu grupa, "šablons").

use compact_str::CompactString;
use serde::Deserialize;

use super::request::Request;
use super::{Keyed, Levels, Ref, Stated};

/// What a service group says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ServiceGroup {
    /// The institutions that should have such a service.
    pub expected: Option<Keyed<Expected>>,
    /// What its members take over, as far as it is held against what they say themselves.
    pub common: Common,
}

/// Which institutions should have a service.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Expected {
    /// All of some kinds.
    pub types: Vec<CompactString>,
    /// One by one.
    pub institutions: Vec<Ref>,
}

/// The common part.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Common {
    /// Levels that every member promises at least.
    pub service_levels: Levels,
    /// How the service is requested and received.
    pub request: Stated<Request>,
}
