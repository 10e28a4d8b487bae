import { parseArn } from '../../model/arn.ts'
import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { accountOf } from '../../model/edit/principalFacts.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Session } from '../../model/format/session.ts'

const CONCRETE = /^[a-z0-9-]+:[A-Za-z0-9]+$/
/** Printable ASCII without anything that has a meaning in a pattern (UNSP-06, VAR-04). */
const LITERAL = /^[\x20-\x23\x25-\x29\x2b-\x3e\x40-\x7e]+$/
/** Services whose resources have trust or key policies, or whose operations need none (EVAL-12, EVAL-22). */
const APART = ['sts', 'iam', 'kms']

/** A world without any policy, and an ordinary request that could be made in it. */
export interface BareWorld {
  readonly world: Scenario
  readonly request: Request
  readonly account: string
}

/**
 * The principal of a scenario with nothing attached and one of its requests, the resource brought into the principal's own account
 * and partition. Nothing for principals that have no identity policies, and for requests about which anything is open.
 */
export function bareWorld(scenario: Scenario, chosen: Request): BareWorld | undefined {
  const { principal, session } = scenario
  const account = accountOf(scenario)
  const arn = parseArn(chosen.resource)
  const own = parseArn(principal.arn ?? '')
  if (account === undefined || arn === undefined || own === undefined || principal.type === 'Root') return undefined
  if (!CONCRETE.test(chosen.action) || !LITERAL.test(chosen.resource) || arn.resource === '') return undefined
  const service = chosen.action.slice(0, chosen.action.indexOf(':'))
  if (APART.includes(service) || APART.includes(arn.service)) return undefined
  const home = arn.account === '' ? '' : account
  const resource = `arn:${own.partition}:${arn.service}:${arn.region}:${home}:${arn.resource}`
  const request = { ...chosen, resource }
  const bare = { principal, policies: { identity: [] }, resourceAccount: account, requests: [request] }
  return { world: session === undefined ? bare : { ...bare, session: unlimited(session) }, request, account }
}

/** A session that filters nothing; without a session policy a federated user would have nothing (SESS-07). */
function unlimited({ via }: Session): Session {
  return via === 'GetFederationToken' ? { via, inline: ALLOW_ALL } : { via }
}
