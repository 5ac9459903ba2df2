//! How much room text takes in a drawing, and how it is made to fit.
//!
//! The reader's font is not known, so widths are those of a common sans-serif, rounded up.

use std::borrow::Cow;

/// The width of text in a font size.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// Of a letter, in parts of the font size.
fn advance(c: char) -> f64 {
    match c {
        '\u{300}'..='\u{36F}' => 0.0,
        'i' | 'j' | 'l' | 'ī' | 'ļ' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.31,
        'f' | 't' | 'r' | 'ŗ' | '(' | ')' | '[' | ']' | '-' | ' ' | '\u{A0}' | '/' | '"' | '„' | '”' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.95,
        c if (c as u32) >= 0x1100 => 1.05,
        c if c.is_uppercase() => 0.68,
        _ => 0.565,
    }
}

/// Text cut to a width, with `…` where something is left out.
pub(super) fn cut(text: &str, size: f64, room: f64) -> Cow<'_, str> {
    if width(text, size) <= room {
        return text.into();
    }
    let mut left = room - width("…", size);
    let kept: String = text
        .chars()
        .take_while(|c| {
            left -= advance(*c) * size;
            left >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end()).into()
}

/// Text in at most so many lines of a width, cut where it does not fit.
pub(super) fn wrapped(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let is_last = lines.len() >= most;
        let line = lines.last_mut().expect("there is a line from the start");
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || width(&longer, size) <= room {
            *line = longer;
        } else if !is_last {
            lines.push(word.to_owned());
        } else {
            // What does not fit any more makes the last line too long, and is cut with it.
            *line = longer;
        }
    }
    lines.iter().map(|line| cut(line, size, room).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_made_to_fit() {
        assert_eq!(cut("īss", 12.0, 100.0), "īss");
        let long = cut("Pieprasīšanas un saņemšanas nosacījumi", 12.0, 100.0);
        assert!(long.ends_with('…') && width(&long, 12.0) <= 100.0, "{long}");
        assert_eq!(cut("abc", 12.0, 0.0), "…");
        assert_eq!(wrapped("Sniegšanas pamatojums", 11.0, 92.0, 3), ["Sniegšanas", "pamatojums"]);
        let lines = wrapped("viens divi trīs četri pieci seši septiņi", 11.0, 60.0, 2);
        assert!(lines.len() == 2 && lines[1].ends_with('…'), "{lines:?}");
        assert_eq!(wrapped("", 11.0, 60.0, 2), [""]);
    }
}
