import type fc from 'fast-check'
import { fromGenerator } from '../fromGenerator.ts'
import type { Random } from '../random.ts'
import type { Settings } from '../settings.ts'
import { generateWorld } from '../world/plan.ts'
import type { World } from '../world/world.ts'

/** An arbitrary of a part: draws a world by the settings, and the part inside it. */
export function inWorld<T>(
  settings: Settings,
  generate: (random: Random, world: World) => T,
  shrink: (value: T) => Iterable<T>,
): fc.Arbitrary<T> {
  return fromGenerator<T>({ generate: (random) => generate(random, generateWorld(random, settings)), shrink })
}
