import { fileURLToPath } from 'node:url'
import { batchRandom, batchSeed, worldRandom } from '../campaign/seeds.ts'
import { isRefusal } from '../campaign/suite.ts'
import { suiteFor } from '../campaign/suiteFor.ts'
import { scopeOf } from '../campaign/supported.ts'
import { EvaluatorUnavailable } from '../evaluators/evaluatorUnavailable.ts'
import { loadIamSimulate } from '../evaluators/iamSimulate/load.ts'
import { resolveEvaluator } from '../evaluators/resolve.ts'
import { startStdio } from '../evaluators/stdio/startStdio.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { percentile } from './percentile.ts'
import { children, peakMegabytes } from './processes.ts'
import { decidedBy, pairedRates, type Rate } from './throughput.ts'

/** One evaluator beside the reference, both on what the evaluator decides of worlds aimed at it. */
export interface Row {
  readonly name: string
  readonly worlds: number
  readonly decisions: number
  readonly rate: Rate
  /** The reference in process, on the same, in alternating rounds. */
  readonly reference: Rate
  /** How many times faster the reference is: the median of the ratios of the rounds. */
  readonly ratio: number
  /** Microseconds from the question to the answer for one world asked alone: percentiles 50, 95 and 99. */
  readonly latency: readonly [number, number, number]
  /** The most that its process held, in megabytes; nothing for one in process. */
  readonly megabytes: number | undefined
}

const WORLDS = 400
/** Evaluators that are a thousand times slower are measured on a part. */
const SLOW: { readonly [name: string]: number | undefined } = { 'iam-simulate': 100, moto: 100 }

/** Those that can be had here: a process that does nothing is the ceiling of what goes through a pipe. */
const NAMES = [
  'do-nothing',
  'iam-simulate',
  'minio-policy',
  'fakecloud-iam',
  'iam-rs',
  'rustfs-policy',
  'moto',
] as const

/** Measures every evaluator that is installed, one after the other; those that are not are named. */
export async function sideBySide(told: (row: Row | { readonly name: string; readonly missing: true }) => void) {
  for (const name of NAMES) {
    const others = children()
    const evaluator = await start(name)
    if (evaluator === undefined) {
      told({ name, missing: true })
      continue
    }
    try {
      const own = children().find((pid) => !others.includes(pid))
      told({ ...(await measure(name, evaluator)), megabytes: own === undefined ? undefined : peakMegabytes(own) })
    } finally {
      await evaluator.close?.()
    }
  }
}

async function start(name: string): Promise<Evaluator | undefined> {
  const nothing = fileURLToPath(new URL('../evaluators/misbehaving/nothing.mjs', import.meta.url))
  if (name === 'do-nothing') return startStdio([process.execPath, nothing])
  if (name === 'iam-simulate') return unlessMissing(loadIamSimulate())
  return unlessMissing(resolveEvaluator({ name }))
}

function unlessMissing(evaluator: Promise<Evaluator>): Promise<Evaluator | undefined> {
  return evaluator.catch((thrown) => {
    if (thrown instanceof EvaluatorUnavailable) return undefined
    throw thrown
  })
}

async function measure(name: string, evaluator: Evaluator): Promise<Omit<Row, 'megabytes'>> {
  const aimed = worldsFor(evaluator, SLOW[name] ?? WORLDS)
  const scenarios = await decidedBy(evaluator, aimed)
  const { reference, other, ratio } = await pairedRates(scenarios, evaluator)
  const alone: number[] = []
  for (const scenario of scenarios) {
    const began = performance.now()
    await evaluator.authorize(scenario)
    alone.push((performance.now() - began) * 1_000)
  }
  const decisions = scenarios.reduce((sum, { requests }) => sum + requests.length, 0)
  const latency = [percentile(alone, 50), percentile(alone, 95), percentile(alone, 99)] as const
  return { name, worlds: scenarios.length, decisions, rate: other, reference, ratio, latency }
}

/** Worlds as a campaign draws them for this evaluator. */
function worldsFor({ hello }: Evaluator, count: number): readonly Scenario[] {
  const { generator, referee } = suiteFor(hello)
  const outOfScope = scopeOf(hello)
  const made: Scenario[] = []
  for (let batch = 0; made.length < count; batch++) {
    const seed = batchSeed('side by side', batch)
    const scenario = generator(batchRandom(seed))(worldRandom(seed, 0))
    if (outOfScope(scenario) === undefined && !isRefusal(referee.verdicts(scenario))) made.push(scenario)
  }
  return made
}
