//! One page that needs nothing else: no script, no network, for the screen, for paper and for those who listen.
//!
//! It is HTML and well-formed XML at once. What a browser may load is stated in it: nothing.

mod svg;
mod table;
pub(in crate::render) mod write;

use std::fmt::Write;

use super::{Setting, say};
use crate::finding::Arg;
use crate::render::escape;
use crate::render::json::TOOL;
use crate::report::{Amount, Document, Drawing, Figure, Picture};
use write::{base64, class, escaped, prose, quoted, toned};

/// The colours, which whatever is published has too.
pub(in crate::render) const TOKENS: &str = include_str!("tokens.css");

const STYLE: &str = concat!(include_str!("tokens.css"), "\n", include_str!("style.css"));

/// The whole report.
pub(super) fn render(document: &Document<'_>, setting: &Setting<'_>) -> String {
    let words = setting.words;
    let title = say::title(document, words);
    let pictures: Vec<String> = document.pictures.iter().enumerate().filter_map(|(index, one)| picture(one, index, setting)).collect();
    let mut out = head(document, &title, setting);
    let (registry, facts) = say::head(document, setting);
    out.push_str("<header>\n");
    if registry.is_some() || setting.head.logo.is_some() {
        let name = registry.as_deref().map(escaped).unwrap_or_default();
        let alt = if registry.is_some() { String::new() } else { escaped(&words.plain("report-logo")) };
        let logo = setting.head.logo.map(|(mime, bytes)| format!("<img src=\"data:{mime};base64,{}\" alt=\"{alt}\"/>", base64(bytes)));
        let _ = writeln!(out, "<p class=\"whose\">{}{name}</p>", logo.unwrap_or_default());
    }
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&title));
    if let Some(introduction) = say::introduction(setting) {
        let _ = writeln!(out, "<p class=\"introduction\">{}</p>", escaped(&introduction));
    }
    if let Some(about) = say::about(document, words) {
        let _ = writeln!(out, "<p class=\"about\">{}</p>", prose(&about));
    }
    out.push_str("<dl class=\"of\">\n");
    for (label, fact) in &facts {
        let _ = writeln!(out, "<div><dt>{}</dt> <dd>{}</dd></div>", escaped(label), escaped(fact));
    }
    let _ = writeln!(out, "</dl>\n</header>\n<main class=\"{}\">", document.name);
    if setting.incomplete {
        let warned = toned(crate::report::Tone::Bad, &prose(&say::incomplete(words)), words);
        let _ = writeln!(out, "<p class=\"warned\">{warned}</p>");
    }
    statements(&mut out, document, setting);
    figures(&mut out, document, setting);
    contents(&mut out, document, setting);
    out.push_str(&pictures.concat());
    for table in &document.tables {
        table::push(&mut out, document, table, words);
    }
    let made_by = [("program", Arg::from(format!("{} {}", TOOL.name, TOOL.version))), ("day", Arg::Day(setting.today.to_owned()))];
    let _ = writeln!(out, "</main>\n<footer>\n<p>{}</p>\n</footer>\n</body>\n</html>", escaped(&words.get("report-made-by", &made_by)));
    escape::hashes(&out, "&#35;").into_owned()
}

fn head(document: &Document<'_>, title: &str, setting: &Setting<'_>) -> String {
    // Rows of tiles, bars and courses are no broader than text.
    let across = |picture: &Picture<'_>| matches!(picture.drawing, Drawing::Heat(..) | Drawing::Network(_));
    let is_broad = document.pictures.iter().any(across) || document.tables.iter().any(|table| table::is_broad(table, setting.words));
    format!(
        "<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\">\n\
         <head>\n\
         <meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta name=\"color-scheme\" content=\"light dark\"/>\n\
         <meta name=\"generator\" content=\"{name} {version}\"/>\n\
         <title>{}</title>\n\
         <link rel=\"icon\" href=\"data:,\"/>\n\
         <style>\n{STYLE}@page {{ size: A4 {}; }}\n{}</style>\n\
         </head>\n\
         <body>\n",
        escaped(title),
        if is_broad { "landscape" } else { "portrait" },
        sheets(document, title, setting),
        lang = setting.words.lang().key(),
        name = TOOL.name,
        version = TOOL.version,
    )
}

/// What each sheet of paper says of itself: whose it is, what it is narrowed to, and which one it is.
fn sheets(document: &Document<'_>, title: &str, setting: &Setting<'_>) -> String {
    let (registry, facts) = say::head(document, setting);
    let whose: Vec<String> = registry.into_iter().chain([title.to_owned()]).collect();
    let narrowed = facts.iter().enumerate().filter(|(at, _)| *at != 1).map(|(_, (_, fact))| fact.clone());
    let made = format!("{} {}", TOOL.name, TOOL.version);
    format!(
        "@page {{ @top-left {{ content: {}; }} @top-right {{ content: {}; }} @bottom-left {{ content: {}; }} \
         @bottom-right {{ content: counter(page) \"/\" counter(pages); }} }}\n\
         @page :first {{ @top-left {{ content: none; }} @top-right {{ content: none; }} }}\n",
        quoted(&whose.join(": ")),
        quoted(&narrowed.collect::<Vec<_>>().join(", ")),
        quoted(&made),
    )
}

fn statements(out: &mut String, document: &Document<'_>, setting: &Setting<'_>) {
    if document.statements.is_empty() {
        return;
    }
    out.push_str("<ul class=\"statements\">\n");
    for statement in &document.statements {
        let said = toned(statement.tone, &prose(&setting.words.get(statement.key, &statement.args)), setting.words);
        let _ = writeln!(out, "<li class=\"{}\">{said}</li>", class(statement.tone));
    }
    out.push_str("</ul>\n");
}

fn figures(out: &mut String, document: &Document<'_>, setting: &Setting<'_>) {
    if document.figures.is_empty() {
        return;
    }
    out.push_str("<dl class=\"figures\">\n");
    for figure in &document.figures {
        let label = escaped(&say::label(figure.name, setting.words));
        let _ = write!(out, "<div class=\"{}\">\n<dt>{label}</dt>\n<dd>{}", class(figure.tone), number(figure, setting));
        if let Some(part) = part(figure) {
            let _ = write!(out, "<span class=\"part\"><span style=\"width:{part:.1}%\"></span></span>");
        }
        out.push_str("</dd>\n</div>\n");
    }
    out.push_str("</dl>\n");
}

/// A figure's number, with what it is a part of in smaller letters.
fn number(figure: &Figure, setting: &Setting<'_>) -> String {
    let said = say::figure(figure, setting.words);
    let many = match figure.value {
        Amount::Count(count) => setting.words.figure(count as f64),
        Amount::Share(_) => String::new(),
    };
    let said = match said.strip_prefix(&many) {
        Some(rest) if !many.is_empty() && !rest.is_empty() => format!("{} <small>{}</small>", escaped(&many), escaped(rest.trim_start())),
        _ => escaped(&said),
    };
    toned(figure.tone, &said, setting.words)
}

/// What a figure is a part of, in percent.
fn part(figure: &Figure) -> Option<f64> {
    match (figure.value, figure.of) {
        (Amount::Count(part), Some(all)) => crate::report::share(part, all),
        (Amount::Count(_), None) => None,
        (Amount::Share(share), _) => share,
    }
    .map(|share| share.clamp(0.0, 100.0))
}

/// Where the tables are, when there are several.
fn contents(out: &mut String, document: &Document<'_>, setting: &Setting<'_>) {
    if document.tables.len() < 2 {
        return;
    }
    let words = setting.words;
    let _ =
        writeln!(out, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ol>", escaped(&words.plain("report-contents")));
    for table in &document.tables {
        let title = escaped(&say::table_title(document, table, words));
        let count = words.get("report-rows", &[("count", Arg::Number(table.rows.len()))]);
        let _ = writeln!(out, "<li><a href=\"#table-{}\">{title}</a> <small>{}</small></li>", table.name, escaped(&count));
    }
    out.push_str("</ol>\n</nav>\n");
}

/// A picture with its legend; nothing where there is nothing to draw.
fn picture(picture: &Picture<'_>, index: usize, setting: &Setting<'_>) -> Option<String> {
    let words = setting.words;
    let (title, says) = say::picture(picture, words);
    let drawn = svg::drawn(&picture.drawing, words)?;
    let id = format!("picture-{}", index + 1);
    let mut out = format!(
        "<section class=\"picture {}\">\n<h2 id=\"{id}\">{}</h2>\n<p class=\"about\">{}</p>\n",
        picture.name,
        escaped(&title),
        prose(&says)
    );
    if !drawn.legend.is_empty() {
        out.push_str("<ul class=\"legend\">\n");
        for entry in &drawn.legend {
            let sample = format!("<span class=\"sample {}\" aria-hidden=\"true\">{}</span>", entry.class, entry.sign);
            let _ = writeln!(out, "<li>{sample} {}</li>", escaped(&entry.says));
        }
        out.push_str("</ul>\n");
    }
    let _ = writeln!(
        out,
        "<div class=\"region\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n{}\n</div>",
        drawn.element(&format!("{id}-drawing"), &title, &says)
    );
    if !drawn.named.is_empty() {
        let summary = escaped(&words.plain(&format!("picture-{}.named", picture.name)));
        let _ = writeln!(out, "<details>\n<summary>{summary}</summary>\n<dl>");
        for (row, named) in &drawn.named {
            let _ = writeln!(out, "<dt>{}</dt>", escaped(row));
            for (tone, said) in named {
                let _ = writeln!(out, "<dd>{}</dd>", toned(*tone, &escaped(said), words));
            }
        }
        out.push_str("</dl>\n</details>\n");
    }
    if drawn.left_out > 0 {
        let said = words.get("report-left-out", &[("count", Arg::Number(drawn.left_out))]);
        let _ = writeln!(out, "<p class=\"note\">{}</p>", escaped(&said));
    }
    out.push_str("</section>\n");
    Some(out)
}
