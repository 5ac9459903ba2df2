//! What a reference that names nothing was probably meant for.

use std::sync::Arc;

use super::{Registry, is_measured};
use crate::model::{Description, Link, PartKind, Target};
use crate::schema::suggest::Names;
use crate::schema::{Called, Kind, meant};
use crate::source::FileId;

/// Of how many parts of one description titles are compared too.
const MOST_CALLED: usize = 200;

/// What names are looked for among.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Pool {
    Kind(Kind),
    Part(PartKind),
    /// Parts by what stands behind the last `/`.
    LastPart(PartKind),
    /// The parts of the description in a file.
    OwnPart(FileId),
}

impl Registry {
    /// The names nearest to one that names nothing, of what was meant.
    pub fn suggestions(&self, from: &Description, link: &Link) -> Vec<String> {
        let text = link.to.value.as_str();
        let called = self.called(text, link.target);
        if !called.is_empty() {
            return called;
        }
        match link.target {
            Target::Description(wanted) => self.names(Pool::Kind(wanted)).nearest(text),
            Target::Provided => {
                let near = link.target.kinds().map(|kind| self.names(Pool::Kind(kind)).nearest(text));
                near.reduce(|mut all, next| {
                    all.extend(next);
                    all
                })
                .unwrap_or_default()
            }
            Target::Received if text.contains('/') => self.names(Pool::Part(PartKind::Received)).nearest(text),
            Target::Received => self.names(Pool::Kind(PartKind::Received.of_kind())).nearest(text),
            Target::Part(wanted) => {
                let near = self.names(Pool::Part(wanted)).nearest(text);
                if near.is_empty() { self.same_part(text, wanted) } else { near }
            }
            Target::Measured => self.measured_like(text),
            Target::OwnNeed if from.parts.len() <= MOST_CALLED => {
                let called = from.parts.iter().map(|part| {
                    let titles = part.title.iter().flat_map(|title| title.0.iter()).map(|(_, said)| said.as_ref());
                    Called { word: part.id.value.as_str(), names: titles.collect() }
                });
                meant(text, &called.collect::<Vec<_>>())
            }
            Target::OwnNeed => self.names(Pool::OwnPart(from.file)).nearest(text),
        }
    }

    /// The names nearest to one that names nothing, of what figures can be of.
    pub fn measured_like(&self, text: &str) -> Vec<String> {
        let near = Kind::ALL.into_iter().filter(|kind| is_measured(*kind)).flat_map(|kind| self.names(Pool::Kind(kind)).nearest(text));
        near.take(3).collect()
    }

    /// The part may be right and the description wrong.
    fn same_part(&self, text: &str, wanted: PartKind) -> Vec<String> {
        let (_, part) = text.rsplit_once('/').unwrap_or(("", text));
        let mut same = self.names(Pool::LastPart(wanted)).ending(part);
        same.truncate(3);
        same
    }

    /// Names that something may have been meant for; each pool is made once.
    fn names(&self, pool: Pool) -> Arc<Names> {
        let known = self.names.lock().ok().and_then(|known| known.get(&pool).cloned());
        known.unwrap_or_else(|| {
            let parts = |wanted: PartKind| self.parts.iter().filter(move |(_, (_, kind))| *kind == wanted).map(|(name, _)| name.as_str());
            let names = Arc::new(match pool {
                Pool::Kind(wanted) => {
                    let of_kind = self.descriptions.iter().filter(|description| description.kind == Some(wanted));
                    Names::new(of_kind.map(|description| description.name.as_str()))
                }
                Pool::Part(wanted) => Names::new(parts(wanted)),
                Pool::LastPart(wanted) => Names::by_ending(parts(wanted)),
                Pool::OwnPart(file) => {
                    let own = self.of_file(file).into_iter().flat_map(|description| &description.parts);
                    Names::new(own.map(|part| part.id.value.as_str()))
                }
            });
            if let Ok(mut known) = self.names.lock() {
                known.insert(pool, Arc::clone(&names));
            }
            names
        })
    }
}
