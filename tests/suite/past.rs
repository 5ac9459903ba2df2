//! The rules about the past, where a case on disk would say too little: exceptions, parameters, bounds, and silence.

use pvp::check::{self, Judgement};
use pvp::finding::Finding;
use pvp::history::{Ages, Earlier, LastChange, ObjectId, Past};
use pvp::registry::Registry;
use pvp::rules::Policy;
use pvp::schema::{self, Vocabulary};
use pvp::source::{Entry, FileId, LineIndex, ReadError, Source};

/// The files of two moments; the same text under the same path is one file.
#[derive(Default)]
struct Files {
    entries: Vec<Entry>,
    texts: Vec<String>,
}

impl Source for Files {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn read(&self, file: FileId) -> Result<Vec<u8>, ReadError> {
        Ok(self.texts[file.0 as usize].clone().into_bytes())
    }
}

impl Files {
    fn file(&mut self, (path, text): &File) -> FileId {
        let known = self.entries.iter().zip(&self.texts).position(|(entry, known)| entry.path == *path && known == text);
        let index = known.unwrap_or_else(|| {
            self.entries.push(Entry { path: (*path).to_owned(), barred: None });
            self.texts.push(text.clone());
            self.texts.len() - 1
        });
        FileId(u32::try_from(index).expect("few files"))
    }
}

type File = (&'static str, String);

/// Judges a change, with settings as in `pvp.yaml`; `old`: names of descriptions that changed last on 3 March 2025.
fn judge(before: Option<&[File]>, after: &[File], old: Option<&[&str]>, settings: &str) -> Judgement {
    let mut files = Files::default();
    let mut ids = |all: &[File]| -> Vec<FileId> { all.iter().map(|file| files.file(file)).collect() };
    let (before, after) = (before.map(&mut ids), ids(after));
    let read = |ids: &[FileId]| check::read(&files, ids, &Vocabulary::default(), &|| {});
    let linked = before.map(|ids| Registry::new(read(&ids).into_iter().map(|file| file.description).collect()));
    let last = LastChange { commit: ObjectId([0; 20]), time: 1_740_996_000, offset: 120 };
    let ages = old.map(|names| Ages { last: names.iter().map(|name| ((*name).into(), last)).collect() });
    let before = linked.as_ref().map(|registry| Earlier { registry, source: &files, language: "lv" });
    let past = Past { before, ages: ages.as_ref().map(|ages| (ages, "2026-11-20")) };
    check::judge_read(read(&after).into(), &policy(settings), &past)
}

fn policy(text: &str) -> Policy {
    let parsed = pvp::yaml::parse(text, FileId::SETTINGS);
    let lines = LineIndex::new(text);
    let Some(root) = parsed.tree.root() else { return Policy::default() };
    let checked = schema::check_settings(root, &lines);
    assert!(checked.findings.is_empty(), "{:?}", checked.findings);
    let settings = pvp::settings::Settings::read(root, &lines).expect("settings");
    Policy::new(settings, "2026-11-20").expect("known rules")
}

fn codes(judgement: &Judgement, wanted: &[&str]) -> Vec<String> {
    let told = |finding: &&Finding| wanted.iter().any(|code| finding.code.starts_with(code));
    judgement.findings.iter().filter(told).map(|finding| format!("{} {}", finding.code, finding.detail).trim().to_owned()).collect()
}

fn service(id: &str, rest: &str) -> String {
    format!("kind: service\nid: {id}\nidentification: {{ title: {{ lv: Pakalpojums {id} }}, status: active }}\n{rest}")
}

fn needs(needs: &str) -> String {
    format!("kind: life-situation\nid: birth\nidentification: {{ title: {{ lv: Dzimšana }}, status: active }}\nneeds:\n{needs}")
}

const NEED: &str = "  - { id: income, title: { lv: Ienākumi } }\n";

#[test]
fn what_did_not_change_is_silent() {
    let files = [("birth.yaml", needs(NEED)), ("a.yaml", service("a", "basis: { needs: [birth/income, birth/nothing] }\n"))];
    let judged = judge(Some(&files), &files, None, "");
    assert_eq!(codes(&judged, &["PVP9", "PVP302"]), ["PVP302"]);
}

#[test]
fn an_id_lost_by_name_and_title_is_one_finding() {
    let before = [("old.yaml", service("old", "")), ("a.yaml", service("a", "related: { services: [{ id: old, relation: follows }] }\n"))];
    let judged = judge(Some(&before), &before[1..], None, "");
    assert_eq!(codes(&judged, &["PVP9", "PVP302"]), ["PVP902"]);
    // Known by its file, although its title is another.
    let renamed = [("old.yaml", service("new", "")), before[1].clone()];
    assert_eq!(codes(&judge(Some(&before), &renamed, None, ""), &["PVP9", "PVP302"]), ["PVP902 renamed"]);
    // Without the rule the references speak for themselves.
    let judged = judge(Some(&before), &before[1..], None, "rules: { identity-lost: off }\n");
    assert_eq!(codes(&judged, &["PVP9", "PVP302"]), ["PVP302"]);
}

#[test]
fn many_references_to_a_lost_id_are_counted_and_a_few_shown() {
    let links: String = (0..100).map(|_| "{ id: old, relation: follows },").collect();
    let before = [("old.yaml", service("old", "")), ("a.yaml", service("a", &format!("related: {{ services: [{links}] }}\n")))];
    let judged = judge(Some(&before), &before[1..], None, "");
    let lost = judged.findings.iter().find(|finding| finding.code == "PVP902").expect("a finding");
    assert_eq!((lost.also.len(), codes(&judged, &["PVP302"]).len()), (24, 0));
}

#[test]
fn an_exception_is_not_unused_where_its_rule_was_not_asked() {
    let ignore = "ignore: [{ rule: level-lowered, at: a, reason: Tā vajag }, { rule: 9xx, at: a, reason: Tā vajag }, { rule: stale-description, at: a, reason: Tā vajag }]\n";
    let files = [("a.yaml", service("a", "# pvp: ignore[identity-lost] tā vajag\n"))];
    let unused = |before: Option<&[File]>, old| codes(&judge(before, &files, old, ignore), &["PVP801"]).len();
    assert_eq!(unused(None, None), 0);
    assert_eq!(unused(Some(&files), None), 2);
    assert_eq!(unused(None, Some(&[][..])), 1);
    assert_eq!(unused(Some(&files), Some(&[])), 4);
}

#[test]
fn exceptions_hold_for_what_is_gone_and_for_what_is_said_in_other_words() {
    let before = [("birth.yaml", needs(NEED)), ("old.yaml", service("old", "basis: { needs: [birth/income] }\n"))];
    let ignore = |rule: &str, at: &str| format!("ignore: [{{ rule: {rule}, at: {at}, reason: Tā vajag }}]\n");
    let judged = judge(Some(&before), &before[..1], None, "");
    assert_eq!(codes(&judged, &["PVP9"]), ["PVP903 removed"]);
    let judged = judge(Some(&before), &before[..1], None, &ignore("retired-without-successor", "old"));
    assert_eq!(codes(&judged, &["PVP8", "PVP9"]), Vec::<String>::new());
    let linked = [("old.yaml", service("old", "")), ("a.yaml", service("a", "related: { services: [{ id: old, relation: follows }] }\n"))];
    for (rule, at, left) in [("dangling-reference", "a", &["PVP902"][..]), ("identity-lost", "old", &[]), ("identity-lost", "a", &[])] {
        let judged = judge(Some(&linked), &linked[1..], None, &ignore(rule, at));
        assert_eq!(codes(&judged, &["PVP302", "PVP8", "PVP9"]), left, "{rule} at {at}");
    }
}

#[test]
fn a_need_that_moves_with_a_renamed_life_situation_stays_the_same_need() {
    let before = [("birth.yaml", needs(NEED)), ("old.yaml", service("old", "basis: { needs: [birth/income] }\n"))];
    let after = [("child.yaml", needs(NEED).replace("id: birth", "id: child"))];
    let judged = judge(Some(&before), &after, None, "");
    assert_eq!(codes(&judged, &["PVP9"]), ["PVP903 removed"]);
}

#[test]
fn how_old_is_stale_is_a_setting() {
    let files = [("a.yaml", service("a", "")), ("b.yaml", service("b", ""))];
    let stale = |settings| codes(&judge(None, &files, Some(&["a"]), settings), &["PVP9"]);
    assert_eq!(stale(""), ["PVP901 unreviewed"]);
    assert_eq!(stale("rules: { stale-description: { months: 20 } }\n"), ["PVP901 unreviewed"]);
    assert_eq!(stale("rules: { stale-description: { severity: advice, months: 21 } }\n"), Vec::<String>::new());
    assert_eq!(stale("rules: { 9xx: off }\n"), Vec::<String>::new());
}
