import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const setOperatorsWantLists = defineMutant(
  'conditions',
  'set-operators-want-lists',
  'ForAnyValue is about lists; of a single value it is false.',
  (scenario) =>
    askWithConditions(
      scenario,
      (condition, value) => !(typeof value === 'string' && condition.operator.startsWith('ForAnyValue:')) && condition,
    ),
)
