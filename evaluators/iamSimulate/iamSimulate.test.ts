import * as iam from '@cloud-copilot/iam-simulate'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { ALLOW_ALL, scenarioFor } from '../testing/scenarioFor.ts'
import { iamSimulateEvaluator } from './iamSimulate.ts'

const evaluator = iamSimulateEvaluator(iam, '0.1.173')
const ACCOUNT = '111122223333'
const OBJECT = 'arn:aws:s3:::bucket/key'
const policy = (...statements: object[]): Policy => ({ Version: '2012-10-17', Statement: statements }) as Policy
const allow = (action: string, more: object = {}) => ({ Effect: 'Allow', Action: action, Resource: '*', ...more })

async function answer(parts: Partial<Scenario>): Promise<Answer> {
  const scenario = scenarioFor(parts)
  expect(readScenario(scenario)).toMatchObject({ ok: true })
  return evaluator.authorize(scenario)
}

/** The answer to the only request. */
async function first(parts: Partial<Scenario>): Promise<unknown> {
  const given = await answer(parts)
  return 'decisions' in given ? given.decisions[0] : given
}

const request = (
  action: string,
  resource: string,
  context: Scenario['requests'][number]['context'] = {},
): Partial<Scenario> => ({
  requests: [{ action, resource, context }],
})

describe('decides what it can be told', () => {
  test('one decision a request', async () => {
    const requests = [
      { action: 's3:GetObject', resource: OBJECT, context: {} },
      { action: 's3:PutObject', resource: OBJECT, context: {} },
      { action: 'S3:listallmybuckets', resource: '*', context: {} },
    ]
    const identity = [policy(allow('s3:*'), { Effect: 'Deny', Action: 's3:Put*', Resource: '*' })]
    expect(await answer({ policies: { identity }, requests })).toEqual({
      decisions: ['allowed', 'explicitDeny', 'allowed'],
    })
    expect(await answer({ policies: { identity: [] }, requests: requests.slice(0, 1) })).toEqual({
      decisions: ['implicitDeny'],
    })
  })

  test.each([
    ['boundary', { boundary: policy(allow('ec2:*')) }],
    ['scps', { scps: [[ALLOW_ALL], [policy(allow('ec2:*'))]] }],
    ['endpoint', { endpoint: policy(allow('ec2:*', { Principal: '*' })) }],
  ])('a policy in %s reaches it', async (_kind, more) => {
    expect(await first({ policies: { identity: [ALLOW_ALL], ...more } })).toBe('implicitDeny')
  })

  test('an RCP reaches it', async () => {
    const rcps = [[policy({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' })]]
    expect(await first({ policies: { identity: [ALLOW_ALL], rcps } })).toBe('explicitDeny')
  })

  test('the resource’s account reaches it, and so does a resource policy', async () => {
    expect(await first({ resourceAccount: '999988887777' })).toBe('implicitDeny')
    const resource = policy({ ...allow('s3:*'), Principal: { AWS: ACCOUNT } })
    expect(await first({ resourceAccount: '999988887777', policies: { identity: [ALLOW_ALL], resource } })).toBe(
      'allowed',
    )
  })

  test('the context reaches it, bucket tags included', async () => {
    const tagged = policy(
      allow('s3:*', { Condition: { StringEquals: { 'aws:ResourceTag/Team': 'x', 'aws:PrincipalTag/Team': 'x' } } }),
    )
    const context = { 'aws:ResourceTag/Team': 'x', 'aws:PrincipalTag/Team': 'x' }
    expect(await first({ policies: { identity: [tagged] }, ...request('s3:GetObject', OBJECT, context) })).toBe(
      'allowed',
    )
    expect(await first({ policies: { identity: [tagged] }, ...request('s3:GetObject', OBJECT) })).toBe('implicitDeny')
  })
})

describe('several session policies', () => {
  const session = (...documents: Policy[]): Partial<Scenario> => ({
    session: {
      via: 'AssumeRole',
      managed: documents.map((document, at) => ({ arn: `arn:aws:iam::${ACCOUNT}:policy/P${at}`, document })),
    },
  })

  test('are one operand: a statement of either allows', async () => {
    expect(await first(session(policy(allow('ec2:*')), policy(allow('s3:*'))))).toBe('allowed')
    expect(await first(session(policy(allow('ec2:*')), policy(allow('sns:*'))))).toBe('implicitDeny')
  })

  test.each([
    ['different Version', [policy(allow('s3:*')), { Version: '2008-10-17', Statement: [allow('s3:*')] }]],
    ['the same Sid', [policy(allow('s3:*', { Sid: 'A' })), policy(allow('ec2:*', { Sid: 'A' }))]],
    ['the element "Id"', [policy(allow('s3:*')), { ...policy(allow('ec2:*')), Id: 'x' }]],
    ['a malformed Statement', [policy(allow('s3:*')), { Version: '2012-10-17', Statement: 'all' }]],
  ])('are unsupported with %s', async (reason, documents) => {
    expect(await first(session(...(documents as Policy[])))).toEqual({ unsupported: expect.stringContaining(reason) })
  })
})

describe('is unsupported: what it refuses', () => {
  test.each([
    ['an unknown action', 's3:Levitate', OBJECT, /unknown action/],
    ['an unknown service', 'moon:Walk', OBJECT, /unknown service/],
    ['names that every object has', 's3:constructor', OBJECT, /unknown action/],
    ['a service that every object has', '__proto__:GetObject', OBJECT, /unknown action/],
    ['a resource for an action without', 's3:ListAllMyBuckets', OBJECT, /takes no resource/],
    ['no resource for an action with one', 's3:GetObject', '*', /takes as a pattern/],
    [
      'a resource of another type',
      's3:GetObject',
      'arn:aws:sqs:us-east-1:111122223333:queue',
      /type that the action does not take/,
    ],
    ['a star in the resource', 's3:GetObject', 'arn:aws:s3:::bucket/a*', /takes as a pattern/],
    ['a question mark in the resource', 's3:GetObject', 'arn:aws:s3:::bucket/a?', /takes as a pattern/],
  ])('%s', async (_what, action, resource, reason) => {
    expect(await first(request(action, resource))).toEqual({ unsupported: expect.stringMatching(reason) })
  })

  test('policies given as text', async () => {
    expect(await answer({ policies: { identity: [{ text: JSON.stringify(ALLOW_ALL) }] } })).toEqual({
      unsupported: 'policies given as text',
    })
  })

  test('an endpoint policy whose Principal it does not take', async () => {
    const endpoint = policy(allow('*', { Principal: { AWS: '*' } }))
    expect(await first({ policies: { identity: [ALLOW_ALL], endpoint } })).toEqual({
      unsupported: expect.stringContaining('policies.endpoint: Principal must be "*"'),
    })
  })
})

describe('is unsupported: context that it changes on the way in, where a policy asks for it', () => {
  const when = (key: string) => ({
    identity: [policy(allow('s3:*', { Condition: { 'ForAnyValue:StringLike': { [key]: '*' } } }))],
  })

  test.each([
    ['a key that it drops for the action', 'ec2:Region', 'us-east-1'],
    ['a key that nobody knows', 'my:key', 'x'],
    ['a list for a single-valued key', 'aws:PrincipalTag/Team', ['x', 'y']],
    ['an empty list for a single-valued key', 'aws:userid', []],
    ['a single value for a multivalued key', 'aws:TagKeys', 'x'],
  ])('%s', async (_what, key, value) => {
    const asked = request('s3:GetObject', OBJECT, { [key]: value })
    expect(await first({ policies: when(key), ...asked })).toEqual({ unsupported: expect.stringContaining(key) })
    expect(await first({ policies: when(key.toUpperCase()), ...asked })).toHaveProperty('unsupported')
    expect(await first({ policies: { identity: [ALLOW_ALL] }, ...asked })).toBe('allowed')
  })

  test('in a variable too', async () => {
    const identity = [policy({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::${my:key}/*' })]
    expect(
      await first({ policies: { identity }, ...request('s3:GetObject', OBJECT, { 'my:key': 'bucket' }) }),
    ).toHaveProperty('unsupported')
  })

  test('a key named __proto__ is one that it drops', async () => {
    const context = JSON.parse('{"__proto__":"x"}') as { [key: string]: string }
    const identity = [
      policy(allow('s3:*')),
      JSON.parse(
        '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Null":{"__proto__":"true"}}}]}',
      ),
    ]
    expect(await first({ policies: { identity }, ...request('s3:GetObject', OBJECT, context) })).toEqual({
      unsupported: expect.stringContaining('__proto__'),
    })
  })
})

describe('is unsupported: what its input cannot say', () => {
  const trust = policy({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' })
  const role = `arn:aws:iam::${ACCOUNT}:role/Target`
  const key = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`

  test('principals that it does not know', async () => {
    expect(
      await answer({
        principal: { type: 'Root', arn: `arn:aws:iam::${ACCOUNT}:root` },
        session: undefined,
        policies: { identity: [] },
      }),
    ).toHaveProperty('unsupported')
  })

  test('a role without a trust policy, which it takes as trusting', async () => {
    const assume = request('sts:AssumeRole', role)
    expect(await answer({ resourceKind: 'role-trust', ...assume })).toHaveProperty('unsupported')
    expect(
      await first({ resourceKind: 'role-trust', policies: { identity: [ALLOW_ALL], resource: trust }, ...assume }),
    ).toBe('allowed')
    expect(await first({ policies: { identity: [ALLOW_ALL], resource: trust }, ...assume })).toHaveProperty(
      'unsupported',
    )
  })

  test('a KMS key that is not of kind kms-key, and the reverse', async () => {
    expect(await first(request('kms:Decrypt', key))).toHaveProperty('unsupported')
    expect(await first({ resourceKind: 'kms-key', ...request('kms:Decrypt', key) })).toBe('implicitDeny')
    expect(await first({ resourceKind: 'kms-key' })).toHaveProperty('unsupported')
  })

  test('the path of a service-linked role, where an organization limits the account', async () => {
    const principal = {
      ...scenarioFor().principal,
      issuer: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/x.amazonaws.com/AppDev`,
    } as const
    expect(await answer({ principal, policies: { identity: [ALLOW_ALL], scps: [[ALLOW_ALL]] } })).toHaveProperty(
      'unsupported',
    )
    expect(await first({ principal })).toBe('allowed')
  })

  test('the user behind a federated user, where a resource policy names users', async () => {
    const federated = (name: string): Partial<Scenario> => ({
      principal: {
        type: 'FederatedUser',
        arn: `arn:aws:sts::${ACCOUNT}:federated-user/${name}`,
        issuer: `arn:aws:iam::${ACCOUNT}:user/mary`,
      },
      session: { via: 'GetFederationToken', inline: ALLOW_ALL },
      policies: {
        identity: [],
        resource: policy(allow('s3:*', { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/mary` } })),
      },
    })
    expect(await answer(federated('carol'))).toHaveProperty('unsupported')
    expect(await first(federated('mary'))).toBe('allowed')
  })

  test.each([
    ['arn:aws:iam::111122223333:r*/x', true],
    ['arn:aws:iam::111122223333:${aws:username}/x', true],
    ['arn:aws:*:*:111122223333:?ole/x', true],
    ['arn:aws:iam::111122223333:role/*', false],
    ['arn:aws:iam::111122223333:*', false],
    ['arn:aws:lambda:us-east-1:111122223333:?unction:x', false],
    ['arn:aws:s3:::b*/x', false],
  ])('a wildcard in the resource type: %s', async (Resource, unsupported) => {
    const identity = [policy({ Effect: 'Allow', Action: '*', Resource })]
    const given = await first({ policies: { identity }, ...request('iam:GetRole', `arn:aws:iam::${ACCOUNT}:role/x`) })
    if (unsupported) expect(given).toEqual({ unsupported: expect.stringContaining('RSC-05') })
    else expect(given).toBeTypeOf('string')
  })

  test('patterns on which its regular expressions may not end', async () => {
    const identity = [policy({ Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::bucket/${'*a'.repeat(30)}b` })]
    expect(
      await answer({ policies: { identity }, ...request('s3:GetObject', `arn:aws:s3:::bucket/${'a'.repeat(60)}`) }),
    ).toHaveProperty('unsupported')
  })
})

describe('refuses malformed documents, and names them', () => {
  test.each([
    ['policies.identity[0]', { policies: { identity: [policy({ ...allow('s3:*'), Effect: 'allow' })] } }],
    ['policies.boundary', { policies: { identity: [], boundary: policy({ ...allow('s3:*'), Resources: '*' }) } }],
    ['policies.resource', { policies: { identity: [], resource: policy({ Effect: 'Allow', Principal: '*' }) } }],
    ['session', { session: { via: 'AssumeRole', inline: policy(allow('s3:*', { Principal: '*' })) } }],
    [
      'policies.scps[0][1]',
      { policies: { identity: [], scps: [[ALLOW_ALL, { Version: '2012-10-18', Statement: [] }]] } },
    ],
  ] as [string, Partial<Scenario>][])('%s', async (path, parts) => {
    expect(await answer(parts)).toEqual({
      refused: expect.stringMatching(new RegExp(`^${path.replaceAll(/[[\].]/g, '\\$&')}: `)),
    })
  })
})
