//! A registry at a moment: found, opened, judged, held against other moments, followed through its past, and judged again
//! as its texts change.
//!
//! Knows nothing of terminals and arguments: how far the work is, is told to whoever asks; what went wrong is a value; what
//! day it is, is said by the caller.

mod accept;
mod course;
mod error;
mod files;
mod locate;
mod logo;
mod measured;
mod moments;
mod opened;
mod past;
mod promised;
mod recall;
mod search;

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use accept::{Acceptance, Extent, accept};
pub use course::{Every, Figures, figures, last_year};
pub use error::Error;
pub use locate::{DEFAULT_BASELINE, DEFAULT_TABLES, Located};
pub use logo::{Logo, NoLogo};
pub use moments::{Moments, Told};
pub use opened::{At, Front, Opened, locate, locate_to_fill, policy};
pub use past::{Ages, History};
pub use promised::{Promises, promises};
pub use search::{Chapters, Search, changes, search};

use crate::check::again::{self, Again};
use crate::check::{self, Checked, CheckedTable, Judgement};
use crate::finding::Finding;
use crate::history;
use crate::history::compare::Comparison;
use crate::io::archive::Listing;
use crate::io::git::{self, Moment};
use crate::io::tree::Tree;
use crate::model::Description;
use crate::registry::Registry;
use crate::rules::Asked;
use crate::source::{FileId, Source};
use files::Files;

/// A registry that is worked on: opened once, then judged again and again as texts change.
///
/// After a change only that file is read, and only what the change can have touched is judged anew; what comes out is the
/// same as if everything was judged from nothing.
///
/// ```
/// use pvp::{At, Workspace};
///
/// let mut workspace = Workspace::open("examples/first-registry", At::Now, "2026-11-20")?;
/// let before = workspace.judge()?.findings().len();
///
/// // What an editor holds and has not saved yet.
/// workspace.change("examples/first-registry/new.yaml", Some("kind: service\nid: new\n"))?;
/// let judged = workspace.judge()?;
/// assert!(judged.findings().len() > before);
/// let first = judged.findings().iter().find(|finding| judged.path(finding).ends_with("new.yaml"));
/// assert!(first.is_some());
///
/// // It was closed without being saved.
/// workspace.restore("examples/first-registry/new.yaml");
/// assert_eq!(workspace.judge()?.findings().len(), before);
/// # Ok::<(), pvp::Error>(())
/// ```
pub struct Workspace {
    opened: Opened,
    files: Files,
    checked: HashMap<FileId, Checked>,
    tables: HashMap<FileId, CheckedTable>,
    again: Again,
    /// Files with another content than when they were last read.
    stale: BTreeSet<PathBuf>,
    /// Whether settings, accepted findings or the list of files may be others than those that were opened.
    is_unsettled: bool,
}

/// What a registry turned out to be, with the files that findings lie in.
///
/// ```
/// use pvp::{At, Severity, Workspace};
///
/// let mut workspace = Workspace::open("examples/registry-with-gaps", At::Now, "2026-11-20")?;
/// let judged = workspace.judge()?;
/// for finding in judged.findings().iter().filter(|finding| finding.severity == Severity::Error) {
///     let place = finding.place;
///     println!("{}:{}:{}: {} {}", judged.path(finding), place.line, place.column, finding.code, finding.rule);
/// }
/// assert!(judged.registry().descriptions().count() > 3);
/// # Ok::<(), pvp::Error>(())
/// ```
pub struct Judged<'w> {
    /// What was found.
    pub judgement: Judgement,
    /// The files.
    pub source: &'w dyn Source,
}

impl Judged<'_> {
    /// What is wrong, sorted by place.
    pub fn findings(&self) -> &[Finding] {
        &self.judgement.findings
    }

    /// The descriptions, linked.
    pub fn registry(&self) -> &Registry {
        &self.judgement.registry
    }

    /// The path of the file that a finding lies in, seen from the registry's root.
    pub fn path(&self, finding: &Finding) -> &str {
        self.source.path(finding.place.file)
    }
}

impl Workspace {
    /// Opens the registry that a path belongs to, at a moment; `today` as `2026-11-20`.
    ///
    /// # Errors
    /// Where there is no registry, or its settings are wrong.
    pub fn open(path: impl AsRef<Path>, at: At<'_>, today: &str) -> Result<Self, Error> {
        let opened = Opened::at(path.as_ref(), at, today)?;
        let (files, checked, tables, again) = (Files::default(), HashMap::new(), HashMap::new(), Again::shown());
        Ok(Self { opened, files, checked, tables, again, stale: BTreeSet::new(), is_unsettled: false })
    }

    /// Takes a text for what a file holds, be it a description, settings or accepted findings, and whether the file is
    /// there yet or not; `None`: as if there were no such file.
    ///
    /// # Errors
    /// [`Error::Past`]: what Git keeps cannot be changed.
    pub fn change(&mut self, path: impl AsRef<Path>, text: Option<&str>) -> Result<(), Error> {
        let path = git::real(path.as_ref());
        let Tree::Working(unsaved, _) = &mut self.opened.located.tree else { return Err(Error::Past(path)) };
        let was_gone = unsaved.has(&path) == Some(false);
        unsaved.take(path.clone(), text.map(Arc::from));
        let baseline = self.opened.baseline.as_ref().is_some_and(|(file, _)| *file == path);
        // Of what was gone it is no longer known whether a link led there.
        self.is_unsettled |= was_gone || baseline || path.file_name().is_some_and(|name| name == "pvp.yaml");
        self.stale.insert(path);
        Ok(())
    }

    /// Lets a file itself count again, with what it holds now: it was saved, changed by somebody else, or closed.
    pub fn restore(&mut self, path: impl AsRef<Path>) {
        let path = git::real(path.as_ref());
        if let Tree::Working(unsaved, _) = &mut self.opened.located.tree {
            unsaved.forget(&path);
        }
        self.is_unsettled = true;
        self.stale.insert(path);
    }

    /// Judges the registry as it is now.
    ///
    /// # Errors
    /// Where its settings are wrong by now; mend them and judge again.
    pub fn judge(&mut self) -> Result<Judged<'_>, Error> {
        self.judge_telling(&|| {})
    }

    /// The same; `progress` is told of every file that is read.
    ///
    /// # Errors
    /// Where its settings are wrong by now; mend them and judge again.
    pub fn judge_telling(&mut self, progress: &(dyn Fn() + Sync)) -> Result<Judged<'_>, Error> {
        self.settle()?;
        let Listing { files, tables, .. } = &self.opened.listing;
        let listed: Vec<_> = files.iter().chain(tables).cloned().collect();
        let moved = self.files.take(&listed, &self.stale);
        self.stale.clear();
        self.files.around.clone_from(&self.opened.listing.around);
        let (come_tables, come): (Vec<FileId>, Vec<FileId>) = moved.come.iter().partition(|file| self.files.entry(**file).is_table());
        for file in &moved.gone {
            self.tables.remove(file);
        }
        let read_tables = check::read_tables(&self.files, &come_tables, progress);
        self.tables.extend(read_tables.into_iter().map(|table| (table.table.file, table)));
        let mut gone: Vec<Arc<Description>> =
            moved.gone.iter().filter_map(|file| self.checked.remove(file)).map(|file| file.description).collect();
        let read = check::read_beside(&self.files, &come, self.checked.values(), &self.opened.vocabulary, progress);
        // Members whose service group changed say something else as well.
        gone.extend(read.iter().filter_map(|file| self.checked.remove(&file.description.file)).map(|file| file.description));
        let come: Vec<Arc<Description>> = read.iter().map(|file| Arc::clone(&file.description)).collect();
        self.checked.extend(read.into_iter().map(|file| (file.description.file, file)));
        let all: Vec<&Checked> = self.files.numbers().iter().filter_map(|file| self.checked.get(file)).collect();
        let tables: Vec<&CheckedTable> = self.files.numbers().iter().filter_map(|file| self.tables.get(file)).collect();
        let outcome = self.again.judge((&all, &tables), &gone, &come, &self.opened.policy);
        self.opened.located.sound()?;
        let again::Outcome { registry, findings, withheld, ignored, incomplete } = outcome;
        let asked = Asked::default();
        let mut judgement = Judgement { registry, findings, withheld, ignored, accepted: 0, mended: None, incomplete, asked };
        if let Some((_, baseline)) = &self.opened.baseline {
            baseline.apply(&mut judgement, &self.files, &self.opened.policy);
        }
        judgement.cut();
        Ok(Judged { judgement, source: &self.files })
    }

    /// Goes over to the settings, accepted findings and list of files that hold now.
    fn settle(&mut self) -> Result<(), Error> {
        let Opened { located, baseline, listing, .. } = &mut self.opened;
        if !self.is_unsettled {
            if let Tree::Working(unsaved, _) = &located.tree {
                located.apply(unsaved, listing, baseline.as_ref().map(|(file, _)| file.as_path()));
            }
            return Ok(());
        }
        let now = self.opened_now()?;
        let (old, new) = (&self.opened.located, &now.located);
        if (&old.root, &old.registry, &self.opened.vocabulary) == (&new.root, &new.registry, &now.vocabulary) {
            // The rules may be asked otherwise, but every description says what it said.
            let descriptions: Vec<Arc<Description>> = self.checked.values().map(|file| Arc::clone(&file.description)).collect();
            self.again = Again::asked_otherwise(&descriptions);
        } else {
            (self.files, self.checked, self.tables, self.again) = (Files::default(), HashMap::new(), HashMap::new(), Again::shown());
        }
        (self.opened, self.is_unsettled) = (now, false);
        Ok(())
    }

    /// The registry as it is now, with what is not yet saved.
    fn opened_now(&self) -> Result<Opened, Error> {
        let Opened { located, given, today, .. } = &self.opened;
        let path = located.tree.moment().map_or_else(|| given.clone(), |moment| moment.repo().inside(given));
        Opened::of(locate::locate(&located.tree.again(given), &path)?, given, today)
    }

    /// The registry as it was committed last, up to the moment that it was opened at.
    fn opened_at_commit(&self) -> Result<Opened, Error> {
        let Opened { located, given, today, .. } = &self.opened;
        match located.tree.moment().and_then(Moment::commit) {
            Some(_) => self.opened_now(),
            None => Opened::at(given, At::Revision("HEAD"), today),
        }
    }

    /// What changed since another moment, and what follows from it.
    ///
    /// ```no_run
    /// # let workspace = pvp::Workspace::open("registry", pvp::At::Now, "2026-11-20")?;
    /// for entry in workspace.compare(pvp::At::Revision("main"))?.entries {
    ///     println!("{}: {:?}", entry.file, entry.fate);
    /// }
    /// # Ok::<(), pvp::Error>(())
    /// ```
    ///
    /// # Errors
    /// Where there is no such moment.
    pub fn compare(&self, earlier: At<'_>) -> Result<Comparison, Error> {
        let moments = Moments::of(self.opened_now()?, Some(earlier), History::Unasked)?.not_always_empty()?;
        let (comparison, _) = moments.compare(Told::NOBODY);
        moments.sound()?;
        Ok(comparison)
    }

    /// When its descriptions last changed, as far as that is committed.
    ///
    /// # Errors
    /// Where there is no history.
    pub fn ages(&self) -> Result<history::Ages, Error> {
        let moments = Moments::of(self.opened_now()?, None, History::Needed)?.not_empty()?;
        let (_, ages) = moments.judge(Told::NOBODY)?;
        Ok(ages.last.unwrap_or_default())
    }

    /// The commits that did something to what is looked for, the newest first.
    ///
    /// # Errors
    /// Where there is no history, or there never was such a description.
    pub fn search(&self, asked: &Search) -> Result<Chapters, Error> {
        search(self.opened_at_commit()?, asked, Told::NOBODY)
    }

    /// Its figures over time; `from` is a day as `2026-11-20` or a commit, else a year before.
    ///
    /// # Errors
    /// Where there is no history, or only a part of the registry was opened.
    pub fn figures(&self, from: Option<&str>, every: Every) -> Result<Figures, Error> {
        let opened = self.opened_at_commit()?;
        if opened.located.only.is_some() {
            return Err(Error::WholeOnly(opened.given));
        }
        figures(&opened, from, every, None, Told::NOBODY)
    }
}
