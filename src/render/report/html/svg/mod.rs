//! Drawings as SVG inside the page: one file for each kind.
//!
//! Shapes have classes, which the page's style sheet colours for light, dark and paper; whatever a colour says, a sign,
//! a number or a kind of line says too. A drawing of too many things shows those that matter and says how many it left out.

mod bars;
mod course;
mod heat;
mod network;
mod text;
mod tiles;
mod trace;

use std::cmp::Ordering;
use std::fmt::Write;

pub(super) use trace::drawn as trace;

use super::write::escaped;
use crate::render::words::Words;
use crate::report::{Drawing, Tone};

/// A drawing, ready to be put into a page.
pub(super) struct Drawn {
    width: f64,
    height: f64,
    shapes: String,
    /// What its signs mean.
    pub(super) legend: Vec<Entry>,
    /// What stands behind its signs, row by row, for those who cannot point at them.
    pub(super) named: Vec<(String, Vec<(Tone, String)>)>,
    /// How many rows or things there was no room for.
    pub(super) left_out: usize,
}

/// One entry of a legend.
pub(super) struct Entry {
    /// The class of its sample.
    pub(super) class: &'static str,
    /// What stands in the sample.
    pub(super) sign: &'static str,
    /// What that means.
    pub(super) says: String,
}

/// A drawing; nothing where there is nothing to draw.
pub(super) fn drawn(drawing: &Drawing<'_>, words: &Words) -> Option<Drawn> {
    match drawing {
        Drawing::Tiles(rows) => tiles::drawn(rows, words),
        Drawing::Heat(columns, rows) => heat::drawn(columns, rows, words),
        Drawing::Network(network) => network::drawn(network, words),
        Drawing::Bars(bars) => bars::drawn(bars, words),
        Drawing::Course(moments, lines) => course::drawn(moments, lines, words),
    }
}

/// How far a drawing may shrink: its smallest text is 13 units high and stays 10 pixels.
const SMALLEST: f64 = 10.0 / SIZE;

/// What is higher cannot be read on one sheet of paper.
const PAGE: f64 = 1000.0;

impl Drawn {
    fn new(width: f64, height: f64) -> Self {
        Self { width, height, shapes: String::new(), legend: Vec::new(), named: Vec::new(), left_out: 0 }
    }

    /// The element. `id` is its own; its title and description get ids made of it.
    pub(super) fn element(&self, id: &str, title: &str, says: &str) -> String {
        let (width, height) = (self.width.ceil(), self.height.ceil());
        let tall = if height > PAGE { " class=\"tall\"" } else { "" };
        format!(
            "<svg{tall} xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-says\" \
             viewBox=\"0 0 {width} {height}\" preserveAspectRatio=\"xMinYMin meet\" style=\"max-width:{width}px;min-width:{least}px\">\n\
             <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-says\">{}</desc>\n{}</svg>",
            escaped(title),
            escaped(says),
            self.shapes,
            least = (width * SMALLEST).floor(),
        )
    }

    /// Opens a group of shapes with a text that shows when it is pointed at.
    fn open(&mut self, title: &str) {
        let _ = writeln!(self.shapes, "<g><title>{}</title>", escaped(title));
    }

    fn close(&mut self) {
        self.shapes.push_str("</g>\n");
    }

    fn rect(&mut self, class: &str, [x, y, width, height]: [f64; 4], round: f64) {
        let _ = writeln!(
            self.shapes,
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>",
            short(x),
            short(y),
            short(width),
            short(height),
            short(round)
        );
    }

    fn path(&mut self, class: &str, path: &str) {
        let _ = writeln!(self.shapes, "<path class=\"{class}\" d=\"{}\"/>", path.trim());
    }

    /// The label of a row in at most two lines around a height; the whole shows when it is pointed at.
    fn label(&mut self, label: &str, middle: f64, room: f64) {
        self.open(label);
        self.lines(&text::wrapped(label, SIZE, room, 2), "small", (0.0, middle));
        self.close();
    }

    /// Lines of text around a height.
    fn lines(&mut self, lines: &[String], class: &str, (x, middle): (f64, f64)) {
        let above = (lines.len() - 1) as f64 / 2.0;
        for (index, line) in lines.iter().enumerate() {
            self.text(class, x, middle + 4.5 + (index as f64 - above) * LINE, line);
        }
    }

    /// A line of text; classes `end` and `middle` say where `x` is.
    fn text(&mut self, class: &str, x: f64, y: f64, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(self.shapes, "<text class=\"{class}\" x=\"{}\" y=\"{}\">{}</text>", short(x), short(y), escaped(text));
        }
    }
}

/// The size of the smallest text, and from one line of it to the next.
const SIZE: f64 = 13.0;
const LINE: f64 = 16.0;

/// A number with at most one decimal place, as short as can be.
fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    if tenths == 0.0 { "0".to_owned() } else { tenths.to_string() }
}

/// The positions of the `most` things that weigh the most, in their order; of equal ones the first.
fn weightiest<W: PartialOrd>(weights: &[W], most: usize) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..weights.len()).collect();
    kept.sort_by(|a, b| weights[*b].partial_cmp(&weights[*a]).unwrap_or(Ordering::Equal));
    kept.truncate(most);
    kept.sort_unstable();
    kept
}

/// Places as near to where things want to be as their distances allow, in their order: `apart[i]` is the least distance
/// from thing `i - 1` to thing `i`.
fn settled(wanted: &[f64], apart: &[f64]) -> Vec<f64> {
    // Least squares with an order to keep: neighbours that get in each other's way are pooled.
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(wanted.len());
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (index, wish) in wanted.iter().enumerate() {
        if index > 0 {
            offset += apart[index];
        }
        offsets.push(offset);
        pools.push((wish - offset, 1));
        while let [.., (before, many), (last, few)] = pools[..]
            && before > last
        {
            pools.truncate(pools.len() - 2);
            pools.push(((before * many as f64 + last * few as f64) / (many + few) as f64, many + few));
        }
    }
    let pooled = pools.iter().flat_map(|(place, count)| std::iter::repeat_n(*place, *count));
    pooled.zip(offsets).map(|(place, offset)| place + offset).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!([0.0, -0.01, 1.0, 2.25, -3.04].map(short), ["0", "0", "1", "2.3", "-3"]);
    }

    #[test]
    fn the_weightiest_stay_in_their_order() {
        assert_eq!(weightiest(&[1, 5, 1, 7], 3), [0, 1, 3]);
    }

    #[test]
    fn what_gets_in_the_way_makes_room() {
        assert_eq!(settled(&[0.0, 100.0], &[0.0, 10.0]), [0.0, 100.0]);
        assert_eq!(settled(&[5.0, 5.0, 50.0], &[0.0, 10.0, 10.0]), [0.0, 10.0, 50.0]);
        assert_eq!(settled(&[9.0, 0.0], &[0.0, 1.0]), [4.0, 5.0]);
    }
}
