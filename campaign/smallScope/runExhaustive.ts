import type { Evaluator } from '../../model/evaluator.ts'
import { conduct } from '../conduct.ts'
import type { RunOptions } from '../options.ts'
import type { EventSink } from '../sink.ts'
import type { Suite } from '../suite.ts'
import { exhaust } from './exhaust.ts'
import { type Scope, SMALL_SCOPE } from './scope.ts'
import type { Tally } from './tableJudge.ts'

/** What `fuzz --exhaustive` ended with. */
export interface Exhausted {
  readonly exit: number
  readonly tally: Readonly<Tally>
}

/**
 * `fuzz --exhaustive`: asks an evaluator every scenario of the small scope, writes every event to the sink, saves findings, and gives
 * the exit status with the counts. Throws `UnknownProperty` before anything runs. Closes neither evaluator nor sink.
 */
export async function runExhaustive(
  options: RunOptions,
  evaluator: Evaluator,
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
  scope: Scope = SMALL_SCOPE,
): Promise<Exhausted> {
  let tally: Readonly<Tally> | undefined
  const exit = await conduct(options, evaluator, sink, signal, suite, async (run, asking) => {
    tally = await exhaust(run, asking, scope)
  })
  return { exit, tally: tally as Readonly<Tally> }
}
