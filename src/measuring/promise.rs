//! What a description promises that can be measured: its levels, its deadlines and its indicators, each with the item that
//! rows of figures name it by.

use compact_str::{CompactString, format_compact};

use super::Window;
use super::judge::{Bounds, Manner};
use crate::finding::Arg;
use crate::model::{Agreement, Description, Indicator, Kpi, Level, Promise, Ref, Service, Stated, Text, Unit};
use crate::registry::Registry;
use crate::schema::Codes;
use crate::source::Place;
use crate::table::{Decimal, Length, RequestKind};

/// What sort of promise it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A service level.
    Level,
    /// A deadline, where no processing time is stated.
    Deadline,
    /// A key performance indicator.
    Kpi,
    /// A level that was agreed.
    Agreed,
}

impl Sort {
    /// The name in machine formats; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Deadline => "deadline",
            Self::Kpi => "kpi",
            Self::Agreed => "agreed",
        }
    }
}

/// Something that is promised and can be measured.
#[derive(Clone, Debug)]
pub struct Promised<'r> {
    /// What rows name it by: `level/decision-time`; nothing where they cannot name it.
    pub item: Option<CompactString>,
    /// What sort it is.
    pub sort: Sort,
    /// What it is called in a message.
    pub name: Arg,
    /// What is promised, in words.
    pub said: Arg,
    /// What a level measures.
    pub indicator: Option<Indicator>,
    /// What is promised.
    pub bounds: Bounds,
    /// The unit of its bounds.
    pub unit: Unit,
    /// The time over which it is judged; where there is none, each row is judged by itself.
    pub window: Option<Length>,
    /// The channels that it holds for; none for all of them.
    pub channels: Vec<&'r str>,
    /// The requests that a volume is of.
    pub requests: Option<RequestKind>,
    /// The published level that an agreed one stands for: whose it is, and what rows name it by.
    pub published: Option<Published<'r>>,
    /// Where it is written in its own description.
    pub place: Place,
    /// Its field.
    pub path: CompactString,
}

/// A published level in whose place another one was agreed.
#[derive(Clone, Debug)]
pub struct Published<'r> {
    /// What it is promised of, by its id.
    pub subject: &'r str,
    /// What rows name it by.
    pub item: CompactString,
    /// Whether the agreed one has the same bounds, so that counts of cases say the same of both.
    pub has_same_bounds: bool,
    /// Whether both hold for the same share of cases, so that a result says the same of both.
    pub has_same_share: bool,
}

impl Promised<'_> {
    /// The result of a window in words.
    pub fn result(&self, window: &Window) -> Option<Arg> {
        let number = self.shown(window)?.to_f64();
        Some(if window.of_cases {
            Arg::Phrase("figure-of-cases", vec![("share", Arg::Quantity(number, Unit::Percent.key()))])
        } else {
            Arg::Quantity(number, self.unit.key())
        })
    }

    /// The result of a window as it is shown: to two decimals, and never on the other side of the bound.
    pub fn shown(&self, window: &Window) -> Option<Decimal> {
        let against = match self.bounds.manner {
            Manner::PerCase(share) if window.of_cases => vec![share],
            _ => [self.bounds.min, self.bounds.max].into_iter().flatten().collect(),
        };
        Some(window.result()?.shown(2, against.into_iter()))
    }
}

fn decimal(bound: Option<&crate::model::Located<f64>>) -> Option<Decimal> {
    bound.and_then(|bound| Decimal::of(bound.value))
}

/// What a promise is called: its title, else what it measures.
fn name(title: Option<&Text>, indicator: Indicator) -> Arg {
    title.map_or_else(|| Codes::Indicator.label(indicator.key()).into(), Text::arg)
}

fn said(promise: &Promise<'_>) -> Arg {
    promise.said().unwrap_or_else(|| Arg::from("…"))
}

/// What a description promises, in the order of the format.
pub fn promised<'r>(description: &'r Description, registry: &'r Registry) -> Vec<Promised<'r>> {
    if let Some(agreement) = description.of::<Agreement>() {
        return of_agreement(agreement, description, registry);
    }
    let of_level = |level| of_level(level, description);
    let mut all: Vec<Promised<'_>> = stated(description.levels()).filter_map(of_level).collect();
    let states_time = all.iter().any(|promise| promise.indicator == Some(Indicator::ProcessingTime));
    if !states_time {
        all.extend(of_deadlines(description));
    }
    let kpis = description.performance().and_then(|performance| performance.value.kpis.value());
    all.extend(kpis.into_iter().flat_map(|kpis| kpis.iter()).filter_map(|kpi| of_kpi(kpi, description)));
    all
}

fn stated(levels: Option<&crate::model::Levels>) -> impl Iterator<Item = &Level> {
    levels.and_then(Stated::value).into_iter().flat_map(|levels| levels.value.iter())
}

/// A place in the description itself: what its service group gives it is shown where it names the group.
fn at_home(place: Place, description: &Description) -> Place {
    if place.file == description.file { place } else { description.group().map_or(description.kind_place, |group| group.place) }
}

/// What is agreed in an agreement: in the place of what is published, or by itself.
fn of_agreement<'r>(agreement: &'r Agreement, description: &Description, registry: &'r Registry) -> Vec<Promised<'r>> {
    let mut all = Vec::new();
    for covered in agreement.covers() {
        let about = covered.id.as_ref().filter(|_| covered.external.is_none()).and_then(|id| registry.by_name(&id.value));
        for level in covered.levels() {
            let of = level.of.as_ref().map(|of| of.value.as_str());
            let is_it = |other: &&Level| of.is_some() && other.id.as_ref().map(|id| id.value.as_str()) == of;
            let published = about.and_then(|about| stated(registry.get(about).levels()).find(is_it));
            let promise = published.map_or_else(|| level.stated(), |published| level.in_place_of(published));
            let has_share = level.share().or(published.and_then(Level::share)).is_some();
            let Some(promised) = promise.and_then(|promise| of_promise(level.id.as_ref()?, &promise, has_share, description)) else {
                continue;
            };
            let requests = promised.requests.map(|_| level.requests().unwrap_or(RequestKind::Service));
            let published = published.zip(about).and_then(|(published, about)| {
                let own = of_promise(published.id.as_ref()?, &published.stated()?, published.share().is_some(), description)?;
                Some(Published {
                    subject: registry.get(about).name.as_str(),
                    item: own.item?,
                    has_same_bounds: promised.unit == own.unit && promised.bounds.has_same_as(&own.bounds),
                    has_same_share: promised.bounds.manner == own.bounds.manner,
                })
            });
            all.push(Promised { sort: Sort::Agreed, requests, published, ..promised });
        }
    }
    all
}

fn of_level<'r>(level: &'r Level, description: &Description) -> Option<Promised<'r>> {
    let promised = of_promise(level.id.as_ref()?, &level.stated()?, level.share().is_some(), description)?;
    let requests = promised.requests.map(|_| level.requests().unwrap_or(RequestKind::Service));
    Some(Promised { channels: level.channel.iter().map(|channel| channel.value.as_str()).collect(), requests, ..promised })
}

/// A level by what it promises; for all channels, and of requests for the service.
fn of_promise<'r>(id: &Ref, stated: &Promise<'_>, has_share: bool, description: &Description) -> Option<Promised<'r>> {
    let indicator = stated.indicator;
    let is_percent = stated.unit == Unit::Percent;
    let manner = if indicator.is_time() || has_share {
        Manner::PerCase(Decimal::of(stated.share)?)
    } else if indicator == Indicator::Availability && is_percent {
        Manner::Availability
    } else if is_percent {
        Manner::Percent
    } else if indicator == Indicator::Volume || matches!(stated.unit, Unit::Count | Unit::Eur) {
        Manner::Sum
    } else {
        Manner::Each
    };
    // A time that is not too short promises nothing.
    let min = decimal(stated.min.filter(|_| !indicator.is_time()));
    Some(Promised {
        item: Some(format_compact!("level/{}", id.value)),
        sort: Sort::Level,
        name: name(stated.title, indicator),
        said: said(stated),
        indicator: Some(indicator),
        bounds: Bounds { min, max: decimal(stated.max), manner, is_percent },
        unit: stated.unit,
        window: stated.window.map(Length::from),
        channels: Vec::new(),
        requests: (indicator == Indicator::Volume).then_some(RequestKind::Service),
        published: None,
        place: at_home(id.place, description),
        path: id.path.trim_end_matches(".id").into(),
    })
}

fn of_deadlines(description: &Description) -> Vec<Promised<'_>> {
    let deadlines = description.of::<Service>().and_then(|service| service.request.value()).and_then(|request| request.deadlines.value());
    let Some(deadlines) = deadlines else { return Vec::new() };
    let is_only = deadlines.items.len() == 1 && deadlines.complete;
    let promised = deadlines.iter().filter_map(|deadline| {
        let promise = deadline.promise()?;
        let max = promise.max?;
        let id = deadline.id.as_ref();
        let item = id.map(|id| format_compact!("deadline/{}", id.value)).or_else(|| is_only.then(|| "deadline".into()));
        let manner = Manner::PerCase(Decimal::of(100.0)?);
        Some(Promised {
            item,
            sort: Sort::Deadline,
            name: Arg::Word("promise-deadline".to_owned()),
            said: said(&promise),
            indicator: Some(Indicator::ProcessingTime),
            bounds: Bounds { min: None, max: decimal(Some(max)), manner, is_percent: false },
            unit: promise.unit,
            window: None,
            channels: deadline
                .channels
                .value()
                .into_iter()
                .flat_map(|channels| channels.iter())
                .map(|channel| channel.value.as_str())
                .collect(),
            requests: None,
            published: None,
            place: at_home(id.map_or(max.place, |id| id.place), description),
            path: max.path.trim_end_matches(".max").into(),
        })
    });
    promised.collect()
}

fn of_kpi<'r>(kpi: &'r Kpi, description: &Description) -> Option<Promised<'r>> {
    let (id, unit) = (kpi.id.as_ref()?, kpi.unit?);
    let is_percent = unit == Unit::Percent;
    let manner = match unit {
        Unit::Percent => Manner::Percent,
        Unit::Count | Unit::Eur => Manner::Sum,
        _ => Manner::Each,
    };
    Some(Promised {
        item: Some(format_compact!("kpi/{}", id.value)),
        sort: Sort::Kpi,
        name: name(kpi.title.as_ref(), Indicator::Other),
        said: kpi.promise().as_ref().map_or_else(|| Arg::from("…"), said),
        indicator: None,
        bounds: Bounds { min: decimal(kpi.min.as_ref()), max: decimal(kpi.max.as_ref()), manner, is_percent },
        unit,
        window: kpi.period.map(Length::from),
        channels: Vec::new(),
        requests: None,
        published: None,
        place: at_home(id.place, description),
        path: id.path.trim_end_matches(".id").into(),
    })
}
