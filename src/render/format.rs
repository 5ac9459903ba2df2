//! The table of formats: a new one is its file and one line here.

use std::io::{self, Write};

use super::human::{self, Look};
use super::reference::Facts;
use super::{Report, concise, csv, github, gitlab, json, junit, markdown, ndjson, sarif};
use crate::finding::Severity;
use crate::source::FileId;

/// What some formats are told besides the findings.
pub struct Setting<'a> {
    /// How it is to look for people.
    pub look: Look,
    /// Where the root lies in its Git repository: empty, or a path that ends with a slash.
    pub in_git: &'a str,
    /// All rules.
    pub rules: &'a [Facts<'a>],
    /// The mildest severity that fails the run.
    pub fails_from: Option<Severity>,
    /// Whether a file's findings are shown.
    pub concerned: &'a dyn Fn(FileId) -> bool,
}

/// A way to write findings.
#[derive(Clone, Copy)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// Writes it, piece by piece: a report may be larger than memory.
    pub render: fn(&Report<'_>, &Setting<'_>, &mut dyn Write) -> io::Result<()>,
}

/// All formats.
#[rustfmt::skip]
pub const ALL: [Format; 10] = [
    Format { name: "human", render: |report, setting, out| human::render(report, setting.look, out) },
    Format { name: "concise", render: |report, _, out| concise::render(report, out) },
    Format { name: "json", render: |report, _, out| json::render(report, out) },
    Format { name: "ndjson", render: |report, _, out| ndjson::render(report, out) },
    Format { name: "sarif", render: |report, setting, out| out.write_all(sarif::render(report, setting).as_bytes()) },
    Format { name: "github", render: |report, setting, out| out.write_all(github::render(report, setting).as_bytes()) },
    Format { name: "gitlab", render: gitlab::render },
    Format { name: "junit", render: junit::render },
    Format { name: "markdown", render: |report, _, out| out.write_all(markdown::render(report).as_bytes()) },
    Format { name: "csv", render: |report, _, out| csv::render(report, out) },
];
