import { isPromise } from '../ask.ts'
import { Coverage } from '../coverage.ts'
import type { Look } from '../looks.ts'
import { BATCH, batchRandom, batchSeed } from '../seeds.ts'
import type { Suspicion } from '../suspicion.ts'
import { type AskedWorld, type Asking, askWorld } from '../world.ts'
import { type Place, worldJudge } from '../worldJudge.ts'
import type { BatchReport, Spot } from './batchReport.ts'

/** Asks and judges the first `worlds` worlds of a batch. */
export type JudgeBatch = (batch: number, worlds: number) => Promise<BatchReport>

/** What a worker does: one batch after another, or several at a time where the evaluator answers late. */
export function judgeBatchesOf(asking: Asking, seed: string): JudgeBatch {
  const patience = { hangs: 0, faults: 0 }
  return async (batch, worlds) => {
    const notes = new Notes()
    const coverage = new Coverage()
    const judge = worldJudge(asking, coverage, notes.take, notes.because, patience)
    const decisions: number[] = []
    const land = (world: AskedWorld): void => {
      notes.world = decisions.length
      judge(world)
      decisions.push(coverage.decisions)
    }
    const random = batchSeed(seed, batch)
    const generate = asking.suite.generator(batchRandom(random))
    const waiting: (AskedWorld | Promise<AskedWorld>)[] = []
    for (let world = 0; world < worlds; world++) {
      const asked = askWorld(asking, generate, random, world, batch * BATCH + world)
      if (waiting.length === 0 && !isPromise(asked)) land(asked)
      else waiting.push(asked)
    }
    for (const asked of waiting) land(await asked)
    return notes.report(batch, coverage, decisions)
  }
}

/** What came up in one batch, suspicions written down as spots. */
class Notes {
  world = 0
  #reason: string | undefined
  readonly #looks: Look[] = []
  readonly #spots: Spot[] = []
  readonly #known = new Map<string, number>()

  readonly because = (reason: string): void => {
    this.#reason ??= reason
  }

  readonly take = (suspicion: Suspicion, { property, scenario }: Place): void => {
    const { kind, id, expected, actual, layer, request, message } = suspicion
    const key = JSON.stringify([kind, id, expected, actual, layer])
    let look = this.#known.get(key)
    if (look === undefined) {
      look = this.#looks.push({ kind, id, expected, actual, layer }) - 1
      this.#known.set(key, look)
    }
    const spot = { look, world: this.world, property, scenario, request }
    this.#spots.push(message === undefined ? spot : { ...spot, message })
  }

  report(batch: number, coverage: Coverage, decisions: readonly number[]): BatchReport {
    const report = { batch, coverage: coverage.counts(), decisions, looks: this.#looks, spots: this.#spots }
    return this.#reason === undefined ? report : { ...report, reason: this.#reason }
  }
}
