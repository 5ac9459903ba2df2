//! Fields by the names that people ask for them: a path, the last key of one, or what they call it.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::called::folded;
use super::field::Field;
use super::{Kind, settings_fields};

/// A field of the format, or a whole kind of description.
#[derive(Clone, Debug)]
pub struct Named {
    /// The kind of description that has it; `None` for `pvp.yaml`.
    pub kind: Option<Kind>,
    /// Its path without positions: `request.fees.amount`; empty for the kind itself.
    pub path: String,
    /// What it is.
    pub field: &'static Field,
    /// Whether it has to be there.
    pub is_mandatory: bool,
    /// Whether it is the field of a description once more: in a common part, or among what is added to one.
    is_copy: bool,
}

/// What the settings go by where fields are asked for.
pub const SETTINGS: &str = "settings";

impl Named {
    /// The whole name, which is that of no other field: `service.request.fees`.
    pub fn full(&self) -> String {
        let kind = self.kind.map_or(SETTINGS, Kind::key);
        if self.path.is_empty() { kind.to_owned() } else { format!("{kind}.{}", self.path) }
    }

    /// The shortest name that is that of no other field.
    pub fn short(&self) -> String {
        let is_shared = self.path.is_empty()
            || !self.path.contains('.') && kinds().any(|kind| goes_by(kind, &self.path))
            || others(self.kind).any(|root| below(root, &self.path).is_some())
            // The field that it is a copy of is asked for by the end of its path.
            || self.is_copy && ENDS.contains(&self.path);
        if is_shared { self.full() } else { self.path.clone() }
    }
}

/// The ends of the paths of all fields that are no copies of others.
static ENDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let originals = kinds().flat_map(all_of).filter(|named| !named.is_copy);
    originals.flat_map(|named| named.path.match_indices('.').map(|(at, _)| named.path[at + 1..].to_owned()).collect::<Vec<_>>()).collect()
});

/// All kinds, and the settings.
fn kinds() -> impl Iterator<Item = Option<Kind>> + Clone {
    Kind::ALL.into_iter().map(Some).chain([None])
}

/// The fields of all kinds but one, and of the settings.
fn others(kind: Option<Kind>) -> impl Iterator<Item = &'static Field> {
    kinds().filter(move |other| *other != kind).map(root)
}

/// Whether a kind, or the settings, may be called by a name.
fn goes_by(kind: Option<Kind>, name: &str) -> bool {
    kind.map_or(SETTINGS, Kind::key) == name || root(kind).names().iter().any(|other| folded(other) == folded(name))
}

/// The field at a path without positions.
fn below(root: &'static Field, path: &str) -> Option<&'static Field> {
    path.split('.').try_fold(root, |field, key| field.item().unwrap_or(field).parts().find(|(name, _)| *name == key).map(|(_, part)| part))
}

fn root(kind: Option<Kind>) -> &'static Field {
    kind.map_or_else(settings_fields, Kind::fields)
}

/// The name by which the field at a path of a description is asked for, or the nearest one around it that the format has.
pub fn name_of(kind: Kind, path: &str) -> Option<String> {
    let mut known = String::new();
    let mut field = kind.fields();
    let mut is_copy = false;
    for key in without_positions(path).split('.') {
        let inner = field.item().unwrap_or(field);
        match inner.parts().find(|(name, _)| *name == key).filter(|_| !inner.text) {
            Some((_, part)) => {
                is_copy |= field.copy || part.copied;
                field = part;
            }
            None => break,
        }
        known = if known.is_empty() { key.to_owned() } else { format!("{known}.{key}") };
    }
    (!known.is_empty()).then(|| Named { kind: Some(kind), path: known, field, is_mandatory: false, is_copy }.short())
}

/// A path without the positions in lists: `needs[1].id` is `needs.id`.
pub fn without_positions(path: &str) -> String {
    path.split('[')
        .enumerate()
        .map(|(index, part)| if index == 0 { part } else { part.split_once(']').map_or("", |(_, rest)| rest) })
        .collect()
}

/// The fields and kinds that a name may be that of, the nearest to the root first: a path, with its kind or without, the end
/// of one, or what people call it.
pub fn find(name: &str) -> Vec<Named> {
    let name = without_positions(name.trim());
    let (first, rest) = name.split_once('.').map_or((name.as_str(), ""), |(first, rest)| (first, rest));
    if let Some(kind) = kinds().find(|kind| goes_by(*kind, first)) {
        if rest.is_empty() {
            return vec![Named { kind, path: String::new(), field: root(kind), is_mandatory: true, is_copy: false }];
        }
        let found: Vec<Named> = all_of(kind).into_iter().filter(|named| named.path == rest).collect();
        if !found.is_empty() {
            return found;
        }
    }
    let mut all: Vec<Named> = kinds().flat_map(all_of).collect();
    all.sort_by_key(|named| named.path.matches('.').count());
    let tests: [&dyn Fn(&Named) -> bool; 3] = [
        &|named| named.path == name,
        &|named| named.path.strip_suffix(name.as_str()).is_some_and(|before| before.ends_with('.')),
        &|named| named.field.names().iter().any(|label| folded(label) == folded(&name)),
    ];
    let found = |test: &dyn Fn(&Named) -> bool, copies| -> Option<Vec<Named>> {
        let found: Vec<Named> = all.iter().filter(|named| named.is_copy == copies && test(named)).cloned().collect();
        (!found.is_empty()).then_some(found)
    };
    [false, true].into_iter().find_map(|copies| tests.into_iter().find_map(|test| found(test, copies))).unwrap_or_default()
}

/// All names that a field can be asked for by.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = Kind::ALL.map(|kind| kind.key().to_owned()).into();
    for named in kinds().flat_map(all_of) {
        names.extend(named.path.rsplit('.').next().map(str::to_owned));
        names.push(named.path);
    }
    names.sort_unstable();
    names.dedup();
    names
}

fn all_of(kind: Option<Kind>) -> Vec<Named> {
    fn walk(kind: Option<Kind>, (path, is_copy): (&str, bool), field: &'static Field, all: &mut Vec<Named>) {
        let inner = field.item().unwrap_or(field);
        for (key, part) in inner.parts().filter(|_| !inner.text) {
            let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            let is_mandatory = inner.is_required(key);
            all.push(Named { kind, path: path.clone(), field: part, is_mandatory, is_copy: is_copy || part.copied });
            walk(kind, (&path, is_copy || part.copy), part, all);
        }
    }
    let mut all = Vec::new();
    walk(kind, ("", false), root(kind), &mut all);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str) -> Vec<String> {
        find(name).iter().map(Named::full).collect()
    }

    #[test]
    fn fields_are_found_by_path_key_and_label() {
        assert_eq!(found("request.fees"), ["service.request.fees"]);
        assert_eq!(found("service.request.fees[0].amount"), ["service.request.fees.amount"]);
        assert_eq!(found("service"), ["service"]);
        assert_eq!(found("Pakalpojums"), ["service"]);
        assert_eq!(found("channels")[0], "service.request.channels");
        assert!(found("channels").len() > 1);
        assert_eq!(found("Maksāšanas veidi"), ["service.request.fees.methods"]);
        assert_eq!(found("settings.languages"), ["settings.languages"]);
        assert!(found("nothing").is_empty());
    }

    #[test]
    fn a_path_of_a_description_has_a_name_to_ask_for() {
        let name = |path| name_of(Kind::Service, path);
        assert_eq!(name("request.channels[0].places[1]").as_deref(), Some("request.channels.places"));
        assert_eq!(name("identification.title.lv").as_deref(), Some("service.identification.title"));
        assert_eq!(name("request.fee").as_deref(), Some("request"));
        assert_eq!(name("nothing"), None);
        for named in kinds().flat_map(all_of) {
            assert_eq!(find(&named.short())[0].full(), named.full());
        }
        assert_eq!(name_of(Kind::Agreement, "fees[0].amount").as_deref(), Some("agreement.fees.amount"));
    }
}
