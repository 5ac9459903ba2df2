//! A window as it is kept once it was judged: small, for there are hundreds of thousands of them.

use super::judge::{Outcome, Rules, Span, Verdict};
use super::ratio::Ratio;
use crate::source::FileId;
use crate::table::{Day, Decimal, Period, packed, unpacked};

/// A window of a promise.
#[derive(Clone, Debug)]
pub struct Window {
    /// Which time it is.
    pub period: Period,
    /// How it stands.
    pub verdict: Verdict,
    /// Whether the result is the per cent of cases that kept the bound.
    pub of_cases: bool,
    /// Its first day.
    pub first: Day,
    /// The day behind its last one.
    pub end: Day,
    /// The table of its last figure.
    file: FileId,
    /// The line of it there; 0 where there is none.
    line: u32,
    numbers: Numbers,
}

/// What a window comes to in numbers, in as little room as they take.
#[derive(Clone, Debug)]
enum Numbers {
    /// How many cases kept the bound and how many there were; the result is how many per cent those are, to so many decimals.
    Counts { kept: i64, cases: i64, decimals: Option<u8> },
    /// A result that can be written as one number, and how many cases there were, each as far as it is known.
    Value { result: i64, cases: i64 },
    /// Anything else.
    Wide(Box<Wide>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Wide {
    result: Option<Ratio>,
    cases: Option<i128>,
    kept: Option<i128>,
}

impl Numbers {
    fn of(outcome: &Outcome, round: Option<u8>) -> Self {
        let wide = Wide { result: outcome.result, cases: outcome.cases, kept: outcome.kept };
        Self::small(&wide, round).filter(|small| small.wide() == wide).unwrap_or_else(|| Self::Wide(Box::new(wide)))
    }

    /// What may be all of it; nothing where it takes more room.
    fn small(wide: &Wide, round: Option<u8>) -> Option<Self> {
        let number = |micro: Option<i128>| Some(packed(micro.map(|micro| Decimal::of_micro(micro).ok_or(())).transpose().ok()?));
        let cases = number(wide.cases)?;
        if wide.kept.is_some() {
            return Some(Self::Counts { kept: number(wide.kept)?, cases, decimals: round }).filter(|_| wide.cases > Some(0));
        }
        let micro = wide.result.map(|result| result.micro().ok_or(())).transpose().ok()?;
        Some(Self::Value { result: number(micro)?, cases })
    }

    fn wide(&self) -> Wide {
        let micro = |packed: i64| unpacked(packed).map(Decimal::micro);
        match *self {
            Self::Counts { kept, cases, decimals } => {
                let (kept, cases) = (micro(kept), micro(cases));
                let percent = kept.zip(cases).map(|(kept, cases)| Ratio::percent(kept, cases));
                let result = percent.map(|percent| decimals.map_or(percent, |decimals| percent.rounded(decimals)));
                Wide { result, cases, kept }
            }
            Self::Value { result, cases } => Wide { result: micro(result).map(Ratio::sum), cases: micro(cases), kept: None },
            Self::Wide(ref wide) => **wide,
        }
    }
}

impl Window {
    pub(super) fn new(span: &Span, outcome: &Outcome, rules: Rules) -> Self {
        let (file, line) = outcome.row.unwrap_or((FileId(0), 0));
        Self {
            period: span.period,
            verdict: outcome.verdict,
            of_cases: outcome.of_cases,
            first: span.first,
            end: span.end,
            file,
            line,
            numbers: Numbers::of(outcome, rules.round),
        }
    }

    /// Whether it was kept or not; nothing where there is no verdict.
    pub fn is_met(&self) -> Option<bool> {
        match self.verdict {
            Verdict::Met => Some(true),
            Verdict::NotMet => Some(false),
            Verdict::Open(_) => None,
        }
    }

    /// The result, where the parts come to one: of a promise for each case, the per cent that kept the bound, or a value.
    pub fn result(&self) -> Option<Ratio> {
        self.numbers.wide().result
    }

    /// How many cases there were, in millionths, where that is known.
    pub fn cases(&self) -> Option<i128> {
        self.numbers.wide().cases
    }

    /// How many of them kept the bound, in millionths, where that is known.
    pub fn kept(&self) -> Option<i128> {
        self.numbers.wide().kept
    }

    /// The table and line of its last figure.
    pub fn row(&self) -> Option<(FileId, u32)> {
        (self.line > 0).then_some((self.file, self.line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_says_what_was_judged_however_it_is_kept() {
        let micro = |number: i128| number * 1_000_000;
        let (percent, huge) = (Ratio::percent(micro(2), micro(3)), 10_i128.pow(22));
        let counts = [None, Some(0), Some(1), Some(micro(2)), Some(micro(3)), Some(huge)];
        let mean = Ratio::mean(micro(1), 7);
        let results = [None, Some(percent), Some(percent.rounded(2)), Some(Ratio::sum(-5)), Some(Ratio::sum(huge)), Some(mean)];
        for (at, round) in [None, Some(0), Some(2)].into_iter().cycle().take(3 * 6 * 6 * 6).enumerate() {
            let (result, cases, kept) = (results[at / 3 % 6], counts[at / 18 % 6], counts[at / 108 % 6]);
            let rules = Rules { round, year_starts: 1, today: Day::default() };
            let outcome = Outcome { verdict: Verdict::Met, result, of_cases: true, cases, kept, row: None };
            let span = Span::of(Period::read("2026-09").expect("a month"), 1);
            let window = Window::new(&span, &outcome, rules);
            assert_eq!((window.result(), window.cases(), window.kept(), window.row()), (result, cases, kept, None));
        }
    }

    #[test]
    fn a_window_is_small() {
        assert!(size_of::<Window>() <= 48, "{}", size_of::<Window>());
    }
}
