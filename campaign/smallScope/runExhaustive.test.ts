import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import { MUTANTS } from '../../mutants/index.ts'
import { referenceEvaluator, referenceWith } from '../../reference/referenceEvaluator.ts'
import type { RunOptions } from '../options.ts'
import { suiteFor } from '../suiteFor.ts'
import { memorySink, optionsOf } from '../testing/runOptions.ts'
import { runExhaustive } from './runExhaustive.ts'
import { type Scope, SMALL_SCOPE, scenariosIn } from './scope.ts'

/** The slice of the scope that runs with the tests; `npx assume-nothing fuzz --exhaustive` runs all of it. */
const SLICE = { index: 12, count: 151 }

async function run(evaluator: Evaluator, more: Partial<RunOptions> = {}, scope?: Scope) {
  const sink = memorySink()
  const { signal } = new AbortController()
  const options = { ...optionsOf({ shard: SLICE, ...more }), runs: undefined }
  const ended = await runExhaustive(options, evaluator, sink, signal, suiteFor(evaluator.hello), scope)
  const findings = sink.events.flatMap((event) => (event.event === 'finding' ? [event.finding] : []))
  return { ...ended, findings, events: sink.events }
}

/** Few worlds, so that a wrong evaluator is shrunk in no time. */
const few: Scope = { ...SMALL_SCOPE, worlds: 3_000 }
const QUICK = { shard: { index: 1, count: 7 }, bail: 1 }

describe('fuzz --exhaustive', () => {
  it('has a scope of some hundred thousand scenarios, shared out without rest', () => {
    const all = scenariosIn(SMALL_SCOPE)
    expect(all).toBeGreaterThan(500_000)
    expect(all).toBeLessThan(1_000_000)
    const shares = [1, 2, 3].map((index) => scenariosIn(SMALL_SCOPE, { index, count: 3 }))
    expect(shares.reduce((sum, share) => sum + share)).toBe(all)
  })

  it('finds the reference, the tables and the properties of one mind', { timeout: 300_000 }, async () => {
    const { exit, tally, findings } = await run(referenceEvaluator)
    expect(findings).toEqual([])
    expect(tally).toEqual({ agreed: scenariosIn(SMALL_SCOPE, SLICE), disagreed: 0, unsupported: 0 })
    expect(exit).toBe(0)
  })

  it('takes any reading of an open point', { timeout: 300_000 }, async () => {
    const other = referenceWith({ 'CONT-03': 'limitedBySession', 'CONT-04': 'lenient', 'CONT-09': 'anyMatch' }, 'other')
    const { tally, findings } = await run(other, { shard: { index: 5, count: 301 }, properties: ['default-deny'] })
    expect(findings).toEqual([])
    expect(tally.disagreed).toBe(0)
  })

  it.each(['session-policies-ignored', 'session-deny-only-neutral', 'boundary-ignored'])(
    'finds the mutant %s, and makes it small',
    { timeout: 300_000 },
    async (id) => {
      const { evaluator } = MUTANTS.find((mutant) => mutant.id === id) as (typeof MUTANTS)[0]
      const { exit, tally, findings } = await run(evaluator, { bail: 1, shard: { index: 3, count: 97 } })
      expect(exit).toBe(1)
      expect(tally.disagreed).toBeGreaterThan(0)
      expect(findings[0]?.case).toMatchObject({ scenario: { requests: [expect.anything()] } })
    },
  )

  it('tells where the tables and the reference are of two minds', async () => {
    const wrong: Scope = {
      ...few,
      world: (index) => {
        const { scenario, expected } = few.world(index)
        return { scenario, expected: expected.map(() => ({ adopted: 'allowed', permitted: ['allowed'] })) }
      },
    }
    const { exit, findings } = await run(referenceEvaluator, { ...QUICK, properties: [] }, wrong)
    expect(exit).toBe(1)
    expect(findings[0]).toMatchObject({ kind: 'comparison', id: 'tables', expected: ['allowed'] })
    expect(findings[0]?.case).toMatchObject({ decisions: ['allowed'], scenario: { requests: [expect.anything()] } })
  })

  it('counts what an evaluator does not claim as unsupported', async () => {
    const { hello } = referenceEvaluator
    const supports = hello.supports.filter((feature) => feature !== 'boundary' && feature !== 'kms-key')
    const partial: Evaluator = { ...referenceEvaluator, hello: { ...hello, name: 'partial', supports } }
    const { exit, tally } = await run(partial, { shard: { index: 8, count: 509 } })
    expect(exit).toBe(0)
    expect(tally.disagreed).toBe(0)
    expect(tally.agreed).toBeGreaterThan(0)
    expect(tally.unsupported).toBeGreaterThan(tally.agreed)
    expect(tally.agreed + tally.unsupported).toBe(scenariosIn(SMALL_SCOPE, { index: 8, count: 509 }))
  })

  it('waits for evaluators that answer late, and judges them alike', async () => {
    const { hello, authorize } = referenceEvaluator
    const late: Evaluator = {
      hello: { ...hello, name: 'late' },
      authorize: async (scenario) => authorize(scenario),
    }
    const { tally } = await run(late, { shard: { index: 8, count: 509 } })
    expect(tally.agreed).toBe(scenariosIn(SMALL_SCOPE, { index: 8, count: 509 }))
  })

  it('does not say that it agreed on what it was not asked in time', async () => {
    const { tally } = await run(referenceEvaluator, { shard: undefined, timeMs: 1 })
    expect(tally.agreed).toBeLessThan(scenariosIn(SMALL_SCOPE))
  })
})
