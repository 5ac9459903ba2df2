//! What a repository has read before it says anything: only ordinary files, of a bearable size.
//!
//! Git's library opens whatever stands there or is included, and would wait for ever at a pipe.

use std::path::{Path, PathBuf};

use crate::io::disk;

/// Files in a repository's folder that are opened without a look at what they are.
const FILES: [&str; 10] = [
    "HEAD",
    "commondir",
    "config",
    "config.worktree",
    "gitdir",
    "index",
    "info/grafts",
    "objects/info/alternates",
    "packed-refs",
    "shallow",
];

/// How large settings may be, in bytes.
const LARGEST: u64 = 1_000_000;

/// How far settings may include each other; Git's library goes as far.
pub(super) const DEEPEST: usize = 10;

/// The first file of a repository's folder, or included by its settings, that cannot be opened safely.
pub(super) fn unsafe_file(git_folder: &Path) -> Option<PathBuf> {
    let folders = [git_folder.to_owned(), common_folder(git_folder)];
    for folder in &folders {
        let mut files = FILES.iter().map(|name| folder.join(name));
        if let Some(odd) = files.find(|file| is_odd(file)) {
            return Some(odd);
        }
    }
    let mut settings = folders.iter().flat_map(|folder| ["config", "config.worktree"].map(|name| folder.join(name)));
    settings.find_map(|file| unsafe_settings(&file, DEEPEST))
}

/// Whether something else than a file stands where a file is to be opened.
pub(super) fn is_odd(file: &Path) -> bool {
    std::fs::metadata(file).is_ok_and(|metadata| !metadata.is_file())
}

/// The folder that all working trees of a repository share.
pub(super) fn common_folder(git_folder: &Path) -> PathBuf {
    let named = disk::read(&git_folder.join("commondir")).map(|bytes| git_folder.join(super::path_of(bytes.trim_ascii())));
    named.unwrap_or_else(|_| git_folder.to_owned())
}

/// The first file of settings, or included by it, that cannot be opened safely.
pub(super) fn unsafe_settings(file: &Path, depth: usize) -> Option<PathBuf> {
    let metadata = std::fs::metadata(file).ok()?;
    // Of a folder, Git's library says itself that it is none of its files.
    if metadata.is_dir() {
        return None;
    }
    if !metadata.is_file() || metadata.len() > LARGEST || depth == 0 {
        return Some(file.to_owned());
    }
    let text = disk::read(file).unwrap_or_default();
    included(&text).into_iter().find_map(|path| unsafe_settings(&resolved(file, &path)?, depth - 1))
}

/// Where an included path leads, seen from the file that includes it.
fn resolved(file: &Path, path: &[u8]) -> Option<PathBuf> {
    match path.strip_prefix(b"~/") {
        Some(rest) => Some(PathBuf::from(std::env::var_os("HOME")?).join(super::path_of(rest))),
        None => Some(file.parent()?.join(super::path_of(path))),
    }
}

/// The paths that settings include, whatever the condition.
fn included(text: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut in_include = false;
    let mut rest = text;
    while !rest.is_empty() {
        rest = rest.trim_ascii_start();
        if let Some(header) = rest.strip_prefix(b"[") {
            in_include = header.to_ascii_lowercase().starts_with(b"include");
            let end = header.iter().position(|byte| matches!(byte, b']' | b'\n')).map_or(header.len(), |end| end + 1);
            // A bracket may stand in the condition, in quotes.
            let quoted = memchr::memchr_iter(b'"', &header[..end]).count() % 2 == 1;
            let line = header.iter().position(|byte| *byte == b'\n').unwrap_or(header.len());
            let last = header[..line].iter().rposition(|byte| *byte == b']').map_or(end, |last| last + 1);
            rest = &header[if quoted { last } else { end }..];
            continue;
        }
        let key = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
        let (name, after) = rest.split_at(key);
        let is_path = in_include && name.eq_ignore_ascii_case(b"path");
        let (value, after) = value(after);
        found.extend(value.filter(|_| is_path));
        rest = after;
    }
    found
}

/// The value behind a key, and what comes behind its line.
fn value(text: &[u8]) -> (Option<Vec<u8>>, &[u8]) {
    let mut value = Vec::new();
    let (mut quoted, mut comment, mut index) = (false, false, 0);
    while index < text.len() {
        match (text[index], text.get(index + 1)) {
            (b'\n', _) => break,
            _ if comment => {}
            (b'\\', Some(b'\n')) => index += 1,
            (b'\\', Some(b'\r')) if text.get(index + 2) == Some(&b'\n') => index += 2,
            (b'\\', Some(b't')) => (value.push(b'\t'), index += 1).1,
            (b'\\', Some(b'n')) => (value.push(b'\n'), index += 1).1,
            (b'\\', Some(next)) => (value.push(*next), index += 1).1,
            (b'"', _) => quoted = !quoted,
            (b'#' | b';', _) if !quoted => comment = true,
            (byte, _) => value.push(byte),
        }
        index += 1;
    }
    let value = value.trim_ascii_start().strip_prefix(b"=").map(|value| value.trim_ascii().to_owned());
    (value, &text[(index + 1).min(text.len())..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn included_paths_are_found_as_git_finds_them() {
        let text = b"[core]\n\tpath = no\n[include]\n\tpath = one ; why\n; path = no\n[user] path = no\n[Include] PATH=\"t w#o\"\n\
            [includeIf \"gitdir:[x]\"]\n path = thr\\\nee\n\tother\n[include \"y\"] path = fo\\\"ur\n[x]path=no";
        let found: Vec<String> = included(text).iter().map(|path| String::from_utf8_lossy(path).into_owned()).collect();
        assert_eq!(found, ["one", "t w#o", "three", "fo\"ur"]);
        assert_eq!(included(b"[include"), Vec::<Vec<u8>>::new());
        assert_eq!(included(b"[include]\npath"), Vec::<Vec<u8>>::new());
    }
}
