import type { OracleCounts } from '../../model/event.ts'
import { ORACLE_COLUMNS, oracleClasses } from '../oracleTable.ts'

/** What was compared with AWS's simulator, as properties of a suite: `oracle.calls`, `oracle.direct.agreed`, `oracle.none.excluded.ORC-05`. */
export function oracleProperties(
  oracle: OracleCounts | undefined,
): readonly (readonly [name: string, value: number])[] {
  if (oracle === undefined) return []
  const classes = oracleClasses(oracle.classes).flatMap(([name, counts]) => [
    ...ORACLE_COLUMNS.map(([column]) => [`oracle.${name}.${column}`, counts[column]] as const),
    ...Object.entries(counts.excluded)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([rule, requests]) => [`oracle.${name}.excluded.${rule}`, requests] as const),
  ])
  return [['oracle.calls', oracle.calls], ...classes]
}
