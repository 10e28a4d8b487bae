import { ALLOW_ALL, documentOf } from '../../model/edit/documentOf.ts'
import { partitionOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { withRequests } from '../edit/withRequests.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { ALLOW_NOTHING, grantTo } from './grants.ts'

/** The root user needs no policy, and is not above those of the organization and of the resource (EVAL-20). */
export const rootFullAccess: Property = {
  id: 'root-full-access',
  sentence:
    'The root user may do everything in its account without any policy, within service control policies and the Denies of resource policies; elsewhere it needs the resource’s side only; keys of others and roles are not for it.',
  rules: ['EVAL-20', 'SCP-01', 'EVAL-14', 'KMS-01', 'TRUST-10'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const { principal, requests } = scenario
    if (principal.type !== 'Root' || requests.length === 0) return undefined
    const bare = bareWorld({ ...scenario, principal: { ...principal, type: 'IAMUser' } }, random.pick(requests))
    if (bare === undefined) return undefined
    const world: Scenario = { ...bare.world, principal }
    const { resource } = bare.request
    const there = bare.account === '210987654321' ? '123456789012' : '210987654321'
    const abroad: Scenario = {
      ...world,
      resourceAccount: there,
      requests: [{ ...bare.request, resource: resource.replace(`:${bare.account}:`, `:${there}:`) }],
    }
    const denied = documentOf({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' })
    return expecting(
      { scenario: world, expected: () => ['allowed'] },
      { scenario: withPolicies(world, { scps: [[ALLOW_ALL], [ALLOW_NOTHING]] }), expected: () => DENIES },
      { scenario: withPolicies(world, { resource: denied }), expected: () => ['explicitDeny'] },
      { scenario: withPolicies(abroad, { resource: grantTo({ AWS: bare.account }) }), expected: () => ['allowed'] },
      { scenario: abroad, expected: () => DENIES },
      { scenario: keyOfOthers(world, bare.account), expected: () => ['implicitDeny'] },
      { scenario: roleToAssume(world, bare.account), expected: () => DENIES },
    )
  },
}

/** KMS-01: not even the root user has a key whose policy names somebody else alone. */
function keyOfOthers(world: Scenario, account: string): Scenario {
  const partition = partitionOf(world)
  const resource = `arn:${partition}:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`
  const asked = world.requests.map((request) => ({ ...request, action: 'kms:Decrypt', resource }))
  const policy = grantTo({ AWS: `arn:${partition}:iam::${account}:role/assume-nothing/Somebody` })
  return { ...withPolicies(withRequests(world, asked), { resource: policy }), resourceKind: 'kms-key' }
}

/** TRUST-10: a role that trusts the account. */
function roleToAssume(world: Scenario, account: string): Scenario {
  const resource = `arn:${partitionOf(world)}:iam::${account}:role/assume-nothing/Target`
  const asked = world.requests.map((request) => ({ ...request, action: 'sts:AssumeRole', resource }))
  const trust = documentOf({ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' })
  return { ...withPolicies(withRequests(world, asked), { resource: trust }), resourceKind: 'role-trust' }
}
