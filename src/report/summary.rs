//! The state of the whole on one page: key figures, what stands out in plain words, and short tables.
//!
//! What is counted where: descriptions by kind, the fields that they have to fill (PU2-7, retired and broken ones apart)
//! as in `pvp trend`; needs as in the report of coverage; findings as `validate` shows them, so that every number here
//! can be looked up in the gap list. An institution's row tells of what it owns and of itself. Something hangs on a
//! resource where it stops with it: a service, retired ones apart, that the resource is critical for, directly or
//! further down; a need when that goes for every service that covers it (`reach`, as in the report on resources). Promises
//! stand as in the report on fulfilment; of a registry that measures nothing they are not spoken of.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::coverage::{self, Needs, NeedsOf, map, met};
use super::gaps::{Counts, rule_title, severity_cell, tone};
use super::measured::{Standing, subjects};
use super::reach::{Hanging, Reach};
use super::{Cell, CellKind, Column, Document, Drawing, Figure, Filter, Known, Line, Picture, Statement, Table, Tone, share};
use crate::finding::{Arg, Finding, Severity};
use crate::measuring::Measured;
use crate::model::Status;
use crate::registry::{Coverage, DescriptionId, Registry};
use crate::rules::{self, Counted, Headline, Rule};
use crate::schema;
use crate::trend::{self, Promises, State};

/// The state at the end of a day.
#[derive(Clone, Debug)]
pub struct Moment {
    /// As `2026-11-20`.
    pub day: String,
    /// The figures.
    pub state: State,
}

/// How many rows tables have at most: the whole is one page.
const INSTITUTIONS: usize = 8;
const LIFE_SITUATIONS: usize = 10;
const RULES: usize = 5;
const RESOURCES: usize = 3;

/// How many life situations are drawn.
const DRAWN: usize = 12;

/// The report on what the filter keeps; `course` are the moments of the last year, oldest first, where they were asked for.
pub fn report<'a>(known: &Known<'a>, filter: &Filter, course: Option<&[Moment]>) -> Document<'a> {
    let kept = Kept::new(known, filter);
    let keeps = |registry: &Registry, id| filter.keeps(registry, id);
    let state = trend::state(known.registry, known.findings, (!kept.is_whole()).then_some(&keeps));
    let coverage = Coverage::new(known.registry);
    let needs = coverage::by_life_situation(known, &coverage, filter);
    let life_situations = life_situations(known, &coverage, &needs);
    let mut all_needs = Needs::default();
    for (_, needs) in &life_situations {
        all_needs.add_all(*needs);
    }
    let counts: Counts = kept.findings.iter().copied().collect();
    let hanging = hanging(known, &kept);
    let found = Found::of(known, &kept);
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    let promises = measured.anybody_measures().then(|| Standing::of(&measured, &subjects(known, &measured, filter)));
    let mut document = Document {
        name: "summary",
        narrowed: filter.narrowings(known),
        statements: statements(known, &state, all_needs, counts, &found, hanging.first()),
        figures: figures(&kept, &state, all_needs, counts, &found, hanging.first()),
        pictures: vec![drawn(known, &coverage, &life_situations, &needs)],
        tables: vec![
            institutions(known, &kept, &life_situations),
            unmet(known, &life_situations),
            top_rules(&kept.findings),
            top_resources(known, &hanging),
        ],
        ..Document::default()
    };
    if let Some(promises) = promises {
        document.statements.extend(promises.statement());
        document.figures.extend(promises.figures());
        let unmeasured = Figure::count("promises-unmeasured", promises.all - promises.measured);
        document.figures.push(unmeasured.of(promises.all).gaps(Tone::Watch));
    }
    if let Some(moments) = course {
        document.statements.extend(change(moments));
        document.pictures.push(course_of(moments));
        document.tables.push(moments_of(moments));
    }
    document
}

/// What the report is about.
struct Kept<'k, 'a> {
    known: &'k Known<'a>,
    filter: &'k Filter,
    findings: Vec<&'a Finding>,
}

impl<'k, 'a> Kept<'k, 'a> {
    fn new(known: &'k Known<'a>, filter: &'k Filter) -> Self {
        let is_about = |finding: &&Finding| {
            let mut about = finding.concerned().filter_map(|(file, _)| known.registry.id_of_file(file));
            filter.keeps_all() || about.any(|id| filter.keeps(known.registry, id))
        };
        Self { known, filter, findings: known.findings.iter().filter(is_about).collect() }
    }

    fn is_whole(&self) -> bool {
        self.filter.keeps_all()
    }

    fn has(&self, id: DescriptionId) -> bool {
        self.filter.keeps(self.known.registry, id)
    }
}

/// What rules found, as far as the whole is told of it.
struct Found {
    /// Services that are judged: neither retired nor broken.
    services: usize,
    /// The headlines of rules with what they count, by code.
    headlines: Vec<(Headline, Tone, usize)>,
}

impl Found {
    fn of(known: &Known<'_>, kept: &Kept<'_, '_>) -> Self {
        let of_rule = |rule: &'static Rule| kept.findings.iter().filter(move |finding| finding.rule == rule.name);
        let services = |rule| {
            let about: BTreeSet<_> = of_rule(rule).filter_map(|finding| known.registry.id_of_file(finding.about)).collect();
            about.into_iter().filter(|id| known.get(*id).kind == Some(schema::Kind::Service)).count()
        };
        let services_there = known.registry.services().filter(|(id, ..)| kept.has(*id));
        let judged = services_there.filter(|(_, service, _)| !service.broken && service.status != Status::Retired);
        let headlines = rules::ALL.iter().filter_map(|rule| {
            let headline = rule.traits.headline?;
            let count = match headline.counted {
                Counted::Services => services(rule),
                Counted::Findings => of_rule(rule).map(|finding| finding.count).sum(),
            };
            Some((headline, tone(rule.severity), count))
        });
        Self { services: judged.count(), headlines: headlines.collect() }
    }
}

fn figures(kept: &Kept<'_, '_>, state: &State, needs: Needs, counts: Counts, found: &Found, top: Option<&Hanging>) -> Vec<Figure> {
    let described = |kind| state.descriptions.get(&kind).copied().unwrap_or(0);
    // What is provided first, then what it is there for and who provides it.
    let mut kinds = schema::Kind::ALL;
    kinds.sort_by_key(|kind| !kind.has(schema::Has::Dependencies));
    let mut figures: Vec<Figure> = kinds.into_iter().map(|kind| Figure::count(kind.counted().described, described(kind))).collect();
    figures.extend(needs.figures());
    figures.push(Figure::share("fields-filled", state.filled, state.fields));
    figures.extend(counts.figures());
    figures.extend(found.headlines.iter().map(|(headline, tone, count)| {
        let figure = Figure::count(headline.figure, *count);
        let figure = match headline.counted {
            Counted::Services => figure.of(found.services),
            Counted::Findings => figure,
        };
        figure.gaps(*tone)
    }));
    let alone = Figure::count("needs-on-one-resource", top.map_or(0, |top| top.alone));
    // Needs of others may hang on a resource too.
    figures.push(if kept.is_whole() { alone.of(needs.expected()) } else { alone });
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
    for (headline, tone, count) in found.headlines.iter().filter(|(.., count)| *count > 0) {
        said.push(say(headline.statement, *tone, &[("count", *count), ("services", found.services)]));
    }
    if let Some(top) = top {
        let mut statement = say("summary-resource", Tone::Watch, &[("needs", top.alone), ("services", top.services.critical)]);
        statement.args.push(("title", known.get(top.id).title.arg()));
        said.push(statement);
    }
    said
}

/// The life situations with how their needs are met, by title.
fn life_situations(known: &Known<'_>, coverage: &Coverage<'_>, needs: &HashMap<DescriptionId, NeedsOf<'_>>) -> Vec<(DescriptionId, Needs)> {
    let counted = |needs: &NeedsOf<'_>| {
        let mut all = Needs::default();
        for (id, need) in needs {
            all.add(met(need, coverage, *id));
        }
        all
    };
    let mut all: Vec<_> = needs.iter().map(|(id, needs)| (*id, counted(needs))).collect();
    all.sort_by(|(a, _), (b, _)| known.by_title(*a, *b).then(a.cmp(b)));
    all
}

/// The coverage map of the life situations, or of those with most unmet needs where they are many.
fn drawn<'a>(
    known: &Known<'a>,
    coverage: &Coverage<'_>,
    life_situations: &[(DescriptionId, Needs)],
    needs: &HashMap<DescriptionId, NeedsOf<'a>>,
) -> Picture<'a> {
    let mut shown = life_situations.to_vec();
    foremost(known, &mut shown, DRAWN, |(id, _)| *id, |(_, a), (_, b)| (b.unmet, b.single).cmp(&(a.unmet, a.single)));
    shown.sort_by(|(a, _), (b, _)| known.by_title(*a, *b));
    let ids: Vec<DescriptionId> = shown.iter().map(|(id, _)| *id).collect();
    let map = map(known, coverage, &ids, needs);
    if ids.len() == life_situations.len() {
        return map;
    }
    let args = vec![("shown", ids.len().into()), ("all", life_situations.len().into())];
    Picture { name: "coverage-foremost", args, ..map }
}

/// How an institution stands.
#[derive(Default)]
struct InstitutionFigures {
    services: usize,
    fields: usize,
    filled: usize,
    counts: Counts,
    unmet: usize,
}

/// The institutions with most to mend: most errors, warnings, unmet needs, advice, and the least complete descriptions.
fn institutions<'a>(known: &Known<'a>, kept: &Kept<'_, 'a>, life_situations: &[(DescriptionId, Needs)]) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, (DescriptionId, InstitutionFigures)>;
    let columns = vec![
        Each::new("institution", CellKind::Id, |(id, _)| known.id(*id)).data(),
        Each::new("institution-title", CellKind::Text, |(id, _)| known.title(*id)),
        Each::new("institution-services", CellKind::Number, |(_, standing)| Cell::Number(standing.services)),
        Each::new("fields-filled", CellKind::Share, |(_, standing)| Cell::share(standing.filled, standing.fields)),
        Each::new("errors", CellKind::Number, |(_, standing)| standing.counts.errors()),
        Each::new("warnings", CellKind::Number, |(_, standing)| standing.counts.warnings()),
        Each::new("advice", CellKind::Number, |(_, standing)| standing.counts.advice()),
        Each::new("unmet-needs", CellKind::Number, |(_, standing)| Cell::count(standing.unmet, Tone::Bad)),
    ];
    let registry = known.registry;
    let whose = |id: DescriptionId| registry.whose(id);
    let mut all: HashMap<DescriptionId, InstitutionFigures> =
        registry.institutions().map(|(id, ..)| (id, InstitutionFigures::default())).collect();
    let there = Status::is_judged;
    let concerned: HashSet<DescriptionId> =
        registry.descriptions().filter(|(id, _)| kept.has(*id)).filter_map(|(id, _)| whose(id)).collect();
    all.retain(|id, _| concerned.contains(id));
    for (id, description) in registry.descriptions().filter(|(id, description)| there(description.status) && kept.has(*id)) {
        let Some(standing) = whose(id).and_then(|id| all.get_mut(&id)) else { continue };
        standing.services += usize::from(description.has(schema::Has::Needs));
        standing.fields += description.filled.iter().map(|group| group.all()).sum::<usize>();
        standing.filled += description.filled.iter().map(|group| group.filled()).sum::<usize>();
    }
    for finding in &kept.findings {
        // What concerns several institutions stands with each of them, as in the gap list.
        let concerned: BTreeSet<_> = finding.concerned().filter_map(|(file, _)| registry.id_of_file(file)).filter_map(whose).collect();
        for id in concerned {
            if let Some(standing) = all.get_mut(&id) {
                standing.counts.add(finding);
            }
        }
    }
    for (id, needs) in life_situations {
        if let Some(standing) = whose(*id).and_then(|id| all.get_mut(&id)) {
            standing.unmet += needs.unmet;
        }
    }
    let number = all.len();
    let mut all: Vec<(DescriptionId, InstitutionFigures)> = all.into_iter().collect();
    let complete = |standing: &InstitutionFigures| share(standing.filled, standing.fields);
    foremost(
        known,
        &mut all,
        INSTITUTIONS,
        |(id, _)| *id,
        |(_, x), (_, y)| {
            let gravity = |it: &InstitutionFigures| Reverse((it.counts.errors, it.counts.warnings, it.unmet, it.counts.advice));
            let filled = |it: &InstitutionFigures| complete(it).unwrap_or(100.0);
            gravity(x).cmp(&gravity(y)).then(filled(x).total_cmp(&filled(y)))
        },
    );
    Table { args: vec![("shown", all.len().into()), ("all", number.into())], ..Table::new("main", &all, columns) }
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
    type Each<'f, 'a> = Column<'f, 'a, (DescriptionId, Needs)>;
    let columns = vec![
        Each::new("life-situation", CellKind::Id, |(id, _)| known.id(*id)).data(),
        Each::new("life-situation-title", CellKind::Text, |(id, _)| known.title(*id)),
        Each::new("needs-expected", CellKind::Number, |(_, needs)| Cell::Number(needs.expected())),
        Each::new("unmet-needs", CellKind::Number, |(_, needs)| Cell::count(needs.unmet, coverage::Met::Unmet.tone())),
        Each::new("singly-met-needs", CellKind::Number, |(_, needs)| Cell::count(needs.single, coverage::Met::Single.tone())),
    ];
    let mut lacking: Vec<_> = life_situations.iter().copied().filter(|(_, needs)| needs.unmet > 0).collect();
    foremost(known, &mut lacking, LIFE_SITUATIONS, |(id, _)| *id, |(_, a), (_, b)| (b.unmet, b.single).cmp(&(a.unmet, a.single)));
    Table { args: vec![("count", LIFE_SITUATIONS.into())], ..Table::new("needs", &lacking, columns) }
}

/// The rules that find most, the gravest first.
fn top_rules<'a>(findings: &[&Finding]) -> Table<'a> {
    type Each<'f, 'a, 'g> = Column<'f, 'a, ((&'g str, &'g str), Counts)>;
    let mut rules: BTreeMap<(&str, &str), Counts> = BTreeMap::new();
    for finding in findings {
        rules.entry((finding.code, finding.rule)).or_default().add(finding);
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|(rule, counts)| (Reverse(*counts), *rule));
    rules.truncate(RULES);
    let columns = vec![
        Each::new("severity", CellKind::Code, |(_, counts)| {
            severity_cell(match counts {
                Counts { errors: 1.., .. } => Severity::Error,
                Counts { warnings: 1.., .. } => Severity::Warning,
                Counts { .. } => Severity::Advice,
            })
        }),
        Each::new("rule", CellKind::Id, |((code, _), _)| Cell::Id((*code).to_owned())).data(),
        Each::new("rule-title", CellKind::Text, |((_, rule), _)| rule_title(rule)),
        Each::new("findings", CellKind::Number, |(_, counts)| Cell::Number(counts.all())),
    ];
    Table { args: vec![("count", RULES.into())], ..Table::new("rules", &rules, columns) }
}

/// The resources that needs hang on, ranked as in the report on resources.
fn hanging(known: &Known<'_>, kept: &Kept<'_, '_>) -> Vec<Hanging> {
    let mut all = Reach::new(known).hanging();
    all.retain(|hanging| hanging.alone > 0 && kept.has(hanging.id) && known.get(hanging.id).kind == Some(schema::Kind::Resource));
    foremost(known, &mut all, RESOURCES, |hanging| hanging.id, Hanging::heavier);
    all
}

fn top_resources<'a>(known: &Known<'a>, hanging: &[Hanging]) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Hanging>;
    let columns = vec![
        Each::new("resource", CellKind::Id, |one| known.id(one.id)).data(),
        Each::new("resource-title", CellKind::Text, |one| known.title(one.id)),
        Each::new("owner", CellKind::Id, |one| known.owner(one.id)),
        Each::new("needs-without-it", CellKind::Number, |one| Cell::Number(one.alone)),
        Each::new("services-without-it", CellKind::Number, |one| Cell::Number(one.services.critical)),
    ];
    Table { args: vec![("count", RESOURCES.into())], ..Table::new("resources", hanging, columns) }
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

pub(super) fn course_of<'a>(moments: &[Moment]) -> Picture<'a> {
    let line = |name, is_share, of: Measure| Line { name, values: moments.iter().map(|moment| of(&moment.state)).collect(), is_share };
    let mut lines = vec![
        line("errors", false, |state| Some(state.of_severity(Severity::Error) as f64)),
        line("warnings", false, |state| Some(state.of_severity(Severity::Warning) as f64)),
        line("unmet-needs", false, |state| Some(state.unmet_needs as f64)),
        line("fields-filled", true, State::completeness),
    ];
    if has_promises(moments) {
        lines.push(line("promises-kept", false, |state| Some(state.promises?.kept as f64)));
        lines.push(line("promises-not-kept", false, |state| Some(state.promises.map(|all| all.missed + all.open)? as f64)));
        lines.push(line("promises-unmeasured", false, |state| Some(state.promises?.unmeasured as f64)));
    }
    let days = moments.iter().map(|moment| moment.day.clone()).collect();
    Picture { name: "course", args: Vec::new(), drawing: Drawing::Course(days, lines) }
}

pub(super) fn moments_of<'a>(moments: &[Moment]) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Moment>;
    let of = |severity| move |moment: &Moment| Cell::Number(moment.state.of_severity(severity));
    let mut columns = vec![
        Each::new("day", CellKind::Day, |moment| Cell::Day(moment.day.clone())),
        Each::new("descriptions-then", CellKind::Number, |moment| Cell::Number(moment.state.descriptions.values().sum())),
        Each::new("needs-expected", CellKind::Number, |moment| Cell::Number(moment.state.needs)).wide(),
        Each::new("unmet-needs", CellKind::Number, |moment| Cell::Number(moment.state.unmet_needs)),
        Each::new("fields-filled", CellKind::Share, |moment| moment.state.completeness().map_or(Cell::Nothing, Cell::Share)),
        Each::new("errors", CellKind::Number, of(Severity::Error)),
        Each::new("warnings", CellKind::Number, of(Severity::Warning)),
        Each::new("advice", CellKind::Number, of(Severity::Advice)),
    ];
    if has_promises(moments) {
        let count = |of: fn(&Promises) -> usize| {
            move |moment: &Moment| moment.state.promises.as_ref().map_or(Cell::Nothing, |promises| Cell::Number(of(promises)))
        };
        columns.push(Each::new("promises-kept", CellKind::Number, count(|promises| promises.kept)));
        // The drawing shows the others.
        columns.push(Each::new("promises-missed", CellKind::Number, count(|promises| promises.missed)).data());
        columns.push(Each::new("promises-open", CellKind::Number, count(|promises| promises.open)).data());
        columns.push(Each::new("promises-unmeasured", CellKind::Number, count(|promises| promises.unmeasured)).data());
    }
    Table::new("trend", moments, columns)
}

/// Whether anything was measured at any of the moments.
fn has_promises(moments: &[Moment]) -> bool {
    moments.iter().any(|moment| moment.state.promises.is_some())
}
