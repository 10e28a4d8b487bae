import { type FiledCase, replay } from '../../campaign/replay.ts'
import { Run } from '../../campaign/run.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { scopeOf } from '../../campaign/supported.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Hunted } from './hunt.ts'

/** Asks an evaluator the cases of the corpus in their order until one disagrees. */
export async function huntInCorpus(evaluator: Evaluator, cases: readonly FiledCase[]): Promise<Hunted> {
  const options = { version: '', command: 'replay', seed: '', bail: 1, evaluatorArguments: [], commandLine: [] }
  const sink = { write: () => undefined, close: () => undefined }
  const run = new Run(options, evaluator, sink, new AbortController().signal)
  const suite = suiteFor(evaluator.hello)
  const outOfScope = scopeOf(evaluator.hello)
  await replay(run, { evaluator, suite, properties: [], outOfScope, timeoutMs: 10_000 }, cases)
  const [first] = run.findings.all
  if (first === undefined) return { decisions: run.coverage.decisions }
  return { by: { kind: first.kind, id: first.id }, decisions: first.foundAfterDecisions }
}
