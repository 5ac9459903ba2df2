//! `pvp validate`: check a registry.

use std::path::PathBuf;

use clap::ValueEnum;

use super::fail::Fail;
use super::{ColourArg, Exit};
use crate::check;
use crate::finding::{Finding, Severity};
use crate::io::disk::Disk;
use crate::io::locate::{self, NotLocated};
use crate::io::terminal::{self, Progress};
use crate::render::human::{self, Look};
use crate::render::words::Words;
use crate::render::{Report, json};
use crate::rules::Policy;
use crate::source::{FileId, Source};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(default_value = ".")]
    path: PathBuf,

    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,

    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    today: Option<String>,

    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColourArg,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Advice,
    Never,
}

impl FailOn {
    fn fails(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Advice => severity >= Severity::Advice,
            Self::Never => false,
        }
    }
}

fn parse_day(text: &str) -> Result<String, &'static str> {
    terminal::day(text).ok_or("no day")
}

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    let located = locate::locate(&args.path).map_err(Fail::NotLocated)?;
    let today = args.today.unwrap_or_else(terminal::today);
    let mut vocabulary = located.settings.vocabulary.clone();
    let policy = Policy::new(located.settings, &today).map_err(|findings| unknown_rules(located.settings_file.clone(), findings))?;
    vocabulary.asks_recommended = policy.wants("missing-translation");
    let disk = Disk::list(&located.root, &located.registry, None);
    if disk.entries().is_empty() {
        return Err(Fail::Empty(args.path.display().to_string()));
    }
    let concerned = |only: &str| (0..).map(FileId).take(disk.entries().len()).any(|file| concerns(&disk, file, only));
    if located.only.as_deref().is_some_and(|only| !concerned(only)) {
        return Err(Fail::Empty(args.path.display().to_string()));
    }
    let progress = Progress::new(disk.entries().len());
    let judge = || check::judge(&disk, &vocabulary, &policy, &|| progress.step());
    let judgement = match args.threads {
        Some(threads) => {
            let failed = |error: rayon::ThreadPoolBuildError| Fail::Threads(threads.into(), error.to_string());
            rayon::ThreadPoolBuilder::new().num_threads(threads.into()).build().map_err(failed)?.install(judge)
        }
        None => judge(),
    };
    progress.finish();
    let shown = |finding: &&Finding| located.only.as_deref().is_none_or(|only| concerns(&disk, finding.place.file, only));
    let findings: Vec<&Finding> = judgement.findings.iter().filter(shown).collect();
    let fails = findings.iter().any(|finding| args.fail_on.fails(finding.severity));
    let report = Report { judgement: &judgement, source: &disk, findings, skipped: disk.skipped(), words };
    let text = match args.format {
        Format::Human => human::render(&report, Look { width: terminal::width(), colour: terminal::coloured(args.color.into()) }),
        Format::Json => json::render(&report),
    };
    terminal::print(&text).map_err(Fail::Output)?;
    let exit = match () {
        () if judgement.incomplete => Exit::Incomplete,
        () if fails => Exit::Findings,
        () => Exit::Done,
    };
    // The process ends here; giving back a large registry piece by piece would only take time.
    std::mem::forget(judgement);
    Ok(exit)
}

/// Whether a file is the path asked for, or lies below it.
fn concerns(disk: &Disk, file: FileId, only: &str) -> bool {
    let path = disk.entries().get(file.0 as usize).map_or("", |entry| entry.path.as_str());
    path.strip_prefix(only).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn unknown_rules(file: Option<PathBuf>, findings: Vec<Finding>) -> Fail {
    let file = file.unwrap_or_default();
    let text = crate::io::disk::read(&file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    Fail::NotLocated(NotLocated::Settings { file, text, findings })
}
