//! The pages of a site: what each catalogue has against a count over the files, where links lead, how far everything is.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use super::{Files, catalogue, everything, example, is_page, made, text};
use crate::common::root;
use crate::html::{Element, elements};

/// The catalogues, recipients and needs of services, read from their files by other means: line by line.
struct Counted {
    catalogues: BTreeMap<String, BTreeSet<String>>,
    owners: BTreeMap<String, String>,
    needs: BTreeMap<String, BTreeSet<String>>,
    groups: BTreeMap<String, String>,
}

impl Counted {
    /// Services with the groups of which several are among them: those have a page as well.
    fn with_groups(&self, services: &BTreeSet<String>) -> BTreeSet<String> {
        let mut members: BTreeMap<&String, usize> = BTreeMap::new();
        for group in services.iter().filter_map(|id| self.groups.get(id)) {
            *members.entry(group).or_default() += 1;
        }
        let several = members.into_iter().filter(|(_, count)| *count > 1).map(|(group, _)| group.clone());
        services.iter().cloned().chain(several).collect()
    }
}

fn list(line: &str) -> Vec<String> {
    let inner = line.split_once('[').and_then(|(_, rest)| rest.split_once(']')).map_or("", |(inner, _)| inner);
    inner.split(',').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
}

fn counted() -> Counted {
    let mut counted = Counted { catalogues: BTreeMap::new(), owners: BTreeMap::new(), needs: BTreeMap::new(), groups: BTreeMap::new() };
    let read = |folder: &str| -> Vec<(String, String)> {
        let files = std::fs::read_dir(root().join("registry").join(folder)).expect("a folder").flatten();
        files
            .map(|file| {
                (
                    file.path().file_stem().expect("a name").to_string_lossy().into_owned(),
                    std::fs::read_to_string(file.path()).expect("text"),
                )
            })
            .collect()
    };
    let groups: BTreeMap<String, String> = read("service-groups").into_iter().collect();
    for (id, text) in read("services") {
        let group = text.lines().find_map(|line| line.strip_prefix("group: ")).and_then(|group| groups.get(group.trim()));
        let stated = |key: &str| -> Vec<String> {
            let of = |text: &str| text.lines().find(|line| line.trim_start().starts_with(key)).map(list);
            of(&text).or_else(|| group.and_then(|group| of(group))).unwrap_or_default()
        };
        let owner = text.lines().find_map(|line| line.strip_prefix("  owner: ")).expect("an owner").trim().to_owned();
        for name in stated("catalogues:") {
            counted.catalogues.entry(name).or_default().insert(id.clone());
        }
        for need in stated("needs:") {
            counted.needs.entry(need).or_default().insert(id.clone());
        }
        if let Some(group) = text.lines().find_map(|line| line.strip_prefix("group: ")) {
            counted.groups.insert(id.clone(), group.trim().to_owned());
        }
        counted.owners.insert(id, owner);
    }
    counted
}

fn services(files: &Files, folder: &str) -> BTreeSet<String> {
    let inside = files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_suffix("/index.html"));
    inside.filter(|id| !id.is_empty() && !id.contains('/')).map(str::to_owned).collect()
}

#[test]
fn each_catalogue_has_exactly_what_states_it() {
    let counted = counted();
    for name in ["latvija.gov.lv", "business.gov.lv", "virsis.gov.lv"] {
        let (_folder, files) = made("site-counts", &root().join("registry"), &[name]);
        let expected = counted.with_groups(&counted.catalogues[name]);
        assert_eq!(services(&files, "lv/pakalpojumi/"), expected, "{name}");
        assert_eq!(services(&files, "en/services/"), expected, "{name}");
    }
    let own: BTreeSet<String> = counted.catalogues["own-site"].iter().filter(|id| counted.owners[*id] == "vsaa").cloned().collect();
    let (_folder, files) = made("site-own", &root().join("registry"), &["own-site", "--institution", "vsaa"]);
    assert_eq!(services(&files, "lv/pakalpojumi/"), own);
    let (_folder, files) = everything("site-all");
    let all: BTreeSet<String> = counted.catalogues.values().flatten().cloned().collect();
    assert!(counted.with_groups(&all).len() > all.len() + 3, "the registry at hand has service groups");
    assert_eq!(services(&files, "lv/pakalpojumi/"), counted.with_groups(&all));
}

#[test]
fn each_need_shows_the_services_that_name_it() {
    let counted = counted();
    let (_folder, files) = everything("site-needs");
    let mut shown = BTreeSet::new();
    for situation in catalogue(&files)["life_situations"].as_array().expect("a list") {
        let id = situation["id"].as_str().expect("an id");
        let page = text(&files, &format!("lv/dzives-situacijas/{id}/index.html"));
        for (need, services) in situation["satisfied_by"].as_object().expect("needs") {
            let services: BTreeSet<String> =
                services.as_array().expect("ids").iter().map(|id| id.as_str().expect("an id").to_owned()).collect();
            if let Some(named) = counted.needs.get(&format!("{id}/{need}")) {
                assert_eq!(services, *named, "{id}/{need}");
                shown.insert(format!("{id}/{need}"));
            }
            for service in services {
                let leads = |page: &str, way: &str, to: &str| page.contains(&format!("{way}{to}/index.html"));
                // What several institutions provide is shown once, and leads to each of theirs.
                let by_group = counted.groups.get(&service).is_some_and(|group| {
                    let of_group = files.get(&format!("lv/pakalpojumi/{group}/index.html")).map(|page| String::from_utf8_lossy(page));
                    leads(page, "../../pakalpojumi/", group) && of_group.is_some_and(|page| leads(&page, "../", &service))
                });
                assert!(by_group || leads(page, "../../pakalpojumi/", &service), "{id} does not lead to {service}");
            }
        }
    }
    assert_eq!(shown, counted.needs.keys().cloned().collect(), "some needs are shown nowhere");
}

#[test]
fn what_several_institutions_provide_is_shown_once_and_asks_where_one_lives() {
    let (_folder, files) = everything("site-shared");
    let page = text(&files, "lv/pakalpojumi/declare-residence/index.html");
    assert!(page.contains("<h1>Dzīvesvietas deklarēšana</h1>") && page.contains("<h2>Kur jūs dzīvojat?</h2>"), "{page}");
    let items: Vec<&str> = page.lines().filter(|line| line.starts_with("<li><a href=\"../declare-residence-")).collect();
    let counted = counted();
    assert_eq!(items.len(), counted.groups.values().filter(|group| *group == "declare-residence").count());
    assert!(items[0].contains(">Aizkraukles novada pašvaldība</a>") && items.is_sorted(), "{items:?}");
    for list in ["lv/a-z/index.html", "lv/temas/housing/index.html", "lv/sanemeji/residents/index.html"] {
        let list = text(&files, list);
        assert!(list.contains("/declare-residence/index.html") && !list.contains("/declare-residence-ogre/"), "{list}");
    }
    // Each institution shows its own, and from there one comes to all.
    assert!(text(&files, "lv/iestades/ogre/index.html").contains("/declare-residence-ogre/index.html"));
    assert!(text(&files, "lv/pakalpojumi/declare-residence-ogre/index.html").contains("href=\"../declare-residence/index.html\""));
    // Where only one of them is left it is by itself.
    let (_folder, files) = made("site-unshared", &root().join("registry"), &["own-site", "--institution", "ogre"]);
    assert!(!files.contains_key("lv/pakalpojumi/declare-residence/index.html"));
}

/// Where the links of a page lead, as files of the site.
fn targets(path: &str, elements: &[Element]) -> Vec<String> {
    let mut all = Vec::new();
    for element in elements {
        for name in ["href", "src", "action"] {
            let Some(value) = element.attributes.get(name).filter(|value| !value.starts_with("data:")) else { continue };
            if ["https://", "http://", "mailto:", "tel:", "#"].iter().any(|sign| value.starts_with(sign)) {
                continue;
            }
            let mut way: Vec<&str> = path.split('/').collect();
            way.pop();
            for step in value.split('/') {
                match step {
                    ".." => assert!(way.pop().is_some(), "{path}: {value} leaves the site"),
                    step => way.push(step),
                }
            }
            all.push(way.join("/"));
        }
    }
    all
}

/// Follows every link from the start pages: each leads somewhere, each page has a way in, and a service is near.
fn walked(files: &Files) {
    let pages: BTreeMap<&str, Vec<Element>> =
        files.keys().filter(|path| is_page(path)).map(|path| (path.as_str(), elements(text(files, path)))).collect();
    let links: BTreeMap<&str, Vec<String>> = pages.iter().map(|(path, elements)| (*path, targets(path, elements))).collect();
    for (page, links) in &links {
        for link in links {
            assert!(files.contains_key(link), "{page} leads to {link}, which is not there");
        }
    }
    for lang in ["lv", "en"] {
        let start = format!("{lang}/index.html");
        let mut far: BTreeMap<&str, usize> = [(start.as_str(), 0)].into();
        let mut next = VecDeque::from([start.as_str()]);
        while let Some(page) = next.pop_front() {
            for link in links.get(page).into_iter().flatten().filter(|link| link.starts_with(lang)) {
                if !far.contains_key(link.as_str()) && links.contains_key(link.as_str()) {
                    far.insert(link, far[page] + 1);
                    next.push_back(link);
                }
            }
        }
        for page in pages.keys().filter(|page| page.starts_with(lang)) {
            let clicks = far.get(page).unwrap_or_else(|| panic!("{page} has no way in"));
            let is_service = page.contains("/pakalpojumi/") || page.contains("/services/");
            assert!(!is_service || *clicks <= 3, "{page} is {clicks} clicks away");
        }
    }
}

#[test]
fn every_link_leads_somewhere_and_every_page_has_a_way_in() {
    let (_folder, files) = everything("site-links");
    walked(&files);
}

#[test]
fn many_services_stay_near_on_small_pages() {
    let registry = example("site-many");
    let service = std::fs::read_to_string(registry.path().join("childcare-benefit.yaml")).expect("text");
    let title = service.lines().find(|line| line.trim_start().starts_with("title:")).expect("a title");
    for number in 0..400 {
        let letter = char::from(b'A' + u8::try_from(number % 26).expect("a letter"));
        let other = service.replace("id: childcare-benefit", &format!("id: benefit-{number}"));
        let other = other.replacen(title, &format!("  title: {{ lv: {letter} pabalsts {number}, en: {letter} benefit {number} }}"), 1);
        registry.write(&format!("benefit-{number}.yaml"), other);
    }
    let (_folder, files) = made("site-many-made", registry.path(), &["latvija.gov.lv"]);
    assert_eq!(services(&files, "lv/pakalpojumi/").len(), 401);
    walked(&files);
    for path in files.keys().filter(|path| is_page(path)) {
        // A need that hundreds of services satisfy is shown with all of them.
        let is_crowded = path.contains("/dzives-situacijas/") || path.contains("/life-situations/");
        assert!(files[path].len() < 40_000 || is_crowded, "{path} has {} bytes", files[path].len());
    }
    for list in ["lv/a-z/3/index.html", "lv/temas/family/7/index.html", "en/institutions/vsaa/7/index.html"] {
        assert!(files.contains_key(list), "there is no {list}");
    }
}

#[test]
fn every_page_is_sound_and_small() {
    let (_folder, files) = everything("site-sound");
    let mut checked = 0;
    for path in files.keys().filter(|path| is_page(path)) {
        let page = text(&files, path);
        assert!(page.len() < 40_000, "{path} has {} bytes", page.len());
        let elements = elements(page);
        let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
        for name in ["html", "head", "title", "body", "main", "h1"] {
            assert_eq!(count(name), 1, "{path}: {name}");
        }
        let mut ids = BTreeSet::new();
        for element in &elements {
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style", "{path}: {element:?}");
                assert!(name != "id" || ids.insert(value), "{path}: {value} is there twice");
                // Nobody else is asked for anything; a link is followed only by whoever wants to.
                let is_own = !value.contains("//") && !value.contains("javascript:");
                assert!(!matches!(name.as_str(), "src" | "action" | "data" | "srcset" | "poster") || is_own, "{path}: {element:?}");
            }
            let runs = element.name == "script" && element.attributes.get("type").is_none_or(|kind| kind != "application/ld+json");
            assert!(!runs || path.contains("/meklet/") || path.contains("/search/"), "{path} runs a script");
        }
        let policy =
            elements.iter().find(|element| element.attributes.get("http-equiv").is_some_and(|name| name == "Content-Security-Policy"));
        assert!(policy.is_some(), "{path} says nothing of what it may load");
        checked += 1;
    }
    assert!(checked > 200, "only {checked} pages");
    let style = text(&files, "style.css");
    for loads in ["url(", "@import", "@font-face", "image-set("] {
        assert!(!style.contains(loads), "{loads}");
    }
}

#[test]
fn search_engines_are_told_what_the_page_says() {
    let (_folder, files) = everything("site-linked");
    for id in services(&files, "lv/pakalpojumi/") {
        let page = text(&files, &format!("lv/pakalpojumi/{id}/index.html"));
        let elements = elements(page);
        let script = elements.iter().find(|element| element.name == "script").expect("linked data");
        let linked: serde_json::Value = serde_json::from_str(&script.text).expect("JSON");
        assert_eq!(linked["@type"], "GovernmentService");
        assert_eq!(linked["identifier"], id.as_str());
        assert_eq!(linked["url"], format!("https://katalogs.example/lv/pakalpojumi/{id}/"));
        let title = elements.iter().find(|element| element.name == "h1").expect("a title");
        assert_eq!(linked["name"], title.text.as_str());
    }
    let map = text(&files, "sitemap.xml");
    let pages = files.keys().filter(|path| path.contains('/') && is_page(path)).count();
    assert_eq!(map.matches("<url>").count(), pages, "every page is on the map");
    assert!(map.contains("<loc>https://katalogs.example/lv/pakalpojumi/childcare-benefit/</loc>"));
    assert!(text(&files, "robots.txt").contains("Sitemap: https://katalogs.example/sitemap.xml"));
}

#[test]
fn notices_are_shown_while_they_are_valid() {
    let registry = example("site-notices");
    let path: &Path = &registry.path().join("childcare-benefit.yaml");
    let mut service = std::fs::read_to_string(path).expect("text");
    let notices = "information:\n  notices:\n    - { kind: warning, text: { lv: Vakar beidzās }, until: 2026-11-19 }\n    - { kind: warning, text: { lv: Šodien ir }, from: 2026-11-20, until: 2026-11-20 }\n    - { kind: notice, text: { lv: Rīt sāksies }, from: 2026-11-21 }\n    - { kind: notice, text: { lv: Vienmēr } }\n";
    assert!(service.contains("\ninformation:\n"));
    service = service.replace("information:\n", notices);
    registry.write("childcare-benefit.yaml", &service);
    let (_folder, files) = made("site-notices-made", registry.path(), &["latvija.gov.lv"]);
    let page = text(&files, "lv/pakalpojumi/childcare-benefit/index.html");
    assert!(page.contains("Šodien ir") && page.contains("Vienmēr") && !page.contains("Vakar beidzās") && !page.contains("Rīt sāksies"));
}
