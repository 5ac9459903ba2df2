//! A publication that was made before, held against what would be published now.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;
use serde::Deserialize;
use serde_json::Value as Json;

use super::{Judged, Offer, Value, is_offered, is_service};
use crate::kind::Kind;
use crate::model::{self, Text};
use crate::registry::DescriptionId;
use crate::report::against::{Against, Compared, Gone, SATISFIED_BY, State};

/// The version of `catalogue.json`.
pub const VERSION: u64 = 1;

/// How deep fields are told apart: `request.fees`, not what stands in it.
const DEPTH: usize = 2;

/// What a catalogue showed, as `catalogue.json` has it.
#[derive(Debug, Deserialize)]
pub struct Shown {
    /// What the catalogue is called.
    pub catalogue: String,
    /// The institution whose own site it is.
    pub institution: Option<String>,
    /// The day for which it was published.
    pub today: String,
    services: Vec<Item>,
    life_situations: Vec<Item>,
    institutions: Vec<Item>,
}

#[derive(Debug, Deserialize)]
struct Item {
    id: String,
    #[serde(flatten)]
    rest: BTreeMap<String, Json>,
}

#[derive(Deserialize)]
struct Head {
    version: u64,
}

/// Why a file is no publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// It is not JSON; the line and column of the mistake.
    NotJson(usize, usize),
    /// It is in another version of the format.
    Version(u64),
    /// It says other things than a publication does.
    Other,
    /// It holds something twice.
    Twice(String),
}

impl Shown {
    /// Reads what was published.
    ///
    /// # Errors
    /// Why it is no publication.
    pub fn read(bytes: &[u8]) -> Result<Self, Unlike> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let unlike = |error: serde_json::Error| {
            if error.is_data() { Unlike::Other } else { Unlike::NotJson(error.line(), error.column()) }
        };
        let head: Head = serde_json::from_slice(bytes).map_err(unlike)?;
        if head.version != VERSION {
            return Err(Unlike::Version(head.version));
        }
        let shown: Self = serde_json::from_slice(bytes).map_err(unlike)?;
        for items in [&shown.services, &shown.life_situations, &shown.institutions] {
            let mut known = BTreeSet::new();
            if let Some(twice) = items.iter().find(|item| !known.insert(item.id.as_str())) {
                return Err(Unlike::Twice(twice.id.clone()));
            }
        }
        Ok(shown)
    }

    /// Holds it against what would be published now.
    pub fn held_against(&self, judged: &Judged<'_>, offer: &Offer<'_>) -> Against {
        let moved: HashMap<&str, &str> = offer.moved().into_iter().collect();
        let mut all = Vec::new();
        let mut compare = |kind: Kind, shown: &[Item], now: Vec<(&str, DescriptionId, BTreeMap<String, Json>)>| {
            let shown: BTreeMap<&str, &Item> = shown.iter().map(|item| (item.id.as_str(), item)).collect();
            let names: BTreeSet<&str> = now.iter().map(|(name, ..)| *name).collect();
            for (name, id, says) in &now {
                let item = shown.get(name).copied();
                let state = item.map_or(State::Missing, |item| {
                    let fields = different(kind, &item.rest, says);
                    if fields.is_empty() { State::Same } else { State::Outdated(fields) }
                });
                all.push(Compared {
                    name: (*name).to_owned(),
                    kind,
                    title: item.and_then(Item::title),
                    id: Some(*id),
                    owner: item.and_then(Item::owner),
                    state,
                });
            }
            for item in shown.values().filter(|item| !names.contains(item.id.as_str())) {
                let id = judged.registry.by_name(&item.id).filter(|id| judged.registry.get(*id).kind.is_none_or(|own| own == kind));
                let why = match (id, moved.get(item.id.as_str())) {
                    (Some(id), _) => gone(judged, offer, id),
                    (None, Some(to)) => Gone::Renamed((*to).to_owned()),
                    (None, None) => Gone::Unknown,
                };
                let (title, owner) = (item.title(), item.owner());
                all.push(Compared { name: item.id.clone(), kind, title, id, owner, state: State::Gone(why) });
            }
        };
        let services = offer.services.par_iter().filter_map(|one| Some((one.name.as_str(), one.id, says(&judged.published(one.id)?))));
        compare(Kind::Service, &self.services, services.collect());
        let situations = offer.situations.par_iter().filter_map(|one| {
            let mut says = says(&judged.published(one.id)?);
            says.insert(SATISFIED_BY.to_owned(), one.satisfied_by(offer));
            Some((one.name.as_str(), one.id, says))
        });
        compare(Kind::LifeSituation, &self.life_situations, situations.collect());
        let institutions =
            offer.institutions.par_iter().filter_map(|one| Some((one.name.as_str(), one.id, says(&judged.published(one.id)?))));
        compare(Kind::Institution, &self.institutions, institutions.collect());
        Against { catalogue: self.catalogue.clone(), day: self.today.clone(), all }
    }
}

impl Item {
    /// What it is called.
    fn title(&self) -> Option<Text> {
        let identification = self.rest.get("identification")?;
        let title = identification.get("local_title").or_else(|| identification.get("title"))?.as_object()?;
        let texts: Vec<_> = title.iter().filter_map(|(language, text)| Some((language.into(), text.as_str()?.into()))).collect();
        (!texts.is_empty()).then(|| Text(texts.into()))
    }

    fn owner(&self) -> Option<String> {
        Some(self.rest.get("responsible")?.get("owner")?.as_str()?.to_owned())
    }
}

/// What a publication would say of something now.
fn says(value: &Value) -> BTreeMap<String, Json> {
    let parts = value.parts().iter().filter(|(key, _)| *key != "id");
    parts.map(|(key, part)| ((*key).to_owned(), serde_json::to_value(part).unwrap_or_default())).collect()
}

/// The fields in which two publications of something differ, in the order of the format.
fn different(kind: Kind, old: &BTreeMap<String, Json>, new: &BTreeMap<String, Json>) -> Vec<String> {
    let mut found = BTreeSet::new();
    let keys: BTreeSet<&String> = old.keys().chain(new.keys()).filter(|key| *key != "pages").collect();
    for key in keys {
        // What the format does not have is one thing.
        let depth = if kind.fields().part(key).is_some() { DEPTH } else { 1 };
        parts(key, depth, old.get(key), new.get(key), &mut found);
    }
    let mut found: Vec<String> = found.into_iter().collect();
    let rank = |path: &String| {
        let mut field = Some(kind.fields());
        let step = |key: &str| {
            let keys = field.map(|field| field.parts().position(|(known, _)| known == key));
            field = field.and_then(|field| field.part(key));
            keys.flatten().unwrap_or(usize::MAX)
        };
        path.split('.').map(step).collect::<Vec<usize>>()
    };
    found.sort_by_cached_key(rank);
    found
}

fn parts(path: &str, depth: usize, old: Option<&Json>, new: Option<&Json>, found: &mut BTreeSet<String>) {
    if old == new {
        return;
    }
    let (was, is) = (old.and_then(Json::as_object), new.and_then(Json::as_object));
    // Of texts the languages are not told apart.
    let is_group = |json: &serde_json::Map<String, Json>| json.values().any(|value| !value.is_string());
    let is_divided = was.is_none_or(is_group) && is.is_none_or(is_group) && (was.is_some() || is.is_some());
    let are_groups = is_divided && (old.is_none() || was.is_some()) && (new.is_none() || is.is_some());
    if depth > 1 && are_groups {
        let keys: BTreeSet<&String> = was.into_iter().chain(is).flat_map(serde_json::Map::keys).collect();
        for key in keys {
            parts(&format!("{path}.{key}"), depth - 1, was.and_then(|was| was.get(key)), is.and_then(|is| is.get(key)), found);
        }
    } else {
        found.insert(path.to_owned());
    }
}

/// Why something of the registry is not in a catalogue.
fn gone(judged: &Judged<'_>, offer: &Offer<'_>, id: DescriptionId) -> Gone {
    let description = judged.registry.get(id);
    let is_broken = |one: &super::LeftOut<'_>| one.description.file == description.file && one.why.is_broken();
    let is_institution = description.of::<model::Institution>().is_some();
    if description.broken || offer.left_out.iter().any(is_broken) {
        Gone::Broken
    } else if !is_institution && !is_offered(description.status) {
        Gone::NotOffered(description.status)
    } else if is_service(description) {
        Gone::Elsewhere
    } else {
        Gone::Unneeded
    }
}
