//! Lists of services: by the alphabet, by theme, by recipient, by institution; long ones in parts, so that each page stays
//! small.

use std::collections::HashSet;
use std::fmt::Write;

use super::Site;
use super::address::{Page, way};
use super::frame::Body;
use super::text::{brief, inline, leads, link, plain};
use super::words::list;
use crate::model::Text;
use crate::publish::{Institution, Offer, Service};
use crate::render::report::html::write::escaped;
use crate::render::words::{Lang, Words};

/// How many services a page lists with their summaries.
const PER_PAGE: usize = 60;

/// How many titles a page of the alphabet, or of institutions, has.
pub(super) const PER_PART: usize = 150;

/// How many characters of a title say where a part of the alphabet begins and ends.
const LONGEST_END: usize = 24;

/// Services that have something in common.
#[derive(Debug)]
pub(super) struct Group {
    /// The code of it.
    pub(super) code: String,
    /// What it is called in the language of the site.
    pub(super) title: String,
    /// What has it, in the order of the titles.
    pub(super) entries: Vec<Entry>,
}

/// What a list leads to, by its position in what the catalogue offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A service.
    One(usize),
    /// A service of several institutions.
    Shared(usize),
}

impl Entry {
    /// Everything that is listed, in the order of the titles; `by_title` are the services in that order, `titles` what each is
    /// called.
    pub(super) fn ordered(offer: &Offer<'_>, words: &Words, lang: Lang, by_title: &[usize], titles: &[String]) -> Vec<Self> {
        let members: HashSet<usize> = offer.shared.iter().flat_map(|shared| shared.members.iter().copied()).collect();
        let mut all: Vec<Self> = by_title.iter().copied().filter(|at| !members.contains(at)).map(Self::One).collect();
        let shared: Vec<String> = offer.shared.iter().map(|shared| plain(&shared.title, lang.key())).collect();
        for (at, title) in shared.iter().enumerate() {
            let is_before = |entry: &Self| {
                let other = match *entry {
                    Self::One(at) => &titles[at],
                    Self::Shared(at) => &shared[at],
                };
                words.compare(other, title).is_le()
            };
            all.insert(all.partition_point(is_before), Self::Shared(at));
        }
        all
    }

    /// Services as they are listed: several of one group stand there once, where the first of them does.
    pub(super) fn folded(offer: &Offer<'_>, services: &[usize]) -> Vec<Self> {
        let mut entries = Vec::new();
        let several: Vec<usize> = (0..offer.shared.len())
            .filter(|shared| services.iter().filter(|at| offer.shared[*shared].members.binary_search(at).is_ok()).nth(1).is_some())
            .collect();
        for at in services {
            let shared = several.iter().find(|shared| offer.shared[**shared].members.binary_search(at).is_ok());
            let entry = shared.map_or(Self::One(*at), |shared| Self::Shared(*shared));
            if shared.is_none() || !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        entries
    }

    /// The codes that it has, each once.
    pub(super) fn codes<'o>(self, offer: &'o Offer<'_>, of: fn(&Service) -> &[String]) -> Vec<&'o str> {
        let mut codes: Vec<&str> = self.services(offer).flat_map(of).map(String::as_str).collect();
        let mut known = HashSet::new();
        codes.retain(|code| known.insert(*code));
        codes
    }

    /// The services that it leads to.
    pub(super) fn services<'o>(self, offer: &'o Offer<'_>) -> impl Iterator<Item = &'o Service> {
        let (one, shared) = match self {
            Self::One(at) => (Some(&offer.services[at]), &[][..]),
            Self::Shared(at) => (None, offer.shared[at].members.as_slice()),
        };
        one.into_iter().chain(shared.iter().map(|at| &offer.services[*at]))
    }
}

/// How many pages a list takes; an empty one takes one as well.
pub(super) fn pages(count: usize, most: usize) -> usize {
    count.div_ceil(most).max(1)
}

impl Site<'_> {
    /// What something that is listed is called, its address and its summary.
    fn called(&self, entry: Entry) -> (&Text, &str, Option<&Text>) {
        match entry {
            Entry::One(at) => {
                let service = &self.offer.services[at];
                (&service.title, &service.name, service.summary.as_ref())
            }
            Entry::Shared(at) => {
                let shared = &self.offer.shared[at];
                (&shared.title, &shared.name, shared.summary.as_ref())
            }
        }
    }

    /// A link to a service, with who answers for it.
    fn entry(&self, from: &str, entry: Entry, with_summary: bool) -> String {
        let language = self.lang.key();
        let (title, name, summary) = self.called(entry);
        let href = escaped(&way(from, &Page::Service(name).path(self.lang)));
        let mut html = format!("<a href=\"{href}\">{}</a>", brief(title, language));
        let whose = match entry {
            Entry::One(at) => {
                let owner = self.offer.services[at].owner.and_then(|owner| self.offer.institution(owner));
                owner.map(|owner| brief(&owner.title, language))
            }
            Entry::Shared(at) => Some(self.many("site-shared-by", self.offer.shared[at].members.len())),
        };
        let all = |is: fn(&Service) -> bool| entry.services(self.offer).all(is);
        let online = all(Service::is_online).then(|| self.word("site-online"));
        let free = all(|service| service.is_free).then(|| self.word("site-free"));
        let beside: Vec<String> = [whose, online, free].into_iter().flatten().collect();
        if !beside.is_empty() {
            let _ = write!(html, " <span class=\"beside\">{}</span>", beside.join("; "));
        }
        if let Some(summary) = summary.filter(|_| with_summary) {
            let _ = write!(html, "<p>{}</p>", brief(summary, language));
        }
        html
    }

    /// Links to services, as items of a list.
    pub(super) fn entries(&self, from: &str, entries: &[Entry], with_summary: bool) -> String {
        let items: Vec<String> = entries.iter().map(|entry| self.entry(from, *entry, with_summary)).collect();
        list("ul", &items)
    }

    /// One page of a long list, with the ways to its other pages.
    fn part<'p>(&self, entries: &[Entry], number: usize, of: &dyn Fn(usize) -> Page<'p>) -> String {
        let from = of(number).path(self.lang);
        let shown: Vec<Entry> = entries.iter().copied().skip(number * PER_PAGE).take(PER_PAGE).collect();
        self.entries(&from, &shown, true) + &self.pager(pages(entries.len(), PER_PAGE), number, of)
    }

    /// The ways to the pages of a list; nothing where there is only one.
    fn pager<'p>(&self, count: usize, number: usize, of: &dyn Fn(usize) -> Page<'p>) -> String {
        if count < 2 {
            return String::new();
        }
        let from = of(number).path(self.lang);
        let mut out = format!("<nav class=\"pages\" aria-label=\"{}\">\n<ul>\n", self.word("site-pages"));
        for other in 0..count {
            let here = if other == number { " aria-current=\"page\"" } else { "" };
            let href = escaped(&way(&from, &of(other).path(self.lang)));
            let _ = writeln!(out, "<li><a href=\"{href}\"{here}>{}</a></li>", other + 1);
        }
        out + "</ul>\n</nav>\n"
    }

    /// The pages of a theme or of a kind of recipient.
    pub(super) fn group<'p>(
        &self,
        group: &Group,
        of: &dyn Fn(usize) -> Page<'p>,
        above: Option<(Page<'_>, &str)>,
    ) -> Vec<(Page<'p>, Body)> {
        let above: Vec<(String, String)> = above.into_iter().map(|(page, key)| (page.path(self.lang), self.word(key))).collect();
        let page = |number| {
            let html = self.part(&group.entries, number, of);
            (of(number), Body { title: group.title.clone(), above: above.clone(), html, ..Body::default() })
        };
        (0..pages(group.entries.len(), PER_PAGE)).map(page).collect()
    }

    /// All themes.
    pub(super) fn themes_page(&self) -> Body {
        let from = Page::Themes.path(self.lang);
        let html = self.groups(&from, &self.lists.themes, &|code| Page::Theme(code, 0));
        Body { title: self.words.plain("site-themes"), html, ..Body::default() }
    }

    /// Links to groups, with how many services each has.
    pub(super) fn groups<'g>(&self, from: &str, groups: &'g [Group], of: &dyn Fn(&'g str) -> Page<'g>) -> String {
        let item = |group: &'g Group| {
            let href = escaped(&way(from, &of(&group.code).path(self.lang)));
            format!("<a href=\"{href}\">{}</a> <span class=\"beside\">{}</span>", escaped(&group.title), group.entries.len())
        };
        list("ul", &groups.iter().map(item).collect::<Vec<_>>())
    }

    /// All institutions.
    pub(super) fn institutions_pages(&self) -> Vec<(Page<'static>, Body)> {
        let mut order: Vec<&Institution> = self.offer.institutions.iter().collect();
        let title = |one: &Institution| plain(&one.title, self.lang.key());
        order.sort_by(|a, b| self.words.compare(&title(a), &title(b)).then_with(|| a.name.cmp(&b.name)));
        let count = pages(order.len(), PER_PART);
        let page = |number: usize| {
            let from = Page::Institutions(number).path(self.lang);
            let item = |one: &&Institution| {
                let href = escaped(&way(&from, &Page::Institution(&one.name, 0).path(self.lang)));
                format!(
                    "<a href=\"{href}\">{}</a> <span class=\"beside\">{}</span>",
                    brief(&one.title, self.lang.key()),
                    one.services.len()
                )
            };
            let items: Vec<String> = order.iter().skip(number * PER_PART).take(PER_PART).map(item).collect();
            let html = list("ul", &items) + &self.pager(count, number, &Page::Institutions);
            (Page::Institutions(number), Body { title: self.words.plain("site-institutions"), html, ..Body::default() })
        };
        (0..count).map(page).collect()
    }

    /// The pages of an institution: where it is, and what it offers.
    pub(super) fn institution<'i>(&self, one: &'i Institution) -> Vec<(Page<'i>, Body)> {
        let language = self.lang.key();
        let of = |number| Page::Institution(&one.name, number);
        let mut services = one.services.clone();
        services.sort_by_key(|at| self.lists.ranks[*at]);
        let services: Vec<Entry> = services.into_iter().map(Entry::One).collect();
        let value = self.judged.published(one.id);
        let page = |number: usize| {
            let mut html = String::new();
            if let Some(value) = value.as_ref().filter(|_| number == 0) {
                if let Some(url) = value.word_at("identification.url").filter(|url| leads(url)) {
                    let _ = writeln!(html, "<p>{}</p>", link(url, &escaped(url)));
                }
                let rest = value.parts().iter().filter(|(key, _)| !matches!(*key, "id" | "identification" | "places"));
                for (_, part) in rest {
                    let _ = writeln!(html, "<p>{}: {}</p>", self.label(part.field), self.said(part));
                }
                let own = value.part("identification").map(|own| self.rest(own, &["title", "url"])).unwrap_or_default();
                html.push_str(&list("ul", &own));
                let places: Vec<String> = value.list("places").iter().map(|place| self.place(place)).collect();
                if !places.is_empty() {
                    let _ = writeln!(html, "<h2>{}</h2>\n{}", self.word("site-places"), list("ul", &places));
                }
            }
            let _ = writeln!(html, "<h2>{}</h2>\n{}", self.word("site-services"), self.part(&services, number, &of));
            let above = vec![(Page::Institutions(0).path(self.lang), self.word("site-institutions"))];
            let heading = Some(brief(&one.title, language));
            (of(number), Body { title: plain(&one.title, language), heading, above, html, ..Body::default() })
        };
        (0..pages(services.len(), PER_PAGE)).map(page).collect()
    }

    /// All services by the alphabet: one page where they are few, else where each part of the list is.
    pub(super) fn letters(&self) -> Vec<(Page<'static>, Body)> {
        let title = self.words.plain("site-letters");
        let parts: Vec<&[Entry]> = self.lists.order.chunks(PER_PART).collect();
        if parts.len() < 2 {
            let html = self.lettered(&Page::Letters.path(self.lang), &self.lists.order);
            return vec![(Page::Letters, Body { title, html, ..Body::default() })];
        }
        let from = Page::Letters.path(self.lang);
        let shown = |entry: &Entry| {
            let title = plain(self.called(*entry).0, self.lang.key());
            escaped(&title.chars().take(LONGEST_END).collect::<String>())
        };
        let link = |(number, part): (usize, &&[Entry])| {
            let href = escaped(&way(&from, &Page::Letter(number).path(self.lang)));
            let (first, last) = (part.first().map(shown).unwrap_or_default(), part.last().map(shown).unwrap_or_default());
            format!("<a href=\"{href}\">{first} … {last}</a>")
        };
        let links: Vec<String> = parts.iter().enumerate().map(link).collect();
        let mut all = vec![(Page::Letters, Body { title: title.clone(), html: list("ul", &links), ..Body::default() })];
        for (number, part) in parts.iter().enumerate() {
            let page = Page::Letter(number);
            let html = self.lettered(&page.path(self.lang), part);
            let above = vec![(from.clone(), escaped(&title))];
            all.push((page, Body { title: format!("{title} {}", number + 1), above, html, ..Body::default() }));
        }
        all
    }

    /// Services under the letters that they begin with.
    fn lettered(&self, from: &str, entries: &[Entry]) -> String {
        let mut out = String::new();
        let letter = |entry: &Entry| first_letter(&plain(self.called(*entry).0, self.lang.key()));
        for part in entries.chunk_by(|one, other| letter(one) == letter(other)) {
            let heading = part.first().map(letter).unwrap_or_default();
            let _ = writeln!(out, "<h2>{}</h2>\n{}", escaped(&heading), self.entries(from, part, false));
        }
        out
    }

    /// Links to life situations, those that are part of none first.
    pub(super) fn situations_pages(&self) -> Vec<(Page<'static>, Body)> {
        let mut order: Vec<usize> = (0..self.offer.situations.len()).collect();
        let title = |at: &usize| plain(&self.offer.situations[*at].title, self.lang.key());
        order.sort_by(|a, b| {
            self.words.compare(&title(a), &title(b)).then_with(|| self.offer.situations[*a].name.cmp(&self.offer.situations[*b].name))
        });
        let count = pages(order.len(), PER_PAGE);
        let page = |number: usize| {
            let page = Page::Situations(number);
            let from = page.path(self.lang);
            let items = order.iter().skip(number * PER_PAGE).take(PER_PAGE).map(|at| {
                let situation = &self.offer.situations[*at];
                let href = escaped(&way(&from, &Page::Situation(&situation.name).path(self.lang)));
                let summary = situation.summary.as_ref().map(|summary| format!("<p>{}</p>", inline(summary, self.lang.key())));
                format!("<a href=\"{href}\">{}</a>{}", brief(&situation.title, self.lang.key()), summary.unwrap_or_default())
            });
            let html = list("ul", &items.collect::<Vec<_>>()) + &self.pager(count, number, &Page::Situations);
            (page, Body { title: self.words.plain("site-situations"), html, ..Body::default() })
        };
        (0..count).map(page).collect()
    }
}

/// The letter that a title is found under; long vowels are where the short ones are.
fn first_letter(title: &str) -> String {
    let first = title.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    match first.as_str() {
        "Ā" => "A".to_owned(),
        "Ē" => "E".to_owned(),
        "Ī" => "I".to_owned(),
        "Ō" => "O".to_owned(),
        "Ū" => "U".to_owned(),
        digit if digit.starts_with(|c: char| c.is_ascii_digit()) => "0–9".to_owned(),
        "" => "–".to_owned(),
        _ => first,
    }
}

#[cfg(test)]
mod tests {
    use super::first_letter;

    #[test]
    fn long_vowels_stand_with_short_ones() {
        for (title, letter) in [("Ēdināšana", "E"), ("čeki", "Č"), ("„Bērns”", "B"), ("3 soļi", "0–9"), ("…", "–")] {
            assert_eq!(first_letter(title), letter);
        }
    }
}
