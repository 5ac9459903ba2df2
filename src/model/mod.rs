//! The typed descriptions: what rules and reports ask for, with the places of what they may point at.
//!
//! Made from a tree with `serde`, then the tree and its text are dropped. Knows nothing of files on disk, nor of other
//! descriptions.

mod bounds;
mod ignore;
mod institution;
mod level;
mod life_situation;
mod prose;
mod request;
mod resource;
mod service;
mod text;

use std::collections::HashSet;
use std::sync::OnceLock;

use compact_str::CompactString;
use serde::Deserialize;

pub use bounds::{between, of_cases};
pub use ignore::InlineIgnore;
pub use institution::{Institution, Lead, LeadRole, Managers};
pub use level::{Indicator, Level, Promise, Quantity, Side, Standing, TOLERANCE, Unit, Window};
pub use life_situation::{LifeSituation, Need};
pub use prose::{Price, Prose, TermInWords};
pub use request::{Channel, Deadline, Fee, Fees, Fingerprint, Request, Step};
pub use resource::Resource;
pub use service::{
    Adaptivity, Capability, Classification, Information, Levels, Performance, Recipient, Related, Relation, Service, ServiceLink,
    ServiceType,
};
pub use text::{Text, folded_words};

use crate::schema::{Filled, Kind};
use crate::source::{FileId, LineIndex, Place};
use crate::yaml::de::{Context, Keyed, Listed, Stated, from_node};

pub use crate::yaml::de::Located;
use crate::yaml::{Node, NodeId};

/// An id or reference as written.
pub type Ref = Located<CompactString>;

/// One description.
#[derive(Debug)]
pub struct Description {
    /// The file it was written in.
    pub file: FileId,
    /// What it describes; `None` in a broken file that does not say.
    pub kind: Option<Kind>,
    /// The name it is known by: its id, or its file's where it has none that can be used.
    pub name: CompactString,
    /// Its id as written, even where it cannot be one.
    pub id: Option<Ref>,
    /// Its title.
    pub title: Text,
    /// Where the title is written, or what stands in for its place.
    pub title_place: Place,
    /// Where it is in its life (DOMAIN.md section 6).
    pub status: Status,
    /// Where the status is written, or what stands in for its place.
    pub status_place: Place,
    /// When somebody last confirmed that it is right.
    pub reviewed: Option<Ref>,
    /// The key of the group that holds title and status, or what stands in for its place.
    pub identification_place: Place,
    /// The key of its levels, else what stands in for its place.
    pub levels_place: Place,
    /// The key of its deadlines, else what stands in for its place.
    pub deadlines_place: Place,
    /// Its file's name without the ending.
    pub stem: CompactString,
    /// Where `kind` is written: where a missing group is shown.
    pub kind_place: Place,
    /// Whether its file could not be understood as a whole: nothing more is said of it, but its links count.
    pub broken: bool,
    /// Where rules are asked to be silent in it.
    pub ignores: Vec<InlineIgnore>,
    /// The words that its title is compared by, once somebody has asked for them.
    pub stems: OnceLock<Box<[CompactString]>>,
    /// How far each of its mandatory groups is filled, in the order of the format; nothing where it is broken.
    pub filled: Box<[Filled]>,
    /// What it says.
    pub body: Body,
}

/// What a description of each kind says.
#[derive(Debug)]
pub enum Body {
    /// Of a life situation.
    LifeSituation(Box<LifeSituation>),
    /// Of a service.
    Service(Box<Service>),
    /// Of a resource.
    Resource(Box<Resource>),
    /// Of an institution.
    Institution(Box<Institution>),
    /// Nothing that could be understood.
    Unknown,
}

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

/// The title and status that every kind but the institution has.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Identification {
    title: Option<Located<Text>>,
    status: Option<Located<Status>>,
    reviewed: Option<Ref>,
}

/// The person who answers for a description; a position and a work address are enough.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Manager {
    /// The position's name.
    pub position: Option<Text>,
    /// Work e-mail.
    pub email: Stated<CompactString>,
    /// Work phone.
    pub phone: Stated<CompactString>,
}

impl Manager {
    /// What one is known by: the work address, else the institution and the position.
    pub fn key(&self, institution: &str) -> Option<CompactString> {
        let position = || {
            let position = self.position.as_ref().and_then(|position| position.in_language("lv"))?;
            Some(format!("{institution}/{position}").into())
        };
        self.email.value().cloned().or_else(position)
    }
}

/// Who answers for a service or resource (PU2-7 group 4; roles 5 and 9 of P1.1).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Responsible {
    /// The owner institution.
    pub owner: Option<Ref>,
    /// The one manager.
    pub manager: Stated<Keyed<Manager>>,
    /// The institutions that provide a service.
    pub providers: Stated<Listed<Ref>>,
    /// The institutions that use a resource.
    pub users: Stated<Listed<Ref>>,
}

/// A link to a resource.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ResourceLink {
    /// The resource; absent where it is not in this registry.
    pub id: Option<Ref>,
    /// Whether nothing works without it.
    pub critical: Stated<bool>,
}

impl ResourceLink {
    fn reference(&self) -> Option<Reference<'_>> {
        let mut reference = refer(self.id.as_ref(), Kind::Resource)?;
        reference.critical = self.critical.value() == Some(&true);
        Some(reference)
    }
}

/// A part of a description that has an id of its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Part {
    /// The id within the description.
    pub id: Option<Ref>,
}

/// What a reference may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A description of a kind.
    Description(Kind),
    /// A part of a description: `id/part`.
    Part(PartKind),
    /// A need of the same life situation, by its id alone.
    OwnNeed,
}

/// The kinds of parts that other descriptions refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// A need of a life situation.
    Need,
    /// A core function of an institution.
    Function,
    /// An office of an institution.
    Place,
}

impl Target {
    /// The name in the schemas' `x-reference`; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Description(kind) => kind.key(),
            Self::Part(PartKind::Need) => "need",
            Self::Part(PartKind::Function) => "function",
            Self::Part(PartKind::Place) => "place",
            Self::OwnNeed => "local-need",
        }
    }
}

/// A reference as written, and what it should name.
#[derive(Clone, Copy, Debug)]
pub struct Reference<'a> {
    /// The id and its place.
    pub to: &'a Ref,
    /// What it should name.
    pub target: Target,
    /// How a service stands to the service it names.
    pub relation: Option<Relation>,
    /// Whether nothing works without it.
    pub critical: bool,
}

impl<'a> Reference<'a> {
    fn new(to: &'a Ref, target: Target) -> Self {
        Self { to, target, relation: None, critical: false }
    }
}

impl Description {
    /// What the tree of a file describes.
    ///
    /// `stem` is the file's name without its ending; `refused` holds the values that are not to be used.
    pub fn new(root: Node<'_>, stem: &str, lines: &LineIndex<'_>, refused: &HashSet<NodeId>, broken: bool) -> Self {
        let file = root.file();
        let context = Context { lines, refused };
        let place = |node: Node<'_>| lines.place(file, node.span());
        let kind_node = root.get("kind");
        let kind = kind_node.and_then(Node::text).and_then(Kind::of);
        let id_node = root.get("id").filter(|node| node.text().is_some_and(|text| !text.is_empty()));
        let id: Option<Ref> = id_node.map(|node| Located { value: node.key().into(), place: place(node), path: "id".into() });
        let usable = id_node.is_some_and(|node| !refused.contains(&node.id()));
        let head = from_node::<Head>(root, &context).unwrap_or_default().identification;
        let body = match kind {
            Some(Kind::LifeSituation) => from_node(root, &context).map(Body::LifeSituation),
            Some(Kind::Service) => from_node(root, &context).map(Body::Service),
            Some(Kind::Resource) => from_node(root, &context).map(Body::Resource),
            Some(Kind::Institution) => from_node(root, &context).map(Body::Institution),
            None => Ok(Body::Unknown),
        };
        let kind_place = kind_node.map_or_else(|| Place::start_of(file), place);
        let key_place = |of: Option<Node<'_>>, key: &str| of.and_then(|of| of.entry(key)).map(|(key, _)| place(key));
        let request_place = key_place(Some(root), "request").unwrap_or(kind_place);
        let identification_place = head.as_ref().map_or(kind_place, |head| head.place);
        let head = head.map(|head| head.value).unwrap_or_default();
        let mut body = body.unwrap_or(Body::Unknown);
        if let Body::Service(service) = &mut body
            && !broken
        {
            let wanted = service.words_wanted();
            service.prose = prose::read(root, lines, &wanted);
        }
        Self {
            file,
            kind,
            name: id.as_ref().filter(|_| usable).map_or_else(|| stem.into(), |id| id.value.clone()),
            id,
            title_place: head.title.as_ref().map_or(kind_place, |title| title.place),
            title: head.title.map(|title| title.value).unwrap_or_default(),
            status_place: head.status.as_ref().map_or(identification_place, |status| status.place),
            status: head.status.map(|status| status.value).unwrap_or_default(),
            reviewed: head.reviewed,
            identification_place,
            levels_place: key_place(Some(root), "service_levels").unwrap_or(kind_place),
            deadlines_place: key_place(root.get("request"), "deadlines").unwrap_or(request_place),
            stem: stem.into(),
            kind_place,
            broken,
            ignores: Vec::new(),
            stems: OnceLock::new(),
            filled: Box::default(),
            body,
        }
    }

    /// Takes notice of comments in the text that ask rules to be silent.
    #[must_use]
    pub fn with_ignores(mut self, root: Option<Node<'_>>, text: &str, lines: &LineIndex<'_>) -> Self {
        self.ignores = ignore::read(root, text, self.file, lines);
        self
    }

    /// Takes notice of how complete it is.
    #[must_use]
    pub fn with_filled(mut self, filled: Box<[Filled]>) -> Self {
        self.filled = filled;
        self
    }

    /// A file of which nothing is known but its name.
    pub fn unread(file: FileId, stem: &str) -> Self {
        Self {
            file,
            kind: None,
            name: stem.into(),
            id: None,
            title: Text::default(),
            title_place: Place::start_of(file),
            status: Status::Active,
            status_place: Place::start_of(file),
            reviewed: None,
            identification_place: Place::start_of(file),
            levels_place: Place::start_of(file),
            deadlines_place: Place::start_of(file),
            stem: stem.into(),
            kind_place: Place::start_of(file),
            broken: true,
            ignores: Vec::new(),
            stems: OnceLock::new(),
            filled: Box::default(),
            body: Body::Unknown,
        }
    }

    /// Everything it refers to, in the order of the format.
    pub fn references(&self) -> Vec<Reference<'_>> {
        match &self.body {
            Body::LifeSituation(body) => body.references(),
            Body::Service(body) => body.references(),
            Body::Resource(body) => body.references(),
            Body::Institution(body) => body.references(),
            Body::Unknown => Vec::new(),
        }
    }

    /// The parts that other descriptions may refer to.
    pub fn parts(&self) -> Vec<(PartKind, &Ref)> {
        match &self.body {
            Body::LifeSituation(body) => body.needs.iter().filter_map(|need| Some((PartKind::Need, need.id.as_ref()?))).collect(),
            Body::Institution(body) => body.parts(),
            Body::Service(_) | Body::Resource(_) | Body::Unknown => Vec::new(),
        }
    }

    /// The parts that other descriptions may refer to, with their titles.
    pub fn titled_parts(&self) -> Vec<(PartKind, &Ref, Option<&Text>)> {
        match &self.body {
            Body::LifeSituation(body) => {
                body.needs.iter().filter_map(|need| Some((PartKind::Need, need.id.as_ref()?, need.title.as_ref()))).collect()
            }
            Body::Institution(body) => body.titled_parts(),
            Body::Service(_) | Body::Resource(_) | Body::Unknown => Vec::new(),
        }
    }

    /// The lists in which an id may stand once only.
    pub fn id_lists(&self) -> Vec<Vec<&Ref>> {
        match &self.body {
            Body::Service(body) => body.id_lists(),
            Body::Resource(body) => body.id_lists(),
            Body::LifeSituation(_) | Body::Institution(_) => vec![self.parts().into_iter().map(|(_, id)| id).collect()],
            Body::Unknown => Vec::new(),
        }
    }

    /// The id of the part that a field such as `needs[2].title` belongs to.
    pub fn part_at(&self, field: &str) -> Option<&str> {
        let item = &field[..=field.find(']')?];
        let of = |id: &Ref| id.path.strip_prefix(item).is_some_and(|rest| rest == ".id");
        self.parts().into_iter().find(|(_, id)| of(id)).map(|(_, id)| id.value.as_str())
    }

    /// Whether, as a service, it covers the needs that it names; of a broken file nothing worse is assumed.
    pub fn covers(&self) -> bool {
        self.broken || self.status.covers()
    }

    /// What it promises: the levels and deadlines of a service or resource.
    pub fn promises(&self) -> Vec<Promise<'_>> {
        match &self.body {
            Body::Service(body) => body.promises(),
            Body::Resource(body) => body.promises(),
            Body::LifeSituation(_) | Body::Institution(_) | Body::Unknown => Vec::new(),
        }
    }

    /// The levels that a service or resource states.
    pub fn levels(&self) -> Option<&Levels> {
        match &self.body {
            Body::Service(body) => Some(&body.service_levels),
            Body::Resource(body) => Some(&body.service_levels),
            Body::LifeSituation(_) | Body::Institution(_) | Body::Unknown => None,
        }
    }

    /// How well a service or resource is provided: group 7.
    pub fn performance(&self) -> Option<&Keyed<Performance>> {
        match &self.body {
            Body::Service(body) => body.performance.as_ref(),
            Body::Resource(body) => body.performance.as_ref(),
            Body::LifeSituation(_) | Body::Institution(_) | Body::Unknown => None,
        }
    }

    /// What its manager is known by: the work address, else the institution and the position.
    pub fn manager_key(&self) -> Option<CompactString> {
        let group = &self.responsible()?.value;
        group.manager.value()?.value.key(group.owner.as_ref().map_or("", |owner| owner.value.as_str()))
    }

    /// Who answers for it, with the group's key.
    pub fn responsible(&self) -> Option<&Keyed<Responsible>> {
        match &self.body {
            Body::LifeSituation(body) => body.responsible.as_ref(),
            Body::Service(body) => body.responsible.as_ref(),
            Body::Resource(body) => body.responsible.as_ref(),
            Body::Institution(_) | Body::Unknown => None,
        }
    }
}

/// What is read of every kind before the rest.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Head {
    identification: Option<Keyed<Identification>>,
}

fn refer(to: Option<&Ref>, kind: Kind) -> Option<Reference<'_>> {
    to.map(|to| Reference::new(to, Target::Description(kind)))
}

fn refer_all(to: &Stated<Listed<Ref>>, target: Target) -> impl Iterator<Item = Reference<'_>> {
    to.value().into_iter().flatten().map(move |to| Reference::new(to, target))
}
