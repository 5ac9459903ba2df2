//! The edge of the program: whatever goes wrong inside ends as one message on standard error and an exit code.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};

use super::Exit;
use super::fail::Fail;
use crate::io::terminal;
use crate::render::words::Words;

/// Keeps the standard message and backtrace of a panic off the terminal, whichever thread it happens in.
pub(super) fn silence_panics() {
    set_hook(Box::new(|_| {}));
}

/// Runs a command. A panic is our mistake: it is said in one line, and the exit code says that nothing is judged whole.
pub(super) fn guarded(words: &Words, run: impl FnOnce() -> Result<Exit, Fail>) -> Exit {
    let outcome = catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|cause| {
        let cause = cause.downcast_ref::<String>().cloned().or_else(|| cause.downcast_ref::<&str>().map(ToString::to_string));
        Err(Fail::Internal(cause.unwrap_or_default()))
    });
    outcome.unwrap_or_else(|fail| {
        terminal::complain(&fail.message(words));
        fail.exit()
    })
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test runs itself once more")]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::render::words::Lang;

    /// Names the panic to cause in a process of its own.
    const CAUSE: &str = "PVP_TEST_PANIC";

    fn cause(what: &str) -> Result<Exit, Fail> {
        match what {
            "text" => panic!("out of cheese"),
            "made" => panic!("out of {}", "cheese"),
            "value" => std::panic::panic_any(42),
            "thread" => rayon::join(|| cause("text"), || ()).0,
            _ => Ok(Exit::Done),
        }
    }

    #[test]
    fn a_panic_is_one_line_and_exit_3() {
        if let Ok(what) = std::env::var(CAUSE) {
            silence_panics();
            let code = guarded(&Words::new(Lang::En), || cause(&what)).code();
            std::process::exit(code.into());
        }
        let this = std::env::current_exe().expect("a program");
        for (what, code, said) in [
            ("text", 3, ": out of cheese."),
            ("made", 3, ": out of cheese."),
            ("value", 3, ""),
            ("thread", 3, ": out of cheese."),
            ("no", 0, ""),
        ] {
            let output = Command::new(&this)
                .args(["--exact", "cli::guard::tests::a_panic_is_one_line_and_exit_3", "--nocapture"])
                .env(CAUSE, what)
                .env("RUST_BACKTRACE", "full")
                .output()
                .expect("this program runs");
            let err = String::from_utf8(output.stderr).expect("text");
            assert_eq!(output.status.code(), Some(code), "{what}: {err}");
            assert_eq!(err.lines().count(), usize::from(code == 3), "{what}: {err}");
            assert!(err.contains(said) && !err.contains("panicked") && !err.contains(".rs:"), "{what}: {err}");
            assert_eq!(err.contains("please report it"), code == 3, "{what}: {err}");
        }
    }
}
