//! What the parts of a report say in a language.

use std::borrow::Cow;

use super::Setting;
use crate::finding::Arg;
use crate::render::words::Words;
use crate::report::{Amount, Cell, CellKind, Document, Figure, Heading, Order, Picture, Room, Table, Tone};
use crate::yaml::chars::visible;

/// A report's title.
pub(super) fn title(document: &Document<'_>, words: &Words) -> String {
    words.get(&format!("report-{}", document.name), &document.args)
}

/// What stands at the head of a document beside its title: what the registry is called, and facts with their labels.
pub(super) fn head(document: &Document<'_>, setting: &Setting<'_>) -> (Option<String>, Vec<(String, String)>) {
    let words = setting.words;
    let in_language = |text: &crate::model::Text| text.in_language(words.lang().key()).map(|text| visible(text).into_owned());
    let revision = match setting.head.revision {
        Some((name, id)) if id.starts_with(name) || id.is_empty() => visible(name).into_owned(),
        Some((name, id)) => format!("{} ({id})", visible(name)),
        None => words.plain("report-working-tree"),
    };
    let mut facts = vec![(words.plain("report-day"), words.day(setting.today)), (words.plain("report-revision"), revision)];
    facts.extend(document.narrowed.iter().map(|narrowing| {
        let label = words.plain(&format!("filter-{}", narrowing.name));
        let mut letters = label.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        (first + letters.as_str(), words.say_arg(&Arg::Series(narrowing.to.clone(), ", ")))
    }));
    (setting.head.title.and_then(in_language).filter(|title| !title.trim().is_empty()), facts)
}

/// What readers are told first, where the registry's settings say something.
pub(super) fn introduction(setting: &Setting<'_>) -> Option<String> {
    let text = setting.head.introduction?.in_language(setting.words.lang().key())?;
    Some(visible(text.trim()).replace('\n', " ")).filter(|text| !text.is_empty())
}

/// Facts in a line: `Diena: …; Iestāde: …`.
pub(super) fn in_a_line(facts: &[(String, String)]) -> String {
    facts.iter().map(|(label, fact)| format!("{label}: {fact}")).collect::<Vec<_>>().join("; ")
}

/// What a report shows, in a sentence or two, where that needs saying.
pub(super) fn about(document: &Document<'_>, words: &Words) -> Option<String> {
    let key = format!("report-{}.about", document.name);
    // Where that names the order of the main table, another sentence speaks of one in another order.
    let is_sorted = document.tables.first().is_some_and(|table| table.order != Order::Usual);
    let of_sorted = is_sorted.then(|| words.lookup(&format!("{key}--sorted"), &document.args)).flatten();
    of_sorted.or_else(|| words.lookup(&key, &document.args))
}

/// The sentence for a figure that could not be computed from everything.
pub(super) fn incomplete(words: &Words) -> String {
    words.plain("report-incomplete")
}

/// A table's title.
pub(super) fn table_title(document: &Document<'_>, table: &Table<'_>, words: &Words) -> String {
    words.get(&format!("table-{}-{}", document.name, table.name), &table.args)
}

/// In which order a table's rows come and what it shows, where that needs saying.
pub(super) fn table_about(document: &Document<'_>, table: &Table<'_>, words: &Words) -> Option<String> {
    let key = format!("table-{}-{}", document.name, table.name);
    let order = match &table.order {
        Order::Usual => words.lookup(&format!("{key}.order"), &table.args),
        Order::Reversed => Some(words.plain("report-reversed")),
        Order::By(column, reverse) => {
            let key = if *reverse { "report-sorted-reversed" } else { "report-sorted" };
            Some(words.get(key, &[("column", Arg::from(heading(column, words)))]))
        }
    };
    let parts = [order, words.lookup(&format!("{key}.about"), &table.args)];
    let said = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(said).filter(|said| !said.is_empty())
}

/// A column's heading.
pub(super) fn heading(column: &Heading, words: &Words) -> String {
    words.plain(&format!("column-{}", column.name))
}

/// A column's heading where there is little room.
pub(super) fn short_heading(column: &Heading, words: &Words) -> String {
    words.lookup(&format!("column-{}.short", column.name), &[]).unwrap_or_else(|| heading(column, words))
}

/// A figure's label.
pub(super) fn label(name: &str, words: &Words) -> String {
    words.plain(&format!("figure-{name}"))
}

/// A figure's number: `3 of 52`, `94.2 %`.
pub(super) fn figure(figure: &Figure, words: &Words) -> String {
    match (figure.value, figure.of) {
        (Amount::Count(part), Some(all)) => words.get("report-of", &[("part", Arg::Number(part)), ("all", Arg::Number(all))]),
        (Amount::Count(count), None) => words.figure(count as f64),
        (Amount::Share(Some(share)), _) => percent(share, words),
        (Amount::Share(None), _) => words.plain("report-nothing"),
    }
}

/// Percent to one decimal place, as the language writes it; what is not quite all or nothing never reads as all or nothing.
pub(super) fn percent(share: f64, words: &Words) -> String {
    words.get("unit-percent", &[("number", Arg::Figure(tenths(share)))])
}

/// A share to one decimal place; 99.96 is 99.9 and not 100, 0.04 is 0.1 and not 0.
pub(super) fn tenths(share: f64) -> f64 {
    let rounded = (share * 10.0).round() / 10.0;
    match rounded {
        _ if share < 100.0 && rounded >= 100.0 => 99.9,
        _ if share > 0.0 && rounded <= 0.0 => 0.1,
        rounded => rounded,
    }
}

/// A picture's title and what it shows.
pub(super) fn picture(picture: &Picture<'_>, words: &Words) -> (String, String) {
    let key = format!("picture-{}", picture.name);
    (words.get(&key, &picture.args), words.get(&format!("{key}.says"), &picture.args))
}

/// The sign that stands for a tone where there are no colours.
pub(super) fn sign(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Good => "✓",
        Tone::Watch => "!",
        Tone::Bad => "✗",
    }
}

/// An id with what it is called, where both stand in a line.
fn called(id: &str, title: &Cell<'_>, words: &Words) -> String {
    let title = cell(title, words);
    if title.is_empty() { visible(id).into_owned() } else { format!("{title} ({})", visible(id)) }
}

/// A cell as people read it who have no column with the title beside that with the id; `between` stands between the two.
pub(super) fn beside<'c>(cell: &'c Cell<'_>, between: &str, words: &Words) -> Cow<'c, str> {
    match cell {
        Cell::Called(id, title) => {
            let title = self::cell(title, words);
            if id.is_empty() {
                return title;
            }
            let (open, close) = if between == " " { ("(", ")") } else { ("", "") };
            if title.is_empty() { visible(id) } else { Cow::Owned(format!("{title}{between}{open}{}{close}", visible(id))) }
        }
        Cell::Marked(_, said) | Cell::Traced(_, said) => beside(said, between, words),
        other => self::cell(other, words),
    }
}

/// Whether a table has a column with the titles of what a column names by ids.
pub(super) fn is_titled(table: &Table<'_>, column: usize) -> bool {
    let name = table.columns[column].name;
    let title = if name == "description" { "title".to_owned() } else { format!("{name}-title") };
    table.columns.iter().any(|column| column.name == title)
}

/// A cell in words; control characters are written visibly, and how good it is is left out.
pub(super) fn cell<'c>(cell: &'c Cell<'_>, words: &Words) -> Cow<'c, str> {
    match cell {
        Cell::Nothing => Cow::Borrowed(""),
        Cell::Id(text) | Cell::Text(text) | Cell::Called(text, _) => visible(text),
        Cell::Title(text) => text.in_language(words.lang().key()).map_or(Cow::Borrowed(""), visible),
        Cell::Number(number) => Cow::Owned(words.figure(*number as f64)),
        Cell::Share(share) => Cow::Owned(percent(*share, words)),
        Cell::Day(day) => Cow::Borrowed(day),
        Cell::Code(family, code) => Cow::Owned(words.plain(&format!("{family}-{code}"))),
        Cell::Coded(codes, code) => Cow::Borrowed(words.lang().of(codes.label(code))),
        Cell::Named(_, arg) | Cell::Said(arg) => Cow::Owned(words.say_arg(arg)),
        Cell::Message(finding) => Cow::Owned(words.say(finding).message),
        Cell::Help(finding) => Cow::Owned(words.say(finding).help),
        Cell::List(cells) => {
            let part = |part: &Cell<'_>| match part {
                Cell::Called(id, title) => called(id, title, words),
                other => self::cell(other, words).into_owned(),
            };
            Cow::Owned(cells.iter().map(part).collect::<Vec<_>>().join(", "))
        }
        Cell::Entry(parts) => Cow::Owned(entry(parts, words)),
        Cell::Marked(_, said) | Cell::Traced(_, said) => self::cell(said, words),
    }
}

/// What is said of one thing, one after the other; what ends as a sentence needs no sign behind it.
fn entry(parts: &[(Option<Arg>, Cell<'_>)], words: &Words) -> String {
    let mut out = String::new();
    for (label, part) in parts {
        if !out.is_empty() {
            out.push_str(if out.ends_with(['.', '!', '?', '…']) { " " } else { "; " });
        }
        if let Some(label) = label {
            out.push_str(&words.say_arg(label));
            out.push_str(": ");
        }
        out.push_str(&cell(part, words));
    }
    out
}

/// How good a cell is.
pub(super) fn tone(cell: &Cell<'_>) -> Tone {
    match cell {
        Cell::Marked(tone, _) => *tone,
        _ => Tone::Plain,
    }
}

/// The heading of a group: what its first columns say, titles before ids.
pub(super) fn group(table: &Table<'_>, rows: &[Vec<Cell<'_>>], words: &Words) -> Option<String> {
    let cells = rows.first()?.get(..table.groups).filter(|cells| !cells.is_empty())?;
    let (ids, titles): (Vec<&Cell<'_>>, Vec<&Cell<'_>>) = cells.iter().partition(|cell| matches!(cell, Cell::Id(_)));
    let said = titles.into_iter().chain(ids).map(|cell| self::cell(cell, words));
    let said: Vec<Cow<'_, str>> = said.filter(|said| !said.is_empty()).collect();
    Some(if said.is_empty() { words.plain("report-nothing") } else { said.join("  ") })
}

/// Whether a cell says the same as the one above it and need not say it to people again: every column before it does too.
pub(super) fn is_repeated(table: &Table<'_>, rows: &[Vec<Cell<'_>>], row: usize, column: usize) -> bool {
    let Some(before) = row.checked_sub(1) else { return false };
    let columns = table.groups..=column;
    column < table.groups + table.repeats && columns.into_iter().all(|column| rows[before][column] == rows[row][column])
}

/// The columns that there is room for, by position: groups are headings.
pub(super) fn narrow<'t>(table: &'t Table<'_>) -> impl Iterator<Item = (usize, &'t Heading)> {
    table.columns.iter().enumerate().skip(table.groups).filter(|(_, column)| column.room == Room::Everywhere)
}

/// What to do about what a cell says, where the column for that has no room of its own: `shown` is what is shown.
pub(super) fn help(table: &Table<'_>, cells: &[Cell<'_>], column: usize, shown: Room, words: &Words) -> Option<String> {
    let behind = table.columns[column + 1..].iter().take_while(|column| column.kind != CellKind::Text);
    let at = column + 1 + behind.take_while(|column| column.kind != CellKind::Help).count();
    let is_help = table.columns.get(at).is_some_and(|column| column.kind == CellKind::Help && column.room > shown);
    let help = (is_help && table.columns[column].kind == CellKind::Text).then(|| cell(&cells[at], words).into_owned());
    help.filter(|help| !help.is_empty())
}
