import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const actionWithBothTaken = defineMutant(
  'documents',
  'action-with-both-taken',
  'A statement with Action and NotAction is read by its Action.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { NotAction, ...rest } = statement
        return NotAction !== undefined && statement.Action !== undefined ? rest : statement
      }),
    ),
)
