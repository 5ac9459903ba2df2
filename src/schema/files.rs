//! The published schema files, embedded word for word.

use crate::kind::Kind;

/// A schema that `pvp` publishes.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// What it is asked for by: the code in `kind:`, `settings`, `output`, `diff`, `trend`, `log`, `report`, `import` or `catalogue`.
    pub name: &'static str,
    /// Its name in `schemas/`.
    pub file: &'static str,
    /// Its content.
    pub text: &'static str,
}

macro_rules! of_kinds {
    ($($(#[$doc:meta])* $kind:ident = $key:literal, $several:literal, $module:ident;)*) => {
        impl Kind {
            /// Its schema file.
            pub fn file(self) -> &'static File {
                match self {
                    $(Self::$kind => &File {
                        name: $key,
                        file: concat!($key, ".schema.json"),
                        text: include_str!(concat!("../../schemas/", $key, ".schema.json")),
                    },)*
                }
            }
        }
    };
}
crate::kind::kinds!(of_kinds);

macro_rules! others {
    ($($constant:ident = $name:literal, $file:literal;)*) => {
        $(#[doc = concat!("`schemas/", $file, "`")]
        pub const $constant: File =
            File { name: $name, file: $file, text: include_str!(concat!("../../schemas/", $file)) };)*
        const OTHERS: &[File] = &[$($constant),*];
    };
}
others! {
    SETTINGS = "settings", "pvp.schema.json";
    BASELINE = "baseline", "baseline.schema.json";
    MAP = "measurements-map", "measurements-map.schema.json";
    OUTPUT = "output", "output-v1.schema.json";
    OUTPUT_LINES = "output-lines", "output-lines-v1.schema.json";
    DIFF = "diff", "diff-v1.schema.json";
    TREND = "trend", "trend-v1.schema.json";
    LOG = "log", "log-v1.schema.json";
    REPORT = "report", "report-v1.schema.json";
    IMPORT = "import", "import-v1.schema.json";
    CATALOGUE = "catalogue", "catalogue-v1.schema.json";
}

/// All of them: the kinds of descriptions, then settings and output.
pub fn all() -> impl Iterator<Item = &'static File> {
    Kind::ALL.into_iter().map(Kind::file).chain(OTHERS)
}

/// The schema of a name.
pub fn find(name: &str) -> Option<&'static File> {
    all().find(|file| file.name == name)
}
