//! A table for spreadsheets: commas, every cell in quotes, and no cell that a spreadsheet would calculate.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{Report, escape};
use crate::yaml::chars::visible;

const HEADER: [&str; 12] =
    ["file", "line", "column", "end_column", "severity", "code", "rule", "kind", "description", "field", "message", "help"];

/// A line with the names of the columns, then one for each finding.
pub(super) fn render(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut write = |row: [&str; 12]| {
        let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
        writer.write_record(row.map(|cell| cell_of(cell).into_owned())).expect("memory can be written to");
        let text = String::from_utf8(writer.into_inner().expect("memory can be written to")).expect("it was text");
        out.write_all(escape::hashes(&text, "\\x23").as_bytes())
    };
    write(HEADER)?;
    for finding in &report.findings {
        let said = report.words.say(finding);
        let place = finding.place;
        let description = report.judgement.registry.of_file(finding.about);
        let kind = description.and_then(|description| description.kind).map_or("", |kind| kind.key());
        let id = description.and_then(|description| description.id.as_ref()).map_or("", |id| id.value.as_str());
        let [line, column, end_column] = [place.line, place.column, place.end_column].map(|number| number.to_string());
        write([
            report.path(place.file),
            &line,
            &column,
            &end_column,
            finding.severity.key(),
            finding.code,
            finding.rule,
            kind,
            id,
            finding.field.as_str(),
            &said.message,
            &said.help,
        ])?;
    }
    Ok(())
}

/// A cell's text: nothing acts, and a spreadsheet takes it for words.
///
/// What begins like a formula gets an apostrophe in front, also behind a semicolon: where that separates cells, as it
/// does in a Latvian Excel, a quoted text falls apart there.
pub(super) fn cell_of(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    let calculates = |part: &str| part.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if !text.split(';').any(calculates) {
        return text;
    }
    let guarded = text.split(';').map(|part| if calculates(part) { format!("'{part}") } else { part.to_owned() });
    guarded.collect::<Vec<_>>().join(";").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_words() {
        for (text, cell) in
            [("=1+1", "'=1+1"), ("  @SUM(A1)", "'  @SUM(A1)"), ("a;=1", "a;'=1"), ("\t=1", "\\t=1"), ("a = b, c-d", "a = b, c-d"), ("", "")]
        {
            assert_eq!(cell_of(text), cell);
        }
    }
}
