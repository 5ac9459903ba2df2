//! Figures that contradict themselves: they are no verdict on anything (PU2-17).

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Field, Finding, Severity};
use crate::measuring::{ClashKind, Contradiction, Measured};

pub(super) const RULE: Rule = Rule {
    code: "PVP711",
    name: "figures-contradict",
    severity: Severity::Error,
    check: Check::Measured(None, check),
    traits: Traits::NONE,
};

fn check(measured: &Measured<'_>, _: usize, sink: &mut Sink) {
    contradictions(measured).for_each(|finding| sink.report(finding));
}

/// Figures that contradict themselves, for whoever is about to write some.
pub fn contradictions(measured: &Measured<'_>) -> impl Iterator<Item = Finding> {
    measured.clashes().iter().filter(|clash| measured.runs(clash.subject)).filter_map(|clash| {
        let detail = match clash.kind {
            ClashKind::Row(Contradiction::PartAboveTotal) => "",
            ClashKind::Row(Contradiction::AboveHundred) => "hundred",
            ClashKind::Row(Contradiction::Verdicts) => "verdicts",
            ClashKind::Row(Contradiction::Negative) => "negative",
            ClashKind::AboveWhole => "channels",
            ClashKind::Twice | ClashKind::TwiceOtherwise => return None,
        };
        let description = measured.registry.get(clash.subject);
        let finding = RULE.at(clash.place).detail(detail).field(Field::new(clash.column.key())).about(description.file);
        let finding =
            finding.arg("title", description.title_arg()).arg("item", clash.item.as_str()).arg("period", clash.period.to_string());
        Some(clash.also.iter().take(12).fold(finding, |finding, place| finding.also("channel", *place)))
    })
}
