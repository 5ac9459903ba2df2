//! The parser's errors in the terms of somebody who writes descriptions.

use granit_parser::{ErrorKind, ScanError};

use super::fault::Fault;
use crate::names;
use crate::source::Span;

/// Where the builder stood when the parser gave up.
pub(super) struct Stop<'a> {
    /// The text being parsed.
    pub(super) text: &'a str,
    /// Where that text begins in the file.
    pub(super) base: usize,
    /// End of the last token that was understood.
    pub(super) cursor: usize,
    /// The last scalar that was understood.
    pub(super) last: Span,
    /// The innermost bracket still open.
    pub(super) bracket: Option<Span>,
}

/// The one fault that an error is, at the token that caused it.
pub(super) fn fault(error: &ScanError, stand: &Stop<'_>) -> Fault {
    let at = stand.base + error.marker().byte_offset().unwrap_or(0).min(stand.text.len());
    let token = token_at(stand.text, at - stand.base, stand.base);
    let syntax = |detail| Fault::new(names::YAML_SYNTAX, detail, token);
    let unclosed_quote = || Fault::new(names::YAML_SYNTAX, "unclosed-quote", opener(stand).unwrap_or(token));
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => Fault::new(names::LIMIT_EXCEEDED, "depth", token).number("limit", super::MAX_DEPTH),
        ErrorKind::UnclosedQuotedScalar | ErrorKind::InvalidQuotedScalarIndent | ErrorKind::DocumentIndicatorInQuotedScalar => {
            unclosed_quote()
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar | ErrorKind::InvalidTrailingSingleQuotedScalar => {
            let opener = opener(stand);
            match opener {
                // The closing quote is on another line: what was meant to be closed is the first one.
                Some(open) if lines_between(stand, open, at) => unclosed_quote(),
                _ => syntax("after-quote"),
            }
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => unclosed(stand, token),
        _ if stand.bracket.is_some_and(|open| lines_between(stand, open, at)) => unclosed(stand, token),
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator | ErrorKind::InvalidColonPlacement => {
            syntax("bracket-content")
        }
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => syntax("stray-bracket"),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => Fault::new(names::YAML_SYNTAX, "tab", tab_before(stand, at)),
        ErrorKind::MappingValueNotAllowed | ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey
            if let Some(token) = without_space(stand, at) =>
        {
            let sign = if stand.text[token.start as usize - stand.base..].starts_with('-') { "-" } else { ":" };
            Fault::new(names::YAML_SYNTAX, "no-space", token).text("sign", sign)
        }
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidMappingValueWhitespace => syntax("second-colon"),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => syntax("no-colon"),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::UnexpectedEofBlockSequence => syntax("indentation"),
        ErrorKind::BlockSequenceEntryNotAllowed if is_lone_dash(stand, at) => syntax("lone-dash"),
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::BlockEntryInFlowCollection | ErrorKind::InvalidBlockEntryWhitespace => {
            syntax("dash")
        }
        ErrorKind::UnexpectedCharacter { character } => syntax("reserved-character").text("character", character.to_string()),
        ErrorKind::PlainScalarStartsWithDashFlowIndicator => syntax("no-space").text("sign", "-"),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => Fault::new(names::YAML_SYNTAX, "escape", escape(stand, at).unwrap_or(token)),
        ErrorKind::CommentInterceptedScalar | ErrorKind::CommentNotSeparated => syntax("comment"),
        ErrorKind::ZeroBlockScalarIndent | ErrorKind::InvalidBlockScalarHeader => syntax("block-header"),
        kind if is_directive(kind) => Fault::new(names::YAML_FEATURE, "directive", directive(stand, at).unwrap_or(token)),
        kind if is_tag(kind) => Fault::new(names::YAML_FEATURE, "tag", token),
        ErrorKind::UnknownAnchor | ErrorKind::MissingAnchorOrAliasName | ErrorKind::AnchorCountOverflow => {
            let sign = stand.text[..token.start as usize - stand.base].trim_end().chars().next_back();
            let sign = stand.text[token.start as usize - stand.base..].chars().next().filter(|c| matches!(c, '&' | '*')).or(sign);
            Fault::new(names::YAML_FEATURE, if sign == Some('&') { "anchor" } else { "alias" }, token)
        }
        _ => syntax("other"),
    }
}

/// A bracket that is not closed: the fault of a `#` in a text, where what closes it stands behind that.
fn unclosed(stand: &Stop<'_>, token: Span) -> Fault {
    let Some(open) = stand.bracket else { return Fault::new(names::YAML_SYNTAX, "unclosed-bracket", token) };
    let rest = stand.text.get((open.start as usize).saturating_sub(stand.base)..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let glued = |at: &usize| line[..*at].ends_with([' ', '\t']) && line[at + 1..].starts_with(|c: char| !c.is_whitespace());
    let hash = line.match_indices('#').map(|(at, _)| at).find(glued).filter(|at| line[*at..].contains(['}', ']']));
    match hash {
        Some(at) => {
            let start = open.start as usize + at;
            Fault::new(names::YAML_SYNTAX, "hash", Span::new(start, open.start as usize + line.trim_end().len()))
        }
        None => Fault::new(names::YAML_SYNTAX, "unclosed-bracket", open),
    }
}

/// The directive that stands before an error about directives.
fn directive(stand: &Stop<'_>, at: usize) -> Option<Span> {
    let mut start = 0;
    for line in stand.text[..at - stand.base].split_inclusive('\n') {
        if line.starts_with('%') {
            return Some(Span::new(stand.base + start, stand.base + start + line.trim_end().len()));
        }
        start += line.len();
    }
    None
}

/// `title:Text` or `-item`: without the space it is a text that goes on in the next line, where the parser stumbles.
fn without_space(stand: &Stop<'_>, at: usize) -> Option<Span> {
    let (at, cursor) = (at - stand.base, stand.cursor.saturating_sub(stand.base));
    let last = (stand.last.start as usize).saturating_sub(stand.base)..(stand.last.end as usize).saturating_sub(stand.base);
    let separates = |c: char| c.is_whitespace() || c == ':';
    let next = cursor + stand.text.get(cursor..)?.find(|c| !separates(c))?;
    let line_start = stand.text.get(..last.start)?.rfind('\n').map_or(0, |end| end + 1);
    let first = line_start + stand.text[line_start..].find(|c: char| c != ' ')?;
    [last.start, first, next].into_iter().filter(|start| *start < at).find_map(|start| {
        let line = stand.text.get(start..)?.lines().next()?;
        // Only a text that goes on in another line.
        stand.text.get(start..at)?.contains('\n').then_some(())?;
        let word = line.split_whitespace().next()?;
        let item = word.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
        let key = word.split_once(':').is_some_and(|(key, rest)| {
            !rest.is_empty()
                && !rest.starts_with('/')
                && !key.is_empty()
                && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        });
        (item || key).then(|| Span::new(stand.base + start, stand.base + start + word.len()))
    })
}

/// The first backslash behind `at` that begins no escape that YAML knows.
fn escape(stand: &Stop<'_>, at: usize) -> Option<Span> {
    let rest = &stand.text[at - stand.base..];
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((index, c)) = chars.next() {
        if c == '"' {
            break;
        }
        if c != '\\' {
            continue;
        }
        let (_, escaped) = chars.next()?;
        let digits = match escaped {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let well_formed = rest[index + 2..].chars().take(digits).filter(char::is_ascii_hexdigit).count() == digits;
        if !"0abtnvfre \t\"/\\N_LPxuU\r\n".contains(escaped) || !well_formed {
            let start = at + index;
            return Some(Span::new(start, start + 1 + escaped.len_utf8()));
        }
    }
    None
}

/// `key: -`: a dash in place of a value.
fn is_lone_dash(stand: &Stop<'_>, at: usize) -> bool {
    let rest = &stand.text.as_bytes()[at - stand.base..];
    let line = rest.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or(rest);
    line.trim_ascii() == b"-"
}

fn is_directive(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::DuplicateVersionDirective
            | ErrorKind::UnsupportedYamlMajorVersion
            | ErrorKind::DuplicateTagDirective
            | ErrorKind::ExpectedDocumentStart
            | ErrorKind::MissingDocumentEndBeforeDirective
            | ErrorKind::ExpectedTagDirectiveBang
            | ErrorKind::InvalidDirectiveTerminator
            | ErrorKind::DirectiveDisallowed
            | ErrorKind::MissingYamlVersionSeparator
            | ErrorKind::MissingDirectiveName
            | ErrorKind::InvalidDirectiveName
            | ErrorKind::DirectiveByteLimitExceeded { .. }
            | ErrorKind::TooManyReservedDirectiveParams { .. }
            | ErrorKind::YamlVersionTooLong
            | ErrorKind::MissingYamlVersion
            | ErrorKind::InvalidTagDirectiveTerminator
    )
}

fn is_tag(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UndeclaredTagHandle
            | ErrorKind::ExpectedTagBang
            | ErrorKind::InvalidGlobalTagCharacter
            | ErrorKind::InvalidTagTerminator
            | ErrorKind::MissingTagUri
            | ErrorKind::UnclosedVerbatimTag
            | ErrorKind::InvalidTagEscape
            | ErrorKind::InvalidTagUtf8LeadingByte
            | ErrorKind::InvalidTagUtf8TrailingByte
            | ErrorKind::InvalidTagUtf8
    )
}

/// The word or sign at an offset of `text`; behind the last one, the end of the text.
fn token_at(text: &str, mut at: usize, base: usize) -> Span {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let rest = &text[at..];
    let end = rest.find([' ', '\n', '\r', '\t', ',', ']', '}']).unwrap_or(rest.len());
    let end = if end == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { end };
    Span::new(base + at, base + at + end)
}

/// The quote that opens the scalar behind the last token understood.
fn opener(stand: &Stop<'_>) -> Option<Span> {
    let start = stand.cursor.saturating_sub(stand.base);
    let bytes = stand.text.as_bytes();
    let mut comment = false;
    for at in start..bytes.len() {
        match bytes[at] {
            b'\n' => comment = false,
            b'#' if at > 0 && bytes[at - 1].is_ascii_whitespace() => comment = true,
            b'"' | b'\'' if !comment && (at == 0 || b" \t\n\r:,[{-".contains(&bytes[at - 1])) => {
                return Some(Span::new(stand.base + at, stand.base + at + 1));
            }
            _ => {}
        }
    }
    None
}

fn lines_between(stand: &Stop<'_>, open: Span, at: usize) -> bool {
    let from = (open.start as usize).saturating_sub(stand.base);
    let to = at - stand.base;
    from < to && stand.text.as_bytes()[from..to].contains(&b'\n')
}

/// The tab that an error at `at` is about: one that begins a line at or just before it, or in the text that begins there.
fn tab_before(stand: &Stop<'_>, at: usize) -> Span {
    let at = at - stand.base;
    let bytes = stand.text.as_bytes();
    let here = bytes.get(at) == Some(&b'\t');
    let behind = || bytes[at..].iter().position(|byte| *byte == b'\t').map(|tab| at + tab);
    let before = || bytes[..at.min(bytes.len())].iter().rposition(|byte| *byte == b'\t');
    // On the same line, or on the blank one above.
    let near = |tab: &usize| memchr::memchr_iter(b'\n', &bytes[*tab..at]).count() <= 1;
    let tab = if here { at } else { before().filter(near).or_else(behind).or_else(before).unwrap_or(at) };
    Span::new(stand.base + tab, stand.base + tab + 1)
}
