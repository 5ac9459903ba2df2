//! A catalogue as a site: a folder of pages in both languages that any web server can show and any browser can open.
//!
//! Pages are made one by one and handed on, so that not all of them are ever held. Everything that a page says of a
//! description comes from what `publish` lets through. Knows nothing of disks.

mod address;
mod around;
mod data;
mod feed;
mod frame;
mod index;
mod linked;
mod lists;
mod service;
mod shared;
mod situation;
mod start;
mod text;
mod words;

use std::fmt::Write as _;
use std::io::{self, Write};

use rayon::prelude::*;

use super::words::{Lang, Words};
use crate::model::Text;
use crate::publish::{Judged, News, Offer, Service};
use crate::schema::Codes;
use address::Page;
use frame::Body;
use lists::{Entry, Group};
use start::LANGUAGES;
use words::raised;

/// The style of all pages.
const STYLE_FILE: &str = "style.css";

/// The script that searches.
const SCRIPT_FILE: &str = "search.js";

/// What lies right in the folder of a site.
pub const TOP: [&str; 13] = [
    "lv",
    "en",
    "index.html",
    "404.html",
    STYLE_FILE,
    SCRIPT_FILE,
    "logo.png",
    "logo.jpg",
    "catalogue.json",
    "services",
    "sitemap.xml",
    "robots.txt",
    "sitemaps",
];

/// Whose site it is, and where it will stand.
#[derive(Clone, Copy, Default)]
pub struct Setting<'a> {
    /// What it is called.
    pub name: Option<&'a Text>,
    /// What people are told first.
    pub introduction: Option<&'a Text>,
    /// A picture: what it is (`image/png`), and its file.
    pub logo: Option<(&'static str, &'a [u8])>,
    /// How those who keep it are reached.
    pub contact: Contact<'a>,
    /// The colour of what is stressed, on white and on black, as `#1d4570`.
    pub colours: [Option<&'a str>; 2],
    /// The address of its root, ending in a slash, where that is known.
    pub address: Option<&'a str>,
    /// What became of its services lately; nothing where the registry has no history.
    pub news: Option<&'a [News]>,
    /// Today as `2026-11-20`: notices are valid on days.
    pub today: &'a str,
}

/// How somebody is reached.
#[derive(Clone, Copy, Default)]
pub struct Contact<'a> {
    /// Who it is.
    pub name: Option<&'a Text>,
    /// Where to write.
    pub email: Option<&'a str>,
    /// Where to call.
    pub phone: Option<&'a str>,
    /// Where to read.
    pub url: Option<&'a str>,
}

/// Takes the files of a site, from several threads.
pub trait Sink: Sync {
    /// Takes a file by its path.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn put(&self, path: &str, content: &[u8]) -> io::Result<()>;

    /// Takes a file that is made while it is written.
    ///
    /// # Errors
    /// Where it cannot be made or kept.
    fn stream(&self, path: &str, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()>;
}

/// A site in one language.
struct Site<'a> {
    judged: &'a Judged<'a>,
    offer: &'a Offer<'a>,
    setting: &'a Setting<'a>,
    words: Words,
    lang: Lang,
    lists: &'a Lists,
}

/// What is listed on the pages of a language.
struct Lists {
    /// What is listed, in the order of the titles: what several institutions provide stands there once.
    order: Vec<Entry>,
    /// The place of each service in the order of their titles.
    ranks: Vec<usize>,
    themes: Vec<Group>,
    recipients: Vec<Group>,
}

/// How many services are read before what they say goes to the list for programs.
const AT_ONCE: usize = 1024;

/// Makes all files of a site, and says how many pages it has.
///
/// # Errors
/// Where a file is not taken.
pub fn write(judged: &Judged<'_>, offer: &Offer<'_>, setting: &Setting<'_>, sink: &dyn Sink) -> io::Result<usize> {
    let lists = LANGUAGES.map(|lang| Lists::new(judged, offer, lang));
    let site = |at: usize| Site { judged, offer, setting, words: Words::new(LANGUAGES[at]), lang: LANGUAGES[at], lists: &lists[at] };
    let lists = || [0, 1].into_par_iter().map(|at| site(at).write(sink)).collect::<io::Result<Vec<Vec<String>>>>();
    // A service is read once, for its pages and for programs.
    let services = |services: &[Service]| {
        let part = services.len().div_ceil(rayon::current_num_threads()).max(1);
        let made = services.par_chunks(part).map(|services| {
            let sites = [site(0), site(1)];
            let published = services.iter().filter_map(|service| Some((service, judged.published(service.id)?)));
            let made = published.map(|(service, value)| {
                let page = |site: &Site<'_>| site.put(Page::Service(&service.name), &site.service(service, &value), sink);
                let pages = sites.iter().map(page).collect::<io::Result<Vec<String>>>()?;
                Ok((data::service(offer, service, &value, sink)?, pages))
            });
            made.collect::<io::Result<Vec<(String, Vec<String>)>>>()
        });
        Ok(made.collect::<io::Result<Vec<_>>>()?.into_iter().flatten().unzip())
    };
    let (pages, of_services) = rayon::join(lists, || data::write(judged, offer, setting, sink, &services));
    let (of_services, pages) = (of_services?, pages?);
    sink.put(STYLE_FILE, style(setting).as_bytes())?;
    sink.put(SCRIPT_FILE, include_bytes!("search.js"))?;
    if let Some((mime, bytes)) = setting.logo {
        sink.put(logo_file(mime), bytes)?;
    }
    let (first, second) = (site(0), site(1));
    sink.put("index.html", start::bilingual([&first, &second], "", "index.html", None).as_bytes())?;
    sink.put("404.html", start::bilingual([&first, &second], "site-not-found", "404.html", setting.address).as_bytes())?;
    let pages: Vec<String> = pages.into_iter().chain([of_services]).flatten().collect();
    let count = pages.len();
    data::maps(pages, setting, sink)?;
    Ok(count)
}

impl Lists {
    fn new(judged: &Judged<'_>, offer: &Offer<'_>, lang: Lang) -> Self {
        let words = Words::new(lang);
        let titles: Vec<String> = offer.services.iter().map(|service| text::plain(&service.title, lang.key())).collect();
        let mut by_title: Vec<usize> = (0..titles.len()).collect();
        by_title.sort_by(|a, b| words.compare(&titles[*a], &titles[*b]).then(a.cmp(b)));
        let mut ranks = vec![0; by_title.len()];
        for (rank, at) in by_title.iter().enumerate() {
            ranks[*at] = rank;
        }
        let order = Entry::ordered(offer, &words, lang, &by_title, &titles);
        // What is listed by the codes that each has.
        let grouped = |codes: fn(&Service) -> &[String], title: &dyn Fn(&str) -> String| {
            let mut groups: Vec<Group> = Vec::new();
            for entry in &order {
                for code in entry.codes(offer, codes) {
                    match groups.iter_mut().find(|group| group.code == *code) {
                        Some(group) => group.entries.push(*entry),
                        None => groups.push(Group { code: code.to_owned(), title: title(code), entries: vec![*entry] }),
                    }
                }
            }
            groups
        };
        let mut themes = grouped(|service| &service.themes, &|code| theme(judged, code, lang));
        themes.sort_by(|a, b| words.compare(&a.title, &b.title).then_with(|| a.code.cmp(&b.code)));
        let mut recipients = grouped(|service| &service.recipients, &|code| recipient(code, lang));
        recipients.sort_by_key(|group| Codes::Recipient.rank(&group.code));
        Self { order, ranks, themes, recipients }
    }
}

/// What a theme is called.
fn theme(judged: &Judged<'_>, code: &str, lang: Lang) -> String {
    let title = judged.classifiers.themes.get(code).map(|title| text::plain(title, lang.key()));
    title.unwrap_or_else(|| code.to_owned())
}

/// What those are called whom a service is for.
fn recipient(code: &str, lang: Lang) -> String {
    let label = lang.of(Codes::Recipient.label(code));
    if label.is_empty() { code.to_owned() } else { raised(label) }
}

impl Site<'_> {
    /// Makes a page, and says where it is.
    fn put(&self, page: Page<'_>, body: &Body, sink: &dyn Sink) -> io::Result<String> {
        sink.put(&page.path(self.lang), self.framed(page, body).as_bytes())?;
        Ok(page.folder(self.lang))
    }

    /// Makes all pages of the language but those of services, and says where each is.
    fn write(&self, sink: &dyn Sink) -> io::Result<Vec<String>> {
        let mut pages = Vec::new();
        let mut page = |page: Page<'_>, body: &Body| {
            pages.push(self.put(page, body, sink)?);
            Ok::<(), io::Error>(())
        };
        page(Page::Start, &self.start())?;
        page(Page::Search, &self.search_page())?;
        page(Page::Accessibility, &self.accessibility())?;
        self.letters().iter().try_for_each(|(address, body)| page(*address, body))?;
        if !self.offer.situations.is_empty() {
            self.situations_pages().iter().try_for_each(|(address, body)| page(*address, body))?;
        }
        if !self.offer.institutions.is_empty() {
            self.institutions_pages().iter().try_for_each(|(address, body)| page(*address, body))?;
        }
        if !self.lists.themes.is_empty() {
            page(Page::Themes, &self.themes_page())?;
        }
        for theme in &self.lists.themes {
            let of = |number| Page::Theme(&theme.code, number);
            let above = Some((Page::Themes, "site-themes"));
            self.group(theme, &of, above).iter().try_for_each(|(address, body)| page(*address, body))?;
        }
        for recipient in &self.lists.recipients {
            let of = |number| Page::Recipient(&recipient.code, number);
            self.group(recipient, &of, None).iter().try_for_each(|(address, body)| page(*address, body))?;
        }
        for institution in &self.offer.institutions {
            self.institution(institution).iter().try_for_each(|(address, body)| page(*address, body))?;
        }
        for shared in &self.offer.shared {
            page(Page::Service(&shared.name), &self.shared(shared))?;
        }
        for situation in &self.offer.situations {
            let Some(value) = self.judged.published(situation.id) else { continue };
            page(Page::Situation(&situation.name), &self.situation(situation, &value))?;
        }
        sink.put(&index_file(self.lang), self.index().as_bytes())?;
        self.feeds(sink)?;
        for (old, new) in self.offer.moved() {
            sink.put(&Page::Service(old).path(self.lang), self.moved(old, new).as_bytes())?;
        }
        Ok(pages)
    }
}

/// The style: the colours of the reports, those of the settings over them, and what a catalogue needs besides.
fn style(setting: &Setting<'_>) -> String {
    let mut out = String::from(super::report::html::TOKENS);
    let [light, dark] = setting.colours;
    if let Some(light) = light {
        let _ = writeln!(out, ":root {{ --accent: {light}; }}");
    }
    if let Some(dark) = dark {
        let _ = writeln!(out, "@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}");
    }
    out + include_str!("style.css")
}

/// The file that search looks through.
fn index_file(lang: Lang) -> String {
    format!("{}/index.js", lang.key())
}

/// The file of the logo.
fn logo_file(mime: &str) -> &'static str {
    if mime == "image/png" { "logo.png" } else { "logo.jpg" }
}

/// An address of the site where it will stand; `folder` is the way there from its root.
fn absolute(address: &str, folder: &str) -> String {
    format!("{}/{folder}", address.trim_end_matches('/'))
}

/// What is behind all text: in light and in dark mode, as the tokens have it.
pub const PAPERS: [&str; 2] = ["#ffffff", "#14181d"];

/// How much two colours differ, from 1 to 21 (WCAG 2.2, contrast ratio); both as `#1d4570`.
pub fn contrast(one: &str, other: &str) -> f64 {
    let channel = |colour: &str, at: usize| {
        let value = f64::from(colour.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()).unwrap_or(0)) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |colour: &str| 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 1e-2);
        for (paper, sign) in PAPERS.into_iter().zip(["light dark", "prefers-color-scheme"]) {
            assert!(crate::render::report::html::TOKENS.contains(&format!("--paper: {paper};")), "{paper} {sign}");
        }
    }
}
