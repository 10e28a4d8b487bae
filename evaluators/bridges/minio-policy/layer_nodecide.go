//go:build nodecide

package main

import "github.com/minio/pkg/v3/policy"

// Versions before 3.3.2 have no Decide: they only tell yes from no.
const outcomes = "two-way"

// decideLayer merges the policies of a layer into one, as the server does.
func decideLayer(policies []*policy.Policy, args *policy.Args) string {
	all := make([]policy.Policy, len(policies))
	for i, one := range policies {
		all[i] = *one
	}
	if policy.MergePolicies(all...).IsAllowed(*args) {
		return "allowed"
	}
	return "denied"
}
