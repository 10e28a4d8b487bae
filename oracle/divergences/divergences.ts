import type { Disagreement, Divergence } from './divergence.ts'
import { boundaryKind, levelConditions, levelKind, scopeDown } from './ofPolicies.ts'
import { shortArns } from './shortArns.ts'

/** The known ones that the encodings leave room for; the others are kept out by rules of class `none`. */
export const DIVERGENCES: readonly Divergence[] = [scopeDown, shortArns, levelConditions, levelKind, boundaryKind]

/** The known divergence that explains a disagreement, if one does: it is never news, and what none explains is. */
export function knownDivergence(disagreement: Disagreement): Divergence | undefined {
  return DIVERGENCES.find(({ holds }) => holds(disagreement))
}
