import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { allowedToo } from '../wrap/allowedToo.ts'
import { ask } from '../wrap/ask.ts'
import { grantedTo } from '../wrap/grantedTo.ts'
import { opened } from '../wrap/opened.ts'

export const roleGrantPassesBoundaryInSession = defineMutant(
  'interactions',
  'role-grant-passes-boundary-in-session',
  'With a session policy passed, a grant to the role has to pass that one; the boundary is for the role’s own policies.',
  (scenario) => {
    const { issuer, type } = scenario.principal
    if (type !== 'AssumedRole' || sessionPolicies(scenario).length === 0) return ask(scenario)
    const granted = grantedTo(scenario, issuer)
    return allowedToo(
      scenario,
      mapPolicies(granted, (policy, { kind }) => (kind === 'boundary' ? opened(policy) : policy)),
    )
  },
)
