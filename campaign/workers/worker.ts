import { parentPort, workerData } from 'node:worker_threads'
import { resolveEvaluator } from '../../evaluators/resolve.ts'
import type { Trouble } from '../../model/evaluator.ts'
import { chooseProperties } from '../chooseProperties.ts'
import { OWN_EVALUATORS } from '../ownEvaluators.ts'
import { suiteFor } from '../suiteFor.ts'
import { scopeOf } from '../supported.ts'
import type { BatchReport } from './batchReport.ts'
import { judgeBatchesOf } from './judgeBatch.ts'
import type { ToWorker, WorkerSetup } from './setup.ts'

/** From a worker: what came of a part, or why nothing more comes of this worker. */
export type FromWorker =
  | { readonly id: number; readonly reports: readonly BatchReport[] }
  | { readonly failed: string }
  | { readonly trouble: Trouble }

const tell = (message: FromWorker): void => parentPort?.postMessage(message)

try {
  await serve(workerData as WorkerSetup)
} catch (thrown) {
  tell({ failed: thrown instanceof Error ? thrown.message : String(thrown) })
}

/** The thread that judges batches: loads an evaluator of its own, then takes part after part. */
async function serve({ evaluator: name, seed, properties, settings, timeoutMs }: WorkerSetup): Promise<void> {
  const evaluator = await resolveEvaluator(name, OWN_EVALUATORS, { answerTimeoutMs: timeoutMs })
  const suite = suiteFor(evaluator.hello, settings)
  const chosen = chooseProperties(suite.properties, properties)
  const asking = { evaluator, suite, properties: chosen, outOfScope: scopeOf(evaluator.hello), timeoutMs }
  const judge = judgeBatchesOf(asking, seed)

  parentPort?.on('message', async (message: ToWorker) => {
    if (message === 'close') {
      const trouble = evaluator.trouble?.()
      if (trouble !== undefined) tell({ trouble })
      await evaluator.close?.()
      process.exit()
    }
    try {
      const reports: BatchReport[] = []
      for (const [batch, worlds] of message.part) reports.push(await judge(batch, worlds))
      tell({ id: message.id, reports })
    } catch (thrown) {
      tell({ failed: thrown instanceof Error ? thrown.message : String(thrown) })
    }
  })
}
