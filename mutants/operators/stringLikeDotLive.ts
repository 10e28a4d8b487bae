import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { likeEdited } from '../wrap/likeEdited.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const stringLikeDotLive = defineMutant(
  'operators',
  'string-like-dot-live',
  'A pattern becomes a regular expression, in which a dot stands for any character.',
  (scenario) =>
    ask(mapConditions(scenario, (condition) => likeEdited(condition, (pattern) => pattern.replaceAll('.', '?')))),
)
