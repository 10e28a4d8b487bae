import { number } from './numbers.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import type { RunState } from './reduce.ts'
import { table } from './table.ts'

/** How often each property was tried and broken; nothing where none was tried. */
export function propertiesTable(states: readonly RunState[], paint: Paint): string {
  const totals = new Map<string, { trials: number; violations: number }>()
  for (const { coverage } of states) {
    for (const [id, { trials, violations }] of Object.entries(coverage?.properties ?? {})) {
      const total = totals.get(id) ?? { trials: 0, violations: 0 }
      totals.set(id, { trials: total.trials + trials, violations: total.violations + violations })
    }
  }
  if (totals.size === 0) return ''
  const rows = [...totals].map(
    ([id, { trials, violations }]) =>
      [printable(id), number(trials), violations === 0 ? '0' : paint.red(number(violations))] as const,
  )
  return table([['property', 'trials', 'violations'], ...rows])
}
