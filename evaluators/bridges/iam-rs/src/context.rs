//! iam-rs wants typed context values and a scenario has texts. Strings, numbers, dates and addresses it reads from text; of a
//! boolean it wants to be told. So a key is boolean where the policies test it with Bool.

use crate::world::{list, text};
use iam_rs::{Context, ContextValue};
use serde_json::Value;
use std::collections::HashSet;

#[derive(Default)]
pub struct KeyTypes {
    boolean: HashSet<String>,
    other: HashSet<String>,
}

impl KeyTypes {
    pub fn of(documents: &[&Value]) -> Result<KeyTypes, String> {
        let mut types = KeyTypes::default();
        for document in documents {
            let statements = &document["Statement"];
            let single = statements.is_object().then_some(statements);
            for statement in list(statements).iter().chain(single) {
                types.learn(&statement["Condition"]);
            }
        }
        match types.boolean.intersection(&types.other).next() {
            Some(key) => Err(format!("{key} tested as boolean and as something else")),
            None => Ok(types),
        }
    }

    fn learn(&mut self, condition: &Value) {
        for (operator, keys) in condition.as_object().into_iter().flatten() {
            let base = operator.rsplit(':').next().unwrap_or_default().trim_end_matches("IfExists");
            let set = match base {
                "Null" => continue,
                "Bool" => &mut self.boolean,
                _ => &mut self.other,
            };
            set.extend(keys.as_object().into_iter().flatten().map(|(key, _)| key.to_ascii_lowercase()));
        }
    }
}

pub fn context(given: &Value, types: &KeyTypes) -> Context {
    let mut context = Context::new();
    for (key, value) in given.as_object().into_iter().flatten() {
        let boolean = types.boolean.contains(&key.to_ascii_lowercase());
        context.insert(key.clone(), if boolean { flag(value) } else { words(value) });
    }
    context
}

fn words(value: &Value) -> ContextValue {
    match value {
        Value::Array(values) => ContextValue::StringList(values.iter().map(|word| text(word).into()).collect()),
        single => ContextValue::String(text(single).into()),
    }
}

fn flag(value: &Value) -> ContextValue {
    let read = |value: &Value| text(value).parse::<bool>().ok();
    let list = value.as_array().map(|values| values.iter().map(read).collect::<Option<Vec<_>>>());
    match list {
        Some(Some(flags)) => ContextValue::BooleanList(flags),
        Some(None) => words(value),
        None => read(value).map_or_else(|| words(value), ContextValue::Boolean),
    }
}
