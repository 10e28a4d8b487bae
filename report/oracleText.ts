import { number } from './numbers.ts'
import { oracleCounts } from './oracleCounts.ts'
import { oracleTable } from './oracleTable.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import type { RunState } from './reduce.ts'
import { table } from './table.ts'

/** What was compared with AWS's simulator, request by request and class by class, and by which rules the rest was not. */
export function oracleText(states: readonly RunState[], paint: Paint): string {
  const counts = oracleCounts(states)
  if (counts === undefined) return ''
  const { calls, head, rows, excluded } = oracleTable(counts)
  const by = excluded.map(([rule, requests]) => `${printable(rule)} ${number(requests)}`).join(', ')
  return [
    `compared with the simulator, in requests (${calls}):`,
    table([head, ...rows.map(([name = '', ...cells]) => [printable(name), ...cells])]),
    ...(by === '' ? [] : [paint.dim(`excluded by rule: ${by}`)]),
  ].join('\n')
}
