import { moreCases } from './findingRemarks.ts'
import { mergedFindings } from './mergedFindings.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import type { RunState } from './reduce.ts'
import { table } from './table.ts'

/** One line a finding, those of all shards together. */
export function findingsTable(states: readonly RunState[], paint: Paint): string {
  const findings = mergedFindings(states).map(({ finding }) => finding)
  if (findings.length === 0) return paint.green('no findings')
  const fresh = findings.filter(({ known }) => !known).length
  const rows = findings.map(({ signature, kind, id, expected, actual, count, known, cases }) => [
    signature,
    `${kind} ${printable(id)}${cases === undefined || cases.length < 2 ? '' : ` and ${moreCases({ id, cases })}`}`,
    `${printable(expected.join(' or '))} → ${printable(actual)}`,
    `×${count}${known ? ' known' : ''}`,
  ])
  return `${paint.red(`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}, ${fresh} new`)}\n${table(rows)}`
}
