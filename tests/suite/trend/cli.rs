//! `pvp trend` on real repositories.

use serde_json::Value;

use crate::common::repo::{Repo, refused};
use crate::common::{INSTITUTION, faults, pvp, root, stderr, stdout};

const RESOURCE: &str =
    "kind: resource\nid: register\nidentification: { title: { lv: Reģistrs }, status: active }\nresponsible: { owner: vsaa }\n";

/// A service that finds something wrong with itself: it has no manager, and names nobody.
fn service(id: &str) -> String {
    format!(
        "kind: service\nid: {id}\nidentification: {{ title: {{ lv: Pakalpojums {id} }}, status: active }}\nresponsible: {{ owner: nobody }}\n"
    )
}

/// Commits what there is, at a time of its own.
fn commit(repo: &Repo, date: &str) -> String {
    let git = |args: &[&str]| {
        let mut command = repo.command("git");
        let date = if date.len() == 10 { format!("{date}T12:00:00Z") } else { date.to_owned() };
        command.args(args).env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
        assert!(command.status().expect("git runs").success());
    };
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--allow-empty", "--message", date]);
    repo.git(&["rev-parse", "HEAD"])
}

/// Three commits in three months.
fn quarter(name: &str) -> (Repo, Vec<String>) {
    let repo = Repo::new(name);
    repo.write("registry/vsaa.yaml", INSTITUTION);
    let mut commits = vec![commit(&repo, "2026-01-15")];
    repo.write("registry/first.yaml", service("first"));
    commits.push(commit(&repo, "2026-02-15"));
    repo.write("registry/second.yaml", service("second"));
    commits.push(commit(&repo, "2026-03-15"));
    (repo, commits)
}

fn trend(repo: &Repo, args: &[&str]) -> Value {
    let output = repo.pvp(&[&["trend", "registry", "--format", "json", "--today", "2026-06-01"], args].concat());
    assert!(matches!(output.status.code(), Some(0 | 3)), "{args:?}: {}", stderr(&output));
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

fn points(value: &Value) -> &[Value] {
    value["points"].as_array().expect("points")
}

/// The days with the commits that they stand for, as places in a list of commits.
fn days(value: &Value, commits: &[String]) -> Vec<(String, usize)> {
    let place = |point: &Value| commits.iter().position(|commit| point["commit"] == commit.as_str()).expect("a commit of the line");
    points(value).iter().map(|point| (point["day"].as_str().expect("a day").to_owned(), place(point))).collect()
}

fn owned(days: &[(&str, usize)]) -> Vec<(String, usize)> {
    days.iter().map(|(day, place)| ((*day).to_owned(), *place)).collect()
}

/// Every moment says what `pvp validate` says of its commit.
fn as_validated(repo: &Repo, value: &Value) {
    for point in points(value) {
        let at = point["commit"].as_str().expect("a commit");
        let day = point["day"].as_str().expect("a day");
        let output = repo.pvp(&["validate", "registry", "--at", at, "--format", "json", "--today", day]);
        let judged: Value = serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{at}: {}", stderr(&output)));
        let mut counts = [0, 0, 0];
        for finding in judged["findings"].as_array().expect("findings") {
            let place = ["error", "warning", "advice"].iter().position(|key| finding["severity"] == *key).expect("a severity");
            counts[place] += usize::from(!finding["code"].as_str().expect("a code").starts_with("PVP8"));
        }
        let said =
            ["error", "warning", "advice"].map(|key| usize::try_from(point["findings"][key].as_u64().expect("a count")).expect("small"));
        assert_eq!(said, counts, "{at}");
    }
}

#[test]
fn moments_lie_apart_as_asked() {
    let (repo, commits) = quarter("trend-every");
    let of = |args: &[&str]| days(&trend(&repo, args), &commits);
    assert_eq!(of(&["--since", "2026-01-20"]), owned(&[("2026-01-20", 0), ("2026-02-20", 1), ("2026-03-15", 2)]));
    assert_eq!(of(&["--since", "2026-01-20", "--every", "quarter"]), owned(&[("2026-01-20", 0), ("2026-03-15", 2)]));
    let weeks = of(&["--since", "2026-02-09", "--every", "week"]);
    assert_eq!(
        weeks,
        owned(&[("2026-02-09", 0), ("2026-02-16", 1), ("2026-02-23", 1), ("2026-03-02", 1), ("2026-03-09", 1), ("2026-03-15", 2)])
    );
    assert_eq!(of(&["--every", "1"]), owned(&[("2026-01-15", 0), ("2026-02-15", 1), ("2026-03-15", 2)]));
    assert_eq!(of(&["--every", "2"]), owned(&[("2026-01-15", 0), ("2026-03-15", 2)]));
    // Days on which there was nothing yet are no moments.
    assert_eq!(of(&["--since", "2025-12-20"]), owned(&[("2026-01-20", 0), ("2026-02-20", 1), ("2026-03-15", 2)]));
    assert_eq!(of(&[])[0], ("2026-01-15".to_owned(), 0));
    assert_eq!(of(&["--since", "HEAD~1"]), owned(&[("2026-02-15", 1), ("2026-03-15", 2)]));
    assert_eq!(of(&["--since", &commits[1], "--every", "1"]), owned(&[("2026-02-15", 1), ("2026-03-15", 2)]));
    assert_eq!(of(&["--at", "HEAD~1", "--every", "1"]), owned(&[("2026-01-15", 0), ("2026-02-15", 1)]));
    assert_eq!(of(&["--since", "2027-01-01"]), owned(&[("2026-03-15", 2)]));
    assert_eq!(of(&["--since", "2027-01-01", "--every", "1"]), owned(&[("2026-03-15", 2)]));
    as_validated(&repo, &trend(&repo, &["--every", "1"]));
}

#[test]
fn all_commits_of_the_first_day_are_moments_and_its_last_is_its_state() {
    let repo = Repo::new("trend-day");
    let mut commits = Vec::new();
    for (index, time) in ["2026-01-01T10:00:00Z", "2026-01-05T08:00:00Z", "2026-01-05T23:59:59Z", "2026-01-06T00:00:00Z"].iter().enumerate()
    {
        repo.write(format!("registry/s{index}.yaml"), service(&format!("s{index}")));
        commits.push(commit(&repo, time));
    }
    let of = |args: &[&str]| days(&trend(&repo, args), &commits);
    let day = ("2026-01-05", 2);
    assert_eq!(of(&["--since", "2026-01-05", "--every", "1"]), owned(&[("2026-01-05", 1), day, ("2026-01-06", 3)]));
    assert_eq!(of(&["--since", "2026-01-05", "--every", "week"]), owned(&[day, ("2026-01-06", 3)]));
    // Days are those of UTC, wherever one is.
    for zone in ["Pacific/Kiritimati", "America/Adak", "nonsense"] {
        let asked = ["trend", "registry", "--since", "2026-01-05", "--format", "csv"];
        let elsewhere = pvp().current_dir(repo.path()).env("TZ", zone).args(asked).output().expect("pvp runs");
        assert_eq!(stdout(&elsewhere), stdout(&repo.pvp(&asked)), "{zone}");
    }
}

#[test]
fn dates_that_go_back_hide_no_revision() {
    let repo = Repo::new("trend-clock");
    let mut commits = Vec::new();
    for (index, date) in ["2026-01-10", "2026-02-10", "2020-01-01", "2026-03-10"].iter().enumerate() {
        repo.write(format!("registry/s{index}.yaml"), service(&format!("s{index}")));
        commits.push(commit(&repo, date));
    }
    let found = days(&trend(&repo, &["--since", "HEAD~2", "--every", "1"]), &commits);
    assert_eq!(found.iter().map(|(_, place)| *place).collect::<Vec<_>>(), [1, 2, 3]);
    let value = trend(&repo, &["--since", "2026-02-20"]);
    assert_eq!(days(&value, &commits), owned(&[("2026-02-20", 2), ("2026-03-10", 3)]));
    as_validated(&repo, &value);
}

#[test]
fn of_a_merge_the_first_parent_counts() {
    let (repo, mut commits) = quarter("trend-merge");
    repo.git(&["checkout", "--quiet", "-b", "side", "HEAD~1"]);
    repo.write("registry/side.yaml", service("side"));
    let side = commit(&repo, "2026-03-20");
    repo.git(&["checkout", "--quiet", "main"]);
    repo.git(&["merge", "--quiet", "--no-ff", "--no-commit", "side"]);
    commits.push(commit(&repo, "2026-04-01"));
    let found = trend(&repo, &["--since", "HEAD~2", "--every", "1"]);
    assert_eq!(days(&found, &commits).iter().map(|(_, place)| *place).collect::<Vec<_>>(), [1, 2, 3]);
    // What is not on the line is a date.
    assert_eq!(days(&trend(&repo, &["--since", "side"]), &commits), owned(&[("2026-03-20", 2), ("2026-04-01", 3)]));
    assert!(!stdout(&repo.pvp(&["trend", "registry", "--every", "1", "--format", "csv"])).contains(&side));
    as_validated(&repo, &found);
}

#[test]
fn folders_come_and_go_and_links_appear() {
    let repo = Repo::new("trend-folders");
    repo.write("README", "x");
    commit(&repo, "2026-01-01");
    repo.write("old/vsaa.yaml", INSTITUTION);
    repo.write("old/first.yaml", service("first"));
    commit(&repo, "2026-01-02");
    repo.link("registry", "old");
    commit(&repo, "2026-01-03");
    repo.remove("registry");
    repo.rename("old", "registry");
    commit(&repo, "2026-01-04");
    repo.write("outside/register.yaml", RESOURCE);
    repo.link("registry/register.yaml", "../outside/register.yaml");
    commit(&repo, "2026-01-05");
    repo.write("outside/register.yaml", service("register"));
    commit(&repo, "2026-01-06");
    repo.remove("registry/register.yaml");
    repo.remove("registry/first.yaml");
    repo.write("registry/first.yaml/inner.yaml.txt", "x");
    commit(&repo, "2026-01-08");
    repo.write("registry/.hidden/second.yaml", service("second"));
    repo.write("registry/deep/pvp.yaml", "rules: {}");
    repo.write("registry/deep/third.yaml", service("third"));
    commit(&repo, "2026-01-09");
    let value = trend(&repo, &["--every", "1"]);
    let counts: Vec<u64> = points(&value)
        .iter()
        .map(|point| point["descriptions"].as_object().expect("kinds").values().filter_map(Value::as_u64).sum())
        .collect();
    assert_eq!(counts, [0, 0, 2, 2, 2, 2, 1, 2]);
    let there = serde_json::json!({ "points": points(&value)[3..].to_vec() });
    as_validated(&repo, &there);
}

#[test]
fn the_real_registry_is_as_validated_at_every_commit() {
    let repo = Repo::new("trend-real");
    repo.copy(&root().join("registry"), "registry");
    repo.copy(&root().join("measurements"), "measurements");
    std::fs::copy(root().join("pvp.yaml"), repo.path().join("pvp.yaml")).expect("settings");
    commit(&repo, "2026-01-01");
    repo.edit("registry/services/cadastre-information.yaml", "needs: [moving-house/check-property]", "needs: [moving-house/nothing]");
    commit(&repo, "2026-01-02");
    repo.rename("registry/institutions/vzd.yaml", "registry/institutions/gone.yml");
    repo.edit("registry/institutions/gone.yml", "id: vzd", "id: gone");
    commit(&repo, "2026-01-03");
    repo.edit("registry/services/cadastre-information.yaml", "status: active", "status: retired");
    repo.write("registry/services/broken.yaml", "kind: [");
    commit(&repo, "2026-01-04");
    let value = trend(&repo, &["--every", "1"]);
    assert_eq!(points(&value).len(), 4);
    as_validated(&repo, &value);
}

#[test]
fn what_cannot_be_done_is_refused_with_a_way_out() {
    let (repo, _) = quarter("trend-refused");
    let run = |args: &[&str]| repo.pvp(&[&["trend"], args].concat());
    refused(&run(&["registry", "--since", "2026-02-30"]), "2026-02-30");
    refused(&run(&["registry", "--since", "no-such"]), "no-such");
    refused(&run(&["registry", "--at", "no-such"]), "no-such");
    refused(&run(&["registry/first.yaml"]), "part of a registry");
    repo.write("pvp.yaml", "registry: registry\n");
    repo.write("registry/services/third.yaml", service("third"));
    commit(&repo, "2026-04-01");
    refused(&run(&["registry/services"]), "part of a registry");
    for every in ["0", "-1", "day", "1.5", ""] {
        let output = run(&["registry", &format!("--every={every}")]);
        assert_eq!(output.status.code(), Some(2), "{every}: {}", stderr(&output));
        assert!(output.stdout.is_empty() && stderr(&output).contains("--every"), "{}", stderr(&output));
    }
    let from = format!("file://{}", repo.path().display());
    repo.git(&["clone", "--quiet", "--depth", "2", &from, "../shallow"]);
    refused(&repo.pvp_in(&repo.beside("shallow"), &["trend", "registry"]), "git fetch --unshallow");
    // As far as the clone reaches, there is nothing to complain of.
    let near = repo.pvp_in(&repo.beside("shallow"), &["trend", "registry", "--since", "HEAD~1"]);
    assert_eq!(near.status.code(), Some(0), "{}", stderr(&near));
    let unborn = Repo::new("trend-unborn");
    unborn.write("registry/vsaa.yaml", INSTITUTION);
    refused(&unborn.pvp(&["trend", "registry"]), "git commit");
    let bare = Repo::bare_folder("trend-none", "folder");
    bare.write("registry/vsaa.yaml", INSTITUTION);
    let none = pvp().current_dir(bare.path()).env("GIT_CEILING_DIRECTORIES", "/").args(["trend", "registry"]).output().expect("pvp runs");
    refused(&none, "git init");
}

#[test]
fn every_format_holds_the_same_figures() {
    let (repo, _) = quarter("trend-formats");
    let value = trend(&repo, &["--every", "1"]);
    assert_eq!(faults(&value, "trend-v1.schema.json"), [""; 0]);

    let csv = stdout(&repo.pvp(&["trend", "registry", "--every", "1", "--format", "csv"]));
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let names: Vec<String> = reader.headers().expect("names").iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), points(&value).len());
    for (row, point) in rows.iter().zip(points(&value)) {
        for (name, cell) in names.iter().zip(row) {
            // Nothing that a spreadsheet would run or a person typed: days, names of commits and numbers.
            assert!(cell.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, '-' | '.')) && !cell.starts_with('-'), "{name}: {cell}");
            let figure = match name.as_str() {
                "day" | "commit" => point[name].as_str().map(str::to_owned),
                "life-situation" | "service" | "service-group" | "resource" | "institution" | "agreement" | "measurements" => {
                    Some(point["descriptions"][name].to_string())
                }
                "error" | "warning" | "advice" => Some(point["findings"][name].to_string()),
                "completeness" => {
                    let of = |key: &str| point[key].as_f64().expect("a count");
                    Some(format!("{:.2}", of("filled") * 100.0 / of("fields")))
                }
                code if code.starts_with("PVP") => {
                    let all = point["rules"][code].as_object().map_or(0u64, |all| all.values().filter_map(Value::as_u64).sum());
                    Some(all.to_string())
                }
                // Nothing was measured.
                promises if promises.starts_with("promises_") => point["promises"].is_null().then(String::new),
                name => Some(point[name].to_string()),
            };
            assert_eq!(Some(cell), figure.as_deref(), "{name}");
        }
    }
    assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))), "{names:?}");

    for (lang, words) in [("lv", ["Diena", "Aizpildījums"]), ("en", ["Day", "Completeness"])] {
        let table = repo.pvp(&["trend", "registry", "--every", "1", "--lang", lang]);
        let text = stdout(&table);
        assert!(
            words.iter().all(|word| text.contains(word)) && text.contains("2026-02-15") && text.contains("PVP501 no-manager"),
            "{text}"
        );
        let written = repo.pvp(&["trend", "registry", "--every", "1", "--lang", lang, "--output", "out.txt"]);
        assert_eq!((written.status.code(), stdout(&written).as_str()), (Some(0), ""));
        let file = std::fs::read_to_string(repo.path().join("out.txt")).expect("a file");
        assert!(file.contains(words[0]), "{file}");
    }
    let threads = |count: &str| {
        let asked = ["trend", "registry", "--every", "1", "--format", "json"];
        stdout(&pvp().current_dir(repo.path()).env("RAYON_NUM_THREADS", count).args(asked).output().expect("pvp runs"))
    };
    assert_eq!(threads("1"), threads("3"));
}
