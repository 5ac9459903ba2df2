//! Last changes are kept in the repository's own folder; what is kept is never needed and never wrong.

use std::fs;
use std::path::PathBuf;

use super::known;
use crate::common::repo::Repo;

fn text(word: &str) -> String {
    format!("kind: resource\nid: a\nidentification: {{ title: {{ lv: {word} }} }}\n")
}

fn repo(name: &str) -> Repo {
    let repo = Repo::new(name);
    for word in ["Viens", "Divi", "Trīs"] {
        repo.write("registry/a.yaml", text(word)).commit(word);
    }
    repo
}

fn kept(repo: &Repo) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(repo.path().join(".git/pvp")).into_iter().flatten().flatten().map(|file| file.path()).collect();
    files.sort();
    files
}

#[test]
fn a_second_run_reads_only_new_commits() {
    let repo = repo("kept");
    let first = known(repo.path(), "HEAD");
    assert_eq!(first.commits, 3);
    let again = known(repo.path(), "HEAD");
    assert_eq!((again.commits, again.ages), (0, first.ages));

    let head = repo.write("registry/a.yaml", text("Četri")).commit("Četri");
    let next = known(repo.path(), "HEAD");
    assert_eq!((next.commits, next.ages.last["a"].commit.to_string()), (1, head));

    // A branch that began before what is kept, merged.
    repo.git(&["checkout", "-q", "-b", "side", "HEAD~2"]);
    repo.write("registry/b.yaml", text("Pieci").replace("id: a", "id: b")).commit("Pieci");
    repo.git(&["checkout", "-q", "main"]);
    repo.git(&["merge", "-q", "-m", "merge", "side"]);
    let merged = known(repo.path(), "HEAD");
    assert!(merged.commits < 6, "{}", merged.commits);
    assert_eq!(kept(&repo).len(), 3);
    fs::remove_dir_all(repo.path().join(".git/pvp")).expect("removed");
    assert_eq!(known(repo.path(), "HEAD").ages, merged.ages);

    let other = pvp::io::git::Repo::around(repo.path()).expect("a repository");
    let tip = other.commit("HEAD").expect("a commit");
    assert_ne!(
        other.ages(tip, &pvp::io::git::Seat::fixed(b"registry"), "en", &|_, _| {}).expect("history").commits,
        0,
        "another language is another question"
    );
    assert_ne!(other.ages(tip, &pvp::io::git::Seat::fixed(b""), "lv", &|_, _| {}).expect("history").commits, 0, "another folder, too");
}

#[test]
fn what_is_damaged_is_made_anew() {
    let repo = repo("kept-damaged");
    let right = known(repo.path(), "HEAD");
    let [file] = kept(&repo).try_into().expect("one file");
    let whole = fs::read(&file).expect("kept");
    let mut damaged: Vec<Vec<u8>> = (0..whole.len()).step_by(7).map(|at| whole[..at].to_vec()).collect();
    damaged.extend((0..whole.len()).step_by(3).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    }));
    damaged.push(b"pvp 99.0 1\n".to_vec());
    damaged.push(vec![0xFF; 100]);
    for bytes in damaged {
        fs::write(&file, &bytes).expect("written");
        assert_eq!(known(repo.path(), "HEAD"), right, "{}", String::from_utf8_lossy(&bytes));
        assert_eq!(fs::read(&file).expect("kept"), whole);
    }
    // One commit's under another's name.
    repo.write("registry/a.yaml", text("Četri")).commit("Četri");
    let name = file.file_name().expect("a name").to_string_lossy().replace(&right.ages.last["a"].commit.to_string(), &repo.head());
    fs::write(file.with_file_name(name), &whole).expect("written");
    assert_eq!(known(repo.path(), "HEAD").ages.last["a"].commit.to_string(), repo.head());
}

#[test]
fn where_nothing_can_be_kept_nothing_is() {
    let repo = repo("kept-nowhere");
    fs::write(repo.path().join(".git/pvp"), "not a folder").expect("written");
    assert_eq!(known(repo.path(), "HEAD").commits, 3);
    assert_eq!(known(repo.path(), "HEAD").commits, 3);
    fs::remove_file(repo.path().join(".git/pvp")).expect("removed");
    fs::create_dir(repo.path().join(".git/elsewhere")).expect("a folder");
    std::os::unix::fs::symlink("elsewhere", repo.path().join(".git/pvp")).expect("a link");
    assert_eq!(known(repo.path(), "HEAD").commits, 3);
    assert_eq!(fs::read_dir(repo.path().join(".git/elsewhere")).expect("a folder").count(), 0);
}

#[test]
fn only_a_few_are_kept() {
    let repo = repo("kept-few");
    for number in 0..20 {
        repo.write("notes.txt", number.to_string()).commit("notes");
        known(repo.path(), "HEAD");
    }
    assert_eq!(kept(&repo).len(), 16);
    assert_eq!(known(repo.path(), "HEAD").commits, 0, "the newest is kept");
}
