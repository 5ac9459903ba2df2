//! What words about figures do to verdicts, findings and reports: since when, why not, no longer, and what is done
//! (MANAGEMENT.md A and H1, H5, H6, H12, H13). Each case stands beside one that differs in the words alone.

use serde_json::Value;

use super::built::{HEAD, asked, item, registry, stands};
use super::reports::{row, rows, said};
use crate::common::Folder;
use pvp::settings::Measuring;

const PROMISE: &str = "processing-time max 15 working-day share 90 window month";

/// A service that promises something, another one that is measured, tables and words about figures.
fn worded(rows: &[(&str, &str)], words: &str) -> Folder {
    let services = ["asked", "other"].map(|id| (id.to_owned(), PROMISE.to_owned()));
    let row = |(period, figure): &(&str, &str)| format!("asked,{},{period},,{figure},\n", item(PROMISE));
    let table: String = rows.iter().map(row).collect();
    let table = format!("{HEAD}{table}other,level/promised,2026-10,,,9,9,\nother,level/promised,2026-09,,,9,9,\n");
    let folder = registry("words", &services, &[("all.csv", table)]);
    folder.write("words.yaml", format!("kind: measurements\nid: words\nof: asked\n{words}"));
    folder
}

/// How often a rule speaks of the service that is asked about, or of its words and rows.
fn findings(folder: &Folder, code: &str) -> usize {
    let report = said(folder.path(), &["validate"]);
    let of_other = |finding: &Value| finding["description"]["id"] == "other";
    report["findings"].as_array().expect("findings").iter().filter(|finding| finding["code"] == code && !of_other(finding)).count()
}

/// The periods of the windows that are known of the promise.
fn windows(folder: &Folder) -> Vec<String> {
    let report = said(folder.path(), &["report", "fulfilment"]);
    let of_it = rows(&report, "windows").iter().filter(|row| row["description"] == "asked");
    of_it.map(|row| row["window"].as_str().expect("a period").to_owned()).collect()
}

fn series(since: &str) -> String {
    format!("series: [{{ item: level/promised, source: Žurnāls, since: {since} }}]\n")
}

#[test]
fn what_was_not_yet_measured_is_not_missing() {
    let met = [("2026-03", ",9,9")];
    // Somebody tried it in March, and has measured since November.
    let folder = worded(&met, &series("2026-11"));
    assert_eq!((findings(&folder, "PVP707"), windows(&folder)), (0, vec!["2026-03".to_owned()]));
    // Without a word, April and all that follows is missing.
    let folder = worded(&met, "");
    assert_eq!((findings(&folder, "PVP707"), windows(&folder).len()), (1, 8));
    // Measured since August, and nobody ever brought a figure.
    let folder = worded(&[], &series("2026-08"));
    assert_eq!((findings(&folder, "PVP707"), windows(&folder)), (1, ["2026-10", "2026-09", "2026-08"].map(ToOwned::to_owned).to_vec()));
    // A day within a window: that window is one of those that are measured.
    let folder = worded(&met, &series("2026-10-15"));
    assert_eq!(windows(&folder), ["2026-10", "2026-03"].map(ToOwned::to_owned));
}

#[test]
fn a_reason_not_to_measure_holds_until_its_last_day() {
    let excuse = |until: &str| format!("not_measured: [{{ item: level/promised, reason: Vēl neskaita{until} }}]\n");
    for (until, missing) in [("", 0), (", until: 2026-11-20", 0), (", until: 2026-11-19", 1)] {
        assert_eq!(findings(&worded(&[("2026-03", ",9,9")], &excuse(until)), "PVP707"), missing, "{until}");
    }
    // Of what is measured after all nobody can say that it is not.
    assert_eq!(findings(&worded(&[("2026-09", ",9,9")], &excuse("")), "PVP104"), 1);
    assert_eq!(findings(&worded(&[("2026-09", ",9,9")], &excuse(", until: 2026-11-19")), "PVP104"), 1, "even where that lapsed");
}

#[test]
fn what_has_ended_may_keep_its_rows() {
    let table = format!("{HEAD}asked,level/old,2025-03,,,9,9,\n");
    for (words, unknown) in [("ended: [{ item: level/old, on: 2025-06-30 }]\n", 0), ("ended: [{ item: level/older, on: 2025-06-30 }]\n", 1)]
    {
        let folder = worded(&[], words);
        folder.write("measurements/old.csv", &table);
        assert_eq!(findings(&folder, "PVP302"), unknown, "{words}");
        assert!(windows(&folder).is_empty());
    }
}

/// An action with what differs.
fn action(missed: &str, state: &str) -> String {
    let person = "{ position: { lv: Vadītājs }, email: a@vsaa.example }";
    format!(
        "corrective_actions:\n  - id: more-people\n    title: {{ lv: Vairāk cilvēku }}\n    for: [level/promised]\n    missed: [{missed}]\n    \
         cause: {{ lv: Maz cilvēku }}\n    responsible: {person}\n    due: 2026-12-31\n    state: {state}\n"
    )
}

const DONE: &str = "done\n    done: 2026-08-15\n    result: { lv: Pieņemti divi }";

#[test]
fn an_action_covers_what_it_names_and_while_it_lasts_what_comes_after() {
    let missed = [("2026-08", ",1,9"), ("2026-09", ",9,9"), ("2026-10", ",1,9")];
    for (words, uncovered) in [
        (String::new(), 1),
        // By name, whether it is done or not.
        (action("2026-10", "planned"), 0),
        (action("2026-10", "done\n    done: 2026-11-15\n    result: { lv: Pieņemti divi }"), 0),
        // Made for an earlier one: while it is planned or under way.
        (action("2026-08", "planned"), 0),
        (action("2026-08", "under-way"), 0),
        // Nobody works on what was given up, though it names the window.
        (action("2026-10", "dropped\n    reason: Nav naudas"), 1),
        (action("2026-08", "dropped\n    reason: Nav naudas"), 1),
        // Another promise's action is not this one's.
        (action("2026-10", "under-way").replace("for: [level/promised]", "for: [deadline]"), 1),
    ] {
        let folder = worded(&missed, &words);
        let report = said(folder.path(), &["report", "actions"]);
        assert_eq!((findings(&folder, "PVP708"), rows(&report, "uncovered").len()), (uncovered, uncovered), "{words}");
    }
    // What is done for August covers nothing later: then it did not help, which is said in place of that.
    let folder = worded(&missed, &action("2026-08", DONE));
    assert_eq!((findings(&folder, "PVP708"), findings(&folder, "PVP709")), (0, 1));
    assert_eq!(rows(&said(folder.path(), &["report", "actions"]), "uncovered").len(), 1);
    // One that is made for October alone covers no miss before it.
    let earlier = [("2026-09", ",1,9"), ("2026-10", ",,,Nav")];
    assert_eq!(findings(&worded(&earlier, &action("2026-10", "under-way")), "PVP708"), 1);
}

#[test]
fn an_action_worked_where_every_window_that_began_after_it_was_kept() {
    let worked = |rows: &[(&str, &str)], state: &str| {
        let folder = worded(rows, &action("2026-07", state));
        let report = said(folder.path(), &["report", "actions"]);
        row(&report, "main", ("description", "asked"))["worked"].clone()
    };
    let (july, august) = (("2026-07", ",1,9"), ("2026-08", ",1,9"));
    let yes = [july, august, ("2026-09", ",9,9"), ("2026-10", ",9,9")];
    assert_eq!(worked(&yes, DONE), "yes", "August began before it was done");
    assert_eq!(worked(&[july, august, ("2026-09", ",9,9"), ("2026-10", ",1,9")], DONE), "no");
    assert_eq!(worked(&[july, august, ("2026-09", ",1,9"), ("2026-10", ",9,9")], DONE), "no", "each of them");
    assert_eq!(worked(&[july, august], DONE), Value::Null, "one at least");
    assert_eq!(worked(&yes, "under-way"), Value::Null, "it is not done");
    // Begun on the very day is not after it.
    assert_eq!(worked(&[july, august, ("2026-09", ",1,9"), ("2026-10", ",9,9")], &DONE.replace("08-15", "09-01")), "yes");
    assert_eq!(worked(&[july, august, ("2026-09", ",1,9"), ("2026-10", ",9,9")], &DONE.replace("08-15", "08-31")), "no");
}

/// A service with two levels, and an agreement with one that takes the place of one of them.
fn agreed(level: &str, rows: &str) -> Folder {
    let folder = registry("agreed", &[("front".to_owned(), "response-time max 2 hour share 95 window month".to_owned())], &[]);
    let mut front = super::built::service("front", "response-time max 2 hour share 95 window month");
    front =
        front.replace("service_levels: [", "service_levels: [{ id: up, indicator: availability, min: 99, unit: percent, window: month }, ");
    folder.write("front.yaml", front);
    folder.write(
        "deal.yaml",
        format!(
            "kind: agreement\nid: deal\nidentification: {{ title: {{ lv: Vienošanās }}, status: in-force }}\nparties: {{ provider: vsaa, recipients: \
             [vsaa] }}\nvalid: {{ from: 2026-01-01, open: true }}\ncovers: [{{ id: front, levels: [{{ id: own, {level} }}] }}]\n"
        ),
    );
    folder.write("measurements/all.csv", format!("subject,item,period,value,part,total\n{}\n", rows.replace(' ', "\n")));
    folder
}

#[test]
fn an_agreed_level_without_rows_takes_those_of_the_published_one_that_say_something_of_it() {
    let counts = "front,level/promised,2026-10,,93,100";
    let value = "front,level/promised,2026-10,1.5,,";
    for (level, rows, verdict) in [
        // The same in all: whatever is known of the one is known of the other.
        ("of: promised", counts, "not-met"),
        ("of: promised", value, "met"),
        // Of another share the counts are known, and not the time in which so many were answered.
        ("of: promised, share: 90", counts, "met"),
        ("of: promised, share: 90", value, "no-window"),
        // Of another time the reverse.
        ("of: promised, max: 1", counts, "no-window"),
        ("of: promised, max: 1", value, "not-met"),
        // Rows of its own count alone.
        ("of: promised", "front,level/promised,2026-10,,93,100 deal,level/own,2026-10,,96,100", "met"),
        // What takes the place of nothing takes nobody's rows.
        ("indicator: response-time, max: 2, unit: hour, share: 95, window: month", counts, "no-window"),
        // What is no promise for each case is held against the other bound.
        ("of: up, min: 99.7", "front,level/up,2026-10,99.5,,", "not-met"),
        ("of: up, min: 99.4", "front,level/up,2026-10,99.5,,", "met"),
        ("of: up, min: 99.7", "front,level/up,2026-10,,995,1000", "not-met"),
    ] {
        let folder = agreed(level, rows);
        let found = asked(&folder, &Measuring::default(), |measured| stands(measured, "deal", "level/own", "2026-10").0);
        assert_eq!(found, verdict, "{level}: {rows}");
    }
}

#[test]
fn a_level_of_volume_takes_the_rows_of_its_requests() {
    let promise = |more: &str| format!("volume max 5 count window month{more}");
    let table = "subject,item,period,total\none,volume/service-request,2026-10,9\none,volume/complaint,2026-10,4\n";
    for (more, own, verdict) in [
        ("", "", "not-met"),
        (" requests complaint", "", "met"),
        (" requests incident", "", "no-window"),
        // Rows of its own come first.
        ("", "one,level/promised,2026-10,3\n", "met"),
    ] {
        let folder = registry("volume", &[("one".to_owned(), promise(more))], &[("all.csv", format!("{table}{own}"))]);
        let found = asked(&folder, &Measuring::default(), |measured| stands(measured, "one", "level/promised", "2026-10").0);
        assert_eq!(found, verdict, "{more} {own}");
    }
}

#[test]
fn an_institution_counts_requests_only_where_none_of_its_services_does() {
    let volumes = |rows: &str| {
        let table = format!("subject,item,period,total\n{rows}");
        let folder = registry("institution", &[("one".to_owned(), PROMISE.to_owned())], &[("all.csv", table)]);
        let report = said(folder.path(), &["report", "volumes"]);
        let of = |row: &Value| {
            format!("{} {} {}", row["description"].as_str().unwrap_or(""), row["request"].as_str().unwrap_or(""), row["year"])
        };
        rows_of(&report).iter().map(of).collect::<Vec<_>>()
    };
    let own = "vsaa,volume/service-request,2026-10,1000\nvsaa,volume/complaint,2026-10,7\n";
    assert_eq!(volumes(own), ["vsaa service-request 1000", "vsaa complaint 7"]);
    let of_service = "one,volume/service-request,2026-10,800\n";
    assert_eq!(volumes(&format!("{own}{of_service}")), ["one service-request 800", "vsaa complaint 7"]);
    // Words alone count nothing.
    let words = "subject,item,period,note\none,volume/service-request,2026-10,Neskaita\n";
    let folder =
        registry("institution", &[("one".to_owned(), PROMISE.to_owned())], &[("all.csv", format!("subject,item,period,total\n{own}"))]);
    folder.write("measurements/words.csv", words);
    assert!(rows_of(&said(folder.path(), &["report", "volumes"])).iter().any(|row| row["year"] == 1000));
}

fn rows_of(report: &Value) -> &[Value] {
    rows(report, "main")
}
