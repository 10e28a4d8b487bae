import { accountOf } from '../../model/edit/principalFacts.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const crossAccountSessionUnlimited = defineMutant(
  'crossAccount',
  'cross-account-session-unlimited',
  'Session policies limit what is done at home; another account’s resource policy is up to that account.',
  (scenario) => {
    const abroad = accountOf(scenario) !== scenario.resourceAccount
    return ask(abroad && scenario.principal.type === 'AssumedRole' ? withSessionPolicies(scenario, []) : scenario)
  },
)
