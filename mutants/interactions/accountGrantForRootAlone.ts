import { accountOf, isCrossAccount } from '../../model/edit/principalFacts.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const accountGrantForRootAlone = defineMutant(
  'interactions',
  'account-grant-for-root-alone',
  'A grant to an account’s root ARN is for the root user of that account.',
  (scenario) => {
    const root = `:${accountOf(scenario)}:root`
    if (scenario.principal.type === 'Root' || !isCrossAccount(scenario)) return ask(scenario)
    return ask(
      mapPrincipals(scenario, (name, { Effect }) => (Effect === 'Allow' && name.endsWith(root) ? NOBODY : name)),
    )
  },
)
