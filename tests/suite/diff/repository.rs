//! A Git repository of a test's own, made without the `git` program and its settings.

use std::path::Path;

use git2::{IndexAddOption, RepositoryInitOptions, Signature, Time};

use super::sides::Files;
use crate::common::Folder;

pub struct Repository {
    folder: Folder,
    git: git2::Repository,
}

impl Repository {
    pub fn new(name: &str) -> Self {
        let folder = Folder::new(name);
        let git = git2::Repository::init_opts(folder.path(), RepositoryInitOptions::new().initial_head("main")).expect("a repository");
        Self { folder, git }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, name: &str, text: &str) {
        self.folder.write(name, text);
    }

    /// Makes the files all there is, and commits them.
    pub fn commit(&self, files: &Files, subject: &str) {
        for entry in std::fs::read_dir(self.path()).expect("a folder").flatten().filter(|entry| entry.file_name() != ".git") {
            let _ = std::fs::remove_file(entry.path());
        }
        for (path, text) in files {
            self.write(path, text);
        }
        let mut index = self.git.index().expect("an index");
        index.clear().expect("an empty index");
        index.add_all(["*"], IndexAddOption::DEFAULT, None).expect("files");
        index.write().expect("an index");
        let tree = self.git.find_tree(index.write_tree().expect("a tree")).expect("a tree");
        let author = Signature::new("Redaktors", "redaktors@example.lv", &Time::new(1_790_000_000, 120)).expect("an author");
        let parent = self.git.head().ok().and_then(|head| head.peel_to_commit().ok());
        let parents: Vec<_> = parent.iter().collect();
        self.git.commit(Some("HEAD"), &author, &author, subject, &tree, &parents).expect("a commit");
    }
}
