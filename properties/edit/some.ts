import type { Random } from '../../generators/random.ts'
import { shuffled } from './shuffled.ts'

/** So many of the items, or all where there are fewer, in any order. */
export function some<T>(items: readonly T[], count: number, random: Random): readonly T[] {
  return shuffled(items, random).slice(0, count)
}
