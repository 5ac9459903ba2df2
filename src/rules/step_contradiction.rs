//! A document for a step, or a channel, that is not there (PU2-7 group 5).

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Severity};
use crate::model::{Ref, Request, Service};
use crate::registry::Registry;
use crate::schema::suggest::nearest;
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP605", name: "step-contradiction", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, _, service) in registry.services() {
        let Some(request) = service.request.value() else { continue };
        let steps = names(&request.steps, || request.steps().map(|step| step.id.as_ref()).collect());
        let channels = names(&request.channels, || request.channels().map(crate::model::Channel::name).collect());
        held_against(steps.as_deref(), request.steps_of_documents(), "step", sink);
        held_against(channels.as_deref(), channels_named(request, service), "channel", sink);
    }
}

/// The channels that the request and the service levels name.
fn channels_named<'s>(request: &'s Request, service: &'s Service) -> impl Iterator<Item = &'s Ref> {
    let levels = service.service_levels.value().into_iter().flat_map(|levels| &levels.value);
    request.channels_named().chain(levels.filter_map(|level| level.channel.as_ref()))
}

/// The names in a list; `None` where it, or one of them, is missing and reported as that.
fn names<'s, T>(list: &Stated<Vec<T>>, all: impl FnOnce() -> Vec<Option<&'s Ref>>) -> Option<Vec<&'s str>> {
    match list {
        Stated::Absent | Stated::Refused => None,
        Stated::NotApplicable | Stated::Value(_) => all().into_iter().map(|name| name.map(|name| name.value.as_str())).collect(),
    }
}

fn held_against<'s>(known: Option<&[&str]>, named: impl Iterator<Item = &'s Ref>, what: &'static str, sink: &mut Sink) {
    let Some(known) = known else { return };
    for name in named.filter(|name| !known.contains(&name.value.as_str())) {
        let suggestions = nearest(&name.value, known.iter().copied());
        let finding = RULE.about(name).detail(if what == "channel" { what } else { "" }).arg(what, name.value.as_str());
        sink.report(finding.arg("suggestions", Arg::List(suggestions)));
    }
}
