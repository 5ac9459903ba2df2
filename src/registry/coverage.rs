//! Which needs services cover (N2-2; DOMAIN.md section 1: coverage).

use std::collections::HashMap;

use super::{DescriptionId, NeedId, Registry};

/// Whether services cover needs, or the wider needs that they are part of; what was found out once is kept.
#[derive(Debug)]
pub struct Coverage<'r> {
    registry: &'r Registry,
    known: HashMap<NeedId, bool>,
}

impl<'r> Coverage<'r> {
    /// Of a registry's needs.
    pub fn new(registry: &'r Registry) -> Self {
        Self { registry, known: HashMap::new() }
    }

    /// Whether a need is covered.
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
            if self.registry.services_for(id).iter().any(|service| self.covers(*service)) {
                break true;
            }
            let wider = self.registry.need_at(id).and_then(|need| need.part_of.as_ref());
            current = wider.and_then(|wider| self.registry.need_of(id.life_situation, wider));
        };
        for id in way {
            self.known.insert(id, covered);
        }
        covered
    }

    fn covers(&self, service: DescriptionId) -> bool {
        self.registry.get(service).covers()
    }
}
