//! `pvp report portfolio`: all services in one table, with columns and order as asked for.

use super::{Common, History, Whose, choice, made, named};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::model::{ServiceType, Status};
use crate::render::words::Words;
use crate::report::{Column, Filter, portfolio};
use crate::schema::Kind;
use crate::schema::suggest::nearest;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    whose: Whose,

    #[arg(long, value_name = "STATUS", value_parser = choice::status())]
    status: Vec<Status>,

    #[arg(long, value_name = "TYPE", value_parser = choice::service_type())]
    r#type: Vec<ServiceType>,

    #[arg(long, value_name = "ID")]
    life_situation: Vec<String>,

    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    columns: Vec<String>,

    #[arg(long, value_name = "COLUMN")]
    sort: Option<String>,

    #[arg(long)]
    reverse: bool,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let columns = args.columns.iter().map(|name| column(name)).collect::<Result<Vec<_>, _>>()?;
    let sort = args.sort.as_deref().map(column).transpose()?;
    made(&args.common, History::IfThere, words, |known| {
        let of = |name: &String| named(known.registry, name, Kind::LifeSituation);
        let asked = portfolio::Asked {
            filter: Filter { statuses: args.status.clone(), ..args.whose.filter(known.registry)? },
            types: args.r#type.clone(),
            life_situations: args.life_situation.iter().map(of).collect::<Result<_, _>>()?,
            columns,
            sort,
            reverse: args.reverse,
        };
        Ok((portfolio::report(known, &asked), Exit::Done))
    })
}

/// The column of a name; in JSON the words of a name are joined otherwise, which is understood too.
fn column(name: &str) -> Result<Column, Fail> {
    let meant = name.trim().replace('_', "-");
    portfolio::COLUMNS.into_iter().find(|column| column.name == meant).ok_or_else(|| {
        let known: Vec<&str> = portfolio::COLUMNS.iter().map(|column| column.name).collect();
        Fail::UnknownColumn(name.to_owned(), nearest(&meant, known.iter().copied()), known.iter().map(ToString::to_string).collect())
    })
}
