//! `pvp validate`: check a registry.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::fail::Fail;
use super::{ColourArg, Exit, explain};
use crate::check;
use crate::finding::{Finding, Severity};
use crate::io::disk::Disk;
use crate::io::locate::{self, NotLocated};
use crate::io::save;
use crate::io::terminal::{self, Colour, Progress};
use crate::render::Report;
use crate::render::format::{self, Format, Setting};
use crate::render::human::Look;
use crate::render::reference::Facts;
use crate::render::words::Words;
use crate::rules::{self, Policy};
use crate::source::{FileId, Source};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(default_value = ".")]
    path: PathBuf,

    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = format_parser())]
    format: &'static Format,

    #[arg(long, value_name = "OUTPUT", value_parser = parse_output)]
    output: Vec<Output>,

    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,

    #[arg(long, value_name = "DATE", value_parser = parse_day)]
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

fn parse_day(text: &str) -> Result<String, &'static str> {
    terminal::day(text).ok_or("no day")
}

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    let located = locate::locate(&args.path).map_err(Fail::NotLocated)?;
    let today = args.today.unwrap_or_else(terminal::today);
    let baseline = super::baseline::of_settings(&located)?;
    let mut vocabulary = located.settings.vocabulary.clone();
    let policy = Policy::new(located.settings, &today).map_err(|findings| unknown_rules(located.settings_file.clone(), findings))?;
    vocabulary.asks_recommended = policy.wants("missing-translation");
    let mut disk = Disk::list(&located.root, &located.registry, baseline.as_ref().map(|(file, _)| file.as_path()));
    if let Some(settings) = &located.settings_file {
        disk.add_around(FileId::SETTINGS, &located.root, settings);
    }
    if let Some((file, _)) = &baseline {
        disk.add_around(FileId::BASELINE, &located.root, file);
    }
    if disk.entries().is_empty() {
        return Err(Fail::Empty(args.path.display().to_string()));
    }
    let concerned = |file: FileId| located.only.as_deref().is_none_or(|only| concerns(&disk, file, only));
    if !(0..).map(FileId).take(disk.entries().len()).any(concerned) {
        return Err(Fail::Empty(args.path.display().to_string()));
    }
    check_outputs(&args.output, &disk, located.settings_file.as_deref())?;
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
    let mut judgement = judgement;
    if let Some((_, baseline)) = &baseline {
        baseline.apply(&mut judgement, &disk, &policy);
    }
    let findings: Vec<&Finding> = judgement.findings.iter().filter(|finding| concerned(finding.place.file)).collect();
    let fails_from = args.fail_on.mildest();
    let fails = findings.iter().any(|finding| fails_from.is_some_and(|mildest| finding.severity >= mildest));
    let report = Report { judgement: &judgement, source: &disk, findings, skipped: disk.skipped(), words };
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

/// No file is written twice, and none that is read.
fn check_outputs(outputs: &[Output], disk: &Disk, settings: Option<&Path>) -> Result<(), Fail> {
    let real: Vec<PathBuf> = outputs.iter().map(|output| save::real(&output.file)).collect();
    for (index, (path, output)) in real.iter().zip(outputs).enumerate() {
        if real[..index].contains(path) {
            return Err(Fail::OneFile(output.file.clone()));
        }
        if disk.reads(path) || settings == Some(path) {
            return Err(Fail::InTheWay(output.file.clone()));
        }
    }
    Ok(())
}

/// Whether a file is the path asked for, or lies below it.
fn concerns(disk: &Disk, file: FileId, only: &str) -> bool {
    let path = disk.entries().get(file.0 as usize).map_or("", |entry| entry.path.as_str());
    path.strip_prefix(only).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

pub(super) fn unknown_rules(file: Option<PathBuf>, findings: Vec<Finding>) -> Fail {
    let file = file.unwrap_or_default();
    let text = crate::io::disk::read(&file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    Fail::NotLocated(NotLocated::Settings { file, text, findings })
}
