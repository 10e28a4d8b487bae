import { ALLOW_ALL, documentOf } from '../../model/edit/documentOf.ts'
import { isServiceLinked, partitionOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { withRequests } from '../edit/withRequests.ts'
import { type Expectation, expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { type BareWorld, bareWorld } from './bareWorld.ts'
import { ALLOW_NOTHING, NEVER } from './grants.ts'

const denying = (more: Partial<Statement>): readonly (readonly [ReturnType<typeof documentOf>])[] => [
  [documentOf({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', ...more })],
]

/** The same session, of a role that an AWS service brought along. */
function serviceLinked({ world, account }: BareWorld): Scenario {
  const { arn = '', ...principal } = world.principal
  const name = arn.split('/')[1]
  const issuer = `arn:${partitionOf(world)}:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/${name}`
  return { ...world, principal: { ...principal, arn, issuer } }
}

/** Whom and what organization policies reach (SCP-01, RCP-01, RCP-03). */
export const organizationByConstruction: Property = {
  id: 'organization-by-construction',
  sentence:
    'Resource control policies deny whom their conditions do not exempt; neither they nor service control policies reach service-linked roles.',
  rules: ['SCP-01', 'RCP-01', 'RCP-03', 'RCP-05'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const first = scenario.requests[0]
    if (first === undefined) return undefined
    const own = `arn:${partitionOf(scenario)}:s3:::assume-nothing/key`
    const bare = bareWorld(scenario, { ...first, action: 's3:GetObject', resource: own })
    if (bare === undefined || isServiceLinked(scenario)) return undefined
    const world = withRequests(withPolicies(bare.world, { identity: [ALLOW_ALL] }), [bare.request])
    const exempted = random.percent(50) ? { Condition: NEVER } : { Resource: `${own}/other` }
    const expectations: Expectation[] = [
      { scenario: withPolicies(world, { rcps: denying({}) }), expected: () => ['explicitDeny'] },
      { scenario: withPolicies(world, { rcps: denying(exempted) }), expected: () => ['allowed'] },
    ]
    if (world.principal.type === 'AssumedRole') {
      const spared = withPolicies(serviceLinked({ ...bare, world }), { scps: [[ALLOW_NOTHING]], rcps: denying({}) })
      expectations.push({ scenario: spared, expected: () => ['allowed'] })
    }
    return expecting(...expectations)
  },
}
