package main

import (
	"runtime/debug"
	"sort"
	"strings"

	"github.com/minio/pkg/v3/policy/condition"
)

const engine = "github.com/minio/pkg/v3"

// hello says what MinIO's engine sets out to decide. Not claimed:
//   - bucket policies: the server asks them of anonymous requests only, which have no session;
//   - IfExists: of all operators only NumericGreaterThanIfExists exists, and an unknown one is a parse error;
//   - BinaryEquals: no key of MinIO holds bytes;
//   - Version 2008-10-17, a parse error.
func hello() map[string]any {
	return map[string]any{
		"protocol": 1,
		"name":     "minio-policy",
		"version":  version(),
		"language": "go",
		"outcomes": outcomes,
		"supports": []string{"identity", "session", "iam-user"},
		"only": map[string]any{
			"services":      []string{"s3"},
			"operators":     operators,
			"conditionKeys": keys(),
		},
		"without": []string{"Version2008", "NotPrincipal", "principal:account", "principal:role", "principal:session", "principal:star"},
	}
}

// version is that of the engine which this program was linked with.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dependency := range info.Deps {
			if dependency.Path == engine {
				return strings.TrimPrefix(dependency.Version, "v")
			}
		}
	}
	return "unknown"
}

// keys are those that a request for a bucket or an object can hold: not of MinIO's own sign-ins, tables or STS.
func keys() []string {
	names := []string{}
	for _, name := range condition.AllSupportedKeys {
		if key := string(name); strings.HasPrefix(key, "aws:") || strings.HasPrefix(key, "s3:") {
			names = append(names, key)
		}
	}
	sort.Strings(names)
	return names
}
