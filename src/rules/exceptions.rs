//! Exceptions: where rules are deliberately silent, in `pvp.yaml` and in comments, and what is wrong with them. Not a
//! rule.

use std::collections::{HashMap, HashSet};

use super::policy::rules_named;
use super::{Rule, find, lapsed_ignore, unjustified_ignore, unmet_need, unused_ignore};
use crate::finding::{Arg, Evidence, Field, Finding};
use crate::model::{Asks, Description, InlineIgnore};
use crate::registry::Registry;
use crate::schema::lookup::without_positions;
use crate::schema::{Has, is_placeholder};
use crate::settings::Exception;
use crate::source::FileId;
use crate::yaml::de::Keyed;
use crate::yaml::{chars, is_ours};

/// The exceptions of the settings.
#[derive(Clone, Debug, Default)]
pub(super) struct Exceptions {
    all: Vec<(HashSet<&'static str>, Keyed<Exception>)>,
    /// Those of one place, by it; and those with `*` in it.
    exact: HashMap<String, Vec<usize>>,
    patterns: Vec<usize>,
    today: String,
}

impl Exceptions {
    pub(super) fn new(today: &str) -> Self {
        Self { today: today.to_owned(), ..Self::default() }
    }

    /// The same on another day.
    pub(super) fn on(&self, day: &str) -> Self {
        Self { today: day.to_owned(), ..self.clone() }
    }

    /// The day on which findings are judged, as `2026-11-20`.
    pub(super) fn today(&self) -> &str {
        &self.today
    }

    /// Adds an exception from some rules; none of them may exist yet.
    pub(super) fn add(&mut self, rules: &[&'static Rule], exception: Keyed<Exception>) {
        let at = &exception.value.at.value;
        if at.contains('*') {
            self.patterns.push(self.all.len());
        } else {
            self.exact.entry(at.to_string()).or_default().push(self.all.len());
        }
        self.all.push((rules.iter().map(|rule| rule.name).collect(), exception));
    }

    fn is_lapsed(&self, exception: &Exception) -> bool {
        exception.until.as_ref().is_some_and(|until| until.value.as_str() < self.today.as_str())
    }

    /// The exceptions, ready to be held against findings.
    pub(super) fn applied<'e>(&'e self, registry: &'e Registry) -> Applied<'e> {
        let mut inline: HashMap<(FileId, u32, &'static str), Vec<usize>> = HashMap::new();
        let mut comments = Vec::new();
        for (_, description) in registry.descriptions() {
            for ignore in &description.ignores {
                let mut rules = HashSet::new();
                if let Asks::Silence { rules: named, .. } = &ignore.asks {
                    rules.extend(named.iter().filter_map(|rule| rules_named(rule)).flatten().map(|rule| rule.name));
                }
                for rule in &rules {
                    inline.entry((description.file, ignore.line, rule)).or_default().push(comments.len());
                }
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
    /// The comments that ask a rule to be silent about a line and have not been of use yet; none are left once they were.
    inline: HashMap<(FileId, u32, &'static str), Vec<usize>>,
    comments: Vec<(HashSet<&'static str>, &'e InlineIgnore)>,
    used_comments: Vec<bool>,
}

impl Applied<'_> {
    /// Whether a finding is one that somebody deliberately accepts.
    pub(super) fn except(&mut self, finding: &Finding, registry: &Registry) -> bool {
        let mut excepted = false;
        for (_, place) in finding.concerned() {
            if let Some(comments) = self.inline.get_mut(&(place.file, place.line, finding.rule)) {
                comments.drain(..).for_each(|index| self.used_comments[index] = true);
                excepted = true;
            }
        }
        if self.exceptions.all.is_empty() {
            return excepted;
        }
        let names = names(finding, registry);
        let exact = names.iter().filter_map(|name| self.exceptions.exact.get(name)).flatten();
        let patterns = self.exceptions.patterns.iter().filter(|index| {
            let at = self.exceptions.all[**index].1.value.at.value.as_str();
            names.iter().any(|name| matches(at, name))
        });
        for index in exact.chain(patterns) {
            let (rules, exception) = &self.exceptions.all[*index];
            if rules.contains(finding.rule) && !self.exceptions.is_lapsed(&exception.value) {
                self.used[*index] = true;
                excepted = true;
            }
        }
        excepted
    }

    /// What is wrong with the exceptions themselves; `asked`: everything was judged that a rule speaks of, so that no
    /// exception from it can still be of use.
    pub(super) fn findings(&self, asked: &dyn Fn(&Rule) -> bool, registry: &Registry) -> Vec<Finding> {
        let judged = |rules: &HashSet<&'static str>| !rules.is_empty() && rules.iter().filter_map(|rule| find(rule)).all(asked);
        let mut found = Vec::new();
        for ((rules, exception), used) in self.exceptions.all.iter().zip(&self.used) {
            let Exception { rule, at, reason, until } = &exception.value;
            let about = |finding: Finding| finding.arg("rule", rule.value.as_str()).arg("at", at.value.as_str());
            let field = |key: &str| Field::new(format!("{}.{key}", exception.path));
            if let Some(until) = until.as_ref().filter(|_| self.exceptions.is_lapsed(&exception.value)) {
                found
                    .push(about(lapsed_ignore::RULE.at(until.place).field(field("until")).arg("until", Arg::Day(until.value.to_string()))));
            } else if !used && judged(rules) && !concerns_unjudged(&at.value, registry) {
                found.push(about(unused_ignore::RULE.at(at.place).field(field("at"))));
            }
            if reason.as_deref().is_none_or(says_nothing) {
                found.push(about(unjustified_ignore::RULE.at(exception.place).field(field("reason"))));
            }
        }
        let mut meant: HashMap<&str, Vec<String>> = HashMap::new();
        for ((rules, ignore), used) in self.comments.iter().zip(&self.used_comments) {
            let at = || unused_ignore::RULE.at(ignore.place);
            let (named, reason) = match &ignore.asks {
                Asks::Silence { rules, reason } => (rules, reason),
                Asks::Unclear(written) if seems_meant(written) => {
                    found.push(at().detail("misspelt").arg("comment", written.as_str()).arg("rule", rule_in(written).unwrap_or(EXAMPLE)));
                    continue;
                }
                Asks::Unclear(_) => continue,
                Asks::WithinText => {
                    found.push(at().detail("text"));
                    continue;
                }
            };
            let said = named.join(", ");
            let unknown = named.iter().find(|rule| rules_named(rule).is_none());
            if let Some(unknown) = unknown {
                let suggestions = meant.entry(unknown).or_insert_with(|| super::policy::nearest_rules(unknown)).clone();
                let finding = at().detail("unknown").arg("rule", unknown.as_str());
                found.push(finding.arg("suggestions", Arg::List(suggestions)));
            } else if !used && judged(rules) {
                found.push(at().detail("comment").arg("rule", said.as_str()));
            }
            if says_nothing(reason) {
                found.push(unjustified_ignore::RULE.at(ignore.place).detail("comment").arg("rule", said.as_str()));
            }
        }
        found
    }
}

/// The rule of an example.
const EXAMPLE: &str = unmet_need::RULE.name;

/// Whether a comment that is no exception was probably meant for one: it speaks to this program, or names one of its rules.
fn seems_meant(comment: &str) -> bool {
    let said = comment.trim_start_matches('#').trim_start();
    let addressed = is_ours(comment) && said[3..].trim_start().starts_with([':', '-', '[', '(', '=']);
    addressed || rule_in(comment).is_some()
}

/// The rule that a comment names.
fn rule_in(comment: &str) -> Option<&'static str> {
    let words = comment.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
    words.filter_map(find).map(|rule| rule.name).next()
}

/// Whether an exception may be about a description that is not understood: nobody knows then that it is of no use.
fn concerns_unjudged(at: &str, registry: &Registry) -> bool {
    let (whole, _) = at.split_once(['#', '*']).unwrap_or((at, ""));
    let open = at[whole.len()..].starts_with('*');
    let concerns =
        |name: &str| if open { name.starts_with(whole) || whole.starts_with(name) } else { whole.split('/').next() == Some(name) };
    registry.not_understood().any(|(_, description)| {
        let ids = description.remains.iter().flat_map(|remains| &remains.ids);
        [&description.name, &description.stem].into_iter().chain(ids).any(|name| concerns(name))
    })
}

fn says_nothing(reason: &str) -> bool {
    chars::is_blank(reason) || is_placeholder(reason)
}

/// What an exception may call a finding by: the description, its part, its field; of several that it concerns each of them.
fn names(finding: &Finding, registry: &Registry) -> Vec<String> {
    // What a change removed goes by the name that it had.
    let gone = if let Evidence::Gone(name) = finding.evidence() { Some(name.clone()) } else { None };
    let Some(description) = registry.of_file(finding.about) else { return gone.into_iter().collect() };
    let name = description.name.as_str();
    let part = part(description, finding).map(|part| format!("{name}/{part}"));
    let mut names = vec![name.to_owned(), format!("{name}#{}", finding.field.as_str())];
    // As people are shown it, without positions in lists.
    names.extend(finding.field.as_str().contains('[').then(|| format!("{name}#{}", without_positions(finding.field.as_str()))));
    names.extend(part);
    names.extend(gone);
    // What a service group holds goes by its name too.
    let of_group = registry.of_file(finding.place.file).filter(|group| group.file != finding.about && group.has(Has::Common));
    if let Some(group) = of_group {
        let path = description.taken_over.as_ref().and_then(|taken| taken.written(finding.field.as_str(), group.file));
        let path = path.unwrap_or_else(|| finding.field.as_str().to_owned());
        names.extend([group.name.to_string(), format!("{}#{path}", group.name)]);
        names.extend(path.contains('[').then(|| format!("{}#{}", group.name, without_positions(&path))));
    }
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
