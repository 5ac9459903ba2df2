//! A service that is free although its text names a price, or the other way round, or another price than it states; or
//! one that costs nobody says what (PU2-7 group 5).

use std::collections::HashSet;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Finding, Severity};
use crate::model::{Fees, Price, Words};
use crate::yaml::de::Located;

pub(super) const RULE: Rule =
    Rule { code: "PVP603", name: "fee-contradiction", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(fees) = service.request.value().and_then(|request| request.fees.value()) else { return };
    for fee in fees.value.entries().iter().filter(|fee| fee.value.has_no_amount()) {
        sink.report(RULE.at(fee.place).detail("no-amount").field(Field::new(fee.path.clone())));
    }
    let prices = || service.prose.prices.iter();
    if fees.value.are_free() {
        words(prices().map(|price| (&price.words, "", "free")), fees, sink);
        return;
    }
    if let Some(sums) = fees.value.sums() {
        // A notice may tell of what was or will be.
        let now = |price: &&Price| !price.words.path.starts_with("information.notices");
        words(prices().filter(now).filter(|price| !is_among(price, &sums)).map(|price| (&price.words, "sum", "fees")), fees, sink);
    }
    if fees.value.are_never_free() {
        words(service.prose.free.iter().map(|said| (said, "free", "fees")), fees, sink);
    }
}

/// Reports what texts say, once for each field, as the languages say the same.
fn words<'s>(said: impl Iterator<Item = (&'s Words, &'static str, &'static str)>, fees: &Located<Fees>, sink: &mut Sink) {
    let mut told = HashSet::new();
    for (words, detail, note) in said {
        if told.insert(words.path.as_str()) {
            let finding: Finding = RULE.at(words.place).detail(detail).field(Field::new(words.path.clone()));
            sink.report(finding.arg("sum", words.said.as_str()).also(note, fees.place));
        }
    }
}

/// Cents are the least that counts.
const CENT: f64 = 0.0051;

/// Whether a price in a text is one of those that are stated, with or without value added tax, or two of them together,
/// or all.
fn is_among(price: &Price, sums: &[(f64, f64)]) -> bool {
    /// The rates of value added tax (Value Added Tax Law, section 41 and 42).
    const RATES: [f64; 4] = [1.0, 1.21, 1.12, 1.05];
    let within = |least: f64, most: f64| price.most >= least - CENT && price.least <= most + CENT;
    // With the tax, without it, or the tax by itself.
    let parts = |rate: f64| [rate, 1.0 / rate, rate - 1.0, 1.0 - 1.0 / rate].into_iter().filter(|part| *part > 0.0);
    let taxed = |(least, most): (f64, f64)| RATES.into_iter().flat_map(parts).any(|part| within(least * part, most * part));
    let all = sums.iter().fold((0.0, 0.0), |(least, most), (one, other)| (least + one, most + other));
    // Nobody adds up more.
    let few = &sums[..sums.len().min(50)];
    let pairs = few.iter().enumerate().flat_map(|(at, one)| few[at + 1..].iter().map(move |other| (one.0 + other.0, one.1 + other.1)));
    sums.iter().copied().chain([all]).any(taxed) || pairs.into_iter().any(|(least, most)| within(least, most))
}
