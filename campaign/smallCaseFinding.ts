import type { Finding } from '../model/finding.ts'
import type { Case } from '../model/format/case.ts'
import { pivotsOf } from './distil/pivotsOf.ts'
import { refusalTitle } from './distil/refusalTitle.ts'
import { titleOf } from './distil/titleOf.ts'
import { endedSentence } from './endedSentence.ts'
import { type Found, findingFrom } from './finding.ts'
import type { Evidence } from './investigate.ts'
import { verdictOf } from './probe.ts'
import { isRefusal, type Suite } from './suite.ts'

/**
 * The finding of a corpus case that was made small through the evaluator. It keeps the signature that the case has as it stands, so that it has
 * the same one whether or not there was time to make it small; that which the comparison with the reference gives to the same mistake is an
 * alias, so that both are one finding. It is told by the case, its id and its rules, under a title that is true of what is left of it.
 */
export function smallCaseFinding(
  one: Case,
  asItStands: Finding,
  evidence: Evidence,
  found: Found,
  referee: Suite['referee'],
): Finding {
  const small = findingFrom(evidence, found)
  const cases = [one.id]
  if (small.kind === 'flaky') return { ...small, cases }
  const { message } = evidence.suspicion
  const said = message === undefined ? '' : ` It said: ${message.slice(0, 300)}`
  const title = titleFor(evidence, referee)
  const sentence = `${title === undefined ? '' : `${endedSentence(title)} `}${small.sentence}${said}`
  const looked = evidence.beside || evidence.suspects !== undefined
  const rules = looked ? [...new Set([...small.rules, ...one.rules])] : rulesOf(one.rules, small.rules)
  const { signature } = asItStands
  const id = `findings/corpus-${one.id.replaceAll('/', '-').slice(0, 80)}-${signature}`
  const source = `${small.case.source}, case ${one.id}`
  return {
    ...small,
    signature,
    aliases: [small.signature],
    kind: 'corpus',
    id: one.id,
    rules,
    sentence,
    cases,
    case: { ...small.case, id, title: sentence, source, rules },
  }
}

/** What the small case shows; of several requests the sentence of the finding says it all. */
function titleFor({ asked, request }: Evidence, referee: Suite['referee']): string | undefined {
  const { scenario, verdicts } = asked
  if (isRefusal(verdicts)) return refusalTitle(verdicts, scenario)
  const verdict = verdictOf(asked, request)
  if (verdict === undefined || scenario.requests.length !== 1) return undefined
  const pivots = pivotsOf(scenario, (other) => {
    const verdicts = referee.verdicts(other)
    return isRefusal(verdicts) ? undefined : verdicts[0]?.decision
  })
  return titleOf(scenario, verdict, pivots)
}

/** How layers combine: whatever a case is about is used beside these. */
const FRAME = /^(EVAL|RES-TABLE)-/

/**
 * Where nobody looked at what else the evaluator gets wrong, what a case cites says best what it is about, if the small scenario still uses
 * it. What was left out on the way comes last, as the finding is no longer about it.
 */
function rulesOf(cited: readonly string[], used: readonly string[]): readonly string[] {
  const about = cited.filter((rule) => used.includes(rule) && !FRAME.test(rule))
  return [...new Set([...about, ...used, ...cited])]
}
