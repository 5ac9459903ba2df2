//! Agreements with what they cover, when they end, and what is agreed against what is published and what lies below; then
//! what is given or received without one (PU2-9, PU2-10, PU2-17).
//!
//! Drafts and ended agreements are listed with their status, and nothing of theirs is counted but that they are there. What
//! is without an agreement stands here as PVP720 finds it; exceptions change the findings and not what stands here.

use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Narrowing, Table, Tone};
use crate::finding::Arg;
use crate::model::{Agreement, Covered, Party, Promise, Role, Standing, Text};
use crate::registry::{DescriptionId, Resolved};
use crate::rules::agreed_levels::{self, AgreedLevel};
use crate::rules::chain::{Below, Limit};
use crate::rules::{self, Stands, Without};
use crate::schema::Codes;

/// An agreement and one of the things that it covers; one that says nothing of that stands alone.
struct Row<'a> {
    id: DescriptionId,
    agreement: &'a Agreement,
    stands: Stands,
    item: Option<&'a Covered>,
    levels: Vec<Judged<'a>>,
}

/// A level that is agreed, with all that is said of it.
struct Judged<'a> {
    id: DescriptionId,
    agreed: AgreedLevel<'a>,
    published: Option<Promise<'a>>,
    against_published: AgainstPublished,
    limit: Option<Limit<'a>>,
    against_chain: &'static str,
}

/// How an agreed level stands to what is published.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum AgainstPublished {
    /// Lower, though that binds (PVP723).
    Below,
    /// Higher, without a justification (PVP724).
    Above,
    /// Higher, and says why.
    Justified,
    /// The same.
    Same,
    /// Nothing comparable is published.
    Only,
}

/// The report on the agreements that the filter keeps, and of them on those with certain recipients.
pub fn report<'a>(known: &Known<'a>, filter: &Filter, recipients: &[DescriptionId]) -> Document<'a> {
    let registry = known.registry;
    let today = known.policy.day();
    let is_asked = |id: DescriptionId| {
        let is_given = |recipient: &DescriptionId| registry.is_given(id, *recipient);
        filter.keeps(registry, id) && (recipients.is_empty() || recipients.iter().any(is_given))
    };
    let mut ids: Vec<(DescriptionId, &'a Agreement)> = registry
        .agreements()
        .filter(|(id, description, _)| !description.broken && is_asked(*id))
        .map(|(id, _, agreement)| (id, agreement))
        .collect();
    ids.sort_by(|(a, _), (b, _)| known.by_title(*a, *b));
    let stands = |id: DescriptionId| rules::stands(registry.get(id), today);
    let rows: Vec<Row<'a>> = ids.iter().flat_map(|(id, agreement)| rows(known, *id, agreement, stands(*id))).collect();
    let levels: Vec<&Judged<'a>> = rows.iter().flat_map(|row| &row.levels).collect();
    let mut without: Vec<Without> = rules::without_agreement(registry, today);
    without.retain(|one| filter.keeps(registry, one.id) && (recipients.is_empty() || concerns(known, one, recipients)));
    without.sort_by(|a, b| registry.get(a.id).kind.cmp(&registry.get(b.id).kind).then_with(|| known.by_title(a.id, b.id)));
    let how = |wanted: Stands| ids.iter().filter(|(id, _)| stands(*id) == wanted).count();
    let of_levels = |wanted: AgainstPublished| levels.iter().filter(|one| one.against_published == wanted).count();
    let above_chain = levels.iter().filter(|one| one.against_chain == "above").count();
    let figures = vec![
        Figure::count("agreements", ids.len()),
        Figure::count("agreements-in-force", how(Stands::InForce)).of(ids.len()),
        Figure::count("agreements-lapsed", how(Stands::Lapsed)).of(ids.len()).gaps(Tone::Bad),
        Figure::count("agreed-levels", levels.len()),
        Figure::count("agreed-below-published", of_levels(AgainstPublished::Below)).of(levels.len()).gaps(Tone::Bad),
        Figure::count("agreed-above-published", of_levels(AgainstPublished::Above)).of(levels.len()).gaps(Tone::Watch),
        Figure::count("agreed-beyond-chain", above_chain).of(levels.len()).gaps(Tone::Bad),
        Figure::count("without-agreement", without.len()).gaps(Tone::Watch),
    ];
    let recipient = |id: &DescriptionId| known.get(*id).title_arg();
    Document {
        name: "agreements",
        narrowed: filter.narrowings(known).into_iter().chain(Narrowing::to("recipient", recipients.iter().map(recipient))).collect(),
        figures,
        tables: vec![
            Table::new("main", &rows, of_rows(known)),
            Table::new("agreed-levels", &levels, of_levels_columns(known)),
            Table::new("without-agreement", &without, of_without(known)),
        ],
        ..Document::default()
    }
}

/// Whether something is used, or received, by one of some institutions without an agreement.
fn concerns(known: &Known<'_>, one: &Without, recipients: &[DescriptionId]) -> bool {
    let is_user = |recipient: &DescriptionId| one.users.iter().any(|user| *user == known.get(*recipient).name);
    let is_owner = || known.registry.owner(known.get(one.id)).is_some_and(|owner| recipients.contains(&owner));
    recipients.iter().any(is_user) || one.what == "received" && is_owner()
}

fn rows<'a>(known: &Known<'a>, id: DescriptionId, agreement: &'a Agreement, stands: Stands) -> Vec<Row<'a>> {
    let counts = matches!(stands, Stands::InForce | Stands::Lapsed);
    let mut levels: Vec<Judged<'a>> = if counts {
        agreed_levels::of(known.registry, id).into_iter().map(|agreed| Judged::new(known, id, agreed)).collect()
    } else {
        Vec::new()
    };
    let mut rows: Vec<Row<'a>> = Vec::new();
    for item in agreement.covers() {
        let (own, others) = levels.into_iter().partition(|one: &Judged<'_>| std::ptr::eq(one.agreed.item, item));
        levels = others;
        rows.push(Row { id, agreement, stands, item: Some(item), levels: own });
    }
    if rows.is_empty() {
        rows.push(Row { id, agreement, stands, item: None, levels });
    }
    rows
}

impl<'a> Judged<'a> {
    fn new(known: &Known<'a>, id: DescriptionId, agreed: AgreedLevel<'a>) -> Self {
        let (against_published, published) = match agreed.standing() {
            None => (AgainstPublished::Only, None),
            Some((Standing::Below, _, published)) => (AgainstPublished::Below, Some(*published)),
            Some((Standing::Equal, _, published)) => (AgainstPublished::Same, Some(*published)),
            Some((Standing::Above, _, published)) if agreed.promise.justified => (AgainstPublished::Justified, Some(*published)),
            Some((Standing::Above, _, published)) => (AgainstPublished::Above, Some(*published)),
        };
        let below = agreed.covered.map(|covered| Below::of(covered, known.registry, known.policy.day())).filter(|below| !below.is_empty());
        let limit = below.as_ref().and_then(|below| below.limit(&agreed.promise));
        let is_unknown = || below.as_ref().is_some_and(|below| below.unknown(&agreed.promise).next().is_some());
        let against_chain = match &limit {
            Some(limit) if limit.is_exceeded => "above",
            Some(_) if is_unknown() => "unknown",
            Some(limit) if !limit.parts.is_empty() => "within",
            Some(_) | None => "free",
        };
        let limit = limit.filter(|limit| !limit.parts.is_empty());
        Self { id, agreed, published, against_published, limit, against_chain }
    }

    /// The service or resource, or what is received.
    fn covered(&self, known: &Known<'a>) -> Cell<'a> {
        covered(known, self.id, self.agreed.item)
    }
}

impl AgainstPublished {
    fn cell<'a>(self) -> Cell<'a> {
        let (code, tone) = match self {
            Self::Below => ("below", Tone::Bad),
            Self::Above => ("above", Tone::Watch),
            Self::Justified => ("justified", Tone::Plain),
            Self::Same => ("same", Tone::Good),
            Self::Only => ("only", Tone::Plain),
        };
        Cell::Code("against-published", code).marked(tone)
    }
}

fn against_chain<'a>(code: &'static str) -> Cell<'a> {
    let tone = match code {
        "above" => Tone::Bad,
        "within" => Tone::Good,
        "unknown" => Tone::Watch,
        _ => Tone::Plain,
    };
    Cell::Code("against-chain", code).marked(tone)
}

/// What an item is about: with its id, or in words where it is outside of the registry.
fn covered<'a>(known: &Known<'a>, agreement: DescriptionId, item: &'a Covered) -> Cell<'a> {
    let outside = || item.external.as_ref().and_then(|external| external.value.title.as_ref()).map_or(Cell::Nothing, Cell::Title);
    match (known.registry.covered(agreement, item), &item.id) {
        (Some(id), _) => known.called(id),
        (None, Some(id)) if item.external.is_none() => Cell::Id(id.value.to_string()),
        (None, _) => outside(),
    }
}

/// The worst that is to be said of the levels of a row.
fn worst<'a, T: Ord + Copy>(levels: &[Judged<'a>], of: impl Fn(&Judged<'a>) -> T) -> Option<T> {
    levels.iter().map(of).min()
}

fn of_rows<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Row<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Row<'a>>;
    vec![
        Each::new("agreement", CellKind::Id, |row| known.called(row.id)),
        Each::new("status", CellKind::Code, |row| known.status(row.id)).wide(),
        Each::new("agreement-provider", CellKind::Id, |row| {
            let provider = row.agreement.parties.as_ref().and_then(|parties| parties.value.provider.as_ref());
            provider.map_or(Cell::Nothing, |party| party_of(known, row.id, Role::AgreementProvider, &party.value))
        }),
        Each::new("agreement-recipients", CellKind::Id, |row| {
            let recipients = row.agreement.parties.as_ref().and_then(|parties| parties.value.recipients.value());
            Cell::List(recipients.into_iter().flatten().map(|party| party_of(known, row.id, Role::Client, &party.value)).collect())
        }),
        Each::new("agreement-users", CellKind::Id, |row| {
            Cell::List(known.registry.parties(row.id, Role::Joined).map(|user| known.called(user)).collect())
        })
        .data(),
        Each::new("agreement-number", CellKind::Id, |row| {
            Cell::List(row.agreement.identification.numbers().map(|number| Cell::Id(number.to_owned())).collect())
        })
        .wide(),
        Each::new("agreement-form", CellKind::Id, |row| Cell::id(row.agreement.form.value().map(|form| form.value.as_str()))).wide(),
        Each::new("agreement-covers", CellKind::Id, |row| row.item.map_or(Cell::Nothing, |item| covered(known, row.id, item))),
        Each::new("agreement-from", CellKind::Day, |row| {
            let from = row.agreement.term().and_then(|term| term.from.as_ref());
            from.map_or(Cell::Nothing, |from| Cell::Day(from.value.to_string()))
        })
        .data(),
        Each::new("agreement-until", CellKind::Day, |row| end(known, row).map_or(Cell::Nothing, |end| Cell::Day(end.to_string()))),
        Each::new("agreement-extends", CellKind::Code, |row| match row.agreement.term() {
            Some(term) if term.is_extended() => Cell::Code("agreement-extends", "year"),
            Some(_) | None => Cell::Nothing,
        })
        .wide(),
        Each::new("agreement-days-left", CellKind::Number, |row| {
            let end = end(known, row).filter(|_| row.stands == Stands::InForce);
            let left = end.and_then(|end| usize::try_from((end - known.policy.day()).get_days()).ok());
            left.map_or(Cell::Nothing, Cell::Number)
        }),
        Each::new("agreed-levels", CellKind::Number, |row| Cell::Number(row.levels.len())).wide(),
        Each::new("against-published", CellKind::Code, |row| {
            worst(&row.levels, |one| one.against_published).map_or(Cell::Nothing, AgainstPublished::cell)
        }),
        Each::new("against-chain", CellKind::Code, |row| {
            let order = ["above", "unknown", "within", "free"];
            let place = |one: &Judged<'a>| order.iter().position(|code| *code == one.against_chain);
            worst(&row.levels, place).flatten().map_or(Cell::Nothing, |place| against_chain(order[place]))
        }),
    ]
}

fn end(known: &Known<'_>, row: &Row<'_>) -> Option<jiff::civil::Date> {
    row.agreement.term().and_then(|term| term.end(known.policy.day()))
}

/// A party: an institution with its id, or somebody outside by what they are called.
fn party_of<'a>(known: &Known<'a>, agreement: DescriptionId, role: Role, party: &'a Party) -> Cell<'a> {
    match party {
        Party::Outside(external) => external.title.as_ref().map_or(Cell::Nothing, |title: &'a Text| Cell::Title(title)),
        Party::Institution(written) => {
            let is_meant = |link: &crate::model::Link| link.role == role && link.to.value == *written;
            match known.registry.links(agreement).find(|(link, _)| is_meant(link)) {
                Some((_, Resolved::Description(id))) => known.called(*id),
                Some(_) | None => Cell::Id(written.to_string()),
            }
        }
    }
}

fn of_levels_columns<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, &'f Judged<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, &'f Judged<'a>>;
    let said = |promise: &Promise<'_>| promise.said().map_or(Cell::Nothing, Cell::Said);
    vec![
        Each::new("agreement", CellKind::Id, |one| known.id(one.id)),
        Each::new("agreement-covers", CellKind::Id, |one| one.covered(known)),
        Each::new("agreed-level", CellKind::Id, |one| Cell::id(one.agreed.level.id.as_ref().map(|id| id.value.as_str()))).wide(),
        Each::new("indicator", CellKind::Code, |one| Cell::Coded(Codes::Indicator, one.agreed.promise.indicator.key())),
        Each::new("agreed", CellKind::Text, move |one| said(&one.agreed.promise)),
        Each::new("published", CellKind::Text, move |one| one.published.as_ref().map_or(Cell::Nothing, said)),
        Each::new("against-published", CellKind::Code, |one| one.against_published.cell()),
        Each::new("allowed", CellKind::Text, |one| {
            one.limit.as_ref().map_or(Cell::Nothing, |limit| Cell::Said(limit.said(&one.agreed.promise)))
        }),
        Each::new("against-chain", CellKind::Code, |one| against_chain(one.against_chain)),
    ]
}

fn of_without<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Without>> {
    type Each<'f, 'a> = Column<'f, 'a, Without>;
    vec![
        Each::new("kind", CellKind::Code, |one| known.kind(one.id)),
        Each::new("title", CellKind::Text, |one| known.title(one.id)).data(),
        Each::new("description", CellKind::Id, |one| known.called(one.id)),
        Each::new("owner", CellKind::Id, |one| known.owner(one.id)),
        Each::new("without-agreement", CellKind::Code, |one| Cell::Code("without-agreement", one.what)),
        Each::new("without-agreement-users", CellKind::Id, |one| Cell::List(one.users.iter().map(|user| Cell::Id(user.clone())).collect())),
        Each::new("without-agreement-components", CellKind::Text, |one| {
            Cell::List(one.components.iter().map(|name: &Arg| Cell::Said(name.clone())).collect())
        }),
    ]
}
