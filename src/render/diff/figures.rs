//! Figures and verdicts that changed, in words.

use super::Report;
use super::say::{shortened, subject};
use crate::finding::Arg;
use crate::history::compare::{Figure, FigureChange, Rewritten, VerdictChange};
use crate::measuring::Verdict;
use crate::yaml::chars::visible;

impl Report<'_> {
    /// Whose figures, of what, and what became of how many of them.
    pub(super) fn figures(&self, change: &FigureChange) -> String {
        let count = |key, count| (count > 0).then(|| Arg::Phrase(key, vec![("count", Arg::Number(count))]));
        let counts = [
            count("diff-figures-added", change.added),
            count("diff-figures-removed", change.removed),
            count("diff-figures-rewritten", change.rewritten.len()),
        ];
        let counts = Arg::Series(counts.into_iter().flatten().collect(), ", ");
        let args = [("subject", subject(&change.subject)), ("item", Arg::from(change.item.as_str())), ("counts", counts)];
        self.words.get("diff-figures-of", &args)
    }

    /// How a promise stood in a window, and how it stands.
    pub(super) fn verdict(&self, change: &VerdictChange) -> String {
        let verdict = |verdict: Option<Verdict>| Arg::Word(word(verdict));
        let args = [
            ("subject", subject(&change.subject)),
            ("promise", change.promise.clone()),
            ("window", Arg::from(change.window.as_str())),
            ("old", verdict(change.old)),
            ("new", verdict(change.new)),
        ];
        self.words.get("diff-verdict", &args)
    }
}

/// The key of the word for a verdict.
pub(super) fn word(verdict: Option<Verdict>) -> String {
    verdict.map_or_else(|| "verdict-window-none".to_owned(), |verdict| format!("verdict-{}", verdict.key()))
}

/// The time and channel of a figure.
pub(super) fn when(figure: &Rewritten) -> String {
    let channel = if figure.channel.is_empty() { String::new() } else { format!(", {}", visible(&figure.channel)) };
    shortened(&format!("{}{channel}", visible(&figure.period)))
}

/// The numbers of a figure as they are written in tables: the result, and the cases.
pub(super) fn numbers(figure: &Figure) -> String {
    let counts = match (figure.part, figure.total) {
        (Some(part), Some(total)) => Some(format!("{part}/{total}")),
        (None, Some(one)) | (Some(one), None) => Some(one.to_string()),
        (None, None) => None,
    };
    figure.value.map(|value| value.to_string()).into_iter().chain(counts).collect::<Vec<_>>().join("; ")
}
