import type { Evaluator } from '../model/evaluator.ts'
import { conduct } from './conduct.ts'
import { fuzzWorlds } from './fuzzWorlds.ts'
import type { RunOptions } from './options.ts'
import { type FiledCase, replay } from './replay.ts'
import { scopeCounts } from './scopeCounts.ts'
import type { EventSink } from './sink.ts'
import type { Suite } from './suite.ts'

/**
 * `validate`: the corpus first, then worlds for the rest of the time, properties and comparison, all in one run of one evaluator. Writes
 * every event to the sink, saves findings, and gives the exit status (`docs/protocol.md`; never 2). With `workers`, `suite` must be
 * `suiteFor` the evaluator. Throws `UnknownProperty` before anything runs. Closes neither evaluator nor sink.
 */
export function runValidate(
  options: RunOptions,
  cases: readonly FiledCase[],
  evaluator: Evaluator,
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
): Promise<number> {
  return conduct(options, evaluator, sink, signal, suite, async (run, asking) => {
    run.coverage.scope = scopeCounts(evaluator.hello, suite.referee.evaluator.hello)
    if (cases.length > 0) await replay(run, asking, cases)
    if (!run.stop.soft) await fuzzWorlds(run, asking)
  })
}
