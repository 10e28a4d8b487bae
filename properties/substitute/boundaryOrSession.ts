import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import { same } from '../judge/same.ts'
import { namesNotPrincipal } from '../open/namesNotPrincipal.ts'
import type { Property } from '../property.ts'

/** For what identity policies grant, a boundary and a session policy are the same filter (SESS-18, PB-01). */
export const boundaryOrSession: Property = {
  id: 'boundary-or-session',
  sentence: 'Where no resource policy is, a document filters alike as permissions boundary and as session policy.',
  rules: ['SESS-02', 'SESS-18', 'PB-01'],
  relation: 'substitute',
  keptBecause: 'Asked for by the design: it compares two layers with each other and needs no expectation.',
  trial: (scenario) => {
    if (scenario.principal.type !== 'AssumedRole') return undefined
    const { boundary } = scenario.policies
    const passed = sessionPolicies(scenario)
    if (passed.length > 1 || (boundary === undefined && passed.length === 0) || namesNotPrincipal(scenario))
      return undefined
    const world = withPolicies(scenario, { resource: undefined })
    const without = withSession(world, { inline: undefined, managed: undefined })
    return same(world, withSession(withPolicies(without, { boundary: passed[0] }), { inline: boundary }))
  },
}
