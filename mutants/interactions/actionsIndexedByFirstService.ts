import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'

const serviceOf = (action: string): string => action.split(':')[0]?.toLowerCase() ?? ''

export const actionsIndexedByFirstService = defineMutant(
  'interactions',
  'actions-indexed-by-first-service',
  'Statements are indexed by service, under that of their first action.',
  (scenario) =>
    ask(
      mapPatterns(scenario, 'Action', ([first = '', ...others]) => [
        first,
        ...others.filter((action) => first === '*' || serviceOf(action) === serviceOf(first)),
      ]),
    ),
)
