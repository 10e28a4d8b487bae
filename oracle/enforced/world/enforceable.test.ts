import { describe, expect, it } from 'vitest'
import { suiteFor } from '../../../campaign/suiteFor.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import { readScenario } from '../../../model/read/readScenario.ts'
import { referenceEvaluator } from '../../../reference/referenceEvaluator.ts'
import { enforceable } from './enforceable.ts'
import type { EnforcedWorld } from './enforcedWorld.ts'
import { realised } from './realised.ts'

const { verdicts } = suiteFor(referenceEvaluator.hello).referee
const ACCOUNT = '999988887777'
const ROLE = `arn:aws:iam::${ACCOUNT}:role/engineering/AppDev`
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/AppDev/s`
const OURS = 'an-0123456789ab-000000'
const BUCKET = 'assume-nothing-0123456789ab-000000-ledger'

const statement = (Action: string, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource: 'arn:aws:s3:::ledger/*',
  ...more,
})
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement })
const scenario = (more: object = {}, policies: object = {}): Scenario =>
  ({
    principal: { type: 'AssumedRole', arn: SESSION, issuer: ROLE },
    session: { via: 'AssumeRole', inline: document(statement('s3:Get*')) },
    policies: { identity: [document(statement('s3:*'))], ...policies },
    resourceAccount: ACCOUNT,
    requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::ledger/2026.csv', context: {} }],
    ...more,
  }) as unknown as Scenario
const made = (given: Scenario, publicPolicies = false) => enforceable(given, { verdicts, publicPolicies })
const world = (given: Scenario, publicPolicies = false): EnforcedWorld => {
  const found = made(given, publicPolicies)
  if ('reason' in found) throw new Error(found.reason)
  return found
}

describe('a scenario as a world', () => {
  it('has names of its own, and nothing of the given ones but what they are about', () => {
    const { scenario: one, controls } = world(scenario())
    expect(readScenario(one)).toMatchObject({ ok: true })
    expect(one.principal).toEqual({
      type: 'AssumedRole',
      // STS takes session names of two characters at least.
      arn: `arn:aws:sts::111122223333:assumed-role/${OURS}/ss`,
      issuer: `arn:aws:iam::111122223333:role/assume-nothing/enforced/${OURS}`,
    })
    expect(one.requests[0]?.resource).toBe(`arn:aws:s3:::${BUCKET}/2026.csv`)
    expect(controls).toMatchObject([{ resource: `arn:aws:s3:::${BUCKET}/assume-nothing-control/identity` }])
    expect(JSON.stringify(one)).not.toContain(ACCOUNT)
  })

  it('is taken away from everything else where its documents allow it, and only there', () => {
    const sids = (given: Scenario) => JSON.stringify(world(given).scenario.policies.identity).match(/Guard\w+/g) ?? []
    expect(sids(scenario())).toEqual([])
    expect(sids(scenario({}, { identity: [document(statement('*', { Resource: '*' }))] }))).toEqual([
      'GuardBuckets',
      'GuardServices',
    ])
    expect(sids(scenario({}, { identity: [document(statement('s3:*', { Resource: 'arn:aws:s3:::*' }))] }))).toEqual([
      'GuardBuckets',
    ])
    expect(
      sids(scenario({}, { identity: [document({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })] })),
    ).toHaveLength(2)
  })

  it('has a context of tags, for the keys that are tested', () => {
    const Condition = { StringEquals: { 'aws:RequestedRegion': 'us-west-1' }, Null: { 'aws:SourceVpc': 'true' } }
    const context = { 'aws:RequestedRegion': 'us-west-1', 'aws:SourceIp': '203.0.113.5' }
    const requests = scenario().requests.map((request) => ({ ...request, context }))
    const one = world(scenario({ requests }, { identity: [document(statement('s3:*', { Condition }))] }))
    expect(one.tags).toEqual({ 'aws-RequestedRegion': 'us-west-1' })
    expect(JSON.stringify(one.scenario.policies)).toContain('"aws:PrincipalTag/aws-SourceVpc":"true"')
    expect(one.scenario.requests[0]?.context).toMatchObject({ 'aws:PrincipalTag/aws-RequestedRegion': 'us-west-1' })
  })

  it('locks nobody out: a Deny of a bucket policy is for principals of the run', () => {
    const deny = statement('s3:*', { Effect: 'Deny', Principal: '*', Resource: 'arn:aws:s3:::ledger/*' })
    const { resource } = world(scenario({}, { resource: document(deny) })).scenario.policies
    expect(resource).toMatchObject({
      Statement: [
        { Condition: { StringLike: { 'aws:PrincipalArn': [expect.stringContaining('*an-0123456789ab-*'), {}] } } },
      ],
    })
    const admin = { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/admin' } as const
    const identity = [document(statement('*', { Resource: '*' }))]
    const own = { principal: admin, policies: { identity, resource }, resourceAccount: '111122223333' }
    const requests = ['DeleteBucketPolicy', 'DeleteObject'].map((name) => ({
      action: `s3:${name}`,
      resource: `arn:aws:s3:::${BUCKET}/k`,
      context: { 'aws:PrincipalArn': admin.arn },
    }))
    expect(verdicts({ ...own, requests } as unknown as Scenario)).toMatchObject([
      { decision: 'allowed' },
      { decision: 'allowed' },
    ])
  })

  it('has a public bucket policy only where that is asked for, closed to other accounts', () => {
    const given = scenario({}, { resource: document(statement('s3:GetObject', { Principal: '*' })) })
    expect(made(given)).toEqual({ reason: expect.stringContaining('--public-policies') })
    const { isPublic, scenario: one } = world(given, true)
    expect(isPublic).toBe(true)
    const anonymous = { ...one, principal: { type: 'Anonymous' }, policies: { ...one.policies, identity: [] } } as const
    const { session: _, policies, ...rest } = anonymous
    const requests = one.requests.map((request) => ({ ...request, context: {} }))
    expect(verdicts({ ...rest, requests, policies: { identity: [], resource: policies.resource } })).toMatchObject([
      { decision: 'explicitDeny' },
    ])
  })

  it('has other roles that its bucket policy names, and refuses whoever cannot be made', () => {
    const naming = (AWS: string) =>
      scenario({}, { resource: document(statement('s3:GetObject', { Principal: { AWS } })) })
    expect(world(naming(`arn:aws:iam::${ACCOUNT}:role/Other`)).companions).toEqual([
      `arn:aws:iam::111122223333:role/assume-nothing/enforced/${OURS}-0`,
    ])
    expect(made(naming('arn:aws:iam::444455556666:role/R'))).toEqual({
      reason: expect.stringContaining('other accounts'),
    })
  })

  it('lets the user federate in whose name a federated user asks, also by its boundary, or is none', () => {
    const USER = `arn:aws:iam::${ACCOUNT}:user/alice`
    const principal = { type: 'FederatedUser', arn: `arn:aws:sts::${ACCOUNT}:federated-user/al`, issuer: USER }
    const session = { via: 'GetFederationToken', inline: document(statement('s3:*')) }
    const given = (policies: object) => scenario({ principal, session }, policies)
    const denied = document(statement('s3:GetObject', { Effect: 'Deny', Resource: '*' }))
    for (const policies of [
      {},
      { boundary: document(statement('s3:*')) },
      // No control call is let through.
      { identity: [document(statement('s3:*')), denied] },
      { identity: [document(statement('s3:*'))], boundary: denied },
    ]) {
      const { policies: put } = world(given(policies)).scenario
      expect(JSON.stringify(put.identity)).toContain('MayFederate')
      if (put.boundary !== undefined) expect(JSON.stringify(put.boundary)).toContain('MayFederate')
    }
    const nothing = document(statement('*', { Effect: 'Deny', Resource: '*' }))
    expect(made(given({ identity: [nothing] }))).toEqual({ reason: expect.stringContaining('federate') })
  })

  it('gets other names in each account, run and place', () => {
    const { scenario: one } = realised(world(scenario()), '444455556666', 'aaaaaaaaaaaa', 26)
    expect(one.principal.issuer).toBe('arn:aws:iam::444455556666:role/assume-nothing/enforced/an-aaaaaaaaaaaa-00001a')
    expect(one.requests[0]?.resource).toBe('arn:aws:s3:::assume-nothing-aaaaaaaaaaaa-00001a-ledger/2026.csv')
  })

  it.each<[string, object, object]>([
    ['trust policies', { resourceKind: 'role-trust' }, {}],
    [
      'a principal of type Root',
      { principal: { type: 'Root', arn: `arn:aws:iam::${ACCOUNT}:root` }, session: undefined },
      { identity: [] },
    ],
    ['a second account', { resourceAccount: '444455556666' }, {}],
    ['an organization', {}, { scps: [[document(statement('*'))]] }],
    ['VPC endpoint', {}, { endpoint: document(statement('*', { Principal: '*' })) }],
    [
      'no call here',
      { requests: [{ action: 'sqs:SendMessage', resource: `arn:aws:sqs:us-east-1:${ACCOUNT}:q`, context: {} }] },
      {},
    ],
    [
      'malformed',
      {},
      { identity: [{ Version: '2012-10-17', Statement: [{ Effect: 'allow', Action: '*', Resource: '*' }] }] },
    ],
    [
      'several values',
      { requests: [{ ...scenario().requests[0], context: { 'aws:TagKeys': ['a', 'b'] } }] },
      { identity: [document(statement('*', { Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } } }))] },
    ],
    [
      'decided otherwise',
      {},
      {
        identity: [
          document(statement('s3:*', { Condition: { StringLike: { 'aws:PrincipalArn': '*/engineering/*' } } })),
        ],
      },
    ],
  ])('is none for %s', (reason, more, policies) => {
    const context = { 'aws:PrincipalArn': ROLE }
    const given = scenario(more, policies)
    const requests = given.requests.map((request) => ({ ...request, context: { ...context, ...request.context } }))
    expect(made({ ...given, requests })).toEqual({ reason: expect.stringContaining(reason) })
  })
})
