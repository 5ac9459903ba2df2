//! Both languages, wherever a person reads: every text is there and is translated, and the language asked for is spoken
//! by help and by errors as well.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use crate::common::cases::below;
use crate::common::{pvp, root, run, stderr, stdout};
use clap::Command;
use fluent_syntax::ast;
use pvp::cli::help::{self, Use};
use pvp::render::words::{Lang, Words};
use pvp::schema::{Bilingual, Field, Kind};
use snapbox::{Data, assert_data_eq};

/// Texts that are the same in both languages, and why they may be.
const THE_SAME: [(&str, &str); 15] = [
    ("chain-part", "figures only"),
    ("chain-result", "figures only"),
    ("trend-number", "figures only"),
    ("unit-count", "figures only"),
    ("unit-eur", "the currency's code"),
    ("unit-percent", "a sign"),
    ("in-untitled", "names only"),
    ("report-nothing", "a sign"),
    ("report-heat-range", "figures only"),
    ("column-group-identification.short", "the word begins alike"),
    ("column-group-information.short", "the word begins alike"),
    ("column-managed-resources.short", "the word begins alike"),
    ("column-resources-used.short", "the word begins alike"),
    ("bad-value--expected.help", "what the schema says, which is in both languages"),
    ("wrong-type.help", "what the schema says, which is in both languages"),
];

/// Every text of a language, by `id` or `id.attribute`.
fn texts(lang: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (_, message) in messages(lang) {
        let id = message.id.name;
        if let Some(pattern) = &message.value {
            all.insert(id.clone(), format!("{pattern:?}"));
        }
        all.extend(message.attributes.iter().map(|part| (format!("{id}.{}", part.id.name), format!("{:?}", part.value))));
    }
    all
}

/// Every message of a language, with the file that it stands in: of the program, of rules and of reports.
fn messages(lang: &str) -> Vec<(PathBuf, ast::Message<String>)> {
    let mut all = Vec::new();
    for file in below(&root().join("locales").join(lang)) {
        let text = fs::read_to_string(&file).expect("text");
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        all.extend(resource.body.into_iter().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some((file.clone(), message)),
            _ => None,
        }));
    }
    all
}

#[test]
fn every_text_is_there_in_both_languages_and_is_translated() {
    let (lv, en) = (texts("lv"), texts("en"));
    let keys = |texts: &BTreeMap<String, String>| texts.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&lv), keys(&en));
    assert!(lv.len() > 1500, "only {} texts were found", lv.len());
    let same: Vec<&String> = lv.iter().filter(|(key, text)| en[*key] == **text).map(|(key, _)| key).collect();
    let listed: BTreeSet<&str> = THE_SAME.iter().map(|(key, _)| *key).collect();
    let not_translated: Vec<&&String> = same.iter().filter(|key| !listed.contains(key.as_str())).collect();
    assert!(not_translated.is_empty(), "the same in both languages: {not_translated:?}");
    for key in listed {
        assert!(same.iter().any(|same| *same == key), "{key} is translated, so it need not be listed");
    }
}

/// A field's label, hint and message and those of all fields in it.
fn schema_texts<'f>(field: &'f Field, path: &str, all: &mut Vec<(String, &'f Bilingual)>) {
    all.push((format!("{path} label"), &field.label));
    all.push((format!("{path} hint"), &field.hint));
    all.extend(field.message.iter().map(|message| (format!("{path} message"), message)));
    for (key, part) in field.parts() {
        schema_texts(part, &format!("{path}.{key}"), all);
    }
    if let Some(item) = field.item() {
        schema_texts(item, &format!("{path}[]"), all);
    }
}

#[test]
fn the_schemas_say_everything_in_both_languages() {
    let mut all = Vec::new();
    for kind in Kind::ALL {
        schema_texts(kind.fields(), kind.key(), &mut all);
    }
    all.retain(|(_, text)| !text.lv.is_empty() || !text.en.is_empty());
    assert!(all.len() > 300, "only {} texts were found", all.len());
    let same: Vec<&str> = all.iter().filter(|(_, text)| text.lv == text.en || text.en.is_empty()).map(|(path, _)| path.as_str()).collect();
    assert!(same.is_empty(), "not translated: {same:#?}");
}

#[test]
fn latvian_counts_have_the_three_forms_of_latvian() {
    let mut counts = 0;
    for (file, message) in messages("lv") {
        for pattern in message.value.iter().chain(message.attributes.iter().map(|part| &part.value)) {
            let mut choices = Vec::new();
            choices_in(pattern, &mut choices);
            // A choice by a name has the names that there are.
            for forms in choices.iter().filter(|forms| forms.iter().any(|form| ["zero", "one"].contains(&form.as_str()))) {
                let all = ["zero", "one", "other"].iter().all(|form| forms.iter().any(|given| given == form));
                assert!(all, "{}: {} has the forms {forms:?}", file.display(), message.id.name);
                counts += 1;
            }
        }
    }
    assert!(counts > 50, "only {counts} counts were found");
}

/// The keys of each choice that a text makes, those of choices within choices as well.
fn choices_in(pattern: &ast::Pattern<String>, choices: &mut Vec<Vec<String>>) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } = element else { continue };
        choices.push(
            variants
                .iter()
                .map(|variant| match &variant.key {
                    ast::VariantKey::Identifier { name } => name.clone(),
                    ast::VariantKey::NumberLiteral { value } => value.clone(),
                })
                .collect(),
        );
        for variant in variants {
            choices_in(&variant.value, choices);
        }
    }
}

/// All commands, with what is typed for them: `pvp`, `pvp validate`.
fn commands(command: &Command, typed: &[String], all: &mut Vec<(Vec<String>, Command)>) {
    all.push((typed.to_vec(), command.clone()));
    for sub in command.get_subcommands() {
        commands(sub, &[typed, &[sub.get_name().to_owned()]].concat(), all);
    }
}

fn all_commands(lang: Lang) -> Vec<(Vec<String>, Command)> {
    let mut all = Vec::new();
    commands(&help::command(&Words::new(lang), Use::Pages), &[], &mut all);
    assert!(all.len() >= 6, "only {} commands were found", all.len());
    all
}

#[test]
fn every_command_option_and_value_explains_itself_in_both_languages() {
    let mut said = Vec::new();
    for lang in Lang::ALL {
        let mut texts = BTreeMap::new();
        for (typed, command) in all_commands(lang) {
            let name = format!("pvp {}", typed.join(" "));
            texts.insert(name.clone(), command.get_about().expect("a command says what it does").to_string());
            for arg in command.get_arguments() {
                let name = format!("{name} {}", arg.get_id());
                texts.insert(name.clone(), arg.get_help().unwrap_or_else(|| panic!("{name} has no help")).to_string());
                let values: Vec<_> = arg.get_possible_values().into_iter().filter(|_| arg.get_action().takes_values()).collect();
                // The values are names (of shells, of commands) or they are explained, each of them.
                if values.iter().any(|value| value.get_help().is_some()) {
                    for value in values {
                        let name = format!("{name}={}", value.get_name());
                        texts.insert(name.clone(), value.get_help().unwrap_or_else(|| panic!("{name} has no help")).to_string());
                    }
                }
            }
        }
        said.push(texts);
    }
    let [lv, en] = said.as_slice() else { panic!("two languages") };
    assert_eq!(lv.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (name, text) in lv {
        assert!(!text.is_empty() && *text != en[name], "{name}: {text}");
    }
}

#[test]
fn every_command_has_examples_that_can_be_typed() {
    let words = Lang::ALL.map(Words::new);
    for (typed, _) in all_commands(Lang::En) {
        let key = [&["help".to_owned()], typed.as_slice()].concat().join("-");
        let [lv, en] = [&words[0], &words[1]].map(|words| help::examples(words, &key));
        assert!(!lv.is_empty(), "{key} has no example");
        let commands = |examples: &[(String, String)]| examples.iter().map(|(command, _)| command.clone()).collect::<Vec<_>>();
        assert_eq!(commands(&lv), commands(&en), "{key}: the commands are the same, what is said of them is not");
        for command in commands(&lv) {
            let line = command.split(" > ").next().expect("a command");
            let read = help::command(&words[0], Use::Arguments).try_get_matches_from(line.split(' '));
            assert!(read.is_ok(), "{command}: {}", read.expect_err("a mistake"));
        }
    }
}

#[test]
fn help_prints_as_before() {
    for lang in Lang::ALL {
        for (typed, _) in all_commands(lang) {
            let args = [typed.as_slice(), &["--help".to_owned(), "--lang".to_owned(), lang.key().to_owned()]].concat();
            let output = pvp().args(&args).output().expect("pvp runs");
            assert_eq!(output.status.code(), Some(0), "{args:?}: {}", stderr(&output));
            let name = [&["help".to_owned()], typed.as_slice()].concat().join("-");
            let path = root().join(format!("tests/snapshots/{name}.{}.txt", lang.key()));
            assert_data_eq!(stdout(&output), Data::read_from(&path, None).raw());
        }
    }
}

#[test]
fn help_is_found_under_every_name_that_it_has() {
    let long = stdout(&run(&["validate", "--help", "--lang", "lv"]));
    assert_eq!(stdout(&run(&["help", "validate", "--lang", "lv"])), long);
    assert_eq!(stdout(&run(&["help", "--lang", "lv"])), stdout(&run(&["--help", "--lang", "lv"])));
    assert_eq!(stdout(&run(&["help", "help"])), stdout(&run(&["help", "--help"])));
    let short = stdout(&run(&["validate", "-h", "--lang", "lv"]));
    assert!(short.len() < long.len() && short.contains("Kad lietot krāsas [iespējamās vērtības: auto, always, never]"), "{short}");
    let bare = pvp().env("PVP_LANG", "lv").output().expect("pvp runs");
    assert_eq!((bare.status.code(), stdout(&bare).as_str()), (Some(2), ""));
    assert!(stderr(&bare).contains("Komandas:"), "{}", stderr(&bare));
}

#[test]
fn help_has_no_word_of_the_other_language() {
    for (typed, _) in all_commands(Lang::Lv) {
        let help = stdout(&pvp().args(&typed).args(["--help", "--lang", "lv"]).output().expect("pvp runs"));
        for word in ["Usage", "Options", "Arguments", "Commands", "Possible", "default", "OPTIONS", "Print", "Examples"] {
            assert!(!help.contains(word), "{typed:?}: {word}");
        }
    }
}

/// What was typed, and what is said of it in Latvian and in English.
const MISTAKES: [(&[&str], &str, &str); 17] = [
    (&["frobnicate"], "Komandas `frobnicate` nav.", "There is no command `frobnicate`."),
    (&["validat"], "Komandas `validat` nav. Vai domājāt `validate`?", "There is no command `validat`. Did you mean `validate`?"),
    (
        &["validate", "--formt", "json"],
        "Opcijas `--formt` te nav. Vai domājāt `--format`?",
        "There is no option `--formt` here. Did you mean `--format`?",
    ),
    (
        &["validate", "--format", "jsn"],
        "`jsn` nav derīga `--format` vērtība. Vai domājāt `json`? Iespējamās vērtības: `human`, `concise`, `json`",
        "`jsn` does not fit `--format`. Did you mean `json`? Possible values: `human`, `concise`, `json`",
    ),
    (&["validate", "--format"], "Aiz `--format` jābūt vērtībai. Iespējamās vērtības:", "`--format` needs a value. Possible values:"),
    (
        &["validate", "--today", "2026-02-30"],
        "`2026-02-30` nav derīga `--today` vērtība. Jābūt: kalendārā esoša diena, rakstīta kā 2026-11-20.",
        "`2026-02-30` does not fit `--today`. What belongs there is a day that exists, written as 2026-11-20.",
    ),
    (&["validate", "--threads", "0"], "vesels skaitlis no 1 līdz 1024", "a whole number from 1 to 1024"),
    (&["trend", "a", "b"], "Var norādīt tikai vienu ceļu; `b` ir otrs.", "Only one path can be given; `b` is a second one."),
    (&["explain", "a", "b"], "Arguments `b` ir lieks.", "`b` is one argument too many."),
    (
        &["explain", "x", "--markdown"],
        "`KODS|NOSAUKUMS|LAUKS` un `--markdown` kopā nelieto.",
        "`CODE|NAME|FIELD` and `--markdown` do not go together.",
    ),
    (&["explain", "--markdown", "--markdown"], "`--markdown` ir norādīts divreiz.", "`--markdown` is there twice."),
    (&["explain", "--markdown=yes"], "Aiz `--markdown` vērtību neraksta", "`--markdown` takes no value"),
    (&["completions"], "jānorāda obligāti: `ČAULA`.", "has to be given is missing: `SHELL`."),
    (&["--color", "never"], "Opcijas `--color` te nav.", "There is no option `--color` here."),
    (&["--lang", "xx", "explain"], "`xx` nav derīga `--lang` vērtība.", "`xx` does not fit `--lang`."),
    (
        &["explain", "no-such-rule"],
        "Nav ne kārtulas, ne lauka, ne apraksta veida `no-such-rule`.",
        "There is no rule, field or kind of description `no-such-rule`.",
    ),
    (&["validate", "no-such-folder"], "Nevar atvērt `no-such-folder`", "Cannot open `no-such-folder`"),
];

#[test]
fn mistakes_are_explained_in_both_languages_with_a_way_out() {
    for (args, lv, en) in MISTAKES {
        for (lang, said) in [("lv", lv), ("en", en)] {
            let output = pvp().env("PVP_LANG", lang).args(args).output().expect("pvp runs");
            let message = stderr(&output);
            assert_eq!(output.status.code(), Some(2), "{args:?}: {message}");
            assert!(output.stdout.is_empty(), "{args:?} printed to standard output");
            assert!(message.contains(said), "{args:?}: {message}");
            assert!(message.starts_with(if lang == "lv" { "pvp: kļūda: " } else { "pvp: error: " }), "{message}");
            assert!(!message.contains("error: e") && (lang == "en" || !message.contains("Usage")), "{message}");
        }
    }
    let output = run(&["validate", "--formt", "--lang", "lv"]);
    assert!(
        stderr(&output).ends_with("Lietošana: pvp validate [OPCIJAS] [CEĻŠ]...\nPlašāk: `pvp validate --help`\n"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn what_the_system_says_is_said_in_the_reader_s_language() {
    for (lang, said) in [("lv", "Rezultātu nevarēja izvadīt: vairs nav vietas."), ("en", "could not be written: there is no room left.")]
    {
        for args in [&["--help"][..], &["man"], &["explain", "PVP401"]] {
            let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a full disk");
            let output = pvp().args(args).args(["--lang", lang]).stdout(full).output().expect("pvp runs");
            assert_eq!(output.status.code(), Some(3));
            assert!(stderr(&output).contains(said), "{}", stderr(&output));
        }
    }
    assert!(stderr(&run(&["validate", "nowhere", "--lang", "lv"])).contains("Nevar atvērt `nowhere`: šāda faila vai mapes nav."));
}

#[test]
fn what_was_typed_cannot_act_on_the_reader() {
    for args in [&["\u{1B}[31mred"][..], &["validate", "--\u{1B}]0;x"], &["validate", "--format", "\u{202E}nosj"]] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2));
        assert!(!stderr(&output).contains(['\u{1B}', '\u{202E}']), "{:?}", stderr(&output));
    }
}

#[test]
fn the_option_comes_before_the_environment_and_the_locale_comes_last() {
    let said = |locale: &str, asked: Option<&str>, args: &[&str]| {
        let mut command = pvp();
        command.env("LC_ALL", locale).args(args);
        if let Some(lang) = asked {
            command.env("PVP_LANG", lang);
        }
        let output = command.output().expect("pvp runs");
        match stdout(&output) {
            text if text.contains("Lietošana") => "lv",
            text if text.contains("Usage") => "en",
            _ => "?",
        }
    };
    assert_eq!(said("lv_LV.UTF-8", None, &["--help"]), "lv");
    assert_eq!(said("tr_TR.UTF-8", None, &["--help"]), "en");
    assert_eq!(said("C", None, &["--help"]), "en");
    assert_eq!(said("lv_LV.UTF-8", Some("en"), &["--help"]), "en");
    assert_eq!(said("C", Some("lv"), &["--help"]), "lv");
    assert_eq!(said("C", Some(""), &["--help"]), "en");
    assert_eq!(said("lv_LV.UTF-8", Some("lv"), &["--lang", "en", "validate", "--help"]), "en");
    assert_eq!(said("C", Some("en"), &["validate", "--help", "--lang=lv"]), "lv");
    assert_eq!(said("C", Some("de"), &["validate", "--help", "--lang=lv"]), "lv");
}

#[test]
fn an_unknown_language_in_the_environment_is_said_in_both() {
    for args in [&["validate"][..], &["--help"], &["explain", "PVP401"]] {
        let output = pvp().env("PVP_LANG", "de").args(args).output().expect("pvp runs");
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        let said = stderr(&output);
        assert!(said.contains("Vides mainīgais PVP_LANG ir `de`") && said.contains("The environment variable PVP_LANG is `de`"), "{said}");
    }
}
