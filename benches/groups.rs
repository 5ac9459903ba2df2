//! What service groups cost: 10,000 services in 250 groups against the same services written out, read and judged.
//!
//! `cargo bench --bench groups` prints the median of several runs of each, taken in turn, and their ratio. The groups are
//! those of the registry with their members, copied under new ids, with all that they refer to.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "it makes files, looks at the clock and prints")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use pvp::check;
use pvp::content::effective::{self, Common};
use pvp::finding::Severity;
use pvp::io::archive::Snapshot;
use pvp::io::disk::Wanted;
use pvp::io::folder;
use pvp::kind::Kind;
use pvp::render::effective::render;
use pvp::rules::Policy;
use pvp::schema::Vocabulary;
use pvp::settings::Settings;
use pvp::source::FileId;
use pvp::yaml;

const SERVICES: usize = 10_000;
const GROUPS: usize = 250;
const RUNS: usize = 9;
/// No review is dated later.
const TODAY: &str = "9999-12-31";

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("registry");
    let [grouped, written] = ["grouped", "written"].map(|name| {
        let folder = std::env::temp_dir().join(format!("pvp-bench-groups-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        folder
    });
    let bytes = generate(&root, &grouped, &written);
    println!(
        "{SERVICES} services in {GROUPS} groups, {:.1} KB each, written out {:.1} KB; {} threads, median of {RUNS} runs",
        bytes.0 as f64 / SERVICES as f64 / 1000.0,
        bytes.1 as f64 / SERVICES as f64 / 1000.0,
        rayon::current_num_threads()
    );
    let mut times = [Vec::new(), Vec::new()];
    for run in 0..=RUNS {
        for (times, folder) in times.iter_mut().zip([&grouped, &written]) {
            let time = judged(folder);
            // The first run warms up.
            times.extend((run > 0).then_some(time));
        }
    }
    let [in_groups, out] = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    });
    println!("in groups {:.0} ms, written out {:.0} ms: {:.2} × as long", in_groups * 1e3, out * 1e3, in_groups / out);
    for folder in [grouped, written] {
        fs::remove_dir_all(folder).expect("the folder can be removed");
    }
}

fn judged(folder: &Path) -> Duration {
    let vocabulary = Vocabulary { asks_recommended: false, ..Vocabulary::default() };
    let policy = Policy::new(Settings::default(), TODAY).expect("nothing is asked for");
    let start = Instant::now();
    let judgement = check::judge(&Snapshot::alone(folder::list(Wanted::descriptions(folder))), &vocabulary, &policy, &|| {});
    let time = start.elapsed();
    let error = judgement.findings.iter().find(|finding| finding.severity == Severity::Error);
    assert!(error.is_none(), "{error:?}");
    time
}

/// Lays the services out twice; how many bytes they take with their groups, and written out.
fn generate(root: &Path, grouped: &Path, written: &Path) -> (usize, usize) {
    let texts = |folder: &str| -> BTreeMap<String, String> {
        let files = fs::read_dir(root.join(folder)).expect("a folder").flatten();
        files.map(|file| (id_of(&file.path()), fs::read_to_string(file.path()).expect("a text"))).collect()
    };
    let (groups, services) = (texts("service-groups"), texts("services"));
    for kind in ["institutions", "life-situations", "resources", "agreements"] {
        for (id, text) in texts(kind) {
            for folder in [grouped, written] {
                fs::write(folder.join(format!("{id}.yaml")), &text).expect("written");
            }
        }
    }
    let members: Vec<(&String, &String, String)> = services
        .iter()
        .filter_map(|(id, text)| Some((id, text, text.lines().find_map(|line| line.strip_prefix("group: "))?.to_owned())))
        .collect();
    // What members refer to, beside each other.
    for (id, text) in services.iter().filter(|(id, _)| members.iter().all(|(member, ..)| member != id)) {
        for folder in [grouped, written] {
            fs::write(folder.join(format!("{id}.yaml")), text).expect("written");
        }
    }
    // Others refer to the members as they are.
    for (name, text) in &groups {
        fs::write(grouped.join(format!("{name}.yaml")), text).expect("written");
    }
    for (id, text, group) in &members {
        fs::write(grouped.join(format!("{id}.yaml")), text).expect("written");
        fs::write(written.join(format!("{id}.yaml")), written_out(text, &groups[group])).expect("written");
    }
    let (mut in_groups, mut out) = (0, 0);
    let names: Vec<&String> = groups.keys().collect();
    for number in 0..GROUPS {
        let name = names[number % names.len()];
        let renamed = |text: &str| text.replacen(&format!("id: {name}\n"), &format!("id: {name}-{number}\n"), 1);
        let text = renamed(&groups[name]);
        in_groups += text.len();
        fs::write(grouped.join(format!("{name}-{number}.yaml")), text).expect("written");
        let of_group: Vec<_> = members.iter().filter(|(.., group)| group == name).collect();
        for copy in 0..SERVICES / GROUPS {
            let (id, text, _) = of_group[copy % of_group.len()];
            let new = format!("{id}-{number}-{copy}");
            let text = text.replacen(&format!("id: {id}\n"), &format!("id: {new}\n"), 1);
            let own = text.replacen(&format!("group: {name}\n"), &format!("group: {name}-{number}\n"), 1);
            in_groups += own.len();
            fs::write(grouped.join(format!("{new}.yaml")), own).expect("written");
            let whole = written_out(&text, &groups[name]);
            out += whole.len();
            fs::write(written.join(format!("{new}.yaml")), whole).expect("written");
        }
    }
    (in_groups, out)
}

fn id_of(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

/// What a member says with its group, as a text of its own.
fn written_out(member: &str, group: &str) -> String {
    let group = Common::read(group.as_bytes(), FileId(1)).expect("a group");
    let mut tree = yaml::parse(member, FileId(0)).tree;
    effective::apply(&mut tree, &group, "lv");
    let text = render(tree.root().expect("a root"), Some(Kind::Service.fields()), &|_| String::new());
    let plain = text.lines().map(|line| line.strip_suffix("  # ").unwrap_or(line)).filter(|line| !line.starts_with("group: "));
    plain.collect::<Vec<_>>().join("\n") + "\n"
}
