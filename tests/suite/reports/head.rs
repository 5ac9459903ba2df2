//! What stands at the head of documents: whose registry it is, of which day and revision, and what it is narrowed to.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::common::{Folder, INSTITUTION, root, run, stderr, stdout};

const SETTINGS: &str = "\
title: { lv: \"Reģistrs <b>&\\\"</style>`x`\", en: \"Register <b>&\\\"</style>`x`\" }
introduction: { lv: Ko te redz., en: What is seen here. }
";

/// A picture of so many pixels, as far as anybody looks who does not draw it.
fn png(width: u32, height: u32) -> Vec<u8> {
    let header = [&b"\0\0\0\x0dIHDR"[..], &width.to_be_bytes(), &height.to_be_bytes(), &[8, 2, 0, 0, 0], &[0; 4]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &header, b"\0\0\0\0IEND\xae\x42\x60\x82"].concat()
}

fn registry(name: &str, settings: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("pvp.yaml", settings);
    folder.write("vsaa.yaml", INSTITUTION);
    folder
}

fn said(folder: &Folder, args: &[&str]) -> String {
    let path = folder.path().to_str().expect("UTF-8");
    let output = run(&[&["report", "gaps", path, "--lang", "en", "--today", "2026-11-20"], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

#[test]
fn every_document_says_whose_it_is_and_what_it_is_narrowed_to() {
    let folder = registry("head", SETTINGS);
    let narrowed = ["--institution", "vsaa", "--severity", "error"];
    let page = said(&folder, &[&narrowed[..], &["--format", "html"]].concat());
    for part in [
        "Register &lt;b&gt;&amp;&quot;&lt;/style&gt;`x`",
        "What is seen here.",
        "<dt>Day</dt> <dd>20 November 2026</dd>",
        "<dt>Revision</dt> <dd>working tree</dd>",
        "<dt>Institution</dt> <dd>State Social Insurance Agency</dd>",
        "<dt>Severity</dt> <dd>error</dd>",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let style = page.split("</style>").next().expect("a style");
    assert!(
        style.contains("@top-left { content: \"Register \\3c b\\3e \\26 \\22 \\3c \\2f style\\3e \\60 x\\60 "),
        "every sheet says so too"
    );
    let markdown = said(&folder, &[&narrowed[..], &["--format", "markdown"]].concat());
    let head: Vec<&str> = markdown.lines().take(6).collect();
    assert!(head[2].contains("Day: 20 November 2026 · Revision: working tree · Institution: State Social Insurance Agency"), "{head:?}");
    assert!(head[4].contains("What is seen here."), "{head:?}");
    let text = said(&folder, &narrowed);
    assert!(text.lines().nth(1).is_some_and(|line| line.starts_with("Register")), "{text}");
    assert!(text.replace('\n', " ").contains("Institution: State Social Insurance Agency"), "{text}");
    let file = folder.path().join("gaps.xlsx");
    said(&folder, &[&narrowed[..], &["--output", file.to_str().expect("UTF-8")]].concat());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(std::fs::read(&file).expect("a file"))).expect("a workbook");
    let first = book.sheet_names()[0].clone();
    let cells: Vec<String> = book
        .worksheet_range(&first)
        .expect("a sheet")
        .cells()
        .map(|(.., cell)| match cell {
            Data::String(text) => text.clone(),
            other => other.to_string(),
        })
        .collect();
    for part in ["Register <b>&\"</style>`x`", "Institution: State Social Insurance Agency", "Revision: working tree"] {
        assert!(cells.iter().any(|cell| cell == part), "{part}: {cells:?}");
    }
    let json: serde_json::Value = serde_json::from_str(&said(&folder, &[&narrowed[..], &["--format", "json"]].concat())).expect("JSON");
    assert_eq!(json["registry"], "Register <b>&\"</style>`x`");
    assert_eq!(json["narrowed"][0], serde_json::json!({ "name": "institution", "to": ["State Social Insurance Agency"] }));
    // Nobody said anything of it.
    let plain = registry("head-plain", "rules: {}\n");
    assert!(!said(&plain, &["--format", "html"]).contains("class=\"whose\""));
    assert!(!said(&plain, &[]).contains("Revision"));
}

#[test]
fn a_revision_is_named() {
    let output = run(&["report", "catalogues", "examples/first-registry", "--at", "HEAD", "--lang", "en", "--format", "markdown"]);
    let said = stdout(&output);
    assert!(said.contains("Revision: HEAD ("), "{said}");
}

#[test]
fn a_logo_is_carried_and_one_that_cannot_be_is_a_mistake() {
    let settings = format!("{SETTINGS}logo: pictures/logo.png\n");
    let folder = registry("head-logo", &settings);
    let path = folder.path().to_str().expect("UTF-8").to_owned();
    folder.write("pictures/logo.png", png(120, 40));
    assert!(said(&folder, &["--format", "html"]).contains("<img src=\"data:image/png;base64,iVBORw0KGgo"));
    for (content, why) in [
        (None, "no such ordinary file"),
        (Some(b"<svg onload='x'/>".to_vec()), "no PNG or JPEG"),
        (Some(png(5000, 10)), "more than 2000 pixels"),
        (Some([png(10, 10), vec![0; 250_000]].concat()), "larger than 200 KB"),
    ] {
        match content {
            Some(content) => _ = folder.write("pictures/logo.png", content),
            None => std::fs::remove_file(folder.path().join("pictures/logo.png")).expect("a file"),
        }
        let output = run(&["report", "gaps", &path, "--lang", "en"]);
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()), "{why}");
        assert!(stderr(&output).contains(why), "{why}: {}", stderr(&output));
    }
    // Nothing outside the root is read.
    let outside = registry("head-outside", &format!("logo: {}/docs/pictures/summary.png\n", root().display()));
    let path = outside.path().to_str().expect("UTF-8");
    assert_eq!(run(&["report", "gaps", path]).status.code(), Some(2));
    std::os::unix::fs::symlink(root().join("docs/pictures/summary.png"), outside.path().join("link.png")).expect("a link");
    outside.write("pvp.yaml", "logo: link.png\n");
    assert_eq!(run(&["report", "gaps", path]).status.code(), Some(2));
}

#[test]
fn the_summary_names_no_commands_and_no_codes() {
    for lang in ["lv", "en"] {
        for format in ["html", "markdown", "table"] {
            let output = run(&["report", "summary", "registry", "--lang", lang, "--format", format]);
            let said = stdout(&output);
            let body = said.split("<body>").last().expect("a body");
            let body = body.split("<footer>").next().expect("text");
            assert!(!body.contains("PVP") && !body.contains("pvp "), "{format} in {lang}");
        }
    }
}
