//! The command line: what was typed becomes typed options once, then one command runs.
//!
//! Commands and options hold no prose; `help` finds it in `locales/` by their names.

mod baseline;
mod completions;
mod config;
mod diff;
mod explain;
mod fail;
mod graph;
mod guard;
pub mod help;
mod impact;
mod import;
mod lang;
mod list;
mod log;
mod man;
mod report;
mod schema;
mod show;
mod shown;
mod site;
mod trend;
mod usage;
mod validate;
mod writing;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{FromArgMatches, Parser, Subcommand};

use crate::io::terminal::{self, Progress};
use crate::render::words::{Lang, Words};
use crate::workspace::Told;
use fail::Fail;
use help::Use;

/// How a run ended (the exit codes are a contract); of several ends the last of these is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// The work was done, and nothing was found that fails it.
    Done,
    /// The work was done, and something was found that fails it.
    Findings,
    /// Nothing was judged.
    NotJudged,
    /// The judgement is incomplete.
    Incomplete,
}

impl Exit {
    /// The process's exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::NotJudged => 2,
            Self::Incomplete => 3,
        }
    }
}

// No `///` here: what a person reads of commands and options stands in `locales/`.
#[derive(Parser)]
#[command(name = "pvp", version, about = None, max_term_width = 100, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Validate(validate::Args),
    Report(Box<report::Args>),
    List(Box<list::Args>),
    Show(Box<show::Args>),
    Impact(Box<impact::Args>),
    Graph(graph::Args),
    Diff(diff::Args),
    Baseline(baseline::Args),
    Import(import::Args),
    Site(site::Args),
    Config(config::Args),
    Explain(explain::Args),
    Schema(schema::Args),
    Log(log::Args),
    Trend(trend::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Runs the command that was typed.
pub fn main() -> Exit {
    let typed = terminal::typed();
    let words = match lang::choose(&typed) {
        Ok(lang) => Words::new(lang),
        Err(message) => {
            terminal::complain(&message);
            return Exit::NotJudged;
        }
    };
    // Files are the same everywhere: their labels are Latvian unless English was asked for in so many words.
    let labels = if lang::asked(&typed) == Some(Lang::En) { Lang::En } else { Lang::Lv };
    guard::silence_panics();
    guard::guarded(&words, || match read(&typed, &words)? {
        Read::Ended(exit) => Ok(exit),
        Read::Command(Command::Validate(args)) => validate::run(args, &words),
        Read::Command(Command::Report(args)) => report::run(*args, &words),
        Read::Command(Command::List(args)) => list::run(&args, &words),
        Read::Command(Command::Show(args)) => show::run(&args, &words),
        Read::Command(Command::Impact(args)) => impact::run(&args, &words),
        Read::Command(Command::Graph(args)) => graph::run(&args, &words),
        Read::Command(Command::Diff(args)) => diff::run(&args, &words),
        Read::Command(Command::Baseline(args)) => baseline::run(args, &words),
        Read::Command(Command::Import(args)) => import::run(&args, &words),
        Read::Command(Command::Site(args)) => site::run(&args, &words),
        Read::Command(Command::Config(args)) => config::run(&args, &words),
        Read::Command(Command::Explain(args)) => explain::run(&args, &words),
        Read::Command(Command::Schema(args)) => schema::run(&args, labels, &words),
        Read::Command(Command::Log(args)) => log::run(&args, &words),
        Read::Command(Command::Trend(args)) => trend::run(args, &words),
        Read::Command(Command::Completions(args)) => completions::run(&args, &words),
        Read::Command(Command::Man(args)) => man::run(&args, &words),
    })
}

/// A day that exists, as `2026-11-20`.
fn parse_day(text: &str) -> Result<String, &'static str> {
    terminal::day(text).ok_or("no day")
}

enum Read {
    Command(Command),
    /// Help was shown.
    Ended(Exit),
}

/// What was typed, as options.
fn read(typed: &[OsString], words: &Words) -> Result<Read, Fail> {
    let command = help::command(words, Use::Arguments);
    let matches = command.clone().try_get_matches_from(typed).and_then(|matches| match matches.subcommand() {
        // `pvp help validate` is `pvp validate --help`.
        Some(("help", about)) => {
            let which = about.get_many::<String>("command").into_iter().flatten().map(String::as_str);
            command.clone().try_get_matches_from(["pvp"].into_iter().chain(which).chain(["--help"]))
        }
        _ => Ok(matches),
    });
    let error = match matches.and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches)) {
        Ok(cli) => return Ok(Read::Command(cli.command)),
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            error.print().or_else(terminal::unless_closed).map_err(Fail::Output)?;
            Ok(Read::Ended(if error.use_stderr() { Exit::NotJudged } else { Exit::Done }))
        }
        _ => Err(Fail::Usage(usage::message(&error, &command, typed, words))),
    }
}

/// Does work while progress bars say how far it is: files of so many, and commits.
fn followed<T>(files: usize, work: impl FnOnce(Told<'_>) -> T) -> T {
    let (files, commits) = (Progress::new(files), Progress::new(0));
    let done = work(Told { file: &|| files.step(), commits: &|done, total| commits.at(done, total) });
    files.finish();
    commits.finish();
    done
}

/// A message on standard error begins by saying whose it is.
fn complaint(said: &str, words: &Words) -> String {
    crate::render::escape::lines(&format!("pvp: {}: {said}", words.plain("error-label")))
}
