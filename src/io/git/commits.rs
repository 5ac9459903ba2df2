//! The commits behind a tip: who comes from whom, and in which order they are told.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

use git2::{ErrorCode, ObjectType, Odb, Repository};

use super::amends::Amends;
use super::{GitError, Repo, oid, people};
use crate::history::{Commit, ObjectId};

/// Commits that can be reached from a tip, and those around them that are only known to be there.
pub(super) struct Graph {
    nodes: Vec<Node>,
    known: HashMap<ObjectId, usize>,
    /// Those that are not hidden, children before parents, else the newer first.
    pub(super) order: Vec<usize>,
    /// Whether no commit is older than one of its parents, as far as was seen.
    pub(super) is_in_time: bool,
}

/// One commit, as far as it is needed to walk on.
pub(super) struct Node {
    pub(super) id: ObjectId,
    pub(super) tree: ObjectId,
    pub(super) parents: Vec<usize>,
    pub(super) time: i64,
    /// Whether it is reached from what was to be hidden.
    pub(super) hidden: bool,
    /// Whether a parent of it was cut off when the repository was cloned.
    pub(super) cut: bool,
    /// Whether its parents have been looked up.
    followed: bool,
}

/// What a commit says of itself: the lines that it begins with, and its message.
struct Raw<'a> {
    tree: ObjectId,
    parents: Vec<ObjectId>,
    author: &'a [u8],
    committer: &'a [u8],
    /// The encoding of its texts, where it names one.
    encoding: &'a [u8],
    message: &'a [u8],
}

/// How many generations behind what is known to be hidden are looked at, as a clock may have gone wrong there.
const FURTHER: usize = 16;

/// A graph that is being read.
struct Reading<'r> {
    odb: Odb<'r>,
    amends: &'r Amends,
    is_shallow: bool,
    graph: Graph,
    /// The parents of each commit that are not looked up yet.
    parents_of: Vec<Vec<ObjectId>>,
    queue: BinaryHeap<(i64, Reverse<usize>)>,
    /// How many commits are neither hidden nor followed.
    open: usize,
}

impl Reading<'_> {
    /// Takes notice of a commit, and where it stands.
    fn find(&mut self, id: ObjectId, hidden: bool) -> Result<usize, GitError> {
        if let Some(known) = self.graph.known.get(&id) {
            return Ok(*known);
        }
        let (tree, parents, time) = with_commit(&self.odb, id, self.amends, |raw| (raw.tree, raw.parents, clock(raw.committer).0))?;
        let index = self.graph.nodes.len();
        let room = Vec::with_capacity(parents.len());
        self.graph.nodes.push(Node { id, tree, parents: room, time, hidden, cut: false, followed: false });
        self.graph.known.insert(id, index);
        self.parents_of.push(parents);
        self.queue.push((time, Reverse(index)));
        self.open += usize::from(!hidden);
        Ok(index)
    }

    /// Looks up the parents of a commit.
    fn follow(&mut self, index: usize) -> Result<(), GitError> {
        let Node { hidden, time, followed, .. } = self.graph.nodes[index];
        if followed {
            return Ok(());
        }
        self.open -= usize::from(!hidden);
        self.graph.nodes[index].followed = true;
        for id in std::mem::take(&mut self.parents_of[index]) {
            let parent = match self.find(id, hidden) {
                Ok(parent) => parent,
                Err(GitError::Missing(_)) if self.is_shallow || hidden => {
                    self.graph.nodes[index].cut = true;
                    continue;
                }
                Err(error) => return Err(error),
            };
            self.graph.nodes[index].parents.push(parent);
            self.graph.is_in_time &= self.graph.nodes[parent].time <= time;
            if hidden {
                self.open -= self.graph.hide(parent);
            }
        }
        Ok(())
    }

    /// What is hidden may also lie behind a commit whose clock was wrong: all is looked at as soon as one is seen.
    fn look_further(&mut self) -> Result<(), GitError> {
        let mut near: Vec<(usize, usize)> = self.queue.drain().map(|(_, Reverse(index))| (index, 0)).collect();
        let mut far = Vec::new();
        while let Some((index, generation)) = near.pop() {
            if generation == FURTHER && self.graph.is_in_time {
                far.push((index, 0));
                continue;
            }
            self.follow(index)?;
            self.queue.clear();
            let generation = (generation + 1).min(FURTHER);
            let parents = self.graph.nodes[index].parents.iter().filter(|parent| !self.graph.nodes[**parent].followed);
            near.extend(parents.map(|parent| (*parent, generation)));
            if !self.graph.is_in_time {
                near.append(&mut far);
            }
        }
        Ok(())
    }
}

impl Graph {
    /// Reads what can be reached from `tip` but not from `hide`.
    pub(super) fn read(repo: &Repository, amends: &Amends, tip: ObjectId, hide: &[ObjectId]) -> Result<Self, GitError> {
        let graph = Self { nodes: Vec::new(), known: HashMap::new(), order: Vec::new(), is_in_time: true };
        let (odb, is_shallow) = (repo.odb()?, repo.is_shallow());
        let mut reading = Reading { odb, amends, is_shallow, graph, parents_of: Vec::new(), queue: BinaryHeap::new(), open: 0 };
        for (id, hidden) in hide.iter().map(|id| (*id, true)).chain([(tip, false)]) {
            reading.find(id, hidden)?;
        }
        while reading.open > 0 {
            let Some((_, Reverse(index))) = reading.queue.pop() else { break };
            reading.follow(index)?;
        }
        if !hide.is_empty() {
            reading.look_further()?;
        }
        reading.graph.sort();
        Ok(reading.graph)
    }

    /// The commits that follow on another one, itself apart.
    pub(super) fn followers(&self, of: ObjectId) -> HashSet<ObjectId> {
        let mut found = HashSet::new();
        for index in self.order.iter().rev() {
            let node = &self.nodes[*index];
            if node.parents.iter().map(|parent| self.nodes[*parent].id).any(|parent| parent == of || found.contains(&parent)) {
                found.insert(node.id);
            }
        }
        found
    }

    /// The place of each commit in the order in which they are told: the newest has 0.
    pub(super) fn places(&self) -> foldhash::HashMap<ObjectId, usize> {
        self.order.iter().enumerate().map(|(place, index)| (self.nodes[*index].id, place)).collect()
    }

    /// A commit by its position.
    pub(super) fn node(&self, index: usize) -> &Node {
        &self.nodes[index]
    }

    /// The position of a commit.
    pub(super) fn find(&self, id: ObjectId) -> Option<usize> {
        self.known.get(&id).copied()
    }

    /// Hides a commit and what is known to be behind it; tells how many that are not yet followed it took.
    fn hide(&mut self, index: usize) -> usize {
        let (mut taken, mut todo) = (0, vec![index]);
        while let Some(index) = todo.pop() {
            let node = &mut self.nodes[index];
            if !std::mem::replace(&mut node.hidden, true) {
                todo.extend(&node.parents);
                taken += usize::from(!node.followed);
            }
        }
        taken
    }

    fn sort(&mut self) {
        let mut children = vec![0_usize; self.nodes.len()];
        for node in self.nodes.iter().filter(|node| !node.hidden) {
            for parent in &node.parents {
                children[*parent] += 1;
            }
        }
        let shown = |index: &usize| !self.nodes[*index].hidden;
        // By name where times are equal, so that the order does not depend on what is hidden.
        let key = |index: usize| (self.nodes[index].time, self.nodes[index].id, index);
        let mut ready: BinaryHeap<_> = (0..self.nodes.len()).filter(shown).filter(|index| children[*index] == 0).map(key).collect();
        while let Some((.., index)) = ready.pop() {
            self.order.push(index);
            for parent in self.nodes[index].parents.iter().copied().filter(shown) {
                children[parent] -= 1;
                if children[parent] == 0 {
                    ready.push(key(parent));
                }
            }
        }
    }
}

/// What a person is told of a commit.
pub(super) fn describe(odb: &Odb<'_>, id: ObjectId, repo: &Repo) -> Result<Commit, GitError> {
    let people = repo.people();
    with_commit(odb, id, repo.amends(), |raw| {
        let subject = raw.message.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
        let mut unread = None;
        let author = people.author(raw.author, raw.encoding, &mut unread);
        let subject = people::text(subject.trim_ascii(), raw.encoding, &mut unread);
        let (time, offset) = clock(raw.committer);
        Commit { id, time, offset, author, subject, unread }
    })
}

/// The first parent of a commit.
pub(super) fn first_parent(odb: &Odb<'_>, id: ObjectId, repo: &Repo) -> Result<Option<ObjectId>, GitError> {
    with_commit(odb, id, repo.amends(), |raw| raw.parents.first().copied())
}

fn with_commit<T>(odb: &Odb<'_>, id: ObjectId, amends: &Amends, read: impl FnOnce(Raw<'_>) -> T) -> Result<T, GitError> {
    let object = odb.read(oid(amends.instead_of(id))?).map_err(|error| match error.code() {
        ErrorCode::NotFound => GitError::Missing(id.to_string()),
        _ => error.into(),
    })?;
    let mut raw = (object.kind() == ObjectType::Commit).then(|| Raw::parse(object.data())).flatten();
    if let (Some(raw), Some(parents)) = (&mut raw, amends.parents(id)) {
        raw.parents.clone_from(parents);
    }
    raw.map(read).ok_or_else(|| GitError::Other(id.to_string()))
}

impl<'a> Raw<'a> {
    fn parse(bytes: &'a [u8]) -> Option<Self> {
        let mut raw = Raw { tree: ObjectId([0; 20]), parents: Vec::new(), author: &[], committer: &[], encoding: &[], message: &[] };
        let (mut rest, mut treed) = (bytes, false);
        while let Some(end) = memchr::memchr(b'\n', rest) {
            let line = &rest[..end];
            rest = &rest[end + 1..];
            if line.is_empty() {
                raw.message = rest;
                break;
            }
            let Some(space) = memchr::memchr(b' ', line) else { continue };
            match (&line[..space], &line[space + 1..]) {
                (b"tree", name) => {
                    raw.tree = hex(name)?;
                    treed = true;
                }
                (b"parent", name) => raw.parents.push(hex(name)?),
                (b"author", author) if raw.author.is_empty() => raw.author = author,
                (b"committer", committer) if raw.committer.is_empty() => raw.committer = committer,
                (b"encoding", encoding) => raw.encoding = encoding,
                _ => {}
            }
        }
        treed.then_some(raw)
    }
}

pub(super) fn hex(text: &[u8]) -> Option<ObjectId> {
    let mut id = ObjectId([0; 20]);
    if text.len() != 40 {
        return None;
    }
    for (byte, pair) in id.0.iter_mut().zip(text.chunks_exact(2)) {
        let digit = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(id)
}

/// Seconds since 1970 and minutes from UTC, of `Name <address> 1700000000 +0200`.
fn clock(person: &[u8]) -> (i64, i32) {
    let behind = person.rsplit(|byte| *byte == b'>').next().unwrap_or_default();
    let text = String::from_utf8_lossy(behind);
    let mut parts = text.split_ascii_whitespace();
    let time = parts.next().and_then(|time| time.parse().ok()).unwrap_or(0);
    let zone: i32 = parts.next().and_then(|zone| zone.parse().ok()).unwrap_or(0);
    (time, (zone / 100).clamp(-99, 99) * 60 + zone % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_read() {
        assert_eq!(clock(b"A <a@b> 1700000000 +0230"), (1_700_000_000, 150));
        assert_eq!(clock(b"A > B <a> 5 -0330"), (5, -210));
        assert_eq!(clock(b"A"), (0, 0));
    }
}
