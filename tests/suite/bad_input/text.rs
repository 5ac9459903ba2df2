//! Cases that are text files, and those whose bytes no text file should have.

use std::fs;

use super::harness::*;

/// Every `<case>.yaml` of a class: the findings must be those its own `# expect` line states, and no more.
pub fn files(class: &str) {
    let mut wrong = Vec::new();
    let mut names: Vec<_> = fs::read_dir(cases().join(class)).expect("a class").map(|entry| entry.expect("an entry").path()).collect();
    names.sort();
    for path in names {
        let name = path.file_name().expect("a name").to_str().expect("a plain name").to_owned();
        let text = fs::read_to_string(&path).expect("a case");
        let what = format!("{class}/{name}");
        let temp = Temp::with_base();
        fs::copy(&path, temp.0.join(&name)).expect("a copy");
        let (code, mut expected) = expectation(&name, &text).unwrap_or_else(|| panic!("{what} expects nothing"));
        let said = check(&temp.0, &what, code, false, &mut wrong);
        compare(said.as_ref(), &mut expected, &what, &mut wrong);
        if let Some(said) = said {
            places_exist(&temp.0, &said, &what, &mut wrong);
        }
    }
    done(&wrong);
}

/// Every folder of `registry/`: each file states what is to be found in it; the exit code is the gravest.
pub fn registries() {
    let mut wrong = Vec::new();
    let mut folders: Vec<_> =
        fs::read_dir(cases().join("registry")).expect("a class").map(|entry| entry.expect("an entry").path()).collect();
    folders.sort();
    for folder in folders {
        let what = format!("registry/{}", folder.file_name().expect("a name").to_string_lossy());
        let temp = Temp::with_base();
        copy(&folder, &temp.0);
        let (mut code, mut expected) = (0, Vec::new());
        let mut pending = vec![folder.clone()];
        while let Some(next) = pending.pop() {
            if next.is_dir() {
                pending.extend(fs::read_dir(&next).expect("a folder").map(|entry| entry.expect("an entry").path()));
                continue;
            }
            let name = next.strip_prefix(&folder).expect("a file of the case").to_str().expect("a plain name").to_owned();
            if let Some((own, findings)) = expectation(&name, &fs::read_to_string(&next).expect("a case")) {
                code = code.max(own);
                expected.extend(findings);
            }
        }
        let said = check(&temp.0, &what, code, false, &mut wrong);
        compare(said.as_ref(), &mut expected, &what, &mut wrong);
        if let Some(said) = said {
            places_exist(&temp.0, &said, &what, &mut wrong);
        }
    }
    done(&wrong);
}

/// An institution without a fault, with a title.
pub fn institution(id: &str, title: &str) -> String {
    let head =
        format!("kind: institution\nid: {id}\nidentification:\n  title: {title}\n  codes: [{{ system: registration, value: \"1\" }}]\n");
    format!("{head}classification: {{ type: agency }}\nfunctions: {{ not_applicable: Piemēram nav funkciju }}\n")
}

fn titled(title: &str) -> Vec<u8> {
    institution("case", title).into_bytes()
}

fn bytes_in_title(title: &[u8]) -> Vec<u8> {
    let whole = institution("case", "@@@");
    let (before, after) = whole.split_once("@@@").expect("a title");
    [before.as_bytes(), title, after.as_bytes()].concat()
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

fn utf32(text: &str, big: bool) -> Vec<u8> {
    text.chars().map(u32::from).flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

/// Name, bytes, exit code, findings as code, line, column.
type Bytes = (&'static str, Vec<u8>, i32, &'static [(&'static str, u64, u64)]);

const UNSEEN: [(&str, &str); 17] = [
    ("soft hyphen", "\u{AD}"),
    ("grapheme joiner", "\u{34F}"),
    ("Hangul filler", "\u{3164}"),
    ("half-width Hangul filler", "\u{FFA0}"),
    ("Mongolian vowel separator", "\u{180E}"),
    ("zero-width space", "\u{200B}"),
    ("zero-width non-joiner", "\u{200C}"),
    ("zero-width joiner", "\u{200D}"),
    ("word joiner", "\u{2060}"),
    ("invisible plus", "\u{2064}"),
    ("braille blank", "\u{2800}"),
    ("variation selector", "\u{FE0F}"),
    ("byte order mark inside", "\u{FEFF}"),
    ("annotation", "\u{FFF9}"),
    ("musical beam", "\u{1D173}"),
    ("tag", "\u{E0041}"),
    ("ideographic selector", "\u{E0100}"),
];

const CONTROLS: [(&str, &str); 20] = [
    ("NUL", "\0"),
    ("SOH", "\u{1}"),
    ("BEL", "\u{7}"),
    ("BS", "\u{8}"),
    ("VT", "\u{B}"),
    ("FF", "\u{C}"),
    ("ESC", "\u{1B}"),
    ("US", "\u{1F}"),
    ("DEL", "\u{7F}"),
    ("PAD", "\u{80}"),
    ("NEL", "\u{85}"),
    ("CSI", "\u{9B}"),
    ("OSC", "\u{9D}"),
    ("RLO", "\u{202E}"),
    ("LRE", "\u{202A}"),
    ("RLI", "\u{2067}"),
    ("PDI", "\u{2069}"),
    ("LRM", "\u{200E}"),
    ("RLM", "\u{200F}"),
    ("ALM", "\u{61C}"),
];

fn table() -> Vec<Bytes> {
    let broken = institution("case", "\"Iestāde\" nodaļa");
    let mut table: Vec<Bytes> = vec![
        ("empty file", Vec::new(), 1, &[("PVP009", 1, 1)]),
        ("a line break only", b"\n".into(), 1, &[("PVP009", 1, 1)]),
        ("spaces only", b"   \n  ".into(), 1, &[("PVP009", 1, 1)]),
        ("a byte order mark only", b"\xEF\xBB\xBF".into(), 1, &[("PVP009", 1, 1)]),
        ("a document mark only", b"---\n".into(), 1, &[("PVP009", 1, 1)]),
        ("comments without a line break", b"# a\n# b".into(), 1, &[("PVP009", 1, 1)]),
        ("invalid UTF-8", bytes_in_title(b"Iest\xFFde"), 1, &[("PVP002", 4, 14)]),
        ("windows-1257", bytes_in_title(b"Iest\xE2de"), 1, &[("PVP002", 4, 14)]),
        ("invalid UTF-8 behind multi-byte letters", bytes_in_title("ā\u{1F600}ā".bytes().chain([0xC3]).collect::<Vec<_>>().as_slice()), 1, &[("PVP002", 4, 13)]),
        ("overlong UTF-8", bytes_in_title(b"a\xC0\x80"), 1, &[("PVP002", 4, 11)]),
        ("a surrogate in UTF-8", bytes_in_title(b"a\xED\xA0\x80"), 1, &[("PVP002", 4, 11)]),
        ("UTF-8 cut off at the end", [titled("A"), b"# \xC4".into()].concat(), 1, &[("PVP002", 8, 3)]),
        ("invalid UTF-8 in a comment", [titled("A"), b"# a\xFF\n".into()].concat(), 1, &[("PVP002", 8, 4)]),
        ("invalid UTF-8 after a byte order mark", [b"\xEF\xBB\xBF".to_vec(), bytes_in_title(b"Iest\xFFde")].concat(), 1, &[("PVP002", 4, 14)]),
        ("UTF-16 with a mark, little-endian", [vec![0xFF, 0xFE], utf16(&institution("case", "Ā"), false)].concat(), 1, &[("PVP002", 1, 1)]),
        ("UTF-16 with a mark, big-endian", [vec![0xFE, 0xFF], utf16(&institution("case", "Ā"), true)].concat(), 1, &[("PVP002", 1, 1)]),
        ("UTF-16 without a mark, little-endian", utf16(&institution("case", "Ā"), false), 1, &[("PVP002", 1, 1)]),
        ("UTF-16 without a mark, big-endian", utf16(&institution("case", "A"), true), 1, &[("PVP002", 1, 1)]),
        ("UTF-32 with a mark, little-endian", [vec![0xFF, 0xFE, 0, 0], utf32(&institution("case", "Ā"), false)].concat(), 1, &[("PVP002", 1, 1)]),
        ("UTF-32 with a mark, big-endian", [vec![0, 0, 0xFE, 0xFF], utf32(&institution("case", "Ā"), true)].concat(), 1, &[("PVP002", 1, 1)]),
        ("UTF-32 without a mark", utf32(&institution("case", "A"), false), 1, &[("PVP002", 1, 1)]),
        ("a byte order mark", [b"\xEF\xBB\xBF".to_vec(), titled("Iestāde")].concat(), 0, &[]),
        ("a byte order mark, and a fault at the same place", [b"\xEF\xBB\xBF".to_vec(), broken.clone().into()].concat(), 1, &[("PVP003", 4, 20)]),
        ("a fault in line 1 behind a byte order mark", b"\xEF\xBB\xBFkind: thing\n".into(), 1, &[("PVP009", 1, 7)]),
        ("two byte order marks", [b"\xEF\xBB\xBF\xEF\xBB\xBF".to_vec(), titled("Iestāde")].concat(), 1, &[("PVP006", 1, 1)]),
        ("CRLF", institution("case", "Iestāde").replace('\n', "\r\n").into(), 0, &[]),
        ("CRLF, and a fault at the same place", broken.replace('\n', "\r\n").into(), 1, &[("PVP003", 4, 20)]),
        ("CR, and a fault at the same place", broken.replace('\n', "\r").into(), 1, &[("PVP003", 4, 20)]),
        ("CRLF and LF mixed", institution("case", "Iestāde").replacen('\n', "\r\n", 2).into(), 0, &[]),
        ("no line break at the end", institution("case", "Iestāde").trim_end().into(), 0, &[]),
        ("a missing field without a line break at the end", b"kind: institution\nid: case\nclassification: { type: agency }\nfunctions: { not_applicable: Piemers }\nidentification:\n  title: A".into(), 1, &[("PVP202", 5, 1)]),
        // What one system takes for a line break, another reads as part of the line.
        ("a line separator in a text", titled("a\u{2028}b"), 1, &[("PVP006", 4, 11)]),
        ("a zero-width space in a comment", [titled("A"), "# a\u{200B}b\n".into()].concat(), 1, &[("PVP006", 8, 4)]),
        ("a zero-width space in a key", institution("case", "A").replace("title", "ti\u{200B}tle").into(), 1, &[("PVP006", 4, 5)]),
        ("a joiner in an emoji in an id", institution("case", "A").replace("agency", "\u{1F468}\u{200D}\u{1F469}").into(), 1, &[("PVP103", 6, 25)]),
        ("a bidi mark in a comment", [titled("A"), "# \u{202E}x\n".into()].concat(), 1, &[("PVP006", 8, 3)]),
        ("an escape in a comment", [titled("A"), "# \u{1B}[31m\n".into()].concat(), 1, &[("PVP006", 8, 3)]),
        ("a bidi mark in a key", institution("case", "A").replace("title", "ti\u{202E}tle").into(), 1, &[("PVP006", 4, 5)]),
        ("a NUL at the very start", [b"\0".to_vec(), titled("A")].concat(), 1, &[("PVP006", 1, 1)]),
        ("a NUL at the very end", [titled("A"), b"\0".to_vec()].concat(), 1, &[("PVP006", 8, 1)]),
        ("one finding for many of one kind", titled("a\u{1}b\u{1}c\u{1}"), 1, &[("PVP006", 4, 11)]),
        ("ten million bytes", { let head = titled("A"); let rest = 10_000_000 - head.len() - 1; [head, vec![b'#'; rest], b"\n".to_vec()].concat() }, 0, &[]),
        ("one byte more", { let head = titled("A"); let rest = 10_000_000 - head.len(); [head, vec![b'#'; rest], b"\n".to_vec()].concat() }, 1, &[("PVP007", 1, 1)]),
    ];
    for (name, character) in CONTROLS.into_iter().chain(UNSEEN) {
        table.push((name, titled(&format!("a{character}b")), 1, &[("PVP006", 4, 11)]));
    }
    table
}

pub fn bytes() {
    let mut wrong = Vec::new();
    for (name, bytes, code, findings) in table() {
        let temp = Temp::with_base();
        temp.write("case.yaml", bytes);
        let said = check(&temp.0, name, code, false, &mut wrong);
        let found = |(code, line, column): &(&str, u64, u64)| Found {
            file: "case.yaml".into(),
            code: (*code).into(),
            line: *line,
            column: *column,
        };
        compare(said.as_ref(), &mut findings.iter().map(found).collect(), name, &mut wrong);
        if let Some(said) = said {
            places_exist(&temp.0, &said, name, &mut wrong);
        }
    }
    done(&wrong);
}

/// The largest service of the example registry.
fn real_service() -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("registry/services");
    let files = fs::read_dir(folder).expect("services").map(|entry| fs::read(entry.expect("an entry").path()).expect("a service"));
    files.max_by_key(Vec::len).expect("a service")
}

/// Many small files in one registry: sound together, or each by itself until the culprit is known.
fn together(files: &[(String, Vec<u8>)]) {
    let mut wrong = Vec::new();
    let temp = Temp::with_base();
    for (name, bytes) in files {
        temp.write(name, bytes);
    }
    let said = check(&temp.0, "all together", 1, false, &mut wrong);
    if let Some(said) = said {
        places_exist(&temp.0, &said, "all together", &mut wrong);
        let count = said.json["summary"]["files"].as_u64();
        if count != Some(files.len() as u64 + 4) {
            wrong.push(format!("{count:?} files were looked at, not {}", files.len() + 4));
        }
    }
    if !wrong.is_empty() {
        for (name, bytes) in files {
            let temp = Temp::with_base();
            temp.write(name, bytes);
            let mut own = Vec::new();
            let arguments = ["validate", temp.0.to_str().expect("a plain name"), "--format", "human", "--lang", "lv"];
            sound(&run(pvp(&arguments)), name, &mut own);
            if !own.is_empty() {
                wrong.append(&mut own);
                wrong.push(format!("{name} is {:?}", String::from_utf8_lossy(bytes)));
                break;
            }
        }
    }
    done(&wrong);
}

pub fn random() {
    const SIGNS: &[u8] = b"kind: service\nid[]{}&*!|>'\"%@`,?:-#~ \t\r\n\0\x1B\xC4\x81\xE2\x80\xAE\xFF<=.0123";
    let mut dice = Dice::new(20_261_120);
    let mut file = |index: usize| {
        let length = dice.below(400);
        let any = index.is_multiple_of(4);
        let bytes = (0..length).map(|_| if any { u8::try_from(dice.below(256)).unwrap_or(0) } else { SIGNS[dice.below(SIGNS.len())] });
        (format!("random-{index}.yaml"), bytes.collect())
    };
    together(&(0..200).map(&mut file).collect::<Vec<_>>());
}

/// Only signs that YAML gives a meaning: these get further into the parser.
pub fn random_yaml() {
    const PIECES: [&str; 40] = [
        "kind: institution\n",
        "id: a\n",
        "a: ",
        "- ",
        "? ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "\n",
        "\n  ",
        "\n    ",
        " ",
        "\t",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "|\n",
        ">-\n",
        "\"",
        "'",
        "#",
        " # x\n",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "<<",
        "~",
        "x",
        "ā",
        "\r\n",
        "\r",
        "\u{FEFF}",
        "\u{A0}",
        "<<<<<<<",
        "@",
        "`",
    ];
    let mut dice = Dice::new(11);
    let mut file = |index: usize| {
        let pieces = dice.below(40);
        let text: String = (0..pieces).map(|_| PIECES[dice.below(PIECES.len())]).collect();
        (format!("random-{index}.yaml"), text.into_bytes())
    };
    together(&(0..1500).map(&mut file).collect::<Vec<_>>());
}

pub fn prefixes() {
    let whole = real_service();
    together(&(0..whole.len()).step_by(97).map(|end| (format!("prefix-{end}.yaml"), whole[..end].to_vec())).collect::<Vec<_>>());
}

pub fn corruptions() {
    let whole = real_service();
    let mut dice = Dice::new(500);
    let mut file = |index: usize| {
        let mut bytes = whole.clone();
        let at = dice.below(bytes.len());
        bytes[at] = u8::try_from(dice.below(256)).unwrap_or(0);
        (format!("corrupt-{index}-{at}.yaml"), bytes)
    };
    together(&(0..500).map(&mut file).collect::<Vec<_>>());
}
