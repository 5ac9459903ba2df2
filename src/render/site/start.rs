//! The pages around the services: where people come in, search, how accessible it is, what is not there, and what moved.

use std::fmt::Write;

use super::Site;
use super::address::{Page, way};
use super::feed::RSS_FILE;
use super::frame::{Body, POLICY};
use super::text::brief;
use super::words::list;
use crate::publish::is_self_service;
use crate::render::report::html::write::escaped;
use crate::render::words::Lang;

/// How many life situations the start page shows.
const MOST_SITUATIONS: usize = 24;

impl Site<'_> {
    /// Where people come in.
    pub(super) fn start(&self) -> Body {
        let from = Page::Start.path(self.lang);
        let language = self.lang.key();
        let mut html = String::new();
        if let Some(introduction) = self.setting.introduction {
            let _ = writeln!(html, "<p class=\"lead\">{}</p>", super::text::inline(introduction, language));
        }
        html.push_str(&self.form(&from, ""));
        let part = |html: &mut String, key: &str, inner: &str| {
            if !inner.is_empty() {
                let _ = writeln!(html, "<section class=\"many\">\n<h2>{}</h2>\n{inner}</section>", self.word(key));
            }
        };
        let mut situations: Vec<_> = self.offer.situations.iter().filter(|situation| situation.wider.is_none()).collect();
        situations.sort_by(|a, b| {
            let title = |text| super::text::plain(text, language);
            self.words.compare(&title(&a.title), &title(&b.title)).then_with(|| a.name.cmp(&b.name))
        });
        let links = situations.iter().take(MOST_SITUATIONS).map(|situation| {
            let href = escaped(&way(&from, &Page::Situation(&situation.name).path(self.lang)));
            format!("<a href=\"{href}\">{}</a>", brief(&situation.title, language))
        });
        part(&mut html, "site-situations", &list("ul", &links.collect::<Vec<_>>()));
        part(&mut html, "site-themes", &self.groups(&from, &self.lists.themes, &|code| Page::Theme(code, 0)));
        part(&mut html, "site-recipients", &self.groups(&from, &self.lists.recipients, &|code| Page::Recipient(code, 0)));
        let head = self.feed_links();
        if !head.is_empty() {
            let _ = writeln!(html, "<p><a href=\"{RSS_FILE}\">{}</a></p>", self.word("site-news"));
        }
        Body { title: self.name(), head, html, ..Body::default() }
    }

    /// Where one writes what one looks for; `value` is what was written already.
    fn form(&self, from: &str, filters: &str) -> String {
        format!(
            "<form class=\"search\" role=\"search\" method=\"get\" action=\"{}\">\n\
             <p><label for=\"q\">{}</label> <input type=\"search\" id=\"q\" name=\"q\" maxlength=\"200\"/>\n\
             <button type=\"submit\">{}</button></p>\n{filters}</form>\n",
            escaped(&way(from, &Page::Search.path(self.lang))),
            self.word("site-search-label"),
            self.word("site-search"),
        )
    }

    /// Search: the script finds; without it, the lists lead everywhere.
    pub(super) fn search_page(&self) -> Body {
        let from = Page::Search.path(self.lang);
        let mut filters = String::from("<div class=\"filters\">\n");
        let mut choice = |name: &str, key: &str, options: &[(String, String)], is_filled_later: bool| {
            if options.len() < 2 && !is_filled_later {
                return;
            }
            let _ = writeln!(filters, "<p><label for=\"{name}\">{}</label> <select id=\"{name}\" name=\"{name}\">", self.word(key));
            let _ = writeln!(filters, "<option value=\"\">{}</option>", self.word("site-any"));
            for (code, title) in options {
                let _ = writeln!(filters, "<option value=\"{}\">{}</option>", escaped(code), escaped(title));
            }
            filters.push_str("</select></p>\n");
        };
        let of_groups =
            |groups: &[super::lists::Group]| groups.iter().map(|group| (group.code.clone(), group.title.clone())).collect::<Vec<_>>();
        choice("recipient", "site-for-whom", &of_groups(&self.lists.recipients), false);
        choice("theme", "site-theme", &of_groups(&self.lists.themes), false);
        choice("channel", "site-channel", &self.channel_codes(), false);
        let mut institutions: Vec<(String, String)> =
            self.offer.institutions.iter().map(|one| (one.name.to_string(), super::text::plain(&one.title, self.lang.key()))).collect();
        institutions.sort_by(|a, b| self.words.compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
        // Many institutions would make the page large; the script fills the list.
        let are_many = institutions.len() > super::lists::PER_PART;
        if are_many {
            institutions.clear();
        }
        choice("institution", "site-institution", &institutions, are_many);
        for (name, key) in [("free", "site-free"), ("online", "site-online")] {
            let _ = writeln!(
                filters,
                "<p><input type=\"checkbox\" id=\"{name}\" name=\"{name}\" value=\"1\"/> <label for=\"{name}\">{}</label></p>",
                self.word(key)
            );
        }
        filters.push_str("</div>\n");
        let mut html = self.form(&from, &filters);
        let _ = writeln!(
            html,
            "<noscript><p>{} <a href=\"{}\">{}</a></p></noscript>",
            self.word("site-no-script"),
            escaped(&way(&from, &Page::Letters.path(self.lang))),
            self.word("site-letters"),
        );
        let _ = writeln!(
            html,
            "<p id=\"count\" role=\"status\" data-found=\"{}\" data-none=\"{}\"></p>\n<ol id=\"found\" class=\"services\" data-free=\"{}\" data-online=\"{}\"></ol>",
            self.word("site-found"),
            self.word("site-nothing-found"),
            self.word("site-free"),
            self.word("site-online"),
        );
        let script = |file: &str| format!("<script src=\"{}\" defer=\"defer\"></script>\n", escaped(&way(&from, file)));
        let head = script(&super::index_file(self.lang)) + &script(super::SCRIPT_FILE);
        Body { title: self.words.plain("site-search"), head, html, ..Body::default() }
    }

    /// The types of channels that services here have, in the order of the format; those that one serves oneself through
    /// come first.
    pub(super) fn channel_codes(&self) -> Vec<(String, String)> {
        let Some(field) = crate::schema::Kind::Service.fields().at("request.channels[0].type") else { return Vec::new() };
        let has = |code: &str| self.offer.services.iter().any(|service| service.channels.iter().any(|known| known == code));
        let mut codes: Vec<&String> = field.codes.iter().filter(|code| has(code)).collect();
        codes.sort_by_key(|code| !is_self_service(code));
        let label = |code: &&String| {
            ((*code).clone(), field.code_label(code).map_or_else(|| (*code).clone(), |label| self.lang.of(label).to_owned()))
        };
        codes.iter().map(label).collect()
    }

    /// How accessible the site is (the directive on the accessibility of websites, 2016/2102, article 7).
    pub(super) fn accessibility(&self) -> Body {
        let mut html = String::new();
        for key in ["site-accessibility-standard", "site-accessibility-made", "site-accessibility-texts"] {
            let _ = writeln!(html, "<p>{}</p>", self.word(key));
        }
        let contact = self.contact();
        if !contact.is_empty() {
            let _ = writeln!(
                html,
                "<h2>{}</h2>\n<p>{}</p>\n{contact}",
                self.word("site-accessibility-tell"),
                self.word("site-accessibility-write")
            );
        }
        Body { title: self.words.plain("site-accessibility"), html, ..Body::default() }
    }

    /// A page at an old address, which leads to the new one.
    pub(super) fn moved(&self, old: &str, new: &str) -> String {
        let path = Page::Service(old).path(self.lang);
        let href = escaped(&way(&path, &Page::Service(new).path(self.lang)));
        let title = self.words.plain("site-moved");
        let head = format!("<meta http-equiv=\"refresh\" content=\"0; url={href}\"/>\n<meta name=\"robots\" content=\"noindex\"/>\n");
        let html = format!("<p><a href=\"{href}\">{}</a></p>\n", self.word("site-moved-to"));
        self.framed(Page::Service(old), &Body { title, head, html, ..Body::default() })
    }
}

/// What a page in both languages says: the choice of a language, or that nothing is there.
pub(super) fn bilingual(sites: [&Site<'_>; 2], key: &str, path: &str, base: Option<&str>) -> String {
    let [first, _] = sites;
    let to = |target: &str| base.map_or_else(|| way(path, target), |base| super::absolute(base, target));
    let mut out = format!(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n\
         <title>{}</title>\n<link rel=\"icon\" href=\"data:,\"/>\n<link rel=\"stylesheet\" href=\"{}\"/>\n</head>\n<body>\n<main id=\"content\">\n<h1>{}</h1>\n",
        escaped(&first.name()),
        escaped(&to(super::STYLE_FILE)),
        escaped(&first.name()),
        lang = first.lang.key(),
    );
    for site in sites {
        let lang = site.lang.key();
        let said = site.words.lookup(key, &[]).map(|said| format!("{} ", escaped(&said))).unwrap_or_default();
        let href = escaped(&to(&Page::Start.path(site.lang)));
        let _ = writeln!(
            out,
            "<p lang=\"{lang}\" xml:lang=\"{lang}\">{said}<a href=\"{href}\" hreflang=\"{lang}\">{}</a></p>",
            site.word("site-own-language")
        );
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// All languages of a site, the registry's own first.
pub(super) const LANGUAGES: [Lang; 2] = [Lang::Lv, Lang::En];
