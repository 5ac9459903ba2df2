//! One pass over the raw text before it is parsed: what no parser should meet, and no reader miss.

use super::chars;
use super::fault::Fault;
use crate::names;
use crate::source::Span;

pub(super) struct Scanned {
    pub(super) faults: Vec<Fault>,
    /// Characters that must not stand in a file; more may be spelt as escapes.
    pub(super) forbidden: Forbidden,
    /// Whether parsing would only repeat what was found.
    pub(super) fatal: bool,
    /// Whether combining marks occur, so that scalars are to be asked for decomposed letters.
    pub(super) decomposed: bool,
    /// Whether letters of other alphabets occur that may be taken for Latin ones.
    pub(super) foreign: bool,
}

/// Characters that nobody can have meant, each with its first place and how often it stands in the file.
#[derive(Default)]
pub(super) struct Forbidden(Vec<(char, Span, usize)>);

impl Forbidden {
    pub(super) fn note(&mut self, c: char, span: Span) {
        match self.0.iter_mut().find(|(seen, ..)| *seen == c) {
            Some((_, first, count)) => {
                *count += 1;
                if span.start < first.start {
                    *first = span;
                }
            }
            None => self.0.push((c, span, 1)),
        }
    }

    pub(super) fn faults(self) -> impl Iterator<Item = Fault> {
        let fault =
            |c, span, count| Fault::new(names::FORBIDDEN_CHARACTER, "", span).text("character", chars::name(c)).number("count", count);
        self.0.into_iter().map(move |(c, span, count)| fault(c, span, count))
    }
}

pub(super) fn scan(text: &str) -> Scanned {
    if text.starts_with("version https://git-lfs.github.com/spec/") {
        return fatal(Fault::new(names::MERGE_CONFLICT, "lfs", first_line(text, 0)));
    }
    if let Some(fault) = conflict(text) {
        return fatal(fault);
    }
    characters(text)
}

fn fatal(fault: Fault) -> Scanned {
    Scanned { faults: vec![fault], forbidden: Forbidden::default(), fatal: true, decomposed: false, foreign: false }
}

/// The first conflict marker of a merge that was not finished.
fn conflict(text: &str) -> Option<Fault> {
    let at_line_start = |at: usize| at == 0 || matches!(text.as_bytes()[at - 1], b'\n' | b'\r');
    let is_marker = |at: usize| at_line_start(at) && matches!(text.as_bytes().get(at + 7), None | Some(b' ' | b'\n' | b'\r'));
    let find = |marker: &str| memchr::memmem::find_iter(text.as_bytes(), marker).find(|at| is_marker(*at));
    let first = [find("<<<<<<<"), find(">>>>>>>")].into_iter().flatten().min()?;
    Some(Fault::new(names::MERGE_CONFLICT, "", first_line(text, first)))
}

fn first_line(text: &str, start: usize) -> Span {
    let end = text[start..].find(['\n', '\r']).map_or(text.len(), |end| start + end);
    Span::new(start, end)
}

/// Forbidden characters, one fault for each kind at its first place.
fn characters(text: &str) -> Scanned {
    let mut scanned = Scanned { faults: Vec::new(), forbidden: Forbidden::default(), fatal: false, decomposed: false, foreign: false };
    let bytes = text.as_bytes();
    let mut at = 0;
    // Only these bytes can begin a character of interest; everything else is passed over byte by byte.
    while let Some(step) = bytes[at..].iter().position(|byte| SUSPECT[usize::from(*byte)]) {
        at += step;
        let Some(c) = text[at..].chars().next() else { break };
        let end = at + c.len_utf8();
        if chars::is_forbidden(&text[..at], c, &text[end..]) {
            scanned.forbidden.note(c, Span::new(at, end));
            scanned.fatal |= chars::is_control(c);
        }
        scanned.decomposed |= matches!(c, '\u{0300}'..='\u{036F}');
        scanned.foreign |= chars::is_foreign(c);
        at = end;
    }
    scanned
}

/// First bytes of controls (C0, DEL, C1), of combining marks, of Greek and Cyrillic letters, and of the blocks of bidi
/// controls and unseen characters.
const SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = byte != 0x09 && byte != 0x0A && byte != 0x0D;
        byte += 1;
    }
    table[0x7F] = true;
    table[0xC2] = true;
    table[0xCC] = true;
    table[0xCD] = true;
    table[0xCE] = true;
    table[0xCF] = true;
    table[0xD0] = true;
    table[0xD1] = true;
    table[0xD2] = true;
    table[0xD3] = true;
    table[0xD8] = true;
    table[0xE1] = true;
    table[0xE2] = true;
    table[0xE3] = true;
    table[0xEF] = true;
    table[0xF0] = true;
    table[0xF3] = true;
    table
};
