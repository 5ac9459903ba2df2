//! What every page has around what it says: head, the ways to the other parts of the site, and whose it is.

use std::fmt::Write;

use super::address::{Page, way};
use super::text::{brief, leads, link, plain};
use super::{Site, words};
use crate::render::escape;
use crate::render::json::TOOL;
use crate::render::report::html::write::escaped;
use crate::render::words::Lang;

/// What a page may load: what lies beside it, also where it is opened from a folder.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'";

/// A page before it has its frame.
#[derive(Default)]
pub(super) struct Body {
    /// What it is called.
    pub(super) title: String,
    /// The same as HTML, where that says more.
    pub(super) heading: Option<String>,
    /// What it is about, for those who look for it elsewhere.
    pub(super) about: Option<String>,
    /// What else stands in its head.
    pub(super) head: String,
    /// The pages above it, with what they are called as HTML.
    pub(super) above: Vec<(String, String)>,
    /// What it says below its title.
    pub(super) html: String,
}

impl Site<'_> {
    /// A whole page; `page` says where it stands, in both languages.
    pub(super) fn framed(&self, page: Page<'_>, body: &Body) -> String {
        let path = page.path(self.lang);
        let to = |page: Page<'_>| escaped(&way(&path, &page.path(self.lang)));
        let name = self.name();
        let is_start = page == Page::Start;
        let title = if is_start { name.clone() } else { format!("{} – {name}", body.title) };
        let mut out = self.head(&path, &title, body);
        self.canonical(&mut out, page);
        let _ = writeln!(out, "{}</head>\n<body>", body.head);
        let word = |key: &str| escaped(&self.words.plain(key));
        let _ = writeln!(out, "<a class=\"skip\" href=\"#content\">{}</a>\n<header class=\"site\">", word("site-skip"));
        let logo = self
            .setting
            .logo
            .map_or_else(String::new, |(mime, _)| format!("<img src=\"{}\" alt=\"\"/> ", escaped(&way(&path, super::logo_file(mime)))));
        let _ = writeln!(out, "<p class=\"whose\"><a href=\"{}\">{logo}<span>{}</span></a></p>", to(Page::Start), escaped(&name));
        let _ = writeln!(out, "<nav aria-label=\"{}\">\n<ul>", word("site-parts"));
        let mut parts = vec![(Page::Search, "site-search"), (Page::Letters, "site-letters")];
        if !self.offer.situations.is_empty() {
            parts.push((Page::Situations(0), "site-situations"));
        }
        if !self.lists.themes.is_empty() {
            parts.push((Page::Themes, "site-themes"));
        }
        if !self.offer.institutions.is_empty() {
            parts.push((Page::Institutions(0), "site-institutions"));
        }
        for (part, key) in parts {
            let here = if part == page { " aria-current=\"page\"" } else { "" };
            let _ = writeln!(out, "<li><a href=\"{}\"{here}>{}</a></li>", to(part), word(key));
        }
        let other = match self.lang {
            Lang::Lv => Lang::En,
            Lang::En => Lang::Lv,
        };
        let _ = writeln!(
            out,
            "<li><a lang=\"{other}\" xml:lang=\"{other}\" hreflang=\"{other}\" href=\"{}\">{}</a></li>\n</ul>\n</nav>\n</header>",
            escaped(&way(&path, &self.twin(page, other).path(other))),
            word("site-other-language"),
            other = other.key(),
        );
        if !body.above.is_empty() {
            let _ = writeln!(out, "<nav class=\"above\" aria-label=\"{}\">\n<ol>", word("site-above"));
            let _ = writeln!(out, "<li><a href=\"{}\">{}</a></li>", to(Page::Start), word("site-start"));
            for (address, html) in &body.above {
                let _ = writeln!(out, "<li><a href=\"{}\">{html}</a></li>", escaped(&way(&path, address)));
            }
            out.push_str("</ol>\n</nav>\n");
        }
        let heading = body.heading.clone().unwrap_or_else(|| escaped(&body.title));
        let _ = writeln!(out, "<main id=\"content\">\n<h1>{heading}</h1>\n{}</main>", body.html);
        let _ = writeln!(out, "<footer class=\"site\">\n{}", self.contact());
        let _ = writeln!(
            out,
            "<p><a href=\"{}\">{}</a></p>\n<p>{}</p>\n</footer>\n</body>\n</html>",
            to(Page::Accessibility),
            word("site-accessibility"),
            word("site-made-from")
        );
        escape::hashes(&out, "&#35;").into_owned()
    }

    fn head(&self, path: &str, title: &str, body: &Body) -> String {
        let mut out = format!(
            "<!DOCTYPE html>\n\
             <html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\">\n\
             <head>\n\
             <meta charset=\"utf-8\"/>\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
             <meta name=\"color-scheme\" content=\"light dark\"/>\n\
             <meta name=\"generator\" content=\"{name} {version}\"/>\n\
             <title>{}</title>\n\
             <link rel=\"icon\" href=\"data:,\"/>\n\
             <link rel=\"stylesheet\" href=\"{}\"/>\n",
            escaped(title),
            escaped(&way(path, super::STYLE_FILE)),
            lang = self.lang.key(),
            name = TOOL.name,
            version = TOOL.version,
        );
        if let Some(about) = &body.about {
            let _ = writeln!(out, "<meta name=\"description\" content=\"{}\"/>", escaped(about));
        }
        out
    }

    /// Where a page stands for those who find it elsewhere; nothing where nobody said where the site will stand.
    fn canonical(&self, out: &mut String, page: Page<'_>) {
        let Some(address) = self.setting.address else { return };
        let _ = writeln!(out, "<link rel=\"canonical\" href=\"{}\"/>", escaped(&super::absolute(address, &page.folder(self.lang))));
        for lang in Lang::ALL {
            let there = super::absolute(address, &self.twin(page, lang).folder(lang));
            let _ = writeln!(out, "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", lang.key(), escaped(&there));
        }
    }

    /// The same page in a language; what is ordered by the alphabet begins elsewhere there.
    fn twin<'p>(&self, page: Page<'p>, lang: Lang) -> Page<'p> {
        match page {
            Page::Letter(_) if lang != self.lang => Page::Letters,
            Page::Situations(_) if lang != self.lang => Page::Situations(0),
            Page::Institutions(_) if lang != self.lang => Page::Institutions(0),
            Page::Institution(id, _) if lang != self.lang => Page::Institution(id, 0),
            Page::Theme(code, _) if lang != self.lang => Page::Theme(code, 0),
            Page::Recipient(code, _) if lang != self.lang => Page::Recipient(code, 0),
            other => other,
        }
    }

    /// What the site is called.
    pub(super) fn name(&self) -> String {
        let own = self.setting.name.map(|name| plain(name, self.lang.key())).filter(|name| !name.is_empty());
        own.unwrap_or_else(|| self.words.plain("site-name"))
    }

    /// How those who keep the site are reached.
    pub(super) fn contact(&self) -> String {
        let contact = &self.setting.contact;
        let language = self.lang.key();
        let name = contact.name.map(|name| brief(name, language));
        let url = contact.url.filter(|url| leads(url)).map(|url| link(url, &escaped(url)));
        let (phone, email) = (contact.phone.map(words::phone), contact.email.map(words::email));
        let said: Vec<String> = [name, phone, email, url].into_iter().flatten().collect();
        if said.is_empty() { String::new() } else { format!("<p>{}</p>\n", said.join(", ")) }
    }
}
