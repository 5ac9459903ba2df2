//! A resource: information or digital technology that services need (resurss).

use serde::Deserialize;

/// What a resource says: nothing yet that no other kind could say as well.
#[derive(Debug, Default, Deserialize)]
pub struct Resource {}
