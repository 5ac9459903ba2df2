//! Lines of a text as people see them: how far they are indented, and which key they begin with.

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// Its first byte.
    pub(super) start: usize,
    /// What stands on it, without the line break.
    pub(super) text: &'t str,
}

impl<'t> Line<'t> {
    /// How many spaces it begins with.
    pub(super) fn indent(self) -> usize {
        self.text.bytes().take_while(|byte| *byte == b' ').count()
    }

    /// What stands behind its indentation.
    pub(super) fn content(self) -> &'t str {
        self.text.trim_start()
    }

    /// Whether there is nothing on it, or only a comment.
    pub(super) fn is_idle(self) -> bool {
        self.content().is_empty() || self.content().starts_with('#')
    }

    /// Where the fields begin that stand on it: behind the sign of a list, where there is one.
    pub(super) fn fields(self) -> usize {
        let content = self.content();
        let behind = content.strip_prefix("- ").map_or(content, str::trim_start);
        self.text.len() - behind.len()
    }

    /// The key that it begins with.
    pub(super) fn key(self) -> Option<&'t str> {
        let (key, rest) = self.text[self.fields()..].split_once(':')?;
        let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        (is_key && (rest.is_empty() || rest.starts_with(char::is_whitespace))).then_some(key)
    }

    /// The byte behind it.
    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }
}

/// The line that an offset lies on.
pub(super) fn line_at(text: &str, at: usize) -> Line<'_> {
    let at = at.min(text.len());
    let start = text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end = text.as_bytes()[start..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |end| start + end);
    Line { start, text: text[start..end].trim_end_matches('\r') }
}

/// The line that an offset lies on, then those above it, one after the other.
pub(super) fn up_from(text: &str, at: usize) -> impl Iterator<Item = Line<'_>> {
    std::iter::successors(Some(line_at(text, at)), move |line| line.start.checked_sub(1).map(|end| line_at(text, end)))
}

/// How many lines stand before the one that an offset lies on.
pub(super) fn number_at(text: &str, at: usize) -> usize {
    memchr::memchr_iter(b'\n', &text.as_bytes()[..at.min(text.len())]).count()
}

/// The fields that a line may stand among, the innermost first: how far they are indented, and the key of their group.
pub(super) fn groups_at<'t>(text: &'t str, line: Line<'t>) -> Vec<(usize, Option<&'t str>)> {
    let mut indents: Vec<usize> = Vec::new();
    let mut groups: Vec<(usize, Option<&'t str>)> = Vec::new();
    let mut above = up_from(text, line.start).skip(1).filter(|line| !line.is_idle()).peekable();
    if let Some(before) = above.peek()
        && before.content().ends_with(':')
    {
        groups.push((before.fields() + 2, before.key()));
    }
    for line in above {
        for indent in [line.fields(), line.indent()] {
            if indents.last().is_none_or(|last| indent < *last) {
                // The line names the group of what stands deeper and has none yet.
                if line.key().is_some() && indent == line.fields() {
                    groups
                        .iter_mut()
                        .filter(|(deeper, group)| group.is_none() && *deeper > indent)
                        .for_each(|(_, group)| *group = line.key());
                }
                indents.push(indent);
                if groups.iter().all(|(known, _)| *known != indent) {
                    groups.push((indent, None));
                }
            }
        }
        if indents.last() == Some(&0) {
            break;
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_their_groups() {
        let text = "a:\n  b: 1\n  c:\n    - d: 2\n      e: 3\nf: 4\n";
        let line = |start: &str| line_at(text, text.find(start).expect("it is there"));
        assert_eq!((line("    - d").indent(), line("    - d").fields(), line("    - d").key()), (4, 6, Some("d")));
        assert_eq!(groups_at(text, line("f: 4")), [(6, Some("c")), (4, Some("c")), (2, Some("a")), (0, None)]);
        assert_eq!(groups_at(text, line("    - d")), [(4, Some("c")), (2, Some("a")), (0, None)]);
    }
}
