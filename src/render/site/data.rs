//! A catalogue for programs: JSON version 1, described by `schemas/catalogue-v1.schema.json`, and the map of the site.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::json;

use super::address::Page;
use super::linked::inert;
use super::{Setting, Sink};
use crate::publish::{Judged, Offer, Service, VERSION, Value};
use crate::render::json::TOOL;
use crate::render::report::html::write::escaped;
use crate::render::words::Lang;
use crate::report::against::SATISFIED_BY;

/// How many addresses one map of a site may have (sitemaps.org).
const MOST_MAPPED: usize = 50_000;

/// What was made of some services: what the list of all says of each, and where its pages are.
pub(super) type Made = (Vec<String>, Vec<Vec<String>>);

/// Something published, with where its pages are.
struct Published<'v> {
    name: &'v str,
    page: Page<'v>,
    value: &'v Value,
    /// The services that satisfy each need of a life situation, by their ids.
    satisfied: Option<serde_json::Value>,
}

impl Serialize for Published<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.name)?;
        let pages: serde_json::Map<String, serde_json::Value> =
            Lang::ALL.into_iter().map(|lang| (lang.key().to_owned(), json!(self.page.folder(lang)))).collect();
        map.serialize_entry("pages", &pages)?;
        for (key, part) in self.value.parts().iter().filter(|(key, _)| *key != "id") {
            map.serialize_entry(key, part)?;
        }
        if let Some(satisfied) = &self.satisfied {
            map.serialize_entry(SATISFIED_BY, satisfied)?;
        }
        map.end()
    }
}

/// Writes what programs take over. `services` makes the pages of some services and what programs take over of each by itself;
/// it gives back what the list of all says of them, and where the pages are, which all are given back at last.
///
/// # Errors
/// Where a file is not taken.
pub(super) fn write(
    judged: &Judged<'_>,
    offer: &Offer<'_>,
    setting: &Setting<'_>,
    sink: &dyn Sink,
    services: &dyn Fn(&[Service]) -> io::Result<Made>,
) -> io::Result<Vec<String>> {
    let mut pages = Vec::new();
    sink.stream("catalogue.json", &mut |out| {
        // The head stays open: the lists that follow are not held.
        out.write_all(open(offer)?.as_bytes())?;
        let institution = offer.institution_of().map(|id| judged.registry.get(id).name.as_str());
        let facts = json!({ "institution": institution, "today": setting.today, "address": setting.address });
        for (key, fact) in facts.as_object().into_iter().flatten() {
            write!(out, ",\n{}:{}", json!(key), inert(&serde_json::to_string(fact)?))?;
        }
        let themes: Vec<_> = offer.themes().map(|code| json!({ "code": code, "title": title(judged, code) })).collect();
        write!(out, ",\n\"themes\":{}", inert(&serde_json::to_string(&themes)?))?;
        write!(out, ",\n\"services\":[")?;
        let mut sign = "\n";
        for some in offer.services.chunks(super::AT_ONCE) {
            let (texts, made) = services(some)?;
            pages.extend(made.into_iter().flatten());
            for text in texts {
                write!(out, "{sign}{text}")?;
                sign = ",\n";
            }
        }
        out.write_all(b"]")?;
        list(out, "life_situations", offer.situations.iter().map(|one| (one.id, one.name.as_str())), |id, name| {
            let value = judged.published(id)?;
            let satisfied = offer.situation(id).map(|situation| situation.satisfied_by(offer));
            Some(serde_json::to_string(&Published { name, page: Page::Situation(name), value: &value, satisfied }).map_err(io::Error::from))
        })?;
        list(out, "institutions", offer.institutions.iter().map(|one| (one.id, one.name.as_str())), |id, name| {
            let value = judged.published(id)?;
            Some(
                serde_json::to_string(&Published { name, page: Page::Institution(name, 0), value: &value, satisfied: None })
                    .map_err(io::Error::from),
            )
        })?;
        out.write_all(b"\n}\n")
    })?;
    Ok(pages)
}

/// Writes what a service publishes as a file of its own, and gives it back for the list of all.
///
/// # Errors
/// Where the file is not taken.
pub(super) fn service(offer: &Offer<'_>, service: &Service, value: &Value, sink: &dyn Sink) -> io::Result<String> {
    let name = service.name.as_str();
    let text = inert(&serde_json::to_string(&Published { name, page: Page::Service(name), value, satisfied: None })?);
    let whole = format!("{},\n\"service\":{text}}}\n", open(offer)?);
    sink.put(&format!("services/{name}.json"), whole.as_bytes())?;
    Ok(text)
}

/// What every file begins with: an object to which more is to be added.
fn open(offer: &Offer<'_>) -> io::Result<String> {
    let head = json!({
        "version": VERSION,
        "tool": { "name": TOOL.name, "version": TOOL.version },
        "catalogue": offer.catalogue.name(),
    });
    let text = serde_json::to_string(&head)?;
    Ok(text.strip_suffix('}').unwrap_or(&text).to_owned())
}

/// A list, each item on a line of its own and made when it is its turn.
fn list<'n, I: Copy>(
    out: &mut dyn Write,
    key: &str,
    items: impl Iterator<Item = (I, &'n str)>,
    make: impl Fn(I, &'n str) -> Option<io::Result<String>>,
) -> io::Result<()> {
    write!(out, ",\n\"{key}\":[")?;
    let mut sign = "\n";
    for text in items.filter_map(|(id, name)| make(id, name)) {
        write!(out, "{sign}{}", inert(&text?))?;
        sign = ",\n";
    }
    out.write_all(b"]")
}

fn title(judged: &Judged<'_>, code: &str) -> serde_json::Value {
    let title = judged.classifiers.themes.get(code);
    let texts = title.into_iter().flat_map(|title| title.0.iter());
    // A plain string is in the registry's first language.
    let language = |written: &str| if written.is_empty() { judged.language.to_owned() } else { written.to_owned() };
    texts.map(|(written, text)| (language(written), json!(text))).collect::<serde_json::Map<_, _>>().into()
}

/// Writes the map of the site and what search engines are told; without an address there is only the latter.
///
/// # Errors
/// Where a file is not taken.
pub(super) fn maps(mut pages: Vec<String>, setting: &Setting<'_>, sink: &dyn Sink) -> io::Result<()> {
    let Some(address) = setting.address else { return sink.put("robots.txt", b"User-agent: *\nAllow: /\n") };
    let absolute = |page: &str| escaped(&super::absolute(address, page));
    sink.put("robots.txt", format!("User-agent: *\nAllow: /\nSitemap: {}\n", super::absolute(address, "sitemap.xml")).as_bytes())?;
    pages.sort();
    let map = |pages: &[String]| {
        let urls: Vec<String> = pages.iter().map(|page| format!("<url><loc>{}</loc></url>\n", absolute(page))).collect();
        format!("{XML}<urlset xmlns=\"{NAMESPACE}\">\n{}</urlset>\n", urls.concat())
    };
    if pages.len() <= MOST_MAPPED {
        return sink.put("sitemap.xml", map(&pages).as_bytes());
    }
    let mut parts = Vec::new();
    for (number, part) in pages.chunks(MOST_MAPPED).enumerate() {
        let path = format!("sitemaps/{}.xml", number + 1);
        sink.put(&path, map(part).as_bytes())?;
        parts.push(format!("<sitemap><loc>{}</loc></sitemap>\n", absolute(&path)));
    }
    sink.put("sitemap.xml", format!("{XML}<sitemapindex xmlns=\"{NAMESPACE}\">\n{}</sitemapindex>\n", parts.concat()).as_bytes())
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
