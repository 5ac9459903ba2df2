//! The five things that would help most, on a small registry in which they are known.

use super::{gaps, table};
use crate::common::{Folder, INSTITUTION};

const LIFE_SITUATION: &str = "\
kind: life-situation
id: house
identification: { title: { lv: Māja }, status: active }
needs:
  - { id: covered, title: { lv: Apmierināta } }
  - { id: met-need, title: { lv: Gandrīz apmierināta } }
  - { id: whole, title: { lv: Viss kopā } }
  - { id: half, part_of: whole, title: { lv: Puse no visa } }
";

fn service(id: &str, need: &str, resource: &str) -> String {
    format!(
        "kind: service\nid: {id}\nidentification: {{ title: {{ lv: Pakalpojums {id} }}, status: active }}\n\
         basis: {{ needs: [{need}] }}\nresponsible: {{ owner: vsaa }}\n\
         related: {{ resources: [{{ id: {resource}, critical: true }}] }}\n"
    )
}

fn resource(id: &str) -> String {
    format!(
        "kind: resource\nid: {id}\nidentification: {{ title: {{ lv: Resurss {id} }}, status: active }}\nresponsible: {{ owner: vsaa }}\n"
    )
}

fn registry() -> Folder {
    let folder = Folder::new("gaps-helpful");
    folder.write("vsaa.yaml", INSTITUTION);
    folder.write("house.yaml", LIFE_SITUATION);
    for id in ["register", "spare"] {
        folder.write(&format!("{id}.yaml"), resource(id));
    }
    for (id, need) in [
        ("one", "house/mett-need"),
        ("two", "house/mett-need"),
        ("three", "house/covered"),
        ("four", "house/covered"),
        ("five", "house/covered"),
    ] {
        folder.write(&format!("{id}.yaml"), service(id, need, if id == "five" { "{}" } else { "register" }));
    }
    // It needs nothing critically.
    let five = service("five", "house/covered", "register").replace("critical: true", "critical: false");
    folder.write("five.yaml", five);
    folder
}

const ASKED: [&str; 14] =
    ["--rule", "302", "--rule", "401", "--rule", "402", "--rule", "406", "--rule", "502", "--rule", "503", "--rule", "702"];

fn helpful(folder: &Folder, args: &[&str]) -> Vec<(String, u64, u64)> {
    let said = gaps(folder.path().to_str().expect("text"), args);
    let one = |row: &serde_json::Value| {
        let number = |column: &str| row[column].as_u64().expect("a number");
        (row["description"].as_str().unwrap_or_default().to_owned(), number("findings"), number("points"))
    };
    table(&said, "most-helpful").iter().map(one).collect()
}

fn owned(things: &[(&str, u64, u64)]) -> Vec<(String, u64, u64)> {
    things.iter().map(|(id, findings, points)| ((*id).to_owned(), *findings, *points)).collect()
}

#[test]
fn what_mends_most_comes_first() {
    let folder = registry();
    for lang in ["lv", "en"] {
        assert_eq!(
            helpful(&folder, &[&ASKED[..], &["--lang", lang]].concat()),
            owned(&[
                // Two ids that name nothing (5 each), two services without another need (3 each), the need meant (3 + 10).
                ("one", 5, 29),
                // The wider need and the narrower one in it (3 + 10 each).
                ("house/whole", 2, 26),
                // A warning, and five services that somebody would answer for.
                ("vsaa", 1, 8),
                // A warning, and four services whose promises could be judged.
                ("register", 1, 7),
                // A warning, and two resources that somebody would answer for.
                ("vsaa", 1, 5),
            ])
        );
    }
}

#[test]
fn filters_leave_out_things_but_not_what_they_would_reach() {
    let folder = registry();
    let of = |rules: &[&str]| {
        let args: Vec<&str> = rules.iter().flat_map(|rule| ["--rule", rule]).collect();
        helpful(&folder, &args)
    };
    assert_eq!(of(&["702"])[0], ("register".to_owned(), 1, 7));
    assert_eq!(of(&["502", "503"]), owned(&[("vsaa", 1, 8), ("vsaa", 1, 5)]));
    // Without the ids that name nothing, nobody knows what was meant.
    assert_eq!(of(&["401"]), owned(&[("house/whole", 2, 26), ("house/met-need", 1, 13)]));
    assert_eq!(of(&["406"]), owned(&[("spare", 1, 3)]));
}

#[test]
fn what_nobody_is_named_for_is_said() {
    let folder = registry();
    let path = folder.path().to_str().expect("text").to_owned();
    let said = gaps(&path, &["--rule", "402", "--lang", "en"]);
    assert!(said["statements"].to_string().contains("Nobody is known to mend 2 findings"), "{}", said["statements"]);
    assert!(table(&said, "main").iter().all(|row| row["responsible"].is_null() && row["institution"] == "vsaa"));
}

#[test]
fn what_is_reached_never_outweighs_a_need() {
    let folder = registry();
    for number in 0..20 {
        let id = format!("more-{number}");
        folder.write(&format!("{id}.yaml"), service(&id, "house/covered", "register"));
    }
    let things = helpful(&folder, &["--rule", "401", "--rule", "502", "--rule", "702"]);
    let wanted = owned(&[("house/whole", 2, 26), ("house/met-need", 1, 13), ("register", 1, 13), ("vsaa", 1, 13)]);
    assert_eq!(things[..4], wanted[..]);
}
