//! Fields and kinds explained, as rules are: what belongs there, which codes there are, what it looks like.

use std::fmt::Write;

use super::reference::wrapped;
use super::sample::Form;
use super::words::Words;
use crate::finding::{Arg, Layout};
use crate::schema::lookup::Named;
use crate::schema::{Field, Kind, settings_fields};

/// The languages that a sample outside of any registry is written in.
const LANGUAGES: [&str; 2] = ["lv", "en"];

/// A field or a kind: what belongs there, whether it has to be there, its codes, what is in it, and a sample. `others` go by
/// the same name.
pub fn explain(named: &Named, others: &[Named], words: &Words, width: usize) -> String {
    let page = Page { words, width };
    let field = named.field;
    let said = |text: &crate::schema::Bilingual| words.lang().of(text).to_owned();
    let mut out = format!("{}\n{}\n", named.full(), said(&field.label));
    let hint = [Some(&field.hint), field.message.as_ref()].into_iter().flatten().map(said);
    page.part(&mut out, "explain-field-what", &hint.filter(|hint| !hint.is_empty()).collect::<Vec<_>>().join(" "));
    page.part(&mut out, "explain-field-mandatory", &page.mandatory(named));
    page.codes(&mut out, field);
    page.parts(&mut out, named);
    let form = Form { words, languages: &LANGUAGES, width };
    let _ = write!(out, "\n{}\n{}\n", words.plain("explain-field-sample"), sample(named, form));
    if !others.is_empty() {
        let names = Arg::List(others.iter().map(Named::short).collect());
        let _ = write!(out, "\n{}\n", wrapped(&words.get("explain-field-others", &[("names", names)]), width));
    }
    out
}

/// The kinds with their groups, as what may be asked for besides rules.
pub fn table(words: &Words, width: usize) -> String {
    let mut rows = Vec::new();
    for kind in Kind::ALL {
        rows.push([kind.key().to_owned(), words.lang().of(&kind.fields().label).to_owned()]);
        let groups = kind.fields().parts().filter(|(key, _)| !matches!(*key, "kind" | "id"));
        rows.extend(groups.map(|(key, field)| [format!("{}.{key}", kind.key()), words.lang().of(&field.label).to_owned()]));
    }
    let rows =
        laid_out(["explain-field", "explain-field-label"].map(|key| words.plain(key)).into(), rows.into_iter().map(Vec::from), width);
    format!("{rows}\n{}\n", wrapped(&words.plain("explain-fields"), width.min(100)))
}

/// A sample of a kind, or of a field with the groups that it stands in.
fn sample(named: &Named, form: Form<'_>) -> String {
    match named.kind {
        Some(kind) if named.path.is_empty() => form.whole(kind.key(), named.field),
        Some(kind) => form.within(kind.fields(), &named.path),
        None if named.path.is_empty() => {
            let parts = named.field.parts().map(|(key, part)| form.of(Some(key), part, Layout::Block(0)));
            parts.collect::<Vec<_>>().join("\n")
        }
        None => form.within(settings_fields(), &named.path),
    }
}

struct Page<'a> {
    words: &'a Words,
    width: usize,
}

impl Page<'_> {
    fn part(&self, out: &mut String, heading: &str, text: &str) {
        if !text.is_empty() {
            let _ = write!(out, "\n{}\n{}\n", self.words.plain(heading), wrapped(text, self.width));
        }
    }

    fn mandatory(&self, named: &Named) -> String {
        let field = named.field;
        let said = match (named.path.is_empty(), field.not_applicable, named.is_mandatory) {
            (true, ..) => return String::new(),
            (false, true, true) => "explain-field-applicable",
            (false, false, true) => "explain-field-required",
            (false, _, false) => "explain-field-optional",
        };
        let said = self.words.plain(said);
        match &field.absence_rule {
            Some(code) => format!("{said} {}", self.words.get("explain-field-rule", &[("code", Arg::from(code.as_str()))])),
            None => said,
        }
    }

    fn codes(&self, out: &mut String, field: &Field) {
        for coded in [Some(field), field.item()].into_iter().flatten().filter(|field| !field.codes.is_empty()) {
            let label = |code: &str| coded.code_label(code).map_or("", |label| self.words.lang().of(label)).to_owned();
            let rows = coded.codes.iter().map(|code| vec![code.clone(), label(code)]);
            let head = ["explain-code", "explain-code-means"].map(|key| self.words.plain(key)).into();
            let _ = write!(out, "\n{}\n{}", self.words.plain("explain-field-codes"), laid_out(head, rows, self.width));
        }
    }

    fn parts(&self, out: &mut String, named: &Named) {
        let inner = named.field.item().unwrap_or(named.field);
        if named.field.text || inner.text || inner.parts().next().is_none() {
            return;
        }
        let mark = |key: &str| match () {
            () if inner.is_required(key) => self.words.plain("explain-mark-required"),
            () if inner.one_of.iter().any(|one| one == key) => self.words.plain("explain-mark-one-of"),
            () => String::new(),
        };
        let said = |text: &crate::schema::Bilingual| self.words.lang().of(text).to_owned();
        let rows = inner.parts().map(|(key, part)| vec![key.to_owned(), said(&part.label), mark(key), said(&part.hint)]);
        let head = ["explain-key", "explain-field-label", "explain-mark", "explain-hint"].map(|key| self.words.plain(key)).into();
        let _ = write!(out, "\n{}\n{}", self.words.plain("explain-field-parts"), laid_out(head, rows, self.width));
    }
}

fn laid_out(head: Vec<String>, rows: impl Iterator<Item = Vec<String>>, width: usize) -> String {
    let mut table = comfy_table::Table::new();
    table.load_style(comfy_table::presets::NOTHING).set_content_arrangement(comfy_table::ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(head);
    table.add_rows(rows);
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    format!("{}\n", lines.join("\n"))
}
