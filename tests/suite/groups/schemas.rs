//! The schema of a group, and the one that editors have of its members.

use std::fs;

use super::{OGRE, clean};
use crate::common::{root, stderr};
use serde_json::Value;

/// A part of a schema as it is lent: its references have no meaning of their own.
fn lent(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let is_reference = fields.contains_key("x-reference");
            let name = |key: &str| if is_reference && key.starts_with("x-role") { "x-role".to_owned() } else { key.to_owned() };
            let of = |(key, value): (&String, &Value)| {
                let role = is_reference && key.starts_with("x-role");
                (name(key), if role { Value::from("common") } else { lent(value) })
            };
            Value::Object(fields.iter().map(of).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(lent).collect()),
        other => other.clone(),
    }
}

#[test]
fn the_schema_of_a_group_is_made_of_that_of_a_service() {
    let read = |name: &str| -> Value {
        let text = fs::read_to_string(root().join("schemas").join(name)).expect("a schema");
        serde_json::from_str(&text).expect("JSON")
    };
    let (service, group) = (read("service.schema.json"), read("service-group.schema.json"));
    let common = group["properties"]["common"]["properties"].as_object().expect("fields");
    let keys: Vec<&String> = common.keys().collect();
    let groups =
        ["identification", "classification", "basis", "responsible", "request", "related", "performance", "information", "service_levels"];
    assert_eq!(keys, groups);
    for (key, given) in common {
        let mut own = lent(&service["properties"][key]);
        let fields = own.as_object_mut().expect("a field");
        // Nothing is mandatory in a common part.
        fields.remove("required");
        fields.remove("x-absence-rule");
        if let Some(other) = fields.get_mut("else").and_then(Value::as_object_mut) {
            other.remove("required");
        }
        if key == "identification" {
            let parts = fields["properties"].as_object_mut().expect("fields");
            for own in ["codes", "reviewed", "status"] {
                parts.remove(own);
            }
        }
        assert_eq!(&own, given, "{key}");
    }
    for (name, definition) in group["definitions"].as_object().expect("definitions") {
        assert_eq!(&lent(&service["definitions"][name]), definition, "{name}");
    }
    // What can be added are the lists of the service's groups.
    let add = service["properties"]["add"]["properties"].as_object().expect("fields");
    for (key, list) in add {
        let is_list = |field: &Value| field["type"] == "array" && field["items"].is_object();
        let lists = list["properties"].as_object();
        assert!(is_list(list) || lists.is_some_and(|lists| lists.values().all(is_list)), "{key}");
        for (name, field) in lists.into_iter().flatten() {
            let own = &service["properties"][key];
            let own = own["properties"].get(name).unwrap_or(&own["else"]["properties"][name]);
            let text = own.to_string();
            assert!(text.contains(&field["items"].to_string()) && own["title"] == field["title"], "{key}.{name}");
        }
    }
}

/// A text as an editor reads it: YAML to JSON, with plain scalars as what they look like.
fn as_json(text: &str) -> Value {
    use pvp::yaml::{Node, Shape, scalar};

    fn of(node: Node<'_>) -> Value {
        match node.shape() {
            Shape::Scalar(text, style) => match (scalar::as_bool(text, style), scalar::as_number(text, style)) {
                (Some(truth), _) => truth.into(),
                (None, Some(number)) => number.into(),
                (None, None) if scalar::is_null(text, style) => Value::Null,
                (None, None) => text.into(),
            },
            Shape::List(_) => node.items().map(of).collect(),
            Shape::Map(_) => Value::Object(node.entries().map(|(key, value)| (key.key().to_owned(), of(value))).collect()),
        }
    }
    of(pvp::yaml::parse(text, pvp::source::FileId(0)).tree.root().expect("a tree"))
}

#[test]
fn an_editor_underlines_nothing_that_a_group_gives_and_all_else_that_is_missing() {
    let repo = clean("editor");
    let output = repo.pvp(&["schema", "--write", ".vscode/schemas"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let schema = fs::read_to_string(repo.path().join(".vscode/schemas/service.schema.json")).expect("a schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::draft7::new(&schema).expect("a schema");
    let errors = |text: &str| -> Vec<String> { validator.iter_errors(&as_json(text)).map(|error| error.to_string()).collect() };
    let member = fs::read_to_string(repo.path().join(OGRE)).expect("text");
    assert_eq!(errors(&member), Vec::<String>::new());
    for (from, to, missing) in [
        ("  providers: [ogre]\n", "", "providers"),
        ("  status: active\n", "", "status"),
        ("  functions: [ogre/residence-declaration]\n", "  needs: []\n", "functions"),
        ("group: declare-residence\n", "", "service_levels"),
        ("group: declare-residence\n", "", "fees"),
        ("group: declare-residence\n", "group: other\n", "other"),
    ] {
        assert!(member.contains(from), "{from}");
        let said = errors(&member.replacen(from, to, 1));
        assert!(said.iter().any(|one| one.contains(missing)), "{from} → {to}: {said:?}");
    }
}
