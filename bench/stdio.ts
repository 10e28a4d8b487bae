import { fileURLToPath } from 'node:url'
import { startStdio } from '../evaluators/stdio/startStdio.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { median, rounds } from './median.ts'
import type { Rate } from './throughput.ts'
import { worlds } from './worlds.ts'

/** Worlds a round, asked all at once: the driver has as many in flight as it likes. */
const WORLDS = 1_000

/** Decisions a second of an evaluator behind a pipe that does nothing, with so many requests a world; generating excluded. */
export async function stdioRate(requests: number): Promise<Rate> {
  const scenarios = worlds(WORLDS, requests)
  const nothing = fileURLToPath(new URL('../evaluators/misbehaving/nothing.mjs', import.meta.url))
  const evaluator = await startStdio([process.execPath, nothing])
  try {
    const rates = (await rounds(7, () => askAll(evaluator, scenarios))).map((seconds) => (WORLDS * requests) / seconds)
    return { median: median(rates), slowest: Math.min(...rates), fastest: Math.max(...rates) }
  } finally {
    await evaluator.close?.()
  }
}

async function askAll(evaluator: Evaluator, scenarios: readonly Scenario[]): Promise<void> {
  await Promise.all(scenarios.map((scenario) => evaluator.authorize(scenario)))
}
