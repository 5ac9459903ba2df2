//! Promises kept at the edge: a closed pipe, a full disk, no home, few descriptors, one column, a dumb terminal.
//!
//! That a panic ends as one line and exit 3 is shown where it is caught, in `src/cli/guard.rs`.

use std::fs::File;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use crate::common::{Folder, INSTITUTION, pvp, root, stderr, stdout};

const PVP: &str = env!("CARGO_BIN_EXE_pvp");

/// What everything is done to: more than a pipe holds comes out of it.
const COMMANDS: &[(&[&str], i32)] = &[
    (&["validate", "--lang", "lv"], 1),
    (&["validate", "--format", "json"], 1),
    (&["explain"], 0),
    (&["explain", "--markdown"], 0),
    (&["explain", "unmet-need"], 0),
    (&["schema"], 0),
    (&["schema", "service"], 0),
    (&["schema", "service", "--lang", "en"], 0),
    (&["schema", "--write", "fitted"], 0),
    (&["--help"], 0),
    (&["validate", "--help"], 0),
    (&["--version"], 0),
];

/// A registry of many files, one in two of which has a mistake.
fn registry(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    folder.write("pvp.yaml", "registry: registry\n");
    for number in 0..400 {
        let text = INSTITUTION.replace("id: vsaa", &format!("id: institution-{number}"));
        let text = if number % 2 == 0 { text } else { text.replace("type: agency", "type: agenci") };
        folder.write(&format!("registry/institution-{number}.yaml"), text);
    }
    folder
}

fn in_folder(folder: &Folder, args: &[&str]) -> Command {
    let mut command = pvp();
    command.args(args).current_dir(folder.path());
    command
}

/// The program behind a shell's limits.
fn limited(folder: &Folder, limits: &str, args: &[&str]) -> Output {
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{limits}; exec \"$0\" \"$@\"")).arg(PVP).args(args);
    command.current_dir(folder.path()).env_clear().env("LC_ALL", "C").output().expect("a shell")
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = registry("edge-pipe");
    for (args, code) in COMMANDS {
        let mut child = in_folder(&folder, args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("pvp starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("an end");
        assert_eq!(output.status.code(), Some(*code), "{args:?}: {}", stderr(&output));
        assert!(output.stderr.is_empty(), "{args:?}: {}", stderr(&output));
    }
    // Nobody listens to the message either.
    let mut child = in_folder(&folder, &["validate", "nowhere"]).stderr(Stdio::piped()).spawn().expect("pvp starts");
    drop(child.stderr.take());
    assert_eq!(child.wait().expect("an end").code(), Some(2));
}

#[test]
fn a_full_disk_is_one_line_and_exit_3() {
    let Ok(full) = File::options().write(true).open("/dev/full") else { return skipped("there is no /dev/full") };
    let folder = registry("edge-full");
    for (args, _) in COMMANDS {
        let stdout = full.try_clone().expect("a handle");
        let output = in_folder(&folder, args).stdout(stdout).output().expect("pvp runs");
        assert_eq!(output.status.code(), Some(3), "{args:?}: {}", stderr(&output));
        assert_eq!(stderr(&output).lines().count(), 1, "{args:?}: {}", stderr(&output));
        let said = stderr(&output);
        assert!(said.contains("there is no room left") || said.contains("vairs nav vietas"), "{args:?}: {said}");
    }
}

#[test]
fn a_file_that_does_not_fit_leaves_the_old_one() {
    let folder = registry("edge-fit");
    assert_eq!(in_folder(&folder, &["schema", "--write", "fitted"]).output().expect("pvp runs").status.code(), Some(0));
    let path = folder.path().join("fitted/service.schema.json");
    let before = std::fs::read_to_string(&path).expect("a schema");
    folder.write("registry/new.yaml", INSTITUTION.replace("id: vsaa", "id: new"));
    // A full disk while writing, as far as an ordinary user can make one: files may not grow beyond some kilobytes.
    let output = limited(&folder, "trap '' XFSZ; ulimit -f 8", &["schema", "--write", "fitted"]);
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    assert!(output.stdout.is_empty() && stderr(&output).lines().count() == 1, "{}", stderr(&output));
    assert_eq!(std::fs::read_to_string(&path).expect("a schema"), before);
    let left: Vec<_> =
        std::fs::read_dir(folder.path().join("fitted")).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert!(left.len() == 10 && left.iter().all(|name| name.to_string_lossy().ends_with("schema.json")), "{left:?}");
}

#[test]
fn no_home_is_needed_and_none_is_written_to() {
    let folder = registry("edge-home");
    let home = Folder::new("edge-home-of-user");
    for (args, code) in COMMANDS {
        let told = |set: &dyn Fn(&mut Command)| {
            let mut command = in_folder(&folder, args);
            set(&mut command);
            let output = command.output().expect("pvp runs");
            assert_eq!(output.status.code(), Some(*code), "{args:?}: {}", stderr(&output));
            stdout(&output)
        };
        let with = told(&|command| _ = command.env("HOME", home.path()));
        let without = told(&|command| _ = command.env_remove("HOME").env_remove("PATH"));
        let wrong = told(&|command| _ = command.env("HOME", "/nowhere").env("XDG_CONFIG_HOME", "/nowhere").env("TMPDIR", "/nowhere"));
        // Settings of the editor that are there from the first run on are said to be.
        if args[0] != "schema" || args.len() < 3 {
            assert_eq!((&without, &wrong), (&with, &with), "{args:?}");
        }
    }
    assert_eq!(std::fs::read_dir(home.path()).expect("a folder").count(), 0);
}

#[test]
fn sixty_four_descriptors_are_enough() {
    let folder = registry("edge-descriptors");
    for (args, code) in COMMANDS {
        let few = limited(&folder, "ulimit -n 64", args);
        assert_eq!(few.status.code(), Some(*code), "{args:?}: {}", stderr(&few));
    }
    let few = limited(&folder, "ulimit -n 64", &["validate", "--threads", "32", "--format", "json"]);
    let many = in_folder(&folder, &["validate", "--format", "json"]).output().expect("pvp runs");
    assert!(stdout(&few) == stdout(&many), "the output differs");
}

#[test]
fn a_terminal_of_one_column_and_a_dumb_one_are_terminals() {
    if !on_terminal(80, "dumb", &["--version"]).is_some_and(|(code, said)| code == Some(0) && said.starts_with("pvp ")) {
        return skipped("`script`, which lends a terminal, is not there");
    }
    let gaps = root().join("examples/registry-with-gaps").display().to_string();
    let commands: &[&[&str]] =
        &[&["validate", &gaps, "--lang", "lv"], &["explain", "--lang", "lv"], &["explain", "401"], &["schema"], &["--help"]];
    for args in commands {
        let code = Some(i32::from(args[0] == "validate"));
        let (narrow, said) = on_terminal(1, "dumb", args).expect("a terminal");
        assert_eq!(narrow, code, "{args:?}: {said}");
        assert!(!said.trim().is_empty() && !said.contains('\u{1B}'), "{args:?}: {said}");
        let (wide, said) = on_terminal(80, "dumb", args).expect("a terminal");
        assert!(wide == code && !said.contains('\u{1B}'), "{args:?}: {said}");
    }
    // A terminal that can is coloured, so that the silence above means something; unless colour is not wanted.
    let validate: &[&str] = &["validate", &gaps];
    assert!(on_terminal(80, "xterm", validate).is_some_and(|(_, said)| said.contains('\u{1B}')));
    let always = [validate, &["--color", "always"]].concat();
    assert!(on_terminal(1, "dumb", &always).is_some_and(|(code, said)| code == Some(1) && said.contains('\u{1B}')));
    let never = [validate, &["--color", "never"]].concat();
    assert!(on_terminal(80, "xterm", &never).is_some_and(|(_, said)| !said.contains('\u{1B}')));
}

/// A run on a terminal of so many columns: its exit code and what stands on the terminal.
fn on_terminal(columns: usize, kind: &str, args: &[&str]) -> Option<(Option<i32>, String)> {
    let quoted: Vec<String> = args.iter().map(|arg| format!("'{arg}'")).collect();
    let command = format!("stty cols {columns} rows 4 && exec '{PVP}' {}", quoted.join(" "));
    let mut script = Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).stdin(Stdio::null()).env_clear();
    script.env("LC_ALL", "C").env("PATH", "/usr/bin:/bin").env("SHELL", "/bin/sh").env("TERM", kind);
    let output = script.output().ok()?;
    Some((output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned()))
}

/// Past the test's captured output, so that it is seen.
fn skipped(reason: &str) {
    let _ = writeln!(std::io::stderr(), "SKIPPED: {reason}");
}
