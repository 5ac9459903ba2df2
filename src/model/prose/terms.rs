//! Terms within which the institution acts: a length of time, how it is used, and who acts in its clause.
//!
//! A clause that does not say who acts takes it from the clauses around it, else from the heading above: the name of
//! the step, or the line that a list belongs to. What cannot be told is silent.

use std::ops::Range;

use super::evidence::{Evidence, Told, told};
use super::lengths::{Length, Use, lengths};
use super::lexicon::{self, Sense, sense};
use super::sentences::{Sentence, sentences};
use super::words::{Token, clauses, tokens};
use super::{Language, MOST};
use crate::model::level::{Quantity, Unit};

/// A term in a text.
#[derive(Debug)]
pub(super) struct Term {
    /// Where.
    pub(super) range: Range<usize>,
    pub(super) quantity: Quantity,
    /// Whether it is counted from the request, so that what went before is part of it.
    pub(super) from_request: bool,
    /// Whether it holds in some cases only.
    pub(super) conditional: bool,
}

/// What is known of a text before its own words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct About<'t> {
    /// What stands above it: the name of the step.
    pub(super) heading: &'t str,
    /// Whether it is about a term by itself.
    pub(super) by_nature: bool,
}

/// Parts of units, which every length has in one of its forms: looked for first, as that is quick.
const HINTS: [&[&str]; 2] = [
    &["dien", "mēn", "nedēļ", "gad", "stund", "minū", "sekun", "d.", "DIEN", "MĒN", "NEDĒĻ", "Mēn", "Dien", "Nedēļ"],
    &["day", "week", "month", "year", "hour", "minute", "second", "fortnight", "DAY", "MONTH", "WEEK"],
];

/// The terms that a text names.
pub(super) fn terms(text: &str, language: Language, about: About<'_>) -> Vec<Term> {
    let hints = HINTS[language as usize];
    let hinted = |text: &str| hints.iter().any(|hint| text.contains(hint));
    let mut found = Vec::new();
    if !hinted(text) {
        return found;
    }
    let mut heading = told(about.heading, language);
    for Sentence { range, is_heading, under_heading } in sentences(text) {
        if !under_heading {
            heading = told(about.heading, language);
        }
        if is_heading {
            heading = match told(&text[range.clone()], language) {
                Told::Nothing => heading,
                own => own,
            };
        }
        if found.len() < MOST && hinted(&text[range.clone()]) {
            let tokens = tokens(text, range);
            Said::new(&tokens, language, heading, about.by_nature).terms(&mut found);
        }
    }
    found
}

/// A sentence with what is known around it.
struct Said<'s> {
    tokens: &'s [Token],
    clauses: Vec<Clause>,
    language: Language,
    heading: Told,
    by_nature: bool,
    /// Whether it names a case.
    conditional: bool,
}

/// A clause, and what its words say.
struct Clause {
    range: Range<usize>,
    lengths: Vec<Length>,
    /// Where it says from when something is counted, within the clause.
    anchors: Vec<Range<usize>>,
    /// Whether it hangs on another: „ja …”, „kas …”.
    hangs: bool,
    /// Without its lengths and anchors.
    evidence: Evidence,
    /// Whether a semicolon ends it.
    ends: bool,
}

/// From when a term is counted, as far as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Since {
    /// From the request, its documents or its payment.
    Asked,
    /// From when the recipient was told something.
    Told,
    /// From something that happened.
    Happened,
}

/// How many lengths of a clause are looked at: nobody names more.
const MOST_LENGTHS: usize = 10;

impl<'s> Said<'s> {
    fn new(tokens: &'s [Token], language: Language, heading: Told, by_nature: bool) -> Self {
        let mut said = Self { tokens, clauses: Vec::new(), language, heading, by_nature, conditional: has_condition(tokens) };
        said.clauses = clauses(tokens).into_iter().map(|range| said.clause(range)).collect();
        said
    }

    fn clause(&self, range: Range<usize>) -> Clause {
        let tokens = &self.tokens[range.clone()];
        let mut lengths = lengths(tokens);
        let anchors = self.anchors(tokens);
        let mut apart = anchors.clone();
        apart.extend(lengths.iter().map(|length| length.tokens.clone()));
        apart.sort_by_key(|part| part.start);
        lengths.truncate(MOST_LENGTHS);
        let hangs = self.hangs(tokens, !lengths.is_empty());
        let ends = tokens.last().is_some_and(|token| token.is_sign(&[';']));
        Clause { evidence: Evidence::of(tokens, &apart, self.language), range, lengths, anchors, hangs, ends }
    }

    fn terms(&self, found: &mut Vec<Term>) {
        let before = self.before();
        let behind = self.behind();
        for (at, clause) in self.clauses.iter().enumerate().filter(|(_, clause)| !clause.hangs) {
            let tokens = &self.tokens[clause.range.clone()];
            for length in clause.lengths.iter().filter(|length| length.used != Use::Other) {
                let anchor = self.anchor(at, length);
                let around = before[at].or(behind[at].filter(|_| !self.by_nature)).map(|near| &self.clauses[near].evidence);
                if found.len() < MOST && self.is_term(at, length, around, anchor) {
                    let range = tokens[length.tokens.start].range.start..tokens[length.tokens.end - 1].range.end;
                    let from_request = anchor == Some(Since::Asked);
                    found.push(Term { range, quantity: length.quantity, from_request, conditional: self.conditional });
                }
            }
        }
    }

    /// Whether a length is a term of the institution; `around`: what the clauses around say of who acts.
    fn is_term(&self, at: usize, length: &Length, around: Option<&Evidence>, anchor: Option<Since>) -> bool {
        let clause = &self.clauses[at];
        // „Persona iesniedz iesniegumu un iestāde 10 dienu laikā izsniedz izziņu”
        let mixed = clause.evidence.owes && clause.evidence.institution();
        let own = if mixed { self.joined_part(clause, length) } else { None }.unwrap_or(clause.evidence);
        let asked = anchor == Some(Since::Asked);
        let is_bare = length.used == Use::Alone && self.is_bare(at);
        let (told, evidence, borrowed) = match own.told(asked) {
            Told::Nothing if is_bare || self.is_brought(clause, length) => (Told::Institution, own, false),
            Told::Nothing => match around {
                Some(evidence) => (evidence.told(false), *evidence, true),
                None if asked && length.used == Use::Within => (Told::Institution, own, false),
                None => (self.heading, own, true),
            },
            told => (told, own, false),
        };
        let by_nature = self.by_nature && own.words <= 12;
        let told = if told == Told::Nothing && by_nature { Told::Institution } else { told };
        let heading = borrowed && self.heading == Told::Institution;
        let decides = evidence.decides || evidence.term == Some(true) || heading || self.by_nature;
        let short = !borrowed || own.words <= 2 || self.by_nature;
        let fits = match length.used {
            Use::Within => true,
            // What is given for a time is not given within it.
            Use::UpTo | Use::Alone => is_bare || decides && short && (evidence.term == Some(true) || !evidence.gives),
            Use::After => evidence.gives || evidence.ready || asked && own.either || self.is_brought(clause, length),
            Use::Other => false,
        };
        let counted = match anchor {
            Some(Since::Happened) => false,
            Some(Since::Told) => evidence.institution() && !borrowed,
            Some(Since::Asked) | None => true,
        };
        let own_words = !borrowed && evidence.decides && !evidence.gives && length.used == Use::Within;
        // „atsevišķos gadījumos līdz 4 mēnešiem”: an extension.
        let longer_at_times = length.used == Use::UpTo && borrowed && self.conditional_part(clause);
        let long = length.quantity.unit == Unit::Year && !own_words && !(self.by_nature && length.used == Use::Within);
        told == Told::Institution && fits && counted && !long && !longer_at_times && (!borrowed || own.words <= 3 || self.by_nature)
    }

    /// Whether a clause names what is brought within days on which institutions work: „pasi saņem 10 darbdienu laikā”,
    /// „atzinums 10 dienu laikā”.
    fn is_brought(&self, clause: &Clause, length: &Length) -> bool {
        let tokens = &self.tokens[clause.range.clone()];
        let has = |stems: &[&str]| tokens.iter().any(|token| stems.iter().any(|stem| token.word.starts_with(stem)));
        let works = matches!(length.quantity.unit, Unit::WorkingDay | Unit::Hour | Unit::Minute);
        let first = tokens.iter().find(|token| token.is_word());
        let result = first.is_some_and(|first| lexicon::RESULTS.contains(&first.word.as_str())) && clause.evidence.words < 3;
        matches!(length.used, Use::Within | Use::After)
            && (result && length.used == Use::Within
                || works && has(&["saņem", "noformē", "izpild", "receiv", "obtain"]) && !has(&lexicon::LIFE))
    }

    /// Whether a clause is about some cases only.
    fn conditional_part(&self, clause: &Clause) -> bool {
        let some = ["gadījum", "izņēm", "objektīv", "sarežģīt", "atsevišķ", "exceptional", "complex", "case"];
        self.tokens[clause.range.clone()].iter().any(|token| some.iter().any(|stem| token.word.starts_with(stem)))
    }

    /// For each clause the nearest one before it that says who acts; a semicolon parts them.
    fn before(&self) -> Vec<Option<usize>> {
        let mut last = None;
        let step = |(at, clause): (usize, &Clause)| {
            let near = last;
            last = if clause.ends { None } else { clause.told().then_some(at).or(last) };
            near
        };
        self.clauses.iter().enumerate().map(step).collect()
    }

    /// For each clause the nearest one behind it that says who acts; a semicolon parts them.
    fn behind(&self) -> Vec<Option<usize>> {
        let mut next = None;
        let step = |(at, clause): (usize, &Clause)| {
            let near = next.filter(|_| !clause.ends);
            next = clause.told().then_some(at).or(near);
            near
        };
        let mut found: Vec<Option<usize>> = self.clauses.iter().enumerate().rev().map(step).collect();
        found.reverse();
        found
    }

    /// Whether a clause is nothing but what the institution does, beside the length: „Reģistrācija 5 darba dienas”.
    fn is_bare(&self, at: usize) -> bool {
        let clause = &self.clauses[at];
        let apart = |index: &usize| {
            let at = index - clause.range.start;
            clause.anchors.iter().any(|part| part.contains(&at)) || clause.lengths.iter().any(|length| length.tokens.contains(&at))
        };
        let own = clause.range.clone().filter(|index| !apart(index));
        // „atzīšana – 60 dienas”
        let dash = |clause: &Range<usize>| self.tokens[clause.clone()].last().is_some_and(|token| token.is_sign(&['-', '–', '—']));
        let before = at.checked_sub(1).map(|before| self.clauses[before].range.clone()).filter(dash).unwrap_or_default();
        let mut words = before.chain(own).map(|index| &self.tokens[index]).filter(|token| token.is_word());
        let noun = |word: &str| ["šana", "ācija"].iter().any(|ending| word.ends_with(ending));
        let Some(first) = words.next() else { return false };
        let done = matches!(sense(&first.word, self.language), Some(Sense::Acts | Sense::Gives | Sense::Either));
        self.language == Language::Latvian && noun(&first.word) && done && words.next().is_none()
    }

    /// Whether a clause hangs on another, or is an aside: „izvērtējot iesniegumu”.
    fn hangs(&self, tokens: &[Token], has_lengths: bool) -> bool {
        let mut words = tokens.iter().filter(|token| token.is_word()).map(|token| token.word.as_str());
        let first = words.find(|word| !["un", "vai", "bet", "tikai", "and", "or", "but", "only"].contains(word));
        let aside = |first: &str| ["jot", "not", "dot", "tot", "ējot", "oties"].iter().any(|ending| first.ends_with(ending));
        let is_aside = |first| self.language == Language::Latvian && !has_lengths && aside(first);
        first.is_some_and(|first| lexicon::HANGING.contains(&first) || is_aside(first))
    }

    /// What the part of a clause says that a length stands in, between the words that join such parts.
    fn joined_part(&self, clause: &Clause, length: &Length) -> Option<Evidence> {
        let tokens = &self.tokens[clause.range.clone()];
        let joins = |token: &Token| ["un", "bet", "savukārt", "and", "but"].contains(&token.word.as_str());
        let start = tokens[..length.tokens.start].iter().rposition(joins).map_or(0, |at| at + 1);
        let end = tokens[length.tokens.end..].iter().position(joins).map_or(tokens.len(), |at| length.tokens.end + at);
        let part = Evidence::of(&tokens[start..end], &self.anchors(&tokens[start..end]), self.language);
        (part.institution() && !part.owes).then_some(part)
    }

    /// From when a term is counted: by what stands beside it in its clause, or opens the next one.
    fn anchor(&self, at: usize, length: &Length) -> Option<Since> {
        let clause = &self.clauses[at];
        let of = |clause: &Clause, is_beside: &dyn Fn(&Range<usize>) -> bool| {
            let tokens = &self.tokens[clause.range.clone()];
            clause.anchors.iter().filter(|part| is_beside(part)).filter_map(|part| from(&tokens[part.clone()])).max()
        };
        let next = || {
            let next = self.clauses.get(at + 1)?;
            let tokens = &self.tokens[next.range.clone()];
            let opens = tokens.first().is_some_and(|first| ["kad", "kurā", "when", "counting", "skaitot"].contains(&first.word.as_str()));
            of(next, &|_| true).or_else(|| from(tokens).filter(|_| opens))
        };
        let behind = of(clause, &|part| part.start >= length.tokens.end);
        behind.or_else(|| of(clause, &|part| part.end <= length.tokens.start)).or_else(next)
    }

    /// Where it is said from when something is counted: „no iesnieguma saņemšanas”, „pēc lēmuma pieņemšanas”.
    fn anchors(&self, tokens: &[Token]) -> Vec<Range<usize>> {
        let openers: &[&str] = match self.language {
            Language::Latvian => &["no", "pēc", "kopš"],
            Language::English => &["after", "from", "of", "since", "following", "upon"],
        };
        let opens = |token: &Token| openers.contains(&token.word.as_str());
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if opens(&tokens[at]) {
                let mut end = at + 1;
                for (offset, token) in tokens[at + 1..].iter().take(9).enumerate() {
                    let stops = token.is_sign(&[',', ';', ')', ':']) || self.is_verb(token);
                    if stops {
                        break;
                    }
                    if from(std::slice::from_ref(token)).is_some() {
                        end = at + 2 + offset;
                    }
                }
                if end > at + 1 {
                    found.push(at..end);
                    at = end;
                    continue;
                }
            }
            at += 1;
        }
        found
    }

    /// Whether a word is a verb that says who acts, and so no part of an anchor.
    fn is_verb(&self, token: &Token) -> bool {
        let word = token.word.as_str();
        let noun = ["šana", "šanas", "šanu", "šanai", "šanā", "uma", "ums", "umu", "umiem", "as", "ācija"]
            .iter()
            .any(|ending| word.ends_with(ending));
        let acts = matches!(sense(word, self.language), Some(Sense::Acts | Sense::Gives | Sense::Owes | Sense::Passive));
        self.language == Language::Latvian && acts && !noun && !word.ends_with("ts") && !word.ends_with("ti") && !word.starts_with("samaks")
    }
}

impl Clause {
    /// Whether it says who acts.
    fn told(&self) -> bool {
        !self.hangs && self.evidence.told(false) != Told::Nothing
    }
}

/// Whether some words name a case: „ja”, „citādi”, „steidzamības kārtā”.
fn has_condition(tokens: &[Token]) -> bool {
    let whole = ["ja", "citādi", "gadījumā", "gadījumos", "if", "otherwise", "case", "cases"];
    let starts = ["steidzam", "paātrin", "urgent"];
    tokens.iter().any(|token| whole.contains(&token.word.as_str()) || starts.iter().any(|start| token.word.starts_with(start)))
}

/// From when something is counted, by the first word that says so.
fn from(tokens: &[Token]) -> Option<Since> {
    let of = |token: &Token| {
        let is = |stems: &[&str]| stems.iter().any(|stem| token.word.starts_with(stem));
        match () {
            () if is(&lexicon::HAPPENED) => Some(Since::Happened),
            () if is(&lexicon::TOLD) => Some(Since::Told),
            () if is(&lexicon::ASKED) => Some(Since::Asked),
            () => None,
        }
    };
    tokens.iter().find_map(of)
}
