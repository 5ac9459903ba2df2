//! How fully descriptions are written: institutions and the mandatory groups, down to single fields (PU2-7).
//!
//! A field is filled where it holds a value that can be used, or says why it does not apply; it is missing where it is
//! absent, empty or wrong. What is retired has to fill nothing any more, and of a file that could not be understood
//! nothing is known: both are left out and counted, as in `pvp trend`.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use compact_str::CompactString;

use super::groups::{self, Mandatory};
use super::{Cell, CellKind, Column, Document, Drawing, Figure, Filter, Known, Picture, Statement, Table, Tone, people, share};
use crate::finding::Arg;
use crate::registry::DescriptionId;
use crate::schema::{self, FieldState};

/// How many fields there are and how many of them are filled.
#[derive(Clone, Default)]
struct Tally {
    descriptions: usize,
    all: usize,
    filled: usize,
    /// The same for each group.
    groups: Vec<(usize, usize)>,
    /// The institutions that own them.
    owners: Vec<DescriptionId>,
    /// Which descriptions they are.
    counted: Vec<DescriptionId>,
}

impl Tally {
    fn add(&mut self, known: &Known<'_>, id: DescriptionId, owner: Option<DescriptionId>) {
        let filled = &known.get(id).filled;
        self.descriptions += 1;
        self.groups.resize(filled.len().max(self.groups.len()), (0, 0));
        for (sum, group) in self.groups.iter_mut().zip(filled) {
            self.all += group.all();
            self.filled += group.filled();
            *sum = (sum.0 + group.filled(), sum.1 + group.all());
        }
        self.owners.extend(owner.filter(|owner| !self.owners.contains(owner)));
        self.counted.push(id);
    }

    fn completeness<'a>(&self) -> Cell<'a> {
        completeness(self.filled, self.all)
    }

    /// The less complete one first.
    fn by_share(&self, other: &Self) -> Ordering {
        (self.filled * other.all).cmp(&(other.filled * self.all))
    }
}

/// How complete something is, marked where that is not wholly.
fn completeness<'a>(filled: usize, all: usize) -> Cell<'a> {
    let tone = |share: f64| if share < 100.0 { Tone::Watch } else { Tone::Plain };
    share(filled, all).map_or(Cell::Nothing, |share| Cell::Share(share).marked(tone(share)))
}

/// The descriptions of a kind that have to be complete, those of an institution together, and whose they are.
struct Portfolio {
    kind: schema::Kind,
    /// Institutions by title; what no institution of the registry owns comes last.
    owned: Vec<(Option<DescriptionId>, Vec<DescriptionId>)>,
    retired: usize,
}

impl Portfolio {
    fn new(known: &Known<'_>, kind: schema::Kind, filter: &Filter) -> Self {
        let mut retired = 0;
        let mut owned: BTreeMap<Option<DescriptionId>, Vec<DescriptionId>> = BTreeMap::new();
        for (id, description) in known.registry.descriptions() {
            if description.broken || description.kind != Some(kind) || !filter.keeps(known.registry, id) {
                continue;
            }
            if description.status.is_judged() {
                owned.entry(known.registry.whose(id)).or_default().push(id);
            } else {
                retired += 1;
            }
        }
        let mut owned: Vec<_> = owned.into_iter().collect();
        owned.sort_by(|(a, _), (b, _)| match (a, b) {
            (Some(a), Some(b)) => known.by_title(*a, *b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
        for (_, descriptions) in &mut owned {
            descriptions.sort_by(|a, b| known.by_title(*a, *b));
        }
        Self { kind, owned, retired }
    }

    fn descriptions(&self) -> impl Iterator<Item = (Option<DescriptionId>, DescriptionId)> {
        self.owned.iter().flat_map(|(owner, descriptions)| descriptions.iter().map(|id| (*owner, *id)))
    }

    fn tally<'p>(&self, known: &Known<'_>, descriptions: impl Iterator<Item = &'p (Option<DescriptionId>, DescriptionId)>) -> Tally {
        let mut tally = Tally { groups: vec![(0, 0); schema::groups(self.kind).count()], ..Tally::default() };
        descriptions.for_each(|(owner, id)| tally.add(known, *id, *owner));
        tally
    }

    /// The tally of what one institution owns.
    fn tally_of(&self, known: &Known<'_>, owner: Option<DescriptionId>, descriptions: &[DescriptionId]) -> Tally {
        self.tally(known, descriptions.iter().map(|id| (owner, *id)).collect::<Vec<_>>().iter())
    }

    /// Each field of each description that has a certain standing.
    fn fields(&self, known: &Known<'_>, fields: &[Mandatory], wanted: FieldState) -> Vec<Lacking> {
        let mut found = Vec::new();
        for (owner, id) in self.descriptions() {
            let description = known.get(id);
            let has =
                |field: &&Mandatory| description.filled.get(field.group).is_some_and(|group| group.standing(field.position) == wanted);
            found.extend(fields.iter().filter(has).map(|field| Lacking { owner, id, field: *field }));
        }
        found
    }
}

/// A field of a description that is missing or does not apply.
struct Lacking {
    owner: Option<DescriptionId>,
    id: DescriptionId,
    field: Mandatory,
}

fn of_gaps<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Lacking>> {
    type Each<'f, 'a> = Column<'f, 'a, Lacking>;
    vec![
        Each::new("institution", CellKind::Id, |one| people::institution(known, one.owner)),
        Each::new("institution-title", CellKind::Text, |one| people::institution_title(known, one.owner)),
        Each::new("description", CellKind::Id, |one| known.called(one.id)),
        Each::new("title", CellKind::Text, |one| known.title(one.id)).data(),
        Each::new("group", CellKind::Label, |one| groups::named(one.field.group_key, one.field.group_field)).wide(),
        Each::new("field-path", CellKind::Id, |one| one.field.path()),
        Each::new("field-label", CellKind::Text, |one| groups::label(one.field.field)),
        Each::new("manager", CellKind::Id, |one| people::manager(known, one.id)).wide(),
    ]
}

/// The report on the descriptions of one kind.
pub fn report<'a>(known: &Known<'a>, kind: schema::Kind, filter: &Filter) -> Document<'a> {
    let portfolio = Portfolio::new(known, kind, filter);
    let all: Vec<(Option<DescriptionId>, DescriptionId)> = portfolio.descriptions().collect();
    let whole = portfolio.tally(known, all.iter());
    let fields = Mandatory::all(kind);
    let mut tables = vec![main(known, &portfolio), of_groups(known, &all, &fields, &whole)];
    // Nobody is the manager of an institution's own description.
    if kind.has(schema::Has::Owner) {
        tables.push(of_managers(known, &portfolio, &all));
    }
    tables.push(of_fields(known, &all, &fields));
    for (name, wanted) in [("missing", FieldState::Missing), ("not-applicable", FieldState::NotApplicable)] {
        tables.push(Table { groups: 2, repeats: 1, ..Table::new(name, &portfolio.fields(known, &fields, wanted), of_gaps(known)) });
    }
    let count = |standing: FieldState| all.iter().map(|(_, id)| count(known, *id, &fields, standing)).sum::<usize>();
    let figures = vec![
        Figure::count("judged-descriptions", all.len()),
        Figure::count("mandatory-fields", whole.all),
        Figure::count("stated-fields", count(FieldState::Stated)).of(whole.all),
        Figure::count("not-applicable-fields", count(FieldState::NotApplicable)).of(whole.all),
        Figure::count("missing-fields", whole.all - whole.filled).of(whole.all).gaps(Tone::Bad),
        Figure::share("completeness", whole.filled, whole.all),
    ];
    Document {
        name: "completeness",
        narrowed: filter.narrowings(known),
        args: vec![("kind", Arg::Word(format!("kinds-of-{}", kind.key())))],
        statements: statements(&portfolio),
        figures,
        pictures: vec![heat(known, &portfolio)],
        tables,
    }
}

fn count(known: &Known<'_>, id: DescriptionId, fields: &[Mandatory], wanted: FieldState) -> usize {
    let filled = &known.get(id).filled;
    fields.iter().filter(|field| filled.get(field.group).is_some_and(|group| group.standing(field.position) == wanted)).count()
}

fn statements(portfolio: &Portfolio) -> Vec<Statement> {
    let unowned = portfolio.owned.iter().filter(|(owner, _)| owner.is_none()).map(|(_, all)| all.len()).sum();
    let counts = [("completeness-unowned", unowned, Tone::Watch), ("completeness-retired", portfolio.retired, Tone::Plain)];
    let said = counts.into_iter().filter(|(_, count, _)| *count > 0);
    said.map(|(key, count, tone)| Statement { key, args: vec![("count", Arg::Number(count))], tone }).collect()
}

/// The descriptions of an institution together.
type Owned = (Option<DescriptionId>, Tally);

fn main<'a>(known: &Known<'a>, portfolio: &Portfolio) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Owned>;
    let mut columns = vec![
        Each::new("institution", CellKind::Id, |(owner, _)| people::institution_called(known, *owner)),
        Each::new("institution-title", CellKind::Text, |(owner, _)| people::institution_title(known, *owner)).data(),
        Each::new("descriptions", CellKind::Number, |(_, tally)| Cell::Number(tally.descriptions)),
        Each::new("mandatory-fields", CellKind::Number, |(_, tally)| Cell::Number(tally.all)).wide(),
        Each::new("filled-fields", CellKind::Number, |(_, tally)| Cell::Number(tally.filled)).wide(),
        Each::new("completeness", CellKind::Share, |(_, tally)| tally.completeness()),
    ];
    let groups = schema::groups(portfolio.kind).enumerate().filter_map(|(at, (key, _))| Some((at, groups::column(key)?)));
    columns.extend(groups.map(|(at, name)| {
        Each::new(name, CellKind::Share, move |(_, tally)| {
            let (filled, all) = tally.groups[at];
            Cell::share(filled, all)
        })
    }));
    let mut owned: Vec<Owned> = portfolio.owned.iter().map(|(owner, all)| (*owner, portfolio.tally_of(known, *owner, all))).collect();
    // Of the two names of an institution the shorter one is shown everywhere, so that it decides.
    owned.sort_by_key(|(owner, _)| (owner.is_none(), owner.map(|owner| &known.get(owner).name)));
    Table::new("main", &owned, columns)
}

fn heat<'a>(known: &Known<'a>, portfolio: &Portfolio) -> Picture<'a> {
    let names = schema::groups(portfolio.kind).filter_map(|(key, _)| groups::column(key));
    let row = |(owner, descriptions): &(Option<DescriptionId>, Vec<DescriptionId>)| {
        let tally = portfolio.tally_of(known, *owner, descriptions);
        (people::institution_title(known, *owner), tally.groups.iter().map(|(filled, all)| share(*filled, *all)).collect())
    };
    let drawing = Drawing::Heat(names.map(|name| format!("column-{name}")).collect(), portfolio.owned.iter().map(row).collect());
    Picture { name: "completeness", args: Vec::new(), drawing }
}

/// How many fields of a group there are, and how they stand.
struct Group {
    field: Mandatory,
    all: usize,
    filled: usize,
    stated: usize,
    not_applicable: usize,
    missing: usize,
}

fn of_groups<'a>(known: &Known<'a>, all: &[(Option<DescriptionId>, DescriptionId)], fields: &[Mandatory], whole: &Tally) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Group>;
    let rows = fields.chunk_by(|a, b| a.group == b.group).zip(&whole.groups).map(|(fields, (filled, number))| {
        let of = |standing: FieldState| all.iter().map(|(_, id)| count(known, *id, fields, standing)).sum::<usize>();
        Group {
            field: fields[0],
            all: *number,
            filled: *filled,
            stated: of(FieldState::Stated),
            not_applicable: of(FieldState::NotApplicable),
            missing: of(FieldState::Missing),
        }
    });
    let columns = vec![
        Each::new("group", CellKind::Label, |one| groups::named(one.field.group_key, one.field.group_field)),
        Each::new("mandatory-fields", CellKind::Number, |one| Cell::Number(one.all)),
        Each::new("stated-fields", CellKind::Number, |one| Cell::Number(one.stated)),
        Each::new("not-applicable-fields", CellKind::Number, |one| Cell::Number(one.not_applicable)),
        Each::new("missing-fields", CellKind::Number, |one| Cell::Number(one.missing)),
        Each::new("completeness", CellKind::Share, |one| completeness(one.filled, one.all)),
    ];
    Table::new("groups", &rows.collect::<Vec<_>>(), columns)
}

/// What a manager has to keep complete, by what they are known by; nobody manages the last.
type Managed = (Option<CompactString>, Tally);

fn of_managers<'a>(known: &Known<'a>, portfolio: &Portfolio, all: &[(Option<DescriptionId>, DescriptionId)]) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Managed>;
    let mut managed: BTreeMap<Option<CompactString>, Vec<(Option<DescriptionId>, DescriptionId)>> = BTreeMap::new();
    for (owner, id) in all {
        managed.entry(known.get(*id).manager_key()).or_default().push((*owner, *id));
    }
    let mut managed: Vec<Managed> = managed.into_iter().map(|(key, all)| (key, portfolio.tally(known, all.iter()))).collect();
    // The keys are in order already; what nobody manages comes last.
    managed.sort_by(|(a, one), (b, other)| a.is_none().cmp(&b.is_none()).then_with(|| one.by_share(other)));
    let columns = vec![
        Each::new("manager", CellKind::Id, |(key, _)| Cell::id(key.as_deref())),
        Each::new("positions", CellKind::Text, |(key, tally)| match key {
            Some(_) => people::positions_of(known, &tally.counted),
            None => Cell::List(vec![Cell::Said(Arg::Word("report-no-manager".to_owned()))]),
        }),
        Each::new("institutions", CellKind::Id, |(_, tally)| Cell::List(tally.owners.iter().map(|id| known.called(*id)).collect())),
        Each::new("descriptions", CellKind::Number, |(_, tally)| Cell::Number(tally.descriptions)),
        Each::new("mandatory-fields", CellKind::Number, |(_, tally)| Cell::Number(tally.all)).wide(),
        Each::new("filled-fields", CellKind::Number, |(_, tally)| Cell::Number(tally.filled)).wide(),
        Each::new("missing-fields", CellKind::Number, |(_, tally)| Cell::Number(tally.all - tally.filled)),
        Each::new("completeness", CellKind::Share, |(_, tally)| tally.completeness()),
    ];
    Table::new("managers", &managed, columns)
}

/// A field with how often it is missing and how often it does not apply.
struct Counted {
    field: Mandatory,
    missing: usize,
    excused: usize,
}

/// The fields that are missing somewhere or do not apply, the most often missing first.
fn of_fields<'a>(known: &Known<'a>, all: &[(Option<DescriptionId>, DescriptionId)], fields: &[Mandatory]) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Counted>;
    let of = |field: &Mandatory, standing: FieldState| -> usize {
        all.iter().map(|(_, id)| count(known, *id, std::slice::from_ref(field), standing)).sum()
    };
    let counted = fields.iter().map(|field| Counted {
        field: *field,
        missing: of(field, FieldState::Missing),
        excused: of(field, FieldState::NotApplicable),
    });
    let mut counted: Vec<Counted> = counted.filter(|one| one.missing + one.excused > 0).collect();
    // Stable: otherwise in the order of the format.
    counted.sort_by_key(|one| std::cmp::Reverse((one.missing, one.excused)));
    let columns = vec![
        Each::new("group", CellKind::Label, |one| groups::named(one.field.group_key, one.field.group_field)).wide(),
        Each::new("field-path", CellKind::Id, |one| one.field.path()),
        Each::new("field-label", CellKind::Text, |one| groups::label(one.field.field)),
        Each::new("missing-fields", CellKind::Number, |one| Cell::count(one.missing, Tone::Watch)),
        Each::new("not-applicable-fields", CellKind::Number, |one| Cell::Number(one.excused)),
        Each::new("descriptions", CellKind::Number, |_| Cell::Number(all.len())),
    ];
    Table::new("fields", &counted, columns)
}
