//! What a service's page says of what is around it: channels with the offices behind them, contacts, legal acts, related
//! services.

use std::fmt::Write;

use super::address::{Page, way};
use super::service::Writer;
use super::text::{brief, inline, leads, link};
use super::words::{email, list, phone, raised};
use crate::publish::Value;
use crate::render::report::html::write::escaped;

/// The sign for all places of an institution: `vsaa/all`.
const ALL_PLACES: &str = "all";

impl Writer<'_, '_> {
    /// How it can be asked for; where one serves oneself comes first.
    pub(super) fn channels(&self, out: &mut String) {
        let site = self.site;
        let mut channels: Vec<&Value> = self.value.list("request.channels").iter().collect();
        channels.sort_by_key(|channel| !channel.word_at("type").is_some_and(crate::publish::is_self_service));
        let one = |channel: &&Value| {
            let name = channel.part("type").map(|kind| raised(&site.said(kind))).unwrap_or_default();
            let mut html = format!("<strong>{}</strong>", channel.word_at("url").map_or_else(|| name.clone(), |url| link(url, &name)));
            let mut beside: Vec<String> =
                ["note", "hours"].iter().filter_map(|key| channel.part(key)).map(|part| site.said(part)).collect();
            beside.extend(site.rest(channel, &["type", "url", "note", "hours", "places"]));
            if !beside.is_empty() {
                let _ = write!(html, " <span class=\"beside\">{}</span>", beside.join("; "));
            }
            html.push_str(&self.places(channel));
            html
        };
        let channels: Vec<String> = channels.iter().map(one).collect();
        self.section(out, "site-channels", &list("ul", &channels));
    }

    /// The offices of a channel with their hours.
    fn places(&self, channel: &Value) -> String {
        let site = self.site;
        let mut places = Vec::new();
        for named in channel.words("places") {
            let Some((institution, place)) = named.split_once('/') else { continue };
            let known = site.judged.registry.by_name(institution).and_then(|id| site.offer.institution(id));
            // Whoever has many offices shows them on its own page.
            if let (ALL_PLACES, Some(known)) = (place, known) {
                let href = escaped(&way(&self.path, &Page::Institution(&known.name, 0).path(site.lang)));
                let title = brief(&known.title, site.lang.key());
                places.push(format!("<a href=\"{href}\">{}</a>", site.phrase("site-all-places", &title)));
                continue;
            }
            let Some(value) = site.offer.around(site.judged, institution) else { continue };
            let wanted = value.list("places").iter().filter(|one| place == ALL_PLACES || one.word_at("id") == Some(place));
            places.extend(wanted.map(|one| site.place(one)));
        }
        list("ul", &places)
    }

    pub(super) fn legal_acts(&self, out: &mut String) {
        let site = self.site;
        let one = |act: &Value| {
            let name = act.part("title").or(act.part("number")).map(|name| site.said(name)).unwrap_or_default();
            let mut html = act.word_at("url").map_or_else(|| name.clone(), |url| link(url, &name));
            let mut beside: Vec<String> = ["kind", "issuer"].iter().filter_map(|key| act.part(key)).map(|part| site.said(part)).collect();
            beside.extend(
                act.part("number").filter(|_| act.part("title").is_some()).map(|number| site.phrase("site-number", &site.said(number))),
            );
            beside.extend(["date", "article"].iter().filter_map(|key| act.part(key)).map(|part| site.said(part)));
            beside.extend(site.rest(act, &["title", "url", "kind", "issuer", "number", "date", "article"]));
            if !beside.is_empty() {
                let _ = write!(html, " <span class=\"beside\">{}</span>", beside.join(", "));
            }
            html
        };
        let acts: Vec<String> = self.value.list("basis.legal_acts").iter().map(one).collect();
        self.section(out, "site-legal-acts", &list("ul", &acts));
    }

    pub(super) fn contacts(&self, out: &mut String) {
        let contacts = self.value.list("information.contacts").iter().map(|contact| self.site.place(contact));
        let links = self.value.list("information.links").iter().map(|one| {
            let url = one.word_at("url").unwrap_or_default();
            link(url, &one.part("title").map_or_else(|| escaped(url), |title| self.site.said(title)))
        });
        let html = list("ul", &contacts.collect::<Vec<_>>());
        self.section(out, "site-contacts", &html);
        self.section(out, "site-links", &list("ul", &links.collect::<Vec<_>>()));
    }

    /// Services that stand in a relation to it, and the life situations that it helps in.
    pub(super) fn related(&self, out: &mut String) {
        let site = self.site;
        let language = site.lang.key();
        let one = |related: &Value| -> Option<String> {
            let relation = related.part("relation").map(|relation| format!(" <span class=\"beside\">{}</span>", site.said(relation)));
            let mut html = match (related.word_at("id"), related.part("external")) {
                (Some(id), _) => {
                    let offered = site.judged.registry.by_name(id).and_then(|id| site.offer.position(id));
                    match offered.map(|at| &site.offer.services[at]) {
                        Some(service) => {
                            let href = escaped(&way(&self.path, &Page::Service(&service.name).path(site.lang)));
                            format!("<a href=\"{href}\">{}</a>", brief(&service.title, language))
                        }
                        None => inline(&site.offer.elsewhere(site.judged, id)?, language),
                    }
                }
                (None, Some(external)) => {
                    let title = site.said(external.part("title")?);
                    let title = external.word_at("url").map_or_else(|| title.clone(), |url| link(url, &title));
                    let owner = external.part("owner").map(|owner| format!(" ({})", site.said(owner)));
                    title + &owner.unwrap_or_default()
                }
                (None, None) => return None,
            };
            html.push_str(&relation.unwrap_or_default());
            Some(html)
        };
        let services: Vec<String> = self.value.list("related.services").iter().filter_map(one).collect();
        self.section(out, "site-related", &list("ul", &services));
        let mut known = Vec::new();
        let situations = self.service.needs.iter().filter_map(|need| site.offer.situation(need.life_situation));
        let situations: Vec<String> = situations
            .filter(|situation| {
                let is_new = !known.contains(&situation.id);
                known.push(situation.id);
                is_new
            })
            .map(|situation| {
                let href = escaped(&way(&self.path, &Page::Situation(&situation.name).path(site.lang)));
                format!("<a href=\"{href}\">{}</a>", brief(&situation.title, language))
            })
            .collect();
        self.section(out, "site-in-situations", &list("ul", &situations));
    }
}

impl super::Site<'_> {
    /// An office or a contact: its name, where it is, how it is reached, and when.
    pub(super) fn place(&self, place: &Value) -> String {
        let mut said: Vec<String> = ["name", "address"].iter().filter_map(|key| place.part(key)).map(|part| self.said(part)).collect();
        said.extend(place.word_at("phone").map(phone));
        said.extend(place.word_at("email").map(email));
        said.extend(place.word_at("url").filter(|url| leads(url)).map(|url| link(url, &escaped(url))));
        said.extend(place.part("hours").map(|hours| self.said(hours)));
        said.extend(self.rest(place, &["name", "address", "phone", "email", "url", "hours"]));
        said.join(", ")
    }
}
