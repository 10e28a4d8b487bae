import type { OracleClassCounts, OracleCounts } from '../model/event.ts'
import { number } from './numbers.ts'

/** What came of a comparison with AWS's simulator, class by class, as every report shows it. Names come from outside, and are not escaped. */
export interface OracleTable {
  /** Calls, and how many a scenario. */
  readonly calls: string
  readonly head: readonly string[]
  /** A row a class, its name first. */
  readonly rows: readonly (readonly string[])[]
  /** Rule → requests that it takes out, by rule. */
  readonly excluded: readonly (readonly [rule: string, requests: number])[]
}

/** What is counted of a class, and what it is called; requests, but for scenarios. */
export const ORACLE_COLUMNS = [
  ['scenarios', 'scenarios'],
  ['agreed', 'agreed'],
  ['disagreed', 'disagreed'],
  ['open', 'open'],
  ['unsupported', 'unsupported'],
  ['notAsked', 'not asked'],
  ['failed', 'failed'],
] as const satisfies readonly (readonly [keyof OracleClassCounts, string])[]

const CLASSES = ['direct', 'boundary-slot', 'composed', 'none']

export function oracleTable({ calls, classes }: OracleCounts): OracleTable {
  const excluded = new Map<string, number>()
  const sorted = oracleClasses(classes)
  const rows = sorted.map(([name, one]) => {
    for (const [rule, count] of Object.entries(one.excluded)) excluded.set(rule, (excluded.get(rule) ?? 0) + count)
    return [name, ...ORACLE_COLUMNS.map(([column]) => number(one[column])), number(excludedFrom(one))]
  })
  const scenarios = sorted.reduce((sum, [, one]) => sum + one.scenarios, 0)
  const each = scenarios === 0 ? '' : `, ${(calls / scenarios).toFixed(2)} a scenario`
  return {
    calls: `${number(calls)} calls${each}`,
    head: ['class', ...ORACLE_COLUMNS.map(([, title]) => title), 'excluded'],
    rows,
    excluded: [...excluded].sort(([one], [other]) => (one < other ? -1 : 1)),
  }
}

/** Classes in one order, whichever was met first: those of this version, then others by name. */
export function oracleClasses(classes: OracleCounts['classes']): readonly (readonly [string, OracleClassCounts])[] {
  const place = (name: string): string => `${CLASSES.includes(name) ? CLASSES.indexOf(name) : CLASSES.length} ${name}`
  return Object.entries(classes).sort(([one], [other]) => (place(one) < place(other) ? -1 : 1))
}

/** Requests of a class that rules take out. */
function excludedFrom({ excluded }: OracleClassCounts): number {
  return Object.values(excluded).reduce((sum, count) => sum + count, 0)
}
