//! An institution that owns resources but names nobody who answers for them as a whole (P1.1 role 8).

use super::{Absence, Action, Cause, Check, Rule, Sink, Traits, portfolio};
use crate::finding::Severity;
use crate::registry::Registry;
use crate::schema::Kind;

/// The rule.
pub const RULE: Rule = Rule {
    code: "PVP503",
    name: "no-resource-portfolio-manager",
    severity: Severity::Warning,
    check: Check::Registry(check),
    traits: Traits {
        absence: Absence::Field,
        cause: Cause::Portfolio(Kind::Resource, Action { what: "gaps-do-resource-manager", why: "gaps-why-resource-manager" }),
        ..Traits::NONE
    },
};

fn check(registry: &Registry, sink: &mut Sink) {
    let field = "responsible.resource_portfolio_manager";
    portfolio::without_manager(&RULE, registry, (Kind::Resource, field), |managers| &managers.resource_portfolio_manager, sink);
}
