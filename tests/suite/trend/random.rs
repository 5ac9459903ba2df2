//! Histories of edits that people make, chosen by a seed: the same in every run.

use std::collections::BTreeMap;

/// Path → text.
pub type Files = BTreeMap<String, String>;

/// Numbers that look random.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below another.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 33) % (bound.max(1) as u64)).expect("below a usize")
    }

    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const STATUSES: [&str; 6] = ["planned", "creation", "introduction", "active", "retirement", "retired"];

/// Edits of one word in the lines that hold a mark: what stands after it becomes something else.
const EDITS: [(&str, &[&str]); 16] = [
    ("  status: ", &STATUSES),
    ("title: { lv: ", &["Cits nosaukums", "TODO", "Bērna piedzimšanas reģistrācija"]),
    ("owner: ", &["vsaa", "pmlp", "nobody", "vzd", "vid/all"]),
    ("min: ", &["0", "50", "98", "99.99", "100"]),
    ("max: ", &["0", "1", "4", "40", "400"]),
    ("critical: ", &["true", "false", "yes"]),
    ("relation: ", &["requires", "part-of", "replaces", "related"]),
    ("part_of: ", &["register-birth", "income-while-caring", "birth-of-a-child/register-birth", "nothing"]),
    ("catalogues: [", &["virsis.gov.lv]", "latvija.gov.lv]", "business.gov.lv, own-site]", "]"]),
    ("amount: ", &["0", "5", "12.50"]),
    ("free: ", &["true", "false"]),
    ("indicator: ", &["availability", "processing-time", "response-time", "restoration-time"]),
    ("unit: ", &["percent", "working-day", "calendar-day", "hour", "month"]),
    ("adaptivity: ", &["simple", "smart"]),
    ("kind: ", &["service", "resource", "institution", "life-situation", "thing"]),
    ("type: ", &["public-individual", "interinstitutional-shared", "information", "ministry"]),
];

/// Lines that make trouble wherever they stand.
const TROUBLE: [&str; 9] = [
    "<<<<<<< HEAD",
    "broken: [",
    "\tindented: by a tab",
    "nonsense: true",
    "# pvp: ignore[3xx] later",
    "# pvp: ignore[unmet-need, no-kpi, level-below-need] agreed",
    "# pvp: ignore[nothing]",
    "related: {}",
    "service_levels: [{ id: a, indicator: availability, min: 99.9, unit: percent, window: month }]",
];

/// A history of files, each moment a few edits after the one before.
pub fn history(start: &Files, seed: u64, length: usize) -> Vec<Files> {
    let mut random = Random::new(seed);
    let words = words(start);
    let mut gone: Vec<(String, String)> = Vec::new();
    let mut moments = vec![start.clone()];
    while moments.len() < length {
        let mut files = moments.last().expect("a moment").clone();
        for _ in 0..=random.below(4) {
            edit(&mut files, &words, &mut gone, &mut random);
        }
        // At times everything is as it was long ago.
        if random.below(25) == 0 {
            files = random.of(&moments).clone();
        }
        moments.push(files);
    }
    moments
}

/// Everything that looks like an id or a reference, as often as it occurs.
fn words(files: &Files) -> Vec<String> {
    let ids = files
        .values()
        .flat_map(|text| text.lines())
        .filter(|line| ["id: ", "needs:", "functions:", "places:", "owner:"].iter().any(|mark| line.contains(mark)));
    ids.flat_map(tokens).map(|(_, word)| word.to_owned()).collect()
}

/// The words of a line that may be ids, and where they begin.
fn tokens(line: &str) -> Vec<(usize, &str)> {
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '/');
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = line[from..].find(is_word).map(|at| from + at) {
        let end = line[start..].find(|c| !is_word(c)).map_or(line.len(), |at| start + at);
        if !line[end..].starts_with(':') && end - start > 1 && line[..start].ends_with([' ', '[', ',']) {
            found.push((start, &line[start..end]));
        }
        from = end;
    }
    found
}

fn edit(files: &mut Files, words: &[String], gone: &mut Vec<(String, String)>, random: &mut Random) {
    let paths: Vec<String> = files.keys().cloned().collect();
    let path = random.of(&paths).clone();
    let other = random.of(&paths).clone();
    match random.below(20) {
        0 if paths.len() > 3 => gone.extend(files.remove(&path).map(|text| (path, text))),
        1 => {
            let text = files.remove(&path).expect("a file");
            files.insert(format!("moved-{}/{path}", random.below(3)), text);
        }
        2 if !gone.is_empty() => {
            let (path, text) = gone.swap_remove(random.below(gone.len()));
            files.insert(path, text);
        }
        3 => {
            let twin = format!("{}twin-{path}", if random.below(2) == 0 { "a-" } else { "" });
            files.insert(twin, files[&path].clone());
        }
        4 => {
            let text = files[&other].clone();
            gone.extend(files.insert(path.clone(), text).map(|text| (path, text)));
        }
        // An id of another's, or a new one; a name with a slash can only come from a broken file.
        5 | 6 => {
            let id = match random.below(4) {
                0 => format!("new-{}", random.below(5)),
                1 => "vsaa/all".to_owned(),
                _ => random.of(words).split('/').next().expect("a word").to_owned(),
            };
            change_lines(files, &path, |line| if line.starts_with("id: ") { Some(format!("id: {id}")) } else { None });
        }
        7 | 8 => {
            let line = random.of(&TROUBLE);
            insert_line(files, &path, line, random);
        }
        9 if !files[&other].is_empty() => {
            let lines: Vec<String> = files[&other].lines().map(str::to_owned).collect();
            let line = random.of(&lines).clone();
            insert_line(files, &path, &line, random);
        }
        10 if !files[&path].is_empty() => {
            let mut lines: Vec<&str> = files[&path].lines().collect();
            let at = random.below(lines.len());
            let count = (1 + random.below(3)).min(lines.len() - at);
            lines.drain(at..at + count);
            let text = lines.join("\n") + "\n";
            files.insert(path, text);
        }
        11..=14 => {
            let (mark, values) = random.of(&EDITS);
            let value = random.of(values);
            let at = files[&path].matches(mark).count();
            let wanted = random.below(at);
            let mut seen = 0;
            change_lines(files, &path, |line| {
                let start = line.find(mark)? + mark.len();
                seen += 1;
                let end = line[start..].find([',', '}', ']']).map_or(line.len(), |end| start + end);
                (seen == wanted + 1).then(|| format!("{}{value}{}", &line[..start], &line[end..]))
            });
        }
        _ => {
            let text = &files[&path];
            let lines: Vec<usize> = text.lines().enumerate().filter(|(_, line)| !tokens(line).is_empty()).map(|(at, _)| at).collect();
            if lines.is_empty() {
                return;
            }
            let line = *random.of(&lines);
            let word = match random.below(6) {
                0 => "mispelt".to_owned(),
                1 => files[&other].lines().find_map(|line| line.strip_prefix("id: ")).unwrap_or("x").to_owned(),
                _ => random.of(words).clone(),
            };
            let pick = random.below(100);
            let mut at = 0;
            change_lines(files, &path, |text| {
                at += 1;
                let all = tokens(text);
                let (start, old) = *all.get(pick % all.len().max(1))?;
                (at == line + 1).then(|| format!("{}{word}{}", &text[..start], &text[start + old.len()..]))
            });
        }
    }
}

fn insert_line(files: &mut Files, path: &str, line: &str, random: &mut Random) {
    let mut lines: Vec<&str> = files[path].lines().collect();
    lines.insert(random.below(lines.len() + 1), line);
    let text = lines.join("\n") + "\n";
    files.insert(path.to_owned(), text);
}

fn change_lines(files: &mut Files, path: &str, mut change: impl FnMut(&str) -> Option<String>) {
    let text: Vec<String> = files[path].lines().map(|line| change(line).unwrap_or_else(|| line.to_owned())).collect();
    files.insert(path.to_owned(), text.join("\n") + "\n");
}
