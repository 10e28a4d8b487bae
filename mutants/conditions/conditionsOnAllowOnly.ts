import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const conditionsOnAllowOnly = defineMutant(
  'conditions',
  'conditions-on-allow-only',
  'Conditions restrict grants; a Deny holds without asking them.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { Condition, ...rest } = statement
        return statement.Effect === 'Deny' && Condition !== undefined ? rest : statement
      }),
    ),
)
