import { ALLOW_ALL, ALLOW_EVERYBODY, DENY_ALL, documentOf } from '../../model/edit/documentOf.ts'
import { accountOf, isServiceLinked, partitionOf } from '../../model/edit/principalFacts.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { some } from '../edit/some.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { ALLOW_NEVER, ALLOW_NOTHING, accountBeside, DENY_NOTHING, grantTo } from './grants.ts'

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
    const shut = some(shutWorlds(open, bare.request), 5, random)
    return expecting(
      ...openWorlds(open).map((scenario) => ({ scenario, expected: () => ['allowed'] as const })),
      ...shut.map((scenario) => ({ scenario, expected: () => DENIES })), // CONT-06
    )
  },
}

const SPARING = documentOf({ Effect: 'Allow', NotAction: 'assume-nothing:Nothing', Resource: '*' })

/** Limits that let everything through, however they say it. */
function openWorlds(open: Scenario): readonly Scenario[] {
  if (open.principal.type !== 'AssumedRole') return [open]
  const spared = withPolicies(withSession(open, { inline: SPARING }), { boundary: SPARING })
  return [open, spared, withSession(open, { managed: [] })]
}

function shutWorlds(open: Scenario, { action, resource }: Request): readonly Scenario[] {
  const elsewhere = { AWS: accountBeside(accountOf(open) ?? '') }
  const besides = documentOf({ Effect: 'Allow', Action: '*', Resource: `${resource}/assume-nothing` })
  const worlds = [
    withPolicies(open, {
      endpoint: documentOf({ Effect: 'Deny', Principal: '*', Action: 'assume-nothing:Nothing', Resource: '*' }),
    }),
    withPolicies(open, { endpoint: documentOf({ Effect: 'Allow', Principal: '*', NotAction: action, Resource: '*' }) }),
    withPolicies(open, { endpoint: grantTo(elsewhere) }),
  ]
  if (!isServiceLinked(open)) {
    worlds.push(
      withPolicies(open, { scps: [[ALLOW_NOTHING], [ALLOW_ALL]] }),
      withPolicies(open, { scps: [[ALLOW_ALL], [ALLOW_NOTHING, DENY_NOTHING]] }),
      withPolicies(open, { scps: [[ALLOW_ALL], [DENY_NOTHING], [ALLOW_ALL]] }),
      withPolicies(open, { scps: [[ALLOW_ALL, DENY_ALL], [ALLOW_ALL]] }),
      withPolicies(open, { scps: [[ALLOW_ALL], [ALLOW_NEVER]] }),
    )
  }
  if (open.principal.type !== 'FederatedUser') {
    for (const boundary of [ALLOW_NOTHING, DENY_NOTHING, ALLOW_NEVER, besides])
      worlds.push(withPolicies(open, { boundary }))
  }
  if (open.session !== undefined) {
    for (const inline of [ALLOW_NOTHING, DENY_NOTHING, ALLOW_NEVER, besides]) worlds.push(withSession(open, { inline }))
    worlds.push(withManaged(sessionPolicies(open).length === 0 ? open : withSession(open, { inline: undefined })))
  }
  return worlds
}

/** The same as a managed session policy. */
function withManaged(world: Scenario): Scenario {
  return withSession(world, {
    managed: [{ arn: `arn:${partitionOf(world)}:iam::aws:policy/Nothing`, document: ALLOW_NOTHING }],
  })
}
