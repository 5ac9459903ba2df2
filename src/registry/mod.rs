//! All descriptions of one registry, indexed both ways.
//!
//! Links are written once, on the side that depends; the opposite direction is derived here. Knows nothing of rules.

mod agreements;
mod coverage;
mod dependencies;
mod doubt;
mod figures;
mod suggestions;
mod titles;

use std::collections::BTreeMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, OnceLock};

use compact_str::CompactString;
use foldhash::HashMap;

use crate::model::{Description, Institution, LifeSituation, Link, Need, OfKind, PartKind, Ref, Resource, Role, Service, Target};
use crate::schema::suggest::Names;
use crate::schema::{Has, Kind};
use crate::source::FileId;
use crate::table::Table;

pub use agreements::Received;
pub use coverage::Coverage;
pub use dependencies::Dependency;
use doubt::Doubt;
pub use figures::{Figures, Run};
use suggestions::Pool;

/// A description by its position in the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DescriptionId(u32);

/// A need by its life situation and its position there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NeedId {
    /// The life situation.
    pub life_situation: DescriptionId,
    index: u32,
}

/// What a reference turned out to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// A description.
    Description(DescriptionId),
    /// A part of a description.
    Part(DescriptionId, PartKind),
    /// Something in a file that could not be read: nothing can be said of it.
    Unjudged,
    /// Something of another kind.
    WrongKind(&'static str),
    /// Nothing.
    Nothing,
}

/// All descriptions, in the order of their files.
#[derive(Debug, Default)]
pub struct Registry {
    descriptions: Vec<Arc<Description>>,
    /// The description of each file, where it has one.
    of_file: HashMap<FileId, DescriptionId>,
    /// The description that goes by a name; where several do, the one whose file does too, else the first.
    named: HashMap<CompactString, DescriptionId>,
    /// Parts that may be referred to, by `id/part`.
    parts: HashMap<CompactString, (DescriptionId, PartKind)>,
    needs: HashMap<CompactString, NeedId>,
    /// What the references of each description name, in their order.
    resolved: Vec<Vec<Resolved>>,
    satisfied_by: HashMap<NeedId, Vec<DescriptionId>>,
    dependants: HashMap<DescriptionId, Vec<DescriptionId>>,
    dependencies: HashMap<DescriptionId, Vec<Dependency>>,
    owned_by: HashMap<DescriptionId, Vec<DescriptionId>>,
    members: HashMap<DescriptionId, Vec<DescriptionId>>,
    /// The agreements about each service or resource.
    agreed: HashMap<DescriptionId, Vec<DescriptionId>>,
    managed_by: BTreeMap<CompactString, Vec<DescriptionId>>,
    /// What is measured.
    figures: Figures,
    /// What cannot be known.
    doubt: Doubt,
    /// The names that references may have been meant for, once somebody has asked.
    names: Mutex<HashMap<Pool, Arc<Names>>>,
    titles: OnceLock<titles::Titles>,
}

impl Registry {
    /// Indexes descriptions, which come in the order of their files.
    pub fn new(descriptions: Vec<Arc<Description>>) -> Self {
        let mut registry = Self { descriptions, ..Self::default() };
        registry.index_names();
        registry.index_links();
        registry
    }

    /// The same, with what is measured; the tables come in the order of their files.
    #[must_use]
    pub fn with_tables(self, tables: Vec<Arc<Table>>) -> Self {
        Self { figures: Figures::new(tables), ..self }
    }

    /// What is measured.
    pub fn figures(&self) -> &Figures {
        &self.figures
    }

    fn index_names(&mut self) {
        for (id, description) in ids(&self.descriptions) {
            self.of_file.insert(description.file, id);
            match self.named.entry(description.name.clone()) {
                Entry::Vacant(free) => _ = free.insert(id),
                Entry::Occupied(mut taken) => {
                    self.doubt.add_contested([*taken.get(), id]);
                    // A name is that of the file that goes by it, and else of the first one.
                    if description.stem == description.name {
                        taken.insert(id);
                    }
                }
            }
            if description.broken {
                self.doubt.add_broken(id, description);
            }
            if description.has(Has::Common) {
                self.doubt.add_group(description);
            }
            // Parts are those of the description that goes by the name; of two with one id in it, the first.
            let is_known = self.named.get(&description.name) == Some(&id);
            for part in &description.parts {
                let name = joined(&description.name, &part.id.value);
                let known = self.parts.entry(name).or_insert((id, part.kind));
                if is_known && known.0 != id {
                    *known = (id, part.kind);
                }
            }
            if let Some(body) = description.of::<LifeSituation>() {
                for (index, need) in (0..).zip(&body.needs) {
                    if let Some(part) = &need.id {
                        let name = joined(&description.name, &part.value);
                        let need = NeedId { life_situation: id, index };
                        let known = self.needs.entry(name).or_insert(need);
                        if is_known && known.life_situation != id {
                            *known = need;
                        }
                    }
                }
            }
        }
    }

    fn index_links(&mut self) {
        let mut satisfied_by: HashMap<NeedId, Vec<DescriptionId>> = HashMap::default();
        let mut dependants: HashMap<DescriptionId, Vec<DescriptionId>> = HashMap::default();
        let mut dependencies: HashMap<DescriptionId, Vec<Dependency>> = HashMap::default();
        let mut owned_by: HashMap<DescriptionId, Vec<DescriptionId>> = HashMap::default();
        let mut managed_by: BTreeMap<CompactString, Vec<DescriptionId>> = BTreeMap::new();
        let mut members: HashMap<DescriptionId, Vec<DescriptionId>> = HashMap::default();
        let mut agreed: HashMap<DescriptionId, Vec<DescriptionId>> = HashMap::default();
        let mut resolved = Vec::with_capacity(self.descriptions.len());
        for (id, description) in ids(&self.descriptions) {
            for need in description.linked(Role::Need).filter_map(|need| self.needs.get(&need.value)) {
                push_once(satisfied_by.entry(*need).or_default(), id);
            }
            let mut names = Vec::with_capacity(description.links.len());
            for link in &description.links {
                let named = self.resolve(description, link);
                if let (Target::Description(kind), Resolved::Description(to)) = (link.target, &named)
                    && kind.has(Has::Common)
                {
                    push_once(members.entry(*to).or_default(), id);
                }
                if let (Target::Description(kind), Resolved::Description(to)) = (link.target, &named)
                    && kind.has(Has::Dependencies)
                    && link.role != Role::Common
                {
                    push_once(dependants.entry(*to).or_default(), id);
                }
                if let (Role::Covers, Resolved::Description(to)) = (link.role, &named) {
                    push_once(agreed.entry(*to).or_default(), id);
                }
                if let Some(dependency) = Dependency::of(id, link, &named) {
                    dependencies.entry(id).or_default().push(dependency);
                }
                names.push(named);
            }
            resolved.push(names);
            if let Some(owner) = description.owner().and_then(|owner| self.by_name(&owner.value)) {
                owned_by.entry(owner).or_default().push(id);
            }
            if let Some(key) = description.manager_key() {
                managed_by.entry(key).or_default().push(id);
            }
        }
        self.resolved = resolved;
        self.dependencies = dependencies;
        self.members = members;
        self.agreed = agreed;
        (self.satisfied_by, self.dependants, self.owned_by, self.managed_by) = (satisfied_by, dependants, owned_by, managed_by);
    }

    /// All descriptions with their ids, in the order of their files.
    pub fn descriptions(&self) -> impl Iterator<Item = (DescriptionId, &Description)> {
        ids(&self.descriptions)
    }

    /// A description.
    pub fn get(&self, id: DescriptionId) -> &Description {
        &self.descriptions[id.0 as usize]
    }

    /// The description written in a file.
    pub fn of_file(&self, file: FileId) -> Option<&Description> {
        self.of_file.get(&file).map(|id| self.get(*id))
    }

    /// The description written in a file, by its id.
    pub fn id_of_file(&self, file: FileId) -> Option<DescriptionId> {
        self.of_file.get(&file).copied()
    }

    /// The description that goes by a name; the first one, where several do.
    pub fn by_name(&self, name: &str) -> Option<DescriptionId> {
        self.named.get(name).copied()
    }

    /// The part of a description that `id/part` names.
    pub fn part(&self, name: &str) -> Option<(DescriptionId, PartKind)> {
        self.parts.get(name).copied()
    }

    /// All descriptions of a kind that could be understood, with what they say.
    pub fn all<'r, K: OfKind + 'r>(&'r self) -> impl Iterator<Item = (DescriptionId, &'r Description, &'r K)> {
        self.descriptions().filter_map(|(id, description)| Some((id, description, description.of::<K>()?)))
    }

    /// All services.
    pub fn services(&self) -> impl Iterator<Item = (DescriptionId, &Description, &Service)> {
        self.all()
    }

    /// All resources.
    pub fn resources(&self) -> impl Iterator<Item = (DescriptionId, &Description, &Resource)> {
        self.all()
    }

    /// All institutions.
    pub fn institutions(&self) -> impl Iterator<Item = (DescriptionId, &Description, &Institution)> {
        self.all()
    }

    /// All life situations.
    pub fn life_situations(&self) -> impl Iterator<Item = (DescriptionId, &Description, &LifeSituation)> {
        self.all()
    }

    /// All needs, with the life situation each belongs to.
    pub fn needs(&self) -> impl Iterator<Item = (NeedId, &Description, &Need)> {
        self.life_situations().flat_map(|(life_situation, description, body)| {
            (0..).zip(&body.needs).map(move |(index, need)| (NeedId { life_situation, index }, description, need))
        })
    }

    /// A need.
    pub fn need_at(&self, id: NeedId) -> Option<&Need> {
        self.get(id.life_situation).of::<LifeSituation>()?.needs.get(id.index as usize)
    }

    /// The need of a reference `life-situation/need`.
    pub fn need(&self, reference: &str) -> Option<NeedId> {
        self.needs.get(reference).copied()
    }

    /// The services that name a need, whatever their status.
    pub fn services_for(&self, need: NeedId) -> &[DescriptionId] {
        self.satisfied_by.get(&need).map_or(&[], Vec::as_slice)
    }

    /// The services and resources that name a service or resource.
    pub fn dependants(&self, id: DescriptionId) -> &[DescriptionId] {
        self.dependants.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The services that take over from a service group.
    pub fn members(&self, group: DescriptionId) -> &[DescriptionId] {
        self.members.get(&group).map_or(&[], Vec::as_slice)
    }

    /// The service group that a description takes over from, where it is in the registry.
    pub fn group_of(&self, description: &Description) -> Option<DescriptionId> {
        self.by_name(&description.group()?.value).filter(|id| self.get(*id).has(Has::Common))
    }

    /// What an institution owns.
    pub fn owned_by(&self, institution: DescriptionId) -> &[DescriptionId] {
        self.owned_by.get(&institution).map_or(&[], Vec::as_slice)
    }

    /// The managers, by work address or by institution and position, with what they manage.
    pub fn managers(&self) -> impl Iterator<Item = (&str, &[DescriptionId])> {
        self.managed_by.iter().map(|(manager, ids)| (manager.as_str(), ids.as_slice()))
    }

    /// The owner of a description, where it is in the registry.
    pub fn owner(&self, description: &Description) -> Option<DescriptionId> {
        let owner = description.owner()?;
        self.by_name(&owner.value).filter(|id| self.get(*id).has(Has::Owns))
    }

    /// The institution that a description is put down to: itself, where it is one, else its owner; of an agreement the
    /// provider, else the first of its recipients that is in the registry.
    pub fn whose(&self, id: DescriptionId) -> Option<DescriptionId> {
        let description = self.get(id);
        let party = |role: Role| {
            let named = description.linked(role).filter_map(|named| self.by_name(&named.value));
            named.into_iter().find(|id| self.get(*id).has(Has::Owns))
        };
        let measured =
            || description.linked(Role::Measures).next().and_then(|named| self.by_name(&named.value)).filter(|named| *named != id);
        match measured() {
            _ if description.has(Has::Owns) => Some(id),
            _ if description.has(Has::Parties) => party(Role::AgreementProvider).or_else(|| party(Role::Client)),
            // Words about figures belong to whoever answers for what is measured.
            Some(measured) if self.get(measured).linked(Role::Measures).next().is_none() => self.whose(measured),
            _ => self.owner(description),
        }
    }

    /// The needs that a description satisfies and that are there.
    pub fn needs_of<'r>(&'r self, description: &'r Description) -> impl Iterator<Item = NeedId> + 'r {
        description.linked(Role::Need).filter_map(|need| self.need(&need.value))
    }

    /// The links of a description with what each names, in the order of the format.
    pub fn links(&self, id: DescriptionId) -> impl Iterator<Item = (&Link, &Resolved)> {
        self.get(id).links.iter().zip(&self.resolved[id.0 as usize])
    }

    fn resolve(&self, from: &Description, link: &Link) -> Resolved {
        let text = link.to.value.as_str();
        match link.target {
            Target::Description(kind) => self.resolve_description(text, kind),
            Target::Part(kind) => self.resolve_part(text, kind),
            Target::Measured => {
                let kind = self.by_name(text).and_then(|id| self.get(id).kind).filter(|kind| is_measured(*kind));
                self.resolve_description(text, kind.unwrap_or(Kind::Service))
            }
            Target::Provided => {
                let kind = self.by_name(text).and_then(|id| self.get(id).kind).filter(|kind| kind.has(Has::Dependencies));
                self.resolve_description(text, kind.unwrap_or(Kind::Service))
            }
            Target::Received if text.contains('/') => self.resolve_part(text, PartKind::Received),
            Target::Received => self.resolve_description(text, PartKind::Received.of_kind()),
            Target::OwnNeed if text.contains('/') => self.resolve_part(text, PartKind::Need),
            Target::OwnNeed => self.resolve_part(&joined(&from.name, text), PartKind::Need),
        }
    }

    fn resolve_description(&self, name: &str, wanted: Kind) -> Resolved {
        let Some(id) = self.by_name(name) else {
            let nothing = || if self.may_be_there(name) { Resolved::Unjudged } else { Resolved::Nothing };
            return self.parts.get(name).map_or_else(nothing, |(_, kind)| Resolved::WrongKind(Target::Part(*kind).key()));
        };
        match self.get(id).kind {
            Some(kind) if kind == wanted => Resolved::Description(id),
            Some(_) if self.is_contested(id) => Resolved::Unjudged,
            Some(kind) => Resolved::WrongKind(kind.key()),
            None => Resolved::Unjudged,
        }
    }

    fn resolve_part(&self, name: &str, wanted: PartKind) -> Resolved {
        if let Some((id, kind)) = self.parts.get(name) {
            return if *kind == wanted { Resolved::Part(*id, *kind) } else { Resolved::WrongKind(Target::Part(*kind).key()) };
        }
        let (whole, part) = name.split_once('/').unwrap_or((name, ""));
        match self.by_name(whole).map(|id| (id, self.get(id))) {
            Some((_, description)) if description.broken => Resolved::Unjudged,
            // `vsaa/all`: every place of an institution.
            Some((id, description)) if wanted == PartKind::Place && part == "all" && description.kind == Some(wanted.of_kind()) => {
                Resolved::Part(id, PartKind::Place)
            }
            Some((_, description)) if part.is_empty() => {
                description.kind.map_or(Resolved::Unjudged, |kind| Resolved::WrongKind(kind.key()))
            }
            Some((id, _)) if self.is_contested(id) => Resolved::Unjudged,
            None if self.may_be_there(whole) => Resolved::Unjudged,
            Some(_) | None => Resolved::Nothing,
        }
    }

    /// The need that a part of a life situation is.
    pub fn need_of(&self, life_situation: DescriptionId, part: &Ref) -> Option<NeedId> {
        self.need(&joined(&self.get(life_situation).name, &part.value))
    }
}

/// Whether figures can be of descriptions of a kind.
pub fn is_measured(kind: Kind) -> bool {
    kind.has(Has::Levels) || kind.has(Has::Owns) || kind.has(Has::Parties)
}

/// `description/part`.
pub fn joined(description: &str, part: &str) -> CompactString {
    let mut name = CompactString::with_capacity(description.len() + part.len() + 1);
    name.push_str(description);
    name.push('/');
    name.push_str(part);
    name
}

fn ids(descriptions: &[Arc<Description>]) -> impl Iterator<Item = (DescriptionId, &Description)> {
    (0..).map(DescriptionId).zip(descriptions.iter().map(Arc::as_ref))
}

fn push_once(list: &mut Vec<DescriptionId>, id: DescriptionId) {
    if list.last() != Some(&id) {
        list.push(id);
    }
}
