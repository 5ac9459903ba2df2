//! Files made to take much time or memory, or to bring the reader down.

#![allow(clippy::format_push_string, clippy::format_collect, reason = "a text that is made once reads best as it will look")]

use super::harness::*;

/// Unoptimised builds are given an eighth of the work.
const SHARE: usize = if cfg!(debug_assertions) { 8 } else { 1 };
/// Just under the size that is still read.
const LARGE: usize = 9_900_000 / SHARE;
/// Just under the number of nodes that one file may have.
const NODES: usize = 290_000 / SHARE;

type Make = fn() -> Vec<u8>;

struct Hostile {
    name: &'static str,
    make: Make,
    /// The codes that are to be found, each once; empty where any will do.
    codes: &'static [&'static str],
}

fn institution(rest: &str) -> String {
    let head = "kind: institution\nid: hostile\nidentification: { title: Iestāde, codes: [{ system: registration, value: \"1\" }] }\n";
    format!("{head}classification: {{ type: agency }}\nfunctions: {{ not_applicable: Piemērs }}\n{rest}")
}

fn life(needs: &str) -> String {
    let head = "kind: life-situation\nid: hostile\nidentification: { title: Situācija, summary: Piemērs, status: active }\n";
    format!("{head}classification: {{ recipients: [residents], themes: [family] }}\nneeds:\n{needs}")
}

/// `piece` again and again, up to `size` bytes.
fn filled(head: &str, piece: &str, size: usize) -> Vec<u8> {
    let count = size.saturating_sub(head.len()) / piece.len();
    format!("{head}{}", piece.repeat(count)).into_bytes()
}

fn numbered(head: &str, count: usize, piece: impl Fn(usize) -> String) -> Vec<u8> {
    let mut text = head.to_owned();
    (0..count).for_each(|index| text.push_str(&piece(index)));
    text.into_bytes()
}

/// A service that is complete but for what stands under `basis.needs`.
fn needs(list: &str) -> String {
    let base = std::fs::read_to_string(cases().join("base/base-service.yaml")).expect("the base service");
    base.replace("id: base-service", "id: hostile").replace("needs: [base-life/need, base-life/other-need]", &format!("needs: {list}"))
}

fn needs_in_lines(count: usize, item: &str) -> Vec<u8> {
    needs(&format!("\n{}", format!("    - {item}\n").repeat(count))).into_bytes()
}

const HOSTILE: &[Hostile] = &[
    // Depth.
    Hostile { name: "20,000 brackets", make: || "[".repeat(20_000).into(), codes: &["PVP007"] },
    Hostile { name: "20,000 dashes", make: || "- ".repeat(20_000).into(), codes: &["PVP007"] },
    Hostile { name: "20,000 braces", make: || "{a: ".repeat(20_000).into(), codes: &["PVP007"] },
    Hostile { name: "20,000 question marks", make: || "? ".repeat(20_000).into(), codes: &["PVP007"] },
    Hostile {
        name: "20,000 steps",
        make: || (0..20_000).map(|depth| format!("{}a:\n", " ".repeat(depth % 400))).collect::<String>().into(),
        codes: &[],
    },
    Hostile { name: "10 MB of brackets", make: || filled("", "[", LARGE), codes: &["PVP007"] },
    Hostile { name: "10 MB of dashes", make: || filled("", "- ", LARGE), codes: &["PVP007"] },
    Hostile { name: "10 MB of braces", make: || filled("", "{a: ", LARGE), codes: &["PVP007"] },
    Hostile { name: "10 MB of braces alone", make: || filled("", "{", LARGE), codes: &["PVP007"] },
    Hostile { name: "brackets mixed and never closed", make: || filled("a: ", "{[", LARGE), codes: &["PVP007"] },
    Hostile { name: "closing brackets", make: || filled("a: ", "]}", LARGE), codes: &["PVP003"] },
    Hostile { name: "lines of open brackets", make: || filled("", "a: [\n", LARGE), codes: &[] },
    Hostile { name: "lines of open braces", make: || filled("", "a: {\n", LARGE), codes: &[] },
    Hostile { name: "lines of open quotes", make: || filled("", "a: \"\n", LARGE), codes: &[] },
    Hostile { name: "lines of odd quotes", make: || filled("", "a: \"x\" \"\n", LARGE), codes: &[] },
    Hostile { name: "lines of tabs", make: || filled("", "a:\n\tb: 1\n", LARGE), codes: &[] },
    // Anchors and aliases.
    Hostile {
        name: "alias bomb",
        make: || {
            let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
            for level in 1..40 {
                let before = format!("*a{}", level - 1);
                text.push_str(&format!("a{level}: &a{level} [{}]\n", vec![before; 9].join(", ")));
            }
            text.into()
        },
        codes: &["PVP005", "PVP005"],
    },
    Hostile { name: "10 MB of anchors", make: || filled("a: [", "&a 1,", LARGE), codes: &[] },
    Hostile {
        name: "anchors up to the limit",
        make: || format!("{}\n", needs(&format!("[{}]", "&a 1,".repeat(NODES)))).into(),
        codes: &[],
    },
    Hostile { name: "distinct anchors", make: || numbered("a: [", NODES, |index| format!("&a{index} 1,")), codes: &[] },
    Hostile { name: "10 MB of aliases", make: || filled("a: [", "*a,", LARGE), codes: &[] },
    Hostile { name: "lines of aliases", make: || filled("", "a: *b\n", LARGE), codes: &[] },
    Hostile { name: "lines of merge keys", make: || filled("", "- <<: 1\n", LARGE), codes: &[] },
    Hostile { name: "one long anchor", make: || filled("a: &", "a", LARGE), codes: &[] },
    Hostile { name: "one long alias", make: || filled("a: *", "a", LARGE), codes: &[] },
    // Tags, directives, documents.
    Hostile { name: "tags", make: || filled("a: [", "!a 1,", LARGE), codes: &[] },
    Hostile { name: "tags up to the limit", make: || format!("a: [{}]\n", "!a 1,".repeat(NODES)).into(), codes: &[] },
    Hostile { name: "one long tag", make: || filled("a: !", "a", LARGE), codes: &[] },
    Hostile { name: "directives", make: || filled("", "%", LARGE), codes: &[] },
    Hostile { name: "lines of directives", make: || filled("", "%A\n", LARGE), codes: &[] },
    Hostile { name: "lines of named directives", make: || filled("", "%FOO bar\n", LARGE), codes: &[] },
    Hostile {
        name: "directives before a document",
        make: || format!("{}---\na: 1\n", "%FOO bar\n".repeat(1_000_000 / SHARE)).into(),
        codes: &[],
    },
    Hostile {
        name: "lines of tag directives",
        make: || numbered("", 300_000 / SHARE, |index| format!("%TAG !a{index}! tag:x,2026:\n")),
        codes: &[],
    },
    Hostile { name: "documents", make: || filled("", "---\n", LARGE), codes: &[] },
    Hostile { name: "ends of documents", make: || filled("", "...\n", LARGE), codes: &[] },
    // Keys.
    Hostile { name: "10 MB of one key", make: || filled("", "a: ", LARGE), codes: &[] },
    Hostile { name: "10 MB of a duplicate key", make: || filled("", "a: 1\n", LARGE), codes: &["PVP007"] },
    Hostile { name: "duplicate keys up to the limit", make: || filled(&institution(""), "a: 1\n", 5 * NODES / 2), codes: &[] },
    Hostile {
        name: "duplicate keys in one line",
        make: || format!("{}x: {{ {} }}\n", institution(""), "a: 1, ".repeat(NODES / 2)).into(),
        codes: &[],
    },
    Hostile { name: "100,000 keys", make: || numbered(&institution(""), 100_000 / SHARE, |index| format!("key{index}: 1\n")), codes: &[] },
    Hostile {
        name: "unknown keys up to the limit",
        make: || numbered(&institution(""), NODES / 2, |index| format!("key{index}: 1\n")),
        codes: &[],
    },
    Hostile { name: "misspelt keys", make: || numbered(&institution(""), NODES / 2, |index| format!("place{index}: 1\n")), codes: &[] },
    Hostile {
        name: "unknown keys one in the other",
        make: || numbered(&institution(""), NODES / 4, |index| format!("key{index}: {{ a: 1 }}\n")),
        codes: &[],
    },
    Hostile {
        name: "unknown keys in many items",
        make: || life(&"  - { id: a, title: A, b: 1, c: 2, d: 3 }\n".repeat(NODES / 11)).into(),
        codes: &[],
    },
    Hostile {
        name: "unknown languages",
        make: || {
            institution(&format!(
                "places:\n  - id: x\n    name:\n{}",
                (0..NODES / 2).map(|index| format!("      l{index}: x\n")).collect::<String>()
            ))
            .into()
        },
        codes: &[],
    },
    Hostile {
        name: "comments that ask for silence",
        make: || filled(&institution("x: 1\n"), "# pvp: ignore[x] y\n", LARGE / 5),
        codes: &[],
    },
    Hostile {
        name: "comments that seem to ask for silence",
        make: || numbered(&institution("x: 1\n"), 100_000 / SHARE, |index| format!("# pvp: ignored {index}\n")),
        codes: &[],
    },
    Hostile {
        name: "comments that ask for silence about one line",
        make: || {
            let line = "places: [".to_owned() + &"{id: A},".repeat(20_000 / SHARE) + "]\n";
            format!("{}{}{line}", institution(""), "# pvp: ignore[bad-value] y\n".repeat(20_000 / SHARE)).into()
        },
        codes: &[],
    },
    Hostile { name: "text lost behind hashes", make: || filled(&institution("x:\n"), "  - a #b\n", NODES * 8), codes: &[] },
    Hostile {
        name: "misspelt needs of its own",
        make: || {
            let need = |index: usize| format!("  - {{ id: need-number-{index}, title: Vajadzība, part_of: need-numbr-{index} }}\n");
            numbered(&life(""), 10_000 / SHARE, need)
        },
        codes: &[],
    },
    Hostile { name: "complex keys", make: || filled("", "? [x]\n: 1\n", LARGE), codes: &[] },
    Hostile {
        name: "complex keys up to the limit",
        make: || format!("{}{}", institution(""), "? [x]\n: 1\n".repeat(NODES / 3)).into(),
        codes: &[],
    },
    Hostile { name: "empty keys", make: || format!("{}{}", institution(""), ": 1\n".repeat(NODES / 2)).into(), codes: &[] },
    Hostile { name: "one long key", make: || filled(&institution(""), "a", LARGE), codes: &[] },
    Hostile {
        name: "one long unknown key",
        make: || format!("{}? {}\n: 1\n", institution(""), "a".repeat(9_000_000 / SHARE)).into(),
        codes: &[],
    },
    Hostile {
        name: "a key of look-alikes",
        make: || format!("{}\"{}\": 1\n", institution(""), "а".repeat(4_000_000 / SHARE)).into(),
        codes: &[],
    },
    // Values.
    Hostile {
        name: "10 MB of list items",
        make: || filled("kind: service\nid: hostile\nbasis:\n  needs:\n", "    - a\n", LARGE),
        codes: if SHARE == 1 { &["PVP007"] } else { &[] },
    },
    Hostile { name: "dangling needs up to the limit", make: || needs_in_lines(NODES, "base-life/nead"), codes: &[] },
    Hostile {
        name: "distinct dangling needs",
        make: || needs(&format!("\n{}", (0..NODES).map(|index| format!("    - base-life/n{index}\n")).collect::<String>())).into(),
        codes: &[],
    },
    Hostile { name: "wrong needs", make: || needs_in_lines(NODES, "A"), codes: &[] },
    Hostile { name: "needs that are lists", make: || needs_in_lines(NODES / 2, "[x]"), codes: &[] },
    Hostile { name: "empty needs", make: || needs_in_lines(NODES, "\"\""), codes: &[] },
    Hostile { name: "placeholders", make: || needs_in_lines(NODES, "TODO"), codes: &[] },
    Hostile { name: "untidy needs", make: || needs_in_lines(NODES, "\" a\""), codes: &[] },
    Hostile { name: "controls spelt as escapes", make: || needs_in_lines(NODES, "\"\\e\""), codes: &[] },
    Hostile {
        name: "one need with many escapes",
        make: || needs(&format!("[\"{}\"]", "\\e".repeat(4_000_000 / SHARE))).into(),
        codes: &[],
    },
    Hostile { name: "one long need", make: || needs(&format!("[{}]", "a".repeat(9_000_000 / SHARE))).into(), codes: &[] },
    Hostile { name: "one long need of look-alikes", make: || needs(&format!("[{}]", "а".repeat(4_500_000 / SHARE))).into(), codes: &[] },
    Hostile {
        name: "one long unknown code",
        make: || institution("").replace("agency", &"a".repeat(9_000_000 / SHARE)).into(),
        codes: &["PVP103"],
    },
    Hostile { name: "one long kind", make: || format!("kind: {}\n", "a".repeat(9_000_000 / SHARE)).into(), codes: &["PVP009"] },
    Hostile {
        name: "a number of 9 MB",
        make: || {
            format!(
                "{}{}",
                life("  - id: a\n    title: A\n    requires: [{ indicator: volume, max: "),
                "9".repeat(9_000_000 / SHARE) + ", unit: count }]\n"
            )
            .into()
        },
        codes: &[],
    },
    Hostile { name: "the same part id again and again", make: || life(&"  - { id: a, title: A }\n".repeat(NODES / 5)).into(), codes: &[] },
    Hostile {
        name: "a long chain of needs that ends in itself",
        make: || {
            life(
                &(0..NODES / 7)
                    .map(|index| format!("  - {{ id: a{index}, title: A, part_of: a{} }}\n", (index + 1) % (NODES / 7)))
                    .collect::<String>(),
            )
            .into()
        },
        codes: &["PVP305"],
    },
    Hostile {
        name: "many loops of two needs",
        make: || {
            life(&(0..NODES / 7).map(|index| format!("  - {{ id: a{index}, title: A, part_of: a{} }}\n", index ^ 1)).collect::<String>())
                .into()
        },
        codes: &[],
    },
    Hostile {
        name: "one line of flow JSON",
        make: || {
            let item = |index: usize| format!("{{\"id\": \"n-{index}\", \"title\": \"Vajadzība {index} {}\"}}", "ā".repeat(60));
            let items: Vec<String> = (0..NODES / 5).map(item).collect();
            let head = "{\"kind\": \"life-situation\", \"id\": \"hostile\", \"identification\": {\"title\": \"S\", \"summary\": \"S\", \"status\": \"active\"}, ";
            let rest = "\"classification\": {\"recipients\": [\"residents\"], \"themes\": [\"family\"]}, \"needs\": [";
            format!("{head}{rest}{}]}}", items.join(", ")).into()
        },
        codes: &[""],
    },
    Hostile {
        name: "one line of flow JSON with a fault in each item",
        make: || {
            let item = |index: usize| format!("{{\"id\": \"n {index}\", \"title\": \"{}\"}}", "ā".repeat(60));
            let items: Vec<String> = (0..NODES / 5).map(item).collect();
            let head = "{\"kind\": \"life-situation\", \"id\": \"hostile\", \"identification\": {\"title\": \"S\", \"summary\": \"S\", \"status\": \"active\"}, ";
            let rest = "\"classification\": {\"recipients\": [\"residents\"], \"themes\": [\"family\"]}, \"needs\": [";
            format!("{head}{rest}{}]}}", items.join(", ")).into()
        },
        codes: &[],
    },
    // Long lines and long texts.
    Hostile { name: "a line of 5 MB", make: || institution(&format!("# {}\n", "x".repeat(5_000_000 / SHARE))).into(), codes: &[""] },
    Hostile { name: "a text of 5 MB", make: || institution("").replace("Iestāde", &"ā ".repeat(2_400_000 / SHARE)).into(), codes: &[""] },
    Hostile { name: "10 MB of quotes", make: || filled("", "\"", LARGE), codes: &["PVP003"] },
    Hostile { name: "10 MB of quotes in a value", make: || filled("a: ", "\"", LARGE), codes: &["PVP003"] },
    Hostile { name: "10 MB of single quotes", make: || filled("a: ", "'", LARGE), codes: &[] },
    Hostile { name: "10 MB of backslashes in quotes", make: || filled("a: \"", "\\\\", LARGE), codes: &["PVP003"] },
    Hostile { name: "an open block text of 10 MB", make: || filled("a: |\n", "  x\n", LARGE), codes: &[] },
    Hostile { name: "a block text of empty lines", make: || filled("a: |\n", "\n", LARGE), codes: &[] },
    Hostile { name: "block texts", make: || filled(&life(""), "  - |\n   a\n", 2_000_000), codes: &[] },
    Hostile { name: "a plain text of 10 MB in lines", make: || filled("a:\n", "  x\n", LARGE), codes: &[] },
    Hostile { name: "10 MB of spaces", make: || filled("", " ", LARGE), codes: &["PVP009"] },
    Hostile { name: "10 MB of line breaks", make: || filled("", "\n", LARGE), codes: &["PVP009"] },
    Hostile { name: "10 MB of carriage returns", make: || filled("", "\r", LARGE), codes: &["PVP009"] },
    Hostile { name: "10 MB of tabs", make: || filled("", "\t", LARGE), codes: &[] },
    Hostile { name: "10 MB of comments", make: || filled("", "#\n", LARGE), codes: &["PVP009"] },
    Hostile { name: "10 MB of colons", make: || filled("", ":", LARGE), codes: &[] },
    Hostile { name: "10 MB of colons and spaces", make: || filled("", ": ", LARGE), codes: &[] },
    Hostile { name: "10 MB of commas in brackets", make: || filled("a: [", ",", LARGE), codes: &["PVP003"] },
    Hostile { name: "10 MB of pairs in brackets", make: || filled("a: [", "a: b, ", LARGE), codes: &[] },
    Hostile { name: "pairs in brackets up to the limit", make: || format!("a: [{}]\n", "a: b, ".repeat(NODES / 3)).into(), codes: &[] },
    Hostile { name: "10 MB of bars", make: || filled("a: ", "|", LARGE), codes: &[] },
    Hostile { name: "10 MB of at signs", make: || filled("a: ", "@", LARGE), codes: &["PVP003"] },
    // Characters.
    Hostile { name: "NUL bytes", make: || filled("", "\0", LARGE), codes: &["PVP006"] },
    Hostile {
        name: "a million bidi characters",
        make: || format!("{}# {}\n", institution(""), "\u{202E}".repeat(1_000_000 / SHARE)).into(),
        codes: &["PVP006"],
    },
    Hostile {
        name: "a million escape characters",
        make: || format!("{}# {}\n", institution(""), "\u{1B}[31m".repeat(1_000_000 / SHARE)).into(),
        codes: &["PVP006"],
    },
    Hostile {
        name: "all controls again and again",
        make: || {
            let all: String = (0..32u8).map(char::from).chain('\u{7F}'..='\u{9F}').filter(|c| !"\t\n\r".contains(*c)).collect();
            format!("{}# {}\n", institution(""), all.repeat(100_000 / SHARE)).into()
        },
        codes: &[],
    },
    Hostile {
        name: "combining marks",
        make: || institution("").replace("Iestāde", &"a\u{0304}".repeat(3_000_000 / SHARE)).into(),
        codes: &["PVP011"],
    },
    Hostile { name: "byte order marks", make: || filled("", "\u{FEFF}", LARGE), codes: &[] },
    Hostile { name: "bytes that are not text", make: || vec![0xFF; LARGE], codes: &["PVP002"] },
    Hostile {
        name: "a bad byte at the end of one long line", make: || [&*filled("# ", "ā", LARGE), &[0xFF]].concat(), codes: &["PVP002"]
    },
    Hostile { name: "conflict markers", make: || filled("", "<<<<<<< a\n", LARGE), codes: &["PVP008"] },
    Hostile { name: "nearly conflict markers", make: || filled("a: ", "<<<<<<<", LARGE), codes: &[] },
    Hostile { name: "too large", make: || filled("", "# comment\n", 10_000_010), codes: &["PVP007"] },
];

pub fn all(from: usize, step: usize) {
    let mut wrong = Vec::new();
    for hostile in HOSTILE.iter().skip(from).step_by(step) {
        let temp = Temp::with_base();
        temp.write("hostile.yaml", (hostile.make)());
        let expected = i32::from(hostile.codes != [""] && hostile.codes != ["PVP011"]);
        let said = check(&temp.0, hostile.name, expected, true, &mut wrong);
        if let Some(said) = said.filter(|_| !hostile.codes.is_empty()) {
            let codes: Vec<&str> = said.findings.iter().map(|found| found.code.as_str()).collect();
            let expected: &[&str] = if hostile.codes == [""] { &[] } else { hostile.codes };
            if codes != expected {
                wrong.push(format!("{}: found {}; expected {expected:?}", hostile.name, list(&said.findings)));
            }
        }
    }
    done(&wrong);
}
