//! Descriptions as plain trees of text: nothing of the program's own understanding of them is used.

use std::fs;
use std::path::Path;

use pvp::source::FileId;
use pvp::yaml::{self, Node, Shape};

/// A value as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Nothing,
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

/// One file's description.
#[derive(Debug)]
pub struct Written {
    pub kind: String,
    pub id: String,
    pub root: Value,
}

impl Value {
    fn of(node: Node<'_>) -> Self {
        match node.shape() {
            Shape::Scalar(..) => node.text().map_or(Self::Nothing, |text| Self::Text(text.to_owned())),
            Shape::List(_) => Self::List(node.items().map(Self::of).collect()),
            Shape::Map(_) => Self::Map(node.entries().map(|(key, value)| (key.key().to_owned(), Self::of(value))).collect()),
        }
    }

    /// What a key, or keys joined by points, hold; nothing where one of them is absent.
    pub fn at(&self, path: &str) -> Option<&Value> {
        path.split('.').try_fold(self, |value, key| match value {
            Self::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            Self::Nothing | Self::Text(_) | Self::List(_) => None,
        })
    }

    /// The text at a path.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.at(path).and_then(Self::as_text)
    }

    /// The text that it is.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Nothing | Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The items of the list at a path; none where there is no list.
    pub fn list(&self, path: &str) -> &[Value] {
        match self.at(path) {
            Some(Self::List(items)) => items,
            _ => &[],
        }
    }

    /// The texts of the list at a path.
    pub fn texts(&self, path: &str) -> Vec<&str> {
        self.list(path).iter().filter_map(Self::as_text).collect()
    }

    /// The number at a path.
    pub fn number(&self, path: &str) -> Option<f64> {
        self.text(path)?.parse().ok()
    }
}

/// Every description under a folder, by id.
pub fn read(folder: &Path) -> Vec<Written> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if name.starts_with('.') || name == "pvp.yaml" {
            } else if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                all.push(one(&path));
            }
        }
    }
    all.sort_by(|a, b| a.id.cmp(&b.id));
    let groups: Vec<Value> = all.iter().filter(|one| one.kind == "service-group").map(|one| one.root.clone()).collect();
    for one in all.iter_mut().filter(|one| one.kind == "service") {
        let group = one.root.text("group").map(str::to_owned);
        let found = group.and_then(|group| groups.iter().find(|root| root.text("id") == Some(&group)));
        if let Some(group) = found {
            with_group(&mut one.root, group);
        }
    }
    all
}

/// What a service says with its group (FORMAT.md, "Service group"): the groups of the description merge key by key.
fn with_group(own: &mut Value, group: &Value) {
    let applies = |value: &Value| matches!(value, Value::Map(_)) && value.at("not_applicable").is_none();
    if let Some(Value::Map(common)) = group.at("common") {
        for (key, given) in common {
            match entry(own, key) {
                None => put(own, key, given.clone()),
                Some(stated) if applies(stated) && applies(given) => {
                    let Value::Map(fields) = given else { continue };
                    for (field, value) in fields.iter().filter(|(field, _)| stated.at(field).is_none()).cloned().collect::<Vec<_>>() {
                        put(entry(own, key).expect("a group"), &field, value);
                    }
                }
                Some(_) => {}
            }
        }
    }
    if own.at("identification.title").is_none()
        && let (Some(title), Some(head)) = (group.at("identification.title").cloned(), entry(own, "identification"))
    {
        put(head, "title", title);
    }
    let Some(Value::Map(add)) = own.at("add").cloned() else { return };
    for (key, value) in add {
        match value {
            Value::List(items) => append(own, &key, items),
            Value::Map(lists) => {
                for (field, items) in lists {
                    if entry(own, &key).is_none() {
                        put(own, &key, Value::Map(Vec::new()));
                    }
                    let Value::List(items) = items else { panic!("only lists are added") };
                    append(entry(own, &key).expect("a group"), &field, items);
                }
            }
            Value::Nothing | Value::Text(_) => panic!("only lists are added"),
        }
    }
}

fn entry<'v>(map: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    let Value::Map(entries) = map else { return None };
    entries.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
}

fn put(map: &mut Value, key: &str, value: Value) {
    let Value::Map(entries) = map else { panic!("not a mapping") };
    entries.push((key.to_owned(), value));
}

fn append(map: &mut Value, key: &str, items: Vec<Value>) {
    match entry(map, key) {
        Some(Value::List(known)) => known.extend(items),
        Some(_) => panic!("only lists are added to"),
        None => put(map, key, Value::List(items)),
    }
}

fn one(path: &Path) -> Written {
    let text = fs::read_to_string(path).expect("a file");
    let parsed = yaml::parse(&text, FileId(0));
    assert!(!parsed.broken, "{} cannot be parsed", path.display());
    let root = Value::of(parsed.tree.root().expect("a description"));
    let get = |key| root.text(key).expect("every description has its kind and id").to_owned();
    Written { kind: get("kind"), id: get("id"), root }
}
