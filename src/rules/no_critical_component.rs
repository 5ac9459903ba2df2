//! A service that links what it needs but marks nothing of it as critical (DOMAIN.md section 1, N1-5).

use super::{Absence, Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::model::{Related, Relation, ServiceLink};
use crate::yaml::de::{Listed, Stated};

pub(super) const RULE: Rule = Rule {
    code: "PVP405",
    name: "no-critical-component",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits { absence: Absence::Key("critical"), ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(related) = &service.related else { return };
    if !is_complete(&related.value) {
        return;
    }
    let marks = marks(&related.value);
    // A mark that cannot be used was reported already.
    let open = |mark: &&Stated<bool>| matches!(mark, Stated::Absent | Stated::Value(false));
    if !marks.is_empty() && marks.iter().all(open) {
        sink.report(RULE.at(related.place).field(Field::new("related")).arg("title", links.description.title.arg()));
    }
}

/// Whether nothing in it was reported that may have been the critical component.
fn is_complete(related: &Related) -> bool {
    fn list<T>(list: &Stated<Listed<T>>) -> bool {
        match list {
            Stated::Absent | Stated::NotApplicable => true,
            Stated::Refused => false,
            Stated::Value(list) => list.complete,
        }
    }
    list(&related.resources) && list(&related.services) && list(&related.capabilities)
}

fn marks(related: &Related) -> Vec<&Stated<bool>> {
    let resources = related.resources.value().into_iter().flatten().map(|link| &link.critical);
    // What only comes before, stands beside or was replaced is no component.
    let component = |link: &&ServiceLink| matches!(link.relation, None | Some(Relation::Requires | Relation::PartOf));
    let services = related.services.value().into_iter().flatten().filter(component).map(|link| &link.critical);
    let capabilities = related.capabilities.value().into_iter().flatten().map(|capability| &capability.critical);
    resources.chain(services).chain(capabilities).collect()
}
