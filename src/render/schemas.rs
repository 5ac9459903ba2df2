//! The schemas as editors read them: in one language, and with a registry's own ids and codes as closed lists.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::words::{Lang, Words};
use crate::model::{Classifiers, Description, PartKind, Target, Text};
use crate::schema::Kind;
use crate::schema::files::{self, File};
use crate::table::Column;
use crate::yaml::chars::visible;

/// What every written file says of its origin; one that does not is somebody else's.
pub const MARK: &str = "Written by `pvp schema --write`; write it anew when ids are added to the registry.";

/// The file of the schema of tables of figures (Frictionless Table Schema).
pub const TABLE: &str = "measurements.table-schema.json";

/// How periods are written; which of them are in the calendar, only reading says.
const PERIOD: &str = "^[0-9]{4}(-(Q[1-4]|W[0-5][0-9]|(0[1-9]|1[0-2])(-[0-3][0-9])?))?$";

/// The file of the schema for folders in which several kinds lie side by side.
pub const ANY: &str = "description.schema.json";

/// The schemas that may be asked for, as a table.
pub fn table(words: &Words, width: usize) -> String {
    let rows = files::all().map(|file| {
        let schema = parsed(file.text);
        let title = match words.lang() {
            _ if is_output(file) => words.plain(&format!("schema-{}", file.name)),
            Lang::Lv => schema["title"].as_str().unwrap_or_default().to_owned(),
            Lang::En => schema["x-en"]["title"].as_str().unwrap_or_default().to_owned(),
        };
        [file.name.to_owned(), format!("schemas/{}", file.file), title]
    });
    let mut table = comfy_table::Table::new();
    table.load_style(comfy_table::presets::NOTHING).set_content_arrangement(comfy_table::ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(["schema-name", "schema-file", "schema-title"].map(|key| words.plain(key)));
    table.add_rows(rows);
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    format!("{}\n\n{}\n", lines.join("\n"), super::reference::wrapped(&words.plain("schema-hint"), width.min(100)))
}

/// Whether a schema is of what `pvp` writes for programs; these have no labels.
fn is_output(file: &File) -> bool {
    [
        files::OUTPUT.name,
        files::OUTPUT_LINES.name,
        files::DIFF.name,
        files::TREND.name,
        files::LOG.name,
        files::REPORT.name,
        files::IMPORT.name,
        files::CATALOGUE.name,
    ]
    .contains(&file.name)
}

/// A published schema with its labels and hints in a language; in Latvian, word for word.
pub fn page(file: &File, lang: Lang) -> String {
    match lang {
        Lang::Lv => file.text.to_owned(),
        Lang::En => {
            let mut schema = parsed(file.text);
            translate(&mut schema);
            written(&schema)
        }
    }
}

/// The ids and codes of a registry with their titles, by what may be referred to: `service`, `need`, `themes`.
#[derive(Debug, Default)]
pub struct Known {
    lists: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// What each service group gives its members, by the paths of the fields.
    groups: BTreeMap<String, BTreeSet<String>>,
}

impl Known {
    /// What is there; titles in a language, or in the one that they have.
    pub fn new<'a>(
        descriptions: impl IntoIterator<Item = &'a Description>,
        classifiers: &Classifiers,
        groups: impl IntoIterator<Item = (&'a str, BTreeSet<String>)>,
        lang: Lang,
    ) -> Self {
        let mut known = Self { groups: groups.into_iter().map(|(id, given)| (id.to_owned(), given)).collect(), ..Self::default() };
        let title = |text: Option<&Text>| visible(text.and_then(|text| text.in_language(lang.key())).unwrap_or_default()).into_owned();
        for description in descriptions {
            let Some(kind) = description.kind else { continue };
            known.add(kind.key(), &description.name, title(Some(&description.title)));
            for part in &description.parts {
                known.add(part.kind.key(), &format!("{}/{}", description.name, part.id.value), title(part.title.as_ref()));
            }
            if kind == PartKind::Place.of_kind() {
                let all = Words::new(lang).plain("schema-all-places");
                known.add("place", &format!("{}/all", description.name), format!("{}: {all}", title(Some(&description.title))));
            }
        }
        for (list, codes) in classifiers.all() {
            for (code, text) in codes {
                known.add(list, code, title(Some(text)));
            }
        }
        known
    }

    fn add(&mut self, list: &'static str, id: &str, title: String) {
        // What cannot be an id cannot be referred to either.
        if id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'/')) {
            self.lists.entry(list).or_default().entry(id.to_owned()).or_insert(title);
        }
    }

    /// How long each list is.
    pub fn counts(&self) -> impl Iterator<Item = (&'static str, usize)> + '_ {
        self.lists.iter().map(|(list, ids)| (*list, ids.len()))
    }
}

/// The files of a registry's own schemas: name and content.
pub fn fitted(known: &Known, words: &Words) -> Vec<(&'static str, String)> {
    let message = words.plain("schema-not-in-list");
    let descriptions = files::all().filter(|file| !is_output(file) && ![files::BASELINE.name, files::MAP.name].contains(&file.name));
    let mut all: Vec<(&'static str, String)> = descriptions
        .map(|file| {
            let mut schema = parsed(file.text);
            if words.lang() == Lang::En {
                translate(&mut schema);
            }
            if file.name == Kind::Service.key() {
                relax(&mut schema, &known.groups);
            }
            close(&mut schema, known, &message);
            loosen(&mut schema);
            (file.file, written(&marked(schema)))
        })
        .collect();
    all.push((ANY, written(&marked(any(words)))));
    all.push((TABLE, written(&marked(of_tables(words)))));
    all
}

/// The form of tables of figures as a Frictionless Table Schema, from the columns that tables are read by.
fn of_tables(words: &Words) -> Value {
    let fields = Column::ALL.map(|column| {
        let is_number = matches!(column, Column::Value | Column::Part | Column::Total);
        let mut constraints = Map::new();
        if column.is_mandatory() {
            constraints.insert("required".to_owned(), json!(true));
        }
        if column == Column::Period {
            constraints.insert("pattern".to_owned(), json!(PERIOD));
        }
        if is_number {
            constraints.insert("minimum".to_owned(), json!(0));
        }
        let key = format!("schema-column-{}", column.key());
        let (title, description) = (words.plain(&key), words.plain(&format!("{key}.about")));
        json!({
            "name": column.key(),
            "title": title,
            "description": description,
            "type": if is_number { "number" } else { "string" },
            "constraints": constraints,
        })
    });
    json!({
        "title": words.plain("schema-of-tables"),
        "fields": fields,
        "missingValues": [""],
        "uniqueKeys": [["subject", "item", "period", "channel"]],
    })
}

/// The settings that switch schemas on in an editor: schema → patterns of files.
pub fn editor_settings(schemas: &BTreeMap<String, Vec<String>>) -> Value {
    json!({ "yaml.schemas": schemas })
}

/// Whether settings of an editor hold all of that already. Ones with comments are not understood.
pub fn switched_on(settings: &str, schemas: &BTreeMap<String, Vec<String>>) -> bool {
    let settings: Value = serde_json::from_str(settings).unwrap_or_default();
    schemas.iter().all(|(schema, files)| settings["yaml.schemas"][schema] == json!(files))
}

/// JSON as it is written to a file.
pub fn written(value: &Value) -> String {
    format!("{value:#}\n")
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("the embedded schemas are JSON")
}

/// Takes the name of the published schema away, which this one no longer is, and says where it comes from.
fn marked(schema: Value) -> Value {
    let mut marked = Map::new();
    marked.insert("$comment".to_owned(), MARK.into());
    let Value::Object(parts) = schema else { return schema };
    marked.extend(parts.into_iter().filter(|(key, _)| key != "$id"));
    Value::Object(marked)
}

/// Puts the English labels, hints and messages in the place of the Latvian ones, and those in theirs.
fn translate(schema: &mut Value) {
    match schema {
        Value::Object(parts) => {
            if let Some(Value::Object(english)) = parts.shift_remove("x-en") {
                let mut latvian = Map::new();
                for (key, text) in english {
                    let was = parts.insert(key.clone(), text);
                    latvian.extend(was.map(|was| (key, was)));
                }
                parts.insert("x-lv".to_owned(), Value::Object(latvian));
            }
            parts.iter_mut().filter(|(key, _)| *key != "x-lv").for_each(|(_, part)| translate(part));
        }
        Value::Array(items) => items.iter_mut().for_each(translate),
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// Closes every field that refers to something, or takes its code from the registry's list. Where there is nothing to
/// refer to yet, the field stays open.
fn close(schema: &mut Value, known: &Known, message: &str) {
    match schema {
        Value::Object(parts) => {
            let named = |key: &str| parts.get(key).and_then(Value::as_str);
            let lists = match (named("x-reference"), named("x-classifier")) {
                (Some(target), _) => Target::lists(target),
                (None, Some(classifier)) => vec![classifier],
                (None, None) => Vec::new(),
            };
            let lists = lists.into_iter().filter_map(|list| known.lists.get(list));
            let ids: BTreeMap<&str, &str> = lists.flatten().map(|(id, title)| (id.as_str(), title.as_str())).collect();
            if !ids.is_empty() {
                // What stands beside a `$ref` is nothing to a strict reader of draft 7.
                parts.shift_remove("$ref");
                parts.insert("type".to_owned(), "string".into());
                parts.insert("enum".to_owned(), ids.keys().copied().collect());
                parts.insert("enumDescriptions".to_owned(), ids.values().copied().collect());
                parts.insert("errorMessage".to_owned(), message.into());
            }
            parts.values_mut().for_each(|part| close(part, known, message));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| close(item, known, message)),
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// Lets a service leave out what its group gives.
fn relax(schema: &mut Value, groups: &BTreeMap<String, BTreeSet<String>>) {
    let mandatory = taken_out(schema);
    let named = |ids: &[&str]| json!({ "required": ["group"], "properties": { "group": { "enum": ids } } });
    let mut choices = vec![json!({ "if": { "not": { "required": ["group"] } }, "then": asked(&mandatory, &BTreeSet::new()) })];
    // Groups that give the same are one case.
    let mut alike: BTreeMap<&BTreeSet<String>, Vec<&str>> = BTreeMap::new();
    for (id, given) in groups {
        alike.entry(given).or_default().push(id);
    }
    choices.extend(alike.into_iter().map(|(given, ids)| json!({ "if": named(&ids), "then": asked(&mandatory, given) })));
    schema["allOf"] = Value::Array(choices);
}

/// The mandatory fields of the groups of a description, by the group; whether not all of it may by its nature not apply.
type Mandatory = Vec<(String, Vec<String>, bool)>;

/// Takes what is mandatory out of a schema: all but what says what a description is.
fn taken_out(schema: &mut Value) -> Mandatory {
    let keys =
        |list: &Value| -> Vec<String> { list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect() };
    let groups = keys(&schema["required"]).into_iter().filter(|key| !matches!(key.as_str(), "kind" | "id"));
    let mut all = Mandatory::new();
    for group in groups.collect::<Vec<_>>() {
        let field = &mut schema["properties"][&group];
        let is_reasoned = field["else"].is_object();
        let place = if is_reasoned { &mut field["else"] } else { field };
        let fields = keys(&place["required"]);
        if let Some(place) = place.as_object_mut() {
            place.shift_remove("required");
        }
        all.push((group, fields, is_reasoned));
    }
    schema["required"] = json!(["kind", "id"]);
    all
}

/// What a service has to state where its group gives some of it.
fn asked(mandatory: &Mandatory, given: &BTreeSet<String>) -> Value {
    let gives_some = |group: &str| given.iter().any(|path| path.split('.').next() == Some(group));
    let mut required = Vec::new();
    let mut parts = Map::new();
    for (group, fields, is_reasoned) in mandatory {
        if given.contains(group) {
            continue;
        }
        let left: Vec<&String> = fields.iter().filter(|field| !given.contains(&format!("{group}.{field}"))).collect();
        if !left.is_empty() || !gives_some(group) {
            required.push(group);
        }
        if !left.is_empty() {
            let own = json!({ "required": left });
            let own = if *is_reasoned { json!({ "if": { "required": ["not_applicable"] }, "else": own }) } else { own };
            parts.insert(group.clone(), own);
        }
    }
    json!({ "required": required, "properties": parts })
}

/// Lets a number stand where any text may, as it may for `pvp`: to an editor `0123` is a number.
fn loosen(schema: &mut Value) {
    match schema {
        Value::Object(parts) => {
            let bound = ["pattern", "format", "enum", "const"].iter().any(|key| parts.contains_key(*key));
            if !bound && parts.get("type").is_some_and(|kind| kind == "string") {
                parts.insert("type".to_owned(), json!(["string", "number"]));
            }
            parts.values_mut().for_each(loosen);
        }
        Value::Array(items) => items.iter_mut().for_each(loosen),
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// A description of any kind: its `kind` says which schema holds.
fn any(words: &Words) -> Value {
    let kinds: Vec<&str> = crate::schema::Kind::ALL.iter().map(|kind| kind.key()).collect();
    let titles: Vec<String> = kinds.iter().map(|kind| words.plain(&format!("kind-{kind}"))).collect();
    let choices: Vec<Value> = kinds
        .iter()
        .map(|kind| {
            json!({
                "if": { "properties": { "kind": { "const": kind } }, "required": ["kind"] },
                "then": { "$ref": format!("{kind}.schema.json") }
            })
        })
        .collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": { "kind": { "enum": kinds, "enumDescriptions": titles } },
        "required": ["kind"],
        "allOf": choices
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_takes_the_place_of_latvian() {
        let page = parsed(&page(files::find("service").expect("a schema"), Lang::En));
        assert_eq!(page["properties"]["basis"]["title"], "Basis for provision");
        assert_eq!(page["properties"]["basis"]["x-lv"]["title"], "Sniegšanas pamatojums");
        assert!(page["properties"]["basis"]["x-en"].is_null());
    }

    #[test]
    fn nothing_to_refer_to_leaves_a_field_open() {
        let lists = BTreeMap::from([("need", BTreeMap::from([("birth/register".to_owned(), "Reģistrēt".to_owned())]))]);
        let known = Known { lists, ..Known::default() };
        let all = fitted(&known, &Words::new(Lang::Lv));
        let (_, service) = all.iter().find(|(name, _)| *name == "service.schema.json").expect("a schema");
        let service = parsed(service);
        let needs = &service["properties"]["basis"]["properties"]["needs"]["items"];
        assert_eq!((&needs["enum"][0], &needs["enumDescriptions"][0]), (&json!("birth/register"), &json!("Reģistrēt")));
        assert!(needs["$ref"].is_null());
        assert_eq!(service["properties"]["responsible"]["properties"]["owner"]["$ref"], "#/definitions/reference");
        assert!(service["$id"].is_null());
    }
}
