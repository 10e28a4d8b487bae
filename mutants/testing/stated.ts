import { describe, expect, it } from 'vitest'
import type { Decision } from '../../model/decision.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Answer } from '../../model/format/answer.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { MUTANTS } from '../all.ts'
import type { Family, Mutant } from '../mutant.ts'
import { ORDINARY, PLAIN } from './ordinary.ts'

/** A mutant, a scenario, what the catalogue says of its last request, and what the mutant says instead; and what was asked before. */
export type Stated = readonly [
  mutant: Mutant,
  scenario: Scenario,
  right: Decision | 'refused',
  wrong: Decision,
  before?: Scenario,
]

/**
 * Each mutant of a family is wrong, under every reading of the open points, on the scenario stated for it, and the reference is not;
 * on what is ordinary the two agree.
 */
export function stated(family: Family, rows: readonly Stated[]): void {
  describe(`mutants of family ${family}`, () => {
    it.each(rows.map((row) => [row[0].id, row] as const))(
      '%s',
      async (_, [{ evaluator }, scenario, right, wrong, before]) => {
        const fresh = await (evaluator.fresh?.() ?? evaluator)
        if (before !== undefined) await fresh.authorize(before)
        expect(adopted(scenario)).toBe(right)
        expect(lastOf(fresh, scenario)).toBe(wrong)
        expect(permitted(scenario)).not.toContain(wrong)
      },
    )

    const ordinary = family === 'interactions' ? ORDINARY : PLAIN
    it.each(rows.map(([mutant]) => [mutant.id, mutant] as const))(
      '%s, on what is ordinary',
      async (_, { evaluator }) => {
        for (const [scenario, decision] of ordinary) {
          expect(adopted(scenario)).toBe(decision)
          expect(lastOf(await (evaluator.fresh?.() ?? evaluator), scenario), JSON.stringify(scenario.policies)).toBe(
            decision,
          )
        }
      },
    )

    it('has a scenario for each', () => {
      const ids = MUTANTS.filter((mutant) => mutant.family === family).map(({ id }) => id)
      expect(rows.map(([{ id }]) => id).sort()).toEqual(ids.sort())
    })
  })
}

function lastOf({ authorize }: Evaluator, scenario: Scenario): unknown {
  const answer = authorize(scenario) as Answer
  if ('refused' in answer) return 'refused'
  return 'decisions' in answer ? answer.decisions.at(-1) : answer
}

function adopted(scenario: Scenario): Decision | 'refused' {
  const world = compile(scenario)
  return isRefusal(world) ? 'refused' : decide(world, lastRequest(scenario)).decision
}

function permitted(scenario: Scenario): readonly Decision[] {
  const world = compile(scenario)
  return isRefusal(world) ? [] : decide(world, lastRequest(scenario)).permitted
}

const lastRequest = ({ requests }: Scenario): Request => requests.at(-1) as Request
