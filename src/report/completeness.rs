//! How fully descriptions are written: institutions and the mandatory groups, down to single fields (PU2-7).
//!
//! A field is filled where it holds a value that can be used, or says why it does not apply; it is missing where it is
//! absent, empty or wrong. What is retired has to fill nothing any more, and of a file that could not be understood
//! nothing is known: both are left out and counted, as in `pvp trend`.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use compact_str::CompactString;

use super::groups::{self, Mandatory};
use super::{Cell, Column, Document, Drawing, Figure, Filter, Kind, Known, Picture, Statement, Table, Tone, people, share};
use crate::finding::Arg;
use crate::model::Status;
use crate::registry::DescriptionId;
use crate::schema::{self, Standing};

const OF_GROUPS: [Column; 6] = [
    Column::new("group", Kind::Label),
    Column::new("mandatory-fields", Kind::Number),
    Column::new("stated-fields", Kind::Number),
    Column::new("not-applicable-fields", Kind::Number),
    Column::new("missing-fields", Kind::Number),
    Column::new("completeness", Kind::Share),
];

const OF_MANAGERS: [Column; 8] = [
    Column::new("manager", Kind::Id),
    Column::new("positions", Kind::Text),
    Column::new("institutions", Kind::Id),
    Column::new("descriptions", Kind::Number),
    Column::new("mandatory-fields", Kind::Number).wide(),
    Column::new("filled-fields", Kind::Number).wide(),
    Column::new("missing-fields", Kind::Number),
    Column::new("completeness", Kind::Share),
];

const OF_FIELDS: [Column; 6] = [
    Column::new("group", Kind::Label).wide(),
    Column::new("field-path", Kind::Id),
    Column::new("field-label", Kind::Text),
    Column::new("missing-fields", Kind::Number),
    Column::new("not-applicable-fields", Kind::Number),
    Column::new("descriptions", Kind::Number),
];

const OF_GAPS: [Column; 8] = [
    Column::new("institution", Kind::Id),
    Column::new("institution-title", Kind::Text),
    Column::new("description", Kind::Id),
    Column::new("title", Kind::Text).wide(),
    Column::new("group", Kind::Label).wide(),
    Column::new("field-path", Kind::Id),
    Column::new("field-label", Kind::Text),
    Column::new("manager", Kind::Id).wide(),
];

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
        share(self.filled, self.all).map_or(Cell::Nothing, |whole| Cell::Share(whole).marked(tone(whole)))
    }

    /// The less complete one first.
    fn by_share(&self, other: &Self) -> Ordering {
        (self.filled * other.all).cmp(&(other.filled * self.all))
    }
}

fn tone(share: f64) -> Tone {
    if share < 100.0 { Tone::Watch } else { Tone::Plain }
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
            if description.status == Status::Retired {
                retired += 1;
            } else {
                let owner = if kind == schema::Kind::Institution { Some(id) } else { known.registry.owner(description) };
                owned.entry(owner).or_default().push(id);
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

    /// A row for each field of each description that has a certain standing.
    fn fields<'a>(&self, known: &Known<'a>, fields: &[Mandatory], wanted: Standing) -> Vec<Vec<Cell<'a>>> {
        let mut rows = Vec::new();
        for (owner, id) in self.descriptions() {
            let description = known.get(id);
            let has =
                |field: &&Mandatory| description.filled.get(field.group).is_some_and(|group| group.standing(field.position) == wanted);
            rows.extend(fields.iter().filter(has).map(|field| {
                let [institution, title] = people::institution(known, owner);
                let (group, label) = (groups::named(field.group_key, field.group_field), groups::label(field.field));
                vec![institution, title, known.id(id), known.title(id), group, field.path(), label, people::manager(known, id)]
            }));
        }
        rows
    }
}

/// The report on the descriptions of one kind.
pub fn report<'a>(known: &Known<'a>, kind: schema::Kind, filter: &Filter) -> Document<'a> {
    let portfolio = Portfolio::new(known, kind, filter);
    let all: Vec<(Option<DescriptionId>, DescriptionId)> = portfolio.descriptions().collect();
    let whole = portfolio.tally(known, all.iter());
    let fields = Mandatory::all(kind);
    let mut tables = vec![main(known, &portfolio), of_groups(known, &all, &fields, &whole)];
    // Nobody is the manager of an institution's own description.
    if kind != schema::Kind::Institution {
        tables.push(of_managers(known, &portfolio, &all));
    }
    tables.push(of_fields(known, &all, &fields));
    for (name, wanted) in [("missing", Standing::Missing), ("not-applicable", Standing::NotApplicable)] {
        tables.push(Table { groups: 2, repeats: 1, ..Table::new(name, &OF_GAPS, portfolio.fields(known, &fields, wanted)) });
    }
    let count = |standing: Standing| all.iter().map(|(_, id)| count(known, *id, &fields, standing)).sum::<usize>();
    let figures = vec![
        Figure::count("judged-descriptions", all.len()),
        Figure::count("mandatory-fields", whole.all),
        Figure::count("stated-fields", count(Standing::Stated)).of(whole.all),
        Figure::count("not-applicable-fields", count(Standing::NotApplicable)).of(whole.all),
        Figure::count("missing-fields", whole.all - whole.filled).of(whole.all).gaps(Tone::Bad),
        Figure::share("completeness", whole.filled, whole.all),
    ];
    Document {
        name: "completeness",
        args: vec![("kind", Arg::Word(format!("completeness-of-{}", kind.key())))],
        statements: statements(&portfolio),
        figures,
        pictures: vec![heat(known, &portfolio)],
        tables,
    }
}

fn count(known: &Known<'_>, id: DescriptionId, fields: &[Mandatory], wanted: Standing) -> usize {
    let filled = &known.get(id).filled;
    fields.iter().filter(|field| filled.get(field.group).is_some_and(|group| group.standing(field.position) == wanted)).count()
}

fn statements(portfolio: &Portfolio) -> Vec<Statement> {
    let unowned = portfolio.owned.iter().filter(|(owner, _)| owner.is_none()).map(|(_, all)| all.len()).sum();
    let counts = [("completeness-unowned", unowned, Tone::Watch), ("completeness-retired", portfolio.retired, Tone::Plain)];
    let said = counts.into_iter().filter(|(_, count, _)| *count > 0);
    said.map(|(key, count, tone)| Statement { key, args: vec![("count", Arg::Number(count))], tone }).collect()
}

fn main<'a>(known: &Known<'a>, portfolio: &Portfolio) -> Table<'a> {
    let mut columns = vec![
        Column::new("institution", Kind::Id),
        Column::new("institution-title", Kind::Text).wide(),
        Column::new("descriptions", Kind::Number),
        Column::new("mandatory-fields", Kind::Number).wide(),
        Column::new("filled-fields", Kind::Number).wide(),
        Column::new("completeness", Kind::Share),
    ];
    columns.extend(schema::groups(portfolio.kind).filter_map(|(key, _)| groups::column(key, Kind::Share)));
    let row = |(owner, descriptions): &(Option<DescriptionId>, Vec<DescriptionId>)| {
        let tally = portfolio.tally(known, descriptions.iter().map(|id| (*owner, *id)).collect::<Vec<_>>().iter());
        let [id, title] = people::institution(known, *owner);
        let numbers = [tally.descriptions, tally.all, tally.filled].map(Cell::Number);
        let mut row = vec![id, title];
        row.extend(numbers);
        row.push(tally.completeness());
        let of_group = |(filled, all): &(usize, usize)| share(*filled, *all).map_or(Cell::Nothing, Cell::Share);
        row.extend(tally.groups.iter().map(of_group));
        row
    };
    // Of the two names of an institution the shorter one is shown everywhere, so that it decides.
    let mut owned: Vec<_> = portfolio.owned.iter().collect();
    owned.sort_by_key(|(owner, _)| (owner.is_none(), owner.map(|owner| &known.get(owner).name)));
    Table::new("main", &columns, owned.into_iter().map(row).collect())
}

fn heat<'a>(known: &Known<'a>, portfolio: &Portfolio) -> Picture<'a> {
    let keys = schema::groups(portfolio.kind).filter_map(|(key, _)| groups::column(key, Kind::Share));
    let row = |(owner, descriptions): &(Option<DescriptionId>, Vec<DescriptionId>)| {
        let tally = portfolio.tally(known, descriptions.iter().map(|id| (*owner, *id)).collect::<Vec<_>>().iter());
        let [_, title] = people::institution(known, *owner);
        (title, tally.groups.iter().map(|(filled, all)| share(*filled, *all)).collect())
    };
    let drawing = Drawing::Heat(keys.map(|column| format!("column-{}", column.name)).collect(), portfolio.owned.iter().map(row).collect());
    Picture { name: "completeness", args: Vec::new(), drawing }
}

fn of_groups<'a>(known: &Known<'a>, all: &[(Option<DescriptionId>, DescriptionId)], fields: &[Mandatory], whole: &Tally) -> Table<'a> {
    let rows = fields.chunk_by(|a, b| a.group == b.group).zip(&whole.groups).map(|(fields, (filled, number))| {
        let of = |standing: Standing| all.iter().map(|(_, id)| count(known, *id, fields, standing)).sum::<usize>();
        let counts = [*number, of(Standing::Stated), of(Standing::NotApplicable), of(Standing::Missing)];
        let share = share(*filled, *number).map_or(Cell::Nothing, |share| Cell::Share(share).marked(tone(share)));
        let label = fields.first().map_or(Cell::Nothing, |field| groups::named(field.group_key, field.group_field));
        [vec![label], counts.map(Cell::Number).to_vec(), vec![share]].concat()
    });
    Table::new("groups", &OF_GROUPS, rows.collect())
}

fn of_managers<'a>(known: &Known<'a>, portfolio: &Portfolio, all: &[(Option<DescriptionId>, DescriptionId)]) -> Table<'a> {
    let mut managed: BTreeMap<Option<CompactString>, Vec<(Option<DescriptionId>, DescriptionId)>> = BTreeMap::new();
    for (owner, id) in all {
        managed.entry(known.get(*id).manager_key()).or_default().push((*owner, *id));
    }
    let mut managed: Vec<_> = managed.into_iter().map(|(key, all)| (key, portfolio.tally(known, all.iter()))).collect();
    // The keys are in order already; what nobody manages comes last.
    managed.sort_by(|(a, one), (b, other)| a.is_none().cmp(&b.is_none()).then_with(|| one.by_share(other)));
    let row = |(key, tally): (Option<CompactString>, Tally)| {
        let positions = match key {
            Some(_) => people::positions_of(known, &tally.counted),
            None => Cell::List(vec![Cell::Said(Arg::Word("report-no-manager".to_owned()))]),
        };
        let institutions = Cell::List(tally.owners.iter().map(|id| known.id(*id)).collect());
        let numbers = [tally.descriptions, tally.all, tally.filled, tally.all - tally.filled].map(Cell::Number);
        [vec![Cell::id(key), positions, institutions], numbers.to_vec(), vec![tally.completeness()]].concat()
    };
    Table::new("managers", &OF_MANAGERS, managed.into_iter().map(row).collect())
}

/// The fields that are missing somewhere or do not apply, the most often missing first.
fn of_fields<'a>(known: &Known<'a>, all: &[(Option<DescriptionId>, DescriptionId)], fields: &[Mandatory]) -> Table<'a> {
    let of = |field: &Mandatory, standing: Standing| -> usize {
        all.iter().map(|(_, id)| count(known, *id, std::slice::from_ref(field), standing)).sum()
    };
    let counted = fields.iter().map(|field| (field, of(field, Standing::Missing), of(field, Standing::NotApplicable)));
    let mut counted: Vec<_> = counted.filter(|(_, missing, excused)| missing + excused > 0).collect();
    // Stable: otherwise in the order of the format.
    counted.sort_by_key(|(_, missing, excused)| std::cmp::Reverse((*missing, *excused)));
    let row = |(field, missing, excused): (&Mandatory, usize, usize)| {
        let missed = Cell::Number(missing).marked(if missing > 0 { Tone::Watch } else { Tone::Plain });
        let labels = [groups::named(field.group_key, field.group_field), field.path(), groups::label(field.field)];
        [labels.to_vec(), vec![missed, Cell::Number(excused), Cell::Number(all.len())]].concat()
    };
    Table::new("fields", &OF_FIELDS, counted.into_iter().map(row).collect())
}
