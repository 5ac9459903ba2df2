//! The count that the program knows nothing of: what is in the files, by the format and the rules as people wrote them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::reader::{self, Value, Written};

/// A need and how it is met.
#[derive(Debug)]
pub struct Need {
    pub life_situation: String,
    pub id: String,
    pub outside: bool,
    pub requires: Vec<Value>,
    wider: Option<String>,
}

/// How a need is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    Unmet,
    Single,
    Several,
    Outside,
}

/// A registry as it is counted.
pub struct Counted {
    pub all: Vec<Written>,
    index: BTreeMap<String, usize>,
    /// Needs of every life situation that is not retired.
    pub needs: Vec<Need>,
    by_id: BTreeMap<String, usize>,
    /// Services that name a need, whatever their status.
    naming: BTreeMap<String, BTreeSet<String>>,
}

impl Counted {
    pub fn of(folder: &Path) -> Self {
        let all = reader::read(folder);
        let index: BTreeMap<String, usize> = all.iter().enumerate().map(|(number, one)| (one.id.clone(), number)).collect();
        let mut counted = Self { all, index, needs: Vec::new(), by_id: BTreeMap::new(), naming: BTreeMap::new() };
        counted.needs = counted.kind("life-situation").filter(|one| status(one) != "retired").flat_map(needs_of).collect();
        counted.by_id = counted.needs.iter().enumerate().map(|(number, need)| (need.id.clone(), number)).collect();
        for service in counted.all.iter().filter(|one| one.kind == "service") {
            for need in service.root.texts("basis.needs") {
                counted.naming.entry(need.to_owned()).or_default().insert(service.id.clone());
            }
        }
        counted
    }

    pub fn kind(&self, kind: &str) -> impl Iterator<Item = &Written> {
        self.all.iter().filter(move |one| one.kind == kind)
    }

    /// Services, resources or others that are not retired; agreements that are neither drafts nor ended.
    pub fn living(&self, kind: &str) -> impl Iterator<Item = &Written> {
        self.kind(kind).filter(|one| !matches!(status(one), "retired" | "draft" | "ended"))
    }

    pub fn get(&self, id: &str) -> Option<&Written> {
        self.index.get(id).map(|number| &self.all[*number])
    }

    pub fn is(&self, id: &str, kind: &str) -> bool {
        self.get(id).is_some_and(|one| one.kind == kind)
    }

    /// Services that name a need.
    pub fn naming(&self, need: &str) -> BTreeSet<String> {
        self.naming.get(need).cloned().unwrap_or_default()
    }

    /// Services being introduced or provided that name a need, or a wider one that it is part of.
    pub fn covering(&self, need: &Need) -> BTreeSet<String> {
        let mut covering = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut next = Some(need);
        while let Some(need) = next.filter(|need| seen.insert(need.id.clone())) {
            covering.extend(self.naming(&need.id).into_iter().filter(|id| self.covers(id)));
            next = need.wider.as_ref().and_then(|wider| self.need(wider));
        }
        covering
    }

    pub fn need(&self, id: &str) -> Option<&Need> {
        self.by_id.get(id).map(|number| &self.needs[*number])
    }

    /// Whether a need is there, in whatever life situation.
    pub fn has_need(&self, id: &str) -> bool {
        let (life_situation, part) = id.split_once('/').unwrap_or((id, ""));
        let needs = self.get(life_situation).map(|one| one.root.list("needs")).unwrap_or_default();
        needs.iter().any(|need| need.text("id") == Some(part))
    }

    fn covers(&self, service: &str) -> bool {
        self.get(service).is_some_and(|one| matches!(status(one), "introduction" | "active"))
    }

    pub fn met(&self, need: &Need) -> Met {
        match self.covering(need).len() {
            0 if need.outside => Met::Outside,
            0 => Met::Unmet,
            1 => Met::Single,
            _ => Met::Several,
        }
    }

    /// The needs that are met in one way.
    pub fn needs_met(&self, met: Met) -> BTreeSet<String> {
        self.needs.iter().filter(|need| self.met(need) == met).map(|need| need.id.clone()).collect()
    }

    /// What is owned by an institution.
    pub fn owned<'c>(&'c self, institution: &'c str, kind: &'c str) -> impl Iterator<Item = &'c Written> {
        self.kind(kind).filter(move |one| one.root.text("responsible.owner") == Some(institution))
    }
}

fn needs_of(life_situation: &Written) -> Vec<Need> {
    let id = |part: &str| if part.contains('/') { part.to_owned() } else { format!("{}/{part}", life_situation.id) };
    let needs = life_situation.root.list("needs").iter().filter_map(|need| {
        Some(Need {
            life_situation: life_situation.id.clone(),
            id: id(need.text("id")?),
            outside: need.at("outside").is_some(),
            requires: need.list("requires").to_vec(),
            wider: need.text("part_of").map(id),
        })
    });
    needs.collect()
}

/// The status, which institutions do not have.
pub fn status(one: &Written) -> &str {
    one.root.text("identification.status").unwrap_or("")
}

/// The Latvian text at a path; a text in no language is Latvian.
pub fn latvian<'w>(root: &'w Value, path: &str) -> &'w str {
    let value = root.at(path);
    value.and_then(|value| value.as_text().or_else(|| value.text("lv"))).unwrap_or("")
}
