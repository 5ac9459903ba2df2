//! `pvp log`: the history of a registry, of one description, or of one field.

use std::path::{Path, PathBuf};

use super::Exit;
use super::fail::Fail;
use super::followed;
use super::shown::{Besides, Shown};
use super::writing::{self, Colours, Writing};
use crate::chronicle;
use crate::io::terminal;
use crate::render::log;
use crate::render::words::Words;
use crate::workspace::{self, At, Chapters, Opened, Search};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,

    #[arg(long, value_name = "FIELD")]
    field: Option<String>,

    #[arg(long, value_name = "DATE|REV")]
    since: Option<String>,

    #[arg(long, value_name = "DATE", value_parser = super::parse_day)]
    until: Option<String>,

    #[arg(long, value_name = "N", default_value = "20")]
    limit: usize,

    #[arg(long, value_name = "REV")]
    at: Option<String>,

    #[arg(long, value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[command(flatten)]
    writing: Writing<Besides<Format>>,

    #[command(flatten)]
    colours: Colours,
}

#[derive(Clone, Copy)]
enum Format {
    Human,
    Json,
}

impl writing::Format for Format {
    fn all() -> impl Iterator<Item = Self> {
        [Self::Human, Self::Json].into_iter()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Json => "json",
        }
    }
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    if let Some(field) = &args.field {
        chronicle::known_field(field).map_err(|meant| Fail::UnknownField(field.clone(), meant))?;
    }
    let at = At::Revision(args.at.as_deref().unwrap_or("HEAD"));
    let mut opened = Opened::at(&args.path, at, &terminal::today())?;
    opened.located.check_outputs(args.writing.files())?;
    // A description that is named is looked for wherever it is.
    if args.id.is_some() && args.path == Path::new(".") {
        opened.look_at_all();
    }
    let (id, field) = (args.id.clone(), args.field.clone());
    let search = Search { id, field, since: args.since.clone(), until: args.until.clone(), limit: args.limit };
    let shown = Shown::of(&opened, Some(args.at.as_deref().unwrap_or("HEAD")))?;
    let Chapters { found, figures, more } = followed(0, |told| workspace::search(opened, &search, told))?;
    args.writing.write(args.colours.choice(), |format, look| match format {
        Besides::Own(Format::Human) => log::human((&found, &figures), more, words, look).into_bytes(),
        Besides::Own(Format::Json) => log::json((&found, &figures), more, words).into_bytes(),
        Besides::Document(format) => shown.render(&log::document_of((&found, &figures), more, words), format, look, words, false),
    })?;
    Ok(Exit::Done)
}
