package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/minio/pkg/v3/policy"
	"github.com/minio/pkg/v3/policy/condition"
)

type unsupported struct {
	Unsupported string `json:"unsupported"`
}

type failed struct {
	Error string `json:"error"`
}

// authorize decides a world as MinIO's server does with temporary credentials: both the policies that the session inherits and
// its session policy must allow. MinIO has no roles: a session of AssumeRole inherits the policies of the user who called it, by
// design. The scenario's identity policies take that place, as they are what the session inherits; `session.caller` is not read.
func authorize(asked *scenario) (decisions []any, problem string) {
	if !strings.HasPrefix(asked.Principal.Arn, "arn:aws:") {
		return nil, "a principal outside partition aws: MinIO has no other"
	}
	if asked.Policies.Resource != nil {
		return nil, "a resource policy: MinIO asks bucket policies of anonymous requests only"
	}
	layers := make([][]*policy.Policy, 1, 2)
	documents := asked.Policies.Identity
	for i, document := range asked.Policies.Identity {
		parsed, err := parse(document)
		if err != nil {
			return nil, fmt.Sprintf("policies.identity[%d]: %v", i, err)
		}
		layers[0] = append(layers[0], parsed)
	}
	if asked.Session != nil {
		if len(asked.Session.Managed) > 0 {
			return nil, "managed session policies: MinIO's AssumeRole has no PolicyArns"
		}
		if asked.Session.Inline != nil {
			parsed, err := parse(asked.Session.Inline)
			if err != nil {
				return nil, fmt.Sprintf("session.inline: %v", err)
			}
			if parsed.Version == "" {
				return nil, "session.inline: MinIO's AssumeRole refuses a policy without Version"
			}
			layers = append(layers, []*policy.Policy{parsed})
			documents = append(slices.Clone(documents), asked.Session.Inline)
		}
	}
	keys := askedFor(documents)
	decisions = make([]any, len(asked.Requests))
	for i := range asked.Requests {
		decisions[i] = decide(layers, keys, &asked.Requests[i])
	}
	return decisions, ""
}

func parse(document json.RawMessage) (*policy.Policy, error) {
	if variable := unknownVariable(string(document)); variable != "" {
		return nil, fmt.Errorf("the variable ${%s}, which MinIO does not have", variable)
	}
	parsed, err := policy.ParseConfig(bytes.NewReader(document))
	if err != nil {
		return nil, err
	}
	return parsed, nil
}

// decide intersects the layers: an explicit Deny of any of them denies, and each must allow.
func decide(layers [][]*policy.Policy, keys []condition.KeyName, asked *request) (decision any) {
	defer func() {
		if thrown := recover(); thrown != nil {
			decision = failed{fmt.Sprintf("the engine panicked: %v", thrown)}
		}
	}()
	args, problem := arguments(asked)
	if problem == "" {
		problem = absent(keys, args.ConditionValues)
	}
	if problem != "" {
		return unsupported{problem}
	}
	answer := "allowed"
	for _, policies := range layers {
		switch word := decideLayer(policies, args); word {
		case "explicitDeny":
			return word
		case "allowed":
		default:
			answer = word
		}
	}
	return answer
}
