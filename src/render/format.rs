//! The table of formats: a new one is its file and one line here.

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
    /// Writes it.
    pub render: fn(&Report<'_>, &Setting<'_>) -> String,
}

/// All formats.
#[rustfmt::skip]
pub const ALL: [Format; 10] = [
    Format { name: "human", render: |report, setting| human::render(report, setting.look) },
    Format { name: "concise", render: |report, _| concise::render(report) },
    Format { name: "json", render: |report, _| json::render(report) },
    Format { name: "ndjson", render: |report, _| ndjson::render(report) },
    Format { name: "sarif", render: sarif::render },
    Format { name: "github", render: github::render },
    Format { name: "gitlab", render: gitlab::render },
    Format { name: "junit", render: junit::render },
    Format { name: "markdown", render: |report, _| markdown::render(report) },
    Format { name: "csv", render: |report, _| csv::render(report) },
];
