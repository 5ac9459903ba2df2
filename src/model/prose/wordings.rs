//! How prices and terms are worded: patterns as data, each tried on phrases of real service cards.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::Term;
use super::sentences::{clauses, sentences};
use crate::model::level::Unit;

/// How something is worded in one language.
struct Wording {
    /// The language, as texts name it.
    language: &'static str,
    /// One of these is always part of it: looked for first, as that is quick. Without first letters, which may be
    /// capitals.
    hints: &'static [&'static str],
    /// The thing itself.
    thing: LazyLock<Regex>,
    /// Words that must stand beside it, in the same sentence.
    beside: LazyLock<Regex>,
    /// Words that show that the sentence speaks of something else.
    never: LazyLock<Regex>,
}

/// Where a sentence is read: prices are told apart by all of it, terms by the clause that they stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Sentence,
    Clause,
    /// As a clause, and what the text is about need not be said.
    ByNature,
}

/// How many bytes may lie between the thing and the words beside it.
const REACH: usize = 100;

const SUM: &str = r"(?ix)
    (?:€|\beuro?\b|\beiro\b) [\s\u{A0}]* (\d{1,3}(?:[\s\u{A0}]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)
    | \b(\d{1,3}(?:[\s\u{A0}]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?) (?:,-)? [\s\u{A0}]* (?:€|(?:euro?|eiro)\b)";

/// How euros are written.
const EURO: [&str; 7] = ["€", "EUR", "Eur", "eur", "eiro", "Eiro", "EIRO"];

/// Prices: a sum in euros beside *maksa, nodeva, cena, samaksa* and no *bez*; incomes, fines and reliefs are no prices.
static PRICES: [Wording; 2] = [
    Wording {
        language: "lv",
        hints: &EURO,
        thing: LazyLock::new(|| regex(SUM)),
        beside: LazyLock::new(|| {
            regex(
                r"(?i)\b(?:maks(?:a|as|u|ai|ām|ās)|jā(?:sa)?maksā|maksājum\p{L}*|(?:pakalpojums|tas|klients)\s+maksā|samaks\p{L}*|(?:valsts)?nodev\p{L}*|cen(?:a|as|u|ai|ām|ā)|cenrād\p{L}*)\b",
            )
        }),
        never: LazyLock::new(|| {
            regex(
                r"(?ix)\b(?: bez | bezmaks\p{L}* | par\s+velti | nav\s+jā(?:sa)?maksā | nemaks\p{L}* | ienākum\p{L}* | (?:naudas)?sod\p{L}* | soda\s*naud\p{L}*
                | atvieglojum\p{L}* | atlaid\p{L}* | pabalst\p{L}* | alg(?:a|as|u|ai|ām)? | kompens\p{L}* | stipendij\p{L}* | atlīdzīb\p{L}* | pamatkapitāl\p{L}*
                | aizdevum\p{L}* | kredīta | kredītu | parād\p{L}* | iepirkum\p{L}* | darījum\p{L}* | dotācij\p{L}* | nosolīt\p{L}* | sākumcen\p{L}*
                | sedz\s+(?:aģentūra|valsts|pašvaldība|iestāde) | izmaksā | atmaksā\p{L}* | piemaks\p{L}* | sliek[sš]\p{L}* | atbrīvo\p{L}* )\b",
            )
        }),
    },
    Wording {
        language: "en",
        hints: &EURO,
        thing: LazyLock::new(|| regex(SUM)),
        beside: LazyLock::new(|| regex(r"(?i)\b(?:fees?|prices?|charges?|charged|costs?|you\s+pay|to\s+pay|payable)\b")),
        never: LazyLock::new(|| {
            regex(
                r"(?i)\b(?:free|without|no\s+(?:fee|charge|cost|price)s?|incomes?|fines?|penalt\p{L}*|reliefs?|discounts?|benefits?|pensions?|salar\p{L}*|compensat\p{L}*|allowances?|capital|loans?|thresholds?|exempt\p{L}*)\b",
            )
        }),
    },
];

/// A number of units of time in Latvian, in digits or words.
const LENGTH_LV: &str = r"(?:\d+\s*[-–]\s*)?
    (?P<number> \d{1,3}(?:,\d+)? | vien\p{L}* | div\p{L}* | trī\p{L}* | tri\p{L}* | četr\p{L}* | piec\p{L}* | seš\p{L}*
    | septiņ\p{L}* | astoņ\p{L}* | deviņ\p{L}* | desmit ) (?: \s*\([^)]{1,30}\) )? [\s\u{A0}]+
    (?P<unit> darb(?:a\s+)?dien(?:a|as|u|ai|ām|ās|ā) | kalendār\p{L}*\s+dien(?:a|as|u|ai|ām|ās|ā) | dien(?:a|as|u|ai|ām|ās|ā)
    | nedēļ(?:a|as|u|ai|ām|ās|ā) | mēne(?:sis|ša|ši|šu|šus|šiem|šos|sī) | gad(?:s|a|i|u|us|iem|os|ā) | stund(?:a|as|u|ai|ām|ās|ā) | minū(?:te|tes|šu|tēm|tēs) | sekun(?:de|des|žu|dēm|dēs) )";

/// The same in English.
const LENGTH_EN: &str = r"(?:\d+\s*[-–]\s*)?
    (?P<number> \d{1,3}(?:\.\d+)? | an? | one | two | three | four | five | six | seven | eight | nine | ten | twelve | twenty | thirty | sixty | ninety ) [\s\u{A0}]+
    (?P<unit> (?:working|business)\s+days? | calendar\s+days? | days? | weeks? | months? | years? | hours? | minutes? | seconds )";

/// What recipients have to do, appeals, extensions, how long something holds or is paid, conditions of the past.
const OTHER_TERMS_LV: &str = r"(?ix)\b(?: jā(?:dekl|paziņ|ziņo|iesniedz|piesak|reģistr|samaks|maks|ierod|ierad|saņem|izņem|nodod|atgrie|noslē|sāk|uzsāk|uzrād|nomain|main|atjauno)\p{L}*
    | deklarē\p{L}* | ziņo | piesak\p{L}* | pieteik(?:ties|sies) | iesniedz | iesniedziet | iesniegt | pieprasīt | pieprasa | var\s+\p{L}+t(?:ies)? | apstrīd\p{L}* | pārsūd\p{L}*
    | pagarin\p{L}* | pagāj\p{L}* | derīg\p{L}* | spēk(?:ā|u) | darbīb\p{L}* | pēdēj\p{L}* | iepriekšēj\p{L}* | ne\s+(?:agrāk|ātrāk) | vecum\p{L}* | stāž\p{L}* | maksā | pirms
    | glabā\p{L}* | uzglabā\p{L}* | aptur\p{L}* | atlie\p{L}* | daļa | sūdzīb\p{L}* | kļūd\p{L}* | nopeln\p{L}* | strādāj\p{L}* | atkārtoj\p{L}* | klients | noslēdz\p{L}*
    | neizpild\p{L}* | saņemto | īsteno | nav | pārmaksāt\p{L}* | līgum\p{L}* | garantij\p{L}* | uzturēšan\p{L}* | reizi | pēc\s+lēmum\p{L}* )\b
    | ^\s*ja\b";

/// The same in English.
const OTHER_TERMS_EN: &str = r"(?ix)\b(?: must | ha(?:s|ve)\s+to | shall | appeal\p{L}* | contest\p{L}* | exten[ds]\p{L}* | declare\p{L}* | notif\p{L}* | report\p{L}* | submit\p{L}*
    | apply\p{L}* | valid\p{L}* | in\s+force | incomes? | last | previous | before | age | pa(?:y|id)\p{L}* | postpone\p{L}* | suspend\p{L}* | share | request\p{L}* | complain\p{L}* | can | may | worked | earned )\b";

/// What institutions do, in Latvian.
const ACTS_LV: &str = r"(?ix)\b(?: lēmum\p{L}* | lemj | lemt | lems | (?:jā)?izskata | izskatīs | izskatīšan\p{L}* | izsniedz | izsniegs | piešķir | piešķirs | (?:jā)?pieņem | pieņems
    | pieņemts | nosūta | nosūtīs | (?:jā)?sagatavo | sagatavos | (?:jā)?izgatavo | izgatavos | (?:jā)?atbild | atbildi | atbildes | atbildēs | apstrādā | izdod | saņemsi | saņemsiet )\b";

/// Terms within which the institution acts: „10 darbdienu laikā”, „ne vēlāk kā 5 darbdienas”, „izskatīšanas termiņš”.
static TERMS: [Wording; 5] = [
    Wording {
        language: "lv",
        hints: &["laikā", "LAIKĀ"],
        thing: LazyLock::new(|| {
            regex(&format!(
                r"(?ix)\b(?: {LENGTH_LV} \s+laikā | (?P<single> darbdienas | dienas | nedēļas | mēneša | gada | stundas )\s+laikā )\b"
            ))
        }),
        beside: LazyLock::new(|| regex(ACTS_LV)),
        never: LazyLock::new(|| regex(OTHER_TERMS_LV)),
    },
    Wording {
        language: "lv",
        hints: &["vēlāk"],
        thing: LazyLock::new(|| regex(&format!(r"(?ix)\bne\s+vēlāk\s+kā\s+(?:{LENGTH_LV})\b"))),
        beside: LazyLock::new(|| regex(ACTS_LV)),
        never: LazyLock::new(|| regex(OTHER_TERMS_LV)),
    },
    Wording {
        language: "lv",
        hints: &["ermiņ", "ERMIŅ", "laiks", "ilgum"],
        thing: LazyLock::new(|| regex(&format!(r"(?ix)\b{LENGTH_LV}\b"))),
        beside: LazyLock::new(|| {
            regex(r"(?i)\b(?:izpildes|izskatīšanas|izsniegšanas|sagatavošanas|saņemšanas|pieņemšanas)\s+(?:termiņ|laik|ilgum)\p{L}*")
        }),
        never: LazyLock::new(|| regex(OTHER_TERMS_LV)),
    },
    Wording {
        language: "en",
        hints: &["ithin"],
        thing: LazyLock::new(|| regex(&format!(r"(?ix)\bwithin\s+(?:{LENGTH_EN})\b"))),
        beside: LazyLock::new(|| {
            regex(r"(?i)\b(?:deci(?:de|sion)|process|issue|answer|repl|review|deadline|complet|examin|handl|grant|deliver)\p{L}*")
        }),
        never: LazyLock::new(|| regex(OTHER_TERMS_EN)),
    },
    Wording {
        language: "en",
        hints: &["eadline", "limit", "later"],
        thing: LazyLock::new(|| regex(&format!(r"(?ix)\b{LENGTH_EN}\b"))),
        beside: LazyLock::new(|| regex(r"(?i)\b(?:deadlines?|time\s+limits?|no\s+later\s+than)\b")),
        never: LazyLock::new(|| regex(OTHER_TERMS_EN)),
    },
];

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the patterns are tested")
}

/// The wordings of a language; a text without one counts as Latvian, the registry's first.
fn of_language<'w>(all: &'w [Wording], language: &str) -> impl Iterator<Item = &'w Wording> {
    let language = if language.is_empty() { "lv" } else { language }.to_owned();
    all.iter().filter(move |wording| wording.language == language)
}

/// The sums that a text names as prices.
pub(super) fn prices(text: &str, language: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for wording in of_language(&PRICES, language) {
        wording.each(text, Scope::Sentence, |range, captures| {
            let amount = captures.get(1).or(captures.get(2)).map_or("", |amount| amount.as_str());
            if amount.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
                found.push(range);
            }
        });
    }
    found
}

/// The terms that a text names; `by_nature`: the text is about a term, so that no other word need say so.
pub(super) fn terms(text: &str, language: &str, by_nature: bool) -> Vec<Term> {
    let mut found: Vec<Term> = Vec::new();
    let scope = if by_nature { Scope::ByNature } else { Scope::Clause };
    for wording in of_language(&TERMS, language) {
        wording.each(text, scope, |range, captures| {
            let unit = captures.name("unit").or(captures.name("single")).map_or("", |unit| unit.as_str());
            let number = captures.name("number").map_or(Some(1.0), |number| number_of(number.as_str()));
            // „divdesmit divu dienu”: only its end was read.
            let torn = text[..range.start].trim_end().ends_with("desmit");
            let known = found.iter().any(|(known, ..)| known.start < range.end && range.start < known.end);
            if let (Some(number), Some((factor, unit)), false, false) = (number, unit_of(unit), torn, known) {
                found.push((range, number * factor, unit));
            }
        });
    }
    found
}

impl Wording {
    fn each(&self, text: &str, scope: Scope, mut found: impl FnMut(Range<usize>, &Captures<'_>)) {
        let hinted = |text: &str| scope == Scope::ByNature || self.hints.iter().any(|hint| text.contains(hint));
        if !hinted(text) {
            return;
        }
        let mut count = 0;
        for sentence in sentences(text) {
            let whole = &text[sentence.clone()];
            if !hinted(whole) || !self.thing.is_match(whole) {
                continue;
            }
            let parts = if scope == Scope::Sentence { Vec::from([Range { start: 0, end: whole.len() }]) } else { clauses(whole) };
            for part in parts {
                let said = &whole[part.clone()];
                if !self.thing.is_match(said) || self.never.is_match(said) {
                    continue;
                }
                let beside: Vec<Range<usize>> = self.beside.find_iter(said).map(|word| word.range()).collect();
                for captures in self.thing.captures_iter(said) {
                    let Some(thing) = captures.get(0) else { continue };
                    if scope == Scope::ByNature || is_near(&beside, &thing.range()) {
                        let start = sentence.start + part.start;
                        found(start + thing.start()..start + thing.end(), &captures);
                        count += 1;
                        if count == MOST {
                            return;
                        }
                    }
                }
            }
        }
    }
}

/// How many things of one text are told: one is reported of each field.
const MOST: usize = 20;

/// Whether a word, of words in order, stands beside a thing.
fn is_near(words: &[Range<usize>], thing: &Range<usize>) -> bool {
    let next = words.partition_point(|word| word.start < thing.start);
    let before = next.checked_sub(1).is_some_and(|index| thing.start.saturating_sub(words[index].end) <= REACH);
    before || words.get(next).is_some_and(|word| word.start.saturating_sub(thing.end) <= REACH)
}

/// Numbers in words, by how they begin; longer beginnings first.
const NUMBERS: [(&str, f64); 27] = [
    ("desmit", 10.0),
    ("vien", 1.0),
    ("div", 2.0),
    ("tr", 3.0),
    ("četr", 4.0),
    ("piec", 5.0),
    ("seš", 6.0),
    ("septiņ", 7.0),
    ("astoņ", 8.0),
    ("deviņ", 9.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("sixty", 60.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("ninety", 90.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("twelve", 12.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("an", 1.0),
    ("a", 1.0),
];

fn number_of(words: &str) -> Option<f64> {
    let words = words.to_lowercase().replace(',', ".");
    if let Ok(number) = words.parse() {
        return Some(number);
    }
    let (start, number) = NUMBERS.iter().find(|(start, _)| words.starts_with(start))?;
    Some(match &words[start.len()..] {
        "padsmit" => number + 10.0,
        "desmit" => number * 10.0,
        rest if rest.contains("desmit") => return None,
        _ => *number,
    })
}

/// A unit in words, and how many of ours it is.
fn unit_of(words: &str) -> Option<(f64, Unit)> {
    let words = words.to_lowercase();
    let starts = |all: &[&str]| all.iter().any(|start| words.starts_with(start));
    Some(match () {
        () if starts(&["darb", "working", "business"]) => (1.0, Unit::WorkingDay),
        () if starts(&["kalend", "dien", "calendar", "day"]) => (1.0, Unit::CalendarDay),
        () if starts(&["nedēļ", "week"]) => (7.0, Unit::CalendarDay),
        () if starts(&["mēne", "month"]) => (1.0, Unit::Month),
        () if starts(&["gad", "year"]) => (1.0, Unit::Year),
        () if starts(&["stund", "hour"]) => (1.0, Unit::Hour),
        () if starts(&["minū", "minut"]) => (1.0, Unit::Minute),
        () if starts(&["sekun", "second"]) => (1.0, Unit::Second),
        () => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Phrases of real service cards that name a price.
    const PRICED: [(&str, &str, &str); 22] = [
        ("lv", "Maksa 4,27 euro.", "4,27 euro"),
        ("lv", "Klātienē valsts nodeva 4,27 EUR (MK 30.06.2009. noteikumi Nr. 720).", "4,27 EUR"),
        ("lv", "Valsts nodeva (MK 30.06.2009. noteikumi Nr.720): 4,27 euro.", "4,27 euro"),
        ("lv", "Pakalpojuma cena ir € 15.00 par vienu dienu.", "€ 15.00"),
        ("lv", "Kopā vienosimies par stundu skaitu; samaksa ir 30 EUR par stundu pēc rēķina.", "30 EUR"),
        ("lv", "Samaksa: EUR 38 stundā.", "EUR 38"),
        ("lv", "Nodeva par licenci: 130 eiro.", "130 eiro"),
        ("lv", "Par izziņu jāmaksā 5 eiro.", "5 eiro"),
        ("lv", "Maksa par lielu objektu ir 1 450,50 €.", "1 450,50 €"),
        ("", "Klātienē jāsamaksā 4,27 eiro.", "4,27 eiro"),
        ("en", "You pay EUR 5 for the statement.", "EUR 5"),
        ("lv", "Maksa 4,27 EUR, var maksāt ar kredītkarti.", "4,27 EUR"),
        ("lv", "Izmaksas: maksa par tāmi 35,57 EUR.", "35,57 EUR"),
        ("lv", "Maksa par izziņas par pensiju sagatavošanu ir 5 EUR.", "5 EUR"),
        ("lv", "Izdevumus sedz klients: maksa par ekspertīzi ir 60 EUR.", "60 EUR"),
        ("lv", "Klātienē pakalpojums maksā 4,27 EUR.", "4,27 EUR"),
        ("lv", "Klients maksā 12 EUR par katru lapu.", "12 EUR"),
        ("lv", "Maksa: 5,- EUR.", "5,- EUR"),
        ("lv", "Maksājums par pakalpojumu ir 20 EUR.", "20 EUR"),
        ("en", "The fee is EUR 30 per hour by invoice.", "EUR 30"),
        ("en", "A printed certificate costs 2.50 euro.", "2.50 euro"),
        ("en", "The price is €4.27.", "€4.27"),
    ];

    /// Phrases of real service cards with sums that are no prices.
    const NOT_PRICED: [(&str, &str); 25] = [
        (
            "lv",
            "Maznodrošinātas mājsaimniecības slieksnis ir 436.00 EUR pirmajai un 305.00 EUR pārējām personām; trūcīgas - 272.00 EUR un 190.00 EUR.",
        ),
        ("lv", "Sods fiziskai personai no 70 līdz 350 euro"),
        ("lv", "Trūcīgas mājsaimniecības ienākumi mēnesī nav lielāki par 272 EUR pirmajai un 190 EUR katrai nākamajai personai."),
        ("lv", "Portālā bez maksas, klātienē maksa ir 4,27 EUR."),
        ("lv", "Pakalpojums ir bezmaksas, citur cena ir 15 EUR."),
        ("lv", "Pabalstu maksā 171 EUR mēnesī."),
        ("lv", "Piemaksa par katru nākamo bērnu ir 50 EUR."),
        ("lv", "Nodevas atvieglojums ir 2,13 EUR."),
        ("lv", "Maksa ir 0 EUR."),
        ("lv", "Aģentūra maksā 171 EUR mēnesī."),
        ("lv", "Pasākuma dalības maksu 5 EUR sedz aģentūra."),
        ("lv", "Nav jāmaksā 5 EUR nodeva."),
        ("en", "No charge of EUR 5 applies."),
        ("lv", "SIA ar pamatkapitālu līdz 2799 eiro, trijās darbdienās"),
        ("lv", "Cena ir cenrādī. Parasti pietiek ar 30 EUR."),
        ("lv", "Pieņem pirmdienās 8.30–12.00, maksa nav jāmaksā."),
        ("lv", "Maksas karte Eiropā, 27 valstis."),
        ("lv", "Ja parāda summa ir zem 7 EUR, samaksas termiņu nepagarina."),
        ("lv", "Pirkumiem, kuru cena ir zem 10 000 EUR, iepirkuma procedūru nerīko."),
        ("lv", "Ja darījuma summa pārsniedz 100 000 EUR, maksa nemainās – pakalpojums ir par velti."),
        ("lv", "Pašvaldība kompensē ceļa maksu līdz 30 EUR mēnesī."),
        ("lv", "Valsts atmaksā studiju maksu līdz 2000 EUR gadā."),
        ("lv", "Nosolītā cena nedrīkst būt mazāka par 500 EUR sākumcenu."),
        ("en", "It is free; others charge EUR 30."),
        ("en", "The fine is EUR 70."),
    ];

    #[test]
    fn prices_are_found_and_nothing_else() {
        for (language, text, price) in PRICED {
            let found: Vec<&str> = prices(text, language).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, [price], "{text}");
        }
        for (language, text) in NOT_PRICED {
            assert!(prices(text, language).is_empty(), "{text}");
        }
    }

    /// Phrases of real service cards that say how soon the institution acts.
    const TIMED: [(&str, &str, &str, f64, Unit); 28] = [
        ("lv", "VSAA lemj mēneša laikā, skaitot no dienas, kad saņemti visi dokumenti.", "mēneša laikā", 1.0, Unit::Month),
        ("lv", "citādi lēmums 30 dienu laikā no pieteikuma.", "30 dienu laikā", 30.0, Unit::CalendarDay),
        ("lv", "Lēmumu pieņem 10 darbdienu laikā.", "10 darbdienu laikā", 10.0, Unit::WorkingDay),
        ("lv", "Apliecību nosūta e-pastā trīs darba dienu laikā pēc apmaksas.", "trīs darba dienu laikā", 3.0, Unit::WorkingDay),
        ("lv", "Lēmums mēneša laikā pēc klienta  iesnieguma un dokumentu saņemšanas.", "mēneša laikā", 1.0, Unit::Month),
        ("lv", "Pieteikumu izskata viena mēneša laikā.", "viena mēneša laikā", 1.0, Unit::Month),
        ("lv", "Izskatīšanas termiņš ir 15 kalendārās dienas.", "15 kalendārās dienas", 15.0, Unit::CalendarDay),
        ("lv", "Atbildi sniedz ne vēlāk kā 5 darbdienas pēc saņemšanas.", "ne vēlāk kā 5 darbdienas", 5.0, Unit::WorkingDay),
        ("lv", "Karti saņemsiet divu nedēļu laikā.", "divu nedēļu laikā", 14.0, Unit::CalendarDay),
        ("lv", "Izziņu izsniedz 2\u{A0}stundu laikā.", "2\u{A0}stundu laikā", 2.0, Unit::Hour),
        ("lv", "Lēmumu pieņem 10–15 darbdienu laikā.", "10–15 darbdienu laikā", 15.0, Unit::WorkingDay),
        ("lv", "Atbildi sniedz ne vēlāk\nkā 30 darbdienas pēc saņemšanas.", "ne vēlāk\nkā 30 darbdienas", 30.0, Unit::WorkingDay),
        ("lv", "IZSKATĪŠANAS TERMIŅŠ ir 30 darbdienas.", "30 darbdienas", 30.0, Unit::WorkingDay),
        ("lv", "Izziņu izsniedz 20 darbdienu laikā no pieprasījuma saņemšanas.", "20 darbdienu laikā", 20.0, Unit::WorkingDay),
        ("lv", "Iesniegums jāizskata mēneša laikā.", "mēneša laikā", 1.0, Unit::Month),
        ("lv", "Pašvaldībai jāatbild viena mēneša laikā.", "viena mēneša laikā", 1.0, Unit::Month),
        ("lv", "Atbildi iesniedzējam sniedz mēneša laikā.", "mēneša laikā", 1.0, Unit::Month),
        ("lv", "Dokumentus izskata un lēmumu paziņo 15 darbdienu laikā.", "15 darbdienu laikā", 15.0, Unit::WorkingDay),
        ("lv", "Lēmumu pieņem mēneša laikā pēc ienākumu izvērtēšanas.", "mēneša laikā", 1.0, Unit::Month),
        ("lv", "Iesniegumu izskata 1 mēneša laikā, termiņu var pagarināt līdz 4 mēnešiem.", "1 mēneša laikā", 1.0, Unit::Month),
        ("lv", "Lēmums tiek pieņemts 30 (trīsdesmit) darbdienu laikā.", "30 (trīsdesmit) darbdienu laikā", 30.0, Unit::WorkingDay),
        ("lv", "Pieteikumu izskata četrpadsmit darbdienu laikā.", "četrpadsmit darbdienu laikā", 14.0, Unit::WorkingDay),
        ("lv", "Izskatīšanas ilgums: 20 darba dienas.", "20 darba dienas", 20.0, Unit::WorkingDay),
        ("lv", "Atbildi saņemsiet 30 sekunžu laikā.", "30 sekunžu laikā", 30.0, Unit::Second),
        ("en", "We answer within 30 seconds.", "within 30 seconds", 30.0, Unit::Second),
        ("en", "The decision is made within a month.", "within a month", 1.0, Unit::Month),
        ("en", "We answer within ten working days.", "within ten working days", 10.0, Unit::WorkingDay),
        ("en", "The deadline is 30 days.", "30 days", 30.0, Unit::CalendarDay),
    ];

    /// Terms of recipients, appeals and the like, from the same cards.
    const NOT_TIMED: [(&str, &str); 40] = [
        ("lv", "Mainot dzīvesvietu, tā mēneša laikā jādeklarē pašvaldībā."),
        ("lv", "Par bērna piedzimšanu jāpaziņo mēneša laikā."),
        ("lv", "Ja mainās nosaukums, adrese, reģistrācijas numurs vai darbības virzieni, pārstāvis mēneša laikā iesniedz pieteikumu."),
        ("lv", "Noslēdz ne ātrāk kā pēc mēneša un ne vēlāk kā sešu mēnešu laikā."),
        ("lv", "• Klātiene – ne vēlāk kā piecas dienas pirms eksāmena;"),
        ("lv", "Lēmumu var apstrīdēt mēneša laikā."),
        ("lv", "Nocirsto apjomu paziņo līdz nākamā gada 1.februārim."),
        ("lv", "Objektīvu iemeslu dēļ lēmuma termiņu pagarina līdz četriem mēnešiem."),
        ("lv", "Ja darbu atstājāt pats, pabalstu piešķir, tikai kad pagājuši divi mēneši no statusa iegūšanas."),
        (
            "lv",
            "Apdrošināts cilvēks, kas zaudējis darbu un ieguvis bezdarbnieka statusu, līdz astoņiem mēnešiem saņem pabalstu darba meklēšanas laikā.",
        ),
        ("lv", "Nāve jāreģistrē ne vēlāk kā sešu darbdienu laikā no brīža, kad cilvēks miris vai atrasts."),
        ("lv", "Bērna piedzimšanu vecāki piesaka mēneša laikā – Talsos vai jebkurā citā dzimtsarakstu nodaļā."),
        ("lv", "Lēmumu atliek, bet klientu brīdina piecu darbdienu laikā."),
        ("lv", "Atļauja ir derīga četru gadu laikā pēc lēmuma."),
        ("lv", "Ministru kabineta 2019. gada 21. maija noteikumi Nr. 221, lēmuma paraugs"),
        ("lv", "Lēmumu pieņem divdesmit divu dienu laikā."),
        ("lv", "Pabalstu var pieprasīt sešu mēnešu laikā; to piešķir ar lēmumu."),
        ("lv", "Pieteikties var gada laikā pēc bērna piedzimšanas; lēmumu nosūta pa pastu."),
        ("lv", "Dokumentus var atsūtīt mēneša laikā pēc lēmuma."),
        ("lv", "Pabalstu saņems tas, kurš gada laikā strādājis 6 mēnešus."),
        ("lv", "Pabalstu piešķir par gada laikā nopelnīto."),
        ("lv", "Slimības lapu izsniedz par slimību, kas gada laikā atkārtojas."),
        ("lv", "Sūdzību izskata mēneša laikā."),
        ("lv", "Kļūdu lēmumā labo mēneša laikā."),
        ("lv", "Pabalstu piešķir, ja iesniegums saņemts sešu mēnešu laikā pēc bērna piedzimšanas."),
        ("lv", "Licences darbības termiņš ir četri gadi."),
        ("lv", "Atļauju izsniedz ar termiņu 5 gadi."),
        ("lv", "Uzturēšanās atļauju izsniedz ar termiņu uz 5 gadiem."),
        ("lv", "Īres līguma termiņš ir 1 gads."),
        ("lv", "Garantijas termiņš 24 mēneši."),
        ("lv", "Klients mēneša laikā pēc lēmuma saņemšanas noslēdz līgumu ar sniedzēju."),
        ("lv", "Ja lēmums nav saņemts mēneša laikā, zvaniet mums."),
        ("lv", "Lēmumu neizpildot gada laikā, atļauja zūd."),
        ("lv", "Pakalpojumu sniedz 12 mēnešu laikā pēc izrakstīšanas no stacionāra."),
        ("lv", "Līdzekļus izlieto viena gada laikā pēc to piešķiršanas."),
        ("lv", "Sociālo dzīvokli piešķir personai, kura 6 mēnešu laikā nav atradusi darbu."),
        ("lv", "Saņemto lēmumu īsteno 6 mēnešu laikā, noslēdzot īres līgumu."),
        ("lv", "Lēmumu pieņem komisija, kas sanāk reizi mēneša laikā."),
        ("en", "You must register within a month; the decision follows."),
        ("en", "The decision may be appealed within a month."),
    ];

    #[test]
    fn terms_are_found_and_nothing_else() {
        for (language, text, words, number, unit) in TIMED {
            let found = terms(text, language, false);
            let said: Vec<(&str, f64, Unit)> = found.into_iter().map(|(range, number, unit)| (&text[range], number, unit)).collect();
            assert_eq!(said, [(words, number, unit)], "{text}");
        }
        for (language, text) in NOT_TIMED {
            assert!(terms(text, language, false).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_words_of_a_deadline_need_no_other_words() {
        let read = |text: &str| terms(text, "lv", true).into_iter().map(|(_, number, unit)| (number, unit)).collect::<Vec<_>>();
        assert_eq!(read("Mēneša laikā"), [(1.0, Unit::Month)]);
        assert_eq!(
            read("20 darbdienas – ja vajag ekspertu atzinumu; 10 darbdienas – citādi"),
            [(20.0, Unit::WorkingDay), (10.0, Unit::WorkingDay)]
        );
        assert_eq!(read("1-6 mēneši"), [(6.0, Unit::Month)]);
        assert!(read("Objektīvu iemeslu dēļ pagarina līdz četriem mēnešiem").is_empty());
    }
}
