//! Service groups: what is common is written once, and everything judges, shows and compares what a member says with it.

mod schemas;
mod shown;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::common::repo::Repo;
use crate::common::{Folder, cases, pvp, root, stderr, stdout};
use serde_json::Value;

const GROUP: &str = "declare-residence.yaml";
const OGRE: &str = "declare-residence-ogre.yaml";
const SIGULDA: &str = "declare-residence-sigulda.yaml";

/// In these registries nothing is measured or agreed on.
const QUIET: &str = "rules: { nothing-measured: off, no-agreement: off }\n";

/// A group of two members, of which nothing is wrong; committed.
fn clean(name: &str) -> Repo {
    let repo = Repo::new(name);
    for entry in fs::read_dir(cases::all().join("_base/group")).expect("a folder") {
        let path = entry.expect("an entry").path();
        repo.write(path.file_name().expect("a name").to_str().expect("text"), fs::read(&path).expect("a file"));
    }
    repo.write("pvp.yaml", QUIET);
    assert_eq!(validate(repo.path(), &["--fail-on", "advice"]), (0, Vec::new()), "the registry is clean");
    repo.commit("Clean");
    repo
}

/// The exit code, and a line for each finding.
fn validate(folder: &Path, arguments: &[&str]) -> (i32, Vec<String>) {
    let fixed = ["validate", ".", "--format", "concise", "--today", "2026-11-20", "--lang", "en"];
    let output = pvp().args(fixed).args(arguments).current_dir(folder).output().expect("pvp runs");
    (output.status.code().expect("a code"), stdout(&output).lines().map(str::to_owned).collect())
}

fn ask(repo: &Repo, arguments: &[&str]) -> String {
    let output = repo.pvp(arguments);
    stdout(&output) + &stderr(&output)
}

fn json(repo: &Repo, arguments: &[&str]) -> Value {
    let output = repo.pvp(arguments);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{arguments:?}: {}", stderr(&output)))
}

/// File, code and what is said, without the column.
fn told(lines: &[String]) -> Vec<(String, String)> {
    let of = |line: &String| {
        let (file, rest) = line.split_once(':').expect("a file");
        let code = rest.split_whitespace().find(|word| word.starts_with("PVP")).expect("a code");
        (file.to_owned(), code.to_owned())
    };
    lines.iter().map(of).collect()
}

#[test]
fn a_value_of_the_group_is_told_once_in_the_group_with_how_many_it_concerns() {
    for (from, to, code) in [
        ("id: population-register", "id: population-registre", "PVP302"),
        ("needs: [moving-house/declare-new-address]", "needs: [moving-house/declare-new-adress]", "PVP302"),
        ("max: 1, unit: working-day }]\n    result", "max: 1, unit: fortnight }]\n    result", "PVP103"),
        ("fees: free", "fees: [{ currency: EUR }]", "PVP603"),
        ("proactive: none", "proactiv: none", "PVP101"),
        ("catalogues: [latvija.gov.lv]", "catalogues: [virsis.gov.lv]", "PVP602"),
        ("steps: [{ id: request,", "steps: [{ id: request, channels: [post],", "PVP605"),
    ] {
        let repo = clean("once");
        repo.edit(GROUP, from, to);
        let (_, lines) = validate(repo.path(), &[]);
        let of_code: Vec<&String> = lines.iter().filter(|line| line.contains(code) && line.starts_with(GROUP)).collect();
        // The channels are each member's own: what rests on values of both stands in the member.
        if code == "PVP605" {
            assert_eq!(told(&lines), [(OGRE.into(), code.into()), (SIGULDA.into(), code.into())], "{to}: {lines:#?}");
        } else {
            assert!(matches!(of_code[..], [one] if one.contains("concerns 2 services")), "{to}: {lines:#?}");
            assert!(lines.iter().all(|line| line.starts_with(GROUP) || !line.contains(code)), "{to}: {lines:#?}");
        }
    }
}

#[test]
fn what_one_member_says_itself_is_no_longer_the_groups_matter() {
    let repo = clean("own");
    repo.edit(GROUP, "id: population-register", "id: population-registre");
    repo.edit(OGRE, "information:\n", "related:\n  resources: [{ id: population-register, critical: true }]\ninformation:\n");
    let (_, lines) = validate(repo.path(), &[]);
    assert!(lines.iter().any(|line| line.starts_with(GROUP) && line.contains("concerns 1 service of")), "{lines:#?}");
}

#[test]
fn what_is_missing_is_missing_in_the_service() {
    for (from, code) in [
        ("    fees: free\n", "PVP202"),
        ("    result: { lv: Ieraksts Fizisko personu reģistrā., en: An entry in the Register of Natural Persons. }\n", "PVP202"),
        ("    needs: [moving-house/declare-new-address]\n", "PVP402"),
        ("    resources: [{ id: population-register, critical: true }]\n", "PVP404"),
        ("    catalogues: [latvija.gov.lv]\n", "PVP601"),
        ("  service_levels: [{ id: registration, indicator: processing-time, max: 1, unit: working-day }]\n", "PVP702"),
    ] {
        let repo = clean("missing");
        repo.edit(GROUP, from, "");
        let (_, lines) = validate(repo.path(), &[]);
        let files: Vec<String> = told(&lines).into_iter().filter(|(_, other)| other == code).map(|(file, _)| file).collect();
        assert_eq!(files, [OGRE, SIGULDA], "{from}: {lines:#?}");
    }
    // A whole group of the description that nobody states.
    let repo = clean("missing-group");
    let text = fs::read_to_string(repo.path().join(GROUP)).expect("text");
    let start = text.find("  performance:").expect("a group");
    let end = text[start..].find("  information:").expect("a group") + start;
    repo.write(GROUP, [&text[..start], &text[end..]].concat());
    let (_, lines) = validate(repo.path(), &[]);
    assert_eq!(told(&lines), [(OGRE.into(), "PVP201".into()), (SIGULDA.into(), "PVP201".into())], "{lines:#?}");
}

#[test]
fn everything_judges_what_a_member_says_with_its_group() {
    // The real registry, and the same with every member written out: what is found is the same, apart from what speaks of groups.
    let folder = Folder::new("written-out");
    copy(&root().join("registry"), &folder.path().join("registry"));
    fs::copy(root().join("pvp.yaml"), folder.path().join("pvp.yaml")).expect("copied");
    let found = |folder: &Path| -> Vec<(String, String, String)> {
        let output = pvp().args(["validate", "--format", "json", "--today", "2026-11-20"]).current_dir(folder).output().expect("pvp runs");
        let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let of = |one: &Value| {
            let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
            (text("code"), one["description"]["id"].as_str().unwrap_or_default().to_owned(), text("field"))
        };
        let mut all: Vec<_> = json["findings"].as_array().expect("findings").iter().map(of).collect();
        all.retain(|(code, ..)| !matches!(code.as_str(), "PVP410" | "PVP411" | "PVP412" | "PVP413"));
        all.sort();
        all
    };
    let before = found(folder.path());
    assert!(before.iter().any(|(code, ..)| code == "PVP703"), "{before:?}");
    let mut members = 0;
    for entry in fs::read_dir(folder.path().join("registry/services")).expect("a folder") {
        let path = entry.expect("an entry").path();
        if !fs::read_to_string(&path).expect("text").contains("\ngroup: ") {
            continue;
        }
        members += 1;
        let id = path.file_stem().expect("a name").to_str().expect("text");
        let output = pvp().args(["show", id, "--effective"]).current_dir(root()).output().expect("pvp runs");
        let text = stdout(&output);
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("group: ")).collect();
        fs::write(&path, lines.join("\n") + "\n").expect("written");
    }
    assert_eq!(members, 15);
    fs::remove_dir_all(folder.path().join("registry/service-groups")).expect("gone");
    assert_eq!(found(folder.path()), before);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &to) } else { fs::copy(entry.path(), to).map(|_| ()).expect("copied") }
    }
}

#[test]
fn lists_of_the_group_are_added_to() {
    let repo = clean("add");
    let law = "{ title: { lv: Saistošie noteikumi, en: Municipal regulation }, kind: municipal-regulation }";
    repo.append(OGRE, &format!("add:\n  basis:\n    legal_acts: [{law}]\n"));
    assert_eq!(validate(repo.path(), &["--fail-on", "advice"]), (0, Vec::new()));
    let shown = ask(&repo, &["show", "declare-residence-ogre", "--effective"]);
    let (group, own) = (shown.find("Dzīvesvietas deklarēšanas likums"), shown.find("Saistošie noteikumi"));
    assert!(group.is_some() && own > group, "{shown}");
    assert!(shown.contains("lv: Saistošie noteikumi  # declare-residence-ogre.yaml:20\n"), "{shown}");
    // What is wrong in it goes by the way that it has in the file.
    repo.edit(OGRE, "kind: municipal-regulation", "kind: municipal-rule");
    let output = json(&repo, &["validate", "--format", "json"]);
    assert_eq!(output["findings"].as_array().map(Vec::len), Some(1), "{output:#}");
    assert_eq!(output["findings"][0]["field"], "add.basis.legal_acts[0].kind");
    for (add, file, code) in [
        ("add: { basis: { legal_acts: [{ title: { lv: Dzīvesvietas deklarēšanas likums, en: X }, kind: law }] } }\n", OGRE, "PVP301"),
        ("add: { request: { authentication: [eid] } }\n", OGRE, "PVP306"),
        ("add: { related: { resources: [{ id: population-register, critical: true }] } }\n", OGRE, "PVP306"),
        ("add: { service_levels: [{ id: registration, indicator: response-time, max: 1, unit: hour }] }\n", OGRE, "PVP301"),
        ("add: { request: { fees: [{ amount: 1, currency: EUR }] } }\n", OGRE, "PVP104"),
        ("add: { request: { channels: [{ type: post }] } }\n", OGRE, "PVP104"),
        ("add: { request: { chanels: [{ type: post }] } }\n", OGRE, "PVP101"),
        ("add: { request: { result: [x] } }\n", OGRE, "PVP101"),
        ("add: []\n", OGRE, "PVP203"),
    ] {
        let repo = clean("add-wrong");
        repo.append(OGRE, add);
        let (_, lines) = validate(repo.path(), &[]);
        assert_eq!(told(&lines), [(file.to_owned(), code.to_owned())], "{add}: {lines:#?}");
    }
    let repo = clean("add-alone");
    repo.edit(OGRE, "group: declare-residence\n", "");
    repo.append(OGRE, "add: { request: { authentication: [eid] } }\n");
    let (_, lines) = validate(repo.path(), &[]);
    let codes: BTreeSet<String> = told(&lines).into_iter().filter(|(file, _)| file == OGRE).map(|(_, code)| code).collect();
    assert!(codes.contains("PVP302") && codes.contains("PVP201"), "{lines:#?}");
}

#[test]
fn a_group_that_is_not_there_is_one_finding_and_nothing_is_missed_for_it() {
    for (to, code) in [
        ("declare-residense", "PVP302"),
        ("moving-house", "PVP303"),
        ("declare-residence-sigulda", "PVP303"),
        ("declare-residence-ogre", "PVP303"),
        ("moving-house/declare-new-address", "PVP303"),
    ] {
        let repo = clean("nowhere");
        repo.edit(OGRE, "group: declare-residence\n", &format!("group: {to}\n"));
        let (code_of_run, lines) = validate(repo.path(), &[]);
        assert_eq!((code_of_run, told(&lines)), (1, vec![(OGRE.to_owned(), code.to_owned())]), "{to}: {lines:#?}");
        // Its need has not become unmet, even where no other meets it.
        fs::remove_file(repo.path().join(SIGULDA)).expect("removed");
        let (_, lines) = validate(repo.path(), &[]);
        assert!(told(&lines).iter().all(|(_, code)| !matches!(code.as_str(), "PVP401" | "PVP406")), "{to}: {lines:#?}");
        // What is wrong in its own words is still said.
        repo.edit(OGRE, "type: in-person", "type: in-persona");
        let (_, lines) = validate(repo.path(), &[]);
        assert!(told(&lines).contains(&(OGRE.to_owned(), "PVP103".to_owned())), "{to}: {lines:#?}");
    }
    let repo = clean("retired");
    repo.edit(GROUP, "status: active", "status: retired");
    let (_, lines) = validate(repo.path(), &[]);
    assert_eq!(told(&lines), [(OGRE.into(), "PVP304".into()), (SIGULDA.into(), "PVP304".into())], "{lines:#?}");
}

#[test]
fn of_members_of_a_group_that_is_not_understood_nothing_is_missed() {
    for (what, from, to) in [
        ("an open bracket", "common:", "common: ["),
        ("merge marks", "common:\n", "<<<<<<< HEAD\ncommon:\n=======\ncommon:\n>>>>>>> other\n"),
        ("an unknown kind", "kind: service-group", "kind: service-grup"),
        ("a tab", "    needs:", "\tneeds:"),
    ] {
        let repo = clean("broken");
        repo.edit(GROUP, from, to);
        let (code, lines) = validate(repo.path(), &[]);
        assert!(code == 1 && told(&lines).iter().all(|(file, code)| file == GROUP && code.starts_with("PVP0")), "{what}: {lines:#?}");
        let (_, lines) = validate(repo.path(), &["--base", "HEAD"]);
        assert!(told(&lines).iter().all(|(file, code)| file == GROUP && code.starts_with("PVP0")), "{what}: {lines:#?}");
        let json = json(&repo, &["diff", "HEAD", "--format", "json"]);
        assert!(json["consequences"].as_array().is_some_and(Vec::is_empty), "{what}: {json:#}");
    }
    // Two that claim one id: nobody knows which is meant.
    let repo = clean("claimed");
    repo.write("other.yaml", fs::read(repo.path().join(GROUP)).expect("text"));
    let (_, lines) = validate(repo.path(), &[]);
    assert_eq!(told(&lines), [("other.yaml".to_owned(), "PVP301".to_owned())], "{lines:#?}");
}

#[test]
fn a_member_that_is_not_understood_costs_the_others_nothing() {
    let repo = clean("member");
    repo.edit(OGRE, "basis:", "basis: [");
    let (_, lines) = validate(repo.path(), &[]);
    assert!(told(&lines).iter().all(|(file, code)| file == OGRE && code.starts_with("PVP0")), "{lines:#?}");
    // The need that only it met, through its group, may still be met.
    fs::remove_file(repo.path().join(SIGULDA)).expect("removed");
    let (_, lines) = validate(repo.path(), &[]);
    let codes: BTreeSet<String> = told(&lines).into_iter().map(|(_, code)| code).collect();
    assert!(!codes.contains("PVP401") && !codes.contains("PVP406"), "{lines:#?}");
}

#[test]
fn a_large_group_is_refused_and_many_members_are_read() {
    let repo = clean("large");
    let padding = format!("    terms_of_use: {{ lv: \"{}\" }}\n    fees: free\n", "Nosacījumi. ".repeat(900_000));
    repo.edit(GROUP, "    fees: free\n", &padding);
    let (code, lines) = validate(repo.path(), &[]);
    assert_eq!((code, told(&lines)), (1, vec![(GROUP.to_owned(), "PVP007".to_owned())]), "a group of 10 MB");
    let padding = format!("    terms_of_use: {{ lv: \"{}\", en: x }}\n    fees: free\n", "Nosacījumi.".repeat(25_000));
    let repo = clean("large-ish");
    repo.edit(GROUP, "    fees: free\n", &padding);
    let (code, lines) = validate(repo.path(), &[]);
    assert_eq!((code, told(&lines)), (1, vec![(GROUP.to_owned(), "PVP007".to_owned())]), "a group of 300 KB");

    let repo = clean("many");
    let text = fs::read_to_string(repo.path().join(OGRE)).expect("text");
    for number in 0..1000 {
        let id = format!("declare-residence-{number}");
        repo.write(format!("{id}.yaml"), text.replace("id: declare-residence-ogre", &format!("id: {id}")));
    }
    repo.edit(GROUP, "id: population-register", "id: population-registre");
    let (_, lines) = validate(repo.path(), &[]);
    let of_group: Vec<&String> = lines.iter().filter(|line| line.starts_with(GROUP)).collect();
    assert!(matches!(of_group[..], [one] if one.contains("concerns 1,002 services")), "{of_group:#?}");
}

#[test]
fn a_group_that_names_itself_or_another_says_so() {
    let repo = clean("itself");
    repo.edit(GROUP, "id: declare-residence\n", "id: declare-residence\ngroup: declare-residence\n");
    let (_, lines) = validate(repo.path(), &[]);
    assert_eq!(told(&lines), [(GROUP.into(), "PVP101".into())], "{lines:#?}");
}

#[test]
fn a_member_may_say_that_what_its_group_gives_does_not_apply() {
    let repo = clean("not-applicable");
    repo.edit(OGRE, "request:\n", "request:\n  deadlines: { not_applicable: Adresi ieraksta uzreiz }\n");
    assert_eq!(validate(repo.path(), &["--fail-on", "advice"]).1, Vec::<String>::new());
}

#[test]
fn members_decide_how_grave_it_is_and_each_may_be_excepted() {
    let repo = clean("grave");
    repo.edit(GROUP, "catalogues: [latvija.gov.lv]", "catalogues: [virsis.gov.lv, latvija.gov.lv]");
    let grave = |repo: &Repo| -> Vec<String> { validate(repo.path(), &["--fail-on", "never"]).1 };
    assert!(matches!(&grave(&repo)[..], [one] if one.contains("warning PVP602") && one.contains("concerns 2 services")));
    // Of what is planned it is advice; of both it is what is graver.
    repo.edit(OGRE, "status: active", "status: planned");
    assert!(matches!(&grave(&repo)[..], [one] if one.contains("warning PVP602")), "{:#?}", grave(&repo));
    repo.edit(SIGULDA, "status: active", "status: planned");
    assert!(grave(&repo).iter().any(|one| one.contains("advice PVP602")), "{:#?}", grave(&repo));
    repo.edit(OGRE, "status: planned", "status: active");
    repo.edit(SIGULDA, "status: planned", "status: active");
    let except = |at: &str| format!("{QUIET}ignore:\n  - {{ rule: PVP602, at: {at}, reason: \"Vienojās ar VIRSIS\" }}\n");
    repo.write("pvp.yaml", except("declare-residence-ogre"));
    assert!(matches!(&grave(&repo)[..], [one] if one.contains("concerns 1 service of")), "{:#?}", grave(&repo));
    repo.write("pvp.yaml", except("declare-residence-*"));
    assert_eq!(grave(&repo), Vec::<String>::new());
    repo.write("pvp.yaml", except("declare-residence"));
    assert_eq!(grave(&repo), Vec::<String>::new());
    repo.write("pvp.yaml", QUIET);
    repo.edit(
        GROUP,
        "catalogues: [virsis.gov.lv, latvija.gov.lv]",
        "catalogues: [virsis.gov.lv, latvija.gov.lv]  # pvp: ignore[PVP602] Vienojās",
    );
    assert_eq!(grave(&repo), Vec::<String>::new());
}

#[test]
fn a_finding_in_a_group_is_everybodys_whose_service_it_concerns() {
    let repo = clean("whose");
    repo.edit(GROUP, "id: population-register", "id: population-registre");
    for institution in ["ogre", "sigulda", "pmlp"] {
        let output = repo.pvp(&["report", "gaps", ".", "--institution", institution, "--fail-on", "error", "--format", "csv"]);
        assert_eq!(output.status.code(), Some(1), "{institution}: {}", stdout(&output));
        assert!(stdout(&output).contains("PVP302"), "{institution}: {}", stdout(&output));
    }
}
