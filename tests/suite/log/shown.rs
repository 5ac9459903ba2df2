//! What people see: in both languages, within the width, and whatever stands in a commit.

use super::{answer, service};
use crate::common::repo::Repo;
use crate::common::stdout;

fn human(repo: &Repo, args: &[&str]) -> String {
    let output = repo.pvp(&[&["log"], args].concat());
    assert_eq!(output.status.code(), Some(0), "{args:?}");
    stdout(&output)
}

#[test]
fn commits_are_shown_in_both_languages() {
    let repo = Repo::new("log-shown");
    repo.write("a.yaml", service("a", "Pirmais", 3));
    repo.write("b.yaml", service("b", "Otrais", 3));
    let first = repo.commit("Sākums");
    repo.edit("a.yaml", "max: 3", "max: 5");
    repo.remove("b.yaml");
    let second = repo.commit("Garāks termiņš");
    let lv = format!(
        "2023-11-14 22:19  {}  Redaktors\n  Garāks termiņš\n  ~ „Pirmais” (`a`)\n    ~ Termiņi › Ne vairāk kā (request.deadlines[0].max): 3 → 5\n  \
         - „Otrais” (`b`): apraksts ir dzēsts\n\n2023-11-14 22:16  {}  Redaktors\n  Sākums\n  + „Pirmais” (`a`): jauns apraksts\n  \
         + „Otrais” (`b`): jauns apraksts\n",
        &second[..8],
        &first[..8]
    );
    assert_eq!(human(&repo, &["--lang", "lv"]), lv);
    let en = human(&repo, &["--lang", "en", "--limit", "1"]);
    assert!(en.contains("“Otrais in English” (`b`): the description was removed\n"), "{en}");
    assert!(en.ends_with("\nThere are older commits: `--limit 0` shows them all.\n"), "{en}");
    assert_eq!(human(&repo, &["--lang", "lv", "--since", "HEAD"]), "Šajā laikposmā neviens iesūtījums reģistra saturu nav mainījis.\n");
    let coloured = human(&repo, &["--lang", "lv", "--color", "always"]);
    assert!(coloured.contains("\u{1B}[32m„Pirmais” (`a`)\u{1B}[0m: jauns") && coloured.contains("\u{1B}[31m„Otrais”"), "{coloured:?}");
    repo.pvp(&["log", "--output", "../out.txt", "--lang", "lv"]);
    assert_eq!(std::fs::read_to_string(repo.beside("out.txt")).expect("a file"), lv);
}

#[test]
fn many_descriptions_are_counted() {
    let repo = Repo::new("log-many");
    for number in 0..135 {
        repo.write(format!("s{number}.yaml"), service(&format!("s{number}"), "Pakalpojums", 3));
    }
    repo.commit("Sākums");
    let text = human(&repo, &["--lang", "lv"]);
    assert!(text.contains("  Apraksti: jauni – 135, mainīti – 0, dzēsti – 0\n"), "{text}");
    assert!(text.ends_with("  … un vēl 115 aprakstu; visus uzskaita `--format json`\n"), "{text}");
    assert_eq!(text.lines().count(), 24, "{text}");
    for number in 0..30 {
        repo.edit(&format!("s{number}.yaml"), "max: 3", "max: 4");
    }
    repo.write("new.yaml", service("new", "Jauns", 1));
    repo.commit("Termiņi");
    let text = human(&repo, &["--lang", "lv", "--limit", "1"]);
    assert!(text.contains("jauni – 1, mainīti – 30, dzēsti – 0\n") && !text.contains("jauns apraksts"), "{text}");
}

#[test]
fn nothing_from_a_commit_acts_on_the_reader() {
    let repo = Repo::new("log-hostile");
    repo.write(".mailmap", "\u{1B}[31mSomebody\u{202E} ::error:: <redaktors@pvp.example>\n");
    repo.write("a.yaml", service("a", "Pirmais", 3));
    repo.commit("begin");
    let evil = [
        ("\u{1B}[31mred\u{7}", "\u{1B}]0;title\u{7}text"),
        ("::error::x", "::error file=a.yaml::taken over"),
        ("\u{202E}txet", "##[group]a\u{202E}b"),
        ("Redaktors", "one\r::error::two\n\n::error::three"),
        ("Redaktors", &"very-long-word".repeat(60)),
        ("Redaktors", &"ļoti garš teikums ".repeat(60)),
    ];
    for (days, (author, subject)) in evil.iter().enumerate() {
        repo.write("a.yaml", service("a", "Pirmais", days + 10));
        repo.git(&["add", "--all"]);
        repo.git(&["commit", "--quiet", "--author", &format!("{author} <x@pvp.example>"), "--message", subject]);
    }
    repo.write("a.yaml", service("a", "Pirmais", 30));
    let message = repo.beside("message");
    std::fs::write(&message, b"a\xFFb\xC3").expect("a file");
    repo.git(&["add", "--all"]);
    repo.git(&["-c", "i18n.commitEncoding=ISO-8859-13", "commit", "--quiet", "--file", &message.display().to_string()]);
    for format in ["human", "json"] {
        let text = human(&repo, &["a", "--format", format, "--lang", "en"]);
        assert!(!text.chars().any(|c| (c.is_control() && c != '\n') || ('\u{202A}'..='\u{202E}').contains(&c)), "{text:?}");
        assert!(!text.lines().any(|line| line.trim_start().starts_with("::")), "{text}");
        assert!(!text.contains("##["), "{text}");
        assert!(text.contains("Somebody") && text.contains("a’bĆ"), "{text}");
        assert!(format == "json" || text.lines().all(|line| line.chars().count() <= 100), "{text}");
    }
    let answer = answer(&repo, &["a"]);
    assert_eq!(answer["commits"].as_array().map(Vec::len), Some(evil.len() + 2));
}
