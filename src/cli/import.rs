//! `pvp import`: what others bring, into the registry.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use compact_str::CompactString;
use rayon::prelude::*;

use super::fail::Fail;
use super::writing::{self, Writing};
use super::{Exit, followed};
use crate::check::{self, Checked};
use crate::import::{self, Asked, Codes, Existing, Imported, Map, NoMap};
use crate::io::archive::Snapshot;
use crate::io::disk::shown;
use crate::io::terminal::Colour;
use crate::io::{disk, save, terminal};
use crate::render::import::{Format, Report};
use crate::render::words::Words;
use crate::source::{FileId, MAX_FILE_BYTES, Source};
use crate::table::{self, Column, Item, Period};
use crate::workspace::{self, Error, Located, Opened};
use crate::yaml;

/// How large a table that others bring may be, in bytes: some two million rows.
const LARGEST: usize = 100_000_000;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Measurements(Box<Measurements>),
}

#[derive(clap::Args)]
struct Measurements {
    #[arg(id = "file", value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,

    #[arg(long, value_name = "PERIOD", value_parser = parse_period)]
    period: Option<CompactString>,

    #[arg(long, value_name = "ID")]
    subject: Option<CompactString>,

    #[arg(long, value_name = "ITEM", value_parser = parse_item)]
    item: Option<CompactString>,

    #[arg(long)]
    write: bool,

    #[arg(long)]
    replace: bool,

    #[arg(long)]
    skip_unknown: bool,

    #[arg(long, value_name = "PATH", default_value = ".")]
    registry: PathBuf,

    #[command(flatten)]
    writing: Writing<&'static Format>,

    #[arg(long, value_name = "DATE", value_parser = super::parse_day)]
    today: Option<String>,
}

impl writing::Format for &'static Format {
    fn all() -> impl Iterator<Item = Self> {
        crate::render::import::ALL.iter()
    }

    fn name(self) -> &'static str {
        self.name
    }
}

fn parse_period(text: &str) -> Result<CompactString, &'static str> {
    Period::read(text).map(|_| text.into()).ok_or("no period")
}

fn parse_item(text: &str) -> Result<CompactString, &'static str> {
    Item::of(text).map(|_| text.into()).ok_or("no item")
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    match &args.what {
        What::Measurements(args) => measurements(args, words),
    }
}

fn measurements(args: &Measurements, words: &Words) -> Result<Exit, Fail> {
    let map = map(args)?;
    let today = args.today.clone().unwrap_or_else(terminal::today);
    let given: Vec<(String, Vec<u8>)> = args.files.iter().map(|file| given(file)).collect::<Result<_, _>>()?;
    let located = workspace::locate_to_fill(&args.registry)?;
    let folder = located.tables_to_fill()?;
    let mut opened = Opened::of(located, &args.registry, &today)?;
    opened.look_at_all();
    let listing = std::mem::take(&mut opened.listing);
    let edition = Snapshot::alone(listing);
    if edition.files.is_empty() {
        return Err(Error::Empty(args.registry.display().to_string(), edition.near).into());
    }
    opened.located.check_outputs(args.writing.files())?;
    let (read, tables) = followed(edition.files.len() + edition.tables.len(), |told| {
        rayon::join(|| check::read(&edition, &edition.files, &opened.vocabulary, told.file), || tables(&edition, told.file))
    });
    let tables = tables?;
    opened.located.sound()?;
    if read.iter().any(Checked::is_unread) {
        return Err(Error::Incomplete.into());
    }
    let descriptions: Vec<_> = read.into_iter().map(|checked| checked.description).collect();
    let codes = map.by.as_deref().map(|system| codes(&descriptions, system)).unwrap_or_default();
    let next = u32::try_from(edition.entries().len()).unwrap_or(0);
    let numbered: Vec<(FileId, (String, Vec<u8>))> = (next..).map(FileId).zip(given).collect();
    let taken = numbered.into_par_iter().map(|(file, (path, bytes))| import::take(path, &bytes, file, &map, &codes)).collect();
    let asked = Asked {
        descriptions,
        tables: &tables,
        measuring: opened.policy.measuring(),
        today: &today,
        folder: &shown(folder.strip_prefix(&opened.located.root).unwrap_or(&folder)),
        replaces: args.replace,
        skips_unknown: args.skip_unknown,
    };
    let imported = import::import(taken, &asked);
    if !imported.is_refused() {
        fitting(&imported, &opened.located)?;
        if args.write {
            write(&imported, &opened.located)?;
        }
    }
    let report = Report { imported: &imported, tables: &tables, is_written: args.write && !imported.is_refused(), words };
    args.writing.write_by(Colour::Never, |format, look, out| (format.render)(&report, look, out))?;
    let exit = if imported.is_refused() { Exit::Findings } else { Exit::Done };
    // The process ends here; giving back many rows piece by piece would only take time.
    std::mem::forget((imported, tables));
    Ok(exit)
}

/// The map that was named, with what was typed of what the tables do not say.
fn map(args: &Measurements) -> Result<Map, Fail> {
    let mut map = match &args.map {
        None => Map::default(),
        Some(file) => {
            let bytes = disk::read(file).map_err(|error| Fail::Unreadable(file.clone(), error))?;
            Map::read(&bytes).map_err(|error| match error {
                NoMap::Wrong(wrong) => Fail::Map(file.clone(), wrong),
                NoMap::Mistake(said) => Fail::Internal(said),
            })?
        }
    };
    for (column, typed) in [(Column::Subject, &args.subject), (Column::Item, &args.item), (Column::Period, &args.period)] {
        if typed.is_some() && map.gives(column) {
            return Err(Fail::MappedToo(column.key()));
        }
        map.typed[column as usize].clone_from(typed);
    }
    Ok(map)
}

/// A table that others bring, with its path as it is shown.
fn given(file: &Path) -> Result<(String, Vec<u8>), Fail> {
    let bytes = disk::read_up_to(file, LARGEST).map_err(|error| Fail::Unreadable(file.to_owned(), error))?;
    Ok((shown(file), bytes))
}

/// The tables of the registry; nothing is held against one that is not understood.
fn tables(source: &Snapshot, progress: &(dyn Fn() + Sync)) -> Result<Vec<Existing>, Fail> {
    let read = |file: &FileId| {
        let path = source.path(*file).to_owned();
        let bytes = source.read(*file).map_err(|error| Fail::Unreadable(PathBuf::from(&path), error))?;
        let text = yaml::decode(&bytes).map_err(|_| Fail::WrongTable(path.clone()))?.to_owned();
        let (table, _) = table::read(&text, *file);
        progress();
        if table.is_sound { Ok(Existing { path, text, table }) } else { Err(Fail::WrongTable(path)) }
    };
    source.tables.par_iter().map(read).collect()
}

/// What goes by the codes of a system.
fn codes(descriptions: &[std::sync::Arc<crate::model::Description>], system: &str) -> Codes {
    let mut codes = Codes::default();
    for description in descriptions {
        for code in description.codes.iter().filter(|code| code.system == system) {
            let known = codes.entry(code.value.clone()).or_insert_with(|| (description.name.clone(), None));
            if known.0 != description.name {
                known.1 = Some(description.name.clone());
            }
        }
    }
    codes
}

/// Whether all tables that change can be what they are to be.
fn fitting(imported: &Imported, located: &Located) -> Result<(), Fail> {
    for changed in &imported.changed {
        let path = located.root.join(&changed.path);
        if changed.text.len() > MAX_FILE_BYTES {
            return Err(Fail::LargeTable(changed.path.clone()));
        }
        // A link could lead anywhere, and what is there and no table is somebody else's.
        let leads_in = path.ancestors().skip(1).find(|folder| located.tree.has(folder).unwrap_or(true));
        let leads_in = leads_in.is_some_and(|folder| save::real(folder).starts_with(&located.root));
        if !leads_in || !changed.is_there && located.tree.has(&path).map_err(Error::from)? {
            return Err(Error::InTheWay(path).into());
        }
        let (table, findings) = table::read(&changed.text, FileId(0));
        if !table.is_sound || !changed.is_there && !findings.is_empty() {
            return Err(Fail::Internal(changed.path.clone()));
        }
    }
    Ok(())
}

/// Writes all tables that change, or none.
fn write(imported: &Imported, located: &Located) -> Result<(), Fail> {
    let mut prepared = Vec::with_capacity(imported.changed.len());
    for changed in &imported.changed {
        let path = located.root.join(&changed.path);
        let failed = |error| Fail::File(path.clone(), error);
        if let Some(folder) = path.parent() {
            save::folder(folder).map_err(failed)?;
        }
        prepared.push((path.clone(), save::prepare(&path, &changed.text).map_err(failed)?));
    }
    prepared.into_iter().try_for_each(|(path, prepared)| prepared.put().map_err(|error| Fail::File(path, error)))
}
