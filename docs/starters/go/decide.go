package main

import (
	"encoding/json"
	"strings"
)

type scenario struct {
	Principal struct {
		ARN string `json:"arn"`
	} `json:"principal"`
	Session struct {
		Inline  *policy `json:"inline"`
		Managed []struct {
			Document policy `json:"document"`
		} `json:"managed"`
	} `json:"session"`
	Policies struct {
		Identity []policy `json:"identity"`
	} `json:"policies"`
	Requests []request `json:"requests"`
}

type request struct {
	Action   string `json:"action"`
	Resource string `json:"resource"`
}

type policy struct {
	Statement oneOrMany[statement]
}

type statement struct {
	Effect                                   string
	Action, NotAction, Resource, NotResource oneOrMany[string]
}

// oneOrMany is nil where the element is absent.
type oneOrMany[T any] []T

func (list *oneOrMany[T]) UnmarshalJSON(text []byte) error {
	if text[0] == '[' {
		return json.Unmarshal(text, (*[]T)(list))
	}
	*list = make([]T, 1)
	return json.Unmarshal(text, &(*list)[0])
}

func decide(world *scenario, asked request) string {
	if strings.EqualFold(asked.Action, "sts:GetCallerIdentity") {
		return "allowed" // needs no permission, whatever policies say
	}
	identity := world.Policies.Identity
	var passed []policy
	if world.Session.Inline != nil {
		passed = append(passed, *world.Session.Inline)
	}
	for _, managed := range world.Session.Managed {
		passed = append(passed, managed.Document)
	}

	switch {
	case applies("Deny", identity, asked) || applies("Deny", passed, asked):
		return "explicitDeny"
	case asked.Resource != "*" && partition(asked.Resource) != partition(world.Principal.ARN):
		return "implicitDeny"
	case !applies("Allow", identity, asked):
		return "implicitDeny"
	case len(passed) > 0 && !applies("Allow", passed, asked):
		return "implicitDeny" // session policies only ever limit
	}
	return "allowed"
}

func applies(effect string, policies []policy, asked request) bool {
	for _, policy := range policies {
		for _, one := range policy.Statement {
			if one.Effect == effect && one.coversAction(asked.Action) && one.coversResource(asked.Resource) {
				return true
			}
		}
	}
	return false
}

func (one statement) coversAction(action string) bool {
	covers := func(pattern string) bool { return like(strings.ToLower(pattern), strings.ToLower(action)) }
	if one.Action != nil {
		return some(one.Action, covers)
	}
	return !some(one.NotAction, covers)
}

func (one statement) coversResource(resource string) bool {
	covers := func(pattern string) bool {
		if resource == "*" { // stands for actions that take none: only the pattern "*" covers it
			return pattern != "" && strings.Trim(pattern, "*") == ""
		}
		return like(pattern, resource)
	}
	if one.Resource != nil {
		return some(one.Resource, covers)
	}
	return !some(one.NotResource, covers)
}

func some(patterns []string, covers func(string) bool) bool {
	for _, pattern := range patterns {
		if covers(pattern) {
			return true
		}
	}
	return false
}

// like: `*` matches any run of characters, `?` one. Goes back to the last star only, so that no pattern makes it slow.
func like(pattern, text string) bool {
	p, t := []rune(pattern), []rune(text)
	at, from, star, mark := 0, 0, -1, 0
	for from < len(t) {
		switch {
		case at < len(p) && p[at] == '*':
			star, mark = at, from
			at++
		case at < len(p) && (p[at] == '?' || p[at] == t[from]):
			at++
			from++
		case star != -1:
			mark++
			at, from = star+1, mark
		default:
			return false
		}
	}
	return strings.Trim(string(p[at:]), "*") == ""
}

func partition(arn string) string {
	return strings.SplitN(arn, ":", 3)[1]
}
