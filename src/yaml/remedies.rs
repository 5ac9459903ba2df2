//! What can be done about a mistake: the remedies that are worth a try, the likeliest first.

use super::chars;
use super::fault::Fault;
use super::lines::{self, Line};
use super::mend::{Edit, Remedy, odd_indent};
use crate::names;
use crate::source::Span;

/// The remedies for what stopped the parser.
pub(super) fn remedies(text: &str, fault: &Fault) -> Vec<Remedy> {
    let at = (fault.span.start as usize).min(text.len());
    let mut all = odd_spaces(text, at);
    if fault.rule != names::YAML_SYNTAX {
        return all;
    }
    all.extend(lines::up_from(text, at).take(NEAR).filter_map(other_sign));
    match fault.detail {
        "no-space" => all.extend(space(text, at)),
        "unclosed-bracket" => all.extend(closed(text, at)),
        "block-header" => {
            all.extend(sign_alone(text, at));
            all.extend(quoted(text, at, fault.detail));
        }
        "after-quote" => {
            all.extend(comma(text, at));
            all.extend(quoted(text, at, fault.detail));
        }
        "unclosed-quote" | "reserved-character" | "lone-dash" => all.extend(quoted(text, at, fault.detail)),
        "indentation" | "no-colon" | "dash" | "other" => {
            all.extend(after_bracket(text, at));
            all.extend(keyless(text, at));
            all.extend(indented(text, at));
        }
        "second-colon" => {
            all.extend(keyless(text, at));
            all.extend(indented(text, at));
            all.extend(quoted(text, at, fault.detail));
        }
        "bracket-content" => {
            all.extend(comma(text, at));
            all.extend(quoted(text, at, fault.detail));
        }
        _ => {}
    }
    all
}

/// How many other indentations are tried for a line.
const MOST_DEPTHS: usize = 2;
/// How many lines a mistake stands above where the parser stumbles over it, at most.
const NEAR: usize = 3;

/// A sign from elsewhere in place of one of YAML: a bullet or a long dash before an item, a sign of equality behind a key, two
/// slashes before a comment.
fn other_sign(line: Line<'_>) -> Option<Remedy> {
    let content = line.content();
    let start = line.end() - content.len();
    let first = content.chars().next()?;
    let with = |detail: &'static str, from: usize, sign: &str, new: &str| Remedy {
        edit: Edit { start: from, end: from + sign.len(), new: new.to_owned() },
        fault: Some(Fault::new(names::YAML_SYNTAX, detail, Span::new(from, from + sign.len())).text("character", sign)),
    };
    if matches!(first, '–' | '—' | '•' | '·' | '▪' | '●' | '*') && content[first.len_utf8()..].starts_with(' ') {
        return Some(with("list-sign", start, &content[..first.len_utf8()], "-"));
    }
    if first == '-' && content[1..].starts_with(['{', '[', '"', '\'']) {
        let fault = Fault::new(names::YAML_SYNTAX, "no-space", Span::new(start, start + 2)).text("sign", "-");
        return Some(Remedy { edit: Edit { start: start + 1, end: start + 1, new: " ".to_owned() }, fault: Some(fault) });
    }
    if content.starts_with("//") {
        return Some(with("slashes", start, "//", "#"));
    }
    let fields = &line.text[line.fields()..];
    let key = fields.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    let sign = key + fields[key..].bytes().take_while(|byte| *byte == b' ').count();
    let equals = key > 0 && fields[sign..].starts_with('=') && !fields[sign..].starts_with("==");
    equals.then(|| with("equals", line.end() - fields.len() + sign, "=", ": "))
}

/// A text that begins with a bracket and goes on behind it, in quotation marks.
fn after_bracket(text: &str, at: usize) -> Option<Remedy> {
    let line = lines::line_at(text, at);
    let first = line.fields() + line.key()?.len() + 1;
    let value = line.text[first..].trim();
    let closing = line.start + line.text.rfind([']', '}'])?;
    let start = line.start + line.text.find(value)?;
    (value.starts_with(['[', '{']) && at > closing).then(|| {
        let new = format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
        let fault = Fault::new(names::YAML_SYNTAX, "after-bracket", Span::new(at, start + value.len())).text("meant", value);
        Remedy { edit: Edit { start, end: start + value.len(), new }, fault: Some(fault) }
    })
}

/// The line above without a colon, where its neighbours are fields: what stands below seems to go on with it.
fn keyless(text: &str, at: usize) -> Option<Remedy> {
    let line = lines::line_at(text, at);
    let above = lines::up_from(text, line.start).skip(1).find(|line| !line.is_idle())?;
    let is_keyless = above.key().is_none() && above.indent() == line.indent() && line.key().is_some() && !above.content().starts_with('-');
    let (start, end) = (above.end() - above.content().len(), above.start + above.text.trim_end().len());
    is_keyless.then(|| Remedy {
        edit: Edit { start: end, end, new: ":".to_owned() },
        fault: Some(Fault::new(names::YAML_SYNTAX, "no-colon", Span::new(start, end))),
    })
}

/// Blanks that are no spaces before keys, all of them from the last line up: the parser takes them for a part of the key. Where
/// they stand first they are a mistake.
pub(super) fn blanks(text: &str) -> Vec<(Edit, Option<Fault>)> {
    const FIRST: [&str; 3] = ["\u{A0}", "\u{202F}", "\u{3000}"];
    if FIRST.iter().all(|blank| !text.contains(blank)) {
        return Vec::new();
    }
    let mut all: Vec<(Edit, Option<Fault>)> = Vec::new();
    for line in lines::up_from(text, text.len()) {
        let lead = &line.text[..line.text.len() - line.content().len()];
        let Some((at, c)) = lead.char_indices().find(|(_, c)| !c.is_ascii()) else { continue };
        let keyed = Line { start: line.start, text: line.content() }.key().is_some();
        if keyed && !lead.contains('\t') {
            let edit = Edit { start: line.start, end: line.start + lead.len(), new: " ".repeat(lead.chars().count()) };
            let start = line.start + at;
            all.push((edit, Some(foreign(Span::new(start, start + c.len_utf8()), c))));
        }
    }
    // One of them stands for all of its kind in a file.
    let last = all.len().saturating_sub(1);
    all.iter_mut().take(last).for_each(|(_, fault)| *fault = None);
    all
}

/// Tabs and other blanks that are no spaces, before a key or right behind its colon.
fn odd_spaces(text: &str, at: usize) -> Vec<Remedy> {
    let mut all = Vec::new();
    if let Some((line, span, c)) = odd_indent(text, at) {
        let lead = line.text.len() - line.content().len();
        let fault = if c == '\t' { Fault::new(names::YAML_SYNTAX, "tab", span) } else { foreign(span, c) };
        let blank = line.content().is_empty().then_some(0);
        let depths = blank.into_iter().chain(lines::groups_at(text, line).into_iter().map(|(indent, _)| indent)).take(4);
        all.extend(depths.map(|indent| Remedy {
            edit: Edit { start: line.start, end: line.start + lead, new: " ".repeat(indent) },
            fault: Some(fault.clone()),
        }));
    }
    for line in lines::up_from(text, at).take(NEAR) {
        let content = &line.text[line.fields()..];
        let key = content.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
        let behind = if key > 0 { content[key..].strip_prefix(':') } else { content.strip_prefix('-') };
        let Some((rest, c)) = behind.and_then(|rest| Some((rest, rest.chars().next()?))) else { continue };
        if c != ' ' && c.is_whitespace() && chars::is_misleading(c) {
            let start = line.end() - rest.len();
            let edit = Edit { start, end: start + c.len_utf8(), new: " ".to_owned() };
            all.push(Remedy { fault: Some(foreign(Span::new(edit.start, edit.end), c)), edit });
        }
    }
    all
}

fn foreign(span: Span, c: char) -> Fault {
    Fault::new(names::FORBIDDEN_CHARACTER, "space", span).text("character", chars::name(c))
}

/// A space behind a colon or a dash.
fn space(text: &str, at: usize) -> Option<Remedy> {
    let word = text.get(at..)?;
    let sign = if word.starts_with('-') { 1 } else { word.find(':')? + 1 };
    Some(Remedy { edit: Edit { start: at + sign, end: at + sign, new: " ".to_owned() }, fault: None })
}

/// The brackets that a line opens and does not close, closed at its end.
fn closed(text: &str, at: usize) -> Option<Remedy> {
    let line = lines::line_at(text, at);
    let mut open = Vec::new();
    for c in text.get(at..line.end())?.chars() {
        match c {
            '{' => open.push('}'),
            '[' => open.push(']'),
            '}' | ']' => _ = open.pop(),
            _ => {}
        }
    }
    let end = line.start + line.text.trim_end().trim_end_matches(',').len();
    let new: String = open.into_iter().rev().collect();
    (!new.is_empty()).then(|| Remedy { edit: Edit { start: end, end, new: format!(" {new}") }, fault: None })
}

/// The sign of a text on lines of its own, without what stands behind it.
fn sign_alone(text: &str, at: usize) -> Option<Remedy> {
    let line = lines::line_at(text, at);
    let first = line.fields() + line.key()?.len() + 1;
    let value = line.text[first..].trim_start();
    value.starts_with(['|', '>']).then(|| {
        let start = line.end() - value.len() + 1;
        Remedy { edit: Edit { start, end: line.end(), new: String::new() }, fault: None }
    })
}

/// A comma before a language, or before a key behind a closing quotation mark: `{ lv: "A" en: "B" }`.
fn comma(text: &str, at: usize) -> Option<Remedy> {
    let line = lines::line_at(text, at);
    let (start, end) = value_at(line, at)?;
    let written = text.get(start..end)?;
    written.match_indices(": ").find_map(|(colon, _)| {
        let key = written[..colon].rsplit(' ').next()?;
        let before = written[..colon - key.len()].trim_end();
        let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let separates = before.ends_with(['"', '\'']) || key.len() == 2;
        let place = start + before.len();
        (is_key && separates && !before.is_empty()).then(|| Remedy {
            edit: Edit { start: place, end: place, new: ",".to_owned() },
            fault: Some(Fault::new(names::YAML_SYNTAX, "bracket-content", Span::new(place + 1, start + colon))),
        })
    })
}

/// A value in quotation marks, so that nothing in it means anything.
fn quoted(text: &str, at: usize, detail: &str) -> Option<Remedy> {
    let line = lines::line_at(text, at);
    let (start, end) = value_at(line, at)?;
    let written = text.get(start..end)?;
    let inner = written.strip_prefix(['"', '\'']).map_or(written, |rest| rest.strip_suffix(['"', '\'']).unwrap_or(rest));
    let curly = written.starts_with(['“', '”', '„', '‘', '’']).then(|| written.chars().next()).flatten();
    let meant = if curly.is_some() { uncurled(inner) } else { inner };
    let new = format!("\"{}\"", meant.replace('\\', "\\\\").replace('"', "\\\""));
    let is_text = matches!(detail, "second-colon" | "bracket-content");
    let fault = match curly.filter(|_| is_text) {
        Some(c) => Some(Fault::new(names::YAML_SYNTAX, "curly-quotes", Span::new(start, start + c.len_utf8())).text("meant", meant)),
        None if is_text && inner.contains(':') => {
            let colon = start + written.find(": ").or_else(|| written.find(':'))?;
            let detail = if detail == "bracket-content" { "flow-colon" } else { "second-colon" };
            let fault = Fault::new(names::YAML_SYNTAX, detail, Span::new(colon, colon + 1));
            Some(if detail == "flow-colon" { fault.text("meant", inner) } else { fault })
        }
        None => None,
    };
    Some(Remedy { edit: Edit { start, end, new }, fault })
}

fn uncurled(text: &str) -> &str {
    text.trim_matches(['“', '”', '„', '‘', '’', '‟'])
}

/// The value that an offset lies in, on its line: between brackets that of the nearest key before it, else all behind the
/// first key.
fn value_at(line: Line<'_>, at: usize) -> Option<(usize, usize)> {
    let within = at.saturating_sub(line.start).min(line.text.len());
    let key = line.key()?;
    let first = line.fields() + key.len() + 1;
    let trimmed = |start: usize, end: usize| {
        let value = line.text.get(start..end)?;
        let (before, inner) = (value.len() - value.trim_start().len(), value.trim());
        (!inner.is_empty()).then_some((line.start + start + before, line.start + start + before + inner.len()))
    };
    let value = line.text[first..].trim_start();
    if !value.starts_with('{') {
        let comment = value.find(" #").filter(|_| !value.starts_with(['"', '\'']));
        let start = line.text.len() - value.len();
        return trimmed(start, comment.map_or(line.text.len(), |at| start + at));
    }
    let keys: Vec<(usize, usize)> = keys_in(line.text).collect();
    let (index, (_, start)) = keys.iter().enumerate().rev().find(|(_, (from, _))| *from <= within)?;
    let next = keys.get(index + 1).map(|(from, _)| line.text[..*from].trim_end().trim_end_matches(',').len());
    let end = next.or_else(|| line.text[*start..].rfind('}').map(|at| start + at)).unwrap_or(line.text.len());
    trimmed(*start, end)
}

/// Keys between brackets on a line: where each begins, and where the value behind it does.
fn keys_in(line: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let bytes = line.as_bytes();
    line.match_indices(':').filter_map(move |(colon, _)| {
        let start = bytes[..colon].iter().rposition(|byte| !(byte.is_ascii_lowercase() || *byte == b'_'))? + 1;
        let opens = line[..start].trim_end().ends_with(['{', ',']);
        let separates = bytes.get(colon + 1).is_none_or(u8::is_ascii_whitespace);
        (start < colon && opens && separates).then_some((start, colon + 1))
    })
}

/// Lines that stand where no field of a group stands: one that lost its indentation, or one that has too much or too little.
fn indented(text: &str, at: usize) -> Vec<Remedy> {
    let line = lines::line_at(text, at);
    let mut all: Vec<Remedy> = fallen_out(text, line).into_iter().collect();
    let mut groups = lines::groups_at(text, line);
    let own = line.indent();
    groups.retain(|(indent, _)| *indent != own);
    groups.sort_by_key(|(indent, _)| (indent.abs_diff(own), std::cmp::Reverse(*indent)));
    all.extend(groups.into_iter().take(MOST_DEPTHS).filter_map(|(indent, group)| {
        let key = line.key()?;
        let start = line.start + line.fields();
        let mut fault =
            Fault::new(names::YAML_SYNTAX, if group.is_some() { "depth" } else { "indentation" }, Span::new(start, start + key.len()));
        if let Some(group) = group {
            fault = fault.text("group", group).text("found", own.to_string()).text("wanted", indent.to_string());
        }
        Some(Remedy { edit: Edit { start: line.start, end: line.start + own, new: " ".repeat(indent) }, fault: Some(fault) })
    }));
    all
}

/// The line above that lost its indentation, where lines around it belong to one group: what stands deeper than it cannot
/// be its own.
fn fallen_out(text: &str, line: Line<'_>) -> Option<Remedy> {
    let own = line.indent();
    let mut above = lines::up_from(text, line.start).skip(1).filter(|line| !line.is_idle());
    let lost = above.find(|line| line.indent() < own)?;
    let sibling = above.find(|line| line.indent() <= own && line.fields() <= own || line.fields() == own)?;
    let group = if sibling.fields() == own { outer_key(text, sibling, own) } else { None }?;
    let key = lost.key()?;
    let start = lost.start + lost.fields();
    let fault = Fault::new(names::YAML_SYNTAX, "fallen-out", Span::new(start, start + key.len()));
    let fault = fault.text("key", key).text("group", group).text("wanted", own.to_string());
    let edit = Edit { start: lost.start, end: lost.start + lost.indent(), new: " ".repeat(own) };
    Some(Remedy { edit, fault: Some(fault) })
}

/// The key of the group in which fields stand so far from the margin.
fn outer_key<'t>(text: &'t str, line: Line<'t>, indent: usize) -> Option<&'t str> {
    let mut outer = lines::up_from(text, line.start).skip(1).filter(|line| !line.is_idle());
    outer.find(|line| line.fields() < indent && line.key().is_some())?.key()
}
