import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { matchesGlob } from '../wrap/matchesGlob.ts'

export const principalWildcardsLive = defineMutant(
  'principals',
  'principal-wildcards-live',
  'Principals are patterns like resources.',
  (scenario) => {
    const { arn, issuer } = scenario.principal
    const meant = [arn, issuer].filter((own) => own !== undefined)
    return ask(
      mapPrincipals(
        scenario,
        (name) =>
          (name.length > 1 && name.includes('*') ? meant.find((own) => matchesGlob(name, own)) : undefined) ?? name,
      ),
    )
  },
)
