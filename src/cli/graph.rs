//! `pvp graph`: what is linked with what, for tools that draw.

use std::path::PathBuf;

use clap::ValueEnum;
use compact_str::CompactString;

use super::Exit;
use super::fail::Fail;
use super::report::described;
use super::side::{self, At, Side};
use super::writing::{self, Writing};
use crate::check;
use crate::io::archive::Edition;
use crate::io::terminal::{self, Colour, Progress};
use crate::model::{PartKind, Text};
use crate::registry::Registry;
use crate::render::graph as render;
use crate::render::words::Words;
use crate::report::graph::{self, Links};
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,

    #[arg(long, value_name = "N", default_value = "1", requires = "id")]
    depth: usize,

    #[arg(long, value_name = "LINKS", value_delimiter = ',')]
    links: Vec<LinksArg>,

    #[arg(long, value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[arg(long, value_name = "REV")]
    at: Option<String>,

    #[command(flatten)]
    writing: Writing<Format>,
}

#[derive(Clone, Copy)]
enum Format {
    Dot,
    Mermaid,
}

impl writing::Format for Format {
    fn all() -> impl Iterator<Item = Self> {
        [Self::Dot, Self::Mermaid].into_iter()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Mermaid => "mermaid",
        }
    }

    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Dot => &["dot", "gv"],
            Self::Mermaid => &["mmd", "mermaid"],
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LinksArg {
    Needs,
    Resources,
    Services,
    Responsible,
}

impl From<LinksArg> for Links {
    fn from(links: LinksArg) -> Self {
        match links {
            LinksArg::Needs => Self::Needs,
            LinksArg::Resources => Self::Resources,
            LinksArg::Services => Self::Services,
            LinksArg::Responsible => Self::Responsible,
        }
    }
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let (side, listing) = Side::open(&args.path, At::revision(args.at.as_deref()), &terminal::today())?;
    let edition = Edition::alone(listing);
    if edition.files.is_empty() {
        return Err(Fail::Empty(args.path.display().to_string()));
    }
    side::check_outputs(args.writing.files(), &edition, &side.located)?;
    let progress = Progress::new(edition.files.len());
    let read = check::read(&edition, &edition.files, &side.vocabulary, &|| progress.step());
    progress.finish();
    side.located.sound().map_err(Fail::NotLocated)?;
    let incomplete = read.iter().any(check::Checked::is_unread);
    let registry = Registry::new(read.into_iter().map(|file| file.description).collect());
    let unnamed = Text(vec![(CompactString::default(), words.plain("graph-unnamed").into())]);
    let mut links: Vec<Links> = args.links.iter().copied().map(Links::from).collect();
    let graph = match &args.id {
        None => graph::whole(&registry, or_all_but_responsible(&mut links), &unnamed),
        Some(name) => {
            let (id, part) = described(&registry, name)?;
            let description = registry.get(id);
            // An institution is linked with nothing but what it owns; its parts, and files without a kind, are no nodes.
            if description.kind == Some(Kind::Institution) && links.is_empty() {
                links.push(Links::Responsible);
            }
            let name = match (part, description.kind) {
                (Some(PartKind::Need), _) => name.as_str(),
                (None, Some(_)) => description.name.as_str(),
                (Some(PartKind::Function | PartKind::Place), _) | (None, None) => {
                    return Err(Fail::NotInGraph(name.clone(), description.name.to_string()));
                }
            };
            graph::around(&registry, or_all_but_responsible(&mut links), &unnamed, name, args.depth)
        }
    };
    // There is nothing in colours here.
    args.writing.write(Colour::Never, |format, _| match format {
        Format::Dot => render::dot(&graph, words),
        Format::Mermaid => render::mermaid(&graph, words),
    })?;
    if incomplete {
        terminal::complain(&super::complaint(&words.plain("report-incomplete"), words));
        return Ok(Exit::Incomplete);
    }
    Ok(Exit::Done)
}

fn or_all_but_responsible(links: &mut Vec<Links>) -> &[Links] {
    if links.is_empty() {
        links.extend([Links::Needs, Links::Resources, Links::Services]);
    }
    links
}
