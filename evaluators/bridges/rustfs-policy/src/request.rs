//! A request in RustFS's words: an action of its list, a bucket and an object.

use rustfs_policy::policy::action::Action;
use serde_json::Value;

pub struct Request {
    pub action: Action,
    pub bucket: String,
    pub object: String,
}

impl Request {
    pub fn of(request: &Value) -> Result<Request, String> {
        let name = request["action"].as_str().unwrap_or_default();
        let action = Action::try_from(name).map_err(|_| "an action that RustFS does not have".to_string())?;
        let resource = request["resource"].as_str().unwrap_or_default();
        let Some(path) = resource.strip_prefix("arn:aws:s3:::") else {
            return Err("a resource that is no bucket and no object".into());
        };
        let (bucket, object) = path.split_once('/').unwrap_or((path, ""));
        if object.is_empty() && path.ends_with('/') {
            return Err("an object without a name".into());
        }
        let folders = object.strip_suffix('/').unwrap_or(object);
        if !object.is_empty() && folders.split('/').any(|part| ["", ".", ".."].contains(&part)) {
            return Err("a key that is no clean path: RustFS's keys are".into());
        }
        Ok(Request {
            action,
            bucket: bucket.into(),
            object: object.into(),
        })
    }
}
