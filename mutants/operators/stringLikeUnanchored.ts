import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { likeEdited } from '../wrap/likeEdited.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const stringLikeUnanchored = defineMutant(
  'operators',
  'string-like-unanchored',
  'StringLike looks for its pattern anywhere in the text.',
  (scenario) => ask(mapConditions(scenario, (condition) => likeEdited(condition, (pattern) => `*${pattern}*`))),
)
