//! How a published promise was kept last: the one thing of what is measured that a registry may choose to publish
//! (`publish.fulfilment`). An agreed level never is, nor a result of so few cases that somebody could be known by it.

use super::Judged;
use crate::finding::Arg;
use crate::measuring::{Manner, Sort};
use crate::registry::DescriptionId;
use crate::table::MICRO;

/// Of how many cases a result has to be at least.
const LEAST_CASES: i128 = 5;

/// How a promise stood in the last window that has a verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Which time it was.
    pub period: String,
    /// Whether it was kept.
    pub is_met: bool,
    /// What was reached.
    pub result: Arg,
}

impl Judged<'_> {
    /// How a level or a deadline of a service was kept last, by what rows of figures name it by: `level/decision-time`.
    pub fn kept(&self, service: DescriptionId, item: &str) -> Option<Kept> {
        let measured = self.measured?;
        let is_it = |sort: Sort, known: Option<&str>| matches!(sort, Sort::Level | Sort::Deadline) && known == Some(item);
        let course = measured.of(service).iter().find(|course| is_it(course.promise.sort, course.promise.item.as_deref()))?;
        let window = course.last()?;
        let is_of_enough = match window.cases() {
            Some(cases) => cases >= LEAST_CASES * MICRO,
            // Time has no cases; of anything else nobody knows how many there were.
            None => match course.promise.bounds.manner {
                Manner::Availability => true,
                Manner::PerCase(_) | Manner::Percent | Manner::Sum | Manner::Each => false,
            },
        };
        let (is_met, result) = (window.is_met()?, measured.result(course, window)?);
        is_of_enough.then(|| Kept { period: window.period.to_string(), is_met, result })
    }
}
