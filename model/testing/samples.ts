import type { Call } from '../format/call.ts'
import type { CallCase, DecisionCase, RefusalCase } from '../format/case.ts'
import type { Hello } from '../format/hello.ts'
import type { Scenario } from '../format/scenario.ts'

const ALLOW = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }

/** A valid scenario that has every field a scenario can have. */
export const SCENARIO: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::012345678901:assumed-role/Reader/night',
    issuer: 'arn:aws:iam::012345678901:role/team/Reader',
  },
  session: {
    via: 'AssumeRole',
    inline: {
      Statement: {
        Effect: 'Deny',
        Action: 's3:Put*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': false } },
      },
    },
    managed: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', document: ALLOW }],
    caller: { arn: 'arn:aws:iam::012345678901:user/mary', policies: [ALLOW] },
  },
  policies: {
    identity: [ALLOW, { text: '{"Statement":[]}' }],
    boundary: ALLOW,
    resource: ALLOW,
    scps: [[ALLOW], [ALLOW, ALLOW]],
    rcps: [[ALLOW]],
    endpoint: ALLOW,
  },
  resourceAccount: '210987654321',
  resourceKind: 'generic',
  requests: [
    {
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::notes/a*b?',
      context: { 'aws:RequestedRegion': 'us-west-1', 'aws:TagKeys': ['a', 'b'] },
    },
    { action: 's3:ListAllMyBuckets', resource: '*', context: {} },
  ],
}

/** A valid call that has every field a call can have. */
export const CALL: Call = {
  operation: 'AssumeRole',
  caller: { type: 'IAMUser', arn: 'arn:aws:iam::012345678901:user/dev/mary' },
  role: { arn: 'arn:aws:iam::012345678901:role/team/Reader', maxSessionDuration: 3_600 },
  parameters: {
    RoleSessionName: 'night',
    Policy: '{"Statement":[]}',
    PolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    DurationSeconds: 900,
    Name: 'mary',
    Tags: [{ Key: 'team', Value: 'blue' }],
    TransitiveTagKeys: ['team'],
    SourceIdentity: 'mary',
    ExternalId: 'x-1',
  },
  managedPolicies: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', document: ALLOW }],
}

const HEAD = {
  id: 'samples/night',
  title: 'A night reader',
  source: 'made up',
  basis: 'derived',
  rules: ['SESS-02', 'RES-A13b'],
} as const

export const DECISION_CASE: DecisionCase = {
  ...HEAD,
  contested: ['CONT-03', 'UNSP-14'],
  prelude: [SCENARIO],
  scenario: SCENARIO,
  decisions: ['allowed', 'implicitDeny'],
}

export const REFUSAL_CASE: RefusalCase = {
  ...HEAD,
  scenario: SCENARIO,
  refused: { policy: 'policies.scps[1][0]', rule: 'GRAM-05' },
}

export const CALL_CASE: CallCase = { ...HEAD, call: CALL, outcome: 'issued' }

/** A valid answer to `hello` that has every field one can have. */
export const HELLO: Hello = {
  protocol: 1,
  name: 'sample',
  version: '1.2.3',
  language: 'go',
  outcomes: 'three-way',
  supports: ['identity', 'session', 'cross-account', 'text', 'call'],
  only: { services: ['s3'], operators: ['StringLike', 'IfExists'], conditionKeys: ['aws:SourceIp'] },
  without: ['NotPrincipal', 'principal:star'],
}
