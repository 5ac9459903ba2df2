//! Disk, terminal, clock and environment: the only system calls. Knows nothing of what is read or shown.

pub mod disk;
pub mod locate;
pub mod terminal;
