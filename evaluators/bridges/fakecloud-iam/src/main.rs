//! fakecloud-iam's evaluator behind the protocol of docs/protocol.md. Translates, never corrects.

mod protocol;
mod world;

use serde_json::{json, Value};
use world::World;

fn main() -> std::io::Result<()> {
    // Not claimed: federated users and the root user (dispatch settles both before the evaluator is asked), role trust (decided
    // in the STS service), RCPs and endpoint policies (it has none), validation (the evaluator reads what it can).
    let mut hello = json!({
        "protocol": 1,
        "name": "fakecloud-iam",
        "version": env!("CARGO_PKG_VERSION"),
        "language": "rust",
        "outcomes": "three-way",
        "supports": [
            "identity", "session", "resource", "boundary", "scps", "cross-account", "iam-user", "anonymous", "kms-key",
        ],
    });
    if cfg!(feature = "aws-service") {
        hello["supports"].as_array_mut().expect("a list").push("aws-service".into());
    }
    if !cfg!(feature = "conditions") {
        hello["without"] = json!(["Condition", "variables"]);
    }
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
