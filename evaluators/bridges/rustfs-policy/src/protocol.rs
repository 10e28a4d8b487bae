//! The evaluator protocol (docs/protocol.md) over standard input and output. The same file in every Rust bridge: a bridge is
//! built from its own folder alone.

use serde_json::{json, Value};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Answers line by line until the end of the input. `authorize` gets a scenario and gives an answer without its id.
pub fn serve(hello: Value, authorize: impl Fn(&Value) -> Value) -> std::io::Result<()> {
    let mut input = BufReader::with_capacity(1 << 16, std::io::stdin().lock());
    let mut output = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            serde_json::to_writer(&mut output, &answer(&line, &hello, &authorize))?;
            output.write_all(b"\n")?;
        }
        line.clear();
        // What is already here is answered before anybody is told: requests are pipelined.
        if !input.buffer().contains(&b'\n') {
            output.flush()?;
        }
    }
    output.flush()
}

fn answer(line: &[u8], hello: &Value, authorize: &impl Fn(&Value) -> Value) -> Value {
    let message = match serde_json::from_slice::<Value>(line) {
        Ok(message) => message,
        Err(problem) => return unreadable(line, &problem.to_string()),
    };
    match message["op"].as_str() {
        Some("hello") => hello.clone(),
        Some("authorize") => {
            let decided = catch_unwind(AssertUnwindSafe(|| authorize(&message["scenario"])));
            let mut answer = decided.unwrap_or_else(|_| json!({ "error": "the evaluator panicked" }));
            answer["id"] = message["id"].clone();
            answer
        }
        _ => json!({ "id": message["id"], "unsupported": "only hello and authorize" }),
    }
}

/// JSON may hold half a surrogate pair and a string of Rust may not: what nobody can ask upstream is unsupported, under its id.
fn unreadable(line: &[u8], problem: &str) -> Value {
    match serde_json::from_slice::<Value>(&without_lone_surrogates(line)) {
        Ok(message) => json!({ "id": message["id"], "unsupported": "half a surrogate pair, which no string of Rust holds" }),
        Err(_) => json!({ "id": null, "error": format!("a line that is no JSON: {problem}") }),
    }
}

fn without_lone_surrogates(line: &[u8]) -> Vec<u8> {
    let unit = |at: usize| -> Option<u32> {
        let escape = line.get(at..at + 6)?.strip_prefix(b"\\u")?;
        u32::from_str_radix(std::str::from_utf8(escape).ok()?, 16).ok()
    };
    let mut out = Vec::with_capacity(line.len());
    let mut at = 0;
    while at < line.len() {
        let width = match (line[at], unit(at), unit(at + 6)) {
            (b'\\', Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (b'\\', Some(0xd800..=0xdfff), _) => {
                out.extend_from_slice(b"\\ufffd");
                at += 6;
                continue;
            }
            (b'\\', _, _) => 2,
            _ => 1,
        };
        let end = (at + width).min(line.len());
        out.extend_from_slice(&line[at..end]);
        at = end;
    }
    out
}
