import { number } from './numbers.ts'
import { oracleCounts } from './oracleCounts.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import type { RunState } from './reduce.ts'
import { table } from './table.ts'

const HEAD = ['class', 'scenarios', 'agreed', 'disagreed', 'open', 'unsupported', 'not asked', 'failed', 'excluded']

/** What was compared with AWS's simulator, request by request and class by class, and by which rules the rest was not. */
export function oracleText(states: readonly RunState[], paint: Paint): string {
  const counts = oracleCounts(states)
  if (counts === undefined) return ''
  const excluded = new Map<string, number>()
  const rows = Object.entries(counts.classes).map(([name, one]) => {
    const rules = Object.entries(one.excluded)
    for (const [rule, count] of rules) excluded.set(rule, (excluded.get(rule) ?? 0) + count)
    const out = rules.reduce((sum, [, count]) => sum + count, 0)
    const { scenarios, agreed, disagreed, open, unsupported, notAsked, failed } = one
    return [printable(name), ...[scenarios, agreed, disagreed, open, unsupported, notAsked, failed, out].map(number)]
  })
  const scenarios = Object.values(counts.classes).reduce((sum, one) => sum + one.scenarios, 0)
  const each = scenarios === 0 ? '' : `, ${(counts.calls / scenarios).toFixed(2)} a scenario`
  const by = [...excluded].sort(([one], [other]) => (one < other ? -1 : 1))
  return [
    `compared with the simulator, in requests (${number(counts.calls)} calls${each}):`,
    table([HEAD, ...rows]),
    ...(by.length === 0
      ? []
      : [
          paint.dim(`excluded by rule: ${by.map(([rule, count]) => `${printable(rule)} ${number(count)}`).join(', ')}`),
        ]),
  ].join('\n')
}
