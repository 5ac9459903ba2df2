//! The single values of a description with the way to each: all of them, or those that are for one use.

use super::said::Said;
use crate::schema::Use;

/// A single value or a text, and the way to it.
pub struct Leaf<'s, 'a> {
    /// Its path, with the items of lists by their positions: `request.deadlines[0].max`.
    pub path: String,
    /// Its path, with the items of lists by their names: `request.deadlines[portal].max`.
    pub named: String,
    /// What it says: where it was written, with its field in the format.
    pub said: &'s Said<'a>,
}

impl<'a> Said<'a> {
    /// The single values below it that the format knows, in the order of the format.
    pub fn leaves(&self) -> Vec<Leaf<'_, 'a>> {
        let mut all = Vec::new();
        collect(self, String::new(), String::new(), &mut all);
        all
    }

    /// Those that are for a use: what a catalogue shows, what other systems take. Reasons why a field does not apply are
    /// for management only (FORMAT, "Uses of fields").
    pub fn leaves_for(&self, wanted: Use) -> Vec<Leaf<'_, 'a>> {
        let mut all = self.leaves();
        all.retain(|leaf| leaf.said.uses().contains(&wanted));
        all
    }
}

fn collect<'s, 'a>(said: &'s Said<'a>, path: String, named: String, all: &mut Vec<Leaf<'s, 'a>>) {
    if let Some(reason) = said.not_applicable() {
        let on = |path: &str| format!("{path}.not_applicable");
        all.push(Leaf { path: on(&path), named: on(&named), said: reason });
    } else if said.is_list() {
        for (index, (item, name)) in said.items().iter().zip(said.names()).enumerate() {
            collect(item, format!("{path}[{index}]"), format!("{named}[{name}]"), all);
        }
    } else if said.is_map() && !said.is_text() {
        let on = |path: &str, key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        for (key, part) in said.parts() {
            collect(part, on(&path, key), on(&named, key), all);
        }
    } else if said.says_something() {
        all.push(Leaf { path, named, said });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::read;
    use crate::schema::Kind;
    use crate::source::{FileId, LineIndex};

    const SERVICE: &str = "\
kind: service
id: x
identification: { title: { lv: Viens, en: One }, status: active, codes: }
responsible: { owner: vsaa, manager: { email: a@vsaa.example } }
request:
  channels: [{ type: post }, { type: post, note: B }]
  authentication: [eid]
  deadlines: [{ max: 10, unit: working-day, when: Parasti }]
  fees: { not_applicable: Bez maksas pēc likuma }
zzz: 1
";

    #[test]
    fn each_value_has_its_way_and_its_place() {
        let parsed = crate::yaml::parse(SERVICE, FileId(7));
        let said = read(parsed.tree.root().expect("a root"), Some(Kind::Service), "lv");
        let lines = LineIndex::new(SERVICE);
        let told: Vec<String> = said
            .leaves()
            .iter()
            .map(|leaf| {
                let place = leaf.said.place(&lines);
                format!("{} {}:{} {}", leaf.named, place.line, place.column, leaf.said.text("en").unwrap_or_default())
            })
            .collect();
        assert_eq!(
            told,
            [
                "kind 1:7 service",
                "id 2:5 x",
                "identification.title 3:26 One",
                "identification.status 3:58 active",
                "responsible.owner 4:23 vsaa",
                "responsible.manager.email 4:47 a@vsaa.example",
                "request.channels[post].type 6:22 post",
                "request.channels[post#2].type 6:38 post",
                "request.channels[post#2].note 6:50 B",
                "request.fees.not_applicable 9:27 Bez maksas pēc likuma",
                "request.deadlines[Parasti].max 8:22 10",
                "request.deadlines[Parasti].unit 8:32 working-day",
                "request.deadlines[Parasti].when 8:51 Parasti",
                "request.authentication[eid] 7:20 eid",
            ]
        );
        assert!(said.leaves().iter().all(|leaf| leaf.said.file() == FileId(7)));
        let title = said.part("identification").and_then(|group| group.part("title")).expect("a title");
        assert_eq!(title.texts().collect::<Vec<_>>(), [("en", "One"), ("lv", "Viens")]);
        assert_eq!((title.text("lv"), title.text("de")), (Some("Viens"), Some("Viens")));
    }

    #[test]
    fn a_catalogue_gets_what_is_for_it() {
        let parsed = crate::yaml::parse(SERVICE, FileId(0));
        let said = read(parsed.tree.root().expect("a root"), Some(Kind::Service), "lv");
        let paths: Vec<String> = said.leaves_for(Use::Catalogue).into_iter().map(|leaf| leaf.path).collect();
        assert!(
            paths.contains(&"request.authentication[0]".to_owned()) && paths.contains(&"request.deadlines[0].max".to_owned()),
            "{paths:?}"
        );
        assert!(!paths.iter().any(|path| path.starts_with("responsible.manager") || path.ends_with("not_applicable")), "{paths:?}");
    }
}
