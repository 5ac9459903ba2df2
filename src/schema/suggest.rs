//! "Did you mean": the known words nearest to one that is not known.

/// At most three of `known` that `word` may have been meant for, nearest first.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<String> {
    let word = word.to_lowercase().replace('_', "-");
    let allowed = (word.chars().count() / 3).clamp(1, 4);
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
    near.into_iter().filter(|(distance, _)| *distance <= best + 1).take(3).map(|(_, candidate)| candidate.to_owned()).collect()
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
}
