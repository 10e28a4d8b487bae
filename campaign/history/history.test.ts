import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Finding } from '../../model/finding.ts'
import type { Case } from '../../model/format/case.ts'
import { readCase } from '../../model/read/readCase.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import { boundariesByRole } from '../../mutants/state/boundariesByRole.ts'
import { contextAccumulates } from '../../mutants/state/contextAccumulates.ts'
import { decisionsCached } from '../../mutants/state/decisionsCached.ts'
import { decisionsCachedByAction } from '../../mutants/state/decisionsCachedByAction.ts'
import { managedPoliciesByArn } from '../../mutants/state/managedPoliciesByArn.ts'
import { sessionPoliciesByName } from '../../mutants/state/sessionPoliciesByName.ts'
import { worldsCached } from '../../mutants/state/worldsCached.ts'
import { runFuzz } from '../runFuzz.ts'
import { runReplay } from '../runReplay.ts'
import { suiteFor } from '../suiteFor.ts'
import { memorySink, optionsOf } from '../testing/runOptions.ts'
import { withFresh } from './forgetful.ts'

const signal = new AbortController().signal

/** What a short campaign finds on a mutant that nobody asked anything yet. */
function found({ evaluator }: Mutant): Promise<readonly Finding[]> {
  return anew(evaluator, async (fresh) => {
    const sink = memorySink()
    await runFuzz(optionsOf({ runs: 200, seed: 'history', bail: 1 }), fresh, sink, signal, suiteFor(fresh.hello))
    return sink.events.flatMap((event) => (event.event === 'finding' ? [event.finding] : []))
  })
}

function anew<T>(evaluator: Evaluator, use: (fresh: Evaluator) => Promise<T>): Promise<T> {
  return withFresh(evaluator.fresh ?? (() => evaluator), use)
}

/** The exit status of replaying a finding's case on a new evaluator. */
function replayed(one: Case, evaluator: Evaluator): Promise<number> {
  return anew(evaluator, (fresh) =>
    runReplay(optionsOf(), [{ case: one, file: 'x.json' }], fresh, memorySink(), signal, suiteFor(fresh.hello)),
  )
}

/** The mutant, how many scenarios have to be asked first, and what a cache is keyed by. */
const ROWS: readonly (readonly [Mutant, number])[] = [
  [worldsCached, 1],
  [sessionPoliciesByName, 1],
  [managedPoliciesByArn, 1],
  [boundariesByRole, 1],
]

describe('a finding that needs history', () => {
  it.each(ROWS.map(([mutant, prelude]) => [mutant.id, mutant, prelude] as const))(
    '%s: keeps what must be asked first, and replays in a new process',
    async (_, mutant, prelude) => {
      const [finding] = await found(mutant)
      expect(finding).toMatchObject({ kind: 'property', id: 'history-irrelevant', rules: ['EVAL-06', 'EVAL-08'] })
      const one = finding?.case as Case
      expect(readCase(JSON.parse(JSON.stringify(one)))).toMatchObject({ ok: true })
      expect(one.prelude).toHaveLength(prelude)
      if ('scenario' in one) expect(one.scenario.requests).toHaveLength(1)
      expect(await replayed(one, mutant.evaluator)).toBe(1)
      const { prelude: _prelude, ...without } = one
      expect(await replayed(without, mutant.evaluator)).toBe(0)
    },
  )

  it.each([decisionsCached, decisionsCachedByAction, contextAccumulates].map((mutant) => [mutant.id, mutant] as const))(
    '%s: is found with or without history, and replays in a new process',
    async (_, mutant) => {
      const [finding] = await found(mutant)
      expect(finding).toBeDefined()
      expect(await replayed(finding?.case as Case, mutant.evaluator)).toBe(1)
    },
  )
})
