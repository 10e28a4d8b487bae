import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const absentDateIsEpoch = defineMutant(
  'conditions',
  'absent-date-is-epoch',
  'A time that is not there is the beginning of 1970.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const early = /^DateLessThan(?:Equals)?$/.test(condition.operator)
      return (early && value === undefined) || condition
    }),
)
