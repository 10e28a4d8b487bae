import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

export const version2008Refused = defineMutant(
  'documents',
  'version-2008-refused',
  'Only 2012-10-17 documents count.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, _kind, { Version }) =>
        Version === '2012-10-17' ? statement : inert(statement),
      ),
    ),
)
