//! Every format on the same findings: what it looks like, that it parses back, and that nothing in it acts on the reader.

pub mod evil;
pub mod judges;
pub mod registries;

use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Output;

use crate::common::{Folder, INSTITUTION, pvp, root, stderr, stdout};
use pvp::render::format;
use serde_json::Value;

fn validate(path: &Path, args: &[&str]) -> Output {
    pvp().arg("validate").arg(path).args(args).output().expect("pvp runs")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn each_format_prints_as_before() {
    let folder = registries::small("snapshots");
    let compare = snapbox::Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV);
    let mut wrong = Vec::new();
    for lang in ["lv", "en"] {
        for format in format::ALL {
            let output = validate(&folder.path().join("portfolio"), &["--format", format.name, "--lang", lang]);
            assert!(output.stderr.is_empty(), "{}: {}", format.name, stderr(&output));
            let mut text = stdout(&output).replace(env!("CARGO_PKG_VERSION"), "VERSION");
            if format.name == "sarif" {
                // The texts of all rules are those of the rule reference.
                let mut log = json(&text);
                let run = &mut log["runs"][0];
                let used: Vec<Value> = run["results"].as_array().expect("results").iter().map(|result| result["ruleId"].clone()).collect();
                let rules = run["tool"]["driver"]["rules"].as_array_mut().expect("rules");
                rules.retain(|rule| used.contains(&rule["id"]));
                text = serde_json::to_string_pretty(&log).expect("JSON") + "\n";
            }
            let path = root().join("tests/snapshots/formats").join(format!("{}.{lang}.txt", format.name));
            if let Err(difference) = compare.try_eq(Some(&format.name), text.into(), snapbox::Data::read_from(&path, None).raw()) {
                wrong.push(difference.to_string());
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_exit_code_is_the_same_in_every_format() {
    let folder = registries::small("exit");
    let unreadable = Folder::new("exit-3");
    unreadable.write("vsaa.yaml", INSTITUTION);
    std::os::unix::fs::symlink("nowhere.yaml", unreadable.path().join("broken.yaml")).expect("a link");
    for format in format::ALL {
        let code = |path: &Path, args: &[&str]| validate(path, &[&["--format", format.name], args].concat()).status.code();
        assert_eq!(code(folder.path(), &[]), Some(1), "{}", format.name);
        assert_eq!(code(folder.path(), &["--fail-on", "never"]), Some(0), "{}", format.name);
        assert_eq!(code(&folder.path().join("portfolio/newborn-greeting.yaml"), &[]), Some(0), "{}", format.name);
        assert_eq!(code(&folder.path().join("portfolio/newborn-greeting.yaml"), &["--fail-on", "warning"]), Some(1), "{}", format.name);
        assert_eq!(code(unreadable.path(), &[]), Some(3), "{}", format.name);
        assert_eq!(code(&folder.path().join("nowhere"), &[]), Some(2), "{}", format.name);
    }
}

#[test]
fn several_formats_are_written_at_once() {
    let (folder, out) = (registries::small("several"), Folder::new("several-out"));
    let portfolio = folder.path().join("portfolio");
    let printed = |format: &str| stdout(&validate(&portfolio, &["--format", format]));
    let argument = |format: &str| format!("{format}={}", out.path().join(format).display());
    let outputs: Vec<String> = format::ALL.iter().flat_map(|format| ["--output".to_owned(), argument(format.name)]).collect();
    let output = validate(&portfolio, &outputs.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert_eq!(stdout(&output), printed("human"), "without --format people are spoken to as well");
    for format in format::ALL {
        assert_eq!(std::fs::read_to_string(out.path().join(format.name)).expect("a file"), printed(format.name), "{}", format.name);
    }
    assert_eq!(std::fs::read_dir(out.path()).expect("a folder").count(), format::ALL.len(), "nothing is left behind");
    // A file without a format takes that of standard output.
    let plain = out.path().join("plain.csv");
    let output = validate(&portfolio, &["--format", "csv", "--output", plain.to_str().expect("text")]);
    assert!(output.stdout.is_empty());
    assert_eq!(std::fs::read_to_string(&plain).expect("a file"), printed("csv"));
}

#[test]
fn a_file_is_written_whole_in_the_place_of_the_old_one() {
    let (folder, out) = (registries::small("whole"), Folder::new("whole-out"));
    let (file, link) = (out.write("real.json", "old"), out.path().join("link.json"));
    std::os::unix::fs::symlink("real.json", &link).expect("a link");
    let before = std::fs::metadata(&file).expect("a file").ino();
    let output = validate(&folder.path().join("portfolio"), &["--format", "json", "--output", link.to_str().expect("text")]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(link.symlink_metadata().expect("a link").file_type().is_symlink());
    assert_ne!(std::fs::metadata(&file).expect("a file").ino(), before, "a new file took its place");
    assert_eq!(json(&std::fs::read_to_string(&file).expect("text"))["version"], 1);
    assert_eq!(std::fs::read_dir(out.path()).expect("a folder").count(), 2);
}

#[test]
fn what_cannot_be_written_is_one_line_and_exit_3() {
    let (folder, out) = (registries::small("unwritable"), Folder::new("unwritable-out"));
    out.write("folder/kept", "kept");
    let good = format!("csv={}", out.path().join("good.csv").display());
    for bad in [out.path().join("no/such/folder.json"), out.path().join("folder"), "/dev/full".into()] {
        let bad = format!("json={}", bad.display());
        let output = validate(&folder.path().join("portfolio"), &["--output", &bad, "--output", &good]);
        assert_eq!(output.status.code(), Some(3), "{bad}");
        assert!(stderr(&output).starts_with("pvp: error: Cannot write `") && stderr(&output).lines().count() == 1, "{}", stderr(&output));
        assert!(stdout(&output).contains("Findings: 2 errors"), "what can be written is");
        std::fs::remove_file(out.path().join("good.csv")).expect("what can be written is");
    }
    assert_eq!(std::fs::read_dir(out.path()).expect("a folder").count(), 1, "nothing is left behind");
    assert!(out.path().join("folder/kept").exists());
}

#[test]
fn with_exit_2_nothing_is_written() {
    let (folder, out) = (registries::small("usage"), Folder::new("usage-out"));
    let portfolio = folder.path().join("portfolio");
    let file = out.path().join("a.json");
    let (file, description) = (file.to_str().expect("text"), portfolio.join("newborn-greeting.yaml"));
    let json_file = format!("json={file}");
    for (args, said) in [
        (&["--output", "sarfi=a.sarif"][..], "`sarfi=a.sarif` does not fit `--output`"),
        (&["--output", "sarif="], "`sarif=` does not fit `--output`"),
        (&["--output", ""], "an equals sign and a file"),
        (&["--output", file, "--output", &json_file], "Two results cannot go to the same file"),
        (&["--output", description.to_str().expect("text")], "the registry itself is read from there"),
        (&["--format", "xml", "--output", file], "`xml` does not fit `--format`"),
    ] {
        let output = validate(&portfolio, args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && stderr(&output).contains(said), "{args:?}: {}", stderr(&output));
    }
    assert!(std::fs::read_to_string(&description).expect("text").contains("kind: service"), "descriptions are never overwritten");
    folder.write("portfolio/pvp.yaml", "registri: x\n");
    assert_eq!(validate(&portfolio, &["--output", file]).status.code(), Some(2));
    assert_eq!(std::fs::read_dir(out.path()).expect("a folder").count(), 0);
}

#[test]
fn nothing_from_a_description_acts_on_the_reader() {
    let strings = evil::all();
    assert!(strings.len() >= 60);
    let (folder, files) = registries::evil("evil", &strings);
    for lang in ["lv", "en"] {
        let of = |format: &str| stdout(&validate(folder.path(), &["--format", format, "--lang", lang]));
        let findings = json(&of("json"))["findings"].as_array().expect("findings").clone();
        for (evil, file) in strings.iter().zip(&files) {
            // A blank title is no title; all others are repeated, up to a length.
            let start: String = evil.chars().take(40).collect();
            let (title, file) = (pvp::yaml::chars::visible(&start), pvp::yaml::chars::visible(file));
            let told = findings.iter().any(|finding| {
                finding["file"] == *file && (finding["message"].as_str().expect("text").contains(&*title) || evil.trim().is_empty())
            });
            assert!(told, "{evil:?} is not in the findings of {file}");
        }
        for format in format::ALL {
            let text = of(format.name);
            judges::nothing_unseen(format.name, &text);
            judges::log(format.name, &text);
            match format.name {
                "human" => judges::human(&text, &findings),
                "concise" => judges::concise(&text, &findings),
                "json" => {}
                "ndjson" => judges::ndjson(&text, &findings),
                "sarif" => judges::sarif(&text, &findings),
                "github" => judges::github(&text, &findings),
                "gitlab" => judges::gitlab(&text, &findings),
                "junit" => judges::junit(&text, &findings, strings.len()),
                "markdown" => judges::markdown(&text, &findings),
                "csv" => judges::csv(&text, &findings),
                name => panic!("{name} has no judge"),
            }
        }
        // A step shows few annotations, so each file is looked at by itself too.
        for file in &files {
            let shown = pvp::yaml::chars::visible(file).into_owned();
            let own: Vec<Value> = findings.iter().filter(|finding| finding["file"] == shown).cloned().collect();
            judges::github(&stdout(&validate(&folder.path().join(file), &["--format", "github", "--lang", lang])), &own);
        }
    }
}

#[test]
fn a_file_name_that_is_not_text_is_written_out_everywhere() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new("bytes");
    std::fs::write(folder.path().join(std::ffi::OsStr::from_bytes(b"a\xFF\n::error::.yaml")), "kind: x\n").expect("written");
    for format in format::ALL {
        let text = stdout(&validate(folder.path(), &["--format", format.name]));
        judges::nothing_unseen(format.name, &text);
        judges::log(format.name, &text);
        let shown = [
            "a\\xFF\\n::error::.yaml",
            "a\\\\xFF\\\\n::error::.yaml",
            "a\\xFF\\n%3A%3Aerror%3A%3A.yaml",
            "a%5CxFF%5Cn%3A%3Aerror%3A%3A.yaml",
        ];
        assert!(shown.iter().any(|shown| text.contains(shown)), "{}: {text}", format.name);
    }
}

/// A number of thousands as English messages write it.
fn grouped(number: usize) -> String {
    format!("{},{:03}", number / 1000, number % 1000)
}

#[test]
fn the_gravest_come_first_and_the_rest_is_counted() {
    let folder = registries::large("large");
    let sarif = json(&stdout(&validate(folder.path(), &["--format", "sarif"])));
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let total = json(&stdout(&validate(folder.path(), &["--format", "json"])))["findings"].as_array().expect("findings").len();
    assert!(total > 6000, "{total} findings");
    assert_eq!(results.len(), 5000);
    assert!(results[..12].iter().all(|result| result["level"] == "error") && results[12]["level"] == "warning");
    let notification = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
    assert_eq!(*notification, format!("Not shown here: {} warnings", grouped(total - 5000)));
    assert_eq!(sarif["runs"][0]["properties"]["resultsNotShown"], total - 5000);

    let github = stdout(&validate(folder.path(), &["--format", "github"]));
    let lines: Vec<&str> = github.lines().collect();
    assert_eq!(lines.len(), 21);
    assert!(lines[..10].iter().all(|line| line.starts_with("::error ")));
    assert!(lines[10..20].iter().all(|line| line.starts_with("::warning ")));
    assert_eq!(lines[20], format!("::notice title=pvp::Not shown here: 2 errors, {} warnings", grouped(total - 22)));

    let markdown = stdout(&validate(folder.path(), &["--format", "markdown"]));
    assert!(markdown.len() < 1024 * 1024 && markdown.len() > 1_000_000, "{} bytes", markdown.len());
    assert_eq!(markdown.find("### 12 errors"), markdown.find("### "), "errors first");
    let shown = markdown.lines().filter(|line| line.starts_with("- **PVP")).count();
    assert_eq!(markdown.lines().last(), Some(format!("Not shown here: {} warnings", grouped(total - shown)).as_str()));
}

#[test]
fn sarif_has_what_code_scanning_requires() {
    let folder = registries::small("sarif");
    let log = json(&stdout(&validate(folder.path(), &["--format", "sarif"])));
    judges::code_scanning(&log);
    let uris: Vec<&str> = log["runs"][0]["results"].as_array().expect("results").iter().map(judges::uri).collect();
    assert!(uris.iter().all(|uri| uri.starts_with("portfolio/")), "{uris:?}");
    // The same from within: paths are those of the repository.
    let inside = json(&stdout(&validate(&folder.path().join("portfolio"), &["--format", "sarif"])));
    assert_eq!(log["runs"][0]["results"], inside["runs"][0]["results"]);
    if let Ok(schema) = std::fs::read_to_string(std::env::var("PVP_SARIF_SCHEMA").unwrap_or_default()) {
        let validator = jsonschema::validator_for(&json(&schema)).expect("a schema");
        for lang in ["lv", "en"] {
            let log = json(&stdout(&validate(folder.path(), &["--format", "sarif", "--lang", lang])));
            let errors: Vec<String> = validator.iter_errors(&log).map(|error| format!("{error} at {}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{errors:?}");
        }
    }
}

#[test]
fn fingerprints_outlive_moved_lines_and_renamed_files() {
    let folder = registries::small("fingerprints");
    let prints = || -> Vec<String> {
        let issues = json(&stdout(&validate(folder.path(), &["--format", "gitlab"])));
        let of =
            |issue: &Value| format!("{} {}", issue["fingerprint"].as_str().expect("text"), issue["check_name"].as_str().expect("text"));
        let mut prints: Vec<String> = issues.as_array().expect("issues").iter().map(of).collect();
        prints.sort();
        prints
    };
    let before = prints();
    let path = folder.path().join("portfolio/birth-of-a-child.yaml");
    let text = std::fs::read_to_string(&path).expect("text");
    std::fs::remove_file(path).expect("removed");
    folder.write("portfolio/deeper/birth-of-a-child.yaml", format!("# a comment\n\n{text}"));
    assert_eq!(prints(), before);
    let sarif = json(&stdout(&validate(folder.path(), &["--format", "sarif"])));
    let hash = |result: &Value| result["partialFingerprints"]["primaryLocationLineHash"].as_str().expect("a hash").to_owned();
    let hashes: Vec<String> = sarif["runs"][0]["results"].as_array().expect("results").iter().map(hash).collect();
    assert!(hashes.iter().all(|hash| before.iter().any(|print| print.starts_with(hash.as_str()))), "{hashes:?}");
}

#[test]
fn lines_of_json_are_what_their_schema_says() {
    let read = |name: &str| std::fs::read_to_string(root().join("schemas").join(name)).expect("a schema");
    let whole = json(&read("output-v1.schema.json"));
    let mut schema = json(&read("output-lines-v1.schema.json").replace("output-v1.schema.json#/", "#/whole/"));
    schema["definitions"] = whole["definitions"].clone();
    schema["whole"] = whole;
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let folder = registries::small("lines");
    let text = stdout(&validate(folder.path(), &["--format", "ndjson"]));
    let lines: Vec<Value> = text.lines().map(json).collect();
    assert_eq!(lines.len(), 7);
    for line in &lines {
        let errors: Vec<String> = validator.iter_errors(line).map(|error| format!("{error} at {}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({ "version": 1, "finding": {} })));
}
