import { batchRandom, batchSeed, trialRandom, worldRandom } from '../seeds.ts'
import type { Suspicion } from '../suspicion.ts'
import type { Asking, TrialOrigin } from '../world.ts'
import type { BatchReport, Spot } from './batchReport.ts'

/** The suspicion of a spot with its scenario, generated anew: nothing is asked for it. */
export function suspicionAt(
  { suite, properties }: Asking,
  seed: string,
  { batch, looks }: BatchReport,
  spot: Spot,
): Suspicion {
  const { request, message, world, property: index } = spot
  const look = looks[spot.look]
  if (look === undefined) throw new Error(`a worker speaks of look ${spot.look}, and there is none`)
  const random = batchSeed(seed, batch)
  const generate = suite.generator(batchRandom(random))
  const scenario = generate(worldRandom(random, world))
  const suspicion = { ...look, scenario, request, ...(message === undefined ? {} : { message }) }
  const property = properties[index]
  if (property === undefined) return suspicion
  const origin: TrialOrigin = { property, batch: random, world, index }
  if (look.kind === 'property') return { ...suspicion, origin, violated: spot.scenario }
  const trial = property.trial(scenario, trialRandom(random, world, index))
  return { ...suspicion, scenario: trial?.scenarios[spot.scenario] ?? scenario }
}
