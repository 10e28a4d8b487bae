import { accountOf } from '../../model/edit/principalFacts.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const accountPrincipalGrants = defineMutant(
  'principals',
  'account-principal-grants',
  'Naming the account in a resource policy grants to everybody in it.',
  (scenario) => {
    const account = accountOf(scenario)
    const { arn } = scenario.principal
    if (account === undefined || arn === undefined) return ask(scenario)
    return ask(mapPrincipals(scenario, (name) => (name === account || name.endsWith(`::${account}:root`) ? arn : name)))
  },
)
