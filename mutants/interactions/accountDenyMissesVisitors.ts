import { accountOf, isCrossAccount } from '../../model/edit/principalFacts.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const accountDenyMissesVisitors = defineMutant(
  'interactions',
  'account-deny-misses-visitors',
  'An account delegates, and a Deny has nothing to delegate: naming an account there reaches nobody of it.',
  (scenario) => {
    const account = accountOf(scenario)
    if (account === undefined || !isCrossAccount(scenario)) return ask(scenario)
    const own = (name: string): boolean => name === account || name.endsWith(`::${account}:root`)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (Effect === 'Deny' && own(name) ? NOBODY : name)))
  },
)
