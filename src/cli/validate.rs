//! `pvp validate`: check a registry.

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;

use super::fail::Fail;
use super::writing::{self, Colours, Writing};
use super::{Exit, explain, followed};
use crate::finding::{Finding, Severity};
use crate::io::terminal;
use crate::render::Report;
use crate::render::format::{self, Format, Setting};
use crate::render::human::Look;
use crate::render::reference::Facts;
use crate::render::words::Words;
use crate::rules;
use crate::source::FileId;
use crate::workspace::{At, History, Moments, Opened};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(id = "path", value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,

    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    at: Option<String>,

    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    base: Option<String>,

    #[arg(long)]
    staged: bool,

    #[arg(long)]
    history: bool,

    #[command(flatten)]
    writing: Writing<&'static Format>,

    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,

    #[arg(long, value_name = "DATE", value_parser = super::parse_day)]
    today: Option<String>,

    #[command(flatten)]
    colours: Colours,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Advice,
    Never,
}

impl FailOn {
    fn mildest(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Advice => Some(Severity::Advice),
            Self::Never => None,
        }
    }
}

impl writing::Format for &'static Format {
    fn all() -> impl Iterator<Item = Self> {
        format::ALL.iter()
    }

    fn name(self) -> &'static str {
        self.name
    }
}

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    let today = args.today.clone().unwrap_or_else(terminal::today);
    let at = if args.staged { At::Staged } else { At::revision(args.at.as_deref()) };
    let base = args.base.as_deref().map(At::Revision).or(args.staged.then_some(At::Revision("HEAD")));
    let (first, others) = args.paths.split_first().ok_or_else(|| Fail::Internal(String::new()))?;
    let mut after = Opened::kept(first, at, base.is_some(), &today)?;
    for path in others {
        after = after.and(path, at, base.is_some())?;
    }
    let history = if args.history { History::Judged } else { History::Unasked };
    let moments = Moments::of(after, base, history)?.concerning_something()?;
    moments.check_outputs(args.writing.files())?;
    let (judgement, _) = in_threads(args.threads, || followed(moments.count(), |told| moments.judge(told)))??;
    moments.sound()?;
    let (edition, located) = (moments.files(), &moments.opened().located);
    let concerned = |file: FileId| moments.concerns(file);
    let findings: Vec<&Finding> = judgement.findings.iter().filter(|finding| concerned(finding.place.file)).collect();
    let fails_from = args.fail_on.mildest();
    let fails = findings.iter().any(|finding| fails_from.is_some_and(|mildest| finding.severity >= mildest));
    let vocabulary = &moments.opened().vocabulary;
    let languages: Vec<&str> = vocabulary.required.iter().chain(&vocabulary.recommended).map(compact_str::CompactString::as_str).collect();
    let report = Report {
        judgement: &judgement,
        source: edition,
        findings,
        skipped: &edition.skipped,
        near: &edition.near,
        words,
        languages: &languages,
    };
    let rules: Vec<Facts<'_>> = rules::ALL.iter().map(|rule| explain::facts(rule)).collect();
    let render = |format: &Format, look: Look, out: &mut dyn Write| {
        let setting = Setting { look, in_git: &located.in_git, rules: &rules, fails_from, concerned: &concerned };
        (format.render)(&report, &setting, out)
    };
    args.writing.write_by(args.colours.choice(), render)?;
    let exit = match () {
        () if judgement.incomplete => Exit::Incomplete,
        () if fails => Exit::Findings,
        () => Exit::Done,
    };
    // The process ends here; giving back a large registry piece by piece would only take time.
    std::mem::forget(judgement);
    Ok(exit)
}

/// Runs work on as many threads as were asked for.
fn in_threads<T: Send>(threads: Option<u16>, work: impl FnOnce() -> T + Send) -> Result<T, Fail> {
    let Some(threads) = threads else { return Ok(work()) };
    let failed = |error: rayon::ThreadPoolBuildError| Fail::Threads(threads.into(), error.to_string());
    Ok(rayon::ThreadPoolBuilder::new().num_threads(threads.into()).build().map_err(failed)?.install(work))
}
