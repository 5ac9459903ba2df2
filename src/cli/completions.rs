//! `pvp completions`: what a shell has to know to complete commands, options and values.

use clap_complete::Shell;

use super::Exit;
use super::fail::Fail;
use super::help::{self, Use};
use crate::io::terminal;
use crate::render::words::Words;

#[derive(clap::Args)]
pub(super) struct Args {
    shell: Shell,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let mut command = help::command(words, Use::Pages);
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, name, &mut script);
    terminal::print(&script).map_err(Fail::Output)?;
    Ok(Exit::Done)
}
