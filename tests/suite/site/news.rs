//! What became of services, from Git: the feeds, and earlier addresses that lead to the ones of now.

use serde_json::Value;

use super::{Files, TODAY, files, text};
use crate::common::repo::Repo;
use crate::common::{Folder, root, stderr, stdout};

/// The example of a small registry under Git, with what became of it since.
fn registry(name: &str) -> Repo {
    let repo = Repo::new(name);
    for file in ["birth-of-a-child", "childcare-benefit", "social-insurance-system", "vsaa"] {
        let text = std::fs::read(root().join(format!("examples/first-registry/{file}.yaml"))).expect("the example");
        repo.write(format!("{file}.yaml"), text);
    }
    repo.commit("Begin");
    repo.edit("childcare-benefit.yaml", "fees: free", "fees: [{ amount: 5, currency: EUR }]");
    repo.edit("childcare-benefit.yaml", "A monthly benefit.", "Money each month.");
    repo.commit("It costs something");
    // What is for management is no news.
    repo.edit("childcare-benefit.yaml", "Share of applications submitted online", "Online share");
    repo.edit("childcare-benefit.yaml", "email: pakalpojumi@vsaa.example\n  providers", "email: cits@vsaa.example\n  providers");
    repo.commit("For ourselves");
    let text = std::fs::read_to_string(repo.path().join("childcare-benefit.yaml")).expect("text");
    repo.write(
        "other-benefit.yaml",
        text.replace("id: childcare-benefit", "id: other-benefit").replace("Childcare benefit", "Other benefit"),
    );
    repo.commit("Another one");
    repo.rename("childcare-benefit.yaml", "child-benefit.yaml");
    repo.edit("child-benefit.yaml", "id: childcare-benefit", "id: child-benefit");
    repo.commit("A better name");
    repo.edit("other-benefit.yaml", "status: active", "status: retired");
    repo.commit("No more");
    // What is being prepared is news once it is there.
    let text = std::fs::read_to_string(repo.path().join("child-benefit.yaml")).expect("text");
    let third = text.replace("id: child-benefit", "id: third-benefit").replace("Childcare benefit", "Third benefit");
    repo.write("third-benefit.yaml", third.replacen("status: active", "status: planned", 1));
    repo.commit("A plan");
    repo.edit("third-benefit.yaml", "Money each month.", "Money each year.");
    repo.commit("Another plan");
    repo.edit("third-benefit.yaml", "status: planned", "status: active");
    repo.commit("It begins");
    repo
}

fn made(repo: &Repo, folder: &Folder, args: &[&str]) -> Files {
    let site = folder.path().join("site");
    let fixed = ["site", "catalogue", "all", "--today", TODAY, "--lang", "en", "--output", site.to_str().expect("text")];
    let output = repo.pvp(&[&fixed, args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    files(&site)
}

const ADDRESS: [&str; 2] = ["--address", "https://katalogs.example/"];

#[test]
fn feeds_tell_what_is_published_and_nothing_else() {
    let (repo, folder) = (registry("site-news"), Folder::new("site-news-made"));
    let files = made(&repo, &folder, &ADDRESS);
    let feed: Value = serde_json::from_str(text(&files, "en/feed.json")).expect("JSON");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], "https://katalogs.example/en/feed.json");
    let items = feed["items"].as_array().expect("items");
    let said: Vec<[&str; 3]> =
        items.iter().map(|item| ["title", "content_text", "url"].map(|key| item[key].as_str().unwrap_or(""))).collect();
    let page = "https://katalogs.example/en/services/child-benefit/";
    assert_eq!(
        said,
        [
            ["New service: Third benefit", "Third benefit", "https://katalogs.example/en/services/third-benefit/"],
            ["No longer available: Other benefit", "Other benefit", ""],
            ["Childcare benefit", "Changed: Fees, Result", page],
            ["New service: Childcare benefit", "Childcare benefit", page],
        ]
    );
    let ids: std::collections::BTreeSet<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
    assert_eq!(ids.len(), items.len());
    assert!(items.iter().all(|item| item["date_published"].as_str().is_some_and(|day| day.ends_with('Z'))));
    let rss = text(&files, "en/feed.xml");
    assert_eq!((rss.matches("<item>").count(), rss.matches("<pubDate>").count()), (4, 4));
    assert!(rss.contains("<description>Changed: Fees, Result</description>") && rss.contains(&format!("<link>{page}</link>")), "{rss}");
    assert!(text(&files, "lv/feed.json").contains("Mainījies: Maksa, Rezultāts"));
    assert!(text(&files, "en/index.html").contains("type=\"application/rss+xml\""));
    // Who did it is nobody's business.
    let author = repo.git(&["log", "-1", "--format=%an"]);
    assert!(!author.trim().is_empty());
    assert!(!files.values().any(|bytes| String::from_utf8_lossy(bytes).contains(author.trim())), "{author}");
    // Again, nothing is written again.
    let before = files.clone();
    assert!(made(&repo, &folder, &ADDRESS) == before);
}

#[test]
fn earlier_addresses_lead_on_and_feeds_need_to_know_where_they_are() {
    let (repo, folder) = (registry("site-renamed"), Folder::new("site-renamed-made"));
    let files = made(&repo, &folder, &[]);
    for (old, new) in [
        ("lv/pakalpojumi/childcare-benefit", "../child-benefit/index.html"),
        ("en/services/childcare-benefit", "../child-benefit/index.html"),
    ] {
        let page = text(&files, &format!("{old}/index.html"));
        assert!(page.contains("http-equiv=\"refresh\"") && page.contains(new), "{page}");
    }
    assert!(files.keys().all(|path| !path.contains("feed")));
    assert!(!text(&files, "en/index.html").contains("rss+xml"));
}

#[test]
fn the_site_of_an_institution_tells_of_its_own_services() {
    let (repo, folder) = (registry("site-news-own"), Folder::new("site-news-own-made"));
    let institution = std::fs::read_to_string(repo.path().join("vsaa.yaml")).expect("text");
    repo.write("vid.yaml", institution.replace("id: vsaa", "id: vid").replace("90001669496", "90000069281"));
    for file in ["child-benefit", "other-benefit", "third-benefit"] {
        repo.edit(&format!("{file}.yaml"), "catalogues: [latvija.gov.lv]", "catalogues: [latvija.gov.lv, own-site]");
    }
    repo.edit("third-benefit.yaml", "owner: vsaa", "owner: vid");
    repo.commit("On the sites of their institutions");
    for (whose, ended) in [("vsaa", true), ("vid", false)] {
        let site = folder.path().join(whose);
        let args = ["site", "catalogue", "own-site", "--institution", whose, "--today", TODAY, "--lang", "en", "--output"];
        let output = repo.pvp(&[&args, &[site.to_str().expect("text")][..], &ADDRESS].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let feed = String::from_utf8(files(&site)["en/feed.json"].clone()).expect("text");
        assert_eq!(feed.contains("No longer available: Other benefit"), ended, "{whose}: {feed}");
        assert_eq!(feed.contains("services/third-benefit/"), !ended, "{whose}: {feed}");
    }
}

#[test]
fn what_keeps_the_history_from_being_read_is_said() {
    let (repo, folder) = (registry("site-shallow"), Folder::new("site-shallow-made"));
    let (clone, site) = (repo.beside("shallow"), folder.path().join("site"));
    repo.git(&["clone", "--quiet", "--depth", "1", &format!("file://{}", repo.path().display()), clone.to_str().expect("text")]);
    let args = ["site", "catalogue", "all", "--today", TODAY, "--lang", "en", "--output", site.to_str().expect("text")];
    let output = repo.pvp_in(&clone, &[&args[..], &ADDRESS].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("Git's history cannot be read"), "{}", stderr(&output));
    assert!(files(&site).keys().all(|path| !path.contains("feed")));
}

#[test]
fn without_a_history_there_is_no_news() {
    let registry = super::example("site-no-news");
    let folder = Folder::new("site-no-news-made");
    let output = super::run(registry.path(), &["all", "--address", "https://katalogs.example/"], &folder.path().join("site"));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stderr(&output), "", "{}", stdout(&output));
    assert!(files(&folder.path().join("site")).keys().all(|path| !path.contains("feed")));
}
