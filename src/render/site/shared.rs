//! The page of a service that several institutions provide: it asks where one lives, and leads to the one of that place.

use std::fmt::Write;

use super::Site;
use super::address::{Page, way};
use super::frame::Body;
use super::text::{brief, inline, plain};
use super::words::list;
use crate::publish::{Service, Shared};
use crate::render::report::html::write::escaped;

impl Site<'_> {
    /// The page of a service of several institutions.
    pub(super) fn shared(&self, shared: &Shared) -> Body {
        let language = self.lang.key();
        let from = Page::Service(&shared.name).path(self.lang);
        let mut html = String::new();
        if let Some(summary) = &shared.summary {
            let _ = writeln!(html, "<p class=\"lead\">{}</p>", inline(summary, language));
        }
        let mut members: Vec<(String, &Service)> = shared.members.iter().map(|at| self.whose(&self.offer.services[*at])).collect();
        members.sort_by(|a, b| self.words.compare(&a.0, &b.0).then_with(|| a.1.name.cmp(&b.1.name)));
        let item = |(whose, service): &(String, &Service)| {
            let href = escaped(&way(&from, &Page::Service(&service.name).path(self.lang)));
            let own = (service.title != shared.title && *whose != plain(&service.title, language))
                .then(|| format!(" <span class=\"beside\">{}</span>", brief(&service.title, language)));
            format!("<a href=\"{href}\">{}</a>{}", escaped(whose), own.unwrap_or_default())
        };
        let items: Vec<String> = members.iter().map(item).collect();
        let is_local = shared.members.iter().all(|at| self.offer.services[*at].is_local);
        let asked = self.word(if is_local { "site-shared-where" } else { "site-shared-whose" });
        let _ = writeln!(html, "<section class=\"many\">\n<h2>{}</h2>\n{}</section>", asked, list("ul", &items));
        let mut above = shared.members.iter().flat_map(|at| &self.offer.services[*at].needs);
        let above = above.find_map(|need| self.offer.situation(need.life_situation));
        Body {
            title: plain(&shared.title, language),
            heading: Some(brief(&shared.title, language)),
            about: shared.summary.as_ref().map(|summary| plain(summary, language)),
            head: super::linked::of_several(self, shared),
            above: above.map(|one| (Page::Situation(&one.name).path(self.lang), brief(&one.title, language))).into_iter().collect(),
            html,
        }
    }

    /// Whose a service is; where nobody is published, what it is called.
    fn whose<'o>(&self, service: &'o Service) -> (String, &'o Service) {
        let owner = service.owner.and_then(|owner| self.offer.institution(owner));
        (plain(owner.map_or(&service.title, |owner| &owner.title), self.lang.key()), service)
    }
}
