//! The registry of 5,000 descriptions with gaps of every kind, and what was planted: how many of each, and where.

#![allow(clippy::format_push_string, reason = "a text that is made once reads best as it will look")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::sound::{self, Drafts, LEVELS, NEEDS, institution, need, resource, service};

/// What was planted.
#[derive(Debug, Default)]
pub struct Planted {
    /// By the code of the rule that tells of it: ids of descriptions, or of needs.
    pub findings: BTreeMap<&'static str, BTreeSet<String>>,
    /// Needs that one service covers.
    pub single: BTreeSet<String>,
    /// Needs that are met without a public service.
    pub outside: BTreeSet<String>,
    /// Mandatory fields of services that are missing, and that do not apply, by `service#group.field`.
    pub missing: BTreeSet<String>,
    pub not_applicable: BTreeSet<String>,
    /// Needs that require what no service promises anything for.
    pub unanswered: BTreeSet<String>,
    /// Needs that would be unmet without the resource `SHARED`.
    pub hanging: BTreeSet<String>,
    /// Pairs of services that could be one smart service.
    pub smart: BTreeSet<BTreeSet<String>>,
    /// Services of one owner, and of several, that look like one.
    pub merge: BTreeSet<BTreeSet<String>>,
    pub alike: BTreeSet<BTreeSet<String>>,
    /// Services by a status other than active.
    pub statuses: BTreeMap<&'static str, BTreeSet<String>>,
}

/// The resource on which many needs hang alone.
pub const SHARED: usize = 2;

/// Writes drafts under a folder.
pub fn write(drafts: &Drafts, folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    // Nothing is measured or agreed on in it: what then speaks is counted where figures and agreements are.
    let settings = "rules:\n  missing-translation: off\n  nothing-measured: off\n  no-agreement: off\nclassifiers:\n  themes: { family: { lv: Ģimene } }\n";
    fs::write(folder.join("pvp.yaml"), settings).expect("a file");
    let Drafts { life_situations, needs, services, resources, institutions } = drafts;
    for (name, all) in
        [("life-situations", life_situations), ("services", services), ("resources", resources), ("institutions", institutions)]
    {
        fs::create_dir_all(folder.join(name)).expect("a folder");
        for (number, draft) in all.iter().enumerate() {
            let mut text = draft.yaml();
            if name == "life-situations" {
                text.push_str("needs:\n");
                for (index, need) in needs[number * 10..][..10].iter().enumerate() {
                    text.push_str(&format!("  - id: need-{index}\n    title: {{ lv: Vajadzība {} }}\n", sound::word(number * 10 + index)));
                    if need.outside {
                        text.push_str("    outside: { lv: Par to gādā katrs pats }\n");
                    }
                    if let Some(wider) = need.part_of {
                        text.push_str(&format!("    part_of: need-{wider}\n"));
                    }
                    if !need.requires.is_empty() {
                        text.push_str(&format!("    requires: {}\n", need.requires));
                    }
                }
            }
            fs::write(folder.join(name).join(format!("{}.yaml", draft.id)), text).expect("a file");
        }
    }
}

/// Plants gaps of every kind.
pub fn plant(drafts: &mut Drafts) -> Planted {
    let mut planter = Planter { drafts, planted: Planted::default(), next: 9 };
    planter.coverage();
    planter.basis();
    planter.fields();
    planter.links();
    planter.responsibility();
    planter.contradictions();
    planter.levels();
    planter.candidates();
    planter.statuses();
    planter.planted
}

struct Planter<'d> {
    drafts: &'d mut Drafts,
    planted: Planted,
    next: usize,
}

impl Planter<'_> {
    /// The next services that nothing was done to, each the only one of its need that something is done to; `index` is
    /// the last digit, which tells what the service's need requires and what the service is.
    fn fresh(&mut self, count: usize, indices: &[usize]) -> Vec<usize> {
        let mut found = Vec::new();
        while found.len() < count {
            self.next += 1;
            let others = matches!(self.next % 50, 7 | 8) || (500..620).contains(&self.next) && self.next % 10 == 3;
            assert!(self.next < 1000, "no service is left to plant on");
            if !others && indices.contains(&(self.next % 10)) {
                found.push(self.next);
            }
        }
        found
    }

    fn found(&mut self, code: &'static str, id: String) {
        self.planted.findings.entry(code).or_default().insert(id);
    }

    /// Lets anybody use a resource.
    fn open(&mut self, number: usize) {
        self.drafts.resources[number].set("responsible.users", "{ not_applicable: Lietotāju saraksts ir citā sistēmā }");
    }

    /// Lets the services of one need, but for those to be kept, meet another one instead.
    fn turn(&mut self, from: usize, to: usize, kept: &[usize]) {
        let (from, to) = (need(from), need(to));
        for (number, draft) in self.drafts.services.iter_mut().enumerate() {
            let needs = draft.get("basis.needs");
            if kept.contains(&number) || !needs.contains(&from) {
                continue;
            }
            let needs = if needs.contains(&to) {
                needs.replace(&format!(", {from}"), "").replace(&format!("{from}, "), "")
            } else {
                needs.replace(&from, &to)
            };
            draft.set("basis.needs", needs);
        }
    }

    fn coverage(&mut self) {
        for number in 0..23 {
            let unmet = 1000 + number * 10 + 9;
            self.turn(unmet, unmet - 1, &[]);
            self.found("PVP401", need(unmet));
        }
        for number in 0..31 {
            let single = 1000 + number * 10 + 7;
            self.turn(single, single - 1, &[single]);
            self.planted.single.insert(need(single));
        }
        for number in 0..7 {
            let outside = 1310 + number * 10 + 3;
            self.turn(outside, outside - 1, &[]);
            self.drafts.needs[outside].outside = true;
            self.planted.outside.insert(need(outside));
        }
        for number in 0..3 {
            let unheard = 1002 + number * 10;
            self.drafts.needs[unheard].requires = "[{ indicator: response-time, max: 2, unit: hour }]";
            self.planted.unanswered.insert(need(unheard));
        }
        // Met through the wider need that they are part of.
        for number in 0..6 {
            let narrow = 1380 + number * 10 + 5;
            self.turn(narrow, narrow - 1, &[]);
            self.drafts.needs[narrow].part_of = Some(4);
        }
        // Only services that are not provided yet, or soon no more, name these.
        for (number, status) in ["planned", "creation", "retirement", "retirement"].into_iter().enumerate() {
            let pointed = 1440 + number * 10 + 2;
            self.turn(pointed, pointed - 1, &[pointed]);
            self.status(pointed, status);
            self.found("PVP401", need(pointed));
        }
        // A life situation that is nobody's any more: its needs are not expected to be met.
        for index in 0..10 {
            self.turn(1490 + index, 1480 + index, &[]);
        }
        self.drafts.life_situations[149].set("identification.status", "retired");
    }

    fn basis(&mut self) {
        for number in self.fresh(8, &[3, 4, 5, 6]) {
            self.drafts.services[number].drop("basis.needs");
            self.found("PVP402", service(number));
            self.planted.missing.insert(format!("{}#basis.needs", service(number)));
        }
        for number in self.fresh(5, &[2, 3, 4]) {
            let another = institution((number + 1) % sound::OWNERS);
            self.drafts.services[number].set("basis.functions", format!("[{another}/second]"));
            self.found("PVP403", service(number));
        }
        for number in self.fresh(3, &[2, 3]) {
            self.drafts.services[number].set("classification.adaptivity", "smart");
            self.found("PVP407", service(number));
        }
        for number in self.fresh(4, &[2, 3, 4]) {
            self.drafts.services[number].set("basis.needs", format!("[{}, {}]", need(number), need(number + 1)));
            self.found("PVP407", service(number));
        }
    }

    fn fields(&mut self) {
        for number in self.fresh(3, &[2, 3, 4]) {
            self.drafts.services[number].drop("information");
            self.found("PVP201", service(number));
            for field in ["for_recipients", "for_providers", "contacts", "catalogues"] {
                self.planted.missing.insert(format!("{}#information.{field}", service(number)));
            }
        }
        let fields = [
            ("identification.codes", 2),
            ("classification.territory", 3),
            ("basis.legal_acts", 4),
            ("responsible.providers", 5),
            ("request.appeal", 6),
            ("related.capabilities", 2),
            ("information.for_providers", 3),
        ];
        for (field, count) in fields {
            for number in self.fresh(count, &[2, 3, 4, 5, 6]) {
                self.drafts.services[number].drop(field);
                self.found("PVP202", service(number));
                self.planted.missing.insert(format!("{}#{field}", service(number)));
            }
        }
        let wrong = [
            ("PVP203", "identification.summary", "{ lv: '' }", 2),
            ("PVP203", "request.conditions", "{ lv: Nav }", 3),
            ("PVP204", "request.documents", "{ not_applicable: '-' }", 2),
            ("PVP204", "classification.territory", "{ not_applicable: Visur }", 2),
            ("PVP103", "request.proactive", "reizēm", 4),
        ];
        for (code, field, yaml, count) in wrong {
            for number in self.fresh(count, &[2, 3, 4]) {
                self.drafts.services[number].set(field, yaml);
                self.found(code, service(number));
                self.planted.missing.insert(format!("{}#{field}", service(number)));
            }
        }
        for (field, count) in [("performance.kpis", 9), ("request.authentication", 6), ("basis.legal_acts", 5)] {
            for number in self.fresh(count, &[2, 3, 4, 5, 6]) {
                self.drafts.services[number].set(field, "{ not_applicable: Šim pakalpojumam tas nav vajadzīgs }");
                self.planted.not_applicable.insert(format!("{}#{field}", service(number)));
            }
        }
    }

    fn links(&mut self) {
        for number in self.fresh(5, &[2, 3, 4]) {
            self.drafts.services[number].drop("related.resources");
            self.found("PVP404", service(number));
            self.planted.missing.insert(format!("{}#related.resources", service(number)));
        }
        for number in self.fresh(6, &[2, 3, 4]) {
            let draft = &mut self.drafts.services[number];
            for field in ["related.resources", "related.capabilities"] {
                let yaml = draft.get(field).replace("critical: true", "critical: false");
                draft.set(field, yaml);
            }
            self.found("PVP405", service(number));
        }
        for number in self.fresh(4, &[2, 3, 4]) {
            self.drafts.services[number].set(
                "related.resources",
                format!("[{{ id: {}, critical: true }}, {{ id: no-such-register, critical: false }}]", resource(number)),
            );
            self.found("PVP302", service(number));
        }
        for number in self.fresh(3, &[2, 3, 4]) {
            self.drafts.services[number]
                .set("related.services", format!("[{{ id: {}, relation: requires, critical: false }}]", service(2400)));
            self.found("PVP304", service(number));
        }
        for number in self.fresh(2, &[2, 3, 4]) {
            let wrong = format!("[{{ id: {}, critical: true }}, {{ id: {}, critical: false }}]", resource(number), institution(1));
            self.drafts.services[number].set("related.resources", wrong);
            self.found("PVP303", service(number));
        }
        for number in self.fresh(3, &[2, 3, 4]) {
            let twice = format!("[{{ id: {0}, critical: false }}, {{ id: {0}, critical: true }}]", resource(number));
            self.drafts.services[number].set("related.resources", twice);
            self.found("PVP306", service(number));
        }
        // Resources that nothing uses, and two that only use each other.
        for number in 975..985 {
            self.drafts.resources[number].set("related.resources", "{ not_applicable: Darbojas patstāvīgi }");
            self.found("PVP406", resource(number + 200));
        }
        let na = "{ not_applicable: Darbojas patstāvīgi }";
        self.drafts.resources[752].set("related.resources", na);
        self.found("PVP406", resource(988));
        self.found("PVP406", resource(1188));
        // One resource under all services of twelve needs, for whoever uses it.
        self.open(SHARED);
        for number in (50..62).map(|number| number * 10 + 3) {
            for (service, draft) in self.drafts.services.iter_mut().enumerate() {
                if sound::needs_of(service).contains(&number) {
                    draft.set("related.resources", format!("[{{ id: {}, critical: true }}]", resource(SHARED)));
                }
            }
            self.planted.hanging.insert(need(number));
        }
    }

    fn responsibility(&mut self) {
        for number in self.fresh(4, &[2, 3, 4]) {
            self.drafts.services[number].drop("responsible.manager");
            self.found("PVP501", service(number));
            self.planted.missing.insert(format!("{}#responsible.manager", service(number)));
        }
        for number in self.fresh(6, &[2, 3, 4]) {
            self.drafts.services[number].set("responsible.manager", "{ position: { lv: Nodaļas vadītājs } }");
            self.found("PVP504", service(number));
        }
        for number in [17, 18] {
            self.drafts.resources[number].drop("responsible.manager");
            self.found("PVP501", resource(number));
        }
        for number in 150..155 {
            self.drafts.institutions[number].drop("responsible.service_portfolio_manager");
            self.found("PVP502", institution(number));
        }
        for number in 100..103 {
            self.drafts.institutions[number].drop("responsible.resource_portfolio_manager");
            self.found("PVP503", institution(number));
        }
        // Institutions with one service, whose ministry has others with many.
        for (more, number) in self.fresh(5, &[2, 3, 4]).into_iter().enumerate() {
            let owner = 220 + more;
            let draft = &mut self.drafts.services[number];
            draft.set("responsible.owner", institution(owner)).set("basis.functions", format!("[{}/first]", institution(owner)));
            draft.set("responsible.providers", format!("[{}]", institution(owner)));
            self.open(number % 800);
            self.open((number * 7 + 3) % 800);
            self.drafts.institutions[owner].set("responsible.service_portfolio_manager", sound::manager(owner, 0));
            self.found("PVP409", institution(owner));
        }
    }

    fn contradictions(&mut self) {
        for (code, field, yaml, count) in [
            ("PVP601", "information.catalogues", "[own-site]", 7),
            ("PVP602", "information.catalogues", "[latvija.gov.lv, business.gov.lv, virsis.gov.lv]", 4),
            ("PVP603", "request.conditions", "{ lv: Maksa par atbildi ir 15 EUR. }", 3),
            ("PVP605", "request.documents", "[{ name: { lv: Iesniegums }, step: sending, required: true }]", 5),
        ] {
            for number in self.fresh(count, &[2, 3, 4]) {
                self.drafts.services[number].set(field, yaml);
                self.found(code, service(number));
            }
        }
        for number in self.fresh(4, &[2, 3, 4]) {
            let steps = self.drafts.services[number].get("request.steps").replace("max: 5,", "max: 30,");
            self.drafts.services[number].set("request.steps", steps);
            self.found("PVP604", service(number));
        }
        for (code, field, count) in
            [("PVP701", "performance.kpis", 6), ("PVP702", "service_levels", 4), ("PVP601", "information.catalogues", 2)]
        {
            for number in self.fresh(count, &[2, 3, 4]) {
                self.drafts.services[number].drop(field);
                self.found(code, service(number));
                self.planted.missing.insert(format!("{}#{field}", service(number)));
            }
        }
        for number in [21, 22] {
            self.drafts.resources[number].drop("service_levels");
            self.found("PVP702", resource(number));
        }
    }

    fn levels(&mut self) {
        for (code, digit, count, from, to) in [
            ("PVP703", 0, 5, "max: 10,", "max: 15,"),
            ("PVP704", 0, 4, "max: 10,", "max: 5,"),
            ("PVP703", 1, 3, "min: 99,", "min: 98,"),
            ("PVP705", 2, 3, "min: 99,", "min: 99.95,"),
        ] {
            for number in self.fresh(count, &[digit]) {
                let draft = &mut self.drafts.services[number];
                let deadlines = draft.get("request.deadlines").replace(from, to);
                draft.set("service_levels", LEVELS.replace(from, to)).set("request.deadlines", deadlines.replace("max: 10 ", "max: 15 "));
                draft.set("request.deadlines", format!("[{{ {} unit: working-day }}]", if digit == 0 { to } else { "max: 10," }));
                self.found(code, service(number));
            }
        }
    }

    fn candidates(&mut self) {
        // Variations of one service of one owner.
        for number in self.fresh(7, &[4]) {
            let (title, result) = (self.title(number), self.drafts.services[number].get("request.result").to_owned());
            let variation = &mut self.drafts.services[number + 1800];
            variation.set("identification.title", title).set("request.result", result).set("basis.needs", format!("[{}]", need(number)));
            self.found("PVP408", service(number));
            self.planted.merge.insert([service(number), service(number + 1800)].into());
        }
        // The same service of two owners.
        for number in self.fresh(6, &[3]) {
            let (title, result) = (self.title(number), self.drafts.services[number].get("request.result").to_owned());
            self.drafts.services[number + NEEDS].set("identification.title", title).set("request.result", result);
            self.found("PVP410", service(number));
            self.planted.alike.insert([service(number), service(number + NEEDS)].into());
        }
        // Two services of one life situation for the same recipients, with the same resources.
        for number in self.fresh(8, &[3]) {
            for one in [number, number + 1] {
                self.drafts.services[one].set("related.resources", format!("[{{ id: {}, critical: true }}]", resource(number % 800)));
            }
            self.open(number % 800);
            self.planted.smart.insert([service(number), service(number + 1)].into());
            self.next += 1;
        }
    }

    /// The title of a service in more words, so that it can be told from others.
    fn title(&mut self, number: usize) -> String {
        let word = sound::word(number);
        let title = format!("{{ lv: {word} izziņa par {} }}", sound::word(number + 4000));
        self.drafts.services[number].set("identification.title", title.clone());
        title
    }

    fn status(&mut self, number: usize, status: &'static str) {
        self.drafts.services[number].set("identification.status", status);
        self.planted.statuses.entry(status).or_default().insert(service(number));
    }

    fn statuses(&mut self) {
        let mut number = 2000;
        for (status, count) in [("planned", 15), ("creation", 10), ("introduction", 25), ("retirement", 12), ("retired", 20)] {
            for _ in 0..count {
                while matches!(number % 50, 7 | 8) {
                    number += 1;
                }
                self.status(number, status);
                number += 1;
            }
        }
        self.status(2400, "retired");
        assert!(number < 2100, "services of other plants are reached");
    }
}
