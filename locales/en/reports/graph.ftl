# `pvp graph`: what is linked with what, for tools that draw.
graph-unnamed = (without a title)
graph-requires = requires
graph-part-of = is part of
graph-prerequisite = has to be preceded by
graph-follows = follows
graph-alternative = can be replaced by
graph-related = related to
graph-replaces = replaces
error-not-in-graph = `{ $id }` is not in the graph, which has life situations, needs, services, resources and institutions. `pvp show { $id }` shows what it says and is linked with; `pvp graph { $description }` shows the whole description.
error-not-in-graph--unread = The description `{ $id }` cannot be understood, so it is not in the graph. `pvp show { $id }` names the mistake.

help-graph = Write the links between life situations, needs, services and resources as a graph, for tools that draw
    .id = Only what lies around this description or need; without an id, the whole registry
    .depth = How many links away from it
    .depth-expected = a whole number from 0
    .links = Which links to show; several can be named. Without this, all but `responsible`; around an institution, only `responsible`
    .links--needs = Life situations with their needs, and needs with the services that satisfy them
    .links--resources = What needs which resource
    .links--services = How services stand to each other
    .links--responsible = Who owns what
    .path = Folder of the registry, or a folder or file in it; the graph is always of the whole registry
    .format = How the graph is written
    .format--dot = For Graphviz: `dot -Tsvg`
    .format--mermaid = For Mermaid: in pages of Markdown
    .output = Write to a file instead of printing, as its ending says (dot, gv, mmd, mermaid) where `--format` does not
    .examples =
        pvp graph --output portfolio.dot # the whole registry
        pvp graph childcare-benefit # one service and what it is linked with
        pvp graph birth-of-a-child --depth 3 --format mermaid # from a life situation to resources, for a page in Markdown
        pvp graph vsaa --links responsible,resources --depth 2 # an institution, what it owns, and what that needs
    .after =
        A hexagon is a life situation, an oval a need, a box a service, a cylinder a resource, a box with a tab or with double sides an institution.
        A bold arrow is a critical link; a dashed one links services of which none depends on the other. What is retired has a dashed border.
        Pages with Mermaid usually show no more than 500 links; for a large registry, name an id or use DOT.
