import type { OracleClassCounts, OracleCounts } from '../model/event.ts'
import type { RunState } from './reduce.ts'

const NUMBERS = ['scenarios', 'agreed', 'disagreed', 'open', 'unsupported', 'notAsked', 'failed'] as const

type Mutable<T> = { -readonly [name in keyof T]: T[name] }

/** What the comparisons of several runs with AWS's simulator came to together; nothing where none was made. */
export function oracleCounts(states: readonly RunState[]): OracleCounts | undefined {
  const all = states.flatMap(({ coverage }) => coverage?.oracle ?? [])
  if (all.length === 0) return undefined
  const classes = new Map<string, Mutable<OracleClassCounts>>()
  for (const [name, counts] of all.flatMap((one) => Object.entries(one.classes))) {
    const sum = classes.get(name)
    if (sum === undefined) classes.set(name, { ...counts })
    else {
      for (const number of NUMBERS) sum[number] += counts[number]
      sum.excluded = added(sum.excluded, counts.excluded)
    }
  }
  // The names of classes and rules come from a file: none of them may be a prototype's.
  return { calls: all.reduce((sum, { calls }) => sum + calls, 0), classes: Object.fromEntries(classes) }
}

type Counts = { readonly [name: string]: number }

function added(one: Counts, other: Counts): Counts {
  const sum = new Map(Object.entries(one))
  for (const [name, count] of Object.entries(other)) sum.set(name, (sum.get(name) ?? 0) + count)
  return Object.fromEntries(sum)
}
