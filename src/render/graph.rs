//! A graph as DOT, for Graphviz, and as Mermaid, for pages in Markdown.
//!
//! Shapes say what things are, lines how they are linked; nothing is said by colour. Titles can hold anything, and stay
//! words: in DOT they are quoted strings without markup, in Mermaid whatever could be syntax is a character's number.

use std::fmt::Write;

use super::words::Words;
use super::{escape, reference};
use crate::finding::Arg;
use crate::model::Status;
use crate::report::graph::{Edge, Graph, Node, Shape};
use crate::schema::Codes;
use crate::yaml::chars::visible;

/// Columns that a line of a label fills at most, if its words allow.
const LABEL_WIDTH: usize = 32;

/// The graph in Graphviz's language.
pub fn dot(graph: &Graph<'_>, words: &Words) -> String {
    let mut out = String::from("digraph pvp {\n  rankdir=LR;\n  node [fontname=\"Helvetica,Arial,sans-serif\"];\n");
    out.push_str("  edge [fontname=\"Helvetica,Arial,sans-serif\"];\n");
    for (at, node) in graph.nodes.iter().enumerate() {
        let shape = shape(node.shape);
        let label: Vec<String> = label(node, words).iter().map(|line| quoted(line)).collect();
        let mut styles = String::new();
        if node.status.is_some_and(is_gone) {
            styles.push_str(", style=dashed");
        }
        if node.is_asked {
            styles.push_str(", peripheries=2, penwidth=2");
        }
        let _ = writeln!(out, "  n{at} [label=\"{}\", shape={shape}{styles}];", label.join("\\n"));
    }
    for edge in &graph.edges {
        let mut styles = Vec::new();
        if let Some(word) = said(edge, words) {
            styles.push(format!("label=\"{}\"", quoted(&word)));
        }
        match line(edge) {
            Line::Critical => styles.push("style=bold, penwidth=3".to_owned()),
            Line::Plain => {}
            Line::Loose => styles.push("style=dashed".to_owned()),
        }
        let styles = if styles.is_empty() { String::new() } else { format!(" [{}]", styles.join(", ")) };
        let _ = writeln!(out, "  n{} -> n{}{styles};", edge.from, edge.to);
    }
    out.push_str("}\n");
    escape::hashes(&out, "&#35;").into_owned()
}

/// The graph in Mermaid's language.
pub fn mermaid(graph: &Graph<'_>, words: &Words) -> String {
    let mut out = String::from("flowchart LR\n");
    for (at, node) in graph.nodes.iter().enumerate() {
        let (open, close) = brackets(shape(node.shape));
        let label: Vec<String> = label(node, words).iter().map(|line| numbered(line)).collect();
        let _ = writeln!(out, "  n{at}{open}\"{}\"{close}", label.join("<br/>"));
    }
    for edge in &graph.edges {
        let arrow = match line(edge) {
            Line::Critical => "==>",
            Line::Plain => "-->",
            Line::Loose => "-.->",
        };
        let word = said(edge, words).map_or_else(String::new, |word| format!("|\"{}\"|", numbered(&word)));
        let _ = writeln!(out, "  n{} {arrow}{word} n{}", edge.from, edge.to);
    }
    let of = |wanted: &dyn Fn(&Node<'_>) -> bool| -> Vec<String> {
        graph.nodes.iter().enumerate().filter(|(_, node)| wanted(node)).map(|(at, _)| format!("n{at}")).collect()
    };
    let classes = [
        ("retired", "stroke-dasharray: 5 5", of(&|node| node.status.is_some_and(is_gone))),
        ("asked", "stroke-width: 4px", of(&|node| node.is_asked)),
    ];
    for (name, style, nodes) in classes.iter().filter(|(.., nodes)| !nodes.is_empty()) {
        let _ = writeln!(out, "  classDef {name} {style}\n  class {} {name}", nodes.join(","));
    }
    out
}

/// Whether something is no more.
fn is_gone(status: Status) -> bool {
    matches!(status, Status::Retired | Status::Ended)
}

/// The shape of a node by its name in Graphviz: that of its kind, and an ellipse for a part.
fn shape(shape: Shape) -> &'static str {
    if shape.part.is_some() { "ellipse" } else { shape.kind.shape() }
}

/// What Mermaid puts around a label for a shape: a plain box for what it has no sign for.
fn brackets(shape: &str) -> (&'static str, &'static str) {
    match shape {
        "hexagon" => ("{{", "}}"),
        "ellipse" => ("([", "])"),
        "cylinder" => ("[(", ")]"),
        "tab" => ("[[", "]]"),
        "note" => (">", "]"),
        "parallelogram" => ("[/", "/]"),
        "component" => ("[\\", "\\]"),
        _ => ("[", "]"),
    }
}

/// How a link is drawn.
enum Line {
    /// Nothing works without it.
    Critical,
    Plain,
    /// Services that stand beside each other.
    Loose,
}

fn line(edge: &Edge) -> Line {
    match (edge.depends, edge.critical) {
        (true, true) => Line::Critical,
        (true, false) => Line::Plain,
        (false, _) => Line::Loose,
    }
}

/// How a service stands to another, in a word, and the agreement under which the one has the other.
fn said(edge: &Edge, words: &Words) -> Option<String> {
    let relation = edge.relation.map(|relation| words.lang().of(Codes::Relation.label(relation)).to_owned());
    let agreement = edge.agreement.as_deref().map(|agreement| visible(agreement).into_owned());
    match (relation, agreement) {
        (Some(relation), Some(agreement)) => Some(format!("{relation} ({agreement})")),
        (relation, agreement) => relation.or(agreement),
    }
}

/// The lines of a label: the title, the id, the status where it is not simply active, and how available it was.
fn label(node: &Node<'_>, words: &Words) -> Vec<String> {
    let title = node.title.in_language(words.lang().key()).unwrap_or_default();
    let title = visible(title);
    let mut lines: Vec<String> = reference::wrapped(&title, LABEL_WIDTH).lines().map(str::to_owned).collect();
    lines.push(visible(&node.name).into_owned());
    let status = |status: Status| words.lang().of(Codes::Status(Some(node.shape.kind)).label(status.key()));
    lines.extend(node.status.map(|one| format!("({})", status(one))));
    lines.extend(node.available.as_ref().map(|available| {
        let key = if available.is_kept { "graph-available" } else { "graph-unavailable" };
        words.get(key, &[("period", Arg::from(available.period.as_str())), ("result", available.result.clone())])
    }));
    lines
}

/// Text inside of a quoted string of DOT: quotes and backslashes end nothing, entities stay as written.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('\\', "\\\\").replace('"', "\\\"")
}

/// Text inside of a quoted string of Mermaid: signs that mean anything anywhere are written by their numbers.
fn numbered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() && !matches!(c, ',' | '.' | '-' | '/' | '(' | ')') {
            let _ = write!(out, "#{};", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}
