//! The commonest mistakes of people who have not written YAML: `tests/mistakes.md` says what is said of each, and where.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use super::{findings, text};
use crate::common::{Folder, root};

/// A mistake of the table.
struct Mistake<'t> {
    title: &'t str,
    /// The line that it was made on.
    line: u64,
    input: &'t str,
    /// What is said of it, as it stands there.
    said: &'t str,
}

fn mistake(section: &str) -> Mistake<'_> {
    let (title, rest) = section.split_once("\n\nLine ").expect("a title and a line");
    let (line, rest) = rest.split_once("\n\n```yaml\n").expect("a line and a text");
    let (input, said) = rest.split_once("\n```\n\n").expect("a text and what is said");
    Mistake { title, line: line.parse().expect("a number"), input, said: said.trim_end() }
}

fn name(input: &str) -> &str {
    input.lines().find_map(|line| line.strip_prefix("id: ")).expect("an id")
}

/// What is said of a file: every message, each with what to do.
fn said(found: &[Value], file: &str) -> String {
    let own = found.iter().filter(|finding| text(finding, "file") == file);
    let each: Vec<String> = own
        .map(|finding| {
            format!("{}:{} {} {}", finding["line"], finding["column"], text(finding, "message"), text(finding, "help").trim_end())
        })
        .collect();
    each.join(" / ")
}

#[test]
fn a_file_with_a_mistake_still_says_what_it_says() {
    let folder = Folder::new("mistakes-understood");
    folder.write(
        "birth.yaml",
        "kind: life-situation\nid: birth\nidentification: { title: { lv: A, en: A }, summary: { lv: A., en: A. }, status: active }\n\
         classification: { recipients: [residents], themes: [family] }\nneeds: [{ id: name, title: { lv: A, en: A } }]\n",
    );
    for broken in [
        "basis:\n  functions: [vsaa/x]\nneeds: [birth/name]\n  legal_acts: { not_applicable: Nav paredzēts }\n",
        "basis:\n\tneeds: [birth/name]\n",
        "basis:\n  functions: [vsaa/x]\n   needs: [birth/name]\n",
        "identification:\n  title: { lv: Termiņš: 10 dienas }\nbasis:\n  needs: [birth/name]\n",
        "basis:\n  functions: [vsaa/x\n  needs: [birth/name]\n",
        "basis:\n  // vajadzības\n  needs:\n    - birth/name\n",
    ] {
        folder.write("service.yaml", format!("kind: service\nid: service\n{broken}"));
        let found = findings(&folder, &[], "en");
        assert!(found.iter().all(|finding| text(finding, "code") == "PVP003"), "{broken}\n{found:#?}");
        assert!(super::said(&folder, &["show", "birth/name"]).contains("service"), "{broken}");
    }
}

#[test]
fn each_is_named_at_its_line_in_both_languages() {
    let table = root().join("tests/mistakes.md");
    let whole = fs::read_to_string(&table).expect("the table");
    let mut sections = whole.split("\n## ");
    let mut written = format!("{}\n", sections.next().expect("a heading").trim_end());
    let folder = Folder::new("mistakes");
    let mistakes: Vec<Mistake<'_>> = sections.map(mistake).collect();
    assert!(mistakes.len() >= 40, "{}", mistakes.len());
    for mistake in &mistakes {
        let input = mistake.input.replace("<TAB>", "\t").replace("<NBSP>", "\u{A0}");
        folder.write(&format!("{}.yaml", name(mistake.input)), format!("{input}\n"));
    }
    let (lv, en) = (findings(&folder, &["--fail-on", "never"], "lv"), findings(&folder, &["--fail-on", "never"], "en"));
    let mut misplaced = Vec::new();
    for mistake in &mistakes {
        let Mistake { title, line, input, said: before } = mistake;
        let file = format!("{}.yaml", name(input));
        let now = format!("- lv: {}\n- en: {}", said(&lv, &file), said(&en, &file));
        let first = lv.iter().find(|finding| text(finding, "file") == file).map(|finding| finding["line"].as_u64());
        if first != Some(Some(*line)) {
            misplaced.push(format!("{title}: line {line}\n{now}"));
        }
        let _ = write!(written, "\n## {title}\n\nLine {line}\n\n```yaml\n{input}\n```\n\n{now}\n");
        if std::env::var_os("SNAPSHOTS").is_none() {
            assert_eq!(*before, now, "{title}");
        }
    }
    assert!(misplaced.is_empty(), "{}", misplaced.join("\n\n"));
    if std::env::var_os("SNAPSHOTS").is_some() {
        fs::write(table, written).expect("written");
    }
}
