package main

import (
	"net"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/minio/pkg/v3/policy"
	"github.com/minio/pkg/v3/policy/condition"
)

const bucketArn = "arn:aws:s3:::"

// arguments says a request in MinIO's words, or why MinIO could never receive it.
func arguments(asked *request) (*policy.Args, string) {
	action, known := actions[strings.ToLower(asked.Action)]
	if !known {
		return nil, "an action that MinIO does not have"
	}
	args := &policy.Args{Action: action, ConditionValues: map[string][]string{}}
	if asked.Resource != "*" { // "*" is no resource at all: ListAllMyBuckets names none in MinIO either
		path, ok := strings.CutPrefix(asked.Resource, bucketArn)
		if !ok {
			return nil, "a resource that is no bucket or object of partition aws: MinIO has no other"
		}
		args.BucketName, args.ObjectName, _ = strings.Cut(path, "/")
		if strings.Contains(path, "/") && !possibleKey(args.ObjectName) {
			return nil, "an object key that MinIO refuses"
		}
		if action.IsObjectAction() != (args.ObjectName != "") {
			return nil, "an action on objects without an object, or one on buckets with an object"
		}
	}
	for key, values := range asked.Context {
		name, known := contextName(key)
		if !known {
			continue // no policy that MinIO accepts can ask for it
		}
		if problem := impossibleValue(name, values); problem != "" {
			return nil, problem
		}
		args.ConditionValues[name] = values
	}
	return args, ""
}

// possibleKey says whether MinIO's server would let a key pass: not empty, no empty, `.` or `..` component, valid UTF-8.
func possibleKey(key string) bool {
	if key == "" || len(key) > 32<<10 || !utf8.ValidString(key) || strings.ContainsRune(key, 0) {
		return false
	}
	components := strings.FieldsFunc(key, func(r rune) bool { return r == '/' || r == '\\' })
	for _, component := range components {
		if trimmed := strings.TrimSpace(component); trimmed == "." || trimmed == ".." {
			return false
		}
	}
	return !strings.HasPrefix(key, "/") && !strings.Contains(key, "//")
}

// The server writes the names of context keys itself, too.
var contextNames = func() map[string]condition.KeyName {
	byName := map[string]condition.KeyName{}
	for _, name := range condition.AllSupportedKeys {
		byName[strings.ToLower(string(name))] = name
	}
	return byName
}()

// contextName is what the server calls a context key: its own spelling, less the prefix; a tag's key stands as it is.
func contextName(key string) (string, bool) {
	base, variable, tagged := strings.Cut(key, "/")
	name, known := contextNames[strings.ToLower(base)]
	if !known {
		return "", false
	}
	if tagged {
		return condition.NewKey(name, variable).Name(), true
	}
	return name.Name(), true
}

// impossibleValue says why the server could not have set a context key so: it has one way to write a time, a number, a flag, an address.
func impossibleValue(name string, values []string) string {
	if len(values) == 0 {
		return name + " with no values: MinIO has no such request"
	}
	var well bool
	switch name {
	case condition.AWSCurrentTime.Name():
		_, err := time.Parse(time.RFC3339, values[0])
		well = err == nil
	case condition.AWSEpochTime.Name(), condition.S3SignatureAge.Name(), condition.S3MaxKeys.Name(), condition.S3ObjectLockRemainingRetentionDays.Name():
		_, err := strconv.ParseInt(values[0], 10, 64)
		well = err == nil
	case condition.AWSSecureTransport.Name():
		well = values[0] == "true" || values[0] == "false"
	case condition.AWSSourceIP.Name():
		well = net.ParseIP(values[0]) != nil
	default:
		return ""
	}
	if well && len(values) == 1 {
		return ""
	}
	return name + " is written as MinIO's server never writes it"
}
