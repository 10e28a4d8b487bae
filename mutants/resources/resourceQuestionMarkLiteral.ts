import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const resourceQuestionMarkLiteral = defineMutant(
  'resources',
  'resource-question-mark-literal',
  'A question mark in a resource is a question mark.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { Resource } = statement
        if (Resource === undefined) return statement
        return {
          ...statement,
          Resource: many(Resource).map((pattern) =>
            pattern.includes('?') && !pattern.includes('${') ? 'arn:aws:none:::none' : pattern,
          ),
        }
      }),
    ),
)
