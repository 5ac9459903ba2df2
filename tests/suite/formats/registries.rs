//! Registries made for the formats.

use std::fmt::Write;

use crate::common::{Folder, INSTITUTION, root};

/// A small bad registry in a folder of a Git repository: the example with gaps.
pub fn small(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    for file in std::fs::read_dir(root().join("examples/registry-with-gaps")).expect("the example").flatten() {
        if file.path().extension().is_some_and(|extension| extension == "yaml") {
            folder.write(&format!("portfolio/{}", file.file_name().to_string_lossy()), std::fs::read(file.path()).expect("bytes"));
        }
    }
    folder
}

/// A life situation with needs that nobody meets.
fn life_situation(id: &str, needs: &[(String, String)]) -> String {
    let mut text = format!(
        "kind: life-situation\nid: {id}\nidentification: {{ title: {{ lv: Bērns, en: A child }}, summary: {{ lv: Bērns., en: A child. }}, status: active }}\n\
         classification: {{ recipients: [residents], themes: [family] }}\nneeds:\n"
    );
    for (id, title) in needs {
        let _ = writeln!(text, "  - {{ id: {id}, title: {{ lv: {title}, en: {title} }} }}");
    }
    text
}

/// A text between double quotes in which only ASCII is left.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            c => _ = write!(out, "\\U{:08X}", u32::from(c)),
        }
    }
    out + "\""
}

/// A registry in which each string is a need's title, and the name of the file that it stands in; and those files.
pub fn evil(name: &str, strings: &[String]) -> (Folder, Vec<String>) {
    let folder = Folder::new(name);
    let mut files = Vec::new();
    for (index, evil) in strings.iter().enumerate() {
        let mut file: String = evil.chars().filter(|c| *c != '/').take(40).collect();
        if file.trim().is_empty() || files.contains(&format!("{file}.yaml")) {
            let _ = write!(file, "{index}");
        }
        file.push_str(".yaml");
        folder.write(&file, life_situation(&format!("case-{index}"), &[(format!("need-{index}"), quoted(evil))]));
        files.push(file);
    }
    (folder, files)
}

/// A registry with far more to say than fits: 12 errors and 6,000 warnings.
pub fn large(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("vsaa.yaml", INSTITUTION);
    for file in 0..12 {
        let title = "Saņemt atbalstu ".repeat(5);
        let needs: Vec<(String, String)> = (0..500).map(|need| (format!("need-{need}"), format!("{title}{need}"))).collect();
        folder.write(&format!("situation-{file}.yaml"), life_situation(&format!("situation-{file}"), &needs));
        folder.write(&format!("zz-{file}.yaml"), "kind: [\n");
    }
    folder
}
