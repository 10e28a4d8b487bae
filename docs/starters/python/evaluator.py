"""Identity and session policies of role sessions, without conditions and variables. Grow it, and claim what you add."""

import json
import sys

HELLO = {
    "protocol": 1,
    "name": "my-evaluator",
    "version": "0.1.0",
    "language": "python",
    "outcomes": "three-way",
    "supports": ["identity", "session"],
    "without": ["Condition", "variables"],
}


def decide(scenario, request):
    if request["action"].lower() == "sts:getcalleridentity":
        return "allowed"  # needs no permission, whatever policies say
    session = scenario["session"]
    passed = [session["inline"]] if "inline" in session else []
    passed += [managed["document"] for managed in session.get("managed", [])]
    identity, limits = statements_of(scenario["policies"]["identity"]), statements_of(passed)

    if applies("Deny", identity + limits, request):
        return "explicitDeny"
    if request["resource"] != "*" and partition(request["resource"]) != partition(scenario["principal"]["arn"]):
        return "implicitDeny"
    if not applies("Allow", identity, request):
        return "implicitDeny"
    if passed and not applies("Allow", limits, request):
        return "implicitDeny"  # session policies only ever limit
    return "allowed"


def statements_of(documents):
    return [statement for document in documents for statement in list_of(document["Statement"])]


def applies(effect, statements, request):
    return any(
        one["Effect"] == effect and covers_action(one, request["action"]) and covers_resource(one, request["resource"])
        for one in statements
    )


def covers_action(statement, action):
    element = "Action" if "Action" in statement else "NotAction"
    listed = any(like(pattern.lower(), action.lower()) for pattern in list_of(statement[element]))
    return listed == (element == "Action")


def covers_resource(statement, resource):
    element = "Resource" if "Resource" in statement else "NotResource"
    if resource == "*":  # stands for actions that take none: only the pattern "*" covers it
        listed = any(pattern.strip("*") == "" != pattern for pattern in list_of(statement[element]))
    else:
        listed = any(like(pattern, resource) for pattern in list_of(statement[element]))
    return listed == (element == "Resource")


def like(pattern, text):
    """`*` matches any run of characters, `?` one. Goes back to the last star only, so that no pattern makes it slow."""
    at, start, star, mark = 0, 0, -1, 0
    while start < len(text):
        if pattern[at : at + 1] == "*":
            star, mark, at = at, start, at + 1
        elif pattern[at : at + 1] in ("?", text[start]):
            at, start = at + 1, start + 1
        elif star != -1:
            mark += 1
            at, start = star + 1, mark
        else:
            return False
    return pattern[at:].strip("*") == ""


def partition(arn):
    return arn.split(":", 2)[1]


def list_of(value):
    return value if isinstance(value, list) else [value]


# One JSON object a line in, one out; the end of input ends the program.
for line in sys.stdin.buffer:
    message = json.loads(line)
    if message["op"] == "hello":
        answer = HELLO
    else:
        decisions = [decide(message["scenario"], request) for request in message["scenario"]["requests"]]
        answer = {"id": message["id"], "decisions": decisions}
    print(json.dumps(answer), flush=True)
