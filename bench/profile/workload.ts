import { runFuzz } from '../../campaign/runFuzz.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { startStdio } from '../../evaluators/stdio/startStdio.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import { MUTANTS } from '../../mutants/all.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'

/**
 * What is profiled, as a process of its own: `node workload.mjs campaign|pipe|findings NOTHING`, NOTHING being the
 * script of an evaluator that does nothing. Prints how many decisions were judged.
 */
const WORKLOADS: { readonly [name: string]: () => Promise<number> } = {
  campaign: () => decisions(referenceEvaluator, 16_000),
  pipe: async () => {
    const evaluator = await startStdio([process.execPath, process.argv[3] as string])
    try {
      return await decisions(evaluator, 1_000)
    } finally {
      await evaluator.close?.()
    }
  },
  findings: async () => {
    let sum = 0
    for (const { evaluator } of MUTANTS.slice(0, 40)) sum += await decisions(evaluator, 40)
    return sum
  },
}

const workload = WORKLOADS[process.argv[2] ?? '']
if (workload === undefined) throw new Error(`expected one of ${Object.keys(WORKLOADS).join(', ')}`)
process.stdout.write(`${await workload()}\n`)

async function decisions(evaluator: Evaluator, runs: number): Promise<number> {
  let last = 0
  const options = { version: '0', command: 'fuzz', seed: 'profile', runs, evaluatorArguments: [], commandLine: [] }
  const write = (event: { readonly event: string; readonly decisions?: number }): void => {
    if (event.event === 'coverage') last = event.decisions ?? 0
  }
  const sink = { write, close: () => undefined }
  await runFuzz(options, evaluator, sink, new AbortController().signal, suiteFor(evaluator.hello))
  return last
}
