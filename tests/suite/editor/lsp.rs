//! The real `yaml-language-server`, spoken to over its standard input and output.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The version that was tried; later ones need a newer Node.
const PACKAGE: &str = "yaml-language-server@1.25.0";

/// How long an answer may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// The server's program, installed once below the target folder; or why there is none.
pub fn installed() -> Result<PathBuf, String> {
    Command::new("node").arg("--version").output().map_err(|error| format!("node: {error}"))?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(PACKAGE.replace('@', "-"));
    let program = folder.join("node_modules/.bin/yaml-language-server");
    if program.exists() {
        return Ok(program);
    }
    // Two runs at once do not meet: each installs for itself, and the first one to finish stays.
    let fresh = folder.with_extension(std::process::id().to_string());
    std::fs::create_dir_all(&fresh).map_err(|error| error.to_string())?;
    let install =
        ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0", "--fetch-timeout=30000", PACKAGE, "--prefix"];
    let output = Command::new("npm").args(install).arg(&fresh).stdin(Stdio::null()).output().map_err(|error| format!("npm: {error}"))?;
    if !output.status.success() {
        let _ = std::fs::remove_dir_all(&fresh);
        let said = String::from_utf8_lossy(&output.stderr);
        let line = said.lines().find(|line| line.contains("error")).unwrap_or("no reason given");
        return Err(format!("npm cannot install {PACKAGE}: {line}"));
    }
    if std::fs::rename(&fresh, &folder).is_err() {
        let _ = std::fs::remove_dir_all(&fresh);
    }
    if program.exists() { Ok(program) } else { Err(format!("npm installed {PACKAGE}, but not its program")) }
}

/// A server that has a folder open, with the settings that stand in it.
pub struct Server {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    settings: Value,
    folder: PathBuf,
    asked: u64,
}

impl Server {
    /// `service`: a file that does not exist yet, and that the settings take for a service.
    pub fn start(program: &Path, folder: &Path, service: &str) -> Self {
        let settings = std::fs::read_to_string(folder.join(".vscode/settings.json")).expect("the editor's settings");
        let settings: Value = serde_json::from_str(&settings).expect("JSON");
        let mut child = Command::new(program)
            .arg("--stdio")
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let input = child.stdin.take().expect("a pipe");
        let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = receive(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let mut server = Self { child, input, messages, settings, folder: folder.to_owned(), asked: 0 };
        let uri = server.uri("");
        let capabilities = json!({
            "workspace": { "configuration": true, "workspaceFolders": true },
            "textDocument": { "hover": { "contentFormat": ["markdown"] } }
        });
        server.ask(
            "initialize",
            json!({ "processId": null, "rootUri": uri, "workspaceFolders": [{ "uri": uri, "name": "workspace" }], "capabilities": capabilities }),
        );
        server.tell("initialized", json!({}));
        server.tell("workspace/didChangeConfiguration", json!({ "settings": {} }));
        // It fetches the settings in its own time; what it finds before knows no schema.
        server.show(service, "kind: service\n");
        let start = Instant::now();
        while server.hover(service, 0, 1).is_empty() {
            assert!(start.elapsed() < PATIENCE, "the server takes no notice of the settings");
        }
        server
    }

    /// Opens a file with a text, and returns what the server finds wrong in it.
    pub fn open(&mut self, file: &str, text: &str) -> Vec<String> {
        self.open_all(&[(file.to_owned(), text.to_owned())]).remove(file).expect("the file was opened")
    }

    /// Opens files with their texts, and returns what the server finds wrong in each.
    pub fn open_all(&mut self, files: &[(String, String)]) -> BTreeMap<String, Vec<String>> {
        let mut waiting = BTreeMap::new();
        for (file, text) in files {
            waiting.insert(self.show(file, text), file);
        }
        let mut all = BTreeMap::new();
        while !waiting.is_empty() {
            let found = self.until(|message| message["method"] == "textDocument/publishDiagnostics");
            let found = &found["params"];
            let Some(file) = found["uri"].as_str().and_then(|uri| waiting.remove(uri)) else { continue };
            let said =
                |finding: &Value| format!("{}: {}", finding["range"]["start"]["line"], finding["message"].as_str().expect("a message"));
            all.insert(file.clone(), found["diagnostics"].as_array().expect("diagnostics").iter().map(said).collect());
        }
        all
    }

    fn show(&mut self, file: &str, text: &str) -> String {
        let uri = self.uri(file);
        let document = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        uri
    }

    /// What it shows over a place, counted from 0.
    pub fn hover(&mut self, file: &str, line: usize, column: usize) -> String {
        let place = self.place(file, line, column);
        let answer = self.ask("textDocument/hover", place);
        answer["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// What it offers at a place: label and explanation.
    pub fn completion(&mut self, file: &str, line: usize, column: usize) -> Vec<(String, String)> {
        let place = self.place(file, line, column);
        let answer = self.ask("textDocument/completion", place);
        let items = answer["items"].as_array().expect("items");
        let text = |value: &Value| value.as_str().or_else(|| value["value"].as_str()).unwrap_or_default().to_owned();
        items.iter().map(|item| (text(&item["label"]), text(&item["documentation"]))).collect()
    }

    fn place(&self, file: &str, line: usize, column: usize) -> Value {
        json!({ "textDocument": { "uri": self.uri(file) }, "position": { "line": line, "character": column } })
    }

    fn uri(&self, file: &str) -> String {
        format!("file://{}", self.folder.join(file).display())
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        let answer = self.until(|message| message["id"] == id && message["method"].is_null());
        assert!(answer["error"].is_null(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// Waits for a message, and answers what the server asks meanwhile.
    fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.messages.recv_timeout(PATIENCE).expect("the server answers in time");
            if wanted(&message) {
                return message;
            }
            if message["method"].is_string() && !message["id"].is_null() {
                let result = match message["method"].as_str() {
                    Some("workspace/configuration") => self.configuration(&message["params"]["items"]),
                    Some("workspace/workspaceFolders") => json!([{ "uri": self.uri(""), "name": "workspace" }]),
                    _ => Value::Null,
                };
                self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": result }));
            }
        }
    }

    /// The settings as an editor gives them: by section, with its defaults. Nothing is looked for on the network.
    fn configuration(&self, items: &Value) -> Value {
        let section = |item: &Value| match item["section"].as_str() {
            Some("yaml") => json!({
                "schemas": self.settings["yaml.schemas"],
                "validate": true, "hover": true, "completion": true,
                "schemaStore": { "enable": false }
            }),
            _ => json!({}),
        };
        items.as_array().expect("items").iter().map(section).collect()
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).and_then(|()| self.input.flush()).expect("the server listens");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn receive(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        if let Some(number) = line.strip_prefix("Content-Length: ") {
            length = number.trim().parse().ok()?;
        }
    }
    let mut bytes = vec![0; length];
    output.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}
