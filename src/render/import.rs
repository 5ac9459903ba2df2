//! What became of an import: for people, and as JSON version 1, described by `schemas/import-v1.schema.json`.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::escape;
use super::human::Look;
use super::json::{self, TOOL, Tool, VERSION};
use crate::finding::{Arg, Finding};
use crate::import::{Changed, Existing, Imported, Outcome, Told};
use crate::render::words::Words;
use crate::source::Place;
use crate::table::Row;
use crate::yaml::chars::visible;

/// What is shown.
pub struct Report<'a> {
    /// What became of the rows.
    pub imported: &'a Imported,
    /// The tables of the registry.
    pub tables: &'a [Existing],
    /// Whether it was written.
    pub is_written: bool,
    /// The words.
    pub words: &'a Words,
}

/// A format of an import.
pub struct Format {
    /// What it is called.
    pub name: &'static str,
    /// Writes it.
    pub render: fn(&Report<'_>, Look, &mut dyn Write) -> io::Result<()>,
}

/// All formats, the usual one first.
pub const ALL: &[Format] = &[Format { name: "human", render: human }, Format { name: "json", render: json }];

/// How many rows of one outcome, and how many findings, people are shown.
const MOST: usize = 20;

impl Report<'_> {
    fn first(&self) -> u32 {
        self.imported.taken.first().map_or(0, |taken| taken.table.file.0)
    }

    fn sheet(&self, place: Place) -> Option<&crate::import::Sheet> {
        let at = place.file.0.checked_sub(self.first())?;
        self.imported.taken.get(at as usize).map(|taken| &taken.sheet)
    }

    /// A place as people name it; of several files, with its file.
    fn shown(&self, place: Place) -> String {
        let Some(sheet) = self.sheet(place) else { return String::new() };
        let shown = sheet.shown(place);
        if sheet.is_book() && self.imported.taken.len() > 1 && shown != sheet.path { format!("{}:{shown}", sheet.path) } else { shown }
    }

    fn row(&self, told: &Told) -> &Row {
        &self.imported.taken[told.taken].table.rows[told.row]
    }

    fn place(&self, told: &Told) -> Place {
        self.imported.taken[told.taken].place(self.row(told))
    }

    /// What a row says, in short.
    fn figures(&self, row: &Row) -> String {
        match (row.value(), row.part(), row.total()) {
            (Some(value), None, None) => value.to_string(),
            (None, Some(part), Some(total)) => format!("{part}/{total}"),
            (None, None, Some(total)) => total.to_string(),
            (Some(value), part, total) => {
                let number = |number: Option<crate::table::Decimal>| number.map(|number| number.to_string()).unwrap_or_default();
                format!("{value} ({}/{})", number(part), number(total))
            }
            (None, _, None) => self.words.plain("import-only-words"),
        }
    }

    fn line(&self, told: &Told) -> String {
        let (taken, row) = (&self.imported.taken[told.taken], self.row(told));
        let series = taken.table.series_of(row);
        let channel = if series.channel.is_empty() { String::new() } else { format!(" {}", series.channel) };
        let place = self.shown(self.place(told));
        let mut line = format!("  {place}: {} {} {}{channel}: {}", series.subject, series.item, row.period, self.figures(row));
        let there = told.there.and_then(|(table, at)| Some((table, at, self.tables[table].table.row_at(at)?)));
        if let (Some((table, at, old)), Outcome::Differs | Outcome::Replaced) = (there, told.outcome) {
            let args = [("figure", Arg::from(self.figures(old))), ("place", Arg::from(format!("{}:{at}", self.tables[table].path)))];
            let _ =
                write!(line, " ({})", self.words.get(if old.says_the_same(row) { "import-other-words" } else { "import-there" }, &args));
        }
        visible(&line).into_owned()
    }
}

fn human(report: &Report<'_>, _: Look, out: &mut dyn Write) -> io::Result<()> {
    let (imported, words) = (report.imported, report.words);
    let mut text = String::new();
    let more = |text: &mut String, count: usize| {
        if count > MOST {
            let _ = writeln!(text, "  {}", words.get("import-more", &[("count", Arg::Number(count - MOST))]));
        }
    };
    // What is refused is told by what is wrong with it, and what is left out by its number alone.
    for outcome in Outcome::ALL.into_iter().filter(|outcome| *outcome != Outcome::Refused) {
        let told: Vec<&Told> = imported.rows.iter().filter(|told| told.outcome == outcome).collect();
        let count = if outcome == Outcome::Skipped { imported.skipped } else { told.len() };
        if count == 0 {
            continue;
        }
        let _ = writeln!(text, "{}", words.get(&format!("import-{}", outcome.key()), &[("count", Arg::Number(count))]));
        for one in told.iter().take(MOST) {
            let _ = writeln!(text, "{}", report.line(one));
        }
        more(&mut text, told.len());
    }
    if !imported.findings.is_empty() {
        let _ = writeln!(text, "{}", words.plain("import-refused"));
    }
    for finding in imported.findings.iter().take(MOST) {
        let said = words.say(finding);
        let code = if finding.code.is_empty() { String::new() } else { format!("{} ", finding.code) };
        let _ = writeln!(text, "  {}: {code}{}", visible(&report.shown(finding.place)), said.message);
        for also in &finding.also {
            let _ = writeln!(text, "    {}: {}", visible(&report.shown(also.place)), words.note(finding, also.note));
        }
        if !said.help.is_empty() {
            let _ = writeln!(text, "    {}", said.help);
        }
    }
    more(&mut text, imported.findings.len());
    for changed in &imported.changed {
        let args = [
            ("path", Arg::from(changed.path.as_str())),
            ("added", Arg::Number(changed.added)),
            ("replaced", Arg::Number(changed.replaced)),
        ];
        let _ = writeln!(text, "{}", words.get("import-table", &args));
    }
    let differs = imported.count(Outcome::Differs);
    let end = match () {
        () if differs > 0 && imported.findings.is_empty() => "import-end-differs",
        () if imported.is_refused() => "import-end-refused",
        () if imported.changed.is_empty() => "import-end-nothing",
        () if report.is_written => "import-end-written",
        () => "import-end-dry",
    };
    let _ = writeln!(text, "{}", words.plain(end));
    out.write_all(escape::lines(&text).as_bytes())
}

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    tool: Tool,
    written: bool,
    summary: Summary,
    tables: Vec<Table<'a>>,
    rows: Each<'a>,
    findings: Vec<OneFinding>,
}

#[derive(Serialize)]
struct Summary {
    added: usize,
    replaced: usize,
    equal: usize,
    differs: usize,
    skipped: usize,
    refused: usize,
    findings: usize,
}

#[derive(Serialize)]
struct Table<'a> {
    path: &'a str,
    new: bool,
    added: usize,
    replaced: usize,
}

impl<'a> Table<'a> {
    fn of(changed: &'a Changed) -> Self {
        Self { path: &changed.path, new: !changed.is_there, added: changed.added, replaced: changed.replaced }
    }
}

/// All rows, made while they are written.
struct Each<'a>(&'a Report<'a>);

#[derive(Serialize)]
struct OneRow {
    outcome: &'static str,
    cell: String,
    subject: String,
    item: String,
    period: String,
    channel: Option<String>,
    value: Option<String>,
    part: Option<String>,
    total: Option<String>,
    there: Option<There>,
}

#[derive(Serialize)]
struct There {
    table: String,
    line: u32,
    value: Option<String>,
    part: Option<String>,
    total: Option<String>,
}

#[derive(Serialize)]
struct OneFinding {
    code: Option<&'static str>,
    rule: Option<&'static str>,
    message: String,
    help: String,
    file: String,
    sheet: Option<String>,
    cell: String,
    line: u32,
    column: u32,
}

fn text(number: Option<crate::table::Decimal>) -> Option<String> {
    number.map(|number| number.to_string())
}

impl Serialize for Each<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.0;
        serializer.collect_seq(report.imported.rows.iter().map(|told| {
            let row = report.row(told);
            let series = report.imported.taken[told.taken].table.series_of(row);
            let there = told.there.and_then(|(table, line)| {
                let old = report.tables[table].table.row_at(line)?;
                let table = report.tables[table].path.clone();
                Some(There { table, line, value: text(old.value()), part: text(old.part()), total: text(old.total()) })
            });
            OneRow {
                outcome: told.outcome.key(),
                cell: visible(&report.shown(report.place(told))).into_owned(),
                subject: visible(&series.subject).into_owned(),
                item: visible(&series.item).into_owned(),
                period: row.period.to_string(),
                channel: Some(visible(&series.channel).into_owned()).filter(|channel| !channel.is_empty()),
                value: text(row.value()),
                part: text(row.part()),
                total: text(row.total()),
                there,
            }
        }))
    }
}

fn json(report: &Report<'_>, _: Look, out: &mut dyn Write) -> io::Result<()> {
    let imported = report.imported;
    let finding = |finding: &Finding| {
        let said = report.words.say(finding);
        let sheet = report.sheet(finding.place);
        OneFinding {
            code: Some(finding.code).filter(|code| !code.is_empty()),
            rule: Some(finding.rule).filter(|_| !finding.code.is_empty()),
            message: said.message,
            help: said.help,
            file: sheet.map(|sheet| visible(&sheet.path).into_owned()).unwrap_or_default(),
            sheet: sheet.and_then(|sheet| sheet.sheet()).map(|name| visible(name).into_owned()),
            cell: visible(&report.shown(finding.place)).into_owned(),
            line: finding.place.line,
            column: finding.place.column,
        }
    };
    let tables = imported.changed.iter().map(Table::of);
    let count = |outcome| imported.count(outcome);
    let summary = Summary {
        added: count(Outcome::Added),
        replaced: count(Outcome::Replaced),
        equal: count(Outcome::Equal),
        differs: count(Outcome::Differs),
        skipped: imported.skipped,
        refused: count(Outcome::Refused),
        findings: imported.findings.len(),
    };
    let (tables, findings) = (tables.collect(), imported.findings.iter().map(finding).collect());
    json::write(&Output { version: VERSION, tool: TOOL, written: report.is_written, summary, tables, rows: Each(report), findings }, out)
}
