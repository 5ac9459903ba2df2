//! `pvp`: a governance toolkit over a registry of public services kept as YAML in Git.
//!
//! As a library it is a [`Workspace`]: a registry that is opened at a moment ([`At`]), judged ([`Judged`]), held against
//! other moments ([`Comparison`]), followed through its past ([`Search`], [`Chapters`]), and judged again as texts change
//! that are not yet saved. What goes wrong on the way is an [`Error`]; what is wrong in the registry is a [`Finding`].
//!
//! ```
//! use pvp::{At, Severity, Workspace};
//!
//! let mut workspace = Workspace::open("registry", At::Now, "2026-11-20")?;
//! let judged = workspace.judge()?;
//! assert!(judged.findings().iter().all(|finding| finding.severity < Severity::Error));
//! # Ok::<(), pvp::Error>(())
//! ```
//!
//! Everything else is how it works, and may change with every version: it is public only for the command, the tests and the
//! measurements, and hidden here. Data walks one way: discover → read → check each document → index → check the registry →
//! render. The modules below stand in that order, lowest first; a module uses only those above it, and
//! `tests/suite/tidy.rs` holds them to it.

#[doc(hidden)]
pub mod kind;

#[doc(hidden)]
pub mod names;

#[doc(hidden)]
pub mod source;

#[doc(hidden)]
pub mod packed;

#[doc(hidden)]
pub mod yaml;

#[doc(hidden)]
pub mod finding;

#[doc(hidden)]
pub mod schema;

#[doc(hidden)]
pub mod table;

#[doc(hidden)]
pub mod content;

#[doc(hidden)]
pub mod model;

#[doc(hidden)]
pub mod settings;

#[doc(hidden)]
pub mod registry;

#[doc(hidden)]
pub mod measuring;

#[doc(hidden)]
pub mod identity;

#[doc(hidden)]
pub mod history;

#[doc(hidden)]
pub mod rules;

#[doc(hidden)]
pub mod check;

#[doc(hidden)]
pub mod import;

#[doc(hidden)]
pub mod baseline;

#[doc(hidden)]
pub mod trend;

#[doc(hidden)]
pub mod chronicle;

#[doc(hidden)]
pub mod report;

#[doc(hidden)]
pub mod publish;

#[doc(hidden)]
pub mod render;

#[doc(hidden)]
pub mod io;

#[doc(hidden)]
pub mod workspace;

#[doc(hidden)]
pub mod cli;

pub use workspace::{At, Chapters, Error, Judged, Search, Workspace};

/// What is wrong, where, and how grave it is.
///
/// ```
/// use pvp::{At, Finding, Workspace};
///
/// let mut workspace = Workspace::open("examples/registry-with-gaps", At::Now, "2026-11-20")?;
/// let judged = workspace.judge()?;
/// let of_needs: Vec<&Finding> = judged.findings().iter().filter(|finding| finding.field.as_str().starts_with("needs[")).collect();
/// assert!(of_needs.iter().all(|finding| finding.code.starts_with("PVP4") && finding.place.line > 1));
/// # assert!(!of_needs.is_empty());
/// # Ok::<(), pvp::Error>(())
/// ```
pub use finding::Finding;

/// What is known of a finding: its rule, its place, its field and more, as a [`Finding`] gives it.
///
/// ```
/// use pvp::{At, Details, Workspace};
///
/// let mut workspace = Workspace::open("examples/registry-with-gaps", At::Now, "2026-11-20")?;
/// let judged = workspace.judge()?;
/// let is_of_needs = |details: &Details| details.code.starts_with("PVP4") && details.count == 1;
/// assert!(judged.findings().iter().any(|finding| is_of_needs(finding)));
/// # Ok::<(), pvp::Error>(())
/// ```
pub use finding::Details;

/// How grave a finding is; the graver, the greater.
///
/// ```
/// use pvp::Severity;
///
/// assert!(Severity::Error > Severity::Warning && Severity::Warning > Severity::Advice);
/// assert_eq!(Severity::Advice.key(), "advice");
/// ```
pub use finding::Severity;

/// What changed between two moments, and what follows from it; [`Workspace::compare`] makes it.
///
/// ```
/// assert!(pvp::Comparison::default().is_empty());
/// ```
pub use history::compare::Comparison;
