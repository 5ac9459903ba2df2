//! `pvp graph`: what is linked with what, for tools that draw.

use std::path::PathBuf;

use clap::ValueEnum;
use compact_str::CompactString;

use super::fail::Fail;
use super::report::described;
use super::writing::{self, Writing};
use super::{Exit, followed};
use crate::io::terminal::{self, Colour};
use crate::measuring::Measured;
use crate::model::{PartKind, Text};
use crate::render::graph as render;
use crate::render::words::Words;
use crate::report::graph::{self, Links};
use crate::schema::Has;
use crate::workspace::{At, Moments, Opened};

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
    Agreements,
    Responsible,
}

impl From<LinksArg> for Links {
    fn from(links: LinksArg) -> Self {
        match links {
            LinksArg::Needs => Self::Needs,
            LinksArg::Resources => Self::Resources,
            LinksArg::Services => Self::Services,
            LinksArg::Agreements => Self::Agreements,
            LinksArg::Responsible => Self::Responsible,
        }
    }
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let opened = Opened::at(&args.path, At::revision(args.at.as_deref()), &terminal::today())?;
    let measuring = opened.policy.measuring().clone();
    let moments = Moments::alone(opened)?.not_empty()?;
    moments.check_outputs(args.writing.files())?;
    let (registry, incomplete) = followed(moments.count(), |told| moments.linked(told));
    moments.sound()?;
    let unnamed = Text([(CompactString::default(), words.plain("graph-unnamed").into())].into());
    let mut links: Vec<Links> = args.links.iter().copied().map(Links::from).collect();
    let today = terminal::today();
    let (day, measured) = (today.parse().ok(), Measured::new(&registry, &measuring, &today));
    let graph = match &args.id {
        None => graph::whole(&measured, or_all_but_responsible(&mut links), &unnamed, day),
        Some(name) => {
            let (id, part) = described(&registry, name)?;
            let description = registry.get(id);
            // An institution is linked with nothing but what it owns; its parts, and files without a kind, are no nodes.
            if description.has(Has::Owns) && links.is_empty() {
                links.push(Links::Responsible);
            }
            let name = match (part, description.kind) {
                (Some(PartKind::Need), _) => name.as_str(),
                (None, Some(_)) => description.name.as_str(),
                (Some(_), _) | (None, None) => {
                    return Err(Fail::NotInGraph(name.clone(), description.name.to_string()));
                }
            };
            graph::around(graph::whole(&measured, or_all_but_responsible(&mut links), &unnamed, day), name, args.depth)
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
        links.extend([Links::Needs, Links::Resources, Links::Services, Links::Agreements]);
    }
    links
}
