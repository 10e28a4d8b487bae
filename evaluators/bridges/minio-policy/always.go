package main

import (
	"encoding/json"
	"strings"

	"github.com/minio/pkg/v3/policy/condition"
)

// always are the keys that MinIO's server gives every request, with an empty value where it has none.
var always = []condition.KeyName{
	condition.AWSCurrentTime, condition.AWSEpochTime, condition.AWSSecureTransport, condition.AWSSourceIP,
	condition.AWSUserAgent, condition.AWSReferer, condition.AWSPrincipalType, condition.AWSUserID, condition.AWSUsername,
	condition.S3VersionID, condition.S3SignatureVersion, condition.S3AuthType,
}

// askedFor is which of these some document names, as a key or in a variable; it errs on the side of yes.
func askedFor(documents []json.RawMessage) []condition.KeyName {
	var text strings.Builder
	for _, document := range documents {
		text.Write(document)
	}
	all := strings.ToLower(text.String())
	named := []condition.KeyName{}
	for _, name := range always {
		if strings.Contains(all, strings.ToLower(string(name))) {
			named = append(named, name)
		}
	}
	return named
}

// absent is a key that a policy asks for and that no request to MinIO lacks, but this one does.
func absent(asked []condition.KeyName, values map[string][]string) string {
	for _, name := range asked {
		if _, given := values[name.Name()]; !given {
			return string(name) + " is absent, which MinIO's server always sets"
		}
	}
	return ""
}
