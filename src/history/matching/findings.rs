//! What a finding of the earlier moment is known by now, where its description or what it is about has another id.

use compact_str::CompactString;

use super::Matches;
use crate::history::Change;
use crate::identity::Identity;
use crate::registry::joined;
use crate::schema::{Field, Kind};

impl Matches {
    /// What a finding of the earlier moment is known by after the change: descriptions, parts and references by their
    /// present names.
    pub fn identity_now(&self, change: &Change<'_>, identity: Identity) -> Identity {
        if self.names.is_empty() && self.parts.is_empty() {
            return identity;
        }
        let described = change.before.by_name(&identity.description).map(|id| change.before.get(id));
        let Some(fields) = described.and_then(|description| description.kind).map(Kind::fields) else { return identity };
        let now = |name: &str| self.now(change.after, name);
        let is_reference = fields.at(&identity.field).is_some_and(|field| field.reference.is_some());
        let value = if is_reference { now(&identity.value).into() } else { identity.value };
        // A part may be in another description by now.
        let part = first_item(&identity.field).and_then(|(before, part, behind)| {
            let (description, part) = self.renamed_part(&joined(&identity.description, part))?.split_once('/')?;
            Some((description.to_owned(), format!("{before}{part}{behind}")))
        });
        let (description, field) = part.unwrap_or_else(|| {
            let id = self.renamed(&identity.description);
            (id.map_or(identity.description, |id| change.after.get(id).name.to_string()), identity.field)
        });
        Identity { rule: identity.rule, description, field: references_now(fields, &field, &now), value }
    }
}

/// A path around the name of the item of the list that it begins with: `needs[`, `income`, `].title`.
fn first_item(path: &str) -> Option<(&str, &str, &str)> {
    let (start, rest) = path.split_at(path.find('[')? + 1);
    let (item, behind) = rest.split_at(rest.find(']')?);
    Some((start, item, behind))
}

/// A path in which the items that are references go by what they name now: `related.resources[register].purpose`.
fn references_now(fields: &Field, path: &str, now: &dyn Fn(&str) -> CompactString) -> String {
    let mut out = String::with_capacity(path.len());
    let (mut field, mut rest) = (Some(fields), path);
    while !rest.is_empty() {
        let end = rest.find(['.', '[']).unwrap_or(rest.len());
        let (key, behind) = rest.split_at(end);
        out.push_str(key);
        if !key.is_empty() {
            field = field.and_then(|field| field.part(key));
        }
        rest = behind;
        match first_item(rest).filter(|_| rest.starts_with('[')) {
            Some((open, item, behind)) => {
                field = field.and_then(Field::item);
                let is_reference = |field: &Field| field.reference.is_some() || field.part("id").is_some_and(|id| id.reference.is_some());
                out.push_str(open);
                out.push_str(&if field.is_some_and(is_reference) { now(item) } else { item.into() });
                out.push(']');
                rest = &behind[1..];
            }
            None => {
                if let Some(sign) = rest.chars().next() {
                    out.push(sign);
                    rest = &rest[sign.len_utf8()..];
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_references_go_by_other_names() {
        let now = |path: &str| references_now(Kind::Service.fields(), path, &|name| format!("{name}!").into());
        for (path, expected) in [
            ("related.resources[register].purpose", "related.resources[register!].purpose"),
            ("basis.needs[a/b]", "basis.needs[a/b!]"),
            ("request.channels[post].places[a/b]", "request.channels[post].places[a/b!]"),
            ("request.deadlines[a.b].max", "request.deadlines[a.b].max"),
            ("request.steps[register].takes.max", "request.steps[register].takes.max"),
            ("request.steps[a [b]].takes", "request.steps[a [b]].takes"),
            ("id", "id"),
            ("", ""),
        ] {
            assert_eq!(now(path), expected, "{path}");
        }
    }
}
