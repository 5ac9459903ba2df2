//! `pvp report levels`: what counts as a promise, and levels in units that convert.

use super::{column, figure, findings, found, report, row, rows};
use crate::common::repo::Repo;
use crate::common::stdout;

fn registry(name: &str, levels: &str) -> Repo {
    let repo = Repo::new(name);
    let requires =
        "requires: [{ title: { lv: Ātri }, indicator: response-time, max: 2, unit: minute }, { indicator: restoration-time, unit: week }]";
    let need = format!("needs: [{{ id: answer, title: {{ lv: Atbilde }}, {requires} }}]\n");
    repo.write(
        "asking.yaml",
        format!("kind: life-situation\nid: asking\nidentification: {{ title: {{ lv: Jautājums }}, status: active }}\n{need}"),
    );
    let text = format!(
        "kind: service\nid: line\nidentification: {{ title: {{ lv: Līnija }}, status: active }}\nbasis: {{ needs: [asking/answer] }}\n\
         related: {{ resources: [{{ id: system, critical: true }}] }}\nservice_levels:\n{levels}"
    );
    repo.write("line.yaml", text);
    let text = "kind: resource\nid: system\nservice_levels: [{ id: r, indicator: restoration-time, max: 14, unit: calendar-day }]\n";
    repo.write("system.yaml", text);
    repo
}

#[test]
fn what_bounds_nothing_is_no_promise() {
    let levels = "  - { id: no-bound, indicator: availability, unit: percent }\n  - { id: lower, indicator: processing-time, min: 3, unit: working-day }\n  \
                  - { id: real, indicator: volume, max: 100, unit: count }\n";
    let repo = registry("levels-unbound", levels);
    let said = report(&repo, &["levels", "--lang", "en"]);
    assert_eq!(column(rows(&said, "main"), "indicator"), ["volume"]);
    assert_eq!(figure(&said, "promises"), 1);
    // A requirement without a bound asks for nothing either.
    assert_eq!(column(rows(&said, "unanswered"), "indicator"), ["response-time"]);
    assert_eq!(found(&findings(&repo, &[]), "PVP705"), [""; 0]);
}

#[test]
fn a_change_to_a_bound_that_promises_nothing_withdraws_the_promise() {
    let level = |bound: &str| format!("  - {{ id: decision, indicator: processing-time, {bound}, unit: working-day }}\n");
    let repo = registry("levels-withdrawn", &level("max: 3"));
    super::commit(&repo, "2026-11-01");
    repo.edit("line.yaml", "max: 3", "min: 3");
    let said = stdout(&repo.pvp(&["diff", "HEAD", "--lang", "en", "--format", "json"]));
    assert!(said.contains("promise-withdrawn") && !said.contains("promise-recast"), "{said}");
    let judged = findings(&repo, &["--base", "HEAD"]);
    assert_eq!(found(&judged, "PVP904"), ["line"]);
}

#[test]
fn weeks_and_seconds_convert_and_levels_have_titles_and_links() {
    let levels = "  - { id: fast, title: { lv: Atbilde minūtes laikā, en: An answer within a minute }, indicator: response-time, max: 60, unit: second, \
                  url: \"https://iestade.example/standarts\" }\n  - { id: back, indicator: restoration-time, max: 1, unit: week }\n";
    let repo = registry("levels-units", levels);
    let said = report(&repo, &["levels", "--lang", "lv"]);
    let fast = row(&said, "main", "indicator", "response-time");
    assert_eq!((&fast["promised"], &fast["required"]), (&"ne vairāk kā 60\u{a0}sekunžu".into(), &"ne vairāk kā 2\u{a0}minūtes".into()));
    assert_eq!((&fast["against_need"], &fast["level_title"]), (&"above".into(), &"Atbilde minūtes laikā".into()));
    assert_eq!(fast["level_url"], "https://iestade.example/standarts");
    let back = row(&said, "main", "indicator", "restoration-time");
    assert_eq!((&back["promised"], &back["allowed"]), (&"ne vairāk kā 1\u{a0}nedēļa".into(), &"2\u{a0}nedēļas".into()));
    assert_eq!(found(&findings(&repo, &[]), "PVP705"), ["line"]);
    let page = stdout(&repo.pvp(&["show", "line", "--lang", "en"]));
    for said in ["An answer within a minute", "at most 60\u{a0}seconds", "at most 1\u{a0}week", "https://iestade.example/standarts"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    super::commit(&repo, "2026-11-01");
    repo.edit("line.yaml", "max: 60, unit: second", "max: 1, unit: minute");
    repo.edit("line.yaml", "max: 1, unit: week", "max: 6, unit: calendar-day");
    let said = stdout(&repo.pvp(&["diff", "HEAD", "--lang", "en", "--format", "json"]));
    assert!(said.contains("promise-raised") && !said.contains("promise-recast"), "{said}");
    assert_eq!(said.matches("\"promise-").count(), 1, "a minute is sixty seconds: {said}");
}
