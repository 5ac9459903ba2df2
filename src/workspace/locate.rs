//! Which registry a path belongs to, and its settings.
//!
//! `pvp.yaml` is looked for in the given folder, else in the nearest folder above that has one, up to the Git root
//! (without Git, not above at all), and counts only if the given path lies within its registry folder.

use std::path::{Path, PathBuf};

use super::error::Error;
use crate::check;
use crate::check::file::NoSettings;
use crate::io::archive::{Listing, Stored};
use crate::io::disk::{Sort, Wanted};
use crate::io::git::{self, Repo, Seat};
use crate::io::tree::{Astray, Tree};
use crate::io::unsaved::Unsaved;
use crate::io::{disk, save};
use crate::settings::Settings;
use crate::source::{Cause, FileId, ReadError, SkipReason, is_table};
use crate::yaml;

/// The folder of tables where the settings do not say.
pub const DEFAULT_TABLES: &str = "measurements";

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
    /// The folder with the tables of figures, in the root, where there is one.
    pub tables: Option<PathBuf>,
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

    /// The folder with the tables of figures, which need not be there yet.
    pub fn tables_to_fill(&self) -> Result<PathBuf, Error> {
        if let Some(folder) = &self.tables {
            return Ok(folder.clone());
        }
        let named = self.settings.measuring.folder.as_ref().map_or(DEFAULT_TABLES, |name| name.value.as_str());
        let is_plain = Path::new(named).components().all(|part| matches!(part, std::path::Component::Normal(_)));
        let folder = self.root.join(named);
        // What is there and no folder, or leads elsewhere, was not found as one.
        if !is_plain || named.trim().is_empty() || self.tree.has(&folder)? {
            return Err(Error::Tables(self.settings_file.clone().unwrap_or_else(|| self.root.join("pvp.yaml")), named.to_owned()));
        }
        Ok(folder)
    }

    /// The files of the registry, with its settings and the file of accepted findings around them.
    pub fn list(&self, baseline: Option<&Path>) -> Result<Listing, Error> {
        let (descriptions, tables) = self.wanted(baseline);
        let mut listing = self.tree.list(descriptions)?;
        if let Some(tables) = tables {
            let Listing { files, skipped, .. } = self.tree.list(tables)?;
            listing.tables = files;
            // What lies in both folders was counted.
            let is_apart = !tables.folder.starts_with(&self.registry);
            for (reason, count) in skipped.into_iter().filter(|(reason, _)| is_apart || *reason == SkipReason::NotTable) {
                *listing.skipped.entry(reason).or_default() += count;
            }
        }
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

    /// What is wanted of its folders: descriptions, and tables where there are any.
    fn wanted<'w>(&'w self, baseline: Option<&'w Path>) -> (Wanted<'w>, Option<Wanted<'w>>) {
        let (root, registry) = (self.root.as_path(), self.registry.as_path());
        let tables = self.tables.as_deref();
        let descriptions = Wanted { root, folder: registry, sort: Sort::Descriptions { baseline, tables } };
        (descriptions, tables.map(|folder| Wanted { root, folder, sort: Sort::Tables { registry } }))
    }

    /// Lets texts that are not saved take the place of files that were listed.
    pub(super) fn apply(&self, unsaved: &Unsaved, listing: &mut Listing, baseline: Option<&Path>) {
        let (descriptions, tables) = self.wanted(baseline);
        unsaved.apply(&mut listing.files, descriptions);
        if let Some(tables) = tables {
            unsaved.apply(&mut listing.tables, tables);
        }
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
        let tables = self.tables.as_ref().map(|tables| self.tree.here(tables));
        let is_table =
            tables.is_some_and(|tables| real.starts_with(tables)) && real.file_name().is_some_and(|name| is_table(&name.to_string_lossy()));
        real == settings || is_table || real.starts_with(&registry) && (baseline || disk::is_yaml(&real))
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
    let located = locate_to_fill(tree, given)?;
    match (&located.tables, &located.settings.measuring.folder, &located.settings_file) {
        // Git keeps no empty folders.
        (None, Some(name), Some(file)) if tree.moment().is_none() => Err(Error::Tables(file.clone(), name.value.to_string())),
        _ => Ok(located),
    }
}

/// The same, where somebody is about to write tables: their folder need not be there.
pub(super) fn locate_to_fill(tree: &Tree, given: &Path) -> Result<Located, Error> {
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
        let tables = folder_of_tables(tree, root, &settings)?;
        let is_in = |folder: &Path| path.starts_with(folder);
        if whole || is_in(&registry) || root == folder || tables.as_deref().is_some_and(is_in) {
            let only = (!whole).then(|| disk::shown(path.strip_prefix(root).unwrap_or(&path)));
            let (in_git, root, settings_file) = (tree.in_git(root), root.to_owned(), Some(file));
            return Ok(Located { root, in_git, registry, tables, settings, settings_file, settings_text, only, tree: tree.clone() });
        }
        break;
    }
    let only = (!is_folder).then(|| disk::shown(path.strip_prefix(folder).unwrap_or(&path)));
    let (root, registry) = (folder.to_owned(), folder.to_owned());
    let tables = folder_of_tables(tree, folder, &Settings::default())?;
    Ok(Located { in_git: tree.in_git(folder), root, registry, tables, only, tree: tree.clone(), ..Located::default() })
}

/// The folder of tables: the one that settings name, or the usual one where it is there.
fn folder_of_tables(tree: &Tree, root: &Path, settings: &Settings) -> Result<Option<PathBuf>, Error> {
    let named = settings.measuring.folder.as_ref().map(|name| name.value.as_str());
    let path = root.join(named.unwrap_or(DEFAULT_TABLES));
    Ok(tree.folder(&path)?.filter(|folder| folder.starts_with(root) && named.is_none_or(|name| !name.trim().is_empty())))
}

/// The folder of tables by settings of another time: the one that they name, else the usual one, where it is there.
pub(super) fn tables_of(tree: &Tree, root: &Path, settings: &Settings) -> Result<Option<PathBuf>, Error> {
    match folder_of_tables(tree, root, settings)? {
        Some(folder) => Ok(Some(folder)),
        None => folder_of_tables(tree, root, &Settings::default()),
    }
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
