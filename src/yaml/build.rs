//! Parser events to a tree, one pass, without recursion.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle};

use super::fault::Fault;
use super::scan::Scanned;
use super::text::{self, Key};
use super::tree::{Content, NodeId, Slot, Style, Tree};
use super::{Parsed, syntax};
use crate::names;
use crate::source::{FileId, Span};

/// How deep mappings and lists may be nested (PROMISES: bounded work).
pub const MAX_DEPTH: usize = 64;
/// How many nodes one file may have; bounds time and memory whatever is in it.
pub const MAX_NODES: usize = 300_000;
/// How often reading goes on behind a syntax error; bounds the time that hostile text can take.
const MAX_RESTARTS: usize = 32;

pub(super) fn build(text: &str, file: FileId, scanned: Scanned) -> Parsed<'_> {
    let mut builder = Builder::new(text, file, scanned);
    let mut base = 0;
    // What stands behind a syntax error is still read, from the next top-level key on, so that links written there
    // are known; only the first fault is reported.
    for _ in 0..MAX_RESTARTS {
        let Some(stopped) = builder.read(base) else { break };
        match next_top_level_key(text, stopped.max(base)) {
            Some(next) => base = next,
            None => break,
        }
    }
    builder.close_all();
    builder.tree.entries.shrink_to_fit();
    builder.faults.extend(builder.scanned.forbidden.faults());
    Parsed { tree: builder.tree, faults: builder.faults, broken: builder.broken }
}

/// What stops the reader first, where anything does.
pub(super) fn first_stop(text: &str) -> Option<Fault> {
    let scanned =
        Scanned { faults: Vec::new(), forbidden: super::scan::Forbidden::default(), fatal: false, decomposed: false, foreign: false };
    let mut builder = Builder::new(text, FileId(0), scanned);
    builder.read(0);
    if builder.broken { builder.faults.pop() } else { None }
}

/// The next line behind `from` that begins with a key.
fn next_top_level_key(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += text.as_bytes().get(at..)?.iter().position(|byte| *byte == b'\n')? + 1;
        let line = &text.as_bytes()[at..];
        let key = line.iter().take_while(|byte| byte.is_ascii_lowercase() || **byte == b'_').count();
        if key > 0 && line.get(key) == Some(&b':') {
            return Some(at);
        }
    }
}

enum Collecting {
    List,
    /// A mapping that waits for a key.
    Key,
    /// A mapping that waits for the value of a key; without one, the value is dropped.
    Content(Option<NodeId>),
}

struct Frame {
    collecting: Collecting,
    /// Where this collection's parts begin in the builder's stack of parts.
    first: usize,
    slot: NodeId,
    flow: bool,
}

struct Builder<'t> {
    text: &'t str,
    file: FileId,
    scanned: Scanned,
    tree: Tree<'t>,
    faults: Vec<Fault>,
    frames: Vec<Frame>,
    items: Vec<NodeId>,
    entries: Vec<(NodeId, NodeId)>,
    /// End of the last token, in the file.
    cursor: usize,
    /// The last scalar, in the file.
    last: Span,
    broken: bool,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str, file: FileId, scanned: Scanned) -> Self {
        Self {
            text,
            file,
            scanned,
            tree: Tree::default(),
            faults: Vec::new(),
            frames: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            cursor: 0,
            last: Span::new(0, 0),
            broken: false,
        }
    }

    /// Reads events from `base` on. Where it had to stop before the end, the offset of the token that stopped it.
    fn read(&mut self, base: usize) -> Option<usize> {
        let text = &self.text[base..];
        let options = granit_parser::options! { emit_unresolved_aliases: true, emit_anchor_events: true };
        let mut documents = 0;
        // One anchor stands for all: who takes one out, takes out the others too.
        let mut anchored = self.faults.iter().any(|fault| fault.detail == "anchor");
        for event in Parser::new_from_str_with_options(text, options) {
            let (event, span) = match event {
                Ok((event, span)) => (event, granit_span(&span, base)),
                Err(error) => {
                    let bracket =
                        self.frames.iter().rev().find(|frame| frame.flow).map(|frame| self.tree.slots[frame.slot.0 as usize].span);
                    let bracket = bracket.map(|span| Span { start: span.start, end: span.start + 1 });
                    let stand = syntax::Stop { text, base, cursor: self.cursor, last: self.last, bracket };
                    let fault = syntax::fault(&error, &stand);
                    return Some(self.stop(fault));
                }
            };
            match event {
                Event::DocumentStart(explicit, version) => {
                    documents += 1;
                    if documents > 1 {
                        self.faults.push(Fault::new(names::YAML_FEATURE, "second-document", span));
                        return None;
                    }
                    if explicit && (version.is_some() || self.text[base..span.start as usize].lines().any(|line| line.starts_with('%'))) {
                        self.directive(base, span.start as usize);
                    }
                }
                Event::Scalar(value, style, _, tag) => {
                    if let Some(fault) = self.scalar(value, style, tag.is_some(), span) {
                        return Some(self.stop(fault));
                    }
                }
                Event::SequenceStart(..) | Event::MappingStart(..) if self.frames.len() >= MAX_DEPTH => {
                    let token = Span { start: span.start, end: span.end.max(span.start + 1) };
                    self.stop(Fault::new(names::LIMIT_EXCEEDED, "depth", token).number("limit", MAX_DEPTH));
                    return None;
                }
                Event::SequenceStart(style, _, tag) => self.open(Collecting::List, style, tag.is_some(), span),
                Event::MappingStart(style, _, tag) => self.open(Collecting::Key, style, tag.is_some(), span),
                Event::SequenceEnd | Event::MappingEnd => self.close(Some(span)),
                Event::Alias(_) | Event::UnresolvedAlias(_) => {
                    self.stop(Fault::new(names::YAML_FEATURE, "alias", span));
                    return Some(span.end as usize);
                }
                Event::Anchor(..) if anchored => {}
                Event::Anchor(..) => {
                    anchored = true;
                    self.faults.push(Fault::new(names::YAML_FEATURE, "anchor", span));
                }
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
                #[allow(unreachable_patterns, reason = "the parser may learn to tell more")]
                _ => {}
            }
            if self.tree.slots.len() > MAX_NODES {
                self.stop(Fault::new(names::LIMIT_EXCEEDED, "nodes", span).number("limit", MAX_NODES));
                return None;
            }
        }
        None
    }

    /// Gives up on the document as a whole; the first fault that did so is the one reported.
    fn stop(&mut self, fault: Fault) -> usize {
        let at = fault.span.start as usize;
        if !self.broken {
            self.faults.push(fault);
        }
        self.broken = true;
        self.close_all();
        at
    }

    fn directive(&mut self, base: usize, end: usize) {
        let mut at = base;
        for line in self.text[base..end].split_inclusive('\n') {
            if line.starts_with('%') {
                // One directive stands for all, as one anchor does.
                self.faults.push(Fault::new(names::YAML_FEATURE, "directive", Span::new(at, at + line.trim_end().len())));
                return;
            }
            at += line.len();
        }
    }

    fn scalar(&mut self, value: Cow<'t, str>, style: ScalarStyle, tagged: bool, span: Span) -> Option<Fault> {
        let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let span = if block { self.block_span(span) } else { span };
        let nothing = style == ScalarStyle::Plain && span.start == span.end;
        let text = if nothing { Cow::Borrowed("") } else { value };
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        };
        if tagged {
            self.tag(span);
        }
        let key = self.frames.last().is_some_and(|frame| matches!(frame.collecting, Collecting::Key));
        if key && let Some(fault) = self.tab_indent(span) {
            return Some(fault);
        }
        let source = &self.text[span.start as usize..span.end as usize];
        let text = if key {
            match text::check_key(&text, source, style, span, &mut self.scanned.forbidden) {
                Key::Plain => Some(text),
                Key::Meant(meant, fault) => {
                    self.faults.extend(fault);
                    Some(Cow::Owned(meant))
                }
                Key::None(fault) => {
                    self.faults.push(fault);
                    None
                }
                Key::Merge(fault) => {
                    self.stop_after(fault);
                    None
                }
            }
        } else {
            text::check_value(&text, source, style, span, &mut self.scanned, &mut self.faults);
            Some(text)
        };
        self.cursor = span.end as usize;
        self.last = span;
        let complex = text.is_none();
        let id = self.add(span, Content::Scalar { text: text.unwrap_or_default(), style });
        self.attach(id, complex);
        None
    }

    /// Notes that the document is not understood, and reads on.
    fn stop_after(&mut self, fault: Fault) {
        if !self.broken {
            self.faults.push(fault);
        }
        self.broken = true;
    }

    /// A tab before the first key of a line: the parser lets it pass at the top level.
    fn tab_indent(&self, span: Span) -> Option<Fault> {
        let start = span.start as usize;
        if start == 0 || self.text.as_bytes()[start - 1] != b'\t' {
            return None;
        }
        let line = self.text[..start].rfind('\n').map_or(0, |end| end + 1);
        let blank = self.text.as_bytes()[line..start].iter().all(|byte| matches!(byte, b' ' | b'\t'));
        blank.then(|| Fault::new(names::YAML_SYNTAX, "tab", Span::new(start - 1, start)))
    }

    fn tag(&mut self, node: Span) {
        let before = self.text[self.cursor.min(node.start as usize)..node.start as usize].find('!');
        let start = before.map_or(node.start as usize, |at| self.cursor + at);
        let end = self.text[start..].find([' ', '\n', '\r', '\t']).map_or(self.text.len(), |end| start + end);
        self.faults.push(Fault::new(names::YAML_FEATURE, "tag", Span::new(start, end)));
    }

    /// From the `|` or `>` that the parser leaves out to the end of the text.
    fn block_span(&self, span: Span) -> Span {
        let bytes = self.text.as_bytes();
        let mut comment = false;
        for at in self.cursor..bytes.len() {
            match bytes[at] {
                b'\n' => comment = false,
                b'#' if at > 0 && bytes[at - 1].is_ascii_whitespace() => comment = true,
                b'|' | b'>' if !comment => return Span::new(at, (span.end as usize).max(at + 1)),
                _ => {}
            }
        }
        span
    }

    fn open(&mut self, collecting: Collecting, style: StructureStyle, tagged: bool, span: Span) {
        let list = matches!(collecting, Collecting::List);
        let flow = style == StructureStyle::Flow && span.end > span.start;
        if tagged {
            self.tag(span);
        }
        let value = if list { Content::List { first: 0, len: 0 } } else { Content::Map { first: 0, len: 0 } };
        let slot = self.add(span, value);
        let first = if list { self.items.len() } else { self.entries.len() };
        self.frames.push(Frame { collecting, first, slot, flow });
        if flow {
            self.cursor = span.end as usize;
        }
    }

    fn close_all(&mut self) {
        while !self.frames.is_empty() {
            self.close(None);
        }
    }

    fn close(&mut self, end: Option<Span>) {
        let Some(frame) = self.frames.pop() else { return };
        let narrow = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        let value = match frame.collecting {
            Collecting::List => {
                let first = narrow(self.tree.items.len());
                self.tree.items.extend(self.items.drain(frame.first..));
                Content::List { first, len: narrow(self.tree.items.len()) - first }
            }
            Collecting::Key | Collecting::Content(_) => {
                self.drop_repeated(frame.first);
                let first = narrow(self.tree.entries.len());
                self.tree.entries.extend(self.entries.drain(frame.first..));
                Content::Map { first, len: narrow(self.tree.entries.len()) - first }
            }
        };
        let slot = &mut self.tree.slots[frame.slot.0 as usize];
        slot.value = value;
        if let Some(end) = end.filter(|_| frame.flow) {
            slot.span.end = end.end;
            self.cursor = end.end as usize;
        } else {
            slot.span.end = slot.span.end.max(narrow(self.cursor));
        }
        self.attach(frame.slot, true);
    }

    /// Reports keys that a mapping has twice; the first one stands.
    fn drop_repeated(&mut self, first: usize) {
        let entries = &self.entries[first..];
        let key = |id: NodeId| match &self.tree.slots[id.0 as usize].value {
            Content::Scalar { text, .. } => text.as_ref(),
            Content::List { .. } | Content::Map { .. } => "",
        };
        let mut repeated: Vec<(usize, usize)> = Vec::new();
        if entries.len() <= 24 {
            for (index, (later, _)) in entries.iter().enumerate() {
                if let Some(earlier) = entries[..index].iter().position(|(node, _)| key(*node) == key(*later)) {
                    repeated.push((index, earlier));
                }
            }
        } else {
            let mut seen = HashMap::with_capacity(entries.len());
            for (index, (node, _)) in entries.iter().enumerate() {
                match seen.entry(key(*node)) {
                    std::collections::hash_map::Entry::Occupied(earlier) => repeated.push((index, *earlier.get())),
                    std::collections::hash_map::Entry::Vacant(place) => _ = place.insert(index),
                }
            }
        }
        if repeated.is_empty() {
            return;
        }
        let slot = |id: NodeId| &self.tree.slots[id.0 as usize];
        for (later, earlier) in repeated.iter().filter(|_| !self.broken) {
            let (later, earlier) = (slot(entries[*later].0), slot(entries[*earlier].0));
            if let Content::Scalar { text, .. } = &later.value {
                let mut fault = Fault::new(names::DUPLICATE_KEY, "", later.span).text("key", text.clone());
                fault.also = Some(earlier.span);
                self.faults.push(fault);
            }
        }
        let mut repeated = repeated.into_iter().map(|(later, _)| first + later).peekable();
        let mut index = 0;
        self.entries.retain(|_| {
            index += 1;
            repeated.next_if_eq(&(index - 1)).is_none()
        });
    }

    fn add(&mut self, span: Span, value: Content<'t>) -> NodeId {
        let id = NodeId(u32::try_from(self.tree.slots.len()).unwrap_or(u32::MAX));
        self.tree.slots.push(Slot { file: self.file, span, value });
        id
    }

    /// Puts a finished node where it belongs. `not_key`: it cannot be a mapping's key.
    fn attach(&mut self, id: NodeId, not_key: bool) {
        let Some(frame) = self.frames.last_mut() else {
            return self.attach_root(id);
        };
        match &mut frame.collecting {
            Collecting::List => self.items.push(id),
            collecting @ Collecting::Key => {
                let slot = &self.tree.slots[id.0 as usize];
                if !self.broken && matches!(slot.value, Content::List { .. } | Content::Map { .. }) {
                    self.faults.push(Fault::new(names::YAML_FEATURE, "complex-key", slot.span));
                }
                *collecting = Collecting::Content((!not_key).then_some(id));
            }
            collecting @ Collecting::Content(_) => {
                if let Collecting::Content(Some(key)) = collecting {
                    self.entries.push((*key, id));
                }
                *collecting = Collecting::Key;
            }
        }
    }

    /// The first document's root; where reading went on behind a syntax error, its keys join the root's.
    fn attach_root(&mut self, id: NodeId) {
        let Some(root) = self.tree.root else {
            self.tree.root = Some(id);
            return;
        };
        let parts = |tree: &Tree<'_>, id: NodeId| match tree.slots[id.0 as usize].value {
            Content::Map { first, len } => Some((first as usize, len as usize)),
            Content::Scalar { .. } | Content::List { .. } => None,
        };
        let (Some((first, len)), Some((more, extra))) = (parts(&self.tree, root), parts(&self.tree, id)) else { return };
        let start = self.tree.entries.len();
        let joined: Vec<_> = self.tree.entries[first..first + len].iter().chain(&self.tree.entries[more..more + extra]).copied().collect();
        self.tree.entries.extend(joined);
        let narrow = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        self.tree.slots[root.0 as usize].value = Content::Map { first: narrow(start), len: narrow(len + extra) };
    }
}

fn granit_span(span: &granit_parser::Span, base: usize) -> Span {
    let range = span.byte_range().unwrap_or(0..0);
    Span::new(base + range.start, base + range.end)
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::super::tree::Node;
    use super::*;

    fn faults(text: &str) -> Vec<(String, &str)> {
        let name = |fault: &Fault| if fault.detail.is_empty() { fault.rule.to_owned() } else { format!("{}.{}", fault.rule, fault.detail) };
        parse(text, FileId(0))
            .faults
            .iter()
            .map(|fault| (name(fault), &text[fault.span.start as usize..(fault.span.end as usize).min(text.len())]))
            .collect()
    }

    fn only(text: &str) -> (String, &str) {
        let mut all = faults(text);
        assert_eq!(all.len(), 1, "{text:?}: {all:?}");
        all.remove(0)
    }

    #[test]
    fn an_unclosed_quote_or_bracket_is_shown_at_its_opener() {
        assert_eq!(only("a: 1\nb: \"x\nc: d\n"), ("yaml-syntax.unclosed-quote".into(), "\""));
        assert_eq!(only("a: 'it\n"), ("yaml-syntax.unclosed-quote".into(), "'"));
        assert_eq!(only("a: [1, 2\nb: c\n"), ("yaml-syntax.unclosed-bracket".into(), "["));
        assert_eq!(only("a: {lv: b, en: c\nd: e\n"), ("yaml-syntax.unclosed-bracket".into(), "{"));
    }

    #[test]
    fn a_tab_is_shown_where_it_is() {
        assert_eq!(only("\ta: b\n"), ("yaml-syntax.tab".into(), "\t"));
        assert_eq!(only("a:\n\tb: c\n"), ("yaml-syntax.tab".into(), "\t"));
    }

    #[test]
    fn scalars_keep_their_text_and_block_scalars_begin_at_their_sign() {
        let text = "code: 0123\nlong: 123456789012345678901234567890\nno: no\nblock: # |\n  |-\n  two\n  lines\n";
        let parsed = parse(text, FileId(0));
        let root = parsed.tree.root().expect("a root");
        assert_eq!(root.get("code").and_then(Node::text), Some("0123"));
        assert_eq!(root.get("long").and_then(Node::text), Some("123456789012345678901234567890"));
        assert_eq!(root.get("no").and_then(Node::text), Some("no"));
        let block = root.get("block").expect("a block");
        assert_eq!(block.text(), Some("two\nlines"));
        assert!(text[block.span().start as usize..].starts_with("|-\n  two"));
    }

    #[test]
    fn keys_behind_a_syntax_error_are_still_known() {
        let parsed = parse("kind: service\nid: x\nrequest: \"open\nbasis:\n  needs: [a/b]\n", FileId(0));
        assert!(parsed.broken);
        assert_eq!(parsed.faults.len(), 1);
        let root = parsed.tree.root().expect("a root");
        assert_eq!(root.get("id").and_then(Node::text), Some("x"));
        assert_eq!(root.get("basis").and_then(|basis| basis.get("needs")).map(|needs| needs.items().len()), Some(1));
    }

    #[test]
    fn what_the_format_leaves_out_is_named() {
        assert_eq!(only("a: &x 1\n").0, "yaml-feature.anchor");
        assert_eq!(only("a: *x\n"), ("yaml-feature.alias".into(), "*x"));
        assert_eq!(only("<<: {a: b}\n"), ("yaml-feature.merge-key".into(), "<<"));
        assert_eq!(only("a: !mine 1\n"), ("yaml-feature.tag".into(), "!mine"));
        assert_eq!(only("%YAML 1.1\n---\na: 1\n"), ("yaml-feature.directive".into(), "%YAML 1.1"));
        assert_eq!(only("a: 1\n---\nb: 2\n"), ("yaml-feature.second-document".into(), "---"));
        assert_eq!(only("? [a]\n: 1\n"), ("yaml-feature.complex-key".into(), "[a]"));
        assert_eq!(only("a: 1\nb: 2\na: 3\n"), ("duplicate-key".into(), "a"));
        assert!(["[", "- "].iter().all(|sign| only(&sign.repeat(20_000)).0 == "limit-exceeded.depth"));
    }
}
