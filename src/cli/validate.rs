//! `pvp validate`: check a registry.

use std::path::PathBuf;

use clap::ValueEnum;

use super::fail::Fail;
use super::side::{self, At, Side};
use super::writing::{self, Colours, Writing};
use super::{Exit, explain};
use crate::check::{self, Checked, Judgement};
use crate::finding::{Finding, Severity};
use crate::history::{Ages, Past};
use crate::io::archive::Edition;
use crate::io::terminal::{self, Progress};
use crate::registry::Registry;
use crate::render::Report;
use crate::render::format::{self, Format, Setting};
use crate::render::human::Look;
use crate::render::reference::Facts;
use crate::render::words::Words;
use crate::rules;
use crate::source::{FileId, Source, lies_in};

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
    let (after, listing) = side::open_kept(&args.path, at, base.is_some(), &today)?;
    let (before, listings) = match base {
        Some(base) => {
            let (before, earlier) = after.earlier(base, &today)?;
            (Some(before), vec![earlier, listing])
        }
        None => (None, vec![listing]),
    };
    // What is not yet committed has just changed.
    let committed = if args.history { Some(side::history_of(&after.located)?) } else { None };
    let listed = committed.as_ref().map(|moment| side::listing_at(moment, &after.located)).transpose()?;
    let mut editions = Edition::together(listed.into_iter().chain(listings).collect());
    let edition = editions.pop().unwrap_or_default();
    let earlier = before.is_some().then(|| editions.pop()).flatten();
    let known = editions.pop();
    let only = after.located.only.as_deref();
    let concerned = |file: FileId| only.is_none_or(|only| lies_in(edition.path(file), only));
    let looked_at = edition.files.iter().chain(earlier.iter().flat_map(|earlier| &earlier.files));
    if edition.files.is_empty() || !looked_at.into_iter().any(|file| concerned(*file)) {
        return Err(Fail::Empty(args.path.display().to_string()));
    }
    side::check_outputs(args.writing.files(), &edition, &after.located)?;
    let progress = Progress::new(edition.files.len() + earlier.as_ref().map_or(0, |earlier| earlier.files.len()));
    let judge = || {
        let ages = committed.as_ref().zip(known.as_ref()).map(|(moment, known)| Ok((side::ages(moment, &after)?, known))).transpose()?;
        let past = ages.map(|(ages, committed)| Aging { ages, committed, today: &today });
        Ok(judge((&after, &edition), before.as_ref().zip(earlier.as_ref()), past, &|| progress.step()))
    };
    let judgement = in_threads(args.threads, judge)??;
    progress.finish();
    for side in before.iter().chain([&after]) {
        side.located.sound().map_err(Fail::NotLocated)?;
    }
    let findings: Vec<&Finding> = judgement.findings.iter().filter(|finding| concerned(finding.place.file)).collect();
    let fails_from = args.fail_on.mildest();
    let fails = findings.iter().any(|finding| fails_from.is_some_and(|mildest| finding.severity >= mildest));
    let report = Report { judgement: &judgement, source: &edition, findings, skipped: &edition.skipped, words };
    let rules: Vec<Facts<'_>> = rules::ALL.iter().map(|rule| explain::facts(rule)).collect();
    let render = |format: &Format, look: Look| {
        let setting = Setting { look, in_git: &after.located.in_git, rules: &rules, fails_from, concerned: &concerned };
        (format.render)(&report, &setting)
    };
    args.writing.write(args.colours.choice(), render)?;
    let exit = match () {
        () if judgement.incomplete => Exit::Incomplete,
        () if fails => Exit::Findings,
        () => Exit::Done,
    };
    // The process ends here; giving back a large registry piece by piece would only take time.
    std::mem::forget(judgement);
    Ok(exit)
}

/// When descriptions last changed, as known at a commit, and what that commit holds.
struct Aging<'a> {
    ages: Ages,
    committed: &'a Edition,
    today: &'a str,
}

/// Judges a registry; with an earlier moment of it, what the change between the two brought.
fn judge(
    (after, edition): (&Side, &Edition),
    earlier: Option<(&Side, &Edition)>,
    mut aging: Option<Aging<'_>>,
    progress: &(dyn Fn() + Sync),
) -> Judgement {
    let mut read = match earlier {
        Some(earlier) => side::read(&[earlier, (after, edition)], progress),
        None => side::read(&[(after, edition)], progress),
    };
    let new = read.pop().unwrap_or_default();
    if let Some(aging) = &mut aging {
        side::forget_changed(&mut aging.ages, &new, aging.committed);
    }
    let ages = aging.as_ref().map(|aging| (&aging.ages, aging.today));
    let judged = |side: &Side, edition: &Edition, read: Vec<Checked>, before: Option<&Registry>| {
        let mut judgement = check::judge_read(read, &side.policy, &Past { before, ages });
        if let Some((_, baseline)) = &side.baseline {
            baseline.apply(&mut judgement, edition, &side.policy);
        }
        judgement
    };
    let Some((before, old)) = earlier else { return judged(after, edition, new, None) };
    // The earlier moment is asked the same, so that an exception without use then is no news now.
    let old_judgement = judged(before, old, read.pop().unwrap_or_default(), Some(&Registry::default()));
    let mut judgement = judged(after, edition, new, Some(&old_judgement.registry));
    judgement.keep_new((&old_judgement, old), edition);
    judgement
}

/// Runs work on as many threads as were asked for.
fn in_threads<T: Send>(threads: Option<u16>, work: impl FnOnce() -> T + Send) -> Result<T, Fail> {
    let Some(threads) = threads else { return Ok(work()) };
    let failed = |error: rayon::ThreadPoolBuildError| Fail::Threads(threads.into(), error.to_string());
    Ok(rayon::ThreadPoolBuilder::new().num_threads(threads.into()).build().map_err(failed)?.install(work))
}
