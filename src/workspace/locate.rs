//! Which registry a path belongs to, and its settings.
//!
//! `pvp.yaml` is looked for in the given folder, else in the nearest folder above that has one, up to the Git root
//! (without Git, not above at all), and counts only if the given path lies within its registry folder.

#![allow(clippy::disallowed_methods)]

use std::fs;
use std::path::{Path, PathBuf};

use crate::check;
use crate::check::file::{NoSettings, Wrong};
use crate::finding::Finding;
use crate::io::archive::{Listing, Stored};
use crate::io::git::{GitError, Moment};
use crate::io::{disk, folder, save};
use crate::settings::Settings;
use crate::source::{Cause, FileId, ReadError};

/// A registry, in the working tree or at a moment of a Git repository; there paths are relative to the repository.
pub struct Located {
    /// The folder that paths are relative to.
    pub root: PathBuf,
    /// Where the root lies in its Git repository: empty, or a path that ends with a slash.
    pub in_git: String,
    /// The folder with the descriptions, in the root.
    pub registry: PathBuf,
    /// The settings, or their defaults.
    pub settings: Settings,
    /// The settings file.
    pub settings_file: Option<PathBuf>,
    /// Its text.
    pub settings_text: String,
    /// What was asked for, relative to the root, where that is not the whole registry.
    pub only: Option<String>,
    /// The moment of a Git repository; `None` in the working tree.
    pub moment: Option<Moment>,
}

impl Located {
    /// No registry yet.
    pub fn nowhere() -> Self {
        Self {
            root: PathBuf::new(),
            in_git: String::new(),
            registry: PathBuf::new(),
            settings: Settings::default(),
            settings_file: None,
            settings_text: String::new(),
            only: None,
            moment: None,
        }
    }

    /// The same registry, which accepts nothing.
    #[must_use]
    pub fn without_baseline(mut self) -> Self {
        self.settings.baseline = None;
        self
    }

    /// The files of the registry, with its settings and the file of accepted findings around them.
    pub fn list(&self, baseline: Option<&Path>) -> Result<Listing, NotLocated> {
        let mut listing = match &self.moment {
            None => folder::list(&self.root, &self.registry, baseline),
            Some(moment) => moment.list(&self.root, &self.registry, baseline)?,
        };
        for (file, path) in [(FileId::SETTINGS, self.settings_file.as_deref()), (FileId::BASELINE, baseline)] {
            if let Some(path) = path
                && let Some(stored) = self.stored(path)?
            {
                let name = disk::shown(path.strip_prefix(&self.root).unwrap_or(path));
                listing.around.insert(file, (name, stored));
            }
        }
        Ok(listing)
    }

    /// Whether it is what is about to be committed.
    pub fn is_staged(&self) -> bool {
        self.moment.as_ref().is_some_and(|moment| moment.commit().is_none())
    }

    /// Whether Git had everything that was read so far; what it lacks is its fault and not the registry's.
    pub fn sound(&self) -> Result<(), NotLocated> {
        self.moment.as_ref().map_or(Ok(()), |moment| Ok(moment.repo().sound()?))
    }

    /// Where a file of the root is kept, where it is one.
    pub fn stored(&self, path: &Path) -> Result<Option<Stored>, NotLocated> {
        match &self.moment {
            None => Ok(path.symlink_metadata().is_ok().then(|| Stored::File(path.to_owned()))),
            Some(moment) => Ok(moment.stored(path)?),
        }
    }

    /// Whether a path leads to something in the root.
    pub fn is_inside(&self, path: &Path) -> Result<bool, NotLocated> {
        match &self.moment {
            None => Ok(save::real(path).starts_with(&self.root)),
            Some(moment) => Ok(moment.real(path)?.is_some_and(|real| real.starts_with(&self.root))),
        }
    }

    /// Whether writing to a file would take the place of settings, of accepted findings or of what claims to be a
    /// description, at whatever moment the registry is looked at.
    pub fn is_in_the_way(&self, file: &Path) -> bool {
        let real = save::real(file);
        let here = |path: &Path| match &self.moment {
            Some(moment) => moment.repo().base().join(path),
            None => path.to_owned(),
        };
        if real.components().any(|part| part.as_os_str() == ".git") {
            return true;
        }
        let registry = here(&self.registry);
        let (settings, baseline) = (here(&self.root).join("pvp.yaml"), real.file_name().is_some_and(disk::is_settings));
        real == settings || real.starts_with(&registry) && (baseline || disk::is_yaml(&real))
    }

    /// The path of a file in messages.
    pub fn shown(&self, path: &Path) -> String {
        match &self.moment {
            None => disk::shown(path),
            Some(moment) => format!("{}:{}", moment.name(), disk::shown(path)),
        }
    }
}

/// Why there is no registry to speak of.
#[derive(Debug)]
pub enum NotLocated {
    /// The path does not exist or cannot be entered.
    Path(PathBuf, Cause),
    /// The settings file could not be read.
    Unreadable(PathBuf, Cause),
    /// The settings file is a link that leads out of its folder: never opened.
    Outside(PathBuf),
    /// The settings file is no file, or too large.
    NotAFile(PathBuf),
    /// The settings file is wrong.
    Settings {
        /// The file.
        file: PathBuf,
        /// Its text, as far as it could be decoded.
        text: String,
        /// What is wrong in it.
        findings: Vec<Finding>,
    },
    /// The registry folder that the settings name does not exist, or lies outside the root.
    Folder(PathBuf, String),
    /// Git's history cannot be used.
    Git(GitError),
}

impl From<GitError> for NotLocated {
    fn from(error: GitError) -> Self {
        Self::Git(error)
    }
}

/// Finds the registry of a path in a repository, as it was at a moment.
pub fn locate_at(moment: &Moment, path: &Path) -> Result<Located, NotLocated> {
    if !moment.has(path)? {
        return Err(moment.no_path(path).into());
    }
    let is_folder = moment.is_folder(path)?;
    let folder = if is_folder { path } else { path.parent().unwrap_or(path) };
    let shown = |path: &Path| disk::shown(path);
    let in_git = |root: &Path| if root.as_os_str().is_empty() { String::new() } else { disk::shown(root) + "/" };
    for root in folder.ancestors() {
        let file = root.join("pvp.yaml");
        if !moment.has(&file)? {
            continue;
        }
        if !moment.real(&file)?.is_some_and(|real| real.starts_with(root)) {
            return Err(NotLocated::Outside(file));
        }
        let stored = moment.stored(&file)?.ok_or_else(|| NotLocated::NotAFile(file.clone()))?;
        let read = stored.read();
        moment.repo().sound()?;
        let (settings, settings_text) = read_settings(&file, read)?;
        let registry = match &settings.registry {
            None => root.to_owned(),
            Some(name) => {
                let named = moment.real(&root.join(name.value.as_str()))?.filter(|_| !name.value.trim().is_empty());
                let folder = named.filter(|folder| folder.starts_with(root));
                let folder = folder.filter(|folder| moment.is_folder(folder).unwrap_or(false));
                folder.ok_or_else(|| NotLocated::Folder(file.clone(), name.value.to_string()))?
            }
        };
        let whole = path == root || registry.starts_with(path);
        if whole || path.starts_with(&registry) || root == folder {
            let only = (!whole).then(|| shown(path.strip_prefix(root).unwrap_or(path)));
            let (root, settings_file, moment) = (root.to_owned(), Some(file), Some(moment.clone()));
            return Ok(Located { in_git: in_git(&root), root, registry, settings, settings_file, settings_text, only, moment });
        }
        break;
    }
    let only = (!is_folder).then(|| shown(path.strip_prefix(folder).unwrap_or(path)));
    let moment = Some(moment.clone());
    Ok(Located { root: folder.to_owned(), in_git: in_git(folder), registry: folder.to_owned(), only, moment, ..Located::nowhere() })
}

/// Finds the registry of a path.
pub fn locate(given: &Path) -> Result<Located, NotLocated> {
    let missing = |error: std::io::Error| NotLocated::Path(given.to_owned(), Cause::from(&error));
    let path = fs::canonicalize(given).map_err(missing)?;
    let is_folder = fs::metadata(&path).map_err(missing)?.is_dir();
    let folder = if is_folder { path.as_path() } else { path.parent().unwrap_or(&path) };
    for candidate in candidates(folder) {
        let file = candidate.join("pvp.yaml");
        if file.symlink_metadata().is_err() {
            continue;
        }
        if !fs::canonicalize(&file).map_err(|error| NotLocated::Unreadable(file.clone(), Cause::from(&error)))?.starts_with(candidate) {
            return Err(NotLocated::Outside(file));
        }
        let (settings, settings_text) = read_settings(&file, disk::read(&file))?;
        let registry = registry_folder(candidate, &file, &settings)?;
        let whole = path == candidate || registry.starts_with(&path);
        if whole || path.starts_with(&registry) || candidate == folder {
            let only = (!whole).then(|| disk::shown(path.strip_prefix(candidate).unwrap_or(&path)));
            let in_git = in_git(candidate);
            let (root, settings_file) = (candidate.to_owned(), Some(file));
            return Ok(Located { root, in_git, registry, settings, settings_file, settings_text, only, moment: None });
        }
        break;
    }
    let only = (!is_folder).then(|| disk::shown(path.strip_prefix(folder).unwrap_or(&path)));
    Ok(Located { root: folder.to_owned(), in_git: in_git(folder), registry: folder.to_owned(), only, ..Located::nowhere() })
}

/// The folder itself, then those above it up to the Git root.
fn candidates(folder: &Path) -> impl Iterator<Item = &Path> {
    folder.ancestors().take(git_depth(folder).map_or(1, |depth| depth + 1))
}

/// How many folders above the Git root lies, where there is one.
fn git_depth(folder: &Path) -> Option<usize> {
    folder.ancestors().position(|folder| folder.join(".git").symlink_metadata().is_ok())
}

fn in_git(root: &Path) -> String {
    let git_root = git_depth(root).and_then(|depth| root.ancestors().nth(depth));
    let inside = git_root.and_then(|git_root| root.strip_prefix(git_root).ok()).map(disk::shown).unwrap_or_default();
    if inside.is_empty() { inside } else { inside + "/" }
}

/// The folder that an editor opens to work on a registry: its Git repository's, or its own root where there is no Git.
pub fn workspace(root: &Path) -> &Path {
    candidates(root).last().unwrap_or(root)
}

fn registry_folder(root: &Path, file: &Path, settings: &Settings) -> Result<PathBuf, NotLocated> {
    let Some(name) = &settings.registry else { return Ok(root.to_owned()) };
    let missing = || NotLocated::Folder(file.to_owned(), name.value.to_string());
    let registry = fs::canonicalize(root.join(name.value.as_str())).map_err(|_| missing())?;
    if !name.value.trim().is_empty() && registry.starts_with(root) && registry.is_dir() { Ok(registry) } else { Err(missing()) }
}

/// Reads the text of a settings file.
pub fn read_settings(path: &Path, bytes: Result<Vec<u8>, ReadError>) -> Result<(Settings, String), NotLocated> {
    let bytes = bytes.map_err(|error| match error {
        ReadError::Failed(cause) => NotLocated::Unreadable(path.to_owned(), cause),
        ReadError::NotRegular | ReadError::OutsideRoot | ReadError::TooLarge => NotLocated::NotAFile(path.to_owned()),
    })?;
    check::file::settings(&bytes).map_err(|error| match error {
        NoSettings::Wrong(Wrong { text, findings }) => NotLocated::Settings { file: path.to_owned(), text, findings },
        NoSettings::Mistake(said) => NotLocated::Unreadable(path.to_owned(), Cause::Said(said)),
    })
}
