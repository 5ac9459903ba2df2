//! Every command that the README and the pages in `docs/` show was run, and printed what they say.
//!
//! A block of `console` holds a command behind `$ ` and its output; a line of `...` stands for any lines.

use crate::common::{pvp, root, stdout};
use snapbox::assert_data_eq;

#[test]
fn the_readme_was_run() {
    let ran = run_blocks("README.md");
    assert!(ran >= 4, "only {ran} commands were found");
}

#[test]
fn the_pages_on_measuring_were_run() {
    for page in ["docs/measure.lv.md", "docs/measure.en.md"] {
        let ran = run_blocks(page);
        assert!(ran >= 6, "{page}: only {ran} commands were found");
    }
}

#[test]
fn the_pages_on_publishing_were_run() {
    for page in ["docs/publish.lv.md", "docs/publish.en.md"] {
        // Each begins with nothing published.
        let _ = std::fs::remove_dir_all(root().join("target/catalogue"));
        let ran = run_blocks(page);
        assert!(ran >= 2, "{page}: only {ran} commands were found");
    }
}

/// Runs each block of a page, and says how many there were.
fn run_blocks(page: &str) -> usize {
    let text = std::fs::read_to_string(root().join(page)).expect("a page");
    let mut ran = 0;
    for block in text.split("```console\n").skip(1) {
        let block = block.split("```").next().expect("a block ends");
        let (command, expected) = block.split_once('\n').expect("a command and its output");
        let command = command.strip_prefix("$ ").expect("a command");
        let args = command
            .strip_prefix("cargo run --release -- ")
            .or_else(|| command.strip_prefix("pvp "))
            .unwrap_or_else(|| panic!("{command}: not ours"));
        let output = pvp().args(args.split(' ')).output().expect("pvp runs");
        assert!(output.stderr.is_empty(), "{page}: {command}");
        assert_data_eq!(stdout(&output), snapbox::Data::text(expected.to_owned()));
        ran += 1;
    }
    ran
}
