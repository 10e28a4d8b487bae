import { runFuzz } from '../campaign/runFuzz.ts'
import { batchRandom, batchSeed, worldRandom } from '../campaign/seeds.ts'
import { suiteFor } from '../campaign/suiteFor.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { referenceEvaluator } from '../reference/referenceEvaluator.ts'

/** Worlds a round: some seconds at the speed that is aimed at, as workers warm up anew in each. */
const WORLDS = 8_000
const WARM_UP = 1_000

const suite = suiteFor(referenceEvaluator.hello)

/** What one process can be asked to measure, each giving how many of its units it did. */
const PARTS: { readonly [part: string]: (worlds: number) => Promise<number> | number } = {
  generation: (worlds) => generated(worlds).reduce((sum, { requests }) => sum + requests.length, 0),
  campaign: (worlds) => campaign(worlds, undefined),
  'campaign-2': (worlds) => campaign(worlds, 2),
}

const part = PARTS[process.argv[2] ?? '']
if (part === undefined) throw new Error(`expected one of ${Object.keys(PARTS).join(', ')}`)
const rates: number[] = []
await part(WARM_UP)
for (let round = 0; round < 2; round++) {
  const start = performance.now()
  const units = await part(WORLDS)
  rates.push((units * 1_000) / (performance.now() - start))
}
process.stdout.write(JSON.stringify(rates))

/** Worlds as a campaign draws them, batch by batch. */
function generated(worlds: number): readonly Scenario[] {
  const made: Scenario[] = []
  for (let batch = 0; made.length < worlds; batch++) {
    const seed = batchSeed('bench', batch)
    const generate = suite.generator(batchRandom(seed))
    for (let world = 0; world < 8; world++) made.push(generate(worldRandom(seed, world)))
  }
  return made
}

/** Decisions of a whole campaign on the reference: related scenarios, judging and counting included. */
async function campaign(runs: number, count: number | undefined): Promise<number> {
  let decisions = 0
  const options = {
    version: '0',
    command: 'fuzz',
    seed: 'bench',
    runs,
    workers: count === undefined ? undefined : { count, evaluator: { name: 'reference' } },
    evaluatorArguments: [],
    commandLine: [],
  }
  const write = (event: { readonly event: string; readonly decisions?: number }): void => {
    if (event.event === 'coverage') decisions = event.decisions ?? 0
  }
  const sink = { write, close: () => undefined }
  const exit = await runFuzz(options, referenceEvaluator, sink, new AbortController().signal, suite)
  if (exit !== 0) throw new Error(`a campaign on the reference ended with status ${exit}`)
  return decisions
}
