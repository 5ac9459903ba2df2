//! Where something is in its life.

use serde::Deserialize;

/// Life-cycle phases of services, resources and life situations (DOMAIN.md section 6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// Of an agreement: being prepared.
    Draft,
    /// Of an agreement: concluded; whether today is within its term it says as well.
    InForce,
    /// Of an agreement: no more.
    Ended,
}

impl Status {
    /// All of them, in the order of a life; then those of agreements.
    pub const ALL: [Status; 9] = [
        Status::Planned,
        Status::Creation,
        Status::Introduction,
        Status::Active,
        Status::Retirement,
        Status::Retired,
        Status::Draft,
        Status::InForce,
        Status::Ended,
    ];

    /// The code as written; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Creation => "creation",
            Self::Introduction => "introduction",
            Self::Active => "active",
            Self::Retirement => "retirement",
            Self::Retired => "retired",
            Self::Draft => "draft",
            Self::InForce => "in-force",
            Self::Ended => "ended",
        }
    }

    /// Whether it is there or coming, and held to more than shape and links (RULES.md, "Status").
    pub fn is_judged(self) -> bool {
        match self {
            Self::Planned | Self::Creation | Self::Introduction | Self::Active | Self::Retirement | Self::InForce => true,
            Self::Retired | Self::Draft | Self::Ended => false,
        }
    }

    /// Whether it runs: what is agreed or measured of it can be asked for. Nothing runs of what is planned or retired.
    pub fn runs(self) -> bool {
        self.is_judged() && !self.is_coming()
    }

    /// Whether others may rely on it: then it may not rest on what is retired.
    pub fn is_relied_on(self) -> bool {
        self.covers() || self == Self::InForce
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
