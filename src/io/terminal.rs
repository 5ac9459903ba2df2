//! The terminal, the clock and the environment.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// When output is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// On a terminal that can, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Whether standard output is to be coloured.
pub fn coloured(choice: Colour) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match choice {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => io::stdout().is_terminal() && !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb"),
    }
}

/// How many columns standard output has; 100 where it is no terminal.
pub fn width() -> usize {
    match terminal_size::terminal_size() {
        Some((terminal_size::Width(width), _)) if io::stdout().is_terminal() => usize::from(width).clamp(40, 160),
        _ => 100,
    }
}

/// Whether standard output is a terminal, where a person looks at it.
pub fn is_shown() -> bool {
    io::stdout().is_terminal()
}

/// What was typed, the program's own name first.
pub fn typed() -> Vec<OsString> {
    std::env::args_os().collect()
}

/// The language that the environment asks for, if it does.
pub fn language() -> Option<OsString> {
    std::env::var_os("PVP_LANG")
}

/// Whether the locale is a Latvian one.
pub fn locale_is_latvian() -> bool {
    if cfg!(unix) {
        let of = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        return is_latvian(["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(of), of("LANGUAGE"));
    }
    sys_locale::get_locale().is_some_and(|locale| locale.to_ascii_lowercase().starts_with("lv"))
}

/// Whether messages are wanted in Latvian, as gettext decides: the first language of the list that we speak, else that of
/// the locale; in the C locale, which is that of no setting too, nobody asks the list.
fn is_latvian(locale: Option<String>, list: Option<String>) -> bool {
    let Some(locale) = locale.filter(|locale| !matches!(locale.split('.').next(), Some("C" | "POSIX"))) else { return false };
    let spoken =
        |language: &str| ["lv", "en"].into_iter().find(|known| language.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(known)));
    let wanted = list.as_deref().unwrap_or_default().split(':').find_map(spoken);
    wanted.or_else(|| spoken(&locale)) == Some("lv")
}

/// The file in which the steps of a job of GitHub Actions say what they did, one behind the other.
pub fn step_summary() -> Option<PathBuf> {
    std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty()).map(PathBuf::from)
}

/// Today, as `2026-11-20`.
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// A day as `2026-11-20`, if there is such a day.
pub fn day(text: &str) -> Option<String> {
    text.parse::<jiff::civil::Date>().ok().map(|date| date.to_string())
}

/// A progress bar on standard error that shows itself only on a terminal, and only after a second.
pub struct Progress {
    bar: ProgressBar,
    start: Instant,
    shown: AtomicBool,
}

impl Progress {
    /// A bar for `total` steps.
    pub fn new(total: usize) -> Self {
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden()).with_style(style);
        Self { bar, start: Instant::now(), shown: AtomicBool::new(false) }
    }

    /// So many steps of so many are done.
    pub fn at(&self, done: usize, total: usize) {
        self.bar.set_length(total as u64);
        self.bar.set_position(done as u64);
        self.show();
    }

    /// One more step is done.
    pub fn step(&self) {
        self.bar.inc(1);
        self.show();
    }

    fn show(&self) {
        if self.start.elapsed() > Duration::from_secs(1) && !self.shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// All is done; the bar is taken away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

/// Writes to standard output.
pub fn print(content: impl AsRef<[u8]>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(content.as_ref()).and_then(|()| out.flush()).or_else(unless_closed)
}

/// The same, of a content that is made while it is written.
pub fn print_by(write: super::save::Write<'_>) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    write(&mut out).and_then(|()| out.flush()).or_else(unless_closed)
}

/// A closed pipe is not an error: whoever reads has seen enough.
pub fn unless_closed(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) }
}

/// Writes a message to standard error, if anybody can still read it.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

#[cfg(test)]
mod tests {
    use super::is_latvian;

    #[test]
    fn the_language_is_chosen_as_gettext_does() {
        let of = |locale: &str, list: &str| is_latvian(Some(locale).filter(|it| !it.is_empty()).map(str::to_owned), Some(list.to_owned()));
        for (locale, list) in [("lv_LV.UTF-8", ""), ("en_US.UTF-8", "lv:en"), ("de_DE", "de:lv"), ("lv", "de")] {
            assert!(of(locale, list), "{locale} {list}");
        }
        for (locale, list) in
            [("C", "lv:en"), ("C.UTF-8", "lv"), ("POSIX", "lv"), ("", "lv"), ("lv_LV", "en:lv"), ("de_DE", ""), ("tr_TR", "tr")]
        {
            assert!(!of(locale, list), "{locale} {list}");
        }
    }
}
