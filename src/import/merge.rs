//! The rows that others bring against the registry: whether what they name is there and what they say can be, and whether our
//! tables say it already.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};

use super::take::Taken;
use super::written::{self, Plan};
use super::{Asked, Imported, OWN, Outcome, Told};
use crate::finding::{Field, Finding};
use crate::measuring::Measured;
use crate::names;
use crate::registry::Registry;
use crate::rules;
use crate::source::FileId;
use crate::table::{Column, Period, Row, Series};

/// Holds tables that were read against the registry, and makes what its own tables are to hold.
pub fn import(mut taken: Vec<Taken>, asked: &Asked<'_>) -> Imported {
    let tables = taken.iter().map(|taken| taken.table.clone().into()).collect();
    let registry = Registry::new(asked.descriptions.clone()).with_tables(tables);
    let measured = Measured::new(&registry, asked.measuring, asked.today);
    let unknown = judged(&mut taken, &measured, asked.skips_unknown);
    let owners = owners(&mut taken, &measured, &unknown);
    let notes = written::notes(asked.tables);
    let mut by_series: HashMap<&Series, Vec<(usize, u32)>> = HashMap::default();
    for (at, existing) in asked.tables.iter().enumerate() {
        for (series, named) in (0..).zip(&existing.table.series) {
            by_series.entry(named).or_default().push((at, series));
        }
    }
    // What was brought before, by what it is a figure of.
    let mut brought: HashMap<&Series, HashMap<Period, (usize, usize)>> = HashMap::default();
    let mut repeated = Vec::new();
    let mut rows = Vec::new();
    for (at, table) in taken.iter().enumerate() {
        let mut known: Vec<Option<HashMap<Period, (usize, u32)>>> = vec![None; table.table.series.len()];
        for (number, row) in table.table.rows.iter().enumerate() {
            let series = table.table.series_of(row);
            let mut told = Told { taken: at, row: number, outcome: Outcome::Refused, there: None };
            let first = brought.entry(series).or_default().entry(row.period).or_insert((at, number));
            told.outcome = match () {
                () if unknown[at].contains(&row.line) => Outcome::Skipped,
                () if table.wrong.contains(&row.line) => Outcome::Refused,
                () if *first != (at, number) => {
                    let other = (&taken[first.0], &taken[first.0].table.rows[first.1]);
                    if says_the_same((table, row), other) {
                        Outcome::Equal
                    } else {
                        repeated.push((at, number, *first));
                        Outcome::Refused
                    }
                }
                () => {
                    let there = known[row.series as usize].get_or_insert_with(|| there(by_series.get(series), asked)).get(&row.period);
                    told.there = there.copied();
                    match there {
                        None => Outcome::Added,
                        Some((which, line)) => {
                            let old = asked.tables[*which].table.row_at(*line);
                            let note = table.notes.get(&row.line).map_or("", String::as_str);
                            let same_note = note.is_empty() || notes[*which].get(line).map(String::as_str) == Some(note);
                            match old {
                                Some(old) if old.says_the_same(row) && same_note => Outcome::Equal,
                                _ if asked.replaces => Outcome::Replaced,
                                _ => Outcome::Differs,
                            }
                        }
                    }
                }
            };
            rows.push(told);
        }
    }
    for (at, number, (first, other)) in repeated {
        let finding = repetition(&taken, (at, number), (first, other), &registry);
        let line = taken[at].table.rows[number].line;
        taken[at].wrong.insert(line);
        taken[at].findings.push(finding);
    }
    // Rows of which not even the subject is known are no rows of ours.
    let nameless: usize = taken.iter().map(|taken| taken.unknown.len()).sum();
    let skipped = rows.iter().filter(|told| told.outcome == Outcome::Skipped).count() + if asked.skips_unknown { nameless } else { 0 };
    let mut findings: Vec<Finding> = taken.iter_mut().flat_map(|taken| std::mem::take(&mut taken.findings)).collect();
    for finding in &mut findings {
        finding.code = rules::find(finding.rule).map_or("", |rule| rule.code);
    }
    findings.sort_by_key(|finding| finding.place);
    let mut imported = Imported { taken, rows, skipped, findings, changed: Vec::new() };
    if !imported.is_refused() {
        imported.changed = changed(&imported, asked, &owners);
    }
    imported
}

fn says_the_same((table, row): (&Taken, &Row), (other, before): (&Taken, &Row)) -> bool {
    row.says_the_same(before) && table.notes.get(&row.line) == other.notes.get(&before.line)
}

/// The rows of a series that are there, by their periods; of several the first.
fn there(runs: Option<&Vec<(usize, u32)>>, asked: &Asked<'_>) -> HashMap<Period, (usize, u32)> {
    let mut known = HashMap::default();
    for (table, series) in runs.into_iter().flatten() {
        for row in asked.tables[*table].table.rows_of(*series) {
            known.entry(row.period).or_insert((*table, row.line));
        }
    }
    known
}

/// That a figure is brought twice, and not the same.
fn repetition(taken: &[Taken], (at, number): (usize, usize), (first, other): (usize, usize), registry: &Registry) -> Finding {
    let row = &taken[at].table.rows[number];
    let before = &taken[first].table.rows[other];
    let series = taken[at].table.series_of(row);
    let finding = Finding::new(rules::REPEATED_FIGURE.name, taken[at].place(row)).detail("otherwise");
    let finding = finding.field(Field::new(Column::Period.key())).arg("item", series.item.as_str()).arg("period", row.period.to_string());
    let title = registry.by_name(&series.subject).map(|id| registry.get(id).title_arg());
    finding.arg("title", title.unwrap_or_else(|| series.subject.as_str().into())).also("first", taken[first].place(before))
}

/// Lets tables be told what is wrong with their rows in the registry; the lines of the rows that are left out.
fn judged(taken: &mut [Taken], measured: &Measured<'_>, skips_unknown: bool) -> Vec<HashSet<u32>> {
    let base = taken.first().map_or(0, |taken| taken.table.file.0);
    let at = |file: FileId| file.0.checked_sub(base).map(|at| at as usize);
    let mut skipped: Vec<HashSet<u32>> = taken.iter().map(|_| HashSet::default()).collect();
    if skips_unknown {
        for table in taken.iter_mut() {
            let told = |finding: &Finding| finding.rule == OWN && finding.detail == "code";
            table.findings.retain(|finding| !told(finding));
        }
    }
    let found = measured.misfits().into_iter().chain(rules::contradictions(measured));
    for finding in found {
        let Some(which) = at(finding.place.file).filter(|which| *which < taken.len()) else { continue };
        let table = &mut taken[which];
        let Some(series) = table.table.row_at(finding.place.line).map(|row| table.table.series_of(row).clone()) else { continue };
        let concerns = |other: &Series| match finding.detail {
            "figure-subject" => other.subject == series.subject,
            "figure-item" => other.subject == series.subject && other.item == series.item,
            "figure-channel" => other.subject == series.subject && other.channel == series.channel,
            _ => false,
        };
        let of_all: Vec<u32> = table.table.rows.iter().filter(|row| concerns(table.table.series_of(row))).map(|row| row.line).collect();
        if skips_unknown && finding.rule == names::DANGLING_REFERENCE && !of_all.is_empty() {
            skipped[which].extend(of_all);
            continue;
        }
        table.tell(finding);
        table.wrong.extend(of_all);
    }
    skipped
}

/// Whose table the rows of each subject go to; a subject of which that cannot be told is refused.
fn owners(taken: &mut [Taken], measured: &Measured<'_>, skipped: &[HashSet<u32>]) -> BTreeMap<String, String> {
    let registry = measured.registry;
    let mut owners = BTreeMap::new();
    for (table, skipped) in taken.iter_mut().zip(skipped) {
        let mut told: HashSet<u32> = HashSet::default();
        let mut wrong = Vec::new();
        for row in &table.table.rows {
            if skipped.contains(&row.line) || table.wrong.contains(&row.line) {
                continue;
            }
            let subject = table.table.series_of(row).subject.as_str();
            if owners.contains_key(subject) {
                continue;
            }
            let description = registry.by_name(subject).map(|id| (id, registry.get(id)));
            let owner = description.filter(|(_, description)| !description.broken).and_then(|(id, description)| {
                let whose = registry.whose(id).map(|id| registry.get(id).name.to_string());
                whose.or_else(|| description.owner().map(|owner| owner.value.to_string())).filter(|name| is_id(name))
            });
            match owner {
                Some(owner) => _ = owners.insert(subject.to_owned(), owner),
                None => wrong.push((row.line, row.series, description.is_some_and(|(_, description)| !description.broken))),
            }
        }
        for (line, series, is_clear) in wrong {
            table.wrong.insert(line);
            if told.insert(series) {
                let subject = table.table.series[series as usize].subject.to_string();
                let finding = Finding::new(OWN, table.cell(line, Column::Subject)).detail(if is_clear { "no-owner" } else { "unclear" });
                table.findings.push(finding.field(Field::new(Column::Subject.key())).arg("id", subject));
            }
        }
    }
    owners
}

/// Whether a name may be that of a folder.
fn is_id(name: &str) -> bool {
    let is_sign = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    !name.is_empty() && name.bytes().all(is_sign) && !rules::is_reserved_name(name)
}

/// What each table is to hold that changes.
fn changed(imported: &Imported, asked: &Asked<'_>, owners: &BTreeMap<String, String>) -> Vec<super::Changed> {
    let mut plans: BTreeMap<String, Plan<'_>> = BTreeMap::new();
    let mut paths: HashMap<(&str, i32), String> = HashMap::default();
    let by_path: HashMap<&str, usize> = asked.tables.iter().enumerate().map(|(at, table)| (table.path.as_str(), at)).collect();
    for told in &imported.rows {
        let taken = &imported.taken[told.taken];
        let row = &taken.table.rows[told.row];
        let series = taken.table.series_of(row);
        let path = match (told.outcome, told.there) {
            (Outcome::Replaced, Some((table, _))) => asked.tables[table].path.as_str(),
            (Outcome::Added, _) => {
                let owner = owners.get(series.subject.as_str()).map_or("", String::as_str);
                let year = row.period.first(asked.measuring.year_starts).year();
                paths.entry((owner, year)).or_insert_with(|| format!("{}/{owner}/{year}.csv", asked.folder))
            }
            _ => continue,
        };
        if !plans.contains_key(path) {
            let there = by_path.get(path).map(|at| &asked.tables[*at]);
            plans.insert(path.to_owned(), Plan::new(there));
        }
        let Some(plan) = plans.get_mut(path) else { continue };
        let note = taken.notes.get(&row.line).map_or("", String::as_str);
        let line = told.there.filter(|_| told.outcome == Outcome::Replaced).map(|(_, line)| line);
        plan.take(series, row, note, line);
    }
    plans.into_iter().map(|(path, plan)| plan.written(path)).collect()
}
