//! Reports as pages: well-formed, of one piece, the same every time, and nothing in them acts on the reader.
//!
//! What a browser makes of them is looked at by `tests/pages/check`.

mod documents;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::common::{pvp, root, stderr, stdout};
use crate::formats::{evil, judges, registries};
use pvp::model::Text;
use pvp::render::report::{Dialect, Head, Setting, find};
use pvp::render::words::{Lang, Words};
use pvp::report::Document;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

const TODAY: &str = "2026-11-20";

/// The page of a registry, as the program prints it.
fn printed(path: &Path, lang: &str) -> String {
    report("coverage", path, lang)
}

fn report(name: &str, path: &Path, lang: &str) -> String {
    let mut command = pvp();
    command.args(["report", name, "--format", "html", "--today", TODAY, "--lang", lang]).arg(path);
    let output = command.output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

/// The page of a document that was made by hand.
fn made(document: &Document<'_>, lang: Lang) -> String {
    let words = Words::new(lang);
    let setting = Setting {
        words: &words,
        width: 100,
        colour: false,
        dialect: Dialect::default(),
        today: TODAY,
        incomplete: document.tables.is_empty(),
        head: Head::default(),
    };
    String::from_utf8(find("html").expect("the format").bytes(document, &setting)).expect("text")
}

/// An element with its attributes and the text right in it.
#[derive(Debug, Default, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
}

/// The elements of a page in order; fails where it is not well-formed.
pub fn elements(page: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_comments = true;
    let mut elements: Vec<Element> = Vec::new();
    let mut open = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("at {}: {error}", reader.error_position())) {
            Event::Start(start) => {
                open.push(elements.len());
                elements.push(element(&start));
            }
            Event::Empty(start) => elements.push(element(&start)),
            Event::End(_) => _ = open.pop(),
            Event::Text(text) => {
                if let Some(at) = open.last() {
                    elements[*at].text.push_str(&text);
                }
            }
            Event::GeneralRef(name) => {
                let signs = [("lt", '<'), ("gt", '>'), ("amp", '&'), ("quot", '"'), ("#39", '\''), ("#35", '#')];
                let sign = signs.iter().find(|(known, _)| *known == &*name).unwrap_or_else(|| panic!("&{}; is not XML", &*name)).1;
                elements[*open.last().expect("in an element")].text.push(sign);
            }
            Event::DocType(_) => assert!(elements.is_empty(), "the type comes first"),
            Event::Eof => break,
            other => panic!("{other:?} has no business in a page"),
        }
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    elements
}

fn element(start: &BytesStart<'_>) -> Element {
    let attribute = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).expect("a value").into_owned();
        (attribute.key.as_ref().to_owned(), value)
    };
    Element {
        name: start.name().as_ref().to_owned(),
        attributes: start.attributes().map(|one| attribute(one.expect("an attribute"))).collect(),
        text: String::new(),
    }
}

/// What holds for every page.
fn is_sound(page: &str, lang: &str) -> Vec<Element> {
    judges::nothing_unseen("html", page);
    judges::log("html", page);
    let elements = elements(page);
    let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
    for name in ["html", "head", "body", "main", "h1"] {
        assert_eq!(count(name), 1, "{name}");
    }
    assert_eq!(elements[0].attributes["lang"], lang);
    let first = |name: &str| elements.iter().find(|element| element.name == name).map(|element| &element.text);
    assert_eq!(first("title"), first("h1"));
    let policy = elements.iter().find(|element| element.attributes.contains_key("http-equiv")).expect("a policy");
    assert_eq!(policy.attributes["content"], "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    let known = [
        "html", "head", "meta", "title", "link", "style", "body", "header", "main", "footer", "nav", "section", "h1", "h2", "p", "ul",
        "ol", "li", "dl", "dt", "dd", "div", "span", "small", "code", "br", "wbr", "a", "table", "caption", "thead", "tbody", "tr", "th",
        "td", "svg", "desc", "g", "rect", "path", "text", "details", "summary", "img",
    ];
    let mut ids = BTreeSet::new();
    for element in &elements {
        assert!(known.contains(&element.name.as_str()), "{element:?}");
        for (name, value) in &element.attributes {
            let is_carried = name == "src" && element.name == "img" && value.starts_with("data:image/");
            assert!(
                is_carried
                    || !name.starts_with("on") && !matches!(name.as_str(), "src" | "srcset" | "action" | "data" | "poster" | "xlink:href"),
                "{element:?}"
            );
            assert!(name != "href" || value == "data:," || value.starts_with('#'), "{element:?}");
            assert!(name != "id" || ids.insert(value.clone()), "{value} is there twice");
        }
    }
    for element in &elements {
        for name in ["aria-labelledby", "aria-describedby", "href"] {
            let Some(named) = element.attributes.get(name).filter(|named| *named != "data:,") else { continue };
            assert!(ids.contains(named.trim_start_matches('#')), "{name}={named} leads nowhere");
        }
    }
    let style = &elements.iter().find(|element| element.name == "style").expect("a style").text;
    for loads in ["url(", "@import", "@font-face", "image-set(", "expression("] {
        assert!(!style.contains(loads), "{loads}");
    }
    elements
}

#[test]
fn every_page_is_sound_in_both_languages() {
    for lang in Lang::ALL {
        let page = printed(&root().join("registry"), lang.key());
        let elements = is_sound(&page, lang.key());
        assert!(elements.iter().any(|element| element.name == "svg"));
        for name in ["fulfilment", "indicators"] {
            let elements = is_sound(&report(name, &root().join("registry"), lang.key()), lang.key());
            let drawn: Vec<&Element> = elements.iter().filter(|one| one.name == "svg").collect();
            assert!(!drawn.is_empty(), "{name}");
            assert!(drawn.iter().all(|one| one.attributes["role"] == "img" && one.attributes["aria-label"].len() > 20), "{name}");
        }
        for (name, document) in documents::all() {
            let page = made(&document, lang);
            is_sound(&page, lang.key());
            // For `tests/pages/check` and for looking: drawings of what the registry at hand does not show.
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drawn");
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(folder.join(format!("{name}.{}.html", lang.key())), page).expect("a file");
        }
    }
    let title =
        |lang: &str| elements(&printed(&root().join("registry"), lang)).iter().find(|one| one.name == "h1").expect("a title").text.clone();
    assert_eq!((title("lv").as_str(), title("en").as_str()), ("Vajadzību apmierinātība", "Coverage of needs"));
}

#[test]
fn equal_input_gives_equal_bytes() {
    let registry = root().join("registry");
    assert_eq!(printed(&registry, "lv"), printed(&registry, "lv"));
    for ((_, one), (_, other)) in documents::all().into_iter().zip(documents::all()) {
        assert_eq!(made(&one, Lang::Lv), made(&other, Lang::Lv));
    }
}

#[test]
fn whatever_stands_in_a_description_is_only_text() {
    let all: Vec<String> = evil::EVIL.iter().map(|evil| (*evil).to_owned()).collect();
    let tame: Vec<String> = (0..all.len()).map(|index| format!("tame {index}")).collect();
    let (evil, _) = registries::evil("html-evil", &all);
    let (plain, _) = registries::evil("html-tame", &tame);
    for lang in ["lv", "en"] {
        let page = printed(evil.path(), lang);
        let (found, expected) = (is_sound(&page, lang), is_sound(&printed(plain.path(), lang), lang));
        let shape = |elements: &[Element]| -> Vec<String> {
            elements.iter().filter(|element| element.name != "br" && element.name != "wbr").map(|element| element.name.clone()).collect()
        };
        assert_eq!(shape(&found).len(), shape(&expected).len());
        assert!(shape(&found) == shape(&expected), "text became elements");
        let texts: Vec<&str> = found.iter().map(|element| element.text.as_str()).collect();
        for said in ["</script><img onerror=alert(1)>", "&lt;b&gt; &amp; &#10;", "' onload='x' \" onload=\"x\"", "##[error]x"] {
            assert!(texts.contains(&said), "{said} is not shown as written");
        }
    }
}

#[test]
fn a_title_in_another_language_says_so() {
    let page = made(&documents::titled(&Text([("en".into(), "A <child>".into())].into())), Lang::Lv);
    let elements = is_sound(&page, "lv");
    let title = elements.iter().find(|element| element.text == "A <child>").expect("the title");
    assert_eq!(title.attributes.get("lang").map(String::as_str), Some("en"));
    let both = Text([("en".into(), "A child".into()), ("lv".into(), "Bērns".into())].into());
    let elements = is_sound(&made(&documents::titled(&both), Lang::Lv), "lv");
    assert!(elements.iter().any(|element| element.text == "Bērns" && !element.attributes.contains_key("lang")));
}

#[test]
fn what_a_picture_has_no_room_for_is_counted() {
    let page = made(&documents::crowded(), Lang::En);
    is_sound(&page, "en");
    assert!(page.contains("240 more did not fit into the picture"), "tiles");
    assert!(page.contains("260 more did not fit into the picture"), "things");
    assert!(page.contains("+300</text>"), "tiles of one row");
}

#[test]
fn paper_gets_the_columns_that_it_has_room_for() {
    let page = report("gaps", &root().join("registry"), "lv");
    let elements = is_sound(&page, "lv");
    let has = |element: &Element, name: &str, value: &str| {
        element.attributes.get(name).is_some_and(|found| found.split(' ').any(|found| found == value))
    };
    let start = elements.iter().position(|element| has(element, "id", "table-main")).expect("the list");
    let end = start + 1 + elements[start + 1..].iter().position(|element| element.name == "section").expect("another table");
    let list = &elements[start..end];
    let headings: Vec<&Element> = list.iter().filter(|element| has(element, "scope", "col")).collect();
    let (wide, paper): (Vec<&Element>, Vec<&Element>) = headings.iter().partition(|heading| has(heading, "class", "wide"));
    assert!(!wide.is_empty() && !paper.is_empty());
    // What is printed of a group's heading spans what is printed of its rows.
    let groups: Vec<usize> = (0..list.len()).filter(|at| has(&list[*at], "scope", "rowgroup")).collect();
    assert!(!groups.is_empty());
    for group in groups {
        assert_eq!(list[group].attributes["colspan"], paper.len().to_string());
        let rest = list[group..].iter().find(|element| element.name == "td").expect("the rest");
        assert!(has(rest, "class", "wide") && rest.attributes["colspan"] == wide.len().to_string(), "{rest:?}");
    }
    // What to do stands below what is wrong, on screen and on paper, and nowhere twice.
    let rows = list.iter().filter(|element| has(element, "scope", "row")).count();
    assert_eq!(list.iter().filter(|element| has(element, "class", "help")).count(), rows);
    assert!(headings.iter().all(|heading| heading.text != "Ko darīt"));
}

/// The colours of the style sheet: those for light, and those for dark.
fn colours() -> [BTreeMap<String, [f64; 3]>; 2] {
    let style = std::fs::read_to_string(root().join("src/render/report/html/tokens.css")).expect("the colours");
    let (light, dark) = style.split_once("prefers-color-scheme").expect("a part for dark");
    [light, dark].map(|part| {
        let colour = |found: &str| {
            let (name, value) = found.split_once(": #")?;
            let part = |at: usize| u8::from_str_radix(value.get(at..at + 2)?, 16).ok().map(f64::from);
            Some((name.trim().to_owned(), [part(0)?, part(2)?, part(4)?]))
        };
        part.split("--").filter_map(colour).collect()
    })
}

/// The contrast of two colours by WCAG 2.2.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let linear = |part: f64| if part / 255.0 <= 0.04045 { part / 255.0 / 12.92 } else { ((part / 255.0 + 0.055) / 1.055).powf(2.4) };
    let light = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
    (light(one) / light(other)).max(light(other) / light(one))
}

#[test]
fn text_is_readable_on_every_shade_in_light_and_in_dark() {
    for (scheme, colours) in ["light", "dark"].into_iter().zip(colours()) {
        let pairs = [
            ("ink", "paper"),
            ("ink", "band"),
            ("soft", "paper"),
            ("soft", "band"),
            ("accent", "paper"),
            ("accent", "band"),
            ("good", "paper"),
            ("good", "band"),
            ("good", "good-band"),
            ("watch", "paper"),
            ("watch", "band"),
            ("watch", "watch-band"),
            ("bad", "paper"),
            ("bad", "band"),
            ("bad", "bad-band"),
            ("ink", "good-band"),
            ("ink", "watch-band"),
            ("ink", "bad-band"),
            ("on-h0", "h0"),
            ("on-h1", "h1"),
            ("on-h2", "h2"),
            ("on-h3", "h3"),
            ("on-h4", "h4"),
        ];
        for (text, ground) in pairs {
            let found = contrast(colours[text], colours[ground]);
            assert!(found >= 4.5, "{scheme}: {text} on {ground} is {found:.2}");
        }
        for line in ["l0", "l1", "l2", "l3", "l4", "l5"] {
            assert!(contrast(colours[line], colours["paper"]) >= 3.0, "{scheme}: {line}");
        }
    }
}
