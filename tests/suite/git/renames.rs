//! A rename is one thing: `diff`, `log`, `validate --base` and last changes say the same of the same change.

use std::collections::{BTreeMap, BTreeSet};

use pvp::io::git::Repo as Opened;
use serde_json::Value;

use super::{document, small, stdout, validated};
use crate::common::repo::Repo;

/// Path in the registry → text.
type Files = BTreeMap<String, String>;

/// A service with texts of its own.
fn service(id: &str, word: &str) -> String {
    format!(
        "kind: service\nid: {id}\nidentification:\n  title: {{ lv: Nosaukums {word} }}\n  summary: {{ lv: Kopsavilkums {word} }}\n  status: active\n\
         request:\n  conditions: {{ lv: Nosacījumi {word} }}\n  result: {{ lv: Rezultāts {word} }}\n  fees: free\n"
    )
}

fn resource(id: &str, word: &str) -> String {
    format!(
        "kind: resource\nid: {id}\nidentification:\n  title: {{ lv: Nosaukums {word} }}\n  summary: {{ lv: Kopsavilkums {word} }}\n  status: active\n\
         information:\n  for_users: {{ lv: Lietotājiem {word} }}\n"
    )
}

/// A life situation with needs: their ids and words.
fn situation(id: &str, word: &str, needs: &[(&str, &str)]) -> String {
    let needs: String = needs.iter().map(|(id, word)| need(id, word)).collect();
    format!(
        "kind: life-situation\nid: {id}\nidentification:\n  title: {{ lv: Nosaukums {word} }}\n  summary: {{ lv: Kopsavilkums {word} }}\n  status: active\nneeds:\n{needs}"
    )
}

fn need(id: &str, word: &str) -> String {
    format!(
        "  - id: {id}\n    title: {{ lv: Vajadzība {word} }}\n    requires: [{{ indicator: processing-time, max: {}, unit: working-day }}]\n",
        word.len()
    )
}

fn institution(id: &str, word: &str) -> String {
    format!(
        "kind: institution\nid: {id}\nidentification:\n  title: {{ lv: Nosaukums {word} }}\n  url: https://{word}.example\nfunctions:\n\
         \x20 - id: permits\n    title: {{ lv: Izsniegt atļaujas {word} }}\n  - id: registers\n    title: {{ lv: Uzturēt reģistrus {word} }}\n\
         places:\n  - id: riga\n    name: {{ lv: Rīgas birojs {word} }}\n    address: {word} iela 1\n"
    )
}

fn base() -> Files {
    let all = [
        ("a.yaml", service("a", "viens")),
        ("b.yaml", service("b", "divi")),
        ("register.yaml", resource("register", "trīs")),
        ("moving.yaml", situation("moving", "četri", &[("declare", "deklarēt"), ("insure", "apdrošināt mantu")])),
        ("birth.yaml", situation("birth", "pieci", &[("income", "ienākumi ģimenei"), ("name", "vārds")])),
        ("pmlp.yaml", institution("pmlp", "sesi")),
    ];
    all.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
}

/// Everything that can be referred to, and a service that refers to all of it.
fn witness(files: &Files) -> String {
    let mut named: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for text in files.values() {
        let word = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default().to_owned();
        let (kind, id) = (word("kind: "), word("id: "));
        let mut list = "";
        for line in text.lines() {
            list = if line.ends_with(':') && !line.starts_with(' ') { line.trim_end_matches(':') } else { list };
            if let Some(part) = line.strip_prefix("  - id: ").filter(|_| matches!(list, "needs" | "functions" | "places")) {
                named.entry(list).or_default().push(format!("{id}/{part}"));
            }
        }
        let list = match kind.as_str() {
            "service" => "services",
            "resource" => "resources",
            "institution" => "institutions",
            _ => continue,
        };
        named.entry(list).or_default().push(id);
    }
    let list = |of: &str| named.get(of).map(|ids| ids.join(", ")).unwrap_or_default();
    let links = |of: &str, rest: &str| {
        let links: Vec<String> = named.get(of).into_iter().flatten().map(|id| format!("{{ id: {id}{rest} }}")).collect();
        links.join(", ")
    };
    format!(
        "kind: service\nid: witness\nidentification: {{ title: {{ lv: Liecinieks }}, status: active }}\n\
         basis: {{ needs: [{}], functions: [{}] }}\nresponsible: {{ providers: [{}] }}\n\
         request: {{ channels: [{{ type: in-person, places: [{}] }}] }}\nrelated: {{ resources: [{}], services: [{}] }}\n",
        list("needs"),
        list("functions"),
        list("institutions"),
        list("places"),
        links("resources", ""),
        links("services", ", relation: related"),
    )
}

fn write(repo: &Repo, files: &Files) {
    let _ = std::fs::remove_dir_all(repo.path().join("registry"));
    for (path, text) in files {
        repo.write(format!("registry/{path}"), text);
    }
}

/// A repository with a commit in which everything is referred to, and one that changes it while the references stay.
fn changed(repo: &Repo, before: &Files, after: &Files) {
    repo.write("pvp.yaml", "registry: registry\n");
    let liecinieks = witness(before);
    let with = |files: &Files| {
        let mut files = files.clone();
        files.insert("witness.yaml".to_owned(), liecinieks.clone());
        files
    };
    write(repo, &with(before));
    repo.commit("before");
    write(repo, &with(after));
    repo.commit("after");
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// What changes of descriptions tell: old ids with new ones, and ids of descriptions that are gone.
fn of_descriptions(descriptions: &Value) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for description in descriptions.as_array().expect("descriptions") {
        if let Some(old) = description["old_id"].as_str() {
            told.insert(format!("{old} → {}", words(&description["id"])));
        }
        if description["change"] == "removed" {
            told.insert(format!("- {}", words(&description["id"])));
        }
        for part in description["parts"].as_array().into_iter().flatten() {
            told.insert(format!("{} → {}", words(&part["old_id"]), words(&part["id"])));
        }
    }
    told
}

/// What the last commit did, as `diff` tells it; every other command is asked as well and has to say the same.
fn told(repo: &Repo) -> Vec<String> {
    let diff = document(&repo.pvp(&["diff", "HEAD~1", "HEAD", "--format", "json", "--lang", "en"]));
    let told = of_descriptions(&diff["descriptions"]);
    let log = document(&repo.pvp(&["log", "--since", "HEAD~1", "--limit", "0", "--format", "json", "--lang", "en"]));
    let logged: BTreeSet<String> =
        log["commits"].as_array().expect("commits").iter().flat_map(|commit| of_descriptions(&commit["descriptions"])).collect();
    assert_eq!(logged, told, "log and diff");

    let judged = validated(repo, &["--at", "HEAD", "--base", "HEAD~1", "--lang", "en"]);
    let lost = judged["findings"].as_array().expect("findings").iter().filter(|finding| finding["code"] == "PVP902");
    let lost: BTreeSet<String> = lost.map(|finding| said(&words(&finding["message"]))).collect();
    // What a rule tells of is what others refer to: everything but life situations as a whole. A part goes with its
    // description, and under its new name.
    let of_whole = |line: &&String| !line.contains('/');
    let is_situation = |line: &&String| ["moving", "birth", "life"].iter().any(|id| line.trim_start_matches("- ").starts_with(id));
    let wholes = |lines: &BTreeSet<String>| -> BTreeSet<String> {
        lines.iter().filter(of_whole).filter(|line| !is_situation(line)).cloned().collect()
    };
    assert_eq!(wholes(&lost), wholes(&told), "validate and diff");
    let renamed_parts = |lines: &BTreeSet<String>| -> BTreeSet<String> {
        lines.iter().filter(|line| line.contains('/') && line.contains('→')).cloned().collect()
    };
    let gone: Vec<&str> =
        lost.iter().filter(of_whole).map(|line| line.trim_start_matches("- ").split(" → ").next().unwrap_or_default()).collect();
    let of_kept = |line: &String| line.split_once('/').is_some_and(|(whole, _)| !gone.contains(&whole));
    let kept: BTreeSet<String> = renamed_parts(&told).into_iter().filter(of_kept).collect();
    assert_eq!(renamed_parts(&lost), kept, "validate and diff, of parts");
    last_changes_agree(repo, &diff);
    told.into_iter().collect()
}

/// `a → b` of an id that was changed, `- a` of one that is gone.
fn said(message: &str) -> String {
    let ids: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match ids.as_slice() {
        [old, new] if message.contains("was changed to") => format!("{old} → {new}"),
        [old] if message.contains("is gone") => format!("- {old}"),
        _ => panic!("{message}"),
    }
}

/// What changed last with a commit is what `diff` tells of it, but for files that only moved and for institutions that are
/// only named differently.
fn last_changes_agree(repo: &Repo, diff: &Value) {
    let opened = Opened::around(repo.path()).expect("a repository");
    let tip = opened.commit("HEAD").expect("a commit");
    let ages = opened.ages(tip, &pvp::io::git::Seat::fixed(b"registry"), "lv", &|_, _| {}).expect("history").ages;
    let fell: BTreeSet<String> = ages.last.iter().filter(|(_, last)| last.commit == tip).map(|(name, _)| name.to_string()).collect();
    let descriptions = diff["descriptions"].as_array().expect("descriptions").iter().filter(|one| one["change"] != "removed");
    let some = |value: &Value| value.as_array().is_some_and(|list| !list.is_empty());
    let says = |one: &&Value| {
        one["change"] == "added" || one["unclear"] == true || some(&one["fields"]) || some(&one["links"]) && one["kind"] != "institution"
    };
    let expected: BTreeSet<String> = descriptions.filter(says).map(|one| words(&one["id"])).collect();
    // What is gone was changed by its end, and nobody asks.
    let there: BTreeSet<String> = fell.into_iter().filter(|name| !told_removed(diff).contains(name)).collect();
    assert_eq!(there, expected, "last changes and diff");
}

/// The names that are there no more.
fn told_removed(diff: &Value) -> BTreeSet<String> {
    let all = diff["descriptions"].as_array().expect("descriptions").iter();
    all.flat_map(|one| {
        let removed = (one["change"] == "removed").then(|| words(&one["id"]));
        [one["old_id"].as_str().map(str::to_owned), removed]
    })
    .flatten()
    .collect()
}

/// What a change of the base registry is told to be.
fn of(name: &str, change: impl Fn(&mut Files)) -> Vec<String> {
    let repo = Repo::new(name);
    let (before, mut after) = (base(), base());
    change(&mut after);
    changed(&repo, &before, &after);
    told(&repo)
}

fn edit(files: &mut Files, path: &str, from: &str, to: &str) {
    let text = files.get_mut(path).expect("a file");
    assert!(text.contains(from), "{path}: {from}");
    *text = text.replacen(from, to, 1);
}

fn rename(files: &mut Files, from: &str, to: &str) {
    let text = files.remove(from).expect("a file");
    files.insert(to.to_owned(), text);
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_moved_file_with_another_id_and_title_is_a_rename_for_everybody() {
    let repo = small("renames-issue");
    repo.edit(
        "registry/social-insurance-system.yaml",
        "  services: { not_applicable: \"Resursu uztur pats saimnieks, to nesaņem ar cita pakalpojuma starpniecību\" }\n",
        "  services: [{ id: childcare-benefit }]\n",
    );
    repo.commit("Refer to the service");
    repo.git(&["mv", "registry/childcare-benefit.yaml", "registry/parental-benefit.yaml"]);
    repo.edit("registry/parental-benefit.yaml", "id: childcare-benefit", "id: parental-benefit");
    repo.edit(
        "registry/parental-benefit.yaml",
        "{ lv: Bērna kopšanas pabalsts, en: Childcare benefit }",
        "{ lv: Vecāku pabalsts, en: Parental benefit }",
    );
    let said = stdout(&repo.pvp(&["validate", "--base", "HEAD", "--lang", "en"]));
    assert!(said.contains("The id `childcare-benefit` was changed to `parental-benefit`"), "{said}");
    assert!(stdout(&repo.pvp(&["diff", "HEAD", "--lang", "en"])).contains("its id before: `childcare-benefit`"));
    repo.commit("after");
    assert_eq!(told(&repo), ["childcare-benefit → parental-benefit"]);
}

#[test]
fn parts_are_known_again() {
    let renamed = of("renames-need", |files| edit(files, "moving.yaml", "id: declare", "id: declare-residence"));
    assert_eq!(renamed, ["moving/declare → moving/declare-residence"]);
    let retitled = of("renames-retitled", |files| {
        edit(
            files,
            "moving.yaml",
            "id: insure\n    title: { lv: Vajadzība apdrošināt mantu }",
            "id: cover\n    title: { lv: Mantas apdrošināšana }",
        );
    });
    assert_eq!(retitled, ["moving/insure → moving/cover"]);
    let moved = of("renames-moved", |files| {
        let need = need("declare", "deklarēt");
        edit(files, "moving.yaml", &need, "");
        edit(files, "birth.yaml", "needs:\n", &format!("needs:\n{need}"));
    });
    assert_eq!(moved, ["moving/declare → birth/declare"]);
    let both = of("renames-both", |files| {
        edit(files, "moving.yaml", "id: moving", "id: moving-house");
        edit(files, "moving.yaml", "id: declare", "id: register");
        rename(files, "moving.yaml", "deep/moving-house.yaml");
    });
    assert_eq!(both, ["moving → moving-house", "moving/declare → moving-house/register"]);
    let institution = of("renames-places", |files| {
        edit(files, "pmlp.yaml", "id: permits", "id: licences");
        edit(files, "pmlp.yaml", "id: riga", "id: head-office");
    });
    assert_eq!(institution, ["pmlp/permits → pmlp/licences", "pmlp/riga → pmlp/head-office"]);
    // Another need in the place of one is not that one.
    let other = of("renames-other", |files| {
        let (old, new) = (need("declare", "deklarēt"), need("pets", "reģistrēt mīluli, ja tāds ir"));
        edit(files, "moving.yaml", &old, &new.replace("processing-time", "satisfaction").replace("working-day", "point"));
    });
    assert_eq!(other, NOTHING);
}

#[test]
fn descriptions_are_known_again() {
    let at_once = of("renames-at-once", |files| {
        edit(files, "register.yaml", "id: register", "id: population-register");
        edit(files, "register.yaml", "Nosaukums trīs", "Iedzīvotāju reģistrs");
        rename(files, "register.yaml", "resources/population-register.yaml");
    });
    assert_eq!(at_once, ["register → population-register"]);
    // An id is an identity: what others name by it says something else now.
    let swapped = of("renames-swapped", |files| {
        edit(files, "a.yaml", "id: a", "id: b");
        edit(files, "b.yaml", "id: b", "id: a");
    });
    assert_eq!(swapped, NOTHING);
    let exchanged = of("renames-exchanged", |files| {
        rename(files, "a.yaml", "x.yaml");
        rename(files, "b.yaml", "a.yaml");
        rename(files, "x.yaml", "b.yaml");
    });
    assert_eq!(exchanged, NOTHING);
    let split = of("renames-split", |files| {
        let text = files.remove("a.yaml").expect("a file");
        let (head, request) = text.split_once("request:").expect("a group");
        files.insert("c.yaml".to_owned(), head.replace("id: a", "id: c").replace("Nosaukums viens", "Pirmā puse"));
        files.insert(
            "d.yaml".to_owned(),
            format!("kind: service\nid: d\nidentification: {{ title: {{ lv: Cits }}, status: planned }}\nrequest:{request}"),
        );
    });
    assert_eq!(split, ["- a"], "neither half is the whole");
    let kept = of("renames-kept", |files| {
        let copy = files["a.yaml"].replace("id: a", "id: c");
        files.insert("c.yaml".to_owned(), copy);
    });
    assert_eq!(kept, NOTHING, "a copy is no rename");
    let copied = of("renames-copied", |files| {
        let text = files.remove("a.yaml").expect("a file");
        files.insert("c.yaml".to_owned(), text.replace("id: a", "id: c").replace("Kopsavilkums viens", "Cits"));
        files.insert("d.yaml".to_owned(), text.replace("id: a", "id: d"));
    });
    assert_eq!(copied, ["a → d"], "the likest of two");
    let case = of("renames-case", |files| {
        rename(files, "a.yaml", "A.yaml");
        edit(files, "b.yaml", "id: b", "id: bb");
        rename(files, "b.yaml", "BB.yaml");
    });
    assert_eq!(case, ["b → bb"]);
    let taken = of("renames-taken", |files| {
        let text = files["a.yaml"].replace("id: a", "id: c");
        files.insert("c.yaml".to_owned(), text);
        files.insert("a.yaml".to_owned(), service("new", "pavisam cits").replace("fees: free", "fees: []"));
    });
    assert_eq!(taken, ["a → c"], "another took its file");
}

#[test]
fn a_rename_brings_nothing_but_what_it_causes() {
    let repo = Repo::new("renames-findings");
    let (before, mut after) = (base(), base());
    edit(&mut after, "register.yaml", "id: register", "id: population-register");
    rename(&mut after, "register.yaml", "population-register.yaml");
    edit(&mut after, "moving.yaml", "id: insure", "id: cover");
    changed(&repo, &before, &after);
    let judged = validated(&repo, &["--at", "HEAD", "--base", "HEAD~1"]);
    // Nothing satisfies the need any more, nothing depends on the resource: all refer to the old ids.
    let caused = ["PVP401 registry/moving.yaml", "PVP902 registry/moving.yaml", "PVP406 registry/population-register.yaml"];
    assert_eq!(super::found(&judged), [&caused[..], &["PVP902 registry/population-register.yaml"]].concat());
    // With its references it causes nothing.
    let mut files = after.clone();
    files.insert("witness.yaml".to_owned(), witness(&after));
    write(&repo, &files);
    let judged = validated(&repo, &["--base", "HEAD~1"]);
    assert_eq!((super::found(&judged), &judged["summary"]["mended"]), (Vec::new(), &Value::from(0)));
    assert!(!super::found(&validated(&repo, &[])).is_empty(), "there is much to find");
}

#[test]
fn a_lowered_level_of_what_was_renamed_is_seen() {
    let repo = Repo::new("renames-lowered");
    let level = "service_levels:\n  - { id: up, indicator: availability, min: 99.5, unit: percent, window: month }\n";
    let (mut before, mut after) = (base(), base());
    before.get_mut("a.yaml").expect("a file").push_str(level);
    let text = after.remove("a.yaml").expect("a file").replace("id: a", "id: c") + &level.replace("99.5", "98");
    after.insert("c.yaml".to_owned(), text);
    changed(&repo, &before, &after);
    assert!(super::found(&validated(&repo, &["--at", "HEAD", "--base", "HEAD~1"])).contains(&"PVP904 registry/c.yaml".to_owned()));
}

#[test]
fn a_need_is_followed_through_ids_and_life_situations() {
    let repo = Repo::new("renames-log");
    let (before, mut after) = (base(), base());
    let own = need("declare", "deklarēt");
    edit(&mut after, "moving.yaml", &own, "");
    edit(&mut after, "birth.yaml", "needs:\n", &format!("needs:\n{own}"));
    changed(&repo, &before, &after);
    edit(&mut after, "birth.yaml", "id: declare", "id: register");
    rename(&mut after, "birth.yaml", "deep/birth.yaml");
    write(&repo, &after);
    repo.commit("renamed");
    let log = document(&repo.pvp(&["log", "birth/register", "--format", "json", "--lang", "en"]));
    let told: Vec<String> = log["commits"]
        .as_array()
        .expect("commits")
        .iter()
        .map(|commit| format!("{} {}", words(&commit["subject"]), commit["descriptions"][0]["id"]))
        .collect();
    assert_eq!(told, ["renamed \"birth\"", "after \"birth\"", "before \"moving\""]);
    let human = stdout(&repo.pvp(&["diff", "HEAD~2", "HEAD~1", "--lang", "en"]));
    assert!(human.contains("`birth/declare` was `moving/declare` before"), "{human}");
    assert!(!human.contains("not described any more"), "{human}");
}

/// Seeded: equal runs, equal changes.
struct Random(u64);

impl Random {
    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % below as u64).expect("small")
    }
}

/// One of many small changes.
fn change(files: &mut Files, random: &mut Random, number: usize) {
    let paths: Vec<String> = files.keys().cloned().collect();
    let path = paths[random.below(paths.len())].clone();
    let other = paths[random.below(paths.len())].clone();
    let text = files[&path].clone();
    let id = text.lines().find_map(|line| line.strip_prefix("id: ")).expect("an id").to_owned();
    let prefix = if text.starts_with("kind: life") { "life" } else { "n" };
    match random.below(10) {
        0 => put(files, &path, &format!("\nid: {id}\n"), &format!("\nid: {prefix}{number}\n")),
        1 => rename(files, &path, &format!("deep/{prefix}{number}.yaml")),
        2 => {
            put(files, &path, &format!("\nid: {id}\n"), &format!("\nid: {prefix}{number}\n"));
            put(files, &path, "Nosaukums", &format!("Cits{number}"));
            rename(files, &path, &format!("{prefix}{number}.yaml"));
        }
        3 => put(files, &path, "Kopsavilkums", &format!("Teksts{number}")),
        4 if path != other => {
            let other = files.insert(other, text).expect("a file");
            files.insert(path, other);
        }
        5 => _ = files.insert(format!("c{number}.yaml"), text.replace(&format!("\nid: {id}\n"), &format!("\nid: {prefix}{number}\n"))),
        6 if paths.len() > 5 => _ = files.remove(&path),
        7 => put(files, &path, "\nidentification:", "\n# tas pats\nidentification:"),
        8 => _ = files.insert(format!("s{number}.yaml"), service(&format!("n{number}"), &format!("jauns{number}"))),
        _ => {
            let part = text.lines().filter_map(|line| line.strip_prefix("  - id: ")).nth(random.below(2)).map(str::to_owned);
            if let Some(part) = part {
                put(files, &path, &format!("  - id: {part}\n"), &format!("  - id: p{number}\n"));
            }
        }
    }
}

/// Replaces text in a file where it is there.
fn put(files: &mut Files, path: &str, from: &str, to: &str) {
    let text = files.get_mut(path).expect("a file");
    *text = text.replacen(from, to, 1);
}

#[test]
fn all_commands_agree_on_generated_changes() {
    let (mut renames, mut ends) = (0, 0);
    for seed in 0..3 {
        let mut random = Random(seed);
        let repo = Repo::new("renames-random");
        let mut files = base();
        for number in 0..12 {
            let before = files.clone();
            for step in 0..=random.below(3) {
                // Each seed and step has names of its own.
                let mut after = files.clone();
                change(&mut after, &mut random, number * 10 + step);
                files = after;
            }
            changed(&repo, &before, &files);
            let told = told(&repo);
            renames += told.iter().filter(|line| line.contains('→')).count();
            ends += told.iter().filter(|line| line.starts_with('-')).count();
        }
    }
    assert!(renames > 20 && ends > 2, "{renames} renames, {ends} ends");
}
