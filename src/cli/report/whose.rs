//! Whose descriptions a report is about, and a file for each of them in one run.

use std::collections::BTreeSet;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use unicode_normalization::UnicodeNormalization;

use super::{Known, Ordered, known_manager, named};
use crate::cli::fail::Fail;
use crate::render::words::Words;
use crate::report::{Filter, Per, gaps};
use crate::schema::Kind;

/// How many bytes the name of a file has at most, so that every file system takes it with its ending.
const LONGEST_NAME: usize = 120;

#[derive(clap::Args)]
pub(super) struct Whose {
    #[arg(long, value_name = "ID")]
    institution: Vec<String>,

    #[arg(long, value_name = "MANAGER")]
    manager: Vec<String>,

    #[arg(long, value_name = "GROUP")]
    group: Vec<String>,

    #[arg(long, value_name = "OWNER", value_parser = per_parser(), requires = "output")]
    pub(super) per: Option<Per>,
}

fn per_parser() -> impl TypedValueParser<Value = Per> {
    let of = |name: String| Per::ALL.into_iter().find(|per| per.key() == name).expect("only these names are possible");
    PossibleValuesParser::new(Per::ALL.map(|per| PossibleValue::new(per.key()))).map(of)
}

impl Whose {
    /// The descriptions that are meant; what names nothing is a mistake.
    pub(super) fn filter(&self, known: &Known<'_>, ordered: &Ordered<'_>) -> Result<Filter, Fail> {
        let registry = known.registry;
        let institution = |name: &String| named(registry, name, Kind::Institution).map(|id| registry.get(id).name.clone());
        let institutions = self.institution.iter().map(institution).collect::<Result<_, _>>()?;
        for manager in &self.manager {
            // Of what is wrong those are asked for who are to mend it, and they are more.
            let managers = if ordered.of_findings { gaps::managers(known) } else { managers(known) };
            known_manager(registry, manager, managers)?;
        }
        let labels = &known.classifiers.service_groups;
        let group = |name: &String| match labels.get_key_value(name.as_str()) {
            Some((label, _)) => Ok(label.clone()),
            None => named(registry, name, Kind::ServiceGroup).map(|id| registry.get(id).name.clone()),
        };
        let groups = self.group.iter().map(group).collect::<Result<_, _>>()?;
        Ok(Filter { institutions, managers: self.manager.clone(), groups, ..Filter::default() })
    }
}

fn managers(known: &Known<'_>) -> BTreeSet<String> {
    known.registry.managers().map(|(key, _)| key.to_owned()).collect()
}

/// One of the documents that are made in one run.
pub(super) struct Part {
    /// What its files are called, without an ending.
    pub(super) name: String,
    pub(super) filter: Filter,
}

impl Part {
    /// Whether it is made for what is nobody's, which is worth a file only where there is any.
    pub(super) fn is_rest(&self) -> bool {
        self.filter.nobodys.is_some()
    }
}

/// A part for each institution or manager that a filter keeps, by their ids, and one for what is nobody's.
pub(super) fn parts(known: &Known<'_>, filter: &Filter, per: Per, of_findings: bool, words: &Words) -> Vec<Part> {
    let all: BTreeSet<String> = match per {
        Per::Institution => known.registry.institutions().map(|(_, institution, _)| institution.name.to_string()).collect(),
        Per::Manager if of_findings => gaps::mending(known),
        Per::Manager => managers(known),
    };
    let mut names = Names::default();
    let mut parts = Vec::new();
    for key in all {
        let mut own = filter.clone();
        let is_meant = match per {
            Per::Institution => own.institutions.is_empty() || own.institutions.contains(&key.as_str().into()),
            Per::Manager => own.managers.is_empty() || own.managers.contains(&key),
        };
        if is_meant {
            let name = names.free(&key);
            match per {
                Per::Institution => own.institutions = vec![key.into()],
                Per::Manager => own.managers = vec![key],
            }
            parts.push(Part { name, filter: own });
        }
    }
    let is_whole = match per {
        Per::Institution => filter.institutions.is_empty(),
        Per::Manager => filter.managers.is_empty(),
    };
    if is_whole {
        let name = names.free(&words.plain(&format!("per-nobodys-{}", per.key())));
        parts.push(Part { name, filter: Filter { nobodys: Some(per), ..filter.clone() } });
    }
    parts
}

/// The names of files so far, as file systems that know no case tell them apart.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    /// A name that any system can hold and that no file has yet.
    fn free(&mut self, key: &str) -> String {
        let safe = safe(key);
        let numbered = (2..).map(|number| format!("{safe}-{number}"));
        let name = std::iter::once(safe.clone()).chain(numbered).find(|name| self.0.insert(name.to_lowercase()));
        name.expect("numbers do not end")
    }
}

/// Letters, digits and what mail addresses have; everything else is a hyphen.
fn safe(key: &str) -> String {
    let mut name = String::new();
    for c in key.nfc() {
        let is_kept = c.is_alphanumeric() || matches!(c, '@' | '_' | '.' | '+' | '-');
        let c = if is_kept { c } else { '-' };
        if name.len() + c.len_utf8() <= LONGEST_NAME && !(c == '-' && name.ends_with('-')) {
            name.push(c);
        }
    }
    let name = name.trim_matches(['.', '-', '+']);
    match name {
        "" => "_".to_owned(),
        name if crate::rules::is_reserved_name(name) => format!("_{name}"),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_files_and_of_no_more() {
        for (key, name) in [
            ("lm", "lm"),
            ("nauda@lm.gov.lv", "nauda@lm.gov.lv"),
            ("vsaa/Pabalstu daļas vadītājs", "vsaa-Pabalstu-daļas-vadītājs"),
            ("../../etc/passwd", "etc-passwd"),
            ("..", "_"),
            ("a\\b:c*d?\n\u{202E}e", "a-b-c-d-e"),
            ("con", "_con"),
            ("NUL.txt", "_NUL.txt"),
            (".hidden", "hidden"),
        ] {
            assert_eq!(safe(key), name, "{key}");
        }
        assert!(safe(&"ā".repeat(500)).len() <= LONGEST_NAME);
    }

    #[test]
    fn no_two_files_have_one_name() {
        let mut names = Names::default();
        assert_eq!(["VSAA", "vsaa", "vsaa", "lm"].map(|key| names.free(key)), ["VSAA", "vsaa-2", "vsaa-3", "lm"]);
    }
}
