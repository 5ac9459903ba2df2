//! The same figure twice, in one table or in two (PU2-17).

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::measuring::{ClashKind, Measured};

/// The rule, for whoever is about to write figures.
pub const RULE: Rule =
    Rule { code: "PVP712", name: "repeated-figure", severity: Severity::Error, check: Check::Measured(None, check), traits: Traits::NONE };

fn check(measured: &Measured<'_>, _: usize, sink: &mut Sink) {
    for clash in measured.clashes().iter().filter(|clash| measured.runs(clash.subject)) {
        let detail = match clash.kind {
            ClashKind::Twice => "",
            ClashKind::TwiceOtherwise => "otherwise",
            ClashKind::Row(_) | ClashKind::AboveWhole => continue,
        };
        let description = measured.registry.get(clash.subject);
        let finding = RULE.at(clash.place).detail(detail).field(Field::new(clash.column.key())).about(description.file);
        let finding =
            finding.arg("title", description.title_arg()).arg("item", clash.item.as_str()).arg("period", clash.period.to_string());
        sink.report(clash.also.iter().fold(finding, |finding, place| finding.also("first", *place)));
    }
}
