//go:build !nodecide

package main

import "github.com/minio/pkg/v3/policy"

const outcomes = "three-way"

// decideLayer unites the policies of a layer. The server only tells yes from no: it is the engine's own Decide that tells which
// kind of no.
func decideLayer(policies []*policy.Policy, args *policy.Args) string {
	granted := false
	for _, one := range policies {
		switch one.Decide(args) {
		case policy.DenyDecision:
			return "explicitDeny"
		case policy.AllowDecision:
			granted = true
		}
	}
	if granted {
		return "allowed"
	}
	return "implicitDeny"
}
