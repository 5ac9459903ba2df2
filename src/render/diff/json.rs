//! For programs: JSON version 1 of changes, described by `schemas/diff-v1.schema.json`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Report;
use super::say;
use crate::content::{FieldChange, Value};
use crate::history::compare::{
    self, Bound, Effect, Entry, Fate, Figure, FigureChange, Holder, LinkChange, Part, Reason, Refresh, Subject, VerdictChange,
};
use crate::measuring::Verdict;
use crate::model::{BoundSide, Status, Text};
use crate::render::json::{TOOL, Tool, document};
use crate::render::words::Words;
use crate::schema::Kind;
use crate::table::Decimal;
use crate::yaml::chars::visible;

/// The version of this format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    tool: Tool,
    before: String,
    after: String,
    summary: Summary,
    consequences: Vec<Consequence>,
    catalogues: Vec<Catalogue>,
    descriptions: Vec<Description<'a>>,
    figures: Vec<Figures>,
    verdicts: Vec<Judged>,
}

/// What became of the figures of one item.
#[derive(Serialize)]
struct Figures {
    subject: Named,
    item: String,
    added: usize,
    removed: usize,
    rewritten: Vec<Rewritten>,
}

#[derive(Serialize)]
struct Rewritten {
    period: String,
    channel: Option<String>,
    old: Numbers,
    new: Numbers,
}

/// The numbers of a row, as they are written.
#[derive(Serialize)]
struct Numbers {
    value: Option<String>,
    part: Option<String>,
    total: Option<String>,
}

/// A promise that stands otherwise in a window than it did.
#[derive(Serialize)]
struct Judged {
    subject: Named,
    item: String,
    window: String,
    old: Option<&'static str>,
    new: Option<&'static str>,
}

#[derive(Serialize)]
struct Summary {
    added: BTreeMap<&'static str, usize>,
    removed: BTreeMap<&'static str, usize>,
    changed: BTreeMap<&'static str, usize>,
    rewritten: usize,
    figures_unclear: bool,
    incomplete: bool,
}

#[derive(Serialize)]
struct Named {
    kind: Option<&'static str>,
    id: String,
    title: String,
}

#[derive(Serialize)]
struct PartNamed {
    id: String,
    title: String,
}

#[derive(Serialize)]
struct Consequence {
    consequence: &'static str,
    message: String,
    description: Option<Named>,
    need: Option<PartNamed>,
    services: Vec<String>,
    status: Option<&'static str>,
    indicator: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    window: Option<String>,
    old: Option<Given>,
    new: Option<Given>,
}

/// What was or is: a bound, or those responsible.
#[derive(Serialize)]
#[serde(untagged)]
enum Given {
    Bound { number: f64, unit: &'static str, side: &'static str, share: f64 },
    Holders(Vec<PartNamed>),
}

#[derive(Serialize)]
struct Catalogue {
    catalogue: String,
    action: &'static str,
    service: Named,
    reasons: Vec<OneReason>,
}

#[derive(Serialize)]
struct OneReason {
    reason: &'static str,
    id: Option<String>,
}

/// A description with what changed in it.
#[derive(Serialize)]
pub(in crate::render) struct Description<'a> {
    kind: Option<&'static str>,
    id: String,
    title: String,
    change: &'static str,
    file: String,
    old_id: Option<String>,
    old_file: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<PartOnce>,
    retired: Option<&'static str>,
    unclear: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<String>,
    fields: Vec<Field<'a>>,
    links: Vec<Link>,
}

/// A part that has another id now.
#[derive(Serialize)]
struct PartOnce {
    id: String,
    old_id: String,
}

#[derive(Serialize)]
struct Field<'a> {
    path: String,
    at: String,
    language: Option<String>,
    change: &'static str,
    label: Option<String>,
    uses: Vec<&'static str>,
    old: Option<&'a Value>,
    new: Option<&'a Value>,
}

#[derive(Serialize)]
struct Link {
    change: &'static str,
    by: Named,
    field: String,
    part: Option<PartNamed>,
}

pub(super) fn render(report: &Report<'_>) -> String {
    let comparison = report.comparison;
    document(&Output {
        version: VERSION,
        tool: TOOL,
        before: visible(report.before).into_owned(),
        after: visible(report.after).into_owned(),
        summary: summary(report),
        consequences: comparison.effects.iter().map(|effect| consequence(report, effect)).collect(),
        catalogues: comparison.refreshes.iter().map(|refresh| catalogue(report, refresh)).collect(),
        descriptions: comparison.entries.iter().map(|entry| description(report, entry)).collect(),
        figures: comparison.figures.iter().map(|change| figures(report, change)).collect(),
        verdicts: comparison.verdicts.iter().map(|change| judged(report, change)).collect(),
    })
}

fn figures(report: &Report<'_>, change: &FigureChange) -> Figures {
    let number = |number: Option<Decimal>| number.map(|number| number.to_string());
    let numbers = |figure: &Figure| Numbers { value: number(figure.value), part: number(figure.part), total: number(figure.total) };
    let rewritten = |figure: &compare::Rewritten| Rewritten {
        period: figure.period.clone(),
        channel: (!figure.channel.is_empty()).then(|| visible(&figure.channel).into_owned()),
        old: numbers(&figure.old),
        new: numbers(&figure.new),
    };
    Figures {
        subject: named(&change.subject, report.words),
        item: visible(&change.item).into_owned(),
        added: change.added,
        removed: change.removed,
        rewritten: change.rewritten.iter().map(rewritten).collect(),
    }
}

fn judged(report: &Report<'_>, change: &VerdictChange) -> Judged {
    Judged {
        subject: named(&change.subject, report.words),
        item: visible(&change.item).into_owned(),
        window: change.window.clone(),
        old: change.old.map(Verdict::key),
        new: change.new.map(Verdict::key),
    }
}

fn summary(report: &Report<'_>) -> Summary {
    let count = |fate: Fate| {
        let mut counts = BTreeMap::new();
        for entry in report.comparison.entries.iter().filter(|entry| entry.fate == fate) {
            *counts.entry(entry.subject.kind.map_or("unknown", |kind| kind.key())).or_insert(0) += 1;
        }
        counts
    };
    Summary {
        added: count(Fate::Added),
        removed: count(Fate::Removed),
        changed: count(Fate::Kept),
        rewritten: report.comparison.rewritten,
        figures_unclear: report.comparison.figures_unclear,
        incomplete: report.incomplete,
    }
}

fn title(text: &Text, words: &Words) -> String {
    visible(text.in_language(words.lang().key()).unwrap_or_default()).into_owned()
}

fn named(subject: &Subject, words: &Words) -> Named {
    Named { kind: subject.kind.map(Kind::key), id: visible(&subject.id).into_owned(), title: title(&subject.title, words) }
}

fn part(part: &Part, words: &Words) -> PartNamed {
    PartNamed { id: visible(&part.id).into_owned(), title: title(&part.title, words) }
}

fn consequence(report: &Report<'_>, effect: &Effect) -> Consequence {
    let words = report.words;
    let mut out = Consequence {
        consequence: effect.key(),
        message: report.effect(effect),
        description: None,
        need: None,
        services: Vec::new(),
        status: None,
        indicator: None,
        item: None,
        window: None,
        old: None,
        new: None,
    };
    match effect {
        Effect::NeedLost(need, services) | Effect::NeedGained(need, services) => {
            out.need = Some(part(need, words));
            out.services = services.iter().map(|id| visible(id).into_owned()).collect();
        }
        Effect::NeedUncovered(need) | Effect::NeedGone(need) => out.need = Some(part(need, words)),
        Effect::Ended(about, status) => {
            out.description = Some(named(about, words));
            out.status = status.map(Status::key);
        }
        Effect::Begun(about) => out.description = Some(named(about, words)),
        Effect::Promise(about, _, indicator, old, new) => {
            out.description = Some(named(about, words));
            out.indicator = Some(indicator.key());
            (out.old, out.new) = (old.as_ref().map(bound), new.as_ref().map(bound));
        }
        Effect::Turned(about, turn) => {
            out.description = Some(named(about, words));
            (out.item, out.window) = (Some(visible(&turn.item).into_owned()), Some(turn.window.clone()));
        }
        Effect::Moved(about, _, old, new) => {
            out.description = Some(named(about, words));
            (out.old, out.new) = (Some(holders(old, words)), Some(holders(new, words)));
        }
    }
    out
}

fn bound(bound: &Bound) -> Given {
    let side = match bound.side {
        BoundSide::Least => "min",
        BoundSide::Most => "max",
    };
    Given::Bound { number: bound.quantity.number, unit: bound.quantity.unit.key(), side, share: bound.share }
}

fn holders(holders: &[Holder], words: &Words) -> Given {
    let holder = |holder: &Holder| PartNamed { id: visible(&holder.id).into_owned(), title: title(&holder.title, words) };
    Given::Holders(holders.iter().map(holder).collect())
}

fn catalogue(report: &Report<'_>, refresh: &Refresh) -> Catalogue {
    let reason = |reason: &Reason| match reason {
        Reason::Retired => OneReason { reason: "retired", id: None },
        Reason::Fields => OneReason { reason: "fields", id: None },
        Reason::Institution(id) => OneReason { reason: "institution", id: Some(visible(id).into_owned()) },
        Reason::Place(id) => OneReason { reason: "place", id: Some(visible(id).into_owned()) },
    };
    Catalogue {
        catalogue: visible(&refresh.catalogue).into_owned(),
        action: refresh.action.key(),
        service: named(&refresh.service, report.words),
        reasons: refresh.reasons.iter().map(reason).collect(),
    }
}

pub(in crate::render) fn description<'a>(report: &Report<'_>, entry: &'a Entry) -> Description<'a> {
    let Named { kind, id, title } = named(&entry.subject, report.words);
    Description {
        kind,
        id,
        title,
        change: match entry.fate {
            Fate::Added => "added",
            Fate::Removed => "removed",
            Fate::Kept => "changed",
        },
        file: entry.file.clone(),
        old_id: entry.old_id.as_ref().map(|id| visible(id).into_owned()),
        old_file: entry.old_file.clone(),
        parts: entry
            .parts
            .iter()
            .map(|part| PartOnce { id: visible(&part.new).into_owned(), old_id: visible(&part.old).into_owned() })
            .collect(),
        retired: entry.retired.map(Status::key),
        unclear: entry.unclear,
        through: entry.through.as_ref().map(|group| visible(group).into_owned()),
        fields: entry.fields.iter().map(|change| field(report, entry, change)).collect(),
        links: entry.links.iter().map(|change| link(report, change)).collect(),
    }
}

fn field<'a>(report: &Report<'_>, entry: &Entry, change: &'a FieldChange) -> Field<'a> {
    let kind = entry.subject.kind;
    let uses = kind.map_or(&[][..], |kind| kind.fields().uses_at(&change.at));
    Field {
        path: visible(&change.path).into_owned(),
        at: visible(&change.at).into_owned(),
        language: change.language.as_deref().map(|language| visible(language).into_owned()),
        change: change.what.key(),
        label: kind.and_then(|kind| say::label(kind, &change.at, report.words.lang())),
        uses: uses.iter().map(|one| one.key()).collect(),
        old: change.old.as_ref(),
        new: change.new.as_ref(),
    }
}

fn link(report: &Report<'_>, change: &LinkChange) -> Link {
    Link {
        change: if change.gained { "gained" } else { "lost" },
        by: named(&change.by, report.words),
        field: change.field.clone(),
        part: change.part.as_ref().map(|one| part(one, report.words)),
    }
}
