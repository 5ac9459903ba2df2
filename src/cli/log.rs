//! `pvp log`: the history of a registry, of one description, or of one field.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::fail::Fail;
use super::{ColourArg, Exit, followed};
use crate::chronicle;
use crate::io::save;
use crate::io::terminal::{self, Colour};
use crate::render::human::Look;
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

    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColourArg,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Human,
    Json,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    if let Some(field) = &args.field {
        chronicle::known_field(field).map_err(|meant| Fail::UnknownField(field.clone(), meant))?;
    }
    let at = At::Revision(args.at.as_deref().unwrap_or("HEAD"));
    let mut opened = Opened::at(&args.path, at, &terminal::today())?;
    opened.located.check_output(args.output.as_deref())?;
    // A description that is named is looked for wherever it is.
    if args.id.is_some() && args.path == Path::new(".") {
        opened.look_at_all();
    }
    let (id, field) = (args.id.clone(), args.field.clone());
    let search = Search { id, field, since: args.since.clone(), until: args.until.clone(), limit: args.limit };
    let Chapters { found, more } = followed(0, |told| workspace::search(opened, &search, told))?;
    let colour = Colour::from(args.color);
    let render = |look| match args.format {
        Format::Human => log::human(&found, more, words, look),
        Format::Json => log::json(&found, more, words),
    };
    match &args.output {
        Some(file) => {
            let text = render(Look { width: 100, colour: colour == Colour::Always });
            save::save(file, &text).map_err(|error| Fail::File(file.clone(), error))?;
        }
        None => terminal::print(render(Look { width: terminal::width(), colour: terminal::coloured(colour) })).map_err(Fail::Output)?,
    }
    Ok(Exit::Done)
}
