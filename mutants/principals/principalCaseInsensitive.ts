import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const principalCaseInsensitive = defineMutant(
  'principals',
  'principal-case-insensitive',
  'Names of principals are compared in lower case.',
  (scenario) => {
    const { arn, issuer } = scenario.principal
    const meant = [arn, issuer].filter((own) => own !== undefined)
    return ask(mapPrincipals(scenario, (name) => meant.find((own) => own.toLowerCase() === name.toLowerCase()) ?? name))
  },
)
