//! Why the work could not be done, or only in part: one message on standard error.

use std::io;
use std::path::{Path, PathBuf};

use super::Exit;
use crate::check::file::Wrong;
use crate::finding::{Arg, Finding};
use crate::io::disk::shown;
use crate::io::git::{GitError, to_trust};
use crate::io::terminal;
use crate::publish::Unlike;
use crate::render::human::{self, Look};
use crate::render::report::Unknown;
use crate::render::report::workbook::Unread;
use crate::render::words::Words;
use crate::schema::suggest::nearest;
use crate::schema::{Codes, Kind, files};
use crate::source::{Cause, ReadError};
use crate::workspace::{Error, NoLogo};

/// Why catalogues cannot be held against a file.
#[derive(Debug)]
pub(super) enum Unshown {
    /// It cannot be read.
    Unread(ReadError),
    /// It is no publication.
    Unlike(Unlike),
    /// There is no such catalogue.
    Catalogue(String),
}

impl Unshown {
    fn said(&self) -> Arg {
        let word = |key: &str| Arg::Word(format!("error-against-{key}"));
        match self {
            Self::Unread(ReadError::Failed(cause)) => cause.into(),
            Self::Unread(ReadError::NotRegular | ReadError::OutsideRoot) => word("no-file"),
            Self::Unread(ReadError::TooLarge) => word("too-large"),
            Self::Unlike(Unlike::NotJson(line, column)) => {
                Arg::Phrase("error-against-not-json", vec![("line", Arg::Number(*line)), ("column", Arg::Number(*column))])
            }
            Self::Unlike(Unlike::Version(version)) => {
                Arg::Phrase("error-against-version", vec![("version", Arg::from(version.to_string()))])
            }
            Self::Unlike(Unlike::Other) => word("other"),
            Self::Unlike(Unlike::Twice(id)) => Arg::Phrase("error-against-twice", vec![("id", Arg::from(id.as_str()))]),
            Self::Catalogue(name) => Arg::Phrase("error-against-catalogue", vec![("name", Arg::from(name.as_str()))]),
        }
    }
}

/// What went wrong.
#[derive(Debug)]
pub(super) enum Fail {
    /// What was typed cannot be understood; what to say of it.
    Usage(String),
    /// No rule of that name or code; what may have been meant.
    UnknownRule(String, Vec<String>),
    /// No schema of that name.
    UnknownSchema(String),
    /// A file that is to be written is there already, and not ours.
    NotOurs(PathBuf),
    /// Something lies where a site is to be written, and is not ours.
    NotOurSite(PathBuf),
    /// No service is in a catalogue.
    NothingOffered(String),
    /// A colour that cannot be read on what is behind it.
    Pale { colour: String, paper: &'static str, contrast: f64 },
    /// The registry cannot be worked on.
    Workspace(Error),
    /// The registry has no such description or part; what may have been meant.
    NoDescription(String, Vec<String>),
    /// The registry has a description of that id, but of another kind than was asked for.
    OfAnotherKind(String, Kind, Kind),
    /// The registry has no description of that kind and id; what may have been meant.
    NoneOfKind(String, Kind, Vec<String>),
    /// No description has such a manager; who may have been meant.
    NoManager(String, Vec<String>),
    /// Neither recipients nor an institution go by that; what may have been meant.
    NoReceiver(String, Vec<String>),
    /// No service has a channel of that id or type; what may have been meant.
    NoChannel(String, Vec<String>),
    /// None of the descriptions in a folder can be understood.
    NothingReadable(String),
    /// What was asked about is no thing that stops: its id, that of its description, and what it is instead.
    CannotStop(String, String, &'static str),
    /// What was asked about has no place in a graph: its id, and that of its description.
    NotInGraph(String, String),
    /// No description has such a field; what may have been meant.
    UnknownField(String, Vec<String>),
    /// A report has no table or column of that name.
    NotInReport(Unknown),
    /// A file that was to be read cannot be.
    Unreadable(PathBuf, ReadError),
    /// A map of a table is wrong.
    Map(PathBuf, Wrong),
    /// What was typed stands in the map too: the column.
    MappedToo(&'static str),
    /// A table of the registry is not understood; its path.
    WrongTable(String),
    /// A table of the registry would be larger than one may be; its path.
    LargeTable(String),
    /// A workbook that people are said to have worked in is none of ours.
    NoList(PathBuf, Unread),
    /// A file that catalogues are to be held against is no publication of one.
    NotShown(PathBuf, Unshown),
    /// A format that is not text was to be shown on a terminal.
    NotForTerminal(&'static str),
    /// The result could not be written.
    Output(io::Error),
    /// A file could not be written.
    File(PathBuf, io::Error),
    /// The threads asked for could not be had.
    Threads(usize, String),
    /// We are wrong.
    Internal(String),
}

impl From<Error> for Fail {
    fn from(error: Error) -> Self {
        Self::Workspace(error)
    }
}

impl Fail {
    pub(super) fn exit(&self) -> Exit {
        match self {
            Self::Usage(_)
            | Self::UnknownRule(..)
            | Self::UnknownSchema(_)
            | Self::NotOurs(_)
            | Self::NotOurSite(_)
            | Self::Pale { .. }
            | Self::NoDescription(..)
            | Self::CannotStop(..)
            | Self::OfAnotherKind(..)
            | Self::NoneOfKind(..)
            | Self::NoManager(..)
            | Self::NoReceiver(..)
            | Self::NoChannel(..)
            | Self::NotInGraph(..)
            | Self::UnknownField(..)
            | Self::NotInReport(_)
            | Self::Unreadable(..)
            | Self::NoList(..)
            | Self::NotShown(..)
            | Self::Map(..)
            | Self::MappedToo(_)
            | Self::WrongTable(_)
            | Self::LargeTable(_)
            | Self::NotForTerminal(_)
            | Self::Threads(..) => Exit::NotJudged,
            Self::Workspace(Error::Incomplete | Error::Empty(..)) => Exit::Incomplete,
            Self::Workspace(_) => Exit::NotJudged,
            Self::NothingReadable(_) | Self::NothingOffered(_) | Self::Output(_) | Self::File(..) | Self::Internal(_) => Exit::Incomplete,
        }
    }

    pub(super) fn message(&self, words: &Words) -> String {
        let text = |text: &str| Arg::from(text);
        let said = match self {
            Self::Usage(said) => said.clone(),
            Self::UnknownRule(name, meant) => meant_too(words, words.get("error-unknown-rule", &[("name", text(name))]), meant),
            Self::UnknownSchema(name) => {
                let known: Vec<&str> = files::all().map(|file| file.name).collect();
                let said = words.get("error-unknown-schema", &[("name", text(name)), ("known", text(&known.join(", ")))]);
                meant_too(words, said, &nearest(name, known.iter().copied()))
            }
            Self::NotOurs(path) => words.get("error-not-ours", &[("path", text(&shown(path)))]),
            Self::NotOurSite(path) => words.get("error-not-our-site", &[("path", text(&shown(path)))]),
            Self::NothingOffered(catalogue) => words.get("error-nothing-offered", &[("catalogue", text(catalogue))]),
            Self::Pale { colour, paper, contrast } => {
                let contrast = Arg::Figure((contrast * 10.0).floor() / 10.0);
                words.get("error-pale", &[("colour", text(colour)), ("paper", text(paper)), ("contrast", contrast)])
            }
            Self::Workspace(error) => workspace(error, words),
            Self::NoDescription(id, meant) => meant_too(words, words.get("error-no-description", &[("id", text(id))]), meant),
            Self::OfAnotherKind(id, kind, wanted) => {
                let word = |kind: &Kind| Arg::Word(format!("kind-{}", kind.key()));
                words.get("error-of-another-kind", &[("id", text(id)), ("kind", word(kind)), ("wanted", word(wanted))])
            }
            Self::NoneOfKind(id, kind, meant) => {
                let said = words.get("error-none-of-kind", &[("id", text(id)), ("kind", Arg::Word(format!("kind-{}", kind.key())))]);
                meant_too(words, said, meant)
            }
            Self::NoManager(name, meant) => meant_too(words, words.get("error-no-manager", &[("name", text(name))]), meant),
            Self::NoReceiver(name, meant) => {
                meant_too(words, words.get("error-no-receiver", &[("name", text(name)), ("codes", codes(Codes::Recipient))]), meant)
            }
            Self::NoChannel(name, meant) => {
                meant_too(words, words.get("error-no-channel", &[("name", text(name)), ("codes", codes(Codes::Channel))]), meant)
            }
            Self::NothingReadable(path) => words.get("error-nothing-readable", &[("path", text(path))]),
            Self::CannotStop(id, description, what) => {
                words.get(&format!("error-cannot-stop--{what}"), &[("id", text(id)), ("description", text(description))])
            }
            Self::NotInGraph(id, description) if id == description => words.get("error-not-in-graph--unread", &[("id", text(id))]),
            Self::NotInGraph(id, description) => words.get("error-not-in-graph", &[("id", text(id)), ("description", text(description))]),
            Self::UnknownField(field, meant) => meant_too(words, words.get("error-unknown-field", &[("field", text(field))]), meant),
            Self::NotInReport(unknown) => not_in_report(unknown, words),
            Self::Unreadable(path, error) => {
                let cause = match error {
                    ReadError::Failed(cause) => cause.into(),
                    ReadError::NotRegular | ReadError::OutsideRoot => Arg::Word("error-since-no-file".to_owned()),
                    ReadError::TooLarge => Arg::Word("error-since-too-large".to_owned()),
                };
                words.get("error-since", &[("path", text(&shown(path))), ("cause", cause)])
            }
            Self::Map(path, Wrong { text: content, findings }) => {
                format!("{}\n\n{}", words.get("error-map", &[("path", text(&shown(path)))]), drawn(path, content, findings, words))
            }
            Self::MappedToo(column) => words.get("error-mapped-too", &[("column", text(column))]),
            Self::WrongTable(path) => words.get("error-wrong-table", &[("path", text(path))]),
            Self::LargeTable(path) => words.get("error-large-table", &[("path", text(path))]),
            Self::NoList(path, unread) => {
                let key = match unread {
                    Unread::NoWorkbook => "error-since-no-workbook",
                    Unread::TooMuch => "error-since-too-large",
                    Unread::NoList => "error-since-no-list",
                };
                words.get("error-since", &[("path", text(&shown(path))), ("cause", Arg::Word(key.to_owned()))])
            }
            Self::NotShown(path, why) => words.get("error-against", &[("path", text(&shown(path))), ("cause", why.said())]),
            Self::NotForTerminal(format) => words.get("error-not-for-terminal", &[("format", text(format))]),
            Self::Output(error) => words.get("error-output", &[("cause", (&Cause::from(error)).into())]),
            Self::File(path, error) => words.get("error-file", &[("path", text(&shown(path))), ("cause", (&Cause::from(error)).into())]),
            Self::Threads(count, cause) => words.get("error-threads", &[("count", Arg::Number(*count)), ("cause", text(cause))]),
            Self::Internal(cause) => words.get("error-internal", &[("cause", text(cause))]),
        };
        super::complaint(&said, words)
    }
}

/// What is wrong in a file, each with its line.
fn drawn(file: &Path, content: &str, findings: &[Finding], words: &Words) -> String {
    let look = Look { width: terminal::width(), colour: false };
    let name = file.file_name().map(|name| shown(name.as_ref())).unwrap_or_default();
    human::render_settings(findings, &name, content, words, look).trim_end().to_owned()
}

/// Why a registry cannot be worked on.
fn workspace(error: &Error, words: &Words) -> String {
    let text = |text: &str| Arg::from(text);
    match error {
        Error::Path(path, cause) => words.get("error-path", &[("path", text(&shown(path))), ("cause", cause.into())]),
        Error::Unreadable(path, cause) => words.get("error-settings-unreadable", &[("path", text(&shown(path))), ("cause", cause.into())]),
        Error::Outside(path) => words.get("error-settings-outside", &[("path", text(&shown(path)))]),
        Error::NotAFile(path) => words.get("error-settings-no-file", &[("path", text(&shown(path)))]),
        Error::Folder(path, folder) => words.get("error-settings-folder", &[("path", text(&shown(path))), ("folder", text(folder))]),
        Error::Tables(path, folder) => words.get("error-settings-tables", &[("path", text(&shown(path))), ("folder", text(folder))]),
        Error::Settings { file, text: content, findings } => {
            format!("{}\n\n{}", words.get("error-settings", &[("path", text(&shown(file)))]), drawn(file, content, findings, words))
        }
        Error::Logo(path, logo, why) => {
            let why = match why {
                NoLogo::Missing => "error-logo-missing",
                NoLogo::TooLarge => "error-logo-too-large",
                NoLogo::Unknown => "error-logo-unknown",
                NoLogo::TooManyPixels => "error-logo-too-many-pixels",
            };
            words.get("error-logo", &[("path", text(&shown(path))), ("logo", text(logo)), ("why", Arg::Word(why.to_owned()))])
        }
        Error::Git(error) => git(error, words),
        Error::NoBaseline(path) => words.get("error-no-baseline", &[("path", text(path))]),
        Error::BaselineGrows(count, path) => words.get("error-baseline-grows", &[("count", Arg::Number(*count)), ("path", text(path))]),
        Error::UnknownDescription(id, meant) => meant_too(words, words.get("error-unknown-description", &[("id", text(id))]), meant),
        Error::WholeOnly(path) => words.get("error-whole-only", &[("path", text(&shown(path)))]),
        Error::Incomplete => words.plain("error-incomplete"),
        Error::Empty(folder, near) if near.is_empty() => words.get("error-no-descriptions", &[("path", text(folder))]),
        Error::Empty(folder, near) => {
            let said = words.get("error-no-descriptions", &[("path", text(folder))]);
            format!("{said} {}", words.get("near-misses", &[("names", Arg::List(near.clone()))]))
        }
        Error::AnotherRegistry(path, first) => {
            words.get("error-another-registry", &[("path", text(&shown(path))), ("first", text(&shown(first)))])
        }
        Error::OneFile(path) => words.get("error-one-file", &[("path", text(&shown(path)))]),
        Error::InTheWay(path) => words.get("error-in-the-way", &[("path", text(&shown(path)))]),
        Error::Past(path) => words.get("error-past", &[("path", text(&shown(path)))]),
    }
}

/// A message with what may have been meant.
fn meant_too(words: &Words, said: String, meant: &[String]) -> String {
    if meant.is_empty() {
        return said;
    }
    format!("{said} {}", words.get("did-you-mean", &[("suggestions", Arg::List(meant.to_vec()))]))
}

/// All codes of a list, with what people call them.
fn codes(codes: Codes) -> Arg {
    codes.field().labelled_codes(codes.field().codes.iter().map(String::as_str))
}

/// Which tables or columns there are, and which may have been meant.
fn not_in_report(unknown: &Unknown, words: &Words) -> String {
    let list = |names: &[&str]| Arg::List(names.iter().map(ToString::to_string).collect());
    let meant = |name: &str, known: &[&'static str]| nearest(&name.trim().replace('_', "-"), known.iter().copied());
    match unknown {
        Unknown::Table(name, known) => {
            let said = words.get("error-unknown-table", &[("name", Arg::from(name.as_str())), ("known", list(known))]);
            meant_too(words, said, &meant(name, known))
        }
        Unknown::Column { name, table, known, elsewhere } => {
            let args = [("name", Arg::from(name.as_str())), ("table", Arg::from(*table)), ("known", list(known))];
            let said = words.get("error-unknown-column", &args);
            match elsewhere.first() {
                Some(other) => format!("{said} {}", words.get("error-column-elsewhere", &[("table", Arg::from(*other))])),
                None => meant_too(words, said, &meant(name, known)),
            }
        }
    }
}

/// What is wrong with Git's history, and the command that mends it.
fn git(error: &GitError, words: &Words) -> String {
    let text = |text: &str| Arg::from(text);
    match error {
        GitError::None(path) => words.get("error-git-none", &[("path", text(&shown(path)))]),
        GitError::Bare(path) => words.get("error-git-bare", &[("path", text(&shown(path)))]),
        GitError::NotACommit(revision) => words.get("error-git-not-a-commit", &[("revision", text(revision))]),
        GitError::NotOurs(path) => {
            let path = shown(path);
            words.get("error-git-not-ours", &[("command", Arg::Command(to_trust(&path))), ("path", text(&path))])
        }
        GitError::Format(path) => words.get("error-git-format", &[("path", text(&shown(path)))]),
        GitError::Partial => words.plain("error-git-partial"),
        GitError::Irregular(path) => words.get("error-git-irregular", &[("path", text(&shown(path)))]),
        GitError::NoCommits => words.plain("error-git-no-commits"),
        GitError::Unborn(branch) => words.get("error-git-unborn", &[("branch", text(branch))]),
        GitError::NoUpstream(revision) => words.get("error-git-no-upstream", &[("revision", text(revision))]),
        GitError::Nothing(revision) => words.get("error-git-nothing", &[("revision", text(revision))]),
        GitError::Several(revision) => words.get("error-git-several", &[("revision", text(revision))]),
        GitError::Apart { one, other } => words.get("error-git-apart", &[("one", text(one)), ("other", text(other))]),
        GitError::Unknown { revision, shallow: false } => words.get("error-git-unknown", &[("revision", text(revision))]),
        GitError::Unknown { revision, shallow: true } => words.get("error-git-unknown-shallow", &[("revision", text(revision))]),
        GitError::Ambiguous(revision) => words.get("error-git-ambiguous", &[("revision", text(revision))]),
        GitError::Shallow => words.plain("error-git-shallow"),
        GitError::Missing(object) => words.get("error-git-missing", &[("object", text(object))]),
        GitError::NoPath { revision, path } => words.get("error-git-no-path", &[("revision", text(revision)), ("path", text(path))]),
        GitError::Unmerged => words.plain("error-git-unmerged"),
        GitError::Index(path) => words.get("error-git-index", &[("path", Arg::Command(shown(path)))]),
        GitError::TooMuch => words.plain("error-git-too-much"),
        GitError::Other(said) => words.get("error-git-other", &[("cause", text(said))]),
    }
}
