//! An institution, its core functions and its offices (CPSV-AP `PublicOrganisation`).

use compact_str::CompactString;
use serde::Deserialize;

use super::{Keyed, Manager, Ref, Stated};

/// What an institution says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Institution {
    /// What kind of institution it is.
    pub classification: Classified,
    /// Who answers for its services and resources as a whole, and for service management around it.
    pub responsible: Option<Keyed<Managers>>,
    /// How it agrees on levels.
    pub agreements: OwnAgreements,
}

/// How an institution agrees on levels of services and resources (PU2-17).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OwnAgreements {
    /// The standard forms of its agreements.
    pub forms: Vec<Form>,
}

/// A standard form of agreements.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    /// Its id within the institution.
    pub id: Option<Ref>,
    /// What is agreed by it.
    pub r#for: Option<FormFor>,
}

/// What is agreed by a standard form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormFor {
    /// Services that the institution provides.
    Services,
    /// Resources that it gives to others.
    Resources,
    /// What it receives itself.
    Received,
}

/// What kind of institution one is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Classified {
    /// The code of its kind: `municipality`.
    pub r#type: Option<CompactString>,
}

/// The managers of an institution's portfolios (P1.1 roles 4 and 8) and the lead's person (roles 1 to 3).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Managers {
    /// Of its services.
    pub service_portfolio_manager: Stated<Keyed<Manager>>,
    /// Of its resources.
    pub resource_portfolio_manager: Stated<Keyed<Manager>>,
    /// Of service management in the state, a sector or a municipality.
    pub lead: Lead,
}

/// The named person of a lead institution.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Lead {
    /// On which scale it leads.
    pub role: Option<LeadRole>,
    /// The person.
    pub person: Stated<Keyed<Manager>>,
}

/// The roles of institutions that lead service management (P1.1 roles 1 to 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeadRole {
    /// Of the state.
    StateLead,
    /// Of a sector.
    SectorLead,
    /// Of a municipality.
    MunicipalityLead,
}

impl LeadRole {
    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::StateLead => "state-lead",
            Self::SectorLead => "sector-lead",
            Self::MunicipalityLead => "municipality-lead",
        }
    }
}
