//! What a key or a value says that its author cannot have meant.

use unicode_normalization::is_nfc;

use super::fault::Fault;
use super::tree::Style;
use super::{chars, scan};
use crate::names;
use crate::source::Span;

/// What a key turned out to be.
pub(super) enum Key {
    /// A key.
    Plain,
    /// A key with a look-alike or invisible character in it: what was meant, and the fault, unless the scan found it.
    Meant(String, Option<Fault>),
    /// No key at all.
    None(Fault),
    /// The merge key: what stands in the mapping is not known.
    Merge(Fault),
}

/// Checks a key's text.
pub(super) fn check_key(text: &str, style: Style, span: Span) -> Key {
    if text.is_empty() {
        return Key::None(Fault::new(names::YAML_FEATURE, "empty-key", Span::new(span.start as usize, span.end as usize + 1)));
    }
    if style == Style::Plain && text == "<<" {
        return Key::Merge(Fault::new(names::YAML_FEATURE, "merge-key", span));
    }
    let Some(c) = text.chars().find(|c| chars::is_misleading(*c)) else { return Key::Plain };
    // Only what would be a key without it; a piece of a sentence is another mistake.
    let meant = chars::meant(text);
    if !meant.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-')) {
        return Key::Plain;
    }
    let fault = Fault::new(names::FORBIDDEN_CHARACTER, "key", span).text("character", chars::name(c)).text("meant", meant.clone());
    Key::Meant(meant, (!chars::is_bidi(c)).then_some(fault))
}

/// Checks a value's text against how it was written; `decomposed` says whether the file has combining marks at all.
pub(super) fn check_value(text: &str, source: &str, style: Style, span: Span, decomposed: bool, faults: &mut Vec<Fault>) {
    if style == Style::Quoted
        && source.contains('\\')
        && let Some(c) = text.chars().find(|c| chars::is_control(*c) || chars::is_bidi(*c))
        && !source.contains(c)
    {
        // Escapes can spell what may not be written.
        faults.push(scan::forbidden(c, span, 1));
    }
    let trimmed = text.trim();
    if style != Style::Block && trimmed.len() != text.len() && !trimmed.is_empty() {
        faults.push(Fault::new(names::UNTIDY_TEXT, "space", span));
    } else if let Some(inner) = curly_quoted(text) {
        faults.push(Fault::new(names::UNTIDY_TEXT, "quotes", span).text("meant", inner));
    } else if decomposed && !is_nfc(text) {
        faults.push(Fault::new(names::UNTIDY_TEXT, "decomposed", span));
    }
}

/// What stands between curly quotes that embrace the whole value.
fn curly_quoted(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['“', '”', '„', '‘', '’', '‟'])?.strip_suffix(['“', '”', '‟', '‘', '’'])?;
    (!inner.contains(['“', '”', '„', '‟'])).then_some(inner)
}
