# Lower case. Words that stand alone in a sentence (target-*, shape-*) carry their article.

target-need = a need
target-function = a core function
target-place = a place of an institution
target-form = a standard form of an institution
target-received-component = something received (a part of an agreement)
target-agreed-level = an agreed level
target-provided = a service or resource
target-received = an agreement or a part of one
target-local-need = a need of this same life situation
target-measured = a service, a resource, an agreement or an institution

shape-text = text
shape-list = a list
shape-mapping = a group of fields

did-you-mean = Did you mean { $suggestions }?
help-label = How to mend it
also-here = also here
in-description = { $kind } `{ $id }` “{ $title }”
in-field = field `{ $field }` ({ $label })
in-field-plain = field `{ $field }`
in-item = item { $position }
in-item-within = in it item { $position }
more-about-field = More about the field: `pvp explain { $name }`

# Quantities.
unit-second = { $number ->
    [one] { $number } second
   *[other] { $number } seconds
}
unit-minute = { $number ->
    [one] { $number } minute
   *[other] { $number } minutes
}
unit-hour = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}
unit-working-day = { $number ->
    [one] { $number } working day
   *[other] { $number } working days
}
unit-calendar-day = { $number ->
    [one] { $number } calendar day
   *[other] { $number } calendar days
}
unit-week = { $number ->
    [one] { $number } week
   *[other] { $number } weeks
}
unit-month = { $number ->
    [one] { $number } month
   *[other] { $number } months
}
unit-year = { $number ->
    [one] { $number } year
   *[other] { $number } years
}
unit-percent = { $number } %
unit-count = { $number }
unit-eur = { $number } EUR
unit-point = { $number ->
    [one] { $number } point
   *[other] { $number } points
}
unit-at-once = at once
at-most = at most { $quantity }
at-least = at least { $quantity }
level-over-day = { $bound } a day
level-over-week = { $bound } a week
level-over-month = { $bound } a month
level-over-quarter = { $bound } a quarter
level-over-year = { $bound } a year
level-of-cases = { $bound } ({ $share } of cases)
chain-part = `{ $id }` { $figure }
chain-result = { $chain } = { $result }

role-manager = manager
role-service-portfolio-manager = service portfolio manager
role-resource-portfolio-manager = resource portfolio manager
role-provider = person responsible for provision
role-lead = lead institution's responsible person

reason-title = similarity of titles { $percent } %
reason-needs = needs in common: { $count }
reason-result = the same result
reason-channels = the same channels

# Why the system refused
cause-not-found = there is no such file or folder
cause-not-allowed = it is not allowed
cause-not-a-folder = something on the way is not a folder
cause-a-folder = it is a folder
cause-there-already = something of that name is there already
cause-full = there is no room left
cause-object-missing = the Git repository does not hold this content, the clone is partial; get it with `git fetch --refetch --no-filter`
cause-loop = links lead round in circles
cause-read-only = nothing can be written there
more-of-a-rule = (and { $count } more findings of this rule in this file, which are not shown)
note-common = in the common part that the group gives
members-are = Services of the group that it concerns: { $members }
of-members = { $count ->
    [one] (common part: concerns { $count } service of the group)
   *[other] (common part: concerns { $count } services of the group)
}

# What is measured, and how it stands.

table-tab = tabs
promise-deadline = deadline
figure-of-cases = { $share } of the cases
figure-none = nothing
figure-of-parts = not in all parts
verdict-met = the promise was kept
verdict-not-met = the promise was not kept
verdict-contradictory = the figures contradict each other
verdict-unread = a row cannot be understood
verdict-no-bound = nothing is promised
verdict-provisional = the window has not ended
verdict-no-data = there is no figure
verdict-explained = there is no figure, but a note
verdict-too-coarse = the figure is for more time
verdict-incomplete = a part of the window has no figure
verdict-no-cases = there was no case
verdict-not-combinable = the parts cannot be joined
verdict-window-none = no such window is judged
