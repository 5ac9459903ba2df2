//! `pvp report`: what the portfolio lacks and how the whole stands, one command per report.

mod agreements;
mod catalogues;
mod choice;
mod completeness;
mod coverage;
mod freshness;
mod fulfilment;
mod gaps;
mod portfolio;
mod summary;
mod whose;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};

use super::fail::Fail;
use super::writing::{self, Colours};
use super::{Exit, followed};
use crate::finding::Arg;
use crate::io::git::Moment;
use crate::io::terminal;
use crate::model::{Description, PartKind, Text};
use crate::registry::{DescriptionId, Registry, joined};
use crate::render::human::Look;
use crate::render::report::{self as render, Asked, Dialect, Format, Head, Setting};
use crate::render::words::Words;
use crate::report::{self, Document, Filter, Known, Statement, Tone};
use crate::schema::{self, Kind, suggest::nearest};
pub(super) use crate::workspace::History;
use crate::workspace::{At, Moments, Opened};
pub(super) use choice::status;
use whose::Whose;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    report: Report,
}

#[derive(Subcommand)]
enum Report {
    Gaps(gaps::Args),
    Summary(summary::Args),
    Coverage(coverage::Args),
    Completeness(completeness::Args),
    Portfolio(portfolio::Args),
    Resources(Common),
    Responsibilities(Common),
    Levels(Common),
    Fulfilment(fulfilment::Args),
    Indicators(Common),
    Volumes(Common),
    Actions(Common),
    Catalogues(catalogues::Args),
    Optimisation(Common),
    Freshness(freshness::Args),
    Agreements(agreements::Args),
}

/// What every report takes.
#[derive(clap::Args)]
pub(super) struct Common {
    #[arg(default_value = ".")]
    path: PathBuf,

    #[command(flatten)]
    whose: Whose,

    #[command(flatten)]
    writing: Writing,
}

/// What a command takes that makes a document about one description.
#[derive(clap::Args)]
pub(super) struct CommonOfOne {
    #[arg(long, value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[command(flatten)]
    writing: Writing,
}

impl CommonOfOne {
    /// The registry.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The revision that is asked for.
    pub(super) fn at(&self) -> Option<&str> {
        self.writing.at.as_deref()
    }
}

/// Of which moment a document is made, and how it is written; in help it comes behind what a command has for itself.
#[derive(clap::Args)]
pub(super) struct Writing {
    #[arg(long, display_order = 500, value_name = "REV")]
    at: Option<String>,

    #[command(flatten)]
    files: writing::Writing<&'static Format>,

    #[arg(long, display_order = 503, value_name = "TABLE")]
    table: Option<String>,

    #[arg(long, display_order = 504, value_name = "COLUMN", value_delimiter = ',')]
    columns: Vec<String>,

    #[arg(long, display_order = 505, value_name = "COLUMN")]
    sort: Option<String>,

    #[arg(long, display_order = 506)]
    reverse: bool,

    #[arg(long, display_order = 507, value_name = "DIALECT", default_value = "standard")]
    csv_dialect: DialectArg,

    #[arg(long, display_order = 508, value_name = "DATE", value_parser = super::parse_day)]
    today: Option<String>,

    #[command(flatten)]
    colours: Colours,
}

impl Writing {
    /// Which table, which of its columns, and in what order.
    fn asked(&self) -> Asked<'_> {
        Asked { table: self.table.as_deref(), columns: &self.columns, sort: self.sort.as_deref(), reverse: self.reverse }
    }
}

/// Makes a report that asks for nothing but whose descriptions it is about.
fn narrowed(common: &Common, words: &Words, report: for<'k> fn(&Known<'k>, &Filter) -> Document<'k>) -> Result<Exit, Fail> {
    made(common, History::Unasked, words, |known, filter| Ok((report(known, filter), Exit::Done)))
}

/// What was asked for: which registry, and how its document is written.
#[derive(Clone, Copy)]
pub(super) struct Ordered<'a> {
    path: &'a Path,
    writing: &'a Writing,
    whose: Option<&'a Whose>,
    /// Whether there is something to say even where no description can be understood.
    of_findings: bool,
}

impl<'a> Ordered<'a> {
    /// What is wrong can always be said.
    pub(super) fn of_findings(common: &'a Common) -> Self {
        Self { of_findings: true, ..common.into() }
    }
}

impl<'a> From<&'a Common> for Ordered<'a> {
    fn from(common: &'a Common) -> Self {
        Self { path: &common.path, writing: &common.writing, whose: Some(&common.whose), of_findings: false }
    }
}

impl<'a> From<&'a CommonOfOne> for Ordered<'a> {
    fn from(common: &'a CommonOfOne) -> Self {
        Self { path: &common.path, writing: &common.writing, whose: None, of_findings: true }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum DialectArg {
    Standard,
    Lv,
}

impl From<DialectArg> for Dialect {
    fn from(choice: DialectArg) -> Self {
        match choice {
            DialectArg::Standard => Self::Standard,
            DialectArg::Lv => Self::Latvian,
        }
    }
}

impl writing::Format for &'static Format {
    const IS_BESIDE: bool = false;

    fn all() -> impl Iterator<Item = Self> {
        render::FORMATS.iter()
    }

    fn name(self) -> &'static str {
        self.name
    }

    fn endings(self) -> &'static [&'static str] {
        self.endings
    }

    fn is_text(self) -> bool {
        self.is_text
    }
}

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    match args.report {
        Report::Gaps(args) => gaps::run(&args, words),
        Report::Summary(args) => summary::run(&args, words),
        Report::Coverage(args) => coverage::run(&args, words),
        Report::Completeness(args) => completeness::run(&args, words),
        Report::Portfolio(args) => portfolio::run(&args, words),
        Report::Resources(args) => narrowed(&args, words, report::resources::report),
        Report::Responsibilities(args) => narrowed(&args, words, report::responsibilities::report),
        Report::Levels(args) => narrowed(&args, words, report::levels::report),
        Report::Fulfilment(args) => fulfilment::run(&args, words),
        Report::Indicators(args) => narrowed(&args, words, report::indicators::report),
        Report::Volumes(args) => narrowed(&args, words, report::volumes::report),
        Report::Actions(args) => narrowed(&args, words, report::actions::report),
        Report::Catalogues(args) => catalogues::run(&args, words),
        Report::Optimisation(args) => narrowed(&args, words, report::optimisation::report),
        Report::Freshness(args) => freshness::run(&args, words),
        Report::Agreements(args) => agreements::run(&args, words),
    }
}

/// How many signs of a commit's id are shown.
const SHORT: usize = 8;

/// Makes a document of a registry and writes it where it was asked for, or one for each whose things it is to be about.
/// `make` also says how the run ended.
pub(super) fn made<'a>(
    ordered: impl Into<Ordered<'a>>,
    history: History,
    words: &Words,
    mut make: impl for<'k> FnMut(&Known<'k>, &Filter) -> Result<(Document<'k>, Exit), Fail>,
) -> Result<Exit, Fail> {
    let ordered = ordered.into();
    let Ordered { path, writing, whose, of_findings } = ordered;
    let today = writing.today.clone().unwrap_or_else(terminal::today);
    let opened = Opened::at(path, At::revision(writing.at.as_deref()), &today)?;
    let moments = Moments::of(opened, None, history)?.not_empty()?;
    // What stands for a folder holds files that are not known yet.
    if whose.is_none_or(|whose| whose.per.is_none()) {
        moments.check_outputs(writing.files.files())?;
    }
    let (judgement, ages) = followed(moments.count(), |told| moments.judge(told))?;
    let broken = judgement.registry.descriptions().filter(|(_, description)| description.broken).count();
    if broken == judgement.registry.descriptions().count() && !of_findings {
        return Err(Fail::NothingReadable(path.display().to_string()));
    }
    moments.sound()?;
    let opened = moments.opened();
    let order = |a: &str, b: &str| words.compare(a, b);
    let known = Known {
        registry: &judgement.registry,
        findings: &judgement.findings,
        only: opened.located.only.as_deref(),
        source: moments.files(),
        classifiers: &opened.classifiers,
        ages: ages.last.as_ref(),
        groups: ages.groups.as_ref(),
        policy: &opened.policy,
        today: &today,
        language: words.lang().key(),
        spoken: opened.language(),
        order: &order,
    };
    let filter = whose.map(|whose| whose.filter(&known, &ordered)).transpose()?.unwrap_or_default();
    let mut document = |filter: &Filter| {
        let (mut document, exit) = make(&known, filter)?;
        if broken > 0 {
            let args = vec![("count", Arg::Number(broken))];
            document.statements.insert(0, Statement { key: "report-broken", args, tone: Tone::Watch });
        }
        render::arrange(&mut document, &writing.asked(), words).map_err(Fail::NotInReport)?;
        Ok::<_, Fail>((document, exit))
    };
    let dialect = writing.csv_dialect.into();
    let incomplete = judgement.incomplete;
    let logo = opened.logo()?;
    let commit = opened.located.tree.moment().and_then(Moment::commit).map(|id| id.to_string()[..SHORT].to_owned()).unwrap_or_default();
    let head = Head {
        title: opened.front.title.as_ref(),
        introduction: opened.front.introduction.as_ref(),
        logo: logo.as_ref().map(|logo| (logo.mime, logo.bytes.as_slice())),
        revision: writing.at.as_deref().map(|name| (name, commit.as_str())),
    };
    let setting = |Look { width, colour }: Look| Setting { words, width, colour, dialect, today: &today, incomplete, head };
    let colour = writing.colours.choice();
    let exit = match whose.and_then(|whose| whose.per) {
        None => {
            let (document, exit) = document(&filter)?;
            writing.files.write_by(colour, |format, look, out| (format.render)(&document, &setting(look), out))?;
            exit
        }
        Some(per) => {
            let mut parts = whose::parts(&known, &filter, per, of_findings, words);
            if let Some(rest) = parts.pop_if(|part| part.is_rest())
                && document(&rest.filter)?.0.tables.first().is_some_and(|table| !table.rows.is_empty())
            {
                parts.push(rest);
            }
            let names: Vec<String> = parts.iter().map(|part| part.name.clone()).collect();
            let files = writing.files.each(&names);
            moments.check_outputs(files.iter().map(|(.., file)| file.as_path()))?;
            let mut gravest = Exit::Done;
            writing.files.write_each(&files, colour, |part, format, look| {
                let (document, exit) = document(&parts[part].filter)?;
                gravest = gravest.max(exit);
                Ok(format.bytes(&document, &setting(look)))
            })?;
            gravest
        }
    };
    if incomplete || exit == Exit::Incomplete {
        terminal::complain(&super::complaint(&words.plain("report-incomplete"), words));
        return Ok(Exit::Incomplete);
    }
    Ok(exit)
}

/// The description that an id names, or the part of it that `id/part` names.
pub(super) fn described(registry: &Registry, name: &str) -> Result<(DescriptionId, Option<PartKind>), Fail> {
    let part = || registry.part(name).map(|(id, kind)| (id, Some(kind)));
    registry.by_name(name).map(|id| (id, None)).or_else(part).ok_or_else(|| {
        let parts = registry
            .descriptions()
            .flat_map(|(_, description)| description.parts.iter().map(|part| joined(&description.name, &part.id.value).to_string()));
        let parts: Vec<String> = if name.contains('/') { parts.collect() } else { Vec::new() };
        let called = |(_, description): (_, &Description)| {
            let titles = description.title.0.iter().map(|(_, said)| said.to_string());
            let is_called = titles.into_iter().any(|said| schema::folded(&said) == schema::folded(name));
            is_called.then(|| description.name.to_string())
        };
        let called: Vec<String> = registry.descriptions().filter_map(called).take(MOST_MEANT).collect();
        let names = registry.descriptions().map(|(_, description)| description.name.as_str());
        let near = || nearest(name, names.chain(parts.iter().map(String::as_str)));
        Fail::NoDescription(name.to_owned(), if called.is_empty() { near() } else { called })
    })
}

/// Whether a manager is one of those known by these names; else those that may have been meant, by name or position.
pub(super) fn known_manager(registry: &Registry, manager: &str, known: BTreeSet<String>) -> Result<(), Fail> {
    if known.contains(manager) {
        return Ok(());
    }
    let wanted = manager.to_lowercase();
    let holds = |description: &Description| {
        let group = &description.responsible()?.value;
        let position = group.manager.value()?.value.position.as_ref()?;
        position.0.iter().any(|(_, said)| said.to_lowercase().contains(&wanted)).then(|| description.manager_key())?
    };
    let of_position: BTreeSet<String> = registry.descriptions().filter_map(|(_, it)| holds(it)).map(|key| key.to_string()).collect();
    let near = nearest(manager, known.iter().map(String::as_str));
    Err(Fail::NoManager(manager.to_owned(), near.into_iter().chain(of_position).take(MOST_MEANT).collect()))
}

/// How many things that may have been meant are named.
const MOST_MEANT: usize = 3;

/// The description of a kind that goes by a name; else those that may have been meant, by id or title.
pub(super) fn named(registry: &Registry, name: &str, kind: Kind) -> Result<DescriptionId, Fail> {
    let of_kind = || registry.descriptions().filter(|(_, description)| description.kind == Some(kind));
    match registry.by_name(name).map(|id| (id, registry.get(id).kind)) {
        Some((id, Some(own))) if own == kind => return Ok(id),
        Some((_, Some(own))) => return Err(Fail::OfAnotherKind(name.to_owned(), own, kind)),
        Some((_, None)) | None => {}
    }
    let wanted = name.to_lowercase();
    let called = |text: &Text| text.0.iter().any(|(_, said)| said.to_lowercase().contains(&wanted));
    let of_title = of_kind().filter(|(_, description)| called(&description.title)).map(|(_, description)| description.name.to_string());
    let mut meant: Vec<String> = nearest(name, of_kind().map(|(_, description)| description.name.as_str()));
    for id in of_title {
        if !meant.contains(&id) {
            meant.push(id);
        }
    }
    meant.truncate(MOST_MEANT);
    Err(Fail::NoneOfKind(name.to_owned(), kind, meant))
}
