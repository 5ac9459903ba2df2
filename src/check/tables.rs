//! Tables of figures: read each by itself, in parallel, as descriptions are.

use std::sync::Arc;

use rayon::prelude::*;

use super::unread;
use crate::finding::Finding;
use crate::names;
use crate::registry::Registry;
use crate::source::{FileId, LineIndex, Source};
use crate::table::{self, Table};
use crate::yaml;

/// What one table turned out to be by itself; cheap to copy, as revisions share tables.
#[derive(Clone, Debug)]
pub struct CheckedTable {
    /// Its rows.
    pub table: Arc<Table>,
    /// What is wrong with it by itself.
    pub findings: Vec<Finding>,
}

impl CheckedTable {
    /// Whether the file could not be read, so that nothing about the whole is certain.
    pub fn is_unread(&self) -> bool {
        self.findings.iter().any(|finding| finding.rule == names::UNREADABLE_FILE && finding.detail.is_empty())
    }
}

/// Reads tables, in their order. `progress` is told of every one that was read.
pub fn read_tables(source: &dyn Source, files: &[FileId], progress: &(dyn Fn() + Sync)) -> Vec<CheckedTable> {
    let read = files.par_iter().map(|file| {
        let content = source.entry(*file).barred.clone().map_or_else(|| source.read(*file), Err);
        let checked = match content {
            Ok(bytes) => check_bytes(&bytes, *file),
            Err(error) => CheckedTable { table: Arc::new(Table::unread(*file)), findings: vec![unread(&error, *file)] },
        };
        progress();
        checked
    });
    read.collect()
}

fn check_bytes(bytes: &[u8], file: FileId) -> CheckedTable {
    let (table, findings) = match yaml::decode(bytes) {
        Ok(text) => table::read(text, file),
        Err((fault, shown)) => {
            let lines = LineIndex::new(&shown);
            (Table::unread(file), vec![Finding::of_fault(fault, |span| lines.place(file, span))])
        }
    };
    CheckedTable { table: Arc::new(table), findings }
}

/// Puts what is wrong with a row down to the description that it is a figure of, where that is known.
pub(super) fn attribute(findings: &mut [Finding], registry: &Registry) {
    let figures = registry.figures();
    for finding in findings {
        if finding.about != finding.place.file {
            continue;
        }
        let Some(table) = figures.table(finding.place.file) else { continue };
        let subject = table.row_at(finding.place.line).and_then(|row| registry.by_name(&table.series_of(row).subject));
        if let Some(subject) = subject {
            finding.about = registry.get(subject).file;
        }
    }
}
