//! What happened to the files of a folder, commit by commit, the newest first.
//!
//! As `git log -- path` does for one path, but for all at once: where a merge took a file as one of its parents had it,
//! only that parent is followed for it, so that what a merge threw away is not told.

use std::collections::HashMap;
use std::ops::ControlFlow;

use rayon::prelude::*;

use super::commits::{Graph, describe};
use super::scope::Scope;
use super::seat::{Seat, Seated};
use super::trees::{Difference, Trees};
use super::{GitError, Repo};
use crate::history::{Commit, FileChange, ObjectId, Step};

/// How many commits are compared at once: few at first, as not everybody wants to see all.
const FEW: usize = 64;
const MANY: usize = 8192;

/// How many commits one thread compares before it looks for more work.
const PIECE: usize = 256;

/// What one commit did; the commit is described if it did anything.
type Compared = (Vec<Difference>, Option<Commit>);

/// What a walk came across.
#[derive(Debug)]
pub struct Walked {
    /// How many commits were looked at.
    pub commits: usize,
    /// Hidden commits at which it ended, with the paths that were still looked for there.
    pub(super) ends: HashMap<ObjectId, Scope>,
    /// Whether no commit is older than one of its parents, as far as was seen.
    pub(super) is_in_time: bool,
}

/// Which part of the history is walked.
#[derive(Clone, Copy, Debug)]
pub struct Range<'a> {
    /// The newest commit.
    pub tip: ObjectId,
    /// Where the registry lies; paths are told as if it had always lain where it does now.
    pub seat: &'a Seat,
    /// Commits that are left out, with all that is behind them.
    pub hide: &'a [ObjectId],
}

/// What is told of how far a walk is: commits done, and commits in all.
pub type Told<'a> = &'a (dyn Fn(usize, usize) + Sync);

impl Repo {
    /// Walks from the newest commit back; children come before their parents, else the newer first.
    ///
    /// Ends early where `on_step` says so.
    ///
    /// # Errors
    /// [`GitError::Shallow`] where history that is asked for was cut off.
    pub fn walk(&self, range: Range<'_>, told: Told<'_>, on_step: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<Walked, GitError> {
        self.walk_since(range, i64::MIN, told, on_step)
    }

    /// The same, but ends where all that is left is older than a moment, in seconds since 1970.
    ///
    /// # Errors
    /// [`GitError::Shallow`] where history that is asked for was cut off.
    pub fn walk_since(
        &self,
        range: Range<'_>,
        since: i64,
        told: Told<'_>,
        on_step: &mut dyn FnMut(Step) -> ControlFlow<()>,
    ) -> Result<Walked, GitError> {
        let graph = self.with(|repo| Graph::read(repo, self.amends(), range.tip, range.hide))?;
        let newest = graph.find(range.tip).map_or(ObjectId([0; 20]), |tip| graph.node(tip).tree);
        let seated = self.with(|repo| Seated::new(range.seat, &mut Trees::new(repo.odb()?), newest))?;
        let mut walk = Walk { repo: self, folder: range.seat.folder(), seated, scopes: HashMap::new(), graph, ends: HashMap::new() };
        if let Some(tip) = walk.graph.find(range.tip) {
            walk.pass(tip, Scope::all());
        }
        let commits = walk.run(since, told, on_step)?;
        Ok(Walked { commits, ends: walk.ends, is_in_time: walk.graph.is_in_time })
    }
}

struct Walk<'a> {
    repo: &'a Repo,
    folder: &'a [u8],
    seated: Seated<'a>,
    graph: Graph,
    /// What is looked for in commits that were not come to yet.
    scopes: HashMap<usize, Scope>,
    ends: HashMap<ObjectId, Scope>,
}

impl Walk<'_> {
    fn run(&mut self, since: i64, told: Told<'_>, on_step: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<usize, GitError> {
        let (mut done, mut size) = (0, FEW);
        let mut order = std::mem::take(&mut self.graph.order);
        order.truncate(order.iter().rposition(|index| self.graph.node(*index).time >= since).map_or(0, |last| last + 1));
        while done < order.len() && !self.scopes.is_empty() {
            let chunk = &order[done..order.len().min(done + size)];
            // Threads go on side by side, as neighbours share what was unpacked.
            let pieces = chunk.chunks(PIECE.min(size.div_ceil(4))).enumerate().par_bridge();
            let mut pieces: Vec<_> = pieces.map(|(at, piece)| (at, self.compare(piece))).collect();
            pieces.sort_unstable_by_key(|(at, _)| *at);
            let mut compared = Vec::with_capacity(chunk.len());
            for (_, piece) in pieces {
                compared.extend(piece?);
            }
            for (index, (differences, commit)) in chunk.iter().zip(compared) {
                done += 1;
                if done % PIECE == 0 {
                    told(done, order.len());
                }
                let scope = self.scopes.remove(index).unwrap_or_else(Scope::none);
                if scope.is_empty() {
                    continue;
                }
                let node = self.graph.node(*index);
                if node.cut && node.time >= since {
                    return Err(GitError::Shallow);
                }
                let changes: Vec<FileChange> = differences
                    .iter()
                    .filter(|difference| difference.same_in.is_none() && scope.holds(&difference.path))
                    .map(|difference| FileChange { path: difference.path.to_vec(), old: difference.old, new: difference.new })
                    .collect();
                self.pass_on(*index, scope, &differences);
                if let Some(commit) = commit.filter(|_| !changes.is_empty())
                    && on_step(Step { commit, changes }).is_break()
                {
                    return Ok(done);
                }
            }
            told(done, order.len());
            size = (size * 4).min(MANY);
        }
        Ok(done)
    }

    /// What each of some commits did.
    fn compare(&self, piece: &[usize]) -> Result<Vec<Compared>, GitError> {
        self.repo.with(|repo| {
            let mut trees = Trees::new(repo.odb()?);
            let one = |index: &usize| {
                let node = self.graph.node(*index);
                if node.cut {
                    return Ok((Vec::new(), None));
                }
                let new = self.seated.folder(&mut trees, node.tree)?;
                let mut olds = Vec::with_capacity(node.parents.len());
                for parent in &node.parents {
                    let tree = self.graph.node(*parent).tree;
                    olds.push(if tree == node.tree { new } else { self.seated.folder(&mut trees, tree)? });
                }
                if olds.is_empty() {
                    olds.push(None);
                }
                let differences = trees.compare(self.folder, new, &olds)?;
                let told = differences.iter().any(|difference| difference.same_in.is_none());
                let commit = told.then(|| describe(trees.odb(), node.id, self.repo)).transpose()?;
                Ok((differences, commit))
            };
            piece.iter().map(one).collect()
        })
    }

    /// Hands what is looked for on to the parents.
    fn pass_on(&mut self, index: usize, mut scope: Scope, differences: &[Difference]) {
        let parents = self.graph.node(index).parents.clone();
        let Some((first, others)) = parents.split_first() else { return };
        if !others.is_empty() {
            let mut passed: Vec<Scope> = others.iter().map(|_| Scope::none()).collect();
            for Difference { path, same_in, .. } in differences {
                if !scope.holds(path) {
                    continue;
                }
                match same_in {
                    Some(parent) => {
                        passed[*parent - 1].add(path);
                        scope.remove(path);
                    }
                    // What the merge itself wrote comes from all of them.
                    None => passed.iter_mut().for_each(|scope| scope.add(path)),
                }
            }
            for (parent, scope) in others.iter().zip(passed) {
                self.pass(*parent, scope);
            }
        }
        self.pass(*first, scope);
    }

    fn pass(&mut self, index: usize, scope: Scope) {
        if scope.is_empty() {
            return;
        }
        let node = self.graph.node(index);
        let (id, hidden) = (node.id, node.hidden);
        let before = if hidden { self.ends.remove(&id) } else { self.scopes.remove(&index) };
        let scope = match before {
            Some(before) => before.unite(scope),
            None => scope,
        };
        if hidden {
            self.ends.insert(id, scope);
        } else {
            self.scopes.insert(index, scope);
        }
    }
}
