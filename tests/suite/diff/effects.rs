//! Each consequence of a change, by itself.

use pvp::history::compare::{Action, Comparison, Effect, Fate, Reason};

use super::sides::{Files, Sides};

const SITUATION: &str = "\
kind: life-situation
id: moving
identification: { title: { lv: Pārcelšanās }, status: active }
needs:
  - { id: wide, title: { lv: Viss } }
  - { id: declare, title: { lv: Deklarēt }, part_of: wide }
  - { id: insure, title: { lv: Apdrošināt } }
";

const SERVICE: &str = "\
kind: service
id: declaring
identification: { title: { lv: Deklarēšana }, status: active }
basis: { needs: [moving/declare] }
responsible: { owner: pmlp, manager: { position: { lv: Vadītājs }, email: a@pmlp.example }, providers: [pmlp] }
request:
  channels: [{ type: in-person, places: [pmlp/riga] }]
  deadlines: [{ max: 10, unit: working-day }]
related: { resources: [{ id: register, critical: true }] }
information: { catalogues: [latvija.gov.lv] }
service_levels:
  - { id: up, indicator: availability, min: 99, unit: percent, window: month }
";

const REGISTER: &str = "\
kind: resource
id: register
identification: { title: { lv: Reģistrs }, status: active }
responsible: { owner: pmlp }
";

const INSTITUTION: &str = "\
kind: institution
id: pmlp
identification: { title: { lv: Pilsonības un migrācijas lietu pārvalde } }
places: [{ id: riga, name: { lv: Rīga }, address: Alunāna iela 1 }]
";

fn files() -> Files {
    let all = [("moving", SITUATION), ("declaring", SERVICE), ("register", REGISTER), ("pmlp", INSTITUTION)];
    all.into_iter().map(|(name, text)| (format!("{name}.yaml"), text.to_owned())).collect()
}

/// What a replacement in one file brings.
fn edited(name: &str, old: &str, new: &str) -> Comparison {
    let mut after = files();
    let text = after.get_mut(&format!("{name}.yaml")).expect("a file");
    assert!(text.contains(old), "{old}");
    *text = text.replacen(old, new, 1);
    Sides::new(&files(), &after).compare()
}

/// The consequences in a line each: key and who or what it is about.
fn effects(comparison: &Comparison) -> Vec<String> {
    let line = |effect: &Effect| {
        let about = match effect {
            Effect::NeedLost(need, services) | Effect::NeedGained(need, services) => format!("{} {services:?}", need.id),
            Effect::NeedUncovered(need) | Effect::NeedGone(need) => need.id.to_string(),
            Effect::Ended(about, status) => format!("{} {:?}", about.id, status.map(pvp::model::Status::key)),
            Effect::Begun(about) => about.id.to_string(),
            Effect::Turned(about, turn) => format!("{} {} {}", about.id, turn.item, turn.window),
            Effect::Promise(about, _, indicator, old, new) => {
                let number =
                    |bound: &Option<pvp::history::compare::Bound>| bound.map(|bound| (bound.quantity.number, bound.quantity.unit.key()));
                format!("{} {} {:?} {:?}", about.id, indicator.key(), number(old), number(new))
            }
            Effect::Moved(about, _, old, new) => {
                let ids =
                    |holders: &[pvp::history::compare::Holder]| holders.iter().map(|holder| holder.id.to_string()).collect::<Vec<_>>();
                format!("{} {:?} {:?}", about.id, ids(old), ids(new))
            }
        };
        format!("{} {about}", effect.key())
    };
    comparison.effects.iter().map(line).collect()
}

fn refreshes(comparison: &Comparison) -> Vec<(String, Action, String, Vec<Reason>)> {
    let of =
        |one: &pvp::history::compare::Refresh| (one.catalogue.to_string(), one.action, one.service.id.to_string(), one.reasons.clone());
    comparison.refreshes.iter().map(of).collect()
}

fn here(action: Action, reasons: Vec<Reason>) -> Vec<(String, Action, String, Vec<Reason>)> {
    vec![("latvija.gov.lv".to_owned(), action, "declaring".to_owned(), reasons)]
}

#[test]
fn nothing_comes_of_nothing() {
    let same = Sides::new(&files(), &files()).compare();
    assert!(same.is_empty() && same.rewritten == 0, "{same:#?}");
    let rewritten = edited("declaring", "kind: service\nid: declaring\n", "# x\nid: declaring\nkind: service\n");
    assert!(rewritten.is_empty() && rewritten.rewritten == 1, "{rewritten:#?}");
}

#[test]
fn a_need_is_lost_with_its_service() {
    let lost = ["need-lost moving/declare [\"declaring\"]", "ended declaring Some(\"retired\")"];
    assert_eq!(effects(&edited("declaring", "status: active", "status: retired")), lost);
    let mut after = files();
    after.remove("declaring.yaml");
    let removed = Sides::new(&files(), &after).compare();
    assert_eq!(effects(&removed), ["need-lost moving/declare [\"declaring\"]", "ended declaring None"]);
    let moved = edited("declaring", "needs: [moving/declare]", "needs: [moving/insure]");
    assert_eq!(effects(&moved), ["need-lost moving/declare [\"declaring\"]", "need-gained moving/insure [\"declaring\"]"]);
    // A service for the wider need covers what is part of it.
    let wider = edited("declaring", "needs: [moving/declare]", "needs: [moving/wide]");
    assert_eq!(effects(&wider), ["need-gained moving/wide [\"declaring\"]"]);
    // What is met by others was never asked for.
    let outside = edited("moving", "lv: Deklarēt }, ", "lv: Deklarēt }, outside: { lv: Citi }, ");
    assert_eq!(effects(&outside), Vec::<String>::new());
}

#[test]
fn needs_come_and_go() {
    let more = edited("moving", "needs:\n", "needs:\n  - { id: more, title: { lv: Vēl } }\n");
    assert_eq!(effects(&more), ["need-uncovered moving/more"]);
    let less = edited("moving", "  - { id: insure, title: { lv: Apdrošināt } }\n", "");
    assert_eq!(effects(&less), ["need-gone moving/insure"]);
}

#[test]
fn a_service_begins() {
    let mut before = files();
    before.remove("declaring.yaml");
    let begun = Sides::new(&before, &files()).compare();
    assert_eq!(effects(&begun), ["begun declaring", "need-gained moving/declare [\"declaring\"]"]);
    assert_eq!(refreshes(&begun), here(Action::Publish, vec![]));
}

#[test]
fn agreements_begin_and_end_by_status_and_by_term() {
    let agreement = "kind: agreement\nid: hosting\nidentification: { title: { lv: Mitināšana }, status: in-force }\n\
        valid: { from: 2026-01-01, until: 2026-12-31 }\n";
    let with = |text: &str| {
        let mut all = files();
        all.insert("hosting.yaml".to_owned(), text.to_owned());
        all
    };
    let told = |before: &Files, after: &Files| effects(&Sides::new(before, after).compare_on("2026-11-20"));
    let (plain, concluded) = (files(), with(agreement));
    assert_eq!(told(&plain, &concluded), ["begun hosting"]);
    assert_eq!(told(&concluded, &plain), ["ended hosting None"]);
    let draft = with(&agreement.replace("in-force", "draft"));
    assert_eq!(told(&draft, &concluded), ["begun hosting"]);
    assert_eq!(told(&concluded, &with(&agreement.replace("in-force", "ended"))), ["ended hosting Some(\"ended\")"]);
    // The last day is one of the term.
    assert_eq!(told(&concluded, &with(&agreement.replace("2026-12-31", "2026-11-20"))), Vec::<String>::new());
    assert_eq!(told(&concluded, &with(&agreement.replace("2026-12-31", "2026-11-19"))), ["ended hosting Some(\"in-force\")"]);
    assert_eq!(told(&with(&agreement.replace("2026-01-01", "2026-11-21")), &concluded), ["begun hosting"]);
    assert_eq!(told(&draft, &with(&agreement.replace("in-force", "ended"))), Vec::<String>::new());
}

#[test]
fn promises_are_raised_and_lowered() {
    for (old, new, told) in [
        ("min: 99,", "min: 99.5,", vec!["promise-raised declaring availability Some((99.0, \"percent\")) Some((99.5, \"percent\"))"]),
        ("min: 99,", "min: 98,", vec!["promise-lowered declaring availability Some((99.0, \"percent\")) Some((98.0, \"percent\"))"]),
        (
            "min: 99,",
            "min: 99, share: 90,",
            vec!["promise-lowered declaring availability Some((99.0, \"percent\")) Some((99.0, \"percent\"))"],
        ),
        (
            "min: 99,",
            "min: 99.5, share: 90,",
            vec!["promise-recast declaring availability Some((99.0, \"percent\")) Some((99.5, \"percent\"))"],
        ),
        (
            "window: month",
            "window: year",
            vec!["promise-recast declaring availability Some((99.0, \"percent\")) Some((99.0, \"percent\"))"],
        ),
        ("min: 99,", "min: 99.0,", vec![]),
        (
            "max: 10,",
            "max: 5,",
            vec!["promise-raised declaring processing-time Some((10.0, \"working-day\")) Some((5.0, \"working-day\"))"],
        ),
        (
            "max: 10,",
            "max: 15,",
            vec!["promise-lowered declaring processing-time Some((10.0, \"working-day\")) Some((15.0, \"working-day\"))"],
        ),
        (
            "max: 10, unit: working-day",
            "max: 10, unit: calendar-day",
            vec!["promise-recast declaring processing-time Some((10.0, \"working-day\")) Some((10.0, \"calendar-day\"))"],
        ),
        (
            "max: 10, unit: working-day",
            "max: 2, unit: month",
            vec!["promise-lowered declaring processing-time Some((10.0, \"working-day\")) Some((2.0, \"month\"))"],
        ),
        (
            "  deadlines: [{ max: 10, unit: working-day }]\n",
            "",
            vec!["promise-withdrawn declaring processing-time Some((10.0, \"working-day\")) None"],
        ),
        ("service_levels:\n", "service_levels:\n  - { id: fast, indicator: processing-time, max: 10, unit: working-day }\n", vec![]),
        (
            "service_levels:\n",
            "service_levels:\n  - { id: sat, indicator: satisfaction, min: 4, unit: point }\n",
            vec!["promise-made declaring satisfaction None Some((4.0, \"point\"))"],
        ),
    ] {
        assert_eq!(effects(&edited("declaring", old, new)), told, "{old} → {new}");
    }
}

#[test]
fn responsibility_moves() {
    for (old, new, told) in [
        ("owner: pmlp", "owner: vsaa", vec!["owner-moved declaring [\"pmlp\"] [\"vsaa\"]"]),
        ("email: a@pmlp.example", "email: b@pmlp.example", vec!["manager-moved declaring [\"a@pmlp.example\"] [\"b@pmlp.example\"]"]),
        ("position: { lv: Vadītājs }", "position: { lv: Vadītāja }", vec![]),
        ("providers: [pmlp]", "providers: [pmlp, vsaa]", vec!["providers-moved declaring [\"pmlp\"] [\"pmlp\", \"vsaa\"]"]),
        ("providers: [pmlp]", "providers: [{ id: pmlp, manager: { position: { lv: Vadītājs } } }]", vec![]),
        ("providers: [pmlp]", "providers: [{ id: vsaa }]", vec!["providers-moved declaring [\"pmlp\"] [\"vsaa\"]"]),
    ] {
        assert_eq!(effects(&edited("declaring", old, new)), told, "{old} → {new}");
    }
}

#[test]
fn catalogues_are_refreshed() {
    let place = || vec![Reason::Place("pmlp/riga".into())];
    for (name, old, new, asked) in [
        ("declaring", "lv: Deklarēšana", "lv: Pieteikšana", here(Action::Update, vec![Reason::Fields])),
        ("declaring", "status: active", "status: retirement", here(Action::Update, vec![Reason::Retired])),
        ("declaring", "catalogues: [latvija.gov.lv]", "catalogues: { not_applicable: x }", here(Action::Withdraw, vec![])),
        ("declaring", "places: [pmlp/riga] }", "places: [pmlp/riga] }, { type: post }", here(Action::Update, vec![Reason::Fields])),
        ("declaring", "related: { resources: [{ id: register, critical: true }] }\n", "", vec![]),
        ("declaring", "email: a@", "email: b@", vec![]),
        // Recipients are not shown who answers at a provider.
        ("declaring", "providers: [pmlp]", "providers: [{ id: pmlp, manager: { position: { lv: Vadītājs } } }]", vec![]),
        ("declaring", "critical: true", "critical: false", vec![]),
        ("pmlp", "lv: Pilsonības un migrācijas", "lv: Migrācijas", here(Action::Update, vec![Reason::Institution("pmlp".into())])),
        ("pmlp", "Alunāna iela 1", "Čiekurkalna 1. līnija 1", here(Action::Update, place())),
        ("pmlp", "places:", "functions: [{ id: a, title: { lv: A } }]\nplaces:", vec![]),
        ("register", "lv: Reģistrs", "lv: Cits", vec![]),
    ] {
        assert_eq!(refreshes(&edited(name, old, new)), asked, "{old} → {new}");
    }
    let mut before = files();
    let service = before.get_mut("declaring.yaml").expect("a file");
    *service = service.replace("[pmlp/riga]", "[pmlp/all]");
    let mut after = before.clone();
    let owner = after.get_mut("pmlp.yaml").expect("a file");
    *owner = owner.replace("Alunāna iela 1", "Cita iela 2");
    assert_eq!(refreshes(&Sides::new(&before, &after).compare()), here(Action::Update, place()));
}

#[test]
fn a_link_changes_both_ends() {
    let unlinked = edited("declaring", "related: { resources: [{ id: register, critical: true }] }\n", "");
    let register = unlinked.entries.iter().find(|entry| entry.subject.id == "register").expect("an entry");
    assert!(register.fields.is_empty() && register.fate == Fate::Kept);
    let said: Vec<(bool, &str, &str)> = register.links.iter().map(|link| (link.gained, link.by.id.as_str(), link.field.as_str())).collect();
    assert_eq!(said, [(false, "declaring", "related.resources")]);
    let moved = edited("declaring", "needs: [moving/declare]", "needs: [moving/insure]");
    let situation = moved.entries.iter().find(|entry| entry.subject.id == "moving").expect("an entry");
    let said: Vec<(bool, &str, &str)> = situation
        .links
        .iter()
        .map(|link| {
            let part = link.part.as_ref().expect("a part");
            assert!(!part.title.0.is_empty());
            (link.gained, part.id.as_str(), link.field.as_str())
        })
        .collect();
    assert_eq!(said, [(false, "moving/declare", "basis.needs"), (true, "moving/insure", "basis.needs")]);
    let critical = edited("declaring", "critical: true", "critical: false");
    assert_eq!(critical.entries.len(), 1, "the link itself stayed");
}

#[test]
fn descriptions_keep_their_history() {
    let rename = |path: &str| {
        let mut after = files();
        let text = after.remove("declaring.yaml").expect("a file").replacen("id: declaring", "id: declaration", 1);
        after.insert(path.to_owned(), text);
        Sides::new(&files(), &after).compare()
    };
    for path in ["declaring.yaml", "declaration.yaml"] {
        let renamed = rename(path);
        let [entry] = renamed.entries.as_slice() else { panic!("{renamed:#?}") };
        assert_eq!((entry.fate, entry.subject.id.as_str(), entry.old_id.as_deref()), (Fate::Kept, "declaration", Some("declaring")));
        assert_eq!(entry.old_file.is_some(), path == "declaration.yaml");
        assert_eq!(entry.fields.iter().map(|field| field.path.as_str()).collect::<Vec<_>>(), ["id"]);
        assert!(entry.links.is_empty() && renamed.effects.is_empty(), "{renamed:#?}");
    }
    let mut moved = files();
    let text = moved.remove("declaring.yaml").expect("a file");
    moved.insert("services/declaring.yaml".to_owned(), text);
    let moved = Sides::new(&files(), &moved).compare();
    let [entry] = moved.entries.as_slice() else { panic!("{moved:#?}") };
    assert_eq!((entry.fate, entry.old_file.as_deref(), entry.fields.len()), (Fate::Kept, Some("declaring.yaml"), 0));
    let mut other = files();
    other.remove("register.yaml");
    other.insert("plates.yaml".to_owned(), "kind: resource\nid: plates\nidentification: { title: { lv: Zīmes } }\n".to_owned());
    let other = Sides::new(&files(), &other).compare();
    let fates: Vec<(&str, Fate)> = other.entries.iter().map(|entry| (entry.subject.id.as_str(), entry.fate)).collect();
    assert!(fates.contains(&("plates", Fate::Added)) && fates.contains(&("register", Fate::Removed)), "{fates:?}");
}

#[test]
fn what_cannot_be_understood_is_said() {
    let broken = edited("declaring", "status: active }", "status: active");
    let entry = broken.entries.iter().find(|entry| entry.subject.id == "declaring").expect("an entry");
    assert!(entry.unclear && entry.fields.is_empty());
    assert!(!effects(&broken).iter().any(|effect| effect.starts_with("need-lost")), "{:?}", effects(&broken));
    let situation = edited("moving", "status: active }", "status: active");
    assert!(!effects(&situation).iter().any(|effect| effect.starts_with("need-gone")), "{:?}", effects(&situation));
}
