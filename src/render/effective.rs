//! A description as YAML together with what it takes over, each value with the place that it comes from.
//!
//! What is written can be read again and says the same; only comments are added.

use std::fmt::Write as _;

use crate::schema::Field;
use crate::yaml::chars::visible;
use crate::yaml::{Node, Shape, Style};

/// Writes a tree in the order of the format; `origin` says where a value was written.
pub fn render(root: Node<'_>, field: Option<&Field>, origin: &dyn Fn(Node<'_>) -> String) -> String {
    let mut writer = Writer { out: String::new(), origin };
    writer.map(root, field, 0);
    writer.out
}

struct Writer<'o> {
    out: String,
    origin: &'o dyn Fn(Node<'_>) -> String,
}

impl Writer<'_> {
    fn map(&mut self, map: Node<'_>, field: Option<&Field>, depth: usize) {
        for (key, value) in in_order(map, field) {
            self.indent(depth);
            self.out.push_str(&scalar(key));
            self.out.push(':');
            self.value(value, field.and_then(|field| field.part(key.key())), depth);
        }
    }

    /// What stands behind a key.
    fn value(&mut self, value: Node<'_>, field: Option<&Field>, depth: usize) {
        match value.shape() {
            Shape::Scalar(..) => {
                self.out.push(' ');
                self.scalar(value, depth + 1);
            }
            Shape::List([]) => self.end(" []", value),
            Shape::Map([]) => self.end(" {}", value),
            Shape::List(_) => {
                self.out.push('\n');
                for item in value.items() {
                    self.item(item, field.and_then(Field::item), depth + 1);
                }
            }
            Shape::Map(_) => {
                self.out.push('\n');
                self.map(value, field, depth + 1);
            }
        }
    }

    fn item(&mut self, item: Node<'_>, field: Option<&Field>, depth: usize) {
        self.indent(depth);
        self.out.push('-');
        match item.shape() {
            // The first key stands behind the dash.
            Shape::Map(entries) if !entries.is_empty() => {
                let start = self.out.len();
                self.map(item, field, depth + 1);
                self.out.replace_range(start..start + 2 * (depth + 1), " ");
            }
            Shape::List(_) | Shape::Map(_) | Shape::Scalar(..) => self.value(item, field, depth),
        }
    }

    fn scalar(&mut self, node: Node<'_>, depth: usize) {
        let text = match node.shape() {
            Shape::Scalar(text, Style::Block) if is_plain_block(text) => text,
            Shape::Scalar(..) | Shape::List(_) | Shape::Map(_) => return self.end(&scalar(node), node),
        };
        let sign = if text.ends_with('\n') { "|" } else { "|-" };
        self.end(sign, node);
        for line in text.lines() {
            if !line.is_empty() {
                self.indent(depth);
            }
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    /// The end of a line, with the place that its value comes from.
    fn end(&mut self, text: &str, node: Node<'_>) {
        let _ = writeln!(self.out, "{text}  # {}", visible(&(self.origin)(node)));
    }

    fn indent(&mut self, depth: usize) {
        self.out.extend(std::iter::repeat_n("  ", depth));
    }
}

/// Keys and values in the order of the format; those that it does not know come last.
fn in_order<'a>(map: Node<'a>, field: Option<&Field>) -> Vec<(Node<'a>, Node<'a>)> {
    let known: Vec<&str> = field.into_iter().filter(|field| !field.text).flat_map(Field::parts).map(|(key, _)| key).collect();
    let mut entries: Vec<_> = map.entries().collect();
    entries.sort_by_key(|(key, _)| known.iter().position(|known| *known == key.key()).unwrap_or(known.len()));
    entries
}

/// A text that a block can hold as it is: whole lines that begin with no space and hold nothing that acts.
fn is_plain_block(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    !body.is_empty()
        && !body.starts_with([' ', '\n', '\t'])
        && !body.ends_with('\n')
        && body.chars().all(|c| c == '\n' || !c.is_control() && !matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}'))
}

/// A scalar on one line: as it was written where that was without quotes, else in quotes.
fn scalar(node: Node<'_>) -> String {
    match node.scalar() {
        Some((text, Style::Plain)) if text.chars().all(|c| !c.is_control()) => text.to_owned(),
        Some((text, _)) => {
            let mut out = serde_json::to_string(text).unwrap_or_default();
            // What JSON leaves as it is and YAML takes for the end of a line.
            for (sign, written) in [('\u{85}', "\\u0085"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029"), ('\u{7F}', "\\u007f")] {
                out = out.replace(sign, written);
            }
            out
        }
        None => String::new(),
    }
}
