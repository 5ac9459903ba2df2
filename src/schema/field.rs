//! What each field is, read once from the schema files: label, hint, message, uses, whether it is a text, what is in it.

use serde_json::Value;

use super::reference::{PartKind, Reference};

/// A sentence or label in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// Latvian.
    pub lv: String,
    /// English.
    pub en: String,
}

/// What a field is for (PU2-7; FORMAT.md, "Uses of fields").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// Shown to recipients.
    Catalogue,
    /// Tasks and conditions of management.
    Management,
    /// Reports and analysis.
    Reporting,
    /// Other systems, catalogues and request-management systems.
    Interoperability,
}

impl Use {
    /// All uses, in the order of the format.
    pub const ALL: [Use; 4] = [Use::Catalogue, Use::Management, Use::Reporting, Use::Interoperability];

    /// The word in the schemas' `x-uses`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Catalogue => "catalogue",
            Self::Management => "management",
            Self::Reporting => "reporting",
            Self::Interoperability => "interoperability",
        }
    }
}

/// The definition of one field.
#[derive(Debug, Default)]
pub struct Field {
    /// What people call it.
    pub label: Bilingual,
    /// What belongs into it.
    pub hint: Bilingual,
    /// What is expected, where a pattern, format or limit can be missed.
    pub message: Option<Bilingual>,
    /// The codes it may hold; empty where it is not a code.
    pub codes: Vec<String>,
    /// What people call each code, in their order; empty where they have no names.
    pub code_labels: Vec<Bilingual>,
    /// Whether it is a text for people, in the registry's languages.
    pub text: bool,
    /// Whether it is a number.
    pub number: bool,
    /// Whether it is true or false.
    pub truth: bool,
    /// What it is for; each field states its own.
    pub uses: Vec<Use>,
    /// The registry's own code list that it takes its codes from.
    pub classifier: Option<String>,
    /// What it refers to: a kind of description, or of a part of one.
    pub reference: Option<Reference>,
    /// What the items of the list are that other descriptions may refer to.
    pub part: Option<PartKind>,
    /// The key that only items which are such parts have; all are where there is none.
    pub part_with: Option<String>,
    /// The key that stands in for the id of an item that has none.
    pub id_default: Option<String>,
    /// Whether `not_applicable` with a reason may stand in its place.
    pub not_applicable: bool,
    /// The code of the rule that speaks when it is absent, instead of PVP202.
    pub absence_rule: Option<String>,
    /// Whether that rule speaks of an empty list too.
    pub empty_is_absent: bool,
    /// Whether what stands in it stands elsewhere as well, where it is read.
    pub again: bool,
    /// Whether its fields are those of a description once more, so that nobody who asks for one of these means them.
    pub copy: bool,
    /// Whether it is itself a field of another description once more (`x-copy: whole`).
    pub copied: bool,
    /// Whether it may not be empty.
    pub filled: bool,
    /// Whether it has two bounds that stand in an order: `min` and `max`, or `from` and `until`.
    pub bounded: bool,
    /// Keys of which one at least has to be there; empty where it is no matter of one of several.
    pub one_of: Vec<String>,
    /// Keys that its sample shows although they are not mandatory.
    pub sampled: Vec<String>,
    /// What else people call it.
    pub also_called: Vec<String>,
    /// What else people call its codes, by code.
    pub codes_also_called: Vec<(String, String)>,
    required: Vec<String>,
    parts: Vec<(String, Field)>,
    item: Option<Box<Field>>,
    other: Option<Box<Field>>,
}

/// Where to look for the next key first.
pub(super) struct Lookup<'f> {
    field: &'f Field,
    next: usize,
}

impl<'f> Lookup<'f> {
    pub(super) fn find(&mut self, key: &str) -> Option<&'f Field> {
        let parts = &self.field.parts;
        let (later, earlier) = (&parts[self.next..], &parts[..self.next]);
        let index = later.iter().position(|(name, _)| name == key).map(|index| self.next + index);
        let index = index.or_else(|| earlier.iter().position(|(name, _)| name == key));
        let Some(index) = index else { return self.field.other.as_deref() };
        self.next = index + 1;
        Some(&parts[index].1)
    }
}

/// Whether a part of a schema holds whatever else is stated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Always,
    Sometimes,
}

impl Bilingual {
    /// The same as what stands behind a colon: it begins with a small letter, unless its first word is all capitals.
    pub fn continued(&self) -> crate::finding::Arg {
        let small = |text: &str| -> String {
            let mut letters = text.chars();
            match (letters.next(), letters.clone().next()) {
                (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
                _ => text.to_owned(),
            }
        };
        crate::finding::Arg::Localised { lv: small(&self.lv).into(), en: small(&self.en).into() }
    }
}

impl From<&'static Bilingual> for crate::finding::Arg {
    fn from(text: &'static Bilingual) -> Self {
        Self::Localised { lv: text.lv.as_str().into(), en: text.en.as_str().into() }
    }
}

impl Field {
    /// The definition of a whole document.
    pub(super) fn of_schema(schema: &Value) -> Self {
        let mut field = Self::default();
        field.take(schema, schema, Holds::Always);
        field
    }

    /// The field of a key.
    pub fn part(&self, key: &str) -> Option<&Field> {
        self.parts.iter().find(|(name, _)| name == key).map(|(_, field)| field).or(self.other.as_deref())
    }

    /// Whether a key of a mapping is mandatory.
    pub fn is_required(&self, key: &str) -> bool {
        self.required.iter().any(|required| required == key)
    }

    /// Looks up one key after the other, quickly where they come in the order of the format.
    pub(super) fn lookup(&self) -> Lookup<'_> {
        Lookup { field: self, next: 0 }
    }

    /// What people call one of its codes.
    pub fn code_label(&self, code: &str) -> Option<&Bilingual> {
        self.code_labels.get(self.codes.iter().position(|known| known == code)?)
    }

    /// Whether there is more to it than a text: what may stand in it is a code, a list or a group of fields.
    pub fn has_form(&self) -> bool {
        !self.text && (!self.codes.is_empty() || self.item.is_some() || !self.parts.is_empty())
    }

    /// What the items of a list are.
    pub fn item(&self) -> Option<&Field> {
        self.item.as_deref()
    }

    /// The keys a mapping may have, in the order of the format, with their fields.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &Field)> {
        self.parts.iter().map(|(name, field)| (name.as_str(), field))
    }

    /// The field at a path such as `basis.needs[0]`.
    pub fn at(&self, path: &str) -> Option<&Field> {
        path.split(['.', '['])
            .filter(|step| !step.is_empty())
            .try_fold(self, |field, step| if step.ends_with(']') { field.item() } else { field.part(step) })
    }

    /// What the field at a path is for; an item of a list is for what the list is for.
    pub fn uses_at(&self, path: &str) -> &[Use] {
        let mut path = path;
        while let Some((list, _)) = path.strip_suffix(']').and_then(|item| item.rsplit_once('[')) {
            path = list;
        }
        self.at(path).map_or(&[], |field| &field.uses)
    }

    /// Adds what a schema says, following references and the branches of a choice.
    fn take(&mut self, schema: &Value, root: &Value, holds: Holds) {
        if let Some(target) = schema["$ref"].as_str() {
            let target = root.pointer(target.trim_start_matches('#')).unwrap_or(&Value::Null);
            self.take(target, root, holds);
        }
        let both = |key: &str| {
            let text = |value: &Value| value.as_str().map(str::to_owned);
            text(&schema[key]).map(|lv| Bilingual { en: text(&schema["x-en"][key]).unwrap_or_else(|| lv.clone()), lv })
        };
        if let Some(label) = both("title") {
            self.label = label;
        }
        if let Some(hint) = both("description") {
            self.hint = hint;
        }
        if let Some(message) = both("patternErrorMessage").or_else(|| both("errorMessage")) {
            self.message = Some(message);
        }
        let word = |key: &str| schema[key].as_str().map(str::to_owned);
        self.classifier = self.classifier.take().or_else(|| word("x-classifier"));
        if let (None, Some(target)) = (&self.reference, schema["x-reference"].as_str()) {
            let said = |key: &str| schema[key].as_str();
            self.reference = Some(Reference::of_schema(target, said("x-role"), said("x-role-by"), said("x-reference-unless")));
        }
        if let Some(part) = schema["x-part"].as_str() {
            self.part = Some(PartKind::of(part).expect("the schemas name kinds of parts"));
        }
        self.part_with = self.part_with.take().or_else(|| word("x-part-with"));
        self.id_default = self.id_default.take().or_else(|| word("x-id-default"));
        self.absence_rule = self.absence_rule.take().or_else(|| word("x-absence-rule"));
        self.text |= schema["x-text"] == true;
        self.number |= schema["type"] == "number" || schema["type"] == "integer";
        self.truth |= schema["type"] == "boolean";
        if let Some(uses) = schema["x-uses"].as_array().filter(|_| self.uses.is_empty()) {
            self.uses = Use::ALL.into_iter().filter(|one| uses.iter().any(|word| word == one.key())).collect();
        }
        self.copied |= schema["x-copy"] == "whole";
        self.copy |= schema["x-copy"] == true || self.copied;
        self.again |= schema["x-again"] == true;
        self.empty_is_absent |= schema["x-empty-is-absent"] == true;
        self.not_applicable |= schema["x-not-applicable"] == true;
        // What is mandatory only beside a certain value is asked for by the validator.
        let required = schema["required"].as_array().filter(|_| holds == Holds::Always);
        self.required.extend(required.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        let list =
            |list: &Value| -> Vec<String> { list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect() };
        self.sampled.extend(list(&schema["x-sample"]));
        self.also_called.extend(list(&schema["x-also-called"]));
        for (code, names) in schema["x-codes-also-called"].as_object().into_iter().flatten() {
            self.codes_also_called.extend(list(names).into_iter().map(|name| (code.clone(), name)));
        }
        let choices = schema["anyOf"].as_array().filter(|_| holds == Holds::Always);
        self.one_of.extend(choices.into_iter().flatten().flat_map(|branch| list(&branch["required"])));
        self.filled |= schema["minItems"].is_u64() || schema["minProperties"].is_u64() || schema["required"].is_array();
        if let Some(codes) = schema["enum"].as_array() {
            self.codes = codes.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            let list = |list: &Value| -> Vec<String> {
                list.as_array().into_iter().flatten().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
            };
            let (lv, en) = (list(&schema["enumDescriptions"]), list(&schema["x-en"]["enumDescriptions"]));
            self.code_labels = lv.into_iter().zip(en).map(|(lv, en)| Bilingual { lv, en }).collect();
        }
        for (key, part) in schema["properties"].as_object().into_iter().flatten() {
            let index = self.parts.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
                self.parts.push((key.clone(), Field::default()));
                self.parts.len() - 1
            });
            self.parts[index].1.take(part, root, holds);
        }
        self.bounded = self.part("max").is_some() || self.part("until").is_some();
        if schema["items"].is_object() {
            self.item.get_or_insert_default().take(&schema["items"], root, holds);
        }
        if schema["additionalProperties"].is_object() {
            self.other.get_or_insert_default().take(&schema["additionalProperties"], root, holds);
        }
        // The branches of a choice describe one field: a reason in place of the value, a word or a list.
        for (branch, holds) in [("then", Holds::Sometimes), ("else", holds)] {
            if schema[branch]["$ref"] != "#/definitions/not_applicable" && schema[branch].is_object() {
                self.take(&schema[branch], root, holds);
            }
        }
    }
}
