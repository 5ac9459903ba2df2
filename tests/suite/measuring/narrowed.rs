//! `report fulfilment` for recipients and for channels.

use super::built::{HEAD, TODAY, service};
use super::history::LEVEL;
use crate::common::{Folder, INSTITUTION, pvp, stderr, stdout};

/// Two services, one for residents and one for businesses, the first with a promise for the portal only; and an agreement.
fn registry(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("vsaa.yaml", INSTITUTION);
    folder.write("ur.yaml", INSTITUTION.replace("id: vsaa", "id: ur").replace("90001669496", "90000270634"));
    let with = |id: &str, promise: &str, recipients: &str| {
        service(id, promise).replace("responsible:", &format!("classification: {{ recipients: [{recipients}] }}\nresponsible:"))
    };
    folder.write("pabalsts.yaml", with("pabalsts", &format!("{LEVEL} channel portal"), "residents"));
    let own = with("atlauja", LEVEL, "businesses, society").replace("{ type: phone }", "{ type: phone, id: karsta-linija }");
    folder.write("atlauja.yaml", own);
    folder.write(
        "vienosanas.yaml",
        "kind: agreement\nid: vienosanas\nidentification: { title: { lv: Vienošanās }, status: in-force }\nparties: { provider: vsaa, \
         recipients: [ur] }\nterm: { from: 2026-01-01, until: 2027-12-31 }\ncovers:\n  - id: atlauja\n    levels: [{ id: atrak, indicator: \
         processing-time, max: 5, unit: working-day, window: month }]\n",
    );
    folder.write("measurements/2026.csv", format!("{HEAD}pabalsts,level/promised,2026-06,portal,,90,100,\n"));
    folder
}

/// The subjects of the promises that are left, and what the report says that it is narrowed to.
fn left(folder: &Folder, args: &[&str]) -> (Vec<String>, String) {
    let path = folder.path().to_str().expect("text");
    let all = ["report", "fulfilment", path, "--today", TODAY, "--lang", "en", "--format", "json"];
    let output = pvp().args([&all[..], args].concat()).output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let rows = report["tables"][0]["rows"].as_array().expect("rows");
    let mut subjects: Vec<String> = rows.iter().map(|row| row["description"].as_str().expect("an id").to_owned()).collect();
    subjects.sort();
    let text = pvp().args(["report", "fulfilment", path, "--today", TODAY, "--lang", "en"]).args(args).output().expect("pvp runs");
    let head = stdout(&text).lines().take(6).collect::<Vec<_>>().join("\n");
    (subjects, head)
}

#[test]
fn a_report_is_narrowed_to_recipients() {
    let folder = registry("narrowed-recipients");
    // What was agreed with one institution is no promise to all.
    assert_eq!(left(&folder, &[]).0, ["atlauja", "pabalsts"]);
    let (subjects, head) = left(&folder, &["--recipient", "residents"]);
    assert_eq!(subjects, ["pabalsts"]);
    assert!(head.contains("Recipient: residents"), "{head}");
    assert_eq!(left(&folder, &["--recipient", "residents", "--recipient", "society"]).0, ["atlauja", "pabalsts"]);
    let (subjects, head) = left(&folder, &["--recipient", "ur"]);
    assert_eq!(subjects, ["vienosanas"]);
    assert!(head.contains("Recipient: State Social Insurance Agency"), "{head}");
    assert!(left(&folder, &["--recipient", "institutions"]).0.is_empty());
}

#[test]
fn a_report_is_narrowed_to_channels() {
    let folder = registry("narrowed-channels");
    let (subjects, head) = left(&folder, &["--channel", "portal"]);
    assert_eq!(subjects, ["atlauja", "pabalsts"]);
    assert!(head.contains("Channel: portal"), "{head}");
    // What is promised for the portal alone says nothing of the phone.
    assert_eq!(left(&folder, &["--channel", "phone"]).0, ["atlauja"]);
    assert_eq!(left(&folder, &["--channel", "karsta-linija"]).0, ["atlauja"]);
    assert!(left(&folder, &["--channel", "post"]).0.is_empty());
    assert!(left(&folder, &["--channel", "portal", "--recipient", "ur"]).0.is_empty());
}

#[test]
fn whoever_or_whatever_there_is_not_is_refused() {
    let folder = registry("narrowed-unknown");
    let path = folder.path().to_str().expect("text");
    for (args, said) in [
        (["--recipient", "resident"], "Did you mean `residents`?"),
        (["--recipient", "Iedzīvotāji"], "Did you mean `residents`?"),
        (["--recipient", "nobody"], "`residents`, `businesses`, `institutions`, `society` (society as a whole)"),
        (["--channel", "karstalinija"], "Did you mean `karsta-linija`?"),
        (["--channel", "telefons"], "Did you mean `phone`?"),
        (["--channel", "nothing"], "`email` (e-mail), `phone`, `video-call`"),
    ] {
        let output = pvp().args(["report", "fulfilment", path, "--lang", "en"]).args(args).output().expect("pvp runs");
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    }
}
