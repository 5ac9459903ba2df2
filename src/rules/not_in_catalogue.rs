//! An active service that is missing in the catalogue where its recipients look for it (PU2-8; DOMAIN.md section 4).

use super::{Absence, Check, Counted, Headline, Links, Rule, Sink, Traits};
use crate::finding::{Field, Sample, Severity};
use crate::model::{Classification, Recipient, ServiceType, Status};
use crate::yaml::de::Stated;

pub(super) const RULE: Rule = Rule {
    code: "PVP601",
    name: "not-in-catalogue",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits {
        absence: Absence::Field,
        headline: Some(Headline { counted: Counted::Services, figure: "services-not-in-catalogue", statement: "summary-catalogues" }),
        ..Traits::NONE
    },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(information) = &service.information else { return };
    let report = |place, detail| {
        RULE.at(place).detail(detail).field(Field::new("information.catalogues")).arg("title", links.description.title_arg())
    };
    match &information.value.catalogues {
        Stated::Absent => {
            let sample = Sample::at(&Field::new("information.catalogues"));
            sink.report(report(information.place, "absent").showing(sample));
        }
        Stated::NotApplicable | Stated::Refused => {}
        // One that cannot be used may have been the one that is missing.
        Stated::Value(catalogues) if links.description.status == Status::Active && catalogues.value.complete => {
            for demanded in demanded(&service.classification) {
                if catalogues.value.items.iter().all(|catalogue| catalogue.value != demanded) {
                    sink.report(report(catalogues.place, "").arg("catalogue", demanded));
                }
            }
        }
        Stated::Value(_) => {}
    }
}

/// The catalogues that a service must be in. Society and, on a public service, institutions demand none.
pub fn demanded(classification: &Classification) -> Vec<&'static str> {
    match classification.r#type {
        Some(ServiceType::PublicIndividual) => {
            let of = |recipient, catalogue| classification.recipients.contains(&recipient).then_some(catalogue);
            [of(Recipient::Residents, "latvija.gov.lv"), of(Recipient::Businesses, "business.gov.lv")].into_iter().flatten().collect()
        }
        Some(ServiceType::InterinstitutionalIndividual | ServiceType::InterinstitutionalShared) => vec!["virsis.gov.lv"],
        Some(ServiceType::PublicGeneral) | None => Vec::new(),
    }
}
