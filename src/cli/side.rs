//! A registry at one moment, with its settings and what it accepts: what a command needs before it can judge.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use compact_str::CompactString;

use super::fail::Fail;
use crate::baseline::Baseline;
use crate::check::{self, Checked};
use crate::history::Ages;
use crate::history::ages::GroupAges;
use crate::io::archive::{Edition, Listing};
use crate::io::disk::shown;
use crate::io::git::{self, GitError, Moment, Repo};
use crate::io::locate::{self, Located, NotLocated};
use crate::io::save;
use crate::io::terminal::Progress;
use crate::model::Text;
use crate::rules::Policy;
use crate::schema::Vocabulary;
use crate::settings::Settings;
use crate::source::FileId;

/// Which moment of a registry is looked at.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    /// The working tree.
    Now,
    /// A revision.
    Revision(&'a str),
    /// What is about to be committed.
    Staged,
}

impl<'a> At<'a> {
    /// The revision that was asked for, else the working tree.
    pub(super) fn revision(at: Option<&'a str>) -> Self {
        at.map_or(Self::Now, Self::Revision)
    }

    fn moment(self, repo: &Arc<Repo>) -> Result<Option<Moment>, Fail> {
        let moment = match self {
            Self::Now => return Ok(None),
            Self::Revision(revision) => repo.at(revision),
            Self::Staged => repo.staged(),
        };
        moment.map(Some).map_err(Fail::git)
    }
}

/// The repository around a path, which need not exist itself.
pub(super) fn repo(path: &Path) -> Result<Arc<Repo>, Fail> {
    Repo::around(git::existing(path)).map(Arc::new).map_err(Fail::git)
}

/// Finds the registry of a path at a moment.
pub(super) fn locate(path: &Path, at: At<'_>) -> Result<Located, Fail> {
    let located = match at {
        At::Now if git::is_bare(path) => return Err(Fail::git(GitError::Bare(path.to_owned()))),
        At::Now => locate::locate(path),
        At::Revision(_) | At::Staged => {
            let repo = repo(path)?;
            match at.moment(&repo)? {
                Some(moment) => locate::locate_at(&moment, &repo.inside(path)),
                None => locate::locate(path),
            }
        }
    };
    located.map_err(Fail::NotLocated)
}

/// The registry of a path at a moment; with an earlier moment beside it, the path may be gone by now.
pub(super) fn open_kept(path: &Path, at: At<'_>, has_earlier: bool, today: &str) -> Result<(Side, Listing), Fail> {
    let opened = Side::open(path, at, today);
    let gone = matches!(opened, Err(Fail::NotLocated(NotLocated::Path(..) | NotLocated::Git(GitError::NoPath { .. }))));
    let above = path.parent().map(|above| if above.as_os_str().is_empty() { Path::new(".") } else { above });
    let Some(above) = above.filter(|_| gone && has_earlier) else { return opened };
    let Ok((mut side, listing)) = open_kept(above, at, true, today) else { return opened };
    let real = match &side.located.moment {
        Some(moment) => moment.repo().inside(path),
        None => git::real(path),
    };
    side.located.only = real.strip_prefix(&side.located.root).ok().map(shown);
    Ok((side, listing))
}

/// A registry at one moment, ready to be judged.
pub(super) struct Side {
    /// Where it is; its settings have become the policy.
    pub(super) located: Located,
    /// Languages and code lists.
    pub(super) vocabulary: Vocabulary,
    /// The titles of the themes, by code.
    pub(super) themes: BTreeMap<CompactString, Text>,
    /// How findings are judged.
    pub(super) policy: Policy,
    /// Findings accepted for now, and the file they are listed in.
    pub(super) baseline: Option<(PathBuf, Baseline)>,
}

impl Side {
    /// The registry of a path at a moment, with its files.
    pub(super) fn open(path: &Path, at: At<'_>, today: &str) -> Result<(Self, Listing), Fail> {
        Self::of(locate(path, at)?, today)
    }

    /// A located registry with its files.
    pub(super) fn of(mut located: Located, today: &str) -> Result<(Self, Listing), Fail> {
        let baseline = super::baseline::of_settings(&located)?;
        let listing = located.list(baseline.as_ref().map(|(file, _)| file.as_path())).map_err(Fail::NotLocated)?;
        let mut settings = std::mem::take(&mut located.settings);
        let themes = std::mem::take(&mut settings.themes);
        let mut vocabulary = settings.vocabulary.clone();
        let policy = policy(settings, &located, today)?;
        vocabulary.asks_recommended = policy.wants("missing-translation");
        Ok((Self { located, vocabulary, themes, policy, baseline }, listing))
    }

    /// The same registry at an earlier moment. Where it had no settings or wrong ones then, those of today are used; where
    /// there was no registry, it is empty.
    pub(super) fn earlier(&self, at: At<'_>, today: &str) -> Result<(Self, Listing), Fail> {
        let after = &self.located;
        let (repo, root) = if let Some(moment) = &after.moment {
            (Arc::clone(moment.repo()), after.root.clone())
        } else {
            let repo = repo(&after.root)?;
            let root = repo.inside(&after.root);
            (repo, root)
        };
        let moment = match at.moment(&repo) {
            // Before the first commit everything is new.
            Err(Fail::NotLocated(NotLocated::Git(GitError::NoCommits))) if after.is_staged() => None,
            moment => moment?,
        };
        let here = |registry: PathBuf| -> Result<Located, NotLocated> {
            let (settings, settings_text) = locate::read_settings(&root, Ok(after.settings_text.clone().into_bytes()))?;
            let located =
                Located { root: root.clone(), in_git: after.in_git.clone(), registry, settings, settings_text, ..Located::nowhere() };
            Ok(Located { moment: moment.clone(), ..located })
        };
        let is_folder = |path: &Path| moment.as_ref().map_or(Ok(false), |moment| moment.is_folder(path)).map_err(Fail::git);
        let Some(then) = moment.as_ref().filter(|_| is_folder(&root).unwrap_or(true)) else {
            let policy = policy(here(root.clone()).map_err(Fail::NotLocated)?.settings, after, today)?;
            let located = here(root.clone()).map_err(Fail::NotLocated)?;
            let (vocabulary, themes) = (self.vocabulary.clone(), self.themes.clone());
            return Ok((Self { located, vocabulary, themes, policy, baseline: None }, Listing::default()));
        };
        match locate::locate_at(then, &root).map_err(Fail::NotLocated).and_then(|located| match &located.settings_file {
            // Settings that a change brings do not bring what they find.
            None if after.settings_file.is_some() => Ok(None),
            None | Some(_) => Self::of(located, today).map(Some),
        }) {
            Ok(Some(opened)) => return Ok(opened),
            Err(Fail::NotLocated(NotLocated::Git(error))) => return Err(Fail::git(error)),
            // Nobody can mend them any more.
            Ok(None) | Err(_) => {}
        }
        let inner = match &after.moment {
            Some(_) => after.registry.clone(),
            None => repo.inside(&after.registry),
        };
        let registry = if is_folder(&inner)? { inner } else { root.clone() };
        Self::of(here(registry).map_err(Fail::NotLocated)?.without_baseline(), today)
    }
}

/// The policy of settings.
pub(super) fn policy(settings: Settings, located: &Located, today: &str) -> Result<Policy, Fail> {
    Policy::new(settings, today).map_err(|findings| {
        let (file, text) = (located.settings_file.clone().unwrap_or_default(), located.settings_text.clone());
        Fail::NotLocated(NotLocated::Settings { file, text, findings })
    })
}

/// Reads the files of several sides; what they share is read once, where they also share what is asked of it.
pub(super) fn read(sides: &[(&Side, &Edition)], progress: &(dyn Fn() + Sync)) -> Vec<Vec<Checked>> {
    let mut read: Vec<Vec<Checked>> = Vec::with_capacity(sides.len());
    for (index, (side, edition)) in sides.iter().enumerate() {
        let alike = sides[..index].iter().position(|(other, _)| other.vocabulary == side.vocabulary);
        let known = |file: &FileId| -> Option<&Checked> {
            let at = sides[alike?].1.files.binary_search(file).ok()?;
            Some(&read[alike?][at])
        };
        let (old, new): (Vec<FileId>, Vec<FileId>) = edition.files.iter().partition(|file| known(file).is_some());
        let mut all: Vec<Checked> = old.iter().filter_map(|file| known(file).cloned()).collect();
        all.extend(check::read(*edition, &new, &side.vocabulary, progress));
        all.sort_by_key(|file| file.description.file);
        read.push(all);
    }
    read
}

/// The newest commit of a registry: the one that it was read from, else HEAD.
pub(super) fn history_of(located: &Located) -> Result<Moment, Fail> {
    match &located.moment {
        Some(moment) if moment.commit().is_some() => Ok(moment.clone()),
        Some(moment) => moment.repo().at("HEAD").map_err(Fail::git),
        None => repo(&located.root)?.at("HEAD").map_err(Fail::git),
    }
}

/// Where the folder of a registry lies in its repository, as Git writes it.
pub(super) fn folder_in(moment: &Moment, located: &Located) -> (PathBuf, PathBuf) {
    match &located.moment {
        Some(_) => (located.root.clone(), located.registry.clone()),
        None => (moment.repo().inside(&located.root), moment.repo().inside(&located.registry)),
    }
}

/// What a commit holds of a registry.
pub(super) fn listing_at(moment: &Moment, located: &Located) -> Result<Listing, Fail> {
    let (root, registry) = folder_in(moment, located);
    if !moment.is_folder(&registry).map_err(Fail::git)? {
        return Ok(Listing::default());
    }
    moment.list(&root, &registry, None).map_err(Fail::git)
}

/// When the descriptions of a registry last changed, as known at a commit.
pub(super) fn ages(moment: &Moment, side: &Side) -> Result<Ages, Fail> {
    let Some(tip) = moment.commit() else { return Ok(Ages::default()) };
    let (_, folder) = folder_in(moment, &side.located);
    let language = side.vocabulary.required.first().map_or("lv", |language| language.as_str());
    let progress = Progress::new(0);
    let told = |done, total| progress.at(done, total);
    let known = moment.repo().ages(tip, &git::bytes_of(&folder), language, &told).map_err(Fail::git)?;
    progress.finish();
    Ok(known.ages)
}

/// When the groups of a registry's descriptions last changed, as known at a commit.
pub(super) fn group_ages(moment: &Moment, side: &Side) -> Result<GroupAges, Fail> {
    let Some(tip) = moment.commit() else { return Ok(GroupAges::default()) };
    let (_, folder) = folder_in(moment, &side.located);
    let language = side.vocabulary.required.first().map_or("lv", |language| language.as_str());
    let progress = Progress::new(0);
    let told = |done, total| progress.at(done, total);
    let known = moment.repo().group_ages(tip, &git::bytes_of(&folder), language, &told).map_err(Fail::git)?;
    progress.finish();
    Ok(known)
}

/// Forgets the ages of what is not as a commit has it: it has just changed.
pub(super) fn forget_changed(ages: &mut Ages, read: &[Checked], committed: &Edition) {
    for file in read.iter().filter(|file| committed.files.binary_search(&file.description.file).is_err()) {
        ages.last.remove(&file.description.name);
    }
}

/// No file is written twice, and none in place of one that is read.
pub(super) fn check_outputs<'f>(files: impl Iterator<Item = &'f Path>, edition: &Edition, located: &Located) -> Result<(), Fail> {
    let mut known: Vec<PathBuf> = Vec::new();
    for file in files {
        let real = save::real(file);
        if known.contains(&real) {
            return Err(Fail::OneFile(file.to_owned()));
        }
        if edition.reads(&real) || located.is_in_the_way(file) {
            return Err(Fail::InTheWay(file.to_owned()));
        }
        known.push(real);
    }
    Ok(())
}
