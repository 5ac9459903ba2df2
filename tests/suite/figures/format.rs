//! The mandatory fields as FORMAT.md lists them, and how many of a description's are stated, do not apply or are missing.

use std::collections::BTreeMap;

use super::counted::Counted;
use super::reader::{Value, Written};

/// Kind, group, mandatory fields; a group without fields of its own is one. An asterisk marks M/na.
const MANDATORY: &[(&str, &str, &[&str])] = &[
    ("life-situation", "identification", &["title", "summary", "status"]),
    ("life-situation", "classification", &["recipients", "themes"]),
    ("life-situation", "needs", &[""]),
    ("service", "identification", &["title", "summary", "status", "codes*"]),
    ("service", "classification", &["type", "recipients", "themes", "adaptivity", "territory"]),
    ("service", "basis", &["needs", "functions", "legal_acts*"]),
    ("service", "responsible", &["owner", "manager", "providers"]),
    (
        "service",
        "request",
        &["conditions*", "channels*", "steps*", "documents*", "fees", "deadlines*", "result", "appeal*", "authentication*", "proactive"],
    ),
    ("service", "related", &["resources*", "services*", "capabilities*"]),
    ("service", "performance", &["kpis*"]),
    ("service", "information", &["for_recipients*", "for_providers*", "contacts", "catalogues*"]),
    ("service", "service_levels", &["*"]),
    ("service-group", "identification", &["title", "status", "codes*"]),
    ("service-group", "responsible", &["owner", "manager"]),
    ("resource", "identification", &["title", "summary", "status", "codes*"]),
    ("resource", "classification", &["type", "form", "scope", "virtual"]),
    ("resource", "responsible", &["owner", "manager", "users*"]),
    ("resource", "related", &["resources*", "services*"]),
    ("resource", "service_levels", &["*"]),
    ("resource", "performance", &["kpis*"]),
    ("resource", "information", &["for_users"]),
    ("institution", "identification", &["title", "codes"]),
    ("institution", "classification", &["type"]),
    ("institution", "functions", &["*"]),
    ("agreement", "identification", &["title", "status", "codes*"]),
    ("agreement", "form", &["*"]),
    ("agreement", "parties", &["provider", "recipients"]),
    ("agreement", "responsible", &[""]),
    ("agreement", "valid", &["from"]),
    ("agreement", "covers", &[""]),
    ("agreement", "terms_of_use", &["*"]),
    ("agreement", "fees", &["*"]),
    ("measurements", "of", &[""]),
];

/// Codes that a field may hold, where the made-up registry has others.
const CODES: &[(&str, &[&str])] = &[("request.proactive", &["none", "partial", "full"])];

/// How it is with a mandatory field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Stated,
    NotApplicable,
    Missing,
}

/// Groups of a kind, in order.
pub fn groups(kind: &str) -> Vec<&'static str> {
    MANDATORY.iter().filter(|(of, ..)| *of == kind).map(|(_, group, _)| *group).collect()
}

/// Every mandatory field of a description: its group and its own key.
pub fn fields(one: &Written) -> Vec<(&'static str, &'static str, State)> {
    let of_kind = MANDATORY.iter().filter(|(kind, ..)| *kind == one.kind);
    of_kind.flat_map(|(_, group, fields)| fields.iter().map(|field| of_field(one, group, field))).collect()
}

fn of_field(one: &Written, group: &'static str, field: &'static str) -> (&'static str, &'static str, State) {
    let (key, may) = field.strip_suffix('*').map_or((field, false), |key| (key, true));
    let path = if key.is_empty() { group.to_owned() } else { format!("{group}.{key}") };
    // Where nobody asks for the service, the whole group does not apply.
    let whole = group == "request" && one.root.at(group).is_some_and(does_not_apply);
    let state = match one.root.at(&path) {
        _ if whole => State::NotApplicable,
        Some(value) if may && does_not_apply(value) => State::NotApplicable,
        Some(value) if says_something(value) && is_known(&path, value) => State::Stated,
        Some(_) | None => State::Missing,
    };
    (group, key, state)
}

fn does_not_apply(value: &Value) -> bool {
    value.text("not_applicable").is_some_and(|reason| !is_empty(reason))
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Nothing => false,
        Value::Text(text) => !is_empty(text),
        Value::List(items) => !items.is_empty(),
        Value::Map(_) => match value.at("lv") {
            Some(text) => text.as_text().is_some_and(|text| !is_empty(text)),
            None => value.at("not_applicable").is_none(),
        },
    }
}

fn is_empty(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "Nav" | "n/a" | "TODO" | "…")
}

fn is_known(path: &str, value: &Value) -> bool {
    let codes = CODES.iter().find(|(field, _)| *field == path).map(|(_, codes)| codes);
    codes.is_none_or(|codes| value.as_text().is_some_and(|code| codes.contains(&code)))
}

/// How many fields there are, how many are stated, do not apply, are missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    pub all: usize,
    pub stated: usize,
    pub not_applicable: usize,
    pub missing: usize,
}

impl Filled {
    pub fn add(&mut self, state: State) {
        self.all += 1;
        *match state {
            State::Stated => &mut self.stated,
            State::NotApplicable => &mut self.not_applicable,
            State::Missing => &mut self.missing,
        } += 1;
    }

    /// The share of fields that are filled, in percent.
    pub fn share(&self) -> f64 {
        percent(self.stated + self.not_applicable, self.all)
    }
}

/// A share in percent, with two decimal places.
pub fn percent(part: usize, whole: usize) -> f64 {
    (part as f64 / whole as f64 * 10_000.0).round() / 100.0
}

/// All that living descriptions of some kinds have, by a key that each description's group is given.
pub fn filled<K: Ord>(counted: &Counted, kinds: &[&str], key: impl Fn(&Written, &'static str) -> Option<K>) -> BTreeMap<K, Filled> {
    let mut all: BTreeMap<K, Filled> = BTreeMap::new();
    for one in kinds.iter().flat_map(|kind| counted.living(kind)) {
        for (group, _, state) in fields(one) {
            if let Some(key) = key(one, group) {
                all.entry(key).or_default().add(state);
            }
        }
    }
    all
}
