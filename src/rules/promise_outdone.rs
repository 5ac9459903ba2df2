//! A promise that is outdone all the time: it could be higher, or the provision smaller (PU2-9, PU2-19; MANAGEMENT.md H14).

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Arg, Field, Severity};
use crate::measuring::{Bounds, Course, Measured, Ratio, Window};
use crate::model::Indicator;
use crate::table::{Decimal, MICRO};

pub(super) const RULE: Rule =
    Rule { code: "PVP713", name: "promise-outdone", severity: Severity::Advice, check: Check::Measured(None, check), traits: Traits::NONE };

fn check(measured: &Measured<'_>, _: usize, sink: &mut Sink) {
    let year_ago = measured.rules.today.months_later(-12);
    for course in measured.courses().iter().filter(|course| measured.runs(course.subject)) {
        let in_year = |window: &&Window| window.end <= measured.rules.today && window.end > year_ago;
        let year: Vec<&Window> = course.windows.iter().filter(in_year).collect();
        if year.is_empty() || !year.iter().all(|window| is_half(course, window)) {
            continue;
        }
        let description = measured.registry.get(course.subject);
        let finding = RULE.at(course.promise.place).field(Field::new(course.promise.path.clone())).about(description.file);
        let finding = finding.arg("title", description.title_arg()).arg("promise", course.promise.name.clone());
        let worst = year.iter().filter_map(|window| Some((measured.shown(course, window)?.to_f64(), *window)));
        let is_time = course.promise.indicator.is_some_and(Indicator::is_time);
        let worst = worst.max_by(|(a, _), (b, _)| if is_time { a.total_cmp(b) } else { b.total_cmp(a) });
        let result = worst.and_then(|(_, window)| measured.result(course, window)).unwrap_or_else(|| Arg::from("…"));
        sink.report(finding.arg("promised", course.promise.said.clone()).arg("count", year.len()).arg("result", result));
    }
}

/// Whether a window has a result that is at most half the promised time or unavailability.
fn is_half(course: &Course<'_>, window: &Window) -> bool {
    let Bounds { min, max, .. } = course.promise.bounds;
    let Some(result) = window.result().filter(|_| window.is_met().is_some() && !window.of_cases) else { return false };
    let half = |micro: i128, is_kept: &dyn Fn(Ratio, Decimal) -> bool| Decimal::of_micro(micro).is_some_and(|half| is_kept(result, half));
    match course.promise.indicator {
        Some(indicator) if indicator.is_time() => {
            max.filter(|max| max.micro() > 0).is_some_and(|max| half(max.micro() / 2, &|result, half| result.is_at_most(half)))
        }
        Some(Indicator::Availability) if course.promise.bounds.is_percent => {
            let all = 100 * MICRO;
            let min = min.filter(|min| min.micro() > 0 && min.micro() < all);
            min.is_some_and(|min| half((all + min.micro() + 1) / 2, &|result, half| result.is_at_least(half)))
        }
        _ => false,
    }
}
