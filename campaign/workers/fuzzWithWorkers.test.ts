import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import type { RunEvent } from '../../model/event.ts'
import { fuzz } from '../fuzz.ts'
import type { RunOptions } from '../options.ts'
import { Run } from '../run.ts'
import { memorySink, optionsOf } from '../testing/runOptions.ts'
import { evaluatorBy, rightly, smallSuite } from '../testing/smallSuite.ts'
import type { Asking } from '../world.ts'
import { fuzzWithWorkers } from './fuzzWithWorkers.ts'
import { judgeBatchesOf } from './judgeBatch.ts'
import { type Judge, WorkerFailed } from './pool.ts'

/** What a run told of, without what hangs on clock and chance. */
function timeless(events: readonly RunEvent[]): unknown {
  const findings = new Map<string, unknown>()
  let coverage: unknown
  for (const event of events) {
    if (event.event === 'finding') findings.set(event.finding.signature, { ...event.finding, foundAfterMs: 0 })
    if (event.event === 'coverage') coverage = { ...event, run: '', elapsedMs: 0 }
  }
  return { findings: [...findings.values()], coverage }
}

const askingOf = (evaluator: Evaluator): Asking => {
  const suite = smallSuite()
  return { evaluator, suite, properties: suite.properties, outOfScope: () => undefined, timeoutMs: 1_000 }
}

async function told(
  evaluator: Evaluator,
  options: Partial<RunOptions>,
  loop: (run: Run, asking: Asking) => Promise<void>,
) {
  const sink = memorySink()
  const run = new Run(optionsOf(options), evaluator, sink, new AbortController().signal)
  await loop(run, askingOf(evaluator))
  return { exit: run.end(), ...(timeless(sink.events) as { findings: readonly unknown[] }), run }
}

/** Workers without threads, whose parts are done in any order. */
const workersFor = (evaluator: Evaluator): Judge => {
  const judge = judgeBatchesOf(askingOf(evaluator), 'test')
  return async (part) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
    return Promise.all(part.map(([batch, worlds]) => judge(batch, worlds)))
  }
}

const asynchronous = (evaluator: Evaluator): Evaluator => ({
  ...evaluator,
  authorize: async (scenario) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3))
    return evaluator.authorize(scenario)
  },
})

const EVALUATORS: { readonly [name: string]: Evaluator } = {
  'is right': evaluatorBy(rightly),
  'always allows': evaluatorBy(() => 'allowed'),
  'is wrong on one action': evaluatorBy((scenario, request) =>
    scenario.requests[request]?.action === 'kms:Decrypt' ? 'explicitDeny' : rightly(scenario, request),
  ),
  'depends on the order': evaluatorBy((scenario, request) =>
    request === 0 && scenario.requests.length > 2 ? 'implicitDeny' : rightly(scenario, request),
  ),
  'throws at times': {
    ...evaluatorBy(rightly),
    authorize: (scenario) => {
      if (scenario.policies.identity.length > 1 && scenario.requests.length > 3) throw new Error('four is too much')
      return { decisions: scenario.requests.map((_, request) => rightly(scenario, request)) }
    },
  },
}

describe('fuzzWithWorkers', () => {
  it.each(Object.keys(EVALUATORS))('tells what one thread tells of an evaluator that %s', async (name) => {
    const evaluator = EVALUATORS[name] as Evaluator
    const { run: _, ...alone } = await told(evaluator, { runs: 300 }, fuzz)
    for (const workers of [1, 3]) {
      const { run: _, ...spread } = await told(evaluator, { runs: 300 }, (run, asking) =>
        fuzzWithWorkers(run, asking, workersFor(evaluator), workers),
      )
      expect(spread).toEqual(alone)
    }
    expect(alone.findings.length > 0).toBe(name !== 'is right')
  })

  it('takes answers that come late', async () => {
    const evaluator = EVALUATORS['is wrong on one action'] as Evaluator
    const { run: _, ...alone } = await told(evaluator, { runs: 40 }, fuzz)
    const { run: __, ...spread } = await told(evaluator, { runs: 40 }, (run, asking) =>
      fuzzWithWorkers(run, asking, workersFor(asynchronous(evaluator)), 2),
    )
    expect(spread).toEqual(alone)
  })

  it('judges the worlds of its shard, and no more than it was told to', async () => {
    const worlds = async (options: Partial<RunOptions>): Promise<number> => {
      const evaluator = evaluatorBy(rightly)
      const { run } = await told(evaluator, options, (run, asking) =>
        fuzzWithWorkers(run, asking, workersFor(evaluator), 2),
      )
      return run.coverage.worlds
    }
    expect(await worlds({ runs: 43 })).toBe(43)
    const shards = [1, 2, 3].map((index) => worlds({ runs: 43, shard: { index, count: 3 } }))
    expect((await Promise.all(shards)).reduce((sum, one) => sum + one)).toBe(43)
  })

  it('ends at its time and after --bail', async () => {
    const evaluator = evaluatorBy(() => 'allowed')
    const loop = (run: Run, asking: Asking) => fuzzWithWorkers(run, asking, workersFor(evaluator), 2)
    const timed = await told(evaluatorBy(rightly), { runs: undefined, timeMs: 100 }, (run, asking) =>
      fuzzWithWorkers(run, asking, workersFor(evaluatorBy(rightly)), 2),
    )
    expect(timed.run.elapsedMs).toBeLessThan(30_000)
    expect(timed.exit).toBe(0)
    const bailed = await told(evaluator, { runs: undefined, bail: 1 }, loop)
    expect(bailed.findings).toHaveLength(1)
    expect(bailed.run.stop.reason).toMatch(/--bail/)
  })

  it('stops at once when interrupted, however long a worker takes', async () => {
    const evaluator = evaluatorBy(rightly)
    const abort = new AbortController()
    const run = new Run(optionsOf({ runs: undefined }), evaluator, memorySink(), abort.signal)
    setTimeout(() => abort.abort(), 20)
    await fuzzWithWorkers(run, askingOf(evaluator), () => new Promise(() => undefined), 2)
    expect(run.end()).toBe(130)
  })

  it('passes on that a worker failed', async () => {
    const evaluator = evaluatorBy(rightly)
    const failing = (): Promise<never> => Promise.reject(new WorkerFailed('gone'))
    await expect(told(evaluator, {}, (run, asking) => fuzzWithWorkers(run, asking, failing, 2))).rejects.toThrow('gone')
  })
})
