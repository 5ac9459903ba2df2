//! A life situation as a journey: what happens, what is needed in which order, and the services that help with each.

use std::fmt::Write;

use super::Site;
use super::address::{Page, way};
use super::frame::Body;
use super::lists::Entry;
use super::text::{brief, inline, plain, prose};
use super::words::list;
use crate::publish::{Situation, Value};
use crate::render::report::html::write::escaped;

/// Up to how many services of a need their summaries are shown, so that the page stays small.
const MOST_SUMMARISED: usize = 12;

impl Site<'_> {
    /// The page of a life situation, of which `value` is published.
    pub(super) fn situation(&self, situation: &Situation, value: &Value) -> Body {
        let language = self.lang.key();
        let from = Page::Situation(&situation.name).path(self.lang);
        let mut html = String::new();
        if let Some(summary) = &situation.summary {
            let _ = writeln!(html, "<p class=\"lead\">{}</p>", inline(summary, language));
        }
        if let Some(guide) = value.text_at("information.guide") {
            html.push_str(&prose(guide, language));
        }
        let needs: Vec<String> = value.list("needs").iter().map(|need| self.need(&from, situation, need)).collect();
        if !needs.is_empty() {
            let _ = writeln!(html, "<h2>{}</h2>\n<div class=\"journey\">\n{}</div>", self.word("site-journey"), list("ol", &needs));
        }
        let narrower = self.offer.situations.iter().filter(|other| other.wider == Some(situation.id)).map(|other| {
            let href = escaped(&way(&from, &Page::Situation(&other.name).path(self.lang)));
            format!("<a href=\"{href}\">{}</a>", brief(&other.title, language))
        });
        let narrower = list("ul", &narrower.collect::<Vec<_>>());
        if !narrower.is_empty() {
            let _ = writeln!(html, "<h2>{}</h2>\n{narrower}", self.word("site-narrower"));
        }
        let mut above = vec![(Page::Situations(0).path(self.lang), self.word("site-situations"))];
        if let Some(wider) = situation.wider.and_then(|id| self.offer.situation(id)) {
            above.push((Page::Situation(&wider.name).path(self.lang), brief(&wider.title, language)));
        }
        let about = situation.summary.as_ref().map(|summary| plain(summary, language));
        let heading = Some(brief(&situation.title, language));
        Body { title: plain(&situation.title, language), heading, about, above, html, ..Body::default() }
    }

    /// A need, with what one does oneself and the services that satisfy it.
    fn need(&self, from: &str, situation: &Situation, need: &Value) -> String {
        let mut html = need.part("title").map(|title| format!("<h3>{}</h3>\n", self.said(title))).unwrap_or_default();
        if let Some(description) = need.text_at("description") {
            html.push_str(&prose(description, self.lang.key()));
        }
        if let Some(outside) = need.text_at("outside") {
            let _ = writeln!(html, "<p class=\"also\">{}</p>", inline(outside, self.lang.key()));
        }
        let others = self.rest(need, &["title", "description", "outside"]);
        html.push_str(&list("ul", &others));
        let services =
            need.word_at("id").and_then(|id| situation.needs.iter().find(|(known, _)| known == id)).map(|(_, services)| services);
        let mut services = services.cloned().unwrap_or_default();
        services.sort_by_key(|at| self.lists.ranks[*at]);
        if services.is_empty() && need.part("outside").is_none() {
            let _ = writeln!(html, "<p class=\"also\">{}</p>", self.word("site-no-service"));
        }
        let entries = Entry::folded(self.offer, &services);
        html + &self.entries(from, &entries, entries.len() <= MOST_SUMMARISED)
    }
}
