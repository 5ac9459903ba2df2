//! A document for a step, or a channel, that is not there (PU2-7 group 5).

use std::collections::HashSet;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Finding, Severity};
use crate::model::{Description, Ref, Request};
use crate::schema::suggest::nearest;
use crate::yaml::de::{Listed, Stated};

pub(super) const RULE: Rule =
    Rule { code: "PVP605", name: "step-contradiction", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(request) = service.request.value() else { return };
    let steps = names(&request.steps, || request.steps().map(|step| step.id.as_ref()).collect());
    let channels = names(&request.channels, || request.channels().map(crate::model::Channel::name).collect());
    let own = |mut names: std::slice::Iter<'_, &Ref>| names.any(|name| name.place.file == links.description.file);
    let told = |finding: Finding, of: &[&Ref]| if of.is_empty() || own(of.iter()) { links.at_home(finding) } else { finding };
    held_against(steps.as_deref(), request.steps_of_documents(), "step", |_| None, &mut |finding, of| sink.report(told(finding, of)));
    // A channel with an id of its own, called by its type.
    let by_type = |name: &str| {
        let channel = request.channels().find(|channel| channel.r#type.as_ref().is_some_and(|kind| kind.value == name))?;
        Some(channel.name()?.value.as_str())
    };
    held_against(channels.as_deref(), channels_named(request, links.description), "channel", by_type, &mut |finding, of| {
        sink.report(told(finding, of));
    });
}

/// The channels that the request and the service levels name.
fn channels_named<'s>(request: &'s Request, description: &'s Description) -> impl Iterator<Item = &'s Ref> {
    let levels = description.levels().and_then(Stated::value).into_iter().flat_map(|levels| &levels.value);
    request.channels_named().chain(levels.filter_map(|level| level.channel.as_ref()))
}

/// The names in a list; `None` where it, or one of them, is missing and reported as that.
fn names<'s, T>(list: &Stated<Listed<T>>, all: impl FnOnce() -> Vec<Option<&'s Ref>>) -> Option<Vec<&'s Ref>> {
    match list {
        Stated::Absent | Stated::Refused => None,
        Stated::Value(list) if !list.complete => None,
        Stated::NotApplicable | Stated::Value(_) => all().into_iter().collect(),
    }
}

/// Nobody means one of hundreds: from how many names on none is suggested.
const MOST_MEANT: usize = 100;

fn held_against<'s>(
    known: Option<&[&Ref]>,
    named: impl Iterator<Item = &'s Ref>,
    what: &'static str,
    meant: impl Fn(&str) -> Option<&'s str>,
    report: &mut dyn FnMut(Finding, &[&Ref]),
) {
    let Some(known) = known else { return };
    let all: HashSet<&str> = known.iter().map(|name| name.value.as_str()).collect();
    for name in named.filter(|name| !all.contains(name.value.as_str())) {
        let suggestions = match known.len() {
            0..=MOST_MEANT => meant(&name.value)
                .map_or_else(|| nearest(&name.value, known.iter().map(|known| known.value.as_str())), |meant| vec![meant.to_owned()]),
            _ => Vec::new(),
        };
        let finding = RULE.about(name).detail(if what == "channel" { what } else { "" }).arg(what, name.value.as_str());
        report(finding.arg("suggestions", Arg::List(suggestions)), known);
    }
}
