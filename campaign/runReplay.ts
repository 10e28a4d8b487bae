import type { Evaluator } from '../model/evaluator.ts'
import { conduct } from './conduct.ts'
import type { RunOptions } from './options.ts'
import { type FiledCase, replay } from './replay.ts'
import type { EventSink } from './sink.ts'
import type { Suite } from './suite.ts'

/**
 * `replay`: asks corpus cases of an evaluator and compares, writes every event to the sink, saves findings that have no file of their
 * own, and gives the exit status (`docs/protocol.md`; never 2). Closes neither evaluator nor sink.
 */
export function runReplay(
  options: RunOptions,
  cases: readonly FiledCase[],
  evaluator: Evaluator,
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
): Promise<number> {
  return conduct(options, evaluator, sink, signal, suite, (run, asking) => replay(run, asking, cases))
}
