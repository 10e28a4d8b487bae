import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

export const notPrincipalIgnored = defineMutant(
  'principals',
  'not-principal-ignored',
  'Statements with NotPrincipal are passed over.',
  (scenario) => ask(mapStatements(scenario, (one) => (one.NotPrincipal === undefined ? one : inert(one)))),
)
