//! Bad input of every class gets what the contract says, and nothing else.

mod around;
mod files;
mod harness;
mod hostile;
mod tables;
mod text;

#[test]
fn hostile_files_a() {
    hostile::all(0, 2);
}

#[test]
fn hostile_files_b() {
    hostile::all(1, 2);
}

#[test]
fn bytes() {
    text::bytes();
}

#[test]
fn text_files() {
    text::files("bytes");
}

#[test]
fn yaml_structure() {
    text::files("yaml");
}

#[test]
fn values() {
    text::files("values");
}

#[test]
fn registries() {
    text::registries();
}

#[test]
fn random_bytes() {
    text::random();
}

#[test]
fn random_yaml() {
    text::random_yaml();
}

#[test]
fn prefixes_of_a_real_service() {
    text::prefixes();
}

#[test]
fn corruptions_of_a_real_service() {
    text::corruptions();
}

#[test]
fn files() {
    files::cases();
}

#[test]
fn file_names() {
    files::names();
}

#[test]
fn unreadable_files() {
    files::unreadable();
}

#[test]
fn vanishing_files() {
    files::vanishing();
}

#[test]
fn many_files() {
    files::many();
}

#[test]
fn determinism() {
    around::determinism();
}

#[test]
fn locale() {
    around::locale();
}

#[test]
fn few_descriptors() {
    around::descriptors();
}

#[test]
fn closed_pipe() {
    around::closed_pipe();
}

#[test]
fn full_disk() {
    around::full_disk();
}

#[test]
fn settings() {
    around::settings();
}

#[test]
fn settings_files() {
    around::settings_files();
}

#[test]
fn usage() {
    around::usage();
}

#[test]
fn nothing_found() {
    around::nothing_found();
}

#[test]
fn fail_on() {
    around::fail_on();
}

#[test]
fn location() {
    around::location();
}

#[test]
fn tables_bytes() {
    tables::bytes();
}

#[test]
fn tables_files() {
    tables::files();
}

#[test]
fn tables_many() {
    tables::many();
}

#[test]
fn tables_folders() {
    tables::folders();
}

#[test]
fn tables_revisions() {
    tables::revisions();
}

#[test]
fn tables_unsaved() {
    tables::unsaved();
}
