//! Where text comes from: files of a registry, spans in them, and their line and column.
//!
//! Knows nothing of YAML: a span is two byte offsets into one file's text, a place is what a person is shown.

use std::{fmt, io};

/// The largest file that is read, in bytes (PROMISES: bounded work). A larger one is a finding.
pub const MAX_FILE_BYTES: usize = 10_000_000;

/// A file of one run, by its position in the sorted listing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// Two byte offsets into one file's text, the end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// A span of `start..end`; offsets past 4 GiB cannot occur, as files are limited to [`MAX_FILE_BYTES`].
    pub fn new(start: usize, end: usize) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: narrow(start), end: narrow(end.max(start)) }
    }
}

/// A region within one line of one file, as people and machine formats are shown it.
///
/// Line and columns count from 1; columns count characters; the end column is excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The line, from 1.
    pub line: u32,
    /// The first character's column, from 1.
    pub column: u32,
    /// The column behind the last character.
    pub end_column: u32,
}

impl FileId {
    /// `pvp.yaml`, which is no description but can be wrong too.
    pub const SETTINGS: Self = Self(u32::MAX - 1);
    /// The file of findings accepted for now.
    pub const BASELINE: Self = Self(u32::MAX);
}

impl Place {
    /// The place of what has none of its own: line 1, column 1.
    pub fn start_of(file: FileId) -> Self {
        Self { file, line: 1, column: 1, end_column: 1 }
    }
}

impl<'de> serde::Deserialize<'de> for FileId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u32::deserialize(deserializer).map(FileId)
    }
}

/// How many bytes lie between two known character counts; bounds the cost of a column in a very long line.
const STRIDE: usize = 1024;

/// Turns byte offsets of one text into places, each in time that does not grow with the text's lines; of a description that
/// takes over a common part, also those of the file that holds it.
pub struct LineIndex<'t> {
    text: &'t str,
    table: LineTable,
    beneath: Option<(FileId, &'t str, &'t LineTable)>,
}

impl<'t> LineIndex<'t> {
    /// Indexes `text`; lines end with `\n`, `\r\n` or a lone `\r`, as in YAML.
    pub fn new(text: &'t str) -> Self {
        Self { text, table: LineTable::new(text), beneath: None }
    }

    /// The same, where some nodes were written in another file.
    #[must_use]
    pub fn over(self, file: FileId, text: &'t str, table: &'t LineTable) -> Self {
        Self { beneath: Some((file, text, table)), ..self }
    }

    /// The text and the lines of a file.
    fn of(&self, file: FileId) -> (&'t str, &LineTable) {
        match self.beneath {
            Some((other, text, table)) if other == file => (text, table),
            Some(_) | None => (self.text, &self.table),
        }
    }

    /// The text of a span of a file.
    pub fn slice(&self, file: FileId, span: Span) -> &'t str {
        self.of(file).0.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// What stands before a span on its line.
    pub fn before(&self, file: FileId, span: Span) -> &'t str {
        let (text, table) = self.of(file);
        let line = table.lines.partition_point(|start| *start <= span.start) - 1;
        text.get(table.lines[line] as usize..span.start as usize).unwrap_or_default()
    }

    /// The place of `span` in `file`, cut at the end of the line it starts on.
    pub fn place(&self, file: FileId, span: Span) -> Place {
        let (text, table) = self.of(file);
        table.place(text, file, span)
    }
}

/// Where the lines of a text begin; the text itself is handed in again, so that both can be kept side by side.
#[derive(Debug, Default)]
pub struct LineTable {
    /// Offset of the first byte of each line.
    lines: Vec<u32>,
    /// Characters that start before offset `n * STRIDE`; empty where every character is one byte.
    chars: Vec<u32>,
}

impl LineTable {
    /// The lines of `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut lines = vec![0];
        for end in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n') {
                continue;
            }
            lines.push(Span::new(end + 1, end + 1).start);
        }
        let mut chars = Vec::new();
        if !text.is_ascii() {
            let mut seen = 0;
            for chunk in bytes.chunks(STRIDE) {
                chars.push(seen);
                seen += count_chars(chunk);
            }
            chars.push(seen);
        }
        Self { lines, chars }
    }

    /// The place of `span` in `file`, whose text is handed in again, cut at the end of the line it starts on.
    pub fn place(&self, text: &str, file: FileId, span: Span) -> Place {
        let line = self.lines.partition_point(|start| *start <= span.start) - 1;
        let first = self.lines[line] as usize;
        let last = self.line_end(text, line).max(span.start as usize);
        let start = self.column(text, first, span.start as usize);
        let end = self.column(text, first, (span.end as usize).min(last));
        let one_based = |index: usize| u32::try_from(index).unwrap_or(u32::MAX - 1) + 1;
        Place { file, line: one_based(line), column: start, end_column: end.max(start) }
    }

    /// The bytes of a line (from 1) without its line break, and the offset of a column (from 1) in it; the end of the
    /// text where there is no such line.
    pub fn line_and_column(&self, text: &str, line: u32, column: u32) -> (std::ops::Range<usize>, usize) {
        let index = (line as usize).saturating_sub(1);
        let Some(first) = self.lines.get(index).map(|start| *start as usize) else { return (text.len()..text.len(), text.len()) };
        let end = self.line_end(text, index);
        let wanted = self.chars_before(text, first) + column.saturating_sub(1);
        (first..end, self.offset_of(text, wanted).clamp(first, end))
    }

    fn line_end(&self, text: &str, index: usize) -> usize {
        let next = self.lines.get(index + 1).map_or(text.len(), |start| *start as usize);
        let first = self.lines[index] as usize;
        let line = &text.as_bytes()[first..next];
        let breaks = line.iter().rev().take(2).take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        next - breaks
    }

    fn column(&self, text: &str, line_start: usize, offset: usize) -> u32 {
        let offset = offset.min(text.len());
        if offset - line_start <= STRIDE {
            return count_chars(&text.as_bytes()[line_start..offset]) + 1;
        }
        self.chars_before(text, offset) - self.chars_before(text, line_start) + 1
    }

    fn chars_before(&self, text: &str, offset: usize) -> u32 {
        if self.chars.is_empty() {
            return Span::new(offset, offset).start;
        }
        let checkpoint = offset / STRIDE;
        self.chars[checkpoint] + count_chars(&text.as_bytes()[checkpoint * STRIDE..offset])
    }

    /// The offset at which character number `wanted` of the text begins.
    fn offset_of(&self, text: &str, wanted: u32) -> usize {
        if self.chars.is_empty() {
            return (wanted as usize).min(text.len());
        }
        let checkpoint = self.chars.partition_point(|seen| *seen <= wanted) - 1;
        let mut left = wanted - self.chars[checkpoint];
        let start = checkpoint * STRIDE;
        let begins = |byte: &u8| (*byte & 0xC0) != 0x80;
        for (at, byte) in text.as_bytes().iter().enumerate().skip(start) {
            if begins(byte) {
                if left == 0 {
                    return at;
                }
                left -= 1;
            }
        }
        text.len()
    }
}

fn count_chars(bytes: &[u8]) -> u32 {
    let starts = bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count();
    Span::new(starts, starts).start
}

/// The files of a registry and how to read them: those of a working tree, of a Git revision, or texts not yet saved.
pub trait Source: Sync {
    /// The files to check, sorted by path, tables of figures behind descriptions; a [`FileId`] is an index into this list, unless `entry` says otherwise.
    fn entries(&self) -> &[Entry];

    /// A file to check, which has to be one of these.
    fn entry(&self, file: FileId) -> &Entry {
        &self.entries()[file.0 as usize]
    }

    /// The whole content of a file.
    fn read(&self, file: FileId) -> Result<Vec<u8>, ReadError>;

    /// The shown path of a file.
    fn path(&self, file: FileId) -> &str {
        self.entries().get(file.0 as usize).map_or("", |entry| entry.path.as_str())
    }
}

/// Whether a path is another one, or lies below it.
pub fn lies_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a name is that of a table of figures.
pub fn is_table(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"))
}

/// One file under the registry folder that is, or claims to be, a description.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Path relative to the root, with forward slashes; bytes that are not UTF-8 as `\xNN`.
    pub path: String,
    /// Why it cannot be opened, where that is known without opening it.
    pub barred: Option<ReadError>,
}

impl Entry {
    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The name that a file of settings or of accepted findings should have, where it was probably meant to be one.
    pub fn settings_meant(&self) -> Option<&'static str> {
        let stem = self.stem().to_ascii_lowercase();
        ["pvp.yaml", "pvp-baseline.yaml"].into_iter().find(|name| name.strip_suffix(".yaml") == Some(stem.as_str()) && *name != self.name())
    }

    /// Whether it is a table of figures.
    pub fn is_table(&self) -> bool {
        is_table(self.name())
    }

    /// The name without its ending: the id the description should have.
    pub fn stem(&self) -> &str {
        self.name().rsplit_once('.').map_or(self.name(), |(stem, _)| stem)
    }
}

/// Why the system refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The key of our words for it.
    Known(&'static str),
    /// The system's own words.
    Said(String),
}

impl From<&io::Error> for Cause {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound => Self::Known("cause-not-found"),
            Kind::PermissionDenied => Self::Known("cause-not-allowed"),
            Kind::NotADirectory => Self::Known("cause-not-a-folder"),
            Kind::IsADirectory => Self::Known("cause-a-folder"),
            Kind::AlreadyExists => Self::Known("cause-there-already"),
            Kind::StorageFull | Kind::QuotaExceeded => Self::Known("cause-full"),
            Kind::ReadOnlyFilesystem => Self::Known("cause-read-only"),
            _ if matches!(error.raw_os_error(), Some(LINUX_LOOP | MAC_LOOP)) => Self::Known("cause-loop"),
            _ => Self::Said(error.to_string()),
        }
    }
}

/// `ELOOP`; its `ErrorKind` is not stable yet.
const LINUX_LOOP: i32 = 40;
const MAC_LOOP: i32 = 62;

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Reading failed, or the file vanished; the system's words. The judgement is incomplete.
    Failed(Cause),
    /// A pipe, socket, device or folder: never opened.
    NotRegular,
    /// A link that leads out of the root: never opened.
    OutsideRoot,
    /// Larger than [`MAX_FILE_BYTES`].
    TooLarge,
}

/// Why something under the registry folder was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkipReason {
    /// A file or folder whose name begins with a dot.
    Hidden,
    /// A link to a folder.
    LinkedFolder,
    /// A folder that is a Git repository of its own.
    Submodule,
    /// A file that is not YAML.
    NotYaml,
    /// A file in the folder of tables that is none.
    NotTable,
    /// `pvp.yaml` or the baseline.
    Settings,
    /// A link to a description that is read under its real name.
    Link,
}

impl SkipReason {
    /// The name used in machine formats and as the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::LinkedFolder => "linked-folder",
            Self::Submodule => "submodule",
            Self::NotYaml => "not-yaml",
            Self::NotTable => "not-table",
            Self::Settings => "settings",
            Self::Link => "link",
        }
    }
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, start: usize, end: usize) -> (u32, u32, u32) {
        let place = LineIndex::new(text).place(FileId(0), Span::new(start, end));
        (place.line, place.column, place.end_column)
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(place("ā: šķē\nb", 4, 10), (1, 4, 7));
        assert_eq!(place("ā: šķē\nb", 11, 12), (2, 1, 2));
    }

    #[test]
    fn a_region_ends_with_its_line() {
        assert_eq!(place("key: |\r\n  text\r\n", 5, 14), (1, 6, 7));
        assert_eq!(place("a\rb\n", 2, 3), (2, 1, 2));
    }

    #[test]
    fn the_end_of_the_text_has_a_place() {
        assert_eq!(place("a\n", 2, 2), (2, 1, 1));
        assert_eq!(place("", 0, 0), (1, 1, 1));
    }

    #[test]
    fn long_lines_are_counted_from_checkpoints() {
        let text = format!("{}x", "ā".repeat(5000));
        assert_eq!(place(&text, 10_000, 10_001), (1, 5001, 5002));
    }
}
