//! What people call things is understood; ids are found by title; several paths, near misses and copies are told apart.

use serde_json::Value;

use super::{findings, report, said, text};
use crate::common::{Folder, INSTITUTION, root};

const SERVICE: &str = "kind: service\nid: a\nidentification:\n  title: { lv: Pabalsts, en: Benefit }\n  summary: { lv: Viens., en: One. }\n  status: active\n";

/// The help of the finding about a field.
fn help(folder: &Folder, field: &str) -> String {
    let found = findings(folder, &[], "lv");
    let of_field = found.iter().find(|finding| text(finding, "field") == field);
    text(of_field.unwrap_or_else(|| panic!("nothing about {field}: {found:#?}")), "help").to_owned()
}

#[test]
fn labels_stand_for_keys_and_codes_and_titles_for_references() {
    let folder = Folder::new("names-labels");
    folder.write("vsaa.yaml", INSTITUTION);
    for (written, field, meant) in [
        ("nosaukums: { lv: X }", "identification.nosaukums", "`title` (Nosaukums)"),
        ("Statuss: active", "identification.Statuss", "`status` (Statuss)"),
        ("short description: x", "identification.short description", ""),
        ("status: aktīvs", "identification.status", "`active` (darbojas)"),
        ("status: DARBOJAS", "identification.status", "`active` (darbojas)"),
        ("status: in force", "identification.status", "`active` (darbojas)"),
    ] {
        folder.write("a.yaml", format!("kind: service\nid: a\nidentification:\n  {written}\n"));
        let help = help(&folder, field);
        assert_eq!(help.starts_with(&format!("Vai domājāt {meant}?")), !meant.is_empty(), "{written}: {help}");
    }
    for (written, field, meant) in [
        ("owner: VSAA", "responsible.owner", "`vsaa` (Valsts sociālās apdrošināšanas aģentūra)"),
        ("owner: valsts sociālās apdrošināšanas aģentūra", "responsible.owner", "`vsaa` (Valsts sociālās apdrošināšanas aģentūra)"),
        ("owner: State Social Insurance Agency", "responsible.owner", "`vsaa` (Valsts sociālās apdrošināšanas aģentūra)"),
        ("manager: { amats: { lv: X }, telefons: 1 }", "responsible.manager.amats", "`position` (Amats)"),
        ("manager: { amats: { lv: X }, telefons: 1 }", "responsible.manager.telefons", "`phone` (Tālrunis)"),
        ("īpašnieks: vsaa", "responsible.īpašnieks", "`owner` (Pakalpojuma saimnieks)"),
    ] {
        folder.write("a.yaml", format!("kind: service\nid: a\nresponsible:\n  {written}\n"));
        let help = help(&folder, field);
        assert!(help.starts_with(&format!("Vai domājāt {meant}?")), "{written}: {help}");
    }
    folder.write("a.yaml", "kind: service\nid: a\nclassification:\n  recipients: [Fiziska persona, uzņēmumi]\n");
    assert!(help(&folder, "classification.recipients[0]").contains("`residents` (iedzīvotāji)?"));
    assert!(help(&folder, "classification.recipients[1]").contains("`businesses` (uzņēmumi)?"));
    folder.write("a.yaml", "kind: Pakalpojums\nid: a\n");
    let found = findings(&folder, &["a.yaml"], "lv");
    assert!(text(&found[0], "help").starts_with("Vai domājāt `service` (pakalpojums)?"), "{found:#?}");
}

#[test]
fn themes_and_needs_are_understood_by_their_titles() {
    let folder = Folder::new("names-titles");
    folder.write("pvp.yaml", "classifiers: { themes: { family: { lv: Ģimene, en: Family } } }\n");
    folder.write(
        "birth.yaml",
        "kind: life-situation\nid: birth\nidentification: { title: { lv: Piedzimšana, en: Birth }, summary: { lv: X., en: X. }, status: active }\n\
         classification: { recipients: [residents], themes: [ģimene] }\nneeds:\n  - { id: name, title: { lv: Izraudzīties vārdu, en: Choose a name } }\n",
    );
    folder.write("a.yaml", "kind: service\nid: a\nbasis:\n  needs: [izraudzīties vārdu]\n");
    assert!(help(&folder, "classification.themes[0]").starts_with("Vai domājāt `family` (Ģimene)?"));
    assert!(help(&folder, "basis.needs[0]").starts_with("Vai domājāt `birth/name` (Izraudzīties vārdu)?"));
}

#[test]
fn what_is_only_as_short_is_not_suggested() {
    let folder = Folder::new("names-noise");
    for id in ["em", "lm", "tm"] {
        folder.write(&format!("{id}.yaml"), INSTITUTION.replace("id: vsaa", &format!("id: {id}")));
    }
    folder.write("a.yaml", "kind: service\nid: a\nresponsible:\n  owner: km\n  providers: [ml]\n");
    assert!(!help(&folder, "responsible.owner").contains("Vai domājāt"));
    assert!(help(&folder, "responsible.providers[0]").starts_with("Vai domājāt `lm`"));
}

#[test]
fn ids_are_listed_with_titles_filtered_and_searched() {
    let list = |arguments: &[&str]| {
        let output = crate::common::run(&[&["list", "--path", "registry", "--format", "csv", "--lang", "lv"], arguments].concat());
        assert_eq!(output.status.code(), Some(0));
        crate::common::stdout(&output)
    };
    let all = list(&[]);
    assert!(all.lines().count() > 100 && all.contains("\"vsaa\",\"Valsts sociālās apdrošināšanas aģentūra\",\"iestāde\""), "{all}");
    let benefits = list(&["service", "--search", "PABALSTS"]);
    assert!(benefits.lines().count() > 1 && benefits.lines().skip(1).all(|line| line.to_lowercase().contains("pabalst")), "{benefits}");
    let owned = list(&["service", "--institution", "vsaa"]);
    assert!(owned.lines().skip(1).all(|line| line.contains("\"vsaa\"")) && owned.lines().count() > 1, "{owned}");
    for (what, id) in [("need", "birth-of-a-child/"), ("function", "vsaa/"), ("place", "/"), ("theme", "family")] {
        let listed = list(&[what]);
        assert!(listed.lines().skip(1).any(|line| line.contains(id)) && listed.lines().count() > 2, "{what}: {listed}");
    }
    let nothing = crate::common::run(&["list", "--path", "registry", "--search", "qqqqqq", "--lang", "lv"]);
    assert!(crate::common::stdout(&nothing).contains("Nekas nav atrasts."));
}

#[test]
fn whoever_knows_no_id_is_told_how_to_find_one() {
    let folder = Folder::new("names-show");
    folder.write("vsaa.yaml", INSTITUTION);
    assert!(said(&folder, &["show", "--lang", "lv"]).contains("Identifikatorus kopā ar nosaukumiem parāda `pvp list`."));
    assert!(said(&folder, &["show", "valsts sociālās apdrošināšanas aģentūra"]).contains("Did you mean `vsaa`?"));
}

#[test]
fn several_paths_are_looked_at_together() {
    let path = |name: &str| root().join("examples/registry-with-gaps").join(name).display().to_string();
    let run = |paths: &[String]| {
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let output = crate::common::run(&[&["validate", "--format", "concise", "--fail-on", "never"], &paths[..]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", crate::common::stderr(&output));
        crate::common::stdout(&output)
    };
    let (one, other, whole) = (run(&[path("birth-of-a-child.yaml")]), run(&[path("childcare-benefit.yaml")]), run(&[path("")]));
    assert_eq!(run(&[path("birth-of-a-child.yaml"), path("childcare-benefit.yaml")]), format!("{one}{other}"));
    assert_eq!(run(&[path("birth-of-a-child.yaml"), path("")]), whole);
    assert!(!one.is_empty() && !other.is_empty() && whole.len() > one.len() + other.len());
    let apart = crate::common::run(&["validate", "examples/first-registry", "examples/registry-with-gaps", "--lang", "lv"]);
    assert_eq!(apart.status.code(), Some(2));
    assert!(crate::common::stderr(&apart).contains("nav tajā pašā reģistrā"), "{}", crate::common::stderr(&apart));
    let second = crate::common::run(&["report", "gaps", "registry", "examples", "--lang", "lv"]);
    assert!(
        crate::common::stderr(&second).contains("Var norādīt tikai vienu ceļu; `examples` ir otrs."),
        "{}",
        crate::common::stderr(&second)
    );
}

#[test]
fn files_that_were_probably_meant_are_named() {
    let folder = Folder::new("names-near");
    folder.write("vsaa.yaml", INSTITUTION);
    for name in ["x.yaml.txt", "y.yml.bak", "childcare-benefit", "z.yalm", "README.md", "LICENSE", "notes.txt"] {
        folder.write(name, "kind: service\n");
    }
    let summary = &report(&folder, &[], "en")["summary"];
    assert_eq!(summary["near"], Value::from(vec!["childcare-benefit", "x.yaml.txt", "y.yml.bak", "z.yalm"]));
    assert_eq!(summary["skipped"]["not-yaml"], 7);
    let page = said(&folder, &["validate", "--lang", "en"]);
    assert!(page.contains("though they may be descriptions: `childcare-benefit`, `x.yaml.txt`, `y.yml.bak`, `z.yalm`"), "{page}");
    let alone = Folder::new("names-near-alone");
    alone.write("service.yaml.txt", "kind: service\n");
    assert!(said(&alone, &["validate"]).contains("`service.yaml.txt`"));
}

#[test]
fn a_copy_with_the_old_id_is_told_to_take_its_own() {
    for copy in ["a-copy", "z-copy"] {
        let folder = Folder::new("names-copy");
        let clean = "vsaa.yaml";
        folder.write(clean, INSTITUTION);
        folder.write(&format!("{copy}.yaml"), INSTITUTION);
        let found = findings(&folder, &[], "lv");
        let [finding] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!((text(finding, "code"), text(finding, "file")), ("PVP301", format!("{copy}.yaml").as_str()));
        assert!(text(finding, "help").contains(&format!("`id: {copy}`")) && !text(finding, "help").contains("Pārdēvējiet"), "{finding:#}");
        assert!(finding["also"][0]["file"] == clean);
    }
}

#[test]
fn settings_under_another_name_are_told_theirs() {
    for (name, meant) in [("pvp.yml", "pvp.yaml"), ("PVP.yaml", "pvp.yaml"), ("pvp-baseline.yml", "pvp-baseline.yaml")] {
        let folder = Folder::new("names-settings");
        folder.write("vsaa.yaml", INSTITUTION);
        folder.write(name, "rules:\n  missing-translation: off\n");
        let found = findings(&folder, &[], "lv");
        let [finding] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!((text(finding, "code"), text(finding, "severity")), ("PVP010", "error"));
        assert!(text(finding, "message").contains(&format!("`{meant}`")), "{finding:#}");
    }
}

#[test]
fn positions_count_from_one_and_annotations_name_the_description() {
    let folder = Folder::new("names-positions");
    folder.write("a.yaml", format!("{SERVICE}classification:\n  recipients: [residents, nobody]\nrequest: {{ fees: free }}\n"));
    let page = said(&folder, &["validate", "--lang", "lv"]);
    assert!(page.contains("`classification.recipients` (Saņēmēji), 2. ieraksts"), "{page}");
    assert!(!page.contains("recipients[1]"), "{page}");
    let annotations = said(&folder, &["validate", "--format", "github", "--lang", "lv"]);
    assert!(
        annotations.lines().filter(|line| line.starts_with("::error")).all(|line| line.contains("pakalpojums `a` „Pabalsts”")),
        "{annotations}"
    );
}

#[test]
fn what_has_no_title_goes_by_its_id() {
    let folder = Folder::new("names-untitled");
    folder.write("kulturas-pasakums.yaml", "kind: service\nid: kulturas-pasakums\nperformance: { }\n");
    let page = said(&folder, &["validate", "--lang", "lv"]);
    assert!(page.contains("pakalpojums `kulturas-pasakums`") && !page.contains("„…”"), "{page}");
}
