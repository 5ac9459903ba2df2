//! A resource or service named as outside the registry, while its owner is an institution of the registry (N1-5).

use super::{Check, Rule, Sink, Traits, common};
use crate::finding::{Arg, Field, Severity};
use crate::model::{External, Status, Target, Text};
use crate::registry::Registry;
use crate::schema::Kind;

pub(super) const RULE: Rule =
    Rule { code: "PVP308", name: "external-at-home", severity: Severity::Advice, check: Check::Registry(check), traits: Traits::NONE };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in registry.descriptions() {
        if description.broken || description.status == Status::Retired {
            continue;
        }
        for (kind, external) in &description.externals {
            let Some(owner) = &external.owner else { continue };
            let institutions = registry.called(&owner.value, Target::Description(Kind::Institution));
            let Some(institution) = institutions.first().and_then(|name| registry.by_name(name)) else { continue };
            let title = external.title.as_ref().map_or_else(|| Arg::from(""), Text::arg);
            let finding = RULE.at(owner.place).field(Field::new(owner.path.clone())).arg("title", title);
            let finding = finding.arg("owner", owner.value.as_str()).arg("kind", Arg::Word(format!("kind-{}", kind.key())));
            let mut finding = match described(registry, *kind, external) {
                Some(id) => finding.detail("described").arg("id", id),
                None => finding.arg("code", kind.key()),
            };
            if let Some(taken) = &description.taken_over {
                common::in_its_place(&mut finding, description, taken.group);
            }
            sink.report(finding.doubtful(registry.is_contested(institution)));
        }
    }
}

/// The description of the registry that is called so.
fn described(registry: &Registry, kind: Kind, external: &External) -> Option<String> {
    let titles = external.title.as_ref()?.0.iter();
    titles.into_iter().find_map(|(_, title)| registry.called(title, Target::Description(kind)).into_iter().next())
}
