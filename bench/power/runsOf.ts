import type { HuntResult } from './results.ts'
import type { Runs } from './summary.ts'

/** What some results of one kind have in common. A run that found nothing counts as one that took forever. */
export function runsOf(results: readonly HuntResult[]): Runs {
  const found = results.filter(({ by }) => by !== undefined)
  const decisions = results.map(({ by, decisions }) => (by === undefined ? Number.POSITIVE_INFINITY : decisions))
  const counts = { runs: results.length, found: found.length, ...named(decisions, 'medianDecisions', 'worstDecisions') }
  if (!results.some(({ part }) => part === 'command')) return counts
  const times = results.map(({ ms }) => ms ?? Number.POSITIVE_INFINITY)
  return { ...counts, ...named(times, 'medianMs', 'worstMs') }
}

function named<M extends string, W extends string>(values: readonly number[], median: M, worst: W) {
  const sorted = [...values].sort((a, b) => a - b)
  const told = (value: number | undefined): number | null => (Number.isFinite(value) ? (value as number) : null)
  return { [median]: told(sorted[sorted.length >> 1]), [worst]: told(sorted.at(-1)) } as {
    readonly [name in M | W]: number | null
  }
}
