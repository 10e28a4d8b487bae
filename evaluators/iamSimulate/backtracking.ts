import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/** About a second of a backtracking regular expression. */
const TOO_MANY_STEPS = 1e8

/**
 * Whether matching could take it beyond a second: it turns wildcards into regular expressions, whose worst case is "length over
 * number of stars", and nothing can interrupt an evaluator in process.
 */
export function mayHang(scenario: Scenario, policies: readonly Policy[]): boolean {
  const stars = mostStars(policies)
  if (stars < 2) return false
  let longest = 0
  for (const { action, resource, context } of scenario.requests) {
    longest = Math.max(longest, action.length, resource.length)
    for (const value of Object.values(context).flat()) longest = Math.max(longest, value.length)
  }
  let steps = 1
  for (let star = 0; star < stars && steps <= TOO_MANY_STEPS; star++) steps *= Math.max(1, longest - star) / (star + 1)
  return steps > TOO_MANY_STEPS
}

function mostStars(policies: readonly Policy[]): number {
  let most = 0
  const stack: unknown[] = [...policies]
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (typeof part === 'string') {
      let stars = 0
      for (let at = part.indexOf('*'); at !== -1; at = part.indexOf('*', at + 1)) stars++
      most = Math.max(most, stars)
    } else if (typeof part === 'object' && part !== null) {
      for (const inner of Object.values(part)) if (inner !== undefined) stack.push(inner)
    }
  }
  return most
}
