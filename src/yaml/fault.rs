//! What can be wrong with a text before anything is known of what it describes.

use crate::source::Span;

/// A value named in a fault's message.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultArg {
    /// Words from the text or about it.
    Text(String),
    /// A count or limit.
    Number(usize),
}

/// One thing wrong with a text: the rule it belongs to, which of that rule's messages, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The rule's name, as in the table of rules.
    pub rule: &'static str,
    /// Which of the rule's messages; empty for its only one.
    pub detail: &'static str,
    /// The offending token.
    pub span: Span,
    /// What the message names.
    pub args: Vec<(&'static str, FaultArg)>,
    /// Another token that belongs to it.
    pub also: Option<Span>,
}

impl Fault {
    pub(super) fn new(rule: &'static str, detail: &'static str, span: Span) -> Self {
        Self { rule, detail, span, args: Vec::new(), also: None }
    }

    pub(super) fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, FaultArg::Text(value.into())));
        self
    }

    pub(super) fn number(mut self, name: &'static str, value: usize) -> Self {
        self.args.push((name, FaultArg::Number(value)));
        self
    }
}
