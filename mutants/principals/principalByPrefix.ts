import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const principalByPrefix = defineMutant(
  'principals',
  'principal-by-prefix',
  'A principal is meant when its ARN begins with the one in the policy.',
  (scenario) => {
    const { arn, issuer } = scenario.principal
    const meant = [arn, issuer].filter((own) => own !== undefined)
    return ask(
      mapPrincipals(
        scenario,
        (name) => (name.includes('/') ? meant.find((own) => own.startsWith(name)) : undefined) ?? name,
      ),
    )
  },
)
