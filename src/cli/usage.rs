//! What was typed and cannot be understood, in the reader's language and with a way out.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help;
use crate::finding::Arg;
use crate::render::words::Words;

/// What is wrong with what was typed, how the command is used, and where to read more.
pub(super) fn message(error: &clap::Error, command: &Command, typed: &[OsString], words: &Words) -> String {
    let meant = Meant::new(command, typed);
    let said = Mistake { error, meant: &meant, words }.said();
    let usage = meant.command.get_overridden_usage().map(ToString::to_string).unwrap_or_default();
    let more = words.get("usage-more", &[("command", Arg::from(format!("{} --help", meant.name)))]);
    format!("{said}\n\n{}: {usage}\n{more}", words.plain("help-usage"))
}

/// The command that the arguments speak of.
struct Meant<'a> {
    command: &'a Command,
    /// `pvp validate`
    name: String,
    /// The key of its texts.
    key: String,
}

impl<'a> Meant<'a> {
    fn new(root: &'a Command, typed: &[OsString]) -> Self {
        let mut meant = Self { command: root, name: root.get_name().to_owned(), key: "help".to_owned() };
        for arg in typed.iter().skip(1).take_while(|arg| *arg != "--") {
            if let Some(sub) = meant.command.find_subcommand(arg) {
                meant.command = sub;
                meant.name = format!("{} {}", meant.name, sub.get_name());
                meant.key = format!("{}-{}", meant.key, sub.get_name());
            }
        }
        meant
    }
}

struct Mistake<'a> {
    error: &'a clap::Error,
    meant: &'a Meant<'a>,
    words: &'a Words,
}

impl Mistake<'_> {
    fn said(&self) -> String {
        let option = || ("option", Arg::from(self.name(ContextKind::InvalidArg)));
        let value = || ("value", Arg::from(self.texts(ContextKind::InvalidValue).concat()));
        match self.error.kind() {
            ErrorKind::UnknownArgument => {
                let name = self.name(ContextKind::InvalidArg);
                let (key, arg) = match () {
                    () if name.starts_with('-') => ("usage-unknown-option", "option"),
                    () if self.takes_path() => ("usage-second-path", "argument"),
                    () => ("usage-unknown-argument", "argument"),
                };
                self.with_suggestions(self.words.get(key, &[(arg, Arg::from(name))]), ContextKind::SuggestedArg)
            }
            ErrorKind::InvalidSubcommand => {
                let name = self.texts(ContextKind::InvalidSubcommand).concat();
                self.with_suggestions(
                    self.words.get("usage-unknown-command", &[("command", Arg::from(name))]),
                    ContextKind::SuggestedSubcommand,
                )
            }
            ErrorKind::InvalidValue if self.texts(ContextKind::InvalidValue).concat().is_empty() => {
                self.with_values(self.words.get("usage-no-value", &[option()]))
            }
            ErrorKind::InvalidValue => {
                let said = self.words.get("usage-wrong-value", &[option(), value()]);
                self.with_values(self.with_suggestions(said, ContextKind::SuggestedValue))
            }
            ErrorKind::ValueValidation => {
                let said = self.words.get("usage-wrong-value", &[option(), value()]);
                match self.expected() {
                    Some(what) => format!("{said} {}", self.words.get("usage-expected", &[("what", Arg::from(what))])),
                    None => said,
                }
            }
            ErrorKind::NoEquals | ErrorKind::TooFewValues => self.words.get("usage-no-value", &[option()]),
            ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => self.words.get("usage-superfluous-value", &[option(), value()]),
            ErrorKind::ArgumentConflict => {
                let (one, other) = (self.name(ContextKind::InvalidArg), self.name(ContextKind::PriorArg));
                if other.is_empty() || one == other {
                    return self.words.get("usage-twice", &[option()]);
                }
                self.words.get("usage-conflict", &[option(), ("other", Arg::from(other))])
            }
            ErrorKind::MissingRequiredArgument => {
                let names: Vec<String> = self.texts(ContextKind::InvalidArg).iter().map(|name| bare(name)).collect();
                let said = self.words.get("usage-missing", &[("arguments", Arg::List(names.clone()))]);
                // Who does not know an id yet is told how to find one.
                if names.contains(&self.words.plain("value-id")) { format!("{said} {}", self.words.plain("usage-ids")) } else { said }
            }
            ErrorKind::MissingSubcommand => {
                let names = self.meant.command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
                self.words.get("usage-missing-command", &[("commands", Arg::List(names))])
            }
            ErrorKind::InvalidUtf8 => self.words.plain("usage-not-text"),
            _ => self.words.plain("usage-other"),
        }
    }

    fn texts(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    fn name(&self, kind: ContextKind) -> String {
        self.texts(kind).first().map(|name| bare(name)).unwrap_or_default()
    }

    fn with_suggestions(&self, said: String, kind: ContextKind) -> String {
        const MOST: usize = 3;
        let found: Vec<String> = self.texts(kind).into_iter().take(MOST).collect();
        if found.is_empty() {
            return said;
        }
        format!("{said} {}", self.words.get("did-you-mean", &[("suggestions", Arg::List(found))]))
    }

    fn with_values(&self, said: String) -> String {
        let values = self.texts(ContextKind::ValidValue);
        if values.is_empty() {
            return said;
        }
        format!("{said} {}", self.words.get("usage-values", &[("values", Arg::List(values))]))
    }

    /// Whether the command takes one path, and nothing behind it.
    fn takes_path(&self) -> bool {
        self.meant.command.get_positionals().last().is_some_and(|arg| arg.get_id() == "path")
    }

    fn expected(&self) -> Option<String> {
        let name = self.name(ContextKind::InvalidArg);
        let named = |arg: &&clap::Arg| match arg.get_long() {
            Some(long) => name.strip_prefix("--") == Some(long),
            None => arg.get_value_names().unwrap_or_default().iter().any(|value| name == value.as_str()),
        };
        let arg = self.meant.command.get_arguments().find(named)?;
        help::expected(arg, &self.meant.key, self.words)
    }
}

/// The name alone: `--format` of `--format <FORMAT>`, `PATH` of `[PATH]`.
fn bare(name: &str) -> String {
    let end = if name.starts_with('-') { name.find([' ', '=']) } else { None };
    name[..end.unwrap_or(name.len())].trim_start_matches(['<', '[']).trim_end_matches(['>', ']', '.']).to_owned()
}
