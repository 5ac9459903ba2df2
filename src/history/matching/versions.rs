//! Which version of a description is which of another moment.
//!
//! An id is an identity: what keeps it is the same, whatever is said under it now. Of what is left, what clearly says the
//! same was renamed; then what stayed in its file, under its file's name, or under its title.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use compact_str::CompactString;
use rayon::prelude::*;

use crate::content::{self, Statements};
use crate::schema::Kind;
use crate::source::FileId;
use crate::yaml::Node;

/// A description of one moment, as far as it takes to know it again.
#[derive(Clone, Debug)]
pub struct Version<'v> {
    /// The name it goes by.
    pub name: CompactString,
    /// What it describes; nothing where that cannot be understood.
    pub kind: Option<Kind>,
    /// Its file.
    pub path: Cow<'v, str>,
}

impl Version<'_> {
    /// The name of its file without folder and ending.
    fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// The descriptions of one moment that may have become others, or may have been others.
#[derive(Clone, Copy)]
pub struct Versions<'v> {
    /// The descriptions.
    pub all: &'v [Version<'v>],
    /// Reads the file of one of them; nothing where that is not possible.
    pub read: &'v (dyn Fn(usize) -> Option<Vec<u8>> + Sync),
}

/// How many descriptions are held against each other in search of one that was renamed.
const MOST_COMPARED: usize = 10_000;

/// What two descriptions must share to be taken for one.
pub(super) const CLEARLY: f64 = 0.5;

/// Pairs of versions of the same descriptions, by their positions. `language` is the registry's first required one.
pub fn pairs(old: Versions<'_>, new: Versions<'_>, language: &str) -> Vec<(usize, usize)> {
    let mut search =
        Search { old, new, language, gone: (0..old.all.len()).collect(), come: (0..new.all.len()).collect(), pairs: Vec::new() };
    search.by(|_, at, side| Some((side.all[at].name.clone(), side.all[at].path.clone().into_owned())));
    search.by_name();
    if search.is_open() {
        // Names differ, so that only kinds that are known can be held against each other.
        search.by(|_, at, side| side.all[at].kind.map(|kind| (kind, side.all[at].name.to_lowercase())));
    }
    if search.is_open() {
        search.by_content();
    }
    search.pairs
}

/// What a version says, to be held against others.
struct Told {
    statements: Statements,
    title: Option<String>,
    needs: HashSet<String>,
}

impl Told {
    fn of(side: Versions<'_>, at: usize, language: &str) -> Option<Self> {
        let bytes = (side.read)(at)?;
        let parsed = content::understood(&bytes, FileId(0))?;
        let root = parsed.tree.root()?;
        let needs = root.get("basis").and_then(|basis| basis.get("needs")).into_iter().flat_map(Node::items);
        Some(Self {
            statements: Statements::of(root, side.all[at].kind, language),
            title: title(root, language),
            needs: needs.filter_map(Node::text).map(str::to_owned).collect(),
        })
    }

    /// How much both say; nothing where they cannot be one: a service exists for its needs, so that one with another title
    /// for other needs is another one, however much of it was copied.
    fn shared(&self, other: &Self) -> f64 {
        let is_other =
            self.title != other.title && !self.needs.is_empty() && !other.needs.is_empty() && self.needs.is_disjoint(&other.needs);
        if is_other { 0.0 } else { self.statements.shared(&other.statements) }
    }
}

fn title(root: Node<'_>, language: &str) -> Option<String> {
    let title = root.get("identification")?.get("title")?;
    let text = title.text().or_else(|| title.get(language)?.text())?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
}

/// Which of the two moments.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moment {
    Old,
    New,
}

struct Search<'s> {
    old: Versions<'s>,
    new: Versions<'s>,
    language: &'s str,
    /// What has found no other yet, in order.
    gone: Vec<usize>,
    come: Vec<usize>,
    pairs: Vec<(usize, usize)>,
}

impl Search<'_> {
    fn is_open(&self) -> bool {
        !self.gone.is_empty() && !self.come.is_empty()
    }

    /// Pairs what has the same key, in order.
    fn by<K: Eq + Hash>(&mut self, key: impl Fn(Moment, usize, Versions<'_>) -> Option<K>) {
        let mut known: HashMap<K, Vec<usize>> = HashMap::new();
        for at in self.gone.iter().rev() {
            if let Some(key) = key(Moment::Old, *at, self.old) {
                known.entry(key).or_default().push(*at);
            }
        }
        let found = self.come.iter().filter_map(|at| Some((known.get_mut(&key(Moment::New, *at, self.new)?)?.pop()?, *at)));
        let found = found.collect();
        self.take(found);
    }

    /// Pairs what has the same key as nothing else of its moment has.
    fn by_only<K: Eq + Hash>(&mut self, key: impl Fn(Moment, usize, Versions<'_>) -> Option<K>) {
        let mut known: HashMap<K, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for at in &self.gone {
            if let Some(key) = key(Moment::Old, *at, self.old) {
                known.entry(key).or_default().0.push(*at);
            }
        }
        for at in &self.come {
            if let Some(key) = key(Moment::New, *at, self.new) {
                known.entry(key).or_default().1.push(*at);
            }
        }
        let only = known.into_values().filter_map(|(old, new)| match (old.as_slice(), new.as_slice()) {
            ([old], [new]) => Some((*old, *new)),
            _ => None,
        });
        let mut only: Vec<(usize, usize)> = only.collect();
        only.sort_unstable();
        self.take(only);
    }

    /// Where several claim one name, what only moved is itself.
    fn by_name(&mut self) {
        let several = |ids: &[usize], side: Versions<'_>| {
            let mut seen = HashSet::new();
            ids.iter().map(|at| side.all[*at].name.clone()).filter(|name| !seen.insert(name.clone())).collect::<HashSet<_>>()
        };
        let mut claimed = several(&self.gone, self.old);
        claimed.extend(several(&self.come, self.new));
        if !claimed.is_empty() {
            self.by(|_, at, side| {
                let name = claimed.get(&side.all[at].name)?;
                Some((name.clone(), (side.read)(at)?))
            });
        }
        self.by(|_, at, side| Some(side.all[at].name.clone()));
    }

    fn by_content(&mut self) {
        let told = |side: Versions<'_>, ids: &[usize]| -> HashMap<usize, Told> {
            ids.par_iter().filter_map(|at| Some((*at, Told::of(side, *at, self.language)?))).collect()
        };
        let (said, says) = (told(self.old, &self.gone), told(self.new, &self.come));
        let told = |moment: Moment, at: usize| match moment {
            Moment::Old => said.get(&at),
            Moment::New => says.get(&at),
        };
        let shared = |(was, is): (usize, usize)| {
            let both = told(Moment::Old, was).zip(told(Moment::New, is));
            both.map_or(0.0, |(was, is)| was.shared(is))
        };
        let of_kind = |at: usize, side: Versions<'_>| side.all[at].kind;

        let in_place = self.in_place();
        self.take(in_place.into_iter().filter(|pair| shared(*pair) > CLEARLY).collect());
        self.by(|moment, at, side| {
            let statements = &told(moment, at)?.statements;
            (!statements.is_empty()).then(|| Some((of_kind(at, side)?, statements.clone())))?
        });
        let mut alike = Vec::new();
        for kind in Kind::ALL {
            let of = |ids: &[usize], side| ids.iter().copied().filter(|at| of_kind(*at, side) == Some(kind)).collect::<Vec<_>>();
            let (gone, come) = (of(&self.gone, self.old), of(&self.come, self.new));
            if gone.len() * come.len() <= MOST_COMPARED {
                let all = gone.iter().flat_map(|was| come.iter().map(|is| (*was, *is)));
                alike.extend(all.map(|pair| (shared(pair), pair)).filter(|(shared, _)| *shared > CLEARLY));
            }
        }
        self.take(likest(alike));
        let in_place = self.in_place();
        self.take(in_place);
        self.by_only(|_, at, side| Some((of_kind(at, side)?, side.all[at].stem().to_owned())));
        self.by_only(|moment, at, side| Some((of_kind(at, side)?, told(moment, at)?.title.clone()?)));
    }

    /// What is left in one file, unless it describes something of another kind now.
    fn in_place(&self) -> Vec<(usize, usize)> {
        let mut known: BTreeMap<&str, usize> = self.gone.iter().map(|at| (&*self.old.all[*at].path, *at)).collect();
        let found = self.come.iter().filter_map(|is| Some((known.remove(&*self.new.all[*is].path)?, *is)));
        let is_other = |(was, is): &(usize, usize)| {
            let kinds = self.old.all[*was].kind.zip(self.new.all[*is].kind);
            kinds.is_some_and(|(was, is)| was != is)
        };
        found.filter(|pair| !is_other(pair)).collect()
    }

    fn take(&mut self, found: Vec<(usize, usize)>) {
        let old: HashSet<usize> = found.iter().map(|pair| pair.0).collect();
        let new: HashSet<usize> = found.iter().map(|pair| pair.1).collect();
        self.gone.retain(|at| !old.contains(at));
        self.come.retain(|at| !new.contains(at));
        self.pairs.extend(found);
    }
}

/// The pairs that share most, each version once.
pub(super) fn likest<T: Copy + Eq + Hash>(mut alike: Vec<(f64, (T, T))>) -> Vec<(T, T)> {
    alike.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let (mut taken, mut given) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for (_, (was, is)) in alike {
        if !taken.contains(&was) && !given.contains(&is) {
            taken.insert(was);
            given.insert(is);
            pairs.push((was, is));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Path, id and what else is said.
    type File = (&'static str, &'static str, &'static str);

    fn text((_, id, rest): &File) -> String {
        format!("kind: service\nid: {id}\n{rest}")
    }

    /// Old ids with what they became.
    fn became(old: &[File], new: &[File]) -> Vec<String> {
        let versions = |files: &[File]| -> Vec<Version<'static>> {
            files.iter().map(|(path, id, _)| Version { name: (*id).into(), kind: Some(Kind::Service), path: (*path).into() }).collect()
        };
        let (was, is) = (versions(old), versions(new));
        let (read_old, read_new) = (|at: usize| Some(text(&old[at]).into_bytes()), |at: usize| Some(text(&new[at]).into_bytes()));
        let mut pairs = pairs(Versions { all: &was, read: &read_old }, Versions { all: &is, read: &read_new }, "lv");
        pairs.sort_unstable();
        pairs.into_iter().map(|(was, is)| format!("{}@{} → {}@{}", old[was].1, old[was].0, new[is].1, new[is].0)).collect()
    }

    const LONG: &str = "identification: { title: { lv: Viens }, summary: { lv: Divi }, status: active }\nrequest: { fees: free }\n";
    const ALIKE: &str = "identification: { title: { lv: Cits }, summary: { lv: Divi }, status: active }\nrequest: { fees: free }\n";
    const OTHER: &str = "identification: { title: { lv: Pavisam }, summary: { lv: Kas }, status: planned }\n";

    #[test]
    fn an_id_is_an_identity() {
        // Whatever became of the files and of what is said.
        assert_eq!(became(&[("a", "a", LONG), ("b", "b", OTHER)], &[("a", "b", LONG), ("b", "a", OTHER)]), ["a@a → a@b", "b@b → b@a"]);
        assert_eq!(became(&[("x/a", "a", LONG)], &[("y/z", "a", OTHER)]), ["a@x/a → a@y/z"]);
        // Two that claim one id are told apart by what they say.
        let (old, new) = ([("p", "a", LONG), ("q", "a", OTHER)], [("r", "a", OTHER), ("s", "a", LONG)]);
        assert_eq!(became(&old, &new), ["a@p → a@s", "a@q → a@r"]);
    }

    #[test]
    fn what_clearly_says_the_same_was_renamed() {
        assert_eq!(became(&[("a", "a", LONG)], &[("b", "b", ALIKE)]), ["a@a → b@b"]);
        assert_eq!(became(&[("a", "a", LONG)], &[("b", "b", OTHER)]), [""; 0]);
        // It stays itself in another file, even where something else took its place.
        assert_eq!(became(&[("a", "a", LONG)], &[("a", "b", OTHER), ("c", "c", ALIKE)]), ["a@a → c@c"]);
        // Of two that are alike, what stayed in its file.
        let (old, new) = ([("a", "a", LONG), ("b", "b", ALIKE)], [("a", "c", ALIKE), ("b", "d", ALIKE)]);
        assert_eq!(became(&old, &new), ["a@a → c@a", "b@b → d@b"]);
    }

    #[test]
    fn a_service_exists_for_its_needs() {
        let of = |title: &str, need: &str| {
            format!("identification: {{ title: {{ lv: {title} }}, summary: {{ lv: Divi }} }}\nrequest: {{ fees: free }}\nbasis: {{ needs: [{need}], functions: [f/g] }}\n").leak() as &'static str
        };
        assert_eq!(became(&[("a", "a", of("Viens", "x/y"))], &[("b", "b", of("Cits", "x/z"))]), [""; 0]);
        assert_eq!(became(&[("a", "a", of("Viens", "x/y"))], &[("b", "b", of("Cits", "x/y"))]), ["a@a → b@b"]);
        assert_eq!(became(&[("a", "a", of("Viens", "x/y"))], &[("b", "b", of("Viens", "x/z"))]), ["a@a → b@b"]);
    }

    #[test]
    fn files_and_titles_tell_where_nothing_else_does() {
        assert_eq!(became(&[("a", "a", LONG)], &[("a", "b", OTHER)]), ["a@a → b@a"]);
        assert_eq!(became(&[("x/a.yaml", "a", LONG)], &[("y/a.yaml", "b", OTHER)]), ["a@x/a.yaml → b@y/a.yaml"]);
        let titled = "identification: { title: { lv: Viens }, summary: { lv: Kas }, status: planned }\n";
        assert_eq!(became(&[("a", "a", LONG)], &[("b", "b", titled)]), ["a@a → b@b"]);
        // Where one title is that of several, it tells nothing.
        assert_eq!(became(&[("a", "a", LONG)], &[("b", "b", titled), ("c", "c", titled)]), [""; 0]);
    }

    #[test]
    fn case_alone_makes_no_other_name() {
        assert_eq!(became(&[("A", "A", LONG)], &[("b", "a", OTHER)]), ["A@A → a@b"]);
    }
}
