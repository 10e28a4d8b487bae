import { shrinkScenario } from './index.ts'
import { randomFrom } from './random.ts'
import { generateScenario } from './scenario.ts'
import { PRESETS, type PresetName } from './settings.ts'
import { swarmSettings } from './swarm.ts'

/** Speed of generation on one core: `npx tsx generators/generators.bench.ts`. Median of nine runs after a warm-up. */
const WORLDS = 4_000

for (const preset of Object.keys(PRESETS) as PresetName[]) report(preset, () => run(PRESETS[preset]))
report('default, a swarm for each 64 worlds', () => {
  let requests = 0
  for (let batch = 0; batch < WORLDS / 64; batch++) {
    const random = randomFrom(batch, 1)
    const settings = swarmSettings(random, PRESETS.default)
    for (let world = 0; world < 64; world++) requests += generateScenario(random, settings).requests.length
  }
  return requests
})
for (const count of [8, 64]) {
  report(`default, ${count} requests a world`, () => run({ ...PRESETS.default, requests: { min: count, max: count } }))
}

const started = performance.now()
let candidates = 0
for (let seed = 0; seed < 20; seed++) for (const _ of shrinkScenario(generateScenario(randomFrom(seed)))) candidates++
console.log(`shrinking: ${Math.round((candidates / (performance.now() - started)) * 1000)} candidates/s, checked`)

function run(settings: (typeof PRESETS)[PresetName]): number {
  let requests = 0
  for (let world = 0; world < WORLDS; world++)
    requests += generateScenario(randomFrom(world, 1), settings).requests.length
  return requests
}

function report(name: string, work: () => number): void {
  work()
  const rates: number[] = []
  for (let round = 0; round < 9; round++) {
    const from = performance.now()
    const requests = work()
    rates.push((requests / (performance.now() - from)) * 1000)
  }
  rates.sort((a, b) => a - b)
  console.log(`${name}: ${Math.round(rates[4] as number).toLocaleString('en')} requests/s`)
}
