//! Objects that lie in files of their own: whether they are whole.
//!
//! Git's library never comes back from one that was cut off, as a power cut or a full disk leave them.

use std::fs;
use std::path::{Path, PathBuf};

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use rayon::prelude::*;

use crate::io::disk;

/// How large a file is looked into, in bytes: commits, trees and descriptions are small.
const LARGEST: u64 = 256 * 1024;

/// How far alternates may lead to others; Git goes as far.
const DEEPEST: usize = 5;

/// The first object that is not whole.
pub(super) fn damaged(objects: &Path) -> Option<String> {
    let mut folders = vec![objects.to_owned()];
    alternates(objects, DEEPEST, &mut folders);
    let inner = folders.iter().flat_map(|folder| (0..=u8::MAX).map(move |first| (folder.join(format!("{first:02x}")), first)));
    inner.collect::<Vec<_>>().par_iter().filter_map(|(folder, first)| damaged_in(folder, *first)).min()
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
    let names = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let objects = names.filter(|name| name.len() == 38 && name.bytes().all(|byte| byte.is_ascii_hexdigit()));
    objects.filter(|name| !is_whole(&folder.join(name))).map(|name| format!("{first:02x}{name}")).min()
}

fn is_whole(file: &Path) -> bool {
    let Ok(metadata) = fs::metadata(file) else { return true };
    if !metadata.is_file() || metadata.len() > LARGEST {
        return metadata.is_file();
    }
    let Ok(bytes) = fs::read(file) else { return false };
    match decompress_to_vec_zlib_with_limit(&bytes, crate::source::MAX_FILE_BYTES) {
        Ok(_) => true,
        Err(error) => error.status == TINFLStatus::HasMoreOutput,
    }
}
