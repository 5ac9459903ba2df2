//! Where something is in its life.

use serde::Deserialize;

/// Life-cycle phases of services, resources and life situations (DOMAIN.md section 6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Planning.
    Planned,
    /// Creation or acquisition.
    Creation,
    /// Introduction or adaptation.
    Introduction,
    /// Provision and maintenance; also what states no status.
    #[default]
    Active,
    /// Being retired.
    Retirement,
    /// No more.
    Retired,
}

impl Status {
    /// All of them, in the order of a life.
    pub const ALL: [Status; 6] =
        [Status::Planned, Status::Creation, Status::Introduction, Status::Active, Status::Retirement, Status::Retired];

    /// The code as written; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Creation => "creation",
            Self::Introduction => "introduction",
            Self::Active => "active",
            Self::Retirement => "retirement",
            Self::Retired => "retired",
        }
    }

    /// Whether a service in this status covers a need (RULES.md, "Status").
    pub fn covers(self) -> bool {
        matches!(self, Self::Introduction | Self::Active)
    }

    /// Whether gaps are still expected: then mandatory groups and the portfolio's rules only advise.
    pub fn is_coming(self) -> bool {
        matches!(self, Self::Planned | Self::Creation)
    }
}
