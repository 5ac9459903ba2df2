//! The workbook of gaps that people work in: what they write is carried over, and nothing of it is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::{Path, PathBuf};

use calamine::{Data, DataType, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::common::{Folder, root, run, stderr, stdout};

const KEY: &str = "Key of the finding";
const WORK: [&str; 4] = ["Who sees to it", "Until when", "Done", "Notes"];

/// The cells of a sheet: rows by their headings, days as they are read.
type Rows = Vec<BTreeMap<String, String>>;

fn sheet(file: &Path, name: &str) -> Rows {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(std::fs::read(file).expect("a file"))).expect("a workbook");
    let range = book.worksheet_range(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut rows = range.rows().map(|row| row.iter().map(said).collect::<Vec<_>>());
    let headings = rows.next().expect("headings");
    rows.map(|row| headings.iter().cloned().zip(row).collect()).collect()
}

fn said(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) => {
            let (year, month, date, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{date:02}")
        }
        other => other.as_string().unwrap_or_default(),
    }
}

fn gaps(registry: &Path, file: &Path, more: &[&str]) {
    let output = ["report", "gaps", text(registry), "--lang", "en", "--today", "2026-11-20", "--output", text(file)];
    let output = run(&[&output[..], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// The example with gaps, to be changed.
fn registry(name: &str) -> (Folder, PathBuf) {
    let folder = Folder::new(name);
    for file in std::fs::read_dir(root().join("examples/registry-with-gaps")).expect("a folder").flatten() {
        if file.path().extension().is_some_and(|ending| ending == "yaml") {
            folder.write(&format!("registry/{}", file.file_name().to_string_lossy()), std::fs::read(file.path()).expect("a file"));
        }
    }
    let path = folder.path().join("registry");
    (folder, path)
}

/// A workbook as people leave it: the rows in another order, with what they wrote.
fn write(file: &Path, rows: &Rows) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Mine").expect("a name");
    let headings: BTreeSet<&String> = rows.iter().flat_map(BTreeMap::keys).collect();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for (column, heading) in (0..).zip(headings.into_iter().rev()) {
        sheet.write_string(0, column, heading).expect("a cell");
        for (row, cells) in (1..).zip(rows) {
            let cell = cells.get(heading).map_or("", String::as_str);
            match ExcelDateTime::parse_from_str(cell) {
                Ok(date) if heading == WORK[1] => sheet.write_with_format(row, column, &date, &day).expect("a cell"),
                _ => sheet.write_string(row, column, cell).expect("a cell"),
            };
        }
    }
    book.save(file).expect("a workbook");
}

#[test]
fn what_was_written_is_carried_over_to_its_finding() {
    let (folder, registry) = registry("worked");
    let (first, second) = (folder.path().join("first.xlsx"), folder.path().join("second.xlsx"));
    gaps(&registry, &first, &[]);
    let mut rows = sheet(&first, "The gap list");
    assert!(rows.len() > 3 && rows.iter().all(|row| !row[KEY].is_empty() && WORK.iter().all(|name| row[*name].is_empty())));
    for (at, row) in rows.iter_mut().enumerate() {
        for (name, said) in WORK.into_iter().zip([format!("=Darbinieks {at}"), "2026-12-24".to_owned(), "daļēji".to_owned(), String::new()])
        {
            row.insert(name.to_owned(), said);
        }
    }
    // One with nothing written, one that somebody added, and the list upside down.
    rows[0].extend(WORK.map(|name| (name.to_owned(), String::new())));
    rows.push(BTreeMap::from([(KEY.to_owned(), String::new()), (WORK[3].to_owned(), "Aizmirstais".to_owned())]));
    rows.reverse();
    write(&first, &rows);
    // Lines move, a file gets another name, and one gap is mended.
    let situation = registry.join("birth-of-a-child.yaml");
    let moved = format!("\n# moved\n{}", std::fs::read_to_string(&situation).expect("a file"));
    std::fs::remove_file(&situation).expect("a file");
    std::fs::write(registry.join("birth.yaml"), moved).expect("a file");
    std::fs::remove_file(registry.join("newborn-greeting.yaml")).expect("a file");
    gaps(&registry, &second, &["--since", text(&first)]);
    let written: BTreeMap<&String, &BTreeMap<String, String>> = rows.iter().map(|row| (&row[KEY], row)).collect();
    let again = sheet(&second, "The gap list");
    let mut carried = 0;
    for row in &again {
        let Some(before) = written.get(&row[KEY]) else { continue };
        assert_eq!(WORK.map(|name| &row[name]), WORK.map(|name| &before[name]), "{row:?}");
        carried += usize::from(!row[WORK[0]].is_empty());
    }
    let others = sheet(&second, "From the earlier list");
    let gone: Vec<_> = others.iter().filter(|row| row["What became of it"] == "gone").collect();
    assert!(carried > 1 && !gone.is_empty() && gone.iter().all(|row| row["Description"] == "newborn-greeting"), "{others:?}");
    assert!(others.iter().any(|row| row["What became of it"] == "a row that was added" && row[WORK[3]] == "Aizmirstais"));
    // Every row that said something stands somewhere.
    let all = |column: &str, rows: &Rows| {
        rows.iter().filter_map(|row| row.get(column).cloned()).filter(|said| !said.is_empty()).collect::<Vec<_>>()
    };
    let mut now = [all(WORK[0], &again), all(WORK[0], &others)].concat();
    let mut before = all(WORK[0], &rows);
    now.sort();
    before.sort();
    assert_eq!(now, before);
    // What is filtered out is kept as well, and in the third list what is gone is told only where something was written.
    let third = folder.path().join("third.xlsx");
    gaps(&registry, &third, &["--since", text(&second), "--severity", "error"]);
    let kept = [all(WORK[0], &sheet(&third, "The gap list")), all(WORK[0], &sheet(&third, "From the earlier list"))].concat();
    assert_eq!(kept.len(), before.len());
    // The other language knows the columns too, and a list may take its own place.
    let output = run(&["report", "gaps", text(&registry), "--lang", "lv", "--since", text(&third), "--output", text(&third)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let latvian =
        [all("Kas novērsīs", &sheet(&third, "Nepilnību saraksts")), all("Kas novērsīs", &sheet(&third, "No iepriekšējā saraksta"))];
    assert_eq!(latvian.concat().len(), before.len());
}

#[test]
fn foreign_and_hostile_workbooks_are_told_of_and_nothing_else() {
    let (folder, registry) = registry("worked-hostile");
    let mut foreign = Workbook::new();
    foreign.add_worksheet().write_string(0, 0, "Iepirkumi").expect("a cell");
    foreign.save(folder.path().join("foreign.xlsx")).expect("a workbook");
    let ours = folder.path().join("ours.xlsx");
    gaps(&registry, &ours, &[]);
    let whole = std::fs::read(&ours).expect("a file");
    let zipped = |parts: &[(&str, &[u8])]| {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
            std::io::Write::write_all(&mut writer, content).expect("a part");
        }
        writer.finish().expect("an archive").into_inner()
    };
    // The parts of a workbook of ours, with one that is another.
    let with = |other: &str, content: &[u8]| {
        let mut archive = zip::ZipArchive::new(Cursor::new(&whole[..])).expect("an archive");
        let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).expect("a part");
            let mut own = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut own).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let content = if name == other { content.to_vec() } else { own };
            parts.push((name, content));
        }
        zipped(&parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect::<Vec<_>>())
    };
    let strings = r#"<?xml version="1.0"?><sst xmlns="x" count="1" uniqueCount="99999999999999"><si><t>a</t></si></sst>"#;
    let far = r#"<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("empty", Vec::new()),
        ("text", b"who,until\n".to_vec()),
        ("cut", whole[..whole.len() / 2].to_vec()),
        ("no-book", zipped(&[("a.txt", b"a")])),
        ("bomb", zipped(&[("xl/sharedStrings.xml", &vec![b' '; 120_000_000])])),
        ("strings", with("xl/sharedStrings.xml", strings.as_bytes())),
        ("far", with("xl/worksheets/sheet2.xml", far.as_bytes())),
        ("relations", with("xl/_rels/workbook.xml.rels", b"<Relationships><Relationship Id=\"rId1\" Target=\"../../../etc/passwd\"/>")),
    ];
    let mut names: Vec<String> = vec!["foreign.xlsx".to_owned()];
    for (name, content) in files {
        folder.write(&format!("{name}.xlsx"), content);
        names.push(format!("{name}.xlsx"));
    }
    names.extend(["missing.xlsx".to_owned(), "registry".to_owned()]);
    for name in names {
        for lang in ["lv", "en"] {
            let file = folder.path().join(&name);
            let output = run(&["report", "gaps", text(&registry), "--lang", lang, "--since", text(&file)]);
            let said = stderr(&output);
            assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()), "{name}: {said}");
            assert!(said.lines().count() == 1 && said.contains(&name) && !said.contains("panic"), "{name}: {said}");
        }
    }
    // Nothing but reading it went wrong.
    gaps(&registry, &ours, &["--since", text(&ours)]);
}
