//! Which registry a path belongs to, and its settings.
//!
//! `pvp.yaml` is looked for in the given folder, else in the nearest folder above that has one, up to the Git root
//! (without Git, not above at all), and counts only if the given path lies within its registry folder.

use std::path::{Path, PathBuf};

use super::error::Error;
use crate::check;
use crate::check::file::NoSettings;
use crate::io::archive::{Listing, Stored};
use crate::io::git::{self, Repo, Seat};
use crate::io::tree::{Astray, Tree};
use crate::io::{disk, save};
use crate::settings::Settings;
use crate::source::{Cause, FileId, ReadError};
use crate::yaml;

/// The file of accepted findings where the settings do not say.
pub const DEFAULT_BASELINE: &str = "pvp-baseline.yaml";

/// A registry, in the working tree or at a moment of a Git repository; there paths are relative to the repository.
#[derive(Default)]
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
    /// Where its files are.
    pub tree: Tree,
}

impl Located {
    /// The same registry, which accepts nothing.
    #[must_use]
    pub fn without_baseline(mut self) -> Self {
        self.settings.baseline = None;
        self
    }

    /// The file of accepted findings: the one that the settings name, or the usual one.
    pub fn baseline_file(&self) -> PathBuf {
        self.root.join(self.settings.baseline.as_ref().map_or(DEFAULT_BASELINE, |name| name.value.as_str()))
    }

    /// The files of the registry, with its settings and the file of accepted findings around them.
    pub fn list(&self, baseline: Option<&Path>) -> Result<Listing, Error> {
        let mut listing = self.tree.list(&self.root, &self.registry, baseline)?;
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

    /// Where it lies in its repository, and what says where it lay.
    pub(super) fn seat(&self, repo: &Repo) -> Seat {
        let inside = |path: &Path| match self.tree.moment() {
            Some(_) => path.to_owned(),
            None => repo.inside(path),
        };
        let (root, folder) = (inside(&self.root), inside(&self.registry));
        if self.settings_file.is_some() { Seat::followed(&root, &folder, folder_named) } else { Seat::fixed(&git::bytes_of(&folder)) }
    }

    /// Whether it is what is about to be committed.
    pub fn is_staged(&self) -> bool {
        self.tree.moment().is_some_and(|moment| moment.commit().is_none())
    }

    /// Whether Git had everything that was read so far; what it lacks is its fault and not the registry's.
    pub fn sound(&self) -> Result<(), Error> {
        Ok(self.tree.sound()?)
    }

    /// Where a file of the root is kept, where it is one.
    pub fn stored(&self, path: &Path) -> Result<Option<Stored>, Error> {
        Ok(self.tree.stored(path)?)
    }

    /// Whether writing to a file would take the place of settings, of accepted findings or of what claims to be a
    /// description, at whatever moment the registry is looked at.
    pub fn is_in_the_way(&self, file: &Path) -> bool {
        let real = save::real(file);
        if real.components().any(|part| part.as_os_str() == ".git") {
            return true;
        }
        let registry = self.tree.here(&self.registry);
        let (settings, baseline) = (self.tree.here(&self.root).join("pvp.yaml"), real.file_name().is_some_and(disk::is_settings));
        real == settings || real.starts_with(&registry) && (baseline || disk::is_yaml(&real))
    }

    /// No file is written twice, and none in place of one that is read.
    pub fn check_outputs<'f>(&self, files: impl Iterator<Item = &'f Path>) -> Result<(), Error> {
        self.check_files(files, |_| false)
    }

    /// The same; `reads` says of a file, by its real path, that it is read for another reason.
    pub(super) fn check_files<'f>(&self, files: impl Iterator<Item = &'f Path>, reads: impl Fn(&Path) -> bool) -> Result<(), Error> {
        let mut known: Vec<PathBuf> = Vec::new();
        for file in files {
            let real = save::real(file);
            if known.contains(&real) {
                return Err(Error::OneFile(file.to_owned()));
            }
            if reads(&real) || self.is_in_the_way(file) {
                return Err(Error::InTheWay(file.to_owned()));
            }
            known.push(real);
        }
        Ok(())
    }
}

/// Finds the registry of a path in a tree; at a moment of a repository, the path is one in the repository.
pub(super) fn locate(tree: &Tree, given: &Path) -> Result<Located, Error> {
    let (path, is_folder) = tree.enter(given).map_err(|astray| match astray {
        Astray::Disk(cause) => Error::Path(given.to_owned(), cause),
        Astray::Git(error) => error.into(),
    })?;
    let folder = if is_folder { path.as_path() } else { path.parent().unwrap_or(&path) };
    for root in tree.above(folder) {
        let file = root.join("pvp.yaml");
        if !tree.has(&file)? {
            continue;
        }
        let inside = tree.leads_into(&file, root).map_err(|astray| match astray {
            Astray::Disk(cause) => Error::Unreadable(file.clone(), cause),
            Astray::Git(error) => error.into(),
        })?;
        if !inside {
            return Err(Error::Outside(file));
        }
        let (settings, settings_text) = read_settings(&file, tree.read(&file)?)?;
        let registry = match &settings.registry {
            None => root.to_owned(),
            Some(name) => {
                let named = tree.folder(&root.join(name.value.as_str()))?.filter(|_| !name.value.trim().is_empty());
                let missing = || Error::Folder(file.clone(), name.value.to_string());
                named.filter(|folder| folder.starts_with(root)).ok_or_else(missing)?
            }
        };
        let whole = path == root || registry.starts_with(&path);
        if whole || path.starts_with(&registry) || root == folder {
            let only = (!whole).then(|| disk::shown(path.strip_prefix(root).unwrap_or(&path)));
            let (in_git, root, settings_file) = (tree.in_git(root), root.to_owned(), Some(file));
            return Ok(Located { root, in_git, registry, settings, settings_file, settings_text, only, tree: tree.clone() });
        }
        break;
    }
    let only = (!is_folder).then(|| disk::shown(path.strip_prefix(folder).unwrap_or(&path)));
    let (root, registry) = (folder.to_owned(), folder.to_owned());
    Ok(Located { in_git: tree.in_git(folder), root, registry, only, tree: tree.clone(), ..Located::default() })
}

/// What settings call the registry's folder, whatever else is wrong with them: empty for their own folder.
fn folder_named(settings: &[u8]) -> Option<String> {
    let parsed = yaml::parse(yaml::decode(settings).ok()?, FileId::SETTINGS);
    let named = parsed.tree.root().and_then(|root| root.get("registry"));
    (!parsed.broken).then(|| named.and_then(yaml::Node::text).unwrap_or_default().to_owned())
}

/// Reads the text of a settings file.
pub(super) fn read_settings(path: &Path, bytes: Result<Vec<u8>, ReadError>) -> Result<(Settings, String), Error> {
    let bytes = bytes.map_err(|error| match error {
        ReadError::Failed(cause) => Error::Unreadable(path.to_owned(), cause),
        ReadError::NotRegular | ReadError::OutsideRoot | ReadError::TooLarge => Error::NotAFile(path.to_owned()),
    })?;
    check::file::settings(&bytes).map_err(|error| match error {
        NoSettings::Wrong(wrong) => Error::wrong(path.to_owned(), wrong),
        NoSettings::Mistake(said) => Error::Unreadable(path.to_owned(), Cause::Said(said)),
    })
}
