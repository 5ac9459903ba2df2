//! Git repositories in temporary folders, made with the real `git`, whatever the machine's own settings are.

use std::cell::Cell;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::Folder;

/// A repository; removed when it goes out of scope.
pub struct Repo {
    folder: Folder,
    clock: Cell<u64>,
}

impl Repo {
    /// An empty repository with the branch `main`.
    pub fn new(name: &str) -> Self {
        let repo = Self { folder: Folder::new(name), clock: Cell::new(1_600_000_000) };
        repo.git(&["init", "-q", "-b", "main"]);
        repo
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file in it.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        self.folder.write(name, text);
        self
    }

    /// Commits all that is there, an hour after the commit before, and tells the commit's name.
    pub fn commit(&self, message: &str) -> String {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", message]);
        self.head()
    }

    /// The name of the commit that is checked out.
    pub fn head(&self) -> String {
        self.git(&["rev-parse", "HEAD"])
    }

    /// Runs git; it has to succeed.
    pub fn git(&self, args: &[&str]) -> String {
        self.clock.set(self.clock.get() + 3600);
        let output = git(self.path(), self.clock.get()).args(args).output().expect("git runs");
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
    }

    /// Runs git, which may fail, as a merge with a conflict does.
    pub fn try_git(&self, args: &[&str]) -> bool {
        self.clock.set(self.clock.get() + 3600);
        git(self.path(), self.clock.get()).args(args).output().expect("git runs").status.success()
    }

    /// Feeds `git fast-import`.
    pub fn import(&self, stream: &str) {
        let mut import =
            git(self.path(), 1_600_000_000).args(["fast-import", "--quiet", "--force"]).stdin(Stdio::piped()).spawn().expect("git runs");
        import.stdin.take().expect("a pipe").write_all(stream.as_bytes()).expect("written");
        assert!(import.wait().expect("git runs").success());
    }
}

/// Git without the machine showing through, at a fixed time.
pub fn git(folder: &Path, time: u64) -> Command {
    let mut command = Command::new("git");
    let date = format!("{time} +0200");
    command.current_dir(folder).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null").env("HOME", folder).env("TZ", "UTC");
    command.env("GIT_AUTHOR_NAME", "Redaktors").env("GIT_AUTHOR_EMAIL", "redaktors@example.org").env("GIT_AUTHOR_DATE", &date);
    command.env("GIT_COMMITTER_NAME", "Redaktors").env("GIT_COMMITTER_EMAIL", "redaktors@example.org").env("GIT_COMMITTER_DATE", &date);
    command
}
