//! `--at`: what a revision held is judged as it would have been in the working tree, however Git keeps it.

use std::path::Path;

use super::{document, found, institution, root, small, stderr, stdout, validated};
use crate::common::cases;
use crate::common::repo::{Repo, name};

/// The same document from the working tree and from the revision.
fn same(repo: &Repo, path: &str) {
    let (now, then) = (validated(repo, &[path]), validated(repo, &[path, "--at", "HEAD"]));
    assert_eq!(now, then, "{path}");
}

#[test]
fn every_registry_is_judged_in_git_as_in_the_working_tree() {
    let repo = Repo::new("git-same");
    let mut paths = Vec::new();
    for rule in cases::rules() {
        for side in ["bad", "good"] {
            let path = format!("rules/{rule}/{side}");
            repo.copy(&cases::registry(&rule, side), &path);
            paths.push(path);
        }
    }
    for example in ["first-registry", "promises-to-keep", "registry-with-gaps"] {
        repo.copy(&root().join("examples").join(example), &format!("examples/{example}"));
        paths.push(format!("examples/{example}"));
    }
    repo.copy(&root().join("registry"), "whole/registry");
    repo.write("whole/pvp.yaml", std::fs::read(root().join("pvp.yaml")).expect("settings"));
    paths.push("whole".to_owned());
    paths.push("whole/registry".to_owned());
    let inner = std::fs::read_dir(root().join("registry")).expect("a folder").flatten().find(|entry| entry.path().is_dir());
    paths.extend(inner.map(|inner| format!("whole/registry/{}", inner.file_name().to_string_lossy())));
    repo.commit("Add every registry");
    assert!(paths.len() > 100, "{paths:?}");
    for path in paths {
        same(&repo, &path);
    }
}

#[test]
fn what_is_left_out_or_odd_is_the_same_too() {
    let inner = Repo::new("git-odd-inner");
    inner.write("inner.yaml", institution("inner"));
    inner.commit("Add what others include");

    let repo = Repo::new("git-odd");
    repo.write("docs/outside.yaml", institution("outside"));
    repo.write("work/pvp.yaml", "registry: registry\nbaseline: accepted.yaml\n");
    repo.write("work/accepted.yaml", "findings: []\n");
    repo.write("work/elsewhere.yaml", institution("elsewhere"));
    repo.write("work/registry/vsaa.yaml", institution("vsaa"));
    repo.write("work/registry/ending.yml", institution("ending"));
    repo.write("work/registry/notes.txt", "x");
    repo.write("work/registry/inner/pvp.yaml", "registry: x\n");
    repo.write("work/registry/pvp-baseline.yaml", "findings: []\n");
    repo.write("work/registry/.hidden/a.yaml", institution("a"));
    repo.write("work/registry/.hidden/b/c.yaml", institution("c"));
    repo.write("work/registry/.one.yaml", institution("one"));
    repo.write("work/registry/deep/er/deep.yaml", institution("deep"));
    repo.write("work/registry/deep/.secret/x.yaml", institution("x"));
    repo.write("work/registry/UPPER.YAML", institution("upper"));
    repo.write("work/registry/line\nbreak.yaml", institution("line-break"));
    repo.write("work/registry/space.yaml ", institution("space"));
    repo.write("work/registry/dot.yaml.", institution("dot"));
    repo.write(Path::new("work/registry").join(name(b"bytes\xFF.yaml")), institution("bytes"));
    repo.write(Path::new("work/registry").join(name(b"fold\xFEer/in.yaml")), institution("in"));
    repo.write("work/registry/bell\u{7}.yaml", institution("bell"));
    repo.write("work/registry/runs.yaml", institution("runs"));
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(repo.path().join("work/registry/runs.yaml"), mode).expect("a mode");
    repo.link("work/registry/again.yaml", "vsaa.yaml");
    repo.link("work/registry/again.txt", "vsaa.yaml");
    repo.link("work/registry/to-inside.yaml", "../elsewhere.yaml");
    repo.link("work/registry/to-inside-twice.yaml", "../elsewhere.yaml");
    repo.link("work/registry/to-hidden.yaml", ".one.yaml");
    repo.link("work/registry/to-text.yaml", "notes.txt");
    repo.link("work/registry/to-outside.yaml", "../../docs/outside.yaml");
    repo.link("work/registry/to-folder", "deep");
    repo.link("work/registry/to-folder.yaml", "deep");
    repo.link("work/registry/to-root", "..");
    repo.link("work/registry/to-outside-folder", "../../docs");
    repo.link("work/registry/broken.yaml", "nowhere.yaml");
    repo.link("work/registry/broken.txt", "nowhere.txt");
    repo.link("work/registry/under-a-file.yaml", "vsaa.yaml/x.yaml");
    repo.link("work/registry/chain-1.yaml", "chain-2.yaml");
    repo.link("work/registry/chain-2.yaml", "to-folder/er/deep.yaml");
    repo.link("work/registry/loop-1.yaml", "loop-2.yaml");
    repo.link("work/registry/loop-2.yaml", "loop-1.yaml");
    repo.link("work/registry/itself.yaml", "itself.yaml");
    repo.link("work/registry/through.yaml", "./to-folder/../to-folder/er/./deep.yaml");
    repo.git(&[
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        &inner.path().display().to_string(),
        "work/registry/sub",
    ]);
    repo.link("work/registry/to-sub", "sub");
    repo.commit("Add everything odd");
    for path in ["work", "work/registry/deep", "work/registry/vsaa.yaml", "work/registry/line\nbreak.yaml"] {
        same(&repo, path);
    }
    let skipped = validated(&repo, &["work", "--at", "HEAD"])["summary"]["skipped"].clone();
    for (reason, count) in [("submodule", 1), ("hidden", 3), ("settings", 2)] {
        assert_eq!(skipped[reason], count, "{reason}: {skipped}");
    }
    // Git's own folder is not left out: it is no part of the registry.
    let whole = small("git-odd-top");
    whole.remove("pvp.yaml");
    whole.write(".gitattributes", "* text=auto\n");
    whole.commit("Add a registry at the top");
    same(&whole, ".");
}

#[test]
fn a_revision_is_found_however_git_keeps_it() {
    let repo = small("git-states");
    repo.commit("Add a registry");
    let first = validated(&repo, &[]);
    repo.git(&["tag", "light"]);
    repo.git(&["tag", "--annotate", "--message", "The first", "heavy"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    let second_id = repo.commit("Make a mistake");
    let second = validated(&repo, &[]);
    repo.write("registry/new.yaml", institution("other"));
    repo.commit("Add a file that is named otherwise");
    let third = validated(&repo, &[]);
    assert!(first != second && second != third && first != third);

    let names = ["light", "heavy", "HEAD~2", "main~2", "heavy^{commit}", "heavy^0", ":/Add a registry", "HEAD^^", "main@{2}"];
    let check = |folder: &Path, what: &str| {
        let at =
            |revision: &str| document(&repo.pvp_in(folder, &["validate", "--today", super::TODAY, "--format", "json", "--at", revision]));
        for name in names {
            if name.contains("@{") && what != "as it is" {
                continue;
            }
            assert_eq!(at(name), first, "{what}: {name}");
        }
        assert_eq!(at(&second_id), second, "{what}");
        assert_eq!(at(&second_id[..9]), second, "{what}");
        assert_eq!(at("HEAD"), third, "{what}");
    };
    check(repo.path(), "as it is");

    let clone = |name: &str, options: &[&str]| {
        let path = repo.beside(name);
        let source = repo.path().display().to_string();
        repo.git(&[&["clone", "--quiet"], options, &[&source, &path.display().to_string()]].concat());
        // What other branches and tags are called is the same in a clone.
        path
    };
    check(&clone("shared", &["--shared"]), "shared");
    check(&clone("hard", &[]), "a clone");
    check(&clone("bare.git", &["--bare"]), "bare");
    check(&clone("mirror.git", &["--mirror"]), "mirror");
    check(&clone("empty", &["--no-checkout"]), "no checkout");
    check(&clone("s p a c e s ' ā", &[]), "odd path");
    let odd = repo.beside("x").with_file_name(name(b"by\xFFtes"));
    std::fs::rename(clone("bytes", &[]), &odd).expect("renamed");
    check(&odd, "a path that is no text");

    let tree = repo.beside("tree");
    repo.git(&["worktree", "add", "--quiet", "--detach", &tree.display().to_string()]);
    check(&tree, "a linked worktree");
    repo.git(&["checkout", "--quiet", "--detach"]);
    check(repo.path(), "detached");
    repo.git(&["pack-refs", "--all"]);
    check(repo.path(), "packed references");
    repo.git(&["repack", "-adfq"]);
    check(repo.path(), "repacked");
    repo.git(&["gc", "--quiet"]);
    repo.git(&["multi-pack-index", "write"]);
    repo.git(&["commit-graph", "write", "--reachable"]);
    check(repo.path(), "collected");
    // A repository whose folder lies elsewhere.
    let apart = repo.beside("apart");
    std::fs::create_dir(&apart).expect("a folder");
    repo.git(&["clone", "--quiet", "--separate-git-dir", "../elsewhere.git", ".", &apart.join("tree").display().to_string()]);
    check(&apart.join("tree"), "kept apart");
}

#[test]
fn many_references_do_no_harm() {
    let repo = small("git-many");
    let id = repo.commit("Add a registry");
    let all: String = (0..20_000).map(|number| ["create refs/heads/many/", &number.to_string(), " ", &id, "\n"].concat()).collect();
    repo.write("../commands", all);
    let update = repo.command("sh").args(["-c", "git update-ref --stdin < ../commands && git pack-refs --all"]).status();
    assert!(update.expect("git runs").success());
    assert_eq!(validated(&repo, &["--at", "many/19999"]), validated(&repo, &[]));
}

#[test]
fn a_path_is_looked_for_in_the_revision() {
    let repo = Repo::new("git-path");
    repo.write("old/pvp.yaml", "registry: data\n");
    repo.write("old/data/institutions/vsaa.yaml", institution("vsaa"));
    repo.write("old/data/broken.yaml", "kind: [\n");
    repo.commit("Add a registry");
    let before = validated(&repo, &["old"]);
    repo.rename("old", "new");
    repo.commit("Move it");
    // It is there only then; the name of now was not there then.
    assert_eq!(validated(&repo, &["old", "--at", "HEAD~1"]), before);
    assert_eq!(validated(&repo, &["new", "--at", "HEAD"]), before);
    crate::common::repo::refused(&repo.pvp(&["validate", "new", "--at", "HEAD~1"]), "git ls-tree -r --name-only HEAD~1");
    crate::common::repo::refused(&repo.pvp(&["validate", "old", "--at", "HEAD"]), "git ls-tree -r --name-only HEAD");
    // A folder or a file in it, from below, and through a link: the settings above count.
    let inner = validated(&repo, &["old/data/institutions", "--at", "HEAD~1"]);
    assert_eq!(inner, validated(&repo, &["new/data/institutions"]));
    assert_eq!(found(&inner), Vec::<String>::new());
    assert_eq!(validated(&repo, &["old/data/institutions/vsaa.yaml", "--at", "HEAD~1"]), inner);
    let from_below = |path: &str, args: &[&str]| {
        document(&repo.pvp_in(&repo.path().join(path), &[&["validate", "--today", super::TODAY, "--format", "json"], args].concat()))
    };
    assert_eq!(from_below("new/data/institutions", &["--at", "HEAD"]), inner);
    assert_eq!(from_below("new/data", &["..", "--at", "HEAD"]), before);
    assert_eq!(from_below("new/data", &["../../old", "--at", "HEAD~1"]), before);
    std::os::unix::fs::symlink(repo.path(), repo.beside("link")).expect("a link");
    std::os::unix::fs::symlink(repo.path().join("new/data"), repo.beside("inner-link")).expect("a link");
    assert_eq!(from_below("../link/new", &["--at", "HEAD"]), before);
    let through = |path: &str| validated(&repo, &[&repo.beside(path).display().to_string(), "--at", "HEAD"]);
    assert_eq!(through("link/new"), before);
    assert_eq!(through("inner-link/institutions"), inner);
}

#[test]
fn settings_are_those_of_the_revision() {
    let repo = Repo::new("git-settings");
    repo.write("registry/vsaa.yaml", institution("vsaa").replace("type: agency", "type: agenci"));
    repo.commit("Add a registry without settings");
    let first = validated(&repo, &[]);
    repo.write("pvp.yaml", "registry: registry\nrules: { unknown-code: warning }\n");
    repo.commit("Add settings");
    assert_eq!(validated(&repo, &["--at", "HEAD~1"]), first);
    assert_eq!(validated(&repo, &["--at", "HEAD"])["summary"]["findings"]["warning"], 1);
    let config = |args: &[&str]| stdout(&repo.pvp(&[&["config", "--lang", "en"], args].concat()));
    assert_eq!(config(&["--at", "HEAD"]), config(&[]));
    assert!(config(&["--at", "HEAD~1"]).contains("unknown-code: error"), "{}", config(&["--at", "HEAD~1"]));
    // What is written goes into the working tree, whatever revision it is of.
    let written = repo.pvp(&["baseline", "write", "--at", "HEAD~1"]);
    assert_eq!(written.status.code(), Some(0), "{}", stderr(&written));
    let baseline = std::fs::read_to_string(repo.path().join("pvp-baseline.yaml")).expect("a baseline");
    assert!(baseline.contains("rule: unknown-code"), "{baseline}");
    repo.remove("registry/vsaa.yaml");
    repo.write("registry/newcomer.yaml", institution("newcomer"));
    let written = repo.pvp(&["schema", "--write", "schemas", "--at", "HEAD"]);
    assert_eq!(written.status.code(), Some(0), "{}", stderr(&written));
    let schema = std::fs::read_to_string(repo.path().join("schemas/service.schema.json")).expect("a schema");
    assert!(schema.contains("\"vsaa\"") && !schema.contains("\"newcomer\""), "{schema}");
}

#[test]
fn a_shallow_clone_says_what_it_lacks() {
    let repo = small("git-shallow");
    repo.commit("Add a registry");
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    repo.commit("Make a mistake");
    let now = validated(&repo, &[]);
    let shallow = repo.beside("shallow");
    repo.git(&["clone", "--quiet", "--depth", "1", &format!("file://{}", repo.path().display()), &shallow.display().to_string()]);
    let run = |args: &[&str]| repo.pvp_in(&shallow, &[&["validate", "--today", super::TODAY, "--format", "json"], args].concat());
    assert_eq!(document(&run(&["--at", "HEAD"])), now);
    assert_eq!(document(&run(&["--staged"]))["summary"]["mended"], 0);
    for args in [&["--at", "HEAD~1"][..], &["--base", "HEAD~1"], &["--base", "other..."], &["--at", "HEAD~1", "--base", "HEAD"]] {
        crate::common::repo::refused(&run(args), "git fetch --unshallow");
    }
}
