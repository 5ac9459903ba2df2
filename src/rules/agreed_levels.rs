//! Levels that are agreed, beside the published ones whose place they take (PU2-9, PU2-17). Not a rule: what PVP723, PVP724,
//! PVP725 and the report on agreements say is found here once.
//!
//! An agreed level names the published one, or it is held against those of the same indicator, unit, share, window and
//! channel. What is published binds anyway; what is agreed of something outside of the registry stands alone.

use jiff::civil::Date;

use super::chain::{Below, Limit};
use crate::model::{Agreement, BoundSide, Covered, Description, Level, Promise, Request, Service, Standing};
use crate::registry::{DescriptionId, Registry};
use crate::yaml::de::Stated;

/// A level that is agreed.
pub struct AgreedLevel<'r> {
    /// What is agreed.
    pub level: &'r Level,
    /// What it is agreed of.
    pub item: &'r Covered,
    /// The service or resource, where it is in the registry.
    pub covered: Option<DescriptionId>,
    /// What that promises, with what it takes over from the published level.
    pub promise: Promise<'r>,
    /// What is published of the same.
    published: Vec<Promise<'r>>,
}

/// The levels of an agreement that promise anything.
pub fn of(registry: &Registry, id: DescriptionId) -> Vec<AgreedLevel<'_>> {
    let Some(agreement) = registry.get(id).of::<Agreement>() else { return Vec::new() };
    let of_item = |item: &'_ Covered| registry.covered(id, item);
    let levels = agreement.covers().iter().flat_map(|item| item.levels().map(move |level| (item, of_item(item), level)));
    levels.filter_map(|(item, covered, level)| AgreedLevel::new(registry, item, covered, level)).collect()
}

impl<'r> AgreedLevel<'r> {
    fn new(registry: &'r Registry, item: &'r Covered, covered: Option<DescriptionId>, level: &'r Level) -> Option<Self> {
        let named = covered.and_then(|covered| registry.published(covered, level));
        if let Some(published) = named {
            let promise = level.in_place_of(published)?;
            // With `of` it is the same indicator, whatever it is called; another unit, share or window does not compare.
            let alike = |other: &Promise<'_>| {
                let own = promise.unit.exact().0 == other.unit.exact().0 && promise.indicator == other.indicator;
                own && (promise.share - other.share).abs() < crate::model::TOLERANCE && promise.window == other.window
            };
            let published = published.promise().filter(alike).into_iter().collect();
            return Some(Self { level, item, covered, promise, published });
        }
        let promise = level.promise()?;
        // One that names what is not there is PVP302's.
        let described = covered.map(|covered| registry.get(covered)).filter(|described| level.of.is_none() && !described.broken);
        let published = described.map(|described| alike(described, level, &promise)).unwrap_or_default();
        Some(Self { level, item, covered, promise, published })
    }

    /// Whether nothing like it is published.
    pub fn is_agreed_only(&self) -> bool {
        self.published.is_empty()
    }

    /// How it stands to what is published: below, where it is below any of it; above, where it is above all.
    pub fn standing(&self) -> Option<(Standing, BoundSide, &Promise<'r>)> {
        let of = |published: &'_ Promise<'r>| self.promise.standing(published);
        let stands: Vec<_> =
            self.published.iter().filter_map(|published| of(published).map(|(how, side)| (how, side, published))).collect();
        let wanted = |wanted: Standing| stands.iter().find(|(how, ..)| *how == wanted).copied();
        wanted(Standing::Below).or_else(|| wanted(Standing::Equal)).or_else(|| wanted(Standing::Above))
    }

    /// What the critical components of what it is agreed of allow on a day.
    pub fn limit(&self, registry: &'r Registry, today: Date) -> Option<Limit<'r>> {
        let below = Below::of(self.covered?, registry, today);
        below.limit(&self.promise).filter(|limit| !limit.parts.is_empty())
    }

    /// Whether what it is agreed of is there, so that it can be kept.
    pub fn runs(&self, registry: &Registry) -> bool {
        self.covered.is_some_and(|covered| registry.get(covered).status.runs())
    }
}

/// What a description publishes that compares with an agreed level: levels of the same channel, and deadlines.
fn alike<'r>(description: &'r Description, level: &Level, promise: &Promise<'_>) -> Vec<Promise<'r>> {
    let channel = |level: &Level| level.channel.as_ref().map(|channel| channel.value.clone());
    let levels = description.levels().and_then(Stated::value).into_iter().flat_map(|levels| &levels.value);
    let stated = levels.filter(|published| channel(published) == channel(level)).filter_map(Level::promise);
    let stated: Vec<Promise<'r>> = stated.filter(|published| published.compares_with(promise)).collect();
    if !stated.is_empty() || level.channel.is_some() {
        return stated;
    }
    let request = description.of::<Service>().and_then(|service| service.request.value());
    let deadlines = request.map(Request::deadline_promises).unwrap_or_default();
    deadlines.into_iter().filter(|deadline| deadline.compares_with(promise)).collect()
}
