import type { Evaluator } from '../../model/evaluator.ts'
import { chooseProperties } from '../chooseProperties.ts'
import type { RunOptions } from '../options.ts'
import { Run } from '../run.ts'
import { ANSWER_TIMEOUT_MS } from '../runFuzz.ts'
import type { EventSink } from '../sink.ts'
import type { Suite } from '../suite.ts'
import { scopeOf } from '../supported.ts'
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
  const properties = chooseProperties(suite.properties, options.properties)
  const run = new Run(options, evaluator, sink, signal)
  run.start()
  const timeoutMs = options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS
  const asking = { evaluator, suite, properties, outOfScope: scopeOf(evaluator.hello), timeoutMs }
  const tally = await exhaust(run, asking, scope)
  return { exit: run.end(), tally }
}
