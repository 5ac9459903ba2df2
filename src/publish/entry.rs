//! What is known of everything that a catalogue offers, in short: enough for lists, links and search.

use compact_str::CompactString;

use super::{Offer, Value};
use crate::model::Text;
use crate::registry::{DescriptionId, NeedId};
use crate::rules::SELF_SERVICE;

/// A service that a catalogue offers.
#[derive(Debug)]
pub struct Service {
    /// The description.
    pub id: DescriptionId,
    /// What it goes by in addresses.
    pub name: CompactString,
    /// What it is called: by its owner, else by everybody.
    pub title: Text,
    /// What it is called by everybody: together with the services of its group.
    pub common_title: Text,
    /// One or two sentences about it.
    pub summary: Option<Text>,
    /// The institution that answers for it, where that is published.
    pub owner: Option<DescriptionId>,
    /// The institutions that provide it, as far as they are published.
    pub providers: Vec<DescriptionId>,
    /// The codes of those whom it is for.
    pub recipients: Vec<String>,
    /// The codes of its themes.
    pub themes: Vec<String>,
    /// Words by which people look for it.
    pub keywords: Vec<String>,
    /// The codes of the types of its channels, each once.
    pub channels: Vec<String>,
    /// Whether nothing is ever to be paid.
    pub is_free: bool,
    /// The needs that it satisfies.
    pub needs: Vec<NeedId>,
    /// Whether it is there for some places only, not for all of the country.
    pub is_local: bool,
    /// The ids of services that it took the place of.
    pub formerly: Vec<String>,
}

impl Service {
    /// Whether one can ask for it without meeting anybody.
    pub fn is_online(&self) -> bool {
        self.channels.iter().any(|channel| is_self_service(channel))
    }

    /// Whether an institution answers for it or provides it.
    pub fn is_of(&self, institution: DescriptionId) -> bool {
        self.owner == Some(institution) || self.providers.contains(&institution)
    }
}

/// A life situation in which a catalogue offers something.
#[derive(Debug)]
pub struct Situation {
    /// The description.
    pub id: DescriptionId,
    /// What it goes by in addresses.
    pub name: CompactString,
    /// What it is called.
    pub title: Text,
    /// One or two sentences about it.
    pub summary: Option<Text>,
    /// The wider life situation that it is part of, where that is published.
    pub wider: Option<DescriptionId>,
    /// The ids of its needs and the positions of the services that satisfy each.
    pub needs: Vec<(CompactString, Vec<usize>)>,
}

impl Situation {
    /// The ids of the services that satisfy each need, by the id of the need.
    pub fn satisfied_by(&self, offer: &Offer<'_>) -> serde_json::Value {
        let names = |services: &[usize]| services.iter().map(|at| offer.services[*at].name.as_str()).collect::<serde_json::Value>();
        self.needs.iter().map(|(need, services)| (need.to_string(), names(services))).collect()
    }
}

/// An institution that owns or provides what a catalogue offers.
#[derive(Debug)]
pub struct Institution {
    /// The description.
    pub id: DescriptionId,
    /// What it goes by in addresses.
    pub name: CompactString,
    /// What it is called.
    pub title: Text,
    /// The positions of its services.
    pub services: Vec<usize>,
}

/// Whether one serves oneself through channels of a type.
pub fn is_self_service(channel: &str) -> bool {
    SELF_SERVICE.contains(&channel)
}

/// The title of a service as published: the one that its owner uses, else the common one.
pub(super) fn title(value: &Value) -> Option<&Text> {
    value.text_at("identification.local_title").or_else(|| value.text_at("identification.title"))
}

/// Whether nothing is ever to be paid, by what is published of the fees.
pub(super) fn is_free(value: &Value) -> bool {
    let Some(fees) = value.at("request.fees") else { return false };
    let entries = fees.items();
    fees.word() == Some("free") || !entries.is_empty() && entries.iter().all(|fee| fee.number_at("amount") == Some(0.0))
}

/// Words, each once, in their order.
pub(super) fn once<'w>(words: impl Iterator<Item = &'w str>) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for word in words {
        if !known.iter().any(|other| other == word) {
            known.push(word.to_owned());
        }
    }
    known
}
