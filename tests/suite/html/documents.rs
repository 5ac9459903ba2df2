//! Documents made by hand, with every drawing, for what no registry at hand shows.

use pvp::model::Text;
use pvp::report::{Cell, CellKind, Column, Document, Drawing, Figure, Line, Network, NetworkNode, Picture, Statement, Table, Tile, Tone};
use pvp::schema::Codes;

fn text(text: &str) -> Cell<'static> {
    Cell::Text(text.to_owned())
}

fn picture(drawing: Drawing<'static>) -> Picture<'static> {
    Picture { name: "coverage", args: Vec::new(), drawing }
}

fn tone(index: usize) -> Tone {
    [Tone::Plain, Tone::Good, Tone::Watch, Tone::Bad][index % 4]
}

const INSTITUTIONS: [&str; 6] = [
    "Valsts sociālās apdrošināšanas aģentūra",
    "Pilsonības un migrācijas lietu pārvalde",
    "Rīgas valstspilsētas pašvaldība",
    "Uzņēmumu reģistrs",
    "</text><script>alert(1)</script>",
    "",
];

/// Each with a name for its file.
pub fn all() -> Vec<(&'static str, Document<'static>)> {
    vec![("drawings", drawings()), ("crowded", crowded()), ("nothing", Document { name: "coverage", ..Document::default() })]
}

fn drawings() -> Document<'static> {
    let heat = |row: usize| (0..5).map(move |column| [None, Some(0.0), Some(62.5), Some(99.96), Some(100.0)][(row + column) % 5]).collect();
    let columns = ["kind-service", "kind-resource", "kind-institution", "column-life-situation-title", "column-status"].map(str::to_owned);
    let line = |name, is_share, values: &[Option<f64>]| Line { name, values: values.to_vec(), is_share };
    let course = vec![
        line("needs-met", true, &[Some(80.0), None, Some(90.0), Some(94.2)]),
        line("needs", false, &[Some(40.0), Some(44.0), Some(50.0), Some(52.0)]),
        line("unmet-needs", false, &[None, None, None, None]),
        line("outside-needs", false, &[Some(12.0), Some(12.0), Some(11.0), Some(12.0)]),
    ];
    let months = ["2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01"].map(str::to_owned);
    let table = vec![
        Column::new("service", CellKind::Id, |index: &usize| Cell::Id(format!("service-{index}"))),
        Column::new("service-title", CellKind::Text, |index: &usize| {
            Cell::List(vec![text("viens\ndivi"), text("trīs").marked(Tone::Bad), Cell::Nothing]).marked(tone(*index))
        }),
        Column::new("need", CellKind::Number, |index| Cell::Number(index * 1000)),
        Column::new("status", CellKind::Code, |_| Cell::Coded(Codes::Status(None), "active")),
    ];
    Document {
        name: "coverage",
        statements: vec![Statement { key: "report-incomplete", args: Vec::new(), tone: Tone::Watch }],
        figures: vec![Figure::count("needs", 12_345).of(23_456).tone(Tone::Bad), Figure::share("needs-met", 0, 0)],
        pictures: vec![
            picture(Drawing::Heat(columns.to_vec(), INSTITUTIONS.iter().enumerate().map(|(row, name)| (text(name), heat(row))).collect())),
            picture(Drawing::Network(network())),
            picture(Drawing::Bars(INSTITUTIONS.iter().enumerate().map(|(row, name)| (text(name), row as f64 * 12.5)).collect())),
            picture(Drawing::Course(months.to_vec(), course)),
            picture(Drawing::Tiles(Vec::new())),
            picture(Drawing::Network(Network::default())),
        ],
        tables: vec![Table::new("main", &[0, 1, 2, 3, 4], table)],
        ..Document::default()
    }
}

fn network() -> Network<'static> {
    let layers = [0, 0, 1, 1, 1, 1, 2, 2, 4];
    let knot = |(index, layer): (usize, &usize)| NetworkNode { title: text(INSTITUTIONS[index % 6]), layer: *layer, tone: tone(index) };
    let edges = vec![
        (2, 0, true),
        (3, 1, false),
        (4, 0, true),
        (5, 1, true),
        (6, 2, true),
        (7, 5, false),
        (8, 6, true),
        (8, 0, false),
        (3, 4, true),
        (0, 8, false),
    ];
    Network { nodes: layers.iter().enumerate().map(knot).collect(), edges }
}

/// More than there is room for.
pub fn crowded() -> Document<'static> {
    let tile =
        |index: usize| Tile {
            title: text("Vajadzība"), says: Cell::Code("coverage", "unmet"), tone: tone(index), sign: index.to_string()
        };
    let row = |index: usize| (text(&format!("Dzīves situācija {index}")), (0..if index == 7 { 500 } else { 5 }).map(tile).collect());
    let knot = |index: usize| NetworkNode { title: text(&format!("Resurss {index}")), layer: index % 2, tone: Tone::Plain };
    let network =
        Network { nodes: (0..340).map(knot).collect(), edges: (0..300).map(|index| (index, index + 1, index % 3 == 0)).collect() };
    Document {
        name: "coverage",
        pictures: vec![picture(Drawing::Tiles((0..300).map(row).collect())), picture(Drawing::Network(network))],
        tables: vec![Table::new("main", &[()], vec![Column::new("service", CellKind::Id, |()| Cell::Id("a".into()))])],
        ..Document::default()
    }
}

/// One title of a service.
pub fn titled(title: &Text) -> Document<'_> {
    let columns = vec![
        Column::new("service", CellKind::Id, |()| Cell::Id("a".into())),
        Column::new("status", CellKind::Code, |()| Cell::Coded(Codes::Status(None), "active")),
        Column::new("service-title", CellKind::Text, |()| Cell::Title(title)),
    ];
    Document { name: "coverage", tables: vec![Table::new("main", &[()], columns)], ..Document::default() }
}
