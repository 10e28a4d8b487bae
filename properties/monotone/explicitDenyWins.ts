import type { Random } from '../../generators/random.ts'
import type { Decision } from '../../model/decision.ts'
import { mapPolicies, type PolicyKind } from '../../model/edit/mapPolicies.ts'
import { plainDocument, statementsOf } from '../../model/edit/plainDocument.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { withNewPolicy } from '../edit/withNewPolicy.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import { maybeBarred } from '../open/maybeBarred.ts'
import { reaches } from '../open/reaches.ts'
import type { Property } from '../property.ts'

const KINDS: readonly PolicyKind[] = ['identity', 'boundary', 'session', 'resource', 'scp', 'rcp', 'endpoint']

/** The user's second: one Deny in any policy that applies settles the request (EVAL-02). */
export const explicitDenyWins: Property = {
  id: 'explicit-deny-wins',
  sentence: 'A Deny of everything, added to any one policy that applies to a request, makes it an explicit deny.',
  rules: ['EVAL-02', 'SESS-04', 'PB-03', 'SCP-02', 'RCP-03', 'VPCE-01', 'RES-TABLE-C'],
  relation: 'monotone',
  trial: (scenario, random) => {
    const kinds = KINDS.filter((kind) => scenario.requests.some((request) => reaches(kind, scenario, request)))
    if (kinds.length === 0) return undefined
    const kind = random.pick(kinds)
    const expected = (request: Request): readonly Decision[] | undefined => {
      if (!reaches(kind, scenario, request)) return undefined
      return maybeBarred(scenario, request) ? DENIES : ['explicitDeny']
    }
    return expecting({ scenario: withDeny(scenario, kind, random), expected })
  },
}

/** The Deny at the end of one of the policies of this kind, or in a policy of its own. */
function withDeny(scenario: Scenario, kind: PolicyKind, random: Random): Scenario {
  const deny = denyFor(kind, scenario)
  const paths: string[] = []
  mapPolicies(scenario, (policy, place) => {
    if (place.kind === kind && plainDocument(policy) !== undefined) paths.push(place.path)
    return policy
  })
  if (paths.length === 0 || (kind !== 'resource' && random.percent(25))) {
    return withNewPolicy(scenario, kind, { Version: '2012-10-17', Statement: deny })
  }
  const path = random.pick(paths)
  return mapPolicies(scenario, (policy, place) => {
    const document = place.path === path ? plainDocument(policy) : undefined
    return document === undefined ? policy : appended(document, deny)
  })
}

function appended(document: PolicyDocument, statement: Statement): PolicyDocument {
  return { ...document, Statement: [...statementsOf(document), statement] }
}

/** GRAM-02: principals only where the kind has them; no resource in a trust policy (TRUST-07). */
function denyFor(kind: PolicyKind, { resourceKind }: Scenario): Statement {
  if (kind === 'resource' && resourceKind === 'role-trust') return { Effect: 'Deny', Principal: '*', Action: 'sts:*' }
  const deny = { Effect: 'Deny', Action: '*', Resource: '*' } as const
  return ['resource', 'rcp', 'endpoint'].includes(kind) ? { ...deny, Principal: '*' } : deny
}
