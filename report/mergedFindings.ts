import type { FindingEvent } from '../model/event.ts'
import type { Finding } from '../model/finding.ts'
import { groupBy } from './groupBy.ts'
import type { RunState } from './reduce.ts'

/**
 * The findings of several runs of one evaluator, earliest first, those that have a signature or an alias in common as one: counts are
 * added, and the smallest case stands for all, of two alike the one that was saved. The order of the runs does not matter.
 */
export function mergedFindings(states: readonly RunState[]): readonly FindingEvent[] {
  const events = states.flatMap(({ findings }) => [...findings.values()])
  const nameOf = commonNames(events.map(({ finding }) => namesOf(finding)))
  const merged = [...groupBy(events, ({ finding }) => nameOf(finding.signature)).values()].map(mergedOne)
  return merged.sort(
    ({ finding: one }, { finding: other }) => one.foundAfterMs - other.foundAfterMs || bySignature(one, other),
  )
}

function namesOf({ signature, aliases = [] }: Finding): readonly string[] {
  return [signature, ...aliases]
}

/** One name for all names that stand, over however many lists, together. */
function commonNames(lists: readonly (readonly string[])[]): (name: string) => string {
  const parents = new Map<string, string>()
  const root = (name: string): string => {
    let at = name
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up
    // Longer ways are never gone twice.
    for (let from = name; from !== at; ) {
      const up = parents.get(from) as string
      parents.set(from, at)
      from = up
    }
    return at
  }
  for (const [first = '', ...others] of lists) {
    for (const other of others) if (root(other) !== root(first)) parents.set(root(other), root(first))
  }
  return root
}

function mergedOne(same: readonly FindingEvent[]): FindingEvent {
  const keyed = same.map((event) => ({ event, text: JSON.stringify(event.finding.case) }))
  const least = keyed.reduce((one, other) => (before(other, one) ? other : one)).event
  const findings = same.map(({ finding }) => finding)
  const cases = [...new Set(findings.flatMap(({ cases = [] }) => cases))]
  const aliases = new Set(findings.flatMap(namesOf))
  aliases.delete(least.finding.signature)
  const finding = {
    ...least.finding,
    ...(aliases.size === 0 ? {} : { aliases: [...aliases].sort() }),
    ...(cases.length === 0 ? {} : { cases: findings.length === 1 ? cases : cases.sort() }),
    known: findings.every(({ known }) => known),
    foundAfterMs: Math.min(...findings.map(({ foundAfterMs }) => foundAfterMs)),
    foundAfterDecisions: Math.min(...findings.map(({ foundAfterDecisions }) => foundAfterDecisions)),
    count: findings.reduce((total, { count }) => total + count, 0),
  }
  return { ...least, finding }
}

interface Keyed {
  readonly event: FindingEvent
  /** Of the case. */
  readonly text: string
}

function before(one: Keyed, other: Keyed): boolean {
  if (one.text.length !== other.text.length) return one.text.length < other.text.length
  const saved = Number(one.event.file === undefined) - Number(other.event.file === undefined)
  if (one.text !== other.text) return one.text < other.text
  return saved !== 0 ? saved < 0 : JSON.stringify(one.event) < JSON.stringify(other.event)
}

function bySignature({ signature: one }: Finding, { signature: other }: Finding): number {
  return one < other ? -1 : 1
}
