import type { Decision } from '../model/decision.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import type { Case } from '../model/format/case.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { Verdict } from '../reference/verdict.ts'
import { BESIDE_OTHERS } from './besideOthers.ts'
import { featuresOf } from './features.ts'
import { sharedWith } from './history/sharedWith.ts'
import { answerText, type Evidence, UNREPEATABLE } from './investigate.ts'
import { verdictOf } from './probe.ts'
import { SAME_ANSWER_TWICE } from './sameAnswerTwice.ts'
import { signature } from './signature.ts'
import { isRefusal } from './suite.ts'
import { tellingRules } from './tellingRules.ts'
import type { AskedScenario } from './world.ts'

/** What a finding says of the run beside its evidence. */
export interface Found {
  readonly seed: string
  readonly evaluator: string
  readonly afterMs: number
  readonly afterDecisions: number
}

/** Makes the public finding of a piece of evidence: its signature, its sentence, its case. Whether it is known is said later. */
export function findingFrom(evidence: Evidence, found: Found): Finding {
  const { suspicion, asked, request, outside, once, flaky, prelude, beside } = evidence
  const verdict = verdictOf(asked, request)
  const [kind, id] = kindOf(evidence)
  const byProperty = kind === 'property' && !outside
  const expected = byProperty ? suspicion.expected : rightAnswers(evidence, verdict)
  const actual = flaky?.join(', then ') ?? (kind === 'property' ? answerText(asked, request) : suspicion.actual)
  const shrunk = flaky === undefined && once === undefined && !UNREPEATABLE.includes(actual)
  const byDecision = shrunk && kind !== 'protocol'
  const features = shrunk
    ? [...featuresOf(asked.scenario)].filter((feature) => byDecision || !OF_REQUESTER.test(feature))
    : []
  const layers = byDecision ? decidingLayers(asked, verdict) : []
  const marked = byDecision ? { expected, actual } : { expected: [], actual: '' }
  const unmarked = { kind, id, expected: [], actual: '', layers: [], features: [] }
  const mark =
    prelude !== undefined
      ? signature({ ...unmarked, features: sharedWith(asked.scenario, prelude) })
      : beside
        ? BESIDE_OTHERS.signature
        : signature({ kind, id, ...marked, layers, features })
  const rules = rulesOf(evidence, verdict)
  const sentence = sentenceOf(evidence, verdict, rules[0], expected, actual)
  const head = {
    id: caseId(kind, id, mark),
    title: sentence,
    source: `assume-nothing, seed ${found.seed}, evaluator ${found.evaluator}`,
    basis: 'derived' as const,
    rules,
    ...(verdict !== undefined && verdict.open.length > 0 ? { contested: verdict.open } : {}),
    ...(prelude === undefined ? {} : { prelude: prelude.map(plain) }),
  }
  return {
    signature: mark,
    kind,
    id,
    known: false,
    rules,
    sentence,
    expected,
    actual,
    foundAfterMs: Math.round(found.afterMs),
    foundAfterDecisions: found.afterDecisions,
    count: 1,
    case: caseOf(head, evidence, byProperty ? request : undefined),
  }
}

/** What depends on what was asked before or beside breaks a property, whatever it was noticed by. */
function kindOf({ suspicion, flaky, prelude, beside }: Evidence): readonly [FindingKind, string] {
  if (prelude !== undefined) return ['property', 'history-irrelevant']
  if (flaky !== undefined) return [SAME_ANSWER_TWICE.kind, SAME_ANSWER_TWICE.id]
  return beside ? [BESIDE_OTHERS.kind, BESIDE_OTHERS.id] : [suspicion.kind, suspicion.id]
}

/** Whoever asks cannot be left out of a scenario, and is seldom what breaks the protocol. */
const OF_REQUESTER = /^(principal|via|relation|resource):/

/** `findings/<kind>-<id>-<signature>`, in the alphabet of case ids. */
function caseId(kind: FindingKind, id: string, mark: string): string {
  const word = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .slice(0, 80)
  return `findings/${kind}-${word}-${mark}`
}

/** Of a document that is to be refused it is the rule that settles it. */
function decidingLayers({ verdicts }: AskedScenario, verdict: Verdict | undefined): readonly string[] {
  return isRefusal(verdicts) ? [verdicts.rule] : verdict === undefined ? [] : [verdict.layer]
}

function rightAnswers({ asked }: Evidence, verdict: Verdict | undefined): readonly string[] {
  return isRefusal(asked.verdicts) ? ['refused'] : (verdict?.permitted ?? [])
}

function rulesOf(
  { suspicion, asked, prelude, outside, beside, flaky, suspects }: Evidence,
  verdict: Verdict | undefined,
): readonly string[] {
  if (prelude !== undefined) return ['EVAL-06', 'EVAL-08']
  if (flaky !== undefined) return SAME_ANSWER_TWICE.rules
  if (beside) return ['EVAL-07', 'EVAL-06']
  const own = suspicion.origin?.property.rules ?? []
  // What the reference used says better what it is about than what the property rests on; the protocol is no rule of AWS.
  if (!outside && suspicion.origin !== undefined) return own
  if (suspicion.kind === 'protocol') return []
  return [...new Set([...(suspects ?? rulesOfReference(asked, verdict)), ...own])]
}

function rulesOfReference(asked: AskedScenario, verdict: Verdict | undefined): readonly string[] {
  return isRefusal(asked.verdicts) ? [asked.verdicts.rule] : verdict === undefined ? [] : tellingRules(verdict)
}

type Head = Pick<Case, 'id' | 'title' | 'source' | 'basis' | 'rules' | 'contested' | 'prelude'>

/** `violated`: the request that has the property's expectation where the reference finds nothing wrong. */
function caseOf(head: Head, { asked, suspicion }: Evidence, violated: number | undefined): Case {
  const { scenario, verdicts } = asked
  if (isRefusal(verdicts)) return { ...head, scenario, refused: { policy: verdicts.policy, rule: verdicts.rule } }
  const decisions = verdicts.map((verdict) => verdict.decision)
  if (violated !== undefined) decisions[violated] = suspicion.expected[0] as Decision
  return { ...head, scenario: plain(scenario), decisions }
}

/** A scenario without fields that are present but undefined: what is saved reads back the same. */
function plain(scenario: Scenario): Scenario {
  return JSON.parse(JSON.stringify(scenario)) as Scenario
}

function sentenceOf(
  { suspicion, flaky, once, asked, prelude, request, beside }: Evidence,
  verdict: Verdict | undefined,
  leading: string | undefined,
  expected: readonly string[],
  actual: string,
): string {
  if (prelude !== undefined)
    return `What was asked before changes no decision: after ${prelude.length === 1 ? 'another scenario' : `${prelude.length} others`} the evaluator answered ${actual} where ${expected.join(' or ')} is right.`
  if (flaky !== undefined) return `Asked the same thing again, the evaluator changed its answer: ${actual}.`
  if (beside)
    return `A request is decided by itself: alone the evaluator answers ${expected.join(' or ')}, which is right, and as request ${request + 1} of ${asked.scenario.requests.length} ${actual}.`
  if (suspicion.origin !== undefined) return suspicion.origin.property.sentence
  if (suspicion.kind === 'protocol') {
    const what = PROTOCOL[suspicion.id] ?? `The evaluator broke the protocol (${suspicion.id})`
    const again = once === undefined ? '' : ' (once; asked again it did not)'
    return `${what}${again}: ${clip(suspicion.message ?? '')}`
  }
  if (isRefusal(asked.verdicts))
    return `${asked.verdicts.policy} is malformed and is to be refused; the evaluator answered ${actual}.`
  const why =
    verdict === undefined ? '' : `, decided by ${verdict.layer}${leading === undefined ? '' : ` (${leading})`}`
  const { length } = asked.scenario.requests
  const which = length > 1 ? ` to request ${request + 1} of ${length}` : ''
  return `The documents say ${expected.join(' or ')}${why}; the evaluator answered ${actual}${which}.`
}

/** The rules of the protocol that an answer can break, each as the beginning of a sentence. */
const PROTOCOL: { readonly [fault: string]: string | undefined } = Object.assign(Object.create(null), {
  crash: 'The evaluator crashed',
  hang: 'The evaluator did not answer',
  count: 'The evaluator gave the wrong number of decisions',
  shape: 'The evaluator gave an answer of no known shape',
  vocabulary: 'The evaluator used a word outside the protocol',
  error: 'The evaluator failed on a well-formed scenario',
  garbage: 'The evaluator wrote a line that is no JSON object',
  'unknown-id': 'The evaluator answered what it was not asked',
  'answered-twice': 'The evaluator answered one question twice',
})

function clip(message: string): string {
  return message.length > 300 ? `${message.slice(0, 297)}…` : message
}
