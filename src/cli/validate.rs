//! `pvp validate`: check a registry.

use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::fail::Fail;
use super::{ColourArg, Exit, explain, followed};
use crate::finding::{Finding, Severity};
use crate::io::save;
use crate::io::terminal::{self, Colour};
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
    #[arg(default_value = ".")]
    path: PathBuf,

    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    at: Option<String>,

    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    base: Option<String>,

    #[arg(long)]
    staged: bool,

    #[arg(long)]
    history: bool,

    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = format_parser())]
    format: &'static Format,

    #[arg(long, value_name = "OUTPUT", value_parser = parse_output)]
    output: Vec<Output>,

    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,

    #[arg(long, value_name = "DATE", value_parser = super::parse_day)]
    today: Option<String>,

    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColourArg,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
}

/// A file to write; without a format it takes that of standard output.
#[derive(Clone)]
struct Output {
    format: Option<&'static Format>,
    file: PathBuf,
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

fn format_parser() -> impl TypedValueParser<Value = &'static Format> {
    let values = format::ALL.iter().map(|format| PossibleValue::new(format.name));
    PossibleValuesParser::new(values).map(|name| format::find(&name).expect("only names of formats are possible"))
}

fn parse_output(text: &str) -> Result<Output, &'static str> {
    let (format, file) = match text.split_once('=') {
        Some((name, file)) if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()) => {
            (Some(format::find(name).ok_or("no format")?), file)
        }
        _ => (None, text),
    };
    if file.is_empty() { Err("no file") } else { Ok(Output { format, file: file.into() }) }
}

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    let today = args.today.clone().unwrap_or_else(terminal::today);
    let at = if args.staged { At::Staged } else { At::revision(args.at.as_deref()) };
    let base = args.base.as_deref().map(At::Revision).or(args.staged.then_some(At::Revision("HEAD")));
    let after = Opened::kept(&args.path, at, base.is_some(), &today)?;
    let history = if args.history { History::Judged } else { History::Unasked };
    let moments = Moments::of(after, base, history)?.concerning_something()?;
    moments.check_outputs(args.output.iter().map(|output| output.file.as_path()))?;
    let (judgement, _) = in_threads(args.threads, || followed(moments.count(), |told| moments.judge(told)))??;
    moments.sound()?;
    let (edition, located) = (moments.files(), &moments.opened().located);
    let concerned = |file: FileId| moments.concerns(file);
    let findings: Vec<&Finding> = judgement.findings.iter().filter(|finding| concerned(finding.place.file)).collect();
    let fails_from = args.fail_on.mildest();
    let fails = findings.iter().any(|finding| fails_from.is_some_and(|mildest| finding.severity >= mildest));
    let report = Report { judgement: &judgement, source: edition, findings, skipped: &edition.skipped, words };
    let rules: Vec<Facts<'_>> = rules::ALL.iter().map(|rule| explain::facts(rule)).collect();
    let render = |format: &Format, look: Look| {
        let setting = Setting { look, in_git: &located.in_git, rules: &rules, fails_from, concerned: &concerned };
        (format.render)(&report, &setting)
    };
    let colour = Colour::from(args.color);
    // What can be written is written, whatever becomes of the rest.
    let mut outcome = Ok(());
    for output in &args.output {
        let text = render(output.format.unwrap_or(args.format), Look { width: 100, colour: colour == Colour::Always });
        outcome = outcome.and(save::save(&output.file, &text).map_err(|error| Fail::File(output.file.clone(), error)));
    }
    if args.output.iter().all(|output| output.format.is_some()) {
        let text = render(args.format, Look { width: terminal::width(), colour: terminal::coloured(colour) });
        outcome = outcome.and(terminal::print(&text).map_err(Fail::Output));
    }
    outcome?;
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
