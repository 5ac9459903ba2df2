//! The portfolio's gap list: what is wrong, how grave it is, what to do and who is to do it.
//!
//! A row is a finding as `validate` shows it: same rules, severities, exceptions and baseline (RULES.md). Of retired
//! descriptions only shape and links are judged, of broken ones only reading; so it is here. Figures count findings,
//! never rows: under `--by life-situation` a finding stands in every life situation that it concerns.
//!
//! Groups come in the order in which a portfolio manager would take them up: those with most errors first, then most
//! warnings, then most advice, then by title; what belongs to no group comes last.

mod action;
mod answer;
mod group;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub use group::By;

use super::{Cell, Column, Document, Figure, Filter, Kind, Known, Statement, Table, Tone};
use crate::finding::{Arg, Finding, Severity};
use crate::registry::DescriptionId;
use crate::schema;
use answer::Answer;
use group::Group;

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
#[derive(Debug)]
struct Gap<'a> {
    finding: &'a Finding,
    about: Option<DescriptionId>,
    /// The institution in the registry that owns it, or is it.
    institution: Option<DescriptionId>,
    answer: Option<Answer<'a>>,
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
    Cell::Code("severity", severity.key()).marked(tone(severity))
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
    /// Counts a finding.
    pub fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Advice => self.advice += 1,
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

    /// As cells: what is there is marked.
    pub fn cells<'a>(self) -> [Cell<'a>; 3] {
        let of = |count: usize, tone| Cell::Number(count).marked(if count > 0 { tone } else { Tone::Plain });
        [of(self.errors, Tone::Bad), of(self.warnings, Tone::Watch), Cell::Number(self.advice)]
    }
}

impl FromIterator<Severity> for Counts {
    fn from_iter<I: IntoIterator<Item = Severity>>(severities: I) -> Self {
        severities.into_iter().fold(Self::default(), |mut counts, severity| {
            counts.add(severity);
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

/// The report, and whether there are more findings than the limit allows.
pub fn report<'a>(known: &Known<'a>, asked: &Asked) -> (Document<'a>, bool) {
    // Whose a finding is, the one who is to mend it says, not the description.
    let of_description = Filter { managers: Vec::new(), ..asked.filter.clone() };
    let kept = |gap: &Gap<'_>| known.concerned(gap.finding.place.file) && keeps(known, gap, asked, &of_description);
    let gaps: Vec<Gap<'a>> = known.findings.iter().map(|finding| gap(known, finding)).filter(kept).collect();
    let counts: Counts = gaps.iter().map(|gap| gap.finding.severity).collect();
    let over = asked.limit.map(|limit| (limit, gaps.iter().filter(|gap| gap.finding.severity >= limit.from).count()));
    let over = over.filter(|(limit, count)| *count > limit.most);
    let groups = group::groups(known, &gaps, asked.by);
    let concerned: BTreeSet<DescriptionId> = gaps.iter().filter_map(|gap| gap.about).collect();
    let institutions: BTreeSet<DescriptionId> = gaps.iter().filter_map(|gap| gap.institution).collect();
    let mut figures = vec![Figure::count("findings", gaps.len())];
    figures.extend(counts.figures());
    figures.push(Figure::count("descriptions-concerned", concerned.len()));
    figures.push(Figure::count("institutions-concerned", institutions.len()));
    let document = Document {
        name: "gaps",
        statements: statements(known, &gaps, &groups, over),
        figures,
        tables: vec![main(known, &gaps, &groups, asked.by), by_group(&gaps, groups, asked.by), by_rule(&gaps), action::table(known, &gaps)],
        ..Document::default()
    };
    (document, over.is_some())
}

fn gap<'a>(known: &Known<'a>, finding: &'a Finding) -> Gap<'a> {
    let about = known.registry.id_of_file(finding.about);
    let institution = about.and_then(|id| match known.get(id).kind {
        Some(schema::Kind::Institution) => Some(id),
        _ => known.registry.owner(known.get(id)),
    });
    Gap { finding, about, institution, answer: answer::of(known, finding, about) }
}

fn keeps(known: &Known<'_>, gap: &Gap<'_>, asked: &Asked, of_description: &Filter) -> bool {
    let Asked { filter, rules, severities, .. } = asked;
    let asks_nothing = filter.institutions.is_empty() && filter.kinds.is_empty() && filter.statuses.is_empty();
    gap.about.map_or(asks_nothing, |id| of_description.keeps(known.registry, id))
        && (filter.managers.is_empty() || gap.answer.as_ref().is_some_and(|answer| filter.managers.contains(&answer.key)))
        && rules.as_ref().is_none_or(|rules| rules.contains(gap.finding.code))
        && (severities.is_empty() || severities.contains(&gap.finding.severity))
}

fn statements(known: &Known<'_>, gaps: &[Gap<'_>], groups: &[Group<'_>], over: Option<(Limit, usize)>) -> Vec<Statement> {
    let mut said = Vec::new();
    if let Some((limit, count)) = over {
        let severity = Arg::Word(format!("gaps-from-{}", limit.from.key()));
        let args = vec![("severity", severity), ("count", count.into()), ("most", limit.most.into())];
        said.push(Statement { key: "gaps-too-many", args, tone: Tone::Bad });
    }
    if gaps.len() < known.findings.len() {
        let args = vec![("count", gaps.len().into()), ("all", known.findings.len().into())];
        said.push(Statement { key: "gaps-filtered", args, tone: Tone::Plain });
    }
    let shown: usize = groups.iter().map(|group| group.gaps.len()).sum();
    if shown > gaps.len() {
        let args = vec![("count", gaps.len().into()), ("shown", shown.into())];
        said.push(Statement { key: "gaps-repeated", args, tone: Tone::Plain });
    }
    if gaps.is_empty() && known.findings.is_empty() {
        said.push(Statement { key: "gaps-none", args: Vec::new(), tone: Tone::Good });
    }
    let nobodys = gaps.iter().filter(|gap| gap.about.is_some() && gap.answer.is_none()).count();
    if nobodys > 0 {
        said.push(Statement { key: "gaps-nobodys", args: vec![("count", nobodys.into())], tone: Tone::Watch });
    }
    said
}

/// The list. All columns are there whatever stands together: those that say what does come first.
fn main<'a>(known: &Known<'a>, gaps: &[Gap<'a>], groups: &[Group<'a>], by: By) -> Table<'a> {
    let leading = by.columns();
    let mut columns = leading_columns(by);
    let own = COLUMNS.iter().filter(|column| !leading.contains(&column.name)).copied();
    // Where rows name the position besides the heading's address, that tells people more than the institution does.
    columns.extend(own.map(|column| if by == By::Manager && column.name == "institution" { column.wide() } else { column }));
    let mut rows = Vec::new();
    for group in groups {
        for index in &group.gaps {
            let cells = COLUMNS.iter().zip(cells(known, &gaps[*index])).filter(|(column, _)| !leading.contains(&column.name));
            rows.push(group.heading.iter().cloned().chain(cells.map(|(_, cell)| cell)).collect());
        }
    }
    Table { groups: leading.len(), ..Table::new("main", &columns, rows) }
}

const COLUMNS: [Column; 18] = [
    Column::new("severity", Kind::Code),
    Column::new("rule", Kind::Id),
    Column::new("rule-title", Kind::Text).data(),
    Column::new("institution", Kind::Id),
    Column::new("institution-title", Kind::Text).wide(),
    Column::new("description", Kind::Id),
    Column::new("title", Kind::Text).wide(),
    Column::new("kind", Kind::Code).data(),
    Column::new("status", Kind::Code).data(),
    Column::new("finding", Kind::Text),
    Column::new("what-to-do", Kind::Help).data(),
    Column::new("manager", Kind::Id).data(),
    Column::new("responsible", Kind::Text),
    Column::new("contact", Kind::Text).wide(),
    Column::new("description-group", Kind::Id).data(),
    Column::new("description-group-title", Kind::Text).data(),
    Column::new("field", Kind::Id).wide(),
    Column::new("place", Kind::Id).wide(),
];

fn cells<'a>(known: &Known<'a>, gap: &Gap<'a>) -> [Cell<'a>; 18] {
    let finding = gap.finding;
    let description = gap.about.map(|id| known.get(id));
    let field = Some(finding.field.as_str()).filter(|field| !field.is_empty());
    let group = group::description_group(known, gap);
    let of_about = |cell: &dyn Fn(DescriptionId) -> Cell<'a>| gap.about.map_or(Cell::Nothing, cell);
    let [manager, responsible, contact] = answer::cells(gap.answer.as_ref());
    [
        severity_cell(finding.severity),
        Cell::Id(finding.code.to_owned()),
        rule_title(finding.rule),
        gap.institution.map_or(Cell::Nothing, |id| known.id(id)),
        gap.institution.map_or(Cell::Nothing, |id| known.title(id)),
        of_about(&|id| known.id(id)),
        of_about(&|id| known.title(id)),
        description.and_then(|description| description.kind).map_or(Cell::Nothing, |kind| Cell::Code("kind", kind.key())),
        of_about(&|id| known.status(id)),
        Cell::Message(finding),
        Cell::Help(finding),
        manager,
        responsible,
        contact,
        Cell::id(group.map(|(key, _)| key)),
        group.map_or(Cell::Nothing, |(_, label)| Cell::Said(label.into())),
        Cell::id(field),
        known.place(finding.place.file, finding.place.line),
    ]
}

/// What a rule is called, as a cell.
pub fn rule_title<'a>(rule: &str) -> Cell<'a> {
    Cell::Said(Arg::Word(format!("{rule}.title")))
}

/// The columns that say what stands together.
fn leading_columns(by: By) -> Vec<Column> {
    let kind = |name: &str| match COLUMNS.iter().find(|column| column.name == name) {
        Some(column) => column.kind,
        None if matches!(name, "manager-position" | "life-situation-title") => Kind::Text,
        None => Kind::Id,
    };
    by.columns().map(|name| Column::new(name, kind(name))).to_vec()
}

/// How much there is in each group.
fn by_group<'a>(gaps: &[Gap<'a>], groups: Vec<Group<'a>>, by: By) -> Table<'a> {
    let mut columns = leading_columns(by);
    columns.extend(["errors", "warnings", "advice", "descriptions-concerned"].map(|name| Column::new(name, Kind::Number)));
    let rows = groups.into_iter().map(|group| {
        let of = || group.gaps.iter().map(|index| &gaps[*index]);
        let counts: Counts = of().map(|gap| gap.finding.severity).collect();
        let concerned: BTreeSet<_> = of().filter_map(|gap| gap.about).collect();
        group.heading.iter().cloned().chain(counts.cells()).chain([Cell::Number(concerned.len())]).collect()
    });
    Table::new("groups", &columns, rows.collect())
}

/// How much each rule finds, the gravest first, and how what it finds is mended.
fn by_rule<'a>(gaps: &[Gap<'a>]) -> Table<'a> {
    let columns = [
        Column::new("severity", Kind::Code),
        Column::new("rule", Kind::Id),
        Column::new("rule-title", Kind::Text),
        Column::new("findings", Kind::Number),
        Column::new("descriptions-concerned", Kind::Number).wide(),
        Column::new("how-to-mend", Kind::Text).wide(),
    ];
    let mut rules: BTreeMap<&str, Vec<&Gap<'a>>> = BTreeMap::new();
    for gap in gaps {
        rules.entry(gap.finding.code).or_default().push(gap);
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    let counts = |gaps: &[&Gap<'a>]| gaps.iter().map(|gap| gap.finding.severity).collect::<Counts>();
    rules.sort_by_key(|(code, gaps)| (Reverse(counts(gaps)), *code));
    let rows = rules.into_iter().map(|(code, gaps)| {
        let rule = gaps[0].finding.rule;
        let gravest = gaps.iter().map(|gap| gap.finding.severity).max().unwrap_or(Severity::Advice);
        let concerned: BTreeSet<_> = gaps.iter().filter_map(|gap| gap.about).collect();
        vec![
            severity_cell(gravest),
            Cell::Id(code.to_owned()),
            rule_title(rule),
            Cell::Number(gaps.len()),
            Cell::Number(concerned.len()),
            Cell::Said(Arg::Word(format!("{rule}.mend"))),
        ]
    });
    Table::new("rules", &columns, rows.collect())
}
