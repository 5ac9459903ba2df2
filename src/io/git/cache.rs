//! Last changes kept in the repository's own folder, by the commit that they were worked out for.
//!
//! Never needed and never trusted: what is not whole, or was written by another version, is as if it were not there.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use git2::{ObjectType, Oid};

use crate::history::{Ages, LastChange, ObjectId};
use crate::io::{disk, save, target};

/// The version of the format, and of what the ages mean.
const FORMAT: u32 = 3;

/// How many files are kept.
const KEPT: usize = 16;

/// Where the last changes of one folder's descriptions are kept.
pub(super) struct Cache {
    folder: PathBuf,
    /// What all of its files begin with.
    head: String,
    /// What the names of its files begin with.
    prefix: String,
}

/// What is kept for one commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) ages: Ages,
    /// The time of the newest commit that did anything.
    pub(super) newest: i64,
    /// Whether no commit up to here is older than one of its parents.
    pub(super) is_in_time: bool,
}

impl Cache {
    /// The cache of a registry folder, for a language.
    pub(super) fn new(git_folder: &std::path::Path, registry: &[u8], language: &str) -> Self {
        let mut path = String::new();
        for byte in registry {
            let _ = write!(path, "{byte:02x}");
        }
        let head = format!("pvp {} {FORMAT} {language:?} {path}.\n", env!("CARGO_PKG_VERSION"));
        let prefix = format!("ages-{}-", &hash(head.as_bytes())[..16]);
        Self { folder: git_folder.join("pvp"), head, prefix }
    }

    /// What is kept for a commit.
    pub(super) fn load(&self, tip: ObjectId) -> Option<Kept> {
        let text = String::from_utf8(disk::read(&self.path(tip)).ok()?).ok()?;
        let (body, sum) = text.strip_suffix('\n')?.rsplit_once('\n')?;
        let body = &text[..=body.len()];
        if hash(body.as_bytes()) != sum {
            return None;
        }
        let mut lines = body.strip_prefix(&self.head)?.strip_prefix(&format!("{tip}\n"))?.lines();
        let (newest, is_in_time) = lines.next()?.split_once(' ')?;
        let (newest, is_in_time) = (newest.parse().ok()?, is_in_time.parse().ok()?);
        let last = lines.map(|line| {
            let mut parts = line.splitn(4, ' ');
            let commit = Oid::from_str(parts.next()?).ok()?.as_bytes().try_into().ok().map(ObjectId)?;
            let (time, offset) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            let name: String = serde_json::from_str(parts.next()?).ok()?;
            Some((name.into(), LastChange { commit, time, offset }))
        });
        Some(Kept { ages: Ages { last: last.collect::<Option<_>>()? }, newest, is_in_time })
    }

    /// The commits for which something is kept.
    pub(super) fn tips(&self) -> Vec<ObjectId> {
        let names = fs::read_dir(&self.folder).into_iter().flatten().flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let tip = |name: String| Oid::from_str(name.strip_prefix(&self.prefix)?).ok()?.as_bytes().try_into().ok().map(ObjectId);
        let mut tips: Vec<ObjectId> = names.filter_map(tip).collect();
        tips.sort_unstable();
        tips
    }

    /// Keeps something for a commit, where the folder can be written to.
    pub(super) fn store(&self, tip: ObjectId, kept: &Kept) {
        if !target::is_own_folder(&self.folder) || save::folder(&self.folder).is_err() {
            return;
        }
        let mut text = format!("{}{tip}\n{} {}\n", self.head, kept.newest, kept.is_in_time);
        let mut last: Vec<_> = kept.ages.last.iter().collect();
        last.sort_unstable_by_key(|(name, _)| *name);
        for (name, LastChange { commit, time, offset }) in last {
            let _ = writeln!(text, "{commit} {time} {offset} {}", serde_json::Value::from(name.as_str()));
        }
        let sum = hash(text.as_bytes());
        if text.len() < crate::source::MAX_FILE_BYTES && save::save(&self.path(tip), &(text + &sum + "\n")).is_ok() {
            self.forget_the_oldest();
        }
    }

    fn path(&self, tip: ObjectId) -> PathBuf {
        self.folder.join(format!("{}{tip}", self.prefix))
    }

    fn forget_the_oldest(&self) {
        let ours = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().starts_with("ages-");
        let age = |entry: fs::DirEntry| (entry.metadata().and_then(|data| data.modified()).unwrap_or(SystemTime::UNIX_EPOCH), entry.path());
        let mut files: Vec<_> = fs::read_dir(&self.folder).into_iter().flatten().flatten().filter(ours).map(age).collect();
        files.sort_unstable();
        for (_, path) in files.iter().rev().skip(KEPT) {
            let _ = fs::remove_file(path);
        }
    }
}

fn hash(bytes: &[u8]) -> String {
    // Git's own: it has only to tell damage, not malice.
    Oid::hash_object(ObjectType::Blob, bytes).map_or_else(|_| "0".repeat(40), |id| id.to_string())
}
