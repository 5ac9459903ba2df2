//! What becomes of a finding: its severity by rule, configuration and status, or nothing at all.
//!
//! The one place where a description's status changes what rules say (RULES.md, "Status").

use std::collections::{HashMap, HashSet};

use super::{ALL, Rule, find};
use crate::finding::{Arg, Field, Finding, Severity};
use crate::model::Status;
use crate::registry::Registry;
use crate::schema::suggest::nearest;
use crate::settings::{Exception, Level, RuleSetting, Settings};
use crate::source::FileId;
use crate::yaml::de::{Keyed, Located};

/// A day as `2026-11-20`.
pub type Date = compact_str::CompactString;

/// Rules that the contract names and that come with later versions: settings may already speak of them.
const PLANNED: [(&str, &str); 9] = [
    ("PVP411", "repeats-group"),
    ("PVP801", "unused-ignore"),
    ("PVP802", "lapsed-ignore"),
    ("PVP803", "unjustified-ignore"),
    ("PVP804", "stale-baseline"),
    ("PVP901", "stale-description"),
    ("PVP902", "identity-lost"),
    ("PVP903", "retired-without-successor"),
    ("PVP904", "level-lowered"),
];

/// How findings are judged in one registry.
#[derive(Debug, Default)]
pub struct Policy {
    levels: HashMap<&'static str, Level>,
    /// Thresholds that settings state, by rule.
    thresholds: HashMap<&'static str, usize>,
    exceptions: Vec<(HashSet<&'static str>, Exception)>,
}

impl Policy {
    /// The policy that settings ask for, on a day.
    ///
    /// # Errors
    /// The names that are no rule's.
    pub fn new(settings: Settings, today: &str) -> Result<Self, Vec<Finding>> {
        let mut policy = Self::default();
        let mut unknown = Vec::new();
        // A group first, so that what is said of one rule counts more.
        for exact in [false, true] {
            for (name, setting) in &settings.rules {
                let rules = match rules_named(name) {
                    Some(rules) => rules,
                    None if exact => {
                        unknown.push(unknown_rule(name, &Located { value: (), place: setting.place, path: setting.path.clone() }));
                        continue;
                    }
                    None => continue,
                };
                if exact && !rules.is_empty() {
                    for (name, value) in &setting.value.parameters {
                        match (&rules[..], threshold_of(value)) {
                            ([rule], Some(threshold)) if rule.threshold().is_some_and(|known| known.name == *name) => {
                                policy.thresholds.insert(rule.name, threshold);
                            }
                            ([rule], None) if rule.threshold().is_some_and(|known| known.name == *name) => {
                                unknown.push(bad_threshold(value));
                            }
                            _ => unknown.push(unknown_parameter(name, setting, &rules)),
                        }
                    }
                }
                if is_group(name) != exact
                    && let Some(level) = setting.value.level
                {
                    policy.levels.extend(rules.iter().map(|rule| (rule.name, level)));
                }
            }
        }
        for exception in settings.ignore {
            match rules_named(&exception.rule.value) {
                Some(rules) if exception.until.as_deref().is_none_or(|until| until >= today) => {
                    policy.exceptions.push((rules.iter().map(|rule| rule.name).collect(), exception));
                }
                Some(_) => {}
                None => unknown.push(unknown_rule(&exception.rule.value.clone(), &exception.rule)),
            }
        }
        if unknown.is_empty() { Ok(policy) } else { Err(unknown) }
    }

    /// From how many, or up to how many, a rule speaks.
    pub(super) fn threshold(&self, rule: &Rule) -> usize {
        let default = rule.threshold().map_or(0, |threshold| threshold.default);
        self.thresholds.get(rule.name).copied().unwrap_or(default)
    }

    /// Whether anybody wants to hear of a rule's findings.
    pub fn wants(&self, rule: &str) -> bool {
        self.levels.get(rule) != Some(&Level::Off)
    }

    /// Settles collected findings: code and severity, or nothing. How many were left out by exceptions comes with them.
    pub fn settle(&self, findings: Vec<Finding>, registry: &Registry) -> (Vec<Finding>, usize) {
        // An id that differs by case only breaks the pattern too: one fault, one finding.
        let places =
            |rule: &str| -> HashSet<_> { findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.place).collect() };
        let (doubled, forbidden) = (places("duplicate-id"), places("forbidden-character"));
        let mut named = HashSet::new();
        // What a misspelt key was meant to say is not missing as well.
        let misspelt: HashSet<_> = findings.iter().filter(|finding| finding.rule == "unknown-key").flat_map(meant_fields).collect();
        let unmarked: HashSet<FileId> =
            misspelt.iter().filter(|(_, field)| field.as_str().ends_with(".critical")).map(|(about, _)| *about).collect();
        let mut ignored = 0;
        let settled = findings.into_iter().filter_map(|mut finding| {
            let rule = find(finding.rule)?;
            match rule.name {
                "bad-value" if doubled.contains(&finding.place) => return None,
                // Once a character is named, the value is wrong for no other reason.
                "untidy-text" | "bad-value" | "unknown-code" | "unknown-key" if forbidden.contains(&finding.place) => return None,
                "forbidden-character" if !named.insert(finding.place) => return None,
                _ => {}
            }
            if ABSENCES.contains(&rule.name) && absent_fields(&finding).any(|field| misspelt.contains(&(finding.about, field))) {
                return None;
            }
            if rule.name == "no-critical-component" && unmarked.contains(&finding.about) {
                return None;
            }
            finding.code = rule.code;
            finding.severity = self.severity(rule, &finding, registry)?;
            if self.is_excepted(rule, &finding, registry) {
                ignored += 1;
                return None;
            }
            Some(finding)
        });
        let settled = settled.collect();
        (settled, ignored)
    }

    fn severity(&self, rule: &Rule, finding: &Finding, registry: &Registry) -> Option<Severity> {
        let stated = match self.levels.get(rule.name) {
            Some(Level::Error) => Some(Severity::Error),
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Advice) => Some(Severity::Advice),
            Some(Level::Off) => None,
            None => Some(rule.severity),
        };
        let severity = finding.raised.or(stated)?;
        let Some(description) = registry.of_file(finding.about) else { return Some(severity) };
        let group = rule.code.as_bytes().get(3).copied();
        match group {
            Some(b'0') => Some(severity),
            _ if description.broken => None,
            Some(b'1' | b'3') => Some(severity),
            _ if description.status == Status::Retired => None,
            Some(b'2' | b'4' | b'5' | b'6' | b'7') if description.status.is_coming() => Some(Severity::Advice),
            _ => Some(severity),
        }
    }

    fn is_excepted(&self, rule: &Rule, finding: &Finding, registry: &Registry) -> bool {
        if self.exceptions.is_empty() {
            return false;
        }
        let Some(description) = registry.of_file(finding.about) else { return false };
        let name = description.name.as_str();
        let part = description.part_at(finding.field.as_str()).map(|part| format!("{name}/{part}"));
        let field = format!("{name}#{}", finding.field.as_str());
        self.exceptions.iter().filter(|(rules, _)| rules.contains(rule.name)).any(|(_, exception)| {
            let at = exception.at.as_str();
            matches(at, name) || part.as_deref().is_some_and(|part| matches(at, part)) || matches(at, &field)
        })
    }
}

/// The rules that speak of a key that is not there.
const ABSENCES: [&str; 11] = [
    "missing-group",
    "missing-field",
    "superfluous-service",
    "service-without-resources",
    "no-manager",
    "no-service-portfolio-manager",
    "no-resource-portfolio-manager",
    "no-contact",
    "not-in-catalogue",
    "no-kpi",
    "no-service-level",
];

/// The fields whose absence a finding may be about: its own, those around it, and what would do as well.
fn absent_fields(finding: &Finding) -> impl Iterator<Item = Field> {
    let own = finding.field.as_str();
    let around = own.match_indices('.').map(|(at, _)| Field::new(&own[..at]));
    let other = (finding.rule == "no-contact").then(|| Field::new(own.replace(".email", ".phone")));
    [finding.field.clone()].into_iter().chain(around).chain(other)
}

/// The fields that an unknown key may have been meant for.
fn meant_fields(finding: &Finding) -> Vec<(FileId, Field)> {
    let parent = finding.field.as_str().rsplit_once('.').map_or("", |(parent, _)| parent);
    let field = |key: &String| Field::new(if parent.is_empty() { key.clone() } else { format!("{parent}.{key}") });
    let suggestions = finding.args.iter().filter(|(name, _)| *name == "suggestions");
    let keys = suggestions.filter_map(|(_, arg)| if let Arg::List(keys) = arg { Some(keys) } else { None }).flatten();
    keys.map(|key| (finding.about, field(key))).collect()
}

fn is_group(name: &str) -> bool {
    name.ends_with("xx")
}

/// The rules that a name, code or group stands for; none of them may exist yet.
fn rules_named(name: &str) -> Option<Vec<&'static Rule>> {
    if is_group(name) {
        let known = name.len() == 3 && name.as_bytes()[0].is_ascii_digit();
        return known.then(|| ALL.iter().filter(|rule| rule.group() == name).copied().collect());
    }
    match find(name) {
        Some(rule) => Some(vec![rule]),
        None => PLANNED.iter().any(|(code, planned)| *code == name || *planned == name).then(Vec::new),
    }
}

fn unknown_rule<T>(name: &str, at: &Located<T>) -> Finding {
    let known = ALL.iter().flat_map(|rule| [rule.name, rule.code]).chain(PLANNED.iter().flat_map(|(code, name)| [*name, *code]));
    Finding::new("unknown-code", at.place)
        .detail("rule")
        .field(Field::new(at.path.clone()))
        .arg("value", name)
        .arg("suggestions", Arg::List(nearest(name, known)))
}

fn unknown_parameter(name: &str, setting: &Keyed<RuleSetting>, rules: &[&Rule]) -> Finding {
    let field = Field::new(format!("{}.{name}", setting.path));
    let known: Vec<String> =
        ["severity"].into_iter().chain(rules.iter().filter_map(|rule| Some(rule.threshold()?.name))).map(str::to_owned).collect();
    let suggestions = nearest(name, known.iter().map(String::as_str));
    let finding = Finding::new("unknown-key", setting.place).field(field).arg("key", name);
    finding.arg("keys", Arg::List(known)).arg("suggestions", Arg::List(suggestions))
}

/// A threshold is a whole number; nobody counts further than this.
fn threshold_of(value: &Located<Option<f64>>) -> Option<usize> {
    let number = value.value.filter(|number| number.fract() == 0.0 && (0.0..=1e9).contains(number))?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(number as usize)
}

fn bad_threshold(value: &Located<Option<f64>>) -> Finding {
    Finding::new("bad-value", value.place).detail("threshold").field(Field::new(value.path.clone()))
}

/// Whether `text` is what `pattern` says; `*` stands for any characters.
fn matches(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_ids_and_fields() {
        assert!(matches("birth-of-a-child/*", "birth-of-a-child/choose-a-name"));
        assert!(matches("*", "anything"));
        assert!(matches("*#basis.*", "vsaa#basis.needs[0]"));
        assert!(!matches("birth", "birth-of-a-child"));
        assert!(!matches("a*b*c", "a-c"));
    }

    #[test]
    fn planned_rules_do_not_exist_yet() {
        for (code, name) in PLANNED {
            assert!(find(code).is_none() && find(name).is_none(), "{name} exists: strike it from the list");
        }
    }
}
