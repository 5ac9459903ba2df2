//! How fully descriptions are written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::counted::{Counted, latvian};
use super::format::{Filled, State, fields, filled, groups};
use super::json::{list, made_up, made_up_counted, number_of, report, same, share, text};
use super::reader::Written;

/// What tells one manager from another: the e-mail address, else the owner with the position.
pub fn address(one: &Written) -> Option<String> {
    let email = one.root.text("responsible.manager.email").map(ToOwned::to_owned);
    let position = latvian(&one.root, "responsible.manager.position");
    let owner = one.root.text("responsible.owner").unwrap_or("");
    email.or_else(|| (!position.is_empty()).then(|| format!("{owner}/{position}")))
}

fn holder(one: &Written) -> &str {
    if one.kind == "institution" { &one.id } else { one.root.text("responsible.owner").unwrap_or("") }
}

fn whole(by: &BTreeMap<&'static str, Filled>) -> Filled {
    by.values().fold(Filled::default(), |sum, one| Filled {
        all: sum.all + one.all,
        stated: sum.stated + one.stated,
        not_applicable: sum.not_applicable + one.not_applicable,
        missing: sum.missing + one.missing,
    })
}

pub fn agrees(folder: &Path, counted: &Counted) {
    for kind in KINDS {
        of_kind(folder, counted, kind);
    }
}

fn of_kind(folder: &Path, counted: &Counted, kind: &str) {
    let report = report("completeness", &["--kind", kind], folder);
    let by_group = filled(counted, &[kind], |_, group| Some(group));
    let all = whole(&by_group);
    let number = |number: usize| number.to_string();
    let figures = [
        ("judged_descriptions", counted.living(kind).count()),
        ("mandatory_fields", all.all),
        ("stated_fields", all.stated),
        ("not_applicable_fields", all.not_applicable),
        ("missing_fields", all.missing),
    ];
    for (name, number) in figures {
        assert_eq!(report.figure(name), number, "{name} of {kind}");
    }
    assert_eq!(report.figures().len(), figures.len() + 1);
    if all.all == 0 {
        return;
    }
    assert_eq!(report.percentage("completeness"), share(all.share()));
    let said = report.rows("groups").iter().map(|row| {
        ["mandatory_fields", "stated_fields", "not_applicable_fields", "missing_fields", "completeness"].map(|column| text(&row[column]))
    });
    let groups = groups(kind);
    let expected = groups.iter().map(|group| {
        let of = by_group[group];
        [number(of.all), number(of.stated), number(of.not_applicable), number(of.missing), share(of.share())]
    });
    assert_eq!(said.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "groups of {kind}, in the order of the format");

    // Institutions, and their share of each group.
    let per_group = filled(counted, &[kind], |one, group| Some((holder(one).to_owned(), group)));
    let mut institutions: BTreeMap<String, BTreeMap<&str, Filled>> = BTreeMap::new();
    for ((institution, group), filled) in per_group {
        institutions.entry(institution).or_default().insert(group, filled);
    }
    let names: Vec<String> = groups.iter().map(|group| format!("group_{group}")).collect();
    let columns = ["institution", "descriptions", "mandatory_fields", "filled_fields", "completeness"];
    let columns: Vec<&str> = columns.into_iter().chain(names.iter().map(String::as_str)).collect();
    let rows = institutions.iter().map(|(institution, by_group)| {
        let all = whole(by_group);
        let descriptions = counted.living(kind).filter(|one| holder(one) == institution).count();
        let begin =
            [institution.clone(), number(descriptions), number(all.all), number(all.stated + all.not_applicable), share(all.share())];
        begin.into_iter().chain(groups.iter().map(|group| share(by_group[group].share()))).collect::<Vec<_>>()
    });
    report.has_rows("main", &columns, rows);

    // Fields that are not filled everywhere, and where.
    let mut each: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    let mut single: BTreeMap<State, BTreeSet<Vec<String>>> = BTreeMap::new();
    for one in counted.living(kind) {
        for (group, field, state) in fields(one) {
            let path = if field.is_empty() { group.to_owned() } else { format!("{group}.{field}") };
            if state == State::Stated {
                continue;
            }
            each.entry(path.clone()).or_default()[usize::from(state == State::NotApplicable)] += 1;
            let manager = address(one).unwrap_or_default();
            single.entry(state).or_default().insert(vec![holder(one).to_owned(), one.id.clone(), path, manager]);
        }
    }
    let each = each.into_iter().map(|(path, [missing, not])| vec![path, number(missing), number(not)]);
    report.has_rows("fields", &["field_path", "missing_fields", "not_applicable_fields"], each);
    for (table, state) in [("missing", State::Missing), ("not-applicable", State::NotApplicable)] {
        let columns: &[&str] = &["institution", "description", "field_path", "manager"];
        report.has_rows(
            table,
            if kind == "institution" { &columns[..3] } else { columns },
            single.remove(&state).unwrap_or_default().into_iter().map(|mut row| {
                row.truncate(if kind == "institution" { 3 } else { 4 });
                row
            }),
        );
    }

    // Managers that can be reached.
    if kind == "institution" {
        return;
    }
    let mut managers: BTreeMap<String, (BTreeSet<&str>, usize, Filled)> = BTreeMap::new();
    for one in counted.living(kind) {
        let Some(address) = address(one) else { continue };
        let (institutions, count, sum) = managers.entry(address).or_default();
        institutions.extend(one.root.text("responsible.owner"));
        *count += 1;
        for (_, _, state) in fields(one) {
            sum.add(state);
        }
    }
    let rows = managers.into_iter().map(|(address, (institutions, count, sum))| {
        let institutions = institutions.into_iter().map(ToOwned::to_owned).collect::<BTreeSet<String>>();
        let numbers =
            vec![number(count), number(sum.all), number(sum.stated + sum.not_applicable), number(sum.missing), share(sum.share())];
        (address, institutions, numbers)
    });
    let columns = ["descriptions", "mandatory_fields", "filled_fields", "missing_fields", "completeness"];
    let said = report.rows("managers").iter().filter(|row| !row["manager"].is_null());
    let said =
        said.map(|row| (text(&row["manager"]), list(&row["institutions"]), columns.iter().map(|column| text(&row[*column])).collect()));
    same("managers", &rows.collect(), &said.collect());
    let sum: usize = report.rows("managers").iter().map(|row| number_of(&row["descriptions"])).sum();
    assert_eq!(sum, counted.living(kind).count(), "each description is one manager's, or nobody's");
}

const KINDS: [&str; 5] = ["service", "service-group", "resource", "life-situation", "institution"];

#[test]
fn of_the_made_up_registry() {
    let (folder, planted) = made_up();
    of_kind(folder, made_up_counted(), "service");
    let report = report("completeness", &[], folder);
    let rows = |table| report.cells(table, &["description", "field_path"]).into_iter().map(|row| row.join("#")).collect::<BTreeSet<_>>();
    same("missing fields", &planted.missing, &rows("missing"));
    let not = rows("not-applicable");
    let stray: Vec<&String> = planted.not_applicable.difference(&not).collect();
    assert!(stray.is_empty(), "{stray:?}");
}
