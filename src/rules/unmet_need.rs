//! A need that no service covers (PU2-2, N2-2; DOMAIN.md section 1: coverage).

use super::{Cause, Check, Rule, Sink, Traits};
use crate::finding::{Arg, Evidence, Severity};
use crate::model::Text;
use crate::registry::{Coverage, Registry};

pub(super) const RULE: Rule = Rule {
    code: "PVP401",
    name: "unmet-need",
    severity: Severity::Warning,
    check: Check::Registry(check),
    traits: Traits { cause: Cause::Need, ..Traits::NONE },
};

fn check(registry: &Registry, sink: &mut Sink) {
    let mut coverage = Coverage::new(registry);
    for (need_id, _, need) in registry.needs() {
        let Some(id) = &need.id else { continue };
        if need.outside.is_some() || coverage.of(need_id) {
            continue;
        }
        let title = need.title.as_ref().map(Text::arg);
        let finding =
            RULE.about(id).resting_on(Evidence::Need(id.value.clone())).arg("need", title.unwrap_or_else(|| Arg::from(id.value.as_str())));
        let finding = finding.doubtful(coverage.may_be(need_id));
        let pointing = registry.services_for(need_id);
        if pointing.is_empty() {
            sink.report(finding);
            continue;
        }
        let list = pointing.iter().map(|service| registry.get(*service)).map(|service| service.name.to_string()).collect();
        sink.report(finding.detail("pointed-at").arg("services", Arg::List(list)).arg("count", pointing.len()));
    }
}
