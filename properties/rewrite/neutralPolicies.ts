import { ALLOW_ALL, ALLOW_EVERYBODY } from '../../model/edit/documentOf.ts'
import { accountOf } from '../../model/edit/principalFacts.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { same } from '../judge/same.ts'
import { namesNotPrincipal } from '../open/namesNotPrincipal.ts'
import type { Property } from '../property.ts'

type Addition = (scenario: Scenario) => Scenario | undefined

/** A filter that lets everything through is no filter (SCP-03, VPCE-01, SESS-06). */
export const neutralPolicies: Property = {
  id: 'neutral-policies',
  sentence:
    'A limiting policy that allows everything decides as none: FullAWSAccess at one level more, an administrator policy as boundary or session policy, the default endpoint policy.',
  rules: ['SCP-03', 'PB-01', 'SESS-06', 'VPCE-01'],
  relation: 'rewrite',
  keptBecause:
    'It holds that no policy and one that allows everything are the same, which no other property asks of whole worlds.',
  trial: (scenario, random) => {
    const after = ADDITIONS.map((add) => add(scenario)).filter((world) => world !== undefined)
    return after.length === 0 ? undefined : same(scenario, random.pick(after))
  },
}

const withLevel: Addition = (scenario) => {
  const { scps } = scenario.policies
  return withPolicies(scenario, { scps: [[ALLOW_ALL], ...(scps ?? [])] })
}

/** A boundary, once there, is what NotPrincipal with Deny looks at (RES-11). */
const withBoundary: Addition = (scenario) => {
  const { principal, policies } = scenario
  if (
    policies.boundary !== undefined ||
    !['AssumedRole', 'IAMUser'].includes(principal.type) ||
    namesNotPrincipal(scenario)
  )
    return undefined
  return withPolicies(scenario, { boundary: ALLOW_ALL })
}

const withSessionPolicy: Addition = (scenario) => {
  if (scenario.principal.type !== 'AssumedRole' || sessionPolicies(scenario).length > 0) return undefined
  return withSession(scenario, { inline: ALLOW_ALL })
}

/** Which endpoint statements reach callers without an account is thinly documented (UNSP-24, CONT-20). */
const withEndpoint: Addition = (scenario) => {
  if (scenario.policies.endpoint !== undefined || accountOf(scenario) === undefined) return undefined
  return withPolicies(scenario, { endpoint: ALLOW_EVERYBODY })
}

const ADDITIONS = [withLevel, withBoundary, withSessionPolicy, withEndpoint]
