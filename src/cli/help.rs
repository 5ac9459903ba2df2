//! What `--help`, completions and manual pages say: the texts of the Fluent files put into the command line.
//!
//! A command or option holds no prose. Its texts are found by its name: `help-validate` with the attribute `fail-on`.

use std::collections::BTreeSet;
use std::fmt::Write;

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr};
use clap::{Arg, ArgAction, Command, CommandFactory};

use super::Cli;
use crate::finding;
use crate::render::words::{Lang, Words};
use crate::schema::{Codes, Kind};

/// What the texts are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// To read arguments and to print help: everything about an argument stands in its help.
    Arguments,
    /// For completions and manual pages: values and their texts stand beside the argument. Cannot read arguments.
    Pages,
}

/// What all commands share stands below what each has for itself.
const LAST: usize = 1000;

/// The command line in a language.
pub fn command(words: &Words, purpose: Use) -> Command {
    let bare = Cli::command();
    let which = Arg::new("command")
        .value_name("COMMAND")
        .num_args(0..)
        .value_parser(PossibleValuesParser::new(names(&bare).into_iter().chain(["help".to_owned()])));
    let command = bare
        .disable_version_flag(true)
        .subcommand(Command::new("help").arg(which))
        .arg(Arg::new("lang").long("lang").value_name("LANG").global(true).value_parser(Lang::ALL.map(Lang::key)).display_order(LAST))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(LAST + 2));
    let command = Texts { words, purpose }.of_command(command, "help");
    let mut built = command.clone();
    built.build();
    with_usage(command, &mut built, words)
}

/// The names of all commands below a command, each once.
fn names(command: &Command) -> BTreeSet<String> {
    command.get_subcommands().flat_map(|sub| names(sub).into_iter().chain([sub.get_name().to_owned()])).collect()
}

/// The texts of what an argument takes, where it is not one of a list of values.
pub(super) fn expected(arg: &Arg, key: &str, words: &Words) -> Option<String> {
    let attribute = format!("{}-expected", attribute(arg));
    shared(words, key, &attribute)
}

/// What a command says of an argument, or the nearest command above it that says something; what all reports share is
/// said once, also for the commands beside `pvp report` that make documents.
fn shared(words: &Words, key: &str, attribute: &str) -> Option<String> {
    let mut of = std::iter::successors(Some(key), |key| Some(&key[..key.rfind('-')?])).chain(["help-report"]);
    of.find_map(|key| words.lookup(&format!("{key}.{attribute}"), &[]))
}

fn attribute(arg: &Arg) -> String {
    arg.get_id().as_str().replace('_', "-")
}

struct Texts<'a> {
    words: &'a Words,
    purpose: Use,
}

impl Texts<'_> {
    fn of_command(&self, command: Command, key: &str) -> Command {
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(LAST + 1);
        let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
        let mut command = command
            .about(self.words.plain(key))
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(self.words.plain("help-commands"))
            .subcommand_value_name(self.words.plain("value-command"))
            .help_template(self.template())
            .arg(help)
            .mut_args(|arg| self.of_argument(arg, key));
        let after = match self.purpose {
            Use::Arguments => after(self.words, key),
            Use::Pages => String::new(),
        };
        if !after.is_empty() {
            command = command.after_help(after);
        }
        for name in names {
            let key = format!("{key}-{name}");
            command = command.mut_subcommand(name, |sub| self.of_command(sub, &key));
        }
        command
    }

    fn template(&self) -> StyledStr {
        let style = clap::builder::Styles::default();
        let style = style.get_usage();
        let heading = self.words.plain("help-usage");
        format!("{{about-with-newline}}\n{style}{heading}:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}").into()
    }

    /// A text of an argument: the command's own, else that of the nearest command above it.
    fn text(&self, key: &str, attribute: &str) -> Option<String> {
        shared(self.words, key, attribute)
    }

    fn of_argument(&self, arg: Arg, key: &str) -> Arg {
        let attribute = attribute(&arg);
        let mut text = self.text(key, &attribute).unwrap_or_else(|| self.words.plain(&format!("{key}.{attribute}")));
        let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
        let mut arg = arg.help_heading(self.words.plain(heading));
        if !arg.get_action().takes_values() {
            return arg.help(text);
        }
        let names = arg.get_value_names().unwrap_or_default().iter().map(|name| self.placeholder(name));
        let names: Vec<String> = names.collect();
        arg = arg.value_names(names).hide_default_value(true);
        let values: Vec<(String, Option<String>)> = arg
            .get_possible_values()
            .iter()
            .map(|value| {
                let name = value.get_name();
                let text = self.text(key, &format!("{attribute}--{name}")).or_else(|| self.label(&attribute, name));
                (name.to_owned(), text)
            })
            .collect();
        let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        let default = (!defaults.is_empty())
            .then(|| format!("[{}]", self.words.get("help-default", &[("value", finding::Arg::from(defaults.join(", ")))])));
        match self.purpose {
            Use::Arguments => {
                let (short, long) = self.with_values(&text, &values, default);
                arg.help(short).long_help(long).hide_possible_values(true)
            }
            Use::Pages => {
                if let Some(default) = default {
                    text = format!("{text} {default}");
                }
                if !values.is_empty() {
                    arg = arg.value_parser(PossibleValuesParser::new(values.into_iter().map(|(name, text)| {
                        let value = PossibleValue::new(name);
                        if let Some(text) = text { value.help(text) } else { value }
                    })));
                }
                arg.help(text)
            }
        }
    }

    /// What people call a value that is a kind, or a code of the format.
    fn label(&self, attribute: &str, name: &str) -> Option<String> {
        let codes = match attribute {
            "kind" | "what" => return Some(self.words.plain(&format!("kinds-{}", Kind::of(name)?.key()))),
            "status" => Codes::Status(None),
            "type" => Codes::ServiceType,
            "catalogue" => Codes::Catalogue,
            _ => return None,
        };
        let label = self.words.lang().of(codes.label(name));
        let mut letters = label.chars();
        let first = letters.next()?;
        Some(first.to_uppercase().chain(letters).collect())
    }

    /// An argument's help in short and in full.
    fn with_values(&self, text: &str, values: &[(String, Option<String>)], default: Option<String>) -> (String, String) {
        let heading = self.words.plain("help-values");
        let (mut short, mut long) = (text.to_owned(), text.to_owned());
        let names = || values.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
        if !values.is_empty() {
            let _ = write!(short, " [{}: {}]", heading.to_lowercase(), names());
        }
        if values.iter().any(|(_, text)| text.is_some()) {
            let width = values.iter().map(|(name, _)| name.len()).max().unwrap_or(0) + 1;
            let _ = write!(long, "\n\n{heading}:");
            for (name, text) in values {
                let name = format!("{name}:");
                let _ = write!(long, "\n- {name:width$} {}", text.as_deref().unwrap_or_default());
            }
        } else if !values.is_empty() {
            let _ = write!(long, "\n\n{heading}: {}", names());
        }
        if let Some(default) = default {
            let _ = write!(short, " {default}");
            let _ = write!(long, "\n\n{default}");
        }
        (short, long)
    }

    /// What stands for a value: `CODE|NAME` in the language.
    fn placeholder(&self, name: &str) -> String {
        let parts = name.split('|').map(|part| self.words.plain(&format!("value-{}", part.to_lowercase())));
        parts.collect::<Vec<_>>().join("|")
    }
}

/// A command's examples, each with what it does.
pub fn examples(words: &Words, key: &str) -> Vec<(String, String)> {
    let text = words.lookup(&format!("{key}.examples"), &[]).unwrap_or_default();
    text.lines().filter_map(|line| line.split_once(" # ")).map(|(command, does)| (command.to_owned(), does.to_owned())).collect()
}

/// What else there is to know of a command.
pub(super) fn more(words: &Words, key: &str) -> Option<String> {
    words.lookup(&format!("{key}.after"), &[])
}

/// What stands below a command's arguments: examples, then what else there is to know.
fn after(words: &Words, key: &str) -> String {
    let mut out = String::new();
    let examples = examples(words, key);
    let width = examples.iter().map(|(command, _)| command.chars().count()).max().unwrap_or(0);
    if !examples.is_empty() {
        let _ = write!(out, "{}:", words.plain("help-examples"));
    }
    for (command, does) in examples {
        let _ = write!(out, "\n  {command:width$}   {does}");
    }
    if let Some(more) = more(words, key) {
        let _ = write!(out, "{}{more}", if out.is_empty() { "" } else { "\n\n" });
    }
    out
}

/// clap makes the line of usage but writes one word of it in English only.
fn with_usage(mut command: Command, built: &mut Command, words: &Words) -> Command {
    let usage = built.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace("[OPTIONS]", &format!("[{}]", words.plain("help-options-word")));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let sub = built.find_subcommand_mut(&name).expect("it was built from the same commands");
        command = command.mut_subcommand(&name, |plain| with_usage(plain, sub, words));
    }
    command.override_usage(usage)
}
