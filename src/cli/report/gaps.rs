//! `pvp report gaps`: what is wrong, for whom to mend.

use std::collections::BTreeSet;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::{Common, History, Ordered, Whose, choice, known_manager, made, named};
use crate::cli::fail::Fail;
use crate::cli::{Exit, complaint};
use crate::finding::Severity;
use crate::io::terminal;
use crate::model::Status;
use crate::render::words::Words;
use crate::report::gaps::{self, Asked, By, Limit};
use crate::report::{Filter, Known};
use crate::rules;
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    whose: Whose,

    #[arg(long, value_name = "GROUP", default_value = "institution", value_parser = by_parser())]
    by: By,

    #[arg(long, value_name = "CODE|NAME")]
    rule: Vec<String>,

    #[arg(long, value_name = "SEVERITY")]
    severity: Vec<SeverityArg>,

    #[arg(long, value_name = "KIND", value_parser = choice::kind())]
    kind: Vec<Kind>,

    #[arg(long, value_name = "STATUS", value_parser = choice::status())]
    status: Vec<Status>,

    #[arg(long, value_name = "SEVERITY")]
    fail_on: Option<SeverityArg>,

    #[arg(long, value_name = "N")]
    max_gaps: Option<usize>,
}

#[derive(Clone, Copy, ValueEnum)]
enum SeverityArg {
    Error,
    Warning,
    Advice,
}

impl From<SeverityArg> for Severity {
    fn from(choice: SeverityArg) -> Self {
        match choice {
            SeverityArg::Error => Self::Error,
            SeverityArg::Warning => Self::Warning,
            SeverityArg::Advice => Self::Advice,
        }
    }
}

fn by_parser() -> impl TypedValueParser<Value = By> {
    let of = |name: String| By::ALL.into_iter().find(|by| by.key() == name).expect("only names of groups are possible");
    PossibleValuesParser::new(By::ALL.map(|by| PossibleValue::new(by.key()))).map(of)
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let rules = args.rule.iter().map(|name| codes(name)).collect::<Result<Vec<_>, _>>()?;
    let mut too_many = None;
    let exit = made(Ordered::of_findings(&args.common), History::Unasked, words, |known| {
        let asked = Asked {
            by: args.by,
            filter: filter(args, known)?,
            rules: (!rules.is_empty()).then(|| rules.into_iter().flatten().collect()),
            severities: args.severity.iter().map(|severity| Severity::from(*severity)).collect(),
            limit: limit(args.fail_on.map(Severity::from), args.max_gaps),
        };
        let (document, is_over) = gaps::report(known, &asked);
        // The report says so too, but whoever reads the log of a nightly job does not see it.
        too_many = document.statements.first().filter(|_| is_over).map(|statement| words.get(statement.key, &statement.args));
        Ok((document, if is_over { Exit::Findings } else { Exit::Done }))
    })?;
    if let Some(said) = too_many {
        terminal::complain(&complaint(&said, words));
    }
    Ok(exit)
}

/// The codes of the rules that a name, code or group stands for.
fn codes(name: &str) -> Result<BTreeSet<&'static str>, Fail> {
    let named = [name.to_owned(), format!("PVP{name}")].iter().find_map(|name| rules::rules_named(name));
    let named = named.ok_or_else(|| Fail::UnknownRule(name.to_owned(), rules::nearest_rules(name)))?;
    Ok(named.into_iter().map(|rule| rule.code).collect())
}

/// Whose findings: institutions by id; managers of descriptions and of portfolios.
fn filter(args: &Args, known: &Known<'_>) -> Result<Filter, Fail> {
    let institutions = args.whose.institution.iter().map(|name| named(known.registry, name, Kind::Institution));
    for manager in &args.whose.manager {
        known_manager(known.registry, manager, gaps::managers(known))?;
    }
    Ok(Filter {
        institutions: institutions.collect::<Result<_, _>>()?,
        managers: args.whose.manager.clone(),
        kinds: args.kind.clone(),
        statuses: args.status.clone(),
    })
}

/// When there are too many: at or above a severity more than so many, none without a number.
fn limit(from: Option<Severity>, most: Option<usize>) -> Option<Limit> {
    (from.is_some() || most.is_some()).then(|| Limit { from: from.unwrap_or(Severity::Advice), most: most.unwrap_or(0) })
}
