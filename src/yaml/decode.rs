//! Bytes to text: UTF-8 with or without a byte order mark, nothing else.

use super::fault::Fault;
use crate::names;
use crate::source::Span;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file, without its byte order mark.
///
/// # Errors
/// The fault, placed in the lossily decoded text that is returned beside it.
pub fn decode(bytes: &[u8]) -> Result<&str, (Fault, String)> {
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let wide = wide_encoding(bytes);
    let decoded = match wide {
        // ASCII letters in UTF-16 are UTF-8 too, with a NUL beside each.
        Some(_) => Err(0),
        None => std::str::from_utf8(bytes).map_err(|error| error.valid_up_to()),
    };
    decoded.map_err(|valid| {
        let line_end = bytes[valid..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| valid + end);
        // Only the text up to the end of the offending line is needed to show the place.
        let shown = String::from_utf8_lossy(&bytes[..line_end]).into_owned();
        let encoding = wide.map_or_else(|| guess(around(bytes, valid)), str::to_owned);
        let detail = if wide.is_some() { "wide" } else { "" };
        let fault = Fault::new(names::INVALID_ENCODING, detail, Span::new(valid, valid + '\u{FFFD}'.len_utf8()))
            .text("encoding", encoding)
            .text("byte", format!("0x{:02X}", bytes[valid]));
        (fault, shown)
    })
}

/// UTF-16 or UTF-32, by its mark or by the zero bytes of ASCII letters.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        [first, 0, 0, 0, ..] | [0, 0, 0, first, ..] if *first != 0 => Some("UTF-32"),
        [first, 0, next, 0, ..] | [0, first, 0, next, ..] if *first != 0 && *next != 0 => Some("UTF-16"),
        _ => None,
    }
}

/// Enough of a file to guess by: what stands around its first odd byte.
fn around(bytes: &[u8], at: usize) -> &[u8] {
    const ENOUGH: usize = 16 * 1024;
    &bytes[at.saturating_sub(ENOUGH)..bytes.len().min(at + ENOUGH)]
}

/// The likeliest one-byte encoding; for Latvian texts mostly windows-1257.
fn guess(bytes: &[u8]) -> String {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"lv"), chardetng::Utf8Detection::Deny).name().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::FaultArg;

    fn encoding(bytes: &[u8]) -> FaultArg {
        decode(bytes).expect_err("not UTF-8").0.args[0].1.clone()
    }

    #[test]
    fn a_byte_order_mark_is_not_text() {
        assert_eq!(decode(b"\xEF\xBB\xBFkind: service"), Ok("kind: service"));
    }

    #[test]
    fn the_likely_encoding_is_named() {
        assert_eq!(encoding(b"\xFF\xFEk\0i\0"), FaultArg::Text("UTF-16".into()));
        assert_eq!(encoding(b"title: B\xE7rna kop\xF0anas pabalsts un \xEFimenes atbalsts\n"), FaultArg::Text("windows-1257".into()));
    }
}
