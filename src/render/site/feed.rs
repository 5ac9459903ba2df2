//! What became of services lately, for programs that people read news with: as a JSON Feed (version 1.1) and as RSS (2.0).

use std::io;

use jiff::Timestamp;
use serde_json::{Value as Json, json};

use super::address::Page;
use super::linked::inert;
use super::text::plain;
use super::{Sink, Site};
use crate::finding::Arg;
use crate::publish::{Happened, News};
use crate::render::report::html::write::escaped;

/// The names of the files, in the folder of their language.
const JSON_FILE: &str = "feed.json";
pub(super) const RSS_FILE: &str = "feed.xml";

/// How many signs of a commit's id tell two pieces of news about one service apart.
const SHORT: usize = 12;

/// A piece of news in the words of the language.
struct Told {
    id: String,
    url: Option<String>,
    title: String,
    text: String,
    time: Option<Timestamp>,
}

impl Site<'_> {
    /// The feeds of the language; none where nobody said where the site will stand, or where the registry has no history.
    pub(super) fn feeds(&self, sink: &dyn Sink) -> io::Result<()> {
        let Some((address, news)) = self.setting.address.zip(self.setting.news) else { return Ok(()) };
        let told: Vec<Told> = news.iter().map(|one| self.told(address, one)).collect();
        let file = |name: &str| format!("{}/{name}", self.lang.key());
        let home = super::absolute(address, &Page::Start.folder(self.lang));
        let own = super::absolute(address, &file(JSON_FILE));
        sink.put(&file(JSON_FILE), (inert(&self.json_feed(&home, &own, &told)) + "\n").as_bytes())?;
        sink.put(&file(RSS_FILE), self.rss(&home, &told).as_bytes())
    }

    /// Where the feeds are, for the head of the start page.
    pub(super) fn feed_links(&self) -> String {
        if self.setting.address.is_none() || self.setting.news.is_none() {
            return String::new();
        }
        let link = |kind: &str, file: &str| {
            format!("<link rel=\"alternate\" type=\"application/{kind}\" title=\"{}\" href=\"{file}\"/>\n", self.word("site-news"))
        };
        link("rss+xml", RSS_FILE) + &link("feed+json", JSON_FILE)
    }

    fn told(&self, address: &str, one: &News) -> Told {
        let title = plain(&one.title, self.lang.key());
        let page = super::absolute(address, &Page::Service(&one.name).folder(self.lang));
        let said = |key: &str| self.words.get(key, &[("title", Arg::from(title.as_str()))]);
        let (title, text) = match &one.what {
            Happened::Came => (said("site-news-came"), title.clone()),
            Happened::Went => (said("site-news-went"), title.clone()),
            Happened::Changed(fields) => {
                let fields: Vec<&str> = fields.iter().map(|field| self.lang.of(&field.label)).collect();
                let text = self.words.get("site-news-changed", &[("fields", Arg::from(fields.join(", ")))]);
                (title, text)
            }
        };
        Told {
            id: format!("{page}#{}", one.commit.get(..SHORT).unwrap_or(&one.commit)),
            url: (!matches!(one.what, Happened::Went)).then_some(page),
            title,
            text,
            time: Timestamp::from_second(one.time).ok(),
        }
    }

    fn json_feed(&self, home: &str, own: &str, told: &[Told]) -> String {
        let item = |one: &Told| {
            let mut item = json!({ "id": one.id, "title": one.title, "content_text": one.text });
            if let Some(url) = &one.url {
                item["url"] = json!(url);
            }
            if let Some(time) = one.time {
                item["date_published"] = json!(time.to_string());
            }
            item
        };
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.name(),
            "home_page_url": home,
            "feed_url": own,
            "language": self.lang.key(),
            "items": told.iter().map(item).collect::<Vec<Json>>(),
        });
        serde_json::to_string(&feed).expect("text is JSON")
    }

    fn rss(&self, home: &str, told: &[Told]) -> String {
        let item = |one: &Told| {
            let link = one.url.as_ref().map(|url| format!("<link>{}</link>\n", escaped(url))).unwrap_or_default();
            let day = one.time.map(|time| time.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string());
            let day = day.map(|day| format!("<pubDate>{day}</pubDate>\n")).unwrap_or_default();
            format!(
                "<item>\n<title>{}</title>\n{link}<guid isPermaLink=\"false\">{}</guid>\n{day}<description>{}</description>\n</item>\n",
                escaped(&one.title),
                escaped(&one.id),
                escaped(&one.text)
            )
        };
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n<title>{}</title>\n<link>{}</link>\n\
             <description>{}</description>\n<language>{}</language>\n{}</channel>\n</rss>\n",
            escaped(&self.name()),
            escaped(home),
            self.word("site-news-about"),
            self.lang.key(),
            told.iter().map(item).collect::<String>()
        )
    }
}
