//! Nothing hidden and nothing invented: what one broken file does to the rest, whose it is, what two moments have in common,
//! and what is counted although it is not shown.

use std::path::Path;

use crate::common::repo::Repo;
use crate::common::{cases, pvp, stderr, stdout};

const SERVICE: &str = "childcare-benefit.yaml";

/// Nobody measures anything here.
const QUIET: &str = "rules: { nothing-measured: off }\n";

/// Another institution, which owns nothing.
const LM: &str = "kind: institution\nid: lm\nidentification:\n  title: { lv: Labklājības ministrija, en: Ministry of Welfare }\n  codes: [{ system: registration, value: \"90000022632\" }]\nclassification: { type: ministry }\nfunctions:\n  - { id: policy, title: { lv: Politika, en: Policy } }\n";

/// A service, its need, its resource and its owner, of which nothing is wrong; committed.
fn clean(name: &str) -> Repo {
    let repo = Repo::new(name);
    for (folder, file) in
        [("systems", SERVICE), ("systems", "social-insurance-system.yaml"), ("systems", "vsaa.yaml"), ("benefit", "birth-of-a-child.yaml")]
    {
        repo.write(file, std::fs::read(cases::all().join("_base").join(folder).join(file)).expect("a description"));
    }
    repo.edit(
        "social-insurance-system.yaml",
        "service_levels: { not_applicable: Līmeni noteiks pēc pirmā darbības gada }",
        "service_levels: [{ id: month, indicator: availability, min: 99.5, unit: percent, window: month }]",
    );
    repo.write("pvp.yaml", QUIET);
    let (code, said) = validate(repo.path(), &["--fail-on", "advice"]);
    assert_eq!((code, said.as_str()), (0, ""), "the registry is clean");
    repo.commit("Clean");
    repo
}

fn validate(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let fixed = ["validate", ".", "--format", "concise", "--today", "2026-11-20"];
    let output = pvp().args(fixed).args(arguments).current_dir(folder).output().expect("pvp runs");
    (output.status.code().expect("a code"), stdout(&output))
}

fn ask(repo: &Repo, arguments: &[&str]) -> (i32, String) {
    let output = repo.pvp(arguments);
    (output.status.code().expect("a code"), stdout(&output) + &stderr(&output))
}

/// The codes of all that is said.
fn codes(said: &str) -> Vec<&str> {
    said.split_whitespace().filter(|word| word.len() == 6 && word.starts_with("PVP")).collect()
}

/// Breaks the text of a description.
type Breakage = Box<dyn Fn(&str) -> Vec<u8>>;

/// Ways in which a description is not understood.
fn breakages() -> Vec<(&'static str, Breakage)> {
    let with = |from: &'static str, to: &'static str| -> Breakage {
        Box::new(move |text| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1).into_bytes()
        })
    };
    vec![
        (
            "merge marks around the need",
            with(
                "  needs: [birth-of-a-child/income-while-caring]\n",
                "<<<<<<< HEAD\n  needs: [birth-of-a-child/income-while-caring]\n=======\n  needs: []\n>>>>>>> other\n",
            ),
        ),
        ("an open bracket", with("basis:", "basis: [")),
        ("an open quote", with("{ id: social-insurance-system, critical: true }", "{ id: \"social-insurance-system, critical: true }")),
        ("an unknown kind", with("kind: service", "kind: servise")),
        ("no kind", with("kind: service\n", "")),
        ("a tab", with("  needs:", "\tneeds:")),
        ("an anchor", with("basis:", "basis: &x")),
        ("another encoding", Box::new(|text| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(0xE2)).collect())),
        ("UTF-16", Box::new(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect())),
        ("nothing", Box::new(|_| Vec::new())),
        ("a pointer", Box::new(|_| b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n".to_vec())),
        ("a NUL", with("status: active", "status: act\0ive")),
    ]
}

#[test]
fn one_broken_file_invents_nothing_elsewhere() {
    for (what, broken) in breakages() {
        let repo = clean("invents");
        let text = std::fs::read_to_string(repo.path().join(SERVICE)).expect("text");
        repo.write(SERVICE, broken(&text));
        let (code, said) = validate(repo.path(), &[]);
        assert_eq!(code, 1, "{what}: {said}");
        assert!(codes(&said).iter().all(|code| code.starts_with("PVP0")) && said.contains(SERVICE), "{what}: {said}");
        // Nor since the last commit.
        let (_, said) = validate(repo.path(), &["--base", "HEAD"]);
        assert!(codes(&said).iter().all(|code| code.starts_with("PVP0")), "{what}, since the commit: {said}");
        let (_, said) = ask(&repo, &["validate", "--base", "HEAD", "--lang", "en"]);
        assert!(said.contains("The change mends 0 earlier findings"), "{what}: nobody mended anything: {said}");
    }
}

#[test]
fn what_a_broken_file_does_not_name_is_still_said() {
    let repo = clean("still");
    repo.edit(SERVICE, "basis:", "basis: [");
    repo.edit("birth-of-a-child.yaml", "needs:\n", "needs:\n  - id: another-need\n    title: { lv: Cita vajadzība, en: Another need }\n");
    let (_, said) = validate(repo.path(), &["--fail-on", "never"]);
    let unmet: Vec<&str> = said.lines().filter(|line| line.contains("PVP401")).collect();
    assert!(matches!(unmet[..], [line] if line.contains("Another need")), "{said}");
}

#[test]
fn a_file_of_nothing_hides_no_reference_that_leads_nowhere_and_what_is_not_said_is_counted() {
    let repo = clean("nothing");
    repo.write("empty.yaml", "");
    repo.edit(SERVICE, "owner: vsaa", "owner: nobody");
    repo.edit("birth-of-a-child.yaml", "needs:\n", "needs:\n  - id: another-need\n    title: { lv: Cita vajadzība, en: Another need }\n");
    let (code, said) = validate(repo.path(), &[]);
    assert!(code == 1 && said.contains("PVP302") && !said.contains("PVP401"), "{said}");
    let (_, said) = ask(&repo, &["validate", "--lang", "en"]);
    assert!(said.contains("Not said, as a description is not understood: 1 possible gap\n"), "{said}");
    let output = repo.pvp(&["validate", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["summary"]["withheld"], 1);
}

#[test]
fn a_broken_resource_institution_or_life_situation_invents_nothing_either() {
    for file in ["social-insurance-system.yaml", "vsaa.yaml", "birth-of-a-child.yaml"] {
        let repo = clean("others");
        repo.edit(file, "identification:", "identification: [");
        let (_, said) = validate(repo.path(), &["--base", "HEAD"]);
        assert!(codes(&said).iter().all(|code| code.starts_with("PVP0")), "{file}: {said}");
    }
}

#[test]
fn two_files_with_one_id_make_nothing_alike_unused_or_unmet() {
    for (file, other) in [
        (SERVICE, "copy.yaml"),
        ("social-insurance-system.yaml", "copy.yaml"),
        ("birth-of-a-child.yaml", "zopy.yaml"),
        ("vsaa.yaml", "copy.yaml"),
    ] {
        let repo = clean("copies");
        repo.write(other, std::fs::read(repo.path().join(file)).expect("text"));
        let (_, said) = validate(repo.path(), &["--fail-on", "never"]);
        assert!(codes(&said).iter().all(|code| ["PVP301", "PVP010"].contains(code)), "{file}: {said}");
    }
}

#[test]
fn a_broken_file_is_still_somebodys() {
    let damaged = |repo: &Repo| repo.edit(SERVICE, "  manager: {", "  manager: {{");
    let repo = clean("somebodys");
    repo.write("lm.yaml", LM);
    damaged(&repo);
    let gaps = ["report", "gaps", "--lang", "en", "--fail-on", "error", "--institution"];
    let (code, said) = ask(&repo, &[&gaps[..], &["vsaa"]].concat());
    assert!(code == 1 && said.contains("childcare-benefit"), "{said}");
    let (code, said) = ask(&repo, &[&gaps[..], &["lm"]].concat());
    assert!(code == 0 && !said.contains("childcare-benefit"), "its owner can be read: {said}");
    let (_, said) = ask(&repo, &["report", "summary", "--lang", "en", "--format", "csv", "--table", "main"]);
    assert!(said.lines().any(|line| line.contains("State Social Insurance Agency") && line.contains(",2,0,0,")), "{said}");
    let (code, _) = ask(&repo, &["report", "gaps", "--fail-on", "error", "--manager", "pakalpojumi@vsaa.example"]);
    assert_eq!(code, 1, "its manager can be read");
    let (code, _) = ask(&repo, &["report", "gaps", "--fail-on", "error", "--manager", "resursi@vsaa.example"]);
    assert_eq!(code, 0, "and is somebody else");

    // Nobody can tell whose it is: it is in everybody's list.
    repo.remove(SERVICE);
    repo.write("new-service.yaml", "kind: service\nid: new-service\nidentification: [\n");
    for institution in ["vsaa", "lm"] {
        let (code, said) = ask(&repo, &[&gaps[..], &[institution]].concat());
        assert!(code == 1 && said.contains("new-service"), "{institution}: {said}");
    }
    let (code, _) = ask(
        &repo,
        &["report", "gaps", "--fail-on", "error", "--manager", "resursi@vsaa.example", "--kind", "service", "--status", "retired"],
    );
    assert_eq!(code, 1, "whatever else is asked for");
}

#[test]
fn whose_a_file_was_is_known_from_its_last_readable_revision() {
    let repo = clean("recalled");
    repo.write("lm.yaml", LM);
    repo.commit("A ministry");
    let gate = |repo: &Repo, of: [&str; 2]| ask(repo, &["report", "gaps", "--lang", "en", "--fail-on", "error", of[0], of[1]]).0;
    let ours = |repo: &Repo, when: &str| {
        assert_eq!(gate(repo, ["--institution", "vsaa"]), 1, "{when}");
        assert_eq!(gate(repo, ["--institution", "lm"]), 0, "{when}");
        assert_eq!(gate(repo, ["--manager", "pakalpojumi@vsaa.example"]), 1, "{when}");
        let (_, said) = validate(repo.path(), &[]);
        assert!(codes(&said).iter().all(|code| code.starts_with("PVP0")), "what it named it may still name, {when}: {said}");
    };
    repo.write(SERVICE, "kind: [\n");
    ours(&repo, "not yet committed");
    repo.commit("Broken");
    repo.write(SERVICE, "{{{");
    repo.commit("Broken otherwise");
    ours(&repo, "committed twice");
    // What never could be read is everybody's.
    repo.write("other.yaml", "{{{");
    assert_eq!(gate(&repo, ["--institution", "lm"]), 1);
}

#[test]
fn no_command_says_that_what_is_not_understood_has_gone() {
    for (what, broken) in breakages() {
        let repo = clean("gone");
        let text = std::fs::read_to_string(repo.path().join(SERVICE)).expect("text");
        repo.write(SERVICE, broken(&text));
        nothing_has_gone(&repo, what);
    }
    for file in ["social-insurance-system.yaml", "vsaa.yaml", "birth-of-a-child.yaml"] {
        let repo = clean("gone-target");
        repo.edit(file, "identification:", "identification: [");
        nothing_has_gone(&repo, file);
    }
    // What is mended did not begin either.
    let repo = clean("come");
    repo.edit(SERVICE, "basis:", "basis: [");
    repo.commit("Broken");
    repo.edit(SERVICE, "basis: [", "basis:");
    nothing_has_gone(&repo, "mended");
}

/// That `diff` tells of no description that went, of no link that was cut, and of nothing that follows from it.
fn nothing_has_gone(repo: &Repo, what: &str) {
    let output = repo.pvp(&["diff", "HEAD", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let changed = json["descriptions"].as_array().expect("descriptions");
    assert!(!changed.is_empty(), "{what}: a file differs: {json:#}");
    for one in changed {
        assert!(one["change"] == "changed" && one["links"].as_array().is_some_and(Vec::is_empty), "{what}: {json:#}");
    }
    for list in ["consequences", "catalogues"] {
        assert!(json[list].as_array().is_some_and(Vec::is_empty), "{what}: {list}: {json:#}");
    }
}

#[test]
fn another_wrong_value_is_a_new_finding_and_a_moved_one_is_none() {
    let repo = clean("values");
    repo.edit(SERVICE, "owner: vsaa", "owner: nobody");
    repo.edit(
        SERVICE,
        "contacts: [{ phone: \"+371 64507020\", email: pakalpojumi@vsaa.example }]",
        "contacts: [{ phone: \"+371 64507020\", email: wrong }]",
    );
    repo.edit(SERVICE, "max: 22, unit: working-day", "max: 22, unit: fortnight");
    repo.commit("Wrong");
    let (code, said) = validate(repo.path(), &["--base", "HEAD"]);
    assert_eq!((code, said.as_str()), (0, ""), "nothing new");
    for (from, to, code) in
        [("owner: nobody", "owner: somebody", "PVP302"), ("email: wrong", "email: wrong2", "PVP104"), ("fortnight", "quarter", "PVP103")]
    {
        repo.edit(SERVICE, from, to);
        let (exit, said) = validate(repo.path(), &["--base", "HEAD"]);
        assert!(exit == 1 && codes(&said).contains(&code), "{to}: {said}");
        repo.edit(SERVICE, to, from);
    }
    // Another way of quoting, other lines and other places in lists are the same.
    repo.edit(SERVICE, "owner: nobody", "owner: \"nobody\"");
    repo.edit(SERVICE, "kind: service\n", "# A comment.\nkind: service\n");
    repo.edit(SERVICE, "contacts: [", "contacts: [{ phone: \"+371 64507021\", email: ok@vsaa.example }, ");
    let (code, said) = validate(repo.path(), &["--base", "HEAD"]);
    assert_eq!((code, said.as_str()), (0, ""));
}

/// A life situation with so many needs that nothing meets.
fn unmet(repo: &Repo, needs: impl Iterator<Item = usize>) {
    let text = std::fs::read_to_string(cases::all().join("_base/benefit/birth-of-a-child.yaml")).expect("text");
    let needs: Vec<String> =
        needs.map(|number| format!("  - {{ id: need-{number}, title: {{ lv: Vajadzība {number}, en: Need {number} }} }}\n")).collect();
    repo.write("birth-of-a-child.yaml", text + &needs.concat());
}

#[test]
fn what_is_shown_is_limited_and_what_is_compared_and_counted_is_not() {
    let repo = clean("limits");
    repo.write("pvp.yaml", format!("{QUIET}baseline: accepted.yaml\n"));
    unmet(&repo, 0..700);
    repo.write("accepted.yaml", "findings: []\n");
    let json = |arguments: &[&str]| -> serde_json::Value {
        let output = repo.pvp(&[&["validate", "--format", "json", "--lang", "en"], arguments].concat());
        serde_json::from_slice(&output.stdout).expect("JSON")
    };
    let all = json(&[]);
    assert_eq!(all["summary"]["findings"]["warning"], 700);
    let told = all["findings"].as_array().expect("findings");
    assert_eq!(told.len(), 500);
    assert!(told[499]["message"].as_str().is_some_and(|said| said.contains("200 more")), "{}", told[499]["message"]);
    let output = repo.pvp(&["report", "gaps", "--format", "json"]);
    let gaps: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    for figure in gaps["figures"]
        .as_array()
        .expect("figures")
        .iter()
        .filter(|figure| ["findings", "warnings"].contains(&figure["name"].as_str().unwrap_or_default()))
    {
        assert_eq!(figure["value"], 700, "{figure}");
    }

    repo.commit("Many");
    let unmet_of = |said: &str| said.lines().filter(|line| line.contains("PVP401")).count();
    for (needs, new) in [(0..701, 1), (3..700, 0), (100..900, 200)] {
        unmet(&repo, needs.clone());
        let (_, said) = validate(repo.path(), &["--base", "HEAD", "--fail-on", "warning"]);
        assert_eq!(unmet_of(&said), new, "since the commit, {needs:?}: {said}");
    }
    unmet(&repo, 0..700);
    assert_eq!(ask(&repo, &["baseline", "write", "--grow"]).0, 0);
    for (needs, new, stale) in [(0..701, 1, 0), (3..700, 0, 3), (100..900, 200, 100)] {
        unmet(&repo, needs.clone());
        let (_, said) = validate(repo.path(), &["--fail-on", "never"]);
        assert_eq!((unmet_of(&said), codes(&said).iter().filter(|code| **code == "PVP804").count()), (new, stale), "accepted, {needs:?}");
    }
}

#[test]
fn what_says_that_a_file_was_not_judged_cannot_be_silenced() {
    let repo = clean("silenced");
    repo.edit(SERVICE, "related:", "related: [ # pvp: ignore[yaml-syntax] Sakārtosim vēlāk, kad būs laiks");
    assert_eq!(validate(repo.path(), &[]).0, 1, "a comment");
    for settings in [
        "rules: { 0xx: off }\n",
        "rules: { yaml-syntax: advice }\n",
        "ignore:\n  - { rule: yaml-syntax, at: \"*\", reason: Sakārtosim vēlāk }\n",
    ] {
        repo.write("pvp.yaml", settings);
        let (code, said) = validate(repo.path(), &[]);
        assert!(code == 1 && said.contains("PVP003"), "{settings}: {said}");
    }
    repo.write("pvp.yaml", "baseline: accepted.yaml\n");
    assert_eq!(ask(&repo, &["baseline", "write"]).0, 0);
    let (code, said) = validate(repo.path(), &[]);
    assert!(code == 1 && said.contains("PVP003"), "a baseline: {said}");
}

#[test]
fn a_comment_of_a_summary_of_steps_stays() {
    let repo = clean("steps");
    let summary = repo.beside("summary.md");
    std::fs::write(&summary, "# Earlier").expect("written");
    for _ in 0..2 {
        let target = format!("markdown={}", summary.display());
        let mut run = pvp();
        run.args(["validate", "--format", "concise", "--output", &target]).env("GITHUB_STEP_SUMMARY", &summary);
        assert!(run.current_dir(repo.path()).status().expect("pvp runs").success());
    }
    let text = std::fs::read_to_string(&summary).expect("text");
    assert!(text.starts_with("# Earlier\n## pvp\n") && text.matches("## pvp\n").count() == 2, "{text}");
}
