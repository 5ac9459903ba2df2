//! `pvp report fulfilment`: what is promised and what was reached.

use std::collections::BTreeSet;

use super::{Common, History, made, named};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::cli::trend::counted;
use crate::measuring::Past;
use crate::model::{Channel, Recipient, Service};
use crate::registry::Registry;
use crate::render::words::Words;
use crate::report::fulfilment::{Options, Promises as Fulfilment, Receiver};
use crate::schema::{Called, Codes, Kind, meant};
use crate::table::Period;
use crate::workspace;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "PERIOD", value_parser = parse_period)]
    window: Option<Period>,

    #[arg(long, value_name = "RECIPIENT")]
    recipient: Vec<String>,

    #[arg(long, value_name = "CHANNEL")]
    channel: Vec<String>,

    #[arg(long)]
    history: bool,
}

fn parse_period(text: &str) -> Result<Period, &'static str> {
    Period::read(text).ok_or("no period")
}

/// Those who are named by the code of recipients of services, or by the id of an institution.
fn receivers(registry: &Registry, names: &[String]) -> Result<Vec<Receiver>, Fail> {
    let of = |name: &String| match Recipient::ALL.into_iter().find(|recipient| recipient.key() == name) {
        Some(recipient) => Ok(Receiver::All(recipient)),
        None => named(registry, name, Kind::Institution).map(Receiver::One).map_err(|fail| match fail {
            Fail::NoneOfKind(name, _, institutions) => {
                let mut meant = meant(&name, &Codes::Recipient.field().called_codes());
                meant.extend(institutions);
                Fail::NoReceiver(name, meant)
            }
            fail => fail,
        }),
    };
    names.iter().map(of).collect()
}

/// Whether each is the type of channels, or the id of some.
fn known_channels(registry: &Registry, names: &[String]) -> Result<(), Fail> {
    let channels = || {
        let requests = registry.all::<Service>().filter_map(|(.., service)| service.request.value());
        requests.filter_map(|request| request.channels.value()).flatten()
    };
    let Some(unknown) = names.iter().find(|name| Codes::Channel.rank(name).is_none() && !channels().any(|channel| channel.is_called(name)))
    else {
        return Ok(());
    };
    let ids: BTreeSet<&str> = channels().flat_map(Channel::names).map(|name| name.value.as_str()).collect();
    let ids = ids.into_iter().filter(|id| Codes::Channel.rank(id).is_none()).map(|word| Called { word, names: Vec::new() });
    let known: Vec<Called<'_>> = Codes::Channel.field().called_codes().into_iter().chain(ids).collect();
    Err(Fail::NoChannel(unknown.clone(), meant(unknown, &known)))
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known, whose| {
        known_channels(known.registry, &args.channel)?;
        let receivers = receivers(known.registry, &args.recipient)?;
        let promises = Fulfilment::new(known, whose, Options { window: args.window, receivers, channels: args.channel.clone() });
        if !args.history {
            return Ok((promises.report(None), Exit::Done));
        }
        let Common { path, writing, .. } = &args.common;
        let wanted = |past: &Past| promises.wanted(past);
        let then = counted(|told| workspace::promises(path, writing.at.as_deref(), known.today, &wanted, told))?;
        let exit = if then.is_incomplete { Exit::Incomplete } else { Exit::Done };
        Ok((promises.report(Some(&then.past)), exit))
    })
}
