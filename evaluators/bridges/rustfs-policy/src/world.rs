//! A scenario's world in RustFS's types, and the order in which its server asks them: `authorize_request` of its access.rs, and
//! `eval_prepared` of rustfs-iam for sessions.

use crate::documents::{bucket_policy, policy};
use crate::keys::{asked_for, conditions, impossible, KEYS};
use crate::request::Request;
use rustfs_policy::policy::{Args, BucketPolicy, BucketPolicyArgs, Policy};
use serde_json::{json, Value};
use std::collections::HashMap;

#[cfg(feature = "variables")]
macro_rules! decided {
    ($asked:expr) => {
        pollster::block_on($asked)
    };
}
#[cfg(not(feature = "variables"))]
macro_rules! decided {
    ($asked:expr) => {
        $asked
    };
}

pub struct World {
    /// The access key; nobody's is empty.
    account: String,
    identity: Policy,
    session: Option<Policy>,
    bucket: Option<BucketPolicy>,
    /// The keys that its server always sets and that these policies ask for.
    asked: Vec<&'static str>,
}

impl World {
    pub fn of(scenario: &Value) -> Result<World, String> {
        let (policies, principal) = (&scenario["policies"], &scenario["principal"]);
        cannot_say(scenario)?;
        let identity = list(&policies["identity"]).iter().map(policy).collect::<Result<_, _>>()?;
        let inline = &scenario["session"]["inline"];
        let bucket = &policies["resource"];
        Ok(World {
            account: text(&principal["arn"]).rsplit('/').next().unwrap_or_default().into(),
            identity: Policy::merge_policies(identity),
            session: inline.is_object().then(|| session_policy(inline)).transpose()?,
            bucket: bucket.is_object().then(|| bucket_policy(bucket)).transpose()?,
            asked: asked_for(&[policies, inline].map(Value::to_string).concat()),
        })
    }

    pub fn decide(&self, request: &Value) -> Value {
        match Request::of(request) {
            Err(reason) => json!({ "unsupported": reason }),
            Ok(asked) => {
                let conditions = conditions(&request["context"]);
                match impossible(&self.asked, &conditions) {
                    Some(reason) => json!({ "unsupported": reason }),
                    None => json!(if self.allows(&asked, &conditions) { "allowed" } else { "denied" }),
                }
            }
        }
    }

    fn allows(&self, asked: &Request, conditions: &HashMap<String, Vec<String>>) -> bool {
        let groups = None;
        let bucket = |is_owner| {
            let args = BucketPolicyArgs {
                account: &self.account,
                groups: &groups,
                action: asked.action,
                bucket: &asked.bucket,
                conditions,
                is_owner,
                object: &asked.object,
            };
            self.bucket.as_ref().map(|policy| decided!(policy.is_allowed(&args)))
        };
        if self.account.is_empty() {
            return bucket(false).unwrap_or(false);
        }
        // As an owner one is stopped by a Deny only: so the server asks for that first.
        if bucket(true) == Some(false) {
            return false;
        }
        let args = Args {
            account: &self.account,
            groups: &groups,
            action: asked.action,
            bucket: &asked.bucket,
            conditions,
            is_owner: false,
            object: &asked.object,
            claims: &HashMap::new(),
            deny_only: false,
        };
        let within = |policy: &Policy| decided!(policy.is_allowed(&args));
        (self.session.as_ref().is_none_or(within) && within(&self.identity)) || bucket(false).unwrap_or(false)
    }
}

fn cannot_say(scenario: &Value) -> Result<(), String> {
    let (policies, principal) = (&scenario["policies"], &scenario["principal"]);
    let kind = text(&principal["type"]);
    if !["AssumedRole", "IAMUser", "Anonymous"].contains(&kind) {
        return Err(format!("principals of type {kind}"));
    }
    let limits = [
        list(&policies["scps"]),
        list(&policies["rcps"]),
        list(&scenario["session"]["managed"]),
    ];
    if limits.iter().any(|found| !found.is_empty()) || policies["boundary"].is_object() || policies["endpoint"].is_object() {
        return Err("policies of a kind that RustFS does not have".into());
    }
    if !matches!(scenario["resourceKind"].as_str(), None | Some("generic")) {
        return Err("role trust and KMS keys".into());
    }
    let arn: Vec<&str> = text(&principal["arn"]).split(':').collect();
    if arn.len() > 5 && (arn[1] != "aws" || arn[4] != text(&scenario["resourceAccount"])) {
        return Err("requests across accounts or in another partition: RustFS has one account".into());
    }
    if !cfg!(feature = "variables") && policies["resource"].is_object() {
        return Err("bucket policies: the server of that time asked them in another order".into());
    }
    let bucket_policy = policies["resource"]["Statement"].to_string();
    if bucket_policy.contains("arn:aws:iam:") || bucket_policy.contains("arn:aws:sts:") {
        return Err("principals named by ARN: RustFS names them by access key".into());
    }
    let documents = [policies, &scenario["session"]["inline"]].map(Value::to_string).concat();
    if let Some(name) = variables(&documents).find(|name| !known_variable(name) || !cfg!(feature = "variables")) {
        return Err(format!("the variable {name}: RustFS has no such key"));
    }
    // What stands for the user comes from the credentials, and those of a session are of whoever called AssumeRole.
    if kind != "IAMUser" && variables(&documents).any(|name| name.to_ascii_lowercase().starts_with("aws:user")) {
        return Err("variables of the user in a session".into());
    }
    Ok(())
}

/// The names of the variables in a text, defaults left out.
fn variables(text: &str) -> impl Iterator<Item = &str> {
    text.split("${")
        .skip(1)
        .map(|rest| rest.split([',', '}']).next().unwrap_or_default())
}

fn known_variable(name: &str) -> bool {
    ["*", "?", "$"].contains(&name) || KEYS.iter().any(|key| key.eq_ignore_ascii_case(name))
}

fn session_policy(document: &Value) -> Result<Policy, String> {
    let policy = policy(document)?;
    if policy.version.is_empty() {
        return Err("a session policy without Version, which RustFS refuses".into());
    }
    Ok(policy)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
