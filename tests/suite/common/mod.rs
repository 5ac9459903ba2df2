//! Running the real program as a user would, without the machine showing through.

pub mod cases;
pub mod repo;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The repository's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program, run in the repository's folder, in no particular locale.
pub fn pvp() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pvp"));
    command.current_dir(root()).env_clear().env("LC_ALL", "C").env("PATH", "/usr/bin:/bin");
    command
}

/// Runs the program with arguments.
pub fn run(args: &[&str]) -> Output {
    pvp().args(args).output().expect("pvp runs")
}

/// What a run printed to standard output.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the output is text")
}

/// What a run printed to standard error.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the messages are text")
}

/// What is wrong with JSON by a published schema, by the name of its file.
pub fn faults(value: &serde_json::Value, schema: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join("schemas").join(schema)).expect("a schema");
    let validator = jsonschema::validator_for(&serde_json::from_str(&text).expect("JSON")).expect("a schema");
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// A folder of its own for a test; removed when it goes out of scope.
pub struct Folder(PathBuf);

impl Folder {
    /// A new empty folder.
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir()
            .join(format!("pvp-{name}-{}-{:?}", std::process::id(), std::thread::current().id()).replace(['(', ')'], ""));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path.canonicalize().expect("a folder"))
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file in it, with the folders above it.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, text).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// An institution without a flaw, to put other files beside.
pub const INSTITUTION: &str = "\
kind: institution
id: vsaa
identification:
  title: { lv: Valsts sociālās apdrošināšanas aģentūra, en: State Social Insurance Agency }
  codes: [{ system: registration, value: \"90001669496\" }]
classification: { type: agency }
functions: { not_applicable: Funkcijas šajā piemērā nav vajadzīgas }
";
