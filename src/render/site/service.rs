//! The page of a service: what it is, for whom, how much, how long, how to ask for it, and whom to turn to.

use std::fmt::Write;

use super::Site;
use super::address::{Page, way};
use super::frame::Body;
use super::text::{brief, inline, leads, link, plain, prose};
use super::words::{list, raised};
use crate::finding::Arg;
use crate::publish::{Service, Value, is_self_service};
use crate::render::report::html::write::escaped;

/// What has its own place on the page; whatever else is published stands at its end, by its label.
const SHOWN: [&str; 29] = [
    "id",
    "identification.title",
    "identification.local_title",
    "identification.summary",
    "classification.recipients",
    "classification.recipient_groups",
    "classification.themes",
    "classification.territory",
    "classification.keywords",
    "basis.legal_acts",
    "responsible.owner",
    "responsible.providers",
    "request.conditions",
    "request.channels",
    "request.steps",
    "request.documents",
    "request.fees",
    "request.deadlines",
    "request.result",
    "request.valid",
    "request.terms_of_use",
    "request.appeal",
    "related.services",
    "information.for_recipients",
    "information.contacts",
    "information.notices",
    "information.links",
    "service_levels",
    "works",
];

/// The page of one service while it is made.
pub(super) struct Writer<'s, 'a> {
    pub(super) site: &'s Site<'a>,
    pub(super) value: &'s Value,
    pub(super) service: &'s Service,
    pub(super) path: String,
}

impl Site<'_> {
    /// The page of a service, of which `value` is published.
    pub(super) fn service(&self, service: &Service, value: &Value) -> Body {
        let path = Page::Service(&service.name).path(self.lang);
        let writer = Writer { site: self, value, service, path };
        let language = self.lang.key();
        let mut html = String::new();
        if let Some(common) = value.text_at("identification.title").filter(|title| **title != service.title) {
            let _ = writeln!(html, "<p class=\"also\">{}</p>", inline(common, language));
        }
        if let Some(summary) = &service.summary {
            let _ = writeln!(html, "<p class=\"lead\">{}</p>", inline(summary, language));
        }
        writer.notices(&mut html);
        writer.now(&mut html);
        writer.facts(&mut html);
        writer.text(&mut html, "site-conditions", "request.conditions");
        writer.channels(&mut html);
        writer.steps(&mut html);
        writer.documents(&mut html);
        writer.fees(&mut html);
        writer.deadlines(&mut html);
        writer.levels(&mut html);
        writer.text(&mut html, "site-more", "information.for_recipients");
        writer.text(&mut html, "site-terms-of-use", "request.terms_of_use");
        writer.text(&mut html, "site-appeal", "request.appeal");
        writer.legal_acts(&mut html);
        writer.contacts(&mut html);
        writer.related(&mut html);
        writer.works(&mut html);
        writer.others(&mut html);
        let above = service
            .needs
            .iter()
            .find_map(|need| self.offer.situation(need.life_situation))
            .map(|situation| (Page::Situation(&situation.name).path(self.lang), brief(&situation.title, language)));
        let shared = self.offer.position(service.id).and_then(|at| self.offer.shared_of(at));
        let shared = shared.map(|shared| (Page::Service(&shared.name).path(self.lang), brief(&shared.title, language)));
        Body {
            title: plain(&service.title, language),
            heading: Some(brief(&service.title, language)),
            about: service.summary.as_ref().map(|summary| plain(summary, language)),
            head: super::linked::script(self, service, value),
            above: above.into_iter().chain(shared).collect(),
            html,
        }
    }
}

impl Writer<'_, '_> {
    fn language(&self) -> &'static str {
        self.site.lang.key()
    }

    /// The way to another page.
    fn to(&self, page: Page<'_>) -> String {
        escaped(&way(&self.path, &page.path(self.site.lang)))
    }

    /// A part of the page under its heading, where there is anything in it.
    pub(super) fn section(&self, out: &mut String, key: &str, html: &str) {
        if !html.is_empty() {
            let _ = writeln!(out, "<section>\n<h2>{}</h2>\n{html}</section>", self.site.word(key));
        }
    }

    fn text(&self, out: &mut String, key: &str, path: &str) {
        if let Some(text) = self.value.text_at(path) {
            self.section(out, key, &prose(text, self.language()));
        }
    }

    /// Notices that are valid today.
    fn notices(&self, out: &mut String) {
        let today = self.site.setting.today;
        for notice in self.value.list("information.notices") {
            let begins = notice.word_at("from").is_none_or(|from| from <= today);
            let lasts = notice.word_at("until").is_none_or(|until| today <= until);
            let Some(text) = notice.text_at("text").filter(|_| begins && lasts) else { continue };
            let kind = notice.part("kind");
            let class = if kind.and_then(Value::word) == Some("warning") { "notice warning" } else { "notice" };
            let label = kind.map(|kind| format!("<strong>{}:</strong> ", raised(&self.site.said(kind)))).unwrap_or_default();
            let _ = writeln!(out, "<p class=\"{class}\">{label}{}</p>", inline(text, self.language()));
        }
    }

    /// Where one can do it at once.
    fn now(&self, out: &mut String) {
        let channels = self.value.list("request.channels").iter();
        let own = channels.filter(|channel| channel.word_at("type").is_some_and(is_self_service));
        for channel in own {
            let Some(url) = channel.word_at("url").filter(|url| leads(url)) else { continue };
            let name = channel.part("type").map(|kind| self.site.said(kind)).unwrap_or_default();
            let said = self.site.phrase("site-do-it-now", &name);
            let _ = writeln!(out, "<p class=\"now\"><a class=\"button\" href=\"{}\">{said}</a></p>", escaped(url));
        }
    }

    /// What most people want to know first.
    fn facts(&self, out: &mut String) {
        let site = self.site;
        let mut facts: Vec<(String, String)> = Vec::new();
        let codes = self.service.recipients.iter().map(|code| {
            let title = super::recipient(code, site.lang);
            format!("<a href=\"{}\">{}</a>", self.to(Page::Recipient(code, 0)), escaped(&title))
        });
        let groups = self.value.list("classification.recipient_groups").iter().map(|group| site.said(group));
        facts.push((site.word("site-for-whom"), codes.chain(groups).collect::<Vec<_>>().join("; ")));
        facts.push((site.word("site-cost"), self.cost()));
        let deadlines = self.value.list("request.deadlines");
        let terms: Vec<String> = deadlines.iter().filter_map(|deadline| site.bounds(deadline)).collect();
        facts.push((site.word("site-time"), terms.join("; ")));
        for (key, path) in [("site-result", "request.result"), ("site-valid", "request.valid")] {
            facts.push((site.word(key), self.value.at(path).map(|value| site.said(value)).unwrap_or_default()));
        }
        let territory = self.value.words("classification.territory").map(|code| match code {
            "LV" => site.word("site-all-latvia"),
            code => format!("ATVK {}", escaped(code)),
        });
        facts.push((site.word("site-where"), territory.collect::<Vec<_>>().join(", ")));
        let institution = |id| site.offer.institution(id).map(|one| self.institution(one));
        facts.push((site.word("site-owner"), self.service.owner.and_then(institution).unwrap_or_default()));
        let others = self.service.providers.iter().copied().filter(|id| Some(*id) != self.service.owner).filter_map(institution);
        facts.push((site.word("site-providers"), others.collect::<Vec<_>>().join("; ")));
        let themes = self.service.themes.iter().filter_map(|code| {
            let title = site.lists.themes.iter().find(|theme| theme.code == *code)?;
            Some(format!("<a href=\"{}\">{}</a>", self.to(Page::Theme(code, 0)), escaped(&title.title)))
        });
        facts.push((site.word("site-themes"), themes.collect::<Vec<_>>().join(", ")));
        out.push_str("<dl class=\"facts\">\n");
        for (label, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
            let _ = writeln!(out, "<div><dt>{label}</dt><dd>{fact}</dd></div>");
        }
        out.push_str("</dl>\n");
    }

    fn institution(&self, one: &crate::publish::Institution) -> String {
        format!("<a href=\"{}\">{}</a>", self.to(Page::Institution(&one.name, 0)), brief(&one.title, self.language()))
    }

    /// The fees in a few words.
    fn cost(&self) -> String {
        if self.service.is_free {
            return self.site.word("site-free");
        }
        let said = self.value.list("request.fees").iter().filter_map(|fee| match fee.number_at("amount") {
            Some(0.0) => Some(self.site.word("site-free")),
            _ => self.site.bounds(fee).or_else(|| fee.part("set_by").map(|by| self.site.said(by))),
        });
        let mut said: Vec<String> = said.collect();
        said.dedup();
        said.join("; ")
    }

    fn steps(&self, out: &mut String) {
        let site = self.site;
        let one = |step: &Value| {
            let mut html = step.part("name").map(|name| format!("<strong>{}</strong>", site.said(name))).unwrap_or_default();
            if let Some(description) = step.text_at("description") {
                let _ = write!(html, " {}", prose(description, self.language()));
            }
            let channels = step.part("channels").map(|named| site.channels(self.value, named)).filter(|said| !said.is_empty());
            let takes = step.part("takes").and_then(|takes| site.bounds(takes));
            let mut rest: Vec<String> = channels.into_iter().chain(takes).collect();
            rest.extend(site.rest(step, &["name", "description", "channels", "takes"]));
            if !rest.is_empty() {
                let _ = write!(html, "<p class=\"beside\">{}</p>", rest.join("; "));
            }
            html
        };
        let steps: Vec<String> = self.value.list("request.steps").iter().map(one).collect();
        self.section(out, "site-steps", &list("ol", &steps));
    }

    fn documents(&self, out: &mut String) {
        let site = self.site;
        let step_named = |id: &str| {
            let step = self.value.list("request.steps").iter().find(|step| step.word_at("id") == Some(id))?;
            Some(site.said(step.part("name")?))
        };
        let one = |document: &Value| {
            let mut html = document.part("name").map(|name| site.said(name)).unwrap_or_default();
            if let Some(form) = document.word_at("form") {
                let _ = write!(html, " ({})", link(form, &site.word("site-form")));
            }
            let mut beside: Vec<String> = document.part("when").map(|when| site.said(when)).into_iter().collect();
            if document.part("required").is_some() && !document.part("required").is_some_and(Value::holds) && beside.is_empty() {
                beside.push(site.word("site-not-always"));
            }
            beside.extend(document.part("as").map(|way| site.said(way)));
            beside.extend(document.word_at("step").and_then(step_named));
            beside.extend(site.rest(document, &["name", "form", "when", "required", "as", "step"]));
            if !beside.is_empty() {
                let _ = write!(html, " <span class=\"beside\">{}</span>", beside.join("; "));
            }
            html
        };
        let documents: Vec<String> = self.value.list("request.documents").iter().map(one).collect();
        self.section(out, "site-documents", &list("ul", &documents));
    }

    fn fees(&self, out: &mut String) {
        let site = self.site;
        let one = |fee: &Value| {
            let sum = if fee.number_at("amount") == Some(0.0) { Some(raised(&site.word("site-free"))) } else { site.bounds(fee) };
            let mut html = sum.or_else(|| fee.part("set_by").map(|by| site.said(by))).unwrap_or_default();
            if let Some(per) = fee.part("per") {
                let _ = write!(html, " / {}", site.said(per));
            }
            if let Some(what) = fee.part("for") {
                let _ = write!(html, " – {}", site.said(what));
            }
            let channels = fee.part("channels").map(|named| site.channels(self.value, named)).filter(|said| !said.is_empty());
            let mut beside: Vec<String> = channels.into_iter().collect();
            beside.extend(fee.part("vat").map(|vat| site.said(vat)));
            beside.extend(fee.word_at("price_list").map(|url| link(url, &site.word("site-price-list"))));
            let shown = ["amount", "min", "max", "currency", "set_by", "per", "for", "channels", "vat", "price_list"];
            beside.extend(site.rest(fee, &shown));
            if !beside.is_empty() {
                let _ = write!(html, " <span class=\"beside\">{}</span>", beside.join("; "));
            }
            html
        };
        let fees: Vec<String> = self.value.list("request.fees").iter().map(one).collect();
        self.section(out, "site-fees", &list("ul", &fees));
    }

    fn deadlines(&self, out: &mut String) {
        let site = self.site;
        let one = |deadline: &Value| {
            let mut html = raised(&site.bounds(deadline).unwrap_or_default());
            if let Some(from) = deadline.part("from") {
                let _ = write!(html, " {}", site.said(from));
            }
            let channels = deadline.part("channels").map(|named| site.channels(self.value, named)).filter(|said| !said.is_empty());
            let mut beside: Vec<String> = deadline.part("when").map(|when| site.said(when)).into_iter().chain(channels).collect();
            beside.extend(deadline.part("note").map(|note| site.said(note)));
            beside.extend(site.rest(deadline, &["min", "max", "unit", "from", "channels", "when", "note"]));
            beside.extend(match deadline.word_at("id") {
                Some(id) => self.kept(&format!("deadline/{id}")),
                None => self.kept("deadline"),
            });
            if !beside.is_empty() {
                let _ = write!(html, " <span class=\"beside\">{}</span>", beside.join("; "));
            }
            html
        };
        let deadlines: Vec<String> = self.value.list("request.deadlines").iter().map(one).collect();
        self.section(out, "site-deadlines", &list("ul", &deadlines));
    }

    /// What is promised besides; the promise is public (PU2-9).
    fn levels(&self, out: &mut String) {
        let site = self.site;
        let one = |level: &Value| {
            let name = level.part("title").or(level.part("indicator")).map(|name| raised(&site.said(name))).unwrap_or_default();
            let name = level.word_at("url").map_or_else(|| name.clone(), |url| link(url, &name));
            let mut html = format!("{name}: {}", site.promised(level).unwrap_or_default());
            let channel = level.part("channel").map(|named| site.channels(self.value, named)).filter(|said| !said.is_empty());
            let mut beside: Vec<String> = channel.into_iter().collect();
            beside.extend(level.word_at("id").and_then(|id| self.kept(&format!("level/{id}"))));
            beside.extend(site.rest(level, &["title", "indicator", "url", "min", "max", "unit", "share", "window", "channel"]));
            if !beside.is_empty() {
                let _ = write!(html, " <span class=\"beside\">{}</span>", beside.join("; "));
            }
            html
        };
        let levels: Vec<String> = self.value.list("service_levels").iter().map(one).collect();
        self.section(out, "site-levels", &list("ul", &levels));
    }

    /// How a promise was kept last, where that is published.
    fn kept(&self, item: &str) -> Option<String> {
        let kept = self.site.judged.kept(self.service.id, item)?;
        let key = if kept.is_met { "site-kept-met" } else { "site-kept-missed" };
        let args = [("period", Arg::from(kept.period)), ("result", kept.result)];
        Some(escaped(&self.site.words.get(key, &args)))
    }

    fn works(&self, out: &mut String) {
        let one = |work: &Value| work.part("title").map(|title| self.site.said(title)).unwrap_or_default();
        let works: Vec<String> = self.value.list("works").iter().map(one).collect();
        self.section(out, "site-works", &list("ul", &works));
    }

    /// What else is published, by its labels: what the format has brought since.
    fn others(&self, out: &mut String) {
        let site = self.site;
        let mut facts: Vec<(String, String)> = Vec::new();
        for (group, value) in self.value.parts().iter().filter(|(group, _)| !SHOWN.contains(group)) {
            let inner: Vec<_> = value.parts().iter().filter(|(key, _)| !SHOWN.contains(&format!("{group}.{key}").as_str())).collect();
            if value.parts().is_empty() {
                facts.push((site.label(value.field), site.said(value)));
            }
            facts.extend(inner.into_iter().map(|(_, part)| (site.label(part.field), site.said(part))));
        }
        let mut html = String::new();
        for (label, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
            let _ = writeln!(html, "<div><dt>{label}</dt><dd>{fact}</dd></div>");
        }
        if !html.is_empty() {
            self.section(out, "site-also", &format!("<dl class=\"facts\">\n{html}</dl>\n"));
        }
    }
}
