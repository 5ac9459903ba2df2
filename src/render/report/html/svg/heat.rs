//! The heat map: percentages in rows and columns, each written into its field.

use super::text::{cut, wrapped};
use super::{Drawn, Entry, LINE, SIZE, weightiest};
use crate::finding::Arg;
use crate::render::report::say;
use crate::render::words::Words;
use crate::report::Cell;

const ROWS: usize = 60;
const LABEL: f64 = 210.0;
const WIDTH: f64 = 95.0;
const HEIGHT: f64 = 34.0;
const GAP: f64 = 3.0;
const LINES: usize = 5;

/// Shades, and the least percentage of each.
const SHADES: [(&str, f64); 5] = [("h0", 0.0), ("h1", 50.0), ("h2", 75.0), ("h3", 90.0), ("h4", 100.0)];

fn shade(percent: f64) -> &'static str {
    let percent = say::tenths(percent);
    SHADES.iter().rev().find(|(_, least)| percent >= *least).map_or("h0", |(class, _)| class)
}

pub(super) fn drawn(columns: &[String], rows: &[(Cell<'_>, Vec<Option<f64>>)], words: &Words) -> Option<Drawn> {
    if rows.is_empty() || columns.is_empty() {
        return None;
    }
    // Where there is no room for all, the least complete ones are shown.
    let missing = |values: &[Option<f64>]| values.iter().flatten().map(|value| 100.0 - value).sum::<f64>();
    let kept = weightiest(&rows.iter().map(|(_, values)| missing(values)).collect::<Vec<_>>(), ROWS);
    let titles: Vec<String> = columns.iter().map(|key| words.plain(key)).collect();
    let headings: Vec<Vec<String>> = titles.iter().map(|title| wrapped(title, SIZE, WIDTH, LINES)).collect();
    let lines = headings.iter().map(Vec::len).max().unwrap_or(1);
    let top = lines as f64 * LINE + 8.0;
    let mut drawn = Drawn::new(LABEL + columns.len() as f64 * (WIDTH + GAP), top + kept.len() as f64 * (HEIGHT + GAP));
    drawn.left_out = rows.len() - kept.len();
    for (index, (lines, title)) in headings.iter().zip(&titles).enumerate() {
        let x = LABEL + index as f64 * (WIDTH + GAP) + WIDTH / 2.0;
        drawn.open(title);
        for (line, text) in lines.iter().enumerate() {
            drawn.text("small middle", x, top - 10.0 - (lines.len() - 1 - line) as f64 * LINE, text);
        }
        drawn.close();
    }
    for (index, row) in kept.into_iter().enumerate() {
        let (label, values) = &rows[row];
        let label = say::cell(label, words);
        let y = top + index as f64 * (HEIGHT + GAP);
        drawn.label(&label, y + HEIGHT / 2.0, LABEL - 14.0);
        for (column, (value, title)) in values.iter().zip(&titles).enumerate() {
            let x = LABEL + column as f64 * (WIDTH + GAP);
            let (class, said) = match value {
                Some(value) => (shade(*value), say::percent(*value, words)),
                None => ("none", words.plain("report-nothing")),
            };
            drawn.open(&format!("{label}, {title}: {said}"));
            drawn.rect(&format!("heat {class}"), [x, y, WIDTH, HEIGHT], 2.0);
            drawn.text(&format!("on middle {class}"), x + WIDTH / 2.0, y + HEIGHT / 2.0 + 5.0, &cut(&said, 14.0, WIDTH));
            drawn.close();
        }
    }
    drawn.legend = legend(words);
    Some(drawn)
}

/// The bounds of the shades.
fn legend(words: &Words) -> Vec<Entry> {
    let entry = |(index, (class, least)): (usize, &(&'static str, f64))| {
        let says = match SHADES.get(index + 1) {
            // Percentages are shown to a tenth, and shaded as they are shown.
            Some((_, next)) => words.get("report-heat-range", &[("from", Arg::Figure(*least)), ("to", Arg::Figure(next - 0.1))]),
            None => say::percent(*least, words),
        };
        Entry { class, sign: "", says }
    };
    SHADES.iter().enumerate().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_quite_all_has_not_the_shade_of_all() {
        assert_eq!([0.0, 49.94, 49.96, 89.94, 99.99, 100.0].map(shade), ["h0", "h0", "h1", "h2", "h3", "h4"]);
    }
}
