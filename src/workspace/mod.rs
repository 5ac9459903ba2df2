//! A registry at a moment: found, with its settings and its files. Knows nothing of terminals and arguments.

pub mod locate;
