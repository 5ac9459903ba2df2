//! `pvp config`: the settings in force, as a `pvp.yaml` that could be copied, each with where it comes from.

use std::fmt::Write;
use std::path::PathBuf;

use compact_str::CompactString;

use super::Exit;
use super::fail::Fail;
use crate::io::disk::shown;
use crate::io::terminal;
use crate::model::{Located, Text};
use crate::render::words::Words;
use crate::rules;
use crate::settings::Publishing;
use crate::source::{FileId, LineIndex};
use crate::workspace::{self, At};
use crate::yaml::{self, Node};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(default_value = ".")]
    path: PathBuf,

    #[arg(long, value_name = "REV")]
    at: Option<String>,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let mut located = workspace::locate(&args.path, At::revision(args.at.as_deref()))?;
    let file = located.settings_file.clone();
    let text = located.settings_text.clone();
    let name = file.as_deref().and_then(|file| file.file_name()).map(|name| shown(name.as_ref())).unwrap_or_default();
    let sheet = Sheet { text: &text, name: &name, words };
    let settings = std::mem::take(&mut located.settings);
    let list = |items: &[compact_str::CompactString]| format!("[{}]", items.join(", "));
    let mut rows = Vec::new();
    let registry =
        located.registry.strip_prefix(&located.root).map(shown).ok().filter(|path| !path.is_empty()).unwrap_or_else(|| ".".into());
    rows.push((format!("registry: {}", quoted(&registry)), sheet.origin(&["registry"])));
    rows.push(("languages:".to_owned(), String::new()));
    rows.push((format!("  required: {}", list(&settings.vocabulary.required)), sheet.origin(&["languages", "required"])));
    rows.push((format!("  recommended: {}", list(&settings.vocabulary.recommended)), sheet.origin(&["languages", "recommended"])));
    let baseline = settings.baseline.as_ref().map(|baseline| baseline.value.to_string());
    match baseline {
        Some(baseline) => rows.push((format!("baseline: {}", quoted(&baseline)), sheet.origin(&["baseline"]))),
        None => rows.push((format!("# baseline: {}", words.plain("config-none")), sheet.origin(&["baseline"]))),
    }
    for (name, codes) in settings.classifiers.all().into_iter().filter(|(_, codes)| !codes.is_empty()) {
        let codes: Vec<_> = codes.keys().cloned().collect();
        rows.push((format!("# classifiers: {name} {}", list(&codes)), sheet.origin(&["classifiers", name])));
    }
    let measuring = settings.measuring.clone();
    let folder = measuring.folder.as_ref().map_or(workspace::DEFAULT_TABLES, |folder| folder.value.as_str());
    let of_measuring = |key: &'static str| sheet.origin(&["measurements", key]);
    rows.push(("measurements:".to_owned(), String::new()));
    rows.push((format!("  folder: {}", quoted(folder)), of_measuring("folder")));
    rows.push(match measuring.round {
        Some(round) => (format!("  round: {round}"), of_measuring("round")),
        None => (format!("  # round: {}", words.plain("config-none")), of_measuring("round")),
    });
    rows.push((format!("  grace: {}", measuring.grace), of_measuring("grace")));
    rows.push((format!("  year_starts: {}", measuring.year_starts), of_measuring("year_starts")));
    rows.extend(publishing(&settings.publishing, &sheet));
    let ignore = settings.ignore.iter().map(|exception| {
        let (rule, at) = (quoted(&exception.value.rule.value), quoted(&exception.value.at.value));
        let reason = exception.value.reason.as_ref().map(|reason| format!(", reason: {}", quoted(reason))).unwrap_or_default();
        let until = exception.value.until.as_ref().map(|until| format!(", until: {}", until.value)).unwrap_or_default();
        (format!("  - {{ rule: {rule}, at: {at}{reason}{until} }}"), sheet.line(exception.place.line))
    });
    let ignore: Vec<(String, String)> = ignore.collect();
    let policy = workspace::policy(settings, &located, &terminal::today())?;
    rows.push(("rules:".to_owned(), String::new()));
    for rule in rules::ALL {
        let stated = policy.stated(rule.name);
        let level = stated.map_or(rule.severity.key(), |(level, _)| level.key());
        let setting = match rule.threshold() {
            Some(threshold) => format!("{{ severity: {level}, {}: {} }}", threshold.name, policy.threshold(rule)),
            None => level.to_owned(),
        };
        let origin = stated.map_or_else(|| words.plain("config-default"), |(_, place)| sheet.line(place.line));
        rows.push((format!("  {}: {setting}", rule.name), format!("{}, {origin}", rule.code)));
    }
    if !ignore.is_empty() {
        rows.push(("ignore:".to_owned(), String::new()));
        rows.extend(ignore);
    }
    terminal::print(aligned(&rows)).map_err(Fail::Output)?;
    Ok(Exit::Done)
}

/// What public catalogues say of themselves, as far as it is one line: a name in several languages is named only.
fn publishing(publishing: &Publishing, sheet: &Sheet<'_>) -> Vec<(String, String)> {
    let of = |path: &[&str]| sheet.origin(&[&["publish"], path].concat());
    let none = |key: &str| format!("# {key}: {}", sheet.words.plain("config-none"));
    let word = |key: &str, value: Option<&str>| value.map_or_else(|| none(key), |value| format!("{key}: {}", quoted(value)));
    let text = |value: &Option<Text>| value.as_ref().and_then(|text| text.in_language(sheet.words.lang().key())).map(str::to_owned);
    let colour = |key: &str, value: &Option<Located<CompactString>>| match value {
        Some(value) => format!("{key}: \"{}\"", value.value),
        None => none(key),
    };
    let logo = publishing.logo.as_ref().map(|logo| logo.value.as_str());
    let contact = &publishing.contact;
    let mut rows = vec![("publish:".to_owned(), String::new())];
    rows.push((format!("  {}", word("name", text(&publishing.name).as_deref())), of(&["name"])));
    rows.push((format!("  {}", word("introduction", text(&publishing.introduction).as_deref())), of(&["introduction"])));
    rows.push((format!("  {}", word("logo", logo)), of(&["logo"])));
    let colours = &publishing.colours;
    if colours.light.is_none() && colours.dark.is_none() {
        rows.push((format!("  {}", none("colours")), of(&["colours"])));
    } else {
        rows.push(("  colours:".to_owned(), String::new()));
        rows.push((format!("    {}", colour("light", &colours.light)), of(&["colours", "light"])));
        rows.push((format!("    {}", colour("dark", &colours.dark)), of(&["colours", "dark"])));
    }
    let plain = |value: &Option<CompactString>| value.as_ref().map(ToString::to_string);
    let lines =
        [("name", text(&contact.name)), ("email", plain(&contact.email)), ("phone", plain(&contact.phone)), ("url", plain(&contact.url))];
    if lines.iter().all(|(_, value)| value.is_none()) {
        rows.push((format!("  {}", none("contact")), of(&["contact"])));
    } else {
        rows.push(("  contact:".to_owned(), String::new()));
        rows.extend(lines.iter().map(|(key, value)| (format!("    {}", word(key, value.as_deref())), of(&["contact", key]))));
    }
    rows.push((format!("  fulfilment: {}", publishing.fulfilment), of(&["fulfilment"])));
    rows
}

/// The settings file, to say where something is written.
struct Sheet<'a> {
    text: &'a str,
    name: &'a str,
    words: &'a Words,
}

impl Sheet<'_> {
    fn line(&self, line: u32) -> String {
        format!("{}:{line}", self.name)
    }

    /// Where a key is written, else that it is not.
    fn origin(&self, path: &[&str]) -> String {
        let parsed = yaml::parse(self.text, FileId::SETTINGS);
        let lines = LineIndex::new(self.text);
        let mut node = parsed.tree.root();
        let mut found: Option<Node<'_>> = None;
        for key in path {
            let entry = node.and_then(|node| node.entry(key));
            (found, node) = (entry.map(|(key, _)| key), entry.map(|(_, value)| value));
        }
        let line = found.map(|key| self.line(lines.place(FileId::SETTINGS, key.span()).line));
        line.unwrap_or_else(|| self.words.plain("config-default"))
    }
}

/// A text as YAML writes it: plain where it may stand so.
fn quoted(text: &str) -> String {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/.".contains(&byte));
    if plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

/// The rows with their origins as comments, one below the other.
fn aligned(rows: &[(String, String)]) -> String {
    const WIDEST: usize = 60;
    let width = rows.iter().map(|(text, _)| text.chars().count()).filter(|width| *width <= WIDEST).max().unwrap_or(0);
    rows.iter().fold(String::new(), |mut out, (text, origin)| {
        let _ = if origin.is_empty() { writeln!(out, "{text}") } else { writeln!(out, "{text:<width$}  # {origin}") };
        out
    })
}
