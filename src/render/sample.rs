//! The form of a field as YAML to copy: what is mandatory is written out, the rest is named below it, and each key has its
//! label and its codes with what they mean.
//!
//! `…` stands for what has to be written; whoever leaves one behind is told so.

use super::words::Words;
use crate::finding::{self, Layout};
use crate::schema::{Bilingual, Field, Kind};

/// What a sample is made for.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    /// The words of a language.
    pub words: &'a Words,
    /// The languages in which texts are written.
    pub languages: &'a [&'a str],
    /// Columns to fit comments into.
    pub width: usize,
}

/// What stands in place of what has to be written.
const BLANK: &str = "…";
/// How far what is in something stands behind it.
const STEP: usize = 2;
/// The least room that a comment has.
const NARROW: usize = 30;

impl Form<'_> {
    /// A field, laid out as it has to stand: `key` is its key, or nothing for an item of a list.
    pub fn of(&self, key: Option<&str>, field: &'static Field, layout: Layout) -> String {
        match (layout, key) {
            (Layout::Flow, key) => {
                let mut lines = Vec::new();
                self.remarks(key, field, &mut lines);
                lines.push(key.map_or_else(|| self.flow(field), |key| format!("{key}: {}", self.flow(field))));
                lines.join("\n")
            }
            (Layout::Whole, key) => self.of(key, field, Layout::Block(0)),
            (Layout::Block(indent), Some(key)) => {
                let mut lines = Vec::new();
                self.entry(key, field, indent, None, &mut lines);
                lines.join("\n")
            }
            (Layout::Block(indent), None) => {
                let mut lines = Vec::new();
                self.item(field, indent, &mut lines);
                lines.join("\n")
            }
        }
    }

    /// A field with the groups that it stands in; `path` is its way from the root, without positions.
    pub fn within(&self, root: &'static Field, path: &str) -> String {
        let mut lines = Vec::new();
        let (mut field, mut indent, mut keys) = (root, 0, path.split('.').peekable());
        let mut dash = "";
        while let Some(key) = keys.next() {
            let Some(part) = field.item().unwrap_or(field).part(key) else { break };
            let margin = " ".repeat(indent - dash.len());
            if keys.peek().is_none() {
                self.entry(key, part, indent, Some(dash).filter(|dash| !dash.is_empty()), &mut lines);
                break;
            }
            lines.push(format!("{margin}{dash}{key}:"));
            dash = if part.item().is_some() { "- " } else { "" };
            indent += STEP + dash.len();
            field = part;
        }
        lines.join("\n")
    }

    /// All that a description has to say.
    pub fn whole(&self, kind: &str, field: &'static Field) -> String {
        let mut lines = vec![format!("kind: {kind}")];
        for (key, part) in field.parts().filter(|(key, _)| *key != "kind" && (*key == "id" || field.is_required(key))) {
            self.entry(key, part, 0, None, &mut lines);
        }
        self.rest(field, 0, &mut lines);
        lines.join("\n")
    }

    /// A key with what belongs to it; `dash` is the sign of the list whose item begins with it.
    fn entry(&self, key: &str, field: &'static Field, indent: usize, dash: Option<&str>, lines: &mut Vec<String>) {
        let margin = " ".repeat(indent - dash.map_or(0, str::len)) + dash.unwrap_or_default();
        let comment = self.comment(field);
        if let Some(value) = self.value(field) {
            return self.line(&format!("{margin}{key}: {value}"), &comment, lines);
        }
        self.line(&format!("{margin}{key}:"), &comment, lines);
        match field.item() {
            Some(item) => self.item(item, indent + STEP, lines),
            None => self.group(field, indent + STEP, None, lines),
        }
    }

    /// An item of a list, whose dash stands behind so many spaces.
    fn item(&self, field: &'static Field, indent: usize, lines: &mut Vec<String>) {
        match self.value(field) {
            Some(value) => self.line(&format!("{}- {value}", " ".repeat(indent)), &self.comment(field), lines),
            None => self.group(field, indent + STEP, Some("- "), lines),
        }
    }

    /// The mandatory keys of a group; what else it may have is named below.
    fn group(&self, field: &'static Field, indent: usize, mut dash: Option<&str>, lines: &mut Vec<String>) {
        for (key, part) in field.parts().filter(|(key, _)| is_shown(field, key)) {
            self.entry(key, part, indent, dash.take(), lines);
        }
        self.rest(field, indent, lines);
    }

    /// What else a group may have, and what of it need not apply.
    fn rest(&self, field: &'static Field, indent: usize, lines: &mut Vec<String>) {
        let mut say = |key: &str, keys: Vec<&str>| {
            if !keys.is_empty() {
                let keys = keys.into_iter().filter_map(|key| Some((key, field.part(key)?)));
                let keys: Vec<String> = keys.map(|(key, part)| format!("{key} ({})", self.words.lang().of(&part.label))).collect();
                self.remark(&format!("{}: {}", self.words.plain(key), keys.join(", ")), indent, lines);
            }
        };
        let keys = || field.parts().map(|(key, _)| key).filter(|key| !matches!(*key, "kind"));
        say("sample-one-of", field.one_of.iter().map(String::as_str).collect());
        say("sample-optional", keys().filter(|key| !is_shown(field, key) && !field.one_of.iter().any(|one| one == key)).collect());
        let excused: Vec<&str> =
            field.parts().filter(|(key, part)| part.not_applicable && field.is_required(key)).map(|(key, _)| key).collect();
        if !excused.is_empty() {
            let args = [("keys", finding::Arg::from(excused.join(", ")))];
            self.remark(&self.words.get("sample-not-applicable", &args), indent, lines);
        }
    }

    /// A line with a comment behind it, or above it where there is no room behind it.
    fn line(&self, text: &str, comment: &str, lines: &mut Vec<String>) {
        if comment.is_empty() {
            lines.push(text.to_owned());
        } else if text.chars().count() + comment.chars().count() + 4 <= self.width {
            lines.push(format!("{text}  # {comment}"));
        } else {
            let indent = text.find(|c| c != ' ').unwrap_or(0);
            self.remark(comment, indent, lines);
            lines.push(text.to_owned());
        }
    }

    /// A comment on lines of its own.
    fn remark(&self, text: &str, indent: usize, lines: &mut Vec<String>) {
        let margin = " ".repeat(indent);
        let width = self.width.saturating_sub(indent).max(NARROW);
        let options = textwrap::Options::new(width)
            .initial_indent("# ")
            .subsequent_indent("#   ")
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .word_separator(textwrap::WordSeparator::AsciiSpace);
        lines.extend(textwrap::wrap(text, options).iter().map(|line| format!("{margin}{line}")));
    }

    /// What stands behind the key on its own line; nothing where lines of their own follow.
    fn value(&self, field: &'static Field) -> Option<String> {
        match field.item() {
            _ if field.text => Some(self.text()),
            Some(item) if item.text => Some(format!("[{}]", self.text())),
            Some(item) if is_single(item) => Some(format!("[{BLANK}]")),
            Some(_) => None,
            None if is_single(field) => Some(BLANK.to_owned()),
            None => None,
        }
    }

    /// The same between brackets, without comments.
    fn flow(&self, field: &'static Field) -> String {
        if let Some(value) = self.value(field) {
            return value;
        }
        if let Some(item) = field.item() {
            return format!("[{}]", self.flow(item));
        }
        let parts = field.parts().filter(|(key, _)| is_shown(field, key));
        let parts: Vec<String> = parts.map(|(key, part)| format!("{key}: {}", self.flow(part))).collect();
        format!("{{ {} }}", parts.join(", "))
    }

    /// What is to be known of what stands between brackets, where no comments can stand.
    fn remarks(&self, key: Option<&str>, field: &'static Field, lines: &mut Vec<String>) {
        if let Some(key) = key {
            self.remark(&format!("{key}: {}", self.comment(field)), 0, lines);
        }
        let inner = field.item().unwrap_or(field);
        if self.value(field).is_none() {
            for (key, part) in inner.parts().filter(|(key, _)| is_shown(inner, key)) {
                self.remarks(Some(key), part, lines);
            }
            self.rest(inner, 0, lines);
        }
    }

    fn text(&self) -> String {
        // In quotation marks commas and colons do no harm.
        let each: Vec<String> = self.languages.iter().map(|language| format!("{language}: \"{BLANK}\"")).collect();
        if each.is_empty() { format!("\"{BLANK}\"") } else { format!("{{ {} }}", each.join(", ")) }
    }

    /// What a key is called, and what may stand in it.
    fn comment(&self, field: &'static Field) -> String {
        let label = self.words.lang().of(&field.label);
        let inner = field.item().unwrap_or(field);
        let may = match &inner.reference {
            _ if !field.codes.is_empty() && field.item().is_some() => Some(self.words.get("sample-or-list", &[("codes", codes(field))])),
            _ if !inner.codes.is_empty() => Some(self.words.say_arg(&codes(inner))),
            Some(reference) => {
                Some(self.words.get("sample-reference", &[("list", finding::Arg::from(reference.target.listed().to_owned()))]))
            }
            None if inner.classifier.is_some() => Some(self.words.get("sample-reference", &[("list", finding::Arg::from("theme"))])),
            None if inner.truth => Some(self.words.plain("sample-truth")),
            // What an id looks like is seen everywhere.
            None => match inner.message.as_ref().filter(|message| Some(*message) != id_message()) {
                Some(message) => Some(self.words.lang().of(message).to_owned()),
                None => inner.number.then(|| self.words.plain("sample-number")),
            },
        };
        let said = may.map_or_else(|| label.to_owned(), |may| if label.is_empty() { may } else { format!("{label}: {may}") });
        said.replace('`', "")
    }
}

fn id_message() -> Option<&'static Bilingual> {
    Kind::ALL.first().and_then(|kind| kind.fields().part("id")?.message.as_ref())
}

fn codes(field: &'static Field) -> finding::Arg {
    field.labelled_codes(field.codes.iter().map(String::as_str))
}

/// Whether one value is enough: an id, even where more could be said beside it.
fn is_single(field: &Field) -> bool {
    field.reference.is_some() || field.parts().next().is_none()
}

/// Whether a sample writes a key of a group out.
fn is_shown(group: &Field, key: &str) -> bool {
    let first = || group.sampled.is_empty() && group.one_of.first().is_some_and(|one| one == key);
    group.is_required(key) || group.sampled.iter().any(|shown| shown == key) || first()
}
