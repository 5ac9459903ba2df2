//! An agreement that follows no standard form, although there is one for such agreements (PU2-9, PU2-17).

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::model::{Agreement, FormFor, Institution, Role};
use crate::registry::{DescriptionId, joined};
use crate::schema::Has;
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP728", name: "own-form", severity: Severity::Advice, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(agreement) = links.description.of::<Agreement>().filter(|agreement| matches!(agreement.form, Stated::NotApplicable)) else {
        return;
    };
    let mut kinds: Vec<FormFor> = Vec::new();
    for item in agreement.covers() {
        match links.registry.covered(links.id, item).map(|covered| links.registry.get(covered)) {
            Some(covered) if covered.has(Has::Needs) => kinds.push(FormFor::Services),
            Some(_) => kinds.push(FormFor::Resources),
            None if item.external.is_some() => kinds.push(FormFor::Received),
            None => {}
        }
    }
    // What is received has the form of whoever receives it.
    let form = |institution: DescriptionId, of_recipient: bool| {
        let description = links.registry.get(institution);
        let own = description.of::<Institution>()?.agreements.forms.iter();
        let fits = |wanted: FormFor| kinds.contains(&wanted) && (wanted == FormFor::Received) == of_recipient;
        let form = own.filter(|form| form.r#for.is_some_and(fits)).find_map(|form| form.id.as_ref())?;
        Some((joined(&description.name, &form.value), form.place))
    };
    let party = |role: Role| links.registry.parties(links.id, role);
    let given = party(Role::AgreementProvider).find_map(|provider| form(provider, false));
    if let Some((form, place)) = given.or_else(|| party(Role::Client).find_map(|recipient| form(recipient, true))) {
        let own = links.description.id.as_ref().map_or(links.description.kind_place, |id| id.place);
        let finding = RULE.at(own).field(Field::new("form")).arg("form", form.as_str());
        sink.report(finding.arg("title", links.description.title_arg()).also("form", place));
    }
}
