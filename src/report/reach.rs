//! What hangs on each service and resource, for all of them at once (N1-5).
//!
//! Sets are rows of bits, a block of components at a time, so that the work grows with the links and not with the
//! ways through them. Things that depend on each other in a circle (PVP305) stand or fall together.

use std::cmp::{Ordering, Reverse};

use foldhash::HashMap;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::{Known, coverage};
use crate::model::Status;
use crate::registry::{Coverage, DescriptionId, NeedId};
use crate::schema::Has;

/// How many needs of one component are named; all are counted.
pub const MOST_NAMED: usize = 100;

/// How many words of 64 components are looked at in one go.
const WORDS: usize = 16;

/// How many things, over critical links only and over all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Nothing works without the component.
    pub critical: usize,
    /// Over any link, critical ones among them.
    pub all: usize,
}

/// What hangs on a resource, or on a service that something depends on.
#[derive(Clone, Debug)]
pub struct Hanging {
    /// The resource or service.
    pub id: DescriptionId,
    /// Services and resources that name it themselves.
    pub direct: usize,
    /// Services and resources above it.
    pub dependants: Count,
    /// Services above it.
    pub services: Count,
    /// Needs that it, or a service above it, covers.
    pub needs: Count,
    /// Life situations with such needs.
    pub life_situations: Count,
    /// Needs that would be unmet without it: each service that covers them is this one or depends on it critically.
    pub alone: usize,
    /// The first [`MOST_NAMED`] of these, in the order of the registry.
    pub alone_named: Vec<NeedId>,
    /// Links in the longest chain of dependants above it; a circle counts as one thing.
    pub above: usize,
    /// Links in the longest chain of components below it.
    pub below: usize,
}

impl Hanging {
    /// The order in which every report ranks what most hangs on: more needs that would be unmet without it, then more
    /// services that would stop with it, then more needs that it has to do with, then titles and ids.
    pub fn by_weight(&self, other: &Self, known: &Known<'_>) -> Ordering {
        self.heavier(other).then_with(|| known.by_title(self.id, other.id)).then(self.id.cmp(&other.id))
    }

    /// The heavier one first.
    pub fn heavier(&self, other: &Self) -> Ordering {
        let weight = |one: &Self| Reverse((one.alone, one.services.critical, one.needs.all));
        weight(self).cmp(&weight(other))
    }
}

/// A need with the services that cover it, by their positions.
struct Wanted {
    id: NeedId,
    /// Whether it is unmet once no service covers it.
    expected: bool,
    services: Vec<usize>,
}

/// The services and resources that are there, and what they depend on.
pub struct Reach {
    nodes: Vec<DescriptionId>,
    is_service: Vec<bool>,
    position: HashMap<DescriptionId, usize>,
    all: Graph,
    critical: Graph,
    wanted: Vec<Wanted>,
}

/// What depends on what: positions of the things below each thing, each once.
struct Graph {
    below: Vec<Vec<usize>>,
    /// Things that depend on each other, those below first.
    knots: Vec<Vec<usize>>,
}

impl Reach {
    /// What is there: services and resources that are not retired. Retired ones need nothing and hold nothing up.
    pub fn new(known: &Known<'_>) -> Self {
        let registry = known.registry;
        let there =
            registry.descriptions().filter(|(_, description)| description.has(Has::Dependencies) && description.status != Status::Retired);
        let nodes: Vec<DescriptionId> = there.map(|(id, _)| id).collect();
        let position: HashMap<DescriptionId, usize> = nodes.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let below = |critical: bool| {
            let of = |id: &DescriptionId| {
                let links = registry.dependencies(*id).iter().filter(|link| link.critical || !critical);
                let mut below: Vec<usize> = links.filter_map(|link| position.get(&link.on).copied()).collect();
                below.sort_unstable();
                below.dedup();
                below
            };
            Graph::new(nodes.iter().map(of).collect())
        };
        let coverage = Coverage::new(registry);
        let wanted = coverage::needs(known).map(|(id, _, need)| {
            let services = coverage.services(id).iter().filter_map(|service| position.get(service).copied()).collect();
            Wanted { id, expected: need.outside.is_none(), services }
        });
        let wanted = wanted.filter(|need| !need.services.is_empty()).collect();
        let is_service = nodes.iter().map(|id| registry.get(*id).has(Has::Needs)).collect();
        let (all, critical) = (below(false), below(true));
        Self { nodes, is_service, position, all, critical, wanted }
    }

    /// What hangs on every resource, and on every service that something depends on, in the order of the registry.
    pub fn hanging(&self) -> Vec<Hanging> {
        let mut direct = vec![0; self.nodes.len()];
        self.all.below.iter().flatten().for_each(|below| direct[*below] += 1);
        let components: Vec<usize> = (0..self.nodes.len()).filter(|at| !self.is_service[*at] || direct[*at] > 0).collect();
        let (above, below) = self.all.longest();
        let mut found = Vec::with_capacity(components.len());
        for block in components.chunks(WORDS * 64) {
            let begin = found.len();
            found.extend(block.iter().map(|at| Hanging {
                id: self.nodes[*at],
                direct: direct[*at],
                dependants: Count::default(),
                services: Count::default(),
                needs: Count::default(),
                life_situations: Count::default(),
                alone: 0,
                alone_named: Vec::new(),
                above: above[*at],
                below: below[*at],
            }));
            self.weigh(block, &mut found[begin..]);
        }
        found
    }

    /// Counts what hangs on the components of a block.
    fn weigh(&self, block: &[usize], found: &mut [Hanging]) {
        let mut all = Bits::new(self.nodes.len());
        block.iter().enumerate().for_each(|(bit, at)| all.set(*at, bit));
        let mut critical = all.clone();
        self.all.spread(&mut all, |_| false);
        self.critical.spread(&mut critical, |_| false);
        let (dependants, services) = (self.above(&all), self.above(&critical));
        let (mut needs, mut life_situations) = ((Tally::default(), Tally::default()), (Tally::default(), Tally::default()));
        let mut alone = Tally::default();
        let mut unnamed = [u64::MAX; WORDS];
        for of_one in self.wanted.chunk_by(|a, b| a.id.life_situation == b.id.life_situation) {
            let mut touched = ([0; WORDS], [0; WORDS]);
            for need in of_one {
                let (by_all, by_critical) = (all.together(&need.services), critical.together(&need.services));
                needs.0.add(&by_all);
                needs.1.add(&by_critical);
                touched = (each(&touched.0, &by_all, |a, b| a | b), each(&touched.1, &by_critical, |a, b| a | b));
                if !need.expected {
                    continue;
                }
                let without = need.services.iter().fold([u64::MAX; WORDS], |rest, at| each(&rest, critical.row(*at), |a, b| a & b));
                alone.add(&without);
                for bit in ones(&each(&without, &unnamed, |a, b| a & b)) {
                    found[bit].alone_named.push(need.id);
                    if found[bit].alone_named.len() == MOST_NAMED {
                        unnamed[bit / 64] &= !(1 << (bit % 64));
                    }
                }
            }
            life_situations.0.add(&touched.0);
            life_situations.1.add(&touched.1);
        }
        for (bit, (component, at)) in found.iter_mut().zip(block).enumerate() {
            // It is not its own dependant.
            let own = usize::from(self.is_service[*at]);
            component.services = Count { critical: services.0.of(bit) - own, all: dependants.0.of(bit) - own };
            let count = |tally: &(Tally, Tally)| tally.0.of(bit) + tally.1.of(bit) - 1;
            component.dependants = Count { critical: count(&services), all: count(&dependants) };
            component.needs = Count { critical: needs.1.of(bit), all: needs.0.of(bit) };
            component.life_situations = Count { critical: life_situations.1.of(bit), all: life_situations.0.of(bit) };
            component.alone = alone.of(bit);
        }
    }

    /// How many services, and how many resources, each component is at or below.
    fn above(&self, bits: &Bits) -> (Tally, Tally) {
        let mut tallies = (Tally::default(), Tally::default());
        for (at, is_service) in self.is_service.iter().enumerate() {
            if *is_service { &mut tallies.0 } else { &mut tallies.1 }.add(bits.row(at));
        }
        tallies
    }

    /// Which of a few shown things each service or resource critically rests on with no other shown one between.
    pub fn nearest(&self, shown: &[DescriptionId]) -> Nearest<'_> {
        let at: Vec<usize> = shown.iter().filter_map(|id| self.position.get(id).copied()).collect();
        let mut bits = Bits::new(self.nodes.len());
        at.iter().enumerate().for_each(|(bit, at)| bits.set(*at, bit));
        self.critical.spread(&mut bits, |node| at.contains(&node));
        Nearest { reach: self, bits }
    }

    /// The needs that services cover, each with its life situation and the services.
    pub fn covered(&self) -> impl Iterator<Item = (NeedId, impl Iterator<Item = DescriptionId>)> {
        self.wanted.iter().map(|need| (need.id, need.services.iter().map(|at| self.nodes[*at])))
    }

    /// How many links there are in the longest chain below something; a circle counts as one thing.
    pub fn depths(&self) -> HashMap<DescriptionId, usize> {
        let (_, below) = self.all.longest();
        self.nodes.iter().copied().zip(below).collect()
    }
}

/// What critically rests on a few shown things.
pub struct Nearest<'a> {
    reach: &'a Reach,
    bits: Bits,
}

impl Nearest<'_> {
    /// The shown things that one is or next rests on, by their positions among the shown.
    pub fn at_or_below(&self, id: DescriptionId) -> Vec<usize> {
        self.reach.position.get(&id).map_or_else(Vec::new, |at| ones(self.bits.row(*at)).collect())
    }

    /// The shown things that one next rests on, likewise.
    pub fn below(&self, id: DescriptionId) -> Vec<usize> {
        let Some(at) = self.reach.position.get(&id) else { return Vec::new() };
        let below = self.bits.together(&self.reach.critical.below[*at]);
        ones(&below).filter(|bit| !is_set(self.bits.row(*at), *bit)).collect()
    }
}

impl Graph {
    fn new(below: Vec<Vec<usize>>) -> Self {
        let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(below.len(), below.iter().map(Vec::len).sum());
        for _ in &below {
            graph.add_node(());
        }
        for (from, links) in below.iter().enumerate() {
            for to in links {
                graph.add_edge(NodeIndex::new(from), NodeIndex::new(*to), ());
            }
        }
        // What nothing else in the order is below of comes last: each knot follows those it depends on.
        let knots = kosaraju_scc(&graph).into_iter().map(|knot| knot.into_iter().map(NodeIndex::index).collect()).collect();
        Self { below, knots }
    }

    /// Gives each thing all that the things below it have; those that stop keep only their own.
    fn spread(&self, bits: &mut Bits, stops: impl Fn(usize) -> bool) {
        for knot in &self.knots {
            let below = knot.iter().fold([0; WORDS], |sum, at| each(&sum, &bits.together(&self.below[*at]), |a, b| a | b));
            let sum = each(&bits.together(knot), &below, |a, b| a | b);
            knot.iter().filter(|at| !stops(**at)).for_each(|at| bits.rows[*at] = sum);
        }
    }

    /// The links in the longest chains above and below each thing; a circle counts as one thing.
    fn longest(&self) -> (Vec<usize>, Vec<usize>) {
        let mut knot_of = vec![0; self.below.len()];
        for (number, knot) in self.knots.iter().enumerate() {
            for at in knot {
                knot_of[*at] = number;
            }
        }
        let beneath = |number: usize| {
            let links = self.knots[number].iter().flat_map(|at| &self.below[*at]);
            links.map(|at| knot_of[*at]).filter(move |other| *other != number)
        };
        let (mut above, mut below) = (vec![0; self.knots.len()], vec![0; self.knots.len()]);
        for number in 0..self.knots.len() {
            below[number] = beneath(number).map(|other| below[other] + 1).max().unwrap_or(0);
        }
        for number in (0..self.knots.len()).rev() {
            for other in beneath(number) {
                above[other] = above[other].max(above[number] + 1);
            }
        }
        let of = |lengths: &[usize]| knot_of.iter().map(|number| lengths[*number]).collect();
        (of(&above), of(&below))
    }
}

/// A row of bits for each thing.
#[derive(Clone)]
struct Bits {
    rows: Vec<[u64; WORDS]>,
}

impl Bits {
    fn new(count: usize) -> Self {
        Self { rows: vec![[0; WORDS]; count] }
    }

    fn set(&mut self, row: usize, bit: usize) {
        self.rows[row][bit / 64] |= 1 << (bit % 64);
    }

    fn row(&self, row: usize) -> &[u64; WORDS] {
        &self.rows[row]
    }

    /// What any of some rows has.
    fn together(&self, rows: &[usize]) -> [u64; WORDS] {
        rows.iter().fold([0; WORDS], |sum, row| each(&sum, self.row(*row), |a, b| a | b))
    }
}

fn is_set(row: &[u64; WORDS], bit: usize) -> bool {
    row[bit / 64] >> (bit % 64) & 1 == 1
}

fn each(one: &[u64; WORDS], other: &[u64; WORDS], join: impl Fn(u64, u64) -> u64) -> [u64; WORDS] {
    std::array::from_fn(|word| join(one[word], other[word]))
}

/// The positions of the bits that are set.
fn ones(row: &[u64; WORDS]) -> impl Iterator<Item = usize> {
    row.iter().enumerate().flat_map(|(word, bits)| {
        let rest = |bits: &u64| Some(bits & (bits - 1)).filter(|rest| *rest != 0);
        let left = std::iter::successors(Some(*bits).filter(|bits| *bits != 0), rest);
        left.map(move |bits| word * 64 + bits.trailing_zeros() as usize)
    })
}

/// How many rows have each bit: the digits of the numbers side by side, the lowest first.
#[derive(Default)]
struct Tally {
    digits: Vec<[u64; WORDS]>,
}

impl Tally {
    fn add(&mut self, row: &[u64; WORDS]) {
        for (word, bits) in row.iter().enumerate() {
            let (mut carry, mut digit) = (*bits, 0);
            while carry != 0 {
                if digit == self.digits.len() {
                    self.digits.push([0; WORDS]);
                }
                let place = &mut self.digits[digit][word];
                (*place, carry) = (*place ^ carry, *place & carry);
                digit += 1;
            }
        }
    }

    fn of(&self, bit: usize) -> usize {
        let digit = |(place, row): (usize, &[u64; WORDS])| usize::from(is_set(row, bit)) << place;
        self.digits.iter().enumerate().map(digit).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_counts_each_bit() {
        let mut tally = Tally::default();
        for number in 0..300_u64 {
            let mut row = [0; WORDS];
            row[0] = number;
            row[WORDS - 1] = 1 << 63;
            tally.add(&row);
        }
        assert_eq!((tally.of(0), tally.of(8), tally.of(WORDS * 64 - 1), tally.of(70)), (150, 44, 300, 0));
    }

    #[test]
    fn a_circle_stands_together_and_chains_end() {
        // 0 → 1 ⇄ 2 → 3, and 4 → 3.
        let graph = Graph::new(vec![vec![1], vec![2], vec![1, 3], vec![], vec![3]]);
        let mut bits = Bits::new(5);
        (0..5).for_each(|at| bits.set(at, at));
        graph.spread(&mut bits, |_| false);
        let below = |at: usize| ones(bits.row(at)).collect::<Vec<_>>();
        assert_eq!((below(0), below(1), below(2), below(4)), (vec![0, 1, 2, 3], vec![1, 2, 3], vec![1, 2, 3], vec![3, 4]));
        assert_eq!(graph.longest(), (vec![0, 1, 1, 2, 0], vec![2, 1, 1, 0, 1]));
    }

    #[test]
    fn what_is_shown_hides_what_is_behind_it() {
        let graph = Graph::new(vec![vec![1], vec![2], vec![]]);
        let mut bits = Bits::new(3);
        (1..3).for_each(|at| bits.set(at, at));
        graph.spread(&mut bits, |at| at >= 1);
        assert_eq!(ones(bits.row(0)).collect::<Vec<_>>(), [1]);
    }
}
