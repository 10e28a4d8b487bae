import { DENY_ALL } from '../../model/edit/documentOf.ts'
import type { PolicyKind } from '../../model/edit/mapPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Policies, Scenario } from '../../model/format/scenario.ts'
import { maybeBarred } from '../open/maybeBarred.ts'
import { reaches } from '../open/reaches.ts'
import type { Property } from '../property.ts'
import { editShows } from './editShows.ts'

const DENIED: readonly (readonly [kind: PolicyKind, policies: Partial<Policies>])[] = [
  ['identity', { identity: [DENY_ALL] }],
  ['boundary', { boundary: DENY_ALL }],
  ['scp', { scps: [[DENY_ALL]] }],
]

/** The same names and other policies in force: what was decided before is no part of the request (EVAL-06, EVAL-08). */
export const worldsIndependent: Property = {
  id: 'worlds-independent',
  sentence:
    'Policies are read as they stand at the request: an edit in between shows, and undoing it restores every decision.',
  rules: ['EVAL-06', 'EVAL-08', 'SESS-12'],
  relation: 'isolation',
  keptBecause:
    'It finds state between worlds whatever was asked before; others find it only by what happened to be asked.',
  trial: (scenario, random) => {
    if (!['AssumedRole', 'IAMUser', 'FederatedUser'].includes(scenario.principal.type)) return undefined
    const possible = DENIED.filter(([kind]) => scenario.requests.some((request) => reaches(kind, scenario, request)))
    if (possible.length === 0) return undefined
    const [kind, policies] = random.pick(possible)
    const sure = (request: Scenario['requests'][number]): boolean =>
      reaches(kind, scenario, request) && !maybeBarred(scenario, request)
    return editShows(scenario, withPolicies(scenario, policies), sure)
  },
}
