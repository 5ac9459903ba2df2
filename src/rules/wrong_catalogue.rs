//! A service in a catalogue for others: public ones for institutions, inter-institution ones for the public (PU2-8).

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::{Ref, Service, ServiceType};

pub(super) const RULE: Rule =
    Rule { code: "PVP602", name: "wrong-catalogue", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let interinstitutional = service.classification.r#type.is_some_and(ServiceType::is_interinstitutional);
    let detail = if interinstitutional { "interinstitutional" } else { "" };
    for catalogue in misplaced(service) {
        let finding = RULE.about(catalogue).detail(detail).arg("title", links.description.title_arg());
        sink.report(finding.arg("catalogue", catalogue.value.as_str()));
    }
}

/// The catalogues that a service states and that are for others.
pub fn misplaced(service: &Service) -> impl Iterator<Item = &Ref> {
    let wrong: &[&str] = match service.classification.r#type {
        Some(kind) if kind.is_interinstitutional() => &["latvija.gov.lv", "business.gov.lv"],
        Some(_) => &["virsis.gov.lv"],
        None => &[],
    };
    let catalogues = service.information.iter().filter_map(|information| information.value.catalogues.value());
    catalogues.flat_map(|catalogues| &catalogues.value).filter(|catalogue| wrong.contains(&catalogue.value.as_str()))
}
