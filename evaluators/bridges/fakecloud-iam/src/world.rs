//! A scenario's world in fakecloud's own types.

use fakecloud_core::auth::{ConditionContext, Principal, PrincipalType};
use fakecloud_iam::evaluator::{
    evaluate_resource_policy_only, evaluate_with_resource_policy_and_gates_and_scps, Decision, EvalRequest, PolicyDocument,
};
use serde_json::{json, Value};

pub struct World {
    principal: Principal,
    identity: Vec<PolicyDocument>,
    boundary: Option<Vec<PolicyDocument>>,
    session: Option<Vec<PolicyDocument>>,
    scps: Option<Vec<PolicyDocument>>,
    resource: Option<PolicyDocument>,
    resource_account: String,
    kms_key: bool,
}

impl World {
    pub fn of(scenario: &Value) -> Result<World, String> {
        let policies = &scenario["policies"];
        let session = &scenario["session"];
        if !list(&policies["rcps"]).is_empty() || policies["endpoint"].is_object() {
            return Err("resource control policies and endpoint policies".into());
        }
        if !cfg!(feature = "conditions") && ["\"Condition\"", "${"].iter().any(|form| scenario.to_string().contains(form)) {
            return Err("conditions and variables: this version takes no plain condition keys".into());
        }
        let kms_key = match scenario["resourceKind"].as_str() {
            None | Some("generic") => false,
            Some("kms-key") if policies["resource"].is_object() => true,
            Some("kms-key") => return Err("a KMS key without a key policy: in fakecloud every key has one".into()),
            Some(kind) => return Err(format!("resources of kind {kind}")),
        };
        let inline = (!session["inline"].is_null()).then_some(&session["inline"]);
        let managed = list(&session["managed"]).iter().map(|policy| &policy["document"]);
        let session_policies = documents(inline.into_iter().chain(managed))?;
        let boundary = documents((!policies["boundary"].is_null()).then_some(&policies["boundary"]))?;
        let resource = documents((!policies["resource"].is_null()).then_some(&policies["resource"]))?;
        Ok(World {
            principal: principal(&scenario["principal"])?,
            identity: documents(list(&policies["identity"]))?,
            boundary: (!boundary.is_empty()).then_some(boundary),
            session: (!session_policies.is_empty()).then_some(session_policies),
            scps: scps(scenario)?,
            resource: resource.into_iter().next(),
            resource_account: text(&scenario["resourceAccount"]),
            kms_key,
        })
    }

    pub fn decide(&self, request: &Value) -> Value {
        let action = text(&request["action"]);
        // fakecloud knows a KMS key by the service of the action.
        let kms_action = action.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("kms:"));
        if kms_action != self.kms_key && self.resource.is_some() {
            return json!({ "unsupported": "an action of KMS on what is no key, or another one on a key" });
        }
        let asked = EvalRequest {
            principal: &self.principal,
            action,
            resource: text(&request["resource"]),
            context: context(&request["context"]),
        };
        let decision = match (self.principal.account_id.as_str(), &self.resource) {
            // Of no account: as evaluate_anonymous and authorize_internal_caller of fakecloud do it.
            ("", Some(policy)) => evaluate_resource_policy_only(policy, &asked),
            ("", None) => Decision::ImplicitDeny,
            _ => evaluate_with_resource_policy_and_gates_and_scps(
                &self.identity,
                self.boundary.as_deref(),
                self.session.as_deref(),
                self.scps.as_deref(),
                self.resource.as_ref(),
                &asked,
                &self.resource_account,
            ),
        };
        json!(match decision {
            Decision::Allow => "allowed",
            Decision::ExplicitDeny => "explicitDeny",
            Decision::ImplicitDeny => "implicitDeny",
        })
    }
}

fn principal(given: &Value) -> Result<Principal, String> {
    let kind = text(&given["type"]);
    let principal_type = match kind.as_str() {
        "AssumedRole" => PrincipalType::AssumedRole,
        "IAMUser" => PrincipalType::User,
        #[cfg(feature = "aws-service")]
        "AWSService" => PrincipalType::Service,
        "Anonymous" => PrincipalType::Unknown,
        _ => return Err(format!("principals of type {kind}")),
    };
    let arn = text(&given["arn"]);
    let account_id = arn.split(':').nth(4).unwrap_or_default().to_string();
    Ok(Principal {
        arn,
        user_id: String::new(),
        account_id,
        principal_type,
        source_identity: None,
        tags: None,
    })
}

/// One document a level, root first, as fakecloud's OrganizationsScpResolver merges them.
fn scps(scenario: &Value) -> Result<Option<Vec<PolicyDocument>>, String> {
    let levels = list(&scenario["policies"]["scps"]);
    if levels.is_empty() {
        return Ok(None);
    }
    if text(&scenario["principal"]["issuer"]).contains(":role/aws-service-role/") {
        return Err("service control policies and a service-linked role: its resolver exempts it by its own data".into());
    }
    let merged = levels.iter().map(merged_level).collect::<Result<Vec<_>, _>>()?;
    documents(&merged).map(Some)
}

fn merged_level(level: &Value) -> Result<Value, String> {
    let mut statements = Vec::new();
    for policy in list(level) {
        match &policy["Statement"] {
            Value::Array(several) => statements.extend(several.iter().cloned()),
            single if single.is_object() => statements.push(single.clone()),
            _ => return Err("a service control policy without statements, or one given as text".into()),
        }
    }
    if statements.is_empty() {
        return Err("a level of the organization without service control policy, which its resolver skips".into());
    }
    Ok(json!({ "Version": "2012-10-17", "Statement": statements }))
}

fn documents<'a>(policies: impl IntoIterator<Item = &'a Value>) -> Result<Vec<PolicyDocument>, String> {
    policies
        .into_iter()
        .map(|policy| match policy.get("text") {
            Some(_) => Err("policies given as text".to_string()),
            None => Ok(PolicyDocument::from_value(policy)),
        })
        .collect()
}

/// Every key is a plain entry, as fakecloud's policy simulator passes ContextEntries.
fn context(given: &Value) -> ConditionContext {
    let mut context = ConditionContext::default();
    for (key, value) in given.as_object().into_iter().flatten() {
        let values = match value {
            Value::Array(values) => values.iter().map(text).collect(),
            single => vec![text(single)],
        };
        context.service_keys.insert(key.clone(), values);
    }
    context
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}
