//! RustFS's policy engine behind the protocol of docs/protocol.md. Translates, never corrects.

mod documents;
mod keys;
mod protocol;
mod request;
mod world;

use serde_json::{json, Value};
use world::World;

fn main() -> std::io::Result<()> {
    // RustFS has no roles: a session is its caller's, cut down by one inline policy. Principals of its bucket policies are access
    // keys or everybody. Actions come one by one from its own list, or all at once. Language version 2008-10-17 it refuses.
    let mut hello = json!({
        "protocol": 1,
        "name": "rustfs-policy",
        "version": env!("CARGO_PKG_VERSION"),
        "language": "rust",
        "outcomes": "two-way",
        "supports": ["identity", "session", "resource", "iam-user", "anonymous"],
        "only": { "services": ["s3"], "conditionKeys": keys::KEYS },
        "without": ["Version2008", "NotPrincipal", "principal:account", "principal:role", "principal:session"],
    });
    if !cfg!(feature = "variables") {
        hello["supports"] = json!(["identity", "session", "iam-user"]);
        hello["without"]
            .as_array_mut()
            .expect("a list")
            .extend(["variables".into(), "NotAction".into()]);
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
