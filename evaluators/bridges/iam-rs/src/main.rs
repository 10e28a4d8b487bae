//! The crate iam-rs behind the protocol of docs/protocol.md. Translates, never corrects.

mod context;
mod protocol;
mod world;

use serde_json::{json, Value};
use world::World;

fn main() -> std::io::Result<()> {
    // It evaluates a list of policies together, as a request in one account wants it. It has one principal and no sessions, so the
    // role behind a session cannot be told. Anonymous callers, accounts and everything that limits are beyond it.
    let hello = json!({
        "protocol": 1,
        "name": "iam-rs",
        "version": "0.8.0",
        "language": "rust",
        "outcomes": "three-way",
        "supports": ["identity", "resource", "iam-user", "aws-service"],
        "without": ["principal:role"],
    });
    protocol::serve(hello, authorize)
}

fn authorize(scenario: &Value) -> Value {
    match World::of(scenario) {
        Err(reason) => json!({ "unsupported": reason }),
        Ok(world) => {
            let requests = scenario["requests"].as_array().into_iter().flatten();
            json!({ "decisions": requests.map(|request| world.decide(request)).collect::<Vec<_>>() })
        }
    }
}
