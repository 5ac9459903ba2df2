# Summary
count-descriptions = { $count ->
    [one] { $count } description
   *[other] { $count } descriptions
}
findings-label = Findings
findings-new-label = Findings that the change brings
count-error = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
count-advice = { $count ->
    [one] { $count } piece of advice
   *[other] { $count } pieces of advice
}
count-ignored = { $count ->
    [one] Left out by exceptions: { $count } finding
   *[other] Left out by exceptions: { $count } findings
}
count-withheld = Not said, as a description is not understood: { $count ->
    [one] { $count } possible gap
   *[other] { $count } possible gaps
}
count-accepted = { $count ->
    [one] Accepted for now: { $count } finding
   *[other] Accepted for now: { $count } findings
}
count-mended = { $count ->
    [one] The change mends { $count } earlier finding
   *[other] The change mends { $count } earlier findings
}
count-undescribed = { $count ->
    [one] { $count } file does not say what it describes
   *[other] { $count } files do not say what they describe
}
skipped-label = Skipped
skipped-hidden = hidden files and folders: { $count }
skipped-linked-folder = links to folders: { $count }
skipped-submodule = folders of other Git repositories: { $count }
skipped-not-yaml = files that are not YAML: { $count }
skipped-not-table = files in the folder of tables that are not CSV: { $count }
skipped-settings = settings files: { $count }
skipped-link = links to files that were read under their real name: { $count }
near-misses = Not read, as their names do not end in `.yaml`, though they may be descriptions: { $names }
incomplete = The check is incomplete: a file could not be read.
not-shown-label = Not shown here
also-more = { $count ->
    [one] … and { $count } more place
   *[other] … and { $count } more places
}

# pvp explain
explain-code = Code
explain-name = Name
explain-severity = Severity
explain-title = What it is about
explain-what = What it checks.
explain-why = Why.
explain-mend = How to mend it.
explain-field = Description or field
explain-field-label = What it is called
explain-fields = Kinds of descriptions and fields are explained in the same way: `pvp explain service`, `pvp explain service.request`, `pvp explain request.fees`; the last word of a field (`pvp explain channels`) or its label will do.
explain-field-what = What to write.
explain-field-mandatory = Whether it is mandatory.
explain-field-required = Mandatory.
explain-field-applicable = Mandatory. Where by its nature it does not apply, its value is `{"{"} not_applicable: "the reason" {"}"}`.
explain-field-optional = Not mandatory.
explain-field-rule = Where it is not there, `{ $code }` says so.
explain-field-codes = Codes.
explain-code-means = Meaning
explain-field-parts = What is in it.
explain-key = Key
explain-mark = Mandatory?
explain-mark-required = mandatory
explain-mark-one-of = one of
explain-hint = What to write
explain-field-sample = A sample (write the content in place of `…`).
explain-field-others = Also called so: { $names }.

# Comments in samples
sample-one-of = At least one is needed
sample-optional = Not mandatory
sample-not-applicable = Where a field does not apply ({ $keys }), its value is {"{"} not_applicable: "the reason" {"}"}
sample-or-list = { $codes } or such a list
sample-reference = an id that pvp list { $list } shows
sample-truth = true (yes) or false (no)
sample-number = a number
reference-title = Rules
reference-intro = Every rule has a code and a name that never change. Its severity can be changed in `pvp.yaml`. `pvp explain CODE` prints the same text about one rule.

# Errors
error-label = error
error-unknown-rule = There is no rule, field or kind of description `{ $name }`. `pvp explain` shows them all.
error-path = Cannot open `{ $path }`: { $cause }. Name a folder with a registry or a file in it, for example `pvp validate registry`.
error-settings = There is a mistake in `{ $path }`, so nothing was checked:
error-settings-unreadable = Cannot read `{ $path }`: { $cause }. Check that it is an ordinary file and that you may read it.
error-settings-outside = `{ $path }` is a link that leads out of its folder, so it is not opened. Put the file itself in place of the link.
error-settings-no-file = `{ $path }` is not an ordinary file or is larger than 10 MB, so it is not opened. Put an ordinary `pvp.yaml` there.
error-logo = `{ $path }` names the logo `{ $logo }`, but { $why }
error-logo-missing = there is no such ordinary file in this folder. Correct `logo:`, or put the picture there.
error-logo-too-large = it is larger than 200 KB. Make the picture smaller.
error-logo-unknown = it is no PNG or JPEG picture, or damaged. Save the picture as one of these.
error-logo-too-many-pixels = it is more than 2000 pixels wide or high. Make the picture smaller.
error-settings-folder = `{ $path }` names the registry folder `{ $folder }`, but there is no such folder beside it. Correct `registry:` or create the folder.
error-settings-tables = `{ $path }` names `{ $folder }` as the folder with the tables of figures, but there is no such folder beside it. Correct `measurements: folder` or create the folder.
error-no-descriptions = There is no description (`*.yaml`) in `{ $path }`. Name the folder with the registry, for example `pvp validate registry`.
error-another-registry = `{ $path }` is not in the same registry as `{ $first }`. Name the folder that holds both, or put a file `pvp.yaml` into it.
error-git-none = There is no Git repository around `{ $path }`, so there is no history to read. Work in a repository's folder, or make one: `git init`.
error-git-bare = The Git repository `{ $path }` has no working tree. Say which revision to look at: `--at HEAD`; in `pvp diff` both: `pvp diff HEAD~1 HEAD`.
error-git-not-a-commit = `{ $revision }` names a folder or a file in the repository, not a commit. Give a branch, a tag of a commit, or a commit: `git log --oneline`.
error-git-not-ours = The Git repository `{ $path }` belongs to another user, so it is not opened. If you trust it, run: `{ $command }`
error-git-format = The Git repository around `{ $path }` keeps its objects in a way that this version of `pvp` cannot read (SHA-256 objects, for example, or a new store of references). Use a clone in the usual format: `git clone` from a server that keeps SHA-1 objects.
error-git-partial = This clone is partial: Git was to fetch contents only when they are needed, and `pvp` fetches nothing. Get everything: `git fetch --refetch --no-filter && git config --unset extensions.partialClone`.
error-git-irregular = The Git repository would have `{ $path }` read first, which is not an ordinary file or is too large, so it is not opened. See what it is: `ls -l { $path }`; take it away, or the line that includes it in `.git/config`.
error-git-no-commits = Nothing has been committed in the repository yet. Make the first commit: `git add . && git commit`.
error-git-unborn = Nothing has been committed on the branch `{ $branch }` yet. Commit something: `git add . && git commit`, or name another branch: `git branch --all` shows them.
error-git-no-upstream = The branch that `{ $revision }` asks about follows no other branch. Name another revision: `git branch --all` shows branches, `git log --oneline` commits.
error-git-nothing = `{ $revision }` stands for no revision: so Git says that a branch is new or gone. Judge all that is there, without `--base`, or name a revision: `git log --oneline` shows them.
error-git-several = `{ $revision }` names two revisions, and one is asked for here. Give one of them; `A...` is the point where the present work branched off from A. `git log --oneline` shows commits.
error-git-apart = `{ $one }` and `{ $other }` have no commit in common, so there is no point where the one branched off from the other. Compare with the revision itself, without dots: `{ $one }`.
error-git-unknown = The repository has no revision `{ $revision }`. See which there are: `git branch --all`, `git tag`, `git log --oneline`.
error-git-unknown-shallow = The repository has no revision `{ $revision }`; this clone is shallow and holds only a part of the history. Get the rest: `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0`).
error-git-ambiguous = The names of several objects begin with `{ $revision }`. Give a longer one: `git rev-parse --disambiguate={ $revision }`.
error-git-shallow = This clone is shallow: it holds only a part of the history, so the answer would be wrong. Get the rest: `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0`).
error-git-missing = An object is missing in the repository ({ $object }): the clone is partial or damaged. Get what is missing: `git fetch --refetch --no-filter`; `git fsck` shows damage.
error-git-no-path = The revision `{ $revision }` holds no `{ $path }`. See what it holds: `git ls-tree -r --name-only { $revision }`.
error-git-unmerged = A merge is not finished: there are conflicts among the staged files. Settle them and run `git add`; `git status` shows them.
error-git-index = The list of staged files, `{ $path }`, is damaged or kept in a way that this version of `pvp` cannot read. Have Git make it anew: `rm { $path } && git reset`; what was staged then has to be staged again.
error-git-too-much = The revision holds more files than `pvp` reads (1,000,000), or a path longer than 4,096 bytes. See what it holds: `git ls-tree -r -t HEAD`.
error-git-other = Cannot read the Git repository: { $cause }. Check it with `git fsck`.
error-no-baseline = There is no file of accepted findings `{ $path }`. Create it with `pvp baseline write`.
error-baseline-grows = The file `{ $path }` lacks { $count ->
    [one] { $count } new finding
   *[other] { $count } new findings
}, so it was left as it is. Mend them; if they have to be accepted after all, use `--grow`.
error-incomplete = A file could not be read, so nothing can be said of the registry as a whole. `pvp validate` shows which.
baseline-heading = Findings that are accepted for now. Written by `pvp baseline write`; `pvp baseline prune` takes off what was mended.
config-default = default
config-none = none
baseline-written = { $count ->
    [one] The file `{ $path }` holds { $count } accepted finding.
   *[other] The file `{ $path }` holds { $count } accepted findings.
}
baseline-gone = Mended and taken off: { $count }.
baseline-unjudged = Not judged, and so kept as they are: { $count }. Their descriptions are not understood, or their rules are off.
baseline-name-it = For `pvp validate` to use it, write `{ $line }` in the file `pvp.yaml`.
error-output = The result could not be written: { $cause }.
error-file = Cannot write `{ $path }`: { $cause }. Check that the folder exists and that you may write there.
error-one-file = Two results cannot go to the same file `{ $path }`. Name another file in one `--output`.
error-past = The file `{ $path }` cannot be changed here: a revision that Git keeps is looked at. Change the file in the working tree.
error-in-the-way = The result cannot be written to `{ $path }`: the registry itself is read from there. Name another file in `--output`.
error-threads = { $count ->
    [one] Cannot start { $count } thread: { $cause }. Try a smaller `--threads`.
   *[other] Cannot start { $count } threads: { $cause }. Try a smaller `--threads`.
}
error-internal = Internal error in `pvp`, the check was not finished: { $cause }. The mistake is ours, not yours; please report it to the maintainers with this text.

# A description without a title
in-untitled = { $kind } `{ $id }`
