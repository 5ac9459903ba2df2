//! Which repository a path belongs to, what Git's environment says of it, and whether it may be opened.
//!
//! The path says which repository it is; the environment only where there is none around the path, as with a working tree
//! whose repository lies elsewhere.

use std::env;
use std::path::{Path, PathBuf};

use git2::{Config, ErrorCode, Repository};

use super::{GitError, absolute, guard, loose, path_of, real, trust};
use crate::io::blobs::Entrance;

/// What lies between two folders in a list of them.
const SEPARATOR: u8 = if cfg!(windows) { b';' } else { b':' };

impl Entrance {
    /// The way into the repository around a path, which has to exist.
    pub(super) fn around(path: &Path) -> Result<Self, GitError> {
        let found = discover(path).map(|folder| (folder, None));
        let named = || named(path).map(|(folder, tree)| (folder.clone(), Some((folder, tree))));
        let (folder, known) = found.or_else(named).ok_or_else(|| GitError::None(path.to_owned()))?;
        let mut entrance = Self { start: absolute(path), known, objects: objects() };
        let borrowed = || entrance.objects.iter().map(|objects| objects.join("info/alternates"));
        if let Some(file) = guard::unsafe_file(&folder).or_else(|| borrowed().find(|file| guard::is_odd(file))) {
            return Err(GitError::Irregular(file));
        }
        let own = guard::common_folder(&folder).join("objects");
        if let Some(object) = loose::damaged(&[&[own][..], &entrance.objects].concat()) {
            return Err(GitError::Missing(object));
        }
        let tree = entrance.known.as_ref().map_or_else(|| working_tree(path, &folder), |(_, tree)| tree.clone());
        let is_refused = || entrance.open().is_err_and(|error| error.code() == ErrorCode::Owner);
        if !trust::is_ours(tree.as_deref(), &folder).unwrap_or_else(|| !is_refused()) {
            let place = tree.as_deref().unwrap_or(&folder);
            if !trust::is_named_safe(place) {
                return Err(GitError::NotOurs(place.to_owned()));
            }
            // Git's library does not read all settings that Git does.
            if is_refused() {
                entrance.known = Some((folder, tree));
            }
        }
        Ok(entrance)
    }
}

/// The folder of the repository around a path.
fn discover(path: &Path) -> Option<PathBuf> {
    let found = Repository::discover_path(path, std::iter::empty::<&Path>()).ok()?;
    Some(std::fs::canonicalize(&found).unwrap_or(found))
}

/// The repository that the environment names, and its working tree, where a path lies in either.
pub(super) fn named(path: &Path) -> Option<(PathBuf, Option<PathBuf>)> {
    let folder = discover(&variable("GIT_DIR")?)?;
    let tree = match variable("GIT_WORK_TREE") {
        Some(tree) => Some(real(&tree)),
        None if is_bare(&folder) => None,
        None => Some(named_tree(&folder).unwrap_or_else(|| real(Path::new(".")))),
    };
    let path = real(path);
    let is_inside = path.starts_with(&folder) || tree.as_ref().is_some_and(|tree| path.starts_with(tree));
    is_inside.then_some((folder, tree))
}

fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The working tree of a repository that was found around a path.
fn working_tree(path: &Path, folder: &Path) -> Option<PathBuf> {
    let is_linked = guard::common_folder(folder) != folder;
    if !is_linked && is_bare(folder) {
        return None;
    }
    let has_git = |above: &&Path| above.join(".git").symlink_metadata().is_ok() && discover(above).as_deref() == Some(folder);
    let found = || real(path).ancestors().find(has_git).map(Path::to_owned);
    named_tree(folder).filter(|_| !is_linked).or_else(found)
}

/// Whether the settings of a repository say that it has no working tree.
pub(super) fn is_bare(folder: &Path) -> bool {
    settings(folder).is_some_and(|settings| settings.get_bool("core.bare").unwrap_or(false))
}

fn named_tree(folder: &Path) -> Option<PathBuf> {
    let tree = settings(folder)?.get_path("core.worktree").ok()?;
    Some(real(&folder.join(tree)))
}

fn settings(folder: &Path) -> Option<Config> {
    let file = guard::common_folder(folder).join("config");
    if guard::unsafe_file(folder).is_some() { None } else { Config::open(&file).ok() }
}

/// The folders of objects that the environment names: hooks are told so where what is received lies until it is accepted.
fn objects() -> Vec<PathBuf> {
    let own = variable("GIT_OBJECT_DIRECTORY");
    let others = env::var_os("GIT_ALTERNATE_OBJECT_DIRECTORIES").unwrap_or_default();
    let others = listed(others.as_encoded_bytes()).into_iter().map(|folder| path_of(&folder));
    own.into_iter().chain(others).map(|folder| absolute(&folder)).filter(|folder| folder.is_dir()).collect()
}

/// The folders in a list, which may stand in quotes; what begins with `#` is none.
fn listed(mut text: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    while !text.is_empty() {
        let end = text.iter().position(|byte| *byte == SEPARATOR).unwrap_or(text.len());
        let (entry, end) = quoted(text).unwrap_or_else(|| (text[..end].to_vec(), end));
        if !entry.is_empty() && text[0] != b'#' {
            found.push(entry);
        }
        text = text.get(end + 1..).unwrap_or_default();
    }
    found
}

/// What stands in quotes at the beginning of a text, written as in C, and where they end.
fn quoted(text: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut bytes = text.strip_prefix(b"\"")?.iter().copied();
    let (mut value, length) = (Vec::new(), text.len());
    loop {
        match bytes.next()? {
            b'"' => return Some((value, length - bytes.len())),
            b'\\' => value.push(match bytes.next()? {
                b'a' => 7,
                b'b' => 8,
                b't' => b'\t',
                b'n' => b'\n',
                b'v' => 11,
                b'f' => 12,
                b'r' => b'\r',
                byte @ (b'"' | b'\\') => byte,
                first @ b'0'..=b'3' => {
                    let digits = [first, bytes.next()?, bytes.next()?];
                    u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 8).ok()?
                }
                _ => return None,
            }),
            byte => value.push(byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(windows))]
    fn lists_of_folders_are_read_as_git_reads_them() {
        let found = |text: &str| listed(text.as_bytes()).iter().map(|one| String::from_utf8_lossy(one).into_owned()).collect::<Vec<_>>();
        assert_eq!(found("/a:b::\"/c:d\\\"\\101\":#no:/e"), ["/a", "b", "/c:d\"A", "/e"]);
        assert_eq!(found("\"/open:/x"), ["\"/open", "/x"]);
        assert_eq!(found(""), Vec::<String>::new());
    }
}
