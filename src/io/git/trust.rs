//! Whose a repository is, and what Git's settings say that no repository can change: those of the system, of the user, and
//! of the command.
//!
//! Git's library reads some of them; Git itself is also told by `GIT_CONFIG_*` where they are, and what they are to be.

use std::env;
use std::path::{Path, PathBuf};

use git2::Config;

use super::{guard, real};

/// Whether a repository belongs to whoever runs the program; `None` where that cannot be known.
#[cfg(target_os = "linux")]
pub(super) fn is_ours(tree: Option<&Path>, folder: &Path) -> Option<bool> {
    use std::os::unix::fs::MetadataExt;
    let user = std::fs::metadata("/proc/self").ok()?.uid();
    // Who became root for a moment is still who they are.
    let sudo = env::var("SUDO_UID").ok().filter(|_| user == 0).and_then(|id| id.parse().ok());
    let link = tree.map(|tree| tree.join(".git"));
    let mut paths = [tree, link.as_deref(), Some(folder)].into_iter().flatten();
    let is_ours = |path: &Path| path.symlink_metadata().is_ok_and(|data| data.uid() == user || Some(data.uid()) == sudo);
    Some(paths.all(|path| is_ours(path) || path.symlink_metadata().is_err()))
}

/// Whether a repository belongs to whoever runs the program; `None` where that cannot be known.
#[cfg(not(target_os = "linux"))]
pub(super) fn is_ours(_: Option<&Path>, _: &Path) -> Option<bool> {
    None
}

/// Whether Git's settings (`safe.directory`) name a working tree, or a repository without one, as safe.
pub(super) fn is_named_safe(place: &Path) -> bool {
    let place = real(place);
    let named = |value: &str| match value {
        "*" => true,
        "." => real(Path::new(".")) == place,
        _ => in_home(value).filter(|path| path.is_absolute()).map(|path| real(&path)).is_some_and(|path| match path.file_name() {
            // All below a folder, but not the folder itself.
            Some(name) if name == "*" => path.parent().is_some_and(|above| place != above && place.starts_with(above)),
            Some(_) | None => path == place,
        }),
    };
    // Nothing makes what stood before it void.
    protected("safe.directory").iter().fold(false, |safe, value| !value.is_empty() && (safe || named(value)))
}

/// A path of the settings; `~/` is the user's folder.
pub(super) fn in_home(value: &str) -> Option<PathBuf> {
    match value.strip_prefix("~/") {
        Some(rest) => Some(PathBuf::from(env::var_os("HOME")?).join(rest)),
        None => Some(PathBuf::from(value)),
    }
}

/// What settings that no repository can change say of a key, the most general first.
pub(super) fn protected(key: &str) -> Vec<String> {
    let mut values = Vec::new();
    for file in files() {
        if guard::unsafe_settings(&file, guard::DEEPEST).is_some() {
            continue;
        }
        let Ok(settings) = Config::open(&file) else { continue };
        let Ok(entries) = settings.multivar(key, None) else { continue };
        let _ = entries
            .for_each(|entry| values.push(if entry.has_value() { entry.value().unwrap_or_default().to_owned() } else { String::new() }));
    }
    let given = counted().into_iter().chain(parameters(&env::var("GIT_CONFIG_PARAMETERS").unwrap_or_default()));
    values.extend(given.filter(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value));
    values
}

/// The files of settings of the system and of the user.
fn files() -> Vec<PathBuf> {
    let no_system = env::var("GIT_CONFIG_NOSYSTEM").is_ok_and(|value| Config::parse_bool(value).unwrap_or(false));
    let system = env::var_os("GIT_CONFIG_SYSTEM").map(PathBuf::from).or_else(|| Config::find_system().ok()).filter(|_| !no_system);
    system.into_iter().chain(users()).collect()
}

/// The files of settings of the user.
fn users() -> Vec<PathBuf> {
    if let Some(file) = env::var_os("GIT_CONFIG_GLOBAL") {
        return vec![PathBuf::from(file)];
    }
    let variable = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = variable("HOME");
    let general = variable("XDG_CONFIG_HOME").or_else(|| home.as_ref().map(|home| home.join(".config")));
    general.map(|folder| folder.join("git/config")).into_iter().chain(home.map(|home| home.join(".gitconfig"))).collect()
}

/// The command after which a repository counts as safe: Git's own, or where the user has no file of settings, one that says
/// it to the programs that are started then.
pub fn to_trust(place: &str) -> String {
    // Without the home folder, Git does not write to the general one either.
    let file = env::var_os("GIT_CONFIG_GLOBAL").map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".gitconfig")));
    let is_free = |file: &PathBuf| file.metadata().map_or_else(|_| file.parent().is_some_and(Path::is_dir), |data| data.is_file());
    let is_plain = |sign: char| sign.is_alphanumeric() || "/._-+=:,@%".contains(sign);
    let place = if place.chars().all(is_plain) { place.to_owned() } else { format!("'{}'", place.replace('\'', "'\\''")) };
    if file.as_ref().is_some_and(is_free) {
        return format!("git config --global --add safe.directory {place}");
    }
    let last = count();
    format!("export GIT_CONFIG_COUNT={} GIT_CONFIG_KEY_{last}=safe.directory GIT_CONFIG_VALUE_{last}={place}", last + 1)
}

/// How many settings the environment counts.
fn count() -> usize {
    env::var("GIT_CONFIG_COUNT").ok().and_then(|count| count.parse().ok()).unwrap_or(0)
}

/// The settings that the environment counts.
fn counted() -> Vec<(String, String)> {
    let one = |number: usize| {
        let part = |part: &str| env::var(format!("GIT_CONFIG_{part}_{number}")).ok();
        Some((part("KEY")?, part("VALUE")?))
    };
    (0..count()).map_while(one).collect()
}

/// The settings of `git -c`, as it hands them on: `'key'='value'`, or `'key=value'` by older versions.
fn parameters(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some((key, after)) = quoted(rest) {
        let (pair, after) = if let Some(after) = after.strip_prefix('=') {
            let (value, after) = quoted(after).unwrap_or((String::new(), after));
            ((key, value), after)
        } else {
            let (key, value) = key.split_once('=').unwrap_or((&key, ""));
            ((key.to_owned(), value.to_owned()), after)
        };
        found.push(pair);
        rest = after.trim_start();
    }
    found
}

/// What stands in a shell's quotes at the beginning of a text, and what comes behind.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut rest = text.strip_prefix('\'')?;
    loop {
        let (part, after) = rest.split_once('\'')?;
        value.push_str(part);
        // A quote or `!` in it stands outside, behind a backslash.
        let escaped = after.strip_prefix('\\').and_then(|after| Some((after.chars().next()?, after.get(1..)?.strip_prefix('\'')?)));
        match escaped {
            Some((sign, after)) => {
                value.push(sign);
                rest = after;
            }
            None => return Some((value, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_a_command_are_read_in_both_forms() {
        let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect::<Vec<_>>();
        assert_eq!(parameters("'a.b'='c d' 'e.f=g' 'h.i'="), pairs(&[("a.b", "c d"), ("e.f", "g"), ("h.i", "")]));
        assert_eq!(parameters("'a.b'='it'\\''s'\\!''"), pairs(&[("a.b", "it's!")]));
        assert_eq!(parameters("nonsense"), Vec::new());
    }
}
