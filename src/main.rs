//! `pvp`: the command.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(pvp::cli::main().code())
}
