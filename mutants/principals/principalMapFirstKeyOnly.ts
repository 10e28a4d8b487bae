import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const principalMapFirstKeyOnly = defineMutant(
  'principals',
  'principal-map-first-key-only',
  'Principal is an object with one key; a second one is not read.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, kind) => {
        const { Principal } = statement
        if (kind !== 'resource' || typeof Principal !== 'object' || Principal === null) return statement
        return { ...statement, Principal: Object.fromEntries(Object.entries(Principal).slice(0, 1)) }
      }),
    ),
)
