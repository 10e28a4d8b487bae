import type { Evaluator } from '../model/evaluator.ts'
import { conduct } from './conduct.ts'
import { fuzzWorlds } from './fuzzWorlds.ts'
import type { RunOptions } from './options.ts'
import type { EventSink } from './sink.ts'
import type { Suite } from './suite.ts'

/**
 * `fuzz`: generates worlds, judges an evaluator on them, writes every event to the sink, saves findings, and gives the exit status
 * (`docs/protocol.md`; never 2). With `workers`, `suite` must be `suiteFor` the evaluator: they make their own. Throws
 * `UnknownProperty` before anything runs. Closes neither evaluator nor sink.
 */
export function runFuzz(
  options: RunOptions,
  evaluator: Evaluator,
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
): Promise<number> {
  return conduct(options, evaluator, sink, signal, suite, fuzzWorlds)
}
