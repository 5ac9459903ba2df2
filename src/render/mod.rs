//! Findings as people and machines read them: one file per output format.
//!
//! Renderers write to a given writer and get every fact as an argument: width, colour, language, paths. Knows nothing
//! of how rules work.

mod concise;
mod csv;
pub mod diff;
pub mod effective;
pub mod escape;
pub mod fields;
pub mod fingerprint;
pub mod format;
mod github;
mod gitlab;
pub mod graph;
pub mod human;
pub mod import;
pub mod json;
mod junit;
pub mod log;
mod markdown;
mod ndjson;
mod numbers;
pub mod reference;
pub mod report;
pub mod sample;
mod sarif;
pub mod schemas;
pub mod site;
pub mod snippet;
pub mod trend;
pub mod words;

use std::collections::{BTreeMap, HashMap};

use crate::check::Judgement;
use crate::finding::{Arg, Evidence, Finding, Layout, Sample, Severity};
use crate::schema::{Kind, lookup};
use crate::source::{FileId, SkipReason, Source};
use words::{Lang, Words};

/// Everything a renderer is told.
pub struct Report<'a> {
    /// What was found out.
    pub judgement: &'a Judgement,
    /// Where the files are, to cut lines from.
    pub source: &'a dyn Source,
    /// The findings to show, in order.
    pub findings: Vec<&'a Finding>,
    /// What was left out while listing.
    pub skipped: &'a BTreeMap<SkipReason, usize>,
    /// The paths of files that were left out and may have been meant as descriptions.
    pub near: &'a [String],
    /// The language's words.
    pub words: &'a Words,
    /// The registry's languages, in which texts are written.
    pub languages: &'a [&'a str],
}

impl<'a> Report<'a> {
    /// The shown path of a file.
    pub fn path(&self, file: FileId) -> &'a str {
        self.source.path(file)
    }

    /// How many descriptions of each kind there are.
    pub fn kinds(&self) -> Vec<(Kind, usize)> {
        let count = |kind| self.judgement.registry.descriptions().filter(|(_, description)| description.kind == Some(kind)).count();
        Kind::ALL.into_iter().map(|kind| (kind, count(kind))).collect()
    }

    /// How many findings there are of each severity, with those that others stand for.
    pub fn severities(&self) -> HashMap<Severity, usize> {
        let mut counts = HashMap::new();
        for finding in &self.findings {
            *counts.entry(finding.severity).or_insert(0) += finding.count;
        }
        counts
    }

    /// The positions of the shown findings, the gravest first, else in their order.
    pub fn gravest_first(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.findings.len()).collect();
        order.sort_by_key(|index| std::cmp::Reverse(self.findings[*index].severity));
        order
    }

    /// How many findings of each severity had no room, in words.
    pub fn not_shown(&self, counts: &HashMap<Severity, usize>) -> String {
        let said = [Severity::Error, Severity::Warning, Severity::Advice].into_iter().filter_map(|severity| {
            let count = *counts.get(&severity).filter(|count| **count > 0)?;
            Some(self.words.get(&format!("count-{}", severity.key()), &[("count", Arg::Number(count))]))
        });
        format!("{}: {}", self.words.plain("not-shown-label"), said.collect::<Vec<_>>().join(", "))
    }

    /// The members of a service group that a finding about the common part concerns, by their names.
    fn members(&self, finding: &'a Finding) -> impl Iterator<Item = &'a str> {
        let files = finding.members.iter().flatten();
        files.filter_map(|file| self.judgement.registry.of_file(*file)).map(|description| description.name.as_str())
    }

    /// What `pvp explain` is asked for to learn of a finding's field.
    pub fn explained(&self, finding: &Finding) -> Option<String> {
        let kind = self.judgement.registry.of_file(finding.about)?.kind?;
        // Of a key that is none, what it was probably meant for.
        let meant = if let Evidence::Misspelt(fields) = finding.evidence() { fields.first() } else { None };
        lookup::name_of(kind, meant.unwrap_or(&finding.field).as_str())
    }

    /// The form of what a finding misses, to copy, with comments in so many columns.
    pub fn sample(&self, finding: &Finding, width: usize) -> Option<String> {
        let Sample { field: path, layout } = finding.sample.as_deref()?;
        let field = self.judgement.registry.of_file(finding.about)?.kind?.fields().at(path.as_str())?;
        let form = sample::Form { words: self.words, languages: self.languages, width };
        if *layout == Layout::Whole {
            let root = self.judgement.registry.of_file(finding.about)?.kind?.fields();
            return Some(form.within(root, &lookup::without_positions(path.as_str())));
        }
        let key = (!path.as_str().ends_with(']')).then(|| path.as_str().rsplit('.').next().unwrap_or_default());
        Some(form.of(key, field, *layout))
    }

    /// The label of a finding's field in the reader's language.
    pub fn label(&self, finding: &Finding) -> Option<&'static str> {
        let kind = self.judgement.registry.of_file(finding.about)?.kind?;
        let path = finding.field.as_str();
        let at = |path: &str| kind.fields().at(path).filter(|field| !field.label.lv.is_empty());
        // An item goes by the name of its list.
        let list = path.strip_suffix(']').and_then(|item| item.rsplit_once('[')).map(|(list, _)| list);
        let field = at(path).or_else(|| at(list?)).filter(|_| !path.is_empty())?;
        let label = match self.words.lang() {
            Lang::Lv => &field.label.lv,
            Lang::En => &field.label.en,
        };
        (!label.is_empty()).then_some(label)
    }
}
