//! Figures that contradict themselves: they are no verdict on anything (PU2-17).

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::measuring::{ClashKind, Contradiction, Measured};

pub(super) const RULE: Rule = Rule {
    code: "PVP711",
    name: "figures-contradict",
    severity: Severity::Error,
    check: Check::Measured(None, check),
    traits: Traits::NONE,
};

fn check(measured: &Measured<'_>, _: usize, sink: &mut Sink) {
    for clash in measured.clashes().iter().filter(|clash| measured.runs(clash.subject)) {
        let detail = match clash.kind {
            ClashKind::Row(Contradiction::PartAboveTotal) => "",
            ClashKind::Row(Contradiction::AboveHundred) => "hundred",
            ClashKind::Row(Contradiction::Verdicts) => "verdicts",
            ClashKind::Row(Contradiction::Negative) => "negative",
            ClashKind::AboveWhole => "channels",
            ClashKind::Twice | ClashKind::TwiceOtherwise => continue,
        };
        let description = measured.registry.get(clash.subject);
        let finding = RULE.at(clash.place).detail(detail).field(Field::new(clash.column.key())).about(description.file);
        let finding =
            finding.arg("title", description.title_arg()).arg("item", clash.item.as_str()).arg("period", clash.period.to_string());
        sink.report(clash.also.iter().take(12).fold(finding, |finding, place| finding.also("channel", *place)));
    }
}
