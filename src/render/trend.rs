//! The course of a registry: a table with spark lines for people, CSV and JSON for programs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use serde::Serialize;

use super::json::{TOOL, Tool, document};
use super::reference::Facts;
use super::words::Words;
use crate::finding::{Arg, Severity};
use crate::history::Commit;
use crate::trend::{Point, Promises, State};

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Advice];

/// What a figure is and how it was over time.
struct Row {
    name: String,
    values: Vec<Option<f64>>,
    is_percent: bool,
}

/// A line for each moment, then a spark line for each figure.
pub fn table(points: &[Point], rules: &[Facts<'_>], words: &Words, width: usize) -> String {
    let label = |key: &str| words.plain(&format!("trend-{key}"));
    let mut moments = plain(width);
    moments.set_header(["day", "commit", "descriptions", "errors", "warnings", "advice", "unmet-needs", "completeness"].map(label));
    for point in points {
        let state = &point.state;
        let counts = [descriptions(state)].into_iter().chain(SEVERITIES.map(|severity| state.of_severity(severity)));
        let cells = [point.day.clone(), short(&point.commit)].into_iter().chain(counts.map(|count| number(count as f64, words)));
        let unmet = words.get("trend-of", &[("part", Arg::Number(state.unmet_needs)), ("all", Arg::Number(state.needs))]);
        moments.add_row(cells.chain([unmet, percent(state.completeness(), words)]));
    }
    align_right(&mut moments, 2..8);
    let mut figures = plain(width);
    figures.set_header([label("figure"), label("course"), label("first"), label("last"), label("change")]);
    for row in rows(points, rules, words) {
        let said =
            |value: Option<f64>| if row.is_percent { percent(value, words) } else { value.map_or_else(dash, |value| number(value, words)) };
        let known: Vec<f64> = row.values.iter().copied().flatten().collect();
        let (first, last) = (row.values.first().copied().flatten(), row.values.last().copied().flatten());
        figures.add_row([row.name.clone(), spark(&row.values), said(first), said(last), change(&row, &known, words)]);
    }
    align_right(&mut figures, 2..5);
    let mut out = String::new();
    for table in [&moments, &figures] {
        for line in table.lines() {
            let _ = writeln!(out, "{}", line.trim_end());
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out + "\n"
}

fn plain(width: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table
}

fn align_right(table: &mut Table, columns: std::ops::Range<usize>) {
    for index in columns {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

fn descriptions(state: &State) -> usize {
    state.descriptions.values().sum()
}

fn short(commit: &Commit) -> String {
    commit.id.to_string().chars().take(8).collect()
}

fn dash() -> String {
    "–".to_owned()
}

fn number(value: f64, words: &Words) -> String {
    words.get("trend-number", &[("number", Arg::Figure(value))])
}

fn percent(value: Option<f64>, words: &Words) -> String {
    value.map_or_else(dash, |value| words.get("unit-percent", &[("number", Arg::Figure(tenths(value)))]))
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn change(row: &Row, known: &[f64], words: &Words) -> String {
    let [first, .., last] = known else { return dash() };
    let difference = if row.is_percent { tenths(tenths(*last) - tenths(*first)) } else { last - first };
    let said = number(difference.abs(), words);
    match difference {
        difference if difference > 0.0 => format!("+{said}"),
        difference if difference < 0.0 => format!("−{said}"),
        _ => "0".to_owned(),
    }
}

fn rows(points: &[Point], rules: &[Facts<'_>], words: &Words) -> Vec<Row> {
    let of = |name: String, is_percent: bool, value: &dyn Fn(&State) -> Option<f64>| Row {
        name,
        values: points.iter().map(|point| value(&point.state)).collect(),
        is_percent,
    };
    let label = |key: &str| words.plain(&format!("trend-{key}"));
    let mut rows = vec![
        of(label("descriptions"), false, &|state| Some(descriptions(state) as f64)),
        of(label("completeness"), true, &State::completeness),
        of(label("unmet-needs"), false, &|state| Some(state.unmet_needs as f64)),
    ];
    for (key, severity) in ["errors", "warnings", "advice"].into_iter().zip(SEVERITIES) {
        rows.push(of(label(key), false, &|state| Some(state.of_severity(severity) as f64)));
    }
    if points.iter().any(|point| point.state.promises.is_some()) {
        let count = |of: fn(&Promises) -> usize| move |state: &State| Some(of(state.promises.as_ref()?) as f64);
        rows.push(of(label("promises-kept"), false, &count(|promises| promises.kept)));
        rows.push(of(label("promises-not-kept"), false, &count(|promises| promises.missed + promises.open)));
        rows.push(of(label("promises-unmeasured"), false, &count(|promises| promises.unmeasured)));
    }
    for code in codes(points) {
        let name = rules.iter().find(|rule| rule.code == code).map_or("", |rule| rule.name);
        rows.push(of(format!("{code} {name}"), false, &|state| Some(state.of_rule(code) as f64)));
    }
    rows
}

/// The codes of all rules that found anything at any moment.
fn codes(points: &[Point]) -> BTreeSet<&'static str> {
    points.iter().flat_map(|point| point.state.findings.keys().map(|(code, _)| *code)).collect()
}

/// How many signs a spark line has at most.
const WIDEST: usize = 40;

/// The values as bars between the least and the greatest of them; what is not known is a gap.
fn spark(values: &[Option<f64>]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let step = values.len().div_ceil(WIDEST).max(1);
    // Of several moments under one sign the last is shown.
    let shown: Vec<Option<f64>> = values.chunks(step).filter_map(|some| some.last().copied()).collect();
    let least = shown.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let greatest = shown.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
    let bar = |value: f64| {
        let height = if greatest > least { (value - least) / (greatest - least) } else { 0.0 };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 7")]
        let index = (height * 7.0).round() as usize;
        BARS[index.min(7)]
    };
    shown.into_iter().map(|value| value.map_or(' ', bar)).collect()
}

/// A line with the names of the columns, then one for each moment; the columns of rules are their codes.
pub fn csv(points: &[Point]) -> String {
    let codes = codes(points);
    let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
    let kinds: Vec<_> = points.first().map(|point| point.state.descriptions.keys().copied().collect()).unwrap_or_default();
    let fixed = ["error", "warning", "advice", "needs", "unmet_needs", "fields", "filled", "completeness"];
    let promises = ["promises_kept", "promises_missed", "promises_open", "promises_unmeasured"];
    let own = kinds.iter().map(|kind| kind.key()).chain(fixed).chain(promises);
    let header = ["day", "commit"].into_iter().chain(own).chain(codes.iter().copied());
    writer.write_record(header).expect("memory can be written to");
    for Point { day, commit, state } in points {
        let mut row = vec![day.clone(), commit.id.to_string()];
        row.extend(kinds.iter().map(|kind| state.descriptions.get(kind).copied().unwrap_or(0).to_string()));
        row.extend(SEVERITIES.map(|severity| state.of_severity(severity).to_string()));
        row.extend([state.needs, state.unmet_needs, state.fields, state.filled].map(|count| count.to_string()));
        row.push(state.completeness().map_or_else(String::new, |share| format!("{share:.2}")));
        let counts = state.promises.map(|Promises { kept, missed, open, unmeasured }| [kept, missed, open, unmeasured]);
        row.extend(counts.map_or_else(|| [const { String::new() }; 4], |counts| counts.map(|count| count.to_string())));
        row.extend(codes.iter().map(|code| state.of_rule(code).to_string()));
        writer.write_record(row).expect("memory can be written to");
    }
    String::from_utf8(writer.into_inner().expect("memory can be written to")).expect("it was text")
}

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    tool: Tool,
    points: Vec<OnePoint<'a>>,
}

#[derive(Serialize)]
struct OnePoint<'a> {
    day: &'a str,
    commit: String,
    descriptions: BTreeMap<&'static str, usize>,
    findings: BTreeMap<&'static str, usize>,
    rules: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
    needs: usize,
    unmet_needs: usize,
    fields: usize,
    filled: usize,
    promises: Option<AllPromises>,
}

/// How promises stood; nothing where nothing was measured at any moment.
#[derive(Serialize)]
struct AllPromises {
    kept: usize,
    missed: usize,
    open: usize,
    unmeasured: usize,
}

/// One document, described by `schemas/trend-v1.schema.json`.
pub fn json(points: &[Point]) -> String {
    let points = points.iter().map(|Point { day, commit, state }| {
        let mut rules: BTreeMap<&'static str, BTreeMap<&'static str, usize>> = BTreeMap::new();
        for ((code, severity), count) in &state.findings {
            rules.entry(code).or_default().insert(severity.key(), *count);
        }
        OnePoint {
            day,
            commit: commit.id.to_string(),
            descriptions: state.descriptions.iter().map(|(kind, count)| (kind.key(), *count)).collect(),
            findings: SEVERITIES.map(|severity| (severity.key(), state.of_severity(severity))).into(),
            rules,
            needs: state.needs,
            unmet_needs: state.unmet_needs,
            fields: state.fields,
            filled: state.filled,
            promises: state.promises.map(|Promises { kept, missed, open, unmeasured }| AllPromises { kept, missed, open, unmeasured }),
        }
    });
    document(&Output { version: 1, tool: TOOL, points: points.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_lie_between_the_least_and_the_greatest() {
        let of = |values: &[f64]| spark(&values.iter().copied().map(Some).collect::<Vec<_>>());
        assert_eq!(of(&[0.0, 1.0, 3.5, 7.0]), "▁▂▅█");
        assert_eq!(of(&[5.0, 5.0]), "▁▁");
        assert_eq!(spark(&[Some(1.0), None, Some(2.0)]), "▁ █");
        let long: Vec<f64> = (0..101).map(f64::from).collect();
        assert_eq!(of(&long).chars().count(), 34);
        assert!(of(&long).ends_with('█'));
    }
}
