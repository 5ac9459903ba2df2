//! Prices: sums in euros that a recipient has to pay, and texts that say that nothing is to be paid.
//!
//! A sum is a price by the words of its sentence, else by the heading above it or by the sentence before it. Incomes,
//! fines, benefits and reliefs are no prices, and a sentence that also says *bez maksas* is silent.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::numbers::number;
use super::sentences::{Sentence, sentences};
use super::words::{Kind, Token, tokens};
use super::{Language, MOST};

/// What a text says of prices.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) prices: Vec<Sum>,
    /// Where it says that nothing is to be paid, whatever the case.
    pub(super) free: Vec<Range<usize>>,
}

/// A sum in euros.
#[derive(Clone, Debug)]
pub(super) struct Sum {
    pub(super) range: Range<usize>,
    pub(super) least: f64,
    pub(super) most: f64,
}

/// What is part of every sum, and of every text that says that nothing is to be paid; looked for first, as that is
/// quick. In Latvian, then in English.
static HINTS: [LazyLock<Regex>; 2] = [
    LazyLock::new(|| regex("€|(?i-u:eur|eiro|cent[uis]|maks|velti)|br[īĪ]vu|atlīdzības")),
    LazyLock::new(|| regex("€|(?i-u:eur|cents|free|charge|fee|gratis)")),
];

/// What is part of every sentence that says something of prices.
static PRICED: [LazyLock<Regex>; 2] = [
    LazyLock::new(|| {
        regex("€|(?i-u:eur|eiro|cent[uis]|cena|cenu|cenr|maks|velti|nodev|tarif|izcenoj)|br[īĪ]v|atlīdzības|[cC]enā|[rR]ēķin")
    }),
    LazyLock::new(|| regex("€|(?i-u:eur|cents|free|charge|fee|gratis|price|cost|dut|tariff|pay)")),
];

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the patterns are tested")
}

/// What a text says of prices. `heading` stands above it; `titles` are those of the service.
pub(super) fn prices(text: &str, language: Language, heading: &str, titles: &[&str]) -> Said {
    let mut said = Said::default();
    if !HINTS[language as usize].is_match(text) {
        return said;
    }
    let above = meant(&tokens(heading, 0..heading.len()), language);
    let mut heading = above;
    // The sentence before, as far as it says that something is to be paid without saying how much.
    let mut before = Meant::Nothing;
    for Sentence { range, is_heading, under_heading } in sentences(text) {
        if !under_heading {
            heading = above;
        }
        if !is_heading && !PRICED[language as usize].is_match(&text[range.clone()]) {
            before = Meant::Nothing;
            continue;
        }
        let tokens = tokens(text, range);
        let own = meant(&tokens, language);
        let sums = sums(&tokens);
        let told = match own {
            Meant::Nothing if !sums.is_empty() && is_mere(&tokens, &sums, language) && before == Meant::Price => before,
            Meant::Nothing => heading,
            own => own,
        };
        if told == Meant::Price {
            let near = |sum: &Sum| own != Meant::Price || stands_near(&tokens, sum, language);
            let prices = sums.iter().take(MOST).filter(|sum| sum.most > 0.0 && near(sum));
            said.prices.extend(prices.take(MOST - said.prices.len().min(MOST)).cloned());
        }
        if own == Meant::Free && sums.is_empty() && said.free.len() < MOST {
            said.free.extend(freely(&tokens, language, titles));
        }
        if is_heading {
            heading = if own == Meant::Nothing { heading } else { own };
        }
        before = if sums.is_empty() { own } else { Meant::Nothing };
    }
    said
}

/// Whether a step is about the service as a whole, or about paying for it, by its name.
pub(super) fn is_of_the_whole(name: &str) -> bool {
    let name = name.to_lowercase();
    ["pakalpojum", "maks", "nodev", "service", "fee", "charge", "pay"].iter().any(|stem| name.contains(stem))
}

/// What the words of a sentence or heading say of the sums in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    /// They are to be paid for the service.
    Price,
    /// Nothing is to be paid.
    Free,
    /// They are something else.
    Other,
    /// They do not say.
    Nothing,
}

/// Beginnings of words.
type Stems = LazyLock<Vec<&'static str>>;

macro_rules! stems {
    ($stems:literal) => {
        LazyLock::new(|| $stems.split_whitespace().collect())
    };
}

/// What recipients pay, by how words begin; `=` marks a whole word.
static LATVIAN_PRICES: Stems = stems!(
    "=maksa =maksas =maksu =maksai =maksām =maksās jāmaksā jāsamaksā jāapmaksā =maksājot maksājum samaks =apmaksa =apmaksas =apmaksu \
     =apmaksai =apmaksājot =apmaksājama izcenoj tarif =nodeva =nodevas =nodevu =nodevai =nodevām =valstsnodeva nodevmaks =cena \
     =cenas =cenu =cenai =cenām =cenā cenrād =maksāt =rēķins =rēķinu =rēķina"
);

static ENGLISH_PRICES: Stems = stems!(
    "=fee =fees =price =prices =charge =charges =charged =cost =costs =duty =duties =tariff =tariffs =payable =pay =payment =payments \
     =priced"
);

/// What is no price of a service.
static LATVIAN_OTHERS: Stems = stems!(
    "ienākum sods soda sodu sodi sodiem naudassod sodanaud atvieglo atlaid pabalst =alga =algas =algu =algai =algām minimālās kompens \
     stipendij atlīdz pamatkapitāl aizdevum kredīta kredītu =kredīts =kredītus =kredītam segšan parād iepirkum darījum dotācij nosolīt sākumcen =izmaksā izmaksās izmaksāt \
     izmaksāj izmaksāšan =izmaksa =izmaksu atmaks piemaks sliek nodokļ nodokl zaudējum vērtīb apgrozījum apdrošinā galvojum finansējum \
     līdzfinans finansiāl finansē budžet uzturlīdzek pārsniedz nepārsniedz =zem =virs mājsaimniec peļņ grant subsīdij prēmij balv depozīt \
     =saņemat =saņemsiet citur notār notari zvērināt kurjer zvan"
);

static ENGLISH_OTHERS: Stems = stems!(
    "income =fine =fines penalt relief discount benefit pension salar wage compensat allowance capital loan threshold exempt reimburs \
     refund grant scholarship insurance turnover =value damage =tax =taxes deposit debt budget exceed household subsid award prize aid elsewhere notar courier"
);

fn is_any(word: &str, all: &[&str]) -> bool {
    all.iter().any(|one| one.strip_prefix('=').map_or_else(|| word.starts_with(one), |whole| word == whole))
}

fn meant(tokens: &[Token], language: Language) -> Meant {
    let words = || tokens.iter().enumerate().filter(|(_, token)| token.is_word());
    let (prices, others) = lists(language);
    if is_free(tokens, language).is_some() {
        Meant::Free
    } else if words().any(|(_, token)| is_any(&token.word, others)) || is_borne(tokens) {
        Meant::Other
    } else if words().any(|(at, token)| is_any(&token.word, prices) || is_paid(tokens, at)) || has_expense(tokens) {
        Meant::Price
    } else {
        Meant::Nothing
    }
}

/// What is a price, and what is none.
fn lists(language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        Language::Latvian => (&LATVIAN_PRICES, &LATVIAN_OTHERS),
        Language::English => (&ENGLISH_PRICES, &ENGLISH_OTHERS),
    }
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.word.as_str())
}

/// Who pays for recipients.
const PAYERS: [&str; 14] = [
    "valsts",
    "pašvaldība",
    "aģentūra",
    "iestāde",
    "dienests",
    "departaments",
    "fonds",
    "ministrija",
    "vsaa",
    "nva",
    "lad",
    "nvd",
    "vid",
    "vtua",
];

/// Whether the institution bears it: „maksu sedz aģentūra”, „valsts apmaksā”.
fn is_borne(tokens: &[Token]) -> bool {
    let bears = |at: usize| ["sedz", "apmaksā"].contains(&word(tokens, at));
    let bearer = |at: usize| PAYERS.contains(&word(tokens, at)) && !word(tokens, at + 1).starts_with("nodev");
    (1..tokens.len()).any(|at| bears(at - 1) && bearer(at) || bears(at) && bearer(at - 1))
}

/// Whether „maksā” at a place says what something costs: „izziņa maksā”, „klātienē maksā ar karti”, and not „pabalstu
/// maksā”.
fn is_paid(tokens: &[Token], at: usize) -> bool {
    if !["maksā", "apmaksā"].contains(&word(tokens, at)) {
        return false;
    }
    let paid_out = ["pensij", "algu", "naudu"].iter().any(|stem| word(tokens, at + 1).starts_with(stem));
    let by_card = || (at + 1..at + 9).any(|at| ["skaidrā", "karti", "pārskaitījumu"].contains(&word(tokens, at)));
    let Some(before) = at.checked_sub(1).map(|before| word(tokens, before)) else { return !paid_out };
    let thing = before.ends_with(['s', 'a', 'e', 'š']) && !before.ends_with("as") && !PAYERS.contains(&before);
    let client = ["klients", "persona", "iesniedzējs", "pieprasītājs", "saņēmējs", "pasūtītājs"].contains(&word(tokens, at + 1));
    !paid_out && (thing || client || by_card() || ["klātienē", "iestādē"].contains(&before))
}

/// Whether a sentence names „izmaksas” that are those of the service, and not what somebody spends on a project.
fn has_expense(tokens: &[Token]) -> bool {
    let spent = ["attiecinām", "projekt", "remont", "būvniec", "ceļa"];
    tokens.iter().any(is_expense) && !tokens.iter().any(|token| spent.iter().any(|stem| token.word.starts_with(stem)))
}

fn is_expense(token: &Token) -> bool {
    token.is("izmaksas") || token.is("izmaksām")
}

/// Where a sentence says that nothing is to be paid.
fn is_free(tokens: &[Token], language: Language) -> Option<Range<usize>> {
    let find = |words: &[&[&str]]| {
        (0..tokens.len())
            .find(|at| words.iter().enumerate().all(|(offset, any)| any.contains(&word(tokens, at + offset))))
            .map(|at| at..at + words.len())
    };
    let fees: &[&str] = &["fee", "fees", "charge", "charges", "cost", "payment"];
    match language {
        Language::Latvian => find(&[&["bez"], &["maksas", "atlīdzības", "nodevas", "samaksas", "jebkādas", "papildu"]])
            .or_else(|| (0..tokens.len()).find(|at| word(tokens, *at).starts_with("bezmaks")).map(|at| at..at + 1))
            .or_else(|| find(&[&["par"], &["velti", "brīvu"]]))
            .or_else(|| find(&[&["nav"], &["jāmaksā", "jāsamaksā", "maksas", "jāapmaksā"]]))
            .or_else(|| find(&[&["nav"], &["noteikta"], &["maksa", "nodeva"]]))
            .or_else(|| find(&[&["maksa", "nodeva"], &["nav"]]))
            .or_else(|| find(&[&["maksa", "nodeva", "cena"], &[":"], &["nav"]]))
            .or_else(|| {
                (0..tokens.len()).find(|at| ["nemaks", "atbrīvo"].iter().any(|no| word(tokens, *at).starts_with(no))).map(|at| at..at + 1)
            }),
        Language::English => find(&[&["free"], &["of"], fees])
            .or_else(|| find(&[&["without", "no"], fees]))
            .or_else(|| find(&[&["no"], &["state"], &["fee", "duty"]]))
            .or_else(|| find(&[&["free", "gratis"]])),
    }
}

/// Words with which a text may say that the service costs nothing, whatever the case.
static WHOLE: Stems = stems!(
    "pakalpojum =ir =tiek sniedz sniegt nodrošin saņem =šis =šo =tas =to =par =visiem klient saņēmēj izsnie =un =bez =maksas =maksa bezmaks \
     =nav jāmaksā jāsamaksā =cena =izmaksas =valsts =nodeva =nodevas pieejam =velti =brīvu atlīdzības =samaksas jebkādas =the service =is \
     =are provided =free =of =charge =charges =fee =fees =no =without =it =this =for =there =all everyone =to =be =paid =cost =costs \
     =payment iedzīvotāj sagatavo =tā"
);

/// Where a sentence says that the service costs nothing, if it says nothing else: no case, channel or other thing.
fn freely(tokens: &[Token], language: Language, titles: &[&str]) -> Option<Range<usize>> {
    let free = is_free(tokens, language)?;
    let of_title = |word: &str| {
        let start: String = word.chars().take(5).collect();
        let begins = |title: &&str| title.to_lowercase().split(|c: char| !c.is_alphabetic()).take(60).any(|word| word.starts_with(&start));
        word.chars().count() >= 5 && titles.iter().any(begins)
    };
    let says_more = tokens.iter().any(|token| match token.kind {
        Kind::Word => !is_any(&token.word, &WHOLE) && !of_title(&token.word),
        Kind::Number(_) => true,
        Kind::Sign(sign) => !matches!(sign, '.' | '!' | ':' | ',' | '"' | '*' | '-' | '–'),
    });
    (!says_more).then(|| tokens[free.start].range.start..tokens[free.end - 1].range.end)
}

/// Whether a sentence says little but a sum: „MK noteikumi Nr. 720: 4,27 euro.”
fn is_mere(tokens: &[Token], sums: &[Sum], language: Language) -> bool {
    let Some(first) = sums.first() else { return false };
    let before = tokens.iter().take_while(|token| token.range.start < first.range.start);
    let last = before.clone().last();
    let words = tokens.iter().filter(|token| token.is_word() && token.word.chars().count() > 2).count();
    let verbs = tokens
        .iter()
        .any(|token| super::lexicon::sense(&token.word, language).is_some_and(|sense| sense != super::lexicon::Sense::Neutral));
    last.is_none_or(|last| last.is_sign(&[':', '–', '-', '—', '•', '*'])) && words <= 10 && !verbs
}

/// How many bytes may lie between a sum and the word that makes it a price.
const REACH: usize = 100;

fn stands_near(tokens: &[Token], sum: &Sum, language: Language) -> bool {
    let (prices, _) = lists(language);
    let near = |token: &Token| {
        sum.range.start.saturating_sub(token.range.end) <= REACH && token.range.start.saturating_sub(sum.range.end) <= REACH
    };
    tokens.iter().enumerate().any(|(at, token)| near(token) && (is_any(&token.word, prices) || is_paid(tokens, at) || is_expense(token)))
}

/// The sums in euros that some tokens name.
fn sums(tokens: &[Token]) -> Vec<Sum> {
    let is_euro = |at: usize| ["€", "eur", "euro", "euros", "eiro"].contains(&word(tokens, at));
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let prefixed = is_euro(at);
        // „Cena (EUR): 4,27”
        let apart = if prefixed { tokens[at + 1..].iter().take(2).take_while(|token| token.is_sign(&[')', ':'])).count() } else { 0 };
        let start = at + usize::from(prefixed) + apart;
        let read = tokens.get(start..).and_then(number).filter(|_| !prefixed || matches!(tokens[start].kind, Kind::Number(_)));
        let Some((first, length)) = read.filter(|(number, _)| number.is_finite()) else {
            at += 1;
            continue;
        };
        let mut end = start + length;
        let mut last = first;
        let joined = tokens.get(end).is_some_and(|token| token.is_sign(&['-', '–', '—']) || token.is("līdz") || token.is("to"));
        if joined && let Some((second, length)) = number(&tokens[end + 1..]) {
            last = second;
            end += 1 + length;
        }
        // „5,- EUR”
        if word(tokens, end) == "," && word(tokens, end + 1) == "-" {
            end += 2;
        }
        let named = prefixed || is_euro(end);
        let cents = |at: usize| word(tokens, at).starts_with("cent");
        if named {
            end += usize::from(!prefixed);
            // „7 EUR 11 centi”, „7 eiro un 11 centi”
            let and = usize::from(["un", "and"].contains(&word(tokens, end)));
            if let Some((hundredths, length)) = tokens.get(end + and..).and_then(number)
                && cents(end + and + length)
            {
                last += hundredths / 100.0;
                end += and + length + 1;
            }
        } else if cents(end) {
            last /= 100.0;
            end += 1;
        }
        if named || cents(end - 1) {
            let least = if joined { first.min(last) } else { last };
            found.push(Sum { range: tokens[at].range.start..tokens[end - 1].range.end, least, most: last });
            at = end;
        } else {
            at += 1;
        }
    }
    found
}
