import { describe, expect, it } from 'vitest'
import { resolveEvaluator } from '../evaluators/resolve.ts'
import type { RunEvent } from '../model/event.ts'
import { referenceEvaluator } from '../reference/referenceEvaluator.ts'
import { OWN_EVALUATORS } from './ownEvaluators.ts'
import { runFuzz } from './runFuzz.ts'
import { suiteFor } from './suiteFor.ts'
import { memorySink, optionsOf } from './testing/runOptions.ts'

const MUTANT = 'mutant:session-policies-ignored'

describe('own evaluators', () => {
  it('are the reference and the mutants', async () => {
    expect(await resolveEvaluator({ name: 'reference' }, OWN_EVALUATORS)).toBe(referenceEvaluator)
    const { hello } = await resolveEvaluator({ name: MUTANT }, OWN_EVALUATORS)
    expect(hello).toEqual({ ...referenceEvaluator.hello, name: 'mutant-session-policies-ignored' })
  })

  it.each(['mutant', 'mutant:', 'mutant:x', 'Reference'])('are not %j', async (name) => {
    await expect(resolveEvaluator({ name }, OWN_EVALUATORS)).rejects.toThrow(/mutant/)
  })

  it('are known in worker threads, where they are found out alike', async () => {
    const signatures = async (count: number): Promise<readonly string[]> => {
      const evaluator = await resolveEvaluator({ name: MUTANT }, OWN_EVALUATORS)
      const workers = count === 1 ? undefined : { count, evaluator: { name: MUTANT } }
      const sink = memorySink()
      const suite = suiteFor(evaluator.hello)
      await runFuzz(optionsOf({ runs: 32, bail: 2, workers }), evaluator, sink, new AbortController().signal, suite)
      const found = (event: RunEvent) => (event.event === 'finding' ? [event.finding.signature] : [])
      return [...new Set(sink.events.flatMap(found))]
    }
    const alone = await signatures(1)
    expect(alone.length).toBeGreaterThan(0)
    expect(await signatures(2)).toEqual(alone)
  })
})
