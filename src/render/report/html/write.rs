//! Text as HTML that is well-formed XML too, so that any reader of either takes it for the same.

use std::borrow::Cow;
use std::fmt::Write;

use super::svg;
use crate::finding::Arg;
use crate::model::Text;
use crate::render::report::say;
use crate::render::words::Words;
use crate::report::{Cell, Tone};
use crate::yaml::chars::visible;

/// Text as it stands between tags and in quoted attributes: nothing in it is a tag, a line of its own or an unseen sign.
pub(in crate::render) fn escaped(text: &str) -> String {
    let text: Cow<'_, str> = if text.contains('\n') { text.replace('\n', " ").into() } else { text.into() };
    let text = visible(&text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let sign = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(sign);
        from = at + 1;
    }
    out.push_str(&text[from..]);
    out
}

/// A mail address, a place or an id as HTML, which may be broken where it is joined.
fn breakable(html: &str) -> String {
    html.split_inclusive(['@', '/', '_', '.']).collect::<Vec<_>>().join("<wbr/>")
}

/// A text as a string of CSS: nothing in it ends the string, or the style.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in visible(text).chars().map(|c| if c.is_control() { ' ' } else { c }) {
        if c.is_alphanumeric() || " .,:–()".contains(c) {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:x} ", u32::from(c));
        }
    }
    out + "\""
}

/// Bytes as text (RFC 4648).
pub(super) fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let number = three.iter().chain([0; 3].iter()).take(3).fold(0, |number, byte| number << 8 | usize::from(*byte));
        for at in 0..4 {
            out.push(if at > three.len() { '=' } else { char::from(SIGNS[number >> (18 - 6 * at) & 63]) });
        }
    }
    out
}

/// Words of ours: what stands in backquotes is code.
pub(super) fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    let mut out = String::with_capacity(text.len() + 32);
    for (index, part) in parts.iter().enumerate() {
        let is_last = index + 1 == parts.len();
        let part = escaped(part);
        let _ = match (index % 2 == 1, is_last) {
            (true, false) if !part.is_empty() => write!(out, "<code>{part}</code>"),
            // A backquote without a partner is one.
            (true, false) => write!(out, "``"),
            (true, true) => write!(out, "`{part}"),
            (false, _) => write!(out, "{part}"),
        };
    }
    out
}

/// A cell: ids as code, lists of sentences as lists, lines as lines.
pub(super) fn cell(cell: &Cell<'_>, words: &Words) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Called(id, title) if id.is_empty() => self::cell(title, words),
        Cell::Called(id, title) => {
            let title = self::cell(title, words);
            format!("{title} <code class=\"beside\">{}</code>", breakable(&escaped(&visible(id))))
        }
        Cell::Id(_) => format!("<code>{}</code>", breakable(&escaped(&say::cell(cell, words)))),
        Cell::Text(text) if text.contains('@') && !text.contains(char::is_whitespace) => breakable(&escaped(text)),
        Cell::Text(text) => lines(text),
        Cell::Title(text) => titled(text, words.lang().key()),
        Cell::Day(_) => format!("<span class=\"day\">{}</span>", escaped(&say::cell(cell, words))),
        Cell::Named(..) | Cell::Said(_) | Cell::Message(_) | Cell::Help(_) => prose(&say::cell(cell, words)),
        Cell::Number(_) | Cell::Share(_) | Cell::Code(..) | Cell::Coded(..) => escaped(&say::cell(cell, words)),
        Cell::List(cells) => list(cells, words),
        Cell::Entry(parts) => entry(parts, words),
        Cell::Marked(tone, marked) => toned(*tone, &self::cell(marked, words), words),
        Cell::Traced(trace, said) => format!("{}<div class=\"results\">{}</div>", svg::trace(trace, words), results(said, words)),
    }
}

/// A title; one in another language than the page's says so.
fn titled(text: &Text, language: &str) -> String {
    let html = text.in_language(language).map(lines).unwrap_or_default();
    let written =
        text.0.iter().find(|(written, _)| written == language).or(text.0.first()).map_or(language, |(written, _)| written.as_ref());
    // A text without a language is in the registry's first one, which is not known here.
    let is_tag = !written.is_empty() && written.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_tag && written != language { format!("<span lang=\"{written}\" xml:lang=\"{written}\">{html}</span>") } else { html }
}

/// Lines of a description as lines.
fn lines(text: &str) -> String {
    text.trim_end().lines().map(escaped).collect::<Vec<_>>().join("<br/>")
}

/// One thing with what is said of it, each behind its label; what ends as a sentence needs no sign behind it.
fn entry(parts: &[(Option<Arg>, Cell<'_>)], words: &Words) -> String {
    let mut out = String::new();
    for (label, part) in parts {
        if !out.is_empty() {
            out.push_str(if out.ends_with(['.', '!', '?', '…']) { " " } else { "; " });
        }
        if let Some(label) = label {
            let _ = write!(out, "<span class=\"label\">{}:</span> ", escaped(&words.say_arg(label)));
        }
        out.push_str(&cell(part, words));
    }
    out
}

/// The results below a drawing of them, in a line: their numbers may hold commas.
fn results(said: &Cell<'_>, words: &Words) -> String {
    match said {
        Cell::List(cells) => cells.iter().map(|one| cell(one, words)).collect::<Vec<_>>().join("; "),
        other => cell(other, words),
    }
}

/// Short things stand in a line, others below each other.
fn list(cells: &[Cell<'_>], words: &Words) -> String {
    let is_short =
        |cell: &Cell<'_>| matches!(cell, Cell::Id(_) | Cell::Code(..) | Cell::Coded(..) | Cell::Number(_) | Cell::Share(_) | Cell::Day(_));
    let said = cells.iter().map(|part| cell(part, words)).filter(|said| !said.is_empty());
    if cells.len() < 2 || cells.iter().all(is_short) {
        return said.collect::<Vec<_>>().join(", ");
    }
    let mut out = String::from("<ul class=\"items\">");
    for said in said {
        let _ = write!(out, "<li>{said}</li>");
    }
    out + "</ul>"
}

/// HTML that is good or bad: a sign for those who see it, a word for those who hear it, and a colour.
pub(super) fn toned(tone: Tone, html: &str, words: &Words) -> String {
    let (sign, word) = match tone {
        Tone::Plain => return html.to_owned(),
        Tone::Good => (say::sign(tone), "tone-good"),
        Tone::Watch => (say::sign(tone), "tone-watch"),
        Tone::Bad => (say::sign(tone), "tone-bad"),
    };
    // A list cannot stand in a line of text.
    let element = if html.contains("<ul") { "div" } else { "span" };
    format!(
        "<{element} class=\"toned {}\"><span class=\"sign\" aria-hidden=\"true\">{sign}</span>\u{a0}<span class=\"unseen\">{}: </span>{html}</{element}>",
        class(tone),
        escaped(&words.plain(word)),
    )
}

/// The class of what is good or bad.
pub(super) fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Good => "good",
        Tone::Watch => "watch",
        Tone::Bad => "bad",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_text_is_markup() {
        assert_eq!(escaped("<b a='\"'>&\n\u{202E}"), "&lt;b a=&#39;&quot;&#39;&gt;&amp; \\u{202E}");
        assert_eq!(quoted("a\"</style>ā"), "\"a\\22 \\3c \\2f style\\3e ā\"");
        assert_eq!(["", "f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes())), ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
        assert_eq!(prose("a `b<` c ` d"), "a <code>b&lt;</code> c ` d");
        assert_eq!(prose("`` `a``b`"), "`` <code>a</code><code>b</code>");
    }
}
