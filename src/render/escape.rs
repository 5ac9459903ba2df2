//! Text that no log takes for a command: `::error::` at the start of a line, `##[group]` and its like anywhere.
//!
//! CI services read the output of every step; what a description says must stay words there, whatever the format.

use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;

/// Lines for people, with what would be a command written visibly (`\x3A:error::`, `\x23#[group]`).
pub fn lines(text: &str) -> String {
    let text = hashes(text, "\\x23");
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let start = line.len() - line.trim_start().len();
        if line[start..].starts_with("::") {
            out.push_str(&line[..start]);
            out.push_str("\\x3A");
            out.push_str(&line[start + 1..]);
        } else {
            out.push_str(line);
        }
    }
    out
}

/// Passes a document on in lines, with `sign` in place of the first `#` of what would be a command.
pub(super) struct Inert<'w> {
    out: &'w mut dyn Write,
    sign: &'static str,
    held: Vec<u8>,
}

impl<'w> Inert<'w> {
    /// Passes it on to a writer.
    pub(super) fn new(out: &'w mut dyn Write, sign: &'static str) -> Self {
        Self { out, sign, held: Vec::new() }
    }

    /// Passes on what is held, and a line break.
    pub(super) fn end(mut self) -> io::Result<()> {
        self.write_all(b"\n")
    }
}

impl Write for Inert<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let start = self.held.len();
        self.held.extend_from_slice(bytes);
        // No command goes on over the end of a line.
        if let Some(last) = bytes.iter().rposition(|byte| *byte == b'\n') {
            let text = str::from_utf8(&self.held[..=start + last]).map_err(io::Error::other)?;
            self.out.write_all(hashes(text, self.sign).as_bytes())?;
            self.held.drain(..=start + last);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A document with `sign` in place of the first `#` of what would be a command: the document's own way to write `#`.
pub fn hashes<'t>(text: &'t str, sign: &str) -> Cow<'t, str> {
    let Some(first) = command(text, 0) else { return text.into() };
    let mut out = String::with_capacity(text.len() + 16);
    let mut done = 0;
    let mut next = Some(first);
    while let Some(hash) = next {
        out.push_str(&text[done..hash.start]);
        out.push_str(sign);
        done = hash.end;
        next = command(text, done);
    }
    out.push_str(&text[done..]);
    out.into()
}

/// The first `#` of the next `##[`, `##vso[` or the like.
fn command(text: &str, from: usize) -> Option<Range<usize>> {
    text[from..].match_indices('#').map(|(at, _)| from + at).find_map(|at| {
        let rest = text[at + 1..].strip_prefix('#')?;
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        rest.starts_with('[').then_some(at..at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_become_words() {
        assert_eq!(lines("a\n  ::error::x\nb ::c\n"), "a\n  \\x3A:error::x\nb ::c\n");
        assert_eq!(lines("##[group]a ##vso[x] ###[y] # ## a[0]"), "\\x23#[group]a \\x23#vso[x] #\\x23#[y] # ## a[0]");
        assert_eq!(hashes("\"##[x]\"", "\\u0023"), "\"\\u0023#[x]\"");
        assert!(matches!(hashes("# a", "\\u0023"), Cow::Borrowed(_)));
    }
}
