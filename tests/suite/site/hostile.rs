//! Texts that try to act on whoever reads them stay texts, in every place of every file.

use super::{example, files, is_page, rewritten, run, text};
use crate::common::repo::Repo;
use crate::common::{Folder, stderr};
use crate::formats::evil;
use crate::html::elements;

/// A text between double quotes in which only ASCII is left.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        ' '..='~' => c.to_string(),
        c => format!("\\U{:08X}", u32::from(c)),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// The example with one text in every place that takes one, under Git: what came into being is news.
fn registry(name: &str, evil: &str) -> Repo {
    let folder = Repo::new(name);
    folder.write(
        "pvp.yaml",
        format!(
            "title: {{ lv: {0} }}\npublish: {{ name: {{ lv: {0}, en: {0} }}, introduction: {{ lv: {0} }}, contact: {{ name: {{ lv: {0} }} }} }}\nclassifiers: {{ themes: {{ family: {{ lv: {0}, en: {0} }}, social-support: {{ lv: {0}, en: {0} }} }} }}\n",
            quoted(evil)
        ),
    );
    let plain = example(&format!("{name}-plain"));
    for file in std::fs::read_dir(plain.path()).expect("the example").flatten() {
        let planted = rewritten(&std::fs::read(file.path()).expect("bytes"), &mut |_, _, _, written| match written {
            known if known.starts_with("https://") || known.contains('@') => known.to_owned(),
            _ => evil.to_owned(),
        });
        folder.write(file.file_name(), planted);
    }
    folder.commit("Begin");
    folder
}

#[test]
fn nothing_in_a_text_is_markup_or_script() {
    let (mut published, mut last) = (0, String::new());
    for (index, evil) in evil::EVIL.iter().enumerate().filter(|(_, evil)| !evil.trim().is_empty()) {
        let registry = registry("site-evil", evil);
        let folder = Folder::new("site-evil-made");
        let site = folder.path().join("site");
        let output = run(registry.path(), &["all", "--address", "https://katalogs.example/"], &site);
        if output.status.code() == Some(3) || output.status.code() == Some(2) {
            // The rules refuse such a text before anybody publishes it.
            last = stderr(&output);
            assert!(!site.exists(), "{index}: {evil:?}: {last}");
            continue;
        }
        published += 1;
        let all = files(&site);
        for path in all.keys().filter(|path| is_page(path)) {
            let page = text(&all, path);
            crate::formats::judges::nothing_unseen("html", page);
            for element in elements(page) {
                assert!(
                    !matches!(element.name.as_str(), "img" | "iframe" | "object" | "b" | "x" | "style"),
                    "{evil:?}: {path}: {element:?}"
                );
                for (name, value) in &element.attributes {
                    assert!(!name.starts_with("on"), "{evil:?}: {path}: {element:?}");
                    assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "{evil:?}: {path}: {element:?}");
                }
                if element.name == "script" && !element.text.is_empty() {
                    let said: serde_json::Value = serde_json::from_str(&element.text).expect("JSON");
                    assert_eq!(said["@type"], "GovernmentService");
                }
            }
        }
        for path in all.keys().filter(|path| path.starts_with("services/") || *path == "catalogue.json") {
            let _: serde_json::Value = serde_json::from_slice(&all[path]).unwrap_or_else(|error| panic!("{evil:?}: {path}: {error}"));
        }
        for lang in ["lv", "en"] {
            let feed: serde_json::Value = serde_json::from_str(text(&all, &format!("{lang}/feed.json"))).expect("JSON");
            assert_eq!(feed["items"].as_array().map(Vec::len), Some(1), "{evil:?}");
            let rss = text(&all, &format!("{lang}/feed.xml"));
            crate::formats::judges::nothing_unseen("html", rss);
            let names: Vec<String> = elements(rss.split_once('\n').expect("a head").1).into_iter().map(|element| element.name).collect();
            let of_item = ["item", "title", "link", "guid", "pubdate", "description"];
            let expected = ["rss", "channel", "title", "link", "description", "language"].iter().chain(&of_item);
            assert!(names.iter().map(|name| name.to_lowercase()).eq(expected.map(ToString::to_string)), "{evil:?}: {names:?}");
            let index = text(&all, &format!("{lang}/index.js"));
            let json = index.strip_prefix("window.pvpIndex=").and_then(|rest| rest.strip_suffix(";\n")).expect("one statement");
            let _: serde_json::Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{evil:?}: {error}"));
            assert!(!index.contains("</") && index.lines().count() == 1, "{evil:?}");
        }
    }
    assert!(published > 30, "only {published} texts came that far: {last}");
}
