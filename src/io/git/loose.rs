//! Objects that lie in files of their own: whether they are whole.
//!
//! Git's library never comes back from one that was cut off, as a power cut or a full disk leave them.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use miniz_oxide::inflate::core::inflate_flags::{TINFL_FLAG_PARSE_ZLIB_HEADER, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF};
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use rayon::prelude::*;

use crate::io::disk;

/// How large a file is looked into, in bytes: commits, trees and descriptions are small.
const LARGEST: u64 = 256 * 1024;

/// How large most objects are at most once they are unpacked, in bytes.
const ROOM: usize = 64 * 1024;

/// How far alternates may lead to others; Git goes as far.
const DEEPEST: usize = 5;

/// The first object that is not whole.
pub(super) fn damaged(objects: &[PathBuf]) -> Option<String> {
    let folders = folders(objects);
    let inner = folders.iter().flat_map(|folder| (0..=u8::MAX).map(move |first| (folder.join(format!("{first:02x}")), first)));
    inner.collect::<Vec<_>>().par_iter().filter_map(|(folder, first)| damaged_in(folder, *first)).min()
}

/// Folders of objects, and those that they borrow from.
fn folders(objects: &[PathBuf]) -> Vec<PathBuf> {
    let mut folders = objects.to_vec();
    for folder in objects {
        alternates(folder, DEEPEST, &mut folders);
    }
    folders
}

fn alternates(objects: &Path, depth: usize, folders: &mut Vec<PathBuf>) {
    let text = disk::read(&objects.join("info/alternates")).unwrap_or_default();
    for line in text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty() && !line.starts_with(b"#")) {
        let folder = objects.join(super::path_of(line));
        if depth > 0 && !folders.contains(&folder) {
            folders.push(folder.clone());
            alternates(&folder, depth - 1, folders);
        }
    }
}

fn damaged_in(folder: &Path, first: u8) -> Option<String> {
    let mut inflater = Inflater::default();
    let object = |entry: fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        (name.len() == 38 && name.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some((entry, name))
    };
    let objects = fs::read_dir(folder).ok()?.flatten().filter_map(object);
    objects.filter(|(entry, _)| !inflater.is_whole(entry)).map(|(_, name)| format!("{first:02x}{name}")).min()
}

/// Room that one object after the other is unpacked into.
#[derive(Default)]
struct Inflater {
    state: Box<DecompressorOxide>,
    packed: Vec<u8>,
    unpacked: Vec<u8>,
}

impl Inflater {
    fn is_whole(&mut self, entry: &fs::DirEntry) -> bool {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        // It may be a link, or have been packed and removed since.
        if !is_file && fs::metadata(entry.path()).is_ok_and(|metadata| !metadata.is_file()) {
            return false;
        }
        self.packed.clear();
        let read = fs::File::open(entry.path()).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut self.packed));
        match read {
            Ok(length) if length as u64 > LARGEST => return true,
            Ok(_) => {}
            Err(error) => return error.kind() == ErrorKind::NotFound,
        }
        self.state.init();
        self.unpacked.resize(ROOM, 0);
        let flags = TINFL_FLAG_PARSE_ZLIB_HEADER | TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        match decompress(&mut self.state, &self.packed, &mut self.unpacked, 0, flags).0 {
            TINFLStatus::Done => true,
            TINFLStatus::HasMoreOutput => is_whole_and_large(&self.packed),
            _ => false,
        }
    }
}

fn is_whole_and_large(packed: &[u8]) -> bool {
    match decompress_to_vec_zlib_with_limit(packed, crate::source::MAX_FILE_BYTES) {
        Ok(_) => true,
        Err(error) => error.status == TINFLStatus::HasMoreOutput,
    }
}
