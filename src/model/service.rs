//! A public service and its description groups (PU2-7; CPSV-AP `PublicService`).

use serde::Deserialize;

use super::level::{Indicator, Level, Promise};
use super::prose::{Prose, Wanted};
use super::request::Request;
use super::{Keyed, Listed, Located, Part, PartKind, Ref, Reference, ResourceLink, Responsible, Stated, Target, refer, refer_all};
use crate::schema::Kind;

/// What a service says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Service {
    /// Group 2: classification.
    pub classification: Classification,
    /// Group 3: needs satisfied and the owner's functions.
    pub basis: Option<Keyed<Basis>>,
    /// Group 4: those responsible.
    pub responsible: Option<Keyed<Responsible>>,
    /// Group 5: how it is requested and received.
    pub request: Stated<Request>,
    /// Group 6: related resources and services.
    pub related: Option<Keyed<Related>>,
    /// Group 7: key performance indicators.
    pub performance: Option<Keyed<Performance>>,
    /// Group 8: information for recipients and providers.
    pub information: Option<Keyed<Information>>,
    /// What it promises.
    pub service_levels: Levels,
    works: Vec<Part>,
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
    /// The needs it satisfies.
    pub needs: Stated<Listed<Ref>>,
    /// The owner's core functions it belongs to.
    pub functions: Stated<Listed<Ref>>,
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
    pub resources: Stated<Listed<ResourceLink>>,
    /// Services it stands in a relation to.
    pub services: Stated<Listed<ServiceLink>>,
    /// Capabilities (spējas) it needs.
    pub capabilities: Stated<Listed<Capability>>,
}

impl Related {
    /// Whether it names resources or services that are not in this registry.
    pub fn names_others(&self) -> bool {
        let resources = self.resources.value().into_iter().flatten().any(|link| link.id.is_none());
        resources || self.services.value().into_iter().flatten().any(|link| link.id.is_none())
    }
}

/// A capability, as far as rules ask.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Capability {
    /// Whether nothing works without it.
    pub critical: Stated<bool>,
}

/// A link to a service.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ServiceLink {
    /// The service; absent where it is not in this registry.
    pub id: Option<Ref>,
    /// How the one stands to the other; a resource's link has none and means that the resource requires the service.
    pub relation: Option<Relation>,
    /// Whether nothing works without it.
    pub critical: Stated<bool>,
}

/// How a service stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// It cannot be provided without the other.
    Requires,
    /// It is a part of the other.
    PartOf,
    /// Its recipient has to have received the other before; the other is no component of it.
    Prerequisite,
    /// It comes after the other.
    Follows,
    /// It can be asked for instead of the other.
    Alternative,
    /// It has something to do with the other.
    Related,
    /// It takes the other's place.
    Replaces,
}

impl ServiceLink {
    pub(super) fn reference(&self) -> Option<Reference<'_>> {
        let mut reference = refer(self.id.as_ref(), Kind::Service)?;
        reference.relation = self.relation;
        reference.critical = self.critical.value() == Some(&true) && self.relation != Some(Relation::Prerequisite);
        Some(reference)
    }
}

/// How well it is provided (PU2-4).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Performance {
    /// The key performance indicators.
    pub kpis: Stated<Listed<Part>>,
}

/// Service levels as stated, with their key.
pub type Levels = Stated<Keyed<Listed<Level>>>;

/// The ids of key performance indicators and of levels.
pub(super) fn ids_of<'a>(performance: Option<&'a Keyed<Performance>>, levels: &'a Levels) -> [Vec<&'a Ref>; 2] {
    let kpis = performance.into_iter().filter_map(|group| group.value.kpis.value()).flatten().filter_map(|kpi| kpi.id.as_ref());
    let levels = levels.value().into_iter().flat_map(|levels| &levels.value).filter_map(|level| level.id.as_ref());
    [kpis.collect(), levels.collect()]
}

impl Service {
    /// The needs it names.
    pub fn needs(&self) -> impl Iterator<Item = &Ref> {
        self.basis.iter().filter_map(|basis| basis.value.needs.value()).flatten()
    }

    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        let mut all = Vec::new();
        if let Some(group) = &self.basis {
            all.extend(refer_all(&group.value.needs, Target::Part(PartKind::Need)));
            all.extend(refer_all(&group.value.functions, Target::Part(PartKind::Function)));
        }
        if let Some(group) = &self.responsible {
            all.extend(refer(group.value.owner.as_ref(), Kind::Institution));
            all.extend(refer_all(&group.value.providers, Target::Description(Kind::Institution)));
        }
        for channel in self.request.value().into_iter().flat_map(Request::channels) {
            all.extend(refer_all(&channel.places, Target::Part(PartKind::Place)));
        }
        if let Some(group) = &self.related {
            all.extend(group.value.resources.value().into_iter().flatten().filter_map(ResourceLink::reference));
            all.extend(group.value.services.value().into_iter().flatten().filter_map(ServiceLink::reference));
        }
        all
    }

    pub(super) fn id_lists(&self) -> Vec<Vec<&Ref>> {
        let request = self.request.value();
        // A channel's id defaults to its type.
        let channels = request.into_iter().flat_map(Request::channels).filter_map(|channel| channel.name()).collect();
        let steps = request.into_iter().flat_map(Request::steps).filter_map(|step| step.id.as_ref()).collect();
        let works = self.works.iter().filter_map(|work| work.id.as_ref()).collect();
        let [kpis, levels] = ids_of(self.performance.as_ref(), &self.service_levels);
        vec![channels, steps, kpis, levels, works]
    }

    /// Which of its texts are worth reading closely.
    pub(super) fn words_wanted(&self) -> Wanted {
        let request = self.request.value();
        let fees = request.and_then(|request| request.fees.value());
        Wanted {
            prices: fees.is_some_and(|fees| fees.value.are_free()),
            terms: request.is_some_and(|request| request.deadline_bounds().is_some_and(|bounds| !bounds.is_empty())),
        }
    }

    /// What it promises: its levels, and its deadlines where no processing time is stated (FORMAT.md).
    pub fn promises(&self) -> Vec<Promise<'_>> {
        let mut all = promises(&self.service_levels);
        let deadlines = self.request.value().map(Request::deadline_promises).unwrap_or_default();
        let unstated = !all.iter().any(|level| level.indicator == Indicator::ProcessingTime);
        all.extend(deadlines.into_iter().filter(|_| unstated));
        all
    }
}

/// The promises that levels make.
pub(super) fn promises(levels: &Levels) -> Vec<Promise<'_>> {
    levels.value().into_iter().flat_map(|levels| &levels.value).filter_map(Level::promise).collect()
}
