//! What changed between two moments: nothing where only the writing did, each edit as itself, and what is printed.

mod effects;
mod figures;
mod repository;
mod sides;

use std::path::Path;
use std::process::Output;

use crate::common::{Folder, faults, pvp, root, stderr, stdout};
use crate::formats::evil;
use pulldown_cmark::{Event, Options, Parser, Tag};
use pvp::content;
use pvp::render::diff::{self, Report};
use pvp::render::human::Look;
use pvp::render::words::{Lang, Words};
use pvp::source::FileId;
use pvp::yaml::{self, Node, Shape, scalar};
use repository::Repository;
use serde_json::Value;
use sides::{Files, Sides, folder};

fn example() -> (Files, Files) {
    (folder(&root().join("tests/diff/before")), folder(&root().join("tests/diff/after")))
}

fn rendered(before: &Files, after: &Files, format: &str, lang: Lang, colour: bool) -> String {
    let comparison = Sides::new(before, after).compare();
    let words = Words::new(lang);
    let report = Report { comparison: &comparison, before: "main", after: "HEAD", incomplete: false, words: &words };
    (diff::find(format).expect("a format").render)(&report, Look { width: 100, colour })
}

#[test]
fn each_format_prints_as_before() {
    let (before, after) = example();
    let compare = snapbox::Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV);
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for format in diff::ALL {
            let text = rendered(&before, &after, format.name, lang, false).replace(env!("CARGO_PKG_VERSION"), "VERSION");
            let path = root().join(format!("tests/snapshots/diff/{}.{}.txt", format.name, lang.key()));
            if let Err(difference) = compare.try_eq(Some(&format.name), text.into(), snapbox::Data::read_from(&path, None).raw()) {
                wrong.push(difference.to_string());
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn colours_take_the_place_of_brackets() {
    let (before, after) = example();
    let plain = rendered(&before, &after, "human", Lang::Lv, false);
    let coloured = rendered(&before, &after, "human", Lang::Lv, true);
    assert!(plain.contains("[-") && plain.contains("{+") && !plain.contains('\u{1B}'));
    assert!(!coloured.contains("[-") && !coloured.contains("{+") && coloured.contains("\u{1B}[31m") && coloured.contains("\u{1B}[32m"));
}

#[test]
fn json_is_what_its_schema_says() {
    let (before, after) = example();
    let none = Files::new();
    for (before, after) in [(&before, &after), (&after, &before), (&none, &after), (&before, &none), (&before, &before)] {
        let text = rendered(before, after, "json", Lang::En, false);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(faults(&value, "diff-v1.schema.json"), [""; 0]);
    }
}

/// A tree as JSON, with the keys the other way round; texts stay texts.
fn rewritten(node: Node<'_>) -> Value {
    match node.shape() {
        Shape::Scalar(text, style) => match (scalar::as_number(text, style), scalar::as_bool(text, style)) {
            _ if scalar::is_null(text, style) => Value::Null,
            // Only what JSON writes in the same way; a code such as `0123` stays text.
            (Some(_), _) => serde_json::from_str(text).unwrap_or_else(|_| text.into()),
            (_, Some(truth)) => truth.into(),
            (None, None) => text.split(' ').collect::<Vec<_>>().join(" \n ").into(),
        },
        Shape::List(_) => node.items().map(rewritten).collect(),
        Shape::Map(_) => {
            let mut entries: Vec<(String, Value)> = node.entries().map(|(key, value)| (key.key().to_owned(), rewritten(value))).collect();
            entries.reverse();
            Value::Object(entries.into_iter().collect())
        }
    }
}

#[test]
fn a_registry_written_differently_says_the_same() {
    let before = folder(&root().join("registry"));
    let rewrite = |text: &String| {
        let parsed = yaml::parse(text, FileId(0));
        serde_json::to_string(&rewritten(parsed.tree.root().expect("a root"))).expect("JSON")
    };
    let after: Files = before.iter().map(|(path, text)| (path.clone(), rewrite(text))).collect();
    for (path, text) in &before {
        assert!(content::same(text.as_bytes(), after[path].as_bytes(), "lv"), "{path}");
    }
    let comparison = Sides::new(&before, &after).compare();
    assert!(comparison.is_empty(), "{:#?}", (comparison.entries.first(), comparison.effects.first(), comparison.refreshes.first()));
    assert_eq!(comparison.rewritten, before.len());
}

/// The scalars of a tree that are not codes of the format's own making.
fn places<'a>(node: Node<'a>, key: &str, all: &mut Vec<(Node<'a>, String)>) {
    match node.shape() {
        Shape::Scalar(..) => all.push((node, key.to_owned())),
        Shape::List(_) => node.items().for_each(|item| places(item, key, all)),
        Shape::Map(_) => node.entries().for_each(|(key, value)| places(value, key.key(), all)),
    }
}

#[test]
fn each_edit_of_a_field_is_that_change() {
    let mut edits = 0;
    for (path, text) in folder(&root().join("registry")).into_iter().step_by(7) {
        let parsed = yaml::parse(&text, FileId(0));
        let root = parsed.tree.root().expect("a root");
        let kind = root.get("kind").and_then(Node::text).and_then(pvp::schema::Kind::of);
        let mut all = Vec::new();
        places(root, "", &mut all);
        // A new word for a name or an id makes another item; everything else is altered where it stands.
        for (node, key) in all.into_iter().filter(|(_, key)| !matches!(key.as_str(), "kind" | "id")) {
            let span = node.span();
            let edited = format!("{}\"Cits vārds\"{}", &text[..span.start as usize], &text[span.end as usize..]);
            let new = yaml::parse(&edited, FileId(1));
            if new.broken || node.scalar().is_none_or(|(_, style)| style == yaml::Style::Block) {
                continue;
            }
            assert!(!content::same(text.as_bytes(), edited.as_bytes(), "lv"), "{path}: {key}");
            let changes = content::changes(root, new.tree.root().expect("a root"), kind, "lv", &[]);
            // In a list of words, one goes and another comes.
            let word = changes.len() == 2 && changes.iter().all(|change| change.path.contains('['));
            assert!(changes.len() == 1 || word, "{path}: {key}: {changes:#?}");
            let held = changes.iter().any(|change| format!("{:?}", change.new).contains("Cits vārds"));
            assert!(held, "{path}: {key}: {changes:#?}");
            edits += 1;
        }
    }
    assert!(edits > 300, "only {edits} edits were made");
}

#[test]
fn nothing_from_a_description_acts_on_the_reader() {
    let service = |text: &str, note: &str| {
        let text = serde_json::to_string(text).expect("JSON");
        let text = text.replace(|c: char| !c.is_ascii(), "?");
        format!(
            "kind: service\nid: x\nidentification: {{ title: {{ lv: {text} }}, summary: {{ lv: {{ y: {text} }} }}, status: active }}\n\
             responsible: {{ owner: {text}, manager: {{ position: {text}, email: {text} }} }}\n\
             classification: {{ keywords: [{text}, {note}] }}\ninformation: {{ catalogues: [{text}], for_recipients: {{ lv: {text} }} }}\n\
             {text}: {text}\n"
        )
    };
    for (index, evil) in evil::EVIL.iter().enumerate() {
        let other = evil::EVIL[(index + 1) % evil::EVIL.len()];
        let one = |text: &str| Files::from([("x.yaml".to_owned(), service(text, "a"))]);
        let (before, after) = (one(evil), one(other));
        for (before, after) in [(&before, &after), (&Files::new(), &after), (&before, &Files::new())] {
            let human = rendered(before, after, "human", Lang::Lv, false);
            let markdown = rendered(before, after, "markdown", Lang::Lv, false);
            for output in [&human, &markdown, &rendered(before, after, "json", Lang::Lv, false)] {
                assert!(!output.chars().any(|c| (c.is_control() && c != '\n') || ('\u{202A}'..='\u{202E}').contains(&c)), "{output:?}");
                assert!(!output.lines().any(|line| line.trim_start().starts_with("::") || line.contains("##[")), "{output}");
            }
            for event in Parser::new_ext(&markdown, Options::all()) {
                match event {
                    Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                        panic!("{markdown}")
                    }
                    Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Table(_)) => panic!("{markdown}"),
                    Event::Text(text) => assert!(!text.contains('@') && !text.contains("://"), "{text}: {markdown}"),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn a_comment_is_short_enough_and_counts_the_rest() {
    let service = |index: usize, days: usize| {
        let title = "Ļoti garš nosaukums ".repeat(4);
        format!(
            "kind: service\nid: s{index}\nidentification: {{ title: {{ lv: {title} }}, summary: {{ lv: {} {days} }}, status: active }}\n\
             request: {{ deadlines: [{{ max: {days}, unit: working-day }}] }}\n",
            "vārds ".repeat(200)
        )
    };
    let files = |days: usize| (0..2000).map(|index| (format!("s{index}.yaml"), service(index, days))).collect::<Files>();
    let page = rendered(&files(3), &files(5), "markdown", Lang::Lv, false);
    assert!(page.chars().count() < 65_000 && page.chars().count() > 60_000, "{}", page.chars().count());
    assert!(page.contains("Šeit nav vietas vēl"), "{}", &page[page.len() - 300..]);
}

fn run(repository: &Repository, args: &[&str]) -> Output {
    pvp().current_dir(repository.path()).env("HOME", repository.path()).arg("diff").args(args).output().expect("pvp runs")
}

#[test]
fn revisions_and_the_working_tree_are_compared() {
    let (before, after) = example();
    let repository = Repository::new("diff");
    repository.commit(&before, "before");
    repository.commit(&after, "after");
    let both = run(&repository, &["HEAD~1", "HEAD", "--format", "json", "--lang", "lv"]);
    assert_eq!((both.status.code(), stderr(&both).as_str()), (Some(0), ""));
    let expected = rendered(&before, &after, "json", Lang::Lv, false).replace("\"before\": \"main\"", "\"before\": \"HEAD~1\"");
    assert_eq!(stdout(&both), expected);
    let dots = run(&repository, &["HEAD~1..HEAD", "--format", "json", "--lang", "lv"]);
    assert_eq!(stdout(&dots), expected);
    let branched = run(&repository, &["HEAD~1...", "--lang", "lv"]);
    assert!(stdout(&branched).starts_with("Izmaiņas: `HEAD~1...` → darba mape"), "{}", stdout(&branched));
    let tree = run(&repository, &["HEAD~1", "--lang", "lv"]);
    assert!(stdout(&tree).starts_with("Izmaiņas: `HEAD~1` → darba mape"), "{}", stdout(&tree));
    let nothing = run(&repository, &["HEAD", "--lang", "lv"]);
    assert_eq!(nothing.status.code(), Some(0));
    assert!(stdout(&nothing).contains("nekas nav mainījies"), "{}", stdout(&nothing));
    repository.write("vehicle-check.yaml", &before["vehicle-check.yaml"]);
    let changed = run(&repository, &["HEAD", "--lang", "lv"]);
    assert!(stdout(&changed).contains("Sniegšana sākas: pakalpojums `vehicle-check`"), "{}", stdout(&changed));
}

#[test]
fn a_path_narrows_what_is_shown_and_a_file_takes_it() {
    let (before, after) = example();
    let repository = Repository::new("diff-path");
    repository.commit(&before, "before");
    repository.commit(&after, "after");
    let one = run(&repository, &["HEAD~1", "HEAD", "--path", "vehicle-check.yaml", "--lang", "en"]);
    assert_eq!(one.status.code(), Some(0), "{}", stderr(&one));
    let text = stdout(&one);
    assert!(
        text.contains("vehicle-check") && text.contains("buying-a-car/know-the-history") && !text.contains("duplicate-plates"),
        "{text}"
    );
    let folder = Folder::new("diff-output");
    let file = folder.path().join("comment.md");
    let output = run(&repository, &["HEAD~1", "HEAD", "--format", "markdown", "--lang", "en", "--output", file.to_str().expect("text")]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), ""));
    let written = std::fs::read_to_string(&file).expect("the file");
    assert!(written.starts_with("## Changes from `HEAD~1` to `HEAD`"), "{written}");
    let in_the_way = run(&repository, &["HEAD~1", "--output", "csdd.yaml"]);
    assert_eq!(in_the_way.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(repository.path().join("csdd.yaml")).expect("the file"), after["csdd.yaml"]);
}

#[test]
fn what_cannot_be_compared_is_exit_2() {
    let (before, _) = example();
    let repository = Repository::new("diff-unknown");
    repository.commit(&before, "before");
    for args in [&["nowhere"][..], &["HEAD", "nowhere"], &["HEAD..nowhere"], &["--", "-x"]] {
        let output = run(&repository, args);
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{args:?}");
        assert!(stderr(&output).starts_with("pvp: error: "), "{}", stderr(&output));
    }
    let bare = Folder::new("diff-no-git");
    bare.write("csdd.yaml", &before["csdd.yaml"]);
    let output =
        pvp().current_dir(bare.path()).env("GIT_CEILING_DIRECTORIES", Path::new("/")).args(["diff", "HEAD"]).output().expect("pvp runs");
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{}", stderr(&output));
}
