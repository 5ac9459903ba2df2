//! An institution with very few services, where another one of its sector or municipality could be the competence
//! centre for them (P1.1 portfolio review; N8-2).

use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Action, Cause, Check, Rule, Sink, Suggestion, Threshold, Traits, portfolio};
use crate::finding::{Evidence, Field, Severity};
use crate::measuring::Measured;
use crate::registry::{DescriptionId, Resolved};
use crate::schema::{Has, Kind};
use crate::table::{MICRO, RequestKind};

pub(super) const RULE: Rule = Rule {
    code: "PVP409",
    name: "concentration-candidate",
    severity: Severity::Advice,
    check: Check::Measured(Some(Threshold { name: "services", default: 1 }), check),
    traits: Traits {
        cause: Cause::Own(Action { what: "gaps-do-concentrate", why: "gaps-why-concentrate" }),
        suggestion: Some(Suggestion { position: 6, kind: "concentration", figure: "suggested-concentration" }),
        ..Traits::NONE
    },
};

/// A competence centre has at least so many times the services, or requests, of an institution with few.
const MANY_TIMES: usize = 5;

/// The institutions of a sector or municipality that could be competence centres, with what they have: most services, and
/// most requests a year.
#[derive(Clone, Copy, Default)]
struct Centres {
    services: Option<(usize, Reverse<DescriptionId>)>,
    /// The first two, as nobody is a centre for itself.
    requests: [Option<(usize, Reverse<DescriptionId>)>; 2],
}

impl Centres {
    fn add_requests(&mut self, requests: usize, of: DescriptionId) {
        let [first, second] = self.requests;
        let next = Some((requests, Reverse(of)));
        if next != first && next != second {
            self.requests = if next > first { [next, first] } else { [first, second.max(next)] };
        }
    }
}

fn check(measured: &Measured<'_>, few: usize, sink: &mut Sink) {
    let registry = measured.registry;
    let count = |id| portfolio::owned(registry, id, Kind::Service).count();
    let superior = |id: DescriptionId| {
        let named =
            registry.links(id).find_map(|(_, named)| if let Resolved::Description(superior) = named { Some(*superior) } else { None });
        named.filter(|superior| *superior != id)
    };
    // The institutions with most services, and with most requests, of each sector or municipality: the superior one and
    // those below it.
    let mut centres: HashMap<DescriptionId, Centres> = HashMap::new();
    let add = |centres: &mut Centres, id: DescriptionId| {
        centres.services = centres.services.max(Some((count(id), Reverse(id))));
        if let Some(requests) = requests(measured, id) {
            centres.add_requests(requests, id);
        }
    };
    for (id, ..) in registry.institutions() {
        if let Some(superior) = superior(id) {
            let centres = centres.entry(superior).or_insert_with(|| {
                let mut centres = Centres::default();
                add(&mut centres, superior);
                centres
            });
            add(centres, id);
        }
    }
    for (id, description, _) in registry.institutions() {
        let own = count(id);
        if !(1..=few).contains(&own) {
            continue;
        }
        let around = || [superior(id), Some(id)].into_iter().flatten().filter_map(|head| centres.get(&head));
        let busiest = around().flat_map(|centres| centres.requests).flatten().filter(|(_, Reverse(centre))| *centre != id).max();
        let (detail, asked, centre) = match requests(measured, id).zip(busiest) {
            // Where requests are known, they say more than the number of services.
            Some((asked, centre)) => ("requests", Some(asked), Some(centre).filter(|(most, _)| *most > 0 && *most >= MANY_TIMES * asked)),
            None => ("", None, around().filter_map(|centres| centres.services).max().filter(|(services, _)| *services >= MANY_TIMES * own)),
        };
        let Some((most, Reverse(centre))) = centre else { continue };
        let place = description.id.as_ref().map_or(description.kind_place, |id| id.place);
        let finding = RULE.at(place).detail(detail).field(Field::new("id")).arg("title", description.title_arg()).arg("count", own);
        let doubtful = registry.is_contested(id) || registry.may_be_named(&description.name, Has::Needs);
        let finding = finding.resting_on(Evidence::Services(own)).doubtful(doubtful);
        let finding = finding.arg("centre", registry.get(centre).title_arg()).arg("centre_count", most);
        sink.report(match asked {
            Some(asked) => finding.arg("requests", asked),
            None => finding,
        });
    }
}

/// How often the services of an institution were asked for in the twelve months that ended last, where that is known of each
/// that runs; else what it counted itself.
fn requests(measured: &Measured<'_>, id: DescriptionId) -> Option<usize> {
    let mut services = portfolio::owned(measured.registry, id, Kind::Service).filter(|service| measured.runs(*service)).peekable();
    let has_services = services.peek().is_some();
    let of_services: Option<i128> = services.map(|service| measured.last_year(service, RequestKind::Service)).sum();
    let all = of_services.filter(|_| has_services).or_else(|| measured.last_year(id, RequestKind::Service))?;
    usize::try_from(all / MICRO).ok()
}
