//! `pvp schema`: the schemas, as published or fitted to a registry for editors.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Exit;
use super::fail::Fail;
use crate::check::{self, Checked};
use crate::finding::Arg;
use crate::io::archive::Snapshot;
use crate::io::disk::shown;
use crate::io::save::save;
use crate::io::target::{self, Existing};
use crate::io::terminal;
use crate::io::tree::opened_in_editor;
use crate::model::Description;
use crate::render::schemas::{self, Known};
use crate::render::words::{Lang, Words};
use crate::schema::{Kind, files};
use crate::source::Source;
use crate::workspace::{self, At, Located};

/// Schema → patterns of files.
type Mapping = BTreeMap<String, Vec<String>>;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "KIND")]
    kind: Option<String>,

    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    write: Option<PathBuf>,

    #[arg(long, value_name = "PATH", default_value = ".", requires = "write")]
    registry: PathBuf,

    #[arg(long, value_name = "REV", requires = "write")]
    at: Option<String>,
}

/// `labels` is the language of labels and hints; the locale has no say in it, so that the same files come out everywhere.
pub(super) fn run(args: &Args, labels: Lang, words: &Words) -> Result<Exit, Fail> {
    let text = match (&args.kind, &args.write) {
        (None, Some(folder)) => return write_all(folder, args, labels, words),
        (Some(name), _) => schemas::page(files::find(name).ok_or_else(|| Fail::UnknownSchema(name.clone()))?, labels),
        (None, None) => schemas::table(words, terminal::width()),
    };
    terminal::print(&text).map_err(Fail::Output)?;
    Ok(Exit::Done)
}

fn write_all(folder: &Path, args: &Args, labels: Lang, words: &Words) -> Result<Exit, Fail> {
    let mut located = workspace::locate(&args.registry, At::revision(args.at.as_deref()))?;
    let edition = Snapshot::alone(located.list(Some(&located.baseline_file()))?);
    if edition.files.is_empty() {
        return Err(workspace::Error::Empty(args.registry.display().to_string(), Vec::new()).into());
    }
    let read = check::read(&edition, &edition.files, &located.settings.vocabulary, &|| {});
    located.sound()?;
    // An editor works on the working tree, whatever moment the ids are of.
    let tree = std::mem::take(&mut located.tree);
    (located.root, located.registry) = (tree.here(&located.root), tree.here(&located.registry));
    located.settings_file = located.settings_file.as_deref().map(|file| tree.here(file));
    let incomplete = read.iter().any(Checked::is_unread);
    let descriptions: Vec<&Description> = read.iter().map(|file| file.description.as_ref()).collect();
    let groups = read.iter().filter_map(|file| Some((file.description.name.as_str(), file.common.as_ref()?.fields().collect())));
    let known = Known::new(descriptions.iter().copied(), &located.settings.classifiers, groups, labels);

    let files = schemas::fitted(&known, &Words::new(labels));
    for (name, _) in &files {
        let ours = match target::existing(&folder.join(name)) {
            Existing::Nothing => true,
            Existing::Text(text) => text.contains(schemas::MARK),
            Existing::Other => false,
        };
        if !ours {
            return Err(Fail::NotOurs(folder.join(name)));
        }
    }
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error| Fail::File(path, error)
    };
    let place = target::folder(folder).map_err(failed(folder))?;
    for (name, content) in &files {
        save(&place.join(name), content).map_err(failed(&folder.join(name)))?;
    }

    let mut said = vec![words.get("schema-written", &[("path", Arg::from(shown(folder)))])];
    let lists: Vec<String> =
        known.counts().map(|(list, count)| format!("{} {count}", words.plain(&format!("schema-list-{list}")))).collect();
    said.push(format!("{}: {}.", words.plain("schema-lists"), lists.join(", ")));
    let lost = descriptions.iter().filter(|description| description.broken && !description.is_adrift).count();
    if lost > 0 {
        said.push(words.get("schema-broken", &[("count", Arg::Number(lost))]));
    }
    let workspace = opened_in_editor(&located.root);
    said.push(switch_on(workspace, &mapping(&located, workspace, &edition, &descriptions, &place), words)?);
    terminal::print(format!("{}\n", said.join("\n"))).map_err(Fail::Output)?;
    if incomplete {
        terminal::complain(&words.plain("incomplete"));
        return Ok(Exit::Incomplete);
    }
    Ok(Exit::Done)
}

/// Which schema holds for which files, seen from the folder that is opened in an editor.
///
/// A folder below the registry's that holds one kind gets that kind's schema, so that a new file is known before anything
/// stands in it; where kinds lie side by side, `kind` decides.
fn mapping(located: &Located, workspace: &Path, edition: &Snapshot, descriptions: &[&Description], schemas: &Path) -> Mapping {
    let inner = |path: &Path| shown(path.strip_prefix(workspace).unwrap_or(path));
    let (root, registry) = (inner(&located.root), inner(&located.registry));
    let mut folders: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for description in descriptions {
        let path = below(&root, edition.path(description.file));
        // A link can lead to a file elsewhere in the root.
        let Some(rest) = path.strip_prefix(&registry).filter(|rest| registry.is_empty() || rest.starts_with('/')) else { continue };
        let files = match rest.trim_start_matches('/').split_once('/') {
            Some((folder, _)) => below(&below(&registry, folder), "**/*.yaml"),
            None => below(&registry, "*.yaml"),
        };
        folders.entry(files).or_default().extend(description.kind.map(Kind::key));
    }
    let schema = |name: &str| {
        let path = schemas.join(name);
        path.strip_prefix(workspace).map_or_else(|_| shown(&path), |inner| format!("./{}", shown(inner)))
    };
    let mut mapping = Mapping::new();
    for (files, kinds) in folders {
        let name = match (kinds.first(), kinds.len()) {
            (Some(kind), 1) => format!("{kind}.schema.json"),
            (Some(_) | None, _) => schemas::ANY.to_owned(),
        };
        mapping.entry(schema(&name)).or_default().push(pattern(&files));
    }
    if let Some(file) = &located.settings_file {
        mapping.entry(schema(files::SETTINGS.file)).or_default().push(pattern(&inner(file)));
    }
    mapping
}

fn below(folder: &str, path: &str) -> String {
    if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
}

/// A path as a pattern: a sign that would mean something in one, other than our own `*`, stands for any one sign.
fn pattern(path: &str) -> String {
    path.replace(['[', ']', '{', '}', '(', ')', '!', '\\'], "?")
}

/// Writes the editor's settings where there are none; says what to add where there are.
fn switch_on(workspace: &Path, mapping: &Mapping, words: &Words) -> Result<String, Fail> {
    let folder = workspace.join(".vscode");
    let path = folder.join("settings.json");
    let wanted = schemas::editor_settings(mapping);
    let named = |key: &str| words.get(key, &[("path", Arg::from(shown(&path)))]);
    let add = || Ok(format!("{}\n\n{}", named("schema-settings-add"), schemas::written(&wanted).trim_end()));
    if !target::is_own_folder(&folder) {
        return add();
    }
    match target::existing(&path) {
        Existing::Nothing => {
            let failed = |error| Fail::File(path.clone(), error);
            target::folder(&folder).map_err(failed)?;
            save(&path, schemas::written(&wanted)).map_err(failed)?;
            Ok(named("schema-settings-written"))
        }
        Existing::Text(text) if schemas::switched_on(&text, mapping) => Ok(named("schema-settings-there")),
        Existing::Text(_) | Existing::Other => add(),
    }
}
