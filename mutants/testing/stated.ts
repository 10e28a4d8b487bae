import { describe, expect, it } from 'vitest'
import type { Decision } from '../../model/decision.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { MUTANTS } from '../all.ts'
import type { Family, Mutant } from '../mutant.ts'

/** A mutant, a scenario, what the catalogue says of its last request, and what the mutant says instead; and what was asked before. */
export type Stated = readonly [
  mutant: Mutant,
  scenario: Scenario,
  right: Decision | 'refused',
  wrong: Decision,
  before?: Scenario,
]

/** Each mutant of a family differs from the catalogue, and the reference does not, on the scenario stated for it. */
export function stated(family: Family, rows: readonly Stated[]): void {
  describe(`mutants of family ${family}`, () => {
    it.each(rows.map((row) => [row[0].id, row] as const))('%s', async (_, [mutant, scenario, right, wrong, before]) => {
      if (before !== undefined) await mutant.evaluator.authorize(before)
      expect(lastOf(await referenceEvaluator.authorize(scenario))).toBe(right)
      expect(lastOf(await mutant.evaluator.authorize(scenario))).toBe(wrong)
    })

    it('has a scenario for each', () => {
      const ids = MUTANTS.filter((mutant) => mutant.family === family).map(({ id }) => id)
      expect(rows.map(([{ id }]) => id).sort()).toEqual(ids.sort())
    })
  })
}

function lastOf(answer: object): unknown {
  if ('refused' in answer) return 'refused'
  return 'decisions' in answer && Array.isArray(answer.decisions) ? answer.decisions.at(-1) : answer
}
