import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { allowedToo } from '../wrap/allowedToo.ts'
import { ask } from '../wrap/ask.ts'
import { grantedTo } from '../wrap/grantedTo.ts'
import { opened } from '../wrap/opened.ts'

export const sessionGrantSufficesAbroad = defineMutant(
  'interactions',
  'session-grant-suffices-abroad',
  'A grant to the session’s own ARN suffices, in whatever account.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'AssumedRole' || !isCrossAccount(scenario)) return ask(scenario)
    const granted = mapPolicies(grantedTo(scenario, arn), (policy, { kind }) =>
      kind === 'boundary' || kind === 'session' ? opened(policy) : policy,
    )
    return allowedToo(scenario, withPolicies(granted, { identity: [...granted.policies.identity, ALLOW_ALL] }))
  },
)
