//! The rules: one file each, and the table of all of them.
//!
//! A rule holds its code, name, default severity and check; its words live in `locales/`. A new rule is its file, its
//! line in the table, its texts in both languages, and `tests/rules/<name>/`. Knows nothing of output.

mod action_overdue;
mod agreed;
mod agreed_above_chain;
mod agreed_above_promise;
mod agreed_below_promise;
pub mod agreed_levels;
mod agreement_ending;
mod agreement_lapsed;
mod agreements_overlap;
pub mod alignment;
mod asked;
mod bad_value;
mod bare_not_applicable;
mod below_group;
pub mod chain;
mod common;
mod concentration_candidate;
mod dangling_reference;
mod deadline_contradiction;
mod dependency_cycle;
mod duplicate_id;
mod duplicate_key;
mod empty_field;
mod exceptions;
mod external_at_home;
mod fee_contradiction;
mod figure_rewritten;
mod figures_contradict;
mod file_name;
mod forbidden_character;
mod foreign_function;
mod group_candidates;
mod group_gap;
mod identity_lost;
mod invalid_encoding;
mod lapsed_ignore;
mod level_above_need;
mod level_above_resource;
mod level_below_need;
mod level_lowered;
mod likeness;
mod limit_exceeded;
mod merge_candidates;
mod merge_conflict;
mod miss_without_action;
mod missed;
mod missed_again;
mod missing_field;
mod missing_group;
mod missing_translation;
mod no_agreement;
mod no_contact;
mod no_critical_component;
mod no_kpi;
mod no_manager;
mod no_resource_portfolio_manager;
mod no_service_level;
mod no_service_portfolio_manager;
mod not_a_description;
mod not_in_catalogue;
mod nothing_measured;
mod nothing_promised;
mod one_sided_indicators;
mod own_form;
mod policy;
mod portfolio;
mod promise_outdone;
mod provider_without_person;
mod repeated_figure;
mod repeated_reference;
mod repeats_group;
mod retired_reference;
mod retired_without_successor;
mod run;
mod self_service_candidate;
mod service_without_resources;
mod sink;
mod smart_claim;
mod stale_baseline;
mod stale_description;
mod step_contradiction;
mod superfluous_service;
mod table_syntax;
mod traits;
mod unjustified_ignore;
mod unknown_code;
mod unknown_key;
mod unlisted_user;
mod unmeasured;
mod unmet_need;
mod unreadable_file;
mod untidy_text;
mod unused_ignore;
mod unused_resource;
mod wrong_catalogue;
mod wrong_kind_reference;
mod wrong_party;
mod wrong_type;
mod yaml_feature;
mod yaml_syntax;

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::finding::{Finding, Sample, Severity};
use crate::history::{Ages, Change};
use crate::measuring::Measured;
use crate::model::{Description, Link, Ref, Service};
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::source::{Entry, Place};
use crate::table::Day;

use alignment::Requirements;
pub use asked::Asked;
pub use figures_contradict::contradictions;
pub use file_name::is_reserved_name;
pub use group_gap::expected;
pub use no_agreement::{Stands, Without, stands, without_agreement};
pub use no_contact::RULE as NO_CONTACT;
pub use no_manager::RULE as NO_MANAGER;
pub use no_resource_portfolio_manager::RULE as NO_RESOURCE_PORTFOLIO_MANAGER;
pub use no_service_level::without_levels;
pub use no_service_portfolio_manager::RULE as NO_SERVICE_PORTFOLIO_MANAGER;
pub use not_in_catalogue::demanded;
pub use policy::{Policy, Settled, is_unjudged, nearest_rules, rules_named};
pub use portfolio::owned;
pub use repeated_figure::RULE as REPEATED_FIGURE;
pub use run::{check_ages, check_change, check_document, check_linked, check_past, check_registry, check_whole, turn_with_the_day};
pub use self_service_candidate::{SELF_SERVICE, often_asked, serves_itself};
pub use sink::{Found, Sink};
pub use stale_baseline::stale_entry;
pub use stale_description::{is_kept, is_over, is_stale, stale_after};
pub use traits::{Absence, Action, Cause, Counted, Headline, Suggestion, Traits};
pub use unmeasured::is_unmeasured;
pub use wrong_catalogue::misplaced;

/// What a rule is and how it looks.
#[derive(Debug)]
pub struct Rule {
    /// `PVP301`; a contract, never reused.
    pub code: &'static str,
    /// `duplicate-id`; also the key of its texts.
    pub name: &'static str,
    /// The default severity.
    pub severity: Severity,
    check: Check,
    /// What others may ask of it, so that none of them need know it.
    pub traits: Traits,
}

/// What a rule looks at.
#[derive(Debug)]
enum Check {
    /// Its findings come from reading or from the schemas.
    Elsewhere,
    /// One description at a time, in parallel.
    Document(fn(&DescribedFile<'_>, &mut Sink)),
    /// One description at a time with what it refers to, in parallel: whether anything is said of it depends on nothing but
    /// itself, what goes by its name, and what it refers to, over any number of links; all names only serve as suggestions.
    Links(fn(&Links<'_>, &mut Sink)),
    /// The registry as a whole.
    Registry(fn(&Registry, &mut Sink)),
    /// The registry as a whole, by a number that settings may change.
    Counting(Threshold, fn(&Registry, usize, &mut Sink)),
    /// The registry as a whole, by the day of the run, as `2026-11-20`.
    Day(fn(&Registry, &str, &mut Sink)),
    /// How promises were kept, by a number that settings may change where it has one.
    Measured(Option<Threshold>, fn(&Measured<'_>, usize, &mut Sink)),
    /// The registry as a whole, by the day of the run and a number that settings may change.
    CountingDays(Threshold, fn(&Registry, Date, usize, &mut Sink)),
    /// What a change did to the registry.
    Change(fn(&Change<'_>, &mut Sink)),
    /// What a change did to figures, by the day of the run and a number that settings may change.
    Rewritten(Threshold, fn(&Change<'_>, Day, usize, &mut Sink)),
    /// When descriptions last changed, seen from today, by a number that settings may change.
    Ages(Threshold, fn(&Aged<'_>, usize, &mut Sink)),
}

/// A registry with the ages of its descriptions.
struct Aged<'a> {
    registry: &'a Registry,
    ages: &'a Ages,
    /// As `2026-11-20`.
    today: &'a str,
}

/// A number that decides whether a rule speaks.
#[derive(Clone, Copy, Debug)]
pub struct Threshold {
    /// What it is called in the settings of the rule.
    pub name: &'static str,
    /// What it is where settings say nothing.
    pub default: usize,
}

/// One description with all its references and what they name.
struct Links<'a> {
    registry: &'a Registry,
    id: DescriptionId,
    description: &'a Description,
    /// What needs require, of the whole registry.
    requirements: &'a Requirements<'a>,
    today: Date,
    all: Vec<(&'a Link, &'a Resolved)>,
}

impl<'a> Links<'a> {
    /// What the description says, where it is of a service.
    fn service(&self) -> Option<&'a Service> {
        self.description.of()
    }
}

/// One description with its file.
pub struct DescribedFile<'a> {
    /// The file.
    pub entry: &'a Entry,
    /// The description.
    pub description: &'a Description,
}

/// The rules, by code.
pub const ALL: &[&Rule] = &[
    &unreadable_file::RULE,
    &invalid_encoding::RULE,
    &yaml_syntax::RULE,
    &duplicate_key::RULE,
    &yaml_feature::RULE,
    &forbidden_character::RULE,
    &limit_exceeded::RULE,
    &merge_conflict::RULE,
    &not_a_description::RULE,
    &file_name::RULE,
    &untidy_text::RULE,
    &table_syntax::RULE,
    &unknown_key::RULE,
    &wrong_type::RULE,
    &unknown_code::RULE,
    &bad_value::RULE,
    &missing_group::RULE,
    &missing_field::RULE,
    &empty_field::RULE,
    &bare_not_applicable::RULE,
    &missing_translation::RULE,
    &duplicate_id::RULE,
    &dangling_reference::RULE,
    &wrong_kind_reference::RULE,
    &retired_reference::RULE,
    &dependency_cycle::RULE,
    &repeated_reference::RULE,
    &unlisted_user::RULE,
    &external_at_home::RULE,
    &unmet_need::RULE,
    &superfluous_service::RULE,
    &foreign_function::RULE,
    &service_without_resources::RULE,
    &no_critical_component::RULE,
    &unused_resource::RULE,
    &smart_claim::RULE,
    &merge_candidates::RULE,
    &concentration_candidate::RULE,
    &group_candidates::RULE,
    &repeats_group::RULE,
    &below_group::RULE,
    &group_gap::RULE,
    &no_manager::RULE,
    &no_service_portfolio_manager::RULE,
    &no_resource_portfolio_manager::RULE,
    &no_contact::RULE,
    &provider_without_person::RULE,
    &not_in_catalogue::RULE,
    &wrong_catalogue::RULE,
    &fee_contradiction::RULE,
    &deadline_contradiction::RULE,
    &step_contradiction::RULE,
    &no_kpi::RULE,
    &no_service_level::RULE,
    &level_below_need::RULE,
    &level_above_need::RULE,
    &level_above_resource::RULE,
    &nothing_measured::RULE,
    &unmeasured::RULE,
    &miss_without_action::RULE,
    &missed_again::RULE,
    &action_overdue::RULE,
    &figures_contradict::RULE,
    &repeated_figure::RULE,
    &promise_outdone::RULE,
    &self_service_candidate::RULE,
    &nothing_promised::RULE,
    &one_sided_indicators::RULE,
    &no_agreement::RULE,
    &agreement_lapsed::RULE,
    &agreement_ending::RULE,
    &agreed_below_promise::RULE,
    &agreed_above_promise::RULE,
    &agreed_above_chain::RULE,
    &wrong_party::RULE,
    &agreements_overlap::RULE,
    &own_form::RULE,
    &unused_ignore::RULE,
    &lapsed_ignore::RULE,
    &unjustified_ignore::RULE,
    &stale_baseline::RULE,
    &stale_description::RULE,
    &identity_lost::RULE,
    &retired_without_successor::RULE,
    &level_lowered::RULE,
    &figure_rewritten::RULE,
];

impl Rule {
    /// A finding of this rule at a place.
    fn at(&self, place: Place) -> Finding {
        Finding::new(self.name, place)
    }

    /// A finding of this rule about a field that is not there, with the form that it has to have.
    fn missing(&self, place: Place, field: &str) -> Finding {
        let field = crate::finding::Field::new(field);
        self.at(place).showing(Sample::at(&field)).field(field)
    }

    /// A finding of this rule about a value.
    fn about(&self, value: &Ref) -> Finding {
        self.at(value.place).field(crate::finding::Field::new(value.path.clone()))
    }

    fn check_of_links(&self) -> Option<fn(&Links<'_>, &mut Sink)> {
        match self.check {
            Check::Links(check) => Some(check),
            Check::Elsewhere
            | Check::Document(_)
            | Check::Registry(_)
            | Check::Counting(..)
            | Check::Day(_)
            | Check::Measured(..)
            | Check::CountingDays(..)
            | Check::Change(_)
            | Check::Rewritten(..)
            | Check::Ages(..) => None,
        }
    }

    /// The number that decides whether it speaks, where it has one.
    pub fn threshold(&self) -> Option<Threshold> {
        match self.check {
            Check::Counting(threshold, _)
            | Check::CountingDays(threshold, _)
            | Check::Rewritten(threshold, _)
            | Check::Ages(threshold, _) => Some(threshold),
            Check::Measured(threshold, _) => threshold,
            Check::Elsewhere | Check::Document(_) | Check::Links(_) | Check::Registry(_) | Check::Day(_) | Check::Change(_) => None,
        }
    }

    /// Whether it is asked in a run: what is not asked finds nothing, which says nothing.
    pub fn is_asked(&self, asked: Asked) -> bool {
        match self.check {
            Check::Change(_) | Check::Rewritten(..) => asked.change,
            Check::Ages(..) => asked.ages,
            Check::Elsewhere
            | Check::Document(_)
            | Check::Links(_)
            | Check::Registry(_)
            | Check::Counting(..)
            | Check::Day(_)
            | Check::Measured(..)
            | Check::CountingDays(..) => true,
        }
    }

    /// Whether it speaks of what keeps a file from being understood.
    pub fn is_of_reading(&self) -> bool {
        self.code.as_bytes().get(3) == Some(&b'0')
    }

    /// Whether what it finds wrong cannot be published: how a description is written, its values, what it has to say, its
    /// links.
    pub fn is_of_soundness(&self) -> bool {
        matches!(self.code.as_bytes().get(3), Some(b'0'..=b'3'))
    }

    /// Whether it speaks of ids and links.
    pub fn is_of_links(&self) -> bool {
        self.code.as_bytes().get(3) == Some(&b'3')
    }

    /// The group's name: `3xx`.
    pub fn group(&self) -> String {
        format!("{}xx", self.code.chars().nth(3).unwrap_or('0'))
    }
}

/// The rule of a name or code, in whatever case it was typed.
pub fn find(name_or_code: &str) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.name.eq_ignore_ascii_case(name_or_code) || rule.code.eq_ignore_ascii_case(name_or_code)).copied()
}

/// The rule that found something.
pub fn of(finding: &Finding) -> Option<&'static Rule> {
    static BY_NAME: LazyLock<HashMap<&str, &Rule>> = LazyLock::new(|| ALL.iter().map(|rule| (rule.name, *rule)).collect());
    BY_NAME.get(finding.rule).copied()
}

/// Puts findings in the order in which people are told of them: by place, then by code; what one place lacks stays in the
/// order of the format.
pub fn put_in_order(findings: &mut [Finding]) {
    findings.sort_by_cached_key(|finding| (finding.place, of(finding).map(|rule| rule.code)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_every_code_and_name_is_there_once() {
        let codes: Vec<&str> = ALL.iter().map(|rule| rule.code).collect();
        assert!(codes.is_sorted() && codes.windows(2).all(|pair| pair[0] != pair[1]));
        for rule in ALL {
            assert_eq!(ALL.iter().filter(|other| other.name == rule.name).count(), 1, "{}", rule.name);
            assert!(rule.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", rule.name);
        }
    }
}
