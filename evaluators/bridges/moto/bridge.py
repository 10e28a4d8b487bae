"""moto's policy evaluation behind the protocol of docs/protocol.md. Translates, never corrects."""

import json
import sys
from importlib.metadata import version

from moto.iam.access_control import IAMPolicy, PermissionResult

# It says itself which parts of a policy it leaves out (the list at the head of moto/iam/access_control.py): conditions among
# them. Policy variables it never had. Permissions of any other kind than identity policies are not consulted.
HELLO = {
    "protocol": 1,
    "name": "moto",
    "version": version("moto"),
    "language": "python",
    "outcomes": "three-way",
    "supports": ["identity", "iam-user"],
    "without": ["Condition", "variables"],
}


class Unsupported(Exception):
    pass


def statements(policy):
    found = policy.get("Statement", [])
    return found if isinstance(found, list) else [found]


def refuse_unspoken(scenario):
    """Raises for what moto leaves out: answering it would be the bridge's invention."""
    principal = scenario["principal"]["type"]
    if principal not in ("AssumedRole", "IAMUser"):
        raise Unsupported(f"principals of type {principal}")
    session = scenario.get("session", {})
    if "inline" in session or session.get("managed"):
        raise Unsupported("session policies")
    policies = scenario["policies"]
    for kind in ("boundary", "resource", "endpoint"):
        if kind in policies:
            raise Unsupported(f"policies of kind {kind}")
    for kind in ("scps", "rcps"):
        if policies.get(kind):
            raise Unsupported(f"policies of kind {kind}")
    if scenario.get("resourceKind", "generic") != "generic":
        raise Unsupported("role trust and KMS keys")
    partition, _, _, account = scenario["principal"]["arn"].split(":")[1:5]
    if account != scenario["resourceAccount"]:
        raise Unsupported("requests across accounts")
    # Its backends are kept by account and partition, and resources it looks up only in its own.
    if any(request["resource"].split(":")[1:2] not in ([], [partition]) for request in scenario["requests"]):
        raise Unsupported("requests across partitions")
    for policy in policies["identity"]:
        if "text" in policy:
            raise Unsupported("policies given as text")
        for statement in statements(policy):
            if isinstance(statement, dict) and statement.get("Condition"):
                raise Unsupported("conditions")
            if "${" in json.dumps([statement.get("Resource"), statement.get("NotResource")]):
                raise Unsupported("policy variables")


def decide(policies, request):
    """As moto's IAMRequestBase.check_action_permitted puts policies together."""
    if request["action"] == "sts:GetCallerIdentity":
        return "allowed"
    decision = "implicitDeny"
    try:
        for policy in policies:
            result = policy.is_action_permitted(request["action"], request["resource"])
            if result == PermissionResult.DENIED:
                return "explicitDeny"
            if result == PermissionResult.PERMITTED:
                decision = "allowed"
    except Exception as problem:
        return {"error": f"{type(problem).__name__}: {problem}"}
    return decision


def authorize(scenario):
    try:
        refuse_unspoken(scenario)
    except Unsupported as reason:
        return {"unsupported": str(reason)}
    policies = [IAMPolicy({"policy_document": json.dumps(policy)}) for policy in scenario["policies"]["identity"]]
    return {"decisions": [decide(policies, request) for request in scenario["requests"]]}


def answer(message):
    if message.get("op") == "hello":
        return HELLO
    if message.get("op") != "authorize":
        return {"id": message.get("id"), "unsupported": "only hello and authorize"}
    return {"id": message["id"], **authorize(message["scenario"])}


for line in sys.stdin.buffer:
    if line.strip():
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
        sys.stdout.flush()
