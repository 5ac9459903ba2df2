//! What one catalogue offers: its services, the life situations that they help in, and the institutions behind them; and
//! what is left out of it, with the reason.

use std::collections::{BTreeSet, HashMap, HashSet};

use compact_str::CompactString;
use rayon::prelude::*;

use super::entry::{is_free, once, title};
use super::{Catalogue, Institution, Judged, Service, Shared, Situation, Value, is_address, is_offered, shared};
use crate::content::{self, Said};
use crate::finding::Finding;
use crate::model::{self, Description, LifeSituation, Text};
use crate::registry::{DescriptionId, NeedId};
use crate::report::show::effective;
use crate::schema::Has;
use crate::source::FileId;
use crate::yaml::Node;

/// What stands for the whole country in place of a territory.
const EVERYWHERE: &str = "LV";

/// How many wider needs of one need are looked at for its services; more than any real need has.
const MOST_WIDER: usize = 100;

/// Everything that a catalogue offers.
#[derive(Debug)]
pub struct Offer<'a> {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// Its services, by their ids.
    pub services: Vec<Service>,
    /// Those of them that several institutions provide, by the ids of their groups.
    pub shared: Vec<Shared>,
    /// The life situations that they help in, by their ids.
    pub situations: Vec<Situation>,
    /// The institutions that own or provide them, by their ids.
    pub institutions: Vec<Institution>,
    /// Ids that services had before, as the history knows, each with the id of now.
    pub renamed: Vec<(String, String)>,
    /// What belongs here and is not published, or should and does not say so.
    pub left_out: Vec<LeftOut<'a>>,
    positions: HashMap<DescriptionId, usize>,
    institution_positions: HashMap<DescriptionId, usize>,
    situation_positions: HashMap<DescriptionId, usize>,
    /// The descriptions that can be published, whether or not the catalogue offers them.
    sound: HashSet<DescriptionId>,
}

/// Something that is not in a catalogue, and why.
#[derive(Clone, Copy, Debug)]
pub struct LeftOut<'a> {
    /// The description.
    pub description: &'a Description,
    /// Why.
    pub why: Why<'a>,
}

/// Why something is not in a catalogue.
#[derive(Clone, Copy, Debug)]
pub enum Why<'a> {
    /// Something in it is broken; where it is known, what.
    Broken(Option<&'a Finding>),
    /// It states the catalogue, which is for others (PVP602).
    Misplaced,
    /// It has to be in the catalogue and does not state it (PVP601).
    Unstated,
}

impl Why<'_> {
    /// Whether it is a mistake that somebody has to mend before it is published.
    pub fn is_broken(self) -> bool {
        matches!(self, Self::Broken(_))
    }
}

impl<'a> Offer<'a> {
    /// What a catalogue offers of a registry.
    pub fn new(judged: &Judged<'a>, catalogue: Catalogue) -> Self {
        let faults = judged.faults();
        let mut left_out = Vec::new();
        let mut chosen = Vec::new();
        for (id, description) in judged.registry.descriptions().filter(|(_, description)| is_service(description)) {
            match choose(judged, catalogue, id, description, &faults) {
                Standing::In => chosen.push(id),
                Standing::Out(why) => left_out.push(LeftOut { description, why }),
                Standing::Apart => {}
            }
        }
        let is_sound = |id: DescriptionId| {
            let description = judged.registry.get(id);
            !description.broken && !faults.contains_key(&description.file) && is_address(&description.name)
        };
        let mut services: Vec<Service> = chosen.into_par_iter().filter_map(|id| service(judged, id, &is_sound)).collect();
        services.sort_by(|a, b| a.name.cmp(&b.name));
        services.dedup_by(|a, b| a.name == b.name);
        let positions: HashMap<DescriptionId, usize> = services.iter().enumerate().map(|(at, service)| (service.id, at)).collect();
        let shared = shared::all(judged, &services);
        let situations = situations(judged, &positions, &is_sound);
        let institutions = institutions(judged, &services);
        left_out.extend(unpublished(judged, &services, &faults));
        left_out.sort_by(|a, b| a.description.name.cmp(&b.description.name));
        let sound = judged.registry.descriptions().map(|(id, _)| id).filter(|id| is_sound(*id)).collect();
        let institution_positions = institutions.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
        let situation_positions = situations.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
        Self {
            catalogue,
            services,
            shared,
            renamed: Vec::new(),
            situations,
            institutions,
            left_out,
            positions,
            institution_positions,
            situation_positions,
            sound,
        }
    }

    /// The position of a service that is offered.
    pub fn position(&self, id: DescriptionId) -> Option<usize> {
        self.positions.get(&id).copied()
    }

    /// The service of several institutions that one is part of.
    pub fn shared_of(&self, at: usize) -> Option<&Shared> {
        self.shared.iter().find(|shared| shared.members.binary_search(&at).is_ok())
    }

    /// The codes of the themes that its services have, in their order.
    pub fn themes(&self) -> impl Iterator<Item = &str> {
        let all: BTreeSet<&str> = self.services.iter().flat_map(|service| &service.themes).map(String::as_str).collect();
        all.into_iter()
    }

    /// The institution whose site it is for.
    pub fn institution_of(&self) -> Option<DescriptionId> {
        if let Catalogue::OwnSite(id) = self.catalogue { Some(id) } else { None }
    }

    /// Ids under which services were known before, each with the id that it goes by now.
    pub fn moved(&self) -> Vec<(&str, &str)> {
        let is_taken = |old: &str| {
            self.services.binary_search_by(|service| service.name.as_str().cmp(old)).is_ok()
                || self.shared.iter().any(|shared| shared.name == old)
        };
        let mut all: Vec<(&str, &str)> = self
            .services
            .iter()
            .flat_map(|service| service.formerly.iter().map(|old| (old.as_str(), service.name.as_str())))
            .chain(self.renamed.iter().map(|(old, new)| (old.as_str(), new.as_str())))
            .filter(|(old, _)| !is_taken(old))
            .collect();
        all.sort_unstable();
        all.dedup_by(|a, b| a.0 == b.0);
        all
    }

    /// An institution that is published.
    pub fn institution(&self, id: DescriptionId) -> Option<&Institution> {
        self.institution_positions.get(&id).map(|at| &self.institutions[*at])
    }

    /// What an institution publishes of itself, though it may offer nothing here: its places are named by others.
    pub fn around(&self, judged: &Judged<'_>, name: &str) -> Option<Value> {
        let id = judged.registry.by_name(name).filter(|id| self.sound.contains(id))?;
        if judged.registry.get(id).has(Has::Owns) { judged.published(id) } else { None }
    }

    /// The title of a service that other catalogues offer.
    pub fn elsewhere(&self, judged: &Judged<'_>, name: &str) -> Option<Text> {
        let id = judged.registry.by_name(name).filter(|id| self.sound.contains(id))?;
        let description = judged.registry.get(id);
        let is_public = is_service(description) && is_offered(description.status);
        if is_public { judged.published(id).as_ref().and_then(title).cloned() } else { None }
    }

    /// A life situation that is published.
    pub fn situation(&self, id: DescriptionId) -> Option<&Situation> {
        self.situation_positions.get(&id).map(|at| &self.situations[*at])
    }
}

/// Whether something is a service, or may be one, as nobody can tell what it is.
pub(super) fn is_service(description: &Description) -> bool {
    description.kind.map_or(description.broken, |kind| kind.has(Has::Catalogues))
}

/// How a description stands to a catalogue.
enum Standing<'a> {
    /// It is in it.
    In,
    /// It is not, though it might be thought to be.
    Out(Why<'a>),
    /// It has nothing to do with it.
    Apart,
}

/// How a description stands to a catalogue.
fn choose<'a>(
    judged: &Judged<'a>,
    catalogue: Catalogue,
    id: DescriptionId,
    description: &'a Description,
    faults: &HashMap<FileId, &'a Finding>,
) -> Standing<'a> {
    if !catalogue.is_for_owner_of(judged, description) {
        return Standing::Apart;
    }
    let fault = faults.get(&description.file).copied();
    let is_broken = description.broken || description.is_adrift || fault.is_some() || !is_address(&description.name);
    // Of what is not understood nobody knows what it states.
    let Some(service) = description.of::<model::Service>() else {
        return if is_broken { Standing::Out(Why::Broken(fault)) } else { Standing::Apart };
    };
    if !is_offered(description.status) && !description.broken {
        return Standing::Apart;
    }
    if is_broken {
        let concerns = catalogue.admits(service) || Catalogue::may_be_stated(service);
        return if concerns { Standing::Out(Why::Broken(fault)) } else { Standing::Apart };
    }
    if catalogue.admits(service) {
        // Where two files claim one id, the registry knows it by one of them.
        return if judged.registry.by_name(&description.name) == Some(id) { Standing::In } else { Standing::Apart };
    }
    if catalogue.is_stated(service) {
        return Standing::Out(Why::Misplaced);
    }
    let is_missed = description.status == model::Status::Active && catalogue.misses(service);
    if is_missed { Standing::Out(Why::Unstated) } else { Standing::Apart }
}

fn service(judged: &Judged<'_>, id: DescriptionId, is_sound: &dyn Fn(DescriptionId) -> bool) -> Option<Service> {
    let registry = judged.registry;
    let description = registry.get(id);
    let read = |root: Node<'_>| {
        let said = content::read(root, description.kind, judged.language);
        (Value::of(&said), formerly(&said))
    };
    let (value, formerly) = effective(judged.source, description, judged.language, read)?;
    let value = value?;
    let institution = |name: &str| registry.by_name(name).filter(|id| registry.get(*id).has(Has::Owns) && is_sound(*id));
    let provider = |one: &Value| institution(one.word().or_else(|| one.word_at("id"))?);
    let mut providers: Vec<DescriptionId> = value.list("responsible.providers").iter().filter_map(provider).collect();
    providers.dedup();
    Some(Service {
        id,
        name: description.name.clone(),
        title: title(&value)?.clone(),
        common_title: value.text_at("identification.title").or(title(&value))?.clone(),
        summary: value.text_at("identification.summary").cloned(),
        owner: value.word_at("responsible.owner").and_then(institution),
        providers,
        recipients: once(value.words("classification.recipients")),
        themes: once(value.words("classification.themes").filter(|code| is_address(code))),
        keywords: once(value.words("classification.keywords")),
        channels: once(value.list("request.channels").iter().filter_map(|channel| channel.word_at("type"))),
        is_free: is_free(&value),
        needs: registry.needs_of(description).collect(),
        is_local: !value.list("classification.territory").is_empty()
            && value.words("classification.territory").all(|code| code != EVERYWHERE),
        formerly,
    })
}

/// The ids of the services that became works of one: addresses under which it is still looked for.
fn formerly(said: &Said<'_>) -> Vec<String> {
    let works = said.part("works").map_or(&[][..], Said::items);
    once(works.iter().filter_map(|work| work.part("formerly")?.written()).filter(|id| is_address(id)))
}

/// The life situations that something is offered in, and those around them.
fn situations(judged: &Judged<'_>, positions: &HashMap<DescriptionId, usize>, is_sound: &dyn Fn(DescriptionId) -> bool) -> Vec<Situation> {
    let registry = judged.registry;
    let mut all: Vec<Situation> = Vec::new();
    for (id, description, body) in registry.life_situations() {
        let is_known = registry.by_name(&description.name) == Some(id);
        if !is_offered(description.status) || !is_sound(id) || !is_known {
            continue;
        }
        let Some(value) = judged.published(id) else { continue };
        let Some(title) = value.text_at("identification.title").cloned() else { continue };
        let needs = body.needs.iter().filter_map(|need| need.id.as_ref());
        let needs: Vec<(CompactString, Vec<usize>)> = needs
            .map(|need| {
                let served = registry.need_of(id, need).map(|need| satisfying(judged, need, positions)).unwrap_or_default();
                (need.value.clone(), served)
            })
            .collect();
        let wider = value.word_at("classification.part_of").and_then(|name| registry.by_name(name));
        let summary = value.text_at("identification.summary").cloned();
        all.push(Situation { id, name: description.name.clone(), title, summary, wider, needs });
    }
    let mut wanted: HashSet<DescriptionId> = HashSet::new();
    let wider: HashMap<DescriptionId, Option<DescriptionId>> = all.iter().map(|one| (one.id, one.wider)).collect();
    for situation in all.iter().filter(|situation| situation.needs.iter().any(|(_, services)| !services.is_empty())) {
        let mut current = Some(situation.id);
        while let Some(id) = current.filter(|id| wider.contains_key(id) && wanted.insert(*id)) {
            current = wider[&id];
        }
    }
    all.retain(|situation| wanted.contains(&situation.id));
    for situation in &mut all {
        situation.wider = situation.wider.filter(|id| wanted.contains(id));
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// The offered services that satisfy a need; where there are none, those of the wider need that it is part of.
fn satisfying(judged: &Judged<'_>, need: NeedId, positions: &HashMap<DescriptionId, usize>) -> Vec<usize> {
    let registry = judged.registry;
    let mut current = Some(need);
    for _ in 0..MOST_WIDER {
        let Some(need) = current else { break };
        let mut served: Vec<usize> = registry.services_for(need).iter().filter_map(|id| positions.get(id).copied()).collect();
        served.sort_unstable();
        if !served.is_empty() {
            return served;
        }
        current = registry.need_at(need).and_then(|one| registry.need_of(need.life_situation, one.part_of.as_ref()?));
    }
    Vec::new()
}

fn institutions(judged: &Judged<'_>, services: &[Service]) -> Vec<Institution> {
    let registry = judged.registry;
    let mut of: HashMap<DescriptionId, Vec<usize>> = HashMap::new();
    for (at, service) in services.iter().enumerate() {
        let all: HashSet<DescriptionId> = service.owner.iter().chain(&service.providers).copied().collect();
        for institution in all {
            of.entry(institution).or_default().push(at);
        }
    }
    let titled = |(id, services): (DescriptionId, Vec<usize>)| {
        let title: Text = judged.published(id)?.text_at("identification.title")?.clone();
        Some(Institution { id, name: registry.get(id).name.clone(), title, services })
    };
    let mut all: Vec<Institution> = of.into_iter().filter_map(titled).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// The broken institutions and life situations that services of the catalogue name.
fn unpublished<'a>(judged: &Judged<'a>, services: &[Service], faults: &HashMap<FileId, &'a Finding>) -> Vec<LeftOut<'a>> {
    let registry = judged.registry;
    let mut named: HashSet<DescriptionId> = HashSet::new();
    for service in services {
        let description = registry.get(service.id);
        let owner = registry.owner(description);
        let providers = registry.links(service.id).filter_map(|(_, resolved)| match resolved {
            crate::registry::Resolved::Description(id) if registry.get(*id).has(Has::Owns) => Some(*id),
            _ => None,
        });
        named.extend(owner.into_iter().chain(providers));
        named.extend(service.needs.iter().map(|need| need.life_situation));
    }
    let is_known = |id: &DescriptionId| {
        let description = registry.get(*id);
        description.of::<LifeSituation>().is_none() || is_offered(description.status)
    };
    let broken = named.into_iter().filter(is_known).map(|id| registry.get(id));
    broken
        .filter(|description| description.broken || faults.contains_key(&description.file))
        .map(|description| LeftOut { description, why: Why::Broken(faults.get(&description.file).copied()) })
        .collect()
}
