//! What reads the formats in real life, as judges: parsers, terminals and logs.

use pulldown_cmark::{Event, Options, Parser, Tag};
use quick_xml::XmlVersion;
use quick_xml::events::Event as Xml;
use serde_json::Value;

fn text<'v>(finding: &'v Value, key: &str) -> &'v str {
    finding[key].as_str().unwrap_or_default()
}

/// No control, bidi or zero-width character but line breaks.
pub fn nothing_unseen(format: &str, output: &str) {
    let unseen = |c: &char| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}'..='\u{FFFF}' | '\u{E0000}'..='\u{E007F}')
    };
    if let Some(c) = output.chars().find(unseen) {
        panic!("{format} holds {c:?}");
    }
}

/// The log of a CI service finds no command in it; in `github` exactly one in each line.
///
/// As the runner of GitHub Actions reads: `::` at the start of a line, else `##[` anywhere; and the signs of others.
pub fn log(format: &str, output: &str) {
    for line in output.split(['\n', '\r']) {
        let begins = line.trim_start().starts_with("::");
        if format == "github" {
            let ours = ["::error file=", "::warning file=", "::notice title=pvp::"].iter().any(|start| line.starts_with(start));
            assert!(line.is_empty() || ours, "{format}: {line}");
            continue;
        }
        assert!(!begins, "{format}: {line}");
        for (at, _) in line.match_indices("##") {
            let rest = line[at + 2..].trim_start_matches(|c: char| c.is_ascii_alphabetic());
            assert!(!rest.starts_with('['), "{format}: {line}");
        }
    }
}

/// What lines for people write in place of commands, undone.
fn as_written(text: &str) -> String {
    text.replace("\\x23#", "##").replace("\\x3A:", "::")
}

/// Every file is named.
pub fn human(output: &str, findings: &[Value]) {
    let output = as_written(output);
    for finding in findings {
        assert!(output.contains(&format!("{}:{}:{}", text(finding, "file"), finding["line"], finding["column"])), "{finding:#}");
    }
}

/// A line for each finding, and nothing else.
pub fn concise(output: &str, findings: &[Value]) {
    let lines: Vec<String> = output.lines().map(as_written).collect();
    let told = |finding: &Value| {
        let (file, severity, code, message) =
            (text(finding, "file"), text(finding, "severity"), text(finding, "code"), text(finding, "message"));
        as_written(&format!("{file}:{}:{}: {severity} {code} {message}", finding["line"], finding["column"]))
    };
    assert_eq!(lines, findings.iter().map(told).collect::<Vec<_>>());
}

pub fn ndjson(output: &str, findings: &[Value]) {
    let mut lines: Vec<Value> = output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let summary = lines.pop().expect("a summary");
    assert_eq!(summary["summary"]["findings"]["error"], findings.iter().filter(|finding| finding["severity"] == "error").count());
    assert_eq!(lines.iter().map(|line| line["finding"].clone()).collect::<Vec<_>>(), findings);
}

/// The findings, the gravest first.
fn by_gravity(findings: &[Value]) -> Vec<&Value> {
    let mut sorted: Vec<&Value> = findings.iter().collect();
    sorted.sort_by_key(|finding| ["error", "warning", "advice"].iter().position(|severity| finding["severity"] == *severity));
    sorted
}

pub fn sarif(output: &str, findings: &[Value]) {
    let log: Value = serde_json::from_str(output).expect("JSON");
    code_scanning(&log);
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), findings.len());
    for (result, finding) in results.iter().zip(by_gravity(findings)) {
        let message = text(&result["message"], "text");
        assert!(!message.replace("\\](", "").contains("]("), "a link: {message}");
        assert!(message.replace("\\](", "](").starts_with(text(finding, "message")), "{result:#}");
        assert_eq!(unescaped(uri(result)), text(finding, "file"));
        assert_eq!((&result["ruleId"], &location(result)["region"]["startLine"]), (&finding["code"], &finding["line"]));
    }
}

fn location(result: &Value) -> &Value {
    &result["locations"][0]["physicalLocation"]
}

/// Where a result is.
pub fn uri(result: &Value) -> &str {
    text(&location(result)["artifactLocation"], "uri")
}

/// `%41` as `A`.
fn unescaped(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.bytes();
    while let Some(byte) = rest.next() {
        assert!(byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte), "{uri} is no URI");
        let mut digit = || char::from(rest.next().expect("two digits")).to_digit(16).expect("a digit");
        bytes.push(if byte == b'%' { u8::try_from(digit() * 16 + digit()).expect("a byte") } else { byte });
    }
    String::from_utf8(bytes).expect("text")
}

/// The fields that GitHub's page "SARIF support for code scanning" calls required, and the limits it sets.
pub fn code_scanning(log: &Value) {
    assert_eq!(log["version"], "2.1.0");
    assert!(text(log, "$schema").contains("sarif") && text(log, "$schema").contains("2.1.0"));
    let runs = log["runs"].as_array().expect("runs");
    assert!((1..=20).contains(&runs.len()));
    let filled = |value: &Value| value.as_str().is_some_and(|text| !text.trim().is_empty());
    for run in runs {
        let driver = &run["tool"]["driver"];
        assert!(filled(&driver["name"]) && filled(&driver["semanticVersion"]));
        let rules = driver["rules"].as_array().expect("rules");
        assert!(!rules.is_empty() && rules.len() <= 25_000);
        for rule in rules {
            for field in
                [&rule["id"], &rule["name"], &rule["shortDescription"]["text"], &rule["fullDescription"]["text"], &rule["help"]["text"]]
            {
                assert!(filled(field) && field.as_str().map_or(0, |text| text.chars().count()) <= 1024, "{rule:#}");
            }
            assert!(text(rule, "name").len() <= 255 && text(&rule["help"], "markdown").starts_with('*'), "{rule:#}");
            assert!(["note", "warning", "error"].contains(&text(&rule["defaultConfiguration"], "level")));
            assert!(["recommendation", "warning", "error"].contains(&text(&rule["properties"], "problem.severity")));
            assert!(rule["properties"]["tags"].as_array().is_some_and(|tags| tags.len() <= 10));
        }
        let results = run["results"].as_array().expect("results");
        assert!(results.len() <= 5000);
        let mut hashes = std::collections::HashSet::new();
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert!(filled(&result["message"]["text"]) && ["note", "warning", "error"].contains(&text(result, "level")));
            assert!(!uri(result).is_empty() && !uri(result).starts_with('/') && !unescaped(uri(result)).is_empty());
            let region = &location(result)["region"];
            let number = |key: &str| region[key].as_u64().filter(|number| *number >= 1).unwrap_or_else(|| panic!("{key}: {result:#}"));
            assert_eq!(number("startLine"), number("endLine"), "a region lies in one line");
            assert!(number("startColumn") <= number("endColumn"));
            let hash = text(&result["partialFingerprints"], "primaryLocationLineHash");
            assert!(!hash.is_empty() && hashes.insert(hash), "{result:#}");
        }
        for invocation in run["invocations"].as_array().expect("invocations") {
            assert!(invocation["executionSuccessful"].is_boolean());
        }
    }
}

/// Annotations as the runner reads them.
pub fn github(output: &str, findings: &[Value]) {
    let annotated: Vec<&Value> = ["error", "warning"]
        .iter()
        .flat_map(|severity| findings.iter().filter(|finding| finding["severity"] == *severity).take(10))
        .collect();
    let lines: Vec<&str> = output.lines().collect();
    let notices = usize::from(findings.len() > annotated.len());
    assert_eq!(lines.len(), annotated.len() + notices, "{output}");
    let data = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    for (line, finding) in lines.iter().zip(annotated) {
        // The first `::` behind the properties ends them.
        let (command, message) = line.strip_prefix("::").and_then(|line| line.split_once("::")).expect("a command");
        let (name, properties) = command.split_once(' ').expect("properties");
        assert_eq!(name, text(finding, "severity"));
        let property = |key: &str| {
            let value = properties.split(',').find_map(|property| property.strip_prefix(key)?.strip_prefix('=')).expect("the property");
            data(&value.replace("%3A", ":").replace("%2C", ","))
        };
        assert_eq!(property("file"), text(finding, "file"));
        for (key, value) in [("line", "line"), ("endLine", "end_line"), ("col", "column"), ("endColumn", "end_column")] {
            assert_eq!(property(key), finding[value].to_string());
        }
        assert_eq!(data(message).lines().next(), Some(text(finding, "message")));
    }
}

pub fn gitlab(output: &str, findings: &[Value]) {
    let issues: Vec<Value> = serde_json::from_str(output).expect("JSON");
    assert_eq!(issues.len(), findings.len());
    let mut fingerprints = std::collections::HashSet::new();
    for (issue, finding) in issues.iter().zip(findings) {
        assert_eq!((&issue["description"], &issue["check_name"]), (&finding["message"], &finding["rule"]));
        assert_eq!((&issue["location"]["path"], &issue["location"]["lines"]["begin"]), (&finding["file"], &finding["line"]));
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&text(issue, "severity")));
        assert!(fingerprints.insert(text(issue, "fingerprint").to_owned()), "{issue:#}");
    }
}

pub fn junit(output: &str, findings: &[Value], files: usize) {
    let mut reader = quick_xml::Reader::from_str(output);
    reader.config_mut().check_comments = true;
    let (mut cases, mut failures, mut said, mut open) = (Vec::new(), 0, String::new(), Vec::new());
    loop {
        match reader.read_event().expect("XML") {
            Xml::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                failures += usize::from(name == "failure");
                for attribute in tag.attributes() {
                    let attribute = attribute.expect("an attribute");
                    let value = attribute.normalized_value(XmlVersion::Implicit1_0).expect("text").into_owned();
                    if name == "testcase" && attribute.key.as_ref() == "file" {
                        cases.push(value);
                    }
                }
                open.push(name);
            }
            Xml::Empty(tag) => {
                assert_eq!(tag.name().as_ref(), "testcase");
                let file = tag.try_get_attribute("file").expect("attributes").expect("a file");
                cases.push(file.normalized_value(XmlVersion::Implicit1_0).expect("text").into_owned());
            }
            Xml::End(_) => {
                open.pop().expect("balanced");
            }
            Xml::Text(text) => said.push_str(&text),
            Xml::GeneralRef(entity) => match entity.resolve_char_ref().expect("a character") {
                Some(c) => said.push(c),
                None => said.push_str(quick_xml::escape::resolve_predefined_entity(&entity).expect("predefined")),
            },
            Xml::Decl(_) => {}
            Xml::Eof => break,
            other => panic!("{other:?}"),
        }
        assert!(open.iter().all(|name| ["testsuites", "testsuite", "testcase", "failure", "system-out"].contains(&name.as_str())));
    }
    assert_eq!(cases.len(), files);
    let failing: std::collections::BTreeSet<&str> =
        findings.iter().filter(|finding| finding["severity"] == "error").map(|finding| text(finding, "file")).collect();
    assert_eq!(failures, failing.len());
    for finding in findings {
        assert!(cases.iter().any(|case| case == text(finding, "file")), "{finding:#}");
        let (severity, code, file, message) =
            (text(finding, "severity"), text(finding, "code"), text(finding, "file"), text(finding, "message"));
        let line = format!("{severity} {code} {file}:{}:{}: {message}", finding["line"], finding["column"]);
        assert!(said.contains(&line), "{line}\n\n{said}");
    }
}

pub fn markdown(output: &str, findings: &[Value]) {
    assert!(output.len() < 1024 * 1024);
    let mut said = String::new();
    for event in Parser::new_ext(output, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(tag) => assert!(
                matches!(tag, Tag::Heading { .. } | Tag::List(None) | Tag::Item | Tag::Paragraph | Tag::Strong | Tag::Emphasis),
                "{tag:?}"
            ),
            Event::Text(words) => {
                assert!(!words.contains(['@', '<', '>', '[', ']', '#', '$', '|', '`', '*', '_', '\\']), "{words}");
                assert!(!words.contains("://") && !words.contains("www."), "{words}");
                said.push_str(&words);
            }
            Event::Code(code) => said.push_str(&code),
            Event::SoftBreak | Event::HardBreak => said.push('\n'),
            Event::End(_) => {}
            other => panic!("{other:?}"),
        }
    }
    let plain = |text: &str| -> String { as_written(text).chars().filter(|c| !c.is_whitespace() && *c != '`').collect() };
    let said = plain(&said);
    for finding in findings {
        let (file, message) = (text(finding, "file"), text(finding, "message"));
        let line = plain(&format!("{}{file}:{}:{}{message}", text(finding, "code"), finding["line"], finding["column"]));
        assert!(said.contains(&line), "{line}");
    }
}

pub fn csv(output: &str, findings: &[Value]) {
    let mut reader = csv::Reader::from_reader(output.as_bytes());
    let names = reader.headers().expect("a header").clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), findings.len());
    assert_eq!(output.lines().count(), findings.len() + 1, "a line is a finding");
    let calculates =
        |cell: &str| cell.split(';').any(|cell| cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']));
    for (row, finding) in rows.iter().zip(findings) {
        let of = |name: &str| row.get(names.iter().position(|column| column == name).expect("a column")).expect("a cell");
        assert!(row.iter().all(|cell| !calculates(cell)), "{row:?}");
        for name in ["file", "severity", "code", "rule", "message", "help"] {
            // An apostrophe keeps a formula from being one.
            let cell = of(name).split(';').map(|part| part.strip_prefix('\'').filter(|rest| calculates(rest)).unwrap_or(part));
            assert_eq!(as_written(&cell.collect::<Vec<_>>().join(";")), as_written(text(finding, name)));
        }
        assert_eq!(of("line"), finding["line"].to_string());
    }
}
