//! The folder of a site: written whole or not at all, never over what is not ours, and only what changed is another file.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::{example, files, run};
use crate::common::{Folder, stderr, stdout};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn what_did_not_change_stays_the_file_that_it_was() {
    let registry = example("site-again");
    let folder = Folder::new("site-again-made");
    let site = folder.path().join("deep/site");
    let output = run(registry.path(), &["latvija.gov.lv"], &site);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let (first, inode) = (files(&site), |path: &str| fs::metadata(site.join(path)).expect("a file").ino());
    let (page, start) = ("lv/pakalpojumi/childcare-benefit/index.html", "lv/index.html");
    let (of_page, of_start, of_folder) = (inode(page), inode(start), inode(""));

    // Nothing changed: nothing is written.
    let output = run(registry.path(), &["latvija.gov.lv"], &site);
    assert!(stdout(&output).contains("New or changed files: 0."), "{}", stdout(&output));
    assert_eq!((inode(page), inode(""), files(&site) == first), (of_page, of_folder, true));

    // One text changed: its page is another file, and the rest is not.
    let path = registry.path().join("childcare-benefit.yaml");
    let text = fs::read_to_string(&path).expect("text");
    fs::write(&path, text.replace("appeal: {", "tacit_approval: true\n  appeal: {")).expect("a file");
    let output = run(registry.path(), &["latvija.gov.lv"], &site);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_ne!(inode(page), of_page);
    assert_eq!(inode(start), of_start);
    assert_eq!(names(&folder.path().join("deep")), ["site"], "nothing is left beside it");

    // What is gone from the registry is gone from the site.
    let service = fs::read_to_string(&path).expect("text");
    fs::write(registry.path().join("other-benefit.yaml"), service.replace("id: childcare-benefit", "id: other-benefit")).expect("a file");
    run(registry.path(), &["latvija.gov.lv"], &site);
    assert!(site.join("lv/pakalpojumi/other-benefit/index.html").exists());
    fs::remove_file(registry.path().join("other-benefit.yaml")).expect("removed");
    run(registry.path(), &["latvija.gov.lv"], &site);
    assert!(!site.join("lv/pakalpojumi/other-benefit").exists());
}

#[test]
fn nothing_is_written_over_what_is_not_ours() {
    let registry = example("site-foreign");
    let folder = Folder::new("site-foreign-made");
    for name in ["notes.txt", ".git/HEAD", "index.html"] {
        let place = format!("place-{}", name.replace(['/', '.'], "-"));
        folder.write(&format!("{place}/{name}"), "mine");
        let output = run(registry.path(), &["latvija.gov.lv"], &folder.path().join(&place));
        assert_eq!(output.status.code(), Some(2), "{name}: {}", stderr(&output));
        assert_eq!(files(&folder.path().join(&place)).len(), 1, "{name}");
    }
    // Something of somebody else's beside what was written before.
    let site = folder.path().join("site");
    run(registry.path(), &["latvija.gov.lv"], &site);
    let before = files(&site).len();
    fs::write(site.join("CNAME"), "katalogs.example").expect("a file");
    let output = run(registry.path(), &["latvija.gov.lv"], &site);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(stderr(&output).contains("CNAME"), "{}", stderr(&output));
    assert_eq!(files(&site).len(), before + 1);
    // A file is no folder; an empty folder is as good as none.
    folder.write("file", "mine");
    assert_eq!(run(registry.path(), &["latvija.gov.lv"], &folder.path().join("file")).status.code(), Some(2));
    assert_eq!(run(registry.path(), &["latvija.gov.lv"], &folder.path().join("file/site")).status.code(), Some(3));
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    assert_eq!(run(registry.path(), &["latvija.gov.lv"], &folder.path().join("empty")).status.code(), Some(0));
    assert!(names(folder.path()).iter().all(|name| !name.starts_with(".pvp")), "{:?}", names(folder.path()));
}

#[test]
fn equal_input_gives_equal_bytes() {
    let registry = example("site-equal");
    let folder = Folder::new("site-equal-made");
    let made: Vec<_> = ["a", "b"]
        .iter()
        .map(|name| {
            let site = folder.path().join(name);
            assert_eq!(run(registry.path(), &["all"], &site).status.code(), Some(0));
            files(&site)
        })
        .collect();
    assert!(made[0] == made[1]);
}

#[test]
fn what_is_asked_has_to_make_sense() {
    let registry = example("site-asked");
    let folder = Folder::new("site-asked-made");
    let ask = |catalogue: &[&str]| run(registry.path(), catalogue, &folder.path().join("site"));
    for (catalogue, said) in [
        (&["own-site"][..], "needs an institution"),
        (&["latvija.gov.lv", "--institution", "vsaa"], "goes with `own-site` only"),
        (&["own-site", "--institution", "nobody"], "nobody"),
        (&["latvija.lv"], "latvija.gov.lv"),
        (&["all", "--address", "katalogs.example"], "https://"),
    ] {
        let output = ask(catalogue);
        assert_eq!(output.status.code(), Some(2), "{catalogue:?}: {}", stderr(&output));
        assert!(stderr(&output).contains(said) && stdout(&output).is_empty(), "{catalogue:?}: {}", stderr(&output));
    }
    assert!(!folder.path().join("site").exists());
    registry.write("pvp.yaml", "publish: { colours: { light: \"#aaaaaa\" } }\n");
    let output = ask(&["all"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("#aaaaaa") && stderr(&output).contains("4.5"), "{}", stderr(&output));
    registry.write("pvp.yaml", "publish:\n  name: { lv: Mans <katalogs>, en: Mine }\n  colours: { light: \"#7a1040\" }\n  contact: { email: katalogs@iestade.example, phone: \"+371 60000000\" }\n");
    let output = ask(&["all"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let all = files(&folder.path().join("site"));
    let page = super::text(&all, "lv/index.html");
    assert!(
        page.contains("<h1>Mans &lt;katalogs&gt;</h1>")
            && page.contains("mailto:katalogs@iestade.example")
            && page.contains("tel:+37160000000")
    );
    assert!(super::text(&all, "style.css").contains("--accent: #7a1040;"));
}

#[test]
fn old_ids_lead_to_the_new_ones() {
    let registry = example("site-moved");
    let path = registry.path().join("childcare-benefit.yaml");
    let text = fs::read_to_string(&path).expect("text");
    fs::write(&path, format!("{text}works:\n  - {{ id: twins, title: {{ lv: Dvīņi, en: Twins }}, formerly: twins-benefit }}\n"))
        .expect("a file");
    let (_folder, all) = super::made("site-moved-made", registry.path(), &["all", "--address", "https://katalogs.example"]);
    let page = super::text(&all, "lv/pakalpojumi/twins-benefit/index.html");
    assert!(page.contains("url=../childcare-benefit/index.html") && page.contains("href=\"../childcare-benefit/index.html\""));
    assert!(!super::text(&all, "sitemap.xml").contains("twins-benefit"));
}
