import { ALLOW_ALL, ALLOW_EVERYBODY, documentOf } from '../../model/edit/documentOf.ts'
import { isServiceLinked, partitionOf } from '../../model/edit/principalFacts.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { ALLOW_NOTHING, boundaryThatAllowsNothing, sessionThatAllowsNothing } from './grants.ts'

/** Every filter once, open and shut (EVAL-10). */
export const everyLayerFilters: Property = {
  id: 'every-layer-filters',
  sentence:
    'An administrator is allowed under limits that allow everything, and denied when any one of them allows nothing.',
  rules: ['EVAL-10', 'SESS-02', 'SESS-05', 'PB-01', 'PB-04', 'SCP-02', 'VPCE-01'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    if (bare === undefined) return undefined
    const open = withPolicies(bare.world, {
      identity: [ALLOW_ALL],
      scps: [[ALLOW_ALL], [ALLOW_ALL]],
      endpoint: ALLOW_EVERYBODY,
    })
    const shut = random.pick(shutWorlds(open, bare.request.action))
    return expecting(
      { scenario: open, expected: () => ['allowed'] },
      { scenario: shut, expected: () => DENIES }, // CONT-06,
    )
  },
}

/** Only a Deny of something else, which allows nothing either (SESS-05, PB-04). */
const denyOnly = documentOf({ Effect: 'Deny', Action: 'assume-nothing:Nothing', Resource: '*' })

function shutWorlds(open: Scenario, action: string): readonly Scenario[] {
  const worlds = [
    withPolicies(open, {
      endpoint: documentOf({ Effect: 'Deny', Principal: '*', Action: 'assume-nothing:Nothing', Resource: '*' }),
    }),
    withPolicies(open, { endpoint: documentOf({ Effect: 'Allow', Principal: '*', NotAction: action, Resource: '*' }) }),
  ]
  if (!isServiceLinked(open)) {
    worlds.push(
      withPolicies(open, { scps: [[ALLOW_NOTHING], [ALLOW_ALL]] }),
      withPolicies(open, { scps: [[ALLOW_ALL], [ALLOW_NOTHING, denyOnly]] }),
      withPolicies(open, { scps: [[ALLOW_ALL], [denyOnly], [ALLOW_ALL]] }),
    )
  }
  if (open.principal.type !== 'FederatedUser') {
    worlds.push(boundaryThatAllowsNothing(open), withPolicies(open, { boundary: denyOnly }))
  }
  if (open.session !== undefined) {
    const without = sessionPolicies(open).length === 0 ? open : withSession(open, { inline: undefined })
    worlds.push(sessionThatAllowsNothing(open), withSession(open, { inline: denyOnly }), withManaged(without))
  }
  return worlds
}

/** The same as a managed session policy. */
function withManaged(world: Scenario): Scenario {
  return withSession(world, {
    managed: [{ arn: `arn:${partitionOf(world)}:iam::aws:policy/Nothing`, document: ALLOW_NOTHING }],
  })
}
