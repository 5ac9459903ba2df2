//! The words of both languages, from the Fluent files in `locales/`.

use std::borrow::Cow;
use std::cmp::Ordering;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::numbers::{Numbers, Numeral};
use crate::finding::{Arg, Finding};
use crate::kind::Kind;
use crate::schema::Bilingual;
use crate::yaml::chars::visible;

/// The languages that messages exist in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Latvian.
    Lv,
    /// English.
    En,
}

impl Lang {
    /// Both, Latvian first.
    pub const ALL: [Lang; 2] = [Lang::Lv, Lang::En];

    /// `lv` or `en`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Lv => "lv",
            Self::En => "en",
        }
    }

    /// What a text says in this language.
    pub fn of(self, text: &Bilingual) -> &str {
        match self {
            Self::Lv => &text.lv,
            Self::En => &text.en,
        }
    }
}

macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../../locales/", $lang, "/words.ftl")),
            include_str!(concat!("../../locales/", $lang, "/cli.ftl")),
            include_str!(concat!("../../locales/", $lang, "/help.ftl")),
            include_str!(concat!("../../locales/", $lang, "/schema.ftl")),
            include_str!(concat!("../../locales/", $lang, "/history.ftl")),
            include_str!(concat!("../../locales/", $lang, "/trend.ftl")),
            include_str!(concat!("../../locales/", $lang, "/import.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/report.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/agreements.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/coverage.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/gaps.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/completeness.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/portfolio.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/resources.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/responsibilities.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/levels.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/fulfilment.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/indicators.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/volumes.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/actions.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/catalogues.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/optimisation.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/freshness.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/summary.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/show.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/list.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/impact.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reports/graph.ftl")),
            include_str!(concat!("../../locales/", $lang, "/site.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/0xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/1xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/2xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/3xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/4xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/5xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/6xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/7xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/8xx.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules/9xx.ftl")),
        ]
    };
}

macro_rules! of_kinds {
    ($($(#[$doc:meta])* $kind:ident = $key:literal, $several:literal, $module:ident;)*) => {
        /// What speaks of each kind, in a language.
        const fn of_kinds(lang: Lang) -> [&'static str; Kind::ALL.len()] {
            match lang {
                Lang::Lv => [$(include_str!(concat!("../../locales/lv/kinds/", $key, ".ftl")),)*],
                Lang::En => [$(include_str!(concat!("../../locales/en/kinds/", $key, ".ftl")),)*],
            }
        }
    };
}
crate::kind::kinds!(of_kinds);

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    numbers: Numbers,
}

/// A finding in words.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    /// What is wrong.
    pub message: String,
    /// How to mend it, with suggestions.
    pub help: String,
}

impl Words {
    /// The words of a language.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.key().parse().expect("the languages' keys are language tags");
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.set_use_isolating(false);
        let files = match lang {
            Lang::Lv => files!("lv"),
            Lang::En => files!("en"),
        };
        for file in files.into_iter().chain(of_kinds(lang)) {
            let resource = FluentResource::try_new(file.to_owned()).expect("the embedded texts are Fluent");
            bundle.add_resource(resource).expect("no text is there twice");
        }
        Self { lang, bundle, numbers: Numbers::new(lang) }
    }

    /// Which language it is.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text by its key; the key itself where there is none, which a test rules out.
    pub fn get(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let text = self.lookup(key, args);
        debug_assert!(text.is_some(), "there is no text `{key}`");
        text.unwrap_or_else(|| key.to_owned())
    }

    /// A text without anything named in it.
    pub fn plain(&self, key: &str) -> String {
        self.get(key, &[])
    }

    /// A text by its key (`id` or `id.attribute`), where there is one.
    pub fn lookup(&self, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        // Fluent's own plural rules know no fractions and no „111 stundu”; so forms are chosen before it sees the text.
        let counts: Vec<(&str, Numeral)> = args.iter().filter_map(|(name, arg)| Some((*name, count(arg)?))).collect();
        let pattern = self.numbers.with_forms_chosen(pattern, &counts);
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, self.text(arg))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(&pattern, Some(&args), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(named(text))
    }

    /// What a finding says.
    pub fn say(&self, finding: &Finding) -> Said {
        let key = message_key(finding.rule, finding.detail);
        if finding.wordless {
            // Beyond what is shown, unless exceptions made room for it.
            return Said { message: self.plain(&format!("{}.title", finding.rule)), help: self.plain(&format!("{}.mend", finding.rule)) };
        }
        let message = self.get(&key, &finding.args);
        let message = match finding.count {
            1 => message,
            count => format!("{message} {}", self.get("more-of-a-rule", &[("count", Arg::Number(count - 1))])),
        };
        let message = match finding.members.as_deref().map_or(0, <[_]>::len) {
            0 => message,
            count => format!("{message} {}", self.get("of-members", &[("count", Arg::Number(count))])),
        };
        let help = self.lookup(&format!("{key}.help"), &finding.args);
        let mut help = help.or_else(|| self.lookup(&format!("{}.help", finding.rule), &finding.args)).unwrap_or_default();
        let suggestions = finding.args.iter().find(|(name, _)| *name == "suggestions");
        let are_some = |arg: &Arg| matches!(arg, Arg::List(all) if !all.is_empty()) || matches!(arg, Arg::Labelled(all) if !all.is_empty());
        if let Some((_, suggestions)) = suggestions.filter(|(_, suggestions)| are_some(suggestions)) {
            let question = self.get("did-you-mean", &[("suggestions", suggestions.clone())]);
            help = if help.is_empty() { question } else { format!("{question} {help}") };
        }
        Said { message, help }
    }

    /// What stands at another place of a finding.
    pub fn note(&self, finding: &Finding, note: &str) -> String {
        match note {
            // What any rule may rest on.
            "common" => self.plain("note-common"),
            _ => self.get(&format!("{}.note-{note}", finding.rule), &finding.args),
        }
    }

    /// A day, as `2026-11-20`, in words; as it is where there is no such day.
    pub fn day(&self, day: &str) -> String {
        self.numbers.day(day).unwrap_or_else(|| day.to_owned())
    }

    /// A number, as the language writes it.
    pub fn figure(&self, number: f64) -> String {
        self.numbers.figure(&Numeral::new(number))
    }

    /// Something that a message names, by itself.
    pub fn say_arg(&self, arg: &Arg) -> String {
        self.text(arg).into_owned()
    }

    /// How two texts stand in the order of the language's dictionaries.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.numbers.compare(a, b)
    }

    fn text<'v>(&self, arg: &'v Arg) -> Cow<'v, str> {
        match arg {
            Arg::Text(text) => shortened(text),
            Arg::Command(text) => visible(text),
            Arg::List(items) => Cow::Owned(listed(items)),
            Arg::Known(items) => Cow::Owned(listed(items)),
            Arg::Labelled(items) => Cow::Owned(self.labelled(items)),
            Arg::Name(id) => Cow::Owned(format!("{NAME}`{}`{NAME}", shortened(id))),
            Arg::Number(number) => Cow::Owned(self.numbers.figure(&Numeral::of_count(*number))),
            Arg::Figure(number) => Cow::Owned(self.numbers.figure(&Numeral::new(*number))),
            Arg::Word(key) => Cow::Owned(self.plain(key)),
            Arg::Title(title) => {
                let of = |wanted: &str| title.iter().find(|(language, _)| language == wanted).map(|(_, text)| text.as_ref());
                let text = of(self.lang.key()).or_else(|| title.first().map(|(_, text)| text.as_ref()));
                shortened(text.unwrap_or("…"))
            }
            Arg::Quantity(number, unit) => Cow::Owned(self.quantity(*number, unit)),
            Arg::Day(day) => Cow::Owned(self.day(day)),
            Arg::Phrase(key, args) => Cow::Owned(self.get(key, args)),
            Arg::Series(items, sign) => {
                const MOST: usize = 12;
                let mut said: Vec<Cow<'_, str>> = items.iter().take(MOST).map(|item| self.text(item)).collect();
                if items.len() > MOST {
                    said.push("…".into());
                }
                Cow::Owned(said.join(sign))
            }
            Arg::Localised { lv, en } => Cow::Borrowed(match self.lang {
                Lang::Lv => lv,
                Lang::En => en,
            }),
        }
    }

    /// Codes, each with what it means, unless it says so itself.
    fn labelled(&self, items: &[(String, Arg)]) -> String {
        let one = |(code, label): &(String, Arg)| {
            let label = self.text(label);
            let says_so = label.is_empty() || label.to_lowercase().replace('-', " ") == code.to_lowercase().replace(['-', '_'], " ");
            if says_so { format!("`{}`", shortened(code)) } else { format!("`{}` ({label})", shortened(code)) }
        };
        let mut list: Vec<String> = items.iter().take(MOST_LISTED).map(one).collect();
        if items.len() > MOST_LISTED {
            list.push("…".to_owned());
        }
        list.join(", ")
    }

    /// A number with its unit, as the language writes it: `99,5 %`, `3 darbdienas`.
    fn quantity(&self, number: f64, unit: &str) -> String {
        self.get(&format!("unit-{unit}"), &[("number", Arg::Figure(number))])
    }
}

/// The number that an argument counts.
fn count(arg: &Arg) -> Option<Numeral> {
    match arg {
        Arg::Number(number) => Some(Numeral::of_count(*number)),
        Arg::Figure(number) => Some(Numeral::new(*number)),
        _ => None,
    }
}

/// The key of a rule's message.
pub fn message_key(rule: &str, detail: &str) -> String {
    if detail.is_empty() { rule.to_owned() } else { format!("{rule}--{detail}") }
}

/// How many characters of a value from a description a message repeats.
const LONGEST: usize = 120;

/// Words from a description, made harmless and not too long to read.
fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", visible(&text[..end]))),
        None => visible(text),
    }
}

/// How many things a message lists.
const MOST_LISTED: usize = 24;

/// Stands on both sides of an id in place of a title, until the quotation marks of the title are taken away.
const NAME: char = '\u{F8FF}';

/// A text in which ids that stand in place of titles have lost the quotation marks around them.
fn named(text: Cow<'_, str>) -> String {
    if !text.contains(NAME) {
        return text.into_owned();
    }
    let mut bare = text.into_owned();
    for mark in ['„', '“', '”', '"'] {
        bare = bare.replace(&format!("{mark}{NAME}"), &NAME.to_string()).replace(&format!("{NAME}{mark}"), &NAME.to_string());
    }
    bare.replace(NAME, "")
}

fn listed(items: &[impl AsRef<str>]) -> String {
    let mut list: Vec<String> = items.iter().take(MOST_LISTED).map(|item| format!("`{}`", shortened(item.as_ref()))).collect();
    if items.len() > MOST_LISTED {
        list.push("…".to_owned());
    }
    list.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace('\u{A0}', " ")
    }

    #[test]
    fn quantities_take_the_form_that_their_number_asks_for() {
        let said = |lang, number| plain(&Words::new(lang).quantity(number, "hour"));
        for (number, words) in [
            (1.0, "1 stunda"),
            (21.0, "21 stunda"),
            (2.0, "2 stundas"),
            (0.5, "0,5 stundas"),
            (0.1, "0,1 stunda"),
            (10.0, "10 stundu"),
            (111.0, "111 stundu"),
            (12345.6, "12 345,6 stundas"),
        ] {
            assert_eq!(said(Lang::Lv, number), words);
        }
        assert_eq!((said(Lang::En, 1.0), said(Lang::En, 1.5)), ("1 hour".to_owned(), "1.5 hours".to_owned()));
        assert_eq!(said(Lang::En, 12345.6), "12,345.6 hours");
    }

    #[test]
    fn counts_take_the_form_that_their_number_asks_for() {
        let said = |lang, number| plain(&Words::new(lang).get("count-service", &[("count", Arg::Number(number))]));
        for (number, words) in [
            (0, "0 pakalpojumu"),
            (1, "1 pakalpojums"),
            (2, "2 pakalpojumi"),
            (10, "10 pakalpojumu"),
            (11, "11 pakalpojumu"),
            (21, "21 pakalpojums"),
            (111, "111 pakalpojumu"),
            (1000, "1000 pakalpojumu"),
            (12_345, "12 345 pakalpojumi"),
        ] {
            assert_eq!(said(Lang::Lv, number), words);
        }
        assert_eq!((said(Lang::En, 1), said(Lang::En, 12_345)), ("1 service".to_owned(), "12,345 services".to_owned()));
    }

    #[test]
    fn an_exact_number_beats_the_form_that_it_asks_for() {
        let said = |number| Words::new(Lang::Lv).get("forbidden-character", &[("count", Arg::Number(number)), ("character", "x".into())]);
        assert!(!said(1).contains("kopā"), "{}", said(1));
        assert!(said(21).contains("kopā 21 reizi"), "{}", said(21));
        assert!(said(111).contains("kopā 111 reižu"), "{}", said(111));
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        assert_eq!(Words::new(Lang::Lv).day("2026-11-20"), "2026. gada 20. novembris");
        assert_eq!(Words::new(Lang::En).day("2026-11-20"), "20 November 2026");
        assert_eq!(Words::new(Lang::En).day("2026-02-30"), "2026-02-30");
    }
}
