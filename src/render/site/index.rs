//! What search looks through, as a script: a page that is opened from a folder can load a script, and nothing else.
//!
//! Short on purpose: positions in lists in place of names. `search.js` is the only one who reads it.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value as Json, json};

use super::Site;
use super::address::Page;
use super::lists::Entry;
use super::text::plain;
use crate::publish::Service;
use crate::registry::DescriptionId;

/// The bits of what holds for a service.
const FREE: u8 = 1;
const ONLINE: u8 = 2;
const SHARED: u8 = 4;

/// Where what is known of a service stands in its entry.
const OWNER: usize = 2;
const THEMES: usize = 3;
const RECIPIENTS: usize = 4;
const CHANNELS: usize = 5;
const FLAGS: usize = 6;
const KEYWORDS: usize = 7;
const HELPS: usize = 8;
const PROVIDERS: usize = 9;

impl Site<'_> {
    /// The index of the language: services in the order of their titles, and the lists that they point into.
    pub(super) fn index(&self) -> String {
        let language = self.lang.key();
        let institutions: HashMap<DescriptionId, usize> =
            self.offer.institutions.iter().enumerate().map(|(at, institution)| (institution.id, at)).collect();
        let situations: HashMap<DescriptionId, usize> =
            self.offer.situations.iter().enumerate().map(|(at, situation)| (situation.id, at)).collect();
        let channels = self.channel_codes();
        let group = |groups: &[super::lists::Group], codes: &[String]| -> Vec<usize> {
            codes.iter().filter_map(|code| groups.iter().position(|group| group.code == *code)).collect()
        };
        let one = |service: &Service| {
            let owner = service.owner.and_then(|owner| institutions.get(&owner)).map_or(json!(-1), |at| json!(at));
            let providers: Vec<usize> = service.providers.iter().filter_map(|id| institutions.get(id).copied()).collect();
            let of_channels: Vec<usize> =
                service.channels.iter().filter_map(|code| channels.iter().position(|(known, _)| known == code)).collect();
            let mut helps: Vec<usize> = service.needs.iter().filter_map(|need| situations.get(&need.life_situation).copied()).collect();
            helps.sort_unstable();
            helps.dedup();
            let flags = (if service.is_free { FREE } else { 0 }) | (if service.is_online() { ONLINE } else { 0 });
            json!([
                service.name,
                plain(&service.title, language),
                owner,
                group(&self.lists.themes, &service.themes),
                group(&self.lists.recipients, &service.recipients),
                of_channels,
                flags,
                service.keywords.join(" "),
                helps,
                providers,
            ])
        };
        let entry = |entry: &Entry| match *entry {
            Entry::One(at) => vec![one(&self.offer.services[at])],
            Entry::Shared(at) => self.found_as_one(at, &one),
        };
        let titled = |groups: &[super::lists::Group]| groups.iter().map(|group| json!([group.code, group.title])).collect::<Vec<_>>();
        let folder = Page::Service("").folder(self.lang);
        let folder = folder.split('/').nth(1).unwrap_or_default();
        let index = json!({
            "folder": folder,
            "services": self.lists.order.iter().flat_map(entry).collect::<Vec<_>>(),
            "institutions": self.offer.institutions.iter().map(|one| json!([one.name, plain(&one.title, language)])).collect::<Vec<_>>(),
            "themes": titled(&self.lists.themes),
            "recipients": titled(&self.lists.recipients),
            "channels": channels.iter().map(|(code, title)| json!([code, title])).collect::<Vec<_>>(),
            "situations": self.offer.situations.iter().map(|situation| self.heard(situation)).collect::<Vec<_>>(),
        });
        let text = serde_json::to_string(&index).expect("text is JSON");
        format!("window.pvpIndex={};\n", super::linked::inert(&text))
    }

    /// A service of several institutions, and each of theirs: whoever names a place finds the one of that place.
    fn found_as_one(&self, at: usize, one: &dyn Fn(&Service) -> Json) -> Vec<Json> {
        let shared = &self.offer.shared[at];
        let members: Vec<Json> = shared.members.iter().map(|at| one(&self.offer.services[*at])).collect();
        let all = |part: usize| {
            let mut all: Vec<u64> = members.iter().filter_map(|one| one[part].as_array()).flatten().filter_map(Json::as_u64).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let owners = members.iter().filter_map(|one| one[OWNER].as_u64());
        let flags = members.iter().filter_map(|one| one[FLAGS].as_u64()).fold(u64::from(FREE | ONLINE), |all, flags| all & flags);
        let entry = json!([
            shared.name,
            plain(&shared.title, self.lang.key()),
            -1,
            all(THEMES),
            all(RECIPIENTS),
            all(CHANNELS),
            flags | u64::from(SHARED),
            members.iter().filter_map(|one| one[KEYWORDS].as_str()).collect::<BTreeSet<&str>>().into_iter().collect::<Vec<_>>().join(" "),
            all(HELPS),
            owners.chain(all(PROVIDERS)).collect::<BTreeSet<u64>>(),
        ]);
        std::iter::once(entry).chain(members).collect()
    }

    /// The words by which people speak of a life situation: its title, and those of its needs.
    fn heard(&self, situation: &crate::publish::Situation) -> String {
        let value = self.judged.published(situation.id);
        let needs = value.iter().flat_map(|value| value.list("needs")).filter_map(|need| need.text_at("title"));
        let words: Vec<String> = std::iter::once(&situation.title).chain(needs).map(|text| plain(text, self.lang.key())).collect();
        words.join(" ")
    }
}
