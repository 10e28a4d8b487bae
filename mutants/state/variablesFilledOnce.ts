import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const variablesFilledOnce = defineMutant(
  'state',
  'variables-filled-once',
  'Variables are put into a policy when it is first used, and it is kept like that for a batch.',
  (scenario) => {
    const filled = (text: string): string =>
      text.replace(/\$\{([\w:/-]+)\}/g, (variable, key: string) => {
        const values = scenario.requests.map((request) => contextOf(request, key))
        const first = values.find((value) => typeof value === 'string')
        return first === undefined ? variable : String(first).replace(/[*?$]/g, '${$&}')
      })
    return ask(
      mapStatements(scenario, (statement, _kind, { Version }) =>
        Version !== '2012-10-17' || statement.Resource === undefined
          ? statement
          : { ...statement, Resource: many(statement.Resource).map(filled) },
      ),
    )
  },
)
