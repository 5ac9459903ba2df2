//! When descriptions last changed: by what they say, links on both ends.

use std::collections::BTreeMap;

use super::known;
use crate::common::repo::Repo;

fn service(id: &str, title: &str, resource: &str) -> String {
    format!(
        "kind: service\nid: {id}\nidentification: {{ title: {{ lv: {title} }}, status: active }}\n\
         basis: {{ needs: [birth/register] }}\nrelated: {{ resources: [{{ id: {resource} }}] }}\n"
    )
}

const BIRTH: &str = "kind: life-situation\nid: birth\nneeds: [{ id: register, title: Reģistrēt }]\n";

fn resource(id: &str) -> String {
    format!("kind: resource\nid: {id}\nidentification: {{ title: {{ lv: Reģistrs }}, status: active }}\n")
}

/// The subject of each description's last change.
fn last(repo: &Repo) -> BTreeMap<String, String> {
    let subject = |id: &str| repo.git(&["log", "-1", "--format=%s", id]);
    let of = |(name, last): (&compact_str::CompactString, &pvp::history::LastChange)| (name.to_string(), subject(&last.commit.to_string()));
    known(repo.path(), "HEAD").ages.last.iter().map(of).collect()
}

fn expect(repo: &Repo, expected: &[(&str, &str)]) {
    let expected: BTreeMap<String, String> = expected.iter().map(|(name, subject)| ((*name).to_owned(), (*subject).to_owned())).collect();
    assert_eq!(last(repo), expected);
}

#[test]
fn only_what_is_said_counts() {
    let repo = Repo::new("ages");
    repo.write("registry/birth.yaml", BIRTH).write("registry/one.yaml", resource("one")).commit("resources");
    repo.write("registry/two.yaml", resource("two")).commit("another");
    expect(&repo, &[("birth", "resources"), ("one", "resources"), ("two", "another")]);

    repo.write("registry/s.yaml", service("s", "Viens", "one")).commit("service");
    expect(&repo, &[("birth", "service"), ("one", "service"), ("two", "another"), ("s", "service")]);

    let written = service("s", "'Viens'", "one").replace("status: active", "status:   active") + "# so\n";
    repo.write("registry/s.yaml", &written).write("registry/.hidden.yaml", "x").write("registry/notes.txt", "x").commit("reformatting");
    repo.write("registry/two.yaml", resource("two").replace("{ title: { lv: Reģistrs }", "{ title: Reģistrs")).commit("reformatting");
    expect(&repo, &[("birth", "service"), ("one", "service"), ("two", "another"), ("s", "service")]);

    repo.write("registry/s.yaml", service("s", "Viens", "two")).commit("link");
    expect(&repo, &[("birth", "service"), ("one", "link"), ("two", "link"), ("s", "link")]);

    repo.write("registry/s.yaml", service("s", "Divi", "two")).commit("words");
    expect(&repo, &[("birth", "service"), ("one", "link"), ("two", "link"), ("s", "words")]);

    std::fs::create_dir_all(repo.path().join("registry/deep")).expect("a folder");
    repo.git(&["mv", "registry/s.yaml", "registry/deep/t.yaml"]);
    repo.git(&["mv", "registry/one.yaml", "registry/deep/one.yaml"]);
    repo.commit("moves");
    expect(&repo, &[("birth", "service"), ("one", "link"), ("two", "link"), ("s", "words")]);

    repo.git(&["mv", "registry/deep/t.yaml", "registry/s.yaml"]);
    repo.write("registry/s.yaml", service("s", "Trīs", "two")).commit("moved and changed");
    expect(&repo, &[("birth", "service"), ("one", "link"), ("two", "link"), ("s", "moved and changed")]);

    std::fs::remove_file(repo.path().join("registry/s.yaml")).expect("removed");
    repo.commit("removed");
    expect(&repo, &[("birth", "removed"), ("one", "link"), ("two", "removed"), ("s", "moved and changed")]);

    repo.write("registry/s.yaml", service("s", "Trīs", "one")).commit("again");
    expect(&repo, &[("birth", "again"), ("one", "again"), ("two", "removed"), ("s", "again")]);

    repo.write("registry/s.yaml", service("s", "Trīs", "one").replace("register]", "register, birth/other]")).commit("another need");
    expect(&repo, &[("birth", "another need"), ("one", "again"), ("two", "removed"), ("s", "another need")]);
    std::fs::remove_dir_all(repo.path().join(".git/pvp")).expect("removed");
    expect(&repo, &[("birth", "another need"), ("one", "again"), ("two", "removed"), ("s", "another need")]);
}
