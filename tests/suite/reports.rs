//! Every format of reports on the same document: it parses back to the same cells, and nothing in it acts on the reader.

mod columns;
mod each;
mod head;
mod pages;

use std::io::Cursor;

use crate::common::{Folder, pvp, run, stderr, stdout};
use crate::formats::evil;
use calamine::{Data, Reader, Xlsx};
use pulldown_cmark::{Event, Options, Parser, Tag};
use pvp::finding::Arg;
use pvp::render::report::{Dialect, FORMATS, Head, Setting, find};
use pvp::render::words::{Lang, Words};
use pvp::report::{Cell, CellKind, Column, Document, Figure, Statement, Table, Tone};
use pvp::yaml::chars::visible;
use serde_json::Value;

/// A document in which each string stands in a heading, an id, a text and a sentence.
fn document(strings: &[String]) -> Document<'static> {
    let columns = vec![
        Column::new("life-situation", CellKind::Id, |text: &String| Cell::Id(text.clone())),
        Column::new("service", CellKind::Id, |text: &String| Cell::Id(text.clone())),
        Column::new("service-title", CellKind::Text, |text: &String| Cell::Text(text.clone()).marked(Tone::Bad)),
        Column::new("needs", CellKind::Number, |_| Cell::Number(1234)),
        Column::new("share", CellKind::Share, |_| Cell::Share(99.96)),
        Column::new("last-change", CellKind::Day, |_| Cell::Day("2026-02-28".to_owned())),
    ];
    let said = |text: &String| Statement {
        key: "report-of",
        args: vec![("part", Arg::from(text.as_str())), ("all", Arg::Number(7))],
        tone: Tone::Watch,
    };
    Document {
        name: "coverage",
        statements: strings.iter().map(said).collect(),
        figures: vec![Figure::count("needs", 1234).of(5678), Figure::share("needs-met", 1, 3)],
        tables: vec![Table { groups: 1, ..Table::new("main", strings, columns) }],
        ..Document::default()
    }
}

fn rendered(format: &str, document: &Document<'_>, lang: Lang, dialect: Dialect) -> Vec<u8> {
    let words = Words::new(lang);
    let setting =
        Setting { words: &words, width: 100, colour: false, dialect, today: "2026-11-20", incomplete: false, head: Head::default() };
    find(format).expect("a format").bytes(document, &setting)
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("text")
}

/// What lines for people write in place of commands, undone.
fn as_written(text: &str) -> String {
    text.replace("\\x23#", "##").replace("\\x3A:", "::")
}

#[test]
fn nothing_in_text_acts_on_the_reader() {
    let strings = evil::all();
    let document = document(&strings);
    for lang in Lang::ALL {
        for format in FORMATS.iter().filter(|format| format.is_text) {
            let text = text(rendered(format.name, &document, lang, Dialect::Standard)).replace("\r\n", "\n");
            let unseen = |c: &char| visible(c.encode_utf8(&mut [0; 4])) != c.to_string() && *c != '\n';
            assert_eq!(text.chars().find(unseen), None, "{}", format.name);
            for line in text.split('\n') {
                assert!(!line.trim_start().starts_with("::"), "{}: {line}", format.name);
                let acts = |(at, _): (usize, &str)| line[at + 2..].trim_start_matches(|c: char| c.is_ascii_alphabetic()).starts_with('[');
                assert!(!line.match_indices("##").any(acts), "{}: {line}", format.name);
            }
        }
    }
}

#[test]
fn json_says_every_cell_and_is_what_its_schema_says() {
    let strings = evil::all();
    let value: Value = serde_json::from_str(&text(rendered("json", &document(&strings), Lang::Lv, Dialect::Latvian))).expect("JSON");
    assert_eq!(faults(&value), [""; 0]);
    let rows = value["tables"][0]["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), strings.len());
    for (row, string) in rows.iter().zip(&strings) {
        let cells = ["life_situation", "service", "service_title"].map(|key| row[key].as_str().expect("words").to_owned());
        assert_eq!(cells, [(); 3].map(|()| visible(string).into_owned()));
        assert_eq!((&row["needs"], &row["share"], &row["last_change"]), (&1234.into(), &99.96.into(), &"2026-02-28".into()));
    }
    let figure = &value["figures"][1];
    assert_eq!((&figure["name"], &figure["unit"], &figure["value"]), (&"needs_met".into(), &"percent".into(), &33.33.into()));
}

fn faults(value: &Value) -> Vec<String> {
    crate::common::faults(value, "report-v1.schema.json")
}

#[test]
fn csv_says_every_cell_and_calculates_nothing() {
    let strings = evil::all();
    let calculates =
        |cell: &str| cell.split(';').any(|cell| cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']));
    for (dialect, delimiter, share) in [(Dialect::Standard, b',', "99.9"), (Dialect::Latvian, b';', "99,9")] {
        let text = text(rendered("csv", &document(&strings), Lang::Lv, dialect));
        assert_eq!(text.starts_with('\u{FEFF}'), dialect == Dialect::Latvian);
        assert_eq!(text.matches("\r\n").count(), text.matches('\n').count(), "RFC 4180");
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
        assert_eq!(reader.headers().expect("a header").get(0), Some("Dzīves situācija"));
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), strings.len());
        for (row, string) in rows.iter().zip(&strings) {
            for cell in [&row[0], &row[1], &row[2]] {
                assert!(!calculates(cell), "{cell}");
                let undone = cell.split(';').map(|part| part.strip_prefix('\'').filter(|rest| calculates(rest)).unwrap_or(part));
                assert_eq!(as_written(&undone.collect::<Vec<_>>().join(";")), as_written(&visible(string)));
            }
            assert_eq!([&row[3], &row[4], &row[5]], ["1234", share, "2026-02-28"]);
        }
    }
}

#[test]
fn markdown_is_words_and_code_in_tables() {
    let strings = evil::all();
    let text = text(rendered("markdown", &document(&strings), Lang::En, Dialect::Standard));
    let mut rows = 0;
    for event in Parser::new_ext(&text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::TableRow) => rows += 1,
            Event::Start(tag) => assert!(
                matches!(
                    tag,
                    Tag::Heading { .. }
                        | Tag::List(None)
                        | Tag::Item
                        | Tag::Paragraph
                        | Tag::Strong
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableCell
                ),
                "{tag:?}"
            ),
            Event::Text(words) => {
                assert!(!words.contains(['@', '<', '>', '[', ']', '#', '$', '|', '`', '*', '_', '\\']), "{words}");
                assert!(!words.contains("://") && !words.contains("www."), "{words}");
            }
            Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::End(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(rows, strings.len());
}

#[test]
fn a_workbook_has_real_cells_and_no_formula() {
    let strings = evil::all();
    let bytes = rendered("xlsx", &document(&strings), Lang::Lv, Dialect::Standard);
    assert_eq!(bytes, rendered("xlsx", &document(&strings), Lang::Lv, Dialect::Standard), "equal input, equal bytes");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names.len(), 2);
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 31), "{names:?}");
    for name in &names {
        assert!(book.worksheet_formula(name).expect("a sheet").is_empty(), "{name}");
    }
    let sheet = book.worksheet_range(&names[1]).expect("a sheet");
    assert_eq!(sheet.height(), strings.len() + 1);
    for (row, string) in sheet.rows().skip(1).zip(&strings) {
        for cell in &row[..3] {
            match cell {
                // A cell has an end; that has a test of its own.
                Data::String(cell) if cell.len() > 30_000 => assert!(visible(string).starts_with(&cell[..30_000])),
                Data::String(cell) => assert_eq!(*cell, visible(string)),
                Data::Empty => assert_eq!(string.trim(), ""),
                other => panic!("{other:?} is no text"),
            }
        }
        assert_eq!(row[3], Data::Float(1234.0));
        assert_eq!(row[4], Data::Float(0.9996));
        assert!(matches!(&row[5], Data::DateTime(day) if (day.as_f64() - 46081.0).abs() < 1e-9), "{:?}", row[5]);
    }
}

#[test]
fn a_workbook_has_a_frozen_header_filters_and_widths() {
    let bytes = rendered("xlsx", &document(&evil::all()), Lang::En, Dialect::Standard);
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    for sign in
        ["<pane ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:F", "<cols><col min=\"1\" max=\"", "orientation=\"landscape\""]
    {
        assert!(sheet.contains(sign), "{sign}: {}", &sheet[..sheet.len().min(1500)]);
    }
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

/// A file of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let folder = Folder::new("workbook");
    let file = folder.write("book.xlsx", bytes);
    let script = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))";
    let output = std::process::Command::new("python3").args(["-c", script]).arg(file).arg(name).output().expect("python3 runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    stdout(&output)
}

#[test]
fn a_cell_of_a_workbook_ends_where_it_has_to() {
    let long = "ā".repeat(40_000);
    let bytes = rendered("xlsx", &document(std::slice::from_ref(&long)), Lang::En, Dialect::Standard);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range_at(1).expect("a sheet").expect("a sheet");
    let Some(Data::String(cell)) = sheet.get((1, 0)) else { panic!("no text") };
    assert_eq!((cell.chars().count(), cell.ends_with('…')), (32_767, true));
}

#[test]
fn shares_never_read_as_all_or_nothing_that_they_are_not() {
    let table =
        Table::new("main", &[100.0, 99.99, 50.04, 0.01, 0.0], vec![Column::new("share", CellKind::Share, |share| Cell::Share(*share))]);
    let document = Document { name: "coverage", tables: vec![table], ..Document::default() };
    let text = text(rendered("csv", &document, Lang::En, Dialect::Standard));
    assert_eq!(text.lines().skip(1).collect::<Vec<_>>(), ["100.0", "99.9", "50.0", "0.1", "0.0"]);
}

#[test]
fn the_format_follows_the_files_ending_or_the_name_before_it() {
    let folder = Folder::new("endings");
    let file = |name: &str| folder.path().join(name).display().to_string();
    let files =
        [file("a.md"), file("a.CSV"), file("a.json"), file("a.xlsx"), file("a.txt"), format!("json={}", file("b.txt")), file("plain")];
    let outputs: Vec<&str> = files.iter().flat_map(|file| ["--output", file.as_str()]).collect();
    let output = run(&[&["report", "coverage", "--lang", "en", "--today", "2026-11-20"], &outputs[..]].concat());
    assert_eq!((output.status.code(), stdout(&output).as_str(), stderr(&output).as_str()), (Some(0), "", ""));
    let read = |name: &str| std::fs::read(folder.path().join(name)).expect("a file");
    assert!(read("a.md").starts_with(b"## Coverage of needs"));
    assert!(read("a.CSV").starts_with(b"\"Life situation\""));
    assert_eq!(read("a.json"), read("b.txt"));
    assert!(read("a.json").starts_with(b"{"));
    assert!(read("a.xlsx").starts_with(b"PK"));
    assert!(read("a.txt").starts_with(b"Coverage of needs"));
    assert_eq!(read("plain"), read("a.txt"));
}

#[test]
fn nothing_is_written_over_what_is_read_nor_twice() {
    let folder = Folder::new("in-the-way");
    folder.write("vsaa.yaml", crate::common::INSTITUTION);
    let path = folder.path().display().to_string();
    for (outputs, said) in [
        (vec!["json=vsaa.yaml".to_owned()], "vsaa.yaml"),
        (vec!["a.csv".to_owned(), "json=a.csv".to_owned()], "a.csv"),
        (vec!["nothing=a.csv".to_owned()], "nothing=a.csv"),
    ] {
        let mut command = pvp();
        command.current_dir(folder.path()).args(["report", "coverage", "--lang", "en", &path]);
        for output in &outputs {
            command.args(["--output", output]);
        }
        let output = command.output().expect("pvp runs");
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{outputs:?}");
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
        assert!(!folder.path().join("a.csv").exists());
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("vsaa.yaml")).expect("a file"), crate::common::INSTITUTION);
}

#[test]
fn one_table_can_be_asked_for_and_none_that_is_not_there() {
    let output = run(&["report", "coverage", "--table", "nothing", "--lang", "en"]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""));
    assert!(stderr(&output).contains("`main`"), "{}", stderr(&output));
    let output = run(&["report", "gaps", "--table", "rulse", "--lang", "en"]);
    assert!(stderr(&output).contains("Did you mean `rules`?"), "{}", stderr(&output));
    let output = run(&["report", "coverage", "--table", "main", "--lang", "en", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn titles_are_in_the_order_of_the_readers_dictionary() {
    let folder = Folder::new("order");
    for (index, title) in ["Zāle", "Ābols", "Actu", "Ērglis", "Čaula", "Cits", "ābece"].iter().enumerate() {
        let text = format!(
            "kind: life-situation\nid: x{index}\nidentification: {{ title: {{ lv: {title} }}, status: active }}\nneeds: [{{ id: n, title: {{ lv: N }} }}]\n"
        );
        folder.write(&format!("x{index}.yaml"), text);
    }
    let titles = |args: &[&str]| -> Vec<String> {
        let coverage = ["report", "coverage", "--format", "json", "--lang", "lv"];
        let output = pvp().args(coverage).args(args).arg(folder.path()).output().expect("pvp runs");
        let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        let rows = value["tables"][0]["rows"].as_array().expect("rows");
        rows.iter().map(|row| row["life_situation_title"].as_str().expect("a title").to_owned()).collect()
    };
    let mut order = ["Actu", "ābece", "Ābols", "Cits", "Čaula", "Ērglis", "Zāle"];
    assert_eq!(titles(&[]), order);
    assert_eq!(titles(&["--sort", "life-situation"]), ["Zāle", "Ābols", "Actu", "Ērglis", "Čaula", "Cits", "ābece"]);
    assert_eq!(titles(&["--sort", "life-situation-title"]), order);
    order.reverse();
    assert_eq!(titles(&["--sort", "life-situation-title", "--reverse"]), order);
    assert_eq!(titles(&["--reverse"]), order);
}

const SERVICE: &str = "kind: service\nid: s\nidentification: { title: { lv: Pakalpojums }, status: active }\nbasis: { needs: [x/n] }\n";
const SITUATION: &str = "kind: life-situation\nid: x\nidentification: { title: { lv: Situācija }, status: active }\nneeds: [{ id: n, title: { lv: Vajadzība } }]\n";

fn report(folder: &Folder, args: &[&str]) -> std::process::Output {
    pvp().current_dir(folder.path()).arg("report").args(args).args(["--lang", "en"]).output().expect("pvp runs")
}

#[test]
fn what_cannot_be_understood_is_counted_and_said() {
    let folder = Folder::new("broken");
    folder.write("x.yaml", SITUATION);
    folder.write("s.yaml", SERVICE);
    folder.write("t.yaml", "kind: service\nid: t\nbasis: { needs: [\n");
    for name in ["coverage", "summary", "levels", "resources", "portfolio", "gaps"] {
        let said = stdout(&report(&folder, &[name]));
        assert!(said.contains("! 1 description cannot be understood"), "{name}: {said}");
    }
    folder.write("x.yaml", "a: [");
    folder.write("s.yaml", "a: [");
    let output = report(&folder, &["summary"]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(3), ""));
    assert!(stderr(&output).contains("None of the descriptions"), "{}", stderr(&output));
}

#[test]
fn two_files_with_one_id_are_one_service() {
    let folder = Folder::new("twice");
    folder.write("x.yaml", SITUATION);
    folder.write("s.yaml", SERVICE);
    folder.write("s-copy.yaml", SERVICE);
    let said = stdout(&report(&folder, &["coverage"]));
    assert!(said.contains("met by one service") && !said.contains("met by several services"), "{said}");
    let shown = pvp().current_dir(folder.path()).args(["show", "s", "--lang", "en"]).output().expect("pvp runs");
    assert!(stdout(&shown).contains("2 files claim this id"), "{}", stdout(&shown));
}

#[test]
fn an_ending_that_stands_for_no_format_is_a_mistake() {
    let folder = Folder::new("docx");
    folder.write("x.yaml", SITUATION);
    for (args, said) in [
        (&["report", "coverage", "--output", "a.docx"][..], "a.docx"),
        (&["graph", "--output", "a.svg"], "`.mmd`"),
        (&["report", "coverage", "--output", ".git/config"], ".git/config"),
    ] {
        let output = pvp().current_dir(folder.path()).args(args).args(["--lang", "en"]).output().expect("pvp runs");
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{args:?}");
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
        assert!(!folder.path().join("a.docx").exists() && !folder.path().join("a.svg").exists());
    }
    let output = pvp().current_dir(folder.path()).args(["graph", "--output", "a.mmd"]).output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(std::fs::read_to_string(folder.path().join("a.mmd")).expect("a file").contains("flowchart"));
}

#[test]
fn what_filters_do_not_find_is_said_with_what_may_have_been_meant() {
    for (args, said) in [
        (&["gaps", "--institution", "Valsts zemes dienests"][..], "`vzd`"),
        (&["portfolio", "--institution", "childcare-benefit"], "service"),
        (&["levels", "--manager", "Sociālās palīdzības politikas eksperts"], "dzives-situacijas@lm.example"),
        (&["coverage", "--life-situation", "studing"], "`studying`"),
    ] {
        let output = run(&[&["report"], args, &["--lang", "en"]].concat());
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{args:?}");
        assert!(stderr(&output).contains(said) && !stderr(&output).contains("history"), "{}", stderr(&output));
    }
}

#[test]
fn a_job_that_fails_on_gaps_says_so_where_jobs_are_read() {
    let folder = Folder::new("job");
    let file = folder.path().join("gaps.json").display().to_string();
    let output = run(&["report", "gaps", "--max-gaps", "5", "--lang", "en", "--output", &file]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(1), ""));
    assert!(stderr(&output).contains("too many gaps: 66"), "{}", stderr(&output));
}
