import type { Evaluator } from '../model/evaluator.ts'
import { chooseProperties } from './chooseProperties.ts'
import type { RunOptions } from './options.ts'
import { settleProfile } from './profile/settleProfile.ts'
import { Run } from './run.ts'
import { settleTrouble } from './settleTrouble.ts'
import type { EventSink } from './sink.ts'
import type { Suite } from './suite.ts'
import { scopeOf } from './supported.ts'
import type { Asking } from './world.ts'

/** Longest wait for one answer unless the options say otherwise. */
export const ANSWER_TIMEOUT_MS = 10_000

/** What a run consists of; it stops by itself where the run is to stop. */
type Work = (run: Run, asking: Asking) => Promise<void>

/**
 * One run of one evaluator from its first event to its last: what every command that judges does around its work. Gives the exit
 * status (`docs/protocol.md`; never 2). Throws `UnknownProperty` before anything runs. Closes neither evaluator nor sink.
 */
export async function conduct(
  options: RunOptions,
  evaluator: Evaluator,
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
  work: Work,
): Promise<number> {
  const properties = chooseProperties(suite.properties, options.properties)
  const run = new Run(options, evaluator, sink, signal)
  run.start()
  const timeoutMs = options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS
  const asking = { evaluator, suite, properties, outOfScope: scopeOf(evaluator.hello), timeoutMs }
  await work(run, asking)
  const silentMs = evaluator.silentMs?.()
  settleProfile(run, asking)
  settleTrouble(run, asking, run.trouble ?? evaluator.trouble?.())
  if (silentMs !== undefined && run.findings.size === 0)
    run.fail(`the evaluator had owed an answer for ${silentMs} ms when the time was up: it may hang; give it more time`)
  return run.end()
}
