//! Two texts side by side, word by word.

/// A run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// In both texts.
    Kept(&'t str),
    /// Only in the old one.
    Gone(&'t str),
    /// Only in the new one.
    Come(&'t str),
}

/// How many comparisons of words are worth their time; beyond that, the old text goes and the new one comes.
const MOST_COMPARED: usize = 1_000_000;

/// What became of the words of a text; both have single spaces between words. Side by side, old stands before new.
pub fn compare<'t>(old: &'t str, new: &'t str) -> Vec<Piece<'t>> {
    let (was, is) = (words(old), words(new));
    let same = |(a, b): &(&&str, &&str)| a == b;
    let head = was.iter().zip(&is).take_while(same).count();
    let tail = was[head..].iter().rev().zip(is[head..].iter().rev()).take_while(same).count();
    let (before, after) = (&was[head..was.len() - tail], &is[head..is.len() - tail]);
    let mut runs = Runs { old, new, pieces: Vec::new() };
    runs.kept(&is[..head]);
    if before.len() * after.len() > MOST_COMPARED {
        runs.gone(before);
        runs.come(after);
    } else {
        let (mut at, mut to) = (0, 0);
        for (was, is) in common(before, after) {
            runs.gone(&before[at..was]);
            runs.come(&after[to..is]);
            runs.kept(&after[is..=is]);
            (at, to) = (was + 1, is + 1);
        }
        runs.gone(&before[at..]);
        runs.come(&after[to..]);
    }
    runs.kept(&is[is.len() - tail..]);
    runs.pieces
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// The longest sequence of words that both have, by their positions.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for was in (0..old.len()).rev() {
        for is in (0..new.len()).rev() {
            longest[was * width + is] = if old[was] == new[is] {
                longest[(was + 1) * width + is + 1] + 1
            } else {
                longest[(was + 1) * width + is].max(longest[was * width + is + 1])
            };
        }
    }
    let (mut was, mut is) = (0, 0);
    let mut pairs = Vec::new();
    while was < old.len() && is < new.len() {
        if old[was] == new[is] {
            pairs.push((was, is));
            (was, is) = (was + 1, is + 1);
        } else if longest[(was + 1) * width + is] >= longest[was * width + is + 1] {
            was += 1;
        } else {
            is += 1;
        }
    }
    pairs
}

/// Pieces under construction; words that follow each other become one run.
struct Runs<'t> {
    old: &'t str,
    new: &'t str,
    pieces: Vec<Piece<'t>>,
}

impl<'t> Runs<'t> {
    fn kept(&mut self, words: &[&'t str]) {
        let Some(run) = run(self.new, words) else { return };
        match self.pieces.last_mut() {
            Some(Piece::Kept(known)) => *known = run_on(self.new, known, run),
            _ => self.pieces.push(Piece::Kept(run)),
        }
    }

    fn gone(&mut self, words: &[&'t str]) {
        self.pieces.extend(run(self.old, words).map(Piece::Gone));
    }

    fn come(&mut self, words: &[&'t str]) {
        self.pieces.extend(run(self.new, words).map(Piece::Come));
    }
}

/// The part of a text from the first of some of its words to the last.
fn run<'t>(text: &'t str, words: &[&'t str]) -> Option<&'t str> {
    let (first, last) = (words.first()?, words.last()?);
    Some(run_on(text, first, last))
}

fn run_on<'t>(text: &'t str, first: &str, last: &str) -> &'t str {
    let start = first.as_ptr() as usize - text.as_ptr() as usize;
    let end = last.as_ptr() as usize + last.len() - text.as_ptr() as usize;
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::Piece::{Come, Gone, Kept};
    use super::*;

    #[test]
    fn words_are_kept_gone_or_come() {
        for (old, new, pieces) in [
            ("a b c", "a x c", vec![Kept("a"), Gone("b"), Come("x"), Kept("c")]),
            ("a b", "a b c d", vec![Kept("a b"), Come("c d")]),
            (
                "10 darbdienu laikā no iesnieguma",
                "5 darbdienu laikā no visu dokumentu saņemšanas",
                vec![Gone("10"), Come("5"), Kept("darbdienu laikā no"), Gone("iesnieguma"), Come("visu dokumentu saņemšanas")],
            ),
            ("a b c d", "b d", vec![Gone("a"), Kept("b"), Gone("c"), Kept("d")]),
            ("a a a", "a a", vec![Kept("a a"), Gone("a")]),
            ("", "a", vec![Come("a")]),
            ("a", "", vec![Gone("a")]),
            ("a", "a", vec![Kept("a")]),
            ("", "", vec![]),
        ] {
            assert_eq!(compare(old, new), pieces, "{old} → {new}");
        }
    }

    #[test]
    fn huge_texts_are_replaced_as_a_whole() {
        let (old, new) = ("a b ".repeat(5000), "c d ".repeat(5000));
        assert_eq!(compare(old.trim(), new.trim()), [Gone(old.trim()), Come(new.trim())]);
    }

    #[test]
    fn the_pieces_give_both_texts_back() {
        let texts = ["a b c d e f", "b d f", "f e d c b a", "a b x c d y", "", "a a b b a a"];
        for old in texts {
            for new in texts {
                let pieces = compare(old, new);
                let of = |wanted: fn(&Piece<'_>) -> bool| {
                    let words = pieces.iter().filter(|piece| wanted(piece)).map(|(Kept(text) | Gone(text) | Come(text))| *text);
                    words.collect::<Vec<_>>().join(" ")
                };
                assert_eq!(of(|piece| !matches!(piece, Come(_))), old);
                assert_eq!(of(|piece| !matches!(piece, Gone(_))), new);
            }
        }
    }
}
