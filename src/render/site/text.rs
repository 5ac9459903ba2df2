//! Texts of descriptions as HTML: their words, their paragraphs and lists, and links that lead where they say.

use std::fmt::Write;

use crate::model::Text;
use crate::render::report::html::write::escaped;
use crate::report::show::paragraphs;

/// How many characters of a title or summary a list repeats.
const LONGEST: usize = 240;

/// A text on one line, in a language; in which one it is, where that is another.
pub(super) fn inline(text: &Text, language: &str) -> String {
    in_its_language(text, language, "span", linked(&flowing(text.in_language(language).unwrap_or_default())))
}

/// The same where it is to stand in a link or a list: shortened, and without links of its own.
pub(super) fn brief(text: &Text, language: &str) -> String {
    let flowing = flowing(text.in_language(language).unwrap_or_default());
    let shown = match flowing.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &flowing[..end]),
        None => flowing,
    };
    in_its_language(text, language, "span", escaped(&shown))
}

/// A text as plain words on one line.
pub(super) fn plain(text: &Text, language: &str) -> String {
    flowing(text.in_language(language).unwrap_or_default())
}

/// A text as its paragraphs and lists.
pub(super) fn prose(text: &Text, language: &str) -> String {
    let mut out = String::new();
    let mut open: Option<&'static str> = None;
    for part in paragraphs(text.in_language(language).unwrap_or_default()) {
        let (list, words) = item(&part);
        if open != list {
            if let Some(open) = open {
                let _ = writeln!(out, "</{open}>");
            }
            if let Some(list) = list {
                let _ = writeln!(out, "<{list}>");
            }
            open = list;
        }
        let element = if list.is_some() { "li" } else { "p" };
        let _ = writeln!(out, "<{element}>{}</{element}>", linked(words));
    }
    if let Some(open) = open {
        let _ = writeln!(out, "</{open}>");
    }
    in_its_language(text, language, "div", out)
}

/// The list that a part of a text is an item of, and its words without the sign.
fn item(part: &str) -> (Option<&'static str>, &str) {
    if let Some(words) = ["- ", "* ", "+ "].into_iter().find_map(|sign| part.strip_prefix(sign)) {
        return (Some("ul"), words);
    }
    let numbered = part.split_once(['.', ')']).and_then(|(number, rest)| {
        let is_number = !number.is_empty() && number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit());
        rest.strip_prefix(' ').filter(|_| is_number)
    });
    match numbered {
        Some(words) => (Some("ol"), words),
        None => (None, part.trim_start_matches('#').trim_start()),
    }
}

/// HTML of a text, which says in which language it is where that is not the page's.
fn in_its_language(text: &Text, language: &str, element: &str, html: String) -> String {
    let written = text.0.iter().find(|(written, _)| written == language).or(text.0.first()).map_or(language, |(written, _)| written);
    let is_tag = !written.is_empty() && written.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_tag && written != language { format!("<{element} lang=\"{written}\" xml:lang=\"{written}\">{html}</{element}>") } else { html }
}

/// A text on one line.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words in which addresses of pages are links.
fn linked(words: &str) -> String {
    if !words.contains("://") {
        return escaped(words);
    }
    let mut out = String::with_capacity(words.len() + 16);
    for (at, word) in words.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        let core = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '“', '”']);
        if leads(core) {
            let shown = escaped(core);
            let _ = write!(out, "<a href=\"{shown}\">{shown}</a>{}", escaped(&word[core.len()..]));
        } else {
            out.push_str(&escaped(word));
        }
    }
    out
}

/// Whether an address is one of a page, which a link may lead to.
pub(super) fn leads(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) && address.chars().all(|c| !c.is_whitespace() && !c.is_control())
}

/// Words as a link to a page of somebody else's; words alone where the address is none.
pub(super) fn link(address: &str, html: &str) -> String {
    if leads(address) { format!("<a href=\"{}\">{html}</a>", escaped(address)) } else { html.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lv(text: &str) -> Text {
        Text([("lv".into(), text.into())].into())
    }

    #[test]
    fn texts_keep_their_paragraphs_and_lists() {
        let text = lv("Viens\ndivi.\n\n- a\n- b\n\n1. c\n2. d\n\n# Beigas");
        assert_eq!(
            prose(&text, "lv").replace('\n', ""),
            "<p>Viens divi.</p><ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol><p>Beigas</p>"
        );
    }

    #[test]
    fn only_addresses_of_pages_are_links() {
        assert_eq!(
            inline(&lv("Sk. https://a.lv/x?a=1&b."), "lv"),
            "Sk. <a href=\"https://a.lv/x?a=1&amp;b\">https://a.lv/x?a=1&amp;b</a>."
        );
        for text in ["javascript:alert(1)", "https://", "https://\"onload=x", "//a.lv"] {
            assert!(!inline(&lv(text), "lv").contains("href"), "{text}");
        }
        assert_eq!(link("javascript:x", "<b>"), "<b>");
    }

    #[test]
    fn another_language_is_named() {
        assert_eq!(inline(&lv("<a>"), "en"), "<span lang=\"lv\" xml:lang=\"lv\">&lt;a&gt;</span>");
    }
}
