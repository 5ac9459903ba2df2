//! Lengths of time in words, „10 darba dienas” or "a month", and how they are used: as a term, or as something else.

use std::ops::Range;

use super::numbers::number;
use super::words::Token;
use crate::model::level::{Quantity, Unit};

/// A length of time.
#[derive(Debug)]
pub(super) struct Length {
    /// Which tokens say it, with what makes a term of it.
    pub(super) tokens: Range<usize>,
    pub(super) quantity: Quantity,
    pub(super) used: Use,
}

/// How a length is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// „10 dienu laikā”, „ne vēlāk kā 10 dienas”, „10 dienās”.
    Within,
    /// „ne ilgāk kā 10 dienas”, „līdz 10 dienām”: how soon, or for how long.
    UpTo,
    /// „pēc 10 dienām”.
    After,
    /// The length by itself.
    Alone,
    /// „par 10 dienām”, „ik mēnesi”, „2 gadu vecumā”: no term.
    Other,
}

/// The lengths that some tokens name, from left to right; the upper bound of each.
pub(super) fn lengths(tokens: &[Token]) -> Vec<Length> {
    let mut found: Vec<Length> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((quantity, bare, length)) = measured(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let from = found.last().map_or(0, |last| last.tokens.end);
        let (used, tokens) = used(tokens, from, at..at + length, bare);
        at = tokens.end.max(at + length);
        found.push(Length { tokens, quantity, used });
    }
    found
}

/// The length that some tokens begin with, whether it has no number, and how many tokens it takes.
fn measured(tokens: &[Token]) -> Option<(Quantity, bool, usize)> {
    let of = |number: f64, (factor, unit, length): (f64, Unit, usize), before: usize, bare: bool| {
        number.is_finite().then_some((Quantity { number: number * factor, unit }, bare, before + length))
    };
    let Some((first, mut used)) = number(tokens).filter(|_| !tokens[0].word.contains('.')) else {
        // „8.30” is an hour, and „1.” one of several.
        return of(1.0, unit(tokens).filter(|_| tokens[0].is_word())?, 0, true);
    };
    let mut last = first;
    // „5–10”, „no 5 līdz 10”, „viena līdz sešu”, "5 to 10".
    if tokens.get(used).is_some_and(|token| token.is_sign(&['-', '–', '—']) || ["līdz", "vai", "to", "or"].contains(&token.word.as_str()))
        && let Some((second, length)) = number(&tokens[used + 1..])
    {
        last = first.max(second);
        used += 1 + length;
    }
    // "a 30-day term"
    used += usize::from(tokens.get(used).is_some_and(|token| token.is_sign(&['-'])));
    of(last, unit(&tokens[used..])?, used, false)
}

/// The unit that some tokens begin with: how many of ours it is, and how many tokens it takes.
fn unit(tokens: &[Token]) -> Option<(f64, Unit, usize)> {
    let first = tokens.first().filter(|token| token.is_word())?.word.as_str();
    let next = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let is_day = |word: &str| ending(word, &["dien"], &DIENA) || matches!(word, "day" | "days");
    match first {
        "darba" | "darb" | "working" | "business" | "work" | "office" => {
            let dot = usize::from(next(1) == ".");
            let short = next(1 + dot) == "d" && next(2 + dot) == ".";
            return (is_day(next(1 + dot)) || short).then_some((1.0, Unit::WorkingDay, 2 + dot + usize::from(short)));
        }
        "d" => return (next(1) == "." && next(2) == "d" && next(3) == ".").then_some((1.0, Unit::WorkingDay, 4)),
        "calendar" => return is_day(next(1)).then_some((1.0, Unit::CalendarDay, 2)),
        "day" | "days" => return Some((1.0, Unit::CalendarDay, 1)),
        "workday" | "workdays" => return Some((1.0, Unit::WorkingDay, 1)),
        "week" | "weeks" => return Some((7.0, Unit::CalendarDay, 1)),
        "fortnight" | "fortnights" => return Some((14.0, Unit::CalendarDay, 1)),
        "month" | "months" => return Some((1.0, Unit::Month, 1)),
        "year" | "years" => return Some((1.0, Unit::Year, 1)),
        "hour" | "hours" => return Some((1.0, Unit::Hour, 1)),
        "minute" | "minutes" => return Some((1.0, Unit::Minute, 1)),
        "second" | "seconds" => return Some((1.0, Unit::Second, 1)),
        "mēn" => return (next(1) == ".").then_some((1.0, Unit::Month, 2)),
        _ => {}
    }
    if first.starts_with("kalend") {
        let dot = usize::from(next(1) == ".");
        return is_day(next(1 + dot)).then_some((1.0, Unit::CalendarDay, 2 + dot));
    }
    let known: [(&[&str], &[&str], f64, Unit); 10] = [
        (&["darbdien", "darbadien"], &DIENA, 1.0, Unit::WorkingDay),
        (&["dien"], &DIENA, 1.0, Unit::CalendarDay),
        (&["diennak"], &["ts", "ti", "tij", "tis", "tī", "šu", "tīm", "tīs"], 1.0, Unit::CalendarDay),
        (&["nedēļ"], &DIENA, 7.0, Unit::CalendarDay),
        (&["mēne"], &["sis", "ša", "sim", "si", "sī", "ši", "šu", "šiem", "šus", "šos"], 1.0, Unit::Month),
        (&["gad"], &GADS, 1.0, Unit::Year),
        (&["pusgad"], &GADS, 6.0, Unit::Month),
        (&["stund", "pusstund"], &DIENA, 1.0, Unit::Hour),
        (&["minū"], &["te", "tes", "tei", "ti", "tē", "šu", "tēm", "tēs"], 1.0, Unit::Minute),
        (&["sekun"], &["de", "des", "dei", "di", "dē", "žu", "dēm", "dēs"], 1.0, Unit::Second),
    ];
    let (.., factor, unit) = known.into_iter().find(|(stems, endings, ..)| ending(first, stems, endings))?;
    Some((if first.starts_with("pusst") { 0.5 } else { factor }, unit, 1))
}

const DIENA: [&str; 7] = ["a", "as", "ai", "u", "ā", "ām", "ās"];
const GADS: [&str; 8] = ["s", "a", "am", "u", "ā", "i", "iem", "os"];

/// Whether a word is one of some stems with one of some endings.
fn ending(word: &str, stems: &[&str], endings: &[&str]) -> bool {
    stems.iter().any(|stem| word.strip_prefix(stem).is_some_and(|rest| endings.contains(&rest) || stem == &"gad" && rest == "us"))
}

/// Words that may stand between a length and the word that says how it is used.
const FILLERS: [&str; 16] = [
    "apmēram",
    "aptuveni",
    "vidēji",
    "parasti",
    "turpmāko",
    "tuvāko",
    "nākamo",
    "the",
    "a",
    "about",
    "approximately",
    "around",
    "next",
    "maximum",
    "of",
    "following",
];

/// What makes no term of the length behind it.
const NO_TERM_BEFORE: [&str; 33] = [
    "par",
    "uz",
    "ik",
    "katru",
    "katra",
    "katras",
    "katrā",
    "reizi",
    "reizes",
    "pirms",
    "no",
    "kopš",
    "vismaz",
    "ar",
    "virs",
    "pirmo",
    "pirmajos",
    "pirmajās",
    "pēdējo",
    "pēdējos",
    "pēdējās",
    "starp",
    "for",
    "per",
    "every",
    "each",
    "last",
    "past",
    "previous",
    "least",
    "before",
    "from",
    "over",
];

/// What makes no term of the length before it.
const NO_TERM_BEHIND: [&str; 30] = [
    "vecumu",
    "vecuma",
    "vecumam",
    "vecumā",
    "vecums",
    "vecs",
    "veca",
    "vecam",
    "vecai",
    "veciem",
    "vecām",
    "pirms",
    "atpakaļ",
    "iepriekš",
    "garumā",
    "ilgs",
    "ilga",
    "ilgu",
    "ilgas",
    "ilgi",
    "stāžs",
    "stāžu",
    "dienā",
    "nedēļā",
    "mēnesī",
    "gadā",
    "diennaktī",
    "old",
    "ago",
    "before",
];

/// How the length at some tokens is used, and which tokens say so; `from`: where to look from.
fn used(tokens: &[Token], from: usize, length: Range<usize>, bare: bool) -> (Use, Range<usize>) {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let mut start = length.start;
    while start > from && FILLERS.contains(&word(start - 1)) {
        start -= 1;
    }
    let before = |words: &[&[&str]]| {
        let begin = start.checked_sub(words.len()).filter(|begin| *begin >= from)?;
        words.iter().enumerate().all(|(at, any)| any.contains(&word(begin + at))).then_some(begin)
    };
    let than: &[&str] = &["kā", "par", "nekā", "than"];
    let behind = word(length.end);
    let within = ["laikā", "termiņā", "laika"].contains(&behind) || behind == "time" && bare;
    let end = length.end + usize::from(within);
    if NO_TERM_BEHIND.contains(&word(end)) {
        return (Use::Other, length);
    }
    if before(&[&["ne", "not", "no"], &["agrāk", "ātrāk", "earlier", "sooner"], than]).is_some()
        || before(&[&["agrāk", "ātrāk", "mazāk", "less", "more", "vairāk", "ilgāk"], than]).is_some()
            && before(&[&["ne", "not", "no"], &["vairāk", "ilgāk", "more"], than]).is_none()
    {
        return (Use::Other, length);
    }
    if let Some(begin) = before(&[&["ne", "not", "no"], &["vēlāk", "later"], than]) {
        return (Use::Within, begin..end);
    }
    if within {
        // „par gada laikā nopelnīto”
        let other = start > from && NO_TERM_BEFORE.contains(&word(start - 1)) && !["no", "vismaz"].contains(&word(start - 1));
        return (if other { Use::Other } else { Use::Within }, length.start..end);
    }
    if let Some(begin) = before(&[&["within"]]).or_else(|| before(&[&["in"]]).filter(|_| !bare)) {
        return (Use::Within, begin..end);
    }
    let last = word(length.end - 1);
    // „līdz mēneša beigām”
    if before(&[&["līdz"]]).is_some() && !last.ends_with('m') && !last.ends_with("ai") && last != "." {
        return (Use::Other, length);
    }
    if let Some(begin) = before(&[&["ne", "not", "no"], &["ilgāk", "vairāk", "longer", "more"], than])
        .or_else(|| before(&[&["up"], &["to"]]))
        .or_else(|| before(&[&["līdz", "maksimāli", "maksimums", "maximum", "nepārsniedz", "nepārsniedzot", "pārsniedz"]]))
    {
        return (if word(begin) == "pārsniedz" { Use::Other } else { Use::UpTo }, begin..end);
    }
    if let Some(begin) = before(&[&["pēc", "after"]]) {
        return (Use::After, begin..end);
    }
    let is_range = tokens[length.clone()].iter().any(|token| token.is("līdz") || token.is("to") || token.is_sign(&['-', '–', '—']));
    let said_by_clock = tokens[from..start].iter().any(|token| token.is("plkst") || token.is("pulksten"));
    if is_range && start > from && ["no", "from"].contains(&word(start - 1)) {
        return (Use::UpTo, length);
    }
    if start > from && NO_TERM_BEFORE.contains(&word(start - 1)) {
        return (Use::Other, length);
    }
    // „9–17 darba dienās”: hours.
    if !bare && !is_range && !said_by_clock && ["ās", "ēs", "šos", "gados"].iter().any(|locative| last.ends_with(locative)) {
        return (Use::Within, length);
    }
    // „10 darbdienu periods”: the genitive belongs to what follows.
    let genitive = ["dienu", "nedēļu", "mēnešu", "gadu", "stundu", "minūšu"].iter().any(|genitive| last.ends_with(genitive));
    let follows =
        tokens.get(length.end).is_some_and(|next| next.is_word() && !["no", "pēc", "kopš", "un", "vai"].contains(&next.word.as_str()));
    let single = tokens[length.start].word.ends_with('1') || tokens[length.start].word.starts_with("vien");
    if genitive && follows && !bare && !single {
        return (Use::Other, length);
    }
    // "EUR 171 a month"
    let each = ["a", "an"].contains(&word(length.start));
    // „stundu skaits”: only „Termiņš: mēnesis” says how long.
    (if each || bare && !["mēnesis", "nedēļa"].contains(&last) { Use::Other } else { Use::Alone }, length)
}
