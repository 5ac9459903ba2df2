//! `pvp`
pub mod check;
pub mod cli;
pub mod finding;
pub mod io;
pub mod model;
pub mod registry;
pub mod render;
pub mod rules;
pub mod schema;
pub mod settings;
pub mod source;
pub mod yaml;
