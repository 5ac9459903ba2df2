# `pvp graph`: what is linked with what, for tools that draw.
graph-unnamed = (without a title)
error-not-in-graph = `{ $id }` is not in the graph, which has life situations, needs, services, resources, institutions and agreements. `pvp show { $id }` shows what it says and is linked with; `pvp graph { $description }` shows the whole description.
error-not-in-graph--unread = The description `{ $id }` cannot be understood, so it is not in the graph. `pvp show { $id }` names the mistake.

help-graph = Write the links between life situations, needs, services and resources as a graph, for tools that draw
    .id = Only what lies around this description or need; without an id, the whole registry
    .depth = How many links away from it
    .depth-expected = a whole number from 0
    .links = Which links to show; several can be named. Without this, all but `responsible`; around an institution, only `responsible`
    .links--needs = Life situations with their needs, and needs with the services that satisfy them
    .links--resources = What needs which resource
    .links--services = How services stand to each other
    .links--agreements = Agreements: what they are about, and what receives something from suppliers under them
    .links--responsible = Who owns what
    .path = Folder of the registry, or a folder or file in it; the graph is always of the whole registry
    .format = How the graph is written
    .format--dot = For Graphviz: `dot -Tsvg`
    .format--mermaid = For Mermaid: in pages of Markdown
    .output = Write to a file in the named format, or in that of its ending (dot, gv, mmd, mermaid); can be given several times
    .output-expected = a file such as links.mmd or links.gv, with the ending `.dot`, `.gv`, `.mmd` or `.mermaid`; or a format, an equals sign and a file, such as dot=links.txt
    .examples =
        pvp graph --output portfolio.dot # the whole registry
        pvp graph childcare-benefit # one service and what it is linked with
        pvp graph birth-of-a-child --depth 3 --format mermaid # from a life situation to resources, for a page in Markdown
        pvp graph vsaa --links responsible,resources --depth 2 # an institution, what it owns, and what that needs
    .after =
        A hexagon is a life situation, an oval a need, a box a service, a cylinder a resource, a box with a tab or with double sides an institution, a box with a sign at its side or with slanted sides an agreement.
        A bold arrow is a critical link; beside an arrow stands the agreement under which the owner receives it; a dashed one links services of which none depends on the other. What is retired has a dashed border.
        Pages with Mermaid usually show no more than 500 links; for a large registry, name an id or use DOT.
graph-available = available in { $period }: { $result }
graph-unavailable = available in { $period }: { $result }, less than promised
