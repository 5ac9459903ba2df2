//! Who is to mend a finding (P1.1 roles 4, 5, 8 and 9).
//!
//! The manager of a life situation, service or resource; where none is named, the portfolio manager of its owner: of a
//! resource the one for resources first, of all others the one for services. What is wrong with an institution is its
//! service portfolio manager's, else its resource portfolio manager's; that it has none is its own. What is wrong with words
//! about figures is for the manager of what is measured.

use std::collections::HashMap;
use std::rc::Rc;

use crate::finding::Finding;
use crate::model::{Institution, Manager, Role, Text};
use crate::registry::DescriptionId;
use crate::report::{Cell, Known};
use crate::rules;
use crate::schema::Kind;

/// Who is to do something.
#[derive(Clone, Debug)]
pub(super) struct Answer<'a> {
    /// What they are known by: the work address, else institution and position; an institution's id.
    pub(super) key: String,
    /// The position, or the title of the institution.
    pub(super) title: Option<&'a Text>,
    /// The work address or phone.
    contact: Option<&'a str>,
}

impl<'a> Answer<'a> {
    fn person(manager: &'a Manager, institution: &str) -> Option<Self> {
        let contact = manager.email.value().or(manager.phone.value()).map(compact_str::CompactString::as_str);
        Some(Self { key: manager.key(institution)?.into(), title: manager.position.as_ref(), contact })
    }
}

/// Who is to mend what, each kept once: of a million findings most are somebody's of whom more are.
#[derive(Default)]
pub(super) struct Answers<'a>(HashMap<(DescriptionId, bool), Option<Rc<Answer<'a>>>>);

impl<'a> Answers<'a> {
    /// Who is to mend a finding about a description; nobody where nobody is named.
    pub(super) fn of(&mut self, known: &Known<'a>, finding: &Finding, about: Option<DescriptionId>) -> Option<Rc<Answer<'a>>> {
        let is_of_portfolio = matches!(super::cause(finding), rules::Cause::Portfolio(..));
        self.0.entry((about?, is_of_portfolio)).or_insert_with(|| of(known, finding, about).map(Rc::new)).clone()
    }
}

/// Who is to mend a finding about a description; nobody where nobody is named.
pub(super) fn of<'a>(known: &Known<'a>, finding: &Finding, about: Option<DescriptionId>) -> Option<Answer<'a>> {
    let id = about?;
    let description = known.get(id);
    if description.kind == Some(Kind::Institution) {
        let itself = || Answer { key: description.name.to_string(), title: Some(&description.title), contact: None };
        return match super::cause(finding) {
            rules::Cause::Portfolio(..) => Some(itself()),
            _ => portfolio(known, id).into_iter().flatten().next(),
        };
    }
    let owner = description.owner().map_or("", |owner| owner.value.as_str());
    let own = known.manager(id).and_then(|manager| Answer::person(manager, owner));
    own.or_else(|| {
        // Words about figures are those of whoever manages what is measured.
        let measured = description.linked(Role::Measures).next().and_then(|of| known.registry.by_name(&of.value));
        if let Some(measured) = measured.filter(|measured| known.get(*measured).linked(Role::Measures).next().is_none()) {
            return of(known, finding, Some(measured));
        }
        let [of_services, of_resources] = portfolio(known, known.registry.whose(id)?);
        if description.kind == Some(Kind::Resource) { of_resources.or(of_services) } else { of_services }
    })
}

/// The managers of an institution's services and resources, in this order.
pub(super) fn portfolio<'a>(known: &Known<'a>, institution: DescriptionId) -> [Option<Answer<'a>>; 2] {
    let description = known.get(institution);
    let Some(group) = description.of::<Institution>().and_then(|body| body.responsible.as_ref()) else { return [None, None] };
    let both = [&group.value.service_portfolio_manager, &group.value.resource_portfolio_manager];
    both.map(|manager| Answer::person(&manager.value()?.value, &description.name))
}

/// What they are known by, as a cell.
pub(super) fn key<'a>(answer: Option<&Answer<'a>>) -> Cell<'a> {
    Cell::id(answer.map(|answer| answer.key.as_str()))
}

/// Who they are, as a cell.
pub(super) fn title<'a>(answer: Option<&Answer<'a>>) -> Cell<'a> {
    answer.and_then(|answer| answer.title).map_or(Cell::Nothing, Cell::Title)
}

/// How they are reached, as a cell.
pub(super) fn contact<'a>(answer: Option<&Answer<'a>>) -> Cell<'a> {
    answer.and_then(|answer| answer.contact).map_or(Cell::Nothing, |contact| Cell::Text(contact.to_owned()))
}
