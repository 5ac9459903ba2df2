//! SARIF 2.1.0, with what GitHub code scanning asks for.
//!
//! A service shows 5,000 results of a run: the gravest are written, the rest is counted.
//! <https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning>

use std::fmt::Write;

use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use super::format::Setting;
use super::reference::{self, Facts};
use super::{Report, json as plain};
use crate::finding::{Finding, Severity};
use crate::source::Place;

/// How many results a service shows.
const MOST: usize = 5000;

/// How many other places of one finding are written.
const MOST_ALSO: usize = 20;

/// The whole log, with a line break at its end.
pub(super) fn render(report: &Report<'_>, setting: &Setting<'_>) -> String {
    let fingerprints = fingerprints(report);
    let order = report.gravest_first();
    let (shown, left) = order.split_at(order.len().min(MOST));
    let results: Vec<Value> = shown.iter().map(|index| result(report, setting, report.findings[*index], &fingerprints[*index])).collect();
    let mut left_out = std::collections::HashMap::new();
    for index in left {
        *left_out.entry(report.findings[*index].severity).or_insert(0) += 1;
    }
    let mut notifications = Vec::new();
    if !left.is_empty() {
        notifications.push(json!({ "level": "warning", "message": { "text": report.not_shown(&left_out) } }));
    }
    if report.judgement.incomplete {
        notifications.push(json!({ "level": "error", "message": { "text": report.words.plain("incomplete") } }));
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": plain::TOOL.name,
                "semanticVersion": plain::TOOL.version,
                "rules": setting.rules.iter().map(|rule| descriptor(*rule, report)).collect::<Vec<_>>(),
            } },
            "language": report.words.lang().key(),
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": !report.judgement.incomplete,
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
            "properties": { "resultsNotShown": left.len() },
        }],
    });
    plain::document(&log)
}

fn descriptor(rule: Facts<'_>, report: &Report<'_>) -> Value {
    let text = |attribute: &str| report.words.plain(&format!("{}.{attribute}", rule.name));
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": { "text": text("title") },
        "fullDescription": { "text": text("what") },
        "help": { "text": text("mend"), "markdown": reference::parts(rule, report.words) },
        "defaultConfiguration": { "level": level_of(rule.severity) },
        "properties": { "tags": ["public-services"], "precision": "high", "problem.severity": problem_of(rule.severity) },
    })
}

fn result(report: &Report<'_>, setting: &Setting<'_>, finding: &Finding, fingerprint: &str) -> Value {
    let said = report.words.say(finding);
    let help = if said.help.is_empty() { String::new() } else { format!("\n{}: {}", report.words.plain("help-label"), said.help) };
    let mut result = json!({
        "ruleId": finding.code,
        "level": level_of(finding.severity.key()),
        "message": { "text": inert(&format!("{}{help}", said.message)) },
        "locations": [{ "physicalLocation": location(report, setting, finding.place) }],
        "partialFingerprints": { "primaryLocationLineHash": fingerprint },
    });
    if let Some(index) = setting.rules.iter().position(|rule| rule.code == finding.code) {
        result["ruleIndex"] = index.into();
    }
    if !finding.also.is_empty() {
        let also = finding.also.iter().take(MOST_ALSO).enumerate().map(|(id, also)| {
            let mut place = json!({ "id": id, "physicalLocation": location(report, setting, also.place) });
            place["message"] = json!({ "text": inert(&report.words.note(finding, also.note)) });
            place
        });
        result["relatedLocations"] = also.collect();
    }
    result
}

/// Where something is; every region lies in one line.
fn location(report: &Report<'_>, setting: &Setting<'_>, place: Place) -> Value {
    json!({
        "artifactLocation": { "uri": format!("{}{}", uri(setting.in_git), uri(report.path(place.file))) },
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.line,
            "endColumn": place.end_column,
        },
    })
}

fn level_of(severity: &str) -> &'static str {
    match severity {
        key if key == Severity::Error.key() => "error",
        key if key == Severity::Warning.key() => "warning",
        _ => "note",
    }
}

fn problem_of(severity: &str) -> &'static str {
    match level_of(severity) {
        "note" => "recommendation",
        level => level,
    }
}

/// A message's text without links: `[text](target)` would be one, in plain text too.
fn inert(text: &str) -> String {
    text.replace("](", "\\](")
}

/// A relative path as a URI reference.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            byte => _ = write!(out, "%{byte:02X}"),
        }
    }
    out
}
