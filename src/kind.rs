//! The kinds of descriptions: the one table that makes the enum, each kind's schema, its model and its texts.
//!
//! A kind is a line here and its own files: `schemas/<code>.schema.json`, `src/model/<module>.rs` and
//! `locales/{lv,en}/kinds/<code>.ftl`. What a kind *has* is data in the root of its schema (`x-has`) and is asked for by
//! that name (`Kind::has`), so that no kind is listed anywhere else.

/// Hands the table to a macro: the kind, its code in `kind:`, the code of several, and the module of its model, in the
/// order in which kinds are counted and shown.
macro_rules! kinds {
    ($make:ident) => {
        $make! {
            /// An event or set of events and the needs tied to it (dzīves situācija), CPSV-AP `LifeEvent`.
            LifeSituation = "life-situation", "life-situations", life_situation;
            /// A public service (pakalpojums), CPSV-AP `PublicService`.
            Service = "service", "services", service;
            /// What many owners' descriptions of one service have in common (pakalpojumu grupa).
            ServiceGroup = "service-group", "service-groups", service_group;
            /// Information or digital technology that services need (resurss).
            Resource = "resource", "resources", resource;
            /// An institution (iestāde), CPSV-AP `PublicOrganisation`.
            Institution = "institution", "institutions", institution;
            /// What a provider and recipients of a service or resource agreed on (vienošanās; PU2-9, PU2-10, PU2-17).
            Agreement = "agreement", "agreements", agreement;
            /// How something is measured, and what is done where a promise was not kept (mērījumi).
            Measurements = "measurements", "measurements", measurements;
        }
    };
}
pub(crate) use kinds;

macro_rules! make {
    ($($(#[$doc:meta])* $kind:ident = $key:literal, $several:literal, $module:ident;)*) => {
        /// What a YAML file can be.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// All kinds, in the order in which they are counted and shown.
            pub const ALL: [Kind; [$($key),*].len()] = [$(Self::$kind),*];

            /// The code in `kind:`; also the key of its text.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$kind => $key,)*
                }
            }

            /// What figures of how many there are, and columns of what somebody manages, are called in machine formats.
            pub(crate) const fn counted(self) -> Counted {
                match self {
                    $(Self::$kind => Counted { described: concat!("described-", $several), managed: concat!("managed-", $several) },)*
                }
            }
        }
    };
}
kinds!(make);

/// Names of numbers of descriptions of one kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counted {
    /// The figure that says how many are described.
    pub(crate) described: &'static str,
    /// The column that says how many a manager manages.
    pub(crate) managed: &'static str,
}

impl Kind {
    /// The kind of a code.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
