//! Findings accepted for now: known by rule, description, named field and value, so that moved lines change nothing.
//!
//! A baseline only shrinks, unless somebody asks for more. Knows nothing of disks.

mod edit;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

use crate::check::Judgement;
use crate::check::file::{Sheet, Wrong};
use crate::finding::{Finding, Severity};
use crate::identity::{Identity, digest, identify};
use crate::registry::Registry;
use crate::rules::{self, Policy};
use crate::schema;
use crate::source::{FileId, Place, Source};
use crate::yaml::Node;
use crate::yaml::chars::visible;

/// What an entry accepts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The description and, behind `#`, the field.
    at: String,
    /// The rule's name.
    rule: String,
    /// The value that is wrong; without one, whatever stands there.
    value: Option<String>,
}

/// How often a finding is accepted, and where that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Accepted {
    count: usize,
    place: Place,
}

/// The findings accepted for now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    accepted: BTreeMap<Key, Accepted>,
    /// The file as it is written.
    text: String,
}

/// A baseline held against what is found.
#[derive(Debug, Default)]
pub struct Held {
    /// The findings that it does not accept, by their positions.
    unmatched: Vec<usize>,
    /// What it accepts and is no more, with how often.
    mended: BTreeMap<Key, usize>,
    /// How many findings it accepts that nobody looked for: their files are not understood, or their rules are off.
    pub unjudged: usize,
}

impl Key {
    fn of(identity: Identity) -> Self {
        let separator = if identity.field.is_empty() { "" } else { "#" };
        // What a file may not hold is written out.
        let at = visible(&format!("{}{separator}{}", identity.description, identity.field)).into_owned();
        let value = Some(identity.value).filter(|value| !value.is_empty()).map(|value| visible(&value).into_owned());
        Self { at, rule: identity.rule.to_owned(), value }
    }

    fn digest(&self) -> u128 {
        digest([self.at.as_str(), &self.rule].into_iter().chain(self.value.as_deref()))
    }

    /// The same for whatever value stands there.
    fn of_any_value(&self) -> u128 {
        digest([self.at.as_str(), &self.rule].into_iter())
    }

    fn of_entry(entry: Node<'_>) -> Self {
        let text = |key: &str| entry.get(key).and_then(Node::text).map(str::to_owned);
        Self { at: text("at").unwrap_or_default(), rule: text("rule").unwrap_or_default(), value: text("value") }
    }

    /// The id, or file, of the description.
    fn description(&self) -> &str {
        self.at.split('#').next().unwrap_or_default()
    }

    /// The entry, on a line of its own.
    fn entry(&self, count: usize) -> String {
        // JSON's quoted text is YAML's.
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let value = self.value.as_deref().map(|value| format!(", value: {}", quoted(value))).unwrap_or_default();
        let count = if count > 1 { format!(", count: {count}") } else { String::new() };
        format!("{{ at: {}, rule: {}{value}{count} }}", quoted(&self.at), self.rule)
    }
}

impl Held {
    /// How many findings the baseline does not accept.
    pub fn new_count(&self) -> usize {
        self.unmatched.len()
    }

    /// How many findings it accepts that are no more.
    pub fn mended_count(&self) -> usize {
        self.mended.values().sum()
    }
}

impl Baseline {
    /// Reads a baseline file.
    ///
    /// # Errors
    /// Where anything is wrong in it.
    pub fn read(bytes: &[u8]) -> Result<Self, Wrong> {
        let file = FileId::BASELINE;
        let sheet = Sheet::sound(bytes, file, |root, lines| schema::check_baseline(root, lines).findings)?;
        let mut baseline = Self { text: String::from_utf8_lossy(bytes).into_owned(), ..Self::default() };
        for entry in edit::entries(sheet.tree.root()) {
            let place = entry.get("at").map_or(Place::start_of(file), |at| sheet.lines.place(file, at.span()));
            baseline.accepted.entry(Key::of_entry(entry)).or_insert(Accepted { count: 0, place }).count += edit::count(entry);
        }
        Ok(baseline)
    }

    /// How many findings it accepts.
    pub fn count(&self) -> usize {
        self.accepted.values().map(|accepted| accepted.count).sum()
    }

    /// Holds it against what is found.
    pub fn hold(&self, judgement: &Judgement, source: &dyn Source, policy: &Policy) -> Held {
        let registry = &judgement.registry;
        let findings: Vec<(usize, &Finding)> =
            judgement.findings.iter().enumerate().filter(|(_, finding)| is_acceptable(finding, registry)).collect();
        let mut left: HashMap<u128, usize> = self.accepted.iter().map(|(key, accepted)| (key.digest(), accepted.count)).collect();
        let digests = |findings: &[&Finding]| {
            identify(findings, registry, source, |_, identity| {
                let key = Key::of(identity);
                [key.digest(), key.of_any_value()]
            })
        };
        let found = digests(&findings.iter().map(|(_, finding)| *finding).collect::<Vec<_>>());
        let mut take = |digests: [u128; 2]| {
            // The entry for exactly this value first.
            let taken = digests.iter().find(|digest| left.get(digest).is_some_and(|left| *left > 0)).copied();
            taken.and_then(|digest| left.get_mut(&digest)).map(|left| *left -= 1).is_some()
        };
        let unmatched = findings.iter().zip(found).filter(|(_, digests)| !take(*digests)).map(|((index, _), _)| *index).collect();
        // What nobody can be sure of may still be there.
        let withheld: HashSet<u128> = digests(&judgement.withheld.iter().collect::<Vec<_>>()).into_iter().flatten().collect();
        let open = Open::of(judgement, source);
        let mut held = Held { unmatched, ..Held::default() };
        for key in self.accepted.keys() {
            let left = left.get(&key.digest()).copied().unwrap_or(0);
            let asked = rules::find(&key.rule).is_none_or(|rule| policy.wants(rule.name) && rule.is_asked(judgement.asked));
            if left == 0 {
                continue;
            }
            if judgement.incomplete || !asked || withheld.contains(&key.digest()) || open.may_be(key.description()) {
                held.unjudged += left;
            } else {
                held.mended.insert(key.clone(), left);
            }
        }
        held
    }

    /// Leaves out what is accepted, and says what is accepted but no longer found.
    pub fn apply(&self, judgement: &mut Judgement, source: &dyn Source, policy: &Policy) {
        let held = self.hold(judgement, source, policy);
        let before = judgement.findings.len();
        let mut unmatched = held.unmatched.iter().copied().peekable();
        let mut index = 0;
        let registry = &judgement.registry;
        judgement.findings.retain(|finding| {
            let is_new = unmatched.next_if_eq(&index).is_some();
            index += 1;
            is_new || !is_acceptable(finding, registry)
        });
        judgement.accepted = before - judgement.findings.len();
        for key in held.mended.keys() {
            let finding = rules::stale_entry(self.accepted[key].place, &key.at, &key.rule, key.value.as_deref());
            judgement.findings.extend(policy.judged(finding, &judgement.registry));
        }
    }

    /// The file without what is mended, and with what is new where that is wanted; every other byte stays what it is.
    #[must_use]
    pub fn changed(&self, held: &Held, judgement: &Judgement, source: &dyn Source, with_new: bool) -> Self {
        let new: Vec<&Finding> = held.unmatched.iter().filter(|_| with_new).map(|index| &judgement.findings[*index]).collect();
        let text = edit::edit(&self.text, &held.mended, &counted(&new, &judgement.registry, source));
        // It was read before, and what is put in is as what is written there.
        Self::read(text.as_bytes()).unwrap_or(Self { text, ..Self::default() })
    }

    /// The baseline that would accept everything that was found, exceptions and the baseline itself apart: one finding a
    /// line, sorted, so that merges rarely conflict.
    pub fn of(judgement: &Judgement, source: &dyn Source, heading: &str) -> Self {
        let findings: Vec<&Finding> = judgement.findings.iter().filter(|finding| is_acceptable(finding, &judgement.registry)).collect();
        let counted = counted(&findings, &judgement.registry, source);
        let mut text = String::new();
        for line in heading.lines() {
            let _ = writeln!(text, "# {line}");
        }
        text.push_str(if counted.is_empty() { "findings: []\n" } else { "findings:\n" });
        for (key, count) in &counted {
            let _ = writeln!(text, "  - {}", key.entry(*count));
        }
        let place = Place::start_of(FileId::BASELINE);
        Self { accepted: counted.into_iter().map(|(key, count)| (key, Accepted { count, place })).collect(), text }
    }

    /// The file as it is to be written.
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn counted(findings: &[&Finding], registry: &Registry, source: &dyn Source) -> BTreeMap<Key, usize> {
    let mut counted = BTreeMap::new();
    for key in identify(findings, registry, source, |_, identity| Key::of(identity)) {
        *counted.entry(key).or_default() += 1;
    }
    counted
}

/// Descriptions that were not judged, by all that an entry may call them.
struct Open<'j> {
    registry: &'j Registry,
    names: HashSet<&'j str>,
}

impl<'j> Open<'j> {
    fn of(judgement: &'j Judgement, source: &'j dyn Source) -> Self {
        let registry = &judgement.registry;
        let mut names = HashSet::new();
        for (_, description) in registry.not_understood() {
            names.extend([description.name.as_str(), description.stem.as_str(), source.path(description.file)]);
        }
        Self { registry, names }
    }

    /// Whether nobody can say what is wrong with a description: it is not understood, or several claim its id.
    fn may_be(&self, description: &str) -> bool {
        let contested = || self.registry.by_name(description).is_some_and(|id| self.registry.is_contested(id));
        self.names.contains(description)
            || contested()
            || self.registry.by_name(description).is_none() && self.registry.may_be_there(description)
    }
}

/// Exceptions and the baseline are not themselves accepted: they are mended where they are written. Nor is that a file
/// could not be understood.
fn is_acceptable(finding: &Finding, registry: &Registry) -> bool {
    let acceptable = |rule: &&rules::Rule| rule.group() != "8xx" && !rules::is_unjudged(rule, finding, registry);
    finding.severity >= Severity::Advice && rules::of(finding).is_some_and(|rule| acceptable(&rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let key = |at: &str, value: Option<&str>| Key { at: at.to_owned(), rule: "unmet-need".to_owned(), value: value.map(str::to_owned) };
        let keys = [(key("b#needs[x \"y\"].id", None), 2), (key("a", Some("\"x\"\\")), 1), (key("līdz", None), 1)];
        let lines: Vec<String> = keys.iter().map(|(key, count)| format!("  - {}\n", key.entry(*count))).collect();
        let read = Baseline::read(format!("findings:\n{}", lines.concat()).as_bytes()).expect("it is right");
        assert_eq!(read.count(), 4);
        for (key, count) in &keys {
            assert_eq!(read.accepted.get(key).map(|accepted| accepted.count), Some(*count), "{key:?}");
        }
        assert_eq!(Baseline::read(b"findings: []\n").expect("it is right").count(), 0);
        assert!(Baseline::read(b"findings: [{ at: x }]\n").is_err());
    }
}
