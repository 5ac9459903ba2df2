//! An institution that owns services but names nobody who answers for them as a whole (P1.1 role 4).

use super::{Absence, Action, Cause, Check, Rule, Sink, Traits, portfolio};
use crate::finding::Severity;
use crate::registry::Registry;
use crate::schema::Kind;

/// The rule.
pub const RULE: Rule = Rule {
    code: "PVP502",
    name: "no-service-portfolio-manager",
    severity: Severity::Warning,
    check: Check::Registry(check),
    traits: Traits {
        absence: Absence::Field,
        cause: Cause::Portfolio(Kind::Service, Action { what: "gaps-do-service-manager", why: "gaps-why-service-manager" }),
        ..Traits::NONE
    },
};

fn check(registry: &Registry, sink: &mut Sink) {
    let field = "responsible.service_portfolio_manager";
    portfolio::without_manager(&RULE, registry, (Kind::Service, field), |managers| &managers.service_portfolio_manager, sink);
}
