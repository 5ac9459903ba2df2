//! One line for each finding, for editors and for searching: `file:line:column: severity code message`.

use std::io::{self, Write};

use super::{Report, escape};
use crate::yaml::chars::visible;

/// All findings; nothing where there are none.
pub(super) fn render(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        let (place, message) = (finding.place, report.words.say(finding).message);
        let path = report.path(place.file);
        let (severity, code) = (finding.severity.key(), finding.code);
        let line = format!("{}:{}:{}: {severity} {code} {}\n", visible(path), place.line, place.column, visible(&message));
        out.write_all(escape::lines(&line).as_bytes())?;
    }
    Ok(())
}
