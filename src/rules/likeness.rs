//! How alike services are: titles after folding and without common words, needs, result, channels. Not a rule.
//!
//! Only services whose titles share a word are compared, and of those at most a fixed number with each, so that the
//! work grows with the services, not with their pairs. Equal titles are found besides, whatever else the services say.

use std::collections::{BTreeMap, HashMap, HashSet};

use compact_str::CompactString;

use crate::finding::{Arg, Evidence, Finding};
use crate::model::{ComparedTitle, Description, Fingerprint, Request, Role, Service, ServiceType, Status, folded_words};
use crate::registry::{DescriptionId, NeedId, Registry};

/// A service as it is compared.
pub(super) struct Card<'r> {
    pub(super) description: &'r Description,
    pub(super) owner: Option<DescriptionId>,
    /// The owner as written, be it in the registry or not.
    owner_named: Option<&'r str>,
    /// The service group that it takes over from, as written: there it is one with the others already.
    pub(super) group: Option<&'r str>,
    r#type: Option<ServiceType>,
    /// Whether it is being retired: then only a title that is there twice counts.
    leaving: bool,
    /// The title, whatever its case, quotes and white space.
    title: &'r str,
    /// The words of the title that tell it apart, by their stems, sorted.
    words: Vec<&'r str>,
    needs: Vec<NeedId>,
    result: Option<Fingerprint>,
    channels: Vec<&'r str>,
}

/// How alike two services are, and in what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// From 0 to 1.
    pub(super) score: f64,
    /// From 0 to 1.
    pub(super) title: f64,
    /// How many needs both satisfy.
    pub(super) needs: usize,
    result: bool,
    channels: bool,
}

/// Services that are alike, in the order of their files, with the likeness of the least alike pair that joins them.
pub(super) struct Cluster {
    pub(super) cards: Vec<usize>,
    pub(super) likeness: Likeness,
    /// Whether nothing but equal titles joins them.
    pub(super) by_title_only: bool,
}

/// The services that are compared, with the words that are places.
pub(super) struct Cards<'r> {
    cards: Vec<Card<'r>>,
    places: HashSet<String>,
}

impl<'r> std::ops::Deref for Cards<'r> {
    type Target = [Card<'r>];

    fn deref(&self) -> &[Card<'r>] {
        &self.cards
    }
}

/// The services that are still provided or to come, and those being retired that no other replaces.
pub(super) fn cards(registry: &Registry) -> Cards<'_> {
    let places = names_of_places(registry);
    let replaced: HashSet<&str> =
        registry.services().flat_map(|(_, description, _)| description.linked(Role::Replaces)).map(|link| link.value.as_str()).collect();
    let there = |description: &Description| match description.status {
        Status::Retired | Status::Draft | Status::InForce | Status::Ended => false,
        Status::Retirement => !replaced.contains(description.name.as_str()),
        Status::Planned | Status::Creation | Status::Introduction | Status::Active => true,
    };
    let services = registry.services().filter(|(_, description, _)| !description.broken && there(description));
    // Of two that claim one id one is probably a copy: alike by mistake.
    let services = services.filter(|(id, ..)| !registry.is_contested(*id));
    let cards = services.map(|(_, description, service)| Card::of(description, service, registry, &places)).collect();
    Cards { cards, places }
}

/// The places that institutions are named after: the word before *novads*, *pilsēta*, *pagasts*.
fn names_of_places(registry: &Registry) -> HashSet<String> {
    let mut places = HashSet::new();
    for (_, description, _) in registry.institutions() {
        let words: Vec<String> = folded_words(description.title.in_language("lv").unwrap_or_default()).collect();
        let kind = |word: &str| ["novad", "pilset", "valstspilset", "pagast"].iter().any(|kind| word.starts_with(kind));
        places.extend(words.windows(2).filter(|pair| kind(&pair[1])).map(|pair| stem(&pair[0]).to_owned()));
    }
    places
}

/// Words that say nothing of what a service is, folded and cut to their stems.
const COMMON: [&str; 33] = [
    "un",
    "vai",
    "par",
    "no",
    "ar",
    "uz",
    "pie",
    "pec",
    "lidz",
    "ka",
    "kas",
    "ja",
    "to",
    "ta",
    "tas",
    "sa",
    "si",
    "ari",
    "citu",
    "pakalpojum",
    "novad",
    "pasvaldib",
    "pilset",
    "valstspilset",
    "pagast",
    "iestad",
    "latvij",
    "the",
    "of",
    "for",
    "and",
    "in",
    "to",
];

/// Words that stand with the name of a place.
const OF_PLACES: [&str; 6] = ["novad", "pasvaldib", "pilset", "valstspilset", "pagast", "iestad"];

/// What is done in nearly every service, and so tells none from another.
const ACTIONS: [&str; 10] =
    ["izsniegsan", "pieskirsan", "sanemsan", "sniegsan", "pieprasisan", "iesniegsan", "noformesan", "sagatavosan", "nodrosinasan", "fakt"];

/// How many words of a title are compared, and how many bytes of each: more than any real title has.
const MOST_WORDS: usize = 24;
const LONGEST_WORD: usize = 40;

/// What a folded word is compared by: its stem, with words for one action made one.
fn key_of(word: &str) -> String {
    let stem = stem(word);
    if stem.starts_with("registr") {
        return "registr".to_owned();
    }
    stem.chars().take(LONGEST_WORD).collect()
}

/// A title as it is compared: whole, and by the stems of the words that can tell a service apart, sorted, each once.
fn compared(title: &str) -> ComparedTitle {
    let folded: Vec<String> = folded_words(title).collect();
    let mut words: Vec<CompactString> = folded.iter().take(MOST_WORDS).map(|word| key_of(word).into()).collect();
    words.retain(|word| !COMMON.contains(&word.as_str()) && !ACTIONS.contains(&word.as_str()));
    words.sort_unstable();
    words.dedup();
    ComparedTitle { whole: folded.join(" ").into(), stems: words.into() }
}

/// A folded word without its Latvian ending, so that cases and numbers of one word are equal.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 19] =
        ["ajiem", "ajam", "ajai", "iem", "am", "ai", "as", "es", "is", "os", "us", "em", "im", "a", "e", "i", "o", "u", "s"];
    let ending = ENDINGS.iter().find(|ending| word.ends_with(**ending) && word.len() >= ending.len() + 3);
    ending.map_or(word, |ending| &word[..word.len() - ending.len()])
}

impl<'r> Card<'r> {
    fn of(description: &'r Description, service: &'r Service, registry: &'r Registry, places: &HashSet<String>) -> Self {
        let title = description.compared.get_or_init(|| compared(description.title.in_language("lv").unwrap_or_default()));
        let words = title.stems.iter().map(CompactString::as_str).filter(|word| !places.contains(*word)).collect();
        let request = service.request.value();
        let channels = request.into_iter().flat_map(Request::channels).filter_map(|channel| channel.r#type.as_ref());
        let mut channels: Vec<&str> = channels.map(|kind| kind.value.as_str()).collect();
        channels.sort_unstable();
        channels.dedup();
        let mut needs: Vec<NeedId> = registry.needs_of(description).collect();
        needs.sort_unstable();
        needs.dedup();
        Self {
            description,
            owner: registry.owner(description),
            owner_named: description.owner().map(|owner| owner.value.as_str()),
            group: description.group().map(|group| group.value.as_str()),
            r#type: service.classification.r#type,
            leaving: description.status == Status::Retirement,
            title: &title.whole,
            words,
            needs,
            result: request.and_then(|request| request.result),
            channels,
        }
    }

    /// Whom and what it has in common with services of an equal title; nothing where the title says nothing.
    fn known_by(&self, among: Among, places: &HashSet<String>) -> Option<(Option<&'r str>, String)> {
        if self.title.is_empty() {
            return None;
        }
        match among {
            Among::Own => Some((Some(self.owner_named?), self.title.to_owned())),
            Among::Others => {
                self.owner.filter(|_| !self.leaving)?;
                // The place in a title is its owner's; a single word besides is too little to go by.
                let of_place = |word: &str| places.contains(stem(word)) || OF_PLACES.contains(&stem(word));
                let words: Vec<&str> = self.title.split(' ').filter(|word| !of_place(word)).collect();
                Some((None, if words.len() > 1 { words.join(" ") } else { self.title.to_owned() }))
            }
        }
    }

    /// How alike two services are: the title counts most, then what they are for, then how they end and are reached.
    pub(super) fn likeness(&self, other: &Self) -> Likeness {
        let title = if self.title == other.title { 1.0 } else { title_likeness(&self.words, &other.words) };
        let needs = self.needs.iter().filter(|need| other.needs.contains(need)).count();
        let all = self.needs.len() + other.needs.len() - needs;
        let result = self.result.is_some() && self.result == other.result;
        let channels = !self.channels.is_empty() && self.channels == other.channels;
        let share = |counts: bool, weight: f64| if counts { weight } else { 0.0 };
        let of_needs = if all == 0 { 0.0 } else { needs as f64 / all as f64 };
        let score = 0.55 * title + 0.25 * of_needs + share(result, 0.1) + share(channels, 0.1);
        Likeness { score, title, needs, result, channels }
    }
}

/// Dice's coefficient over words, where nearly equal words count as equal.
fn title_likeness(one: &[&str], other: &[&str]) -> f64 {
    let shared = |from: &[&str], to: &[&str]| from.iter().filter(|word| to.iter().any(|candidate| is_nearly(word, candidate))).count();
    let all = one.len() + other.len();
    if all == 0 { 0.0 } else { (shared(one, other) + shared(other, one)) as f64 / all as f64 }
}

/// Whether two stems are of one word: derived words begin alike.
fn is_nearly(one: &str, other: &str) -> bool {
    one == other
        || one.as_bytes().get(..4).is_some_and(|start| other.as_bytes().starts_with(start)) && strsim::jaro_winkler(one, other) >= 0.93
}

impl Likeness {
    fn least(self, other: Self) -> Self {
        Self {
            score: self.score.min(other.score),
            title: self.title.min(other.title),
            needs: self.needs.min(other.needs),
            result: self.result && other.result,
            channels: self.channels && other.channels,
        }
    }

    /// The score from 0 to 100.
    fn percent(number: f64) -> usize {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
        let percent = (number * 100.0).round() as usize;
        percent
    }

    /// In what they are alike, in words.
    fn reasons(self) -> Arg {
        let mut reasons = vec![Arg::Phrase("reason-title", vec![("percent", Self::percent(self.title).into())])];
        reasons.extend((self.needs > 0).then(|| Arg::Phrase("reason-needs", vec![("count", self.needs.into())])));
        reasons.extend(self.result.then_some(Arg::Phrase("reason-result", Vec::new())));
        reasons.extend(self.channels.then_some(Arg::Phrase("reason-channels", Vec::new())));
        Arg::Series(reasons, ", ")
    }
}

/// With how many others a service is compared for each word of its title.
const NEIGHBOURS: usize = 24;

/// Among whom alike services are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    /// The services of one owner.
    Own,
    /// The services of different owners.
    Others,
}

/// The clusters that pairs make which are `alike`, or whose titles are equal.
pub(super) fn clusters(cards: &Cards<'_>, among: Among, alike: impl Fn(&Likeness) -> bool) -> Vec<Cluster> {
    let Cards { cards, places } = cards;
    let mut of_group: HashMap<&str, usize> = HashMap::new();
    for (index, group) in cards.iter().enumerate().filter_map(|(index, card)| Some((index, card.group?))) {
        of_group.entry(group).or_insert(index);
    }
    // Members of a group are one service already: among owners, one stands for all of them.
    let stands = |index: usize| among == Among::Own || cards[index].group.is_none_or(|group| of_group.get(group) == Some(&index));
    let in_one_group = |one: usize, other: usize| cards[one].group.is_some() && cards[one].group == cards[other].group;
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, card) in cards.iter().enumerate().filter(|(index, card)| !card.leaving && stands(*index)) {
        card.words.iter().for_each(|word| by_word.entry(*word).or_default().push(index));
    }
    let mut joined = Joined::new(cards.len());
    let of = |one: usize, other: usize| cards[one].likeness(&cards[other]);
    for mut list in by_word.into_values() {
        // Equal titles stand next to each other, also where a word is common.
        let owner = |card: usize| cards[card].owner.filter(|_| among == Among::Own);
        list.sort_by(|a, b| (owner(*a), &cards[*a].words, a).cmp(&(owner(*b), &cards[*b].words, b)));
        for (position, one) in list.iter().enumerate() {
            for other in list[position + 1..].iter().take(NEIGHBOURS) {
                let owners = (cards[*one].owner, cards[*other].owner);
                let asked = match among {
                    Among::Own => owners.0.is_some() && owners.0 == owners.1,
                    Among::Others => owners.0.is_some() && owners.1.is_some() && owners.0 != owners.1,
                };
                let roots = (joined.root(*one), joined.root(*other));
                let asked = asked && !in_one_group(*one, *other);
                if asked && cards[*one].r#type == cards[*other].r#type && roots.0 != roots.1 {
                    // Alike by themselves, and with those that stand for them: no chains from one end to the other.
                    let pair = of(*one, *other);
                    if alike(&pair) && (roots == (*one, *other) || alike(&of(roots.0, roots.1))) {
                        joined.join(*one, *other, pair, false);
                    }
                }
            }
        }
    }
    let mut by_title: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, card) in cards.iter().enumerate().filter(|(index, _)| stands(*index)) {
        if let Some(key) = card.known_by(among, places) {
            by_title.entry(key).or_default().push(index);
        }
    }
    for list in by_title.into_values() {
        let [first, others @ ..] = list.as_slice() else { continue };
        if among == Among::Others && others.iter().all(|other| cards[*other].owner == cards[*first].owner) {
            continue;
        }
        for other in others {
            if joined.root(*first) != joined.root(*other) && !in_one_group(*first, *other) {
                joined.join(*first, *other, of(*first, *other), true);
            }
        }
    }
    joined.clusters(cards)
}

/// Which cards were joined, each by the one that stands for its cluster.
struct Joined {
    to: Vec<usize>,
    /// What joins a cluster, and whether that is nothing but equal titles.
    bonds: HashMap<usize, (Likeness, bool)>,
}

impl Joined {
    fn new(count: usize) -> Self {
        Self { to: (0..count).collect(), bonds: HashMap::new() }
    }

    fn root(&mut self, mut card: usize) -> usize {
        while self.to[card] != card {
            self.to[card] = self.to[self.to[card]];
            card = self.to[card];
        }
        card
    }

    fn join(&mut self, one: usize, other: usize, likeness: Likeness, by_title_only: bool) {
        let (one, other) = (self.root(one), self.root(other));
        let (first, second) = (one.min(other), one.max(other));
        let known = [first, second].into_iter().filter_map(|root| self.bonds.remove(&root));
        let bond = known.fold((likeness, by_title_only), |(least, only), (known, its)| (least.least(known), only && its));
        self.bonds.insert(first, bond);
        self.to[second] = first;
    }

    fn clusters(mut self, cards: &[Card<'_>]) -> Vec<Cluster> {
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for card in 0..self.to.len() {
            let root = self.root(card);
            if self.bonds.contains_key(&root) {
                members.entry(root).or_default().push(card);
            }
        }
        let with_needs = |(root, members): (usize, Vec<usize>)| {
            // Pairs that share a need make chains; said is what all of them share.
            let shared = cards[members[0]].needs.iter().filter(|need| members.iter().all(|member| cards[*member].needs.contains(need)));
            let (likeness, by_title_only) = self.bonds[&root];
            Cluster { likeness: Likeness { needs: shared.count(), ..likeness }, by_title_only, cards: members }
        };
        members.into_iter().map(with_needs).collect()
    }
}

impl Cluster {
    /// The service group that some of the services are in already, and those that are not: these come first.
    pub(super) fn split<'c>(mut self, cards: &'c [Card<'_>]) -> (Option<&'c str>, Self) {
        self.cards.sort_by_key(|card| cards[*card].group.is_some());
        let outside = self.cards.iter().any(|card| cards[*card].group.is_none());
        (self.cards.iter().find_map(|card| cards[*card].group).filter(|_| outside), self)
    }

    /// Says in a finding which services are alike and why; it stands at the title of the first.
    pub(super) fn told(&self, finding: Finding, cards: &[Card<'_>]) -> Finding {
        let names: Vec<String> = self.cards.iter().map(|card| cards[*card].description.name.to_string()).collect();
        let others = self.cards.iter().skip(1).map(|card| cards[*card].description.title_place);
        let finding = finding.resting_on(Evidence::Together(others.collect())).detail(if self.by_title_only { "same-title" } else { "" });
        let finding = finding.arg("services", Arg::List(names)).arg("count", self.cards.len());
        let finding = finding.arg("score", Likeness::percent(self.likeness.score)).arg("reasons", self.likeness.reasons());
        // Nobody follows more places than this.
        self.cards.iter().skip(1).take(12).fold(finding, |finding, card| finding.also("other", cards[*card].description.title_place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_alike_whatever_their_cases() {
        let words = |title: &str| compared(title).stems;
        let like = |one: &str, other: &str| {
            let (one, other) = (words(one), words(other));
            title_likeness(
                &one.iter().map(CompactString::as_str).collect::<Vec<_>>(),
                &other.iter().map(CompactString::as_str).collect::<Vec<_>>(),
            )
        };
        assert!(like("Koku ciršanas atļauja", "Atļauja koku ciršanai") > 0.99);
        assert!(like("Dzīvesvietas deklarēšana", "Dzīvesvietu deklarēšana un reģistrācija") > 0.7);
        assert!(like("Bērna kopšanas pabalsts", "Bērna piedzimšanas pabalsts") < 0.7);
        assert!(like("Laulības reģistrācija", "Miršanas reģistrācija") < 0.6);
        assert!(like("Laulības reģistrācija", "Laulības reģistrēšana") > 0.99);
        assert!(like("Būvatļauja", "Būvatļaujas izsniegšana") > 0.99);
        assert!(like("Atļaujas izsniegšana ārpus meža augošu koku ciršanai", "Koku ciršanas atļauja") > 0.6);
        assert!(like("Medību platību reģistrācija", "Zāļu ražošanas licence") < 0.01);
        assert_eq!(compared("Licence „Zāļu  RAŽOŠANA”").whole, compared("licence 'zāļu ražošana'").whole);
        assert_ne!(compared("Licence: 1. daļa").whole, compared("Licence: 2. daļa").whole);
    }
}
