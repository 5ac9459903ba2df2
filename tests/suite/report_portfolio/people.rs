//! `pvp report responsibilities`.

use super::{column, figure, findings, found, report, row, rows};
use crate::common::repo::Repo;

const VSAA: &str = "kind: institution\nid: vsaa\nidentification: { title: { lv: Aģentūra } }\n";

/// It leads a sector by somebody who cannot be reached, and has a service portfolio manager though it owns nothing.
const LM: &str = "\
kind: institution
id: lm
identification: { title: { lv: Ministrija } }
responsible:
  lead: { role: sector-lead, person: { position: { lv: Direktors } } }
  service_portfolio_manager: { position: { lv: Vadītājs }, email: portfelis@lm.example }
";

fn service(id: &str, status: &str, responsible: &str) -> String {
    format!("kind: service\nid: {id}\nidentification: {{ title: {{ lv: Pakalpojums {id} }}, status: {status} }}\n{responsible}")
}

/// Vsaa owns two services in use, one of them without a manager, one retired service, and a resource whose manager has no
/// address; one service is owned by nobody, one has nobody at all.
fn registry(name: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("vsaa.yaml", VSAA);
    repo.write("lm.yaml", LM);
    let manager = "manager: { position: { lv: Daļas vadītājs }, email: dala@vsaa.example }";
    repo.write("a.yaml", service("a", "active", &format!("responsible: {{ owner: vsaa, {manager}, providers: [lm, lm] }}\n")));
    repo.write("b.yaml", service("b", "planned", "responsible: { owner: vsaa }\n"));
    repo.write("c.yaml", service("c", "retired", "responsible: { owner: vsaa, providers: [lm] }\n"));
    repo.write("d.yaml", service("d", "active", ""));
    repo.write("e.yaml", service("e", "active", &format!("responsible: {{ owner: nobody, {manager} }}\n")));
    repo.write(
        "register.yaml",
        "kind: resource\nid: register\nresponsible: { owner: vsaa, manager: { position: { lv: Pārzinis } }, users: [lm] }\n",
    );
    repo.write("situation.yaml", "kind: life-situation\nid: situation\nresponsible: { owner: lm }\n");
    repo
}

#[test]
fn institutions_have_the_roles_that_their_links_give_them() {
    let said = report(&registry("people-roles"), &["responsibilities"]);
    let vsaa = row(&said, "main", "institution", "vsaa");
    let roles = ["service-portfolio-owner", "service-owner", "resource-portfolio-owner", "resource-owner"];
    assert_eq!(vsaa["management_roles"], serde_json::json!(roles));
    assert_eq!((&vsaa["services_owned"], &vsaa["resources_owned"]), (&2.into(), &1.into()));
    assert_eq!((&vsaa["service_portfolio_manager"], &vsaa["resource_portfolio_manager"]), (&"missing".into(), &"missing".into()));
    let lm = row(&said, "main", "institution", "lm");
    assert_eq!(lm["management_roles"], serde_json::json!(["sector-lead", "service-provider", "resource-user"]));
    assert_eq!((&lm["services_provided"], &lm["resources_user_of"], &lm["services_owned"]), (&1.into(), &1.into(), &0.into()));
    assert_eq!((&lm["service_portfolio_manager"], &lm["service_portfolio_address"]), (&"named".into(), &"portfelis@lm.example".into()));
}

#[test]
fn managers_have_their_load() {
    let said = report(&registry("people-load"), &["responsibilities"]);
    let [first, second] = rows(&said, "managers") else { panic!("two managers") };
    assert_eq!((&first["manager"], &first["managed_services"], &first["managed_all"]), (&"dala@vsaa.example".into(), &2.into(), &2.into()));
    assert_eq!(first["managed_ids"], serde_json::json!(["a", "e"]));
    assert_eq!(second["manager"], "vsaa/Pārzinis");
    assert_eq!((figure(&said, "managers"), figure(&said, "heaviest_load")), (2, 2));
}

/// A mailbox is not a person: none of those behind it is named for all.
#[test]
fn all_positions_behind_an_address_are_named() {
    let repo = registry("people-shared");
    let shared = "manager: { position: { lv: Nodaļas vadītājs }, email: dala@vsaa.example }";
    repo.write("f.yaml", service("f", "active", &format!("responsible: {{ owner: vsaa, {shared} }}\n")));
    for (name, sum) in [("responsibilities", "managed_all"), ("completeness", "descriptions")] {
        let said = report(&repo, &[name]);
        let shared = row(&said, "managers", "manager", "dala@vsaa.example");
        assert_eq!(shared["positions"], serde_json::json!(["Daļas vadītājs", "Nodaļas vadītājs"]), "{name}");
        assert_eq!(shared[sum], 3, "{name}");
    }
    let said = report(&repo, &["responsibilities"]);
    assert_eq!(row(&said, "managers", "manager", "vsaa/Pārzinis")["positions"], serde_json::json!(["Pārzinis"]));
    assert_eq!((figure(&said, "managers"), figure(&said, "heaviest_load")), (2, 3));
}

#[test]
fn who_is_missing_is_who_validate_misses() {
    let repo = registry("people-missing");
    let said = report(&repo, &["responsibilities"]);
    let found = |code: &str| found(&findings(&repo, &[]), code);
    let gaps = rows(&said, "without-manager");
    for (code, expected) in [("PVP501", vec!["b"]), ("PVP504", vec!["lm", "register"])] {
        let of_rule: Vec<_> = gaps.iter().filter(|row| row["gap_rule"] == code).cloned().collect();
        let mut named = column(&of_rule, "description");
        named.sort_unstable();
        assert_eq!(named, expected, "{code}");
        assert_eq!(found(code), expected, "{code}");
    }
    for (code, manager, name) in [
        ("PVP502", "service_portfolio_manager", "no_service_portfolio_manager"),
        ("PVP503", "resource_portfolio_manager", "no_resource_portfolio_manager"),
    ] {
        let missing: Vec<_> = rows(&said, "main").iter().filter(|row| row[manager] == "missing").cloned().collect();
        assert_eq!(column(&missing, "institution"), found(code), "{code}");
        assert_eq!(figure(&said, name), 1);
    }
    let of = |gap: &str| -> Vec<_> {
        let rows: Vec<_> = gaps.iter().filter(|row| row["gap"] == gap).cloned().collect();
        column(&rows, "description").into_iter().map(str::to_owned).collect()
    };
    assert_eq!((of("no-responsible"), of("no-owner")), (vec!["d".to_owned()], vec!["e".to_owned()]));
    assert_eq!(of("no-manager"), ["b", "situation"]);
    assert_eq!((figure(&said, "without_contact"), figure(&said, "without_owner")), (2, 1));
    assert_eq!((figure(&said, "without_manager"), figure(&said, "life_situations_without_manager")), (2, 1));
}

#[test]
fn one_manager_is_asked_for() {
    let said = report(&registry("people-one"), &["responsibilities", "--manager", "dala@vsaa.example"]);
    assert_eq!(column(rows(&said, "main"), "institution"), ["vsaa"]);
    assert_eq!(rows(&said, "managers").len(), 1);
}
