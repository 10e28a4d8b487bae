import { lookInto } from '../lookInto.ts'
import type { Run } from '../run.ts'
import { BATCH } from '../seeds.ts'
import type { Asking } from '../world.ts'
import type { BatchReport, Spot } from './batchReport.ts'
import type { Judge } from './pool.ts'
import { recentBefore } from './recentBefore.ts'
import type { Part } from './setup.ts'
import { suspicionAt } from './suspicionAt.ts'

/** Parts that each worker has before it, so that it never waits for the next. */
const AHEAD = 2
/** A part is so many batches that it takes about this long, whatever the evaluator: rarely asked for, soon ended. */
const PART_MS = 40
const MOST_BATCHES = 32

/**
 * The loop of `fuzz` with the batches spread over workers. They generate, ask and judge; this thread takes their reports in the
 * order of the batches and looks into what they found, so that findings do not depend on how many workers there are.
 */
export async function fuzzWithWorkers(run: Run, asking: Asking, judge: Judge, workers: number): Promise<void> {
  const { stop, options } = run
  const runs = options.runs ?? Number.POSITIVE_INFINITY
  const { index, count } = options.shard ?? { index: 1, count: 1 }
  const done = (): number =>
    Math.max(options.timeMs === undefined ? 0 : run.elapsedMs / options.timeMs, (run.coverage.worlds * count) / runs)
  const flight: Promise<readonly BatchReport[]>[] = []
  let next = index - 1
  let size = 1
  let landed = performance.now()

  const part = (): Part => {
    const batches: [number, number][] = []
    for (; batches.length < size && next * BATCH < runs; next += count)
      batches.push([next, Math.min(BATCH, runs - next * BATCH)])
    return batches
  }
  while (!stop.hard) {
    while (flight.length < workers * AHEAD && next * BATCH < runs && !stop.soft) {
      const reports = judge(part())
      reports.catch(() => undefined)
      flight.push(reports)
    }
    const first = flight.shift()
    if (first === undefined) return
    const reports = await stop.orNothing(first)
    if (reports === undefined) break
    for (const report of reports) if (!stop.hard) await take(run, asking, report)
    run.tick(done)
    const tookMs = performance.now() - landed
    landed = performance.now()
    size = Math.max(1, Math.min(MOST_BATCHES, tookMs * workers < PART_MS ? size * 2 : Math.ceil(size / 2)))
  }
  if (!stop.interrupted && run.coverage.worlds === 0 && run.coverage.judged === 0)
    stop.because('the evaluator gave no answer in the time of the run')
}

/** Counts a batch and looks into its suspicions, world by world, as if it had been judged here. */
async function take(run: Run, asking: Asking, report: BatchReport): Promise<void> {
  const { coverage, stop } = run
  const before = coverage.decisions
  coverage.add(report.coverage)
  if (report.reason !== undefined) stop.because(report.reason)
  for (let at = 0; at < report.spots.length && !stop.hard; ) {
    const { world } = report.spots[at] as Spot
    const chosen: Spot[] = []
    for (; report.spots[at]?.world === world; at++) {
      const spot = report.spots[at] as Spot
      const look = report.looks[spot.look]
      if (look !== undefined && run.meets(look)) chosen.push(spot)
    }
    if (chosen.length === 0) continue
    const suspicions = chosen.map((spot) => suspicionAt(asking, run.options.seed, report, spot))
    const { seed, shard } = run.options
    const remembers = asking.evaluator.fresh !== undefined
    const recent = remembers ? recentBefore(asking, seed, report.batch, world, shard?.count ?? 1) : []
    await lookInto(run, asking, suspicions, before + (report.decisions[world] ?? 0), recent)
  }
}
