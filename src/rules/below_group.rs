//! A member of a service group that promises less than its group, without a justification (PU2-9, N9-1).

use super::alignment;
use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Field, Finding, Severity};
use crate::model::{BoundSide, Indicator, Level, Promise, ServiceGroup, Standing};
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP412", name: "below-group", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(group) = links.registry.group_of(links.description).filter(|_| !links.description.broken) else { return };
    let Some(floor) = links.registry.get(group).of::<ServiceGroup>().map(|group| &group.common) else { return };
    levels(links, floor.service_levels.value().map_or(&[][..], |levels| &levels.value.items), sink);
    deadlines(links, floor.request.value().map(crate::model::Request::deadline_promises).unwrap_or_default(), sink);
}

/// Levels of one indicator, unit, share, window and channel; one that is not promised at all is less too.
fn levels(links: &Links<'_>, floor: &[Level], sink: &mut Sink) {
    let stated = links.description.levels().unwrap_or(&Stated::Absent);
    let own: &[Level] = match stated {
        // What cannot be used may be as good.
        Stated::Refused => return,
        Stated::Value(levels) if !levels.value.complete => return,
        Stated::Value(levels) => &levels.value.items,
        Stated::Absent | Stated::NotApplicable => &[],
    };
    for level in floor {
        let Some(asked) = level.promise() else { continue };
        let alike = own.iter().filter(|own| channel(own) == channel(level)).filter_map(Level::promise);
        let alike: Vec<Promise<'_>> = alike.filter(|own| own.compares_with(&asked)).collect();
        if alike.is_empty() {
            let Some((_, side)) = asked.bound() else { continue };
            let finding = RULE.at(links.description.levels_place).detail("missing").field(Field::new("service_levels"));
            sink.report(of(finding, &asked, side));
        } else if alike.iter().all(|own| !own.justified) {
            less(&alike, &asked, "", sink);
        }
    }
}

fn channel(level: &Level) -> Option<&str> {
    level.channel.as_ref().map(|channel| channel.value.as_str())
}

/// The longest deadlines; a processing time with a justification justifies them too.
fn deadlines(links: &Links<'_>, floor: Vec<Promise<'_>>, sink: &mut Sink) {
    let promises = links.description.promises();
    if promises.iter().any(|own| own.stated && own.justified && own.indicator == Indicator::ProcessingTime) {
        return;
    }
    // What does not reach the need is told there.
    let required = links.requirements.of(links.registry, links.description);
    let short = |own: &&Promise<'_>| own.indicator == Indicator::ProcessingTime && !own.justified;
    if promises.iter().filter(short).any(|own| alignment::shortfalls(own, &required).next().is_some()) {
        return;
    }
    let request = links.service().and_then(|service| service.request.value());
    let own = request.map(crate::model::Request::deadline_promises).unwrap_or_default();
    for asked in floor {
        let alike: Vec<Promise<'_>> = own.iter().filter(|own| own.compares_with(&asked)).copied().collect();
        less(&alike, &asked, "deadline", sink);
    }
}

/// Says so where each of the promises is less than what is asked: the best of them decides.
fn less(own: &[Promise<'_>], asked: &Promise<'_>, detail: &'static str, sink: &mut Sink) {
    let mut below = own.iter().map(|own| Some((own, own.standing(asked).filter(|(standing, _)| *standing == Standing::Below)?.1)));
    let Some(Some((own, side))) = below.next() else { return };
    if !below.all(|one| one.is_some()) {
        return;
    }
    let (Some(bound), Some(required)) = (own.on(side), asked.on(side)) else { return };
    let finding = RULE.at(bound.place).detail(detail).field(Field::new(bound.path.clone()));
    let finding = finding.arg("promised", alignment::bound(own, side)).also("group", required.place);
    sink.report(of(finding, asked, side));
}

fn of(finding: Finding, asked: &Promise<'_>, side: BoundSide) -> Finding {
    let required: Arg = alignment::bound(asked, side);
    finding.arg("indicator", alignment::indicator(asked.indicator)).arg("required", required)
}
