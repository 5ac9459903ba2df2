//! What shells and `man` are given: completions and manual pages.

use std::process::Command;

use crate::common::{Folder, pvp, run, stderr, stdout};
use pvp::cli::help::{self, Use};
use pvp::render::words::{Lang, Words};

/// Whether a tool is on this machine; a test that needs it says what it passes over.
fn present(tool: &str) -> bool {
    let there = Command::new(tool).arg("--version").output().is_ok();
    if !there {
        eprintln!("{tool} is not here: what it would have checked is passed over");
    }
    there
}

fn commands() -> Vec<clap::Command> {
    let root = help::command(&Words::new(Lang::En), Use::Pages);
    let mut all = vec![root.clone()];
    let mut next = 0;
    while next < all.len() {
        let below: Vec<clap::Command> = all[next].get_subcommands().cloned().collect();
        all.extend(below);
        next += 1;
    }
    all
}

#[test]
fn completions_know_every_command_option_and_value() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let script = stdout(&output);
        for command in commands() {
            assert!(script.contains(command.get_name()), "{shell}: {}", command.get_name());
            for arg in command.get_arguments() {
                let long = arg.get_long().unwrap_or_default();
                assert!(script.contains(long), "{shell}: {long}");
                // `clap_complete` completes values in these only, and for fish not those of arguments without a name.
                let values = matches!(shell, "bash" | "zsh") || shell == "fish" && !arg.is_positional();
                for value in arg.get_possible_values().iter().filter(|_| arg.get_action().takes_values() && values) {
                    assert!(script.contains(value.get_name()), "{shell}: {}", value.get_name());
                }
            }
        }
    }
    assert!(stdout(&run(&["completions", "fish", "--lang", "lv"])).contains("Kad lietot krāsas"));
    assert!(stdout(&run(&["completions", "zsh", "--lang", "en"])).contains("When to colour"));
}

#[test]
fn bash_completes_with_the_script() {
    if !present("bash") {
        return;
    }
    let folder = Folder::new("bash");
    let script = folder.write("pvp.bash", stdout(&run(&["completions", "bash"])));
    let complete = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let program = format!(
            "source '{}' || exit 9; COMP_WORDS=({}); COMP_CWORD={}; _pvp pvp '{}' '{}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            script.display(),
            words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" "),
            words.len() - 1,
            words[words.len() - 1],
            words[words.len() - 2],
        );
        let output = Command::new("bash").args(["--norc", "--noprofile", "-c", &program]).output().expect("bash runs");
        assert!(output.stderr.is_empty(), "{}", stderr(&output));
        stdout(&output).lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(complete("pvp va"), ["validate"]);
    assert_eq!(complete("pvp validate --fo"), ["--format"]);
    assert_eq!(complete("pvp validate --lang "), ["lv", "en"]);
}

#[test]
fn every_command_has_a_page_without_a_mistake() {
    for lang in Lang::ALL {
        let folder = Folder::new(&format!("man-{}", lang.key()));
        let pages = folder.path().join("share/man1");
        let output = pvp().args(["man", "--lang", lang.key(), "--output"]).arg(&pages).output().expect("pvp runs");
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), ""), "{}", stderr(&output));
        let mut names: Vec<String> =
            std::fs::read_dir(&pages).expect("pages").flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        assert_eq!(names.len(), commands().len(), "{names:?}");
        for command in commands().iter().skip(1) {
            assert!(names.iter().any(|name| name.ends_with(&format!("-{}.1", command.get_name()))), "{names:?}");
        }
        for name in names {
            let text = std::fs::read_to_string(pages.join(&name)).expect("a page");
            let heading = if lang == Lang::Lv { "LIETOŠANA" } else { "SYNOPSIS" };
            assert!(text.contains(&format!(".SH {heading}\n")), "{name}: {text}");
            for word in ["Possible values", "SUBCOMMANDS", "EXTRA", "OPTIONS"] {
                assert!(lang == Lang::En || !text.contains(word), "{name}: {word}");
            }
            lint(&pages.join(&name));
        }
    }
    assert!(stdout(&run(&["man", "--lang", "en"])).contains("pvp\\-validate(1)"));
}

fn lint(page: &std::path::Path) {
    if present("man") {
        let output = Command::new("man")
            .env("LC_ALL", "C.UTF-8")
            .args(["--warnings", "-E", "UTF-8", "-Tutf8", "-Z", "-l"])
            .arg(page)
            .output()
            .expect("man runs");
        assert!(output.status.success() && output.stderr.is_empty(), "{}: {}", page.display(), stderr(&output));
    }
    if present("mandoc") {
        let output = Command::new("mandoc").args(["-T", "lint", "-W", "warning"]).arg(page).output().expect("mandoc runs");
        assert!(output.status.success(), "{}: {}", page.display(), stdout(&output));
    }
}

#[test]
fn a_page_that_cannot_be_written_is_said() {
    let folder = Folder::new("man-file");
    let file = folder.write("taken", "x");
    let output = pvp().args(["man", "--output"]).arg(file.join("below")).output().expect("pvp runs");
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(3), ""));
    assert!(stderr(&output).contains("Cannot write"), "{}", stderr(&output));
    assert_eq!(std::fs::read_to_string(file).expect("text"), "x");
}
