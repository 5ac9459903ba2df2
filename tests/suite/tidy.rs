//! The house is in order: modules look one way, rules are complete, both languages say the same, generated pages are
//! current, and the model knows every reference that the schemas name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::cases;
use fluent_syntax::ast;
use pvp::model::Description;
use pvp::rules::{self, Cause};
use pvp::schema::{Field, Kind};
use pvp::source::{FileId, LineIndex};

/// The modules, lowest first: each may use those before it.
const MODULES: [&str; 27] = [
    "kind",
    "names",
    "source",
    "packed",
    "yaml",
    "finding",
    "schema",
    "table",
    "content",
    "model",
    "settings",
    "registry",
    "measuring",
    "identity",
    "history",
    "rules",
    "check",
    "import",
    "baseline",
    "trend",
    "chronicle",
    "report",
    "publish",
    "render",
    "io",
    "workspace",
    "cli",
];

/// What a module knows nothing of although it stands lower.
const STRANGERS: [(&str, &[&str]); 3] = [
    ("render", &["rules", "settings"]),
    ("io", &["registry", "rules", "check", "settings", "render", "model"]),
    ("workspace", &["report", "render"]),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn modules_use_only_what_stands_before_them() {
    let src = root().join("src");
    let mut checked = 0;
    for file in files(&src, "rs") {
        let relative = file.strip_prefix(&src).expect("in src");
        let first = relative.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        let module = first.trim_end_matches(".rs");
        if matches!(module, "lib" | "main") {
            continue;
        }
        let level = MODULES.iter().position(|name| *name == module).unwrap_or_else(|| panic!("{module} is not in the table"));
        let strangers = STRANGERS.iter().find(|(name, _)| *name == module).map_or(&[][..], |(_, strangers)| *strangers);
        let text = fs::read_to_string(&file).expect("text");
        for used in text.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            let Some(other) = MODULES.iter().position(|name| *name == used) else { continue };
            assert!(other <= level, "{}: {module} uses {used}, which stands above it", relative.display());
            assert!(!strangers.contains(&used.as_str()), "{}: {module} knows nothing of {used}", relative.display());
            checked += 1;
        }
    }
    assert!(checked > 50, "only {checked} uses were found: the test looks past them");
}

/// What a text imports from a module, in whatever form: `from::one`, or one of `from::{one, two::three}`.
fn imported<'t>(text: &'t str, from: &str) -> Vec<&'t str> {
    let names = text.split(from).skip(1).flat_map(|rest| match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default().split(',').collect(),
        None => vec![rest],
    });
    let first = |name: &'t str| name.trim_start().split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap_or_default();
    names.map(first).filter(|name| !name.is_empty()).collect()
}

#[test]
fn the_modules_of_io_use_only_what_stands_before_them() {
    let io = root().join("src/io");
    let list = fs::read_to_string(io.join("mod.rs")).expect("text");
    let order = imported(&list, "pub mod ");
    let mut checked = 0;
    for file in files(&io, "rs") {
        let relative = file.strip_prefix(&io).expect("in io");
        let first = relative.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        let module = first.trim_end_matches(".rs");
        let Some(level) = order.iter().position(|name| *name == module) else { continue };
        let text = fs::read_to_string(&file).expect("text");
        let mut used = imported(&text, "crate::io::");
        // What stands directly in `io`, be it a file or the head of a folder.
        if relative.components().count() == 1 || relative.ends_with("mod.rs") {
            used.extend(imported(&text, "super::"));
        }
        for other in used {
            let Some(other) = order.iter().position(|name| *name == other) else { continue };
            assert!(other <= level, "{}: {module} uses {}, which stands above it", relative.display(), order[other]);
            checked += 1;
        }
    }
    assert!(order.len() > 5 && checked > 15, "only {checked} uses of {} modules were found: the test looks past them", order.len());
}

#[test]
fn every_module_says_what_it_is_for_and_stays_readable() {
    for file in ["src", "tests"].into_iter().flat_map(|folder| files(&root().join(folder), "rs")) {
        let text = fs::read_to_string(&file).expect("text");
        assert!(text.starts_with("//! "), "{} does not begin by saying what it is for", file.display());
        assert!(text.lines().count() <= 500, "{} has more than 500 lines: look for the seam", file.display());
    }
}

#[test]
fn all_tests_are_in_one_program_and_none_is_forgotten() {
    let suite = root().join("tests/suite");
    // The one that is built with one more kind (`tests/kinds/check`) is kept small.
    let kinds = root().join("tests/kinds");
    for file in files(&root().join("tests"), "rs").into_iter().filter(|file| !file.starts_with(&kinds)) {
        let within = file.strip_prefix(&suite).unwrap_or_else(|_| panic!("{} is a program of its own", file.display()));
        let (folder, name) = (within.parent().expect("a folder"), within.file_stem().expect("a name").to_string_lossy());
        if within == Path::new("main.rs") || name == "mod" {
            continue;
        }
        let above = match folder.to_str().expect("UTF-8") {
            "" => suite.join("main.rs"),
            "common" => suite.join("common/mod.rs"),
            folder => suite.join(format!("{folder}.rs")),
        };
        let declared = fs::read_to_string(&above).expect("text");
        assert!(
            declared.lines().any(|line| line.trim_start_matches("pub ") == format!("mod {name};")),
            "{} is in no program",
            file.display()
        );
    }
}

#[test]
fn every_lint_that_is_off_has_its_reason() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("text");
    let mut explained = false;
    for line in manifest.lines() {
        // Allowed ones that stand together share a reason; inside the files a lint asks for it.
        let off = line.contains("\"allow\"");
        assert!(!off || explained, "why is this off? {line}");
        explained = line.starts_with('#') || (off && explained);
    }
    assert!(manifest.contains("allow_attributes_without_reason = \"warn\""));
}

#[test]
fn no_dependency_asks_for_a_newer_rust_than_is_promised() {
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let rustc = String::from_utf8(rustc.stdout).expect("text");
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let arguments = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let version = |text: &str| text.split('.').map(|part| part.parse().expect("a number")).collect::<Vec<u32>>();
    let promised = version(env!("CARGO_PKG_RUST_VERSION"));
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 100, "only {} packages were found", packages.len());
    for package in packages {
        let Some(asked) = package["rust_version"].as_str() else { continue };
        assert!(version(asked)[..2] <= promised[..2], "{} {} needs Rust {asked}", package["name"], package["version"]);
    }
}

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Every text of a language, with the variables it names.
fn texts(lang: &str) -> Messages {
    let mut all = Messages::new();
    for file in files(&root().join("locales").join(lang), "ftl") {
        let resource = fluent_syntax::parser::parse(fs::read_to_string(&file).expect("text"))
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            if let Some(pattern) = &message.value {
                assert!(all.insert(id.clone(), variables(pattern)).is_none(), "{id} is there twice");
            }
            for attribute in &message.attributes {
                all.insert(format!("{id}.{}", attribute.id.name), variables(&attribute.value));
            }
        }
    }
    all
}

fn variables(pattern: &ast::Pattern<String>) -> BTreeSet<String> {
    let text = format!("{pattern:?}");
    text.split("VariableReference { id: Identifier { name: \"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let (lv, en) = (texts("lv"), texts("en"));
    assert!(lv.len() > 200, "only {} texts were found", lv.len());
    for (key, variables) in &lv {
        assert_eq!(Some(variables), en.get(key), "{key}: the English text is missing or names something else");
    }
    for key in en.keys() {
        assert!(lv.contains_key(key), "{key} is missing in Latvian");
    }
}

/// The texts of a language that name nothing, in small letters.
fn plain_texts(lang: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for file in files(&root().join("locales").join(lang), "ftl") {
        let resource = fluent_syntax::parser::parse(fs::read_to_string(&file).expect("text")).expect("Fluent");
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let own = message.value.map(|value| (id.clone(), value));
            let parts = message.attributes.into_iter().map(|part| (format!("{id}.{}", part.id.name), part.value));
            for (key, pattern) in own.into_iter().chain(parts) {
                if let [ast::PatternElement::TextElement { value }] = pattern.elements.as_slice() {
                    all.insert(key, value.to_lowercase());
                }
            }
        }
    }
    all
}

/// Every list of codes below a field, with what people call them.
fn code_lists<'f>(field: &'f Field, found: &mut Vec<&'f Field>) {
    found.extend((field.codes.len() > 1 && field.code_labels.len() == field.codes.len()).then_some(field));
    for part in field.item().into_iter().chain(field.parts().map(|(_, part)| part)) {
        code_lists(part, found);
    }
}

#[test]
fn no_text_repeats_what_schemas_call_codes() {
    let mut lists = Vec::new();
    for kind in Kind::ALL {
        code_lists(kind.fields(), &mut lists);
    }
    code_lists(pvp::schema::settings_fields().at("rules.any.severity").expect("it is in the format"), &mut lists);
    assert!(lists.len() > 20, "only {} lists of codes were found", lists.len());
    for lang in ["lv", "en"] {
        let texts = plain_texts(lang);
        let label = |field: &Field, code: &str| {
            let label = field.code_label(code).expect("it has labels");
            if lang == "lv" { label.lv.to_lowercase() } else { label.en.to_lowercase() }
        };
        for field in &lists {
            let first = &field.codes[0];
            for family in texts.keys().filter_map(|key| key.strip_suffix(first.as_str())).filter(|family| family.ends_with('-')) {
                let repeats = |code: &&String| texts.get(&format!("{family}{code}")) == Some(&label(field, code));
                let repeated: Vec<&String> = field.codes.iter().filter(repeats).collect();
                assert!(repeated.len() < 2, "{lang}: {family}… repeats what the schemas call {repeated:?}");
            }
        }
    }
}

/// The texts that reports ask for because of what a rule states.
fn texts_of(rule: &rules::Rule) -> Vec<String> {
    let action = match rule.traits.cause {
        Cause::Portfolio(_, action) | Cause::Foundation(action) | Cause::Unnamed(action) | Cause::Own(action) => Some(action),
        Cause::Description | Cause::Reference | Cause::Need | Cause::Component => None,
    };
    let of_action = action.into_iter().flat_map(|action| [action.what.to_owned(), action.why.to_owned()]);
    let suggestion = rule.traits.suggestion.into_iter();
    let of_suggestion = suggestion.flat_map(|one| [format!("suggestion-{}", one.kind), format!("figure-{}", one.figure)]);
    let headline = rule.traits.headline.into_iter();
    of_action.chain(of_suggestion).chain(headline.flat_map(|one| [one.statement.to_owned(), format!("figure-{}", one.figure)])).collect()
}

#[test]
fn every_rule_is_complete() {
    for lang in ["lv", "en"] {
        let texts = texts(lang);
        for rule in rules::ALL {
            for part in ["", ".title", ".help", ".what", ".why", ".mend"] {
                let key = format!("{}{part}", rule.name);
                assert!(texts.contains_key(&key), "{key} is missing in {lang}");
            }
            for key in texts_of(rule) {
                assert!(texts.contains_key(&key), "{}: {key} is missing in {lang}", rule.name);
            }
        }
    }
    for rule in rules::ALL {
        let file = root().join("src/rules").join(format!("{}.rs", rule.name.replace('-', "_")));
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(text.contains(rule.code), "{} is not the file of {}", file.display(), rule.code);
        let expected = ["expected.lv", "expected.en"].map(|name| cases::all().join(rule.name).join(name));
        for path in expected.into_iter().chain(["good", "bad"].map(|side| cases::registry(rule.name, side))) {
            assert!(path.exists(), "{} is missing", path.display());
        }
    }
}

#[test]
fn every_rule_is_named_once() {
    let src = root().join("src");
    let shared = src.join("names.rs");
    let own = |rule: &rules::Rule| src.join("rules").join(format!("{}.rs", rule.name.replace('-', "_")));
    let texts: Vec<(PathBuf, String)> = files(&src, "rs")
        .into_iter()
        .map(|file| {
            let text = fs::read_to_string(&file).expect("text");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            (file, code)
        })
        .collect();
    for rule in rules::ALL {
        let quoted = [format!("\"{}\"", rule.name), format!("\"{}\"", rule.code)];
        for (file, text) in texts.iter().filter(|(file, _)| *file != own(rule)) {
            for quoted in quoted.iter().filter(|quoted| text.contains(quoted.as_str())) {
                assert_eq!(*file, shared, "{} names the rule {quoted}: ask for what the rule states", file.display());
            }
        }
        let defines = |file: &Path, what: &str| texts.iter().any(|(path, text)| path == file && text.contains(what));
        let by_itself = defines(&own(rule), &format!("name: \"{}\"", rule.name));
        assert_ne!(by_itself, defines(&shared, &quoted[0]), "{} is named in its own file or below the rules", rule.name);
    }
}

/// What a schema calls a field's own rule speaks of its absence, so that a misspelt key silences it.
#[test]
fn rules_that_schemas_name_speak_of_absences() {
    fn codes(field: &Field, found: &mut BTreeSet<String>) {
        if let Some(item) = field.item() {
            codes(item, found);
        }
        for (_, part) in field.parts() {
            // An item of a list is itself no key that can be missing.
            found.extend(part.absence_rule.clone());
            codes(part, found);
        }
    }
    let mut found = BTreeSet::new();
    for kind in Kind::ALL {
        codes(kind.fields(), &mut found);
    }
    assert!(found.len() > 4, "{found:?}");
    for code in found {
        let rule = rules::find(&code).unwrap_or_else(|| panic!("{code} is no rule"));
        assert_eq!(rule.traits.absence, rules::Absence::Field, "{code}");
    }
}

#[test]
fn the_rule_reference_is_current() {
    for (lang, page) in [("lv", "docs/rules.lv.md"), ("en", "docs/rules.en.md")] {
        let output = Command::new(env!("CARGO_BIN_EXE_pvp")).args(["explain", "--markdown", "--lang", lang]).output().expect("pvp runs");
        let made = String::from_utf8(output.stdout).expect("text");
        snapbox::assert_data_eq!(made, snapbox::Data::read_from(&root().join(page), None).raw());
    }
}

#[test]
fn the_model_knows_every_reference_that_the_schemas_name() {
    for kind in Kind::ALL {
        let mut named = BTreeSet::new();
        collect(kind.fields(), String::new(), &mut named);
        let text = example(kind.fields(), kind, 0);
        let parsed = pvp::yaml::parse(&text, FileId(0));
        assert!(!parsed.broken, "{:?}\n{text}", parsed.faults);
        let lines = LineIndex::new(&text);
        let root = parsed.tree.root().expect("a root");
        // Not everything that the example holds fits.
        let refused = pvp::schema::check(kind, root, &lines, &pvp::schema::Vocabulary::default()).refused;
        let description = Description::new(root, "x", &lines, &refused, false);
        let known: BTreeSet<String> = description
            .links
            .iter()
            .map(|link| format!("{} {}", link.to.path.replace("[0]", "[]").replace("[1]", "[]"), link.target.key()))
            .collect();
        assert_eq!(named, known, "{}", kind.key());
    }
}

/// The paths of all references below a field.
fn collect(field: &Field, path: String, named: &mut BTreeSet<String>) {
    if let Some(reference) = &field.reference {
        named.insert(format!("{path} {}", reference.target.key()));
    }
    if let Some(item) = field.item() {
        collect(item, format!("{path}[]"), named);
    }
    // What stands elsewhere as well is read there.
    for (key, part) in field.parts().filter(|(_, part)| !part.again) {
        collect(part, if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }, named);
    }
}

/// A description in which every field is there once.
fn example(field: &Field, kind: Kind, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let mut text = String::new();
    // Where an id is one of its own beside a key, that key is left out.
    let unless = field.part("id").and_then(|id| id.reference.as_ref()?.unless.as_deref());
    for (key, part) in field.parts().filter(|(key, _)| unless != Some(*key)) {
        let line = match (part.item(), part.parts().next().is_some() && !part.text && part.reference.is_none()) {
            _ if depth == 0 && key == "kind" => format!("{indent}{key}: {}\n", kind.key()),
            (Some(item), _) if item.parts().next().is_some() && !item.text && (item.reference.is_none() || item.part("id").is_some()) => {
                let body = example(item, kind, depth + 2);
                // Where an id is enough, it stands there by itself too.
                let alone = if item.reference.is_some() { format!("{indent}  - x\n") } else { String::new() };
                format!("{indent}{key}:\n{indent}  - {}{alone}", body.trim_start())
            }
            (Some(_), _) => format!("{indent}{key}: [x]\n"),
            (None, true) => format!("{indent}{key}:\n{}", example(part, kind, depth + 1)),
            (None, false) if !part.codes.is_empty() => format!("{indent}{key}: {}\n", part.codes[0]),
            (None, false) if part.reference.is_none() => format!("{indent}{key}: true\n"),
            (None, false) => format!("{indent}{key}: x\n"),
        };
        text.push_str(&line);
    }
    text
}
