//! A service that is asked for so often that people should be able to help themselves (Cabinet Regulation 402, point 3.1).

use std::collections::HashMap;

use super::{Check, Policy, Rule, Sink, Threshold, Traits};
use crate::finding::{Field, Severity};
use crate::measuring::Measured;
use crate::model::{Description, Service, ServiceType};
use crate::registry::DescriptionId;
use crate::table::{MICRO, RequestKind};

pub(super) const RULE: Rule = Rule {
    code: "PVP714",
    name: "self-service-candidate",
    severity: Severity::Advice,
    check: Check::Measured(Some(Threshold { name: "requests", default: 5000 }), check),
    traits: Traits::NONE,
};

/// The types of channels through which people serve themselves.
pub const SELF_SERVICE: [&str; 4] = ["e-service", "portal", "mobile-app", "machine-interface"];

fn check(measured: &Measured<'_>, most: usize, sink: &mut Sink) {
    let registry = measured.registry;
    let asked: Vec<(DescriptionId, &Description, &Service, i128)> = registry
        .services()
        .filter(|(_, description, _)| !description.broken)
        .filter_map(|(id, description, service)| Some((id, description, service, measured.last_year(id, RequestKind::Service)?)))
        .collect();
    let mut of_owner: HashMap<DescriptionId, i128> = HashMap::new();
    for (id, _, _, requests) in &asked {
        if let Some(owner) = registry.whose(*id) {
            *of_owner.entry(owner).or_default() += requests;
        }
    }
    for (id, description, service, requests) in asked {
        let is_candidate = service.classification.r#type == Some(ServiceType::PublicIndividual) && measured.runs(id);
        if !is_candidate || serves_itself(service) {
            continue;
        }
        let all = registry.whose(id).and_then(|owner| of_owner.get(&owner)).copied().unwrap_or(0);
        let is_many = requests > i128::try_from(most).unwrap_or(i128::MAX) * MICRO;
        if !is_many && requests * 10 <= all {
            continue;
        }
        let place = description.id.as_ref().map_or(description.kind_place, |id| id.place);
        let finding = RULE.at(place).detail(if is_many { "" } else { "tenth" }).field(Field::new("request.channels"));
        let count = usize::try_from(requests / MICRO).unwrap_or(usize::MAX);
        sink.report(finding.arg("title", description.title_arg()).arg("count", count).arg("most", most));
    }
}

/// From how many requests a year on a service is asked for often.
pub fn often_asked(policy: &Policy) -> usize {
    policy.threshold(&RULE)
}

/// Whether people can serve themselves; of channels that are not known, nothing worse is assumed.
pub fn serves_itself(service: &Service) -> bool {
    let Some(request) = service.request.value() else { return true };
    let Some(channels) = request.channels.value() else { return true };
    let is_it = |channel: &crate::model::Channel| channel.r#type.as_ref().is_some_and(|kind| SELF_SERVICE.contains(&kind.value.as_str()));
    !channels.complete || channels.iter().any(is_it)
}
