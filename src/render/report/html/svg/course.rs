//! Figures over time: lines that differ in dashes and marks, each with its name and last number at its end.
//!
//! Percentages and counts have an axis each, so they get a drawing each, one below the other.

use std::fmt::Write;

use super::text::{cut, width, wrapped};
use super::{Drawn, LINE, SIZE, settled, short};
use crate::render::report::say;
use crate::render::words::Words;
use crate::report::Line;

const LEFT: f64 = 64.0;
const PLOT: f64 = 620.0;
/// From the ends of the axis to the first and the last moment.
const INSET: f64 = 14.0;
const NAMES: f64 = 300.0;
const HEIGHT: f64 = 240.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 40.0;
/// Lines have this many looks; then they begin anew.
const LOOKS: usize = 6;
/// Moments with a mark of their own; of more, only the last has one.
const MARKED: usize = 40;

pub(super) fn drawn(moments: &[String], lines: &[Line], words: &Words) -> Option<Drawn> {
    if moments.is_empty() || lines.is_empty() {
        return None;
    }
    let mut drawn = Drawn::new(LEFT + PLOT + NAMES, 0.0);
    for is_share in [true, false] {
        let panel: Vec<(usize, &Line)> = lines.iter().enumerate().filter(|(_, line)| line.is_share == is_share).collect();
        if !panel.is_empty() {
            panel_of(&mut drawn, moments, &panel, is_share, words);
        }
    }
    Some(drawn)
}

/// A round scale that holds all values: its ends and its step.
fn scale(values: impl Iterator<Item = f64>, is_share: bool) -> (f64, f64, f64) {
    let (mut least, mut most) = values.fold((f64::MAX, f64::MIN), |(least, most), value| (least.min(value), most.max(value)));
    if least > most {
        (least, most) = (0.0, 1.0);
    }
    if is_share {
        // Ten points at least, so that no trifle looks like a leap.
        least = least.min((most - 10.0).max(0.0));
        most = most.max(least + 10.0);
    } else {
        least = least.min(0.0);
        most = most.max(least + 1.0);
    }
    let rough = (most - least) / 4.0;
    let power = 10f64.powf(rough.log10().floor()).max(1.0);
    let step = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * power).into_iter().find(|step| *step >= rough).unwrap_or(10.0 * power);
    let (mut low, mut high) = ((least / step).floor() * step, (most / step).ceil() * step);
    if is_share {
        (low, high) = (low.max(0.0), high.min(100.0));
    }
    (low, high, step)
}

fn panel_of(drawn: &mut Drawn, moments: &[String], lines: &[(usize, &Line)], is_share: bool, words: &Words) {
    let top = drawn.height + TOP;
    let (low, high, step) = scale(lines.iter().flat_map(|(_, line)| line.values.iter().flatten().copied()), is_share);
    let said = |value: f64| if is_share { say::percent(value, words) } else { words.figure((value * 10.0).round() / 10.0) };
    let y = |value: f64| top + (high - value) / (high - low) * HEIGHT;
    let last = moments.len() - 1;
    let x = |moment: usize| LEFT + if last == 0 { PLOT / 2.0 } else { INSET + moment as f64 / last as f64 * (PLOT - 2.0 * INSET) };
    let ticks = std::iter::successors(Some(low), |tick| Some(tick + step)).take_while(|tick| *tick < high + step / 2.0);
    for (tick, value) in ticks.enumerate() {
        let class = if tick == 0 { "axis" } else { "grid" };
        drawn.path(class, &format!("M{} {}H{}", short(LEFT), short(y(value)), short(LEFT + PLOT)));
        drawn.text("small end", LEFT - 8.0, y(value) + 4.5, &said(value));
    }
    for moment in labelled(moments, x(last) - x(0)) {
        drawn.path("axis", &format!("M{} {}v5", short(x(moment)), short(y(low))));
        drawn.text("small middle", x(moment), y(low) + 21.0, &cut(&moments[moment], SIZE, 160.0));
    }
    let mut ends = Vec::new();
    for (look, line) in lines {
        let look = look % LOOKS;
        let label = say::label(line.name, words);
        drawn.open(&label);
        drawn.path(&format!("course l{look}"), &course(line, &x, &y));
        let values: Vec<(usize, f64)> =
            line.values.iter().take(moments.len()).enumerate().filter_map(|(at, value)| Some((at, (*value)?))).collect();
        for (moment, value) in &values {
            if moments.len() <= MARKED || values.last().is_some_and(|(end, _)| end == moment) {
                mark(drawn, look, (x(*moment), y(*value)));
            }
        }
        drawn.close();
        if let Some((_, value)) = values.last() {
            ends.push((y(*value), look, format!("{label}: {}", said(*value))));
        }
    }
    ends.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    names(drawn, &ends);
    let lowest = ends.len() as f64 * 36.0;
    drawn.height = top + HEIGHT.max(lowest) + BOTTOM;
}

/// The moments that are named: the first, the last, and between them as many as there is room for.
fn labelled(moments: &[String], room: f64) -> Vec<usize> {
    let last = moments.len() - 1;
    let widest = moments.iter().map(|moment| width(moment, SIZE)).fold(0.0, f64::max).min(160.0) + 16.0;
    let every = (1..=last).find(|every| widest * last as f64 / *every as f64 <= room).unwrap_or(1);
    let mut named: Vec<usize> = (0..=last).rev().step_by(every).collect();
    named.reverse();
    // The one nearest to the first makes way for it where there is no room for both.
    match named[0] {
        0 => {}
        near if near == last || near >= every => named.insert(0, 0),
        _ => named[0] = 0,
    }
    named
}

/// The names of lines beside their ends, none upon another.
fn names(drawn: &mut Drawn, ends: &[(f64, usize, String)]) {
    let lines: Vec<Vec<String>> = ends.iter().map(|(.., name)| wrapped(name, SIZE, NAMES - 44.0, 2)).collect();
    let heights: Vec<f64> = lines.iter().map(|lines| lines.len() as f64 * LINE + 4.0).collect();
    let apart: Vec<f64> = (0..ends.len()).map(|at| if at == 0 { 0.0 } else { f64::midpoint(heights[at - 1], heights[at]) }).collect();
    let mut places = settled(&ends.iter().map(|(y, ..)| *y).collect::<Vec<_>>(), &apart);
    // The first is not above the drawing.
    if let (Some(first), Some(height)) = (places.first().copied(), heights.first()) {
        let above = (drawn.height + height / 2.0 - first).max(0.0);
        for place in &mut places {
            *place += above;
        }
    }
    for (((y, look, name), lines), place) in ends.iter().zip(&lines).zip(places) {
        let x = LEFT + PLOT;
        drawn.path("leader", &format!("M{} {}L{} {}", short(x - 4.0), short(*y), short(x + 8.0), short(place)));
        mark(drawn, *look, (x + 18.0, place));
        drawn.open(name);
        drawn.lines(lines, "small", (x + 32.0, place));
        drawn.close();
    }
}

/// A line; where a value is missing it has a gap.
fn course(line: &Line, x: &dyn Fn(usize) -> f64, y: &dyn Fn(f64) -> f64) -> String {
    let mut path = String::new();
    let mut is_on = false;
    for (moment, value) in line.values.iter().enumerate() {
        if let Some(value) = value {
            let _ = write!(path, "{}{} {}", if is_on { 'L' } else { 'M' }, short(x(moment)), short(y(*value)));
        }
        is_on = value.is_some();
    }
    path
}

/// The mark of a look: disc, square, triangle, diamond, ring, cross.
fn mark(drawn: &mut Drawn, look: usize, (x, y): (f64, f64)) {
    let (x, y) = (short(x), short(y));
    let shape = match look {
        0 => format!("M{x} {y}m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"),
        1 => format!("M{x} {y}m-4 -4h8v8h-8z"),
        2 => format!("M{x} {y}m0 -5l5 9h-10z"),
        3 => format!("M{x} {y}m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z"),
        4 => format!("M{x} {y}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
        _ => format!("M{x} {y}m-4 -4l8 8m0 -8l-8 8"),
    };
    drawn.path(&format!("mark l{look}"), &shape);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_round_and_hold_everything() {
        let of = |values: &[f64], is_share| scale(values.iter().copied(), is_share);
        assert_eq!(of(&[0.0, 7.0], false), (0.0, 8.0, 2.0));
        assert_eq!(of(&[3.0, 3.0], false), (0.0, 3.0, 1.0));
        assert_eq!(of(&[0.0], false), (0.0, 1.0, 1.0));
        assert_eq!(of(&[61.0, 97.5], true), (60.0, 100.0, 10.0));
        assert_eq!(of(&[100.0], true), (90.0, 100.0, 5.0));
        assert_eq!(of(&[], true), (0.0, 10.0, 5.0));
    }

    #[test]
    fn the_first_and_the_last_moment_are_named() {
        let named = |count: usize| labelled(&vec!["2026-01-01".to_owned(); count], 592.0);
        assert_eq!(named(1), [0]);
        assert_eq!(named(3), [0, 1, 2]);
        assert_eq!(named(12), [0, 3, 5, 7, 9, 11]);
        assert_eq!(named(1000).first(), Some(&0));
    }
}
