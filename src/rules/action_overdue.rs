//! A corrective action that should be done by now (PU2-22).

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Arg, Field, Severity};
use crate::measuring::Measured;
use crate::model::Text;
use crate::table::Day;

pub(super) const RULE: Rule =
    Rule { code: "PVP710", name: "action-overdue", severity: Severity::Warning, check: Check::Measured(None, check), traits: Traits::NONE };

fn check(measured: &Measured<'_>, _: usize, sink: &mut Sink) {
    for (subject, words) in measured.all_words().filter(|(subject, _)| measured.runs(*subject)) {
        for action in words.actions().map(|action| &action.value).filter(|action| action.is_open()) {
            let Some((due, day)) = action.due.as_ref().and_then(|due| Some((due, Day::read(&due.value)?))) else { continue };
            if day >= measured.rules.today {
                continue;
            }
            let finding = RULE.at(due.place).field(Field::new(due.path.clone())).arg("due", Arg::Day(due.value.to_string()));
            let finding = finding.arg("action", action.title.as_ref().map_or_else(|| Arg::from(""), Text::arg));
            let days = usize::try_from(measured.rules.today.since(day)).unwrap_or(0);
            sink.report(finding.arg("days", days).arg("title", measured.registry.get(subject).title_arg()));
        }
    }
}
