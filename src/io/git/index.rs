//! The list of what is about to be committed, as Git keeps it in a file: also sparse, split, and with shortened paths.
//!
//! Knows nothing of trees and contents.

use std::path::Path;

use super::{GitError, guard};
use crate::history::ObjectId;
use crate::io::disk;

/// How large a list is read, in bytes: a million files.
const LARGEST: usize = 200_000_000;

/// How long all paths may be together, in bytes: shortened ones could be longer than all memory.
const LONGEST: usize = 400_000_000;

/// How many entries a list may have been split from.
const MOST: usize = 10_000_000;

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) path: Vec<u8>,
    pub(super) mode: u32,
    pub(super) id: ObjectId,
    /// Whether it is one side of a merge that has not been settled.
    pub(super) is_side: bool,
    /// Whether it may be absent from the working tree all the same: left out of a sparse checkout, marked with
    /// `--skip-worktree` or with `--assume-unchanged`.
    pub(super) is_skipped: bool,
    /// Whether it is only intended to be added (`git add --intent-to-add`).
    pub(super) is_intended: bool,
}

/// The list with what stands behind it.
#[derive(Debug, Default)]
struct List {
    entries: Vec<Entry>,
    /// What it is split from: the name of another list, and what of that is gone or replaced.
    base: Option<(ObjectId, Vec<bool>, Vec<bool>)>,
}

/// Reads a list; where there is none, nothing is listed. `folder` is the repository's own.
pub(super) fn read(file: &Path, folder: &Path) -> Result<Vec<Entry>, GitError> {
    let list = read_list(file)?;
    let Some((name, gone, replaced)) = list.base else { return Ok(list.entries) };
    if name == ObjectId([0; 20]) {
        return Ok(list.entries);
    }
    let base = read_list(&folder.join(format!("sharedindex.{name}")))?;
    let is = |bits: &[bool], at: usize| bits.get(at).copied().unwrap_or(false);
    let mut own = list.entries.into_iter().peekable();
    let mut entries = Vec::with_capacity(base.entries.len());
    for (at, entry) in base.entries.into_iter().enumerate() {
        // What replaces another entry has its path.
        let newer = if is(&replaced, at) { own.next_if(|entry| entry.path.is_empty()) } else { None };
        let entry = newer.map_or_else(|| entry.clone(), |newer| Entry { path: entry.path.clone(), ..newer });
        if !is(&gone, at) {
            entries.push(entry);
        }
    }
    entries.extend(own);
    Ok(entries)
}

fn read_list(file: &Path) -> Result<List, GitError> {
    if guard::is_odd(file) {
        return Err(GitError::Irregular(file.to_owned()));
    }
    match disk::read_up_to(file, LARGEST) {
        Ok(bytes) => parse(&bytes).ok_or_else(|| GitError::Index(file.to_owned())),
        Err(_) if file.symlink_metadata().is_err() => Ok(List::default()),
        Err(_) => Err(GitError::Irregular(file.to_owned())),
    }
}

/// What is left of some bytes.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        self.take(4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes)
    }

    fn until_zero(&mut self) -> Option<&'a [u8]> {
        let end = memchr::memchr(0, self.0)?;
        let taken = self.take(end)?;
        self.take(1)?;
        Some(taken)
    }

    /// A number in as few bytes as it needs.
    fn short_number(&mut self) -> Option<usize> {
        let mut byte = self.take(1)?[0];
        let mut value = usize::from(byte & 127);
        while byte & 128 != 0 {
            byte = self.take(1)?[0];
            value = value.checked_add(1)?.checked_mul(128)? + usize::from(byte & 127);
        }
        Some(value)
    }
}

fn parse(bytes: &[u8]) -> Option<List> {
    let mut rest = Rest(bytes);
    if rest.take(4)? != b"DIRC" {
        return None;
    }
    let (version, count) = (rest.number()?, rest.number()?);
    if !(2..=4).contains(&version) {
        return None;
    }
    let mut list = List::default();
    let (mut path, mut length_of_paths): (Vec<u8>, usize) = (Vec::new(), 0);
    for _ in 0..count {
        let before = rest.0.len();
        rest.take(24)?;
        let mode = rest.number()?;
        rest.take(12)?;
        let id = ObjectId(rest.take(20)?.try_into().ok()?);
        let flags = u16::from_be_bytes(rest.take(2)?.try_into().ok()?);
        let more = if flags & 0x4000 == 0 { 0 } else { u16::from_be_bytes(rest.take(2)?.try_into().ok()?) };
        if version == 4 {
            // As much of the path before as is the same.
            path.truncate(path.len().checked_sub(rest.short_number()?)?);
            path.extend_from_slice(rest.until_zero()?);
        } else {
            path = rest.until_zero()?.to_vec();
            // Entries begin at multiples of eight.
            let length = before - rest.0.len();
            rest.take(length.next_multiple_of(8) - length)?;
        }
        length_of_paths += path.len();
        if length_of_paths > LONGEST {
            return None;
        }
        let is_skipped = flags & 0x8000 != 0 || more & 0x4000 != 0;
        list.entries.push(Entry {
            path: path.clone(),
            mode,
            id,
            is_side: flags & 0x3000 != 0,
            is_skipped,
            is_intended: more & 0x2000 != 0,
        });
    }
    // A checksum stands at the end.
    while rest.0.len() > 20 {
        let name = rest.take(4)?;
        let length = usize::try_from(rest.number()?).ok()?;
        let mut content = Rest(rest.take(length)?);
        match name {
            b"link" => {
                let base = ObjectId(content.take(20)?.try_into().ok()?);
                let (gone, replaced) =
                    if content.0.is_empty() { (Vec::new(), Vec::new()) } else { (bits(&mut content)?, bits(&mut content)?) };
                list.base = Some((base, gone, replaced));
            }
            // Folders stand in it for what is in them, which their mode says.
            b"sdir" => {}
            // What begins with a capital letter need not be understood.
            [b'A'..=b'Z', ..] => {}
            _ => return None,
        }
    }
    Some(list)
}

/// Bits that are packed as runs of equal ones and words of others.
fn bits(rest: &mut Rest<'_>) -> Option<Vec<bool>> {
    let count = usize::try_from(rest.number()?).ok().filter(|count| *count <= MOST)?;
    let words = usize::try_from(rest.number()?).ok()?;
    let mut words = Rest(rest.take(words.checked_mul(8)?)?);
    rest.number()?;
    let mut found = Vec::new();
    while !words.0.is_empty() && found.len() < count {
        let marker = u64::from_be_bytes(words.take(8)?.try_into().ok()?);
        let (bit, run, plain) = (marker & 1 == 1, (marker >> 1) & 0xFFFF_FFFF, marker >> 33);
        let run = usize::try_from(run).ok()?.checked_mul(64)?.min(count.saturating_sub(found.len()));
        found.resize(found.len() + run, bit);
        for _ in 0..plain {
            let word = u64::from_be_bytes(words.take(8)?.try_into().ok()?);
            found.extend((0..64).map(|at| word >> at & 1 == 1));
        }
    }
    found.resize(count, false);
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list of version 4 with a path, then entries that each add a letter to the one before.
    fn list(first: usize, count: u32) -> Vec<u8> {
        let mut bytes = [&b"DIRC"[..], &4_u32.to_be_bytes(), &count.to_be_bytes()].concat();
        for at in 0..count {
            bytes.extend([0; 40 + 20 + 2]);
            bytes.push(0);
            bytes.extend(if at == 0 { vec![b'a'; first] } else { vec![b'b'] });
            bytes.push(0);
        }
        bytes.extend([0; 20]);
        bytes
    }

    #[test]
    fn paths_are_put_together_and_do_not_fill_the_memory() {
        let entries = parse(&list(2, 3)).expect("a list").entries;
        assert_eq!(entries.iter().map(|entry| entry.path.as_slice()).collect::<Vec<_>>(), [&b"aa"[..], b"aab", b"aabb"]);
        assert!(parse(&list(10_000_000, 100)).is_none());
        let whole = list(2, 3);
        assert!((0..whole.len() - 20).all(|end| parse(&whole[..end]).is_none()), "what was cut off is damaged");
    }

    #[test]
    fn bits_are_unpacked() {
        // Sixty-four ones, then a word of its own, of which ten bits count.
        let words: [u64; 2] = [1 | 1 << 1 | 1 << 33, 0b10_0000_0001];
        let mut bytes = [74_u32.to_be_bytes(), 2_u32.to_be_bytes()].concat();
        bytes.extend(words.iter().flat_map(|word| word.to_be_bytes()));
        bytes.extend(0_u32.to_be_bytes());
        let unpacked = bits(&mut Rest(&bytes)).expect("bits");
        let set: Vec<usize> = unpacked.iter().enumerate().filter(|(_, bit)| **bit).map(|(at, _)| at).collect();
        assert_eq!((unpacked.len(), set.len(), &set[63..]), (74, 66, &[63, 64, 73][..]));
        assert_eq!(bits(&mut Rest(&u32::MAX.to_be_bytes())), None);
    }
}
