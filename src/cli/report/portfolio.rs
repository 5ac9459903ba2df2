//! `pvp report portfolio`: all services in one table.

use super::{Common, History, choice, made, named};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::model::{ServiceType, Status};
use crate::render::words::Words;
use crate::report::{Filter, portfolio};
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "STATUS", value_parser = choice::status())]
    status: Vec<Status>,

    #[arg(long, value_name = "TYPE", value_parser = choice::service_type())]
    r#type: Vec<ServiceType>,

    #[arg(long, value_name = "ID")]
    life_situation: Vec<String>,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    // Without the days of last changes there is nothing to ask of the past.
    let undated = !args.common.writing.asked().uses("last-change");
    made(&args.common, if undated { History::Unasked } else { History::IfThere }, words, |known, whose| {
        let of = |name: &String| named(known.registry, name, Kind::LifeSituation);
        let asked = portfolio::Asked {
            filter: Filter { statuses: args.status.clone(), ..whose.clone() },
            types: args.r#type.clone(),
            life_situations: args.life_situation.iter().map(of).collect::<Result<_, _>>()?,
            undated,
        };
        Ok((portfolio::report(known, &asked), Exit::Done))
    })
}
