//! `pvp report portfolio`.

use super::{column, commit, figure, findings, report, row, rows};
use crate::common::repo::Repo;
use crate::common::{stderr, stdout};

const MOVING: &str = "\
kind: life-situation
id: moving
identification: { title: { lv: Pārcelšanās }, status: active }
needs: [{ id: declare, title: { lv: Deklarēt } }, { id: insure, title: { lv: Apdrošināt } }]
";

fn service(id: &str, title: &str, status: &str, rest: &str) -> String {
    format!("kind: service\nid: {id}\nidentification: {{ title: {{ lv: {title} }}, status: {status} }}\n{rest}")
}

fn registry(name: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("moving.yaml", MOVING);
    repo.write("register.yaml", "kind: resource\nid: register\n");
    repo.write("map.yaml", "kind: resource\nid: map\n");
    let rest = "classification: { type: public-individual }\nbasis: { needs: [moving/insure, moving/declare, moving/declare, moving/none] }\n\
        related: { resources: [{ id: register, critical: true }, { id: map }, { id: gone, critical: true }] }\n";
    repo.write("declare.yaml", service("declare", "Āderes", "active", rest));
    repo.write("b.yaml", service("b", "Bērni", "retired", ""));
    repo.write("z.yaml", service("z", "Žogi", "planned", "classification: { type: public-general }\n"));
    repo
}

#[test]
fn every_service_has_its_row() {
    let repo = registry("portfolio-rows");
    let said = report(&repo, &["portfolio", "--lang", "lv"]);
    assert_eq!(column(rows(&said, "main"), "service"), ["declare", "b", "z"]);
    let declare = row(&said, "main", "service", "declare");
    assert_eq!(declare["need_ids"], serde_json::json!(["moving/declare", "moving/insure"]));
    assert_eq!(
        (&declare["needs_satisfied"], &declare["resources_used"], &declare["resources_critical"]),
        (&2.into(), &2.into(), &1.into())
    );
    assert_eq!(row(&said, "main", "service", "b")["completeness"], serde_json::Value::Null);
    let judged = findings(&repo, &[]);
    for (column, severity) in [("error_findings", "error"), ("warning_findings", "warning"), ("advice_findings", "advice")] {
        for service in rows(&said, "main") {
            let own = judged.iter().filter(|one| one["description"]["id"] == service["service"] && one["severity"] == severity).count();
            assert_eq!(service[column].as_u64(), u64::try_from(own).ok(), "{column} {service}");
        }
    }
    assert_eq!((figure(&said, "portfolio_services"), figure(&said, "services_in_use")), (3, 1));
}

#[test]
fn services_are_chosen_and_ordered() {
    let repo = registry("portfolio-chosen");
    let of = |args: &[&str]| -> Vec<String> {
        let said = report(&repo, &[&["portfolio"], args].concat());
        column(rows(&said, "main"), "service").into_iter().map(str::to_owned).collect()
    };
    assert_eq!(of(&["--type", "public-general"]), ["z"]);
    assert_eq!(of(&["--status", "planned", "--status", "retired"]), ["b", "z"]);
    assert_eq!(of(&["--life-situation", "moving"]), ["declare"]);
    assert_eq!(of(&["--sort", "status"]), ["z", "declare", "b"]);
    assert_eq!(of(&["--sort", "status", "--reverse"]), ["b", "declare", "z"]);
    // What has no share comes last either way.
    assert_eq!(of(&["--sort", "completeness"])[2], "b");
    assert_eq!(of(&["--sort", "completeness", "--reverse"])[2], "b");
    assert_eq!(of(&["--reverse"]), ["z", "b", "declare"]);
}

#[test]
fn columns_are_chosen_in_their_order() {
    let repo = registry("portfolio-columns");
    let output = repo.pvp(&["report", "portfolio", "--columns", "status,service_title", "--format", "csv", "--lang", "lv"]);
    assert_eq!(stdout(&output).lines().next(), Some("\"Statuss\",\"Pakalpojuma nosaukums\""), "{}", stderr(&output));
    let output = repo.pvp(&["report", "portfolio", "--columns", "service,statu"]);
    let said = stderr(&output);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""));
    assert!(said.contains("`statu`") && said.contains("Did you mean `status`?") && said.contains("`need-ids`"), "{said}");
}

#[test]
fn last_changes_are_there_where_git_knows_them() {
    let repo = registry("portfolio-ages");
    let changes = |said: &serde_json::Value| column(rows(said, "main"), "last_change").into_iter().map(str::to_owned).collect::<Vec<_>>();
    let said = report(&repo, &["portfolio"]);
    assert_eq!(changes(&said), ["", "", ""]);
    assert!(said["statements"][0].as_str().is_some_and(|said| said.contains("no Git history")), "{}", said["statements"]);
    commit(&repo, "2026-03-01");
    repo.write("z.yaml", service("z", "Žogi", "active", ""));
    let said = report(&repo, &["portfolio"]);
    assert_eq!(changes(&said), ["2026-03-01", "2026-03-01", ""]);
    assert!(said["statements"][0].as_str().is_some_and(|said| said.starts_with("1 description has no day")), "{}", said["statements"]);
}

#[test]
fn related_services_are_a_column_and_what_is_linked_to_nothing_is_listed() {
    let repo = registry("portfolio-links");
    let related = |links: &str| format!("related: {{ services: [{links}] }}\n");
    repo.write(
        "lone.yaml",
        service("lone", "Vientuļš", "active", &related("{ id: none, relation: requires }, { id: lone, relation: related }")),
    );
    repo.write(
        "names.yaml",
        service(
            "names",
            "Nosauc",
            "active",
            &related("{ id: y, relation: follows }, { id: declare, relation: prerequisite }, { id: y, relation: related }"),
        ),
    );
    repo.write("y.yaml", service("y", "Nosaukts", "active", ""));
    repo.write("away.yaml", service("away", "Citur", "active", &related("{ external: { title: { lv: Ārpusē } }, relation: related }")));
    repo.write("torn.yaml", "kind: service\nid: torn\nidentification: { title: { lv: Saplēsts }\nbasis: [\n");
    let said = report(&repo, &["portfolio", "--lang", "lv"]);
    assert_eq!(row(&said, "main", "service", "names")["related_service_ids"], serde_json::json!(["declare", "y"]));
    assert_eq!(row(&said, "main", "service", "lone")["related_service_ids"], serde_json::json!([]));
    // Retired and broken ones are not judged; what is named, or names something elsewhere, is linked.
    assert_eq!(column(rows(&said, "unlinked"), "service"), ["lone", "z"]);
    assert_eq!(figure(&said, "services_unlinked"), 2);
    let output = repo.pvp(&["report", "portfolio", "--columns", "service,related-service-ids", "--format", "csv", "--lang", "lv"]);
    let text = stdout(&output);
    assert_eq!(text.lines().next(), Some("\"Pakalpojums\",\"Saistīto pakalpojumu identifikatori\""), "{}", stderr(&output));
    assert!(text.lines().any(|line| line == "\"names\",\"declare, y\""), "{text}");
    let said = report(&repo, &["portfolio", "--status", "planned", "--lang", "en"]);
    assert_eq!(column(rows(&said, "unlinked"), "service"), ["z"]);
}
