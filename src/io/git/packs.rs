//! Contents read by the thousand, in the order in which packs keep them.
//!
//! Git's library forgets what neighbours were unpacked from as soon as that is more than a little, and begins again with
//! each. What cannot be read here for whatever reason is left to it.

use std::fmt;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use gix_hash::Kind;
use gix_odb::HandleArc;
use gix_odb::store::init::Options;
use gix_pack::Find;
use gix_pack::cache::lru::MemoryCappedHashmap;

use super::loose;
use crate::history::ObjectId;
use crate::source::MAX_FILE_BYTES;

/// How many bytes each thread keeps of what others may be unpacked from.
const KEPT: usize = 64 * 1024 * 1024;

/// The packs of a repository, and what others it borrows from.
pub(super) struct Packs {
    /// Each thread takes one and gives it back.
    idle: Mutex<Vec<HandleArc>>,
}

impl fmt::Debug for Packs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Packs")
    }
}

impl Packs {
    /// The packs in a folder of objects, where all that would be opened are ordinary files.
    pub(super) fn open(objects: &Path) -> Option<Self> {
        let ordinary = |folder: &Path| {
            let named = folder.join("info/alternates").metadata();
            let packs = fs::read_dir(folder.join("pack")).into_iter().flatten().flatten();
            let mut all = packs.map(|entry| entry.path().metadata()).chain([named]).flatten();
            all.all(|metadata| metadata.is_file())
        };
        if !loose::folders(objects).iter().all(|folder| ordinary(folder)) {
            return None;
        }
        // What is larger is looked at before it is unpacked.
        let options = Options { alloc_limit_bytes: Some(MAX_FILE_BYTES), ..Options::default() };
        let handle = gix_odb::at_opts(objects, Kind::Sha1, None, options).ok()?.into_arc().ok()?;
        let handle = handle.with_pack_cache(|| Box::new(MemoryCappedHashmap::new(KEPT)));
        Some(Self { idle: Mutex::new(vec![handle]) })
    }

    /// The contents that can be read here, in the same order.
    pub(super) fn read(&self, ids: &[ObjectId]) -> Vec<Option<Vec<u8>>> {
        let Some(handle) = self.take() else { return vec![None; ids.len()] };
        let mut buffer = Vec::new();
        let mut one = |id: &ObjectId| {
            let (data, _) = handle.try_find(&gix_hash::ObjectId::Sha1(id.0), &mut buffer).ok()??;
            (data.data.len() <= MAX_FILE_BYTES).then(|| data.data.to_vec())
        };
        let contents = ids.iter().map(&mut one).collect();
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(handle);
        }
        contents
    }

    fn take(&self) -> Option<HandleArc> {
        let mut idle = self.idle.lock().ok()?;
        // The last one stays to be copied.
        if idle.len() > 1 { idle.pop() } else { idle.first().cloned() }
    }
}
