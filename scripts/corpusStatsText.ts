import type { CorpusStats, Tally } from '../corpus/statsCorpus.ts'
import { printable } from '../report/printable.ts'
import { table } from '../report/table.ts'

/** What `corpus stats` prints for people. */
export function corpusStatsText(stats: CorpusStats): string {
  const { cases, contested, outcomes, allowedToDenied, bases, folders, rules, unreached } = stats
  const reached = rules.filter((rule) => rule.cases > 0)
  const sections = [
    table([
      ['cases', String(cases)],
      ['contested', String(contested)],
      ...tallyRows(outcomes),
      ['allowed to denied', Number.isFinite(allowedToDenied) ? allowedToDenied.toFixed(2) : 'none denied'],
    ]),
    table(Object.entries(bases).map(([basis, count]) => [`basis ${basis}`, String(count)])),
    table(Object.entries(folders).map(([folder, count]) => [`${printable(folder)}/`, String(count)])),
    table([
      ['rule', 'cases', 'outcomes'],
      ...reached.map((rule) => [rule.id, String(rule.cases), tallyText(rule.outcomes)]),
    ]),
    unreached.length === 0
      ? 'every rule that a case can express has one'
      : `rules without a case: ${unreached.join(', ')}`,
  ]
  return `${sections.join('\n\n')}\n`
}

function tallyRows(tally: Tally): [string, string][] {
  return Object.entries(tally).map(([outcome, count]) => [outcome, String(count)])
}

function tallyText(tally: Tally): string {
  return Object.entries(tally)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ')
}
