//! The registry is indexed both ways: who depends on what, who owns and who manages it, which services a need has.

use std::path::Path;

use crate::common::cases;
use pvp::check;
use pvp::io::archive::Snapshot;
use pvp::io::disk::Wanted;
use pvp::io::folder;
use pvp::registry::{DescriptionId, Registry};
use pvp::rules::Policy;
use pvp::schema::Vocabulary;

fn registry() -> Registry {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/registry-with-gaps");
    let disk = Snapshot::alone(folder::list(Wanted::descriptions(&folder)));
    check::judge(&disk, &Vocabulary::default(), &Policy::default(), &|| {}).registry
}

fn names(registry: &Registry, ids: &[DescriptionId]) -> Vec<String> {
    ids.iter().map(|id| registry.get(*id).name.to_string()).collect()
}

#[test]
fn links_are_known_from_both_ends() {
    let registry = registry();
    let id = |name: &str| registry.by_name(name).expect("a description");
    let need = |name: &str| registry.need(name).expect("a need");
    assert_eq!(names(&registry, registry.services_for(need("birth-of-a-child/register-birth"))), ["register-birth-online"]);
    assert!(registry.services_for(need("birth-of-a-child/preschool-place")).is_empty());
    // `childcare-benefit` misspells the resource, so it does not depend on it.
    assert_eq!(names(&registry, registry.dependants(id("social-insurance-system"))), ["newborn-greeting", "register-birth-online"]);
    let institution =
        registry.descriptions().find(|(_, description)| description.kind == Some(pvp::schema::Kind::Institution)).expect("one").0;
    let owned = names(&registry, registry.owned_by(institution));
    assert!(
        ["childcare-benefit", "newborn-greeting", "social-insurance-system"].iter().all(|name| owned.contains(&(*name).to_owned())),
        "{owned:?}"
    );
    let managed: usize = registry.managers().map(|(_, ids)| ids.len()).sum();
    assert_eq!(managed, 4, "three services and a resource have a manager each");
}

/// A case of the rule about promises and what they rest on.
fn chains() -> Registry {
    let folder = cases::registry("level-above-resource", "bad");
    let disk = Snapshot::alone(folder::list(Wanted::descriptions(&folder)));
    check::judge(&disk, &Vocabulary::default(), &Policy::default(), &|| {}).registry
}

#[test]
fn critical_components_are_known_all_the_way_down() {
    let registry = chains();
    let id = |name: &str| registry.by_name(name).expect("a description");
    let below = names(&registry, &registry.critical_below(id("prescription")));
    assert_eq!(below, ["prescription-system", "state-data-centre", "shared-hosting"]);
    let all = registry.critical_below_any([id("prescription"), id("cost-refund")].into_iter());
    assert_eq!(all.get(&id("shared-hosting")), Some(&id("prescription")));
    assert_eq!(all.get(&id("specialist-visit")), Some(&id("cost-refund")));
    let used = registry.resources_in_use();
    assert!(used.contains(&id("state-data-centre")) && !used.contains(&id("prescription")), "resources only, and those below too");
}
