import { ALLOW_ALL, documentOf } from '../../model/edit/documentOf.ts'
import { partitionOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'
import { withRequests } from '../edit/withRequests.ts'
import { type Expectation, expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { sessionThatAllowsNothing } from './grants.ts'

const trusting = (AWS: string): PolicyDocument =>
  documentOf({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' })

/** Who may assume a role is the trust policy's to say; the account in it leaves that to identity policies (TRUST-01, TRUST-02). */
export const trustDecides: Property = {
  id: 'trust-decides',
  sentence:
    'A role is assumed by whom its trust policy names, by those of an account it names whose identity policies allow it, and by nobody else.',
  rules: ['TRUST-01', 'TRUST-02', 'TRUST-04', 'EVAL-12'],
  relation: 'pivot',
  keptBecause: 'The only one about who of an account may assume a role, with its own limits on that call.',
  trial: (scenario) => {
    const { principal } = scenario
    const first = scenario.requests[0]
    if (first === undefined || (principal.type !== 'AssumedRole' && principal.type !== 'IAMUser')) return undefined
    const bare = bareWorld(scenario, { ...first, action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key' })
    if (bare === undefined || principal.arn === undefined) return undefined
    const iam = `arn:${partitionOf(scenario)}:iam::${bare.account}`
    const request = { ...first, action: 'sts:AssumeRole', resource: `${iam}:role/assume-nothing/Target` }
    const world: Scenario = { ...withRequests(bare.world, [request]), resourceKind: 'role-trust' }
    const trust = (who: string, identity: boolean): Scenario =>
      withPolicies(world, { resource: trusting(who), identity: identity ? [ALLOW_ALL] : [] })
    const allowed = (scenario: Scenario): Expectation => ({ scenario, expected: () => ['allowed'] })
    const denied = (scenario: Scenario): Expectation => ({ scenario, expected: () => ['implicitDeny'] })
    const { issuer } = principal
    const byRole =
      issuer === undefined ? [] : [allowed(trust(issuer, false)), denied(sessionThatAllowsNothing(trust(issuer, true)))]
    return expecting(
      allowed(trust(principal.arn, false)),
      denied(trust(`${iam}:root`, false)),
      allowed(trust(`${iam}:root`, true)),
      denied(trust(`${iam}:role/assume-nothing/Somebody`, true)),
      ...byRole,
    )
  },
}
