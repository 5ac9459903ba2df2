//! The first row of a table of others against its map: which column is read for what. What the map does not speak of is a
//! mistake, as is what it speaks of and the table lacks.

use compact_str::CompactString;

use super::OWN;
use super::map::{Figures, Given, Map, heading_of};
use super::sheet::{RowAt, Sheet, SheetCell};
use crate::finding::{Arg, Finding};
use crate::names;
use crate::schema::suggest::nearest;
use crate::source::Place;
use crate::table::Column;

/// Where a column of ours comes from.
#[derive(Clone, Debug)]
pub(super) enum From {
    /// A cell of the row, by the position of its heading among those that are read.
    Cell(usize),
    /// It is the same for all rows.
    Is(CompactString),
}

/// What one row of the table says of one thing: a row of ours.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    pub(super) from: [Option<From>; 8],
    /// The cells whose headings say what was measured; where all of them are empty, nothing was.
    pub(super) own: Vec<usize>,
}

/// What becomes of the cells of a column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// They are read, by the position of the heading among those that are.
    Read(usize),
    /// They are not.
    Ignored,
    /// They stand under no heading.
    Nameless,
}

/// The headings of a table, understood.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// What becomes of each column, from the first.
    pub(super) uses: Vec<Use>,
    /// The columns that are read, from 0.
    pub(super) read: Vec<usize>,
    /// What each row says.
    pub(super) groups: Vec<Group>,
}

/// Understands the row of headings, or says all that is wrong with it.
pub(super) fn understood(sheet: &Sheet, row: RowAt, cells: &[SheetCell<'_>], map: &Map) -> Result<Headings, Vec<Finding>> {
    let named: Vec<(usize, CompactString)> =
        cells.iter().map(|cell| (cell.column, heading_of(&cell.text))).filter(|(_, heading)| !heading.is_empty()).collect();
    let mut of = Of { sheet, row, named, wrong: Vec::new(), headings: Headings::default() };
    if let Some(finding) = of.undivided(map) {
        return Err(vec![finding]);
    }
    let width = of.named.last().map_or(0, |(column, _)| column + 1);
    of.headings.uses = vec![Use::Nameless; width];
    if map.is_ours() {
        of.ours(map);
    } else {
        of.mapped(map);
    }
    of.formulas(cells);
    of.complete(map);
    if of.wrong.is_empty() { Ok(of.headings) } else { Err(of.wrong) }
}

struct Of<'s> {
    sheet: &'s Sheet,
    row: RowAt,
    /// The headings with their columns.
    named: Vec<(usize, CompactString)>,
    wrong: Vec<Finding>,
    headings: Headings,
}

impl Of<'_> {
    fn place(&self, column: usize) -> Place {
        self.sheet.place(self.row, column)
    }

    fn find(&mut self, rule: &'static str, detail: &'static str, column: usize) -> &mut Finding {
        let finding = Finding::new(rule, self.place(column)).detail(detail);
        self.wrong.push(finding);
        self.wrong.last_mut().expect("it was just added")
    }

    /// That all headings are one, as something else stands between them.
    fn undivided(&self, map: &Map) -> Option<Finding> {
        let [(column, heading)] = self.named.as_slice() else { return None };
        let other = heading.chars().find(|sign| [';', '\t', '|', ','].contains(sign) && *sign != char::from(map.delimiter))?;
        if self.sheet.is_book() || map.figures.iter().any(|figures| figures.heading == *heading) {
            return None;
        }
        let shown = if other == '\t' { Arg::Word("table-tab".to_owned()) } else { Arg::from(other.to_string()) };
        let code = if other == '\t' { "tab".to_owned() } else { other.to_string() };
        Some(Finding::new(OWN, self.place(*column)).detail("delimiter").arg("delimiter", shown).arg("code", code))
    }

    /// The position of a column among those that are read.
    fn read(&mut self, column: usize) -> usize {
        if let Use::Read(at) = self.headings.uses[column] {
            return at;
        }
        self.headings.read.push(column);
        let at = self.headings.read.len() - 1;
        self.headings.uses[column] = Use::Read(at);
        at
    }

    /// The column under a heading, where there is exactly one.
    fn column(&mut self, heading: &str) -> Option<usize> {
        let mut found = self.named.iter().filter(|(_, named)| named == heading).map(|(column, _)| *column);
        let (first, second) = (found.next(), found.next());
        match (first, second) {
            (Some(column), None) => Some(column),
            (Some(_), Some(twice)) => {
                let is_said = self.wrong.iter().any(|finding| finding.place == self.place(twice));
                if !is_said {
                    self.find(names::TABLE_SYNTAX, "column-twice", twice).name("column", heading);
                }
                None
            }
            (None, _) => {
                let near = nearest(heading, self.named.iter().map(|(_, named)| named.as_str()));
                let all = Arg::List(self.named.iter().map(|(_, named)| named.to_string()).collect());
                let finding = self.find(OWN, "no-column", 0);
                finding.args.extend([("column", Arg::from(heading)), ("columns", all), ("suggestions", Arg::List(near))]);
                None
            }
        }
    }

    /// Columns that go by our names.
    fn ours(&mut self, map: &Map) {
        let mut group = Group::default();
        for (at, heading) in self.named.clone() {
            if map.ignore.contains(&heading) {
                self.headings.uses[at] = Use::Ignored;
                continue;
            }
            match Column::ALL.into_iter().find(|column| column.key() == heading) {
                Some(column) if map.typed[column as usize].is_some() => {
                    self.find(OWN, "typed-too", at).name("column", column.key());
                }
                Some(column) => {
                    if self.column(column.key()).is_some() {
                        group.from[column as usize] = Some(From::Cell(self.read(at)));
                    }
                }
                None => self.unknown(at, &heading, Column::ALL.iter().map(|column| column.key()), "column-ours"),
            }
        }
        self.headings.groups = vec![group];
    }

    /// That neither we nor the map know a heading.
    fn unknown<'n>(&mut self, at: usize, heading: &str, known: impl Iterator<Item = &'n str> + Clone, detail: &'static str) {
        let near = nearest(heading, known.clone());
        let all = Arg::List(known.map(str::to_owned).collect());
        let finding = self.find(OWN, detail, at);
        finding.args.extend([("column", Arg::from(heading)), ("columns", all), ("suggestions", Arg::List(near))]);
    }

    /// Columns that a map speaks of.
    fn mapped(&mut self, map: &Map) {
        let mut common = Group::default();
        for column in Column::ALL {
            common.from[column as usize] = match &map.given[column as usize] {
                Some(Given::Column(heading)) => self.column(heading).map(|column| From::Cell(self.read(column))),
                Some(Given::Is(text)) => Some(From::Is(text.clone())),
                None => None,
            };
        }
        let mut groups: Vec<([Option<CompactString>; 4], Group)> = Vec::new();
        let mut in_order: Vec<&Figures> = map.figures.iter().collect();
        in_order.sort_by_key(|figures| self.named.iter().position(|(_, named)| *named == figures.heading));
        for figures in in_order {
            let Some(column) = self.column(&figures.heading) else { continue };
            let cell = self.read(column);
            let at = groups.iter().position(|(said, _)| *said == figures.said).unwrap_or_else(|| {
                let mut group = common.clone();
                for (at, said) in figures.said.iter().enumerate() {
                    if let Some(said) = said {
                        group.from[at] = Some(From::Is(said.clone()));
                    }
                }
                groups.push((figures.said.clone(), group));
                groups.len() - 1
            });
            groups[at].1.from[figures.holds as usize] = Some(From::Cell(cell));
            groups[at].1.own.push(cell);
        }
        self.headings.groups = groups.into_iter().map(|(_, group)| group).collect();
        if map.figures.is_empty() {
            self.headings.groups.push(common);
        }
        let given = map.given.iter().filter_map(|given| if let Some(Given::Column(heading)) = given { Some(heading) } else { None });
        let known = given.chain(map.figures.iter().map(|figures| &figures.heading)).chain(&map.ignore);
        let known: Vec<&str> = known.map(CompactString::as_str).collect();
        for (at, heading) in self.named.clone() {
            if map.ignore.contains(&heading) {
                self.headings.uses[at] = Use::Ignored;
            } else if !known.contains(&heading.as_str()) {
                self.unknown(at, &heading, known.iter().copied(), "column");
            }
        }
    }

    /// A heading that is worked out may be another one tomorrow.
    fn formulas(&mut self, cells: &[SheetCell<'_>]) {
        for cell in cells.iter().filter(|cell| cell.sort == super::book::Sort::Formula) {
            self.find(OWN, "formula", cell.column);
        }
    }

    /// Whether everything that a row of ours needs is given: by the table, its map, or what was typed.
    fn complete(&mut self, map: &Map) {
        for group in &mut self.headings.groups {
            for (from, typed) in group.from.iter_mut().zip(&map.typed) {
                if let Some(typed) = typed {
                    from.get_or_insert_with(|| From::Is(typed.clone()));
                }
            }
        }
        if !self.wrong.is_empty() {
            return;
        }
        let is_missing = |column: &Column| self.headings.groups.iter().any(|group| group.from[*column as usize].is_none());
        let mut missing: Vec<Column> = Column::ALL.into_iter().filter(|column| column.is_mandatory()).filter(is_missing).collect();
        let figures = [Column::Value, Column::Part, Column::Total, Column::Note];
        if !figures
            .iter()
            .any(|column| !is_missing(column) || self.headings.groups.iter().any(|group| group.from[*column as usize].is_some()))
        {
            missing.push(Column::Value);
        }
        if !missing.is_empty() {
            let columns = Arg::List(missing.iter().map(|column| column.key().to_owned()).collect());
            let count = Arg::Number(missing.len());
            self.find(OWN, "nothing-given", 0).args.extend([("columns", columns), ("count", count)]);
        }
    }
}
