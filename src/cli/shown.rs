//! Documents of commands that are no reports: what stands at their head, and how they are written.

use super::fail::Fail;
use super::writing;
use crate::io::terminal;
use crate::render::human::Look;
use crate::render::report::{self, Dialect, Format, Head, Setting};
use crate::render::words::Words;
use crate::report::Document;
use crate::workspace::{Front, Logo, Opened};

/// A format of a command: its own, or one of those of reports that it has besides.
#[derive(Clone, Copy)]
pub(super) enum Besides<F> {
    /// Its own.
    Own(F),
    /// One of those of reports.
    Document(&'static Format),
}

impl<F: writing::Format> writing::Format for Besides<F> {
    fn all() -> impl Iterator<Item = Self> {
        let is_own = |format: &&'static Format| F::all().any(|own| own.name() == format.name);
        let others = report::FORMATS.iter().filter(move |format| !is_own(format) && !["table", "json"].contains(&format.name));
        F::all().map(Self::Own).chain(others.map(Self::Document))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Own(own) => own.name(),
            Self::Document(format) => format.name,
        }
    }

    fn endings(self) -> &'static [&'static str] {
        match self {
            // What a command wrote before it had pages keeps its ways: the ending says nothing.
            Self::Document(format) if matches!(format.name, "html" | "xlsx") => format.endings,
            Self::Own(_) | Self::Document(_) => &[],
        }
    }

    fn is_text(self) -> bool {
        match self {
            Self::Own(own) => own.is_text(),
            Self::Document(format) => format.is_text,
        }
    }
}

/// What stands at the head of a command's document.
pub(super) struct Shown {
    front: Front,
    logo: Option<Logo>,
    revision: Option<String>,
    today: String,
}

impl Shown {
    /// What a registry says of itself.
    pub(super) fn of(opened: &Opened, revision: Option<&str>) -> Result<Self, Fail> {
        let (front, logo) = (opened.front.clone(), opened.logo()?);
        Ok(Self { front, logo, revision: revision.map(ToOwned::to_owned), today: opened.today.clone() })
    }

    /// A document in a format.
    pub(super) fn render(&self, document: &Document<'_>, format: &Format, look: Look, words: &Words, incomplete: bool) -> Vec<u8> {
        let head = Head {
            title: self.front.title.as_ref(),
            introduction: self.front.introduction.as_ref(),
            logo: self.logo.as_ref().map(|logo| (logo.mime, logo.bytes.as_slice())),
            revision: self.revision.as_deref().map(|name| (name, "")),
        };
        let Look { width, colour } = look;
        let today = if self.today.is_empty() { terminal::today() } else { self.today.clone() };
        format.bytes(document, &Setting { words, width, colour, dialect: Dialect::default(), today: &today, incomplete, head })
    }
}
