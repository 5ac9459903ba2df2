//! A deadline shorter than the steps it covers, or than a term stated in words, or other than the stated level; or none
//! beside a term stated in words (PU2-7 group 5).

use std::collections::HashSet;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Field, Finding, Severity};
use crate::model::{Description, Indicator, Located, Quantity, Request, Service, TermInWords};
use crate::source::Place;
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP604", name: "deadline-contradiction", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

/// A length of time with the place of its number.
type Term<'r> = (Quantity, &'r Located<f64>);

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(request) = service.request.value() else { return };
    if request.has_no_deadlines() {
        none_but_in_words(service, links.description, sink);
    }
    let Some(mut deadlines) = request.deadline_bounds() else { return };
    // The same deadline said again adds nothing.
    let mut known = HashSet::new();
    deadlines.retain(|(deadline, _)| known.insert((deadline.number.to_bits(), deadline.unit)));
    let Some(longest) = longest(&deadlines) else { return };
    let alone: Vec<Quantity> = deadlines.iter().map(|(deadline, _)| *deadline).collect();
    let extended: Vec<Quantity> = alone.iter().copied().chain(request.extensions()).collect();
    let told = words(service, &extended, longest, sink);
    let steps = if told { Vec::new() } else { in_sequence(service, request) };
    let by_field = request.times_of_steps().filter_map(|(_, time)| time.map(Step::by_field)).collect();
    if let Some((steps, _)) = [(by_field, &alone), (steps, &extended)].into_iter().find(|(steps, bounds)| exceed(steps, bounds)) {
        sink.report(too_long(&steps, longest));
    }
    levels(links.description, &deadlines, longest, sink);
}

/// The longest deadline; the first of several, or of those that do not compare.
fn longest<'r>(deadlines: &[Term<'r>]) -> Option<Term<'r>> {
    deadlines.iter().copied().reduce(|longest, next| if next.0.surely_exceeds(longest.0) { next } else { longest })
}

/// What a step takes: by its field, else by what its texts say.
struct Step {
    time: Quantity,
    place: Place,
    from_request: bool,
}

impl Step {
    fn by_field((time, bound): Term<'_>) -> Self {
        Self { time, place: bound.place, from_request: false }
    }
}

/// Steps that take longer together than the longest deadline.
fn too_long(steps: &[Step], longest: Term<'_>) -> Finding {
    let sum = Arg::Series(steps.iter().map(|step| step.time.said()).collect(), " + ");
    let finding = RULE.at(longest.1.place).field(Field::new(longest.1.path.clone()));
    let finding = finding.arg("deadline", longest.0.said()).arg("steps", sum);
    steps.iter().take(12).fold(finding, |finding, step| finding.also("step", step.place))
}

/// Whether steps take longer than all bounds.
fn exceed(steps: &[Step], bounds: &[Quantity]) -> bool {
    let times: Vec<Quantity> = steps.iter().map(|step| step.time).collect();
    bounds.iter().all(|bound| Quantity::surely_exceed(&times, *bound))
}

/// The steps with a time of their own that follow one another; none where they can come instead of each other, in
/// different channels. A term that counts from the request holds what went before.
fn in_sequence(service: &Service, request: &Request) -> Vec<Step> {
    let said = |at: usize| {
        let of_step = service.prose.terms.iter().filter(|term| term.step == Some(at) && !term.conditional);
        let longest = of_step.reduce(|longest, next| if next.quantity.surely_exceeds(longest.quantity) { next } else { longest })?;
        Some(Step { time: longest.quantity, place: longest.words.place, from_request: longest.from_request })
    };
    let mut steps: Vec<Step> = Vec::new();
    let mut channels: Option<HashSet<&str>> = None;
    for (at, (step, time)) in request.times_of_steps().enumerate() {
        let Some(next) = time.map(Step::by_field).or_else(|| said(at)) else { continue };
        if next.from_request {
            steps.clear();
        }
        steps.push(next);
        let own: HashSet<&str> = step.channels().map(|channel| channel.value.as_str()).collect();
        if !own.is_empty() {
            let shared = channels.map_or(own.clone(), |known| known.intersection(&own).copied().collect());
            if shared.is_empty() {
                return Vec::new();
            }
            channels = Some(shared);
        }
    }
    steps
}

/// Says of each field whose term is longer than all deadlines; whether there is any. A term as long as an extension is
/// that extension.
fn words(service: &Service, bounds: &[Quantity], longest: Term<'_>, sink: &mut Sink) -> bool {
    let longer = service.prose.terms.iter().filter(|term| bounds.iter().all(|bound| term.quantity.outlasts(*bound)));
    in_words(longer, |finding| finding.detail("words").arg("deadline", longest.0.said()).also("deadline", longest.1.place), sink)
}

/// A term in words where it is said that there are no deadlines.
fn none_but_in_words(service: &Service, description: &Description, sink: &mut Sink) {
    in_words(service.prose.terms.iter(), |finding| finding.detail("none").also("no-deadline", description.deadlines_place), sink);
}

/// Reports terms in words, once for each field, as the languages say the same; whether there are any.
fn in_words<'s>(terms: impl Iterator<Item = &'s TermInWords>, more: impl Fn(Finding) -> Finding, sink: &mut Sink) -> bool {
    let mut told = HashSet::new();
    for TermInWords { words, .. } in terms {
        if told.insert(words.path.as_str()) {
            let finding = RULE.at(words.place).field(Field::new(words.path.clone())).arg("term", words.said.as_str());
            sink.report(more(finding));
        }
    }
    !told.is_empty()
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
