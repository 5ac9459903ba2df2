//! The typed descriptions: what rules and reports ask for, with the places of what they may point at.
//!
//! Made from a tree with `serde`, then the tree and its text are dropped. Knows nothing of files on disk, nor of other
//! descriptions.

mod bounds;
mod classifiers;
mod external;
mod ignore;
mod kpi;
mod level;
mod links;
mod prose;
mod remains;
mod request;
mod responsible;
mod status;
mod text;

use std::collections::HashSet;
use std::sync::OnceLock;

use compact_str::CompactString;
use serde::Deserialize;

pub use agreement::{Covered, Notice, Party, Term};
pub use bounds::{between, level as promised_level, of_cases};
pub use classifiers::Classifiers;
pub use external::External;
pub use ignore::{Asks, InlineIgnore, read as ignores};
pub use institution::{FormFor, Lead, LeadRole, Managers};
pub use kpi::{Horizon, Kpi, KpiKind};
pub use level::{BoundSide, Indicator, Level, Promise, Quantity, Standing, TOLERANCE, Unit, Window};
pub use life_situation::Need;
pub use links::{Link, Repeated};
pub use measurements::{CorrectiveAction, NotMeasured, WorkState};
pub use prose::{Price, Prose, TermInWords, Words};
pub use remains::Remains;
pub use request::{Channel, Deadline, Fee, Fees, Fingerprint, Request, Step};
pub use responsible::{Manager, Provider, Responsible};
pub use service::{Adaptivity, Classification, Component, Information, Recipient, Related, ServiceType};
pub use status::Status;
pub use text::{Text, folded_words};

use crate::content::effective::TakenOver;
use crate::schema::{Filled, Has, Kind};
pub use crate::schema::{PartKind, Role, Target};
use crate::source::{FileId, LineIndex, Place};
use crate::yaml::de::{Context, Listed, from_node};

pub use crate::yaml::de::{Keyed, Located, Stated};
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
    /// What other systems know it by.
    pub codes: Box<[Code]>,
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
    /// Whether it is so only because its service group is nowhere, or is not understood: of what it says itself something may
    /// be said, of what it lacks nothing.
    pub is_adrift: bool,
    /// What it took over from its service group.
    pub taken_over: Option<Box<TakenOver>>,
    /// What is left of it in the text of a file that could not be understood.
    pub remains: Option<Box<Remains>>,
    /// Where rules are asked to be silent in it.
    pub ignores: Vec<InlineIgnore>,
    /// What its title is compared by, once somebody has asked for it.
    pub compared: OnceLock<ComparedTitle>,
    /// How far each of its mandatory groups is filled, in the order of the format; nothing where it is broken.
    pub filled: Box<[Filled]>,
    /// What it refers to, in the order of the format.
    pub links: Box<[Link]>,
    /// The parts that other descriptions may refer to.
    pub parts: Box<[Part]>,
    /// Ids of its own that stand in a list a second time.
    pub repeated: Box<[Repeated]>,
    /// What it is related to that is not in this registry, with what that is.
    pub externals: Box<[(Kind, External)]>,
    responsible: Option<Keyed<Responsible>>,
    levels: Levels,
    performance: Option<Keyed<Performance>>,
    /// What only descriptions of its kind say.
    pub body: Body,
}

/// What a title is compared by.
#[derive(Debug)]
pub struct ComparedTitle {
    /// All of it, whatever its case, quotes and white space.
    pub whole: CompactString,
    /// The words that tell it apart, by their stems, sorted.
    pub stems: Box<[CompactString]>,
}

macro_rules! models {
    ($($(#[$doc:meta])* $kind:ident = $key:literal, $several:literal, $module:ident;)*) => {
        $(mod $module;
        pub use $module::$kind;)*

        /// What only descriptions of one kind say.
        #[derive(Debug)]
        pub enum Body {
            $($(#[$doc])* $kind(Box<$kind>),)*
            /// Nothing that could be understood.
            Unknown,
        }

        impl Body {
            fn read(kind: Kind, root: Node<'_>, context: &Context<'_>) -> Self {
                let read = match kind {
                    $(Kind::$kind => from_node(root, context).map(Self::$kind),)*
                };
                read.unwrap_or(Self::Unknown)
            }
        }

        $(impl OfKind for $kind {
            const KIND: Kind = Kind::$kind;

            fn of(body: &Body) -> Option<&Self> {
                if let Body::$kind(body) = body { Some(body) } else { None }
            }
        })*
    };
}
crate::kind::kinds!(models);

/// What only descriptions of one kind say: the model of that kind.
pub trait OfKind: Sized {
    /// The kind.
    const KIND: Kind;

    /// What a description says, where it is of this kind and could be understood.
    fn of(body: &Body) -> Option<&Self>;
}

/// The title and status that every kind but the institution has.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Identification {
    title: Option<Located<Text>>,
    status: Option<Located<Status>>,
    reviewed: Option<Ref>,
    codes: Stated<Listed<Code>>,
}

/// What another system knows something by.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Code {
    /// The system or list.
    pub system: CompactString,
    /// What it goes by there, as it is written.
    pub value: CompactString,
}

/// How well something is provided (PU2-4).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Performance {
    /// The key performance indicators.
    pub kpis: Stated<Listed<Kpi>>,
}

/// Levels as stated, with their key.
pub type Levels = Stated<Keyed<Listed<Level>>>;

/// A part of a description that others may refer to.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its id within the description.
    pub id: Ref,
    /// Its title.
    pub title: Option<Text>,
}

impl Description {
    /// What the tree of a file describes.
    ///
    /// `stem` is the file's name without its ending; `refused` holds the values that are not to be used.
    pub fn new(root: Node<'_>, stem: &str, lines: &LineIndex<'_>, refused: &HashSet<NodeId>, broken: bool) -> Self {
        let file = root.file();
        let place = |node: Node<'_>| lines.place(node.file(), node.span());
        let kind_node = root.get("kind");
        let kind_place = kind_node.map_or_else(|| Place::start_of(file), place);
        let context = Context { lines, refused, home: Some((file, kind_place)) };
        let kind = kind_node.and_then(Node::text).and_then(Kind::of);
        let id_node = root.get("id").filter(|node| node.text().is_some_and(|text| !text.is_empty()));
        let id: Option<Ref> = id_node.map(|node| Located { value: node.key().into(), place: place(node), path: "id".into() });
        let usable = id_node.is_some_and(|node| !refused.contains(&node.id()));
        let head = from_node::<Head>(root, &context).unwrap_or_default().identification;
        let shared: Shared = kind.and_then(|_| from_node(root, &context).ok()).unwrap_or_default();
        let mut body = kind.map_or(Body::Unknown, |kind| Body::read(kind, root, &context));
        let has = |what: Has| kind.is_some_and(|kind| kind.has(what));
        let key_place = |of: Option<Node<'_>>, key: &str| {
            of.and_then(|of| of.entry(key)).map(|(key, _)| key).filter(|key| key.file() == file).map(place)
        };
        let request_place = key_place(Some(root), "request").unwrap_or(kind_place);
        let identification_place = head.as_ref().map_or(kind_place, |head| head.place);
        let head = head.map(|head| head.value).unwrap_or_default();
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
            title_place: head
                .title
                .as_ref()
                .map_or(kind_place, |title| if title.place.file == file { title.place } else { identification_place }),
            title: head.title.map(|title| title.value).unwrap_or_default(),
            status_place: head.status.as_ref().map_or(identification_place, |status| status.place),
            status: head.status.map(|status| status.value).unwrap_or_default(),
            reviewed: head.reviewed,
            codes: if let Stated::Value(codes) = head.codes { codes.items.into() } else { Box::default() },
            identification_place,
            levels_place: key_place(Some(root), "service_levels").unwrap_or(kind_place),
            deadlines_place: key_place(root.get("request"), "deadlines").unwrap_or(request_place),
            stem: stem.into(),
            kind_place,
            broken,
            is_adrift: false,
            taken_over: None,
            remains: None,
            ignores: Vec::new(),
            compared: OnceLock::new(),
            filled: Box::default(),
            links: kind.map(|kind| links::links(root, kind, &context)).unwrap_or_default(),
            parts: kind.map(|kind| links::parts(root, kind, &context)).unwrap_or_default(),
            repeated: kind.map(|kind| links::repeated(root, kind, &context)).unwrap_or_default(),
            externals: shared.related.map(external::Related::externals).unwrap_or_default(),
            responsible: shared.responsible.filter(|_| has(Has::Owner)),
            levels: shared.service_levels,
            performance: shared.performance.filter(|_| has(Has::Indicators)),
            body,
        }
    }

    /// Takes notice of comments in the text that ask rules to be silent.
    #[must_use]
    pub fn with_ignores(mut self, ignores: Vec<InlineIgnore>) -> Self {
        self.ignores = ignores;
        self
    }

    /// Takes notice of what it took over from its service group.
    #[must_use]
    pub fn with_group(mut self, taken_over: TakenOver) -> Self {
        self.taken_over = Some(Box::new(taken_over));
        self
    }

    /// Takes notice that its service group is nowhere, or is not understood.
    #[must_use]
    pub fn adrift(self) -> Self {
        Self { is_adrift: !self.broken, broken: true, ..self }
    }

    /// Takes notice of how complete it is.
    #[must_use]
    pub fn with_filled(mut self, filled: Box<[Filled]>) -> Self {
        self.filled = filled;
        self
    }

    /// Takes notice of what the text holds of a file that could not be understood: what it goes by and is, where the tree
    /// does not say.
    #[must_use]
    pub fn with_remains(mut self, remains: Remains) -> Self {
        if !self.broken {
            return self;
        }
        self.kind = self.kind.or_else(|| remains.kind.as_deref().and_then(Kind::of));
        if let ([only], None) = (&*remains.ids, &self.id) {
            self.name.clone_from(only);
        }
        self.remains = Some(Box::new(remains));
        self
    }

    /// Takes up what an earlier text of the same file says, where this one, which is not understood, does not.
    pub fn recall(&mut self, known: &Self) {
        self.kind = self.kind.or(known.kind);
        if self.id.is_none() && self.remains.as_ref().is_none_or(|remains| remains.ids.is_empty()) {
            self.name.clone_from(&known.name);
        }
        let place = Place::start_of(self.file);
        let owner = self.owner().cloned().or_else(|| known.owner().map(|owner| Located { place, ..owner.clone() }));
        let manager = self.manager_key().or_else(|| known.manager_key());
        let names = known.links.iter().map(|link| link.to.value.clone());
        self.remains.get_or_insert_default().recall(owner, manager, names);
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
            codes: Box::default(),
            identification_place: Place::start_of(file),
            levels_place: Place::start_of(file),
            deadlines_place: Place::start_of(file),
            stem: stem.into(),
            kind_place: Place::start_of(file),
            broken: true,
            is_adrift: false,
            taken_over: None,
            remains: None,
            ignores: Vec::new(),
            compared: OnceLock::new(),
            filled: Box::default(),
            links: Box::default(),
            parts: Box::default(),
            repeated: Box::default(),
            externals: Box::default(),
            responsible: None,
            levels: Levels::Absent,
            performance: None,
            body: Body::Unknown,
        }
    }

    /// What it says, where it is of a kind.
    pub fn of<K: OfKind>(&self) -> Option<&K> {
        K::of(&self.body)
    }

    /// Whether descriptions of its kind have something; one that cannot be understood has nothing.
    pub fn has(&self, what: Has) -> bool {
        self.kind.is_some_and(|kind| kind.has(what))
    }

    /// What it refers to with a certain meaning.
    pub fn linked(&self, role: Role) -> impl Iterator<Item = &Ref> {
        self.links.iter().filter(move |link| link.role == role).map(|link| &link.to)
    }

    /// The institution that answers for it.
    pub fn owner(&self) -> Option<&Ref> {
        self.linked(Role::Owner).next().or_else(|| self.remains.as_ref()?.owner.as_ref())
    }

    /// The part of an id.
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id.value == id)
    }

    /// Its title as a message names it; its id, where it has none.
    pub fn title_arg(&self) -> crate::finding::Arg {
        if self.title.0.is_empty() { crate::finding::Arg::Name(self.name.to_string()) } else { self.title.arg() }
    }

    /// The id of the part that a field such as `needs[2].title` belongs to: of parts within others the inner one.
    pub fn part_at(&self, field: &str) -> Option<&str> {
        let mut items = field.match_indices(']').map(|(end, _)| &field[..=end]).collect::<Vec<_>>();
        items.reverse();
        let of = |item: &str| self.parts.iter().find(|part| part.id.path.strip_prefix(item).is_some_and(|rest| rest == ".id"));
        items.into_iter().find_map(of).map(|part| part.id.value.as_str())
    }

    /// Whether, as a service, it covers the needs that it names; of a broken file nothing worse is assumed.
    pub fn covers(&self) -> bool {
        self.broken || self.status.covers()
    }

    /// What it promises: its levels, and its deadlines where no processing time is stated (FORMAT.md).
    pub fn promises(&self) -> Vec<Promise<'_>> {
        let levels = self.levels().and_then(Stated::value).into_iter().flat_map(|levels| &levels.value);
        let mut all: Vec<Promise<'_>> = levels.filter_map(Level::promise).collect();
        if let Some(request) = self.of::<Service>().and_then(|service| service.request.value())
            && !all.iter().any(|level| level.indicator == Indicator::ProcessingTime)
        {
            all.extend(request.deadline_promises());
        }
        all
    }

    /// Whether another is read from the same files, so that both say the same.
    pub fn is_read_alike(&self, other: &Self) -> bool {
        let group = |description: &Self| description.taken_over.as_ref().map(|taken| taken.group);
        self.file == other.file && group(self) == group(other)
    }

    /// The service group whose common part it takes over, as it names it.
    pub fn group(&self) -> Option<&Ref> {
        self.linked(Role::Group).next()
    }

    /// Who answers for it, with the group's key, where its kind has an owner.
    pub fn responsible(&self) -> Option<&Keyed<Responsible>> {
        self.responsible.as_ref()
    }

    /// The levels that it states, where its kind has levels (PU2-9).
    pub fn levels(&self) -> Option<&Levels> {
        self.has(Has::Levels).then_some(&self.levels)
    }

    /// How well it is provided, where its kind has indicators (PU2-4).
    pub fn performance(&self) -> Option<&Keyed<Performance>> {
        self.performance.as_ref()
    }

    /// What its manager is known by: the work address, else the institution and the position.
    pub fn manager_key(&self) -> Option<CompactString> {
        let stated = self.responsible.as_ref().and_then(|responsible| responsible.value.manager.value());
        match stated {
            Some(manager) => manager.value.key(self.owner().map_or("", |owner| owner.value.as_str())),
            None => self.remains.as_ref()?.manager.clone(),
        }
    }
}

/// What is read of every description before the rest.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Head {
    identification: Option<Keyed<Identification>>,
}

/// What descriptions of several kinds say, in one shape.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Shared {
    responsible: Option<Keyed<Responsible>>,
    related: Option<external::Related>,
    service_levels: Levels,
    performance: Option<Keyed<Performance>>,
}
