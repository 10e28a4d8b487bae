import type { Decision } from '../../model/decision.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Trial } from '../property.ts'
import { agrees } from './agrees.ts'
import { isDecision } from './isDecision.ts'

/**
 * The whole decides as its parts together: an explicit deny of any part is one of the whole; else it is allowed where any part
 * (`some`) or every part (`every`) allows.
 */
export function combined(whole: Scenario, parts: readonly Scenario[], how: 'some' | 'every'): Trial {
  return {
    scenarios: [whole, ...parts],
    judge: ([answers = [], ...others]) => {
      for (const [request, actual] of answers.entries()) {
        const inParts = others.map((decisions) => decisions[request]).filter(isDecision)
        if (!isDecision(actual) || inParts.length < parts.length) continue
        const expected = permitted(inParts, how)
        if (!agrees(actual, expected)) return { scenario: 0, request, expected, actual }
      }
      return undefined
    },
  }
}

/** A two-way evaluator's `denied` in a part may hide an explicit deny. */
function permitted(parts: readonly (Decision | 'denied')[], how: 'some' | 'every'): readonly Decision[] {
  if (parts.includes('explicitDeny')) return ['explicitDeny']
  const allowed = parts.filter((answer) => answer === 'allowed').length
  const all: Decision = (how === 'some' ? allowed > 0 : allowed === parts.length) ? 'allowed' : 'implicitDeny'
  return parts.includes('denied') ? [all, 'explicitDeny'] : [all]
}
