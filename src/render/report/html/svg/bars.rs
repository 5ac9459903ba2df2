//! Bars of one measure each, with its number at the end.

use super::{Drawn, weightiest};
use crate::render::report::say;
use crate::render::words::Words;
use crate::report::Cell;

const ROWS: usize = 40;
const LABEL: f64 = 220.0;
const LENGTH: f64 = 460.0;
const NUMBER: f64 = 100.0;
const HEIGHT: f64 = 22.0;
const GAP: f64 = 12.0;

pub(super) fn drawn(bars: &[(Cell<'_>, f64)], words: &Words) -> Option<Drawn> {
    let longest = bars.iter().map(|(_, value)| *value).fold(0.0, f64::max);
    if bars.is_empty() {
        return None;
    }
    let kept = weightiest(&bars.iter().map(|(_, value)| *value).collect::<Vec<_>>(), ROWS);
    let mut drawn = Drawn::new(LABEL + LENGTH + NUMBER, kept.len() as f64 * (HEIGHT + GAP));
    drawn.left_out = bars.len() - kept.len();
    for (index, bar) in kept.into_iter().enumerate() {
        let (label, value) = &bars[bar];
        let (label, number) = (say::cell(label, words), words.figure((value * 10.0).round() / 10.0));
        let y = index as f64 * (HEIGHT + GAP) + GAP / 2.0;
        let length = if longest > 0.0 { (value.max(0.0) / longest * LENGTH).max(1.0) } else { 1.0 };
        drawn.label(&label, y + HEIGHT / 2.0, LABEL - 14.0);
        drawn.open(&format!("{label}: {number}"));
        drawn.rect("bar", [LABEL, y, length, HEIGHT], 1.0);
        drawn.text("label", LABEL + length + 8.0, y + HEIGHT / 2.0 + 5.0, &number);
        drawn.close();
    }
    Some(drawn)
}
