//! Condition keys. RustFS keeps their values under names without prefix and in its own spelling.

use serde_json::Value;
use std::collections::HashMap;

/// As its policies spell them; keys of tags take a tag after a slash.
pub const KEYS: [&str; 22] = [
    "aws:CurrentTime",
    "aws:EpochTime",
    "aws:Referer",
    "aws:SecureTransport",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceIp",
    "aws:UserAgent",
    "aws:userid",
    "aws:username",
    "s3:ExistingObjectTag",
    "s3:RequestObjectTag",
    "s3:RequestObjectTagKeys",
    "s3:delimiter",
    "s3:max-keys",
    "s3:object-lock-mode",
    "s3:prefix",
    "s3:x-amz-acl",
    "s3:x-amz-copy-source",
    "s3:x-amz-metadata-directive",
    "s3:x-amz-server-side-encryption",
    "s3:x-amz-storage-class",
];

/// The values that RustFS's server would have put together, for the keys it has.
pub fn conditions(context: &Value) -> HashMap<String, Vec<String>> {
    let mut conditions = HashMap::new();
    for (key, value) in context.as_object().into_iter().flatten() {
        let (base, tag) = key.split_once('/').map_or((key.as_str(), ""), |(base, tag)| (base, tag));
        let Some(known) = KEYS.iter().find(|known| known.eq_ignore_ascii_case(base)) else {
            continue;
        };
        let name = known.split_once(':').map_or(*known, |(_, name)| name);
        let name = if tag.is_empty() {
            name.to_string()
        } else {
            format!("{name}/{tag}")
        };
        let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
        let values = value
            .as_array()
            .map_or_else(|| vec![text(value)], |several| several.iter().map(text).collect());
        conditions.insert(name, values);
    }
    conditions
}
