//! A registry at one moment, with its settings, what it accepts, and the list of its files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use compact_str::CompactString;

use super::error::Error;
use super::locate::{self, Located};
use super::logo::{self, Logo};
use crate::baseline::Baseline;
use crate::history::ObjectId;
use crate::io::archive::Listing;
use crate::io::disk::shown;
use crate::io::git::{self, GitError, Moment, Place, Repo};
use crate::io::tree::Tree;
use crate::model::{Classifiers, Text};
use crate::names;
use crate::rules::Policy;
use crate::schema::Vocabulary;
use crate::settings::{Publishing, Settings};

/// Which moment of a registry is looked at.
///
/// ```
/// use pvp::{At, Workspace};
///
/// // The same registry as it is now and as it was committed.
/// for at in [At::Now, At::Revision("HEAD"), At::Staged] {
///     let _ = Workspace::open("registry", at, "2026-11-20");
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At<'a> {
    /// The working tree.
    Now,
    /// A revision, in any form that Git knows; `A...` is where the present work branched off from A.
    Revision(&'a str),
    /// What is about to be committed.
    Staged,
}

impl<'a> At<'a> {
    /// The revision that was asked for, else the working tree.
    pub fn revision(at: Option<&'a str>) -> Self {
        at.map_or(Self::Now, Self::Revision)
    }

    /// The moment; `work` is the commit that is looked at, where it is one.
    fn moment(self, repo: &Arc<Repo>, work: Option<ObjectId>) -> Result<Option<Moment>, GitError> {
        match self {
            Self::Now => Ok(None),
            Self::Revision(revision) => repo.at(revision, work).map(Some),
            Self::Staged => repo.staged().map(Some),
        }
    }
}

/// The repository around a path, which need not exist itself.
pub(super) fn repo(path: &Path) -> Result<Arc<Repo>, Error> {
    Ok(Repo::around(git::existing(path)).map(Arc::new)?)
}

/// Finds the registry of a path at a moment.
pub fn locate(path: &Path, at: At<'_>) -> Result<Located, Error> {
    if at == At::Now {
        if git::is_bare(path) {
            return Err(GitError::Bare(path.to_owned()).into());
        }
        return locate::locate(&Tree::working(path), path);
    }
    let repo = repo(path)?;
    match at.moment(&repo, None)? {
        Some(moment) => locate::locate(&Tree::Moment(moment), &repo.inside(path)),
        None => locate::locate(&Tree::working(path), path),
    }
}

/// Finds the registry of a path in the working tree, where somebody is about to write tables.
pub fn locate_to_fill(path: &Path) -> Result<Located, Error> {
    if git::is_bare(path) {
        return Err(GitError::Bare(path.to_owned()).into());
    }
    locate::locate_to_fill(&Tree::working(path), path)
}

/// Finds the registry of a path at a moment; with an earlier moment beside it, the path may be gone by now.
fn locate_kept(path: &Path, at: At<'_>, has_earlier: bool) -> Result<Located, Error> {
    let located = locate(path, at);
    let gone = matches!(located, Err(Error::Path(..) | Error::Git(GitError::NoPath { .. })));
    let above = path.parent().map(|above| if above.as_os_str().is_empty() { Path::new(".") } else { above });
    let Some(above) = above.filter(|_| gone && has_earlier) else { return located };
    let Ok(mut found) = locate_kept(above, at, true) else { return located };
    let real = match found.tree.moment() {
        Some(moment) => moment.repo().inside(path),
        None => git::real(path),
    };
    found.only = real.strip_prefix(&found.root).ok().map(shown);
    Ok(found)
}

/// What documents about a registry begin with, as far as its settings say.
#[derive(Clone, Debug, Default)]
pub struct Front {
    /// What it is called, and whose it is.
    pub title: Option<Text>,
    /// What readers are told first.
    pub introduction: Option<Text>,
    /// The file of its logo, seen from the root.
    pub logo: Option<CompactString>,
}

/// A registry at one moment, ready to be read.
pub struct Opened {
    /// Where it is; its settings have become the policy.
    pub located: Located,
    /// Languages and code lists.
    pub vocabulary: Vocabulary,
    /// The titles of the codes of its own lists.
    pub classifiers: Classifiers,
    /// What documents about it begin with.
    pub front: Front,
    /// What its public catalogues say of themselves.
    pub publishing: Publishing,
    /// How findings are judged.
    pub policy: Policy,
    /// Findings accepted for now, and the file they are listed in.
    pub baseline: Option<(PathBuf, Baseline)>,
    /// Its files.
    pub listing: Listing,
    /// The day on which it is judged, as `2026-11-20`.
    pub today: String,
    /// The path that was asked for.
    pub given: PathBuf,
    /// What else was asked for beside `located.only`, relative to the root.
    pub also: Vec<String>,
}

impl Opened {
    /// The registry of a path at a moment.
    pub fn at(path: &Path, at: At<'_>, today: &str) -> Result<Self, Error> {
        Self::of(locate(path, at)?, path, today)
    }

    /// The registry of a path at a moment; with an earlier moment beside it, the path may be gone by now.
    pub fn kept(path: &Path, at: At<'_>, has_earlier: bool, today: &str) -> Result<Self, Error> {
        Self::of(locate_kept(path, at, has_earlier)?, path, today)
    }

    /// The same, where another path of the same registry was asked for too.
    pub fn and(mut self, path: &Path, at: At<'_>, has_earlier: bool) -> Result<Self, Error> {
        let other = locate_kept(path, at, has_earlier)?;
        if (&other.root, &other.registry) != (&self.located.root, &self.located.registry) {
            return Err(Error::AnotherRegistry(path.to_owned(), self.given));
        }
        match (other.only, &self.located.only) {
            (Some(only), Some(_)) => self.also.push(only),
            // The whole holds every part of it.
            (None, _) | (_, None) => self.look_at_all(),
        }
        Ok(self)
    }

    /// A located registry with its files.
    pub fn of(mut located: Located, given: &Path, today: &str) -> Result<Self, Error> {
        let baseline = accepted(&located)?;
        let listing = located.list(baseline.as_ref().map(|(file, _)| file.as_path()))?;
        let mut settings = std::mem::take(&mut located.settings);
        let classifiers = std::mem::take(&mut settings.classifiers);
        let (title, introduction) = (settings.title.take(), settings.introduction.take());
        let front = Front { title, introduction, logo: settings.logo.take().map(|logo| logo.value) };
        let publishing = std::mem::take(&mut settings.publishing);
        let mut vocabulary = settings.vocabulary.clone();
        let policy = policy(settings, &located, today)?;
        vocabulary.asks_recommended = policy.wants(names::MISSING_TRANSLATION);
        Ok(Self {
            located,
            vocabulary,
            classifiers,
            front,
            publishing,
            policy,
            baseline,
            listing,
            today: today.to_owned(),
            given: given.to_owned(),
            also: Vec::new(),
        })
    }

    /// The same registry at an earlier moment, wherever it lay then; shown where it lies now. Where it had no settings or
    /// wrong ones then, those of today are used; where there was no registry, it is empty.
    pub fn earlier(&self, at: At<'_>) -> Result<Self, Error> {
        let after = &self.located;
        let repo = match after.tree.moment() {
            Some(moment) => Arc::clone(moment.repo()),
            None => repo(&after.root)?,
        };
        let work = after.tree.moment().and_then(Moment::commit);
        let moment = match at.moment(&repo, work) {
            // Before the first commit everything is new.
            Err(GitError::NoCommits | GitError::Unborn(_)) if after.is_staged() => None,
            moment => moment?,
        };
        let seat = after.seat(&repo);
        let place = match &moment {
            None => None,
            Some(moment) => match moment.commit() {
                Some(commit) => {
                    let newest = work.or_else(|| repo.commit("HEAD").ok()).unwrap_or(commit);
                    repo.places(&seat, newest, &[commit])?.pop().flatten()
                }
                None => Some(seat.place()).filter(|place| moment.is_folder(&place.folder).unwrap_or(true)),
            },
        };
        let root = place.as_ref().map_or_else(|| seat.place().root, |place| place.root.clone());
        let here = |registry: PathBuf| -> Result<Located, Error> {
            let (settings, settings_text) = locate::read_settings(&root, Ok(after.settings_text.clone().into_bytes()))?;
            let tree = moment.clone().map_or_else(Tree::default, Tree::Moment);
            let tables = match moment {
                Some(_) => locate::tables_of(&tree, &root, &settings)?,
                None => None,
            };
            let (root, in_git) = (root.clone(), after.in_git.clone());
            Ok(Located { root, in_git, registry, tables, settings, settings_text, tree, ..Located::default() })
        };
        let (Some(then), Some(place)) = (&moment, &place) else {
            let policy = policy(here(root.clone())?.settings, after, &self.today)?;
            let (vocabulary, classifiers) = (self.vocabulary.clone(), self.classifiers.clone());
            let (today, given) = (self.today.clone(), self.given.clone());
            let located = here(root.clone())?;
            return Ok(Self {
                located,
                vocabulary,
                classifiers,
                front: Front::default(),
                publishing: Publishing::default(),
                policy,
                baseline: None,
                listing: Listing::default(),
                today,
                given,
                also: Vec::new(),
            });
        };
        let mut opened = match locate::locate(&Tree::Moment(then.clone()), &root).and_then(|located| match &located.settings_file {
            // Settings that a change brings do not bring what they find.
            None if after.settings_file.is_some() => Ok(None),
            None | Some(_) => Self::of(located, &self.given, &self.today).map(Some),
        }) {
            Ok(Some(opened)) => opened,
            Err(Error::Git(error)) => return Err(error.into()),
            // Nobody can mend them any more.
            Ok(None) | Err(_) => Self::of(here(place.folder.clone())?.without_baseline(), &self.given, &self.today)?,
        };
        let lay = Place { root: opened.located.root.clone(), folder: opened.located.registry.clone() };
        opened.listing.show_below(&lay.shown(), &seat.place().shown());
        Ok(opened)
    }

    /// Its logo, where its settings name one.
    pub fn logo(&self) -> Result<Option<Logo>, Error> {
        self.front.logo.as_ref().map(|name| logo::read(&self.located, name)).transpose()
    }

    /// The logo of its public catalogues: their own, else that of the registry.
    pub fn public_logo(&self) -> Result<Option<Logo>, Error> {
        let own = self.publishing.logo.as_ref().map(|logo| &logo.value);
        own.or(self.front.logo.as_ref()).map(|name| logo::read(&self.located, name)).transpose()
    }

    /// The same, looked at as a whole, whatever part of it was asked for.
    pub fn look_at_all(&mut self) {
        self.also.clear();
        self.located.only = None;
    }

    /// The language that descriptions are written in first.
    pub fn language(&self) -> &str {
        self.vocabulary.required.first().map_or("lv", |language| language.as_str())
    }

    /// The error that there are no descriptions; `near` are files that may have been meant as such.
    pub(super) fn empty(&self, near: &[String]) -> Error {
        Error::Empty(self.given.display().to_string(), near.to_vec())
    }
}

/// The policy of a registry's settings on a day.
pub fn policy(settings: Settings, located: &Located, today: &str) -> Result<Policy, Error> {
    Policy::new(settings, today).map_err(|findings| {
        let (file, text) = (located.settings_file.clone().unwrap_or_default(), located.settings_text.clone());
        Error::Settings { file, text, findings }
    })
}

/// The findings that the settings name as accepted, with their file.
fn accepted(located: &Located) -> Result<Option<(PathBuf, Baseline)>, Error> {
    if located.settings.baseline.is_none() {
        return Ok(None);
    }
    let file = located.baseline_file();
    let baseline = read_accepted(located, &file)?;
    Ok(Some((file, baseline)))
}

/// The accepted findings that a file lists.
pub(super) fn read_accepted(located: &Located, file: &Path) -> Result<Baseline, Error> {
    let Some(stored) = located.stored(file)? else { return Err(Error::NoBaseline(located.tree.shown(file))) };
    if !located.tree.would_lead_into(file, &located.root)? {
        return Err(Error::Outside(file.to_owned()));
    }
    let bytes = stored.read();
    located.sound()?;
    let bytes = bytes.map_err(|_| Error::NotAFile(file.to_owned()))?;
    Baseline::read(&bytes).map_err(|wrong| Error::wrong(file.to_owned(), wrong))
}
