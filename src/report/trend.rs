//! The figures of a registry over time: each moment, and how each figure and each rule went.

use std::collections::BTreeSet;

use super::gaps::rule_called;
use super::summary::{Moment, course_of, moments_of};
use super::{Cell, CellKind, Column, Document, Figure, Table};
use crate::finding::Arg;
use crate::rules;
use crate::trend::{Point, State};

/// How one rule went.
struct Rule {
    code: &'static str,
    first: usize,
    last: usize,
}

/// The report on moments, oldest first.
pub fn report(points: &[Point]) -> Document<'static> {
    let moments: Vec<Moment> = points.iter().map(|point| Moment { day: point.day.clone(), state: point.state.clone() }).collect();
    let codes: BTreeSet<&'static str> = points.iter().flat_map(|point| point.state.findings.keys().map(|(code, _)| *code)).collect();
    let at = |point: Option<&Point>, code: &str| point.map_or(0, |point| State::of_rule(&point.state, code));
    let of = |code: &'static str| Rule { code, first: at(points.first(), code), last: at(points.last(), code) };
    let went: Vec<Rule> = codes.into_iter().map(of).collect();
    let columns = vec![
        Column::new("rule", CellKind::Id, |rule: &Rule| {
            rules::find(rule.code).map_or_else(|| Cell::Id(rule.code.to_owned()), |known| rule_called(known.code, known.name))
        }),
        Column::new("findings-first", CellKind::Number, |rule: &Rule| Cell::Number(rule.first)),
        Column::new("findings-last", CellKind::Number, |rule: &Rule| Cell::Number(rule.last)),
        Column::new("findings-change", CellKind::Text, |rule: &Rule| {
            let (sign, by) = if rule.last < rule.first { ("−", rule.first - rule.last) } else { ("+", rule.last - rule.first) };
            if by == 0 { Cell::Number(0) } else { Cell::Text(format!("{sign}{by}")) }
        }),
    ];
    let args = match (points.first(), points.last()) {
        (Some(first), Some(last)) => vec![("from", Arg::Day(first.day.clone())), ("to", Arg::Day(last.day.clone()))],
        _ => vec![("from", Arg::from("–")), ("to", Arg::from("–"))],
    };
    Document {
        name: "trend",
        args,
        figures: vec![Figure::count("moments", points.len())],
        pictures: vec![course_of(&moments)],
        tables: vec![Table { name: "main", ..moments_of(&moments) }, Table::new("rules", &went, columns)],
        ..Document::default()
    }
}
