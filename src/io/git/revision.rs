//! Revisions as people write them, and the commits that they name.

use git2::{ErrorClass, ErrorCode, ObjectType, Oid, Repository};

use super::commits::Graph;
use super::{GitError, Repo, object_id, oid};
use crate::history::ObjectId;

impl Repo {
    /// The commit that a revision names. `A...B` is the nearest common ancestor of A and B; where B is left out, it is the
    /// work that is looked at: a commit, else HEAD.
    pub fn commit_for(&self, revision: &str, work: Option<ObjectId>) -> Result<ObjectId, GitError> {
        self.with(|repo| {
            let Some((one, other)) = revision.split_once("...") else { return find(repo, revision).and_then(object_id) };
            // As in Git, a side that is left out is HEAD; without both sides it is nothing.
            if one.is_empty() && other.is_empty() {
                return find(repo, revision).and_then(object_id);
            }
            let side = |name: &str| match (name, work) {
                ("", Some(work)) => Ok(oid(work)?),
                ("", None) => find(repo, "HEAD"),
                (name, _) => find(repo, name),
            };
            let (first, second) = (side(one)?, side(other)?);
            let name = |name: &str| if name.is_empty() { "HEAD".to_owned() } else { name.to_owned() };
            let apart = || GitError::Apart { one: name(one), other: name(other) };
            if !self.amends().is_empty() {
                let behind = Graph::read(repo, self.amends(), object_id(second)?, &[])?;
                let graph = Graph::read(repo, self.amends(), object_id(first)?, &[])?;
                // Children come first: no other common ancestor follows on the first one.
                let shared = graph.order.iter().map(|index| graph.node(*index).id).find(|id| behind.find(*id).is_some());
                return shared.ok_or_else(apart);
            }
            match repo.merge_base(first, second) {
                Ok(base) => object_id(base),
                Err(_) if repo.is_shallow() => Err(GitError::Shallow),
                Err(error) if error.code() == ErrorCode::NotFound => Err(apart()),
                Err(error) => Err(error.into()),
            }
        })
    }

    /// The commit that a revision names, as work on HEAD sees it.
    pub fn commit(&self, revision: &str) -> Result<ObjectId, GitError> {
        self.commit_for(revision, None)
    }
}

fn find(repo: &Repository, revision: &str) -> Result<Oid, GitError> {
    let unknown = || GitError::Unknown { revision: revision.to_owned(), shallow: repo.is_shallow() };
    if revision.is_empty() {
        return Err(unknown());
    }
    let named = repo.revparse_single(revision);
    let is_other = |object: &git2::Object<'_>| {
        let peeled = object.peel(ObjectType::Commit).map_err(|error| error.code());
        object.kind() != Some(ObjectType::Commit) && matches!(peeled, Err(ErrorCode::Peel | ErrorCode::InvalidSpec))
    };
    if named.as_ref().is_ok_and(is_other) {
        return Err(GitError::NotACommit(revision.to_owned()));
    }
    named.and_then(|object| object.peel(ObjectType::Commit)).map(|object| object.id()).map_err(|error| match error.code() {
        ErrorCode::Ambiguous => GitError::Ambiguous(revision.to_owned()),
        _ if unborn(repo).is_some_and(|_| !has_references(repo)) => GitError::NoCommits,
        _ if is_of_head(revision) && unborn(repo).is_some() => GitError::Unborn(unborn(repo).unwrap_or_default()),
        _ if revision.len() == 40 && revision.bytes().all(|digit| digit == b'0') => GitError::Nothing(revision.to_owned()),
        _ if revision.contains("@{u") => upstream(repo, revision),
        _ if is_range(repo, revision) => GitError::Several(revision.to_owned()),
        // A name leads to an object, and the object is not there.
        ErrorCode::NotFound if error.class() == ErrorClass::Odb && !repo.is_shallow() && !is_id(revision) => error.into(),
        ErrorCode::NotFound | ErrorCode::InvalidSpec | ErrorCode::Peel | ErrorCode::GenericError => unknown(),
        _ => error.into(),
    })
}

/// The branch that is checked out, where it has no commit yet.
fn unborn(repo: &Repository) -> Option<String> {
    if !repo.head().is_err_and(|error| error.code() == ErrorCode::UnbornBranch) {
        return None;
    }
    let head = repo.find_reference("HEAD").ok()?;
    let name = head.symbolic_target().ok()??;
    Some(name.strip_prefix("refs/heads/").unwrap_or(name).to_owned())
}

fn has_references(repo: &Repository) -> bool {
    repo.references().is_ok_and(|mut references| references.any(|reference| reference.is_ok()))
}

/// Whether a revision begins with what is checked out.
fn is_of_head(revision: &str) -> bool {
    let rest = revision.strip_prefix("HEAD").or_else(|| revision.strip_prefix('@'));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['~', '^', '@', ':']))
}

/// Why there is no branch that another one follows: it follows none, or one that is not here.
fn upstream(repo: &Repository, revision: &str) -> GitError {
    let head = || repo.head().ok().and_then(|head| head.name().map(str::to_owned).ok());
    let branch = match revision.split('@').next().unwrap_or_default() {
        "" | "HEAD" => head(),
        name => Some(format!("refs/heads/{name}")),
    };
    let name = branch.and_then(|branch| repo.branch_upstream_name(&branch).ok());
    match name.as_ref().and_then(|name| std::str::from_utf8(name).ok()) {
        Some(name) => {
            let revision = name.strip_prefix("refs/remotes/").or_else(|| name.strip_prefix("refs/heads/")).unwrap_or(name);
            GitError::Unknown { revision: revision.to_owned(), shallow: repo.is_shallow() }
        }
        None => GitError::NoUpstream(revision.to_owned()),
    }
}

/// Whether a revision is two, with dots between them.
fn is_range(repo: &Repository, revision: &str) -> bool {
    let is_one = |side: &str| side.is_empty() || repo.revparse_single(side).is_ok();
    revision.split_once("..").is_some_and(|(from, to)| from.len() + to.len() > 0 && is_one(from) && is_one(to))
}

/// Whether a revision begins like the name of an object, which may never have been there.
fn is_id(revision: &str) -> bool {
    revision.bytes().take_while(u8::is_ascii_hexdigit).count() >= 4
}
