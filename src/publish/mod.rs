//! What of a registry leaves it: the one projection that catalogues, and whatever else is published, are made from
//! (PU2-8; FORMAT.md, "Uses of fields").
//!
//! A description leaves with the fields that the schemas mark for catalogues and no others, together with what it takes
//! over from its service group; a new field needs no word here. Knows nothing of pages and files.

mod against;
mod catalogue;
mod entry;
mod kept;
mod news;
mod offer;
mod shared;
mod value;

pub use against::{Shown, Unlike, VERSION};
pub use catalogue::Catalogue;
pub use entry::{Institution, Service, Situation, is_self_service};
pub use kept::Kept;
pub use news::{Happened, News, Past};
pub use offer::{LeftOut, Offer, Why};
pub use shared::Shared;
pub use value::{Shape, Value};

use offer::is_service;
use std::collections::HashMap;

use crate::content;
use crate::finding::{Finding, Severity};
use crate::measuring::Measured;
use crate::model::{Classifiers, Description, Status};
use crate::registry::{DescriptionId, Registry};
use crate::report::show::effective;
use crate::rules;
use crate::source::{FileId, Source};

/// A judged registry of which something is to be published.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    /// The descriptions, linked.
    pub registry: &'a Registry,
    /// What is wrong.
    pub findings: &'a [Finding],
    /// Where the files are.
    pub source: &'a dyn Source,
    /// The titles of the codes of the registry's own lists.
    pub classifiers: &'a Classifiers,
    /// The registry's first language: a plain string counts as a text in it.
    pub language: &'a str,
    /// How promises were kept, where that is published too.
    pub measured: Option<&'a Measured<'a>>,
}

impl<'a> Judged<'a> {
    /// What a description publishes of itself; nothing where it says nothing for catalogues.
    pub fn published(&self, id: DescriptionId) -> Option<Value> {
        let description: &Description = self.registry.get(id);
        let kind = description.kind?;
        effective(self.source, description, self.language, |root| Value::of(&content::read(root, Some(kind), self.language)))?
    }

    /// The first thing that keeps each file from being published.
    fn faults(&self) -> HashMap<FileId, &'a Finding> {
        let mut faults = HashMap::new();
        let graves = self.findings.iter().filter(|finding| finding.severity == Severity::Error);
        for finding in graves.filter(|finding| rules::of(finding).is_some_and(rules::Rule::is_of_soundness)) {
            for file in finding.members.iter().flatten().copied().chain([finding.about]) {
                faults.entry(file).or_insert(finding);
            }
        }
        faults
    }
}

/// Whether something at this point of its life is there for its recipients.
fn is_offered(status: Status) -> bool {
    matches!(status, Status::Introduction | Status::Active | Status::Retirement)
}

/// Whether a name can be that of a file and a part of an address, as ids of the format can.
fn is_address(name: &str) -> bool {
    name.len() <= 80
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
