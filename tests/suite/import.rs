//! `pvp import measurements`: what a table would bring, what is refused by its cell, and what is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rust_xlsxwriter::{Format, Formula, Workbook};

use crate::common::repo::Repo;
use crate::common::{Folder, pvp, root, stderr, stdout};

const HEAD: &str = "subject,item,period,channel,value,part,total,note\n";

/// A copy of the example, which has no tables yet.
fn registry(name: &str) -> Folder {
    let folder = Folder::new(name);
    let example = root().join("examples/measurements-import");
    for file in ["pvp.yaml", "monitoring.csv", "monitoring-map.yaml", "digital-share.csv", "digital-share-map.yaml"] {
        folder.write(file, fs::read(example.join(file)).expect("a file"));
    }
    for file in fs::read_dir(example.join("registry")).expect("a folder").flatten() {
        folder.write(&format!("registry/{}", file.file_name().to_string_lossy()), fs::read(file.path()).expect("a file"));
    }
    folder
}

fn import(folder: &Folder, args: &[&str], lang: &str) -> (i32, String) {
    let fixed = ["import", "measurements", "--today", "2026-11-20", "--lang", lang];
    let output = pvp().args(fixed).args(args).current_dir(folder.path()).output().expect("pvp runs");
    (output.status.code().expect("a code"), stdout(&output) + &stderr(&output))
}

/// What the tables of a registry hold, by their paths.
fn tables(folder: &Folder) -> BTreeMap<String, String> {
    fn walk(path: &Path, root: &Path, all: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                walk(&entry.path(), root, all);
            } else {
                let name = entry.path().strip_prefix(root).expect("inside").to_string_lossy().into_owned();
                all.insert(name, fs::read_to_string(entry.path()).expect("text"));
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(&folder.path().join("measurements"), folder.path(), &mut all);
    all
}

fn json(folder: &Folder, args: &[&str]) -> serde_json::Value {
    let (_, said) = import(folder, &[args, &["--format", "json"]].concat(), "en");
    let value: serde_json::Value = serde_json::from_str(&said).unwrap_or_else(|_| panic!("{said}"));
    let schema: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root().join("schemas/import-v1.schema.json")).expect("text")).expect("JSON");
    assert!(jsonschema::is_valid(&schema, &value), "{value:#}");
    value
}

#[test]
fn a_wide_table_of_another_system_and_a_long_one_are_read_by_their_maps() {
    let folder = registry("import-maps");
    let wide = ["monitoring.csv", "--map", "monitoring-map.yaml"];
    let (code, said) = import(&folder, &wide, "lv");
    assert_eq!(code, 0, "{said}");
    assert!(
        said.starts_with("Pievienos 12 rindu:\n  monitoring.csv:2:14: childcare-benefit level/decision-time 2026-08: 1131/1150\n"),
        "{said}"
    );
    assert!(said.contains("Tabula `measurements/vsaa/2026.csv`: pievienots 12") && said.contains("pievienojiet `--write`"), "{said}");
    assert!(tables(&folder).is_empty(), "nothing was asked to be written");
    let (code, said) = import(&folder, &[&wide[..], &["--write"]].concat(), "en");
    assert!(code == 0 && said.contains("All of it was written."), "{said}");
    let (code, said) = import(&folder, &["digital-share.csv", "--map", "digital-share-map.yaml", "--write"], "en");
    assert_eq!(code, 0, "{said}");
    let written = tables(&folder);
    let text = &written["measurements/vsaa/2026.csv"];
    assert!(text.starts_with(HEAD) && text.lines().count() == 15, "{text}");
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(rows[0], "childcare-benefit,kpi/digital-share,2026-Q2,,81.4,,,");
    assert_eq!(rows[2], "childcare-benefit,level/decision-time,2026-08,,,1131,1150,");
    assert_eq!(rows[8], "childcare-benefit,volume/service-request,2026-08,in-person,,,341,");
    // What was written is read without a mistake.
    let output = pvp().args(["validate", "--today", "2026-11-20"]).current_dir(folder.path()).output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    // The same again changes nothing.
    let (code, said) = import(&folder, &[&wide[..], &["--write"]].concat(), "en");
    assert!(code == 0 && said.contains("There already, 12 rows") && said.contains("There is nothing to write."), "{said}");
    assert_eq!(tables(&folder), written);
}

#[test]
fn what_differs_is_refused_unless_it_is_to_be_replaced_and_changes_where_it_stands() {
    let folder = registry("import-differs");
    // A hand wrote it, in a file and an order of its own.
    let by_hand = "note,subject,item,period,part,total\nSlimi,childcare-benefit,level/decision-time,2026-10,1102,1197\n\
                   ,childcare-benefit,level/decision-time,2026-09,1180,1204\n";
    folder.write("measurements/by-hand.csv", by_hand);
    let new = format!(
        "{HEAD}childcare-benefit,level/decision-time,2026-09,,,1180.0,1204,\nchildcare-benefit,level/decision-time,2026-10,,,1103,1197,\nchildcare-benefit,volume/complaint,2025-12,,,,1,\"a, b\"\n"
    );
    folder.write("new.csv", new);
    let (code, said) = import(&folder, &["new.csv", "--write"], "en");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("new.csv:3:") && said.contains("1103/1197 (the table has 1102/1197, measurements/by-hand.csv:2)"), "{said}");
    assert!(said.contains("There already, 1 row:") && said.ends_with("If the new figure is right, add `--replace`.\n"), "{said}");
    assert_eq!(tables(&folder).len(), 1, "all or nothing");
    assert_eq!(tables(&folder)["measurements/by-hand.csv"], by_hand);
    let (code, said) = import(&folder, &["new.csv", "--write", "--replace"], "lv");
    assert!(code == 0 && said.contains("Nomainīs 1 rindu:"), "{said}");
    let written = tables(&folder);
    // The words that stood there stay, and the other figure too.
    let changed =
        "childcare-benefit,level/decision-time,2026-09,,,1180,1204,\nchildcare-benefit,level/decision-time,2026-10,,,1103,1197,Slimi\n";
    assert_eq!(written["measurements/by-hand.csv"], format!("{HEAD}{changed}"));
    assert_eq!(written["measurements/vsaa/2025.csv"], format!("{HEAD}childcare-benefit,volume/complaint,2025-12,,,,1,\"a, b\"\n"));
    assert_eq!(written.len(), 2);
    let summary = &json(&folder, &["new.csv"])["summary"];
    assert_eq!((&summary["equal"], &summary["findings"]), (&3.into(), &0.into()));
}

#[test]
fn what_is_wrong_is_said_at_its_cell_in_the_words_of_the_rules_and_nothing_is_written() {
    let folder = registry("import-wrong");
    for (row, place, code, lv, en) in [
        ("nobody,level/decision-time,2026-09,,,1,2,", "a.csv:3:1", "PVP302", "reģistrā tāda apraksta nav", "the registry"),
        ("childcare-benefit,level/other,2026-09,,,1,2,", "a.csv:3:19", "PVP302", "Rādītāja `level/other`", "`level/other`"),
        ("vsaa,level/decision-time,2026-09,,,1,2,", "a.csv:3:6", "PVP303", "te mērīt nevar", "`level/decision-time`"),
        ("childcare-benefit,level/decision-time,2026-13,,,1,2,", "a.csv:3:39", "PVP104", "`2026-13` nav periods", "`2026-13`"),
        ("childcare-benefit,level/decision-time,2027-01,,,1,2,", "a.csv:3:39", "PVP104", "kas vēl nav sācies", "2027-01"),
        ("childcare-benefit,level/decision-time,2026-09,,,-,2,", "a.csv:3:49", "PVP104", "Skaitļa vietā ir `-`", "`-`"),
        ("childcare-benefit,level/decision-time,2026-09,,,1,,", "a.csv:3:49", "PVP202", "total", "total"),
        ("childcare-benefit,level/decision-time,2026-09,,,3,2,", "a.csv:3:", "PVP711", "Daļa ir lielāka", "2026-09"),
        ("childcare-benefit,volume/complaint,2026-08,,,,7,", "a.csv:3:", "PVP712", "divi dažādi skaitļi", "2026-08"),
        ("childcare-benefit,volume/complaint,2026-09,,,,7", "a.csv:3:1", "PVP012", "Aiļu skaits šajā rindā ir 7", "a.csv:3:1: PVP012"),
    ] {
        folder.write("a.csv", format!("{HEAD}childcare-benefit,volume/complaint,2026-08,,,,6,\n{row}\n"));
        for (lang, words) in [("lv", lv), ("en", en)] {
            let (exit, said) = import(&folder, &["a.csv", "--write"], lang);
            assert_eq!(exit, 1, "{row}: {said}");
            assert!(said.contains(place) && said.contains(code) && said.contains(words), "{row}: {said}");
        }
        assert!(tables(&folder).is_empty(), "{row}");
    }
}

#[test]
fn what_is_not_there_can_be_left_out_and_is_counted() {
    let folder = registry("import-unknown");
    let text = fs::read(folder.path().join("monitoring.csv")).expect("a file");
    folder.write("more.csv", [&text[..], b"p999;09.2026;1;2;3;4;5;\n"].concat());
    let args = ["more.csv", "--map", "monitoring-map.yaml", "--write"];
    let (code, said) = import(&folder, &args, "en");
    assert!(code == 1 && said.contains("more.csv:5:1: No description has the code `p999` in the system `ppk` (rows: 4)"), "{said}");
    assert!(tables(&folder).is_empty());
    let (code, said) = import(&folder, &[&args[..], &["--skip-unknown"]].concat(), "en");
    assert!(code == 0 && said.contains("Left out, 4 rows"), "{said}");
    assert_eq!(tables(&folder)["measurements/vsaa/2026.csv"].lines().count(), 13);
    folder.write("a.csv", format!("{HEAD}nobody,level/x,2026-09,,,1,2,\nvsaa,volume/complaint,2026-09,,,,2,\n"));
    let (code, said) = import(&folder, &["a.csv", "--write", "--skip-unknown"], "lv");
    assert!(code == 0 && said.contains("Izlaidīs 1 rindu"), "{said}");
    assert!(tables(&folder)["measurements/vsaa/2026.csv"].ends_with("vsaa,volume/complaint,2026-09,,,,2,\n"));
}

#[test]
fn what_a_table_does_not_say_is_typed() {
    let folder = registry("import-typed");
    folder.write("a.csv", "part,total\n1180,1204\n");
    let (code, said) = import(&folder, &["a.csv"], "en");
    assert!(code == 1 && said.contains("a.csv:1:1: Neither the table nor a map says these: `subject`, `item`, `period`"), "{said}");
    let typed = ["a.csv", "--period", "2026-09", "--subject", "childcare-benefit", "--item", "level/decision-time"];
    assert_eq!(import(&folder, &[&typed[..], &["--write"]].concat(), "en").0, 0);
    assert!(tables(&folder)["measurements/vsaa/2026.csv"].ends_with("childcare-benefit,level/decision-time,2026-09,,,1180,1204,\n"));
    let (code, said) = import(&folder, &["monitoring.csv", "--map", "monitoring-map.yaml", "--period", "2026-09"], "en");
    assert!(code == 2 && said.contains("`period`"), "{said}");
    assert_eq!(import(&folder, &["a.csv", "--period", "2026-9"], "en").0, 2);
}

#[test]
fn a_wrong_map_is_said_with_its_place_and_judges_nothing() {
    let folder = registry("import-map");
    for (text, place, words) in [
        ("peroid: { column: A }\n", "1:1", "`period`"),
        ("period: { column: A, format: MM }\n", "1:30", "MM.YYYY"),
        ("period: { column: A, is: 2026-09 }\n", "1:26", "either"),
        ("subject: { is: x, by: ppk }\n", "1:23", "exactly as in the registry"),
        ("item: { is: decision-time }\n", "1:13", "PVP"),
        ("decimal: ','\nthousands: ','\n", "2:12", "same sign"),
        ("columns: { A: { item: volume/complaint, as: sum } }\n", "1:45", "total"),
        ("columns: { A: { item: volume/complaint }, B: { item: volume/complaint } }\n", "1:43", "mean the same"),
        ("- a\n", "1:1", "A map belongs here"),
        ("period: [\n", "1:9", "["),
    ] {
        folder.write("map.yaml", text);
        let (code, said) = import(&folder, &["monitoring.csv", "--map", "map.yaml"], "en");
        assert_eq!(code, 2, "{text}: {said}");
        assert!(said.contains(&format!("map.yaml:{place}")), "{text}: {said}");
        assert!(words == "PVP" || said.contains(words), "{text}: {said}");
    }
}

#[test]
fn columns_that_the_map_does_not_know_and_numbers_written_otherwise_are_mistakes() {
    let folder = registry("import-columns");
    let map = "decimal: ','\nthousands: ' '\ndelimiter: ';'\nsubject: { is: childcare-benefit }\nitem: { is: volume/complaint }\nperiod: { column: M }\ntotal: { column: N }\n";
    folder.write("map.yaml", map);
    for (text, said_there) in [
        ("M;N;Cits\n2026-09;1;2\n", "a.csv:1:5: The map says nothing of the column `Cits`"),
        ("M;K\n2026-09;1\n", "a.csv:1:1: The table has no column `N`"),
        ("M,N\n2026-09,1\n", "a.csv:1:1: The cells of the file are separated by ,"),
        ("M;N\n2026-09;1.5\n", "a.csv:2:9: `1.5` is not a number"),
        ("M;N\n2026-09;1 20\n", "a.csv:2:9: `1 20` is not a number"),
        ("M;N\n09.2026;1\n", "a.csv:2:1: PVP104"),
    ] {
        folder.write("a.csv", text);
        let (code, said) = import(&folder, &["a.csv", "--map", "map.yaml"], "en");
        assert!(code == 1 && said.contains(said_there), "{text}: {said}");
    }
    folder.write("a.csv", "M;N\n2026-09;1\u{A0}204\n");
    let found = json(&folder, &["a.csv", "--map", "map.yaml"]);
    assert_eq!(found["rows"][0]["total"], "1204");
    folder.write("a.csv", b"M;N\n2026-09;\xE2\n");
    let (code, said) = import(&folder, &["a.csv", "--map", "map.yaml"], "lv");
    assert!(code == 1 && said.contains("PVP002"), "{said}");
}

#[test]
fn periods_and_subjects_may_be_columns() {
    let folder = registry("import-across");
    folder.write("periods.csv", "R,VIII,IX\nvolume/complaint,4,6\nvolume/suggestion,,1\n");
    folder.write(
        "periods.yaml",
        "subject: { is: childcare-benefit }\nitem: { column: R }\ncolumns: { VIII: { period: 2026-08, as: total }, IX: { period: 2026-09, as: total } }\n",
    );
    let rows = json(&folder, &["periods.csv", "--map", "periods.yaml"]);
    assert_eq!(rows["rows"].as_array().map(Vec::len), Some(3), "{rows:#}");
    assert_eq!((&rows["rows"][1]["period"], &rows["rows"][1]["cell"]), (&"2026-09".into(), &"periods.csv:2:20".into()));
    folder.write("subjects.csv", "M,VSAA,Pabalsts\n2026-09,4,6\n");
    folder.write(
        "subjects.yaml",
        "item: { is: volume/complaint }\nperiod: { column: M }\ncolumns: { VSAA: { subject: vsaa, as: total }, Pabalsts: { subject: childcare-benefit, as: total } }\n",
    );
    let rows = json(&folder, &["subjects.csv", "--map", "subjects.yaml"]);
    assert_eq!((&rows["rows"][0]["subject"], &rows["rows"][1]["subject"]), (&"vsaa".into(), &"childcare-benefit".into()));
}

#[test]
fn a_workbook_is_read_by_its_cells_and_nothing_in_it_is_guessed() {
    let folder = registry("import-book");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("SLA").expect("a name");
    for (column, heading) in (0..).zip(["subject", "item", "period", "value", "part", "total"]) {
        sheet.write_string(0, column, heading).expect("a cell");
    }
    let share = Format::new().set_num_format("0.00%");
    for (row, item) in (1..).zip(["kpi/digital-share", "level/decision-time"]) {
        sheet.write_string(row, 0, "childcare-benefit").expect("a cell");
        sheet.write_string(row, 1, item).expect("a cell");
    }
    sheet.write_string(1, 2, "2026-Q3").expect("a cell");
    sheet.write_number_with_format(1, 3, 0.8305, &share).expect("a cell");
    sheet.write_string(2, 2, "2026-09").expect("a cell");
    sheet.write_number(2, 4, 1180).expect("a cell");
    sheet.write_number(2, 5, 1204).expect("a cell");
    let path = folder.path().join("sla.xlsx");
    book.save(&path).expect("a workbook");
    let (code, said) = import(&folder, &["sla.xlsx", "--write"], "en");
    assert!(code == 0 && said.contains("SLA!E3: childcare-benefit level/decision-time 2026-09: 1180/1204"), "{said}");
    assert!(tables(&folder)["measurements/vsaa/2026.csv"].contains("kpi/digital-share,2026-Q3,,83.05,,,"), "{said}");

    let day = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.worksheet_from_index(0).expect("a sheet");
    sheet.write_number_with_format(2, 2, 46266, &day).expect("a cell");
    sheet.write_formula(2, 5, Formula::new("=1203+1").set_result("1204")).expect("a cell");
    book.save(&path).expect("a workbook");
    let (code, said) = import(&folder, &["sla.xlsx"], "en");
    assert!(code == 1 && said.contains("SLA!C3: There is a day in the cell (2026-09-01)"), "{said}");
    assert!(said.contains("SLA!F3: PVP104") && said.contains("=1203+1"), "{said}");
    let sheet = book.worksheet_from_index(0).expect("a sheet");
    sheet.write_number(2, 5, 1204).expect("a cell");
    sheet.merge_range(1, 0, 2, 0, "childcare-benefit", &Format::new()).expect("merged");
    book.add_worksheet().set_name("Cita").expect("a name");
    book.save(&path).expect("a workbook");
    let (code, said) = import(&folder, &["sla.xlsx"], "en");
    assert!(code == 1 && said.contains("The workbook has several sheets: `SLA`, `Cita`"), "{said}");
    let columns = ["subject", "item", "value", "part", "total"].map(|name| format!("{name}: {{ column: {name} }}\n"));
    folder.write("map.yaml", format!("sheet: SLA\nperiod: {{ column: period, format: YYYY-MM }}\n{}", columns.concat()));
    let (code, said) = import(&folder, &["sla.xlsx", "--map", "map.yaml"], "en");
    assert!(code == 1 && said.contains("SLA!A2: Cells are merged here"), "{said}");
}

#[test]
fn an_open_document_is_read_and_hostile_workbooks_are_told_of() {
    let folder = registry("import-ods");
    let zipped = |parts: &[(&str, &[u8])]| {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
            std::io::Write::write_all(&mut writer, content).expect("a part");
        }
        writer.finish().expect("an archive").into_inner()
    };
    let sheet = |rows: &str| {
        let cell = |text: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
        let head = ["subject", "item", "period", "total"].map(cell).concat();
        format!(
            "<office:document-content><table:table table:name=\"L&amp;1\"><table:table-row>{head}</table:table-row>{rows}</table:table></office:document-content>"
        )
    };
    let row = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>childcare-benefit</text:p></table:table-cell>\
               <table:table-cell><text:p>volume/complaint</text:p></table:table-cell><table:table-cell><text:p>2026-09</text:p></table:table-cell>\
               <table:table-cell office:value-type=\"float\" office:value=\"6\"><text:p>6,00</text:p></table:table-cell>\
               <table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>\
               <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    folder.write("a.ods", zipped(&[("content.xml", sheet(row).as_bytes())]));
    let (code, said) = import(&folder, &["a.ods"], "en");
    assert!(code == 0 && said.contains("L&1!D2: childcare-benefit volume/complaint 2026-09: 6"), "{said}");
    let full = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>";
    for (name, content, words) in [
        ("full.ods", zipped(&[("content.xml", sheet(full).as_bytes())]), "holds too much"),
        ("bomb.xlsx", zipped(&[("xl/sharedStrings.xml", &vec![b' '; 120_000_000])]), "holds too much"),
        ("none.xlsx", zipped(&[("a.txt", b"a")]), "cannot be read"),
        ("cut.xlsx", b"PK\x03\x04".to_vec(), "cannot be read"),
        ("old.xls", vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1], "cannot be read"),
        ("empty.csv", Vec::new(), "has no row 1"),
    ] {
        folder.write(name, content);
        let (code, said) = import(&folder, &[name], "en");
        assert!(code == 1 && said.contains(words), "{name}: {said}");
    }
    let (code, said) = import(&folder, &["missing.csv"], "en");
    assert!(code == 2 && said.contains("missing.csv"), "{said}");
}

#[test]
fn the_folder_of_the_settings_is_made_and_a_wrong_table_is_not_written_over() {
    let folder = registry("import-folder");
    folder.write("pvp.yaml", "registry: registry\nmeasurements: { folder: skaitli }\n");
    folder.write("a.csv", format!("{HEAD}vsaa,volume/complaint,2026-W01,,,,2,\n"));
    let (code, said) = import(&folder, &["a.csv", "--write"], "en");
    assert_eq!(code, 0, "{said}");
    // The week began in the year before.
    let path = folder.path().join("skaitli/vsaa/2025.csv");
    assert_eq!(fs::read_to_string(&path).expect("a table"), format!("{HEAD}vsaa,volume/complaint,2026-W01,,,,2,\n"));
    fs::write(&path, format!("{HEAD}vsaa,volume/complaint\n")).expect("written");
    let (code, said) = import(&folder, &["a.csv", "--write"], "en");
    assert!(code == 2 && said.contains("skaitli/vsaa/2025.csv"), "{said}");
    folder.write("pvp.yaml", "registry: registry\nmeasurements: { folder: ../elsewhere }\n");
    assert_eq!(import(&folder, &["a.csv", "--write"], "en").0, 2);
}

#[test]
fn what_two_people_bring_merges() {
    let repo = Repo::new("import-merges");
    repo.copy(&root().join("examples/measurements-import/registry"), "registry");
    repo.write("pvp.yaml", "registry: registry\n").commit("Begin");
    let row = |item: &str, month: &str| format!("childcare-benefit,{item},2026-{month},,,90,100,\n");
    let bring = |rows: &[String], message: &str| {
        let brought = repo.beside("brought.csv");
        fs::write(&brought, HEAD.to_owned() + &rows.concat()).expect("a file");
        let path = brought.to_str().expect("UTF-8");
        let output = repo.pvp(&["import", "measurements", path, "--write", "--today", "2026-11-20"]);
        assert_eq!(output.status.code(), Some(0), "{}{}", stdout(&output), stderr(&output));
        repo.commit(message);
    };
    let [a, b] = ["kpi/digital-share", "level/decision-time"];
    bring(&[row(a, "01"), row(a, "02"), row(a, "03"), row(b, "01"), row(b, "02"), row(b, "03")], "January to March");
    let main = repo.git(&["branch", "--show-current"]).trim().to_owned();
    repo.git(&["checkout", "--quiet", "-b", "other"]);
    bring(&[row(a, "04")], "One series in April");
    repo.git(&["checkout", "--quiet", &main]);
    bring(&[row(b, "04")], "The other in April");
    repo.git(&["merge", "--quiet", "--no-edit", "other"]);
    let merged = fs::read_to_string(repo.path().join("measurements/vsaa/2026.csv")).expect("a table");
    let months = ["01", "02", "03", "04"];
    assert_eq!(merged, HEAD.to_owned() + &[a, b].map(|item| months.map(|month| row(item, month)).concat()).concat());
}
