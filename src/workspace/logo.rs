//! The logo that settings name: a small picture in the root, which documents carry in them.
//!
//! Looks at no more of a picture than its kind and its size; whoever shows it draws it.

use std::path::PathBuf;

use super::error::Error;
use super::locate::Located;

/// How large a logo may be, in bytes.
const MOST_BYTES: usize = 200_000;

/// How many pixels it may have in either direction.
const MOST_PIXELS: u32 = 2_000;

/// A picture as it is in its file.
#[derive(Clone, Debug)]
pub struct Logo {
    /// What it is: `image/png` or `image/jpeg`.
    pub mime: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLogo {
    /// There is no ordinary file of that name in the root.
    Missing,
    /// It is too large.
    TooLarge,
    /// It is neither PNG nor JPEG, or damaged.
    Unknown,
    /// It has too many pixels.
    TooManyPixels,
}

/// The logo that the settings of a registry name.
///
/// # Errors
///
/// [`Error::Logo`] where it cannot be shown.
pub(super) fn read(located: &Located, name: &str) -> Result<Logo, Error> {
    let file = located.settings_file.clone().unwrap_or_else(|| PathBuf::from("pvp.yaml"));
    let wrong = |why| Error::Logo(file.clone(), name.to_owned(), why);
    let path = located.root.join(name);
    let stored = located.stored(&path)?.ok_or_else(|| wrong(NoLogo::Missing))?;
    if !located.tree.would_lead_into(&path, &located.root)? {
        return Err(wrong(NoLogo::Missing));
    }
    let bytes = stored.read();
    located.sound()?;
    let bytes = bytes.map_err(|_| wrong(NoLogo::Missing))?;
    if bytes.len() > MOST_BYTES {
        return Err(wrong(NoLogo::TooLarge));
    }
    let (mime, width, height) = measured(&bytes).ok_or_else(|| wrong(NoLogo::Unknown))?;
    if width.max(height) > MOST_PIXELS {
        return Err(wrong(NoLogo::TooManyPixels));
    }
    Ok(Logo { mime, bytes })
}

/// What a picture is, and its width and height.
fn measured(bytes: &[u8]) -> Option<(&'static str, u32, u32)> {
    let (mime, width, height) = match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', rest @ ..] => {
            let (width, height) = of_png(rest)?;
            ("image/png", width, height)
        }
        [0xFF, 0xD8, rest @ ..] => {
            let (width, height) = of_jpeg(rest)?;
            ("image/jpeg", width, height)
        }
        _ => return None,
    };
    (width > 0 && height > 0).then_some((mime, width, height))
}

/// Each part is its length, its name, its content and a sum; the first one says the size, and the last one ends it.
fn of_png(mut rest: &[u8]) -> Option<(u32, u32)> {
    let number = |bytes: &[u8]| Some(u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?));
    let mut size = None;
    loop {
        let length = usize::try_from(number(rest)?).ok()?;
        let (name, content) = (rest.get(4..8)?, rest.get(8..length.checked_add(8)?)?);
        match name {
            b"IHDR" if size.is_none() => size = Some((number(content)?, number(content.get(4..)?)?)),
            b"IEND" => return size,
            _ if size.is_none() => return None,
            _ => {}
        }
        rest = rest.get(length.checked_add(12)?..)?;
    }
}

/// Each part is a sign, its length and its content; one of them says the size before the picture itself comes.
fn of_jpeg(mut rest: &[u8]) -> Option<(u32, u32)> {
    let number = |bytes: &[u8]| Some(u32::from(u16::from_be_bytes(bytes.get(..2)?.try_into().ok()?)));
    loop {
        let [0xFF, sign, ..] = rest else { return None };
        let length = usize::try_from(number(rest.get(2..)?)?).ok()?;
        match sign {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Some((number(rest.get(7..)?)?, number(rest.get(5..)?)?)),
            0xDA | 0xD9 => return None,
            _ => rest = rest.get(length.checked_add(2)?..)?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::measured;

    #[test]
    fn pictures_are_known_by_what_they_hold() {
        let png = |size: [u32; 2], end: &[u8]| {
            let header = [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(), &size[0].to_be_bytes(), &size[1].to_be_bytes(), &[8, 2, 0, 0, 0]];
            [header.concat().as_slice(), &[0; 4], end].concat()
        };
        let end = b"\0\0\0\0IEND\xae\x42\x60\x82";
        assert_eq!(measured(&png([30, 20], end)), Some(("image/png", 30, 20)));
        let jpeg = b"\xFF\xD8\xFF\xE0\0\x04ab\xFF\xC0\0\x0b\x08\0\x14\0\x1e\x01\x01\x11\0\xFF\xDA";
        assert_eq!(measured(jpeg), Some(("image/jpeg", 30, 20)));
        let wrong: [&[u8]; 7] =
            [b"", b"\x89PNG\r\n\x1a\n", &png([30, 20], b""), &png([0, 20], end), b"\xFF\xD8\xFF\xDA\0\x02", b"<svg/>", b"GIF89a"];
        for bytes in wrong {
            assert_eq!(measured(bytes), None, "{bytes:?}");
        }
    }
}
