//! The published schema files, embedded word for word.

/// A schema that `pvp` publishes.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// What it is asked for by: the code in `kind:`, `settings`, `output`, `diff`, `trend`, `log` or `report`.
    pub name: &'static str,
    /// Its name in `schemas/`.
    pub file: &'static str,
    /// Its content.
    pub text: &'static str,
}

macro_rules! files {
    ($($constant:ident = $name:literal, $file:literal;)*) => {
        $(#[doc = concat!("`schemas/", $file, "`")]
        pub const $constant: File =
            File { name: $name, file: $file, text: include_str!(concat!("../../schemas/", $file)) };)*
        /// All of them: the kinds of descriptions, then settings and output.
        pub const ALL: &[File] = &[$($constant),*];
    };
}
files! {
    LIFE_SITUATION = "life-situation", "life-situation.schema.json";
    SERVICE = "service", "service.schema.json";
    RESOURCE = "resource", "resource.schema.json";
    INSTITUTION = "institution", "institution.schema.json";
    SETTINGS = "settings", "pvp.schema.json";
    BASELINE = "baseline", "baseline.schema.json";
    OUTPUT = "output", "output-v1.schema.json";
    OUTPUT_LINES = "output-lines", "output-lines-v1.schema.json";
    DIFF = "diff", "diff-v1.schema.json";
    TREND = "trend", "trend-v1.schema.json";
    LOG = "log", "log-v1.schema.json";
    REPORT = "report", "report-v1.schema.json";
}

/// The schema of a name.
pub fn find(name: &str) -> Option<&'static File> {
    ALL.iter().find(|file| file.name == name)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::schema::Kind;

    #[test]
    fn every_kind_has_a_schema() {
        for kind in Kind::ALL {
            assert!(find(kind.key()).is_some_and(|file| file.file == format!("{}.schema.json", kind.key())), "{}", kind.key());
        }
    }
}
