//! The results of one promise in its windows: a small line within a row, with the bounds drawn in it.
//!
//! A window that was kept is a disc, one that was not is a cross, one that nobody can judge is a ring; what nobody measured
//! is a gap. The words of the cell say the numbers, and the drawing says the rest to those who listen.

use std::fmt::Write;

use super::super::write::escaped;
use super::short;
use crate::finding::Arg;
use crate::render::words::Words;
use crate::report::{Trace, TracePoint};

const WIDTH: f64 = 132.0;
const HEIGHT: f64 = 36.0;
/// From the edges to the outermost marks.
const INSET: f64 = 6.0;

/// The element.
pub(in super::super) fn drawn(trace: &Trace, words: &Words) -> String {
    let says = escaped(&says(trace, words));
    let mut out = format!(
        "<svg class=\"trace\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{says}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\"><title>{says}</title>"
    );
    let values = || trace.points.iter().filter_map(|point| point.value);
    let bounds = || trace.min.into_iter().chain(trace.max);
    let least = values().chain(bounds()).fold(f64::INFINITY, f64::min);
    let most = values().chain(bounds()).fold(f64::NEG_INFINITY, f64::max);
    let y = |value: f64| {
        let share = if most > least { (most - value) / (most - least) } else { 0.5 };
        INSET + share * (HEIGHT - 2.0 * INSET)
    };
    let last = trace.points.len().saturating_sub(1);
    let x = |at: usize| if last == 0 { WIDTH / 2.0 } else { INSET + at as f64 / last as f64 * (WIDTH - 2.0 * INSET) };
    for bound in bounds() {
        let _ = write!(out, "<path class=\"bound\" d=\"M0 {}H{WIDTH}\"/>", short(y(bound)));
    }
    let mut line = String::new();
    let mut is_on = false;
    for (at, point) in trace.points.iter().enumerate() {
        if let Some(value) = point.value {
            let _ = write!(line, "{}{} {}", if is_on { 'L' } else { 'M' }, short(x(at)), short(y(value)));
        }
        is_on = point.value.is_some();
    }
    let _ = write!(out, "<path class=\"run\" d=\"{line}\"/>");
    for (at, point) in trace.points.iter().enumerate() {
        if let Some(value) = point.value {
            let _ = write!(out, "<path class=\"{}\" d=\"{}\"/>", class(point), mark(point, short(x(at)), short(y(value))));
        }
    }
    out.push_str("</svg>");
    out
}

fn class(point: &TracePoint) -> &'static str {
    match point.is_kept {
        Some(true) => "kept",
        Some(false) => "missed",
        None => "open",
    }
}

/// A disc, a cross, or a ring.
fn mark(point: &TracePoint, x: String, y: String) -> String {
    match point.is_kept {
        Some(true) => format!("M{x} {y}m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z"),
        Some(false) => format!("M{x} {y}m-3.5 -3.5l7 7m0 -7l-7 7"),
        None => format!("M{x} {y}m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"),
    }
}

/// What the drawing shows, in words.
fn says(trace: &Trace, words: &Words) -> String {
    let quantity = |value: f64| {
        let number = Arg::Quantity(value, trace.unit);
        if trace.of_cases { Arg::Phrase("figure-of-cases", vec![("share", number)]) } else { number }
    };
    let values = || trace.points.iter().filter_map(|point| point.value);
    let period = |point: Option<&TracePoint>| Arg::from(point.map_or_else(String::new, |point| point.period.clone()));
    let missed: Vec<Arg> =
        trace.points.iter().filter(|point| point.is_kept == Some(false)).map(|point| Arg::from(point.period.clone())).collect();
    words.get(
        "drawn-results",
        &[
            ("from", period(trace.points.first())),
            ("until", period(trace.points.last())),
            ("least", quantity(values().fold(f64::INFINITY, f64::min))),
            ("most", quantity(values().fold(f64::NEG_INFINITY, f64::max))),
            ("promised", trace.promised.clone()),
            ("count", Arg::Number(missed.len())),
            ("missed", Arg::Series(missed, ", ")),
        ],
    )
}
