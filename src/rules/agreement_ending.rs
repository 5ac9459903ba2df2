//! An agreement that ends soon, or whose term of notice has begun (PU2-9, PU2-10).

use jiff::civil::Date;

use super::{Check, Rule, Sink, Threshold, Traits, stale_description};
use crate::finding::{Arg, Severity};
use crate::model::{Notice, Quantity, Status, Term};
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule {
    code: "PVP722",
    name: "agreement-ending",
    severity: Severity::Advice,
    check: Check::CountingDays(Threshold { name: "months", default: 3 }, check),
    traits: Traits::NONE,
};

fn check(registry: &Registry, today: Date, months: usize, sink: &mut Sink) {
    for (_, description, agreement) in registry.agreements() {
        let Some(term) = agreement.term().filter(|_| description.status == Status::InForce && !description.broken) else { continue };
        let (Some(until), Some(end), Some(detail)) = (&term.until, term.end(today), ending(term, months, today)) else { continue };
        let finding = RULE.about(until).detail(detail).arg("until", Arg::Day(end.to_string())).arg("title", description.title_arg());
        let left = (end - today).get_days();
        let finding = finding.arg("days", usize::try_from(left).unwrap_or_default());
        sink.report(match term.notice.as_ref().map(Notice::length) {
            Some(Quantity { number, unit }) => finding.arg("notice", Arg::Quantity(number, unit.key())),
            None => finding,
        });
    }
}

/// What is to be said of the end of a term; nothing where it is far, or over.
fn ending(term: &Term, months: usize, today: Date) -> Option<&'static str> {
    let end = term.end(today).filter(|end| *end >= today)?;
    let is_noticed = term.notice.as_ref().and_then(|notice| notice.before(end)).is_some_and(|last| last <= today);
    match (term.is_extended(), is_noticed) {
        (true, true) => Some("extends"),
        (true, false) => None,
        (false, true) => Some("notice"),
        // The last of so many months is still one of them.
        (false, false) => {
            let before = end.yesterday().unwrap_or(end);
            (!stale_description::is_over(today, months, before)).then_some("")
        }
    }
}
