import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

export const boundaryDenyIgnored = defineMutant(
  'limits',
  'boundary-deny-ignored',
  'A boundary says how far Allow statements reach; a Deny in it says nothing.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, kind) =>
        kind === 'boundary' && statement.Effect === 'Deny' ? inert(statement) : statement,
      ),
    ),
)
