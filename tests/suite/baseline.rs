//! Findings accepted for now: written, applied, shrinking; and the settings in force.

use crate::common::{Folder, cases, pvp, stderr, stdout};

fn with_findings(name: &str) -> Folder {
    let folder = Folder::new(name);
    let case = cases::registry("unmet-need", "bad");
    for file in cases::below(&case) {
        let name = file.strip_prefix(&case).expect("below the case").to_string_lossy().into_owned();
        // Tables lie beside the registry.
        let name = if name.starts_with("measurements/") { name } else { format!("registry/{name}") };
        folder.write(&name, std::fs::read(&file).expect("text"));
    }
    folder.write("pvp.yaml", "registry: registry\nbaseline: accepted.yaml\n");
    folder
}

fn run(folder: &Folder, args: &[&str]) -> (i32, String, String) {
    let output = pvp().args(args).current_dir(folder.path()).output().expect("pvp runs");
    (output.status.code().expect("a code"), stdout(&output), stderr(&output))
}

fn file(folder: &Folder) -> String {
    std::fs::read_to_string(folder.path().join("accepted.yaml")).expect("the baseline")
}

#[test]
fn what_is_accepted_is_counted_and_not_shown() {
    let folder = with_findings("accepted");
    let (code, said, complaint) = run(&folder, &["validate"]);
    assert_eq!((code, said.as_str()), (2, ""), "{complaint}");
    assert!(complaint.contains("pvp baseline write"), "{complaint}");
    let (code, said, _) = run(&folder, &["baseline", "write"]);
    assert!(code == 0 && said.contains("holds 3 accepted findings"), "{said}");
    let strict = ["validate", "--fail-on", "advice"];
    let (code, said, _) = run(&folder, &strict);
    assert!(code == 0 && said.contains("Accepted for now: 3 findings") && !said.contains("PVP401"), "{said}");

    // Lines, order, formatting and the file's name may change; the need is still the same.
    let path = folder.path().join("registry/birth-of-a-child.yaml");
    let text = std::fs::read_to_string(&path).expect("text");
    let (head, needs) = text.split_once("needs:\n").expect("needs");
    let mut items: Vec<String> = needs.split("  - id:").skip(1).map(|item| format!("  - id:{item}")).collect();
    items.reverse();
    std::fs::write(&path, format!("# moved\n\n{head}needs:\n{}", items.concat())).expect("written");
    let (code, said, _) = run(&folder, &strict);
    assert!(code == 0 && said.contains("Accepted for now: 3 findings"), "{said}");
}

#[test]
fn it_only_shrinks_unless_asked_for_more() {
    let folder = with_findings("shrinks");
    assert_eq!(run(&folder, &["baseline", "write"]).0, 0);
    let before = file(&folder);
    // A new finding is shown, and not accepted in passing.
    let path = folder.path().join("registry/birth-of-a-child.yaml");
    let text = std::fs::read_to_string(&path).expect("text");
    let grown = format!("{text}  - {{ id: new-need, title: {{ lv: Jauna, en: New }} }}\n");
    std::fs::write(&path, &grown).expect("written");
    let (code, said, _) = run(&folder, &["validate", "--fail-on", "warning"]);
    assert!(code == 1 && said.matches("PVP401").count() == 1, "{said}");
    let (code, said, complaint) = run(&folder, &["baseline", "write"]);
    assert_eq!((code, said.as_str()), (2, ""));
    assert!(complaint.contains("1 new finding") && complaint.contains("--grow"), "{complaint}");
    assert_eq!(file(&folder), before);
    assert_eq!(run(&folder, &["baseline", "write", "--grow"]).0, 0);
    assert!(file(&folder).contains("needs[new-need].id"), "{}", file(&folder));

    // What was mended is stale until it is taken off; nothing else comes in.
    std::fs::write(&path, text.replace("register-birth", "registered-birth")).expect("written");
    let (code, said, _) = run(&folder, &["validate", "--fail-on", "warning"]);
    assert!(code == 1 && said.matches("PVP804").count() == 2 && said.matches("PVP401").count() == 1, "{said}");
    let (code, said, _) = run(&folder, &["baseline", "prune"]);
    assert!(code == 0 && said.contains("Mended and taken off: 2"), "{said}");
    let pruned = file(&folder);
    assert!(!pruned.contains("registered-birth") && !pruned.contains("new-need"), "{pruned}");
    assert_eq!(run(&folder, &["baseline", "prune"]).0, 0);
    assert_eq!(file(&folder), pruned, "the same again");
    assert!(
        std::fs::read_dir(folder.path()).expect("a folder").flatten().all(|entry| !entry.file_name().to_string_lossy().ends_with(".tmp"))
    );
}

/// A registry whose baseline was written by hand, and what it holds once something was done.
fn after(name: &str, baseline: &str, args: &[&str]) -> (String, String) {
    let folder = with_findings(name);
    folder.write("accepted.yaml", baseline);
    let (code, said, complaint) = run(&folder, args);
    assert_eq!(code, 0, "{baseline}: {said}{complaint}");
    (file(&folder), said)
}

#[test]
fn only_what_is_mended_is_taken_off_and_every_other_byte_stays() {
    let entry = |need: &str| format!("{{ at: \"birth-of-a-child#needs[{need}].id\", rule: unmet-need }}");
    let (held, mended) = (["register-birth", "income-while-caring", "child-income"], "gone-need");
    for line_break in ["\n", "\r\n"] {
        let written = |with_mended: bool| {
            let mut lines = vec!["# Ministrijas pieņemts 2026-11-20".to_owned(), "findings:  # visi".to_owned()];
            for need in held {
                lines.push(format!("    # jautājums par {need}"));
                lines.push(format!("    - {} # pieteikums 4711", entry(need)));
                lines.extend(with_mended.then(|| format!("    - {} # izlabots", entry(mended))));
            }
            lines.push("# beigas".to_owned());
            lines.join(line_break) + line_break
        };
        let (text, said) = after("keeps", &written(true), &["baseline", "prune"]);
        assert_eq!(text, written(false));
        assert!(said.contains("Mended and taken off: 3"), "{said}");
    }
    // Lists in brackets, entries over several lines, counts that are too high, and all of it.
    let [a, b, c] = held.map(entry);
    let gone = entry(mended);
    for (before, then) in [
        (format!("findings: [{gone}, {a}, {gone}, {b}, {c}, {gone}] # x\n"), format!("findings: [{a}, {b}, {c}] # x\n")),
        (
            format!("findings:\n- at: birth-of-a-child#needs[gone-need].id\n  rule: unmet-need # y\n- {a}\n- {b}\n- {c}"),
            format!("findings:\n- {a}\n- {b}\n- {c}"),
        ),
        (
            format!("findings:\n  - {a}\n  - {{ at: \"birth-of-a-child#needs[child-income].id\", rule: unmet-need, count: 3 }}\n"),
            format!("findings:\n  - {a}\n  - {{ at: \"birth-of-a-child#needs[child-income].id\", rule: unmet-need, count: 1 }}\n"),
        ),
        (format!("# x\nfindings: # y\n  - {gone}\n  # z\n"), "# x\nfindings: [] # y\n  # z\n".to_owned()),
        (format!("findings: [ {gone}, {gone} ]\n"), "findings: []\n".to_owned()),
    ] {
        assert_eq!(after("forms", &before, &["baseline", "prune"]).0, then, "{before}");
    }
}

#[test]
fn what_is_new_comes_in_its_place_and_notes_stay() {
    let of = |need: &str| format!("{{ at: \"birth-of-a-child#needs[{need}].id\", rule: unmet-need }}");
    let (a, b, c) = (of("child-income"), of("income-while-caring"), of("register-birth"));
    for (before, then) in [
        (format!("# x\nfindings:\n- {b} # y\n"), format!("# x\nfindings:\n- {a}\n- {b} # y\n- {c}\n")),
        (format!("findings: [{b}]\n"), format!("findings: [{b}, {a}, {c}]\n")),
        ("# x\nfindings: []  # y\n# z\n".to_owned(), format!("# x\nfindings:  # y\n  - {a}\n  - {b}\n  - {c}\n# z\n")),
        (format!("findings:\n  - {c}"), format!("findings:\n  - {a}\n  - {b}\n  - {c}\n")),
        (format!("findings:\n  - {a}"), format!("findings:\n  - {a}\n  - {b}\n  - {c}\n")),
    ] {
        assert_eq!(after("grows", &before, &["baseline", "write", "--grow"]).0, then, "{before}");
    }
}

#[test]
fn what_was_not_judged_stays_accepted() {
    let folder = with_findings("unjudged");
    assert_eq!(run(&folder, &["baseline", "write"]).0, 0);
    let accepted = file(&folder);
    let path = folder.path().join("registry/birth-of-a-child.yaml");
    let text = std::fs::read_to_string(&path).expect("text");
    for broken in [text.replace("identification:", "identification: ["), String::new(), "<<<<<<< a\n".to_owned() + &text] {
        std::fs::write(&path, broken).expect("written");
        let (_, said, _) = run(&folder, &["validate"]);
        assert!(!said.contains("PVP804"), "{said}");
        let (code, said, _) = run(&folder, &["baseline", "prune"]);
        assert!(code == 0 && said.contains("Not judged, and so kept as they are: 3"), "{said}");
        assert_eq!(file(&folder), accepted);
    }
    std::fs::write(&path, &text).expect("written");
    folder.write("pvp.yaml", "registry: registry\nbaseline: accepted.yaml\nrules: { unmet-need: off }\n");
    let (code, said, _) = run(&folder, &["validate", "--fail-on", "warning"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(run(&folder, &["baseline", "prune"]).0, 0);
    assert_eq!(file(&folder), accepted, "the rule is only off for now");
    // The file is gone for good.
    folder.write("pvp.yaml", "registry: registry\nbaseline: accepted.yaml\n");
    std::fs::remove_file(&path).expect("removed");
    assert_eq!(run(&folder, &["baseline", "prune"]).0, 0);
    assert_eq!(accepted.split("findings:").next().map(|head| format!("{head}findings: []\n")), Some(file(&folder)));
}

#[test]
fn a_wrong_baseline_is_said_with_its_place() {
    let folder = with_findings("wrong");
    for (text, said) in [
        ("findings: [{ at: x }]\n", "accepted.yaml:1:14"),
        ("findings: [\n", "accepted.yaml:1:11"),
        ("finding: []\n", "`findings`"),
        ("findings: [{ at: x, rule: y, count: 0 }]\n", "`0`"),
    ] {
        folder.write("accepted.yaml", text);
        let (code, out, complaint) = run(&folder, &["validate"]);
        assert_eq!((code, out.as_str()), (2, ""), "{text}");
        assert!(complaint.contains(said), "{text}: {complaint}");
    }
    std::fs::remove_file(folder.path().join("accepted.yaml")).expect("removed");
    std::os::unix::fs::symlink("/etc/hostname", folder.path().join("accepted.yaml")).expect("a link");
    let (code, _, complaint) = run(&folder, &["validate"]);
    assert!(code == 2 && complaint.contains("accepted.yaml"), "{complaint}");
}

#[test]
fn the_settings_in_force_say_where_they_come_from() {
    let folder = with_findings("config");
    folder.write(
        "pvp.yaml",
        "registry: registry\nrules:\n  4xx: advice\n  unmet-need: error\n  group-candidates: { owners: 5 }\n\
         ignore:\n  - { rule: unmet-need, at: \"a*\", reason: Tā vajag }\n",
    );
    let (code, said, _) = run(&folder, &["config"]);
    assert_eq!(code, 0);
    let has = |row: &str, origin: &str| said.lines().any(|line| line.starts_with(row) && line.ends_with(origin));
    for (row, origin) in [
        ("registry: registry ", "# pvp.yaml:1"),
        ("  required: [lv] ", "# default"),
        ("  unmet-need: error ", "# PVP401, pvp.yaml:4"),
        ("  unused-resource: advice ", "# PVP406, pvp.yaml:3"),
        ("  group-candidates: { severity: advice, owners: 5 } ", "# PVP410, pvp.yaml:3"),
        ("  no-manager: error ", "# PVP501, default"),
        ("  - { rule: unmet-need, at: \"a*\", reason: \"Tā vajag\" }", "# pvp.yaml:7"),
    ] {
        assert!(has(row, origin), "{row} {origin}:\n{said}");
    }
    // It can be used as settings again.
    folder.write("pvp.yaml", &said);
    let (code, again, complaint) = run(&folder, &["config"]);
    assert_eq!(code, 0, "{complaint}");
    let settings =
        |text: &str| text.lines().map(|line| line.split("  #").next().unwrap_or_default().trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(settings(&again), settings(&said));
}
