//! A service in a catalogue for others: public ones for institutions, inter-institution ones for the public (PU2-8).

use super::{Check, Links, Rule, Sink};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP602", name: "wrong-catalogue", severity: Severity::Warning, check: Check::Links(check) };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(kind) = service.classification.r#type else { return };
    let (wrong, detail): (&[&str], _) = if kind.is_interinstitutional() {
        (&["latvija.gov.lv", "business.gov.lv"], "interinstitutional")
    } else {
        (&["virsis.gov.lv"], "")
    };
    let catalogues = service.information.iter().filter_map(|information| information.value.catalogues.value());
    for catalogue in catalogues.flat_map(|catalogues| &catalogues.value) {
        if wrong.contains(&catalogue.value.as_str()) {
            let finding = RULE.about(catalogue).detail(detail).arg("title", links.description.title.arg());
            sink.report(finding.arg("catalogue", catalogue.value.as_str()));
        }
    }
}
