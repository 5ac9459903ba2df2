//! `pvp site`: the registry as sites that people use.

use std::io;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use clap::builder::PossibleValuesParser;

use super::fail::Fail;
use super::report::named;
use super::{Exit, followed};
use crate::chronicle::CommitChanges;
use crate::finding::Arg;
use crate::io::disk::shown;
use crate::io::git::GitError;
use crate::io::site::{self, Refused};
use crate::io::terminal;
use crate::measuring::Measured;
use crate::model::Description;
use crate::publish::{self, Judged, LeftOut, Offer, Past, Why};
use crate::render::site as render;
use crate::render::words::Words;
use crate::schema::Kind;
use crate::workspace::{self, At, Error, Moments, Opened};

/// How many things that are left out are named for each reason.
const MOST_NAMED: usize = 20;

/// How much text has to differ from what is behind it (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Catalogue(Box<Catalogue>),
}

#[derive(clap::Args)]
struct Catalogue {
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(publish::Catalogue::names()))]
    catalogue: String,

    #[arg(long, value_name = "DIR")]
    output: PathBuf,

    #[arg(long, value_name = "ID")]
    institution: Option<String>,

    #[arg(long, value_name = "URL", value_parser = parse_address)]
    address: Option<String>,

    #[arg(long, value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[arg(long, value_name = "REV")]
    at: Option<String>,

    #[arg(long, value_name = "DATE", value_parser = super::parse_day)]
    today: Option<String>,
}

fn parse_address(text: &str) -> Result<String, &'static str> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or("no address")?;
    let is_one = host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && host.bytes().all(|byte| byte.is_ascii_graphic() && !b"?#\"'<>\\".contains(&byte));
    if is_one { Ok(format!("{}/", text.trim_end_matches('/'))) } else { Err("no address") }
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    match &args.what {
        What::Catalogue(args) => catalogue(args, words),
    }
}

fn catalogue(args: &Catalogue, words: &Words) -> Result<Exit, Fail> {
    let is_of_institution = publish::Catalogue::is_of_institution(&args.catalogue);
    if is_of_institution != args.institution.is_some() {
        let key = if is_of_institution { "usage-institution-missing" } else { "usage-institution-superfluous" };
        return Err(Fail::Usage(words.get(key, &[("catalogue", Arg::from(args.catalogue.as_str()))])));
    }
    let today = args.today.clone().unwrap_or_else(terminal::today);
    let mut opened = Opened::at(&args.path, At::revision(args.at.as_deref()), &today)?;
    opened.look_at_all();
    check_colours(&opened)?;
    let moments = Moments::alone(opened)?.not_empty()?;
    moments.check_outputs(std::iter::once(args.output.as_path()))?;
    let (judgement, _) = followed(moments.count(), |told| moments.judge(told))?;
    moments.sound()?;
    let opened = moments.opened();
    let (measuring, publishes) = (opened.policy.measuring(), opened.publishing.fulfilment);
    let measured = publishes.then(|| Measured::new(&judgement.registry, measuring, &today));
    let judged = Judged {
        registry: &judgement.registry,
        findings: &judgement.findings,
        source: moments.files(),
        classifiers: &opened.classifiers,
        language: opened.language(),
        measured: measured.as_ref(),
    };
    let institution = args.institution.as_ref().map(|name| named(&judgement.registry, name, Kind::Institution)).transpose()?;
    let chosen = publish::Catalogue::of(&args.catalogue, institution).ok_or_else(|| Fail::Internal(args.catalogue.clone()))?;
    let mut offer = Offer::new(&judged, chosen);
    let past = history(args, words, &today).map(|history| Past::of(&judged, &offer, &history));
    if let Some(past) = &past {
        offer.renamed.clone_from(&past.renamed);
    }
    for line in left_out(&offer, &args.path, words) {
        terminal::complain(&super::complaint(&line, words));
    }
    if offer.services.is_empty() {
        return Err(Fail::NothingOffered(args.catalogue.clone()));
    }
    let logo = opened.public_logo()?;
    let news = past.as_ref().map(|past| past.news.as_slice());
    let setting = render::Setting { news, ..setting(opened, logo.as_ref(), args.address.as_deref(), &today) };
    let failed = |error| Fail::File(args.output.clone(), error);
    let folder = site::begin(&args.output, &render::TOP).map_err(|refused| match refused {
        Refused::NotOurs(path) => Fail::NotOurSite(path),
        Refused::Failed(error) => failed(error),
    })?;
    let pages = render::write(&judged, &offer, &setting, &Folder(&folder)).map_err(failed)?;
    let done = folder.finish().map_err(failed)?;
    let counts = [
        ("path", Arg::from(shown(&args.output))),
        ("services", Arg::Number(offer.services.len())),
        ("pages", Arg::Number(pages)),
        ("changed", Arg::Number(done.changed)),
    ];
    let begin = shown(&args.output.join("index.html"));
    let mut said = format!("{}\n{}\n", words.get("site-written", &counts), words.get("site-begin", &[("path", Arg::from(begin))]));
    if args.address.is_none() {
        said.push_str(&(words.plain("site-no-address") + "\n"));
    }
    terminal::print(&said).map_err(Fail::Output)?;
    if judgement.incomplete {
        terminal::complain(&words.plain("incomplete"));
        return Ok(Exit::Incomplete);
    }
    let is_broken = offer.left_out.iter().any(|one| one.why.is_broken());
    Ok(if is_broken { Exit::Findings } else { Exit::Done })
}

/// The folder that takes the files.
struct Folder<'f>(&'f site::Fresh);

impl render::Sink for Folder<'_> {
    fn put(&self, path: &str, content: &[u8]) -> io::Result<()> {
        self.0.put(path, content)
    }

    fn stream(&self, path: &str, write: &mut dyn FnMut(&mut dyn io::Write) -> io::Result<()>) -> io::Result<()> {
        self.0.put_by(path, write)
    }
}

fn setting<'o>(
    opened: &'o Opened,
    logo: Option<&'o crate::workspace::Logo>,
    address: Option<&'o str>,
    today: &'o str,
) -> render::Setting<'o> {
    let publishing = &opened.publishing;
    let (contact, colours) = (&publishing.contact, &publishing.colours);
    render::Setting {
        name: publishing.name.as_ref().or(opened.front.title.as_ref()),
        introduction: publishing.introduction.as_ref(),
        logo: logo.map(|logo| (logo.mime, logo.bytes.as_slice())),
        contact: render::Contact {
            name: contact.name.as_ref(),
            email: contact.email.as_deref(),
            phone: contact.phone.as_deref(),
            url: contact.url.as_deref(),
        },
        colours: [&colours.light, &colours.dark].map(|colour| colour.as_ref().map(|colour| colour.value.as_str())),
        address,
        news: None,
        today,
    }
}

/// What commits did to the registry, the newest first; nothing where it has no history.
fn history(args: &Catalogue, words: &Words, today: &str) -> Option<Vec<CommitChanges>> {
    let at = At::Revision(args.at.as_deref().unwrap_or("HEAD"));
    let searched = Opened::at(&args.path, at, today).and_then(|mut opened| {
        opened.look_at_all();
        followed(0, |told| workspace::changes(&opened, told))
    });
    match searched {
        Ok(changes) => Some(changes),
        // What was never committed has no history.
        Err(Error::Git(GitError::None(_) | GitError::NoCommits | GitError::Unborn(_)) | Error::Path(..) | Error::Empty(..)) => None,
        Err(_) => {
            terminal::complain(&super::complaint(&words.plain("site-no-history"), words));
            None
        }
    }
}

/// Nobody is to guess what a pale link says.
fn check_colours(opened: &Opened) -> Result<(), Fail> {
    let colours = &opened.publishing.colours;
    for (colour, paper) in [&colours.light, &colours.dark].into_iter().zip(render::PAPERS) {
        let Some(colour) = colour.as_ref().map(|colour| colour.value.as_str()) else { continue };
        let contrast = render::contrast(colour, paper);
        if contrast < LEAST_CONTRAST {
            return Err(Fail::Pale { colour: colour.to_owned(), paper, contrast });
        }
    }
    Ok(())
}

/// The text that says why something is not in a catalogue.
fn said_of(why: Why<'_>) -> &'static str {
    match why {
        Why::Broken(_) => "site-broken",
        Why::Misplaced => "site-misplaced",
        Why::Unstated => "site-unstated",
    }
}

/// What is not in the catalogue, and why, the gravest first; of each reason no more than anybody reads.
fn left_out(offer: &Offer<'_>, path: &Path, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for key in ["site-broken", "site-misplaced", "site-unstated"] {
        let all: Vec<&LeftOut<'_>> = offer.left_out.iter().filter(|one| said_of(one.why) == key).collect();
        for one in all.iter().take(MOST_NAMED) {
            let what = match one.why {
                Why::Broken(Some(finding)) => format!("{} ({})", words.say(finding).message, finding.code),
                Why::Broken(None) => words.plain("site-broken-unknown"),
                Why::Misplaced | Why::Unstated => String::new(),
            };
            let mut args = vec![("id", Arg::from(one.description.name.as_str())), ("title", Description::title_arg(one.description))];
            if one.why.is_broken() {
                args.push(("what", Arg::Command(what)));
            }
            lines.push(words.get(key, &args));
        }
        if all.len() > MOST_NAMED {
            let command = format!("pvp validate {}", shown(path));
            lines.push(words.get("site-many-more", &[("count", Arg::Number(all.len() - MOST_NAMED)), ("command", Arg::Command(command))]));
        }
    }
    lines
}
