import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../generators/testing/walk.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { MUTANTS } from '../../mutants/all.ts'
import { runFuzz } from '../runFuzz.ts'
import { suiteFor } from '../suiteFor.ts'
import { memorySink, optionsOf } from '../testing/runOptions.ts'

/** Twenty defects from all over: what one of them needs at least is one or two statements and one request. */
const DEFECTS = MUTANTS.filter(({ family }) => family !== 'state' && family !== 'documents').filter(
  (_, index) => index % 4 === 0,
)
const TWENTY = DEFECTS.slice(0, 20)
const HUNTS = 5

interface Minimal {
  readonly id: string
  readonly statements: number
  /** Of all conditions together. */
  readonly values: number
  readonly requests: number
  /** Candidates that were tried on the way to the first finding. */
  readonly steps: number
}

async function minimal(id: string, hunt: number): Promise<Minimal> {
  const { evaluator } = MUTANTS.find((mutant) => mutant.id === id) as (typeof MUTANTS)[number]
  const suite = suiteFor(evaluator.hello)
  let steps = 0
  const shrink = function* (scenario: Scenario): Iterable<Scenario> {
    for (const candidate of suite.shrink(scenario)) {
      steps++
      yield candidate
    }
  }
  const sink = memorySink()
  const options = optionsOf({ runs: 4_000, seed: `minimal ${hunt} ${id}`, bail: 1 })
  await runFuzz(options, evaluator, sink, new AbortController().signal, { ...suite, shrink })
  const event = sink.events.find(({ event }) => event === 'finding')
  if (event?.event !== 'finding' || !('scenario' in event.finding.case)) throw new Error(`nothing found in ${id}`)
  const { scenario } = event.finding.case
  const conditions = Object.values(statementsOf(scenario)).flatMap(({ statement }) =>
    Object.values(statement.Condition ?? {}).flatMap((keys) => Object.values(keys).flat()),
  )
  const statements = statementsOf(scenario).length
  return { id, statements, values: conditions.length, requests: scenario.requests.length, steps }
}

describe('shrinking', () => {
  it('leaves at most four statements, three values and one request of twenty known defects, and 400 steps in the median', async () => {
    const found: Minimal[] = []
    // The median of one hunt each swings between 150 and 400; over ten it was 305, and five together stray by 30 from that.
    for (let hunt = 0; hunt < HUNTS; hunt++) for (const { id } of TWENTY) found.push(await minimal(id, hunt))
    expect(found).toHaveLength(20 * HUNTS)
    expect(found.filter((one) => one.statements > 4 || one.values > 3 || one.requests > 1)).toEqual([])
    const steps = found.map((one) => one.steps).sort((one, other) => one - other)
    expect(steps[10 * HUNTS]).toBeLessThan(400)
  })
})
