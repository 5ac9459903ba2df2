# `pvp list`: what can be named, by id and title.
report-list = Ids and titles
table-list-main = Ids and titles
list-found = Found: { $count }
list-nothing = Nothing was found.
list-theme = theme
list-group-label = label of a service group

column-list-id = Id
column-list-title = Title
column-list-kind = What it is
column-list-status = Status
column-list-owner = Owner

help-list = Show ids with titles: of descriptions, needs, functions, offices or themes
    .what = What to show; all descriptions without it
    .what--need = Needs
    .what--function = Core functions
    .what--place = Offices
    .what--form = Standard forms of institutions
    .what--received-component = What agreements say is received from suppliers
    .what--agreed-level = Agreed levels
    .what--theme = Themes of the registry
    .what--group-label = Labels of service groups from the classifier
    .search = Only what has this text in its id or title; capital letters and marks over letters do not count
    .path = The folder of the registry, or a folder or file in it
    .status = Only descriptions with this status; can be given several times
    .examples =
        pvp list # everything that is described
        pvp list service --search pabalsts # services with this word in their title
        pvp list need # needs that can be referred to
        pvp list service --institution vsaa --format csv # the services of one institution for a spreadsheet
