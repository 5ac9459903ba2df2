//! What has to be done in catalogues, so that they show what the registry says (PU2-8).

use std::collections::{BTreeMap, BTreeSet};

use compact_str::CompactString;

use super::{Both, Entry, Fate, Subject};
use crate::content::{FieldChange, Value};
use crate::model::{Description, Ref, Role, Service};
use crate::schema::{Has, Kind, Use};

/// What has to be done with a service in a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// It has to be taken out.
    Withdraw,
    /// It has to be put in.
    Publish,
    /// It has to be brought up to date.
    Update,
}

impl Action {
    /// The name used in machine formats and as the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Withdraw => "withdraw",
            Self::Publish => "publish",
            Self::Update => "update",
        }
    }
}

/// Why a service has to be brought up to date.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is being retired.
    Retired,
    /// Fields changed that the catalogue shows.
    Fields,
    /// The title of its owner or of a provider changed.
    Institution(CompactString),
    /// A place where it is provided changed.
    Place(CompactString),
}

/// One service in one catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Refresh {
    /// The catalogue.
    pub catalogue: CompactString,
    /// What has to be done.
    pub action: Action,
    /// The service.
    pub service: Subject,
    /// Why; nothing where the action says it.
    pub reasons: Vec<Reason>,
}

/// What is needed, by catalogue, action and service.
type Needed<'b> = BTreeMap<(CompactString, Action, CompactString), (&'b Description, BTreeSet<Reason>)>;

pub(super) fn refreshes(both: &Both<'_>, entries: &[Entry]) -> Vec<Refresh> {
    let (before, after) = (both.change.before, both.change.after);
    let mut needed = Needed::new();
    for (old, new) in both.understood() {
        let (was, is) = (catalogues(old), catalogues(new));
        ask(&mut needed, was.difference(&is).copied(), Action::Withdraw, new, &[]);
        ask(&mut needed, is.difference(&was).copied(), Action::Publish, new, &[]);
    }
    for new in both.matches.added.iter().map(|id| after.get(*id)) {
        ask(&mut needed, catalogues(new), Action::Publish, new, &[]);
    }
    for old in both.matches.removed.iter().map(|id| before.get(*id)) {
        ask(&mut needed, catalogues(old), Action::Withdraw, old, &[]);
    }
    for entry in entries.iter().filter(|entry| entry.fate == Fate::Kept) {
        let shown = entry.fields.iter().any(|change| is_shown(entry.subject.kind, change));
        let reasons: Vec<Reason> = entry.retired.map(|_| Reason::Retired).into_iter().chain(shown.then_some(Reason::Fields)).collect();
        if let Some(service) = both.find(&entry.subject.id).filter(|_| !reasons.is_empty()) {
            ask(&mut needed, catalogues(service), Action::Update, service, &reasons);
        }
    }
    let institutions = Institutions::of(entries);
    if !institutions.is_empty() {
        for (_, description, _) in after.services() {
            let reasons: Vec<Reason> = institutions.concern(description).into_iter().collect();
            if !reasons.is_empty() {
                ask(&mut needed, catalogues(description), Action::Update, description, &reasons);
            }
        }
    }
    let published: BTreeSet<(CompactString, CompactString)> = needed
        .keys()
        .filter(|(_, action, _)| *action == Action::Publish)
        .map(|(catalogue, _, id)| (catalogue.clone(), id.clone()))
        .collect();
    needed
        .into_iter()
        // What is put in is up to date.
        .filter(|((catalogue, action, id), _)| *action != Action::Update || !published.contains(&(catalogue.clone(), id.clone())))
        .map(|((catalogue, action, _), (service, reasons))| Refresh {
            catalogue,
            action,
            service: Subject::of(service),
            reasons: reasons.into_iter().collect(),
        })
        .collect()
}

fn ask<'b, 'c>(
    needed: &mut Needed<'b>,
    catalogues: impl IntoIterator<Item = &'c CompactString>,
    action: Action,
    service: &'b Description,
    reasons: &[Reason],
) {
    for catalogue in catalogues {
        let key = (catalogue.clone(), action, service.name.clone());
        needed.entry(key).or_insert_with(|| (service, BTreeSet::new())).1.extend(reasons.iter().cloned());
    }
}

/// The catalogues that a service is published in.
fn catalogues(description: &Description) -> BTreeSet<&CompactString> {
    let information = description.of::<Service>().and_then(|service| service.information.as_ref());
    let listed = information.into_iter().filter_map(|group| group.value.catalogues.value()).flat_map(|listed| &listed.value);
    listed.map(|catalogue: &Ref| &catalogue.value).collect()
}

/// Whether what changed is shown in catalogues.
pub fn is_shown(kind: Option<Kind>, change: &FieldChange) -> bool {
    let Some(fields) = kind.filter(|kind| kind.has(Has::Catalogues)).map(Kind::fields) else { return false };
    // Of a group that came or went as a whole, only what is in it is shown.
    let group = match (&change.old, &change.new) {
        (Some(Value::Map(entries)), None) | (None, Some(Value::Map(entries))) if !change.at.contains(['.', '[']) => Some(entries),
        _ => None,
    };
    match group {
        Some(entries) => entries.iter().any(|(key, _)| is_for_recipients(fields.uses_at(&format!("{}.{key}", change.at)))),
        None => is_for_recipients(fields.uses_at(&change.at)),
    }
}

fn is_for_recipients(uses: &[Use]) -> bool {
    uses.contains(&Use::Catalogue)
}

/// What changed in institutions that catalogues show beside services.
#[derive(Default)]
struct Institutions {
    titles: BTreeSet<CompactString>,
    places: BTreeSet<CompactString>,
}

impl Institutions {
    fn of(entries: &[Entry]) -> Self {
        let mut all = Self::default();
        for entry in entries.iter().filter(|entry| entry.subject.kind.is_some_and(|kind| kind.has(Has::Owns)) && entry.fate == Fate::Kept) {
            for change in &entry.fields {
                if change.path == "identification.title" {
                    all.titles.insert(entry.subject.id.clone());
                } else if let Some((place, _)) = change.path.strip_prefix("places[").and_then(|rest| rest.split_once(']')) {
                    all.places.insert(crate::registry::joined(&entry.subject.id, place));
                }
            }
        }
        all
    }

    fn is_empty(&self) -> bool {
        self.titles.is_empty() && self.places.is_empty()
    }

    fn concern(&self, description: &Description) -> BTreeSet<Reason> {
        let responsible = description.linked(Role::Owner).chain(description.linked(Role::Provider));
        let titles = responsible.filter(|id| self.titles.contains(&id.value)).map(|id| Reason::Institution(id.value.clone()));
        let used = description.linked(Role::Place).map(|place| place.value.as_str());
        let places =
            used.flat_map(|used| self.places.iter().filter(move |place| is_place(place, used))).map(|place| Reason::Place(place.clone()));
        titles.chain(places).collect()
    }
}

/// Whether a reference names a place: by itself, or with all others of its institution.
fn is_place(place: &str, used: &str) -> bool {
    used == place || used.strip_suffix("/all").is_some_and(|owner| place.strip_prefix(owner).is_some_and(|rest| rest.starts_with('/')))
}
