//! "Did you mean": the known words nearest to one that is not known.

/// At most three of `known` that `word` may have been meant for, nearest first.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<String> {
    let word = word.to_lowercase().replace('_', "-");
    let length = word.chars().count();
    let allowed = (length / 3).clamp(1, 4);
    let mut near: Vec<(usize, &str)> = known
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= allowed + 2)
        .filter_map(|candidate| {
            let distance = strsim::osa_distance(&word, &candidate.to_lowercase().replace('_', "-"));
            (distance <= allowed).then_some((distance, candidate))
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    // A word twice as far as the nearest one is noise.
    let best = near.first().map_or(0, |(distance, _)| *distance);
    near.retain(|(distance, _)| *distance <= best + 1);
    // Another letter in a word of two is another word, and in one of three, unless only one word is as near.
    let has_letters = |candidate: &str| sorted(candidate) == sorted(&word);
    match length {
        0..=2 => near.retain(|(distance, candidate)| *distance == 0 || has_letters(candidate)),
        3 if best > 0 && near.len() > 1 => near.retain(|(_, candidate)| has_letters(candidate)),
        _ => {}
    }
    near.into_iter().take(3).map(|(_, candidate)| candidate.to_owned()).collect()
}

fn sorted(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.to_lowercase().chars().collect();
    letters.sort_unstable();
    letters
}

#[cfg(test)]
mod tests {
    use super::nearest;

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
}
