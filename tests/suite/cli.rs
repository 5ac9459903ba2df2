//! The program as its users meet it: what it prints, where, and with which exit code.

use std::path::Path;

use crate::common::{Folder, INSTITUTION, cases, faults, pvp, root, run, stderr, stdout};
use serde_json::Value;
use snapbox::{Data, assert_data_eq};

fn snapshot(name: &str) -> Data {
    Data::read_from(&root().join("tests/snapshots").join(name), None).raw()
}

#[test]
fn the_registry_has_no_errors_and_prints_the_same_in_each_language_as_before() {
    for lang in ["lv", "en"] {
        let output = run(&["validate", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_data_eq!(stdout(&output), snapshot(&format!("registry.{lang}.txt")));
    }
}

#[test]
fn the_json_output_is_what_its_schema_says() {
    let mut findings = 0;
    let cases = ["duplicate-id", "yaml-syntax"].map(|rule| cases::registry(rule, "bad"));
    for path in [Path::new("."), Path::new("examples/registry-with-gaps"), &cases[0], &cases[1]] {
        let path = path.to_str().expect("UTF-8");
        let output = run(&["validate", path, "--format", "json"]);
        let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert_eq!(faults(&value, "output-v1.schema.json"), [""; 0], "{path}");
        findings += value["findings"].as_array().map_or(0, Vec::len);
    }
    assert!(findings > 10, "only {findings} findings were held against the schema");
}

#[test]
fn json_of_one_description_prints_as_before() {
    let output = run(&["validate", "registry/life-situations/studying.yaml", "--format", "json"]);
    assert_data_eq!(stdout(&output).replace(env!("CARGO_PKG_VERSION"), "VERSION"), snapshot("studying.json"));
}

#[test]
fn rules_print_as_before() {
    for (args, name) in [
        (&["schema", "--lang", "lv"][..], "schema.lv.txt"),
        (&["explain", "--lang", "lv"], "explain.lv.txt"),
        (&["explain", "unmet-need", "--lang", "lv"], "explain-unmet-need.lv.txt"),
        (&["explain", "pvp401", "--lang", "en"], "explain-unmet-need.en.txt"),
        (&["explain", "401", "--lang", "en"], "explain-unmet-need.en.txt"),
        (&["explain", "60x", "--lang", "en"], "explain-60x.en.txt"),
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_data_eq!(stdout(&output), snapshot(name));
    }
}

#[test]
fn what_cannot_be_judged_is_one_message_and_exit_2() {
    for (args, said) in [
        (&["validate", "no-such-folder"][..], "Cannot open `no-such-folder`"),
        (&["explain", "no-such-rule"], "There is no rule, field or kind of description `no-such-rule`"),
        (&["validate", "--format", "xml"], "`xml` does not fit `--format`"),
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?} printed to standard output");
        assert!(stderr(&output).contains(said), "{args:?}: {}", stderr(&output));
    }
}

#[test]
fn a_mistake_in_the_settings_is_shown_with_its_place() {
    let folder = Folder::new("settings");
    folder.write("registry/vsaa.yaml", INSTITUTION);
    for (text, said) in [
        ("registri: registry\n", "`registry`"),
        ("rules: { unmet-neeed: off }\n", "`unmet-need`"),
        ("rules: { unmet-need: of }\n", "`off`"),
        ("registry: [\n", "pvp.yaml:1:11"),
        ("registry: elsewhere\n", "`elsewhere`"),
        ("registry: ..\n", "`..`"),
        ("languages: lv\n", "pvp.yaml:1:12"),
        ("baseline: pvp-baseline.yaml\n", "pvp baseline write"),
        ("ignore: [{ rule: no-such-rule, at: x }]\n", "no-such-rule"),
        ("rules: { group-candidates: { owners: several } }\n", "A whole number belongs here"),
        ("rules: { group-candidates: { owners: 1.5 } }\n", "A whole number belongs here"),
        ("rules: { group-candidates: { owner: 3 } }\n", "`owners`"),
        ("rules: { unmet-need: { services: 3 } }\n", "`services`"),
        ("rules: { 40x: { services: 3 } }\n", "`services`"),
        ("rules: { PVP40x: off }\n", "`40x`"),
        ("rules: { 49x: off }\n", "There is no rule `49x`"),
        ("ignore: [{ rule: 49x, at: x, reason: Tā }]\n", "There is no rule `49x`"),
    ] {
        folder.write("pvp.yaml", text);
        let output = pvp().arg("validate").arg(folder.path()).output().expect("pvp runs");
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert!(output.stdout.is_empty(), "{text}");
        assert!(stderr(&output).contains(said), "{text}: {}", stderr(&output));
    }
}

#[test]
fn no_description_at_all_is_never_success() {
    let folder = Folder::new("empty");
    folder.write("README.md", "not a description");
    let output = pvp().arg("validate").arg(folder.path()).output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("There is no description"), "{}", stderr(&output));
}

#[test]
fn severities_exceptions_and_fail_on_decide_the_exit_code() {
    let folder = Folder::new("severity");
    let need = "\
kind: life-situation
id: birth
identification: { title: { lv: Dzimšana, en: Birth }, summary: { lv: Piedzimst bērns., en: A child is born. }, status: active }
classification: { recipients: [residents], themes: [family] }
needs: [{ id: register, title: { lv: Reģistrēt, en: Register } }]
";
    folder.write("registry/birth.yaml", need);
    let code = |settings: &str, args: &[&str]| {
        folder.write("pvp.yaml", settings);
        let output = pvp().arg("validate").arg(folder.path()).args(args).output().expect("pvp runs");
        (output.status.code().expect("a code"), stdout(&output).contains("PVP401"))
    };
    assert_eq!(code("registry: registry\n", &[]), (0, true));
    assert_eq!(code("registry: registry\n", &["--fail-on", "warning"]), (1, true));
    assert_eq!(code("registry: registry\nrules: { unmet-need: error }\n", &[]), (1, true));
    assert_eq!(code("registry: registry\nrules: { unmet-need: error }\n", &["--fail-on", "never"]), (0, true));
    assert_eq!(code("registry: registry\nrules: { PVP401: off }\n", &["--fail-on", "advice"]), (0, false));
    assert_eq!(code("registry: registry\nrules: { 4xx: off, PVP401: error }\n", &[]), (1, true));
    // The narrower counts, wherever it stands.
    assert_eq!(code("registry: registry\nrules: { 40x: off }\n", &["--fail-on", "advice"]), (0, false));
    assert_eq!(code("registry: registry\nrules: { 41x: off }\n", &["--fail-on", "warning"]), (1, true));
    assert_eq!(code("registry: registry\nrules: { 40x: error, 4xx: off }\n", &[]), (1, true));
    assert_eq!(code("registry: registry\nrules: { 4xx: error, 40x: off }\n", &[]), (0, false));
    assert_eq!(code("registry: registry\nrules: { unmet-need: error, 40x: off, 4xx: off }\n", &[]), (1, true));
    let excepted =
        |rule: &str| format!("registry: registry\nignore: [{{ rule: {rule}, at: birth/register, reason: Nav valsts uzdevums }}]\n");
    assert_eq!(code(&excepted("40x"), &["--fail-on", "advice"]), (0, false));
    assert_eq!(code(&excepted("41x"), &[]), (0, true));
    let commented = |rule: &str| {
        folder.write("registry/birth.yaml", format!("{}  # pvp: ignore[{rule}] Nav valsts uzdevums\n", need.trim_end()));
        code("registry: registry\n", &["--fail-on", "advice"])
    };
    assert_eq!(commented("40x"), (0, false));
    assert_eq!(commented("41x"), (1, true));
    folder.write("registry/birth.yaml", need);
    let excepted =
        "registry: registry\nignore: [{ rule: unmet-need, at: birth/register, reason: Nav valsts uzdevums, until: 2027-06-30 }]\n";
    assert_eq!(code(excepted, &["--today", "2027-06-30", "--fail-on", "advice"]), (0, false));
    assert_eq!(code(excepted, &["--today", "2027-07-01", "--fail-on", "warning"]), (1, true));
    assert_eq!(
        code(&excepted.replace("birth/register", "\"birth#needs*\""), &["--today", "2027-01-01", "--fail-on", "advice"]),
        (0, false)
    );
    assert_eq!(code(&excepted.replace("birth/register", "death"), &["--today", "2027-01-01", "--fail-on", "warning"]), (1, true));
}

#[test]
fn a_path_in_the_registry_shows_what_concerns_it() {
    let all = stdout(&run(&["validate", "--format", "json"]));
    let some = stdout(&run(&["validate", "registry/services", "--format", "json"]));
    let files = |text: &str| -> Vec<String> {
        let value: Value = serde_json::from_str(text).expect("JSON");
        value["findings"].as_array().expect("findings").iter().map(|finding| finding["file"].as_str().expect("a file").to_owned()).collect()
    };
    assert!(files(&all).iter().any(|file| file.starts_with("registry/life-situations/")));
    assert!(!files(&some).is_empty() && files(&some).iter().all(|file| file.starts_with("registry/services/")));
}

#[test]
fn the_output_does_not_depend_on_threads_folder_or_locale() {
    let expected = stdout(&run(&["validate", "--lang", "lv"]));
    for threads in ["1", "2", "8"] {
        assert_eq!(stdout(&run(&["validate", "--lang", "lv", "--threads", threads])), expected, "{threads} threads");
    }
    let elsewhere = pvp().current_dir("/").args(["validate", "--lang", "lv"]).arg(root()).output().expect("pvp runs");
    assert_eq!(stdout(&elsewhere), expected);
    for locale in ["lv_LV.UTF-8", "tr_TR.UTF-8"] {
        let output = pvp().env("LC_ALL", locale).env("LANG", locale).args(["validate", "--lang", "lv"]).output().expect("pvp runs");
        assert_eq!(stdout(&output), expected, "{locale}");
    }
}

#[test]
fn the_locale_chooses_the_language() {
    let said = |locale: &str| stdout(&pvp().env("LC_ALL", locale).args(["explain", "PVP401"]).output().expect("pvp runs"));
    assert!(said("lv_LV.UTF-8").contains("Ko pārbauda"));
    assert!(said("en_GB.UTF-8").contains("What it checks"));
    assert!(said("C").contains("What it checks"));
}

#[test]
fn colour_switches_itself_off() {
    let coloured = |args: &[&str]| stdout(&run(args)).contains('\u{1B}');
    assert!(!coloured(&["validate"]));
    assert!(coloured(&["validate", "--color", "always"]));
    assert!(!coloured(&["validate", "--color", "never"]));
}

#[test]
fn what_was_skipped_is_said() {
    let folder = Folder::new("skipped");
    folder.write("vsaa.yaml", INSTITUTION);
    folder.write(".hidden/secret.yaml", "x");
    folder.write("notes.md", "x");
    folder.write("other/.git/HEAD", "x");
    folder.write("other/inner.yaml", "x");
    std::os::unix::fs::symlink(folder.path().join("vsaa.yaml"), folder.path().join("again.yaml")).expect("a link");
    std::os::unix::fs::symlink("/tmp", folder.path().join("away")).expect("a link");
    let output = pvp().arg("validate").arg(folder.path()).args(["--format", "json"]).output().expect("pvp runs");
    let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(value["summary"]["files"], 1);
    assert_eq!(
        value["summary"]["skipped"],
        serde_json::json!({ "hidden": 1, "link": 1, "linked-folder": 1, "not-yaml": 1, "submodule": 1 })
    );
    let human = stdout(&pvp().arg("validate").arg(folder.path()).output().expect("pvp runs"));
    assert!(
        human.contains(
            "Skipped: hidden files and folders: 1, links to folders: 1, folders of other Git repositories: 1, files that are not YAML: 1"
        ),
        "{human}"
    );
}

/// The registry in a folder of its own, with one service changed; the findings about that service as `CODE severity`.
fn with_changed_service(name: &str, change: impl Fn(String) -> String) -> Vec<String> {
    let folder = Folder::new(name);
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    // What these say of the service depends on others as well, and has tests of its own.
    let settings = std::fs::read_to_string(root().join("pvp.yaml")).expect("the settings");
    let quiet = "  missing-translation: off\n  unlisted-user: off\n  external-at-home: off\n  71x: off\n  72x: off\n";
    let quiet = settings.replace("  missing-translation: off\n", quiet);
    assert_ne!(quiet, settings);
    folder.write("pvp.yaml", quiet);
    for kind in ["institutions", "life-situations", "resources", "services", "service-groups", "agreements"] {
        for file in std::fs::read_dir(root().join("registry").join(kind)).expect("the registry").flatten() {
            let text = std::fs::read_to_string(file.path()).expect("text");
            folder.write(&format!("registry/{kind}/{}", file.file_name().to_string_lossy()), text);
        }
    }
    let path = folder.path().join("registry/services/childcare-benefit.yaml");
    let text = std::fs::read_to_string(&path).expect("the service");
    let changed = change(text.clone());
    assert_ne!(text, changed, "the change changes something");
    std::fs::write(&path, changed).expect("written");
    let output = pvp().arg("validate").arg(&path).args(["--format", "json"]).output().expect("pvp runs");
    let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let of =
        |finding: &Value| format!("{} {}", finding["code"].as_str().expect("a code"), finding["severity"].as_str().expect("a severity"));
    value["findings"].as_array().expect("findings").iter().map(of).collect()
}

#[test]
fn a_status_changes_what_rules_say() {
    let without_group = |text: &str| {
        let start = text.find("\nperformance:").expect("a group") + 1;
        let end = start + text[start..].find("\ninformation:").expect("the next group") + 1;
        format!("{}{}", &text[..start], &text[end..])
    };
    let broken = |text: String, status: &str| {
        without_group(&text)
            .replace("  status: active", &format!("  status: {status}"))
            .replace("  owner: vsaa", "  owner: vsa")
            .replace("  adaptivity: simple", "  adaptivity: simpel")
    };
    let shape_and_links = ["PVP103 error", "PVP302 error"];
    assert_eq!(with_changed_service("active", |text| broken(text, "active")), ["PVP201 error", shape_and_links[0], shape_and_links[1]]);
    assert_eq!(with_changed_service("planned", |text| broken(text, "planned")), ["PVP201 advice", shape_and_links[0], shape_and_links[1]]);
    assert_eq!(
        with_changed_service("creation", |text| broken(text, "creation")),
        ["PVP201 advice", shape_and_links[0], shape_and_links[1]]
    );
    assert_eq!(with_changed_service("retired", |text| broken(text, "retired")), shape_and_links);
}

#[test]
fn settings_say_from_how_many_a_rule_speaks() {
    let folder = Folder::new("threshold");
    let files = std::fs::read_dir(cases::registry("group-candidates", "bad")).expect("a case").flatten();
    for file in files.filter(|file| file.path().is_file()) {
        folder.write(&format!("registry/{}", file.file_name().to_string_lossy()), std::fs::read_to_string(file.path()).expect("text"));
    }
    let found = |rules: &str| {
        folder.write("pvp.yaml", format!("registry: registry\nrules: {{ {rules} }}\n"));
        let output = pvp().arg("validate").arg(folder.path()).output().expect("pvp runs");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stdout(&output).matches("PVP410").count()
    };
    assert_eq!(found("group-candidates: { owners: 2 }"), 4);
    assert_eq!(found("PVP410: { severity: warning, owners: 3 }"), 1);
    assert_eq!(found("group-candidates: { owners: 4 }"), 0);
    assert_eq!(found("group-candidates: off"), 0);
}

#[test]
fn the_new_groups_only_advise_on_what_is_coming_and_pass_over_what_is_gone() {
    let lacking = |text: String, status: &str| {
        text.replace("  status: active", &format!("  status: {status}"))
            .replace("catalogues: [latvija.gov.lv,", "catalogues: [virsis.gov.lv,")
            .replace("  fees: free", "  fees: [{ currency: EUR }]")
            .replace("    email: pakalpojumi@vsaa.example\n", "")
    };
    let with = |status: &'static str| with_changed_service(&format!("lacking-{status}"), move |text| lacking(text, status));
    let codes = ["PVP504", "PVP603", "PVP601", "PVP602"];
    let all = |severity: &str| codes.map(|code| format!("{code} {severity}")).to_vec();
    assert_eq!(with("active"), all("warning"));
    // What is missing in a catalogue is asked of active services only.
    let coming: Vec<String> = all("advice").into_iter().filter(|finding| !finding.starts_with("PVP601")).collect();
    assert_eq!(with("planned"), coming);
    assert_eq!(with("creation"), coming);
    assert_eq!(with("retired"), Vec::<String>::new());
}

#[test]
fn a_broken_description_keeps_what_fits() {
    // The need is still covered, although a number is none and a bracket is open.
    let folder = Folder::new("broken");
    let files = std::fs::read_dir(cases::registry("unmet-need", "good")).expect("a case").flatten();
    for file in files.filter(|file| file.path().is_file()) {
        let text = std::fs::read_to_string(file.path()).expect("text");
        let text = text.replace("deadlines: [{ max: 22,", "deadlines: [{ max: soon,").replace("kpis: { not", "kpis: [{ not");
        folder.write(&file.file_name().to_string_lossy(), text);
    }
    let output = pvp().arg("validate").arg(folder.path()).output().expect("pvp runs");
    let said = stdout(&output);
    assert!(said.contains("PVP003") && !said.contains("PVP401"), "{said}");
}

#[test]
fn one_fault_is_one_finding() {
    let none: [&str; 0] = [];
    assert_eq!(with_changed_service("comment", |text| format!("# a comment\n{text}")), none);
    // A misspelt key is not missing as well, whichever rule would speak of its absence.
    for (key, wrong) in [
        ("\nbasis:", "\nbassis:"),
        ("  needs:", "  need:"),
        ("  manager:", "  manger:"),
        ("  result:", "  resutl:"),
        ("  resources:", "  resource:"),
        ("  kpis:", "  kpi:"),
        ("  catalogues:", "  catalogue:"),
        ("    email:", "    emial:"),
        ("\nservice_levels:", "\nservice_level:"),
    ] {
        assert_eq!(with_changed_service("misspelt", |text| text.replacen(key, wrong, 1)), ["PVP101 error"], "{wrong}");
    }
    // A syntax error hides neither the needs that the service covers nor anything else.
    let unclosed = |text: String| text.replacen("  status: active", "  status: \"active", 1);
    assert_eq!(with_changed_service("syntax", unclosed), ["PVP003 error"]);
    assert_eq!(with_changed_service("id", |text| text.replacen("id: childcare-benefit", "id: Childcare_Benefit", 1)), ["PVP104 error"]);
}

#[test]
fn promises_above_a_circle_are_judged_to_an_end() {
    let folder = Folder::new("circle");
    folder.write("pvp.yaml", "rules: { 1xx: off, 2xx: off, 4xx: off, 5xx: off, 6xx: off }\n");
    let level = |hours: u32| format!("service_levels: [{{ id: back, indicator: restoration-time, max: {hours}, unit: hour }}]\n");
    let link = |to: &str| format!("related: {{ resources: [{{ id: {to}, critical: true }}] }}\n");
    for (id, to) in [("one", "two"), ("two", "three"), ("three", "one")] {
        folder.write(&format!("{id}.yaml"), format!("kind: resource\nid: {id}\n{}{}", link(to), level(4)));
    }
    let found = |hours: u32| {
        folder.write("top.yaml", format!("kind: service\nid: top\n{}{}", link("one"), level(hours)));
        let output = pvp().arg("validate").arg(folder.path()).args(["--format", "json"]).output().expect("pvp runs");
        let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        let codes =
            value["findings"].as_array().expect("findings").iter().map(|finding| finding["code"].as_str().expect("a code").to_owned());
        codes.collect::<Vec<String>>()
    };
    // Each member of the circle counts once: 4 + 4 + 4.
    assert_eq!(found(12), ["PVP305"]);
    assert_eq!(found(11), ["PVP305", "PVP705"]);
}
