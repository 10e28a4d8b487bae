import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { statementsOf } from '../../model/edit/plainDocument.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { pickStatement } from '../edit/pickStatement.ts'
import { compare } from '../judge/compare.ts'
import { neverWider } from '../judge/neverWider.ts'
import { together } from '../judge/together.ts'
import type { Property, Trial } from '../property.ts'

const HAS_IDENTITY_POLICIES = ['AssumedRole', 'IAMUser', 'FederatedUser']

/** An Allow more takes nothing away and lifts no Deny; an Allow less gives nothing, which is the same said from the other end. */
export const addedAllowNeverNarrows: Property = {
  id: 'added-allow-never-narrows',
  sentence:
    'Attaching an administrator policy keeps every allowed request allowed and every explicitly denied one explicitly denied; taking an Allow out of a policy allows nothing more.',
  rules: ['EVAL-01', 'EVAL-02', 'EVAL-03', 'EVAL-10'],
  relation: 'monotone',
  keptBecause: 'It holds the order of policies to account where an administrator policy comes last.',
  trial: (scenario, random) => {
    // The last statement stays: a document without one is malformed, and what it would mean is open (UNSP-18).
    const site = pickStatement(
      scenario,
      random,
      ({ Effect }, { document }) => Effect === 'Allow' && statementsOf(document).length > 1,
    )
    const attached = HAS_IDENTITY_POLICIES.includes(scenario.principal.type) ? administrator(scenario) : undefined
    return together(attached, site && neverWider(scenario, site.replace([])))
  },
}

function administrator(scenario: Scenario): Trial {
  const attached = withPolicies(scenario, { identity: [...scenario.policies.identity, ALLOW_ALL] })
  return compare(scenario, attached, (answer) =>
    answer === 'allowed' || answer === 'explicitDeny' ? [answer] : undefined,
  )
}
