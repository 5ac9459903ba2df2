//! The way from a document's root to a node, as a list on the stack that becomes text only when somebody asks.

use compact_str::CompactString;

/// A path under construction: `basis.needs[0]`.
#[derive(Clone, Copy)]
pub enum Path<'p> {
    /// The document itself.
    Root,
    /// The value of a key.
    Key(&'p Path<'p>, &'p str),
    /// An item of a list.
    Index(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// The path as text.
    pub fn to_text(self) -> CompactString {
        let mut out = CompactString::default();
        self.write(&mut out);
        out
    }

    fn write(self, out: &mut CompactString) {
        match self {
            Path::Root => {}
            Path::Key(parent, key) => {
                parent.write(out);
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(key);
            }
            Path::Index(parent, index) => {
                parent.write(out);
                out.push('[');
                out.push_str(&compact_str::ToCompactString::to_compact_string(&index));
                out.push(']');
            }
        }
    }
}
