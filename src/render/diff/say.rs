//! Changes in words: sentences, labels and values, made harmless and short enough to read.

use super::Report;
use crate::content::{FieldChange, Value, What};
use crate::finding::Arg;
use crate::history::compare::{Action, Bound, Effect, Entry, Fate, Holder, LinkChange, Part, Reason, Refresh, Subject, Turn};
use crate::history::wording::{self, Piece};
use crate::model::{Status, of_cases};
use crate::render::words::{Lang, Words};
use crate::schema::{Codes, Field, Kind};
use crate::yaml::chars::visible;

/// How many characters of a value are shown.
const LONGEST: usize = 400;

/// How many words around a change are shown.
const AROUND: usize = 6;

/// A changed field in words.
pub(super) struct Line {
    /// `Termiņi › Ne vairāk kā`; nothing for a field that is not in the format.
    pub(super) label: String,
    /// Its path, and the language where there is one.
    pub(super) path: String,
    pub(super) what: What,
    pub(super) body: Body,
}

/// What a field said and says.
pub(super) enum Body {
    /// Pieces of a text.
    Words(Vec<Shown>),
    /// A value before and after.
    Values(Option<String>, Option<String>),
}

/// A piece of a text, ready to be shown.
pub(super) enum Shown {
    Kept(String),
    Gone(String),
    Come(String),
}

impl Report<'_> {
    pub(super) fn title(&self) -> String {
        self.words.get("diff-title", &[("before", self.before.into()), ("after", Arg::from(self.after()))])
    }

    /// What remains to be said when everything else was: keys of texts with what they name.
    pub(super) fn noted(&self) -> Vec<(&'static str, Vec<(&'static str, Arg)>)> {
        let mut notes = Vec::new();
        if self.comparison.is_empty() {
            notes.push(("diff-nothing", Vec::new()));
        }
        if self.comparison.rewritten > 0 {
            notes.push(("diff-rewritten", vec![("count", Arg::Number(self.comparison.rewritten))]));
        }
        if self.comparison.figures_unclear {
            notes.push(("diff-figures-unclear", Vec::new()));
        }
        if self.incomplete {
            notes.push(("diff-incomplete", Vec::new()));
        }
        notes
    }

    /// The same in words.
    pub(super) fn notes(&self) -> Vec<String> {
        self.noted().into_iter().map(|(key, args)| self.words.get(key, &args)).collect()
    }

    /// The entries of each kind, with the kind's heading.
    pub(super) fn by_kind(&self) -> Vec<(String, Vec<&Entry>)> {
        let kinds = Kind::ALL.into_iter().map(Some).chain([None]);
        let of = |kind: Option<Kind>| -> (String, Vec<&Entry>) {
            let heading = self.words.plain(&kind.map_or_else(|| "diff-heading-unknown".to_owned(), |kind| format!("kinds-{}", kind.key())));
            (heading, self.comparison.entries.iter().filter(|entry| entry.subject.kind == kind).collect())
        };
        kinds.map(of).filter(|(_, entries)| !entries.is_empty()).collect()
    }

    /// What has to be done in each catalogue.
    pub(super) fn by_catalogue(&self) -> Vec<(&str, Vec<&Refresh>)> {
        let refreshes = &self.comparison.refreshes;
        refreshes.chunk_by(|a, b| a.catalogue == b.catalogue).map(|chunk| (chunk[0].catalogue.as_str(), chunk.iter().collect())).collect()
    }

    pub(super) fn effect(&self, effect: &Effect) -> String {
        let say = |key: &str, args: &[(&'static str, Arg)]| self.words.get(&format!("effect-{key}"), args);
        let list = |ids: &[compact_str::CompactString]| Arg::List(ids.iter().map(ToString::to_string).collect());
        match effect {
            Effect::NeedLost(need, services) | Effect::NeedGained(need, services) if !services.is_empty() => {
                say(&format!("{}-by", effect.key()), &[("need", part(need)), ("services", list(services))])
            }
            Effect::NeedLost(need, _) | Effect::NeedGained(need, _) | Effect::NeedUncovered(need) | Effect::NeedGone(need) => {
                say(effect.key(), &[("need", part(need))])
            }
            Effect::Ended(about, status) => {
                let named = |status: Status| ("status", Codes::Status(about.kind).label(status.key()).into());
                // What is still said to be in force ended as its term did.
                let why = if status == &Some(Status::InForce) { Some(Arg::Word("diff-term".to_owned())) } else { None };
                let why = why.unwrap_or_else(|| {
                    status.map_or(Arg::Word("diff-removed".to_owned()), |status| Arg::Phrase("diff-status", vec![named(status)]))
                });
                say(&of_kind("ended", about), &[("subject", subject(about)), ("why", why)])
            }
            Effect::Begun(about) => say(&of_kind("begun", about), &[("subject", subject(about))]),
            Effect::Promise(about, _, indicator, old, new) => {
                let mut args = vec![("subject", subject(about)), ("indicator", Codes::Indicator.label(indicator.key()).into())];
                args.extend(old.map(|old| ("old", bound(&old))));
                args.extend(new.map(|new| ("new", bound(&new))));
                let key = if old.is_none() && new.is_none() { "promise-unbounded" } else { effect.key() };
                // What is made has no earlier bound, and what is withdrawn no later one.
                for name in ["old", "new"] {
                    if !args.iter().any(|(known, _)| *known == name) {
                        args.push((name, Arg::Word("diff-nothing-said".to_owned())));
                    }
                }
                say(key, &args)
            }
            Effect::Turned(about, Turn { promise, window, .. }) => {
                say(effect.key(), &[("subject", subject(about)), ("promise", promise.clone()), ("window", Arg::from(window.as_str()))])
            }
            Effect::Moved(about, _, old, new) => {
                say(effect.key(), &[("subject", subject(about)), ("old", holders(old)), ("new", holders(new))])
            }
        }
    }

    pub(super) fn refresh(&self, refresh: &Refresh) -> String {
        let reasons: Vec<Arg> = refresh.reasons.iter().map(reason).collect();
        let mut args = vec![("subject", subject(&refresh.service))];
        if refresh.action == Action::Update {
            args.push(("reasons", Arg::Series(reasons, "; ")));
        }
        self.words.get(&format!("catalogue-{}", refresh.action.key()), &args)
    }

    /// Title and id.
    pub(super) fn name(&self, entry: &Entry) -> String {
        named(self.words, &entry.subject)
    }

    /// What became of a description besides its fields.
    pub(super) fn fates(&self, entry: &Entry) -> Vec<String> {
        let text = |text: &str| Arg::from(text);
        let words = self.words;
        let mut fates = Vec::new();
        match entry.fate {
            Fate::Added => fates.push(words.get("diff-entry-added", &[("file", text(&entry.file))])),
            Fate::Removed => fates.push(words.get("diff-entry-removed", &[("file", text(&entry.file))])),
            Fate::Kept => {}
        }
        fates.extend(entry.old_id.as_ref().map(|id| words.get("diff-entry-renamed", &[("id", text(id))])));
        fates.extend(entry.old_file.as_ref().map(|old| words.get("diff-entry-moved", &[("old", text(old)), ("new", text(&entry.file))])));
        // The id of a part that stayed where it was is a field that changed.
        let was = entry.old_id.as_ref().unwrap_or(&entry.subject.id);
        let moved = entry.parts.iter().filter(|part| part.old.split_once('/').is_none_or(|(whole, _)| whole != was.as_str()));
        fates.extend(moved.map(|part| words.get("diff-entry-part-moved", &[("new", text(&part.new)), ("old", text(&part.old))])));
        if let Some(group) = &entry.through {
            fates.push(words.get("diff-entry-through", &[("group", group.as_str().into())]));
        }
        if entry.unclear {
            fates.push(words.plain("diff-entry-unclear"));
        }
        fates
    }

    pub(super) fn link(&self, link: &LinkChange) -> String {
        let label = link.by.kind.and_then(|kind| label(kind, &link.field, self.words.lang())).unwrap_or_default();
        let label = if label.is_empty() { link.field.clone() } else { label };
        let mut args = vec![("subject", subject(&link.by)), ("field", Arg::from(label))];
        args.extend(link.part.as_ref().map(|one| ("part", part(one))));
        let key = match (link.gained, link.part.is_some()) {
            (true, false) => "diff-link-gained",
            (false, false) => "diff-link-lost",
            (true, true) => "diff-link-gained-part",
            (false, true) => "diff-link-lost-part",
        };
        self.words.get(key, &args)
    }

    pub(super) fn line(&self, entry: &Entry, change: &FieldChange) -> Line {
        let kind = entry.subject.kind;
        let label = kind.and_then(|kind| label(kind, &change.at, self.words.lang())).unwrap_or_default();
        let language = change.language.as_ref().map(|language| format!(", {language}")).unwrap_or_default();
        let field = kind.and_then(|kind| kind.fields().at(&change.at));
        let body = match (&change.old, &change.new) {
            (Some(Value::Word(old)), Some(Value::Word(new))) if is_prose(change, old, new) => Body::Words(pieces(old, new)),
            (old, new) => {
                let say = |value: &Value| shortened(&self.value(value, field, false));
                Body::Values(old.as_ref().map(say), new.as_ref().map(say))
            }
        };
        Line { label, path: visible(&format!("{}{language}", change.path)).into_owned(), what: change.what, body }
    }

    /// A value in one line.
    fn value(&self, value: &Value, field: Option<&Field>, inside: bool) -> String {
        match value {
            Value::Nothing => self.words.plain("diff-nothing-said"),
            Value::Truth(truth) => self.words.plain(if *truth { "diff-true" } else { "diff-false" }),
            Value::Number(number) => self.words.figure(*number),
            Value::Word(word) => {
                let label = field.and_then(|field| field.code_label(word)).map(|label| self.words.lang().of(label));
                match label {
                    // Where people say the code itself, once is enough.
                    Some(label) if label == word => label.to_owned(),
                    Some(label) => format!("{label} ({word})"),
                    None => visible(word).into_owned(),
                }
            }
            Value::Text(title) => {
                let text = crate::model::Text(title.clone());
                visible(text.in_language(self.words.lang().key()).unwrap_or_default()).into_owned()
            }
            Value::List(items) => {
                let item = field.and_then(Field::item);
                let items: Vec<String> = items.iter().map(|value| self.value(value, item, true)).collect();
                items.join(", ")
            }
            Value::Map(entries) => {
                let entry = |(key, value): &(String, Value)| {
                    let part = field.and_then(|field| field.part(key));
                    let label = part.map(|part| self.words.lang().of(&part.label)).filter(|label| !label.is_empty());
                    let value = self.value(value, part, true);
                    format!("{}: {value}", label.map_or_else(|| visible(key).into_owned(), str::to_owned))
                };
                let entries: Vec<String> = entries.iter().map(entry).collect();
                if inside { format!("({})", entries.join("; ")) } else { entries.join("; ") }
            }
        }
    }
}

/// The changed fields that are not said otherwise.
pub(super) fn fields(entry: &Entry) -> Vec<&FieldChange> {
    // What its service group changed is told of the group.
    let own = if entry.through.is_some() { &[][..] } else { &entry.fields };
    own.iter().filter(|change| entry.old_id.is_none() || change.path != "id").collect()
}

/// The title and id of a description.
fn named(words: &Words, about: &Subject) -> String {
    let id = ("id", Arg::from(about.id.as_str()));
    if about.title.0.is_empty() { words.get("diff-untitled", &[id]) } else { words.get("diff-name", &[("title", about.title.arg()), id]) }
}

fn of_kind(key: &str, about: &Subject) -> String {
    format!("{key}-{}", about.kind.map_or("service", Kind::key))
}

pub(super) fn subject(about: &Subject) -> Arg {
    let id = ("id", Arg::from(about.id.as_str()));
    match about.kind {
        None => Arg::Phrase("diff-untitled", vec![id]),
        Some(kind) => {
            let kind = ("kind", Arg::Word(format!("kind-{}", kind.key())));
            if about.title.0.is_empty() {
                Arg::Phrase("in-untitled", vec![kind, id])
            } else {
                Arg::Phrase("in-description", vec![kind, id, ("title", about.title.arg())])
            }
        }
    }
}

fn part(part: &Part) -> Arg {
    let id = ("id", Arg::from(part.id.as_str()));
    if part.title.0.is_empty() {
        Arg::Phrase("diff-untitled", vec![id])
    } else {
        Arg::Phrase("diff-name", vec![("title", part.title.arg()), id])
    }
}

fn bound(bound: &Bound) -> Arg {
    of_cases(bound.quantity.bounding(bound.side), bound.share)
}

fn holders(holders: &[Holder]) -> Arg {
    let holder = |holder: &Holder| {
        let id = ("id", Arg::from(holder.id.as_str()));
        match (holder.title.0.is_empty(), holder.id.is_empty()) {
            (true, _) => Arg::Phrase("diff-untitled", vec![id]),
            (false, true) => holder.title.arg(),
            (false, false) => Arg::Phrase("diff-name", vec![("title", holder.title.arg()), id]),
        }
    };
    if holders.is_empty() { Arg::Word("diff-nobody".to_owned()) } else { Arg::Series(holders.iter().map(holder).collect(), ", ") }
}

fn reason(reason: &Reason) -> Arg {
    match reason {
        Reason::Retired => Arg::Word("catalogue-reason-retired".to_owned()),
        Reason::Fields => Arg::Word("catalogue-reason-fields".to_owned()),
        Reason::Institution(id) => Arg::Phrase("catalogue-reason-institution", vec![("id", Arg::from(id.as_str()))]),
        Reason::Place(id) => Arg::Phrase("catalogue-reason-place", vec![("id", Arg::from(id.as_str()))]),
    }
}

/// What people call a field, with the fields around it below its group: `Termiņi › Ne vairāk kā`.
pub(super) fn label(kind: Kind, path: &str, lang: Lang) -> Option<String> {
    let mut labels = Vec::new();
    let mut field = kind.fields();
    let steps: Vec<&str> = path.split(['.', '[']).filter(|step| !step.is_empty()).collect();
    for step in &steps {
        let next = if step.ends_with(']') { field.item() } else { field.part(step) };
        let Some(next) = next else { break };
        field = next;
        let label = lang.of(&field.label);
        if !step.ends_with(']') && !label.is_empty() {
            labels.push(label);
        }
    }
    // The group is plain from the field in it.
    let is_group = kind.fields().part(steps.first()?).is_some_and(|group| group.item().is_none());
    let from = usize::from(is_group && labels.len() > 1);
    (!labels.is_empty()).then(|| labels[from..].join(" › "))
}

/// Whether words are better shown one by one than as two values.
fn is_prose(change: &FieldChange, old: &str, new: &str) -> bool {
    change.what == What::Altered && (change.language.is_some() || (old.contains(' ') && new.contains(' ')))
}

fn pieces(old: &str, new: &str) -> Vec<Shown> {
    let pieces = wording::compare(old, new);
    let last = pieces.len().saturating_sub(1);
    let shown = |(index, piece): (usize, Piece<'_>)| match piece {
        Piece::Kept(text) => Shown::Kept(around(text, index > 0, index < last)),
        Piece::Gone(text) => Shown::Gone(shortened(&visible(text))),
        Piece::Come(text) => Shown::Come(shortened(&visible(text))),
    };
    pieces.into_iter().enumerate().map(shown).collect()
}

/// The words of a run that stand next to a change before or behind it.
fn around(text: &str, before: bool, behind: bool) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (head, tail) = (if before { AROUND } else { 0 }, if behind { AROUND } else { 0 });
    if words.len() <= head + tail + 2 {
        return visible(text).into_owned();
    }
    let mut kept: Vec<&str> = words[..head].to_vec();
    kept.push("…");
    kept.extend(&words[words.len() - tail..]);
    visible(&kept.join(" ")).into_owned()
}

pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
