//! Which services cover needs, themselves or through the wider needs that these are part of (DOMAIN.md section 1).

use foldhash::{HashMap, HashSet};

use super::{DescriptionId, NeedId, Registry, joined};
use crate::model::Ref;
use crate::schema::Has;

/// Whether services cover needs; what was found out once is kept.
#[derive(Debug)]
pub struct Coverage<'r> {
    registry: &'r Registry,
    known: HashMap<NeedId, bool>,
}

/// How many wider needs of one need are looked at for its services; more than any real need has.
const MOST_WIDER: usize = 100;

impl<'r> Coverage<'r> {
    /// Nothing is known of any need yet.
    pub fn new(registry: &'r Registry) -> Self {
        Self { registry, known: HashMap::default() }
    }

    /// Whether a service that is being introduced or provided covers a need, or a wider one.
    pub fn of(&mut self, id: NeedId) -> bool {
        let mut way = Vec::new();
        let mut current = Some(id);
        let covered = loop {
            let Some(id) = current else { break false };
            // A loop of needs is PVP305's; until something covers it, nothing does.
            if let Some(known) = self.known.get(&id) {
                break *known;
            }
            self.known.insert(id, false);
            way.push(id);
            if self.directly(id).next().is_some() {
                break true;
            }
            current = self.wider(id);
        };
        for id in way {
            self.known.insert(id, covered);
        }
        covered
    }

    /// Whether a service that is not understood may cover a need, or a wider one: then nobody knows that none does.
    pub fn may_be(&self, id: NeedId) -> bool {
        let names = |id: NeedId| {
            let registry = self.registry;
            let need = registry.need_at(id).and_then(|need| need.id.as_ref());
            let named = |need: &Ref| registry.may_be_named(&joined(&registry.get(id.life_situation).name, &need.value), Has::Needs);
            registry.is_contested(id.life_situation) || need.is_some_and(named)
        };
        !self.registry.is_understood() && self.way(id).any(names)
    }

    fn way(&self, id: NeedId) -> impl Iterator<Item = NeedId> {
        std::iter::successors(Some(id), |id| self.wider(*id)).take(MOST_WIDER)
    }

    /// The services that cover a need or one of the wider needs, nearest first; each once, and once only what two files
    /// describe under one id (PVP301).
    pub fn services(&self, id: NeedId) -> Vec<DescriptionId> {
        let mut known = HashSet::default();
        self.way(id).flat_map(|id| self.directly(id)).filter(|service| known.insert(self.registry.get(*service).name.as_str())).collect()
    }

    /// Whether a need concerns those that a filter keeps: its life situation, or a service that names or covers it.
    pub fn concerns(&self, id: NeedId, keeps: &dyn Fn(DescriptionId) -> bool) -> bool {
        let named = self.registry.services_for(id).iter().copied();
        keeps(id.life_situation) || named.chain(self.services(id)).any(keeps)
    }

    fn directly(&self, id: NeedId) -> impl Iterator<Item = DescriptionId> + use<'r> {
        let registry = self.registry;
        registry.services_for(id).iter().copied().filter(move |service| registry.get(*service).covers())
    }

    fn wider(&self, id: NeedId) -> Option<NeedId> {
        let wider = self.registry.need_at(id)?.part_of.as_ref()?;
        self.registry.need_of(id.life_situation, wider)
    }
}
