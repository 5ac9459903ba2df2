//! Who made a commit and what for: in the encoding that it names, and people as `.mailmap` has them.

use std::path::Path;

use super::{answer, service};
use crate::common::repo::Repo;
use crate::common::stdout;

/// Commits what there is with a message and an author of any bytes.
fn commit(repo: &Repo, encoding: &str, message: &[u8], author: &[u8]) {
    repo.git(&["add", "--all"]);
    std::fs::write(repo.beside("message"), message).expect("a file");
    let mut command = repo.command("git");
    command
        .args(["-c", &format!("i18n.commitEncoding={encoding}"), "commit", "--quiet", "--allow-empty", "--file"])
        .arg(repo.beside("message"));
    command.env("GIT_AUTHOR_NAME", crate::common::repo::name(author));
    assert!(command.status().expect("git runs").success());
}

fn newest(repo: &Repo) -> [String; 3] {
    let answer = answer(repo, &["--limit", "1"]);
    ["author", "subject", "unread"].map(|key| answer["commits"][0][key].as_str().unwrap_or_default().to_owned())
}

#[test]
fn texts_are_shown_as_they_were_meant() {
    let repo = Repo::new("log-encodings");
    let mut days = 0;
    let mut next = |encoding: &str, message: &[u8], author: &[u8]| {
        days += 1;
        repo.write("a.yaml", service("a", "Pirmais", days));
        commit(&repo, encoding, message, author);
        newest(&repo)
    };
    for (encoding, message, author) in [
        ("windows-1257", &b"Pagarin\xE2t termi\xF2u"[..], &b"J\xE2nis B\xE7rzi\xF2\xF0"[..]),
        ("ISO-8859-13", b"Pagarin\xE2t termi\xF2u", b"J\xE2nis B\xE7rzi\xF2\xF0"),
        ("ISO-8859-4", b"Pagarin\xE0t termi\xF1u", b"J\xE0nis B\xBArzi\xF1\xB9"),
    ] {
        let shown = next(encoding, message, author);
        assert_eq!(shown, ["Jānis Bērziņš", "Pagarināt termiņu", ""], "{encoding}");
        // As Git shows it.
        assert_eq!(repo.git(&["-c", "i18n.logOutputEncoding=UTF-8", "log", "-1", "--format=%an %s"]), "Jānis Bērziņš Pagarināt termiņu");
    }
    assert_eq!(next("UTF-8", "Pagarināt".as_bytes(), "Jānis".as_bytes()), ["Jānis", "Pagarināt", ""]);
    // What says another encoding than it has, or one that is not known, is shown as it is, and that is said.
    assert_eq!(next("x-unknown", b"termi\xF2u", b"Anna"), ["Anna", "termi\\xF2u", "x-unknown"]);
    // Git itself would have changed the bytes to UTF-8.
    let made = repo.command("git").args(["cat-file", "commit", "HEAD"]).output().expect("git runs").stdout;
    let plain: Vec<u8> = made.split(|byte| *byte == b'\n').filter(|line| !line.starts_with(b"encoding")).collect::<Vec<_>>().join(&b'\n');
    std::fs::write(repo.beside("commit"), plain).expect("a file");
    let id = repo.git(&["hash-object", "-w", "-t", "commit", "../commit"]);
    repo.git(&["reset", "--quiet", "--soft", &id]);
    assert_eq!(newest(&repo), ["Anna", "termi\\xF2u", "UTF-8"]);
    for (lang, words) in [("en", "not in UTF-8"), ("lv", "nav kodējumā UTF-8")] {
        let shown = stdout(&repo.pvp(&["log", "--limit", "1", "--lang", lang]));
        assert!(shown.contains("termi\\xF2u") && shown.contains(words), "{shown}");
    }
}

#[test]
fn people_go_by_the_names_that_the_repository_lists() {
    let repo = Repo::new("log-mailmap");
    repo.write("a.yaml", service("a", "Pirmais", 1));
    commit(&repo, "UTF-8", b"begin", b"Old Name");
    assert_eq!(newest(&repo)[0], "Old Name");
    let same_as_git = |folder: &Path| {
        let git = repo.command("git").current_dir(folder).args(["log", "-1", "--format=%aN", "--", "a.yaml"]).output().expect("git runs");
        let ours = repo.pvp_in(folder, &["log", "--limit", "1"]);
        let name = stdout(&git).trim().to_owned();
        assert!(stdout(&ours).contains(&name), "{name}: {}", stdout(&ours));
        name
    };
    repo.write(".mailmap", "New Name <REDAKTORS@pvp.example> old name <redaktors@pvp.example>\n");
    assert_eq!((same_as_git(repo.path()), newest(&repo)[0].as_str()), ("New Name".to_owned(), "New Name"));
    repo.write(".mailmap", "# Nobody <redaktors@pvp.example>\nNewer Name <redaktors@pvp.example>\n");
    assert_eq!(same_as_git(repo.path()), "Newer Name");
    // In a bare repository the list is that of HEAD.
    repo.git(&["add", ".mailmap"]);
    repo.git(&["commit", "--quiet", "--message", "list"]);
    let bare = repo.beside("bare.git");
    repo.git(&["clone", "--quiet", "--bare", ".", &bare.display().to_string()]);
    let shown = stdout(&repo.pvp_in(&bare, &["log", "--limit", "1"]));
    assert!(shown.contains("Newer Name"), "{shown}");
    // Which file outside is read, a repository does not say; a link is not followed, as in Git.
    std::fs::write(repo.beside("list"), "Outside <redaktors@pvp.example>\n").expect("a file");
    repo.git(&["config", "mailmap.file", &repo.beside("list").display().to_string()]);
    assert_eq!(newest(&repo)[0], "Newer Name");
    repo.git(&["config", "--unset", "mailmap.file"]);
    repo.remove(".mailmap");
    repo.link(".mailmap", "../list");
    assert_eq!(same_as_git(repo.path()), "Old Name");
    std::fs::write(repo.beside("home/.gitconfig"), format!("[mailmap]\n\tfile = {}\n", repo.beside("list").display())).expect("a file");
    assert_eq!(newest(&repo)[0], "Outside");
}
