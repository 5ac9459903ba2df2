//! An institution that promises and measures nothing (PU2-17, PU2-4).

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Evidence, Field, Severity};
use crate::measuring::Measured;
use crate::registry::DescriptionId;
use crate::source::Place;

pub(super) const RULE: Rule = Rule {
    code: "PVP706",
    name: "nothing-measured",
    severity: Severity::Warning,
    check: Check::Measured(None, check),
    traits: Traits::NONE,
};

fn check(measured: &Measured<'_>, _: usize, sink: &mut Sink) {
    let registry = measured.registry;
    let silent: Vec<(DescriptionId, usize)> = registry
        .institutions()
        .filter(|(id, ..)| !measured.measures(*id))
        .map(|(id, ..)| (id, measured.promised_by(id).filter(|course| measured.excuse(course).is_none()).count()))
        .filter(|(_, promises)| *promises > 0)
        .collect();
    let place = |id: DescriptionId| -> Place {
        let description = registry.get(id);
        description.id.as_ref().map_or(description.kind_place, |id| id.place)
    };
    let doubtful = !registry.figures().are_sound();
    // Where nobody measures, one sentence is enough.
    if let [(first, _), rest @ ..] = silent.as_slice()
        && !rest.is_empty()
        && !measured.anybody_measures()
    {
        let promises: usize = silent.iter().map(|(_, promises)| promises).sum();
        let finding =
            RULE.at(place(*first)).detail("nobody").field(Field::new("id")).arg("institutions", silent.len()).arg("count", promises);
        let others: Vec<Place> = rest.iter().map(|(id, _)| place(*id)).collect();
        let finding = others.iter().fold(finding, |finding, other| finding.also("institution", *other));
        sink.report(finding.resting_on(Evidence::Together(others)).doubtful(doubtful));
        return;
    }
    for (id, promises) in silent {
        let finding = RULE.at(place(id)).field(Field::new("id")).arg("title", registry.get(id).title_arg());
        sink.report(finding.arg("count", promises).doubtful(doubtful));
    }
}
