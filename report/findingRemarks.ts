import type { Finding } from '../model/finding.ts'

/** Corpus cases that are named; the events hold all of them. */
const NAMED = 12

/** What a reader of a finding has to know beside its sentence, each a sentence; may hold text from outside. */
export function findingRemarks(finding: Pick<Finding, 'id' | 'cases' | 'minimal'>): readonly string[] {
  const remarks = finding.minimal === false ? ['The case is not as small as can be: there was no more time.'] : []
  const others = otherCases(finding)
  if (others.length === 0) return remarks
  const named = others.slice(0, NAMED).join(', ')
  return [...remarks, `The same came of ${moreCases(finding)}: ${named}${others.length > NAMED ? ', …' : '.'}`]
}

/** `22 more cases`, of those that came to a finding beside the one that it is told by. */
export function moreCases(finding: Pick<Finding, 'id' | 'cases'>): string {
  const { length } = otherCases(finding)
  return length === 1 ? '1 more case' : `${length} more cases`
}

function otherCases({ id, cases = [] }: Pick<Finding, 'id' | 'cases'>): readonly string[] {
  return cases.filter((one) => one !== id)
}
