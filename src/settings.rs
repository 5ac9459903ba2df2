//! What `pvp.yaml` says: folder, languages, classifiers, severities and exceptions.
//!
//! Knows nothing of the rules: a rule's name is only a name here.

use std::collections::BTreeMap;

use compact_str::CompactString;
use serde::Deserialize;

use crate::model::{Classifiers, Text};
use crate::schema::Vocabulary;
use crate::source::LineIndex;
use crate::yaml::Node;
use crate::yaml::de::{Context, Error, Keyed, Located, from_node};

/// The settings of a registry.
#[derive(Debug, Default)]
pub struct Settings {
    /// The folder with the descriptions, seen from the root; `None` for the root itself.
    pub registry: Option<Located<CompactString>>,
    /// Languages and theme codes.
    pub vocabulary: Vocabulary,
    /// What the registry is called, and whose it is.
    pub title: Option<Text>,
    /// What those who read its documents are told first.
    pub introduction: Option<Text>,
    /// A picture in the root that its documents carry.
    pub logo: Option<Located<CompactString>>,
    /// The titles of the codes of its own lists.
    pub classifiers: Classifiers,
    /// What is said of rules, by name, code or group, in the order of the file.
    pub rules: Vec<(CompactString, Keyed<RuleSetting>)>,
    /// Exceptions.
    pub ignore: Vec<Keyed<Exception>>,
    /// The file of findings accepted for now.
    pub baseline: Option<Located<CompactString>>,
    /// How figures are read and judged.
    pub measuring: Measuring,
    /// What public catalogues say of themselves.
    pub publishing: Publishing,
}

/// What public catalogues say of themselves, and how they look (PU2-8).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Publishing {
    /// What the site is called.
    pub name: Option<Text>,
    /// What people are told first.
    pub introduction: Option<Text>,
    /// A picture in the root.
    pub logo: Option<Located<CompactString>>,
    /// The colour of what is stressed.
    pub colours: Colours,
    /// How those who keep the site are reached.
    pub contact: Contact,
    /// Whether it is shown how published levels were kept.
    pub fulfilment: bool,
}

/// The colour of what is stressed, as `#1d4570`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Colours {
    /// On a light background.
    pub light: Option<Located<CompactString>>,
    /// On a dark one.
    pub dark: Option<Located<CompactString>>,
}

/// How somebody is reached.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Who it is.
    pub name: Option<Text>,
    /// Where to write.
    pub email: Option<CompactString>,
    /// Where to call.
    pub phone: Option<CompactString>,
    /// Where to read.
    pub url: Option<CompactString>,
}

/// How figures are read and judged (PU2-17).
#[derive(Clone, Debug, PartialEq)]
pub struct Measuring {
    /// The folder with the tables, seen from the root.
    pub folder: Option<Located<CompactString>>,
    /// To how many decimals a percentage is rounded before it is judged; it is not, where nothing is said.
    pub round: Option<u8>,
    /// How many months after the end of its window a figure is missing.
    pub grace: u8,
    /// The month that the reporting year begins with.
    pub year_starts: i8,
}

impl Measuring {
    fn read(written: WrittenMeasuring) -> Self {
        let default = Self::default();
        // The schema has seen to it that they are small and whole.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 24")]
        let small = |number: f64| number as u8;
        Self {
            folder: written.folder,
            round: written.round.map(small),
            grace: written.grace.map_or(default.grace, small),
            year_starts: written.year_starts.and_then(|month| i8::try_from(small(month)).ok()).unwrap_or(default.year_starts),
        }
    }
}

impl Default for Measuring {
    fn default() -> Self {
        Self { folder: None, round: None, grace: 1, year_starts: 1 }
    }
}

/// How grave a rule's findings are to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Stops a change.
    Error,
    /// A gap.
    Warning,
    /// Worth a look.
    Advice,
    /// Not looked for.
    Off,
}

/// What is said of a rule or a group.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSetting {
    /// The severity, where one is stated.
    pub level: Option<Level>,
    /// What else is stated, by name; `None` where it is no number.
    pub parameters: Vec<(CompactString, Located<Option<f64>>)>,
}

/// A number, or anything else as `None`.
fn number<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    struct NumberVisitor;
    impl serde::de::Visitor<'_> for NumberVisitor {
        type Value = Option<f64>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a single value")
        }
        fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
            Ok(Some(number))
        }
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok(None)
        }
        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok(None)
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }
    }
    deserializer.deserialize_any(NumberVisitor)
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Parameter(#[serde(deserialize_with = "number")] Option<f64>);

/// A place where a rule is deliberately not applied.
#[derive(Clone, Debug, Deserialize)]
pub struct Exception {
    /// The rule's name, code or group.
    pub rule: Located<CompactString>,
    /// An id, `id/part`, `id#field.path`, or a pattern of these with `*`.
    pub at: Located<CompactString>,
    /// Why it is right.
    pub reason: Option<CompactString>,
    /// The last day on which it holds, as `2027-06-30`.
    pub until: Option<Located<CompactString>>,
}

impl Level {
    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
            Self::Off => "off",
        }
    }
}

impl Settings {
    /// Reads settings that their schema has accepted.
    ///
    /// # Errors
    /// Where schema and type disagree: our mistake, not the user's.
    pub fn read<'a>(root: Node<'a>, lines: &'a LineIndex<'a>) -> Result<Self, Error> {
        let refused = std::collections::HashSet::new();
        let written: Written = from_node(root, &Context { lines, refused: &refused, home: None })?;
        let default = Vocabulary::default();
        let languages = written.languages.unwrap_or_default();
        let lists = written.classifiers.unwrap_or_default();
        let titled = |list: &Option<BTreeMap<CompactString, Text>>| {
            list.as_ref().map(|codes| codes.iter().map(|(code, title)| (code.clone(), title.0.clone())).collect())
        };
        let vocabulary = Vocabulary {
            required: languages.required.unwrap_or(default.required),
            recommended: languages.recommended.unwrap_or(default.recommended),
            asks_recommended: true,
            themes: titled(&lists.themes),
            service_groups: titled(&lists.service_groups),
        };
        let mut settings = written.rules.unwrap_or_default();
        let names = root.get("rules").into_iter().flat_map(Node::entries).map(|(key, _)| key.key());
        let rules = names.filter_map(|name| settings.remove_entry(name)).collect();
        Ok(Self {
            registry: written.registry,
            title: written.title,
            introduction: written.introduction,
            logo: written.logo,
            vocabulary,
            classifiers: Classifiers { themes: lists.themes.unwrap_or_default(), service_groups: lists.service_groups.unwrap_or_default() },
            rules,
            ignore: written.ignore.unwrap_or_default(),
            baseline: written.baseline,
            measuring: Measuring::read(written.measurements.unwrap_or_default()),
            publishing: written.publish.unwrap_or_default(),
        })
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Written {
    registry: Option<Located<CompactString>>,
    title: Option<Text>,
    introduction: Option<Text>,
    logo: Option<Located<CompactString>>,
    languages: Option<Languages>,
    rules: Option<BTreeMap<CompactString, Keyed<RuleSetting>>>,
    ignore: Option<Vec<Keyed<Exception>>>,
    baseline: Option<Located<CompactString>>,
    classifiers: Option<Lists>,
    measurements: Option<WrittenMeasuring>,
    publish: Option<Publishing>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WrittenMeasuring {
    folder: Option<Located<CompactString>>,
    round: Option<f64>,
    grace: Option<f64>,
    year_starts: Option<f64>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Languages {
    required: Option<Vec<CompactString>>,
    recommended: Option<Vec<CompactString>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Lists {
    themes: Option<BTreeMap<CompactString, Text>>,
    service_groups: Option<BTreeMap<CompactString, Text>>,
}

impl<'de> Deserialize<'de> for RuleSetting {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SettingVisitor;
        impl<'de> serde::de::Visitor<'de> for SettingVisitor {
            type Value = RuleSetting;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a severity, or a severity and parameters")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<RuleSetting, E> {
                let text = serde::de::value::StrDeserializer::<E>::new(text);
                Ok(RuleSetting { level: Some(Level::deserialize(text)?), parameters: Vec::new() })
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<RuleSetting, A::Error> {
                let mut setting = RuleSetting { level: None, parameters: Vec::new() };
                while let Some(key) = map.next_key::<CompactString>()? {
                    if key == "severity" {
                        setting.level = map.next_value()?;
                    } else {
                        let Located { value: Parameter(value), place, path } = map.next_value()?;
                        setting.parameters.push((key, Located { value, place, path }));
                    }
                }
                Ok(setting)
            }
        }
        deserializer.deserialize_any(SettingVisitor)
    }
}
