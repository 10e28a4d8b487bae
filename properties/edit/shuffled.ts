import type { Random } from '../../generators/random.ts'

/** The items in another order, each order as likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const after = [...items]
  for (let at = after.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    const item = after[at] as T
    after[at] = after[other] as T
    after[other] = item
  }
  return after
}
