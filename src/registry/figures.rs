//! The figures of a registry: the rows of all tables, by what they measure.

use std::sync::Arc;

use compact_str::CompactString;
use foldhash::HashMap;

use crate::source::{FileId, Place};
use crate::table::{Column, Row, Series, Table};

/// The rows of one series in one table, in the order of their periods.
#[derive(Clone, Copy, Debug)]
pub struct Run<'r> {
    /// The table.
    pub table: &'r Table,
    /// What its rows are figures of.
    pub series: &'r Series,
    /// Which of the table's series.
    number: u32,
}

impl<'r> Run<'r> {
    /// Its rows.
    pub fn rows(self) -> impl Iterator<Item = &'r Row> + Clone {
        self.table.rows_of(self.number)
    }

    /// Where a row of it has a column.
    pub fn place(self, row: &Row, column: Column) -> Place {
        self.table.place(row, column)
    }
}

/// All tables of a registry.
#[derive(Debug, Default)]
pub struct Figures {
    tables: Vec<Arc<Table>>,
    /// The series of each subject: which table, and which series of it.
    by_subject: HashMap<CompactString, Vec<(u32, u32)>>,
}

impl Figures {
    /// Indexes tables, which come in the order of their files.
    pub fn new(tables: Vec<Arc<Table>>) -> Self {
        let mut by_subject: HashMap<CompactString, Vec<(u32, u32)>> = HashMap::default();
        for (at, table) in (0..).zip(&tables) {
            for (series, named) in (0..).zip(&table.series) {
                match by_subject.get_mut(&named.subject) {
                    Some(known) => known.push((at, series)),
                    None => _ = by_subject.insert(named.subject.clone(), vec![(at, series)]),
                }
            }
        }
        Self { tables, by_subject }
    }

    /// The tables.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.tables.iter().map(|table| &**table)
    }

    /// A table, by its file.
    pub fn table(&self, file: FileId) -> Option<&Table> {
        self.tables.binary_search_by_key(&file, |table| table.file).ok().map(|at| &*self.tables[at])
    }

    /// Whether all tables could be understood, so that what is missing is not there.
    pub fn are_sound(&self) -> bool {
        self.tables.iter().all(|table| table.is_sound)
    }

    /// The series of one table.
    pub fn runs_of<'r>(&'r self, table: &'r Table) -> impl Iterator<Item = Run<'r>> {
        (0..).zip(&table.series).map(move |(number, series)| Run { table, series, number })
    }

    /// All series, table by table.
    pub fn runs(&self) -> impl Iterator<Item = Run<'_>> {
        self.tables().flat_map(|table| self.runs_of(table))
    }

    /// The series of a subject, by its id.
    pub fn of(&self, subject: &str) -> impl Iterator<Item = Run<'_>> {
        self.by_subject.get(subject).into_iter().flatten().map(|(table, number)| {
            let table = &*self.tables[*table as usize];
            Run { table, series: &table.series[*number as usize], number: *number }
        })
    }
}
