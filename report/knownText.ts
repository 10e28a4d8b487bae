import { groupBy } from './groupBy.ts'
import { printable } from './printable.ts'
import type { RunState } from './reduce.ts'

/** A line for each entry of `--known` that excuses nothing: its day is over, or no finding of any run is about it. */
export function knownText(states: readonly RunState[]): string {
  const uses = states.flatMap(({ ended }) => ended?.known ?? [])
  return [...groupBy(uses, ({ entry, expired = '' }) => JSON.stringify([entry, expired])).values()]
    .flatMap((same) => {
      const { entry, expired } = same[0] as (typeof same)[number]
      const met = same.some(({ findings }) => findings > 0)
      const name = `known: ${printable(entry)}`
      if (expired === undefined) return met ? [] : [`${name} matched nothing`]
      const day = `${name} expired ${printable(expired)}`
      return [met ? `${day}, so it counts as new` : `${day}, and matched nothing`]
    })
    .sort()
    .join('\n')
}
