//! Condition keys. RustFS keeps their values under names without prefix and in its own spelling.

use serde_json::Value;
use std::collections::HashMap;
use std::net::IpAddr;

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

/// Those that its server gives every request (`get_condition_values` of its auth.rs).
const ALWAYS: [&str; 6] = [
    "aws:CurrentTime",
    "aws:EpochTime",
    "aws:SecureTransport",
    "aws:SourceIp",
    "aws:userid",
    "aws:username",
];

/// Which of these the text of the policies names, as a key or in a variable; errs on the side of yes.
pub fn asked_for(documents: &str) -> Vec<&'static str> {
    let text = documents.to_ascii_lowercase();
    ALWAYS
        .into_iter()
        .filter(|name| text.contains(&name.to_ascii_lowercase()))
        .collect()
}

/// Why no request to RustFS's server could have had these values: it writes a time, a number, a flag and an address in one way
/// each, and sets some keys always.
pub fn impossible(asked: &[&str], conditions: &HashMap<String, Vec<String>>) -> Option<String> {
    let plain = |name: &str| name.split_once(':').map_or(name.to_string(), |(_, name)| name.to_string());
    if let Some(name) = asked.iter().find(|name| !conditions.contains_key(&plain(name))) {
        return Some(format!("{name} is absent, which RustFS's server always sets"));
    }
    conditions
        .iter()
        .find(|(name, values)| !written_by_server(name, values))
        .map(|(name, _)| format!("{name} is written as RustFS's server never writes it"))
}

fn written_by_server(name: &str, values: &[String]) -> bool {
    let test: fn(&str) -> bool = match name {
        "CurrentTime" => |text| text.len() >= 20 && text.as_bytes()[10] == b'T' && text.ends_with('Z'),
        "EpochTime" | "max-keys" => |text| text.parse::<i64>().is_ok(),
        "SecureTransport" => |text| text == "true" || text == "false",
        "SourceIp" => |text| text.parse::<IpAddr>().is_ok(),
        _ => return true,
    };
    matches!(values, [text] if test(text))
}

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
