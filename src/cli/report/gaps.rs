//! `pvp report gaps`: what is wrong, for whom to mend.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::{Common, History, Ordered, choice, made};
use crate::cli::fail::Fail;
use crate::cli::{Exit, complaint};
use crate::finding::{Finding, Severity};
use crate::io::{disk, terminal};
use crate::model::Status;
use crate::packed;
use crate::render::fingerprint;
use crate::render::report::workbook;
use crate::render::words::Words;
use crate::report::gaps::{self, Asked, By, Limit, Worked};
use crate::report::{Filter, Known, Room};
use crate::rules;
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

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

    #[arg(long, value_name = "FILE")]
    since: Vec<PathBuf>,
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
    let rules: Option<BTreeSet<&str>> = (!rules.is_empty()).then(|| rules.into_iter().flatten().collect());
    let earlier = args.since.iter().map(|file| worked(file)).collect::<Result<Vec<_>, _>>()?;
    let earlier = (!earlier.is_empty()).then(|| earlier.concat());
    let writing = &args.common.writing;
    let needs_keys = earlier.is_some() || writing.asked().uses("finding-key") && writing.files.formats().any(|it| it.shows == Room::Hidden);
    let mut keys = None;
    let mut too_many = Vec::new();
    let exit = made(Ordered::of_findings(&args.common), History::Unasked, words, |known, whose| {
        let asked = Asked {
            by: args.by,
            filter: Filter { kinds: args.kind.clone(), statuses: args.status.clone(), ..whose.clone() },
            rules: rules.clone(),
            severities: args.severity.iter().map(|severity| Severity::from(*severity)).collect(),
            limit: limit(args.fail_on.map(Severity::from), args.max_gaps),
            keys: if needs_keys { Rc::clone(keys.get_or_insert_with(|| known_by(known))) } else { Rc::default() },
            earlier: earlier.clone(),
        };
        let (document, is_over) = gaps::report(known, &asked);
        // The report says so too, but whoever reads the log of a nightly job does not see it.
        too_many.extend(document.statements.first().filter(|_| is_over).map(|statement| words.get(statement.key, &statement.args)));
        Ok((document, if is_over { Exit::Findings } else { Exit::Done }))
    })?;
    for said in too_many {
        terminal::complain(&complaint(&said, words));
    }
    Ok(exit)
}

/// What each finding is known by, whatever lines and names of files become.
fn known_by(known: &Known<'_>) -> Rc<[Rc<str>]> {
    let findings: Vec<&Finding> = known.findings.iter().collect();
    fingerprint::of(&findings, known.registry, known.source).into_iter().map(Rc::from).collect()
}

/// The rows of a workbook that people worked in.
fn worked(file: &Path) -> Result<Vec<Worked>, Fail> {
    let bytes = disk::read_up_to(file, packed::LARGEST).map_err(|error| Fail::Unreadable(file.to_owned(), error))?;
    workbook::read(&bytes).map_err(|unread| Fail::NoList(file.to_owned(), unread))
}

/// The codes of the rules that a name, code or group stands for.
fn codes(name: &str) -> Result<BTreeSet<&'static str>, Fail> {
    let named = [name.to_owned(), format!("PVP{name}")].iter().find_map(|name| rules::rules_named(name));
    let named = named.ok_or_else(|| Fail::UnknownRule(name.to_owned(), rules::nearest_rules(name)))?;
    Ok(named.into_iter().map(|rule| rule.code).collect())
}

/// When there are too many: at or above a severity more than so many, none without a number.
fn limit(from: Option<Severity>, most: Option<usize>) -> Option<Limit> {
    (from.is_some() || most.is_some()).then(|| Limit { from: from.unwrap_or(Severity::Advice), most: most.unwrap_or(0) })
}
