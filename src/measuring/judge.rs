//! What is judged: one promise in one window, from the rows of its figures (MANAGEMENT.md A, "What is judged", and H2 to H9).
//!
//! Exact: counts and results are decimals, and nothing depends on the order of the rows. Knows nothing of the registry.

use foldhash::HashMap;

use super::ratio::Ratio;
use crate::source::FileId;
use crate::table::{Day, Decimal, Period, Row};

/// How the figures of a promise come to a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// A promise for each case: so many per cent of them keep the bound.
    PerCase(Decimal),
    /// A percentage, which counts can be added up to.
    Percent,
    /// The share of time in which something can be used: without counts it is averaged by the length of the periods.
    Availability,
    /// What is added up: requests, pieces, euros.
    Sum,
    /// Anything else: each part has to keep the bound by itself.
    Each,
}

/// What is promised, as far as it is judged.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// At least so much.
    pub min: Option<Decimal>,
    /// At most so much.
    pub max: Option<Decimal>,
    /// How figures come to a verdict.
    pub manner: Manner,
    /// Whether the unit is per cent, so that what is above a hundred cannot be.
    pub is_percent: bool,
}

/// How a window stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The promise was kept.
    Met,
    /// It was not.
    NotMet,
    /// Nobody can say, and why.
    Open(Reason),
}

impl Verdict {
    /// The name in machine formats; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::Open(reason) => reason.key(),
        }
    }
}

/// Why there is no verdict; of several, the first counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The figures contradict each other.
    Contradictory,
    /// A row could not be understood.
    Unread,
    /// Nothing is promised that figures could be held against.
    NoBound,
    /// The window has not ended.
    Provisional,
    /// There is no row.
    NoData,
    /// Words say why there is no figure.
    Explained,
    /// A figure is for more than the window.
    TooCoarse,
    /// A part of the window has no figure.
    Incomplete,
    /// There was no case.
    NoCases,
    /// The parts cannot be joined to one verdict.
    NotCombinable,
}

impl Reason {
    /// All of them, the first that applies first.
    pub const ALL: [Reason; 10] = [
        Self::Contradictory,
        Self::Unread,
        Self::NoBound,
        Self::Provisional,
        Self::NoData,
        Self::Explained,
        Self::TooCoarse,
        Self::Incomplete,
        Self::NoCases,
        Self::NotCombinable,
    ];

    /// The name in machine formats; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Contradictory => "contradictory",
            Self::Unread => "unread",
            Self::NoBound => "no-bound",
            Self::Provisional => "provisional",
            Self::NoData => "no-data",
            Self::Explained => "explained",
            Self::TooCoarse => "too-coarse",
            Self::Incomplete => "incomplete",
            Self::NoCases => "no-cases",
            Self::NotCombinable => "not-combinable",
        }
    }
}

/// A row with its days, among the rows of one promise.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'r> {
    /// The row.
    pub row: &'r Row,
    /// The file of its table.
    pub file: FileId,
    /// The channel that it is for; empty for all of them.
    pub channel: &'r str,
    /// Its first day.
    pub first: Day,
    /// The day behind its last one.
    pub end: Day,
    /// Whether another row of the same series and period has other figures.
    pub is_contested: bool,
}

/// What a window comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it stands.
    pub verdict: Verdict,
    /// The result, where the parts come to one: of a promise for each case, the per cent that kept the bound, or a value.
    pub result: Option<Ratio>,
    /// Whether the result is the per cent of cases that kept the bound.
    pub of_cases: bool,
    /// How many cases there were, in millionths, where that is known.
    pub cases: Option<i128>,
    /// How many of them kept the bound, in millionths, where that is known.
    pub kept: Option<i128>,
    /// The table and line of its last figure.
    pub row: Option<(FileId, u32)>,
}

/// What contradicts itself in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// More cases kept the bound than there were.
    PartAboveTotal,
    /// More than all.
    AboveHundred,
    /// The result and the counts come to different verdicts.
    Verdicts,
    /// A number below zero.
    Negative,
}

impl Bounds {
    /// Whether there is anything to hold figures against.
    pub fn is_bounded(&self) -> bool {
        self.min.is_some() || self.max.is_some()
    }

    /// Whether others bound the same.
    pub(super) fn has_same_as(&self, other: &Self) -> bool {
        (self.min, self.max) == (other.min, other.max)
    }

    fn is_kept(&self, result: Ratio) -> bool {
        self.min.is_none_or(|min| result.is_at_least(min)) && self.max.is_none_or(|max| result.is_at_most(max))
    }

    /// What contradicts itself in a row, which has to be one that could be understood.
    pub fn contradiction(&self, row: &Row) -> Option<Contradiction> {
        let numbers = [row.value(), row.part(), row.total()];
        if numbers.iter().flatten().any(|number| number.is_negative()) {
            return Some(Contradiction::Negative);
        }
        if let (Some(part), Some(total)) = (row.part(), row.total())
            && part.micro() > total.micro()
        {
            return Some(Contradiction::PartAboveTotal);
        }
        let hundred = 100 * crate::table::MICRO;
        // Whoever promises more than a hundred per cent can reach it.
        let can_be_more = [self.min, self.max].into_iter().flatten().any(|bound| bound.micro() > hundred);
        if self.is_percent && !can_be_more && row.value().is_some_and(|value| value.micro() > hundred) {
            return Some(Contradiction::AboveHundred);
        }
        let by_value = row.value().map(|value| self.is_kept(Ratio::of(value)));
        let by_counts = match (row.part(), row.total()) {
            (Some(part), Some(total)) if total.micro() > 0 && self.is_counted() => {
                Some(self.of_counts(part.micro(), total.micro(), None).0)
            }
            _ => None,
        };
        let differ = self.is_bounded() && by_value.zip(by_counts).is_some_and(|(value, counts)| value != counts);
        differ.then_some(Contradiction::Verdicts)
    }

    /// Whether the figures of a row are such as it is judged by.
    fn can_use(&self, row: &Row) -> bool {
        let has_counts = row.part().is_some() && row.total().is_some();
        row.value().is_some() || has_counts && self.is_counted() || row.total().is_some() && self.manner == Manner::Sum
    }

    /// Whether counts of cases say something of it.
    pub fn is_counted(&self) -> bool {
        match self.manner {
            Manner::PerCase(_) | Manner::Percent | Manner::Availability => true,
            Manner::Sum | Manner::Each => false,
        }
    }

    /// Whether it is kept, by counts; and the per cent that they are.
    fn of_counts(&self, part: i128, total: i128, round: Option<u8>) -> (bool, Ratio) {
        let percent = Ratio::percent(part, total);
        let percent = round.map_or(percent, |decimals| percent.rounded(decimals));
        match self.manner {
            Manner::PerCase(share) => (percent.is_at_least(share), percent),
            Manner::Percent | Manner::Availability | Manner::Sum | Manner::Each => (self.is_kept(percent), percent),
        }
    }

    /// What a window comes to. `rows` are all rows of the promise that share a day with it.
    pub(super) fn judge(&self, window: &Span, rows: &[Dated<'_>], channels: &[&str], rules: Rules) -> Outcome {
        let open = |reason| Outcome { verdict: Verdict::Open(reason), result: None, of_cases: false, cases: None, kept: None, row: None };
        let days = Days { first: window.first, end: window.end };
        let is_exceeded = channels.is_empty() && above_whole(rows).next().is_some();
        let rows = of_channels(rows, channels);
        if is_exceeded || rows.iter().any(|dated| dated.is_contested || !dated.row.is_refused && self.contradiction(dated.row).is_some()) {
            return open(Reason::Contradictory);
        }
        if rows.iter().any(|dated| dated.row.is_refused || dated.row.has_figure() && !self.can_use(dated.row)) {
            return open(Reason::Unread);
        }
        if !self.is_bounded() {
            return open(Reason::NoBound);
        }
        let is_over = days.end <= rules.today;
        if rows.is_empty() {
            return open(if is_over { Reason::NoData } else { Reason::Provisional });
        }
        let figures: Vec<Dated<'_>> = rows.iter().copied().filter(|dated| dated.row.has_figure()).collect();
        let (fine, coarse): (Vec<_>, Vec<_>) =
            figures.iter().copied().partition(|dated| dated.row.period.length() <= window.period.length());
        let chosen = Chosen::of(fine, days);
        let reason = match () {
            () if !is_over => Some(Reason::Provisional),
            () if figures.is_empty() => Some(Reason::Explained),
            () if !coarse.is_empty() && !chosen.is_complete => Some(Reason::TooCoarse),
            () if !chosen.is_complete => Some(Reason::Incomplete),
            () => None,
        };
        let mut outcome = self.joined(&chosen.rows, rules.round);
        if chosen.crosses && !matches!(outcome.verdict, Verdict::Open(Reason::NoCases)) {
            outcome = Outcome { result: None, verdict: Verdict::Open(Reason::NotCombinable), ..outcome };
        }
        // What is known so far is shown all the same.
        reason.map_or(outcome, |reason| Outcome { verdict: Verdict::Open(reason), ..outcome })
    }

    /// What rows that do not overlap come to together.
    fn joined(&self, rows: &[Dated<'_>], round: Option<u8>) -> Outcome {
        let row = rows.iter().max_by_key(|dated| (dated.first, dated.file, dated.row.line)).map(|dated| (dated.file, dated.row.line));
        let none = |reason| Outcome { verdict: Verdict::Open(reason), result: None, of_cases: false, cases: None, kept: None, row };
        let total = |dated: &Dated<'_>| dated.row.total().map(Decimal::micro);
        let cases: Option<i128> = rows.iter().map(total).sum();
        let said = |is_kept, result, of_cases| {
            let verdict = if is_kept { Verdict::Met } else { Verdict::NotMet };
            Outcome { verdict, result: Some(result), of_cases, cases, kept: None, row }
        };
        let rounded = |result: Ratio| if self.is_percent { round.map_or(result, |decimals| result.rounded(decimals)) } else { result };
        if rows.is_empty() {
            return none(Reason::NoData);
        }
        let counted = rows.iter().all(|dated| dated.row.part().is_some() && dated.row.total().is_some());
        if counted && self.is_counted() {
            let part: i128 = rows.iter().filter_map(|dated| dated.row.part()).map(Decimal::micro).sum();
            let Some(all) = cases.filter(|all| *all > 0) else { return Outcome { cases, ..none(Reason::NoCases) } };
            let (is_kept, percent) = self.of_counts(part, all, round);
            return Outcome { kept: Some(part), ..said(is_kept, percent, matches!(self.manner, Manner::PerCase(_))) };
        }
        match self.manner {
            Manner::Sum => {
                let sum = rows.iter().filter_map(|dated| dated.row.value().or(dated.row.total())).map(Decimal::micro).sum();
                let result = rounded(Ratio::sum(sum));
                said(self.is_kept(result), result, false)
            }
            Manner::Availability if rows.iter().all(|dated| dated.row.value().is_some()) => {
                let length = |dated: &Dated<'_>| i128::from(dated.end.since(dated.first));
                let sum = rows.iter().filter_map(|dated| Some(dated.row.value()?.micro() * length(dated))).sum();
                let result = rounded(Ratio::mean(sum, rows.iter().map(length).sum()));
                said(self.is_kept(result), result, false)
            }
            Manner::PerCase(_) | Manner::Percent | Manner::Availability | Manner::Each => {
                let each = rows.iter().filter_map(|dated| self.of_one(dated.row, round));
                let all: Vec<(bool, Option<Ratio>, bool)> = each.collect();
                match all.as_slice() {
                    [] => Outcome { cases, ..none(Reason::NoCases) },
                    [(is_kept, Some(result), of_cases)] => said(*is_kept, *result, *of_cases),
                    [(first, ..), rest @ ..] if rest.iter().all(|(is_kept, ..)| is_kept == first) => {
                        Outcome { result: None, ..said(*first, Ratio::sum(0), false) }
                    }
                    _ => Outcome { cases, ..none(Reason::NotCombinable) },
                }
            }
        }
    }

    /// Whether one row keeps the bound, and its result; nothing where there was no case.
    fn of_one(&self, row: &Row, round: Option<u8>) -> Option<(bool, Option<Ratio>, bool)> {
        if let (Some(part), Some(total)) = (row.part(), row.total())
            && self.is_counted()
        {
            let (is_kept, percent) = (total.micro() > 0).then(|| self.of_counts(part.micro(), total.micro(), round))?;
            return Some((is_kept, Some(percent), matches!(self.manner, Manner::PerCase(_))));
        }
        let value = Ratio::of(row.value()?);
        let value = if self.is_percent { round.map_or(value, |decimals| value.rounded(decimals)) } else { value };
        Some((self.is_kept(value), Some(value), false))
    }
}

/// How figures are judged in a registry, and on which day.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// To how many decimals a percentage is rounded.
    pub round: Option<u8>,
    /// The month that the reporting year begins with.
    pub year_starts: i8,
    /// Today.
    pub today: Day,
}

/// A time with its days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// Which time it is.
    pub(super) period: Period,
    /// Its first day.
    pub(super) first: Day,
    /// The day behind its last one.
    pub(super) end: Day,
}

impl Span {
    pub(super) fn of(period: Period, year_starts: i8) -> Self {
        Self { period, first: period.first(year_starts), end: period.end(year_starts) }
    }

    /// This one, and those that follow on it.
    pub(super) fn onwards(self, year_starts: i8) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), move |one| {
            let period = one.period.next();
            Some(Self { period, first: one.end, end: period.end(year_starts) })
        })
    }
}

/// The days of a window.
#[derive(Clone, Copy)]
struct Days {
    first: Day,
    end: Day,
}

/// The rows that a promise takes in a window: those of its channels, or, where no row names one, those without. A promise of
/// all channels takes the rows of the whole, or, where there is no figure of it, those of channels.
fn of_channels<'r>(rows: &[Dated<'r>], channels: &[&str]) -> Vec<Dated<'r>> {
    let only = |wanted: &dyn Fn(&Dated<'r>) -> bool| rows.iter().copied().filter(|dated| wanted(dated)).collect::<Vec<_>>();
    let is_whole = |dated: &Dated<'r>| dated.channel.is_empty();
    if channels.is_empty() {
        let whole = rows.iter().any(|dated| is_whole(dated) && (dated.row.has_figure() || dated.row.is_refused));
        let has_channels = rows.iter().any(|dated| !is_whole(dated));
        return if whole || !has_channels { only(&is_whole) } else { only(&|dated| !is_whole(dated)) };
    }
    if rows.iter().all(is_whole) { only(&is_whole) } else { only(&|dated| channels.contains(&dated.channel)) }
}

/// The rows of the whole that channels together have more of: more cases, or more that kept the bound. What differs in
/// several rows of one period is known to be wrong, and compared with nothing.
pub fn above_whole<'a, 'r>(rows: &'a [Dated<'r>]) -> impl Iterator<Item = &'a Dated<'r>> {
    let mut sums: HashMap<Period, [i128; 2]> = HashMap::default();
    for dated in rows.iter().filter(|dated| !dated.channel.is_empty() && !dated.is_contested) {
        let [part, total] = sums.entry(dated.row.period).or_default();
        *part += dated.row.part().map_or(0, Decimal::micro);
        *total += dated.row.total().map_or(0, Decimal::micro);
    }
    rows.iter().filter(|dated| dated.channel.is_empty() && !dated.is_contested).filter(move |whole| {
        let [part, total] = sums.get(&whole.row.period).copied().unwrap_or_default();
        let is_less = |number: Option<Decimal>, sum: i128| number.is_some_and(|number| sum > number.micro());
        is_less(whole.row.part(), part) || is_less(whole.row.total(), total)
    })
}

/// The sum of the rows that lie from a day on, until before another; of the whole, or of channels where there is none of it.
/// Nothing where there is no row.
pub(super) fn sum(rows: &[Dated<'_>], from: Day, end: Day) -> Option<i128> {
    let inside: Vec<Dated<'_>> =
        rows.iter().copied().filter(|dated| dated.first >= from && dated.end <= end && !dated.is_contested).collect();
    let chosen = Chosen::of(of_channels(&inside, &[]), Days { first: from, end });
    let numbers: Vec<i128> = chosen.rows.iter().filter_map(|dated| dated.row.total().or(dated.row.value())).map(Decimal::micro).collect();
    (!numbers.is_empty()).then(|| numbers.into_iter().sum())
}

/// The rows that count: of those that overlap, the longest.
struct Chosen<'r> {
    rows: Vec<Dated<'r>>,
    /// Whether each channel that has a row has one for every day of the window.
    is_complete: bool,
    /// Whether a row lies over the edge of the window.
    crosses: bool,
}

impl<'r> Chosen<'r> {
    fn of(mut rows: Vec<Dated<'r>>, days: Days) -> Self {
        rows.sort_by_key(|dated| {
            (dated.channel, std::cmp::Reverse((dated.row.period.length(), dated.end.since(dated.first))), dated.first)
        });
        let mut chosen: Vec<Dated<'r>> = Vec::with_capacity(rows.len());
        for dated in rows {
            let of_channel = chosen.iter().rev().take_while(|known| known.channel == dated.channel);
            if of_channel.into_iter().all(|known| known.end <= dated.first || dated.end <= known.first) {
                chosen.push(dated);
            }
        }
        let mut is_complete = !chosen.is_empty();
        for of_channel in chosen.chunk_by(|a, b| a.channel == b.channel) {
            let covered = |dated: &Dated<'_>| dated.end.min(days.end).since(dated.first.max(days.first));
            is_complete &= of_channel.iter().map(covered).sum::<i32>() == days.end.since(days.first);
        }
        let crosses = chosen.iter().any(|dated| dated.first < days.first || dated.end > days.end);
        Self { rows: chosen, is_complete, crosses }
    }
}

/// The windows of a promise that has none of its own: the period of each figure that lies in no longer one of its channel;
/// and what words alone are for, where there is no figure.
pub(super) fn own_windows(rows: &[Dated<'_>]) -> Vec<Period> {
    let (figures, words): (Vec<_>, Vec<_>) = rows.iter().copied().partition(|dated| dated.row.has_figure() || dated.row.is_refused);
    let mut windows = longest(&figures);
    let mut taken: Vec<(Day, Day)> = figures.iter().map(|dated| (dated.first, dated.end)).collect();
    taken.sort_unstable();
    let is_free = |dated: &Dated<'_>| {
        // No figure is for longer than a year.
        let from = taken.partition_point(|(first, _)| *first < dated.first.months_later(-12));
        !taken[from..].iter().take_while(|(first, _)| *first < dated.end).any(|(_, end)| *end > dated.first)
    };
    let words: Vec<Dated<'_>> = words.into_iter().filter(is_free).collect();
    windows.extend(longest(&words));
    windows.sort_by_key(|(first, length, _)| (*first, *length));
    windows.into_iter().map(|(.., period)| period).collect()
}

fn longest(rows: &[Dated<'_>]) -> Vec<(Day, crate::table::Length, Period)> {
    let mut sorted: Vec<&Dated<'_>> = rows.iter().collect();
    sorted.sort_by_key(|dated| (dated.channel, dated.first, std::cmp::Reverse(dated.end)));
    let mut windows: Vec<(Day, crate::table::Length, Period)> = Vec::new();
    for of_channel in sorted.chunk_by(|a, b| a.channel == b.channel) {
        let mut furthest: Option<Day> = None;
        for dated in of_channel {
            // What begins later and ends no later than one before lies in it; what is the same is the same window.
            if furthest.is_none_or(|end| dated.end > end) {
                windows.push((dated.first, dated.row.period.length(), dated.row.period));
                furthest = Some(dated.end);
            }
        }
    }
    windows.sort_by_key(|(first, length, _)| (*first, *length));
    windows.dedup_by_key(|(_, _, period)| *period);
    windows
}
