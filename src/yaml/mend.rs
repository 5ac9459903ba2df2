//! Texts with mistakes that have one obvious remedy: each mistake is named where it was made, and the rest is read as it was
//! meant.
//!
//! A remedy is a guess, and counts only where the parser then comes further than before. Nothing is ever written back: the
//! file stays one that has to be mended.

use std::borrow::Cow;

use super::fault::Fault;
use super::lines::{self, Line};
use super::scan::{self, Scanned};
use super::tree::{Content, Slot, Tree};
use super::{Parsed, build, chars};
use crate::names;
use crate::source::{FileId, Span};

/// How large a text may be; what was written by hand is far smaller, and each remedy reads it anew.
const MOST_BYTES: usize = 256 * 1024;
/// How many mistakes of one text are looked for.
const MOST_MISTAKES: usize = 20;
/// How many remedies are tried for one text.
const MOST_TRIES: usize = 60;

/// A part of a text that is replaced.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) new: String,
}

/// A remedy: what is replaced, and what the mistake is, where that is known better than the parser knows it.
pub(super) struct Remedy {
    pub(super) edit: Edit,
    pub(super) fault: Option<Fault>,
}

/// The text read as it was meant, with all its mistakes; `first` is what stops the parser. `None` where there is nothing to
/// mend, or the first mistake has no remedy.
pub(super) fn mend<'t>(text: &'t str, file: FileId, first: Option<&Fault>) -> Option<Parsed<'t>> {
    if text.len() > MOST_BYTES || first.is_some_and(|fault| fault.rule == names::LIMIT_EXCEEDED) {
        return None;
    }
    let mut mended = Mended { text: Cow::Borrowed(text), edits: Vec::new() };
    let mut mistakes: Vec<Fault> = Vec::new();
    let mut tries = 0;
    for (edit, fault) in super::remedies::blanks(text) {
        mended.apply(edit);
        mistakes.extend(fault);
    }
    let mut next = if mended.edits.is_empty() { first.cloned() } else { build::first_stop(&mended.text) };
    while let Some(fault) = next.take().filter(|_| mistakes.len() < MOST_MISTAKES) {
        let Some((remedy, after)) = remedy(&mended.text, &fault, &mut tries) else {
            let fault = mended.back_in(fault);
            // What stops the reader right behind a remedy is more likely its doing than another mistake.
            let line = |fault: &Fault| lines::number_at(text, fault.span.start as usize);
            if mistakes.last().is_none_or(|last| line(&fault) > line(last) + 1) {
                mistakes.push(fault);
            }
            break;
        };
        let fault = mended.back_in(remedy.fault.unwrap_or(fault));
        if !mistakes.last().is_some_and(|last| follows(text, last, &fault)) {
            mistakes.push(fault);
        }
        mended.apply(remedy.edit);
        next = after;
    }
    if mended.edits.is_empty() {
        return None;
    }
    let whole = mended.text.into_owned();
    let read = build::build(&whole, file, Scanned { forbidden: scan::Forbidden::default(), ..scan::scan(&whole) });
    let back = |span: Span| back(&mended.edits, span);
    // What stops the reader in the end is among the mistakes; what it says besides still holds.
    let mut faults: Vec<Fault> = read.faults.into_iter().filter(|fault| fault.rule != names::YAML_SYNTAX).collect();
    for fault in &mut faults {
        fault.span = back(fault.span);
        fault.also = fault.also.map(back);
    }
    faults.extend(mistakes);
    faults.extend(scan::scan(text).forbidden.faults());
    Some(Parsed { tree: owned(read.tree, back), faults, broken: true })
}

/// Whether a line only stands otherwise than the one above it because that was mended.
fn follows(text: &str, last: &Fault, fault: &Fault) -> bool {
    let line = |fault: &Fault| lines::number_at(text, fault.span.start as usize);
    matches!(last.detail, "no-space" | "space" | "tab") && matches!(fault.detail, "depth" | "indentation") && line(fault) == line(last) + 1
}

/// The first remedy with which the parser comes further, and what stops it then.
fn remedy(text: &str, fault: &Fault, tries: &mut usize) -> Option<(Remedy, Option<Fault>)> {
    for remedy in super::remedies::remedies(text, fault) {
        *tries += 1;
        if *tries > MOST_TRIES {
            return None;
        }
        let mut tried = Mended { text: Cow::Borrowed(text), edits: Vec::new() };
        tried.apply(remedy.edit.clone());
        let after = build::first_stop(&tried.text);
        let comes_further = after.as_ref().is_none_or(|after| {
            let at = back(&tried.edits, after.span).start as usize;
            let mistake = remedy.fault.as_ref().unwrap_or(fault).span.start.max(fault.span.start) as usize;
            lines::number_at(text, at) > lines::number_at(text, mistake)
                || at > remedy.edit.end && at > mistake && lines::number_at(text, at) == lines::number_at(text, mistake)
        });
        if comes_further {
            return Some((remedy, after));
        }
    }
    None
}

/// A text with what was replaced in it, one edit after the other.
struct Mended<'t> {
    text: Cow<'t, str>,
    edits: Vec<Edit>,
}

impl Mended<'_> {
    fn apply(&mut self, edit: Edit) {
        let mut text = String::with_capacity(self.text.len() + edit.new.len());
        text.push_str(&self.text[..edit.start]);
        text.push_str(&edit.new);
        text.push_str(&self.text[edit.end..]);
        self.text = Cow::Owned(text);
        self.edits.push(edit);
    }

    /// A fault of the text as it is now, at its place in the file.
    fn back_in(&self, mut fault: Fault) -> Fault {
        fault.span = back(&self.edits, fault.span);
        fault.also = fault.also.map(|span| back(&self.edits, span));
        fault
    }
}

/// Where a part of a text stood before it was edited.
fn back(edits: &[Edit], span: Span) -> Span {
    let offset = |mut at: usize| {
        for edit in edits.iter().rev() {
            let new_end = edit.start + edit.new.len();
            at = match at {
                before if before <= edit.start => before,
                within if within < new_end => edit.end.min(within),
                behind => behind - edit.new.len() + (edit.end - edit.start),
            };
        }
        at
    };
    Span::new(offset(span.start as usize), offset(span.end as usize))
}

/// A tree of an edited text, with its nodes where they stand in the file.
fn owned<'t>(tree: Tree<'_>, back: impl Fn(Span) -> Span) -> Tree<'t> {
    let slot = |slot: Slot<'_>| {
        let value = match slot.value {
            Content::Scalar { text, style } => Content::Scalar { text: Cow::Owned(text.into_owned()), style },
            Content::List { first, len } => Content::List { first, len },
            Content::Map { first, len } => Content::Map { first, len },
        };
        Slot { file: slot.file, span: back(slot.span), value }
    };
    Tree { slots: tree.slots.into_iter().map(slot).collect(), items: tree.items, entries: tree.entries, root: tree.root }
}

/// A line whose indentation holds something that is no space, at or above a place where the parser stumbled.
pub(super) fn odd_indent(text: &str, at: usize) -> Option<(Line<'_>, Span, char)> {
    const NEAR: usize = 4;
    let above = lines::up_from(text, at).take(NEAR);
    above
        .filter_map(|line| {
            let lead = line.text.len() - line.text.trim_start().len();
            let (index, c) = line.text[..lead].char_indices().find(|(_, c)| *c != ' ')?;
            (c == '\t' || chars::is_misleading(c)).then(|| {
                let start = line.start + index;
                (line, Span::new(start, start + c.len_utf8()), c)
            })
        })
        .last()
}
