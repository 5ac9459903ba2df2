//! A public service and its description groups (PU2-7; CPSV-AP `PublicService`).

use compact_str::CompactString;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::prose::{Prose, Wanted};
use super::request::Request;
use super::{External, Keyed, Listed, Located, Ref, Role, Stated};

/// What a service says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Service {
    /// Group 2: classification.
    pub classification: Classification,
    /// Group 3: needs satisfied and the owner's functions.
    pub basis: Option<Keyed<Basis>>,
    /// Group 5: how it is requested and received.
    pub request: Stated<Request>,
    /// Group 6: related resources and services.
    pub related: Option<Keyed<Related>>,
    /// Group 8: information for recipients and providers.
    pub information: Option<Keyed<Information>>,
    /// What its texts say of prices and terms.
    #[serde(skip)]
    pub prose: Prose,
}

/// What kind of service it is and for whom (DOMAIN.md section 2).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Classification {
    /// Its kind.
    pub r#type: Option<ServiceType>,
    /// Whom it is for.
    pub recipients: Vec<Recipient>,
    /// The codes of the groups that it is labelled with.
    pub groups: Vec<CompactString>,
    /// Whether it adapts to recipients and situations.
    pub adaptivity: Option<Located<Adaptivity>>,
}

/// The kinds of service (pakalpojumu veidi).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceType {
    /// Public, individual benefit.
    PublicIndividual,
    /// Public, general benefit.
    PublicGeneral,
    /// Inter-institution, individual use.
    InterinstitutionalIndividual,
    /// Inter-institution, shared use.
    InterinstitutionalShared,
}

impl ServiceType {
    /// All of them, in the order of the format.
    pub const ALL: [ServiceType; 4] =
        [Self::PublicIndividual, Self::PublicGeneral, Self::InterinstitutionalIndividual, Self::InterinstitutionalShared];

    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::PublicIndividual => "public-individual",
            Self::PublicGeneral => "public-general",
            Self::InterinstitutionalIndividual => "interinstitutional-individual",
            Self::InterinstitutionalShared => "interinstitutional-shared",
        }
    }

    /// Whether it is for institutions rather than for the public.
    pub fn is_interinstitutional(self) -> bool {
        matches!(self, Self::InterinstitutionalIndividual | Self::InterinstitutionalShared)
    }
}

/// Whom a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Recipient {
    /// Natural persons.
    Residents,
    /// Private-law legal persons and the self-employed.
    Businesses,
    /// Public-law persons.
    Institutions,
    /// Society as a whole.
    Society,
}

impl Recipient {
    /// All of them.
    pub const ALL: [Recipient; 4] = [Self::Residents, Self::Businesses, Self::Institutions, Self::Society];

    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::Residents => "residents",
            Self::Businesses => "businesses",
            Self::Institutions => "institutions",
            Self::Society => "society",
        }
    }
}

/// Simple or smart (vienkāršais, viedais pakalpojums).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Adaptivity {
    /// One need, one way.
    Simple,
    /// Several needs, adapted to recipient and situation.
    Smart,
}

/// Why a service is provided (sniegšanas pamatojums).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Basis {
    /// The needs it satisfies, as a list; which ones, its links say.
    pub needs: Stated<Listed<IgnoredAny>>,
}

/// What recipients and providers are told, and where it is published (PU2-8).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Information {
    /// The catalogues it is published in.
    pub catalogues: Stated<Keyed<Listed<Ref>>>,
}

/// What a service needs and stands next to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Related {
    /// Resources it uses.
    pub resources: Stated<Listed<Component>>,
    /// Services it stands in a relation to.
    pub services: Stated<Listed<Component>>,
    /// Capabilities (spējas) it needs.
    pub capabilities: Stated<Listed<Component>>,
}

impl Related {
    /// Whether it names resources or services that are not in this registry.
    pub fn names_others(&self) -> bool {
        let named = [&self.resources, &self.services];
        named.into_iter().filter_map(Stated::value).flatten().any(|component| component.id.is_none())
    }
}

/// A resource, service or capability that a service is related to, in the registry or not.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Component {
    id: Option<IgnoredAny>,
    /// What it is, where it is outside of the registry.
    pub external: Option<Keyed<External>>,
    /// The agreement under which it is received, where it is outside of the registry.
    pub agreement: Option<Ref>,
    relation: Option<CompactString>,
    /// Whether nothing works without it.
    pub critical: Stated<bool>,
}

impl Component {
    /// Whether the service rests on it, as far as its relation says.
    pub fn is_needed(&self) -> bool {
        Role::of_relation(self.relation.as_deref()).depends()
    }
}

impl Service {
    /// Which of its texts are worth reading closely.
    pub(super) fn words_wanted(&self) -> Wanted {
        let request = self.request.value();
        let fees = request.and_then(|request| request.fees.value());
        Wanted {
            prices: fees.is_some_and(|fees| fees.value.are_free() || fees.value.are_never_free() || fees.value.sums().is_some()),
            terms: request.is_some_and(|request| {
                request.has_no_deadlines() || request.deadline_bounds().is_some_and(|bounds| !bounds.is_empty())
            }),
        }
    }
}
