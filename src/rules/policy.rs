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
const PLANNED: [(&str, &str); 30] = [
    ("PVP403", "foreign-function"),
    ("PVP404", "service-without-resources"),
    ("PVP405", "no-critical-component"),
    ("PVP406", "unused-resource"),
    ("PVP407", "smart-claim"),
    ("PVP408", "merge-candidates"),
    ("PVP409", "concentration-candidate"),
    ("PVP410", "group-candidates"),
    ("PVP411", "repeats-group"),
    ("PVP502", "no-service-portfolio-manager"),
    ("PVP503", "no-resource-portfolio-manager"),
    ("PVP504", "no-contact"),
    ("PVP601", "not-in-catalogue"),
    ("PVP602", "wrong-catalogue"),
    ("PVP603", "fee-contradiction"),
    ("PVP604", "deadline-contradiction"),
    ("PVP605", "step-contradiction"),
    ("PVP701", "no-kpi"),
    ("PVP702", "no-service-level"),
    ("PVP703", "level-below-need"),
    ("PVP704", "level-above-need"),
    ("PVP705", "level-above-resource"),
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
                    unknown.extend(setting.value.parameters.iter().map(|parameter| unknown_parameter(parameter, setting)));
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
            if ABSENCES.contains(&rule.name) && misspelt.contains(&(finding.about, finding.field.clone())) {
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
const ABSENCES: [&str; 4] = ["missing-group", "missing-field", "superfluous-service", "no-manager"];

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

/// No rule of this version has parameters.
fn unknown_parameter(name: &str, setting: &Keyed<RuleSetting>) -> Finding {
    let field = Field::new(format!("{}.{name}", setting.path));
    let finding =
        Finding::new("unknown-key", setting.place).field(field).arg("key", name).arg("keys", Arg::List(vec!["severity".to_owned()]));
    finding.arg("suggestions", Arg::List(nearest(name, ["severity"])))
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
