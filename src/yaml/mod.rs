//! YAML text to a tree of nodes with exact spans, plus what was wrong with it.
//!
//! Total: whatever the bytes are, there is a [`Parsed`], with the nodes that could be understood and a fault for the
//! rest. Knows nothing of registries: a fault names the rule it belongs to, and no more.

mod build;
pub mod chars;
mod comments;

pub mod de;
mod decode;
mod fault;
mod lines;
mod mend;
mod path;
mod remedies;
pub mod scalar;
mod scan;
mod syntax;
mod text;
mod tree;

pub use build::{MAX_DEPTH, MAX_NODES};
pub use comments::{comments, is_ours};
pub use decode::decode;
pub use fault::{Fault, FaultArg};
pub use path::Path;
pub use tree::{Node, NodeId, Shape, Style, Tree};

use crate::source::FileId;

/// What one text turned out to be.
#[derive(Debug)]
pub struct Parsed<'t> {
    /// The nodes understood; where parsing stopped early, those before it and the top-level keys behind it.
    pub tree: Tree<'t>,
    /// What was wrong, in the order of the text.
    pub faults: Vec<Fault>,
    /// Whether the text could not be understood as a whole: nothing but its faults may then be said of it.
    pub broken: bool,
}

/// What no reader should meet in a text, whatever its form; and whether nothing else can be said of it.
pub fn raw_faults(text: &str) -> (Vec<Fault>, bool) {
    let mut scanned = scan::scan(text);
    scanned.faults.extend(scanned.forbidden.faults());
    scanned.faults.sort_by_key(|fault| fault.span.start);
    (scanned.faults, scanned.fatal)
}

/// Parses the text of one file.
pub fn parse(text: &str, file: FileId) -> Parsed<'_> {
    let mut scanned = scan::scan(text);
    if scanned.fatal {
        scanned.faults.extend(scanned.forbidden.faults());
        return Parsed { tree: Tree::default(), faults: scanned.faults, broken: true };
    }
    let mut parsed = build::build(text, file, scanned);
    let stopped = if parsed.broken { build::first_stop(text) } else { None };
    if let Some(mended) = mend::mend(text, file, stopped.as_ref()) {
        parsed = mended;
    }
    if !parsed.broken {
        parsed.faults.extend(comments::lost_texts(text, parsed.tree.root()));
    }
    parsed.faults.sort_by_key(|fault| fault.span.start);
    parsed
}
