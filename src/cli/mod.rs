//! The command line: what was typed becomes typed options once, then one command runs.

mod explain;
mod fail;
mod guard;
mod schema;
mod validate;

use clap::{Parser, Subcommand, ValueEnum};

use crate::io::terminal::{self, Colour};
use crate::render::words::{Lang, Words};

/// How a run ended (the exit codes are a contract).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Governance toolkit for a registry of public services kept as YAML in Git.
#[derive(Parser)]
#[command(name = "pvp", version, about, max_term_width = 100, arg_required_else_help = true, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Language of messages; without it Latvian in a Latvian locale, else English
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<LangArg>,
}

const EXAMPLES: &str = "\
Examples:
  pvp validate                         check the registry of this folder
  pvp validate registry/services       check all of it, show what concerns these files
  pvp explain PVP401                   what a rule checks, why, and how to mend it
  pvp schema --write .vscode/schemas   completion and hints in an editor

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 nothing was judged, 3 incomplete";

#[derive(Subcommand)]
enum Command {
    /// Check a registry: each description by itself, then all of them together
    Validate(validate::Args),
    /// Explain a rule, or list all rules
    Explain(explain::Args),
    /// Print a schema, or write the registry's own schemas for an editor
    Schema(schema::Args),
}

#[derive(Clone, Copy, ValueEnum)]
enum LangArg {
    /// Latvian
    Lv,
    /// English
    En,
}

#[derive(Clone, Copy, ValueEnum)]
enum ColourArg {
    /// On a terminal that can, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<ColourArg> for Colour {
    fn from(choice: ColourArg) -> Self {
        match choice {
            ColourArg::Auto => Self::Auto,
            ColourArg::Always => Self::Always,
            ColourArg::Never => Self::Never,
        }
    }
}

fn locale() -> Lang {
    if terminal::locale_is_latvian() { Lang::Lv } else { Lang::En }
}

/// Runs the command that was typed.
pub fn main() -> Exit {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return guard::answered(&error),
    };
    let words = Words::new(match cli.lang {
        Some(LangArg::Lv) => Lang::Lv,
        Some(LangArg::En) => Lang::En,
        None => locale(),
    });
    let labels = if matches!(cli.lang, Some(LangArg::En)) { Lang::En } else { Lang::Lv };
    guard::silence_panics();
    guard::guarded(&words, || match cli.command {
        Command::Validate(args) => validate::run(args, &words),
        Command::Explain(args) => explain::run(&args, &words),
        Command::Schema(args) => schema::run(&args, labels, &words),
    })
}
