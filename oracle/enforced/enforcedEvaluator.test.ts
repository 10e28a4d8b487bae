import { describe, expect, it } from 'vitest'
import { suiteFor } from '../../campaign/suiteFor.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { casesAt } from '../../scripts/judging/casesAt.ts'
import { candidatesOf } from './choose/candidates.ts'
import { choose } from './choose/choose.ts'
import { enforcedTests } from './testing/enforcedTest.ts'
import { left } from './testing/localAccount.ts'

const start = enforcedTests()
const { verdicts, readings } = suiteFor(referenceEvaluator.hello).referee
const { candidates } = candidatesOf(casesAt([]), { verdicts, readings, publicPolicies: true })

describe('an account that decides as the documents say', () => {
  it('agrees on everything that is chosen, and is left as it was', async () => {
    const { account, asking } = await start()
    const evaluator = asking()
    const chosen = choose(candidates, 1)
    const wrong: unknown[] = []
    await Promise.all(
      chosen.map(async ({ filed: { case: one } }) => {
        const answer = await evaluator.authorize(one.scenario)
        if (!('decisions' in answer)) throw new Error(JSON.stringify(answer))
        for (const [at, decision] of answer.decisions.entries()) {
          const expected = one.decisions[at] === 'allowed' ? 'allowed' : 'denied'
          if (decision !== expected) wrong.push([one.id, expected, decision])
        }
      }),
    )
    await evaluator.close?.()
    expect(wrong).toEqual([])
    expect(left(account)).toEqual([])
  }, 240_000)
})
void ({} as Scenario)
