//! A service for search engines: schema.org's `GovernmentService` as JSON-LD, made of what the page says.

use std::borrow::Cow;
use std::fmt::Write;

use serde_json::{Map, Value as Json, json};

use super::Site;
use super::address::Page;
use super::text::{leads, plain};
use crate::model::Text;
use crate::publish::{Service, Shared, Value};
use crate::registry::DescriptionId;
use crate::yaml::chars::visible;

/// The element with what is said of a service.
pub(super) fn script(site: &Site<'_>, service: &Service, value: &Value) -> String {
    script_of(&of(site, service, value))
}

/// The element with what is said of a service of several institutions.
pub(super) fn of_several(site: &Site<'_>, shared: &Shared) -> String {
    let mut all = head(site, &shared.name, &shared.title, shared.summary.as_ref());
    let owners = shared.members.iter().filter_map(|at| organisation(site, site.offer.services[*at].owner?));
    all.insert("provider".to_owned(), owners.collect());
    script_of(&Json::Object(all))
}

/// What is said of every service: what it is, what it is called, and where its page is.
fn head(site: &Site<'_>, name: &str, title: &Text, summary: Option<&Text>) -> Map<String, Json> {
    let said = |text: &Text| json!(plain(text, site.lang.key()));
    let url = site.setting.address.map(|address| json!(super::absolute(address, &Page::Service(name).folder(site.lang))));
    let all = [
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!("GovernmentService"))),
        ("identifier", Some(json!(name))),
        ("name", Some(said(title))),
        ("description", summary.map(said)),
        ("inLanguage", Some(json!(site.lang.key()))),
        ("url", url),
    ];
    all.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

fn organisation(site: &Site<'_>, id: DescriptionId) -> Option<Json> {
    let institution = site.offer.institution(id)?;
    let name = plain(&institution.title, site.lang.key());
    Some(json!({ "@type": "GovernmentOrganization", "identifier": institution.name, "name": name }))
}

fn script_of(said: &Json) -> String {
    let text = serde_json::to_string(said).expect("text is JSON");
    format!("<script type=\"application/ld+json\">{}</script>\n", inert(&text))
}

/// JSON that says the same where it stands in HTML, in XML or in a script: nothing in it ends or begins an element, and
/// nothing is unseen.
pub(super) fn inert(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 16);
    let mut units = [0; 2];
    for c in json.chars() {
        let is_plain = c.is_ascii_graphic() || c == ' ' || c.is_alphanumeric() && c < '\u{2000}';
        if matches!(c, '<' | '>' | '&') || !is_plain && matches!(visible(c.encode_utf8(&mut [0; 4])), Cow::Owned(_)) {
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

fn of(site: &Site<'_>, service: &Service, value: &Value) -> Json {
    let said = |text: &Text| plain(text, site.lang.key());
    let mut all = head(site, &service.name, &service.title, service.summary.as_ref());
    let mut put = |key: &str, value: Json| {
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !is_empty {
            all.insert(key.to_owned(), value);
        }
    };
    let organisation = |id| organisation(site, id);
    put("serviceOperator", service.owner.and_then(organisation).unwrap_or(Json::Null));
    put("provider", service.providers.iter().copied().filter_map(organisation).collect());
    let groups = value.list("classification.recipient_groups").iter().filter_map(Value::text).map(said);
    let audience = service.recipients.iter().map(|code| super::recipient(code, site.lang)).chain(groups);
    put("audience", audience.map(|audience| json!({ "@type": "Audience", "audienceType": audience })).collect());
    let area = value.words("classification.territory").map(|code| match code {
        "LV" => json!({ "@type": "Country", "name": "LV" }),
        code => json!({ "@type": "AdministrativeArea", "identifier": code }),
    });
    put("areaServed", area.collect());
    put("serviceOutput", value.text_at("request.result").map_or(Json::Null, |result| json!({ "@type": "Thing", "name": said(result) })));
    put("termsOfService", value.text_at("request.terms_of_use").map_or(Json::Null, |terms| json!(said(terms))));
    put("availableChannel", value.list("request.channels").iter().map(|channel| one_channel(site, channel)).collect());
    put("offers", offers(service, value));
    Json::Object(all)
}

fn one_channel(site: &Site<'_>, channel: &Value) -> Json {
    let mut all = Map::new();
    all.insert("@type".to_owned(), json!("ServiceChannel"));
    if let Some((kind, field)) = channel.part("type").and_then(|kind| Some((kind.word()?, kind.field))) {
        let name = field.code_label(kind).map_or(kind, |label| site.lang.of(label));
        all.insert("name".to_owned(), json!(name));
    }
    if let Some(url) = channel.word_at("url").filter(|url| leads(url)) {
        all.insert("serviceUrl".to_owned(), json!(url));
    }
    Json::Object(all)
}

fn offers(service: &Service, value: &Value) -> Json {
    if service.is_free {
        return json!([{ "@type": "Offer", "price": 0, "priceCurrency": "EUR" }]);
    }
    let sums = value.list("request.fees").iter().filter_map(|fee| {
        Some(json!({ "@type": "Offer", "price": fee.number_at("amount")?, "priceCurrency": fee.word_at("currency").unwrap_or("EUR") }))
    });
    sums.collect()
}
