//! What depends on what: boxes in layers from the left to the right, joined by curves.
//!
//! Layers are put into an order in which few curves cross (each thing near the middle of what it is joined to, over and
//! over), and heights are settled so that curves run as straight as they can. Curves pass layers that they have nothing to
//! do with in a lane of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::text::wrapped;
use super::{Drawn, Entry, SIZE, settled, short, weightiest};
use crate::render::report::html::write::class;
use crate::render::report::say;
use crate::render::words::Words;
use crate::report::{Network, NetworkNode, Tone};

/// Things of one layer.
const MOST: usize = 40;
/// Layers, from the left.
const LAYERS: usize = 12;
/// Edges; the critical ones come first.
const EDGES: usize = 400;
const WIDTH: f64 = 232.0;
const HEIGHT: f64 = 48.0;
const GAP: f64 = 14.0;
/// What a curve takes that passes a layer.
const LANE: f64 = 10.0;
const BETWEEN: f64 = 110.0;
const ROUNDS: usize = 12;

/// Something that has a place in a layer.
struct Item {
    /// Its position in the network; a lane has none.
    knot: Option<usize>,
    layer: usize,
    /// Joined to these in the layers beside.
    before: Vec<usize>,
    after: Vec<usize>,
}

/// An edge on its way from the left to the right.
struct Way {
    /// The items that it goes through.
    items: Vec<usize>,
    is_critical: bool,
    /// Whether what is needed stands at the right end.
    is_forward: bool,
}

#[derive(Default)]
struct Plan {
    items: Vec<Item>,
    layers: Vec<Vec<usize>>,
    ways: Vec<Way>,
    /// How many edges there is no room for.
    left_out: usize,
}

pub(super) fn drawn(network: &Network<'_>, words: &Words) -> Option<Drawn> {
    if network.nodes.is_empty() {
        return None;
    }
    let kept = kept(network);
    let mut plan = Plan::new(network, &kept);
    plan.put_in_order();
    let (places, height) = plan.settle();
    let layers = plan.layers.len() as f64;
    let loops = if plan.ways.iter().any(|way| plan.is_loop(way)) { 44.0 } else { 2.0 };
    let mut drawn = Drawn::new(layers * WIDTH + (layers - 1.0) * BETWEEN + loops, height + 2.0);
    drawn.left_out = network.nodes.len() - kept.len() + plan.left_out;
    plan.draw_ways(&mut drawn, &places);
    for (item, y) in plan.items.iter().zip(&places) {
        if let Some(knot) = item.knot {
            draw_knot(&mut drawn, &network.nodes[knot], (left(item.layer), *y), words);
        }
    }
    drawn.legend = legend(network, words);
    Some(drawn)
}

/// The things to draw: of a crowded layer those that are joined to the most.
fn kept(network: &Network<'_>) -> Vec<usize> {
    let mut joined = vec![0_usize; network.nodes.len()];
    for (needing, needed, _) in &network.edges {
        joined[*needing] += 1;
        joined[*needed] += 1;
    }
    let mut of_layers: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, knot) in network.nodes.iter().enumerate() {
        of_layers.entry(knot.layer).or_default().push(index);
    }
    let of_layer = |knots: Vec<usize>| {
        let weights: Vec<_> = knots.iter().map(|knot| (network.nodes[*knot].tone, joined[*knot])).collect();
        weightiest(&weights, MOST).into_iter().map(move |at| knots[at]).collect::<Vec<_>>()
    };
    let mut kept: Vec<usize> = of_layers.into_values().take(LAYERS).flat_map(of_layer).collect();
    kept.sort_unstable();
    kept
}

fn left(layer: usize) -> f64 {
    1.0 + layer as f64 * (WIDTH + BETWEEN)
}

impl Plan {
    fn new(network: &Network<'_>, kept: &[usize]) -> Self {
        let used: Vec<usize> = kept.iter().map(|knot| network.nodes[*knot].layer).collect::<BTreeSet<_>>().into_iter().collect();
        let mut plan = Self { layers: vec![Vec::new(); used.len()], ..Self::default() };
        let mut item_of = BTreeMap::new();
        for knot in kept {
            let layer = used.binary_search(&network.nodes[*knot].layer).expect("it is one of those used");
            item_of.insert(*knot, plan.add(Some(*knot), layer));
        }
        let mut edges: BTreeMap<(usize, usize), bool> = BTreeMap::new();
        for (needing, needed, is_critical) in &network.edges {
            if let (Some(needing), Some(needed)) = (item_of.get(needing), item_of.get(needed))
                && needing != needed
            {
                *edges.entry((*needing, *needed)).or_default() |= is_critical;
            }
        }
        let mut edges: Vec<((usize, usize), bool)> = edges.into_iter().collect();
        edges.sort_by_key(|(ends, is_critical)| (!is_critical, *ends));
        plan.left_out = edges.len().saturating_sub(EDGES);
        for ((needing, needed), is_critical) in edges.into_iter().take(EDGES) {
            let is_forward = plan.items[needing].layer <= plan.items[needed].layer;
            let (from, to) = if is_forward { (needing, needed) } else { (needed, needing) };
            let mut items = vec![from];
            for layer in plan.items[from].layer + 1..plan.items[to].layer {
                items.push(plan.add(None, layer));
            }
            items.push(to);
            for pair in items.windows(2) {
                if plan.items[pair[0]].layer != plan.items[pair[1]].layer {
                    plan.items[pair[0]].after.push(pair[1]);
                    plan.items[pair[1]].before.push(pair[0]);
                }
            }
            plan.ways.push(Way { items, is_critical, is_forward });
        }
        plan
    }

    fn add(&mut self, knot: Option<usize>, layer: usize) -> usize {
        self.items.push(Item { knot, layer, before: Vec::new(), after: Vec::new() });
        self.layers[layer].push(self.items.len() - 1);
        self.items.len() - 1
    }

    fn is_loop(&self, way: &Way) -> bool {
        self.items[way.items[0]].layer == self.items[way.items[way.items.len() - 1]].layer
    }

    /// The places of all items within their layers.
    fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![0; self.items.len()];
        for layer in &self.layers {
            for (rank, item) in layer.iter().enumerate() {
                ranks[*item] = rank;
            }
        }
        ranks
    }

    fn put_in_order(&mut self) {
        let (mut best, mut fewest) = (self.layers.clone(), self.crossings());
        for round in 0..ROUNDS {
            let rightwards = round % 2 == 0;
            let count = self.layers.len();
            for step in 1..count {
                let layer = if rightwards { step } else { count - 1 - step };
                let ranks = self.ranks();
                let middle = |item: &usize| {
                    let joined = if rightwards { &self.items[*item].before } else { &self.items[*item].after };
                    let sum: usize = joined.iter().map(|other| ranks[*other]).sum();
                    // Compared as whole numbers: what is joined to nothing stays where it is.
                    if joined.is_empty() { ranks[*item] * 1000 } else { sum * 1000 / joined.len() }
                };
                let mut order = self.layers[layer].clone();
                order.sort_by_key(|item| (middle(item), ranks[*item]));
                self.layers[layer] = order;
            }
            let crossings = self.crossings();
            if crossings < fewest {
                (best, fewest) = (self.layers.clone(), crossings);
            }
        }
        self.layers = best;
    }

    /// How many pairs of edges cross.
    fn crossings(&self) -> usize {
        let ranks = self.ranks();
        let of_layer = |layer: &Vec<usize>| {
            let mut ends: Vec<(usize, usize)> =
                layer.iter().flat_map(|item| self.items[*item].after.iter().map(|other| (ranks[*item], ranks[*other]))).collect();
            ends.sort_unstable();
            let crossed =
                |(at, end): (usize, &(usize, usize))| ends[..at].iter().filter(|before| before.0 < end.0 && before.1 > end.1).count();
            ends.iter().enumerate().map(crossed).sum::<usize>()
        };
        self.layers.iter().map(of_layer).sum()
    }

    fn height(&self, item: usize) -> f64 {
        if self.items[item].knot.is_some() { HEIGHT } else { LANE }
    }

    /// The middle of each item, and the height of the whole.
    fn settle(&self) -> (Vec<f64>, f64) {
        let mut places = vec![0.0; self.items.len()];
        let apart: Vec<Vec<f64>> = self.layers.iter().map(|layer| self.apart(layer)).collect();
        for (layer, apart) in self.layers.iter().zip(&apart) {
            let total: f64 = apart.iter().sum();
            let mut y = -total / 2.0;
            for (item, apart) in layer.iter().zip(apart) {
                y += apart;
                places[*item] = y;
            }
        }
        for round in 0..ROUNDS * 2 {
            for step in 0..self.layers.len() {
                let at = if round % 2 == 0 { step } else { self.layers.len() - 1 - step };
                let wish = |item: &usize| {
                    let Item { before, after, .. } = &self.items[*item];
                    let joined = before.iter().chain(after);
                    let count = before.len() + after.len();
                    if count == 0 { places[*item] } else { joined.map(|other| places[*other]).sum::<f64>() / count as f64 }
                };
                let wanted: Vec<f64> = self.layers[at].iter().map(wish).collect();
                for (item, place) in self.layers[at].iter().zip(settled(&wanted, &apart[at])) {
                    places[*item] = place;
                }
            }
        }
        let edge = |sign: f64| (0..self.items.len()).map(|item| sign * places[item] + self.height(item) / 2.0).fold(f64::MIN, f64::max);
        let (above, below) = (edge(-1.0), edge(1.0));
        for place in &mut places {
            *place += above + 1.0;
        }
        (places, above + below)
    }

    /// The least distances between the middles of neighbours.
    fn apart(&self, layer: &[usize]) -> Vec<f64> {
        let between = |at: usize| match at {
            0 => 0.0,
            at => f64::midpoint(self.height(layer[at - 1]), self.height(layer[at])) + GAP,
        };
        (0..layer.len()).map(between).collect()
    }

    fn draw_ways(&self, drawn: &mut Drawn, places: &[f64]) {
        // Where a curve leaves or reaches a box: spread over its side in the order of the other ends.
        let mut ports: BTreeMap<(usize, bool), Vec<(f64, usize)>> = BTreeMap::new();
        for (index, way) in self.ways.iter().enumerate() {
            let (first, last) = (way.items[0], way.items[way.items.len() - 1]);
            let is_loop = self.is_loop(way);
            ports.entry((first, true)).or_default().push((places[way.items[1]], index));
            ports.entry((last, is_loop)).or_default().push((places[way.items[way.items.len() - 2]], index));
        }
        for of_port in ports.values_mut() {
            of_port.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
        }
        let port = |item: usize, is_right: bool, way: usize| {
            let of_port = &ports[&(item, is_right)];
            let rank = of_port.iter().position(|(_, index)| *index == way).unwrap_or(0);
            let spread = ((HEIGHT - 14.0) / of_port.len() as f64).min(9.0);
            places[item] + (rank as f64 - (of_port.len() - 1) as f64 / 2.0) * spread
        };
        // The critical ones on top.
        let mut order: Vec<usize> = (0..self.ways.len()).collect();
        order.sort_by_key(|way| self.ways[*way].is_critical);
        for index in order {
            let way = &self.ways[index];
            let (first, last) = (way.items[0], way.items[way.items.len() - 1]);
            let is_loop = self.is_loop(way);
            let begin = (left(self.items[first].layer) + WIDTH, port(first, true, index));
            let end_x = left(self.items[last].layer) + if is_loop { WIDTH } else { 0.0 };
            let end = (end_x, port(last, is_loop, index));
            let class = if way.is_critical { "edge critical" } else { "edge" };
            drawn.path(class, &self.curve(way, places, begin, end));
            let tip = match (way.is_forward, is_loop) {
                (true, false) => (end, 1.0),
                (_, true) => (end, -1.0),
                (false, false) => (begin, -1.0),
            };
            drawn.path("tip", &format!("M{} {}l{} -5v10z", short(tip.0.0), short(tip.0.1), short(-9.0 * tip.1)));
        }
    }

    fn curve(&self, way: &Way, places: &[f64], begin: (f64, f64), end: (f64, f64)) -> String {
        if self.is_loop(way) {
            let bulge = short(begin.0 + 46.0);
            return format!(
                "M{} {}C{bulge} {} {bulge} {} {} {}",
                short(begin.0),
                short(begin.1),
                short(begin.1),
                short(end.1),
                short(end.0),
                short(end.1)
            );
        }
        let mut path = format!("M{} {}", short(begin.0), short(begin.1));
        let mut at = begin;
        let mut to = |path: &mut String, point: (f64, f64)| {
            let bend = short(f64::midpoint(at.0, point.0));
            let _ = write!(path, "C{bend} {} {bend} {} {} {}", short(at.1), short(point.1), short(point.0), short(point.1));
            at = point;
        };
        for lane in &way.items[1..way.items.len() - 1] {
            let (x, y) = (left(self.items[*lane].layer), places[*lane]);
            to(&mut path, (x, y));
            to(&mut path, (x + WIDTH, y));
        }
        to(&mut path, end);
        path
    }
}

fn draw_knot(drawn: &mut Drawn, knot: &NetworkNode<'_>, (x, y): (f64, f64), words: &Words) {
    let title = say::cell(&knot.title, words);
    let tone = class(knot.tone);
    drawn.open(&title);
    drawn.rect(&format!("knot {tone}"), [x, y - HEIGHT / 2.0, WIDTH, HEIGHT], 4.0);
    let sign = say::sign(knot.tone);
    let indent = if sign.is_empty() { 10.0 } else { 28.0 };
    drawn.text(&format!("on {tone}"), x + 9.0, y + 4.5, sign);
    drawn.lines(&wrapped(&title, SIZE, WIDTH - indent - 8.0, 2), "small", (x + indent, y));
    drawn.close();
}

fn legend(network: &Network<'_>, words: &Words) -> Vec<Entry> {
    let has = |critical: bool| network.edges.iter().any(|(.., is_critical)| *is_critical == critical);
    let line = |class, key| Entry { class, sign: "", says: words.plain(key) };
    let tone = |tone, key| Entry { class: class(tone), sign: say::sign(tone), says: words.plain(key) };
    let tones = [(Tone::Bad, "tone-bad"), (Tone::Watch, "tone-watch"), (Tone::Good, "tone-good")];
    let used = tones.into_iter().filter(|(wanted, _)| network.nodes.iter().any(|knot| knot.tone == *wanted));
    let mut legend = Vec::new();
    legend.extend(has(true).then(|| line("line critical", "report-network-critical")));
    legend.extend(has(false).then(|| line("line", "report-network-other")));
    if !network.edges.is_empty() {
        legend.push(Entry { class: "arrow", sign: "▶", says: words.plain("report-network-arrow") });
    }
    legend.extend(used.map(|(of, key)| tone(of, key)));
    legend
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Cell;

    fn network(layers: &[usize], edges: &[(usize, usize, bool)]) -> Network<'static> {
        let knot =
            |(index, layer): (usize, &usize)| NetworkNode { title: Cell::Text(format!("n{index}")), layer: *layer, tone: Tone::Plain };
        Network { nodes: layers.iter().enumerate().map(knot).collect(), edges: edges.to_vec() }
    }

    fn plan(layers: &[usize], edges: &[(usize, usize, bool)]) -> Plan {
        let network = network(layers, edges);
        let mut plan = Plan::new(&network, &kept(&network));
        plan.put_in_order();
        plan
    }

    #[test]
    fn what_can_be_untangled_is() {
        let plan = plan(&[0, 0, 0, 4, 4, 4], &[(0, 5, true), (1, 4, true), (2, 3, false)]);
        assert_eq!((plan.layers.len(), plan.crossings()), (2, 0));
    }

    #[test]
    fn boxes_do_not_overlap_and_curves_pass_layers_in_lanes() {
        let plan = plan(
            &[0, 0, 1, 1, 1, 2],
            &[(0, 2, true), (0, 5, false), (1, 3, true), (4, 5, true), (5, 0, true), (2, 3, false), (1, 1, true)],
        );
        let (places, height) = plan.settle();
        for layer in &plan.layers {
            for pair in layer.windows(2) {
                let room = places[pair[1]] - places[pair[0]] - f64::midpoint(plan.height(pair[0]), plan.height(pair[1]));
                assert!(room >= GAP - 0.001, "{room}");
            }
        }
        assert!(places.iter().all(|place| (0.0..=height + 2.0).contains(place)), "{places:?} {height}");
        assert_eq!(plan.items.iter().filter(|item| item.knot.is_none()).count(), 2);
        assert_eq!(plan.ways.len(), 6, "what needs itself is not drawn");
    }

    #[test]
    fn of_a_crowded_layer_those_joined_the_most_are_drawn() {
        let network = network(&[vec![0], vec![1; 300]].concat(), &[(0, 300, true)]);
        let kept = kept(&network);
        assert_eq!(kept.len(), 1 + MOST);
        assert!(kept.contains(&300));
    }
}
