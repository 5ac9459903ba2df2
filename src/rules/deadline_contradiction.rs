//! A deadline shorter than the steps it covers, or than a term stated in words, or other than the stated level
//! (PU2-7 group 5).

use std::collections::HashSet;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Field, Severity};
use crate::model::{Description, Indicator, Located, Quantity, Request, Service};

use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP604", name: "deadline-contradiction", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

/// A length of time with the place of its number.
type Term<'r> = (Quantity, &'r Located<f64>);

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(request) = service.request.value() else { return };
    let Some(mut deadlines) = request.deadline_bounds() else { return };
    // The same deadline said again adds nothing.
    let mut known = HashSet::new();
    deadlines.retain(|(deadline, _)| known.insert((deadline.number.to_bits(), deadline.unit)));
    let Some(longest) = longest(&deadlines) else { return };
    steps(request, &deadlines, longest, sink);
    words(service, request, &deadlines, longest, sink);
    levels(links.description, &deadlines, longest, sink);
}

/// The longest deadline; the first of several, or of those that do not compare.
fn longest<'r>(deadlines: &[Term<'r>]) -> Option<Term<'r>> {
    deadlines.iter().copied().reduce(|longest, next| if next.0.surely_exceeds(longest.0) { next } else { longest })
}

fn steps(request: &Request, deadlines: &[Term<'_>], longest: Term<'_>, sink: &mut Sink) {
    let steps = request.step_times();
    let times: Vec<Quantity> = steps.iter().map(|(time, _)| *time).collect();
    if deadlines.iter().all(|(deadline, _)| Quantity::surely_exceed(&times, *deadline)) {
        let sum = Arg::Series(times.iter().map(|time| time.said()).collect(), " + ");
        let finding = RULE.at(longest.1.place).field(Field::new(longest.1.path.clone()));
        let finding = finding.arg("deadline", longest.0.said()).arg("steps", sum);
        sink.report(steps.iter().take(12).fold(finding, |finding, (_, bound)| finding.also("step", bound.place)));
    }
}

/// A term as long as an extension is that extension.
fn words(service: &Service, request: &Request, deadlines: &[Term<'_>], longest: Term<'_>, sink: &mut Sink) {
    let bounds: Vec<Quantity> = deadlines.iter().map(|(deadline, _)| *deadline).chain(request.extensions()).collect();
    let mut told = None;
    for term in &service.prose.terms {
        let longer = bounds.iter().all(|bound| term.quantity.surely_exceeds(*bound));
        // The languages say the same.
        if longer && told.replace(&term.path) != Some(&term.path) {
            let finding = RULE.at(term.place).detail("words").field(Field::new(term.path.clone()));
            let finding = finding.arg("deadline", longest.0.said()).arg("term", term.words.as_str());
            sink.report(finding.also("deadline", longest.1.place));
        }
    }
}

/// A level for all cases is the deadline said again; one with a share of the cases or for one channel may be shorter.
fn levels(description: &Description, deadlines: &[Term<'_>], longest: Term<'_>, sink: &mut Sink) {
    let levels = description.levels().and_then(Stated::value);
    for level in levels.into_iter().flat_map(|levels| &levels.value).filter(|level| !level.has_share()) {
        let Some(promise) = level.promise().filter(|promise| promise.indicator == Indicator::ProcessingTime) else { continue };
        let Some(bound) = promise.max else { continue };
        let stated = promise.quantity(bound);
        let shorter = |deadline: &Quantity| level.channel.is_none() && deadline.surely_exceeds(stated);
        let differs = |deadline: &Quantity| shorter(deadline) || stated.surely_exceeds(*deadline);
        if deadlines.iter().all(|(deadline, _)| differs(deadline)) {
            let finding = RULE.at(bound.place).detail("level").field(Field::new(bound.path.clone()));
            let finding = finding.arg("level", stated.said()).arg("deadline", longest.0.said());
            sink.report(finding.also("deadline", longest.1.place));
        }
    }
}
