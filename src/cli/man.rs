//! `pvp man`: the manual pages.

use std::fmt::Write as _;
use std::io;
use std::path::PathBuf;

use clap::Command;
use clap_mangen::Man;

use super::Exit;
use super::fail::Fail;
use super::help::{self, Use};
use crate::io::{save, terminal};
use crate::render::words::Words;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let mut command = help::command(words, Use::Pages);
    command.build();
    let Some(folder) = &args.output else {
        terminal::print(page(&command, "help", words)).map_err(Fail::Output)?;
        return Ok(Exit::Done);
    };
    let failed = |path: &PathBuf, error: io::Error| Fail::File(path.clone(), error);
    save::folder(folder).map_err(|error| failed(folder, error))?;
    for (name, page) in pages(&command, "help", words) {
        let path = folder.join(name);
        save::save(&path, &page).map_err(|error| failed(&path, error))?;
    }
    Ok(Exit::Done)
}

/// The pages of a command and of all commands below it, with their file names.
fn pages(command: &Command, key: &str, words: &Words) -> Vec<(String, String)> {
    let mut all = vec![(Man::new(command.clone()).get_filename(), page(command, key, words))];
    for sub in command.get_subcommands() {
        all.extend(pages(sub, &format!("{key}-{}", sub.get_name()), words));
    }
    all
}

/// One page. Its headings are the language's own, which `clap_mangen` has in English only.
fn page(command: &Command, key: &str, words: &Words) -> String {
    type Section = fn(&Man, &mut dyn io::Write) -> io::Result<()>;
    let man = Man::new(command.clone());
    let drawn = |section: Section| {
        let mut out = Vec::new();
        section(&man, &mut out).expect("memory can be written to");
        String::from_utf8_lossy(&out).into_owned()
    };
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    // What the page needs for quotes stands before its title; the crate's own title loses a date that is empty.
    let title = drawn(Man::render_title);
    let preamble = title.split(".TH ").next().unwrap_or_default();
    let mut out = format!("{preamble}.TH \"{name}\" \"1\" \"\" \"pvp {}\" \"{}\"\n", env!("CARGO_PKG_VERSION"), words.plain("man-manual"));
    let mut add = |heading: &str, section: Section| {
        let text = headed(&drawn(section));
        let _ = write!(out, ".SH {heading}\n{}", text.split_once('\n').map_or("", |(_, body)| body));
    };
    add(&words.plain("man-name"), Man::render_name_section);
    add(&words.plain("man-usage"), Man::render_synopsis_section);
    add(&words.plain("man-description"), Man::render_description_section);
    if command.has_subcommands() {
        add(&words.plain("help-commands").to_uppercase(), Man::render_subcommands_section);
    }
    out.push_str(&headed(&drawn(Man::render_options_section)).replace("Possible values:", &format!("{}:", words.plain("help-values"))));
    let examples = help::examples(words, key);
    if !examples.is_empty() {
        let _ = writeln!(out, ".SH {}", words.plain("man-examples"));
    }
    for (command, does) in examples {
        let _ = write!(out, ".TP\n\\fB{}\\fR\n{}\n", escaped(&command), escaped(&does));
    }
    if let Some(more) = help::more(words, key) {
        let _ = write!(out, ".SH {}\n.nf\n{}\n.fi\n", words.plain("man-more"), escaped(&more));
    }
    out
}

/// A part from its first heading on; what a page needs for quotes stands there once.
fn headed(text: &str) -> String {
    text.find(".SH ").map_or_else(String::new, |start| text[start..].to_owned())
}

/// Lines as they are to be shown.
fn escaped(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.replace('\\', "\\e").replace('-', "\\-").replace('`', "\\(ga").replace('~', "\\(ti");
        if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
    });
    lines.collect::<Vec<_>>().join("\n")
}
