//! What others may ask of a rule, so that neither the policy nor a report need know any rule by name. Not a rule.
//!
//! A rule states in its own file what is true of it; [`Traits::NONE`] is what is true of most.

use super::Rule;
use crate::schema::Kind;

/// What is true of a rule and its findings.
#[derive(Debug)]
pub struct Traits {
    /// What it misses.
    pub absence: Absence,
    /// The rules that are silent of a place where it speaks: one fault, one finding (RULES.md).
    pub instead_of: &'static [&'static Rule],
    /// Whether it speaks of a place once only.
    pub once: bool,
    /// The details of messages that only advise, unless settings say how grave the rule is.
    pub advises: &'static [&'static str],
    /// What its findings are put down to.
    pub cause: Cause,
    /// What the review of the portfolio makes of its findings.
    pub suggestion: Option<Suggestion>,
    /// What the summary says of its findings.
    pub headline: Option<Headline>,
}

impl Traits {
    /// What is true of most rules.
    pub const NONE: Self = Self {
        absence: Absence::Nothing,
        instead_of: &[],
        once: false,
        advises: &[],
        cause: Cause::Description,
        suggestion: None,
        headline: None,
    };
}

/// What a rule misses. A key that is misspelt was meant to say it: then it is not missing as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// Nothing: it speaks of what is there.
    Nothing,
    /// The field that a finding is about, with those around it, or what the finding says would do as well.
    Field,
    /// A key, wherever it stands in the description.
    Key(&'static str),
}

/// What findings are put down to: what somebody mends so that they are gone. The report on gaps makes of it what would
/// help most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The description, with whatever else is wrong with it.
    Description,
    /// The id that the finding rests on and that names nothing, or something of another kind.
    Reference,
    /// The need that the finding rests on, with those around it.
    Need,
    /// The manager whom an institution lacks for all that it owns of a kind, and names itself: that would be reached.
    Portfolio(Kind, Action),
    /// The description, where something critically rests on it: the services that do would be reached.
    Foundation(Action),
    /// The component that the finding rests on.
    Component,
    /// The description, unless it is what an id that names nothing was meant for: then that id.
    Unnamed(Action),
    /// The description by itself, or the id that the finding rests on. The services that it rests on would be reached.
    Own(Action),
}

/// What is to be done about a description, by the keys of two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Action {
    /// What to do, in a few words.
    pub what: &'static str,
    /// Why; it may name the `title` of the description and how many would be `reached`.
    pub why: &'static str,
}

/// What findings are in the review of the portfolio (P1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Where it stands in the review.
    pub position: u8,
    /// The key of its texts.
    pub kind: &'static str,
    /// The figure that counts such suggestions.
    pub figure: &'static str,
}

/// What the summary says of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headline {
    /// What is counted.
    pub counted: Counted,
    /// The figure.
    pub figure: &'static str,
    /// The sentence, where there is anything to count; it may name the `count` and all `services` that are judged.
    pub statement: &'static str,
}

/// What a headline counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// The services that findings are about, out of all that are judged.
    Services,
    /// The findings.
    Findings,
}
