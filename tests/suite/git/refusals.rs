//! What Git cannot give is refused: exit 2, nothing on standard output, and the command that mends it, in both languages.

use std::io::Write as _;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::{TODAY, document, institution, small, stderr, validated};
use crate::common::repo::{Repo, refused};

/// A run that is refused in both languages, in a machine format too.
fn in_both(repo: &Repo, folder: &Path, args: &[&str], mends: &str) {
    for lang in ["lv", "en"] {
        refused(&repo.pvp_in(folder, &[&["validate", "--format", "json", "--lang", lang], args].concat()), mends);
    }
}

fn skipped(reason: &str) {
    let _ = writeln!(std::io::stderr(), "SKIPPED: {reason}");
}

#[test]
fn without_git_only_history_is_refused() {
    let folder = Repo::bare_folder("git-none", "registry");
    folder.write("vsaa.yaml", institution("vsaa"));
    assert_eq!(folder.pvp(&["validate"]).status.code(), Some(0));
    for args in [&["--at", "HEAD"][..], &["--base", "main"], &["--staged"]] {
        in_both(&folder, folder.path(), args, "git init");
    }
    refused(&folder.pvp(&["config", "--at", "HEAD"]), "git init");
    refused(&folder.pvp(&["baseline", "write", "--at", "HEAD"]), "git init");
    refused(&folder.pvp(&["schema", "--write", "schemas", "--at", "HEAD"]), "git init");
    assert!(!folder.path().join("schemas").exists() && !folder.path().join("pvp-baseline.yaml").exists());
    // The program `git` is not needed at all.
    let repo = small("git-no-program");
    repo.commit("Add a registry");
    let output = crate::common::pvp().current_dir(repo.path()).env_remove("PATH").args(["validate", "--at", "HEAD"]).output();
    assert_eq!(output.expect("pvp runs").status.code(), Some(0));
}

#[test]
fn revisions_that_are_none_are_refused() {
    let repo = small("git-unknown");
    in_both(&repo, repo.path(), &["--at", "HEAD"], "git commit");
    in_both(&repo, repo.path(), &["--base", "main"], "git commit");
    repo.commit("Add a registry");
    let blob = repo.git(&["rev-parse", "HEAD:pvp.yaml"]);
    let tree = repo.git(&["rev-parse", "HEAD^{tree}"]);
    let nothing = "0".repeat(40);
    let unknown = [
        "nowhere",
        "HEAD~7",
        "HEAD@{99}",
        "HEAD^2",
        ":/no such",
        "",
        " ",
        "...",
        "nowhere...",
        "HEAD..HEAD",
        "a b",
        "HEAD:pvp.yaml",
        "\u{1B}[31m",
        "../../etc/passwd",
        "refs/heads/../../HEAD",
        "HEAD^{tree}",
        &blob,
        &tree,
        &nothing,
        "HEAD~99999999999999999999",
        "HEAD@{-1}",
        "@{u}",
    ];
    for revision in unknown {
        in_both(&repo, repo.path(), &[&format!("--at={revision}")], "git log --oneline");
        in_both(&repo, repo.path(), &[&format!("--base={revision}")], "git log --oneline");
    }
    for revision in ["-x", "--upload-pack=touch x", "-"] {
        in_both(&repo, repo.path(), &[&format!("--at={revision}")], "git log --oneline");
        let apart = repo.pvp(&["validate", "--at", revision]);
        assert_eq!(apart.status.code(), Some(2), "{}", stderr(&apart));
    }
    for number in 0..400 {
        repo.write(format!("many/{number}"), number.to_string());
    }
    repo.commit("Add many objects");
    in_both(&repo, repo.path(), &["--at", &ambiguous(&repo)], "git rev-parse --disambiguate=");
}

/// The first digits that two commits share.
fn ambiguous(repo: &Repo) -> String {
    let mut known = std::collections::BTreeSet::new();
    let tree = repo.git(&["rev-parse", "HEAD^{tree}"]);
    for number in 0..100_000 {
        let id = repo.git(&["commit-tree", "-m", &number.to_string(), &tree]);
        if !known.insert(id[..4].to_owned()) {
            return id[..4].to_owned();
        }
    }
    panic!("commits have too little in common");
}

#[test]
fn somebody_elses_repository_is_refused() {
    let repo = small("git-foreign");
    repo.commit("Add a registry");
    let owned = Command::new("chown").args(["-R", "12345:12345"]).arg(repo.path()).status().expect("chown runs");
    if !owned.success() {
        return skipped("only root can give a repository to somebody else");
    }
    let path = repo.path().display().to_string();
    for args in [&["--at", "HEAD"][..], &["--base", "HEAD"], &["--staged"]] {
        in_both(&repo, repo.path(), args, &format!("git config --global --add safe.directory {path}"));
        in_both(&repo, &repo.path().join("registry"), args, &format!("git config --global --add safe.directory {path}"));
    }
    // Without history, whose it is does not matter.
    assert_eq!(repo.pvp(&["validate"]).status.code(), Some(0));
    // The command that was named mends it.
    repo.write("../home/.gitconfig", format!("[safe]\n\tdirectory = {path}\n"));
    assert_eq!(repo.pvp(&["validate", "--at", "HEAD"]).status.code(), Some(0));
    repo.write("../home/.gitconfig", "");
    // Nor does an ordinary user read what is root's.
    let back = Command::new("chown").args(["-R", "0:0"]).arg(repo.path()).status().expect("chown runs");
    assert!(back.success());
    let mut other = Command::new(env!("CARGO_BIN_EXE_pvp"));
    other.args(["validate", "--at", "HEAD"]).current_dir(repo.path()).env_clear().env("LC_ALL", "C").uid(12345).gid(12345);
    match other.output() {
        Ok(output) => refused(&output, "safe.directory"),
        Err(error) => skipped(&format!("another user cannot run what was built here: {error}")),
    }
}

#[test]
fn an_open_merge_is_refused_where_it_would_be_committed() {
    let repo = small("git-merge");
    repo.commit("Add a registry");
    repo.git(&["checkout", "--quiet", "-b", "side"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: ministry");
    repo.commit("Make it a ministry");
    repo.git(&["checkout", "--quiet", "main"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: court");
    repo.commit("Make it a court");
    assert!(!repo.try_git(&["merge", "--quiet", "side"]).status.success());
    in_both(&repo, repo.path(), &["--staged"], "git add");
    // Elsewhere the markers are findings.
    assert_eq!(validated(&repo, &["--base", "HEAD"])["findings"][0]["rule"], "merge-conflict");
    assert_eq!(repo.pvp(&["validate", "--at", "HEAD"]).status.code(), Some(0));
    repo.git(&["checkout", "--quiet", "--ours", "registry/vsaa.yaml"]);
    repo.git(&["add", "--all"]);
    assert_eq!(repo.pvp(&["validate", "--staged"]).status.code(), Some(0));
}

#[test]
fn a_partial_clone_is_refused_without_fetching() {
    let repo = small("git-partial");
    repo.commit("Add a registry");
    repo.git(&["config", "uploadpack.allowFilter", "true"]);
    repo.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
    let url = format!("file://{}", repo.path().display());
    let partial = repo.beside("partial");
    repo.git(&["clone", "--quiet", "--filter=blob:none", "--no-checkout", &url, &partial.display().to_string()]);
    let objects = |folder: &Path| {
        let count = repo.command("git").current_dir(folder).args(["count-objects", "-v"]).output().expect("git runs");
        String::from_utf8(count.stdout).expect("text")
    };
    let before = objects(&partial);
    // Whoever fetched would be seen.
    repo.git(&["config", "uploadpack.packObjectsHook", "false"]);
    for args in [&["--at", "HEAD"][..], &["--base", "HEAD"], &["--staged"]] {
        in_both(&repo, &partial, args, "git fetch --refetch --no-filter");
    }
    assert_eq!(objects(&partial), before);
    // Other versions of Git also write down that contents were promised, which Git's library does not know.
    let config = |args: &[&str]| {
        let output = repo.command("git").current_dir(&partial).args(["config"]).args(args).output().expect("git runs");
        assert!(output.status.success());
    };
    config(&["core.repositoryformatversion", "1"]);
    config(&["extensions.partialClone", "origin"]);
    in_both(&repo, &partial, &["--at", "HEAD"], "git config --unset extensions.partialClone");
    // The command that was named mends it.
    repo.git(&["config", "--unset", "uploadpack.packObjectsHook"]);
    let said = stderr(&repo.pvp_in(&partial, &["validate", "--at", "HEAD", "--lang", "en"]));
    let command = said.split('`').find(|part| part.starts_with("git fetch")).expect("a command").to_owned();
    let mended = repo.command("sh").current_dir(&partial).args(["-c", &command]).output().expect("a shell");
    assert!(mended.status.success(), "{command}: {}", stderr(&mended));
    let run = repo.pvp_in(&partial, &["validate", "--at", "HEAD", "--format", "json", "--today", TODAY]);
    assert_eq!(document(&run), validated(&repo, &[]));
}

#[test]
fn damage_is_refused_and_never_read_as_nothing() {
    let repo = small("git-damage");
    repo.commit("Add a registry");
    let object = |name: &str| {
        let id = repo.git(&["rev-parse", name]);
        (repo.path().join(".git/objects").join(&id[..2]).join(&id[2..]), id)
    };
    let with = |path: &Path, bytes: Option<&[u8]>, check: &dyn Fn()| {
        let whole = std::fs::read(path).expect("a file");
        let _ = std::fs::remove_file(path);
        if let Some(bytes) = bytes {
            std::fs::write(path, bytes).expect("a file");
        }
        check();
        let _ = std::fs::remove_file(path);
        std::fs::write(path, whole).expect("a file");
        assert_eq!(repo.pvp(&["validate", "--at", "HEAD"]).status.code(), Some(0));
    };
    for name in ["HEAD:registry/vsaa.yaml", "HEAD:registry", "HEAD^{tree}", "HEAD", "HEAD:pvp.yaml"] {
        let (path, _) = object(name);
        let mut cut = std::fs::read(&path).expect("an object");
        cut.truncate(cut.len() / 2);
        for bytes in [Some(&cut[..]), Some(&b""[..]), Some(&b"not what Git writes"[..]), None] {
            with(&path, bytes, &|| {
                in_both(&repo, repo.path(), &["--at", "HEAD"], "git fsck");
                in_both(&repo, repo.path(), &["--base", "HEAD"], "git fsck");
                refused(&repo.pvp(&["schema", "--write", "schemas", "--at", "HEAD"]), "git fsck");
                refused(&repo.pvp(&["baseline", "write", "--at", "HEAD"]), "git fsck");
                assert!(!repo.path().join("schemas").exists() && !repo.path().join("pvp-baseline.yaml").exists());
                assert_eq!(repo.pvp(&["validate"]).status.code(), Some(0));
            });
        }
    }
    let git = repo.path().join(".git");
    for (file, bytes) in
        [("HEAD", &b""[..]), ("HEAD", b"\0\0\0"), ("HEAD", b"ref: ../../x"), ("refs/heads/main", b"nonsense"), ("config", b"[[[")]
    {
        with(&git.join(file), Some(bytes), &|| {
            for args in [&["--at", "HEAD"][..], &["--base", "HEAD"]] {
                in_both(&repo, repo.path(), args, "git ");
            }
            assert_eq!(repo.pvp(&["validate"]).status.code(), Some(0));
        });
    }
    with(&git.join("index"), Some(b"DIRCnonsense"), &|| in_both(&repo, repo.path(), &["--staged"], "git "));
}

#[test]
fn other_ways_to_keep_objects_and_references_are_refused() {
    for option in ["--object-format=sha256", "--ref-format=reftable"] {
        let repo = Repo::bare_folder("git-format", "repository");
        if !repo.try_git(&["init", "--quiet", option]).status.success() {
            skipped(&format!("this Git does not know {option}"));
            continue;
        }
        repo.write("registry/vsaa.yaml", institution("vsaa"));
        repo.commit("Add a registry");
        for args in [&["--at", "HEAD"][..], &["--base", "HEAD"], &["--staged"]] {
            in_both(&repo, repo.path(), args, "git clone");
        }
        assert_eq!(repo.pvp(&["validate"]).status.code(), Some(0));
    }
}

#[test]
fn a_revision_of_more_than_can_be_checked_out_is_refused() {
    let repo = small("git-bomb");
    repo.commit("Add a registry");
    // Ten folders of ten folders of …: each is one small object.
    let blob = repo.git(&["rev-parse", "HEAD:registry/vsaa.yaml"]);
    let made = |lines: &str| {
        repo.write("../tree", lines);
        let tree = repo.command("sh").args(["-c", "git mktree < ../tree"]).output().expect("git runs");
        String::from_utf8(tree.stdout).expect("text").trim().to_owned()
    };
    let tens = |of: &str| (0..10).fold(String::new(), |all, number| format!("{all}{of}\tx{number}\n"));
    let mut tree = made(&(0..10).fold(String::new(), |all, number| format!("{all}100644 blob {blob}\tx{number}.yaml\n")));
    for _ in 0..9 {
        tree = made(&tens(&format!("040000 tree {tree}")));
    }
    let wide = repo.git(&["commit-tree", "-m", "x", &tree]);
    in_both(&repo, repo.path(), &["--at", &wide], "git ls-tree");
    let mut tree = made(&format!("100644 blob {blob}\tx.yaml\n"));
    let long = "x".repeat(250);
    for _ in 0..40 {
        tree = made(&format!("040000 tree {tree}\t{long}\n"));
    }
    let deep = repo.git(&["commit-tree", "-m", "x", &tree]);
    in_both(&repo, repo.path(), &["--at", &deep], "git ls-tree");
    // A link that is a book leads nowhere.
    repo.write("../link", "x/../".repeat(200_000));
    let link = repo.git(&["hash-object", "-w", "../link"]);
    let tree = made(&format!("120000 blob {link}\tlink.yaml\n100644 blob {blob}\tvsaa.yaml\n"));
    let linked = repo.git(&["commit-tree", "-m", "x", &tree]);
    let output = repo.pvp(&["validate", ".", "--at", &linked, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert_eq!(document(&output)["findings"][0]["rule"], "unreadable-file");
}
