import type { Decision } from '../../model/decision.ts'
import { ALLOW_ALL, documentOf } from '../../model/edit/documentOf.ts'
import { partitionOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { some } from '../edit/some.ts'
import { withRequests } from '../edit/withRequests.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { type BareWorld, bareWorld } from './bareWorld.ts'
import { ALLOW_NOTHING, accountBeside, boundaryThatAllowsNothing, grantTo, sessionThatAllowsNothing } from './grants.ts'

/** An administrator asks for a resource of another account, whose policy names one of these. */
function namesOf({ world, account }: BareWorld): readonly string[] {
  const { arn, issuer } = world.principal
  const root = `arn:${partitionOf(world)}:iam::${account}:root`
  return [root, account, '*', arn, issuer].filter((name) => name !== undefined)
}

/** The same resource as one of an account in another partition. */
function acrossPartitions(world: Scenario): Scenario {
  const other = partitionOf(world) === 'aws' ? 'aws-cn' : 'aws'
  const requests = world.requests.map((request) => ({
    ...request,
    resource: request.resource.replace(/^arn:[^:]+:/, `arn:${other}:`),
  }))
  return withRequests(world, requests)
}

/** Table B: every form of grant needs all of the principal's side, and every form of Deny reaches. */
export const crossAccountByConstruction: Property = {
  id: 'cross-account-by-construction',
  sentence:
    'Across accounts a grant to the account, the role, the session or everybody needs identity policies and all limits, and a Deny of any of these denies.',
  rules: ['EVAL-13', 'EVAL-14', 'EVAL-15', 'EVAL-16', 'RES-TABLE-B', 'RES-TABLE-C'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    if (bare === undefined) return undefined
    const there = accountBeside(bare.account)
    const resource = bare.request.resource.replace(`:${bare.account}:`, `:${there}:`)
    const abroad = withRequests({ ...bare.world, resourceAccount: there }, [{ ...bare.request, resource }])
    const cases = some(namesOf(bare), 3, random).flatMap(
      (AWS): readonly (readonly [Scenario, readonly Decision[]])[] => {
        const granted = withPolicies(abroad, { resource: grantTo({ AWS }) })
        const both = withPolicies(granted, { identity: [ALLOW_ALL] })
        const deny = documentOf(
          { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
          { Effect: 'Deny', Principal: { AWS }, Action: '*', Resource: '*' },
        )
        return [
          [both, ['allowed']],
          [granted, ['implicitDeny']],
          [withPolicies(both, { resource: deny }), ['explicitDeny']],
          [withPolicies(both, { scps: [[ALLOW_NOTHING]] }), limitedBySCPs(both)],
          [acrossPartitions(both), ['implicitDeny']],
          ...(both.principal.type === 'FederatedUser'
            ? []
            : [[boundaryThatAllowsNothing(both), ['implicitDeny']] as const]),
          ...(both.session === undefined ? [] : [[sessionThatAllowsNothing(both), ['implicitDeny']] as const]),
        ]
      },
    )
    return expecting(...cases.map(([world, expected]) => ({ scenario: world, expected: () => expected })))
  },
}

/** SCP-01, CONT-06. */
function limitedBySCPs({ principal }: Scenario): readonly Decision[] {
  return principal.issuer?.includes(':role/aws-service-role/') ? ['allowed'] : DENIES
}
