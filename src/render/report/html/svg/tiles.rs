//! The coverage map: rows of tiles, each with its sign and number.

use super::text::{cut, width};
use super::{Drawn, Entry, SIZE, weightiest};
use crate::render::report::html::write::class;
use crate::render::report::say;
use crate::render::words::Words;
use crate::report::{Cell, Tile, Tone};

const ROWS: usize = 60;
/// Tiles of one row; more are a number behind it.
const OF_A_ROW: usize = 200;
/// What labels take at most.
const LABEL: f64 = 220.0;
const WIDTH: f64 = 46.0;
const HEIGHT: f64 = 30.0;
const GAP: f64 = 6.0;
const BETWEEN_ROWS: f64 = 10.0;
/// Tiles beside each other before the row goes on below.
const ABREAST: usize = 14;

pub(super) fn drawn(rows: &[(Cell<'_>, Vec<Tile<'_>>)], words: &Words) -> Option<Drawn> {
    let count = |tiles: &[Tile<'_>], tone| tiles.iter().filter(|tile| tile.tone == tone).count();
    let weights: Vec<_> = rows.iter().map(|(_, tiles)| (count(tiles, Tone::Bad), count(tiles, Tone::Watch))).collect();
    let kept = weightiest(&weights, ROWS);
    let most = kept.iter().map(|row| rows[*row].1.len()).max().filter(|most| *most > 0)?;
    let abreast = most.min(ABREAST);
    let labels = || kept.iter().map(|row| say::cell(&rows[*row].0, words));
    let indent = labels().map(|label| width(&label, SIZE) + 20.0).fold(0.0, f64::max).min(LABEL);
    let mut drawn = Drawn::new(indent + abreast as f64 * (WIDTH + GAP) + 40.0, 0.0);
    drawn.left_out = rows.len() - kept.len();
    let mut y = 1.0;
    for row in kept {
        let (label, tiles) = &rows[row];
        drawn.label(&say::cell(label, words), y + HEIGHT / 2.0, indent - 14.0);
        let shown = &tiles[..tiles.len().min(OF_A_ROW)];
        let named = shown.iter().map(|tile| (tile.tone, said(tile, words))).collect();
        drawn.named.push((say::cell(label, words).into_owned(), named));
        let mut end = (indent, y);
        for (index, tile) in shown.iter().enumerate() {
            let at = (indent + (index % abreast) as f64 * (WIDTH + GAP), y + (index / abreast) as f64 * (HEIGHT + GAP));
            one(&mut drawn, tile, at, words);
            end = (at.0 + WIDTH + GAP, at.1);
        }
        if shown.len() < tiles.len() {
            drawn.text("note", end.0, end.1 + HEIGHT / 2.0 + 4.5, &format!("+{}", tiles.len() - shown.len()));
        }
        y = end.1 + HEIGHT + BETWEEN_ROWS;
    }
    drawn.height = y - BETWEEN_ROWS + 1.0;
    drawn.legend = legend(rows, words);
    Some(drawn)
}

/// What a tile stands for.
fn said(tile: &Tile<'_>, words: &Words) -> String {
    format!("{}: {}", say::cell(&tile.title, words), say::cell(&tile.says, words))
}

fn one(drawn: &mut Drawn, tile: &Tile<'_>, (x, y): (f64, f64), words: &Words) {
    let tone = class(tile.tone);
    drawn.open(&said(tile, words));
    drawn.rect(&format!("tile {tone}"), [x, y, WIDTH, HEIGHT], 3.0);
    let sign = say::sign(tile.tone);
    let short = if sign.is_empty() { tile.sign.clone() } else { format!("{sign} {}", tile.sign) };
    drawn.text(&format!("on middle {tone}"), x + WIDTH / 2.0, y + HEIGHT / 2.0 + 4.5, &cut(&short, SIZE, WIDTH - 4.0));
    drawn.close();
}

/// What tiles say, the worst first, and how many say it.
fn legend(rows: &[(Cell<'_>, Vec<Tile<'_>>)], words: &Words) -> Vec<Entry> {
    let mut kinds: Vec<(Tone, String, usize)> = Vec::new();
    for tile in rows.iter().flat_map(|(_, tiles)| tiles) {
        let says = say::cell(&tile.says, words);
        match kinds.iter_mut().find(|(tone, said, _)| *tone == tile.tone && *said == says) {
            Some((.., count)) => *count += 1,
            None => kinds.push((tile.tone, says.into_owned(), 1)),
        }
    }
    kinds.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| words.compare(&a.1, &b.1)));
    let entry = |(tone, said, count): (Tone, String, usize)| Entry {
        class: class(tone),
        sign: say::sign(tone),
        says: format!("{said}: {}", words.figure(count as f64)),
    };
    kinds.into_iter().map(entry).collect()
}
