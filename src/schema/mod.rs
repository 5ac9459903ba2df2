//! The schema files, embedded, and what they say of a tree.
//!
//! They are the single definition of each field: the validators, the messages, the labels and hints are all read from
//! them. Knows nothing of links between files.

mod called;
mod codes;
mod completeness;
mod field;
pub mod files;
mod json;
pub mod lookup;
mod mismatch;
mod outline;
mod reference;
pub mod suggest;
mod values;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use compact_str::CompactString;
use jsonschema::{Draft, PatternOptions, Validator};
use serde_json::Value;

pub use called::{Called, folded, meant};
pub use codes::Codes;
pub use completeness::{FieldState, Filled, completeness, groups, mandatory};
pub use field::{Bilingual, Field, Use};
use json::YamlTree;
pub use outline::{FieldPath, Outline};
pub use reference::{Means, PartKind, Reference, Role, Target};
pub use values::is_placeholder;

use crate::finding::{self, Arg, Finding, Layout, Sample, Title};
pub use crate::kind::Kind;
use crate::source::LineIndex;
use crate::yaml::{Node, NodeId};

/// What descriptions of a kind have, each by the name in the root of its schema (`x-has`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Has {
    /// A place in the life of what it describes: `identification.status` (DOMAIN.md section 6).
    LifeCycle,
    /// A day on which somebody last confirmed it: `identification.reviewed`.
    Review,
    /// Others that it owns: it is an institution (P1.1 roles 4 to 10).
    Owns,
    /// An institution that answers for it, and somebody who keeps it: `responsible.owner` (N1-5).
    Owner,
    /// Exactly one manager: `responsible.manager` (P1.1 roles 5 and 9).
    Manager,
    /// Needs that it satisfies: `basis.needs` (N2-2).
    Needs,
    /// Levels that it promises: `service_levels` (PU2-9).
    Levels,
    /// Key performance indicators: `performance.kpis` (PU2-4).
    Indicators,
    /// Something that it rests on, and others that rest on it (N1-5).
    Dependencies,
    /// A place in catalogues: `information.catalogues` (PU2-8).
    Catalogues,
    /// A common part that other descriptions take over: `common` (N9-1).
    Common,
    /// Parties that agree on something: `parties` (PU2-9).
    Parties,
}

impl Has {
    const ALL: [Has; 12] = [
        Self::LifeCycle,
        Self::Review,
        Self::Owns,
        Self::Owner,
        Self::Manager,
        Self::Needs,
        Self::Levels,
        Self::Indicators,
        Self::Dependencies,
        Self::Catalogues,
        Self::Common,
        Self::Parties,
    ];

    /// The name in the schemas.
    pub fn key(self) -> &'static str {
        match self {
            Self::LifeCycle => "life-cycle",
            Self::Review => "review",
            Self::Owns => "owns",
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Needs => "needs",
            Self::Levels => "levels",
            Self::Indicators => "indicators",
            Self::Dependencies => "dependencies",
            Self::Catalogues => "catalogues",
            Self::Common => "common",
            Self::Parties => "parties",
        }
    }
}

macro_rules! schemas {
    ($($(#[$doc:meta])* $kind:ident = $key:literal, $several:literal, $module:ident;)*) => {
        impl Kind {
            fn schema(self) -> &'static Schema {
                match self {
                    $(Self::$kind => {
                        static SCHEMA: LazyLock<Schema> = LazyLock::new(|| Schema::new(Kind::$kind.file().text));
                        &SCHEMA
                    })*
                }
            }
        }
    };
}
crate::kind::kinds!(schemas);

impl Kind {
    /// Its fields.
    pub fn fields(self) -> &'static Field {
        &self.schema().field
    }

    /// Whether its descriptions have something.
    pub fn has(self, what: Has) -> bool {
        self.schema().has.contains(&what)
    }

    /// The kinds whose descriptions have something, in their order.
    pub fn with(what: Has) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |kind| kind.has(what))
    }

    /// The shape that stands for it in graphs, by its name in Graphviz (`x-shape`).
    pub fn shape(self) -> &'static str {
        &self.schema().shape
    }

    /// Where its descriptions name others, are named by parts, and give ids of their own.
    pub fn outline(self) -> &'static Outline {
        &self.schema().outline
    }
}

struct Schema {
    validator: Validator<YamlTree>,
    field: Field,
    has: Vec<Has>,
    shape: String,
    outline: Outline,
}

impl Schema {
    fn new(text: &str) -> Self {
        let mut schema: Value = serde_json::from_str(text).expect("the embedded schemas are JSON");
        let field = Field::of_schema(&schema);
        let named = schema["x-has"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let known = |name: &str| Has::ALL.into_iter().find(|has| has.key() == name).expect("the schemas name what kinds have");
        let has = named.map(known).collect();
        let shape = schema["x-shape"].as_str().unwrap_or("box").to_owned();
        let outline = Outline::of(&field);
        // A text's languages are held against the registry's own by the walk over the values.
        if let Some(text) = schema.pointer_mut("/definitions/text").and_then(Value::as_object_mut) {
            text.remove("propertyNames");
        }
        let validator = jsonschema::options_for::<YamlTree>()
            .with_draft(Draft::Draft7)
            .with_pattern_options(PatternOptions::regex())
            .should_validate_formats(true)
            .offline()
            .build(&schema)
            .expect("the embedded schemas are schemas");
        Self { validator, field, has, shape, outline }
    }
}

static SETTINGS: LazyLock<Schema> = LazyLock::new(|| Schema::new(files::SETTINGS.text));
static BASELINE: LazyLock<Schema> = LazyLock::new(|| Schema::new(files::BASELINE.text));
static MAP: LazyLock<Schema> = LazyLock::new(|| Schema::new(files::MAP.text));

/// The fields of `pvp.yaml`.
pub fn settings_fields() -> &'static Field {
    &SETTINGS.field
}

/// What a registry has decided for itself, as far as it concerns single values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// Languages that every text has; a plain string counts as the first one.
    pub required: Vec<CompactString>,
    /// Languages that a text should have.
    pub recommended: Vec<CompactString>,
    /// Whether anybody wants to hear of a recommended language that is missing.
    pub asks_recommended: bool,
    /// The theme codes with their titles; `None` where any is accepted.
    pub themes: Option<Vec<(CompactString, Title)>>,
    /// The codes of groups of services that they are labelled with, with their titles; `None` where any is accepted.
    pub service_groups: Option<Vec<(CompactString, Title)>>,
}

impl Vocabulary {
    /// The codes of a classifier, by its name in the settings; `None` where any is accepted.
    fn codes(&self, classifier: &str) -> Option<&[(CompactString, Title)]> {
        match classifier {
            "service_groups" => self.service_groups.as_deref(),
            _ => self.themes.as_deref(),
        }
    }
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self { required: vec!["lv".into()], recommended: vec!["en".into()], asks_recommended: true, themes: None, service_groups: None }
    }
}

/// What a document's own check brought.
pub struct Checked {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// Values that are not to be used: wrong, empty, or not applicable.
    pub refused: HashSet<NodeId>,
}

/// Checks a description against its kind's schema, and its values against the registry's vocabulary.
pub fn check(kind: Kind, root: Node<'_>, lines: &LineIndex<'_>, vocabulary: &Vocabulary) -> Checked {
    check_against(kind.schema(), Contents::Description, root, lines, vocabulary)
}

/// Checks `pvp.yaml`.
pub fn check_settings(root: Node<'_>, lines: &LineIndex<'_>) -> Checked {
    check_against(&SETTINGS, Contents::Settings, root, lines, &Vocabulary::default())
}

/// Checks a file of accepted findings.
pub fn check_baseline(root: Node<'_>, lines: &LineIndex<'_>) -> Checked {
    check_against(&BASELINE, Contents::Settings, root, lines, &Vocabulary::default())
}

/// Checks a map of a table of figures.
pub fn check_map(root: Node<'_>, lines: &LineIndex<'_>) -> Checked {
    check_against(&MAP, Contents::Settings, root, lines, &Vocabulary::default())
}

/// What the document is: descriptions are held to more than their schema.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Contents {
    Description,
    Settings,
}

fn check_against(schema: &'static Schema, document: Contents, root: Node<'_>, lines: &LineIndex<'_>, vocabulary: &Vocabulary) -> Checked {
    let mut report = Report {
        document,
        root,
        field: &schema.field,
        lines,
        findings: Vec::new(),
        orders: Vec::new(),
        labelled: HashMap::new(),
        suggested: 0,
        large: HashMap::new(),
        refused: HashSet::new(),
    };
    if document == Contents::Description {
        values::check(&mut report, vocabulary);
    }
    if !schema.validator.is_valid(root) {
        for error in schema.validator.iter_errors(root) {
            mismatch::report(&error, &mut report);
        }
    }
    // Two bounds can only be compared where both are values.
    let Report { mut findings, orders, refused, .. } = report;
    findings
        .extend(orders.into_iter().filter(|(low, high, _)| !refused.contains(low) && !refused.contains(high)).map(|(.., finding)| finding));
    Checked { findings, refused }
}

/// Where the two halves of a check put what they find.
struct Report<'a> {
    document: Contents,
    root: Node<'a>,
    field: &'static Field,
    lines: &'a LineIndex<'a>,
    findings: Vec<Finding>,
    /// Bounds in the wrong order, unless one of them turns out to be no value at all.
    orders: Vec<(NodeId, NodeId, Finding)>,
    /// What the codes and keys of a field are called, by where it is defined: many findings name the same.
    labelled: HashMap<(usize, bool), Arg>,
    /// How many suggestions were looked for.
    suggested: usize,
    large: HashMap<NodeId, HashMap<&'a str, (Node<'a>, Node<'a>)>>,
    refused: HashSet<NodeId>,
}

impl<'a> Report<'a> {
    /// Key and value of a mapping's entry; a large mapping is walked only once, however many of its entries are wrong.
    fn entry(&mut self, node: Node<'a>, key: &str) -> Option<(Node<'a>, Node<'a>)> {
        const LARGE: usize = 64;
        if node.entries().len() < LARGE {
            return node.entry(key);
        }
        let entries = self.large.entry(node.id()).or_insert_with(|| node.entries().map(|(key, value)| (key.key(), (key, value))).collect());
        entries.get(key).copied()
    }

    fn at(&self, node: Node<'a>) -> crate::source::Place {
        self.lines.place(node.file(), node.span())
    }

    /// Whether one more suggestion may be looked for: nobody reads more, and hostile files could ask for a million.
    fn may_suggest(&mut self) -> bool {
        const MOST: usize = 2 * finding::MOST_OF_A_RULE;
        self.suggested += 1;
        self.suggested <= MOST
    }

    /// All codes of a field, as messages name them.
    fn codes_of(&mut self, field: &'static Field) -> Arg {
        let all = || field.labelled_codes(field.codes.iter().map(String::as_str));
        self.labelled.entry((std::ptr::from_ref(field).addr(), true)).or_insert_with(all).clone()
    }

    /// All keys of a field, as messages name them.
    fn parts_of(&mut self, field: &'static Field) -> Arg {
        let all = || field.labelled_parts(field.parts().map(|(key, _)| key));
        self.labelled.entry((std::ptr::from_ref(field).addr(), false)).or_insert_with(all).clone()
    }

    /// How another key beside this one has to be laid out.
    fn beside(&self, key: Node<'a>) -> Layout {
        let before = self.lines.before(key.file(), key.span());
        if before.bytes().all(|byte| matches!(byte, b' ' | b'-')) { Layout::Block(before.len()) } else { Layout::Flow }
    }

    /// Whether the fields of a mapping stand on lines of their own.
    fn entries_stand_on_lines(&self, node: Node<'a>) -> bool {
        node.entries().next().is_some_and(|(key, _)| self.beside(key) != Layout::Flow)
    }

    /// The form of what stands in a field; `owner` is its key, unless it is an item of a list.
    fn sample(&self, path: &str, node: Node<'a>, owner: Option<Node<'a>>) -> Sample {
        let layout = match owner.filter(|_| !path.ends_with(']')) {
            Some(key) => self.beside(key),
            None => match (self.beside(node), self.lines.before(node.file(), node.span()).rfind('-')) {
                (Layout::Block(_), Some(dash)) => Layout::Block(dash),
                _ => Layout::Flow,
            },
        };
        Sample { field: finding::Field::new(path), layout }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_by_their_path() {
        let service = Kind::Service.fields();
        assert_eq!(service.at("basis.needs[0]").and_then(|field| Some(field.reference.as_ref()?.target.key())), Some("need"));
        assert_eq!(service.at("basis").map(|field| field.label.lv.as_str()), Some("Sniegšanas pamatojums"));
        assert!(service.at("identification.title").is_some_and(|field| field.text));
        assert_eq!(service.at("request.fees[0].currency").map(|field| field.codes.clone()), Some(vec!["EUR".to_owned()]));
        assert!(service.at("basis.nothing").is_none());
        let label = service.at("identification.status").and_then(|field| field.code_label("retired"));
        assert_eq!(label.map(|label| label.en.as_str()), Some("retired"));
        assert!(service.at("request.fees[0].amount").is_some_and(|field| field.number));
        assert!(service.at("related.resources[0].critical").is_some_and(|field| field.truth));
    }

    #[test]
    fn what_a_kind_has_is_in_its_fields() {
        let fields = [
            (Has::LifeCycle, "identification.status"),
            (Has::Review, "identification.reviewed"),
            (Has::Owner, "responsible.owner"),
            (Has::Needs, "basis.needs"),
            (Has::Levels, "service_levels"),
            (Has::Indicators, "performance.kpis"),
            (Has::Catalogues, "information.catalogues"),
            (Has::Common, "common"),
            (Has::Parties, "parties"),
        ];
        for kind in Kind::ALL {
            for (has, path) in fields {
                // A key of somebody's own choice, such as an institution's, is no field.
                let is_field = match path.split_once('.') {
                    Some((group, key)) => kind.fields().part(group).is_some_and(|group| group.parts().any(|(part, _)| part == key)),
                    None => kind.fields().part(path).is_some(),
                };
                assert_eq!(kind.has(has), is_field, "{}: {}", kind.key(), has.key());
            }
            let rests = kind.outline().links.iter().any(|link| matches!(link.reference.means, Means::Always(Role::Resource)));
            assert_eq!(kind.has(Has::Dependencies), rests, "{}", kind.key());
            let manager = kind.fields().at("responsible").is_some_and(|group| group.is_required("manager"));
            assert_eq!(kind.has(Has::Manager), manager, "{}", kind.key());
        }
    }

    #[test]
    fn every_field_of_a_description_says_what_it_is_for() {
        fn walk(path: &str, field: &Field) {
            for (key, part) in field.parts().filter(|_| !field.text) {
                let path = format!("{path}.{key}");
                assert!(!part.uses.is_empty(), "{path} has no use");
                walk(&path, part);
            }
            if let Some(item) = field.item() {
                walk(&format!("{path}[]"), item);
            }
        }
        for kind in Kind::ALL {
            walk(kind.key(), kind.fields());
        }
        let uses = |path: &str| Kind::Service.fields().at(path).map(|field| field.uses.contains(&Use::Catalogue));
        let item = Kind::Service.fields().uses_at("request.authentication[1]");
        assert!(item.contains(&Use::Catalogue), "an item is for what its list is for");
        assert_eq!((uses("request.deadlines[0].max"), uses("responsible.manager.email")), (Some(true), Some(false)));
    }

    #[test]
    fn every_field_has_label_and_hint_in_both_languages() {
        fn walk(path: &str, field: &Field) {
            for (key, part) in field.parts() {
                let path = format!("{path}.{key}");
                for text in [&part.label.lv, &part.label.en, &part.hint.lv, &part.hint.en] {
                    assert!(!text.is_empty(), "{path} has no label or hint");
                }
                assert_ne!(part.hint.lv, part.hint.en, "{path} is not translated");
                walk(&path, part);
            }
            if let Some(item) = field.item() {
                walk(&format!("{path}[]"), item);
            }
        }
        for kind in Kind::ALL {
            walk(kind.key(), kind.fields());
        }
        walk("pvp", settings_fields());
    }
}
