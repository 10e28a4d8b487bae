import { many } from '../../model/edit/many.ts'
import type { PrincipalMap } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

export const starInMapUnknown = defineMutant(
  'principals',
  'star-in-map-unknown',
  'Everybody is written "*"; a star under AWS is the name of nobody.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, kind) => {
        const { Principal } = statement
        if (kind !== 'resource' || typeof Principal !== 'object' || Principal === null) return statement
        return many((Principal as PrincipalMap).AWS).includes('*') ? inert(statement) : statement
      }),
    ),
)
