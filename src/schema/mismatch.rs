//! A schema error as one finding, in our words, at our place.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::paths::LocationSegment;
use jsonschema::{JsonType, ValidationError};

use super::called::{Called, folded, meant};
use super::field::Field;
use super::{Contents, Report};
use crate::finding::{self, Arg, Evidence, Finding, Layout, Sample};
use crate::names;
use crate::yaml::{Node, Shape, chars};

pub(super) fn report(error: &ValidationError<'_>, report: &mut Report<'_>) {
    let Some(spot) = Spot::of(error, report) else { return };
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => unknown_keys(&spot, unexpected, report),
        ValidationErrorKind::Required { property } => missing(&spot, &[property.as_str().unwrap_or_default()], report),
        ValidationErrorKind::AnyOf { context } => {
            let alternatives: Vec<&str> = context.iter().flatten().filter_map(required_key).collect();
            missing(&spot, &alternatives, report);
        }
        ValidationErrorKind::Type { kind } => wrong_type(&spot, kind, report),
        ValidationErrorKind::Enum { .. } => unknown_code(&spot, report),
        ValidationErrorKind::Not { .. } if spot.node.text().is_some() => bad_value(&spot, "", report),
        ValidationErrorKind::Not { .. } => not_applicable_here(&spot, spot.node, report),
        // Settings have no walk over their values.
        ValidationErrorKind::MinItems { .. } if report.document == Contents::Settings => {
            let finding = spot.finding(names::EMPTY_FIELD, spot.owner, report).arg("value", "");
            report.findings.push(finding);
        }
        // Names of rules are held against the rules themselves.
        ValidationErrorKind::PropertyNames { .. } if report.document == Contents::Settings && spot.path != "rules" => {
            bad_names(&spot, report);
        }
        // Empty lists, mappings and texts are reported by the walk over the values; so are languages.
        ValidationErrorKind::MinItems { .. }
        | ValidationErrorKind::MinProperties { .. }
        | ValidationErrorKind::MinLength { .. }
        | ValidationErrorKind::PropertyNames { .. } => {}
        // What names nothing is said where everything that could be named is known.
        ValidationErrorKind::Pattern { .. } if spot.field.reference.is_some() && !spot.is_misleading() => {}
        ValidationErrorKind::Minimum { .. } if number_with_message(&spot) => bad_value(&spot, "", report),
        ValidationErrorKind::Minimum { limit } => limited(&spot, "minimum", &limit.to_string(), report),
        ValidationErrorKind::Maximum { limit } => limited(&spot, "maximum", &limit.to_string(), report),
        ValidationErrorKind::MultipleOf { .. } => bad_value(&spot, "threshold", report),
        ValidationErrorKind::MaxLength { limit } => limited(&spot, "length", &limit.to_string(), report),
        _ => bad_value(&spot, "", report),
    }
}

/// Where an error is.
struct Spot<'a> {
    node: Node<'a>,
    /// The key whose value it is, or an item's first key: where something missing in it is shown.
    owner: Node<'a>,
    field: &'static Field,
    path: String,
}

/// What has no definition of its own, such as a reason.
static UNNAMED: LazyLock<Field> = LazyLock::new(Field::default);

impl<'a> Spot<'a> {
    /// `None` where the value, or one around it, was reported already: one fault, one finding.
    fn of(error: &ValidationError<'_>, report: &mut Report<'a>) -> Option<Self> {
        let mut node = report.root;
        let mut owner = node.get("kind").unwrap_or(node);
        let mut field = report.field;
        let mut path = String::new();
        for segment in error.instance_path().segments() {
            match segment {
                LocationSegment::Property(key) => {
                    let (key_node, value) = report.entry(node, &key)?;
                    (owner, node) = (key_node, value);
                    field = field.part(&key).unwrap_or(&UNNAMED);
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(&key);
                }
                LocationSegment::Index(index) => {
                    node = node.item(index)?;
                    owner = node.entries().next().map_or(node, |(key, _)| key);
                    field = field.item().unwrap_or(&UNNAMED);
                    let _ = write!(path, "[{index}]");
                }
            }
            if report.refused.contains(&node.id()) && !has_reason(node) {
                return None;
            }
        }
        Some(Self { node, owner, field, path })
    }

    /// Whether it is text with a character that looks like another one.
    fn is_misleading(&self) -> bool {
        self.node.key().chars().any(chars::is_misleading) || chars::has_forbidden(self.node.key())
    }

    /// The form of what stands here.
    fn sample(&self, report: &Report<'a>) -> Sample {
        report.sample(&self.path, self.node, Some(self.owner))
    }

    fn finding(&self, rule: &'static str, at: Node<'a>, report: &Report<'a>) -> Finding {
        Finding::new(rule, report.at(at)).field(finding::Field::new(self.path.as_str()))
    }

    /// The field of a key; an unknown key can be of any length, and nobody reads more than this.
    fn below(&self, key: &str) -> finding::Field {
        const LONGEST: usize = 80;
        let key = key.char_indices().nth(LONGEST).map_or(key, |(end, _)| &key[..end]);
        finding::Field::new(if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) })
    }
}

/// Whether a value says that it does not apply; then it is set aside, but its own shape still counts.
fn has_reason(node: Node<'_>) -> bool {
    node.get("not_applicable").is_some()
}

fn required_key<'e>(error: &'e ValidationError<'_>) -> Option<&'e str> {
    match error.kind() {
        ValidationErrorKind::Required { property } => property.as_str(),
        _ => None,
    }
}

fn unknown_keys<'a>(spot: &Spot<'a>, unexpected: &[String], report: &mut Report<'a>) {
    let unexpected: HashSet<&str> = unexpected.iter().map(String::as_str).collect();
    let present: HashSet<&str> = spot.node.entries().map(|(key, _)| key.key()).collect();
    let free: Vec<Called<'_>> = spot.field.called_parts().into_iter().filter(|known| !present.contains(known.word)).collect();
    let reasoned = has_reason(spot.node);
    let mut before = None;
    for (key, value) in spot.node.entries() {
        let name = key.key();
        let before = before.replace((key, value));
        if !unexpected.contains(name) {
            continue;
        }
        if name == "not_applicable" {
            not_applicable_here(spot, spot.node, report);
            continue;
        }
        report.refused.insert(value.id());
        let suggests = report.may_suggest();
        let mut suggestions = if suggests { meant(name, &free) } else { Vec::new() };
        let mut detail = "";
        if reasoned {
            (detail, suggestions) = ("beside-reason", Vec::new());
        } else if value.text().is_none() && name.bytes().all(|byte| byte.is_ascii_digit()) {
            // `{ amount: 4,27 }`: the comma ends the number, and the cents become a key.
            (detail, suggestions) = ("decimal-comma", Vec::new());
            // What stands before the comma is not the number that was meant.
            report.refused.extend(before.map(|(_, value)| value.id()));
        } else if let Some((known, _)) = name.split_once(':').filter(|(known, _)| spot.field.parts().any(|(part, _)| part == *known)) {
            (detail, suggestions) = ("no-space", vec![known.to_owned()]);
        } else if let Some(group) = before.and_then(|before| fallen_out(spot, key, before, report)) {
            (detail, suggestions) = ("fallen-out", vec![group]);
        } else if suggests
            && suggestions.is_empty()
            && let Some(field) = elsewhere(name, report.field)
        {
            (detail, suggestions) = ("elsewhere", vec![field]);
        }
        let field = |key: &String| match detail {
            "elsewhere" | "fallen-out" => finding::Field::new(key.as_str()),
            _ => spot.below(key),
        };
        let fields: Vec<finding::Field> = suggestions.iter().map(field).collect();
        let mut finding = spot.finding(names::UNKNOWN_KEY, key, report).detail(detail).field(spot.below(name)).arg("key", name);
        if detail == "fallen-out" {
            let group = fields.first().and_then(|field| field.as_str().rsplit_once('.')).map_or("", |(group, _)| group);
            let group = group.strip_suffix(']').and_then(|item| item.rsplit_once('[')).map_or(group, |(list, _)| list);
            let label = report.field.at(group).map_or_else(|| Arg::from(""), |field| Arg::from(&field.label));
            finding = finding.arg("group", group.rsplit_once('.').map_or(group, |(_, key)| key)).arg("label", label);
        } else {
            let known = report.parts_of(spot.field);
            let suggestions = match detail {
                "elsewhere" => report.field.labelled_paths(&suggestions),
                _ => spot.field.labelled_parts(suggestions.iter().map(String::as_str)),
            };
            finding = finding.arg("keys", known);
            finding = match detail {
                "no-space" => finding.arg("known", fields.first().and_then(|field| field.as_str().rsplit('.').next()).unwrap_or_default()),
                _ => finding.arg("suggestions", suggestions),
            };
        }
        report.findings.push(finding.resting_on(Evidence::Misspelt(fields)));
    }
}

/// The field of the group that a key has fallen out of, as it lost its indentation: that of the value right before it,
/// or of the last item there, which does not say it yet.
fn fallen_out<'a>(spot: &Spot<'a>, key: Node<'a>, (before, value): (Node<'a>, Node<'a>), report: &Report<'a>) -> Option<String> {
    if report.beside(key) == Layout::Flow {
        return None;
    }
    let group = spot.field.part(before.key())?;
    let path = if spot.path.is_empty() { before.key().to_owned() } else { format!("{}.{}", spot.path, before.key()) };
    let (value, group, path) = match value.items().enumerate().last() {
        Some((index, last)) => (last, group.item()?, format!("{path}[{index}]")),
        None => (value, group, path),
    };
    let known = group.parts().any(|(known, _)| known == key.key());
    let inside = matches!(value.shape(), Shape::Map(_)) && report.entries_stand_on_lines(value);
    (known && inside && value.get(key.key()).is_none()).then(|| format!("{path}.{}", key.key()))
}

/// The right key in the wrong group: the group's key and the field's, or that of a whole group.
fn elsewhere(name: &str, root: &Field) -> Option<String> {
    const LONGEST: usize = 200;
    if name.len() > LONGEST {
        return None;
    }
    let goes_by =
        |word: &str, field: &Field| folded(word) == folded(name) || field.names().iter().any(|other| folded(other) == folded(name));
    let exact = root.parts().find(|(_, group)| group.parts().any(|(known, _)| known == name)).map(|(group, _)| format!("{group}.{name}"));
    let inside = || {
        root.parts().find_map(|(group, field)| {
            let (key, _) = field.parts().find(|(key, field)| goes_by(key, field))?;
            Some(format!("{group}.{key}"))
        })
    };
    let whole = || root.parts().find(|(key, field)| goes_by(key, field)).map(|(key, _)| key.to_owned());
    exact.or_else(whole).or_else(inside)
}

fn not_applicable_here<'a>(spot: &Spot<'a>, node: Node<'a>, report: &mut Report<'a>) {
    let key = node.entry("not_applicable").map_or(spot.owner, |(key, _)| key);
    report.refused.insert(node.id());
    let group = spot.path == "request";
    report.findings.push(spot.finding(names::BARE_NOT_APPLICABLE, key, report).detail(if group { "request" } else { "not-here" }));
}

fn missing<'a>(spot: &Spot<'a>, keys: &[&str], report: &mut Report<'a>) {
    if has_reason(spot.node) {
        return;
    }
    let field = |key: &str| spot.field.part(key);
    // Some absences belong to a rule of their own (RULES.md, "One fault, one finding").
    let one_of_these = keys.len() > 1 && spot.field.absence_rule.is_some();
    if one_of_these || keys.iter().any(|key| field(key).is_some_and(|field| field.absence_rule.is_some())) {
        return;
    }
    let root = spot.path.is_empty();
    let Some((first, label)) = keys.first().and_then(|key| field(key).map(|field| (*key, field))) else { return };
    // What is one value, and no group or list, is a field wherever it stands.
    let is_group = !label.text && (label.parts().next().is_some() || label.item().is_some());
    let rule = if root && keys != ["id"] && is_group { names::MISSING_GROUP } else { names::MISSING_FIELD };
    // What a service group gives without it is missing in the description itself.
    let is_elsewhere = spot.owner.file() != report.root.file() && !spot.path.contains(['.', '[']);
    let owner = if is_elsewhere { report.root.get("kind").unwrap_or(spot.owner) } else { spot.owner };
    let mut finding = spot.finding(rule, owner, report).field(spot.below(first)).arg("key", first);
    finding = finding.arg("label", &label.label).arg("hint", label.hint.continued());
    if keys.len() > 1 {
        finding = finding
            .detail("one-of")
            .field(finding::Field::new(spot.path.as_str()))
            .arg("keys", spot.field.labelled_parts(keys.iter().copied()));
    } else if label.not_applicable {
        finding = finding.detail("applicable");
    }
    let layout = match spot.node.entries().next() {
        Some(_) if is_elsewhere => Layout::Whole,
        Some((key, _)) => report.beside(key),
        None => Layout::Flow,
    };
    report.findings.push(finding.showing(Sample { field: spot.below(first), layout }));
}

fn wrong_type<'a>(spot: &Spot<'a>, expected: &TypeKind, report: &mut Report<'a>) {
    if has_reason(spot.node) {
        return not_applicable_here(spot, spot.node, report);
    }
    let text = spot.node.text();
    let detail = match expected {
        TypeKind::Single(JsonType::Boolean) if text.is_some_and(|text| yes_or_no(text).is_some()) => "yes-no",
        TypeKind::Single(JsonType::Boolean) => "boolean",
        TypeKind::Single(JsonType::Number | JsonType::Integer) if text.is_some_and(is_decimal_comma) => "comma",
        TypeKind::Single(JsonType::Number | JsonType::Integer) => "number",
        TypeKind::Single(JsonType::Array) => "list",
        TypeKind::Single(JsonType::Object) => "mapping",
        TypeKind::Single(JsonType::String | JsonType::Null) => "text",
        TypeKind::Multiple(_) => "translated",
    };
    report.refused.insert(spot.node.id());
    let shape = match spot.node.shape() {
        Shape::Scalar(..) => "shape-text",
        Shape::List(_) => "shape-list",
        Shape::Map(_) => "shape-mapping",
    };
    let meant = match detail {
        "yes-no" => text.and_then(yes_or_no).map(|yes| yes.to_string()),
        "comma" => text.map(|text| text.replace(',', ".")),
        _ => None,
    };
    let finding = spot.finding(names::WRONG_TYPE, spot.node, report).detail(detail).arg("shape", Arg::Word(shape.to_owned()));
    let mut finding = finding.arg("value", text.unwrap_or_default()).arg("hint", &spot.field.hint);
    if matches!(detail, "list" | "mapping") {
        finding = finding.showing(spot.sample(report));
    }
    report.findings.push(finding.arg("meant", meant.unwrap_or_default().as_str()));
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "on" | "y" | "jā" | "true" => Some(true),
        "no" | "off" | "n" | "nē" | "false" => Some(false),
        _ => None,
    }
}

fn is_decimal_comma(text: &str) -> bool {
    text.split_once(',').is_some_and(|(whole, part)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole) && digits(part)
    })
}

fn unknown_code<'a>(spot: &Spot<'a>, report: &mut Report<'a>) {
    if has_reason(spot.node) {
        return not_applicable_here(spot, spot.node, report);
    }
    report.refused.insert(spot.node.id());
    let listed = report.codes_of(spot.field);
    let Some(text) = spot.node.text() else {
        let shape = if matches!(spot.node.shape(), Shape::List(_)) { "shape-list" } else { "shape-mapping" };
        let finding = spot.finding(names::WRONG_TYPE, spot.node, report).detail("code").arg("shape", Arg::Word(shape.to_owned()));
        report.findings.push(finding.arg("codes", listed));
        return;
    };
    // Once a character is named, the code is wrong for no other reason.
    if chars::has_forbidden(text) {
        return;
    }
    let suggestions = if report.may_suggest() { meant(text, &spot.field.called_codes()) } else { Vec::new() };
    let suggestions = spot.field.labelled_codes(suggestions.iter().map(String::as_str));
    let mut finding = spot.finding(names::UNKNOWN_CODE, spot.node, report).arg("value", text).arg("codes", listed);
    // A word, or a list of what it would be else.
    if spot.field.item().is_some() {
        finding = finding.detail("or-list").showing(spot.sample(report));
    }
    report.findings.push(finding.arg("suggestions", suggestions));
}

/// Codes of a classifier that are no codes.
fn bad_names<'a>(spot: &Spot<'a>, report: &mut Report<'a>) {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let is_code = |name: &str| name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split('-').all(word);
    for (key, _) in spot.node.entries().filter(|(key, _)| !is_code(key.key())) {
        let finding = spot.finding(names::BAD_VALUE, key, report).arg("value", key.key());
        if !report.findings.contains(&finding) {
            report.findings.push(finding);
        }
    }
}

fn number_with_message(spot: &Spot<'_>) -> bool {
    spot.field.message.is_some()
}

fn limited<'a>(spot: &Spot<'a>, detail: &'static str, limit: &str, report: &mut Report<'a>) {
    if !report.refused.insert(spot.node.id()) {
        return;
    }
    let finding = spot.finding(names::BAD_VALUE, spot.node, report).detail(detail).arg("value", spot.node.key()).arg("limit", limit);
    report.findings.push(finding);
}

fn bad_value<'a>(spot: &Spot<'a>, detail: &'static str, report: &mut Report<'a>) {
    if !report.refused.insert(spot.node.id()) {
        return;
    }
    let text = spot.node.key();
    // What looks right and is not: the character is named instead of the pattern it breaks.
    if chars::has_forbidden(text) {
        return;
    }
    if let Some(c) = text.chars().find(|c| chars::is_misleading(*c)) {
        let is_id = spot.field.reference.is_some() || spot.path.rsplit('.').next() == Some("id");
        let detail = if is_id { "id" } else { "value" };
        let finding = spot.finding(names::FORBIDDEN_CHARACTER, spot.node, report).detail(detail).arg("character", chars::name(c).as_str());
        report.findings.push(finding.arg("meant", chars::meant(text).as_str()));
        return;
    }
    let mut finding = spot.finding(names::BAD_VALUE, spot.node, report).detail(detail).arg("value", text);
    if let Some(message) = &spot.field.message {
        finding = finding.detail("expected").arg("expected", message);
    }
    report.findings.push(finding);
}

#[cfg(test)]
mod tests {
    use crate::finding::Evidence;
    use crate::schema::{Kind, Vocabulary, check};
    use crate::source::{FileId, LineIndex};

    /// The fields that the unknown keys of a service may have been meant for.
    fn meant(text: &str) -> Vec<String> {
        let parsed = crate::yaml::parse(text, FileId(0));
        let root = parsed.tree.root().expect("a tree");
        let findings = check(Kind::Service, root, &LineIndex::new(text), &Vocabulary::default()).findings;
        let fields = findings.iter().filter_map(|one| if let Evidence::Misspelt(meant) = one.evidence() { Some(meant) } else { None });
        fields.flatten().map(|field| field.as_str().to_owned()).collect()
    }

    #[test]
    fn an_unknown_key_says_which_fields_it_may_have_been_meant_for() {
        assert_eq!(meant("identification: { statuss: active }\n"), ["identification.status"]);
        assert_eq!(meant("identificaton: {}\n"), ["identification"]);
        // The right key in the wrong group, and at the root.
        assert_eq!(meant("classification: { summary: { lv: X } }\n"), ["identification.summary"]);
        assert_eq!(meant("kpis: []\n"), ["performance.kpis"]);
        assert!(meant("identification: { qqqqqqq: 1 }\n").is_empty());
    }
}
