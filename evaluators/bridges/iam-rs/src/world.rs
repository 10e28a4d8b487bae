//! A scenario's world in the types of iam-rs.

use crate::context::{context, KeyTypes};
use iam_rs::{evaluate_policies, Arn, Decision, EvaluationError, IAMPolicy, IAMRequest, Principal, PrincipalId};
use serde_json::{json, Value};

pub struct World {
    principal: Principal,
    policies: Vec<IAMPolicy>,
    key_types: KeyTypes,
}

impl World {
    pub fn of(scenario: &Value) -> Result<World, String> {
        cannot_say(scenario)?;
        let resource = &scenario["policies"]["resource"];
        let documents: Vec<&Value> = list(&scenario["policies"]["identity"])
            .iter()
            .chain(resource.is_object().then_some(resource))
            .collect();
        Ok(World {
            principal: principal(&scenario["principal"])?,
            key_types: KeyTypes::of(&documents)?,
            policies: documents.into_iter().map(policy).collect::<Result<_, _>>()?,
        })
    }

    pub fn decide(&self, request: &Value) -> Value {
        let Ok(resource) = Arn::parse(text(&request["resource"])) else {
            return json!({ "unsupported": "a request without resource: it takes an ARN" });
        };
        let asked = IAMRequest::new_with_context(
            self.principal.clone(),
            text(&request["action"]),
            resource,
            context(&request["context"], &self.key_types),
        );
        match evaluate_policies(&self.policies, &asked) {
            Ok(Decision::Allow) => json!("allowed"),
            Ok(Decision::Deny) => json!("explicitDeny"),
            Ok(Decision::NotApplicable) => json!("implicitDeny"),
            // A pattern of fewer than six parts: AWS's documents leave open what it means, and one may refuse it (CONT-11).
            Err(EvaluationError::InvalidArn(problem)) => json!({ "unsupported": problem }),
            // A value of a policy that is no number, date or address: a document that one may refuse as well.
            Err(EvaluationError::ConditionError(problem)) if is_unreadable(&problem) => json!({ "unsupported": problem }),
            Err(problem) => json!({ "error": problem.to_string() }),
        }
    }
}

fn is_unreadable(problem: &str) -> bool {
    ["Numeric condition value must be a number", "Invalid date", "Invalid IP"]
        .iter()
        .any(|beginning| problem.starts_with(beginning))
}

fn cannot_say(scenario: &Value) -> Result<(), String> {
    let (policies, session) = (&scenario["policies"], &scenario["session"]);
    for kind in ["boundary", "endpoint"] {
        if policies[kind].is_object() {
            return Err(format!("policies of kind {kind}"));
        }
    }
    for kind in ["scps", "rcps"] {
        if !list(&policies[kind]).is_empty() {
            return Err(format!("policies of kind {kind}"));
        }
    }
    if session["inline"].is_object() || !list(&session["managed"]).is_empty() {
        return Err("session policies".into());
    }
    if !matches!(scenario["resourceKind"].as_str(), None | Some("generic")) {
        return Err("role trust and KMS keys".into());
    }
    let arn: Vec<&str> = text(&scenario["principal"]["arn"]).split(':').collect();
    if arn.len() > 5 {
        let partition = |request: &Value| text(&request["resource"]).split(':').nth(1).map(str::to_string);
        let elsewhere = |request| partition(request).is_some_and(|found| found != arn[1]);
        if arn[4] != text(&scenario["resourceAccount"]) || list(&scenario["requests"]).iter().any(elsewhere) {
            return Err("requests across accounts or partitions".into());
        }
    }
    Ok(())
}

fn principal(given: &Value) -> Result<Principal, String> {
    let id = PrincipalId::String(text(&given["arn"]).into());
    match text(&given["type"]) {
        "AssumedRole" | "IAMUser" => Ok(Principal::Aws(id)),
        "AWSService" => Ok(Principal::Service(id)),
        kind => Err(format!("principals of type {kind}")),
    }
}

fn policy(document: &Value) -> Result<IAMPolicy, String> {
    serde_json::from_value(document.clone()).map_err(|problem| format!("a policy that it does not read: {problem}"))
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
