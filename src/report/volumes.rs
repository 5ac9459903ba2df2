//! How often services are asked for, and in which ways: what capacity is planned by (PU2-19, PU2-18, PU2-8).

use std::collections::BTreeMap;

use super::measured::is_asked;
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Table, Tone};
use crate::finding::Arg;
use crate::measuring::{Measured, Sort};
use crate::model::{Service, ServiceType};
use crate::registry::{DescriptionId, is_measured};
use crate::rules;
use crate::schema::Codes;
use crate::table::{Decimal, Length, MICRO, RequestKind};

/// How often something was asked for in one way.
struct Row {
    subject: DescriptionId,
    kind: RequestKind,
    /// In the twelve months that ended last.
    year: Option<usize>,
    /// In the twelve months before.
    before: Option<usize>,
    /// The same by channels.
    channels: BTreeMap<String, usize>,
    /// What is promised to be handled, over twelve months.
    capacity: Option<f64>,
    /// Complaints for each thousand requests.
    complaints: Option<f64>,
}

/// The report on what belongs to those that the filter keeps.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    let mut rows: Vec<Row> = Vec::new();
    let registry = known.registry;
    let counted = |id: &DescriptionId| registry.figures().of(&known.get(*id).name).next().is_some();
    let mut subjects: Vec<DescriptionId> = registry
        .descriptions()
        .filter(|(id, description)| description.kind.is_some_and(is_measured) && is_asked(known, &measured, filter, *id))
        .map(|(id, _)| id)
        .filter(counted)
        .collect();
    subjects.sort_by(|a, b| known.by_title(*a, *b));
    for subject in subjects {
        rows.extend(RequestKind::ALL.into_iter().filter_map(|kind| row(&measured, subject, kind)));
    }
    let sum = |wanted: RequestKind| rows.iter().filter(|row| row.kind == wanted).filter_map(|row| row.year).sum::<usize>();
    let most = rules::often_asked(known.policy);
    let often: Vec<DescriptionId> = rows
        .iter()
        .filter(|row| row.kind == RequestKind::Service && row.year.is_some_and(|year| year > most))
        .filter(|row| known.get(row.subject).of::<Service>().is_some_and(is_without_self_service))
        .map(|row| row.subject)
        .collect();
    Document {
        name: "volumes",
        narrowed: filter.narrowings(known),
        figures: vec![
            Figure::count("requests-of-services", sum(RequestKind::Service)),
            Figure::count("complaints", sum(RequestKind::Complaint)),
            Figure::count("suggestions", sum(RequestKind::Suggestion)),
            Figure::count("services-counted", rows.iter().filter(|row| row.kind == RequestKind::Service).count()),
            Figure::count("often-without-self-service", often.len()).gaps(Tone::Watch),
        ],
        tables: vec![Table { groups: 2, ..Table::new("main", &rows, of_volumes(known)) }, Table::new("often", &often, of_often(known))],
        ..Document::default()
    }
}

fn is_without_self_service(service: &Service) -> bool {
    service.classification.r#type == Some(ServiceType::PublicIndividual) && !rules::serves_itself(service)
}

fn whole(micro: i128) -> usize {
    usize::try_from(micro / MICRO).unwrap_or(usize::MAX)
}

#[allow(clippy::cast_precision_loss, reason = "shown to two decimals")]
fn row(measured: &Measured<'_>, subject: DescriptionId, kind: RequestKind) -> Option<Row> {
    let starts = measured.rules.year_starts;
    let end = Length::Month.around(measured.rules.today, starts).first(starts);
    let (from, before) = (end.months_later(-12), end.months_later(-24));
    let requests = |kind| measured.requests(subject, kind, from, end);
    let channels = measured.requests_by_channel(subject, kind, from, end);
    let year = requests(kind).map(whole);
    let earlier = measured.requests(subject, kind, before, from).map(whole);
    if year.is_none() && earlier.is_none() {
        return None;
    }
    let complaints = requests(RequestKind::Complaint).filter(|_| kind == RequestKind::Service).zip(requests(kind));
    let complaints = complaints.filter(|(_, all)| *all > 0).map(|(some, all)| some as f64 * 1000.0 / all as f64);
    let levels = measured.of(subject).iter().filter(|course| course.promise.sort == Sort::Level && course.promise.requests == Some(kind));
    let capacity = levels.filter_map(|course| a_year(course.promise.bounds.max?, course.promise.window?)).reduce(f64::min);
    let channels = channels.into_iter().map(|(channel, count)| (channel, whole(count))).collect();
    Some(Row { subject, kind, year, before: earlier, channels, capacity, complaints })
}

/// How much is handled in a year by what is promised of a window.
fn a_year(max: Decimal, window: Length) -> Option<f64> {
    let times = match window {
        Length::Month => 12.0,
        Length::Quarter => 4.0,
        Length::Year => 1.0,
        // A year has no whole number of weeks, and not each day is a working day.
        Length::Day | Length::Week => return None,
    };
    Some(max.to_f64() * times)
}

/// What a channel of a service is: the label of its type, with its id where that is another word.
fn channel_label(known: &Known<'_>, subject: DescriptionId, channel: &str) -> Arg {
    let request = known.get(subject).of::<Service>().and_then(|service| service.request.value());
    let mut channels = request.and_then(|request| request.channels.value()).into_iter().flat_map(|channels| channels.iter());
    let own = channels.find(|own| own.name().is_some_and(|name| name.value == channel));
    let Some(kind) = own.and_then(|own| own.r#type.as_ref()) else { return Arg::from(channel) };
    let label = Arg::from(Codes::Channel.label(&kind.value));
    if kind.value == channel { label } else { Arg::Series(vec![label, Arg::from(format!("({channel})"))], " ") }
}

#[allow(clippy::cast_precision_loss, reason = "shown to two decimals")]
fn of_volumes<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Row>> {
    type Each<'f, 'a> = Column<'f, 'a, Row>;
    let number = |count: Option<usize>| count.map_or(Cell::Nothing, Cell::Number);
    vec![
        Each::new("description", CellKind::Id, |one| known.id(one.subject)),
        Each::new("title", CellKind::Text, |one| known.title(one.subject)),
        Each::new("request", CellKind::Code, |one| Cell::Coded(Codes::Request, one.kind.key())),
        Each::new("year", CellKind::Number, move |one| number(one.year)),
        Each::new("year-before", CellKind::Number, move |one| number(one.before)),
        Each::new("by-channel", CellKind::Text, |one| {
            let each = one
                .channels
                .iter()
                .map(|(channel, count)| Cell::Entry(vec![(Some(channel_label(known, one.subject, channel)), Cell::Number(*count))]));
            Cell::List(each.collect())
        })
        .wide(),
        Each::new("capacity", CellKind::Number, |one| one.capacity.map_or(Cell::Nothing, |most| Cell::Said(Arg::Figure(most)))).wide(),
        Each::new("capacity-used", CellKind::Share, |one| match (one.year, one.capacity) {
            (Some(year), Some(most)) if most > 0.0 => Cell::Share(year as f64 * 100.0 / most),
            _ => Cell::Nothing,
        })
        .wide(),
        Each::new("complaints-per-thousand", CellKind::Number, |one| {
            one.complaints.map_or(Cell::Nothing, |share| Cell::Said(Arg::Figure((share * 100.0).round() / 100.0)))
        })
        .wide(),
        Each::new("kind", CellKind::Code, |one| known.kind(one.subject)).data(),
        Each::new("owner", CellKind::Id, |one| known.owner(one.subject)).wide(),
    ]
}

fn of_often<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, DescriptionId>> {
    type Each<'f, 'a> = Column<'f, 'a, DescriptionId>;
    vec![Each::new("description", CellKind::Id, |id| known.called(*id)), Each::new("owner", CellKind::Id, |id| known.owner(*id))]
}
