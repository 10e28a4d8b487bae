//! Policy documents as RustFS reads them. Forms of AWS's grammar that it refuses are said in one that it reads and that means the
//! same: a single statement, action or resource is a list of one (GRAM-04); `*` is every action of S3, and matches every ARN of
//! S3 (ACT-02, RSC-08), as nothing else is asked.

use rustfs_policy::policy::{BucketPolicy, Policy, Validator};
use serde_json::Value;

pub fn policy(document: &Value) -> Result<Policy, String> {
    Policy::parse_config(&respelled(document)?).map_err(|problem| refused(&problem.to_string()))
}

pub fn bucket_policy(document: &Value) -> Result<BucketPolicy, String> {
    let bytes = respelled(document)?;
    let policy: BucketPolicy = serde_json::from_slice(&bytes).map_err(|problem| refused(&problem.to_string()))?;
    policy.is_valid().map_err(|problem| refused(&problem.to_string()))?;
    Ok(policy)
}

fn refused(problem: &str) -> String {
    format!("a policy that RustFS refuses: {problem}")
}

fn respelled(document: &Value) -> Result<Vec<u8>, String> {
    if document.get("text").is_some() {
        return Err("policies given as text".into());
    }
    let mut document = document.clone();
    if document["Statement"].is_object() {
        document["Statement"] = Value::Array(vec![document["Statement"].take()]);
    }
    for statement in document["Statement"].as_array_mut().into_iter().flatten() {
        for (element, all) in [
            ("Action", "s3:*"),
            ("NotAction", "s3:*"),
            ("Resource", "arn:aws:s3:::*"),
            ("NotResource", "arn:aws:s3:::*"),
        ] {
            if let Some(patterns) = statement.get_mut(element) {
                respell(patterns, all);
            }
        }
    }
    Ok(document.to_string().into_bytes())
}

fn respell(patterns: &mut Value, all: &str) {
    if patterns.is_string() {
        *patterns = Value::Array(vec![patterns.take()]);
    }
    for pattern in patterns.as_array_mut().into_iter().flatten() {
        if pattern == "*" {
            *pattern = all.into();
        }
    }
}
