//! What becomes of a finding: its severity by rule, configuration and status, or nothing at all.
//!
//! The one place where a description's status changes what rules say (RULES.md, "Status").

use std::collections::{HashMap, HashSet};

use super::exceptions::Exceptions;
use super::{ALL, Absence, Asked, Found, Rule, bad_value, find, of, unknown_code, unknown_key};
use crate::finding::{Arg, Evidence, Field, Finding, Severity};
use crate::registry::Registry;
use crate::schema::suggest::nearest;
use crate::settings::{Level, Measuring, RuleSetting, Settings};
use crate::source::{FileId, Place};
use crate::yaml::de::{Keyed, Located};

/// Rules that the contract names and that come with later versions: settings may already speak of them.
const PLANNED: [(&str, &str); 13] = [
    ("PVP206", "undescribed-services"),
    ("PVP510", "no-assessment"),
    ("PVP511", "not-assessed"),
    ("PVP512", "contradicted-claim"),
    ("PVP513", "modest-claim"),
    ("PVP514", "foreign-claim"),
    ("PVP515", "claim-on-trust"),
    ("PVP520", "gap-without-measure"),
    ("PVP521", "measure-overdue"),
    ("PVP522", "gap-stays"),
    ("PVP523", "measure-without-gap"),
    ("PVP524", "premature-measure"),
    ("PVP525", "plan-lapsed"),
];

/// How findings are judged in one registry.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    levels: HashMap<&'static str, (Level, Place)>,
    /// Thresholds that settings state, by rule.
    thresholds: HashMap<&'static str, usize>,
    exceptions: Exceptions,
    /// How figures are judged.
    measuring: Measuring,
    /// Whether findings are neither held against other moments nor against accepted ones.
    alone: bool,
}

impl Policy {
    /// The policy that settings ask for, on a day.
    ///
    /// # Errors
    /// The names that are no rule's.
    pub fn new(settings: Settings, today: &str) -> Result<Self, Vec<Finding>> {
        let mut policy = Self { exceptions: Exceptions::new(today), measuring: settings.measuring.clone(), ..Self::default() };
        let mut unknown = Vec::new();
        // The widest first, so that what is said of fewer rules counts more.
        for width in [Width::Hundred, Width::Ten, Width::One] {
            for (name, setting) in settings.rules.iter().filter(|(name, _)| Width::of(name) == width) {
                let Some(rules) = rules_named(name) else {
                    unknown.push(unknown_rule(name, &Located { value: (), place: setting.place, path: setting.path.clone() }));
                    continue;
                };
                for (name, value) in setting.value.parameters.iter().filter(|_| !rules.is_empty()) {
                    let rule = rules.first().filter(|_| width == Width::One);
                    let takes = rule.filter(|rule| rule.threshold().is_some_and(|known| known.name == *name));
                    match (takes, threshold_of(value)) {
                        (Some(rule), Some(threshold)) => _ = policy.thresholds.insert(rule.name, threshold),
                        (Some(_), None) => unknown.push(bad_threshold(value)),
                        (None, _) => unknown.push(unknown_parameter(name, setting, rule)),
                    }
                }
                if let Some(level) = setting.value.level {
                    policy.levels.extend(rules.iter().map(|rule| (rule.name, (level, setting.place))));
                }
            }
        }
        for exception in settings.ignore {
            match rules_named(&exception.value.rule.value) {
                Some(rules) => policy.exceptions.add(&rules, exception),
                None => unknown.push(unknown_rule(&exception.value.rule.value, &exception.value.rule)),
            }
        }
        if unknown.is_empty() { Ok(policy) } else { Err(unknown) }
    }

    /// From how many, or up to how many, a rule speaks.
    pub fn threshold(&self, rule: &Rule) -> usize {
        let default = rule.threshold().map_or(0, |threshold| threshold.default);
        self.thresholds.get(rule.name).copied().unwrap_or(default)
    }

    /// The same policy where findings are held against nothing, so that those that nobody is shown need no words.
    #[must_use]
    pub fn alone(self, alone: bool) -> Self {
        Self { alone, ..self }
    }

    /// The same on another day.
    #[must_use]
    pub fn on(&self, day: &str) -> Self {
        Self { exceptions: self.exceptions.on(day), ..self.clone() }
    }

    /// Whether findings are held against nothing.
    pub(super) fn is_alone(&self) -> bool {
        self.alone
    }

    /// How figures are judged.
    pub fn measuring(&self) -> &Measuring {
        &self.measuring
    }

    /// The day on which findings are judged, as `2026-11-20`.
    pub fn today(&self) -> &str {
        self.exceptions.today()
    }

    /// The day on which findings are judged; the first one that there is, where none was said.
    pub fn day(&self) -> jiff::civil::Date {
        self.today().parse().unwrap_or(jiff::civil::Date::MIN)
    }

    /// Whether anybody wants to hear of a rule's findings.
    pub fn wants(&self, rule: &str) -> bool {
        self.levels.get(rule).is_none_or(|(level, _)| *level != Level::Off)
    }

    /// The level that settings state for a rule, and where.
    pub fn stated(&self, rule: &str) -> Option<(Level, Place)> {
        self.levels.get(rule).copied()
    }

    /// Settles collected findings: code and severity, or nothing.
    ///
    /// `complete`: everything could be judged, so that an exception from rules that were `asked` that was not needed
    /// never will be.
    pub fn settle(&self, found: Found, registry: &Registry, complete: bool, asked: Asked) -> Settled {
        let Found { mut findings, replaced } = found;
        // One fault, one finding: what is said better of the same place, or was said before.
        let silent = |finding: &Finding| of(finding).map_or(&[][..], |rule| rule.traits.instead_of);
        let said_better: HashSet<(&str, Place)> =
            findings.iter().flat_map(|finding| silent(finding).iter().map(|silent| (silent.name, finding.place))).collect();
        let mut said = HashSet::new();
        let misspelt = Misspelt::of(&findings);
        let mut applied = self.exceptions.applied(registry);
        let mut withheld = Vec::new();
        let mut ignored = 0;
        findings.retain_mut(|finding| {
            let Some(rule) = of(finding) else { return false };
            if said_better.contains(&(rule.name, finding.place))
                || rule.traits.once && !said.insert((rule.name, finding.place, finding.about))
                || misspelt.hold(rule.traits.absence, finding)
                || !self.judge(finding, registry)
            {
                return false;
            }
            // Asked first: an exception from what is said in other words is still of use.
            let excepted = applied.except(finding, registry) && !is_unjudged(rule, finding, registry);
            if replaced.contains(&(rule.name, finding.place)) {
                return false;
            }
            if finding.doubtful {
                withheld.push(finding.clone());
                return false;
            }
            ignored += usize::from(excepted);
            !excepted
        });
        let asked = |rule: &Rule| complete && self.wants(rule.name) && rule.is_asked(asked);
        once_for_all(&mut findings, registry);
        once_for_all(&mut withheld, registry);
        findings.extend(applied.findings(&asked, registry).into_iter().filter_map(|finding| self.judged(finding, registry)));
        Settled { findings, withheld, ignored }
    }

    /// A finding with its code and severity, or nothing where nobody wants to hear of it.
    pub fn judged(&self, mut finding: Finding, registry: &Registry) -> Option<Finding> {
        self.judge(&mut finding, registry).then_some(finding)
    }

    /// Gives a finding its code and severity; whether anybody wants to hear of it.
    fn judge(&self, finding: &mut Finding, registry: &Registry) -> bool {
        let judged = of(finding).and_then(|rule| Some((rule.code, self.severity(rule, finding, registry)?)));
        if let Some((code, severity)) = judged {
            (finding.code, finding.severity) = (code, severity);
        }
        judged.is_some()
    }

    fn severity(&self, rule: &Rule, finding: &Finding, registry: &Registry) -> Option<Severity> {
        let stated = match self.levels.get(rule.name).map(|(level, _)| level) {
            Some(Level::Error) => Some(Severity::Error),
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Advice) => Some(Severity::Advice),
            Some(Level::Off) => None,
            None if rule.traits.advises.contains(&finding.detail) => Some(Severity::Advice),
            None => Some(rule.severity),
        };
        if is_unjudged(rule, finding, registry) {
            return Some(rule.severity);
        }
        let severity = finding.raised.or(stated)?;
        let Some(description) = registry.of_file(finding.about) else { return Some(severity) };
        let group = rule.code.as_bytes().get(3).copied();
        match group {
            Some(b'0') => Some(severity),
            Some(b'1' | b'2' | b'3') if description.is_adrift => Some(severity),
            _ if description.broken => None,
            Some(b'1' | b'3') => Some(severity),
            // What became of it is what the rules about the past speak of.
            Some(b'9') => Some(severity),
            _ if !description.status.is_judged() => None,
            Some(b'2' | b'4' | b'5' | b'6' | b'7') if description.status.is_coming() => Some(Severity::Advice),
            _ => Some(severity),
        }
    }
}

/// Tells of a value of a service group once for all members that take it over, with the gravest severity; each field goes by
/// the way that it has in its file.
fn once_for_all(findings: &mut Vec<Finding>, registry: &Registry) {
    let group_of = |finding: &Finding| registry.of_file(finding.about)?.taken_over.as_deref();
    if !findings.iter().any(|finding| group_of(finding).is_some()) {
        return;
    }
    // By rule, message and place: what a group says of itself, and what its members say of the same.
    // Of what is missing or empty both speak in other words.
    let mut known: HashMap<(&'static str, &'static str, Place), usize> = HashMap::new();
    let key = |finding: &Finding| {
        let is_of_shape = of(finding).is_some_and(|rule| matches!(rule.code.as_bytes().get(3), Some(b'0'..=b'2')));
        (finding.rule, if is_of_shape { "" } else { finding.detail }, finding.place)
    };
    let mut members: HashMap<usize, Vec<FileId>> = HashMap::new();
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    let all = std::mem::take(findings);
    let (shared, others): (Vec<Finding>, Vec<Finding>) =
        all.into_iter().partition(|finding| group_of(finding).is_some_and(|taken| taken.group == finding.place.file));
    let places: HashSet<(&str, Place)> = shared.iter().map(|finding| (finding.rule, finding.place)).collect();
    for mut finding in others {
        if let Some(path) = group_of(&finding).and_then(|taken| taken.written(finding.field.as_str(), finding.place.file)) {
            finding.field = Field::new(path);
        }
        if places.contains(&(finding.rule, finding.place)) {
            known.entry(key(&finding)).or_insert(kept.len());
        }
        kept.push(finding);
    }
    for mut finding in shared {
        let member = finding.about;
        let at = *known.entry(key(&finding)).or_insert(kept.len());
        if at == kept.len() {
            if let Some(path) = group_of(&finding).and_then(|taken| taken.written(finding.field.as_str(), finding.place.file)) {
                finding.field = Field::new(path);
            }
            finding.about = finding.place.file;
            kept.push(finding);
        } else {
            kept[at].severity = kept[at].severity.max(finding.severity);
        }
        let concerned = members.entry(at).or_default();
        if concerned.last() != Some(&member) {
            concerned.push(member);
        }
    }
    for (at, mut concerned) in members {
        concerned.sort_unstable();
        concerned.dedup();
        kept[at].members = Some(concerned.into_boxed_slice());
    }
    *findings = kept;
}

/// What became of findings.
pub struct Settled {
    /// Those that are told, in the order in which they came.
    pub findings: Vec<Finding>,
    /// Those that nobody can be sure of, as something is not understood.
    pub withheld: Vec<Finding>,
    /// How many were left out by exceptions.
    pub ignored: usize,
}

/// Whether a finding says that a file was not judged: that cannot be silenced, or a file that nobody can read would pass.
pub fn is_unjudged(rule: &Rule, finding: &Finding, registry: &Registry) -> bool {
    let broken = || registry.of_file(finding.about).is_some_and(|description| description.broken);
    rule.is_of_reading() && rule.severity == Severity::Error && broken()
}

/// What misspelt keys were meant to say, and so is not missing as well.
struct Misspelt {
    fields: HashSet<(FileId, Field)>,
    /// The last keys of these fields.
    keys: HashSet<(FileId, String)>,
}

impl Misspelt {
    fn of(findings: &[Finding]) -> Self {
        let mut misspelt = Self { fields: HashSet::new(), keys: HashSet::new() };
        for finding in findings {
            let Evidence::Misspelt(fields) = finding.evidence() else { continue };
            for field in fields {
                misspelt.keys.extend(field.as_str().rsplit_once('.').map(|(_, key)| (finding.about, key.to_owned())));
                misspelt.fields.insert((finding.about, field.clone()));
            }
        }
        misspelt
    }

    /// Whether they say what a finding misses.
    fn hold(&self, absence: Absence, finding: &Finding) -> bool {
        match absence {
            Absence::Nothing => false,
            Absence::Field => absent_fields(finding).any(|field| self.fields.contains(&(finding.about, field))),
            Absence::Key(key) => self.keys.contains(&(finding.about, key.to_owned())),
        }
    }
}

/// The fields whose absence a finding may be about: its own, those around it, and what would do as well.
fn absent_fields(finding: &Finding) -> impl Iterator<Item = Field> {
    let own = finding.field.as_str();
    let around = own.match_indices('.').map(|(at, _)| Field::new(&own[..at]));
    let other = if let Evidence::Instead(field) = finding.evidence() { Some(field.clone()) } else { None };
    [finding.field.clone()].into_iter().chain(around).chain(other)
}

/// How many rules a name in settings may stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    /// Those of a hundred codes: `7xx`.
    Hundred,
    /// Those of ten codes: `70x`.
    Ten,
    /// One: `PVP701`, `no-kpi`.
    One,
}

impl Width {
    fn of(name: &str) -> Self {
        match name.as_bytes() {
            [b'0'..=b'9', b'x', b'x'] => Self::Hundred,
            [b'0'..=b'9', b'0'..=b'9', b'x'] => Self::Ten,
            _ => Self::One,
        }
    }
}

/// The rules that a name, code or group (`7xx`, `70x`) stands for; none of them may exist yet.
pub fn rules_named(name: &str) -> Option<Vec<&'static Rule>> {
    let named: Vec<&'static Rule> = match Width::of(name) {
        Width::Hundred | Width::Ten => ALL.iter().filter(|rule| is_among(rule.code, name)).copied().collect(),
        Width::One => find(name).into_iter().collect(),
    };
    let is_planned = || PLANNED.iter().any(|(code, planned)| *code == name || *planned == name || is_among(code, name));
    (!named.is_empty() || is_planned()).then_some(named)
}

/// Whether a code is one of a group's.
fn is_among(code: &str, group: &str) -> bool {
    let digits = group.trim_end_matches('x');
    Width::of(group) != Width::One && code.strip_prefix("PVP").is_some_and(|code| code.starts_with(digits))
}

/// The names and codes nearest to one that is no rule's.
pub fn nearest_rules(name: &str) -> Vec<String> {
    // A group as it is not written: `PVP40x`, `4XX`.
    let bare = name.to_ascii_lowercase();
    let bare = bare.strip_prefix("pvp").unwrap_or(&bare);
    if Width::of(bare) != Width::One && rules_named(bare).is_some() {
        return vec![bare.to_owned()];
    }
    let planned = PLANNED.iter().flat_map(|(code, name)| [*name, *code]);
    nearest(name, ALL.iter().flat_map(|rule| [rule.name, rule.code]).chain(planned))
}

fn unknown_rule<T>(name: &str, at: &Located<T>) -> Finding {
    unknown_code::RULE
        .at(at.place)
        .detail("rule")
        .field(Field::new(at.path.clone()))
        .arg("value", name)
        .arg("suggestions", Arg::List(nearest_rules(name)))
}

/// A parameter that the rule has not; a group has none.
fn unknown_parameter(name: &str, setting: &Keyed<RuleSetting>, rule: Option<&&Rule>) -> Finding {
    let field = Field::new(format!("{}.{name}", setting.path));
    let known: Vec<String> =
        ["severity"].into_iter().chain(rule.and_then(|rule| Some(rule.threshold()?.name))).map(str::to_owned).collect();
    let suggestions = nearest(name, known.iter().map(String::as_str));
    let finding = unknown_key::RULE.at(setting.place).field(field).arg("key", name);
    finding.arg("keys", Arg::List(known)).arg("suggestions", Arg::List(suggestions))
}

/// A threshold is a whole number; nobody counts further than this.
fn threshold_of(value: &Located<Option<f64>>) -> Option<usize> {
    let number = value.value.filter(|number| number.fract() == 0.0 && (0.0..=1e9).contains(number))?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 0 to 1e9")]
    Some(number as usize)
}

fn bad_threshold(value: &Located<Option<f64>>) -> Finding {
    bad_value::RULE.at(value.place).detail("threshold").field(Field::new(value.path.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_misspelt_key_was_meant_to_say_is_not_missing() {
        let at = |file| Place::start_of(FileId(file));
        let finding = |file, field: &str| unknown_key::RULE.at(at(file)).field(Field::new(field));
        let meant = ["a.manager.phone", "a.links[0].critical", "needs"].map(Field::new).to_vec();
        let misspelt = Misspelt::of(&[finding(1, "a.manager.fone").resting_on(Evidence::Misspelt(meant))]);
        let hold = |absence, finding: &Finding| misspelt.hold(absence, finding);
        assert!(hold(Absence::Field, &finding(1, "needs")));
        // What lacks a group lacks what is in it.
        assert!(hold(Absence::Field, &finding(1, "needs.id")));
        assert!(!hold(Absence::Field, &finding(2, "needs")), "of another file");
        assert!(!hold(Absence::Nothing, &finding(1, "needs")));
        let email = || finding(1, "a.manager.email");
        assert!(!hold(Absence::Field, &email()));
        assert!(hold(Absence::Field, &email().resting_on(Evidence::Instead(Field::new("a.manager.phone")))));
        assert!(hold(Absence::Key("critical"), &finding(1, "b")) && !hold(Absence::Key("needs"), &finding(1, "b")));
    }

    #[test]
    fn groups_are_hundreds_and_tens_that_hold_a_rule() {
        let named = |name: &str| rules_named(name).map(|rules| rules.iter().map(|rule| rule.code).collect::<Vec<_>>());
        let coded = |start: &str| ALL.iter().map(|rule| rule.code).filter(|code| code.starts_with(start)).collect::<Vec<_>>();
        assert_eq!(named("4xx"), Some(coded("PVP4")));
        assert_eq!(named("40x"), Some(coded("PVP40")));
        assert_eq!(named("41x"), Some(coded("PVP41")));
        assert_eq!(named("01x"), Some(coded("PVP01")));
        assert_eq!(named("PVP401"), Some(vec!["PVP401"]));
        for (code, _) in PLANNED {
            assert!(named(&format!("{}x", &code[3..5])).is_some(), "{code}");
        }
        assert_eq!(nearest_rules("PVP40x"), ["40x"]);
        assert_eq!(nearest_rules("4XX"), ["4xx"]);
        for wrong in ["49x", "4x", "x4x", "4xxx", "4x1", "PVP4xx", "40X", "axx", "xxx", ""] {
            assert_eq!(named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn planned_rules_do_not_exist_yet() {
        for (code, name) in PLANNED {
            assert!(find(code).is_none() && find(name).is_none(), "{name} exists: strike it from the list");
        }
    }
}
