import type { Finding } from '../model/finding.ts'
import type { Case } from '../model/format/case.ts'
import { endedSentence } from './endedSentence.ts'
import { type Found, findingFrom } from './finding.ts'
import type { Evidence } from './investigate.ts'

/**
 * The finding of a corpus case that was made small through the evaluator. It has the signature that the comparison with the
 * reference gives to the same mistake, so that both are one finding, and is told by the case: its id, its title, its rules.
 */
export function smallCaseFinding(one: Case, evidence: Evidence, found: Found): Finding {
  const small = findingFrom(evidence, found)
  const cases = [one.id]
  if (small.kind !== 'comparison') return { ...small, cases }
  const { message } = evidence.suspicion
  const said = message === undefined ? '' : ` It said: ${message.slice(0, 300)}`
  const sentence = `${endedSentence(one.title)} ${small.sentence}${said}`
  const rules = rulesOf(one.rules, small.rules)
  const id = `findings/corpus-${one.id.replaceAll('/', '-').slice(0, 80)}-${small.signature}`
  const source = `${small.case.source}, case ${one.id}`
  return {
    ...small,
    kind: 'corpus',
    id: one.id,
    rules,
    sentence,
    cases,
    case: { ...small.case, id, title: sentence, source, rules },
  }
}

/** How layers combine: whatever a case is about is used beside these. */
const FRAME = /^(EVAL|RES-TABLE)-/

/**
 * What a case cites was chosen by hand and says best what it is about, if the small scenario still uses it. What was left out on the way
 * comes last, as the finding is no longer about it.
 */
function rulesOf(cited: readonly string[], used: readonly string[]): readonly string[] {
  const about = cited.filter((rule) => used.includes(rule) && !FRAME.test(rule))
  return [...new Set([...about, ...used, ...cited])]
}
