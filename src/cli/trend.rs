//! `pvp trend`: the figures of a registry over time.

use std::path::{Path, PathBuf};

use super::fail::Fail;
use super::shown::{Besides, Shown};
use super::writing::{self, Writing};
use super::{Exit, explain};
use crate::io::calendar::Period;
use crate::io::terminal::{self, Colour, Progress};
use crate::render::reference::Facts;
use crate::render::trend;
use crate::render::words::Words;
use crate::report;
use crate::rules;
use crate::trend::Keeps;
use crate::workspace::{self, At, Error, Every, Figures, Opened, Told};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(default_value = ".")]
    path: PathBuf,

    #[arg(long, value_name = "DATE|REV")]
    since: Option<String>,

    #[arg(long, value_name = "PERIOD", default_value = "month", value_parser = parse_every)]
    every: Every,

    #[arg(long, value_name = "REV")]
    at: Option<String>,

    #[command(flatten)]
    writing: Writing<Besides<Format>>,

    #[arg(long, value_name = "DATE", value_parser = super::parse_day)]
    today: Option<String>,
}

#[derive(Clone, Copy)]
enum Format {
    Table,
    Csv,
    Json,
}

impl writing::Format for Format {
    fn all() -> impl Iterator<Item = Self> {
        [Self::Table, Self::Csv, Self::Json].into_iter()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

fn parse_every(text: &str) -> Result<Every, &'static str> {
    match text {
        "week" => Ok(Every::Period(Period::Week)),
        "month" => Ok(Every::Period(Period::Month)),
        "quarter" => Ok(Every::Period(Period::Quarter)),
        number => number.parse().ok().filter(|number| *number > 0).map(Every::Commits).ok_or("no period"),
    }
}

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    let today = args.today.unwrap_or_else(terminal::today);
    let opened = Opened::at(&args.path, At::Revision(args.at.as_deref().unwrap_or("HEAD")), &today)?;
    opened.located.check_outputs(args.writing.files())?;
    if opened.located.only.is_some() {
        return Err(Error::WholeOnly(args.path).into());
    }
    let Figures { points, is_incomplete } = counted(|told| workspace::figures(&opened, args.since.as_deref(), args.every, None, told))?;
    let facts: Vec<Facts<'_>> = rules::ALL.iter().map(|rule| explain::facts(rule)).collect();
    let shown = Shown::of(&opened, Some(args.at.as_deref().unwrap_or("HEAD")))?;
    // There is nothing in colours here.
    args.writing.write(Colour::Never, |format, look| match format {
        Besides::Own(Format::Table) => trend::table(&points, &facts, words, look.width).into_bytes(),
        Besides::Own(Format::Csv) => trend::csv(&points).into_bytes(),
        Besides::Own(Format::Json) => trend::json(&points).into_bytes(),
        Besides::Document(format) => shown.render(&report::trend::report(&points), format, look, words, is_incomplete),
    })?;
    Ok(if is_incomplete { Exit::Incomplete } else { Exit::Done })
}

/// Does work while a progress bar says how many steps of how many are done.
pub(super) fn counted<T>(work: impl FnOnce(Told<'_>) -> T) -> T {
    let progress = Progress::new(0);
    let done = work(Told { file: &|| progress.step(), commits: &|done, total| progress.at(done, total) });
    progress.finish();
    done
}

/// The figures month by month, over the year before a revision or HEAD, wherever in the registry the path is.
pub(super) fn last_year(path: &Path, at: Option<&str>, today: &str, keeps: Option<Keeps<'_>>) -> Result<Figures, Fail> {
    Ok(counted(|told| workspace::last_year(path, at, today, keeps, told))?)
}
