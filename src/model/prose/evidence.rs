//! Who acts by the words of a clause or heading: the institution, the recipient, or nobody that it tells of.

use std::ops::Range;

use super::Language;
use super::lexicon::{self, Sense, sense};
use super::words::{Token, tokens};

/// Who acts, as far as some words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// The institution does.
    Institution,
    /// Somebody else does, or it is about something else.
    Other,
    /// They do not say.
    Nothing,
}

/// Who acts by what a heading says: „Pakalpojuma saņemšana” is what the institution sees to.
pub(super) fn told(heading: &str, language: Language) -> Told {
    if heading.is_empty() {
        return Told::Nothing;
    }
    let tokens = tokens(heading, 0..heading.len());
    let said = Evidence::of(&tokens, &[], language);
    match said {
        Evidence { owes: true, .. } | Evidence { elsewhere: true, .. } | Evidence { term: Some(false), .. } => Told::Other,
        Evidence { acts: true, .. } | Evidence { gives: true, .. } | Evidence { term: Some(true), .. } => Told::Institution,
        _ => {
            let provided = ["saņemšan", "pakalpojum", "reģistrācij", "receipt", "service", "registration"];
            let is_provided = tokens.iter().any(|token| provided.iter().any(|stem| token.word.starts_with(stem)));
            if is_provided { Told::Institution } else { Told::Nothing }
        }
    }
}

/// What the words of a clause say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    pub(super) acts: bool,
    /// Whether the institution decides or prepares, which takes as long as it says.
    pub(super) decides: bool,
    /// Whether something is ready or sent.
    pub(super) ready: bool,
    pub(super) gives: bool,
    pub(super) either: bool,
    pub(super) owes: bool,
    pub(super) elsewhere: bool,
    /// A word of term: whether it is that of providing something.
    pub(super) term: Option<bool>,
    /// How many words it has that say something or other.
    pub(super) words: usize,
}

impl Evidence {
    /// What some tokens say, those in `apart`, which is in order, left out.
    pub(super) fn of(tokens: &[Token], apart: &[Range<usize>], language: Language) -> Self {
        let mut said = Self::default();
        let (mut recipient, mut passive, mut pays, mut money) = (false, false, false, false);
        // In order, so that the last one that begins before a token tells.
        let is_apart =
            |at: usize| apart[..apart.partition_point(|part| part.start <= at)].iter().rev().take(2).any(|part| part.contains(&at));
        let has = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.word.as_str()));
        let has_any = |stems: &[&str]| {
            let own = tokens.iter().enumerate().filter(|(at, _)| !is_apart(*at));
            own.into_iter().any(|(_, token)| stems.iter().any(|stem| token.word.starts_with(stem)))
        };
        for (at, token) in tokens.iter().enumerate().filter(|(at, token)| token.is_word() && !is_apart(*at)) {
            let next = tokens.get(at + 1).map_or("", |token| token.word.as_str());
            let sense = match token.word.as_str() {
                "have" | "has" if next != "to" => None,
                "var" | "varat" | "varēs" | "varēsi" | "varēsiet" | "can" | "may"
                    if has(&["saņemt", "received", "collected", "obtained"]) =>
                {
                    Some(Sense::Either)
                }
                "collected" => Some(Sense::Either),
                // "the deadline for applications"
                "application" | "applications" if tokens.len() < 4 || has(&["deadline", "limit", "term"]) => Some(Sense::Owes),
                // „iesniegumu nosūta pa pastu”: whoever asks does.
                "nosūta" | "izsūta" if has(&["iesniegumu", "pieteikumu", "dokumentus", "deklarāciju", "pārskatu"]) => {
                    Some(Sense::Either)
                }
                "izpilda" if has(&["lēmumu", "nosacījumus", "prasības"]) => Some(Sense::Owes),
                word => sense(word, language),
            };
            said.ready |= ["gatav", "nosūt", "ready", "sent"].iter().any(|stem| token.word.starts_with(stem));
            said.words += usize::from(token.word.chars().count() > 2);
            match sense {
                Some(Sense::Acts) => (said.acts, said.decides) = (true, true),
                Some(Sense::Works) => said.acts = true,
                Some(Sense::Gives) => said.gives = true,
                Some(Sense::Either) => said.either = true,
                Some(Sense::Owes) => said.owes = true,
                Some(Sense::Elsewhere) => said.elsewhere = true,
                Some(Sense::Recipient) => recipient = true,
                Some(Sense::Passive) => passive = true,
                Some(Sense::Pays) => pays = true,
                Some(Sense::Money) => money = true,
                Some(Sense::Term) if said.term.is_none() => said.term = Some(is_of_providing(&tokens[..at], language)),
                Some(Sense::Term | Sense::Neutral) | None => {}
            }
        }
        said.owes |= recipient && !passive;
        said.gives |= pays && money;
        said.either |= pays && !money;
        // „tiek reģistrēta”, „pakalpojumu izpilda”
        let done = passive
            && !has_any(&lexicon::LIFE)
            && match language {
                Language::Latvian => said.either,
                Language::English => has(&["provided", "registered", "executed", "made", "given"]),
            };
        said.gives |= done || has_any(&["pakalpojum"]) && has_any(&["izpild", "veic", "veikt", "nodrošin"]);
        said
    }

    pub(super) fn institution(&self) -> bool {
        self.acts || self.gives
    }

    /// Who acts; `asked`: whether the term is counted from the request.
    pub(super) fn told(&self, asked: bool) -> Told {
        match self {
            Self { elsewhere: true, .. } | Self { owes: true, .. } | Self { term: Some(false), .. } => Told::Other,
            _ if self.institution() || self.term == Some(true) || self.either && asked => Told::Institution,
            _ => Told::Nothing,
        }
    }
}

/// Whether a word of term is about providing something, by the words before it: „izskatīšanas termiņš”, or a word of
/// term with nothing that narrows it.
fn is_of_providing(before: &[Token], language: Language) -> bool {
    let Some(last) = before.iter().rev().find(|token| !token.is_sign(&['*', '#', '„', '"', '“'])) else { return true };
    if !last.is_word() {
        return true;
    }
    let word = last.word.as_str();
    match language {
        Language::Latvian => {
            let handed_in = || {
                before
                    .iter()
                    .rev()
                    .filter(|token| token.is_word())
                    .nth(1)
                    .is_some_and(|token| lexicon::HANDED_IN.iter().any(|stem| token.word.starts_with(stem)))
            };
            if ["saņemšan", "pieņemšan", "sniegšan", "reģistr"].iter().any(|stem| word.starts_with(stem)) && handed_in() {
                return false;
            }
            let narrows = ["as", "es", "us", "a", "u", "ļa"].iter().any(|genitive| word.ends_with(genitive)) || word == "ar";
            lexicon::PROVIDING.iter().any(|stem| word.starts_with(stem)) || !narrows || word.ends_with("ais")
        }
        Language::English => {
            let broad =
                ["the", "a", "time", "general", "maximum", "processing", "usual", "standard", "our", "its", "is", "review", "decision"];
            broad.contains(&word) || matches!(sense(word, language), Some(Sense::Acts | Sense::Gives | Sense::Either))
        }
    }
}
