//! Tables: groups are headings above their rows, and what several rows in turn say is said once for all of them.

use std::fmt::Write;

use super::write::{cell, escaped, prose};
use crate::render::report::say;
use crate::render::words::Words;
use crate::report::{Cell, Column, Document, Kind, Room, Table};

/// A table that needs no more fits a wide screen, so that its headings can stay in sight while one scrolls.
const FITTING: f64 = 74.0;

pub(super) fn push(out: &mut String, document: &Document<'_>, table: &Table<'_>, words: &Words) {
    let (id, title) = (format!("table-{}", table.name), escaped(&say::table_title(document, table, words)));
    let _ = writeln!(out, "<section>\n<h2 id=\"{id}\">{title}</h2>");
    if let Some(about) = say::table_about(document, table, words) {
        let _ = writeln!(out, "<p class=\"about\">{}</p>", prose(&about));
    }
    if table.rows.is_empty() {
        let _ = writeln!(out, "<p class=\"note\">{}</p>\n</section>", prose(&words.plain("report-no-rows")));
        return;
    }
    let columns: Vec<(usize, &Column)> = shown(table).collect();
    let room: f64 = columns.iter().map(|(index, column)| room(table, *index, column)).sum();
    let fits = if room <= FITTING { " fitting" } else { "" };
    let _ = writeln!(out, "<div class=\"region{fits}\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">");
    let _ = writeln!(out, "<table style=\"--room:{room}rem\">\n<caption class=\"unseen\">{title}</caption>\n<thead>\n<tr>");
    for (index, column) in &columns {
        let _ = writeln!(out, "<th scope=\"col\"{}>{}</th>", class(table, *index), escaped(&say::heading(column, words)));
    }
    out.push_str("</tr>\n</thead>\n");
    for rows in table.sections() {
        out.push_str("<tbody>\n");
        if let Some(heading) = heading(table, rows, words) {
            let _ =
                writeln!(out, "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\"><span>{heading}</span></th></tr>", columns.len());
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
        if say::is_repeated(table, rows, row, index) {
            continue;
        }
        let below = (row + 1..rows.len()).take_while(|row| say::is_repeated(table, rows, *row, index)).count();
        let span = if below > 0 { format!(" rowspan=\"{}\"", below + 1) } else { String::new() };
        let said = cell(&rows[row][index], words);
        let classes = class(table, index);
        // The first column names the row, where it says something.
        if index == table.groups && !said.is_empty() && !column.is_number() {
            let _ = write!(out, "<th scope=\"row\"{span}{classes}>{said}</th>");
        } else {
            let _ = write!(out, "<td{span}{classes}>{said}</td>");
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
fn shown<'t>(table: &'t Table<'_>) -> impl Iterator<Item = (usize, &'t Column)> {
    table.columns.iter().enumerate().skip(table.groups).filter(|(_, column)| column.room != Room::Data)
}

/// Whether a column holds sentences.
fn is_prose(table: &Table<'_>, index: usize) -> bool {
    table.rows.iter().take(20).any(|cells| matches!(cells[index], Cell::Message(_) | Cell::Help(_)))
}

/// The room that a column takes to be read with ease, in the width of the page's letters.
fn room(table: &Table<'_>, index: usize, column: &Column) -> f64 {
    match column.kind {
        Kind::Text if is_prose(table, index) => 22.0,
        Kind::Text => 13.0,
        Kind::Id => 9.0,
        Kind::Code => 8.0,
        Kind::Day => 6.5,
        Kind::Number | Kind::Share => 5.5,
    }
}

fn class(table: &Table<'_>, index: usize) -> &'static str {
    match table.columns[index].kind {
        Kind::Number | Kind::Share => " class=\"number\"",
        Kind::Day => " class=\"day\"",
        Kind::Id => " class=\"id\"",
        Kind::Text if is_prose(table, index) => " class=\"text prose\"",
        Kind::Text => " class=\"text\"",
        Kind::Code => "",
    }
}
