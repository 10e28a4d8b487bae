package main

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

const (
	all  = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}`
	read = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}`
	deny = `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}`
)

func world(t *testing.T, arn, session, policies, requests string) *scenario {
	t.Helper()
	var asked scenario
	text := `{"principal":{"arn":"` + arn + `"},"session":` + session + `,"policies":` + policies + `,"requests":` + requests + `}`
	if err := json.Unmarshal([]byte(text), &asked); err != nil {
		t.Fatal(err)
	}
	return &asked
}

const (
	role = "arn:aws:sts::111122223333:assumed-role/R/S"
	get  = `{"action":"S3:getobject","resource":"arn:aws:s3:::b/k","context":{}}`
	put  = `{"action":"s3:PutObject","resource":"arn:aws:s3:::b/k","context":{}}`
)

func TestBothLayersMustAllow(t *testing.T) {
	no := "implicitDeny"
	explicit := "explicitDeny"
	if outcomes == "two-way" {
		no, explicit = "denied", "denied"
	}
	for _, one := range []struct {
		identity, session string
		want              []any
	}{
		{`[` + all + `]`, `{}`, []any{"allowed", "allowed"}},
		{`[` + all + `]`, `{"inline":` + read + `}`, []any{"allowed", no}},
		{`[` + read + `]`, `{"inline":` + all + `}`, []any{"allowed", no}},
		{`[]`, `{"inline":` + all + `}`, []any{no, no}},
		{`[` + deny + `,` + all + `]`, `{}`, []any{explicit, "allowed"}},
		{`[` + all + `]`, `{"inline":` + deny + `}`, []any{explicit, no}},
	} {
		got, problem := authorize(world(t, role, one.session, `{"identity":`+one.identity+`}`, `[`+get+`,`+put+`]`))
		if problem != "" || !reflect.DeepEqual(got, one.want) {
			t.Errorf("%s with session %s: %v %s, want %v", one.identity, one.session, got, problem, one.want)
		}
	}
}

func TestWhatMinioCouldNotBeAskedIsUnsupported(t *testing.T) {
	for name, asked := range map[string]*scenario{
		"another partition":          world(t, "arn:aws-cn:sts::1:assumed-role/R/S", `null`, `{"identity":[]}`, `[]`),
		"a resource policy":          world(t, role, `{}`, `{"identity":[],"resource":{}}`, `[]`),
		"managed session policies":   world(t, role, `{"managed":[{}]}`, `{"identity":[]}`, `[]`),
		"a session policy's version": world(t, role, `{"inline":`+strings.Replace(all, `"Version":"2012-10-17",`, "", 1)+`}`, `{"identity":[]}`, `[]`),
		"an unknown action":          world(t, role, `{}`, `{"identity":[`+strings.Replace(all, "s3:*", "s3:Gett*", 1)+`]}`, `[]`),
		"an unknown variable":        world(t, role, `{}`, `{"identity":[`+strings.Replace(read, "b/*", "${aws:PrincipalTag/a}/*", 1)+`]}`, `[]`),
	} {
		if _, problem := authorize(asked); problem == "" {
			t.Errorf("%s: decided", name)
		}
	}
	for _, one := range []string{
		`{"action":"iam:GetUser","resource":"*","context":{}}`,
		`{"action":"s3:GetObject","resource":"arn:aws:s3:::b","context":{}}`,
		`{"action":"s3:ListBucket","resource":"arn:aws:s3:::b/k","context":{}}`,
		`{"action":"s3:GetObject","resource":"arn:aws:s3:::b/a//b","context":{}}`,
		`{"action":"s3:GetObject","resource":"arn:aws:s3:::b/../c","context":{}}`,
		`{"action":"s3:GetObject","resource":"arn:aws:sqs:us-east-1:111122223333:q","context":{}}`,
		`{"action":"s3:GetObject","resource":"arn:aws:s3:::b/k","context":{"aws:SourceIp":"here"}}`,
		`{"action":"s3:GetObject","resource":"arn:aws:s3:::b/k","context":{"aws:groups":[]}}`,
	} {
		decisions, _ := authorize(world(t, role, `{}`, `{"identity":[`+all+`]}`, `[`+one+`]`))
		if _, is := decisions[0].(unsupported); !is {
			t.Errorf("%s: %v", one, decisions[0])
		}
	}
}

func TestKeysThatTheServerAlwaysSets(t *testing.T) {
	timed := `[` + strings.Replace(all, `"Resource":"*"`, `"Resource":"*","Condition":{"DateNotEquals":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}}`, 1) + `]`
	dated := strings.Replace(get, `{}`, `{"aws:CurrentTime":"2026-01-02T00:00:00Z"}`, 1)
	for _, policies := range []string{`{}`, `{"inline":` + timed[1:len(timed)-1] + `}`} {
		identity := timed
		if policies != `{}` {
			identity = `[` + all + `]`
		}
		decisions, problem := authorize(world(t, role, policies, `{"identity":`+identity+`}`, `[`+get+`,`+dated+`]`))
		if problem != "" || decisions[1] != "allowed" {
			t.Fatalf("%s: %v %s", policies, decisions, problem)
		}
		if _, is := decisions[0].(unsupported); !is {
			t.Errorf("%s without the time: %v", policies, decisions[0])
		}
	}
}

func TestUnknownVariable(t *testing.T) {
	for document, want := range map[string]string{
		"": "", "${": "", "a ${aws:username} b": "", "${AWS:UserName, 'x'}": "", "${*}${?}${$}": "",
		"${aws:username} ${aws:PrincipalTag/x}": "aws:PrincipalTag/x", "${s3:prefix}": "s3:prefix",
	} {
		if got := unknownVariable(document); got != want {
			t.Errorf("%q: %q, want %q", document, got, want)
		}
	}
}
