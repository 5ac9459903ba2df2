//! A service whose levels and deadlines both do not apply: nothing is promised (PU2-9).

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::model::{ServiceType, Status};
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP716", name: "nothing-promised", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let description = links.description;
    let (Some(service), Some(Stated::NotApplicable)) = (links.service(), description.levels()) else { return };
    let without_deadlines = match &service.request {
        Stated::Value(request) => matches!(request.deadlines, Stated::NotApplicable),
        // Where the format allows that; elsewhere it is told of as that.
        Stated::NotApplicable => service.classification.r#type == Some(ServiceType::PublicGeneral),
        Stated::Absent | Stated::Refused => false,
    };
    if without_deadlines && !description.status.is_coming() && description.status != Status::Retired {
        let finding = RULE.at(description.levels_place).field(Field::new("service_levels"));
        sink.report(finding.arg("title", description.title_arg()));
    }
}
