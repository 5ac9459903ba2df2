//! The state of the whole on one page: key figures, what stands out in plain words, and short tables.
//!
//! What is counted where: descriptions by kind, the fields that they have to fill (PU2-7, retired and broken ones apart)
//! as in `pvp trend`; needs as in the report of coverage; findings as `validate` shows them, so that every number here
//! can be looked up in the gap list. An institution's row tells of what it owns and of itself. Something hangs on a
//! resource where it stops with it: a service, retired ones apart, that the resource is critical for, directly or
//! further down; a need when that goes for every service that covers it (`reach`, as in the report on resources).

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::coverage::{self, Needs, map, met, needs};
use super::gaps::{Counts, rule_title, severity_cell};
use super::reach::{Hanging, Reach};
use super::{Cell, Column, Document, Drawing, Figure, Kind, Known, Line, Picture, Statement, Table, Tone, share};
use crate::finding::{Arg, Finding, Severity};
use crate::model::Status;
use crate::registry::{Coverage, DescriptionId};
use crate::schema;
use crate::trend::{self, State};

/// The state at the end of a day.
#[derive(Clone, Debug)]
pub struct Moment {
    /// As `2026-11-20`.
    pub day: String,
    /// The figures.
    pub state: State,
}

/// How many rows tables have at most: the whole is one page.
const INSTITUTIONS: usize = 10;
const LIFE_SITUATIONS: usize = 10;
const RULES: usize = 5;
const RESOURCES: usize = 3;

/// The report; `course` are the moments of the last year, oldest first, where they were asked for.
pub fn report<'a>(known: &Known<'a>, course: Option<&[Moment]>) -> Document<'a> {
    let state = trend::state(known.registry, known.findings);
    let coverage = Coverage::new(known.registry);
    let life_situations = life_situations(known, &coverage);
    let mut all_needs = Needs::default();
    for (_, needs) in &life_situations {
        all_needs.unmet += needs.unmet;
        all_needs.single += needs.single;
        all_needs.several += needs.several;
        all_needs.outside += needs.outside;
    }
    let counts: Counts = known.findings.iter().map(|finding| finding.severity).collect();
    let hanging = hanging(known);
    let found = Found::of(known);
    let ids: Vec<DescriptionId> = life_situations.iter().map(|(id, _)| *id).collect();
    let mut document = Document {
        name: "summary",
        statements: statements(known, &state, all_needs, counts, &found, hanging.first()),
        figures: figures(&state, all_needs, counts, &found, hanging.first()),
        pictures: vec![map(known, &coverage, &ids)],
        tables: vec![
            institutions(known, &life_situations),
            unmet(known, &life_situations),
            top_rules(known.findings),
            top_resources(known, &hanging),
        ],
        ..Document::default()
    };
    if let Some(moments) = course {
        document.statements.extend(change(moments));
        document.pictures.push(course_of(moments));
        document.tables.push(moments_of(moments));
    }
    document
}

/// What rules found, as far as the whole is told of it.
struct Found {
    /// Services that are judged: neither retired nor broken.
    services: usize,
    without_manager: usize,
    not_in_catalogue: usize,
    below_need: usize,
}

impl Found {
    fn of(known: &Known<'_>) -> Self {
        let of_rule = |rule: &'static str| known.findings.iter().filter(move |finding| finding.rule == rule);
        let services = |rule| {
            let about: BTreeSet<_> = of_rule(rule).filter_map(|finding| known.registry.id_of_file(finding.about)).collect();
            about.into_iter().filter(|id| known.get(*id).kind == Some(schema::Kind::Service)).count()
        };
        let judged = known.registry.services().filter(|(_, service, _)| !service.broken && service.status != Status::Retired);
        Self {
            services: judged.count(),
            without_manager: services("no-manager"),
            not_in_catalogue: services("not-in-catalogue"),
            below_need: of_rule("level-below-need").count(),
        }
    }
}

fn figures(state: &State, needs: Needs, counts: Counts, found: &Found, top: Option<&Hanging>) -> Vec<Figure> {
    let described = |kind| state.descriptions.get(&kind).copied().unwrap_or(0);
    let mut figures = vec![
        Figure::count("described-services", described(schema::Kind::Service)),
        Figure::count("described-resources", described(schema::Kind::Resource)),
        Figure::count("described-life-situations", described(schema::Kind::LifeSituation)),
        Figure::count("described-institutions", described(schema::Kind::Institution)),
    ];
    figures.extend(needs.figures());
    figures.push(Figure::share("fields-filled", state.filled, state.fields));
    figures.extend(counts.figures());
    figures.extend([
        Figure::count("services-without-manager", found.without_manager).of(found.services).gaps(Tone::Bad),
        Figure::count("services-not-in-catalogue", found.not_in_catalogue).of(found.services).gaps(Tone::Watch),
        Figure::count("promises-short-of-needs", found.below_need).gaps(Tone::Watch),
        Figure::count("needs-on-one-resource", top.map_or(0, |top| top.alone)).of(needs.expected()),
    ]);
    figures
}

fn statements(known: &Known<'_>, state: &State, needs: Needs, counts: Counts, found: &Found, top: Option<&Hanging>) -> Vec<Statement> {
    let say = |key, tone, args: &[(&'static str, usize)]| Statement {
        key,
        args: args.iter().map(|(name, count)| (*name, Arg::Number(*count))).collect(),
        tone,
    };
    let mut said = vec![
        // Where there is nothing to judge, nothing is as it should be either.
        match needs {
            _ if needs.expected() == 0 => say("summary-needs-nothing", Tone::Plain, &[]),
            Needs { unmet: 0, .. } => say("summary-needs-met", Tone::Good, &[("needs", needs.expected())]),
            Needs { unmet, .. } => say("summary-needs-unmet", Tone::Bad, &[("unmet", unmet), ("needs", needs.expected())]),
        },
        match state.fields - state.filled {
            _ if state.fields == 0 => say("summary-fields-nothing", Tone::Plain, &[]),
            0 => say("summary-fields-all", Tone::Good, &[("fields", state.fields)]),
            missing => say("summary-fields", Tone::Watch, &[("missing", missing), ("fields", state.fields)]),
        },
        say(
            if counts.errors == 0 { "summary-no-errors" } else { "summary-errors" },
            if counts.errors == 0 { Tone::Good } else { Tone::Bad },
            &[("errors", counts.errors), ("warnings", counts.warnings), ("advice", counts.advice)],
        ),
    ];
    if needs.single > 0 {
        said.insert(1, say("summary-needs-single", Tone::Watch, &[("single", needs.single), ("needs", needs.expected())]));
    }
    for (key, count, tone) in [
        ("summary-managers", found.without_manager, Tone::Bad),
        ("summary-catalogues", found.not_in_catalogue, Tone::Watch),
        ("summary-promises", found.below_need, Tone::Watch),
    ] {
        if count > 0 {
            said.push(say(key, tone, &[("count", count), ("services", found.services)]));
        }
    }
    if let Some(top) = top {
        let mut statement = say("summary-resource", Tone::Watch, &[("needs", top.alone), ("services", top.services.critical)]);
        statement.args.push(("title", known.get(top.id).title.arg()));
        said.push(statement);
    }
    said
}

/// The life situations with how their needs are met, by title.
fn life_situations(known: &Known<'_>, coverage: &Coverage<'_>) -> Vec<(DescriptionId, Needs)> {
    let mut found: HashMap<DescriptionId, Needs> = HashMap::new();
    for (id, _, need) in needs(known) {
        found.entry(id.life_situation).or_default().add(met(need, coverage, id));
    }
    let mut all: Vec<_> = known.registry.life_situations().map(|(id, ..)| (id, found.get(&id).copied().unwrap_or_default())).collect();
    all.sort_by(|(a, _), (b, _)| known.by_title(*a, *b));
    all
}

/// How an institution stands.
#[derive(Default)]
struct Standing {
    services: usize,
    fields: usize,
    filled: usize,
    counts: Counts,
    unmet: usize,
}

/// The institutions with most to mend: most errors, warnings, unmet needs, advice, and the least complete descriptions.
fn institutions<'a>(known: &Known<'a>, life_situations: &[(DescriptionId, Needs)]) -> Table<'a> {
    let columns = [
        Column::new("institution", Kind::Id).wide(),
        Column::new("institution-title", Kind::Text),
        Column::new("institution-services", Kind::Number),
        Column::new("fields-filled", Kind::Share),
        Column::new("errors", Kind::Number),
        Column::new("warnings", Kind::Number),
        Column::new("advice", Kind::Number),
        Column::new("unmet-needs", Kind::Number),
    ];
    let registry = known.registry;
    let whose = |id: DescriptionId| match known.get(id).kind {
        Some(schema::Kind::Institution) => Some(id),
        _ => registry.owner(known.get(id)),
    };
    let mut all: HashMap<DescriptionId, Standing> = registry.institutions().map(|(id, ..)| (id, Standing::default())).collect();
    let there = |status: Status| status != Status::Retired;
    for (id, description) in registry.descriptions().filter(|(_, description)| there(description.status)) {
        let Some(standing) = whose(id).and_then(|id| all.get_mut(&id)) else { continue };
        standing.services += usize::from(description.kind == Some(schema::Kind::Service));
        standing.fields += description.filled.iter().map(|group| group.all()).sum::<usize>();
        standing.filled += description.filled.iter().map(|group| group.filled()).sum::<usize>();
    }
    for finding in known.findings {
        let about = registry.id_of_file(finding.about).and_then(whose);
        if let Some(standing) = about.and_then(|id| all.get_mut(&id)) {
            standing.counts.add(finding.severity);
        }
    }
    for (id, needs) in life_situations {
        if let Some(standing) = whose(*id).and_then(|id| all.get_mut(&id)) {
            standing.unmet += needs.unmet;
        }
    }
    let number = all.len();
    let mut all: Vec<(DescriptionId, Standing)> = all.into_iter().collect();
    let complete = |standing: &Standing| share(standing.filled, standing.fields);
    foremost(
        known,
        &mut all,
        INSTITUTIONS,
        |(id, _)| *id,
        |(_, x), (_, y)| {
            let gravity = |it: &Standing| Reverse((it.counts.errors, it.counts.warnings, it.unmet, it.counts.advice));
            let filled = |it: &Standing| complete(it).unwrap_or(100.0);
            gravity(x).cmp(&gravity(y)).then(filled(x).total_cmp(&filled(y)))
        },
    );
    let shown = all.len();
    let rows = all.into_iter().map(|(id, standing)| {
        let filled = complete(&standing).map_or(Cell::Nothing, Cell::Share);
        let unmet = Cell::Number(standing.unmet).marked(if standing.unmet > 0 { Tone::Bad } else { Tone::Plain });
        let begin = [known.id(id), known.title(id), Cell::Number(standing.services), filled];
        begin.into_iter().chain(standing.counts.cells()).chain([unmet]).collect()
    });
    Table { args: vec![("shown", shown.into()), ("all", number.into())], ..Table::new("main", &columns, rows.collect()) }
}

/// Keeps the first of some: where two weigh the same, ids decide which, so that they are the same in every language, and
/// titles in what order.
fn foremost<T>(known: &Known<'_>, all: &mut Vec<T>, most: usize, id: impl Fn(&T) -> DescriptionId, weigh: impl Fn(&T, &T) -> Ordering) {
    all.sort_by(|a, b| weigh(a, b).then_with(|| known.get(id(a)).name.cmp(&known.get(id(b)).name)));
    all.truncate(most);
    all.sort_by(|a, b| weigh(a, b).then_with(|| known.by_title(id(a), id(b))));
}

/// The life situations with most unmet needs.
fn unmet<'a>(known: &Known<'a>, life_situations: &[(DescriptionId, Needs)]) -> Table<'a> {
    let columns = [
        Column::new("life-situation", Kind::Id).wide(),
        Column::new("life-situation-title", Kind::Text),
        Column::new("needs-expected", Kind::Number),
        Column::new("unmet-needs", Kind::Number),
        Column::new("singly-met-needs", Kind::Number),
    ];
    let mut lacking: Vec<_> = life_situations.iter().filter(|(_, needs)| needs.unmet > 0).collect();
    foremost(known, &mut lacking, LIFE_SITUATIONS, |(id, _)| *id, |(_, a), (_, b)| (b.unmet, b.single).cmp(&(a.unmet, a.single)));
    let rows = lacking.into_iter().map(|(id, needs)| {
        let marked = |count: usize, met: coverage::Met| Cell::Number(count).marked(if count > 0 { met.tone() } else { Tone::Plain });
        let (unmet, single) = (marked(needs.unmet, coverage::Met::Unmet), marked(needs.single, coverage::Met::Single));
        vec![known.id(*id), known.title(*id), Cell::Number(needs.expected()), unmet, single]
    });
    Table { args: vec![("count", LIFE_SITUATIONS.into())], ..Table::new("needs", &columns, rows.collect()) }
}

/// The rules that find most, the gravest first.
fn top_rules<'a>(findings: &[Finding]) -> Table<'a> {
    let columns = [
        Column::new("severity", Kind::Code),
        Column::new("rule", Kind::Id),
        Column::new("rule-title", Kind::Text),
        Column::new("findings", Kind::Number),
    ];
    let mut rules: BTreeMap<(&str, &str), Counts> = BTreeMap::new();
    for finding in findings {
        rules.entry((finding.code, finding.rule)).or_default().add(finding.severity);
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|(rule, counts)| (Reverse(*counts), *rule));
    let rows = rules.into_iter().take(RULES).map(|((code, rule), counts)| {
        let gravest = match counts {
            Counts { errors: 1.., .. } => Severity::Error,
            Counts { warnings: 1.., .. } => Severity::Warning,
            Counts { .. } => Severity::Advice,
        };
        vec![severity_cell(gravest), Cell::Id(code.to_owned()), rule_title(rule), Cell::Number(counts.all())]
    });
    Table { args: vec![("count", RULES.into())], ..Table::new("rules", &columns, rows.collect()) }
}

/// The resources that needs hang on, ranked as in the report on resources.
fn hanging(known: &Known<'_>) -> Vec<Hanging> {
    let mut all = Reach::new(known).hanging();
    all.retain(|hanging| hanging.alone > 0 && known.get(hanging.id).kind == Some(schema::Kind::Resource));
    foremost(known, &mut all, RESOURCES, |hanging| hanging.id, Hanging::heavier);
    all
}

fn top_resources<'a>(known: &Known<'a>, hanging: &[Hanging]) -> Table<'a> {
    let columns = [
        Column::new("resource", Kind::Id).wide(),
        Column::new("resource-title", Kind::Text),
        Column::new("owner", Kind::Id),
        Column::new("needs-without-it", Kind::Number),
        Column::new("services-without-it", Kind::Number),
    ];
    let rows = hanging.iter().map(|Hanging { id, alone, services, .. }| {
        let counts = [Cell::Number(*alone), Cell::Number(services.critical)];
        [known.id(*id), known.title(*id), known.owner(*id)].into_iter().chain(counts).collect()
    });
    Table { args: vec![("count", RESOURCES.into())], ..Table::new("resources", &columns, rows.collect()) }
}

/// What the year brought, from the first moment to the last.
fn change(moments: &[Moment]) -> Option<Statement> {
    let (first, last) = (moments.first()?, moments.last()?);
    let errors = |moment: &Moment| moment.state.of_severity(Severity::Error);
    let args = vec![
        ("day", Arg::Day(first.day.clone())),
        ("errors_then", errors(first).into()),
        ("errors", errors(last).into()),
        ("unmet_then", first.state.unmet_needs.into()),
        ("unmet", last.state.unmet_needs.into()),
    ];
    let worse = |then: usize, now: usize| now > then;
    let is_worse = worse(errors(first), errors(last)) || worse(first.state.unmet_needs, last.state.unmet_needs);
    Some(Statement { key: "summary-course", args, tone: if is_worse { Tone::Watch } else { Tone::Plain } })
}

/// A figure of a moment.
type Measure = fn(&State) -> Option<f64>;

fn course_of<'a>(moments: &[Moment]) -> Picture<'a> {
    let line = |name, is_share, of: Measure| Line { name, values: moments.iter().map(|moment| of(&moment.state)).collect(), is_share };
    let lines = vec![
        line("errors", false, |state| Some(state.of_severity(Severity::Error) as f64)),
        line("warnings", false, |state| Some(state.of_severity(Severity::Warning) as f64)),
        line("unmet-needs", false, |state| Some(state.unmet_needs as f64)),
        line("fields-filled", true, State::completeness),
    ];
    let days = moments.iter().map(|moment| moment.day.clone()).collect();
    Picture { name: "course", args: Vec::new(), drawing: Drawing::Course(days, lines) }
}

fn moments_of<'a>(moments: &[Moment]) -> Table<'a> {
    let columns = [
        Column::new("day", Kind::Day),
        Column::new("descriptions-then", Kind::Number),
        Column::new("needs-expected", Kind::Number).wide(),
        Column::new("unmet-needs", Kind::Number),
        Column::new("fields-filled", Kind::Share),
        Column::new("errors", Kind::Number),
        Column::new("warnings", Kind::Number),
        Column::new("advice", Kind::Number),
    ];
    let rows = moments.iter().map(|Moment { day, state }| {
        let of = |severity| Cell::Number(state.of_severity(severity));
        vec![
            Cell::Day(day.clone()),
            Cell::Number(state.descriptions.values().sum()),
            Cell::Number(state.needs),
            Cell::Number(state.unmet_needs),
            state.completeness().map_or(Cell::Nothing, Cell::Share),
            of(Severity::Error),
            of(Severity::Warning),
            of(Severity::Advice),
        ]
    });
    Table::new("trend", &columns, rows.collect())
}
