# 0xx: reading

unreadable-file = The file could not be read: { $cause }
    .title = Unreadable file
    .help = Make sure that the file is still in its place and that you are allowed to read it, then check again.
    .what = The rule checks that every description file can be opened and read. Only ordinary files inside the registry's root folder are opened. Where something else stands in a file's place, or a link leads out of that folder, it is not opened, only reported.
    .why = A file that was not read may hide mistakes, so without it the check is not complete. The portfolio manager has to be sure that all services are described (PU2-7). The format, in turn, promises that nothing outside the registry is read.
    .mend = Restore the file or the right to read it, for example with `chmod u+r vsaa.yaml`. In place of a link, put the file itself.
unreadable-file--not-regular = This is not an ordinary file, so it was not opened
    .help = Put an ordinary text file here, or move what is here out of the registry folder.
unreadable-file--outside = In place of a file there is a link that leads out of the registry, so it was not opened
    .help = Put the file itself in place of the link, or delete the link.

invalid-encoding = The text is not in UTF-8 (byte `{ $byte }`); the file was probably saved as `{ $encoding }`
    .title = Wrong encoding
    .help = Open the file as `{ $encoding }`, make sure that letters with accents look right, and save it as UTF-8.
    .what = The rule checks that the file is saved in UTF-8. An encoding settles with which bytes each letter is written in the file. Where the file is in another one, the finding says which it probably is.
    .why = In the wrong encoding, letters such as `ā`, `č` and `ņ` turn into gibberish. The format promises that every system reads the file the same way, and interoperability demands it too (N5-2).
    .mend = In your editor choose “Save as” and the encoding `UTF-8`. In Notepad it is at the bottom of the save window, in VS Code in the bottom right corner.
invalid-encoding--wide = The file is saved in `{ $encoding }`, but UTF-8 is needed
    .help = Open the file in your editor, choose “Save as” and the encoding `UTF-8`.

yaml-syntax = From here on the text could not be understood
    .title = YAML mistake
    .help = Look at this line and the one before it: are the indentation, colons, quotes and brackets in their places?
    .what = The rule checks that the file is proper YAML: every line has a key, a colon and a value, indentation shows what belongs to which group, and quotes and brackets are closed. The finding points at the place from which the text can no longer be understood. Other files are not affected and are checked as usual.
    .why = No system can read a file that is not proper YAML, so the description reaches neither the registry nor the catalogues. The format promises that every system reads the file the same way (N5-2).
    .mend = Write `key: value`, and indent each further level by two spaces. Put text with a colon, a comma or a `#` in quotes: `en: "Deadline: 10 days"`.
yaml-syntax--other = From here on the text could not be understood
yaml-syntax--unclosed-quote = A quote is opened but never closed
    .help = End the text with the same quote that it begins with. Inside the text use “ and ”.
yaml-syntax--unclosed-bracket = A bracket is opened but never closed
    .help = End a list with `]` and a group of fields with `{"}"}`. If it is the text that begins with a bracket, put the whole text in quotes.
yaml-syntax--after-quote = There is more text after the closing quote
    .help = Put the whole text in quotes and use “ and ” inside it, for example `"The “Local Governments” act and regulations"`.
yaml-syntax--bracket-content = A comma or a closing bracket is missing
    .help = Separate values with commas, for example `[residents, businesses]` or `{"{"} lv: Pabalsts, en: Benefit {"}"}`. Put text that has a comma or a colon of its own in quotes.
yaml-syntax--stray-bracket = This closing bracket is one too many, or does not match the opening one
    .help = A list opens with `[` and closes with `]`, a group of fields opens with `{"{"}` and closes with `{"}"}`. Delete the bracket that is not needed.
yaml-syntax--tab = The line is indented with a tab
    .help = Indent with spaces only, two for each level. Most editors can be set so that the `Tab` key writes spaces.
yaml-syntax--second-colon = There is another colon in the value
    .help = If the colon is part of the text, put the whole text in quotes: `en: "Deadline: 10 days"`. If a new field begins here, correct the indentation of the line.
yaml-syntax--no-colon = The line has no key with a colon
    .help = Write `key: value`, with a space after the colon. If the line continues the text above, put the whole text in quotes.
yaml-syntax--indentation = The indentation of this line does not match the lines around it
    .help = Begin all fields of one group at the same distance from the margin. Write what belongs inside a field two spaces further in.
yaml-syntax--dash = The list sign `-` is in the wrong place
    .help = Begin each item of a list on a new line with `-` and a space, all at the same distance from the margin. If it is the text that begins with a dash, put it in quotes.
yaml-syntax--reserved-character = Text without quotes cannot begin with “{ $character }”
    .help = Put the whole text in quotes, for example `"@post"`.
yaml-syntax--escape = What follows the backslash `\` here cannot be understood
    .help = If the backslash is part of the text, use `'` for the quotes instead of `"`, for example `'C:\data'`.
yaml-syntax--comment = Here `#` begins a comment and cuts the text short
    .help = If `#` is part of the text, put the whole text in quotes. If it is a comment, write it on a line of its own above the field.
yaml-syntax--block-header = No text may stand after `|` or `>` on the same line
    .help = Begin the text on the next line, indented by two spaces. If it is the text itself that begins with this sign, put it in quotes.
yaml-syntax--no-space = A space is missing after `:` or `-`
    .help = There is always a space after a key's colon and after a list's dash, for example `title: Text` or `- id: one`.
yaml-syntax--lone-dash = A dash `-` alone is not a value
    .help = Write the real content or, if the field is not mandatory, delete it. If a mandatory field by its nature does not apply to this description, write `{"{"} not_applicable: "the reason" {"}"}`.

duplicate-key = The key `{ $key }` stands in this group a second time
    .title = Repeated key
    .help = Keep one of the two. If both have content, bring it together under one key.
    .what = The rule checks that each key is written only once in a group of fields. Both places are shown: where the key is repeated and where it stands first.
    .why = One system would keep the first value, another the last, and nobody would know. The format promises that every system reads the file the same way and that nothing is lost in silence (N5-2).
    .mend = If a group has `needs: [moving-house/declare-new-address]` and then `needs` once more, write it all in one list: `needs: [moving-house/declare-new-address, moving-house/check-property]`.
    .note-first = the first time

yaml-feature = Descriptions do without this kind of YAML
    .title = YAML that descriptions do without
    .help = Write the same with plain keys and values. If it is text, put it in quotes.
    .what = The rule checks that the description is simple YAML: keys, values, lists and comments. Descriptions do without pointers to other places in the file (`&`, `*`, `<<`), marks with `!`, lines with `%`, and several descriptions in one file. A key is always one word before a colon.
    .why = Programs differ in how they understand the rarer parts of YAML, and people find them hard to read. The format promises that every system reads the file the same way (N5-2).
    .mend = Instead of the pointer `owner: *institution`, write the value itself: `owner: vsaa`. Put text that begins with `*`, `&` or `!` in quotes.
yaml-feature--alias = Descriptions do without `*`, which points to another place in the file
    .help = Write the value itself instead. If it is text that begins with `*`, put it in quotes.
yaml-feature--anchor = Descriptions do without `&`, which gives a place in the file a name
    .help = Delete `&` and the word after it. If it is text that begins with `&`, put it in quotes.
yaml-feature--merge-key = Descriptions do without the key `<<`, which brings in fields from elsewhere
    .help = Write out the fields that are needed in place of this line.
yaml-feature--tag = Descriptions do without marks with `!`
    .help = Delete the mark and keep only the value. If it is text that begins with `!`, put it in quotes.
yaml-feature--directive = Descriptions do without lines that begin with `%`
    .help = Delete this line; the description stays the same without it.
yaml-feature--second-document = After `---` another description begins in this file
    .help = Keep each description in a file of its own. If there is no second one, delete `---`.
yaml-feature--complex-key = A list or a group of fields stands in place of a key
    .help = Write one word before the colon, for example `title:`. If it is text that begins with a bracket, put the whole text in quotes.
yaml-feature--empty-key = There is no key before the colon
    .help = Write a key before the colon or delete this line. If it is text that begins with a colon, put it in quotes.

forbidden-character = { $count ->
        [one] The file has an invisible character that does not belong there: `{ $character }`
       *[other] The file has an invisible character that does not belong there, { $count } times in all: `{ $character }`
    }
    .title = Forbidden character
    .help = Delete the character. If you cannot see it, delete the words around it and type them again.
    .what = The rule looks for characters that a reader cannot see or takes for others: control characters, marks that change the direction of writing, and characters that are not shown at all, such as zero-width spaces and soft hyphens. It finds them in texts, links, keys, ids and comments, also where they are written as `\u200B`. No-break spaces may stay, and so may what joins an emoji or letters of scripts that are written that way. In keys and ids it also looks for letters of other alphabets that look like Latin ones. The finding gives the official name of each character.
    .why = Such characters can make a text look different from what it really is, and two ids that look the same may differ. Descriptions have to be safe and trustworthy (N10-1), and every system has to read them the same way (N5-2).
    .mend = Type the place again instead of copying it, for example `vsaa` with Latin letters and not with Cyrillic ones that look the same.
forbidden-character--key = The key has a misleading character `{ $character }`
    .help = Type the key like this: `{ $meant }`.
forbidden-character--id = The id has a misleading character `{ $character }`
    .help = Type it like this: `{ $meant }`.

limit-exceeded = The file is too large or too complicated
    .title = Limit exceeded
    .help = Divide the content into several descriptions, or delete what got into the file by accident.
    .what = The rule checks that a file is not too large, does not have too many values, and that lists and groups do not stand too deep inside each other. The limits are far wider than any real description needs.
    .why = The limits protect from files that would bring the check to a halt, on purpose or by accident. The format promises that every file is checked in limited time and memory.
    .mend = The usual cause is content copied in from elsewhere, or muddled brackets. Keep the description of one service, resource, institution or life situation only; publish long attachments elsewhere and add them as a link, for example `url: https://www.vsaa.gov.lv/handbook`.
limit-exceeded--size = The file is larger than { $limit } MB
    .help = See whether something was copied into it by accident. Publish long attachments elsewhere and add them as a link.
limit-exceeded--depth = Lists and groups of fields stand inside each other more than { $limit } levels deep
    .help = Look at the brackets and the indentation, as no description goes that deep.
limit-exceeded--nodes = The file has more than { $limit } values
    .help = See whether something was copied many times over, and keep only one description in the file.
limit-exceeded--findings = Further findings of the rule `{ $rule }` in this file are not shown: { $count }
    .help = Mend those that are shown first, and check again.

merge-conflict = The file still has the marks of an unfinished merge
    .title = Unfinished merge
    .help = Choose the text to keep, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.
    .what = The rule checks that no lines are left that Git writes where two people have changed the same place. It also notices a Git LFS pointer that stands in place of the real description. Until that is mended, nothing else is said about the file.
    .why = The file holds two versions at once, and no system knows which is the right one. There has to be one description, and an up-to-date one (PU2-7).
    .mend = Compare the text above and below the line `=======`, keep the right one, and delete all three lines of marks, beginning with `<<<<<<< HEAD`.
merge-conflict--lfs = In place of the description there is a Git LFS pointer
    .help = Get the real file with `git lfs pull`. Descriptions do not need Git LFS; keep them as ordinary files.

not-a-description = There is no description in this file
    .title = File without a description
    .help = Begin the description with the lines `kind: service` and `id: childcare-benefit`, or move the file out of the registry folder.
    .what = The rule checks that the file is a description: it has fields with values, and the field `kind` says what is described. That may be a life situation, a service, a resource or an institution. Every file in the registry folder whose name ends in `.yaml` is checked.
    .why = `kind` tells which groups the description has to have, as descriptions are built the same way across the state (PU2-7).
    .mend = Write, for example, `kind: service` at the beginning of the file. Move a file that is not a description out of the registry folder.
not-a-description--empty = The file is empty
    .help = Write the description in it, beginning with `kind:` and `id:`, or delete the file.
not-a-description--only-comments = There are only comments in the file
    .help = Write the description, beginning with `kind:` and `id:`. If it is already written, take away the `#` at the beginning of its lines.
not-a-description--not-mapping = The file is only a text or a list, but a description is made of fields with values
    .help = Begin the description with fields that have no indentation and no dash, for example `kind: service`.
not-a-description--no-kind = Nothing says what this file describes: the field `kind` is missing
    .help = At the beginning of the file write `kind:` and one of these kinds: { $kinds }.
not-a-description--unknown-kind = There is no kind of description called `{ $value }`
    .help = After `kind:` write one of these kinds: { $kinds }.

file-name = The file is called `{ $name }`, but the id of the description is `{ $id }`
    .title = File name
    .help = Rename the file to `{ $meant }`. If it is the id that is wrong, correct `id`.
    .what = The rule checks that the name of the file is the id of the description and ends in `.yaml`. It also checks that a file of that name can be kept on any computer.
    .why = If the name is the same as the id, a description can be found without opening files. The format promises that the registry can be downloaded and used on any computer.
    .mend = Keep the description that has `id: childcare-benefit` in the file `childcare-benefit.yaml`. Use only small Latin letters, digits and hyphens in the name.
file-name--ending = The file name `{ $name }` does not end in `.yaml`
    .help = Rename the file to `{ $meant }`.
file-name--reserved = Windows cannot keep a file called `{ $name }`
    .help = Choose another name and id, as Windows keeps `con`, `aux`, `nul` and a few other words for itself.
file-name--characters = The file name `{ $name }` has characters that some systems do not accept
    .help = Use only small Latin letters, digits and hyphens in the name, for example `childcare-benefit.yaml`.
file-name--ends = The file name `{ $name }` has a space or a dot at its beginning or end
    .help = Rename the file without it, for example to `childcare-benefit.yaml`.

untidy-text = The text has characters that probably got there by accident
    .title = Untidy text
    .help = Type the text again, or delete the characters that are not needed.
    .what = The rule looks for small things that mostly come from copying: spaces at the beginning and end, curly quotes around a whole value, letters put together from two pieces. The text can be read, but it is not what its author meant.
    .why = A search may miss the service, because it takes `ē` and an `ē` made of two characters for different letters. What stands in catalogues has to be easy to find and to use (PU2-8, N6-1).
    .mend = Write `en: Childcare benefit`, not `en: “Childcare benefit”` or `en: " Childcare benefit"`.
untidy-text--space = There is a needless space at the beginning or end of the text
    .help = Delete the needless space.
untidy-text--quotes = The curly quotes around the value become a part of it
    .help = Take them away. If the value needs quotes, use straight ones: `"{ $meant }"`.
untidy-text--decomposed = Letters with accents are put together from two characters
    .help = Type the text again. This happens when text is copied from a PDF file or a Mac.
