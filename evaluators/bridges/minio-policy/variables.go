package main

import (
	"strings"

	"github.com/minio/pkg/v3/policy/condition"
)

// unknownVariable names the first variable of a document whose key MinIO never substitutes. The engine refuses a condition key
// that it does not have, but takes such a variable for text; a document with one is out of its scope all the same. What AWS
// writes of variables in general (letter case, defaults, `${*}`) stays in.
func unknownVariable(document string) string {
	for rest := document; ; {
		_, after, found := strings.Cut(rest, "${")
		if !found {
			return ""
		}
		name, _, closed := strings.Cut(after, "}")
		if !closed {
			return ""
		}
		key, _, _ := strings.Cut(name, ",")
		if lower := strings.ToLower(strings.TrimSpace(key)); !substituted[lower] {
			return name
		}
		rest = after
	}
}

var substituted = func() map[string]bool {
	names := map[string]bool{"*": true, "?": true, "$": true}
	for _, name := range condition.CommonKeys {
		names[strings.ToLower(string(name))] = true
	}
	return names
}()
