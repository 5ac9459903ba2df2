//! `pvp schema`, and what a real editor makes of the files it writes.

mod lsp;

use std::io::Write as _;
use std::path::Path;
use std::process::Output;

use crate::common::{Folder, pvp, root, run, stderr, stdout};
use lsp::Server;
use serde_json::{Value, json};

const FILES: [&str; 10] = [
    "agreement.schema.json",
    "description.schema.json",
    "institution.schema.json",
    "life-situation.schema.json",
    "measurements.schema.json",
    "measurements.table-schema.json",
    "pvp.schema.json",
    "resource.schema.json",
    "service-group.schema.json",
    "service.schema.json",
];

/// The project's own registry in a folder of its own, as a Git repository would hold it.
fn workspace(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    copy(&root().join("pvp.yaml"), &folder, "pvp.yaml");
    for kind in ["agreements", "institutions", "life-situations", "resources", "service-groups", "services"] {
        copy_all(&root().join("registry").join(kind), &folder, &format!("registry/{kind}"));
    }
    folder
}

fn copy(file: &Path, folder: &Folder, name: &str) {
    folder.write(name, std::fs::read(file).expect("a file"));
}

fn copy_all(from: &Path, folder: &Folder, name: &str) {
    for file in std::fs::read_dir(from).expect("a folder").flatten().filter(|file| file.path().extension().is_some_and(|end| end == "yaml"))
    {
        copy(&file.path(), folder, &format!("{name}/{}", file.file_name().to_string_lossy()));
    }
}

fn write(folder: &Folder, args: &[&str]) -> Output {
    pvp().current_dir(folder.path()).args(["schema", "--write", ".vscode/schemas"]).args(args).output().expect("pvp runs")
}

fn read(folder: &Folder, name: &str) -> String {
    std::fs::read_to_string(folder.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn schema(folder: &Folder, kind: &str) -> Value {
    serde_json::from_str(&read(folder, &format!(".vscode/schemas/{kind}.schema.json"))).expect("JSON")
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().expect("a list").iter().map(|item| item.as_str().expect("text")).collect()
}

#[test]
fn a_schema_is_printed_as_it_is_published() {
    for (kind, file) in [
        ("life-situation", "life-situation"),
        ("service", "service"),
        ("resource", "resource"),
        ("institution", "institution"),
        ("settings", "pvp"),
        ("output", "output-v1"),
    ] {
        let published = std::fs::read_to_string(root().join(format!("schemas/{file}.schema.json"))).expect("a schema");
        assert_eq!(stdout(&run(&["schema", kind])), published, "{kind}");
        let english: Value = serde_json::from_str(&stdout(&run(&["schema", kind, "--lang", "en"]))).expect("JSON");
        assert!(jsonschema::meta::is_valid(&english), "{kind}");
    }
    let list = stdout(&run(&["schema", "--lang", "lv"]));
    for word in ["life-situation", "Pakalpojums", "settings", "output", "schemas/pvp.schema.json"] {
        assert!(list.contains(word), "{word}: {list}");
    }
}

#[test]
fn an_unknown_schema_is_exit_2_with_a_suggestion() {
    let output = run(&["schema", "servce", "--lang", "lv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(stderr(&output).contains("Shēmas `servce` nav") && stderr(&output).contains("`service`"), "{}", stderr(&output));
    assert_eq!(run(&["schema", "service", "--write", "x"]).status.code(), Some(2));
    assert_eq!(run(&["schema", "--registry", "x"]).status.code(), Some(2));
}

#[test]
fn the_written_schemas_hold_what_the_registry_has() {
    let folder = workspace("schema-write");
    let output = write(&folder, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mut names: Vec<String> = std::fs::read_dir(folder.path().join(".vscode/schemas"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, FILES);

    let service = schema(&folder, "service");
    assert!(jsonschema::meta::is_valid(&service));
    let needs = &service["properties"]["basis"]["properties"]["needs"]["items"];
    let at = strings(&needs["enum"]).iter().position(|id| *id == "birth-of-a-child/register-birth").expect("the need");
    assert_eq!(needs["enumDescriptions"][at], "Reģistrēt bērna piedzimšanu");
    let places = &service["definitions"]["channel"]["properties"]["places"]["items"];
    assert!(strings(&places["enum"]).contains(&"vsaa/all"));
    assert!(strings(&service["properties"]["basis"]["properties"]["functions"]["items"]["enum"]).contains(&"vsaa/social-benefits"));
    assert_eq!(strings(&service["properties"]["responsible"]["properties"]["owner"]["enum"]).len(), 44);
    assert_eq!(strings(&service["definitions"]["related_resource"]["properties"]["id"]["enum"]).len(), 31);
    assert_eq!(strings(&service["definitions"]["related_service"]["properties"]["id"]["enum"]).len(), 48);
    let themes = &service["properties"]["classification"]["properties"]["themes"]["items"];
    assert_eq!((strings(&themes["enum"]).len(), strings(&themes["enumDescriptions"])[0]), (11, "Uzņēmējdarbība"));
    // A need of the same life situation is the author's own: it stays open.
    let need = schema(&folder, "life-situation")["definitions"]["need"]["properties"]["part_of"].clone();
    assert!(need["enum"].is_null() && need["$ref"].is_string());

    let settings: Value = serde_json::from_str(&read(&folder, ".vscode/settings.json")).expect("JSON");
    assert_eq!(
        settings,
        json!({ "yaml.schemas": {
            "./.vscode/schemas/agreement.schema.json": ["registry/agreements/**/*.yaml"],
            "./.vscode/schemas/institution.schema.json": ["registry/institutions/**/*.yaml"],
            "./.vscode/schemas/life-situation.schema.json": ["registry/life-situations/**/*.yaml"],
            "./.vscode/schemas/pvp.schema.json": ["pvp.yaml"],
            "./.vscode/schemas/resource.schema.json": ["registry/resources/**/*.yaml"],
            "./.vscode/schemas/service-group.schema.json": ["registry/service-groups/**/*.yaml"],
            "./.vscode/schemas/service.schema.json": ["registry/services/**/*.yaml"],
        } })
    );
}

#[test]
fn equal_registries_give_equal_files_and_nothing_else_is_left() {
    let folder = workspace("schema-again");
    assert_eq!(write(&folder, &[]).status.code(), Some(0));
    let before: Vec<String> = FILES.iter().map(|name| read(&folder, &format!(".vscode/schemas/{name}"))).collect();
    // Neither the locale nor a second time changes them.
    let again = pvp()
        .current_dir(folder.path().join("registry"))
        .env("LC_ALL", "lv_LV.UTF-8")
        .args(["schema", "--write", "../.vscode/schemas"])
        .output()
        .expect("pvp runs");
    assert!(stdout(&again).contains("shēmas jau ir ieslēgtas"), "{}{}", stdout(&again), stderr(&again));
    let after: Vec<String> = FILES.iter().map(|name| read(&folder, &format!(".vscode/schemas/{name}"))).collect();
    assert_eq!(before, after);
    assert_eq!(std::fs::read_dir(folder.path().join(".vscode")).expect("a folder").count(), 2);
    assert_eq!(std::fs::read_dir(folder.path().join(".vscode/schemas")).expect("a folder").count(), FILES.len());
}

#[test]
fn what_is_not_ours_is_left_as_it_is() {
    let folder = workspace("schema-ours");
    let own = "{\n  // mine\n  \"editor.tabSize\": 2\n}\n";
    folder.write(".vscode/settings.json", own);
    let output = write(&folder, &["--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(read(&folder, ".vscode/settings.json"), own);
    let said = stdout(&output);
    assert!(said.contains("were not changed") && said.contains("\"registry/services/**/*.yaml\""), "{said}");

    // Somebody's own schemas, of which none is touched.
    folder.write("schemas/service.schema.json", "{}\n");
    let output = pvp().current_dir(folder.path()).args(["schema", "--write", "schemas"]).output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty() && stderr(&output).contains("schemas/service.schema.json"), "{}", stderr(&output));
    assert_eq!(std::fs::read_dir(folder.path().join("schemas")).expect("a folder").count(), 1);

    // Settings that would be written elsewhere.
    std::fs::remove_dir_all(folder.path().join(".vscode")).expect("removed");
    std::fs::create_dir(folder.path().join("elsewhere")).expect("a folder");
    std::os::unix::fs::symlink(folder.path().join("elsewhere"), folder.path().join(".vscode")).expect("a link");
    let output = pvp().current_dir(folder.path()).args(["schema", "--write", "fitted"]).output().expect("pvp runs");
    assert!(stdout(&output).contains("were not changed"), "{}", stdout(&output));
    assert_eq!(std::fs::read_dir(folder.path().join("elsewhere")).expect("a folder").count(), 0);
}

#[test]
fn what_cannot_be_written_or_read_is_said() {
    let folder = workspace("schema-trouble");
    folder.write("file", "x");
    let output = pvp().current_dir(folder.path()).args(["schema", "--write", "file/schemas"]).output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(3));
    assert!(output.stdout.is_empty() && stderr(&output).contains("Cannot write `file/schemas`"), "{}", stderr(&output));
    assert_eq!(stderr(&output).lines().count(), 1);

    folder.write("registry/services/broken.yaml", "kind: service\nid: broken\nidentification: [\n");
    let said = stdout(&write(&folder, &["--lang", "en"]));
    assert!(said.contains("1 file could not be understood"), "{said}");
    let services = schema(&folder, "service")["definitions"]["related_service"]["properties"]["id"]["enum"].clone();
    assert!(strings(&services).contains(&"broken"));

    let empty = Folder::new("schema-empty");
    assert_eq!(write(&empty, &[]).status.code(), Some(3));
    assert_eq!(std::fs::read_dir(empty.path()).expect("a folder").count(), 0);
}

#[test]
fn kinds_side_by_side_are_told_apart_by_what_they_say() {
    let folder = Folder::new("schema-mixed");
    copy_all(&root().join("examples/first-registry"), &folder, ".");
    assert_eq!(write(&folder, &[]).status.code(), Some(0));
    let settings: Value = serde_json::from_str(&read(&folder, ".vscode/settings.json")).expect("JSON");
    assert_eq!(settings, json!({ "yaml.schemas": { "./.vscode/schemas/description.schema.json": ["*.yaml"] } }));
    assert!(jsonschema::meta::is_valid(&schema(&folder, "description")));
}

/// The line and column of the first place of a text, counted from 0.
fn place(text: &str, of: &str) -> (usize, usize) {
    let at = text.find(of).unwrap_or_else(|| panic!("there is no {of}"));
    (text[..at].matches('\n').count(), text[..at].rsplit('\n').next().unwrap_or_default().chars().count())
}

#[test]
fn a_real_editor_completes_ids_finds_misspelt_keys_and_speaks_latvian() {
    let program = match lsp::installed() {
        Ok(program) => program,
        Err(reason) => {
            // Past the test's captured output, so that it is seen.
            let _ = writeln!(std::io::stderr(), "SKIPPED: the YAML language server was not run: {reason}");
            return;
        }
    };
    let folder = workspace("editor");
    assert_eq!(write(&folder, &[]).status.code(), Some(0));
    let mut server = Server::start(&program, folder.path(), "registry/services/ready.yaml");

    // The whole registry stays without a complaint, each reference in its list; what it lacks is known (tests/suite/registry.rs).
    let mut files = Vec::new();
    for kind in ["institutions", "life-situations", "resources", "services"] {
        for entry in std::fs::read_dir(folder.path().join("registry").join(kind)).expect("a folder").flatten() {
            let file = format!("registry/{kind}/{}", entry.file_name().to_string_lossy());
            let text = read(&folder, &file);
            files.push((file, text));
        }
    }
    let mut found = server.open_all(&files);
    assert!(found.len() > 100);
    for findings in found.values_mut() {
        findings.retain(|finding| !finding.contains("Missing property"));
    }
    found.retain(|_, findings| !findings.is_empty());
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(server.open("pvp.yaml", &read(&folder, "pvp.yaml")), Vec::<String>::new());

    let good = read(&folder, "registry/services/childcare-benefit.yaml");
    let file = "registry/services/new.yaml";
    let text = good
        .replace("needs: [birth-of-a-child/income-while-caring]", "needs:\n    - birth-of-a-child/reg")
        .replace("  adaptivity:", "  adaptivty:");
    let found = server.open(file, &text);
    let (line, _) = place(&text, "  adaptivty:");
    assert!(found.iter().any(|finding| finding.starts_with(&format!("{line}: ")) && finding.contains("adaptivty")), "{found:?}");
    let (line, column) = place(&text, "birth-of-a-child/reg");
    assert!(found.iter().any(|finding| finding.starts_with(&format!("{line}: ")) && finding.contains("Reģistrā tāda nav")), "{found:?}");

    let offered = server.completion(file, line, column + "birth-of-a-child/reg".len());
    let need = offered.iter().find(|(label, _)| label == "birth-of-a-child/register-birth");
    assert!(need.is_some_and(|(_, title)| title.contains("Reģistrēt bērna piedzimšanu")), "{offered:?}");

    let (line, column) = place(&text, "basis:");
    let shown = server.hover(file, line, column + 2);
    assert!(shown.contains("Sniegšanas pamatojums"), "{shown}");
    let (line, column) = place(&text, "owner:");
    let shown = server.hover(file, line, column + 2);
    assert!(shown.contains("Saimnieks") || shown.contains("iestāde"), "{shown}");

    // In English, and where the kinds lie side by side.
    let folder = Folder::new("editor-mixed");
    copy_all(&root().join("examples/first-registry"), &folder, ".");
    assert_eq!(write(&folder, &["--lang", "en"]).status.code(), Some(0));
    let mut server = Server::start(&program, folder.path(), "ready.yaml");
    let text = read(&folder, "childcare-benefit.yaml");
    assert_eq!(server.open("childcare-benefit.yaml", &text), Vec::<String>::new());
    let (line, column) = place(&text, "basis:");
    let shown = server.hover("childcare-benefit.yaml", line, column + 2);
    assert!(shown.contains("Basis for provision"), "{shown}");
    let wrong = text.replace("basis:", "bassis:");
    let found = server.open("other.yaml", &wrong);
    assert!(found.iter().any(|finding| finding.contains("bassis")), "{found:?}");
}
