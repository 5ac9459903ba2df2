//! A made-up registry of 5,000 descriptions without a gap: every need is met by several services, every field is
//! filled, every promise can be kept.
//!
//! Services `n`, `n + 1500` and every fourth smart one meet need `n`; resources stand in chains of up to three.

use std::collections::BTreeSet;

use super::draft::Draft;

pub const LIFE_SITUATIONS: usize = 150;
pub const NEEDS: usize = LIFE_SITUATIONS * 10;
pub const SERVICES: usize = 3400;
pub const SIMPLE: usize = 3000;
pub const RESOURCES: usize = 1200;
pub const INSTITUTIONS: usize = 250;
/// Institutions that own services; the twenty after them are ministries, the rest own nothing.
pub const OWNERS: usize = 200;
/// Institutions that own resources.
pub const KEEPERS: usize = 120;

pub const LEVELS: &str = "[{ id: time, indicator: processing-time, max: 10, unit: working-day }, \
                          { id: availability, indicator: availability, min: 99, unit: percent, window: month }]";
pub const RESOURCE_LEVELS: &str = "[{ id: availability, indicator: availability, min: 99.9, unit: percent, window: month }, \
                                   { id: restoration, indicator: restoration-time, max: 4, unit: hour }]";

/// A word that no other number has, with a Latvian ending.
pub fn word(number: usize) -> String {
    const SYLLABLES: [&str; 20] =
        ["ba", "ce", "di", "fo", "gu", "ja", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za", "be", "ci", "do", "fu"];
    let mut word = "K".to_owned();
    for power in [1, 20, 400] {
        word.push_str(SYLLABLES[number / power % 20]);
    }
    word + "rns"
}

pub fn need(number: usize) -> String {
    format!("situation-{:03}/need-{}", number / 10, number % 10)
}

pub fn service(number: usize) -> String {
    format!("service-{number:04}")
}

pub fn resource(number: usize) -> String {
    format!("resource-{number:04}")
}

pub fn institution(number: usize) -> String {
    format!("institution-{number:03}")
}

pub fn manager(institution: usize, number: usize) -> String {
    format!("{{ position: {{ lv: {number}. nodaļas vadītājs }}, email: vaditajs-{number}@iestade-{institution}.example }}")
}

/// The numbers of the needs that a service meets.
pub fn needs_of(number: usize) -> Vec<usize> {
    if number < SIMPLE { vec![number % NEEDS] } else { (0..4).map(|more| ((number - SIMPLE) * 4 + more) % NEEDS).collect() }
}

/// A need before it is written down.
#[derive(Clone, Debug)]
pub struct Need {
    pub outside: bool,
    pub part_of: Option<usize>,
    pub requires: &'static str,
}

/// The registry before it is written down, each kind by number.
#[derive(Debug)]
pub struct Drafts {
    pub life_situations: Vec<Draft>,
    pub needs: Vec<Need>,
    pub services: Vec<Draft>,
    pub resources: Vec<Draft>,
    pub institutions: Vec<Draft>,
}

impl Drafts {
    pub fn new() -> Self {
        let requires = |number: usize| match number % 10 {
            0 => "[{ indicator: processing-time, max: 10, unit: working-day }]",
            1 => "[{ indicator: availability, min: 99, unit: percent, window: month }]",
            _ => "",
        };
        Self {
            life_situations: (0..LIFE_SITUATIONS).map(life_situation).collect(),
            needs: (0..NEEDS).map(|number| Need { outside: false, part_of: None, requires: requires(number) }).collect(),
            services: (0..SERVICES).map(of_service).collect(),
            resources: (0..RESOURCES).map(of_resource).collect(),
            institutions: (0..INSTITUTIONS).map(of_institution).collect(),
        }
    }
}

fn named(kind: &'static str, id: String, title: &str) -> Draft {
    let mut draft = Draft::new(kind, id);
    draft.set("identification.title", format!("{{ lv: {title} }}"));
    draft
}

fn life_situation(number: usize) -> Draft {
    let mut draft = named("life-situation", format!("situation-{number:03}"), &format!("Situācija {}", word(number)));
    draft.set("identification.summary", "{ lv: Notikums un tā apstākļi. }").set("identification.status", "active");
    draft.set("identification.reviewed", "2026-10-01");
    draft.set("classification.recipients", if number.is_multiple_of(3) { "[businesses]" } else { "[residents]" });
    draft.set("classification.themes", "[family]");
    let ministry = OWNERS + number % 20;
    draft.set("responsible.owner", institution(ministry)).set("responsible.manager", manager(ministry, 1));
    draft
}

fn of_institution(number: usize) -> Draft {
    let mut draft = named("institution", institution(number), &format!("Iestāde {}", word(number)));
    draft.set("identification.codes", format!("[{{ system: registration, value: \"{:011}\" }}]", 90_000_000_000_usize + number));
    let ministry = (OWNERS..OWNERS + 20).contains(&number);
    draft.set("classification.type", if ministry { "ministry" } else { "agency" });
    if !ministry {
        draft.set("classification.part_of", institution(OWNERS + number % 20));
    }
    draft.set("functions", "[{ id: first, title: { lv: Pirmā funkcija } }, { id: second, title: { lv: Otrā funkcija } }]");
    draft.set("places", "[{ id: office, name: { lv: Birojs }, address: \"Brīvības iela 1, Rīga\" }]");
    if number < OWNERS {
        draft.set("responsible.service_portfolio_manager", manager(number, 0));
    }
    if number < KEEPERS {
        draft.set("responsible.resource_portfolio_manager", manager(number, 9));
    }
    if ministry {
        draft.set("responsible.lead", format!("{{ role: sector-lead, person: {} }}", manager(number, 0)));
    }
    draft
}

fn of_resource(number: usize) -> Draft {
    let mut draft = named("resource", resource(number), &format!("Resurss {}", word(number)));
    draft.set("identification.summary", "{ lv: Dati un to apstrāde. }").set("identification.status", "active");
    draft.set("identification.reviewed", "2026-10-01").set("identification.codes", "{ not_applicable: Citās sistēmās to neuzskaita }");
    draft.set("classification.type", if number.is_multiple_of(2) { "information" } else { "digital-technology" });
    draft.set("classification.form", "register").set("classification.scope", "state").set("classification.virtual", "false");
    let owner = number % KEEPERS;
    draft.set("responsible.owner", institution(owner)).set("responsible.manager", manager(owner, 10 + number / KEEPERS % 2));
    // Its neighbour, and the owners of the services that name it (see below), whose numbers repeat after the owners.
    let users = BTreeSet::from([owner + 1, number % OWNERS, 143 * (number + OWNERS - 3) % OWNERS]);
    let users: Vec<String> = users.into_iter().map(institution).collect();
    draft.set("responsible.users", format!("[{}]", users.join(", ")));
    let below = match number {
        0..800 if number.is_multiple_of(4) => Some(800 + number / 4),
        800..1000 => Some(number + 200),
        _ => None,
    };
    let below = below.map(|below| format!("[{{ id: {}, critical: true }}]", resource(below)));
    draft.set("related.resources", below.unwrap_or_else(|| "{ not_applicable: Darbojas patstāvīgi }".to_owned()));
    draft.set(
        "related.services",
        match number {
            1199 => "[{ id: service-0002, critical: true }]",
            _ => "{ not_applicable: Saimnieks to uztur pats }",
        },
    );
    draft.set("service_levels", RESOURCE_LEVELS);
    draft.set("performance.kpis", kpis());
    draft.set("information.for_users", "{ lv: Pieeju piešķir saimnieks. }");
    draft
}

fn kpis() -> &'static str {
    "[{ id: on-time, title: { lv: Savlaicīgi }, kind: efficiency, horizon: short-term, unit: percent, min: 90, period: year }, \
     { id: helped, title: { lv: Izpildīti }, kind: effectiveness, unit: percent, min: 90 }]"
}

/// Type, recipients and catalogues of a service.
fn offer(number: usize) -> (&'static str, &'static str, &'static str) {
    match number % 10 {
        0..=4 => ("public-individual", "[residents]", "[latvija.gov.lv, own-site]"),
        5 | 6 => ("public-individual", "[businesses]", "[business.gov.lv]"),
        7 => ("public-individual", "[residents, businesses]", "[latvija.gov.lv, business.gov.lv]"),
        8 if number % 20 == 8 => ("interinstitutional-shared", "[institutions]", "[virsis.gov.lv]"),
        8 => ("interinstitutional-individual", "[institutions]", "[virsis.gov.lv]"),
        _ => ("public-general", "[society]", "[own-site]"),
    }
}

/// The owner, by itself or with the person who answers there; of some services another institution too.
fn providers(number: usize, owner: usize) -> String {
    let with_person = |owner: usize| format!("{{ id: {}, manager: {} }}", institution(owner), manager(owner, 1));
    match number % 3 {
        0 => format!("[{}]", with_person(owner)),
        1 => format!("[{}, {}]", institution(owner), with_person((owner + 1) % OWNERS)),
        _ => format!("[{}]", institution(owner)),
    }
}

fn of_service(number: usize) -> Draft {
    let (kind, recipients, catalogues) = offer(number);
    let mut draft = named("service", service(number), &format!("Pakalpojums {}", word(number)));
    draft.set("identification.summary", "{ lv: Iestāde izskata lūgumu un dod atbildi. }").set("identification.status", "active");
    draft.set("identification.reviewed", "2026-10-01").set("identification.codes", "[{ system: ppk, value: p1 }]");
    draft.set("classification.type", kind).set("classification.recipients", recipients).set("classification.themes", "[family]");
    draft.set("classification.adaptivity", if number < SIMPLE { "simple" } else { "smart" }).set("classification.territory", "[LV]");
    let needs: Vec<String> = needs_of(number).into_iter().map(need).collect();
    let owner = number % OWNERS;
    draft.set("basis.needs", format!("[{}]", needs.join(", "))).set("basis.functions", format!("[{}/first]", institution(owner)));
    draft.set("basis.legal_acts", "[{ title: { lv: Pakalpojumu likums }, kind: law }]");
    draft.set("responsible.owner", institution(owner)).set("responsible.manager", manager(owner, 1 + number / OWNERS % 3));
    draft.set("responsible.providers", providers(number, owner));
    if kind == "public-general" {
        draft.set("request", "{ not_applicable: Pakalpojumu saņem visi bez pieprasīšanas }");
    } else {
        request(&mut draft, number);
    }
    let (critical, other) = (number % 800, (number * 7 + 3) % 800);
    let critical = format!("{{ id: {}, critical: true }}", resource(critical));
    let other = if other == number % 800 { String::new() } else { format!(", {{ id: {}, critical: false }}", resource(other)) };
    draft.set("related.resources", format!("[{critical}{other}]"));
    draft.set(
        "related.services",
        match number % 50 {
            7 => format!("[{{ id: {}, relation: requires, critical: true }}]", service(number + 1)),
            _ => "{ not_applicable: Pakalpojums ir patstāvīgs }".to_owned(),
        },
    );
    draft.set("related.capabilities", "[{ kind: personnel, name: { lv: Speciālisti }, critical: true, virtual: false }]");
    draft.set("performance.kpis", kpis());
    draft.set("information.for_recipients", "{ lv: Pakalpojuma pilns apraksts. }");
    draft.set("information.for_providers", "{ lv: Norādes darbiniekiem. }");
    draft.set("information.contacts", format!("[{{ email: pasts@iestade-{owner}.example }}]"));
    draft.set("information.catalogues", catalogues);
    // What others require can be relied on a little more.
    draft.set(
        "service_levels",
        match number {
            2 => LEVELS.replace("min: 99,", "min: 99.9,"),
            _ if number % 50 == 8 => LEVELS.replace("min: 99,", "min: 99.5,"),
            _ => LEVELS.to_owned(),
        },
    );
    draft
}

fn request(draft: &mut Draft, number: usize) {
    draft.set("request.conditions", "{ lv: Pieteikties var ikviens. }");
    draft.set("request.channels", "[{ type: e-service, id: portal }, { type: post }]");
    draft.set(
        "request.steps",
        "[{ id: request, name: { lv: Pieprasīšana }, channels: [portal, post] }, \
         { id: receipt, name: { lv: Saņemšana }, takes: { max: 5, unit: working-day } }]",
    );
    draft.set("request.documents", "[{ name: { lv: Iesniegums }, step: request, required: true }]").set("request.fees", "free");
    draft.set("request.deadlines", "[{ max: 10, unit: working-day }]");
    draft.set("request.result", format!("{{ lv: Atbilde {}. }}", word(number)));
    draft.set("request.appeal", "{ lv: Vadītājam. }").set("request.authentication", "[eid]").set("request.proactive", "none");
}
