//! A service that is free although its text names a price, or that costs nobody says what (PU2-7 group 5).

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Severity};

pub(super) const RULE: Rule =
    Rule { code: "PVP603", name: "fee-contradiction", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(fees) = service.request.value().and_then(|request| request.fees.value()) else { return };
    for fee in fees.value.entries().iter().filter(|fee| fee.value.has_no_amount()) {
        sink.report(RULE.at(fee.place).detail("no-amount").field(Field::new(fee.path.clone())));
    }
    let mut told = None;
    for price in &service.prose.prices {
        // The languages say the same.
        if told.replace(&price.path) != Some(&price.path) {
            let finding = RULE.at(price.place).field(Field::new(price.path.clone()));
            sink.report(finding.arg("sum", price.words.as_str()).also("free", fees.place));
        }
    }
}
