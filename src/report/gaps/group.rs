//! What rows of the gap list stand together.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Counts, Gap, answer};
use crate::finding::Arg;
use crate::model::Status;
use crate::registry::DescriptionId;
use crate::report::{Cell, Known, people};
use crate::schema::{self, Bilingual, Has, Kind};

/// What rows stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// Those of one institution: what it owns, and itself. A finding stands with every institution that it concerns.
    #[default]
    Institution,
    /// Those that are to be mended by whoever is known by one address: one person, or several who share it.
    Manager,
    /// Those of one rule.
    Rule,
    /// Those of one life situation: its own, those of the services that satisfy its needs, and those of the resources
    /// that these services need.
    LifeSituation,
    /// Those in one description group (DOMAIN.md section 3).
    Group,
}

impl By {
    /// All of them.
    pub const ALL: [By; 5] = [By::Institution, By::Manager, By::Rule, By::LifeSituation, By::Group];

    /// Its name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Institution => "institution",
            Self::Manager => "manager",
            Self::Rule => "rule",
            Self::LifeSituation => "life-situation",
            Self::Group => "group",
        }
    }

    /// The columns that say what stands together.
    pub(super) fn columns(self) -> [&'static str; 2] {
        match self {
            Self::Institution => ["institution", "institution-title"],
            Self::Manager => ["manager", "manager-position"],
            Self::Rule => ["rule", "rule-title"],
            Self::LifeSituation => ["life-situation", "life-situation-title"],
            Self::Group => ["description-group", "description-group-title"],
        }
    }
}

/// Rows that stand together.
pub(super) struct Group<'g, 'a> {
    /// What the columns say that name it.
    pub(super) heading: [Cell<'a>; 2],
    /// Its findings, in order, each seen from a description that belongs here.
    pub(super) gaps: Vec<&'g Gap<'a>>,
}

impl Group<'_, '_> {
    /// Says how many positions are behind one address: each row names its own, the heading none of several, nor the only
    /// one where somebody else is there without one.
    fn name_positions(&mut self) {
        let titles = || self.gaps.iter().filter_map(|gap| Some(gap.answer.as_ref()?.title));
        match people::positions(titles()).len() {
            0 => {}
            1 if titles().all(|title| title.is_some()) => {}
            1 => self.heading[1] = Cell::Nothing,
            count => self.heading[1] = Cell::Said(Arg::Phrase("gaps-positions", vec![("count", count.into())])),
        }
    }
}

/// What a group is known by, besides its heading; nothing for what belongs nowhere.
type Key = Option<String>;

/// The groups, in the order in which they are shown.
pub(super) fn groups<'g, 'a>(known: &Known<'a>, gaps: &'g [Gap<'a>], by: By) -> Vec<Group<'g, 'a>> {
    let mut found: BTreeMap<Key, Group<'g, 'a>> = BTreeMap::new();
    let mut life_situations = LifeSituations::new(known);
    for gap in gaps {
        for seen in gap.seen() {
            for (key, heading) in places(known, seen, by, &mut life_situations) {
                let group = found.entry(key).or_insert_with(|| Group { heading, gaps: Vec::new() });
                // A finding stands in a group once.
                if group.gaps.last().is_none_or(|last| !std::ptr::eq(last.finding, gap.finding)) {
                    group.gaps.push(seen);
                }
            }
        }
    }
    if by == By::Manager {
        found.values_mut().for_each(Group::name_positions);
    }
    let mut groups: Vec<(Key, Group<'g, 'a>)> = found.into_iter().collect();
    let counts = |group: &Group<'_, '_>| group.gaps.iter().map(|gap| gap.finding).collect::<Counts>();
    let title =
        |group: &Group<'_, 'a>| group.heading.iter().rev().find_map(|cell| said(cell, known.language)).unwrap_or_default().to_owned();
    groups.sort_by_cached_key(|(key, group)| (key.is_none(), Reverse(counts(group)), Ordered(known, title(group)), key.clone()));
    for (_, group) in &mut groups {
        group.gaps.sort_by(|a, b| by_gravity(known, a, b));
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The gravest first, then what one rule finds together, in the order of titles and places.
fn by_gravity(known: &Known<'_>, a: &Gap<'_>, b: &Gap<'_>) -> Ordering {
    let rule = |gap: &Gap<'_>| (Reverse(gap.finding.severity), gap.finding.code);
    let titles = || match (a.about, b.about) {
        (Some(a), Some(b)) if a != b => known.by_title(a, b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    };
    rule(a).cmp(&rule(b)).then_with(titles).then_with(|| a.place.cmp(&b.place))
}

/// Words in the order of the reader's language.
struct Ordered<'k, 'a>(&'k Known<'a>, String);

impl Ord for Ordered<'_, '_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.0.order)(&self.1, &other.1)
    }
}

impl PartialOrd for Ordered<'_, '_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ordered<'_, '_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ordered<'_, '_> {}

fn said<'c>(cell: &'c Cell<'_>, language: &str) -> Option<&'c str> {
    match cell {
        Cell::Title(text) => text.in_language(language),
        Cell::Id(text) | Cell::Text(text) => Some(text),
        _ => None,
    }
}

/// The groups that a finding belongs to.
fn places<'a>(known: &Known<'a>, gap: &Gap<'a>, by: By, life_situations: &mut LifeSituations<'_, 'a>) -> Vec<(Key, [Cell<'a>; 2])> {
    let titled = |id: DescriptionId| (Some(known.get(id).name.to_string()), [known.id(id), known.title(id)]);
    let nowhere = |key: &str| (None, [Cell::Nothing, Cell::Said(Arg::Word(key.to_owned()))]);
    match by {
        By::Institution => vec![gap.institution.map_or_else(|| nowhere("gaps-of-no-institution"), titled)],
        By::Manager => match &gap.answer {
            Some(own) => vec![(Some(own.key.clone()), [answer::key(Some(own.as_ref())), answer::title(Some(own.as_ref()))])],
            None => vec![nowhere("gaps-of-nobody")],
        },
        By::Rule => {
            let code = gap.finding.code;
            vec![(Some(code.to_owned()), [Cell::Id(code.to_owned()), super::rule_title(gap.finding.rule)])]
        }
        By::LifeSituation => {
            let concerned = gap.about.map(|id| life_situations.of(id)).unwrap_or_default();
            if concerned.is_empty() {
                return vec![nowhere("gaps-of-no-life-situation")];
            }
            concerned.into_iter().map(titled).collect()
        }
        By::Group => vec![match description_group(known, gap) {
            Some((key, label)) => (Some(key.to_owned()), [Cell::Id(key.to_owned()), Cell::Said(label.into())]),
            None => nowhere("gaps-of-no-group"),
        }],
    }
}

/// The mandatory description group that the field of a finding belongs to.
pub(super) fn description_group(known: &Known<'_>, gap: &Gap<'_>) -> Option<(&'static str, &'static Bilingual)> {
    let kind = known.get(gap.about?).kind?;
    let key = gap.finding.field.as_str().split(['.', '[']).next()?;
    schema::groups(kind).find(|(group, _)| *group == key).map(|(group, field)| (group, &field.label))
}

/// Which life situations descriptions concern.
struct LifeSituations<'k, 'a> {
    known: &'k Known<'a>,
    /// What needs a service or resource; found out once somebody asks for a resource.
    above: Option<HashMap<DescriptionId, Vec<DescriptionId>>>,
}

impl<'k, 'a> LifeSituations<'k, 'a> {
    fn new(known: &'k Known<'a>) -> Self {
        Self { known, above: None }
    }

    fn of(&mut self, id: DescriptionId) -> Vec<DescriptionId> {
        let registry = self.known.registry;
        let description = self.known.get(id);
        if description.kind == Some(Kind::LifeSituation) {
            return vec![id];
        }
        // What meets no needs itself is there for those of whatever rests on it.
        let rests_below = description.has(Has::Dependencies) && !description.has(Has::Needs);
        let meeting = if rests_below { self.services_above(id) } else { vec![id] };
        let needs = meeting.into_iter().flat_map(|id| registry.needs_of(registry.get(id)));
        let mut all: Vec<DescriptionId> = needs.map(|need| need.life_situation).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The services and resources that need one, directly or through others; what is retired needs nothing.
    fn services_above(&mut self, id: DescriptionId) -> Vec<DescriptionId> {
        let registry = self.known.registry;
        let above = self.above.get_or_insert_with(|| {
            let mut above: HashMap<DescriptionId, Vec<DescriptionId>> = HashMap::new();
            for (from, _) in registry.descriptions().filter(|(_, description)| description.status != Status::Retired) {
                for dependency in registry.dependencies(from) {
                    above.entry(dependency.on).or_default().push(from);
                }
            }
            above
        });
        let mut known = HashSet::from([id]);
        let mut open = vec![id];
        let mut next = 0;
        while let Some(id) = open.get(next) {
            let more: Vec<_> = above.get(id).into_iter().flatten().copied().filter(|above| known.insert(*above)).collect();
            open.extend(more);
            next += 1;
        }
        open
    }
}
