//! The language, chosen before anything is said: `--lang`, then `PVP_LANG`, then the locale.

use std::ffi::{OsStr, OsString};

use crate::finding::Arg;
use crate::io::terminal;
use crate::render::words::{Lang, Words};

/// The language to speak; where `PVP_LANG` names none that there is, a message in all of them.
pub(super) fn choose(typed: &[OsString]) -> Result<Lang, String> {
    // A wrong `--lang` is found when the arguments are read; that is said in the language of the surroundings.
    if let Some(lang) = asked(typed) {
        return Ok(lang);
    }
    match terminal::language().filter(|value| !value.is_empty()) {
        Some(value) => of_key(&value).ok_or_else(|| unknown(&value.to_string_lossy())),
        None if terminal::locale_is_latvian() => Ok(Lang::Lv),
        None => Ok(Lang::En),
    }
}

/// The language that was asked for by `--lang`.
pub(super) fn asked(typed: &[OsString]) -> Option<Lang> {
    let mut typed = typed.iter().skip(1).take_while(|arg| *arg != "--");
    while let Some(arg) = typed.next() {
        if arg == "--lang" {
            return typed.next().and_then(|value| of_key(value));
        }
        if let Some(value) = arg.to_str().and_then(|arg| arg.strip_prefix("--lang=")) {
            return of_key(value.as_ref());
        }
    }
    None
}

fn of_key(key: &OsStr) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| key == lang.key())
}

fn unknown(value: &str) -> String {
    let said = Lang::ALL.map(|lang| {
        let words = Words::new(lang);
        super::complaint(&words.get("error-language", &[("value", Arg::from(value.to_owned()))]), &words)
    });
    said.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_wherever_it_stands() {
        let lang = |line: &str| asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(lang("pvp --lang lv validate"), Some(Lang::Lv));
        assert_eq!(lang("pvp validate . --lang=en --help"), Some(Lang::En));
        assert_eq!(lang("pvp validate -- --lang lv"), None);
        assert_eq!(lang("pvp validate --lang xx"), None);
        assert_eq!(lang("pvp validate --lang"), None);
        assert_eq!(lang("--lang lv"), None, "the program's own name is no option");
    }
}
