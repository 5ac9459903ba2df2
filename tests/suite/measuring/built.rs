//! Registries made for a test: services that promise something, and tables with figures of them.

use std::fmt::Write;

use crate::common::Folder;
use pvp::measuring::{Measured, Window};
use pvp::settings::Measuring;
use pvp::{At, Workspace};

/// The day on which all is judged.
pub const TODAY: &str = "2026-11-20";

/// The first row of a table with all columns.
pub const HEAD: &str = "subject,item,period,channel,value,part,total,note\n";

/// A service with three channels that promises something; `promise` as `processing-time max 15 working-day share 95 window month`,
/// `kpi percent min 70 period year` or `deadline max 22 working-day`.
pub fn service(id: &str, promise: &str) -> String {
    let (sort, rest) = promise.split_once(' ').expect("a sort of promise");
    let fields = fields(rest);
    let (deadlines, levels, kpis) = match sort {
        "deadline" => (format!("[{{ {fields} }}]"), "[]".to_owned(), "[]".to_owned()),
        "kpi" => ("[]".to_owned(), "[]".to_owned(), format!("[{{ id: promised, kind: efficiency, {fields} }}]")),
        indicator => ("[]".to_owned(), format!("[{{ id: promised, indicator: {indicator}, {fields} }}]"), "[]".to_owned()),
    };
    format!(
        "kind: service\nid: {id}\nidentification: {{ title: {{ lv: {id} }}, status: active }}\nresponsible: {{ owner: vsaa }}\nrequest:\n  \
         channels: [{{ type: e-service }}, {{ type: phone }}, {{ type: portal }}]\n  deadlines: {deadlines}\nservice_levels: {levels}\n\
         performance: {{ kpis: {kpis} }}\n"
    )
}

/// The fields of a promise: a unit stands alone, anything else behind its key.
fn fields(words: &str) -> String {
    let (mut fields, mut words) = (String::new(), words.split(' '));
    while let Some(word) = words.next() {
        let is_key = ["max", "min", "share", "window", "period", "channel", "requests"].contains(&word);
        let (key, value) = if is_key { (word, words.next().expect("a value")) } else { ("unit", word) };
        let _ = write!(fields, "{}{key}: {value}", if fields.is_empty() { "" } else { ", " });
    }
    fields
}

/// The item of such a promise.
pub fn item(promise: &str) -> &'static str {
    match promise.split(' ').next() {
        Some("deadline") => "deadline",
        Some("kpi") => "kpi/promised",
        _ => "level/promised",
    }
}

/// A registry of services and tables, in a folder of its own.
pub fn registry(name: &str, services: &[(String, String)], tables: &[(&str, String)]) -> Folder {
    let folder = Folder::new(name);
    folder.write("vsaa.yaml", crate::common::INSTITUTION);
    for (id, promise) in services {
        folder.write(&format!("{id}.yaml"), service(id, promise));
    }
    for (path, text) in tables {
        folder.write(&format!("measurements/{path}"), text);
    }
    folder
}

/// Opens a registry.
pub fn opened(folder: &Folder) -> Workspace {
    Workspace::open(folder.path(), At::Now, TODAY).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Asks something of what is measured in a registry.
pub fn asked<T>(folder: &Folder, settings: &Measuring, ask: impl FnOnce(&Measured<'_>) -> T) -> T {
    let mut workspace = opened(folder);
    let judged = workspace.judge().unwrap_or_else(|error| panic!("{error:?}"));
    ask(&Measured::new(judged.registry(), settings, TODAY))
}

/// How a promise of a service stands in a window: the verdict, and the result as it is shown.
pub fn stands(measured: &Measured<'_>, subject: &str, item: &str, period: &str) -> (String, String) {
    let id = measured.registry.by_name(subject).unwrap_or_else(|| panic!("no {subject}"));
    let course = measured.course(id, item).unwrap_or_else(|| panic!("{subject} does not promise {item}"));
    let is_it = |window: &&Window| window.period.to_string() == period;
    let Some(window) = course.windows.iter().find(is_it) else { return ("no-window".to_owned(), "-".to_owned()) };
    let shown = measured.shown(course, window).map_or_else(|| "-".to_owned(), |shown| shown.to_string());
    (window.verdict.key().to_owned(), shown)
}

/// Everything that is known of all promises: a line for each window.
pub fn all(measured: &Measured<'_>) -> Vec<String> {
    let of = |course: &pvp::measuring::Course<'_>| {
        let subject = measured.registry.get(course.subject).name.clone();
        let item = course.promise.item.clone().unwrap_or_default();
        let line = |window: &Window| {
            let shown = measured.shown(course, window).map_or_else(|| "-".to_owned(), |shown| shown.to_string());
            format!("{subject} {item} {}: {} {shown}", window.period, window.verdict.key())
        };
        course.windows.iter().map(line).collect::<Vec<_>>()
    };
    measured.courses().iter().flat_map(of).collect()
}
