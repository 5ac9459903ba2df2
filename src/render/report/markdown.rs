//! A page in Markdown, to be sent on or put into a wiki.

use std::fmt::Write;

use super::{Setting, say};
use crate::render::escape;
use crate::render::markdown::prose;
use crate::report::{Document, Room, Table};

/// The whole report.
pub(super) fn render(document: &Document<'_>, setting: &Setting<'_>) -> String {
    let words = setting.words;
    let mut out = format!("## {}\n", prose(&say::title(document, words)));
    let (registry, facts) = say::head(document, setting);
    let registry = registry.map(|title| format!("**{}**", prose(&title)));
    let facts = facts.iter().map(|(label, fact)| prose(&format!("{label}: {fact}")));
    let _ = write!(out, "\n{}\n", registry.into_iter().chain(facts).collect::<Vec<_>>().join(" · "));
    let notes =
        say::introduction(setting).into_iter().chain(say::about(document, words)).chain(setting.incomplete.then(|| say::incomplete(words)));
    for note in notes {
        let _ = write!(out, "\n{}\n", prose(&note));
    }
    for statement in &document.statements {
        let _ = write!(out, "\n{}\n", marked(say::sign(statement.tone), &words.get(statement.key, &statement.args)));
    }
    if !document.figures.is_empty() {
        out.push('\n');
    }
    for figure in &document.figures {
        let said = format!("{}: **{}**", prose(&say::label(figure.name, words)), say::figure(figure, words));
        let _ = writeln!(out, "- {said} {}", say::sign(figure.tone));
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    for table in &document.tables {
        let _ = write!(out, "\n### {}\n\n", prose(&say::table_title(document, table, words)));
        if let Some(about) = say::table_about(document, table, words) {
            let _ = write!(out, "{}\n\n", prose(&about));
        }
        if table.rows.is_empty() {
            let _ = writeln!(out, "{}", prose(&words.plain("report-no-rows")));
        } else {
            push(&mut out, table, setting);
        }
    }
    escape::lines(&out)
}

fn push(out: &mut String, table: &Table<'_>, setting: &Setting<'_>) {
    let words = setting.words;
    for (index, rows) in table.sections().enumerate() {
        if let Some(heading) = say::group(table, rows, words) {
            let _ = write!(out, "{}#### {}\n\n", if index == 0 { "" } else { "\n" }, prose(&heading));
        }
        line(out, say::narrow(table).map(|(_, column)| cell_of(&prose(&say::heading(column, words)))));
        line(out, say::narrow(table).map(|(_, column)| if column.is_number() { "---:" } else { "---" }.to_owned()));
        for (row, cells) in rows.iter().enumerate() {
            line(
                out,
                say::narrow(table).map(|(column, _)| match &cells[column] {
                    _ if say::is_repeated(table, rows, row, column) => String::new(),
                    cell => {
                        let said = marked(say::sign(say::tone(cell)), &say::beside(cell, " ", words));
                        let help = say::help(table, cells, column, Room::Everywhere, words).map(|help| format!(" → {}", prose(&help)));
                        cell_of(&(said + &help.unwrap_or_default()))
                    }
                }),
            );
        }
    }
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    out.push('|');
    for cell in cells {
        let _ = write!(out, " {cell} |");
    }
    out.push('\n');
}

fn marked(sign: &str, text: &str) -> String {
    if sign.is_empty() { prose(text) } else { format!("{sign} {}", prose(text)) }
}

/// A cell's Markdown: no sign in it ends the cell, not even in code.
fn cell_of(markdown: &str) -> String {
    markdown.replace('|', "\\|").replace('\n', " ")
}
