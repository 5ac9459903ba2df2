//! What a service says together with its group: its own values laid over the common part (FORMAT.md, "Service group").
//!
//! A value keeps the file that it was written in. Mappings of a group of the description merge key by key; lists, texts,
//! people, bounds with their unit, and what does not apply on either side are taken whole. `add` appends to lists.

use compact_str::CompactString;

use super::said::{NOT_APPLICABLE, read_item};
use crate::finding::{self, Arg, Finding};
use crate::kind::Kind;
use crate::names;
use crate::schema::Field;
use crate::source::{FileId, LineIndex, LineTable, Place};
use crate::yaml::{self, Node, NodeId, Shape, Tree};

/// How many bytes a service group may have: it is read with each of its members, so that this bounds the work.
pub const MAX_GROUP_BYTES: usize = 250_000;

/// The key of what a group gives its members.
pub const COMMON: &str = "common";
/// The key under which a member adds to lists of its group.
pub const ADD: &str = "add";
/// The key under which a service names its group.
pub const GROUP: &str = "group";

/// A service group, ready to be laid under its members.
#[derive(Debug)]
pub struct Common {
    /// Its file.
    pub file: FileId,
    text: Box<str>,
    lines: LineTable,
    tree: Tree<'static>,
}

/// What a service took over, and where its own words differ in place from what they say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenOver {
    /// The file of the group.
    pub group: FileId,
    /// The lists that it adds to, by their paths, with how many items come from the group.
    added: Box<[(CompactString, usize)]>,
    /// Whether its title is that of the group itself, and no common one.
    has_title_of_group: bool,
}

impl Common {
    /// A group by the text and the tree of its file.
    pub fn new(file: FileId, text: &str, tree: Tree<'_>) -> Self {
        Self { file, text: text.into(), lines: LineTable::new(text), tree: tree.into_owned() }
    }

    /// The group in the bytes of a file, where they are understood.
    pub fn read(bytes: &[u8], file: FileId) -> Option<Self> {
        let parsed = super::understood(bytes, file)?;
        Some(Self::new(file, yaml::decode(bytes).ok()?, parsed.tree))
    }

    /// Lines of a member's text that know those of the group too.
    pub fn lines<'t>(&'t self, own: LineIndex<'t>) -> LineIndex<'t> {
        own.over(self.file, &self.text, &self.lines)
    }

    /// What it gives.
    fn given(&self) -> Option<Node<'_>> {
        self.tree.root()?.get(COMMON)
    }

    /// The fields that a member need not state, by their paths: `request.fees`.
    pub fn fields(&self) -> impl Iterator<Item = String> {
        let inside = |(key, value): (Node<'_>, Node<'_>)| -> Vec<String> {
            let group = key.key();
            let fields = value.entries().filter(|(field, _)| field.key() != NOT_APPLICABLE);
            let fields: Vec<String> = fields.map(|(field, _)| format!("{group}.{}", field.key())).collect();
            let is_whole = value.get(NOT_APPLICABLE).is_some() || fields.is_empty();
            if is_whole { vec![group.to_owned()] } else { fields }
        };
        let title = std::iter::once("identification.title".to_owned());
        title.chain(self.given().into_iter().flat_map(Node::entries).flat_map(inside))
    }

    /// The names of the groups of a description of which it gives something.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.given().into_iter().flat_map(Node::entries).map(|(key, _)| key.key())
    }
}

impl TakenOver {
    /// The path by which a value goes in the file that it is written in: `request.documents[3]` may be
    /// `common.request.documents[3]` in the group, or `add.request.documents[1]` in the member.
    pub fn written(&self, path: &str, file: FileId) -> Option<String> {
        if file == self.group {
            let is_of_head = self.has_title_of_group && is_below(path, "identification.title");
            return (!is_of_head).then(|| format!("{COMMON}.{path}"));
        }
        self.added.iter().find_map(|(list, given)| {
            let (index, rest) = path.strip_prefix(list.as_str())?.strip_prefix('[')?.split_once(']')?;
            let own = index.parse::<usize>().ok()?.checked_sub(*given)?;
            Some(format!("{ADD}.{list}[{own}]{rest}"))
        })
    }
}

fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The name of the group that a service takes over from; nothing where it names none.
pub fn group_of(root: Node<'_>) -> Option<&str> {
    root.get("kind").filter(|kind| kind.text() == Some(Kind::Service.key()))?;
    root.get(GROUP)?.text().filter(|name| !name.is_empty())
}

/// The name of the group that a text takes over from.
pub fn group_named(bytes: &[u8]) -> Option<CompactString> {
    let parsed = yaml::parse(yaml::decode(bytes).ok()?, FileId(0));
    parsed.tree.root().and_then(group_of).map(CompactString::from)
}

/// Lays a service over its group, and says what is wrong with what it adds.
///
/// `language` is the registry's first required one: a plain string counts as a text in it.
pub fn lay_over<'t>(tree: &mut Tree<'t>, group: &'t Common, lines: &LineIndex<'_>, language: &str) -> (TakenOver, Vec<Finding>) {
    let mut findings = Vec::new();
    let taken = over(tree, group, language, Some((lines, &mut findings)));
    (taken, findings)
}

/// Makes of a member's tree what it says with its group, and nothing else.
pub fn apply<'t>(tree: &mut Tree<'t>, group: &'t Common, language: &str) -> TakenOver {
    let taken = over(tree, group, language, None);
    if let Some(root) = tree.root() {
        let (id, name) = (root.id(), |key: NodeId| root.sibling(key).key());
        let entries: Vec<_> = pairs(root).into_iter().filter(|(key, _)| name(*key) != ADD).collect();
        tree.set_entries(id, &entries);
    }
    taken
}

/// `told`: where what is wrong is to be told.
fn over<'t>(tree: &mut Tree<'t>, group: &'t Common, language: &str, told: Option<(&LineIndex<'_>, &mut Vec<Finding>)>) -> TakenOver {
    let mut taken = TakenOver { group: group.file, ..TakenOver::default() };
    let Some(root) = tree.root().map(Node::id) else { return taken };
    let mut nobody = Vec::new();
    let (lines, findings) = match told {
        Some((lines, findings)) => (Some(lines), findings),
        None => (None, &mut nobody),
    };
    let place = |node: Node<'_>| lines.map_or_else(|| Place::start_of(node.file()), |lines| lines.place(node.file(), node.span()));
    let additions = Addition::of(tree.node(root));
    let own: Vec<bool> = additions.iter().map(|one| one.list_in(tree.node(root)).is_some()).collect();
    if let Some(given) = group.given() {
        let known = |key: &str| Kind::ServiceGroup.fields().part(COMMON).is_some_and(|common| common.parts().any(|(part, _)| part == key));
        let given: Vec<_> = given.entries().filter(|(key, _)| known(key.key())).collect();
        let mut repeats = Vec::new();
        merge(tree, root, &given, (Kind::Service.fields(), CompactString::default()), language, &mut repeats);
        for (path, key, given) in repeats {
            let (key, given) = (tree.node(key), place(given));
            let label = Kind::Service.fields().at(&path).map_or_else(|| Arg::from(path.as_str()), |field| Arg::from(&field.label));
            let finding = Finding::new(names::REPEATS_GROUP, place(key)).field(finding::Field::new(path));
            findings.push(finding.arg("key", key.key()).arg("label", label).also("group", given));
        }
    }
    taken.has_title_of_group = take_title(tree, root, group);
    let mut added = Vec::new();
    for (one, is_stated) in additions.iter().zip(own) {
        let before = one.list_in(tree.node(root)).map(Node::id);
        let is_list = |tree: &Tree<'_>, id: NodeId| matches!(tree.node(id).shape(), Shape::List(_));
        let detail = match before {
            Some(_) if is_stated => Some("stated-too"),
            Some(list) if !is_list(tree, list) => Some("added-to-no-list"),
            Some(_) | None => None,
        };
        if let Some(detail) = detail {
            let finding =
                Finding::new(names::BAD_VALUE, place(tree.node(one.key))).detail(detail).field(finding::Field::new(one.own_path()));
            findings.push(finding.arg("list", one.path.as_str()));
            continue;
        }
        let items: Vec<NodeId> = before.map(|list| tree.node(list).items().map(Node::id).collect()).unwrap_or_default();
        let own: Vec<NodeId> = tree.node(one.list).items().map(Node::id).collect();
        let is_like = Alike { field: Kind::Service.fields().at(&one.path).and_then(Field::item), language };
        for (index, item) in own.iter().enumerate() {
            let item = tree.node(*item);
            let Some(known) = items.iter().map(|known| tree.node(*known)).find(|known| is_like.are(*known, item)) else { continue };
            let (rule, detail) = if item.scalar().is_some() { (names::REPEATED_REFERENCE, "code") } else { (names::DUPLICATE_ID, "item") };
            let (key, at) = Alike::named(item).unwrap_or(("", item));
            let path = format!("{}[{index}]{}{key}", one.own_path(), if key.is_empty() { "" } else { "." });
            let finding = Finding::new(rule, place(at)).detail(detail).field(finding::Field::new(path));
            let finding = finding.arg("id", at.text().or_else(|| at.entries().find_map(|(_, text)| text.text())).unwrap_or_default());
            findings.push(finding.also("first", place(known)));
        }
        let all: Vec<NodeId> = items.iter().chain(&own).copied().collect();
        let list = tree.add_list(before.unwrap_or(one.list), &all);
        one.put(tree, root, list);
        added.push((one.path.clone(), items.len()));
    }
    taken.added = added.into_boxed_slice();
    taken
}

/// What a member says although its group gives it: its path and key, and the key in the group.
type Repeats<'t> = Vec<(CompactString, NodeId, Node<'t>)>;

/// Adds to a mapping what it does not say itself, and merges the mappings that both have.
fn merge<'t>(
    tree: &mut Tree<'t>,
    map: NodeId,
    given: &[(Node<'t>, Node<'t>)],
    (field, path): (&'static Field, CompactString),
    language: &str,
    repeats: &mut Repeats<'t>,
) {
    let mut entries = pairs(tree.node(map));
    for (key, value) in given {
        let Some((own_key, own)) = tree.node(map).entry(key.key()).map(|(key, value)| (key.id(), value.id())) else {
            entries.push((tree.graft(*key), tree.graft(*value)));
            continue;
        };
        let path = if path.is_empty() { key.key().into() } else { compact_str::format_compact!("{path}.{}", key.key()) };
        let applies = |node: Node<'_>| matches!(node.shape(), Shape::Map(_)) && node.get(NOT_APPLICABLE).is_none();
        let part = field.part(key.key());
        if let Some(part) = part.filter(|part| merges(part))
            && applies(*value)
            && applies(tree.node(own))
        {
            merge(tree, own, &value.entries().collect::<Vec<_>>(), (part, path), language, repeats);
        } else if part.is_some() && says_the_same(tree.node(own), *value, part, language) {
            repeats.push((path, own_key, *key));
        }
    }
    tree.set_entries(map, &entries);
}

fn says_the_same(one: Node<'_>, other: Node<'_>, field: Option<&'static Field>, language: &str) -> bool {
    read_item(one, field, language) == read_item(other, field, language)
}

/// Whether a field is a group of fields, each of which is a matter of its own: no text, no person, no bounds with their unit.
fn merges(field: &Field) -> bool {
    let has = |key: &str| field.parts().any(|(part, _)| part == key);
    !field.text && field.parts().next().is_some() && !has("unit") && !has("position")
}

fn pairs(map: Node<'_>) -> Vec<(NodeId, NodeId)> {
    map.entries().map(|(key, value)| (key.id(), value.id())).collect()
}

/// Takes the title of the group itself where neither the member nor the common part has one.
fn take_title<'t>(tree: &mut Tree<'t>, root: NodeId, group: &'t Common) -> bool {
    let head = group.tree.root().and_then(|root| root.get("identification"));
    let Some((key, title)) = head.and_then(|head| head.entry("title")) else { return false };
    let Some(own) = tree.node(root).get("identification") else { return false };
    let (id, mut entries) = (own.id(), pairs(own));
    if own.get("title").is_some() || !matches!(own.shape(), Shape::Map(_)) {
        return false;
    }
    entries.push((tree.graft(key), tree.graft(title)));
    tree.set_entries(id, &entries);
    true
}

/// A list under `add`.
struct Addition {
    /// Its key, and the one that it stands under.
    key: NodeId,
    around: Option<(NodeId, NodeId)>,
    /// Its items.
    list: NodeId,
    /// The list that it adds to: `basis.legal_acts`.
    path: CompactString,
}

impl Addition {
    fn of(root: Node<'_>) -> Vec<Self> {
        let is_list = |node: Node<'_>| matches!(node.shape(), Shape::List(_));
        let known = |path: &str| Kind::Service.fields().at(path).is_some_and(|field| field.item().is_some());
        let mut all = Vec::new();
        for (key, value) in root.get(ADD).into_iter().flat_map(Node::entries) {
            let one = |around, (key, list): (Node<'_>, Node<'_>), path: CompactString| {
                (is_list(list) && known(&path)).then(|| Self { key: key.id(), around, list: list.id(), path })
            };
            all.extend(one(None, (key, value), key.key().into()));
            let inside = value
                .entries()
                .filter_map(|entry| one(Some((key.id(), value.id())), entry, format!("{}.{}", key.key(), entry.0.key()).into()));
            all.extend(inside);
        }
        all
    }

    fn own_path(&self) -> String {
        format!("{ADD}.{}", self.path)
    }

    /// The list that it adds to.
    fn list_in<'a>(&self, root: Node<'a>) -> Option<Node<'a>> {
        self.path.split('.').try_fold(root, Node::get)
    }

    /// Puts a list in the place of the one that it adds to.
    fn put(&self, tree: &mut Tree<'_>, root: NodeId, list: NodeId) {
        let Some((group, _)) = self.path.split_once('.') else { return replace(tree, root, (self.key, list)) };
        let own = tree.node(root).get(group).map(Node::id);
        match (own, self.around) {
            (Some(own), _) => replace(tree, own, (self.key, list)),
            (None, Some((key, around))) => {
                let map = tree.add_map(around, &[(self.key, list)]);
                replace(tree, root, (key, map));
            }
            (None, None) => {}
        }
    }
}

/// Gives a mapping a value, under the key that it has for it, else under this one.
fn replace(tree: &mut Tree<'_>, map: NodeId, (key, value): (NodeId, NodeId)) {
    let mut entries = pairs(tree.node(map));
    let name = tree.node(key).key();
    match entries.iter().position(|(known, _)| tree.node(*known).key() == name) {
        Some(at) => entries[at].1 = value,
        None => entries.push((key, value)),
    }
    tree.set_entries(map, &entries);
}

/// Tells whether an item of a member's is one that its group gives: by name, by title, or by all that it says. Ids and
/// references that stand twice are told of as everywhere.
struct Alike<'l> {
    field: Option<&'static Field>,
    language: &'l str,
}

impl Alike<'_> {
    /// What an item goes by, beside an id.
    fn named(item: Node<'_>) -> Option<(&'static str, Node<'_>)> {
        ["name", "title"].into_iter().find_map(|key| Some((key, item.get(key)?)))
    }

    fn are(&self, known: Node<'_>, item: Node<'_>) -> bool {
        let is_reference = |field: &Field| field.reference.is_some();
        if self.field.is_some_and(|field| is_reference(field) || field.part("id").is_some())
            && (item.scalar().is_some() || item.get("id").is_some())
            || self.field.is_some_and(|field| field.id_default.is_some())
        {
            return false;
        }
        match (Self::named(known), Self::named(item)) {
            (Some((key, one)), Some((other, two))) if key == other => {
                // A name in the registry's first language is enough.
                let in_first = |name: Node<'_>| name.text().or_else(|| name.get(self.language)?.text()).map(|text| text.trim().to_owned());
                let field = self.field.and_then(|field| field.part(key));
                in_first(one).is_some() && in_first(one) == in_first(two) || says_the_same(one, two, field, self.language)
            }
            (None, None) => says_the_same(known, item, self.field, self.language),
            (Some(_), _) | (_, Some(_)) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    const GROUP_TEXT: &str = "\
kind: service-group
id: g
identification: { title: { lv: Grupa }, status: active }
common:
  identification: { summary: { lv: Kopsavilkums } }
  basis: { needs: [a/b], legal_acts: [{ title: { lv: Likums } }] }
  request:
    fees: free
    deadlines: [{ max: 1, unit: working-day }]
    valid: { max: 4, unit: year }
    channels: [{ type: portal }]
    authentication: [eid]
";

    /// What a member says in the end, each value with the path by which it goes in its own file.
    fn effective(member: &str) -> (Vec<String>, Vec<String>) {
        let group = Common::new(FileId(1), GROUP_TEXT, parse(GROUP_TEXT, FileId(1)).tree);
        let mut tree = parse(member, FileId(2)).tree;
        let lines = group.lines(LineIndex::new(member));
        let (taken, findings) = lay_over(&mut tree, &group, &lines, "lv");
        let mut values = Vec::new();
        let root = tree.root().expect("a root");
        for (key, value) in root.entries().filter(|(key, _)| key.key() != ADD) {
            walk(value, key.key().to_owned(), &mut |path, node| {
                let own = taken.written(&path, node.file()).unwrap_or(path);
                values.push(format!("{own} = {}", node.key()));
            });
        }
        (values, findings.into_iter().map(|one| format!("{} {} {}", one.rule, one.detail, one.field.as_str())).collect())
    }

    fn walk(node: Node<'_>, path: String, told: &mut dyn FnMut(String, Node<'_>)) {
        match node.shape() {
            Shape::Scalar(..) => told(path, node),
            Shape::List(_) => node.items().enumerate().for_each(|(at, item)| walk(item, format!("{path}[{at}]"), told)),
            Shape::Map(_) => node.entries().for_each(|(key, value)| walk(value, format!("{path}.{}", key.key()), told)),
        }
    }

    #[test]
    fn mappings_merge_and_everything_else_is_taken_whole() {
        let (said, found) = effective(
            "kind: service\nid: m\ngroup: g\nidentification: { status: active }\n\
             request: { fees: [{ amount: 2 }], valid: { max: 5, unit: month }, deadlines: { not_applicable: Nav } }\n",
        );
        assert_eq!(
            said[3..],
            [
                "identification.status = active",
                "common.identification.summary.lv = Kopsavilkums",
                "identification.title.lv = Grupa",
                "request.fees[0].amount = 2",
                "request.valid.max = 5",
                "request.valid.unit = month",
                "request.deadlines.not_applicable = Nav",
                "common.request.channels[0].type = portal",
                "common.request.authentication[0] = eid",
                "common.basis.needs[0] = a/b",
                "common.basis.legal_acts[0].title.lv = Likums",
            ]
        );
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn lists_are_added_to() {
        let (said, found) = effective(
            "kind: service\nid: m\ngroup: g\nadd:\n  basis: { legal_acts: [{ title: { lv: Noteikumi } }] }\n  \
             information: { contacts: [{ phone: '1' }] }\n  service_levels: [{ id: x }]\n",
        );
        let added: Vec<&String> = said.iter().filter(|line| line.contains("add.")).collect();
        assert_eq!(
            added,
            ["add.basis.legal_acts[0].title.lv = Noteikumi", "add.information.contacts[0].phone = 1", "add.service_levels[0].id = x"]
        );
        assert!(said.contains(&"common.basis.legal_acts[0].title.lv = Likums".to_owned()) && found.is_empty(), "{said:?} {found:?}");
    }

    #[test]
    fn what_cannot_be_added_or_is_there_already_is_said() {
        for (add, said) in [
            ("basis: { legal_acts: [{ title: { lv: 'Likums ' }, article: x }] }", "duplicate-id item add.basis.legal_acts[0].title"),
            ("request: { authentication: [bank, eid] }", "repeated-reference code add.request.authentication[1]"),
            ("request: { fees: [{ amount: 1 }] }", "bad-value added-to-no-list add.request.fees"),
            ("request: { steps: [{ id: a }] }", "bad-value stated-too add.request.steps"),
        ] {
            let member = format!("kind: service\nid: m\ngroup: g\nrequest: {{ steps: [] }}\nadd: {{ {add} }}\n");
            assert_eq!(effective(&member).1, [said]);
        }
    }
}
