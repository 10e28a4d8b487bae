import type { Evaluator } from '../model/evaluator.ts'
import type { RunOptions } from './options.ts'
import { settleProfile } from './profile/settleProfile.ts'
import { type FiledCase, replay } from './replay.ts'
import { Run } from './run.ts'
import { ANSWER_TIMEOUT_MS } from './runFuzz.ts'
import { settleTrouble } from './settleTrouble.ts'
import type { EventSink } from './sink.ts'
import type { Suite } from './suite.ts'
import { scopeOf } from './supported.ts'

/**
 * `replay`: asks corpus cases of an evaluator and compares, writes every event to the sink, saves findings that have no file of their
 * own, and gives the exit status (`docs/protocol.md`; never 2). Closes neither evaluator nor sink.
 */
export async function runReplay(
  options: RunOptions,
  cases: readonly FiledCase[],
  evaluator: Evaluator,
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
): Promise<number> {
  const run = new Run(options, evaluator, sink, signal)
  run.start()
  const timeoutMs = options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS
  const asking = { evaluator, suite, properties: [], outOfScope: scopeOf(evaluator.hello), timeoutMs }
  await replay(run, asking, cases)
  settleProfile(run, asking)
  settleTrouble(run, asking, run.trouble ?? evaluator.trouble?.())
  return run.end()
}
