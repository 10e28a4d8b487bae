import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

const KNOWN =
  /^(?:ForA(?:ll|ny)Values?:)?(?:String(?:Not)?(?:Equals|EqualsIgnoreCase|Like)|(?:Numeric|Date)(?:Not)?Equals|(?:Numeric|Date)(?:Less|Greater)Than(?:Equals)?|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like))(?:IfExists)?$|^Null$/

export const unknownOperatorsIgnored = defineMutant(
  'documents',
  'unknown-operators-ignored',
  'A condition operator that is not known is passed over.',
  (scenario) => ask(mapConditions(scenario, (condition) => !KNOWN.test(condition.operator) || condition)),
)
