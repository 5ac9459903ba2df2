//! The portfolio's gap list: what is wrong, how grave it is, what to do and who is to do it.
//!
//! A row is a finding as `validate` shows it: same rules, severities, exceptions and baseline (RULES.md). Of retired
//! descriptions only shape and links are judged, of broken ones only reading; so it is here. Figures count findings,
//! never rows: a finding stands with every institution, manager and life situation that it concerns.
//!
//! Groups come in the order in which a portfolio manager would take them up: those with most errors first, then most
//! warnings, then most advice, then by title; what belongs to no group comes last.

mod action;
mod answer;
mod group;
mod worked;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

pub use group::By;
pub use worked::{COLUMNS as WORK, Work, Worked};

use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Narrowing, Per, Rows, Statement, Table, Tone};
use crate::finding::{Arg, Finding, Severity};
use crate::registry::DescriptionId;
use crate::rules;
use crate::schema::Codes;
use crate::source::Place;
use answer::{Answer, Answers};
use group::Group;
use worked::Carried;

/// What is asked of the list.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// What rows stand together.
    pub by: By,
    /// Which descriptions; `managers` are those who are to mend it.
    pub filter: Filter,
    /// The codes of the rules; `None` asks for all.
    pub rules: Option<BTreeSet<&'static str>>,
    /// One of these severities; an empty list asks for all.
    pub severities: Vec<Severity>,
    /// When the list is not good enough.
    pub limit: Option<Limit>,
    /// What each finding is known by, in their order, where that is asked for.
    pub keys: Rc<[Rc<str>]>,
    /// The rows of earlier lists that people worked in, where there are any.
    pub earlier: Option<Vec<Worked>>,
}

/// How many findings of what severity are too many.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The mildest that counts.
    pub from: Severity,
    /// How many may be there.
    pub most: usize,
}

/// A finding with whom and what it concerns.
#[derive(Clone, Debug)]
struct Gap<'a> {
    finding: &'a Finding,
    about: Option<DescriptionId>,
    place: Place,
    /// The institution in the registry that owns it, or is it.
    institution: Option<DescriptionId>,
    answer: Option<Rc<Answer<'a>>>,
    /// What it is known by, where that was asked for.
    key: Option<Rc<str>>,
    /// The same finding seen from the other descriptions that it concerns as much.
    others: Vec<Gap<'a>>,
}

impl<'a> Gap<'a> {
    /// The finding seen from each description that it concerns.
    fn seen(&self) -> impl Iterator<Item = &Gap<'a>> {
        [self].into_iter().chain(&self.others)
    }
}

/// How good a finding of a severity is.
pub fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Watch,
        Severity::Advice => Tone::Plain,
    }
}

/// A severity as a cell.
pub fn severity_cell<'a>(severity: Severity) -> Cell<'a> {
    Cell::Coded(Codes::Severity, severity.key()).marked(tone(severity))
}

/// What a finding is put down to.
fn cause(finding: &Finding) -> rules::Cause {
    rules::of(finding).map_or(rules::Cause::Description, |rule| rule.traits.cause)
}

/// How many findings of each severity there are: errors, warnings, advice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Advice.
    pub advice: usize,
}

impl Counts {
    /// Counts a finding, with those that it stands for.
    pub fn add(&mut self, finding: &Finding) {
        match finding.severity {
            Severity::Error => self.errors += finding.count,
            Severity::Warning => self.warnings += finding.count,
            Severity::Advice => self.advice += finding.count,
        }
    }

    /// How many there are that are at least so grave.
    fn from(self, mildest: Severity) -> usize {
        match mildest {
            Severity::Error => self.errors,
            Severity::Warning => self.errors + self.warnings,
            Severity::Advice => self.all(),
        }
    }

    /// How many there are.
    pub fn all(self) -> usize {
        self.errors + self.warnings + self.advice
    }

    /// As figures.
    pub fn figures(self) -> [Figure; 3] {
        [
            Figure::count("errors", self.errors).gaps(Tone::Bad),
            Figure::count("warnings", self.warnings).gaps(Tone::Watch),
            Figure::count("advice", self.advice),
        ]
    }

    /// The errors as a cell, marked where there are any.
    pub fn errors<'a>(self) -> Cell<'a> {
        Cell::count(self.errors, Tone::Bad)
    }

    /// The warnings as a cell, marked where there are any.
    pub fn warnings<'a>(self) -> Cell<'a> {
        Cell::count(self.warnings, Tone::Watch)
    }

    /// The advice as a cell.
    pub fn advice<'a>(self) -> Cell<'a> {
        Cell::Number(self.advice)
    }
}

impl<'f> FromIterator<&'f Finding> for Counts {
    fn from_iter<I: IntoIterator<Item = &'f Finding>>(findings: I) -> Self {
        findings.into_iter().fold(Self::default(), |mut counts, finding| {
            counts.add(finding);
            counts
        })
    }
}

/// Everybody who may have something to mend: managers of descriptions and of the portfolios of institutions, by what
/// they are known by, and institutions by their ids.
pub fn managers(known: &Known<'_>) -> BTreeSet<String> {
    let descriptions = known.registry.managers().map(|(key, _)| key.to_owned());
    let portfolios = known.registry.institutions().flat_map(|(id, ..)| answer::portfolio(known, id)).flatten();
    let institutions = known.registry.institutions().map(|(_, institution, _)| institution.name.to_string());
    descriptions.chain(portfolios.map(|answer| answer.key)).chain(institutions).collect()
}

/// Those who are to mend the findings, by what they are known by.
pub fn mending(known: &Known<'_>) -> BTreeSet<String> {
    let of = |finding| {
        gap(known, finding, None, &mut Answers::default(), |_| true)
            .into_iter()
            .flat_map(|gap| gap.seen().filter_map(|gap| Some(gap.answer.as_ref()?.key.clone())).collect::<Vec<_>>())
    };
    known.findings.iter().flat_map(of).collect()
}

/// The report, and whether there are more findings than the limit allows.
pub fn report<'a>(known: &Known<'a>, asked: &Asked) -> (Document<'a>, bool) {
    // Whose a finding is, the one who is to mend it says, not the description.
    let nobodys = asked.filter.nobodys.filter(|per| *per != Per::Manager);
    let of_description = Filter { managers: Vec::new(), nobodys, ..asked.filter.clone() };
    let kept = |gap: &Gap<'_>| known.concerned(gap.place.file) && keeps(known, gap, asked, &of_description);
    let mut answers = Answers::default();
    let of = |(index, finding)| gap(known, finding, asked.keys.get(index), &mut answers, kept);
    let gaps: Vec<Gap<'a>> = known.findings.iter().enumerate().filter_map(of).collect();
    let counts: Counts = gaps.iter().map(|gap| gap.finding).collect();
    let over = asked.limit.map(|limit| (limit, counts.from(limit.from)));
    let over = over.filter(|(limit, count)| *count > limit.most);
    let groups = group::groups(known, &gaps, asked.by);
    let institutions: BTreeSet<DescriptionId> = gaps.iter().flat_map(Gap::seen).filter_map(|gap| gap.institution).collect();
    let carried = asked.earlier.as_ref().map(|earlier| {
        let all: HashSet<&str> = asked.keys.iter().map(AsRef::as_ref).collect();
        let shown: HashSet<&str> = gaps.iter().filter_map(|gap| gap.key.as_deref()).collect();
        Rc::new(Carried::new(earlier, &all, &shown))
    });
    let mut figures = vec![Figure::count("findings", counts.all())];
    figures.extend(counts.figures());
    figures.push(Figure::count("descriptions-concerned", concerned(&gaps)));
    figures.push(Figure::count("institutions-concerned", institutions.len()));
    let mut statements = statements(known, &gaps, &groups, over, asked);
    statements.extend(carried.iter().flat_map(|carried| carried.statements()));
    let mut tables =
        vec![main(known, &groups, asked.by, carried.clone()), by_group(&groups, asked.by), by_rule(&gaps), action::table(known, &gaps)];
    tables.extend(carried.iter().map(|carried| carried.table()));
    let document = Document { name: "gaps", narrowed: narrowings(known, asked), statements, figures, tables, ..Document::default() };
    (document, over.is_some())
}

/// A finding seen from the descriptions that are kept; nothing where none is.
fn gap<'a>(
    known: &Known<'a>,
    finding: &'a Finding,
    key: Option<&Rc<str>>,
    answers: &mut Answers<'a>,
    kept: impl Fn(&Gap<'_>) -> bool,
) -> Option<Gap<'a>> {
    let seen = finding.concerned().map(|(file, place)| {
        let about = known.registry.id_of_file(file);
        let institution = about.and_then(|id| known.registry.whose(id));
        Gap { finding, about, place, institution, answer: answers.of(known, finding, about), key: key.cloned(), others: Vec::new() }
    });
    let mut seen = seen.filter(kept);
    let first = seen.next()?;
    Some(Gap { others: seen.collect(), ..first })
}

/// How many descriptions findings concern.
fn concerned<'g, 'a: 'g>(gaps: impl IntoIterator<Item = &'g Gap<'a>>) -> usize {
    gaps.into_iter().flat_map(Gap::seen).filter_map(|gap| gap.about).collect::<BTreeSet<_>>().len()
}

/// What was asked for, as a reader is told of it.
fn narrowings(known: &Known<'_>, asked: &Asked) -> Vec<Narrowing> {
    let titled = |code: &&str| rules::find(code).map(|rule| Arg::Word(format!("{}.title", rule.name)));
    let rules = asked.rules.iter().flatten().filter_map(titled);
    let severity = |severity: &Severity| Arg::from(Codes::Severity.label(severity.key()));
    let mut all = asked.filter.narrowings(known);
    all.extend(Narrowing::to("rule", rules));
    all.extend(Narrowing::to("severity", asked.severities.iter().map(severity)));
    all.extend(Narrowing::to("path", known.only.map(|only| Arg::from(only.to_owned()))));
    all
}

fn keeps(known: &Known<'_>, gap: &Gap<'_>, asked: &Asked, of_description: &Filter) -> bool {
    let Asked { filter, rules, severities, .. } = asked;
    // What is about no description is nobody's.
    let is_nobodys = || Filter { nobodys: None, ..of_description.clone() }.keeps_all();
    gap.about.map_or_else(is_nobodys, |id| of_description.keeps(known.registry, id))
        && (filter.nobodys != Some(Per::Manager) || gap.answer.is_none())
        && (filter.managers.is_empty() || is_theirs(known, gap, filter))
        && rules.as_ref().is_none_or(|rules| rules.contains(gap.finding.code))
        && (severities.is_empty() || severities.contains(&gap.finding.severity))
}

/// Whether one of the managers is to mend a finding; of what is not understood, whoever it may be.
fn is_theirs(known: &Known<'_>, gap: &Gap<'_>, filter: &Filter) -> bool {
    match &gap.answer {
        Some(answer) => filter.managers.contains(&answer.key),
        None => gap.about.is_some_and(|id| known.get(id).broken && filter.keeps(known.registry, id)),
    }
}

fn statements(
    known: &Known<'_>,
    gaps: &[Gap<'_>],
    groups: &[Group<'_, '_>],
    over: Option<(Limit, usize)>,
    asked: &Asked,
) -> Vec<Statement> {
    let mut said = Vec::new();
    if let Some((limit, count)) = over {
        let severity = Arg::Word(format!("gaps-from-{}", limit.from.key()));
        let args = vec![("severity", severity), ("count", count.into()), ("most", limit.most.into())];
        said.push(Statement { key: "gaps-too-many", args, tone: Tone::Bad });
    }
    let count = |findings: &mut dyn Iterator<Item = &Finding>| findings.collect::<Counts>().all();
    let (kept, all) = (count(&mut gaps.iter().map(|gap| gap.finding)), count(&mut known.findings.iter()));
    if kept < all {
        let filter = narrowings(known, asked).iter().map(Narrowing::said).collect();
        let args = vec![("count", kept.into()), ("all", all.into()), ("filter", Arg::Series(filter, "; "))];
        said.push(Statement { key: "gaps-filtered", args, tone: Tone::Plain });
    }
    let shown = count(&mut groups.iter().flat_map(|group| &group.gaps).map(|gap| gap.finding));
    if shown > kept {
        let args = vec![("count", kept.into()), ("shown", shown.into())];
        said.push(Statement { key: "gaps-repeated", args, tone: Tone::Plain });
    }
    if gaps.is_empty() && known.findings.is_empty() {
        said.push(Statement { key: "gaps-none", args: Vec::new(), tone: Tone::Good });
    }
    let nobodys = gaps.iter().filter(|gap| gap.seen().any(|gap| gap.about.is_some() && gap.answer.is_none()));
    let nobodys = count(&mut nobodys.map(|gap| gap.finding));
    if nobodys > 0 {
        said.push(Statement { key: "gaps-nobodys", args: vec![("count", nobodys.into())], tone: Tone::Watch });
    }
    said
}

/// A row of the list: a finding, in one of the groups that it stands in.
struct Listed<'g, 'a> {
    heading: &'g [Cell<'a>; 2],
    gap: &'g Gap<'a>,
}

impl<'a> Listed<'_, 'a> {
    /// What is said of the description that it is about.
    fn about(&self, cell: impl Fn(DescriptionId) -> Cell<'a>) -> Cell<'a> {
        self.gap.about.map_or(Cell::Nothing, cell)
    }
}

/// The list. All columns are there whatever stands together: those that say what does come first. Its rows are made while
/// they are written.
fn main<'a>(known: &Known<'a>, groups: &[Group<'_, 'a>], by: By, carried: Option<Rc<Carried>>) -> Table<'a> {
    let known = *known;
    let headings: Vec<[Cell<'a>; 2]> = groups.iter().map(|group| group.heading.clone()).collect();
    let listed = groups
        .iter()
        .enumerate()
        .flat_map(|(at, group)| group.gaps.iter().map(move |gap| (at, Gap { others: Vec::new(), ..(*gap).clone() })));
    let listed: Vec<(usize, Gap<'a>)> = listed.collect();
    let shown = main_columns(&known, by, carried.as_deref()).iter().map(Column::heading).collect();
    let rows = Rows::late(listed.len(), move |places| {
        let columns = main_columns(&known, by, carried.as_deref());
        let row = |place: &usize| {
            let (group, gap) = &listed[*place];
            let row = Listed { heading: &headings[*group], gap };
            columns.iter().map(|column| column.cell(&row)).collect()
        };
        places.iter().map(row).collect()
    });
    Table { groups: by.columns().len(), ..Table::of("main", shown, rows) }
}

fn main_columns<'f, 'g: 'f, 'a: 'g>(known: &'f Known<'a>, by: By, carried: Option<&'f Carried>) -> Vec<Column<'f, 'a, Listed<'g, 'a>>> {
    let leading = by.columns();
    let own = columns(known, carried).into_iter().filter(|column| !leading.contains(&column.heading().name));
    // Where rows name the position besides the heading's address, that tells people more than the institution does.
    let own = own.map(|column| if by == By::Manager && column.heading().name == "institution" { column.wide() } else { column });
    leading_columns(by, |row: &Listed<'_, 'a>| row.heading).into_iter().chain(own).collect()
}

fn columns<'f, 'g, 'a>(known: &'f Known<'a>, carried: Option<&'f Carried>) -> Vec<Column<'f, 'a, Listed<'g, 'a>>> {
    type Each<'f, 'a, 'g> = Column<'f, 'a, Listed<'g, 'a>>;
    let institution = |row: &Listed<'_, 'a>, cell: fn(&Known<'a>, DescriptionId) -> Cell<'a>| {
        row.gap.institution.map_or(Cell::Nothing, |id| cell(known, id))
    };
    let mut columns = vec![
        Each::new("severity", CellKind::Code, |row| severity_cell(row.gap.finding.severity)),
        Each::new("rule", CellKind::Id, |row| rule_called(row.gap.finding.code, row.gap.finding.rule)),
        Each::new("rule-title", CellKind::Text, |row| rule_title(row.gap.finding.rule)).data(),
        Each::new("institution", CellKind::Id, move |row| institution(row, Known::called)),
        Each::new("institution-title", CellKind::Text, move |row| institution(row, Known::title)).data(),
        Each::new("description", CellKind::Id, |row| row.about(|id| known.called(id))),
        Each::new("title", CellKind::Text, |row| row.about(|id| known.title(id))).data(),
        Each::new("kind", CellKind::Code, |row| row.about(|id| known.kind(id))).data(),
        Each::new("status", CellKind::Code, |row| row.about(|id| known.status(id))).data(),
        Each::new("finding", CellKind::Text, |row| Cell::Message(row.gap.finding)),
        Each::new("what-to-do", CellKind::Help, |row| Cell::Help(row.gap.finding)).data(),
        Each::new("manager", CellKind::Id, |row| answer::key(row.gap.answer.as_deref())).data(),
        Each::new("responsible", CellKind::Text, |row| answer::title(row.gap.answer.as_deref())),
        Each::new("contact", CellKind::Text, |row| answer::contact(row.gap.answer.as_deref())).wide(),
    ];
    columns.extend(WORK.into_iter().enumerate().map(|(at, name)| {
        let work = move |row: &Listed<'_, 'a>| carried?.of(row.gap.key.as_deref());
        Each::new(name, CellKind::Text, move |row| worked::said(work(row), at)).data().to_fill()
    }));
    columns.extend([
        Each::new("description-group", CellKind::Id, |row| Cell::id(group::description_group(known, row.gap).map(|(key, _)| key))).data(),
        Each::new("description-group-title", CellKind::Text, |row| {
            group::description_group(known, row.gap).map_or(Cell::Nothing, |(_, label)| Cell::Said(label.into()))
        })
        .data(),
        Each::new("field", CellKind::Id, |row| Cell::id(Some(row.gap.finding.field.as_str()).filter(|field| !field.is_empty()))).wide(),
        Each::new("place", CellKind::Id, |row| known.place(row.gap.place.file, row.gap.place.line)).wide(),
        Each::new("finding-key", CellKind::Id, |row| Cell::id(row.gap.key.as_deref())).hidden(),
    ]);
    columns
}

/// What a rule is called, as a cell.
pub fn rule_title<'a>(rule: &str) -> Cell<'a> {
    Cell::Said(Arg::Word(format!("{rule}.title")))
}

/// The code of a rule with its title, as a cell.
pub fn rule_called<'a>(code: &str, rule: &str) -> Cell<'a> {
    Cell::Called(code.to_owned(), Box::new(rule_title(rule)))
}

/// The columns that say what stands together.
fn leading_columns<'f, 'a: 'f, S: 'f>(by: By, heading: impl Fn(&S) -> &[Cell<'a>; 2] + Copy + 'f) -> Vec<Column<'f, 'a, S>> {
    let [id, title] = by.columns();
    vec![
        Column::new(id, CellKind::Id, move |row| heading(row)[0].clone()),
        Column::new(title, CellKind::Text, move |row| heading(row)[1].clone()),
    ]
}

/// How much there is in each group.
fn by_group<'a>(groups: &[Group<'_, 'a>], by: By) -> Table<'a> {
    let counts = |group: &Group<'_, 'a>| group.gaps.iter().map(|gap| gap.finding).collect::<Counts>();
    let mut columns = leading_columns(by, |group: &Group<'_, 'a>| &group.heading);
    columns.extend([
        Column::new("errors", CellKind::Number, move |group| counts(group).errors()),
        Column::new("warnings", CellKind::Number, move |group| counts(group).warnings()),
        Column::new("advice", CellKind::Number, move |group| counts(group).advice()),
        Column::new("descriptions-concerned", CellKind::Number, |group: &Group<'_, 'a>| {
            let concerned: BTreeSet<_> = group.gaps.iter().filter_map(|gap| gap.about).collect();
            Cell::Number(concerned.len())
        }),
    ]);
    Table::new("groups", groups, columns)
}

/// What a rule finds: its code, and where.
type Finds<'g, 'a> = (&'g str, Vec<&'g Gap<'a>>);

/// How much each rule finds, the gravest first, and how what it finds is mended.
fn by_rule<'a>(gaps: &[Gap<'a>]) -> Table<'a> {
    type Each<'f, 'a, 'g> = Column<'f, 'a, Finds<'g, 'a>>;
    let mut rules: BTreeMap<&str, Vec<&Gap<'a>>> = BTreeMap::new();
    for gap in gaps {
        rules.entry(gap.finding.code).or_default().push(gap);
    }
    let mut rules: Vec<Finds<'_, 'a>> = rules.into_iter().collect();
    let counts = |gaps: &[&Gap<'a>]| gaps.iter().map(|gap| gap.finding).collect::<Counts>();
    rules.sort_by_key(|(code, gaps)| (Reverse(counts(gaps)), *code));
    let columns = vec![
        Each::new("severity", CellKind::Code, |(_, gaps)| {
            severity_cell(gaps.iter().map(|gap| gap.finding.severity).max().unwrap_or(Severity::Advice))
        }),
        Each::new("rule", CellKind::Id, |(code, _)| Cell::Id((*code).to_owned())),
        Each::new("rule-title", CellKind::Text, |(_, gaps)| rule_title(gaps[0].finding.rule)),
        Each::new("findings", CellKind::Number, move |(_, gaps)| Cell::Number(counts(gaps).all())),
        Each::new("descriptions-concerned", CellKind::Number, |(_, gaps)| Cell::Number(concerned(gaps.iter().copied()))).wide(),
        Each::new("how-to-mend", CellKind::Help, |(_, gaps)| Cell::Said(Arg::Word(format!("{}.mend", gaps[0].finding.rule)))).data(),
    ];
    Table::new("rules", &rules, columns)
}
