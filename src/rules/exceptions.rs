//! Exceptions: where rules are deliberately silent, in `pvp.yaml` and in comments, and what is wrong with them. Not a
//! rule.

use std::collections::{HashMap, HashSet};

use super::policy::rules_named;
use super::{Asked, Rule, find, lapsed_ignore, unjustified_ignore, unused_ignore};
use crate::finding::{Arg, Evidence, Field, Finding};
use crate::model::{Description, InlineIgnore};
use crate::registry::Registry;
use crate::schema::is_placeholder;
use crate::settings::Exception;
use crate::source::FileId;
use crate::yaml::chars;
use crate::yaml::de::Keyed;

/// The exceptions of the settings.
#[derive(Debug, Default)]
pub(super) struct Exceptions {
    all: Vec<(HashSet<&'static str>, Keyed<Exception>)>,
    today: String,
}

impl Exceptions {
    pub(super) fn new(today: &str) -> Self {
        Self { all: Vec::new(), today: today.to_owned() }
    }

    /// Adds an exception from some rules; none of them may exist yet.
    pub(super) fn add(&mut self, rules: &[&'static Rule], exception: Keyed<Exception>) {
        self.all.push((rules.iter().map(|rule| rule.name).collect(), exception));
    }

    fn is_lapsed(&self, exception: &Exception) -> bool {
        exception.until.as_ref().is_some_and(|until| until.value.as_str() < self.today.as_str())
    }

    /// The exceptions, ready to be held against findings.
    pub(super) fn applied<'e>(&'e self, registry: &'e Registry) -> Applied<'e> {
        let mut inline: HashMap<(FileId, u32), Vec<usize>> = HashMap::new();
        let mut comments = Vec::new();
        for (_, description) in registry.descriptions() {
            for ignore in &description.ignores {
                inline.entry((description.file, ignore.line)).or_default().push(comments.len());
                let rules = ignore.rules.iter().filter_map(|rule| rules_named(rule)).flatten().map(|rule| rule.name).collect();
                comments.push((rules, ignore));
            }
        }
        Applied { exceptions: self, used: vec![false; self.all.len()], inline, used_comments: vec![false; comments.len()], comments }
    }
}

/// Exceptions with what they were good for.
pub(super) struct Applied<'e> {
    exceptions: &'e Exceptions,
    used: Vec<bool>,
    inline: HashMap<(FileId, u32), Vec<usize>>,
    comments: Vec<(HashSet<&'static str>, &'e InlineIgnore)>,
    used_comments: Vec<bool>,
}

impl Applied<'_> {
    /// Whether a finding is one that somebody deliberately accepts.
    pub(super) fn except(&mut self, finding: &Finding, registry: &Registry) -> bool {
        let mut excepted = false;
        for (_, place) in finding.concerned() {
            for index in self.inline.get(&(place.file, place.line)).into_iter().flatten() {
                if self.comments[*index].0.contains(finding.rule) {
                    self.used_comments[*index] = true;
                    excepted = true;
                }
            }
        }
        if self.exceptions.all.is_empty() {
            return excepted;
        }
        let names = names(finding, registry);
        for (index, (rules, exception)) in self.exceptions.all.iter().enumerate() {
            let at = exception.value.at.value.as_str();
            if rules.contains(finding.rule) && !self.exceptions.is_lapsed(&exception.value) && names.iter().any(|name| matches(at, name)) {
                self.used[index] = true;
                excepted = true;
            }
        }
        excepted
    }

    /// What is wrong with the exceptions themselves; `asked`: everything was judged that these rules speak of, so that
    /// no exception from them can still be of use.
    pub(super) fn findings(&self, asked: Option<Asked>) -> Vec<Finding> {
        let judged = |rules: &HashSet<&'static str>| {
            let was_asked = |asked: Asked| rules.iter().filter_map(|rule| find(rule)).all(|rule| rule.is_asked(asked));
            !rules.is_empty() && asked.is_some_and(was_asked)
        };
        let mut found = Vec::new();
        for ((rules, exception), used) in self.exceptions.all.iter().zip(&self.used) {
            let Exception { rule, at, reason, until } = &exception.value;
            let about = |finding: Finding| finding.arg("rule", rule.value.as_str()).arg("at", at.value.as_str());
            let field = |key: &str| Field::new(format!("{}.{key}", exception.path));
            if let Some(until) = until.as_ref().filter(|_| self.exceptions.is_lapsed(&exception.value)) {
                found
                    .push(about(lapsed_ignore::RULE.at(until.place).field(field("until")).arg("until", Arg::Day(until.value.to_string()))));
            } else if !used && judged(rules) {
                found.push(about(unused_ignore::RULE.at(at.place).field(field("at"))));
            }
            if reason.as_deref().is_none_or(says_nothing) {
                found.push(about(unjustified_ignore::RULE.at(exception.place).field(field("reason"))));
            }
        }
        for ((rules, ignore), used) in self.comments.iter().zip(&self.used_comments) {
            let said = ignore.rules.join(", ");
            let unknown = ignore.rules.iter().find(|rule| rules_named(rule).is_none());
            if let Some(unknown) = unknown {
                let finding = unused_ignore::RULE.at(ignore.place).detail("unknown").arg("rule", unknown.as_str());
                found.push(finding.arg("suggestions", Arg::List(super::policy::nearest_rules(unknown))));
            } else if !used && judged(rules) {
                found.push(unused_ignore::RULE.at(ignore.place).detail("comment").arg("rule", said.as_str()));
            }
            if says_nothing(&ignore.reason) {
                found.push(unjustified_ignore::RULE.at(ignore.place).detail("comment").arg("rule", said.as_str()));
            }
        }
        found
    }
}

fn says_nothing(reason: &str) -> bool {
    chars::is_blank(reason) || is_placeholder(reason)
}

/// What an exception may call a finding by: the description, its part, its field; of several that it concerns each of them.
fn names(finding: &Finding, registry: &Registry) -> Vec<String> {
    // What a change removed goes by the name that it had.
    let gone = if let Evidence::Gone(name) = &finding.evidence { Some(name.clone()) } else { None };
    let Some(description) = registry.of_file(finding.about) else { return gone.into_iter().collect() };
    let name = description.name.as_str();
    let part = part(description, finding).map(|part| format!("{name}/{part}"));
    let mut names = vec![name.to_owned(), format!("{name}#{}", finding.field.as_str())];
    names.extend(part);
    names.extend(gone);
    let others = finding.concerned().skip(1).filter_map(|(file, _)| registry.of_file(file));
    names.extend(others.map(|description| description.name.to_string()));
    names
}

fn part<'d>(description: &'d Description, finding: &Finding) -> Option<&'d str> {
    description.part_at(finding.field.as_str())
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
}
