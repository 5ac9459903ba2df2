//! Names by what is called so: the titles of descriptions and of their parts, in whatever case.

use compact_str::CompactString;
use foldhash::HashMap;

use super::{Registry, joined};
use crate::finding::Arg;
use crate::model::{PartKind, Target, Text};
use crate::schema::{Has, folded};

/// Titles, folded, with the names of those that are called so and what these are.
#[derive(Debug, Default)]
pub(super) struct Titles(HashMap<String, Vec<(Target, CompactString)>>);

impl Titles {
    fn of(registry: &Registry) -> Self {
        let mut titles = Self::default();
        for (_, description) in registry.descriptions() {
            if let Some(kind) = description.kind {
                titles.add(&description.title, Target::Description(kind), &description.name);
            }
            for part in &description.parts {
                if let Some(title) = &part.title {
                    titles.add(title, Target::Part(part.kind), &joined(&description.name, &part.id.value));
                }
            }
        }
        titles
    }

    fn add(&mut self, title: &Text, target: Target, name: &CompactString) {
        for (_, said) in title.0.iter() {
            let names = self.0.entry(folded(said)).or_default();
            if !names.iter().any(|(_, known)| known == name) {
                names.push((target, name.clone()));
            }
        }
    }
}

impl Registry {
    /// The names of those that are called so and are what was asked for, in the order of their files.
    pub fn called(&self, title: &str, wanted: Target) -> Vec<String> {
        let titles = self.titles.get_or_init(|| Titles::of(self));
        let names = titles.0.get(&folded(title)).into_iter().flatten();
        let is_meant = |target: Target| match (wanted, target) {
            (Target::Provided, Target::Description(kind)) => kind.has(Has::Dependencies),
            (Target::Received, Target::Description(kind)) => kind == PartKind::Received.of_kind(),
            (Target::Received, Target::Part(part)) => part == PartKind::Received,
            (wanted, target) => wanted == target,
        };
        names.filter(|(target, _)| is_meant(*target)).take(3).map(|(_, name)| name.to_string()).collect()
    }

    /// Names as a message gives them: each with its title.
    pub fn with_titles(&self, names: &[String]) -> Arg {
        let title = |name: &String| {
            let whole = self.by_name(name).map(|id| &self.get(id).title);
            let part = || {
                let (id, _) = self.part(name)?;
                let (_, own) = name.split_once('/')?;
                self.get(id).parts.iter().find(|part| part.id.value == own)?.title.as_ref()
            };
            whole.or_else(part).filter(|title| !title.0.is_empty()).map_or_else(|| Arg::from(""), Text::arg)
        };
        Arg::Labelled(names.iter().map(|name| (name.clone(), title(name))).collect())
    }
}
