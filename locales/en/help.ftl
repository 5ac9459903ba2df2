# --help. One message per command (`help`, `help-validate`), with an attribute for each argument (`.fail-on`), for each
# of its values (`.fail-on--never`) and, where a value can be wrong in another way, for what belongs there
# (`.today-expected`). What a command does not say is looked for in `help`. Examples: the command, ` # `, what it does.

help = Governance toolkit for a registry of public services kept as YAML in Git
    .examples =
        pvp validate # check the registry of this folder
        pvp validate registry/services # check all of it, show what concerns these files
        pvp explain PVP401 # what a rule checks, why, and how to mend it
    .after =
        Exit codes:
          0   no findings at or above --fail-on
          1   such findings
          2   nothing was judged
          3   the judgement is incomplete
    .color = When to colour
    .color--auto = On a terminal that can, unless NO_COLOR is set
    .color--always = Always
    .color--never = Never
    .lang = Language of messages; without it the one in PVP_LANG, else Latvian in a Latvian locale and English in any other
    .lang--lv = Latvian
    .lang--en = English
    .at = The revision to look at, such as `main`, `v1.2` or `HEAD~3`, read straight from Git; without it the working tree
    .help = Show help: in short with -h, in full with --help
    .version = Show the version

help-help = Show the help of a command
    .command = Name of the command; without it the help of the whole program
    .examples =
        pvp help validate # the same as pvp validate --help

help-validate = Check a registry: each description by itself, then all of them together
    .path = The folder of the registry, or folders or files in it, several if need be: the whole registry is always read, but what concerns these places is shown
    .base = Show only the findings that the change since this revision brings, and count those it mends; `main...` is where the work left `main`. The rules about change (PVP902–PVP904) speak as well
    .staged = The same for what is about to be committed, held against HEAD
    .history = Also name descriptions whose content nobody changed or reviewed for long, from the Git history (PVP901)
    .format = How findings are written
    .format--human = For people: with the line, the place and what to do
    .format--json = For programs: JSON version 1
    .format--concise = One line for each finding: file:line:column: severity code message
    .format--ndjson = For programs that read lines: a JSON document for each finding, then the summary
    .format--sarif = For code scanning: SARIF 2.1.0, at most 5,000 findings
    .format--github = Annotations of GitHub Actions: 10 errors and 10 warnings, the rest counted
    .format--gitlab = GitLab code quality
    .format--junit = Test results as XML: one case for each description
    .format--markdown = A page such as a step summary, under 1 MiB
    .format--csv = A table for spreadsheets, with commas
    .output = Write to a file in the named format; without one in that of `--format`, which then is not printed; can be given several times
    .output-expected = a file, or a format, an equals sign and a file, such as sarif=pvp.sarif
    .fail-on = The mildest severity that makes the exit code 1
    .fail-on--error = Errors only
    .fail-on--warning = Warnings and errors
    .fail-on--advice = Any finding
    .fail-on--never = No finding
    .today = The day that counts as today, such as 2026-11-20; without it the machine's date
    .today-expected = a day that exists, written as 2026-11-20
    .threads = How many threads to use; without it as many as the machine has
    .threads-expected = a whole number from 1 to 1024
    .examples =
        pvp validate # the registry that pvp.yaml here or above names
        pvp validate registry/services/my.yaml # only what concerns one file
        pvp validate registry/services/one.yaml registry/services/two.yaml # what concerns two files
        pvp validate --lang lv # in Latvian
        pvp validate --format json > findings.json # for programs
        pvp validate --output csv=findings.csv # for people, and a table in a file as well
        pvp validate --format github --output sarif=pvp.sarif # for a step of GitHub Actions
        pvp validate --base origin/main... # only what the work on this branch brings
        pvp validate --staged # only what the commit to be made brings, for a pre-commit hook
        pvp validate --at v1.2 # the registry as it was then
        pvp validate --fail-on warning # warnings too make the exit code 1

help-diff = Show what changed between two moments of a registry, and what follows from it
    .from = The earlier revision, such as `main` or `HEAD~1`; `main...` is where work branched off from `main`; both together can be written as A..B
    .from-expected = a revision of Git, such as main or HEAD~1
    .to = The later revision; without it the working tree
    .to-expected = a revision of Git, such as main or HEAD~1
    .path = Folder of the registry, or a folder or file in it: the whole registry is compared, and what concerns the path is shown
    .format = How changes are written
    .format--human = For people: the consequences first, then each description with its fields
    .format--json = For programs: JSON version 1
    .format--markdown = A comment on a pull request, under 65,000 characters
    .format--csv = The main table for spreadsheets
    .format--xlsx = A workbook with a sheet for each table
    .format--html = A page that needs nothing else: for the screen and for paper
    .output = Write to a file in the named format; without one in that of `--format`, which then is not printed; can be given several times
    .output-expected = a file, or a format, an equals sign and a file, such as json=changes.json
    .examples =
        pvp diff main # from main to the working tree
        pvp diff HEAD~1 HEAD # what the last commit changed
        pvp diff v1..v2 --path registry/services --lang lv # only services, in Latvian
        pvp diff origin/main --format markdown --output comment.md # for a comment

help-baseline = Accept the findings there are now, so that only new ones stop a change
    .examples =
        pvp baseline write # accept today's findings; `pvp validate` then shows only new ones
        pvp baseline prune # after mending: take off what is no longer found
        pvp baseline write --grow # accept new findings too
help-baseline-write = Accept what is found now, and write it down; a list that exists grows only when asked to
    .path = Folder of the registry
    .grow = Accept findings that are not on the list yet, too
    .examples =
        pvp baseline write # for the first time, or to make the list shorter
        pvp baseline write --grow # accept new findings too
help-baseline-prune = Take off the list what is no longer found
    .path = Folder of the registry
    .examples =
        pvp baseline prune # after mending

help-import = Bring into the registry what others send
    .examples =
        pvp import measurements september.csv # what a table of figures would bring
help-import-measurements = Bring in figures from tables in CSV, XLSX or ODS; without `--write` only show what would change
    .file = A table: with our columns (subject, item, period, channel, value, part, total, note), or another one that a map describes; there may be several
    .map = A map: a YAML file that says what the columns of the table mean and how numbers are written; `pvp schema measurements-map` shows its schema
    .period = The time that the figures are for, where the table does not say it, for example 2026-09
    .period-expected = a year, quarter, month, week or day, for example 2026-09
    .subject = What the figures are of, where the table does not say it: the id of a service, resource or institution
    .item = What was measured, where the table does not say it, for example level/decision-time
    .item-expected = a level, indicator, deadline or number of requests, for example level/decision-time
    .write = Write the tables of the registry: all of it or, where something is refused, nothing
    .replace = Let figures that differ take the place of those that are there
    .skip-unknown = Leave out rows about descriptions, items and channels that the registry does not have, and count them
    .registry = The folder of the registry
    .format = How to print what changes
    .format--human = For people: each row with its cell
    .format--json = For programs: JSON, version 1
    .output = Write to a file in a format; without one in that of `--format`, and then it is not printed; may be given several times
    .output-expected = a file, or a format, an equals sign and a file, for example json=import.json
    .today = The day to take for today, for example 2026-11-20; by default that of the computer
    .today-expected = a day that exists, written as 2026-11-20
    .examples =
        pvp import measurements september.csv # shows what would change
        pvp import measurements september.csv --write # writes it
        pvp import measurements monitoring.csv --map monitoring.yaml --write # the table of another system
        pvp import measurements sla.xlsx --period 2026-09 --subject childcare-benefit # what the table does not say
        pvp import measurements september.csv --replace --write # corrects figures that are there

help-site = Make sites of the registry
    .examples =
        pvp site catalogue latvija.gov.lv --output public # the catalogue of residents
help-site-catalogue = Make a public catalogue: a site in Latvian and English for any web server, or to be opened from a folder
    .catalogue = Which catalogue; it has exactly the services that name it and may be in it
    .catalogue--all = All services that are in any of the catalogues
    .output = The folder to write the site to; it is written whole or not at all, and never over what `pvp` did not write
    .institution = The institution for whose site (`own-site`) the catalogue is
    .address = The address where the site will stand, for example `https://institution.example/services/`; the site map and the news need it
    .address-expected = an address that begins with https:// or http://
    .path = The folder of the registry
    .today = The day whose valid notices are shown, for example 2026-11-20; without it the computer's date
    .examples =
        pvp site catalogue latvija.gov.lv --output public # the catalogue of residents
        pvp site catalogue own-site --institution vsaa --output public # for its own site
        pvp site catalogue all --output public --address https://vsaa.example/ # with a site map
        pvp site catalogue all --output public --at v1.2 # as it was then
    .after =
        Only fields that are for catalogues (see `pvp explain`) are published, of descriptions without
        errors (PVP0xx–PVP3xx). What is not published, and why, is said; then the exit code is 1.

help-config = Print the settings in force, and where each of them comes from
    .path = Folder of the registry
    .examples =
        pvp config # of the registry of this folder
        pvp config registry > settings.txt # to compare with another registry

help-explain = Explain a rule, a field or a kind of description, or list them
    .what = Code or name of a rule, a field such as `request.fees`, or a kind of description such as `service`; without it they are listed
    .markdown = Write the explanations of all rules as a page in Markdown
    .examples =
        pvp explain # all rules, and all kinds of descriptions with their groups
        pvp explain unmet-need --lang lv # one rule, in Latvian
        pvp explain 70x # the rules of a group
        pvp explain request.fees # what to write in a field
        pvp explain service # what the description of a service has to say, with a sample
        pvp explain --markdown > rules.md # the rule reference

help-schema = Print a schema, or write the registry's own schemas for an editor
    .kind = What the schema is of: a kind of description, `settings` (pvp.yaml), `baseline`, `output`, `output-lines`, `diff`, `trend`, `log`, `report`, `import` or `measurements-map`; without it all are listed
    .write = Write the schemas into this folder with the registry's ids and codes as closed lists, and switch them on in the editor
    .registry = Folder of the registry whose ids and codes are listed
    .examples =
        pvp schema # which schemas there are
        pvp schema service > service.schema.json # one schema
        pvp schema --write .vscode/schemas # for the editor: completes ids of this registry
        pvp schema --write .vscode/schemas --lang en # with labels and hints in English

help-log = Show the history of the registry, of one description, or of one field: who, when, which fields, in which commit
    .id = Id of a description, followed through renames and moves; or of a part of one, such as `birth-of-a-child/register-birth`
    .field = Only changes of this field and what is in it, such as `request.deadlines`
    .since = Only commits since a day such as 2026-01-31, or those that a revision does not have yet
    .until = Only commits up to and including this day (UTC), such as 2026-06-30
    .until-expected = a day that exists, written as 2026-11-20
    .limit = At most so many commits; 0 for all
    .limit-expected = a whole number from 0
    .at = Where to begin going back, read straight from Git; without it HEAD
    .path = Folder of the registry, or a folder or file in it; this folder without it
    .format = How the history is written
    .format--human = For people
    .format--json = For programs: JSON version 1
    .format--markdown = A page in Markdown
    .format--csv = The main table for spreadsheets
    .format--xlsx = A workbook with a sheet for each table
    .format--html = A page that needs nothing else: for the screen and for paper
    .output = Write to a file in the named format; without one in that of `--format`, which then is not printed; can be given several times
    .output-expected = a file, or a format, an equals sign and a file, such as json=history.json
    .examples =
        pvp log # the last changes of the registry
        pvp log childcare-benefit # one service
        pvp log childcare-benefit --field request.deadlines # when its terms changed
        pvp log --since 2026-01-01 --limit 0 # all of this year
        pvp log --since v1.0 --format json # for programs: since a tag

help-trend = Show the figures of a registry over time: descriptions, findings, unmet needs, completeness
    .path = Folder of the registry
    .since = Where to begin: a day such as 2026-01-31, or a revision; without it a year before the last commit
    .every = How far the moments lie apart: `week`, `month`, `quarter`, or a number of commits
    .every-expected = week, month, quarter, or a whole number of commits from 1
    .at = Where to end, read straight from Git; without it HEAD
    .format = How the figures are written
    .format--table = For people: a line for each moment, and a spark line for each figure
    .format--csv = For spreadsheets: one line for each moment
    .format--json = For programs: JSON version 1
    .format--markdown = A page in Markdown
    .format--xlsx = A workbook with a sheet for each table
    .format--html = A page that needs nothing else: for the screen and for paper
    .output = Write to a file in the named format; without one in that of `--format`, which then is not printed; can be given several times
    .output-expected = a file, or a format, an equals sign and a file, such as csv=figures.csv
    .today = The day that counts as today; without it the machine's date. Each moment is judged as it would have been on its own day
    .today-expected = a day that exists, written as 2026-11-20
    .examples =
        pvp trend # month by month over the last year
        pvp trend --since 2026-01-01 --every week # week by week since a day
        pvp trend --since v1.0 --every 10 # every tenth commit since a tag
        pvp trend --format csv --output trend.csv # for a spreadsheet

help-completions = Write a file with which the shell completes commands, options and values
    .shell = The shell
    .examples =
        pvp completions bash > ~/.local/share/bash-completion/completions/pvp # bash
        pvp completions zsh > ~/.zfunc/_pvp # zsh
        pvp completions fish > ~/.config/fish/completions/pvp.fish # fish
    .after =
        Create the folder first, if there is none; completion works in the next shell that is opened.
        For zsh, put `fpath+=~/.zfunc` and then `autoload -Uz compinit && compinit` into ~/.zshrc.

help-man = Write the manual pages
    .output = Folder for the pages of all commands; it is created. Without it the page of pvp itself is written to standard output
    .examples =
        pvp man --output ~/.local/share/man/man1 # then `man pvp` and `man pvp-validate` work
        pvp man > pvp.1 # only the page of the program itself

# Headings and words of --help
help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-options-word = OPTIONS
help-values = Possible values
help-default = default: { $value }
help-examples = Examples

# What stands in <…> for a value
value-a = A
value-b = B
value-channel = CHANNEL
value-code = CODE
value-column = COLUMN
value-command = COMMAND
value-date = DATE
value-dir = DIR
value-dialect = DIALECT
value-field = FIELD
value-id = ID
value-file = FILE
value-format = FORMAT
value-kind = KIND
value-lang = LANG
value-n = N
value-links = LINKS
value-manager = MANAGER
value-group = GROUP
value-name = NAME
value-owner = WHOSE
value-output = [FORMAT=]FILE
value-path = PATH
value-period = PERIOD
value-recipient = RECIPIENT
value-rev = REV
value-severity = SEVERITY
value-shell = SHELL
value-status = STATUS
value-table = TABLE
value-text = TEXT
value-type = TYPE
value-url = URL
value-when = WHEN

# Headings of manual pages
man-name = NAME
man-usage = SYNOPSIS
man-description = DESCRIPTION
man-examples = EXAMPLES
man-more = NOTES
man-manual = Manual of pvp

# What was typed cannot be understood
usage-unknown-option = There is no option `{ $option }` here.
usage-unknown-argument = `{ $argument }` is one argument too many.
usage-second-path = Only one path can be given; `{ $argument }` is a second one.
usage-unknown-command = There is no command `{ $command }`.
usage-wrong-value = `{ $value }` does not fit `{ $option }`.
usage-expected = What belongs there is { $what }.
usage-values = Possible values: { $values }.
usage-no-value = `{ $option }` needs a value.
usage-superfluous-value = `{ $option }` takes no value, but `{ $value }` was given.
usage-twice = `{ $option }` is there twice. Give it once.
usage-conflict = `{ $option }` and `{ $other }` do not go together. Leave one of them out.
usage-missing = Something that has to be given is missing: { $arguments }.
usage-ids = `pvp list` shows ids with titles.
usage-institution-missing = The catalogue `{ $catalogue }` needs an institution: give `--institution` with its id.
usage-institution-superfluous = `--institution` goes with `own-site` only; the catalogue `{ $catalogue }` has the services of all institutions.
usage-missing-command = The command is missing. Possible commands: { $commands }.
usage-not-text = An argument is not valid UTF-8 text. Write it anew.
usage-other = What was typed cannot be understood.
usage-more = More: `{ $command }`

error-language = The environment variable PVP_LANG is `{ $value }`, but it can only be `lv` or `en`. Correct it, or give `--lang`.
