//! Registries of any size: the registry's own services of about 5 KB, copied under new ids, with all that they refer to.

use std::fs;
use std::path::{Path, PathBuf};

/// Writes the registry with its services multiplied: the folder, and the bytes of the services.
pub(crate) fn generate(count: usize) -> (PathBuf, usize) {
    let folder = std::env::temp_dir().join(format!("pvp-bench-{}-{count}", std::process::id()));
    let registry = Path::new(env!("CARGO_MANIFEST_DIR")).join("registry");
    for kind in ["life-situations", "institutions", "resources", "service-groups", "services"] {
        fs::create_dir_all(folder.join(kind)).expect("a folder");
        for file in fs::read_dir(registry.join(kind)).expect("the registry").flatten() {
            fs::copy(file.path(), folder.join(kind).join(file.file_name())).expect("a copy");
        }
    }
    let mut templates: Vec<(String, String)> = fs::read_dir(registry.join("services"))
        .expect("services")
        .flatten()
        .map(|file| {
            (file.path().file_stem().expect("a name").to_string_lossy().into_owned(), fs::read_to_string(file.path()).expect("text"))
        })
        .filter(|(_, text)| text.len() < 5_350 && text.contains("  needs:"))
        .collect();
    templates.sort();
    let mut bytes = 0;
    for number in 0..count {
        let (id, text) = &templates[number % templates.len()];
        let copy = format!("{id}-{number}");
        let text = text.replacen(&format!("\nid: {id}\n"), &format!("\nid: {copy}\n"), 1);
        bytes += text.len();
        fs::write(folder.join("services").join(format!("{copy}.yaml")), text).expect("written");
    }
    (folder, bytes)
}
