//! Samples can be copied: as YAML they stand where they have to, and lack nothing but what has to be written.

use std::fmt::Write as _;

use super::{findings, said, text};
use crate::common::Folder;
use pvp::schema::{Field, Kind};

const KINDS: [&str; 4] = ["service", "resource", "institution", "life-situation"];

/// Whether all that is found are places that wait to be filled.
fn only_blanks(folder: &Folder, name: &str) -> usize {
    let mut found = findings(folder, &[name], "en");
    found.retain(|finding| text(finding, "severity") == "error");
    for finding in &found {
        assert_eq!(text(finding, "code"), "PVP203", "{name}: {finding:#}");
    }
    found.len()
}

#[test]
fn the_sample_of_a_kind_lacks_only_what_has_to_be_written() {
    let folder = Folder::new("samples-kinds");
    for kind in KINDS {
        for lang in ["lv", "en"] {
            let page = said(&folder, &["explain", kind, "--lang", lang]);
            let sample = page.split_once(&format!("\nkind: {kind}\n")).expect("a sample").1;
            let name = format!("{kind}-{lang}.yaml");
            folder.write(&name, format!("kind: {kind}\n{}", sample.replacen("id: …", &format!("id: {kind}-{lang}"), 1)));
            assert!(only_blanks(&folder, &name) > 3, "{sample}");
        }
    }
}

#[test]
fn what_is_missing_is_shown_as_it_has_to_stand() {
    let folder = Folder::new("samples-missing");
    for kind in KINDS {
        folder.write(&format!("{kind}.yaml"), format!("kind: {kind}\nid: {kind}\n"));
        let mut found = findings(&folder, &[&format!("{kind}.yaml")], "lv");
        found.retain(|finding| text(finding, "severity") == "error");
        assert!(found.len() > 2, "{kind}: {found:?}");
        let samples: Vec<&str> = found.iter().map(|finding| text(finding, "sample")).filter(|sample| !sample.is_empty()).collect();
        assert_eq!(samples.len(), found.len(), "{kind}: {found:?}");
        folder.write(&format!("{kind}.yaml"), format!("kind: {kind}\nid: {kind}\n{}\n", samples.join("\n")));
        assert!(only_blanks(&folder, &format!("{kind}.yaml")) > 3);
    }
}

/// A service with one field that is wrong, and everything else left out.
fn one(folder: &Folder, group: &str, wrong: &str) -> serde_json::Value {
    folder.write("a.yaml", format!("kind: service\nid: a\n{group}:\n{wrong}\n"));
    let found = findings(folder, &[], "lv");
    let of_group = found.into_iter().filter(|finding| {
        let inside = text(finding, "field").starts_with(&format!("{group}.")) && finding["line"] != 3;
        inside && text(finding, "severity") == "error"
    });
    of_group.min_by_key(|finding| finding["line"].as_u64()).expect("a finding")
}

#[test]
fn a_list_of_groups_is_shown_in_place_of_what_is_none() {
    let folder = Folder::new("samples-lists");
    for fees in ["4,27 EUR", "5", "Divi eiro par katru lapu", "{ amount: 5 }", "[5]"] {
        let finding = one(&folder, "request", &format!("  fees: {fees}"));
        let sample = text(&finding, "sample");
        assert!(sample.contains("amount: …") && sample.contains("EUR"), "{fees}: {finding:#}");
        assert!(fees == "[5]" || sample.contains("- amount: …"), "{fees}: {sample}");
        assert_eq!(text(&finding, "explain"), "request.fees");
    }
    let finding = one(&folder, "request", "  channels:\n    - e-service\n    - portal");
    assert!(text(&finding, "sample").lines().any(|line| line == "    - type: …"), "{finding:#}");
    assert!(text(&finding, "sample").contains("e-service (e-pakalpojums)"), "{finding:#}");
    // What stands between brackets is shown so, with what is to be known above it.
    let finding = one(&folder, "identification", "  codes: [p302]");
    assert!(text(&finding, "sample").ends_with("{ system: …, value: … }"), "{finding:#}");
}

#[test]
fn a_placeholder_is_told_of_what_does_not_apply_in_every_form() {
    let folder = Folder::new("samples-placeholders");
    for written in ["\"-\"", "{ lv: \"-\" }", "{ lv: Nav }", "\"\"", "{ lv: }"] {
        let finding = one(&folder, "request", &format!("  conditions: {written}"));
        assert!(text(&finding, "help").contains("not_applicable"), "{written}: {finding:#}");
    }
    // A mandatory one is not told to be deleted, an optional one is.
    let finding = one(&folder, "identification", "  title: { lv: \"-\" }");
    assert!(!text(&finding, "help").contains("izdzēsiet"), "{finding:#}");
    let finding = one(&folder, "identification", "  local_title: { lv: \"-\" }");
    assert!(text(&finding, "help").contains("izdzēsiet"), "{finding:#}");
    folder.write("a.yaml", "kind: service\nid: a\nrequest:\nperformance: {}\n");
    for finding in findings(&folder, &[], "lv").iter().filter(|finding| text(finding, "code") == "PVP203") {
        assert!(!text(finding, "help").contains("izdzēsiet"), "{finding:#}");
    }
}

#[test]
fn no_code_is_shown_without_what_it_means() {
    fn fields<'f>(path: &str, field: &'f Field, all: &mut Vec<(String, &'f Field)>) {
        all.push((path.to_owned(), field));
        let inner = field.item().unwrap_or(field);
        for (key, part) in inner.parts().filter(|_| !inner.text) {
            fields(&format!("{path}.{key}"), part, all);
        }
    }
    let folder = Folder::new("samples-codes");
    let mut all = Vec::new();
    fields("service", Kind::Service.fields(), &mut all);
    let coded = |field: &Field| field.codes.len() > 1 || field.item().is_some_and(|item| item.codes.len() > 1);
    all.retain(|(_, field)| coded(field));
    assert!(all.len() > 8, "{}", all.len());
    for (path, field) in all {
        let page = said(&folder, &["explain", &path, "--lang", "lv"]);
        let field = field.item().filter(|item| !item.codes.is_empty()).unwrap_or(field);
        for code in &field.codes {
            let label = &field.code_label(code).expect("a label").lv;
            assert!(page.lines().any(|line| line.contains(code.as_str()) && line.contains(label.as_str())), "{path}: {code}\n{page}");
        }
    }
}

#[test]
fn every_field_can_be_explained_and_is_listed() {
    fn walk(path: &str, field: &Field, all: &mut String) {
        let inner = field.item().unwrap_or(field);
        for (key, part) in inner.parts().filter(|_| !inner.text) {
            let _ = writeln!(all, "{path}.{key}");
            walk(&format!("{path}.{key}"), part, all);
        }
    }
    let folder = Folder::new("samples-explained");
    let listed = said(&folder, &["explain"]);
    let mut paths = String::new();
    for kind in Kind::ALL {
        walk(kind.key(), kind.fields(), &mut paths);
        assert!(listed.contains(&format!(" {} ", kind.key())), "{listed}");
        for (group, _) in kind.fields().parts().filter(|(key, _)| !matches!(*key, "kind" | "id")) {
            assert!(listed.contains(&format!(" {}.{group} ", kind.key())), "{listed}");
        }
    }
    assert!(paths.lines().count() > 150, "{}", paths.lines().count());
    for path in paths.lines() {
        let found = pvp::schema::lookup::find(path);
        assert_eq!(found.first().map(pvp::schema::lookup::Named::full).as_deref(), Some(path));
        assert_eq!(pvp::schema::lookup::find(&found[0].short())[0].full(), path);
    }
    for (name, first) in [
        ("request.fees", "service.request.fees"),
        ("service", "service"),
        ("channels", "service.request.channels"),
        ("Maksa", "service.request.fees"),
    ] {
        let page = said(&folder, &["explain", name, "--lang", "lv"]);
        assert!(page.starts_with(&format!("{first}\n")), "{page}");
    }
    assert!(said(&folder, &["explain", "feees"]).contains("`fees`"));
}

#[test]
fn findings_about_fields_name_the_command_that_explains_them() {
    let folder = Folder::new("samples-hints");
    folder.write("a.yaml", "kind: service\nid: a\nidentification: { title: { lv: X, en: X }, status: gone, tittle: 1 }\n");
    for finding in findings(&folder, &[], "en") {
        assert_eq!(finding["explain"].is_null(), finding["field"].is_null(), "{finding:#}");
    }
    let page = said(&folder, &["validate", "--lang", "en"]);
    let hints = page.lines().filter(|line| line.starts_with("  More about the field: `pvp explain ")).count();
    assert_eq!(hints, findings(&folder, &[], "en").len(), "{page}");
    for hint in page.lines().filter_map(|line| line.strip_prefix("  More about the field: `pvp explain ")) {
        let name = hint.trim_end_matches('`');
        assert!(said(&folder, &["explain", name]).lines().next().is_some_and(|first| first.ends_with(name)), "{name}");
    }
}
