//! The addresses of a site's pages, and the way from one to another: relative, so that a folder opened without a server is
//! the same site.

use crate::render::words::Lang;

/// A page of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page<'p> {
    /// Where people come in.
    Start,
    /// A service.
    Service(&'p str),
    /// All life situations.
    Situations(usize),
    /// A life situation.
    Situation(&'p str),
    /// All institutions.
    Institutions(usize),
    /// An institution with its services; from 0.
    Institution(&'p str, usize),
    /// All themes.
    Themes,
    /// The services of a theme.
    Theme(&'p str, usize),
    /// The services for a kind of recipient.
    Recipient(&'p str, usize),
    /// All services in the order of the alphabet: where each part of it is.
    Letters,
    /// A part of that list.
    Letter(usize),
    /// Search.
    Search,
    /// How accessible the site is.
    Accessibility,
}

/// The names of folders in a language.
struct Names {
    services: &'static str,
    situations: &'static str,
    institutions: &'static str,
    themes: &'static str,
    recipients: &'static str,
    search: &'static str,
    accessibility: &'static str,
}

const LATVIAN: Names = Names {
    services: "pakalpojumi",
    situations: "dzives-situacijas",
    institutions: "iestades",
    themes: "temas",
    recipients: "sanemeji",
    search: "meklet",
    accessibility: "pieklustamiba",
};

const ENGLISH: Names = Names {
    services: "services",
    situations: "life-situations",
    institutions: "institutions",
    themes: "themes",
    recipients: "recipients",
    search: "search",
    accessibility: "accessibility",
};

/// The folder of the list of all services, in every language.
const LETTERS: &str = "a-z";

/// The file that a folder shows.
const INDEX: &str = "index.html";

impl Page<'_> {
    /// Its file, seen from the root of the site: `lv/pakalpojumi/childcare-benefit/index.html`.
    pub(super) fn path(self, lang: Lang) -> String {
        format!("{}{INDEX}", self.folder(lang))
    }

    /// Its address, seen from the root of the site: `lv/pakalpojumi/childcare-benefit/`.
    pub(super) fn folder(self, lang: Lang) -> String {
        let names = match lang {
            Lang::Lv => LATVIAN,
            Lang::En => ENGLISH,
        };
        let inside = match self {
            Self::Start => String::new(),
            Self::Service(id) => format!("{}/{id}/", names.services),
            Self::Situations(page) => numbered(names.situations, page),
            Self::Situation(id) => format!("{}/{id}/", names.situations),
            Self::Institutions(page) => numbered(names.institutions, page),
            Self::Institution(id, page) => numbered(&format!("{}/{id}", names.institutions), page),
            Self::Themes => format!("{}/", names.themes),
            Self::Theme(code, page) => numbered(&format!("{}/{code}", names.themes), page),
            Self::Recipient(code, page) => numbered(&format!("{}/{code}", names.recipients), page),
            Self::Letters => format!("{LETTERS}/"),
            Self::Letter(part) => format!("{LETTERS}/{}/", part + 1),
            Self::Search => format!("{}/", names.search),
            Self::Accessibility => format!("{}/", names.accessibility),
        };
        format!("{}/{inside}", lang.key())
    }
}

/// The first page of a list has the list's address, others their number behind it.
fn numbered(list: &str, page: usize) -> String {
    if page == 0 { format!("{list}/") } else { format!("{list}/{}/", page + 1) }
}

/// The way from one file of the site to another.
pub(super) fn way(from: &str, to: &str) -> String {
    let (here, there): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let most = (here.len() - 1).min(there.len() - 1);
    let shared = here.iter().zip(&there).take(most).take_while(|(one, other)| one == other).count();
    format!("{}{}", "../".repeat(here.len() - 1 - shared), there[shared..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_what_they_are() {
        assert_eq!(Page::Service("a").path(Lang::Lv), "lv/pakalpojumi/a/index.html");
        assert_eq!(Page::Service("a").folder(Lang::En), "en/services/a/");
        assert_eq!(Page::Theme("family", 0).path(Lang::Lv), "lv/temas/family/index.html");
        assert_eq!(Page::Theme("family", 2).path(Lang::Lv), "lv/temas/family/3/index.html");
        assert_eq!(Page::Start.path(Lang::En), "en/index.html");
    }

    #[test]
    fn ways_are_as_short_as_they_can_be() {
        for (from, to, expected) in [
            ("lv/index.html", "lv/a-z/index.html", "a-z/index.html"),
            ("lv/a-z/index.html", "lv/index.html", "../index.html"),
            ("lv/pakalpojumi/a/index.html", "lv/pakalpojumi/b/index.html", "../b/index.html"),
            ("lv/pakalpojumi/a/index.html", "style.css", "../../../style.css"),
            ("lv/a/index.html", "en/a/index.html", "../../en/a/index.html"),
            ("index.html", "lv/index.html", "lv/index.html"),
            ("lv/a/index.html", "lv/a/index.html", "index.html"),
        ] {
            assert_eq!(way(from, to), expected, "{from} {to}");
        }
    }
}
