//! A file's name that is not its description's id, is not `.yaml`, or that other systems cannot hold.

use super::{Check, DescribedFile, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::source::Place;

pub(super) const RULE: Rule =
    Rule { code: "PVP010", name: "file-name", severity: Severity::Warning, check: Check::Document(check), traits: Traits::NONE };

fn check(document: &DescribedFile<'_>, sink: &mut Sink) {
    let (name, description) = (document.entry.name(), document.description);
    let start = Place::start_of(description.file);
    if let Some(meant) = document.entry.settings_meant().filter(|_| description.kind.is_none()) {
        // Whoever wrote them relies on them.
        sink.report(RULE.at(start).detail("settings").arg("name", name).arg("meant", meant).raised(Severity::Error));
        return;
    }
    if let Some(why) = unportable(name) {
        sink.report(RULE.at(start).detail(why).arg("name", name));
    } else if name.rsplit_once('.').is_none_or(|(_, ending)| ending != "yaml") {
        let meant = format!("{}.yaml", document.entry.stem());
        sink.report(RULE.at(start).detail("ending").arg("name", name).arg("meant", meant.as_str()));
    } else if let Some(id) = &description.id
        && id.value == description.name
        && description.name != document.entry.stem()
    {
        let meant = format!("{}.yaml", id.value);
        sink.report(RULE.about(id).arg("name", name).arg("id", id.value.as_str()).arg("meant", meant.as_str()));
    }
}

/// Whether Windows takes a file of that name, whatever its ending, for a device.
pub fn is_reserved_name(name: &str) -> bool {
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    let base = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    let device = |prefix: &str| base.strip_prefix(prefix).is_some_and(|digit| matches!(digit.as_bytes(), [b'1'..=b'9']));
    RESERVED.contains(&base.as_str()) || device("com") || device("lpt")
}

/// Why a name cannot be held by every system that Git serves.
fn unportable(name: &str) -> Option<&'static str> {
    if is_reserved_name(name) {
        return Some("reserved");
    }
    if name.chars().any(|c| c.is_control() || r#"<>:"|?*\"#.contains(c) || crate::yaml::chars::is_bidi(c)) {
        return Some("characters");
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    (name.ends_with(['.', ' ']) || stem.ends_with(['.', ' ']) || name.starts_with(' ')).then_some("ends")
}

#[cfg(test)]
mod tests {
    use super::unportable;

    #[test]
    fn names_that_windows_cannot_hold() {
        assert_eq!(unportable("con.yaml"), Some("reserved"));
        assert_eq!(unportable("COM1.yaml"), Some("reserved"));
        assert_eq!(unportable("a\nb.yaml"), Some("characters"));
        assert_eq!(unportable("a .yaml"), Some("ends"));
        assert_eq!(unportable("contact.yaml"), None);
        assert_eq!(unportable("community.yaml"), None);
    }
}
