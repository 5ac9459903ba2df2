//! Findings as people and machines read them: one file per output format.
//!
//! Renderers write to a given writer and get every fact as an argument: width, colour, language, paths. Knows nothing
//! of how rules work.

pub mod human;
pub mod json;
pub mod reference;
pub mod schemas;
pub mod snippet;
pub mod words;

use std::collections::{BTreeMap, HashMap};

use crate::check::Judgement;
use crate::finding::{Finding, Severity};
use crate::schema::Kind;
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
    /// The language's words.
    pub words: &'a Words,
}

impl<'a> Report<'a> {
    /// The shown path of a file.
    pub fn path(&self, file: FileId) -> &'a str {
        self.source.entries().get(file.0 as usize).map_or("", |entry| entry.path.as_str())
    }

    /// How many descriptions of each kind there are.
    pub fn kinds(&self) -> Vec<(Kind, usize)> {
        let count = |kind| self.judgement.registry.descriptions().filter(|(_, description)| description.kind == Some(kind)).count();
        Kind::ALL.into_iter().map(|kind| (kind, count(kind))).collect()
    }

    /// How many of the shown findings have each severity.
    pub fn severities(&self) -> HashMap<Severity, usize> {
        let mut counts = HashMap::new();
        for finding in &self.findings {
            *counts.entry(finding.severity).or_insert(0) += 1;
        }
        counts
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
