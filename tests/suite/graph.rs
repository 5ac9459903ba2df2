//! Graphs for tools that draw: the right links, and titles that stay words whatever they hold.

use std::path::Path;

use crate::common::{Folder, pvp, stderr, stdout};
use crate::formats::evil;
use regex::Regex;

fn graph(path: &Path, args: &[&str]) -> String {
    let output = pvp().args(["graph", "--lang", "en", "--path"]).arg(path).args(args).output().expect("pvp runs");
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{args:?}");
    stdout(&output)
}

fn small() -> Folder {
    let folder = Folder::new("graph-small");
    let title = |title: &str| format!("identification: {{ title: {{ lv: {title}, en: {title} }}, status: active }}\n");
    folder.write(
        "life.yaml",
        format!("kind: life-situation\nid: life\n{}needs:\n  - {{ id: one, title: {{ lv: One }} }}\n  - {{ id: two, title: {{ lv: Two }}, part_of: one }}\n", title("Life")),
    );
    let service = |id: &str, status: &str, rest: &str| {
        let text = format!(
            "kind: service\nid: {id}\nidentification: {{ title: {{ lv: {id} }}, status: {status} }}\nresponsible: {{ owner: office }}\n{rest}"
        );
        folder.write(&format!("{id}.yaml"), text);
    };
    service(
        "s1",
        "active",
        "basis: { needs: [life/one] }\nrelated:\n  resources: [{ id: r, critical: true }]\n  services: [{ id: s2, relation: follows }]\n",
    );
    service("s2", "retired", "related:\n  resources: [{ id: r, critical: false }, { id: nothing, critical: true }]\n");
    service("s3", "planned", "related:\n  services: [{ id: s1, relation: requires, critical: true }]\n");
    folder.write("r.yaml", format!("kind: resource\nid: r\n{}", title("Register")));
    folder.write("office.yaml", format!("kind: institution\nid: office\n{}", title("Office")));
    folder
}

#[test]
fn shapes_say_what_things_are_and_lines_how_they_are_linked() {
    let folder = small();
    let expected = "  n0 [label=\"Life\\nlife\", shape=hexagon];
  n1 [label=\"One\\nlife/one\", shape=ellipse];
  n2 [label=\"Two\\nlife/two\", shape=ellipse];
  n3 [label=\"s1\\ns1\", shape=box];
  n4 [label=\"s2\\ns2\\n(retired)\", shape=box, style=dashed];
  n5 [label=\"s3\\ns3\\n(planned)\", shape=box];
  n6 [label=\"Register\\nr\", shape=cylinder];
  n0 -> n1;
  n0 -> n2;
  n1 -> n2;
  n1 -> n3;
  n3 -> n4 [label=\"follows it\", style=dashed];
  n3 -> n6 [style=bold, penwidth=3];
  n4 -> n6;
  n5 -> n3 [label=\"cannot be provided without it\", style=bold, penwidth=3];
}
";
    let dot = graph(folder.path(), &[]);
    assert!(dot.ends_with(expected), "{dot}");
    let mermaid = graph(folder.path(), &["s1", "--format", "mermaid"]);
    let expected = "flowchart LR
  n0([\"One<br/>life/one\"])
  n1[\"s1<br/>s1\"]
  n2[\"s2<br/>s2<br/>(retired)\"]
  n3[\"s3<br/>s3<br/>(planned)\"]
  n4[(\"Register<br/>r\")]
  n0 --> n1
  n1 -.->|\"follows it\"| n2
  n1 ==> n4
  n2 --> n4
  n3 ==>|\"cannot be provided without it\"| n1
  classDef retired stroke-dasharray: 5 5
  class n2 retired
  classDef asked stroke-width: 4px
  class n1 asked
";
    assert_eq!(mermaid, expected);
}

#[test]
fn depth_and_links_choose_what_is_shown() {
    let folder = small();
    let ids = |args: &[&str]| -> Vec<String> {
        let label = Regex::new(r#"label="[^"]*?\\n([a-z0-9/]+)(?:\\n[^"]*)?", shape"#).expect("a pattern");
        label.captures_iter(&graph(folder.path(), args)).map(|found| found[1].to_owned()).collect()
    };
    assert_eq!(ids(&["life"]), ["life", "life/one", "life/two"]);
    assert_eq!(ids(&["life", "--depth", "2"]), ["life", "life/one", "life/two", "s1"]);
    assert_eq!(ids(&["life", "--depth", "0"]), ["life"]);
    assert_eq!(ids(&["life/one", "--depth", "1"]), ["life", "life/one", "life/two", "s1"]);
    assert_eq!(ids(&["s1", "--links", "resources"]), ["s1", "r"]);
    assert_eq!(ids(&["office"]), ["s1", "s2", "s3", "office"]);
    assert_eq!(ids(&["r", "--links", "resources,responsible", "--depth", "9"]), ["s1", "s2", "s3", "r", "office"]);
}

#[test]
fn hostile_titles_stay_words() {
    let folder = Folder::new("graph-evil");
    let more = [
        "\"] --> x[\"",
        "end",
        "click n0 href \"javascript:alert(1)\"",
        "%%{init: {\"theme\": \"dark\"}}%%",
        "style a:#fff;",
        "#quot;",
        "a;b",
        "\"]; n9 [label=\"",
        "\\\"",
        "\\N \\l \\G",
        "<b>x</b>",
        "\"`**a**`\"",
        "subgraph x",
        "}",
        "// a",
        "/* a */",
        "|\"|",
    ];
    let titles: Vec<&str> = evil::EVIL.iter().copied().chain(more).collect();
    for (at, title) in titles.iter().enumerate() {
        let title = serde_json::to_string(title).expect("JSON is YAML");
        folder.write(&format!("r{at}.yaml"), format!("kind: resource\nid: r{at}\nidentification: {{ title: {{ lv: {title} }} }}\n"));
    }
    let count = |text: &str, line: &str| -> usize {
        let line = Regex::new(line).expect("a pattern");
        text.lines().filter(|written| line.is_match(written)).count()
    };
    let hidden = |text: &str| text.chars().any(|c| c != '\n' && pvp::yaml::chars::visible(&c.to_string()) != c.to_string());
    let dot = graph(folder.path(), &[]);
    // What cannot be read at all is in no graph.
    let nodes = dot.lines().count() - 5;
    assert!(nodes + 5 > titles.len() && nodes > 100, "{nodes} of {}", titles.len());
    assert_eq!(count(&dot, r#"^  n\d+ \[label="(?:[^"\\]|\\["\\n])*", shape=cylinder\];$"#), nodes, "{dot}");
    assert!(!hidden(&dot) && !dot.contains("##["), "{dot}");
    let mermaid = graph(folder.path(), &["--format", "mermaid"]);
    assert_eq!(mermaid.lines().count(), nodes + 1, "{mermaid}");
    let label = r##"^  n\d+\[\("(?:[^"#<>%;:`{}\[\]\\@|=&*_$!~]|#\d+;|<br/>)*"\)\]$"##;
    assert_eq!(count(&mermaid, label), nodes, "{mermaid}");
    assert!(!hidden(&mermaid), "{mermaid}");
}

#[test]
fn what_is_not_in_the_graph_is_said() {
    let folder = small();
    folder.write("lost.yaml", "id: lost\n");
    for (args, said) in [
        (&["lost"][..], "pvp show lost"),
        (&["1s"][..], "Did you mean"),
        (&["--depth", "2"][..], "`ID`"),
        (&["s1", "--depth", "x"][..], "a whole number from 0"),
        (&["s1", "--links", "all"][..], "responsible"),
    ] {
        let output = pvp().args(["graph", "--lang", "en", "--path"]).arg(folder.path()).args(args).output().expect("pvp runs");
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{args:?}");
        assert!(stderr(&output).contains(said), "{args:?}: {}", stderr(&output));
    }
    let output = pvp().args(["graph", "--output", "r.yaml"]).current_dir(folder.path()).output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(2), "what is read is not written over");
    let output = pvp().args(["graph", "--output", "graph.dot"]).current_dir(folder.path()).output().expect("pvp runs");
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), ""));
    assert_eq!(std::fs::read_to_string(folder.path().join("graph.dot")).expect("a file"), graph(folder.path(), &[]));
}
