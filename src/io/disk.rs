//! Files of the working tree: their contents, what their names say, and their paths as they are shown.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::source::{self, Cause, MAX_FILE_BYTES, ReadError, SkipReason};
use crate::yaml::chars::visible;

/// Whether a path is the settings or the baseline in force: no description, and not left out either.
pub(super) fn is_in_force(path: &Path, root: &Path, baseline: Option<&Path>) -> bool {
    path.parent() == Some(root) && path.file_name().is_some_and(|name| name == "pvp.yaml") || baseline == Some(path)
}

/// Whether a name is that of settings or of a baseline.
pub fn is_settings(name: &OsStr) -> bool {
    name == "pvp.yaml" || name == "pvp-baseline.yaml"
}

/// Which files of a folder are wanted. Paths are written as the tree that they lie in writes them.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// The registry's root.
    pub root: &'a Path,
    /// The folder, which lies in the root.
    pub folder: &'a Path,
    /// What is wanted of it.
    pub sort: Sort<'a>,
}

/// What sort of files is wanted.
#[derive(Clone, Copy)]
pub enum Sort<'a> {
    /// Descriptions; the file of accepted findings is none, and the folder of tables may lie between them.
    Descriptions {
        /// The file of accepted findings.
        baseline: Option<&'a Path>,
        /// The folder of tables.
        tables: Option<&'a Path>,
    },
    /// Tables of figures; descriptions may lie between them.
    Tables {
        /// The folder of descriptions.
        registry: &'a Path,
    },
}

/// What becomes of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It is read.
    Read,
    /// It is read for another reason, and not left out.
    Elsewhere,
    /// It is left out.
    Skip(SkipReason),
}

impl<'a> Wanted<'a> {
    /// All descriptions of a folder that has no settings.
    pub fn descriptions(folder: &'a Path) -> Self {
        Self { root: folder, folder, sort: Sort::Descriptions { baseline: None, tables: None } }
    }

    /// What becomes of a file, by its path.
    pub(super) fn of(&self, path: &Path) -> Use {
        match self.sort {
            Sort::Descriptions { tables: Some(tables), .. } if is_table(path) && path.starts_with(tables) => Use::Elsewhere,
            Sort::Descriptions { .. } if !is_yaml(path) => Use::Skip(SkipReason::NotYaml),
            Sort::Descriptions { baseline, .. } if is_in_force(path, self.root, baseline) => Use::Elsewhere,
            Sort::Descriptions { .. } if path.file_name().is_some_and(is_settings) => Use::Skip(SkipReason::Settings),
            Sort::Descriptions { .. } => Use::Read,
            Sort::Tables { .. } if is_table(path) => Use::Read,
            // What says in words what the tables are.
            Sort::Tables { .. } if path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("readme")) => Use::Elsewhere,
            Sort::Tables { registry } if path.starts_with(registry) || is_in_force(path, self.root, None) => Use::Elsewhere,
            Sort::Tables { .. } => Use::Skip(SkipReason::NotTable),
        }
    }

    /// Whether a file that is left out may have been meant as one that is read.
    pub(super) fn is_near(&self, path: &Path) -> bool {
        matches!(self.sort, Sort::Descriptions { .. }) && is_nearly_yaml(path)
    }
}

/// Whether a path ends with the name of a table of figures.
fn is_table(path: &Path) -> bool {
    path.file_name().is_some_and(|name| source::is_table(&name.to_string_lossy()))
}

/// The content of a regular file that is no larger than a description may be.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    read_up_to(path, MAX_FILE_BYTES)
}

/// The content of a regular file of at most so many bytes.
pub fn read_up_to(path: &Path, most: usize) -> Result<Vec<u8>, ReadError> {
    let failed = |error: std::io::Error| ReadError::Failed(Cause::from(&error));
    // A pipe would wait for a writer as soon as it is opened.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(ReadError::NotRegular);
    }
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if !metadata.is_file() {
        return Err(ReadError::NotRegular);
    }
    let limit = most as u64;
    if metadata.len() > limit {
        return Err(ReadError::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    file.take(limit + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > most { Err(ReadError::TooLarge) } else { Ok(bytes) }
}

/// Whether a name claims to be YAML, be it in another case or with a dot or space behind it.
pub fn is_yaml(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let ending = name.trim_end_matches(['.', ' ']).rsplit_once('.').map(|(_, ending)| ending);
    matches!(ending, Some("yaml" | "yml"))
}

/// Whether a name that does not claim to be YAML was probably meant to: with something behind the ending, with a misspelt
/// one, or without any where the rest could be an id.
pub fn is_nearly_yaml(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let Some((stem, ending)) = name.split_once('.') else {
        let begins =
            name.starts_with(|c: char| c.is_ascii_lowercase()) && path.file_name().is_some_and(|own| own.to_string_lossy() == name);
        return begins && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')) || name.ends_with("_yaml");
    };
    let is_ending = |part: &str| {
        let word: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
        matches!(word.as_str(), "yaml" | "yml" | "yalm" | "yaml1" | "ymal" | "yam" | "yamll" | "aml" | "yaaml" | "ymll" | "yamml")
    };
    !stem.is_empty() && ending.split('.').any(is_ending)
}

/// A path as people and machine formats see it: forward slashes, what could act on a reader written out (`\n`), and
/// bytes that are not UTF-8 as `\xNN`.
pub fn shown(path: &Path) -> String {
    let mut out = String::new();
    for part in path.components() {
        if !out.is_empty() && !out.ends_with('/') {
            out.push('/');
        }
        for chunk in part.as_os_str().as_encoded_bytes().utf8_chunks() {
            out.push_str(&visible(chunk.valid()));
            for byte in chunk.invalid() {
                let _ = write!(out, "\\x{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_text_are_shown() {
        use std::os::unix::ffi::OsStrExt;
        let path = Path::new("registry").join(std::ffi::OsStr::from_bytes(b"a\xFFb.yaml"));
        assert_eq!(shown(&path), "registry/a\\xFFb.yaml");
        assert_eq!(shown(Path::new("registry/a\nb.yaml")), "registry/a\\nb.yaml");
    }

    #[test]
    fn what_was_probably_meant_to_be_yaml_is_known() {
        for name in ["a.yaml.txt", "a.yml.txt", "a.yaml.bak", "a.YAML~", "a.yaml (1)", "a.yalm", "a.yam", "childcare-benefit", "a.yaml_old"]
        {
            assert!(is_nearly_yaml(Path::new(name)), "{name}");
        }
        for name in ["README.md", "README", "LICENSE", "Makefile", "a.json", "notes.txt", "yamlreader.py", ".yaml.txt"] {
            assert!(!is_nearly_yaml(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn what_claims_to_be_yaml_is_read() {
        for name in ["a.yaml", "a.yml", "A.YAML", "a.yaml ", "a.yaml."] {
            assert!(is_yaml(Path::new(name)), "{name}");
        }
        for name in ["yaml", "a.yaml.bak", "a.json", "a"] {
            assert!(!is_yaml(Path::new(name)), "{name}");
        }
    }
}
