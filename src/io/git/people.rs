//! Who made a commit and what for, as text: in the encoding that it names, and people as `.mailmap` has them.

use std::fmt::Write as _;
use std::path::Path;

use encoding_rs::{Encoding, UTF_8};
use foldhash::HashMap;
use git2::{ErrorCode, ObjectType, Repository};

use super::{Repo, object_id, trust};
use crate::io::disk;

/// The names by which people want to be known, by the addresses and names that commits have.
#[derive(Debug, Default)]
pub(super) struct People {
    /// By address, and by the name with it where that has to be the same; both in small letters.
    names: HashMap<(String, Option<String>), String>,
}

impl Repo {
    /// What is known of people; read once.
    pub(super) fn people(&self) -> &People {
        self.people.get_or_init(|| {
            let mut people = People::default();
            let _ = self.with(|repo| {
                // As Git reads them: the later ones win.
                let texts = [self.own_list(repo), self.listed_in(repo), listed_by_user()];
                texts.into_iter().flatten().for_each(|bytes| people.read(&text(&bytes, b"", &mut None)));
                Ok(())
            });
            people
        })
    }

    /// `.mailmap` at the top of the working tree, or of HEAD where there is none.
    fn own_list(&self, repo: &Repository) -> Option<Vec<u8>> {
        let file = self.base().join(".mailmap");
        if repo.is_bare() {
            return self.blob_named(repo, "HEAD:.mailmap");
        }
        // Git does not follow a link either.
        file.symlink_metadata().is_ok_and(|data| data.is_file()).then(|| disk::read(&file).ok()).flatten()
    }

    /// What `mailmap.blob` names, in the repository.
    fn listed_in(&self, repo: &Repository) -> Option<Vec<u8>> {
        self.blob_named(repo, &repo.config().ok()?.get_string("mailmap.blob").ok()?)
    }

    fn blob_named(&self, repo: &Repository, name: &str) -> Option<Vec<u8>> {
        let object = repo.revparse_single(name).ok()?;
        let id = object.peel(ObjectType::Blob).map(|blob| blob.id()).ok()?;
        let is_there = repo.odb().ok()?.read_header(id).map_err(|error| error.code()) != Err(ErrorCode::NotFound);
        if is_there { self.blobs.read(object_id(id).ok()?).ok() } else { None }
    }
}

/// What `mailmap.file` names: a file anywhere, so that only the user may say which.
fn listed_by_user() -> Option<Vec<u8>> {
    let named = trust::protected("mailmap.file").pop()?;
    disk::read(Path::new(&trust::in_home(&named)?)).ok()
}

impl People {
    /// Takes up the lines of a list: `Name <address>`, `Name <address> <as in commits>`, `Name <address> Name <in commits>`.
    fn read(&mut self, list: &str) {
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let Some((name, address, rest)) = person(line) else { continue };
            let key = match person(rest) {
                Some((old_name, old_address, _)) => (lower(old_address), Some(lower(old_name)).filter(|name| !name.is_empty())),
                None => (lower(address), None),
            };
            if !name.is_empty() {
                self.names.insert(key, name.to_owned());
            }
        }
    }

    /// The name of `Name <address> 1700000000 +0200`.
    pub(super) fn author(&self, author: &[u8], encoding: &[u8], unread: &mut Option<String>) -> String {
        let name = author.split(|byte| *byte == b'<').next().unwrap_or_default().trim_ascii();
        let name = text(name, encoding, unread);
        if self.names.is_empty() {
            return name;
        }
        let address = author.split(|byte| *byte == b'<').nth(1).and_then(|rest| rest.split(|byte| *byte == b'>').next());
        let address = lower(&String::from_utf8_lossy(address.unwrap_or_default()));
        let named = self.names.get(&(address.clone(), Some(lower(&name))));
        named.or_else(|| self.names.get(&(address, None))).cloned().unwrap_or(name)
    }
}

fn lower(text: &str) -> String {
    text.trim().to_lowercase()
}

/// A name, the address behind it, and what comes then.
fn person(text: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = text.split_once('<')?;
    let (address, rest) = rest.split_once('>')?;
    Some((name.trim(), address.trim(), rest))
}

/// A text of a commit, which is in UTF-8 where no encoding is named. What is not stays as it is: bytes as `\xNN`, and the
/// encoding goes to `unread`.
pub(super) fn text(bytes: &[u8], encoding: &[u8], unread: &mut Option<String>) -> String {
    let utf8 = std::str::from_utf8(bytes);
    let named = if encoding.is_empty() { Some(UTF_8) } else { Encoding::for_label(encoding) };
    match (utf8, named) {
        // Nearly nothing written in one byte a letter is also UTF-8: who says the one and means the other forgot to.
        (Ok(text), Some(named)) if named == UTF_8 || named.is_single_byte() || text.is_ascii() && named.is_ascii_compatible() => {
            text.to_owned()
        }
        (Ok(text), None) if text.is_ascii() => text.to_owned(),
        (_, Some(named))
            if named != UTF_8
                && let Some(text) = named.decode_without_bom_handling_and_without_replacement(bytes) =>
        {
            text.into_owned()
        }
        _ => {
            let name = if encoding.is_empty() { b"UTF-8" } else { encoding };
            unread.get_or_insert_with(|| String::from_utf8_lossy(name).into_owned());
            let mut out = String::new();
            for chunk in bytes.utf8_chunks() {
                out.push_str(chunk.valid());
                for byte in chunk.invalid() {
                    let _ = write!(out, "\\x{byte:02X}");
                }
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], encoding: &str) -> (String, Option<String>) {
        let mut unread = None;
        let text = text(bytes, encoding.as_bytes(), &mut unread);
        (text, unread)
    }

    #[test]
    fn texts_are_read_in_their_encoding_and_never_garbled() {
        let plain = |text: &str| (text.to_owned(), None);
        assert_eq!(read(b"Pagarin\xE2t termi\xF2u", "windows-1257"), plain("Pagarināt termiņu"));
        assert_eq!(read(b"Pagarin\xE2t", "CP1257"), plain("Pagarināt"));
        assert_eq!(read(b"termi\xF2u", "ISO-8859-13"), plain("termiņu"));
        assert_eq!(read(b"caf\xE9", "latin1"), plain("café"));
        assert_eq!(read(b"\xC1\xAA\xCD\xA8", "GBK"), plain("联通"));
        assert_eq!(read("Pagarināt".as_bytes(), ""), plain("Pagarināt"));
        assert_eq!(read("Pagarināt".as_bytes(), "ISO-8859-1"), plain("Pagarināt"), "the encoding is a mistake");
        let unread = |text: &str, encoding: &str| (text.to_owned(), Some(encoding.to_owned()));
        assert_eq!(read(b"termi\xF2u", ""), unread("termi\\xF2u", "UTF-8"));
        assert_eq!(read(b"termi\xF2u", "UTF-8"), unread("termi\\xF2u", "UTF-8"));
        assert_eq!(read(b"termi\xF2u", "x-nothing"), unread("termi\\xF2u", "x-nothing"));
        assert_eq!(read(b"plain", "x-nothing"), plain("plain"));
    }

    #[test]
    fn people_are_named_as_the_list_names_them() {
        let mut people = People::default();
        people.read("# no <one@x>\nAnna <a@x>\nBerta <b@x> <OLD@x>\nCilda <c@x> Nick <c@y>\n<only@x> <address@x>\nlonely\n");
        let named = |author: &str| people.author(author.as_bytes(), b"", &mut None);
        assert_eq!(named("x <A@x> 1 +0"), "Anna");
        assert_eq!(named("x <old@x> 1 +0"), "Berta");
        assert_eq!((named("nick <c@y> 1 +0"), named("x <c@y> 1 +0")), ("Cilda".to_owned(), "x".to_owned()));
        assert_eq!(named("x <address@x> 1 +0"), "x");
        assert_eq!(named("x <one@x> 1 +0"), "x");
    }
}
