import type { Trial } from '../property.ts'

/** Several trials as one; the scenarios stand one after the other. */
export function together(...trials: readonly (Trial | undefined)[]): Trial | undefined {
  const present = trials.filter((trial) => trial !== undefined)
  if (present.length < 2) return present[0]
  return {
    scenarios: present.flatMap(({ scenarios }) => scenarios),
    judge: (decisions) => {
      let from = 0
      for (const { scenarios, judge } of present) {
        const violation = judge(decisions.slice(from, from + scenarios.length))
        if (violation !== undefined) return { ...violation, scenario: violation.scenario + from }
        from += scenarios.length
      }
      return undefined
    },
  }
}
