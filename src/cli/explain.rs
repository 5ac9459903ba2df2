//! `pvp explain`: what a rule checks, why, and how to mend what it finds; what belongs into a field or a description.

use super::Exit;
use super::fail::Fail;
use crate::io::terminal;
use crate::render::fields;
use crate::render::reference::{self, Facts};
use crate::render::words::Words;
use crate::rules::{self, Rule};
use crate::schema::lookup;
use crate::schema::suggest::nearest;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "CODE|NAME|FIELD")]
    what: Option<String>,

    #[arg(long, conflicts_with = "what")]
    markdown: bool,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let all: Vec<Facts<'_>> = rules::ALL.iter().map(|rule| facts(rule)).collect();
    let width = terminal::width();
    let text = match &args.what {
        Some(name) => match &rules_named(name)[..] {
            [rule] => reference::explain(facts(rule), words, width.min(100)),
            several @ [_, ..] => reference::table(&several.iter().map(|rule| facts(rule)).collect::<Vec<_>>(), words, width),
            [] => match lookup::find(name).split_first() {
                Some((named, others)) => fields::explain(named, others, words, width.min(100)),
                None => return Err(Fail::UnknownRule(name.clone(), nearest_names(name))),
            },
        },
        None if args.markdown => reference::page(&all, words),
        None => format!("{}\n{}", reference::table(&all, words, width), fields::table(words, width)),
    };
    terminal::print(&text).map_err(Fail::Output)?;
    Ok(Exit::Done)
}

/// The rules of a code, with or without its letters, of a name, or of a group.
fn rules_named(name: &str) -> Vec<&'static Rule> {
    rules::rules_named(name).or_else(|| rules::rules_named(&format!("PVP{name}"))).unwrap_or_default()
}

/// The rules, fields and kinds that may have been meant.
fn nearest_names(name: &str) -> Vec<String> {
    let mut meant = rules::nearest_rules(name);
    meant.extend(nearest(name, lookup::names().iter().map(String::as_str)));
    meant.truncate(3);
    meant
}

/// What is known of a rule besides its words.
pub(super) fn facts(rule: &Rule) -> Facts<'_> {
    Facts { code: rule.code, name: rule.name, severity: rule.severity.key() }
}
