//! What institutions own, as the rules about portfolios see it. Not a rule.

use super::{Rule, Sink};
use crate::finding::Field;
use crate::model::Status;
use crate::registry::{DescriptionId, Registry};
use crate::schema::Kind;

/// The services or resources that an institution owns and that are not retired.
pub fn owned(registry: &Registry, institution: DescriptionId, kind: Kind) -> impl Iterator<Item = DescriptionId> + '_ {
    let there = move |id: &DescriptionId| {
        let description = registry.get(*id);
        description.kind == Some(kind) && description.status != Status::Retired
    };
    registry.owned_by(institution).iter().copied().filter(there)
}

/// Reports institutions that own something of a kind and name no manager of it all.
pub(super) fn without_manager(rule: &Rule, registry: &Registry, kind: Kind, sink: &mut Sink) {
    for (id, description, institution) in registry.institutions() {
        let group = institution.responsible.as_ref();
        let (manager, field) = match kind {
            Kind::Resource => (group.map(|group| &group.value.resource_portfolio_manager), "responsible.resource_portfolio_manager"),
            Kind::Service | Kind::LifeSituation | Kind::Institution => {
                (group.map(|group| &group.value.service_portfolio_manager), "responsible.service_portfolio_manager")
            }
        };
        let count = owned(registry, id, kind).count();
        if count > 0 && manager.is_none_or(crate::yaml::de::Stated::is_absent) {
            let place = group.map_or(description.kind_place, |group| group.place);
            sink.report(rule.at(place).field(Field::new(field)).arg("title", description.title.arg()).arg("count", count));
        }
    }
}
