//! What institutions own, as the rules about portfolios see it. Not a rule.

use super::{Rule, Sink};
use crate::finding::{Field, Layout, Sample};
use crate::model::{Manager, Managers, Status};
use crate::registry::{DescriptionId, Registry};
use crate::schema::Kind;
use crate::yaml::de::{Keyed, Stated};

/// The services or resources that an institution owns and that are not retired.
pub fn owned(registry: &Registry, institution: DescriptionId, kind: Kind) -> impl Iterator<Item = DescriptionId> + '_ {
    let there = move |id: &DescriptionId| {
        let description = registry.get(*id);
        description.kind == Some(kind) && description.status != Status::Retired
    };
    registry.owned_by(institution).iter().copied().filter(there)
}

/// Reports institutions that own something of a kind and name no manager of it all, who would stand in a field.
pub(super) fn without_manager(
    rule: &Rule,
    registry: &Registry,
    (kind, field): (Kind, &'static str),
    named: impl Fn(&Managers) -> &Stated<Keyed<Manager>>,
    sink: &mut Sink,
) {
    for (id, description, institution) in registry.institutions() {
        let group = institution.responsible.as_ref();
        let count = owned(registry, id, kind).count();
        // Whose a file is that is not understood, nobody knows for sure.
        let doubtful = owned(registry, id, kind).all(|owned| registry.get(owned).broken);
        if count > 0 && group.is_none_or(|group| named(&group.value).is_absent()) {
            let place = group.map_or(description.kind_place, |group| group.place);
            let finding = rule.missing(place, field);
            let finding =
                if group.is_some() { finding } else { finding.showing(Sample { field: Field::new(field), layout: Layout::Whole }) };
            sink.report(finding.arg("title", description.title_arg()).arg("count", count).doubtful(doubtful));
        }
    }
}
