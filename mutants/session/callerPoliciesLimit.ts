import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask, askAll } from '../wrap/ask.ts'

export const callerPoliciesLimit = defineMutant(
  'session',
  'caller-policies-limit',
  'A session cannot do more than who assumed the role could.',
  (scenario) => {
    const { caller } = scenario.session ?? {}
    if (caller === undefined || scenario.principal.type !== 'AssumedRole') return ask(scenario)
    const asCaller = withPolicies(scenario, { identity: caller.policies, resource: undefined })
    return askAll([scenario, asCaller], ([own = 'implicitDeny', callers]) =>
      own === 'allowed' && callers !== 'allowed' ? 'implicitDeny' : own,
    )
  },
)
