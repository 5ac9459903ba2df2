//! The CI set-ups in `examples/ci` do what they promise, as far as a machine without those services can tell: the
//! commands that stand in the files are run in a real Git repository, with the variables that the service would set.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::common::{Folder, INSTITUTION, root, stderr, stdout};
use pvp::source::FileId;
use pvp::yaml::Node;
use serde_json::Value;

/// Where `pvp` comes from, for set-ups that clone it.
const REPOSITORY: &str = "https://git.example/pvp";

/// The folder that the pages of a repository are taken from.
const PUBLIC: &str = "public";

/// One command of a set-up, with the variables that it is given.
#[derive(Debug)]
struct Step {
    script: String,
    variables: BTreeMap<String, String>,
}

/// Reads a set-up with the project's own reader: whoever cannot read it cannot copy it either.
fn read<T>(file: &str, of: impl FnOnce(Node<'_>) -> T) -> T {
    let text = std::fs::read_to_string(root().join("examples/ci").join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let parsed = pvp::yaml::parse(&text, FileId(0));
    assert!(parsed.faults.is_empty(), "{file}: {:?}", parsed.faults);
    of(parsed.tree.root().expect("a root"))
}

fn at<'a>(node: Node<'a>, path: &[&str]) -> Node<'a> {
    path.iter().fold(node, |node, key| node.get(key).unwrap_or_else(|| panic!("there is no {key} of {path:?}")))
}

fn text(node: Node<'_>, path: &[&str]) -> String {
    at(node, path).text().unwrap_or_else(|| panic!("{path:?} is no text")).to_owned()
}

/// The steps of GitHub that run something; those that use an action of GitHub's are left to it.
fn github_steps(steps: Node<'_>, expressions: &BTreeMap<String, String>) -> Vec<Step> {
    let expanded = |text: &str| {
        let text = expressions.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("${{{{ {name} }}}}"), value));
        assert!(!text.contains("${{"), "{text}: nothing is known of this");
        text
    };
    let of = |step: Node<'_>| {
        let script = step.get("run")?.text().expect("a command").to_owned();
        // Put into a script, what somebody else wrote would be run; it comes as a variable.
        assert!(!script.contains("${{"), "{script}");
        let variables = step.get("env").into_iter().flat_map(Node::entries);
        let variables = variables.map(|(key, value)| (key.key().to_owned(), expanded(value.text().expect("text")))).collect();
        Some(Step { script, variables })
    };
    for step in steps.items().filter(|step| step.get("run").is_none()) {
        let used = text(step, &["uses"]);
        let known = ["actions/checkout@", "github/codeql-action/upload-sarif@", "actions/configure-pages@"];
        let of_pages = ["actions/upload-pages-artifact@", "actions/deploy-pages@"];
        assert!(known.iter().chain(&of_pages).any(|known| used.starts_with(known)), "{used}");
        if used.contains("artifact") {
            assert_eq!(text(step, &["with", "path"]), PUBLIC);
        }
        if used.contains("sarif") {
            assert_eq!(text(step, &["with", "sarif_file"]), "pvp.sarif");
            assert_eq!(text(step, &["continue-on-error"]), "true");
        }
    }
    steps.items().filter_map(of).collect()
}

/// A Git repository with a registry in it, and around it what the service's machine has.
struct Machine {
    outside: Folder,
    repository: PathBuf,
}

impl Machine {
    /// `wrong`: with a mistake in the registry.
    fn new(name: &str, wrong: bool) -> Self {
        let outside = Folder::new(name);
        outside.write("repository/pvp.yaml", "registry: registry\n");
        let institution = if wrong { INSTITUTION.replace("type: agency", "type: agenci") } else { INSTITUTION.to_owned() };
        outside.write("repository/registry/vsaa.yaml", institution);
        outside.write("home/.gitconfig", "[user]\nname = x\nemail = x@pvp.example\n");
        outside.write("summary.md", "");
        let repository = outside.path().join("repository");
        let machine = Self { outside, repository };
        machine.bin("cargo", &install(&machine.outside.path().join("bin/pvp")));
        for args in [&["init", "--quiet"][..], &["add", "--all"], &["commit", "--quiet", "--message", "Add the registry"]] {
            let output = machine.command("git").args(args).output().expect("git runs");
            assert!(output.status.success(), "{}", stderr(&output));
        }
        machine
    }

    fn git(&self, args: &[&str]) -> String {
        let output = self.command("git").args(args).output().expect("git runs");
        assert!(output.status.success(), "{}", stderr(&output));
        stdout(&output).trim().to_owned()
    }

    fn bin(&self, name: &str, script: &str) {
        use std::os::unix::fs::PermissionsExt;
        let path = self.outside.write(&format!("bin/{name}"), script);
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).expect("a program");
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = format!("{}:/usr/local/bin:/usr/bin:/bin", self.outside.path().join("bin").display());
        command.current_dir(&self.repository).env_clear().env("PATH", path).env("HOME", self.outside.path().join("home"));
        command.env("GITHUB_STEP_SUMMARY", self.outside.path().join("summary.md")).env("PVP_REPOSITORY", REPOSITORY);
        command
    }

    /// Runs steps as GitHub does, each in a shell of its own, up to the first one that fails.
    fn github(&self, steps: &[Step]) -> Output {
        let mut last = None;
        for step in steps {
            let script = self.outside.write("step.sh", &step.script);
            let mut command = self.command("bash");
            command.args(["--noprofile", "--norc", "-eo", "pipefail"]).arg(script).env_remove("PVP_REPOSITORY").envs(&step.variables);
            let output = command.output().expect("bash runs");
            let failed = !output.status.success();
            last = Some(output);
            if failed {
                break;
            }
        }
        last.expect("a step")
    }

    /// What a run left in the repository that is not in Git.
    fn left(&self) -> Vec<String> {
        let output = self.command("git").args(["status", "--porcelain", "--untracked-files=all"]).output().expect("git runs");
        stdout(&output).lines().map(|line| line.trim_start_matches("?? ").to_owned()).collect()
    }

    fn file(&self, name: &str) -> String {
        std::fs::read_to_string(self.repository.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn summary(&self) -> String {
        std::fs::read_to_string(self.outside.path().join("summary.md")).expect("a summary")
    }
}

/// Stands in for `cargo install`, which would take minutes and the network: whether what is named is ours, and the program
/// that was built already.
fn install(program: &Path) -> String {
    format!(
        "#!/bin/sh
[ \"$1\" = install ] || exit 64
while [ $# -gt 0 ]; do
    case $1 in
        --path) grep -q '^name = \"pvp\"' \"$2/Cargo.toml\" || exit 65; found=yes ;;
        --git) [ \"$2\" = {REPOSITORY} ] || exit 66; found=yes ;;
    esac
    shift
done
[ \"$found\" = yes ] && ln -sf {} {}
",
        env!("CARGO_BIN_EXE_pvp"),
        program.display()
    )
}

fn code(output: &Output, expected: i32) {
    assert_eq!(output.status.code(), Some(expected), "{}{}", stdout(output), stderr(output));
}

/// What GitHub gets of a run: annotations, the step's summary, SARIF.
fn shown_on_github(machine: &Machine, output: &Output, wrong: bool) {
    code(output, i32::from(wrong));
    assert_eq!(stdout(output).contains("::error "), wrong, "{}", stdout(output));
    assert_eq!(stdout(output).contains("file=registry/vsaa.yaml"), wrong, "{}", stdout(output));
    assert_eq!(machine.summary().contains("PVP103"), wrong, "{}", machine.summary());
    assert!(!machine.summary().is_empty());
    assert_eq!(machine.left(), ["pvp.sarif"]);
    let sarif: Value = serde_json::from_str(&machine.file("pvp.sarif")).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.iter().any(|result| result["ruleId"] == "PVP103"), wrong, "{results:?}");
}

#[test]
fn the_workflow_of_github_shows_findings_and_fails_on_errors() {
    let expressions = BTreeMap::from([("vars.PVP_REPOSITORY".to_owned(), REPOSITORY.to_owned())]);
    let steps = read("github/workflow.yml", |root| {
        let triggers: Vec<&str> = at(root, &["on"]).entries().map(|(key, _)| key.key()).collect();
        assert_eq!(triggers, ["pull_request", "push"]);
        github_steps(at(root, &["jobs", "validate", "steps"]), &expressions)
    });
    for wrong in [false, true] {
        let machine = Machine::new(&format!("ci-workflow-{wrong}"), wrong);
        shown_on_github(&machine, &machine.github(&steps), wrong);
    }
}

/// The steps of the composite action with some inputs; the others as they are by default.
fn action(inputs: &[(&str, &str)]) -> Vec<Step> {
    read("github/action.yml", |file| {
        assert_eq!(text(file, &["runs", "using"]), "composite");
        let mut expressions: BTreeMap<String, String> =
            at(file, &["inputs"]).entries().map(|(key, input)| (format!("inputs.{}", key.key()), text(input, &["default"]))).collect();
        for (name, value) in inputs {
            let known = expressions.insert(format!("inputs.{name}"), (*value).to_owned());
            assert!(known.is_some(), "there is no input {name}");
        }
        // The service brings the whole repository of an action.
        expressions.insert("github.action_path".to_owned(), root().join("examples/ci/github").display().to_string());
        let steps = at(file, &["runs", "steps"]);
        for step in steps.items().filter(|step| step.get("run").is_some()) {
            assert_eq!(text(step, &["shell"]), "bash", "an action of this kind has to name the shell");
        }
        github_steps(steps, &expressions)
    })
}

#[test]
fn the_action_of_github_does_the_same_and_takes_inputs() {
    for wrong in [false, true] {
        let machine = Machine::new(&format!("ci-action-{wrong}"), wrong);
        shown_on_github(&machine, &machine.github(&action(&[])), wrong);
    }
    let machine = Machine::new("ci-action-inputs", true);
    code(&machine.github(&action(&[("fail-on", "never"), ("lang", "en"), ("path", "registry")])), 0);
    assert!(machine.summary().contains("PVP103"));
    // What somebody puts into an input is a value and never run.
    let hostile = "$(touch x); `touch x`\" && touch x";
    code(&machine.github(&action(&[("path", hostile)])), 2);
    assert!(!machine.left().contains(&"x".to_owned()));
}

#[test]
fn the_job_of_gitlab_leaves_its_reports() {
    let script = read("gitlab/gitlab-ci.yml", |root| {
        let job = at(root, &["registry"]);
        assert_eq!(text(job, &["artifacts", "when"]), "always");
        assert_eq!(text(job, &["artifacts", "reports", "codequality"]), "gl-code-quality-report.json");
        assert_eq!(text(job, &["artifacts", "reports", "junit"]), "pvp-junit.xml");
        let lines = |key| at(job, &[key]).items().map(|line| line.text().expect("a command").to_owned()).collect::<Vec<_>>();
        [lines("before_script"), lines("script")].concat().join("\n")
    });
    for wrong in [false, true] {
        let machine = Machine::new(&format!("ci-gitlab-{wrong}"), wrong);
        let output = machine.command("bash").args(["-eo", "pipefail", "-c", &script]).output().expect("bash runs");
        code(&output, i32::from(wrong));
        assert_eq!(stdout(&output).contains("PVP103"), wrong, "{}", stdout(&output));
        assert_eq!(machine.left(), ["gl-code-quality-report.json", "pvp-junit.xml"]);
        let quality: Value = serde_json::from_str(&machine.file("gl-code-quality-report.json")).expect("JSON");
        let found = quality.as_array().expect("a list").iter();
        let paths: Vec<&str> = found.map(|finding| finding["location"]["path"].as_str().expect("a path")).collect();
        assert_eq!(paths.contains(&"registry/vsaa.yaml"), wrong, "{quality}");
        let junit = machine.file("pvp-junit.xml");
        assert!(junit.starts_with("<?xml") && junit.contains("<testsuite"), "{junit}");
        assert_eq!(junit.contains("<failure"), wrong, "{junit}");
    }
}

/// A change that was there before is not shown again where the service says what it is held against.
#[test]
fn on_a_change_only_what_it_brings_is_shown() {
    let expressions = BTreeMap::from([("vars.PVP_REPOSITORY".to_owned(), REPOSITORY.to_owned())]);
    let workflow = read("github/workflow.yml", |root| {
        let steps = at(root, &["jobs", "validate", "steps"]);
        assert_eq!(text(steps.item(0).expect("a step"), &["with", "fetch-depth"]), "0");
        github_steps(steps, &expressions)
    });
    let gitlab = read("gitlab/gitlab-ci.yml", |root| {
        let job = at(root, &["registry"]);
        assert_eq!(text(job, &["variables", "GIT_DEPTH"]), "0");
        let lines = |key| at(job, &[key]).items().map(|line| line.text().expect("a command").to_owned()).collect::<Vec<_>>();
        [lines("before_script"), lines("script")].concat().join("\n")
    });
    for (name, mut steps) in [("workflow", workflow), ("action", action(&[]))] {
        let machine = Machine::new(&format!("ci-change-{name}"), true);
        machine.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
        for step in &mut steps {
            step.variables.insert("GITHUB_BASE_REF".to_owned(), "main".to_owned());
        }
        shown_on_github(&machine, &machine.github(&steps), false);
        machine
            .outside
            .write("repository/registry/new.yaml", INSTITUTION.replace("id: vsaa", "id: new").replace("type: agency", "type: x"));
        let output = machine.github(&steps);
        code(&output, 1);
        assert!(stdout(&output).contains("file=registry/new.yaml") && !stdout(&output).contains("file=registry/vsaa.yaml"));
    }
    let machine = Machine::new("ci-change-gitlab", true);
    let head = machine.git(&["rev-parse", "HEAD"]);
    let run = || {
        let mut command = machine.command("bash");
        command.args(["-eo", "pipefail", "-c", &gitlab]).env("CI_MERGE_REQUEST_DIFF_BASE_SHA", &head).output().expect("bash runs")
    };
    code(&run(), 0);
    machine.outside.write("repository/registry/new.yaml", "kind: nothing\n");
    code(&run(), 1);
}

/// A registry with something to publish; with a mistake in what is published, or without.
fn publishing(name: &str, wrong: bool) -> Machine {
    let machine = Machine::new(name, false);
    for file in ["birth-of-a-child", "childcare-benefit", "social-insurance-system", "vsaa"] {
        let text = std::fs::read_to_string(root().join(format!("examples/first-registry/{file}.yaml"))).expect("the example");
        let (plain, broken) = ("status: active", "status: actively");
        if wrong && file == "childcare-benefit" {
            assert!(text.contains(plain));
            machine
                .outside
                .write("repository/registry/other.yaml", text.replace("id: childcare-benefit", "id: other").replacen(plain, broken, 1));
        }
        machine.outside.write(&format!("repository/registry/{file}.yaml"), text);
    }
    machine.git(&["add", "--all"]);
    machine.git(&["commit", "--quiet", "--message", "Describe"]);
    machine
}

/// What a run has to leave, whether or not something was left out.
fn published(machine: &Machine, output: &Output, wrong: bool) {
    code(output, 0);
    assert_eq!(stderr(output).contains("`other`"), wrong, "{}", stderr(output));
    assert!(machine.left().iter().all(|file| file.starts_with("public/")), "{:?}", machine.left());
    for file in ["index.html", "404.html", "lv/pakalpojumi/childcare-benefit/index.html", "lv/feed.xml", "catalogue.json"] {
        assert!(machine.left().contains(&format!("{PUBLIC}/{file}")), "{file}: {:?}", machine.left());
    }
    assert!(machine.file("public/sitemap.xml").contains("<loc>https://pages.example/registry/lv/</loc>"));
}

#[test]
fn the_catalogue_is_published_on_both_even_where_something_is_left_out() {
    let address = ("steps.pages.outputs.base_url".to_owned(), "https://pages.example/registry".to_owned());
    let expressions = BTreeMap::from([("vars.PVP_REPOSITORY".to_owned(), REPOSITORY.to_owned()), address]);
    let github = read("github/pages.yml", |root| {
        let steps = at(root, &["jobs", "publish", "steps"]);
        assert_eq!(text(steps.item(0).expect("a step"), &["with", "fetch-depth"]), "0");
        github_steps(steps, &expressions)
    });
    let gitlab = read("gitlab/pages.gitlab-ci.yml", |root| {
        let job = at(root, &["pages"]);
        assert_eq!(text(job, &["variables", "GIT_DEPTH"]), "0");
        assert_eq!(at(job, &["artifacts", "paths"]).item(0).and_then(Node::text), Some(PUBLIC));
        let lines = |key| at(job, &[key]).items().map(|line| line.text().expect("a command").to_owned()).collect::<Vec<_>>();
        [lines("before_script"), lines("script")].concat().join("\n")
    });
    for wrong in [false, true] {
        let machine = publishing(&format!("ci-pages-github-{wrong}"), wrong);
        published(&machine, &machine.github(&github), wrong);
        let machine = publishing(&format!("ci-pages-gitlab-{wrong}"), wrong);
        let mut command = machine.command("bash");
        command.args(["-eo", "pipefail", "-c", &gitlab]).env("CI_PAGES_URL", "https://pages.example/registry");
        published(&machine, &command.output().expect("bash runs"), wrong);
    }
}

#[test]
fn the_hook_reads_the_whole_registry_before_a_commit() {
    let file = ".pre-commit-config.yaml";
    let entry = read(&format!("pre-commit/{file}"), |root| {
        let hook = at(root, &["repos"]).item(0).and_then(|repo| repo.get("hooks")?.item(0)).expect("a hook");
        assert_eq!(text(hook, &["pass_filenames"]), "false");
        assert_eq!(text(hook, &["language"]), "system");
        assert!(regex::Regex::new(&text(hook, &["files"])).expect("a pattern").is_match("registry/vsaa.yaml"));
        text(hook, &["entry"])
    });
    let real = Command::new("pre-commit").arg("--version").output().is_ok_and(|output| output.status.success());
    if !real {
        let _ = writeln!(std::io::stderr(), "SKIPPED: pre-commit itself was not run, it is not there; its command was");
    }
    for wrong in [false, true] {
        let machine = Machine::new(&format!("ci-hook-{wrong}"), false);
        if wrong {
            machine.outside.write("repository/registry/vsaa.yaml", INSTITUTION.replace("type: agency", "type: agenci"));
            machine.git(&["add", "--all"]);
        }
        let installed = machine.command("cargo").args(["install", "--path"]).arg(root()).output().expect("the stand-in runs");
        code(&installed, 0);
        let mut words = entry.split(' ');
        let output = machine.command(words.next().expect("a program")).args(words).output().expect("pvp runs");
        code(&output, i32::from(wrong));
        assert_eq!(stdout(&output).contains("registry/vsaa.yaml:"), wrong, "{}", stdout(&output));
        assert!(machine.left().iter().all(|line| line.starts_with("M ")), "{:?}", machine.left());
        if real {
            std::fs::copy(root().join("examples/ci/pre-commit").join(file), machine.repository.join(file)).expect("a copy");
            let path = std::env::var("PATH").unwrap_or_default();
            let mut run = machine.command("pre-commit");
            run.args(["run", "--all-files"]).env("PATH", format!("{}:{path}", machine.outside.path().join("bin").display()));
            assert!(machine.command("git").args(["add", file]).status().expect("git runs").success());
            let output = run.output().expect("pre-commit runs");
            code(&output, i32::from(wrong));
            assert_eq!(stdout(&output).contains("PVP103"), wrong, "{}", stdout(&output));
        }
    }
}
