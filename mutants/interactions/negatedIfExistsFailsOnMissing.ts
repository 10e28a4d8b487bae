import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const negatedIfExistsFailsOnMissing = defineMutant(
  'interactions',
  'negated-if-exists-fails-on-missing',
  'IfExists turns the answer on a missing key round: true for a positive operator, false for a negated one.',
  (scenario) =>
    askWithConditions(
      scenario,
      (condition, value) =>
        !(value === undefined && /^(?:String|Numeric|Date|Arn)?Not.*IfExists$/.test(condition.operator)) && condition,
    ),
)
