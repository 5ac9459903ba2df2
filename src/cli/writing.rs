//! `--format`, `--output` and `--color`, the same for all commands that have them, and the writing of what they make.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::fail::Fail;
use crate::io::save;
use crate::io::terminal::{self, Colour};
use crate::render::human::Look;

/// How wide a file for people is.
const WIDTH_OF_FILES: usize = 100;

/// The formats of a command.
pub(super) trait Format: Copy + Send + Sync + 'static {
    /// Whether a file in a named format is written besides what is printed, and not in its place.
    const IS_BESIDE: bool = true;

    /// All of them, the usual one first.
    fn all() -> impl Iterator<Item = Self>;

    /// What it is called on the command line.
    fn name(self) -> &'static str;

    /// How names of its files end. Where no format of a command has any, endings ask for nothing.
    fn endings(self) -> &'static [&'static str] {
        &[]
    }

    /// Whether it can be shown on a terminal.
    fn is_text(self) -> bool {
        true
    }
}

/// Where a command's result goes, and how it is written; in help behind what the command has for itself.
// A struct of another command may have the same name, which clap would take for one group.
#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Writing<F: Format> {
    #[arg(long, display_order = 501, value_name = "FORMAT", default_value = usual::<F>(), value_parser = format_parser::<F>())]
    format: F,

    #[arg(long, display_order = 502, value_name = "OUTPUT", value_parser = parse_output::<F>)]
    output: Vec<Output<F>>,
}

/// When to colour.
#[derive(clap::Args)]
pub(super) struct Colours {
    #[arg(long, display_order = 509, value_name = "WHEN", default_value = "auto")]
    color: ColourArg,
}

#[derive(Clone, Copy, ValueEnum)]
enum ColourArg {
    Auto,
    Always,
    Never,
}

impl Colours {
    /// What was chosen.
    pub(super) fn choice(&self) -> Colour {
        match self.color {
            ColourArg::Auto => Colour::Auto,
            ColourArg::Always => Colour::Always,
            ColourArg::Never => Colour::Never,
        }
    }
}

/// A file to write, in the named format, else in that of its ending, else in that of standard output.
#[derive(Clone)]
struct Output<F> {
    format: Option<F>,
    is_named: bool,
    file: PathBuf,
}

fn usual<F: Format>() -> &'static str {
    F::all().next().expect("a command has formats").name()
}

fn format_parser<F: Format>() -> impl TypedValueParser<Value = F> {
    let values = F::all().map(|format| PossibleValue::new(format.name()));
    PossibleValuesParser::new(values).map(|name| find(&name).expect("only names of formats are possible"))
}

fn find<F: Format>(name: &str) -> Option<F> {
    F::all().find(|format| format.name() == name)
}

fn of_ending<F: Format>(ending: &str) -> Option<F> {
    F::all().find(|format| format.endings().contains(&ending.to_ascii_lowercase().as_str()))
}

fn parse_output<F: Format>(text: &str) -> Result<Output<F>, &'static str> {
    let (named, file) = match text.split_once('=') {
        Some((name, file)) if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()) => {
            (Some(find(name).ok_or("no format")?), file)
        }
        _ => (None, text),
    };
    if file.is_empty() {
        return Err("no file");
    }
    let file = PathBuf::from(file);
    // What ends in a slash is a folder, whose name says nothing of formats.
    let ending = file.extension().filter(|_| !text.ends_with('/') && F::all().any(|format| !format.endings().is_empty()));
    // Where a format has no ending, one that says nothing is no mistake.
    let is_whole = F::all().all(|format| !format.endings().is_empty());
    let of_ending = ending.map(|ending| ending.to_str().and_then(of_ending).ok_or("no format")).filter(|format| is_whole || format.is_ok());
    let format = named.map(Ok).or(of_ending).transpose()?;
    Ok(Output { format, is_named: named.is_some(), file })
}

impl<F: Format> Writing<F> {
    /// The files that are to be written.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.output.iter().map(|output| output.file.as_path())
    }

    /// The formats that are written.
    pub(super) fn formats(&self) -> impl Iterator<Item = F> {
        let printed = self.output.is_empty().then_some(self.format);
        self.output.iter().map(|output| output.format.unwrap_or(self.format)).chain(printed)
    }

    /// The files that results of these names have in the folders that stand for files, each with the position of its
    /// result and its format.
    pub(super) fn each(&self, names: &[String]) -> Vec<(usize, F, PathBuf)> {
        let of = |output: &Output<F>| {
            let format = output.format.unwrap_or(self.format);
            let ending = format.endings().first().copied().unwrap_or(format.name());
            let file = |(index, name): (usize, &String)| (index, format, output.file.join(format!("{name}.{ending}")));
            names.iter().enumerate().map(file).collect::<Vec<_>>()
        };
        self.output.iter().flat_map(of).collect()
    }

    /// Writes results to files in folders, all of them or none: `render` makes the result at a position.
    pub(super) fn write_each<T: AsRef<[u8]>>(
        &self,
        files: &[(usize, F, PathBuf)],
        colour: Colour,
        mut render: impl FnMut(usize, F, Look) -> Result<T, Fail>,
    ) -> Result<(), Fail> {
        for Output { file: folder, .. } in &self.output {
            save::folder(folder).map_err(|error| Fail::File(folder.clone(), error))?;
        }
        let mut prepared = Vec::with_capacity(files.len());
        for (index, format, file) in files {
            let look = Look { width: WIDTH_OF_FILES, colour: colour == Colour::Always && format.is_text() };
            let content = render(*index, *format, look)?;
            prepared.push((file, save::prepare(file, content).map_err(|error| Fail::File(file.clone(), error))?));
        }
        prepared.into_iter().try_for_each(|(file, prepared)| prepared.put().map_err(|error| Fail::File(file.clone(), error)))
    }

    /// Writes a result to every file and, unless one of them takes its place, to standard output.
    pub(super) fn write<T: AsRef<[u8]>>(&self, colour: Colour, render: impl Fn(F, Look) -> T) -> Result<(), Fail> {
        self.write_by(colour, |format, look, out| out.write_all(render(format, look).as_ref()))
    }

    /// The same, of a result that is made while it is written.
    pub(super) fn write_by(&self, colour: Colour, render: impl Fn(F, Look, &mut dyn Write) -> io::Result<()>) -> Result<(), Fail> {
        let mut outcome = Ok(());
        // What can be written is written, whatever becomes of the rest.
        for Output { format, file, .. } in &self.output {
            let format = format.unwrap_or(self.format);
            let look = Look { width: WIDTH_OF_FILES, colour: colour == Colour::Always && format.is_text() };
            // Other steps, and other runs of this one, write there too.
            let is_shared = terminal::step_summary().is_some_and(|summary| save::real(&summary) == save::real(file));
            let write: save::Write<'_> = &mut |out| render(format, look, out);
            let written = if is_shared { save::append_by(file, write) } else { save::save_by(file, write) };
            outcome = outcome.and(written.map_err(|error| Fail::File(file.clone(), error)));
        }
        if self.output.iter().any(|output| !F::IS_BESIDE || !output.is_named) {
            return outcome;
        }
        if !self.format.is_text() && terminal::is_shown() {
            return outcome.and(Err(Fail::NotForTerminal(self.format.name())));
        }
        let look = Look { width: terminal::width(), colour: terminal::coloured(colour) };
        outcome.and(terminal::print_by(&mut |out| render(self.format, look, out)).map_err(Fail::Output))
    }
}
