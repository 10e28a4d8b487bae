import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { splitStatements } from '../wrap/splitStatements.ts'

export const listsPaired = defineMutant(
  'interactions',
  'lists-paired',
  'The first action goes with the first resource, the second with the second.',
  (scenario) =>
    ask(
      splitStatements(scenario, (statement) => {
        const [actions, resources] = [many(statement.Action), many(statement.Resource)]
        if (actions.length < 2 || actions.length !== resources.length) return [statement]
        return actions.map((Action, index) => ({ ...statement, Action, Resource: resources[index] as string }))
      }),
    ),
)
