//! The catalogues that services are published in (PU2-8; DOMAIN.md section 4).

use super::Judged;
use crate::model::{Description, Service};
use crate::registry::DescriptionId;
use crate::rules::{demanded, misplaced};
use crate::schema::Codes;

/// What the catalogue of an institution's own services is called in the format.
const OWN_SITE: &str = "own-site";

/// A catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Catalogue {
    /// One that the format names.
    Named(&'static str),
    /// The site of an institution: what it owns.
    OwnSite(DescriptionId),
    /// Everything that any catalogue has.
    All,
}

impl Catalogue {
    /// The names of all of them: the codes of the format, then the one for everything.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Codes::Catalogue.field().codes.iter().map(String::as_str).chain([Self::All.name()])
    }

    /// Whether a name asks for an institution besides.
    pub fn is_of_institution(name: &str) -> bool {
        name == OWN_SITE
    }

    /// The catalogue of a name.
    pub fn of(name: &str, institution: Option<DescriptionId>) -> Option<Self> {
        let known = Self::names().find(|known| *known == name)?;
        Some(match institution {
            Some(id) => Self::OwnSite(id),
            None if known == Self::All.name() => Self::All,
            None => Self::Named(known),
        })
    }

    /// What it is called in the format, and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Named(name) => name,
            Self::OwnSite(_) => OWN_SITE,
            Self::All => "all",
        }
    }

    /// Whether it takes what belongs to the owner of a description: the site of an institution has its own things only.
    pub(super) fn is_for_owner_of(self, judged: &Judged<'_>, description: &Description) -> bool {
        match self {
            Self::OwnSite(institution) => judged.registry.owner(description) == Some(institution),
            Self::Named(_) | Self::All => true,
        }
    }

    /// Whether a service states it.
    pub(super) fn is_stated(self, service: &Service) -> bool {
        stated(service).any(|code| self == Self::All || code == self.name())
    }

    /// Whether a service states it and may be in it (PVP602).
    pub(super) fn admits(self, service: &Service) -> bool {
        let wrong: Vec<&str> = misplaced(service).map(|catalogue| catalogue.value.as_str()).collect();
        stated(service).any(|code| (self == Self::All || code == self.name()) && !wrong.contains(&code))
    }

    /// Whether a service has to be in it and does not state it (PVP601).
    pub(super) fn misses(self, service: &Service) -> bool {
        let is_asked = |code: &&str| self == Self::All || *code == self.name();
        demanded(&service.classification).into_iter().filter(is_asked).any(|code| !stated(service).any(|known| known == code))
    }

    /// Whether a service says nothing usable of catalogues, so that nobody knows whether it belongs here.
    pub(super) fn may_be_stated(service: &Service) -> bool {
        stated(service).next().is_none()
    }
}

fn stated(service: &Service) -> impl Iterator<Item = &str> {
    let said = service.information.iter().filter_map(|information| information.value.catalogues.value());
    said.flat_map(|catalogues| &catalogues.value).map(|catalogue| catalogue.value.as_str())
}
