import { describe, expect, it } from 'vitest'
import type { Scenario } from '../format/scenario.ts'
import type { Policy } from '../policyDocument.ts'
import { mapPolicies } from './mapPolicies.ts'

const named = (name: string): Policy => ({ Id: name })

const world: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: {
    via: 'AssumeRole',
    inline: named('inline'),
    managed: [{ arn: 'arn:aws:iam::aws:policy/P', document: named('managed') }],
    caller: { arn: 'arn:aws:iam::111122223333:user/u', policies: [named('caller')] },
  },
  policies: {
    identity: [named('identity')],
    boundary: named('boundary'),
    resource: named('resource'),
    scps: [[named('scp')], []],
    rcps: [[named('rcp')]],
    endpoint: named('endpoint'),
  },
  resourceAccount: '111122223333',
  requests: [],
}

describe('mapPolicies', () => {
  it('visits every policy of the request by kind and path, and not the caller’s', () => {
    const visited: string[] = []
    mapPolicies(world, (policy, { kind, path }) => {
      visited.push(`${String(policy.Id)} ${kind} ${path}`)
      return policy
    })
    expect(visited.sort()).toEqual([
      'boundary boundary policies.boundary',
      'endpoint endpoint policies.endpoint',
      'identity identity policies.identity[0]',
      'inline session session.inline',
      'managed session session.managed[0]',
      'rcp rcp policies.rcps[0][0]',
      'resource resource policies.resource',
      'scp scp policies.scps[0][0]',
    ])
  })

  it('gives the scenario itself back where nothing changes', () => {
    expect(mapPolicies(world, (policy) => policy)).toBe(world)
  })

  it('puts another policy in place and shares the rest', () => {
    const after = mapPolicies(world, (policy, { path }) => (path === 'session.managed[0]' ? named('new') : policy))
    expect(after.session?.managed?.[0]?.document).toEqual(named('new'))
    expect(after.policies).toBe(world.policies)
  })

  it('takes away what the edit gives nothing for', () => {
    const after = mapPolicies(world, (policy, { kind }) =>
      kind === 'boundary' || kind === 'identity' ? undefined : policy,
    )
    expect(after.policies.identity).toEqual([])
    expect(Object.keys(after.policies)).not.toContain('boundary')
  })
})
