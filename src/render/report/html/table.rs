//! Tables: groups are headings above their rows, and what several rows in turn say is said once for all of them.
//!
//! Paper is no wider than it is: what has no room everywhere is of the class `wide` and is not printed. On a phone rows
//! are cards: each cell says whose heading it stands below, and what is said once for several rows is said in each.

use std::fmt::Write;

use super::write::{cell, escaped, prose};
use crate::render::report::say;
use crate::render::words::Words;
use crate::report::{Cell, CellKind, Document, Heading, Room, Table, Tone};

/// A table that needs more than this has to be set in smaller letters on a wide screen.
const FITTING: f64 = 72.0;

/// A table that needs no more fits paper that stands upright.
const UPRIGHT: f64 = 46.0;

pub(super) fn push(out: &mut String, document: &Document<'_>, table: &Table<'_>, words: &Words) {
    let (id, title) = (format!("table-{}", table.name), escaped(&say::table_title(document, table, words)));
    let _ = writeln!(out, "<section class=\"{}\">\n<h2 id=\"{id}\">{title}</h2>", table.name);
    if let Some(about) = say::table_about(document, table, words) {
        let _ = writeln!(out, "<p class=\"about\">{}</p>", prose(&about));
    }
    if table.rows.is_empty() {
        let _ = writeln!(out, "<p class=\"note\">{}</p>\n</section>", prose(&words.plain("report-no-rows")));
        return;
    }
    let columns: Vec<(usize, &Heading)> = shown(table).collect();
    let rooms: Vec<f64> = columns.iter().map(|(index, _)| room(table, *index, words)).collect();
    let all: f64 = rooms.iter().sum();
    let fits = if all <= FITTING { "" } else { " dense" };
    let _ = writeln!(out, "<div class=\"region{fits}\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">");
    let _ = writeln!(out, "<table style=\"--room:{all}rem\">\n<caption class=\"unseen\">{title}</caption>\n<thead>\n<tr>");
    for ((index, column), room) in columns.iter().zip(rooms) {
        let (class, heading) = (class(table, *index, None), escaped(&say::heading(column, words)));
        let _ = writeln!(out, "<th scope=\"col\"{class} style=\"--room:{room}rem\">{heading}</th>");
    }
    out.push_str("</tr>\n</thead>\n");
    let printed = say::narrow(table).count();
    for rows in table.sections() {
        out.push_str("<tbody>\n");
        if let Some(heading) = heading(table, rows, words) {
            let _ = write!(out, "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{printed}\"><span>{heading}</span></th>");
            if columns.len() > printed {
                let _ = write!(out, "<td class=\"wide\" colspan=\"{}\"></td>", columns.len() - printed);
            }
            out.push_str("</tr>\n");
        }
        for row in 0..rows.len() {
            push_row(out, table, rows, row, words);
        }
        out.push_str("</tbody>\n");
    }
    out.push_str("</table>\n</div>\n</section>\n");
}

fn push_row(out: &mut String, table: &Table<'_>, rows: &[Vec<Cell<'_>>], row: usize, words: &Words) {
    out.push_str("<tr>");
    for (index, column) in shown(table) {
        let label = escaped(&say::short_heading(column, words));
        if say::is_repeated(table, rows, row, index) {
            let _ = write!(out, "<td class=\"again\" data-label=\"{label}\">{}</td>", cell(&rows[row][index], words));
            continue;
        }
        let below = (row + 1..rows.len()).take_while(|row| say::is_repeated(table, rows, *row, index)).count();
        let span = if below > 0 { format!(" rowspan=\"{}\"", below + 1) } else { String::new() };
        let mut said = cell(&rows[row][index], words);
        if let Some(help) = say::help(table, &rows[row], index, Room::Page, words) {
            let _ = write!(said, "<div class=\"help\">{}</div>", prose(&help));
        }
        let classes = class(table, index, Some(&rows[row][index]));
        // The first column names the row, where it says something.
        if index == table.groups && !said.is_empty() && !column.is_number() {
            let _ = write!(out, "<th scope=\"row\"{span}{classes}>{said}</th>");
        } else {
            let _ = write!(out, "<td{span}{classes} data-label=\"{label}\">{said}</td>");
        }
    }
    out.push_str("</tr>\n");
}

/// What the rows of a group have in common: titles first, then ids.
fn heading(table: &Table<'_>, rows: &[Vec<Cell<'_>>], words: &Words) -> Option<String> {
    let cells = rows.first()?.get(..table.groups).filter(|cells| !cells.is_empty())?;
    let (ids, titles): (Vec<&Cell<'_>>, Vec<&Cell<'_>>) = cells.iter().partition(|cell| matches!(cell, Cell::Id(_)));
    let said: Vec<String> = titles.into_iter().chain(ids).map(|part| cell(part, words)).filter(|said| !said.is_empty()).collect();
    Some(if said.is_empty() { escaped(&words.plain("report-nothing")) } else { said.join(" ") })
}

/// The columns that a page has room for, by position: groups are headings.
fn shown<'t>(table: &'t Table<'_>) -> impl Iterator<Item = (usize, &'t Heading)> {
    table.columns.iter().enumerate().skip(table.groups).filter(|(_, column)| column.room <= Room::Page)
}

/// Whether what is printed of a table wants paper across.
pub(super) fn is_broad(table: &Table<'_>, words: &Words) -> bool {
    say::narrow(table).map(|(index, _)| room(table, index, words)).sum::<f64>() > UPRIGHT
}

/// Whether a column holds sentences.
fn is_prose(table: &Table<'_>, index: usize) -> bool {
    table.rows.iter().take(20).any(|cells| matches!(cells[index], Cell::Message(_) | Cell::Help(_)))
}

/// Whether a cell says what something is called beside its id.
fn is_called(cell: &Cell<'_>) -> bool {
    match cell {
        Cell::Called(..) => true,
        Cell::List(cells) => cells.iter().any(is_called),
        Cell::Marked(_, marked) => is_called(marked),
        _ => false,
    }
}

/// The room that a column takes to be read with ease, in the width of the page's letters: no more than what it says.
fn room(table: &Table<'_>, index: usize, words: &Words) -> f64 {
    let column = &table.columns[index];
    let is_drawn = |cells: &Vec<Cell<'_>>| matches!(cells[index], Cell::Traced(..));
    let (least, most) = match column.kind {
        CellKind::Text if table.rows.iter().any(is_drawn) => return 10.0,
        CellKind::Text if is_prose(table, index) => return 20.0,
        CellKind::Help => return 20.0,
        CellKind::Text | CellKind::Label => (6.0, 10.0),
        CellKind::Id if table.rows.iter().any(|cells| is_called(&cells[index])) => (7.0, 12.0),
        CellKind::Id => (5.0, 8.5),
        CellKind::Code => (5.0, 8.0),
        CellKind::Day => return 6.5,
        CellKind::Number | CellKind::Share => return 5.5,
    };
    let said = table
        .rows
        .iter()
        .map(|cells| say::beside(&cells[index], " ", words).chars().count() + 2 * usize::from(say::tone(&cells[index]) != Tone::Plain));
    let longest =
        said.chain([say::heading(column, words).split(' ').map(|word| word.chars().count()).max().unwrap_or(0)]).max().unwrap_or(0);
    (longest as f64 * 0.5 + 1.5).clamp(least, most)
}

fn class(table: &Table<'_>, index: usize, cell: Option<&Cell<'_>>) -> String {
    let column = &table.columns[index];
    let kind = match column.kind {
        CellKind::Number | CellKind::Share => "number",
        CellKind::Day => "day",
        CellKind::Id => "id",
        CellKind::Text if is_prose(table, index) => "text prose",
        CellKind::Help => "text prose",
        CellKind::Text | CellKind::Label => "text",
        CellKind::Code => "",
    };
    let room = if column.room == Room::Everywhere { "" } else { "wide" };
    let is_wrong = cell.is_some_and(|cell| matches!(cell, Cell::Message(_)) || matches!(say::tone(cell), Tone::Bad | Tone::Watch));
    let wrong = if is_wrong { "wrong" } else { "" };
    let classes: Vec<&str> = [kind, room, wrong].into_iter().filter(|class| !class.is_empty()).collect();
    if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) }
}
