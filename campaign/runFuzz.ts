import type { Evaluator } from '../model/evaluator.ts'
import { chooseProperties } from './chooseProperties.ts'
import { fuzz } from './fuzz.ts'
import type { RunOptions } from './options.ts'
import { settleProfile } from './profile/settleProfile.ts'
import { Run } from './run.ts'
import { settleTrouble } from './settleTrouble.ts'
import type { EventSink } from './sink.ts'
import type { Suite } from './suite.ts'
import { scopeOf } from './supported.ts'
import { fuzzInWorkers } from './workers/fuzzInWorkers.ts'

/** Longest wait for one answer unless the options say otherwise. */
export const ANSWER_TIMEOUT_MS = 10_000

/**
 * `fuzz`: generates worlds, judges an evaluator on them, writes every event to the sink, saves findings, and gives the exit status
 * (`docs/protocol.md`; never 2). With `workers`, `suite` must be `suiteFor` the evaluator: they make their own. Throws
 * `UnknownProperty` before anything runs. Closes neither evaluator nor sink.
 */
export async function runFuzz(
  options: RunOptions,
  evaluator: Evaluator,
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
): Promise<number> {
  const properties = chooseProperties(suite.properties, options.properties)
  const run = new Run(options, evaluator, sink, signal)
  run.start()
  const timeoutMs = options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS
  const asking = { evaluator, suite, properties, outOfScope: scopeOf(evaluator.hello), timeoutMs }
  await (options.workers === undefined ? fuzz(run, asking) : fuzzInWorkers(run, asking, options.workers))
  settleProfile(run, asking)
  settleTrouble(run, asking, run.trouble ?? evaluator.trouble?.())
  return run.end()
}
