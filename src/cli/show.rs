//! `pvp show`: one description, or one part of it, as a person reads it; or as YAML with all that it takes over.

use super::fail::Fail;
use super::report::{CommonOfOne, History, described, made};
use super::{Exit, followed};
use crate::finding::Arg;
use crate::io::terminal;
use crate::model::Description;
use crate::registry::Registry;
use crate::render::effective;
use crate::render::words::Words;
use crate::report::show;
use crate::source::{LineIndex, Source};
use crate::workspace::{At, Moments, Opened};
use crate::yaml::{self, Node};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: String,

    #[arg(long, conflicts_with_all = ["format", "output", "table", "columns", "sort", "reverse"])]
    effective: bool,

    #[command(flatten)]
    common: CommonOfOne,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    if args.effective {
        return as_yaml(args, words);
    }
    made(&args.common, History::IfThere, words, |known, _| {
        let (id, part) = described(known.registry, &args.id)?;
        let part = part.zip(args.id.rsplit_once('/')).map(|(kind, (_, part))| (kind, part));
        Ok((show::report(known, id, part), Exit::Done))
    })
}

/// Prints what a description says together with its service group.
fn as_yaml(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let opened = Opened::at(args.common.path(), At::revision(args.common.at()), &terminal::today())?;
    let moments = Moments::alone(opened)?.not_empty()?;
    let (registry, _) = followed(moments.count(), |told| moments.linked(told));
    moments.sound()?;
    let (id, _) = described(&registry, &args.id)?;
    let description = registry.get(id);
    let text = head(description, words) + &written(&registry, description, moments.files(), moments.opened().language());
    terminal::print(&text).map_err(Fail::Output)?;
    Ok(Exit::Done)
}

/// What has to be known before the rest is read.
fn head(description: &Description, words: &Words) -> String {
    let mut lines = vec![words.get("show-effective", &[("id", Arg::from(description.name.as_str()))])];
    if description.is_adrift {
        lines.push(words.plain("show-adrift"));
    } else if description.broken {
        lines.push(words.plain("show-broken"));
    }
    format!("# {}\n", lines.join("\n# "))
}

fn written(registry: &Registry, description: &Description, source: &dyn Source, language: &str) -> String {
    let files: Vec<_> = [Some(description.file), description.taken_over.as_ref().map(|taken| taken.group)].into_iter().flatten().collect();
    let texts: Vec<_> = files.iter().map(|file| (*file, source.read(*file).unwrap_or_default())).collect();
    let lines: Vec<_> = texts.iter().map(|(file, bytes)| (*file, LineIndex::new(yaml::decode(bytes).unwrap_or_default()))).collect();
    let origin = |node: Node<'_>| {
        let line = lines.iter().find(|(file, _)| *file == node.file()).map_or(1, |(file, lines)| lines.place(*file, node.span()).line);
        let group = registry.of_file(node.file()).filter(|other| other.file != description.file);
        let of_group = group.map(|group| format!(" ({})", group.name)).unwrap_or_default();
        format!("{}:{line}{of_group}", source.path(node.file()))
    };
    let field = description.kind.map(crate::schema::Kind::fields);
    show::effective(source, description, language, |root| effective::render(root, field, &origin)).unwrap_or_default()
}
