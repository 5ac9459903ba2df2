//! Real Git repositories, made by the real `git` with nothing of the machine's settings, people or clock in them.

use std::cell::Cell;
use std::ffi::OsStr;
use std::io::Write as _;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::{Folder, pvp, stderr};

/// A repository in a folder of its own, beside which clones and worktrees find room.
pub struct Repo {
    around: Folder,
    path: PathBuf,
    /// Seconds that pass with every command, so that each commit has a time of its own.
    clock: Cell<u64>,
}

impl Repo {
    /// An empty repository on the branch `main`.
    pub fn new(name: &str) -> Self {
        let repo = Self::bare_folder(name, "repository");
        repo.git(&["init", "--quiet", "--initial-branch=main"]);
        repo
    }

    /// A folder that Git knows nothing of yet.
    pub fn bare_folder(name: &str, inner: impl AsRef<OsStr>) -> Self {
        let around = Folder::new(name);
        let path = around.path().join(inner.as_ref());
        std::fs::create_dir_all(&path).expect("a folder");
        std::fs::create_dir_all(around.path().join("home")).expect("a folder");
        Self { around, path, clock: Cell::new(0) }
    }

    /// Its working tree.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A path beside it.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.around.path().join(name)
    }

    /// A program with the repository's own clock and home.
    pub fn command(&self, program: &str) -> Command {
        self.clock.set(self.clock.get() + 60);
        let mut command = alone(program, &self.path, &format!("{} +0000", 1_700_000_000 + self.clock.get()));
        command.env("HOME", self.beside("home"));
        command
    }

    /// Feeds `git fast-import`.
    pub fn import(&self, stream: &str) {
        let mut import = self.command("git").args(["fast-import", "--quiet", "--force"]).stdin(Stdio::piped()).spawn().expect("git runs");
        import.stdin.take().expect("a pipe").write_all(stream.as_bytes()).expect("written");
        assert!(import.wait().expect("git runs").success());
    }

    /// Runs `git`, whatever comes of it.
    pub fn try_git(&self, args: &[&str]) -> Output {
        self.command("git").args(args).output().expect("git runs")
    }

    /// Runs `git`, which has to succeed; what it said.
    pub fn git(&self, args: &[&str]) -> String {
        let output = self.try_git(args);
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
    }

    /// The program, run in the working tree.
    pub fn pvp(&self, args: &[&str]) -> Output {
        self.pvp_in(&self.path, args)
    }

    /// The program, run in a folder.
    pub fn pvp_in(&self, folder: &Path, args: &[&str]) -> Output {
        pvp().current_dir(folder).env("HOME", self.beside("home")).args(args).output().expect("pvp runs")
    }

    /// Writes a file.
    pub fn write(&self, name: impl AsRef<Path>, text: impl AsRef<[u8]>) -> &Self {
        let path = self.path.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
        self
    }

    /// Replaces text in a file.
    pub fn edit(&self, name: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.path.join(name)).expect("a file");
        assert!(text.contains(from), "{name} holds no {from:?}");
        self.write(name, text.replace(from, to));
    }

    /// Makes a link.
    pub fn link(&self, name: &str, target: &str) {
        let path = self.path.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::os::unix::fs::symlink(target, path).expect("a link");
    }

    /// Takes a file away.
    pub fn remove(&self, name: &str) {
        std::fs::remove_file(self.path.join(name)).expect("it was there");
    }

    /// Moves a file or a folder.
    pub fn rename(&self, from: &str, to: &str) {
        let to = self.path.join(to);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        std::fs::rename(self.path.join(from), to).expect("moved");
    }

    /// Copies what is in a folder into the working tree, links as links.
    pub fn copy(&self, from: &Path, to: &str) {
        let to = self.path.join(to);
        std::fs::create_dir_all(&to).expect("a folder");
        let copied = self.command("cp").arg("-a").arg(from.join(".")).arg(to).status().expect("cp runs");
        assert!(copied.success());
    }

    /// Adds to the end of a file.
    pub fn append(&self, name: &str, text: &str) {
        let old = std::fs::read_to_string(self.path.join(name)).expect("a file");
        self.write(name, old + text);
    }

    /// Commits everything there is; its id.
    pub fn commit(&self, message: &str) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", message]);
        self.head()
    }

    /// The id of the commit that is checked out.
    pub fn head(&self) -> String {
        self.git(&["rev-parse", "HEAD"])
    }
}

/// A program in a folder, without the machine's settings and people, on a day that `git` understands.
pub fn alone(program: &str, folder: &Path, date: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LC_ALL", "C").env("TZ", "UTC");
    command.env("HOME", folder).env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null");
    for role in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{role}_NAME"), "Redaktors").env(format!("GIT_{role}_EMAIL"), "redaktors@pvp.example");
        command.env(format!("GIT_{role}_DATE"), date);
    }
    command
}

/// A name of any bytes.
pub fn name(bytes: &[u8]) -> PathBuf {
    PathBuf::from(std::ffi::OsString::from_vec(bytes.to_vec()))
}

/// A run was refused: exit 2, nothing on standard output, one message, which holds the words.
pub fn refused(output: &Output, words: &str) {
    assert_eq!(output.status.code(), Some(2), "{words}: {}{}", super::stdout(output), stderr(output));
    assert!(output.stdout.is_empty(), "{words}: {}", super::stdout(output));
    let said = stderr(output);
    assert!(said.contains(words), "{words}: {said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}
