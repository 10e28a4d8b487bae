//! Policy documents as RustFS reads them. Two forms of AWS's grammar that it refuses are said in one it reads and that means the
//! same: a single statement is a list of one (GRAM-04), and the pattern `*` matches every ARN of S3 (RSC-08).

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
        for element in ["Resource", "NotResource"] {
            if let Some(patterns) = statement.get_mut(element) {
                respell(patterns);
            }
        }
    }
    Ok(document.to_string().into_bytes())
}

fn respell(patterns: &mut Value) {
    match patterns {
        Value::String(pattern) if pattern == "*" => *pattern = "arn:aws:s3:::*".into(),
        Value::Array(several) => several.iter_mut().for_each(respell),
        _ => {}
    }
}
