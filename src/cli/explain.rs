//! `pvp explain`: what a rule checks, why, and how to mend what it finds.

use super::Exit;
use super::fail::Fail;
use crate::io::terminal;
use crate::render::reference::{self, Facts};
use crate::render::words::Words;
use crate::rules::{self, Rule};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "CODE|NAME")]
    rule: Option<String>,

    #[arg(long, conflicts_with = "rule")]
    markdown: bool,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let all: Vec<Facts<'_>> = rules::ALL.iter().map(|rule| facts(rule)).collect();
    let text = match &args.rule {
        Some(name) => {
            let rule = rules::find(name).or_else(|| rules::find(&format!("PVP{name}")));
            let rule = rule.ok_or_else(|| Fail::UnknownRule(name.clone(), rules::nearest_rules(name)))?;
            reference::explain(facts(rule), words, terminal::width().min(100))
        }
        None if args.markdown => reference::page(&all, words),
        None => reference::table(&all, words, terminal::width()),
    };
    terminal::print(&text).map_err(Fail::Output)?;
    Ok(Exit::Done)
}

/// What is known of a rule besides its words.
pub(super) fn facts(rule: &Rule) -> Facts<'_> {
    Facts { code: rule.code, name: rule.name, severity: rule.severity.key() }
}
