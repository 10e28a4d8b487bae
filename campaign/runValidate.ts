import type { Evaluator } from '../model/evaluator.ts'
import { chooseProperties } from './chooseProperties.ts'
import { fuzz } from './fuzz.ts'
import type { RunOptions } from './options.ts'
import { settleProfile } from './profile/settleProfile.ts'
import { type FiledCase, replay } from './replay.ts'
import { Run } from './run.ts'
import { ANSWER_TIMEOUT_MS } from './runFuzz.ts'
import { scopeCounts } from './scopeCounts.ts'
import { settleTrouble } from './settleTrouble.ts'
import type { EventSink } from './sink.ts'
import type { Suite } from './suite.ts'
import { scopeOf } from './supported.ts'
import { fuzzInWorkers } from './workers/fuzzInWorkers.ts'

/**
 * `validate`: the corpus first, then worlds for the rest of the time, properties and comparison, all in one run of one evaluator. Writes
 * every event to the sink, saves findings, and gives the exit status (`docs/protocol.md`; never 2). With `workers`, `suite` must be
 * `suiteFor` the evaluator. Throws `UnknownProperty` before anything runs. Closes neither evaluator nor sink.
 */
export async function runValidate(
  options: RunOptions,
  cases: readonly FiledCase[],
  evaluator: Evaluator,
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
): Promise<number> {
  const properties = chooseProperties(suite.properties, options.properties)
  const run = new Run(options, evaluator, sink, signal)
  run.start()
  run.coverage.scope = scopeCounts(evaluator.hello, suite.referee.evaluator.hello)
  const timeoutMs = options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS
  const asking = { evaluator, suite, properties, outOfScope: scopeOf(evaluator.hello), timeoutMs }
  if (cases.length > 0) await replay(run, asking, cases)
  if (!run.stop.soft)
    await (options.workers === undefined ? fuzz(run, asking) : fuzzInWorkers(run, asking, options.workers))
  settleProfile(run, asking)
  settleTrouble(run, asking, run.trouble ?? evaluator.trouble?.())
  return run.end()
}
