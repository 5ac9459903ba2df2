//! "Did you mean": the known words nearest to one that is not known.

use std::ops::Range;

/// At most three of `known` that `word` may have been meant for, nearest first.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<String> {
    let word = folded(word);
    let allowed = allowed(&word);
    let mut near: Vec<(usize, &str)> = known
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= allowed + 2)
        .filter_map(|candidate| {
            let distance = strsim::osa_distance(&word, &folded(candidate));
            (distance <= allowed).then_some((distance, candidate))
        })
        .collect();
    chosen(&word, &mut near)
}

fn folded(word: &str) -> String {
    word.to_lowercase().replace('_', "-")
}

/// How many letters may be wrong.
fn allowed(word: &str) -> usize {
    (word.chars().count() / 3).clamp(1, 4)
}

fn chosen(word: &str, near: &mut Vec<(usize, &str)>) -> Vec<String> {
    near.sort_unstable();
    near.dedup();
    // A word twice as far as the nearest one is noise.
    let best = near.first().map_or(0, |(distance, _)| *distance);
    near.retain(|(distance, _)| *distance <= best + 1);
    // Another letter in a word of two is another word, and in one of three, unless only one word is as near.
    let has_letters = |candidate: &str| sorted(candidate) == sorted(word);
    match word.chars().count() {
        0..=2 => near.retain(|(distance, candidate)| *distance == 0 || has_letters(candidate)),
        3 if best > 0 && near.len() > 1 => near.retain(|(_, candidate)| has_letters(candidate)),
        _ => {}
    }
    near.iter().take(3).map(|(_, candidate)| (*candidate).to_owned()).collect()
}

fn sorted(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.to_lowercase().chars().collect();
    letters.sort_unstable();
    letters
}

/// Many words of which the nearest ones are asked for often: one question takes time that hardly grows with them.
#[derive(Debug, Default)]
pub struct Names {
    /// The words, folded, with how they are written; sorted, so that words that begin alike stand together.
    words: Vec<(Vec<char>, String)>,
}

/// How many letters of words are compared for one question at most; then nothing is suggested, whatever the words are.
const MOST_STEPS: usize = 4_000;

impl Names {
    /// Takes up words.
    pub fn new<'k>(known: impl IntoIterator<Item = &'k str>) -> Self {
        let mut words: Vec<(Vec<char>, String)> = known.into_iter().map(|word| (folded(word).chars().collect(), word.to_owned())).collect();
        words.sort_unstable();
        words.dedup();
        Self { words }
    }

    /// Takes up words by what stands behind their last `/`.
    pub fn by_ending<'k>(known: impl IntoIterator<Item = &'k str>) -> Self {
        let ending = |word: &str| word.rsplit('/').next().unwrap_or(word).chars().collect();
        let mut words: Vec<(Vec<char>, String)> = known.into_iter().map(|word| (ending(word), word.to_owned())).collect();
        words.sort_unstable();
        Self { words }
    }

    /// The words, taken up by their endings, that end in exactly this, in their order.
    pub fn ending(&self, ending: &str) -> Vec<String> {
        let ending: Vec<char> = ending.chars().collect();
        let start = self.words.partition_point(|(word, _)| *word < ending);
        self.words[start..].iter().take_while(|(word, _)| *word == ending).map(|(_, word)| word.clone()).collect()
    }

    /// At most three that `word` may have been meant for, nearest first.
    pub fn nearest(&self, word: &str) -> Vec<String> {
        let word = folded(word);
        let (letters, allowed): (Vec<char>, usize) = (word.chars().collect(), allowed(&word));
        let mut search = Search { names: self, word: &letters, allowed: 0, near: Vec::new(), steps: 0 };
        for distance in 0..=allowed {
            search.run(distance);
            if !search.near.is_empty() {
                // Those that are only a little further count as well.
                search.run((distance + 1).min(allowed));
                break;
            }
        }
        if search.steps > MOST_STEPS { Vec::new() } else { chosen(&word, &mut search.near) }
    }
}

/// A search for words that differ in no more than so many letters: it goes along the letters that words share, and stops
/// where too many are wrong.
struct Search<'n> {
    names: &'n Names,
    word: &'n [char],
    allowed: usize,
    near: Vec<(usize, &'n str)>,
    steps: usize,
}

impl Search<'_> {
    fn run(&mut self, allowed: usize) {
        (self.allowed, self.near) = (allowed, Vec::new());
        let first: Vec<usize> = (0..=self.word.len()).collect();
        self.below(0..self.names.words.len(), 0, None, &first, None);
    }

    /// Looks at the words of a range, which share their first letters: `row` is how far the beginnings of the word are from
    /// these, `before` the row one letter earlier.
    fn below(&mut self, mut range: Range<usize>, depth: usize, last: Option<char>, row: &[usize], before: Option<&[usize]>) {
        let words = &self.names.words;
        while range.start < range.end && words[range.start].0.len() == depth {
            let distance = row[self.word.len()];
            if distance <= self.allowed {
                self.near.push((distance, &words[range.start].1));
            }
            range.start += 1;
        }
        while range.start < range.end {
            let letter = words[range.start].0[depth];
            let next = range.start + words[range.clone()].partition_point(|(word, _)| word[depth] <= letter);
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return;
            }
            let own = self.row(letter, last, row, before);
            if own.iter().any(|distance| *distance <= self.allowed) {
                self.below(range.start..next, depth + 1, Some(letter), &own, Some(row));
            }
            range.start = next;
        }
    }

    /// The next row: insertions, deletions, other letters, and two that changed places.
    fn row(&self, letter: char, last: Option<char>, row: &[usize], before: Option<&[usize]>) -> Vec<usize> {
        let mut own = Vec::with_capacity(row.len());
        own.push(row[0] + 1);
        for (index, wanted) in self.word.iter().enumerate() {
            let other = row[index] + usize::from(*wanted != letter);
            let mut least = other.min(row[index + 1] + 1).min(own[index] + 1);
            if let (Some(before), true) = (before, index > 0 && last == Some(*wanted) && self.word[index - 1] == letter) {
                least = least.min(before[index - 1] + 1);
            }
            own.push(least);
        }
        own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_words_come_first() {
        let keys = ["summary", "status", "title", "related", "service_levels"];
        assert_eq!(nearest("sumary", keys), ["summary"]);
        assert_eq!(nearest("service-levels", keys), ["service_levels"]);
        assert_eq!(nearest("Title", keys), ["title"]);
        assert!(nearest("phone", keys).is_empty());
    }

    #[test]
    fn in_short_words_another_letter_is_another_word() {
        let ids = ["em", "lm", "tm", "vid", "vsaa", "lm-info"];
        assert!(nearest("km", ids).is_empty());
        assert_eq!(nearest("LM", ids), ["lm"]);
        assert_eq!(nearest("ml", ids), ["lm"]);
        assert_eq!(nearest("vsa", ids), ["vsaa"]);
        assert_eq!(nearest("vdi", ids), ["vid"]);
        assert!(nearest("vxd", ["vid", "vad"]).is_empty());
    }

    #[test]
    fn many_names_suggest_what_a_list_does() {
        let mut seed = 7_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        let mut word =
            || -> String { (0..=next(7)).map(|_| ['a', 'b', 'c', 'ā', '-', '_'][usize::try_from(next(6)).unwrap_or(0)]).collect() };
        let known: Vec<String> = (0..300).map(|_| word()).collect();
        let names = Names::new(known.iter().map(String::as_str));
        for _ in 0..500 {
            let asked = word();
            assert_eq!(names.nearest(&asked), nearest(&asked, known.iter().map(String::as_str)), "{asked}");
        }
    }

    #[test]
    fn a_question_is_bounded() {
        let known: Vec<String> = (0..10_000).map(|number| format!("birth-of-a-child/need-number-{number}")).collect();
        let names = Names::new(known.iter().map(String::as_str));
        assert_eq!(names.nearest("birth-of-a-child/need-numbr-4711")[0], "birth-of-a-child/need-number-4711");
        let mut search = Search { names: &names, word: &['x'; 40], allowed: 0, near: Vec::new(), steps: 0 };
        search.run(4);
        assert!(search.steps <= MOST_STEPS + 1 && search.near.is_empty(), "{}", search.steps);
    }
}
