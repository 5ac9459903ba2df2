//! The names of the rules that reading and the schemas speak for.
//!
//! Each is written here once: what finds it stands below the rules, and its rule takes the name from here. All other
//! rules are named in their own files alone.

/// What cannot be read.
pub const UNREADABLE_FILE: &str = "unreadable-file";
/// What is not UTF-8.
pub const INVALID_ENCODING: &str = "invalid-encoding";
/// What is not YAML.
pub const YAML_SYNTAX: &str = "yaml-syntax";
/// A key that is there twice.
pub const DUPLICATE_KEY: &str = "duplicate-key";
/// What YAML allows and the format does not.
pub const YAML_FEATURE: &str = "yaml-feature";
/// A character that nobody can see or tell from another one.
pub const FORBIDDEN_CHARACTER: &str = "forbidden-character";
/// What is larger or deeper than a description can be.
pub const LIMIT_EXCEEDED: &str = "limit-exceeded";
/// A file that Git left in the middle of a merge.
pub const MERGE_CONFLICT: &str = "merge-conflict";
/// What is no description at all.
pub const NOT_A_DESCRIPTION: &str = "not-a-description";
/// What is not a table as the format has it.
pub const TABLE_SYNTAX: &str = "table-syntax";
/// Text with marks that nobody meant.
pub const UNTIDY_TEXT: &str = "untidy-text";
/// A key that the format does not have.
pub const UNKNOWN_KEY: &str = "unknown-key";
/// A list for a text, a text for a number.
pub const WRONG_TYPE: &str = "wrong-type";
/// A value outside its code list.
pub const UNKNOWN_CODE: &str = "unknown-code";
/// A value that cannot be right.
pub const BAD_VALUE: &str = "bad-value";
/// A mandatory group that is absent.
pub const MISSING_GROUP: &str = "missing-group";
/// A mandatory field that is absent.
pub const MISSING_FIELD: &str = "missing-field";
/// A field that says nothing.
pub const EMPTY_FIELD: &str = "empty-field";
/// What does not apply, without a reason or in the wrong place.
pub const BARE_NOT_APPLICABLE: &str = "bare-not-applicable";
/// A text that lacks a language.
pub const MISSING_TRANSLATION: &str = "missing-translation";
/// Two descriptions, or two items of a list, that claim one id.
pub const DUPLICATE_ID: &str = "duplicate-id";
/// What a member of a service group says although its group gives it.
pub const REPEATS_GROUP: &str = "repeats-group";
/// A reference that names nothing in the registry.
pub const DANGLING_REFERENCE: &str = "dangling-reference";
/// A reference that names something of another kind.
pub const WRONG_KIND_REFERENCE: &str = "wrong-kind-reference";
/// The same link or code twice.
pub const REPEATED_REFERENCE: &str = "repeated-reference";
