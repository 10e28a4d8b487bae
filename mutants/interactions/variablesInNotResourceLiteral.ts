import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const variablesInNotResourceLiteral = defineMutant(
  'interactions',
  'variables-in-not-resource-literal',
  'Variables are put in where a resource is allowed; NotResource is compared as it is written.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, _kind, { Version }) => {
        const { NotResource } = statement
        if (NotResource === undefined || Version !== '2012-10-17') return statement
        return { ...statement, NotResource: many(NotResource).map((pattern) => pattern.replaceAll('${', '${$}{')) }
      }),
    ),
)
