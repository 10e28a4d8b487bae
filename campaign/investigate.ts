import { DECISIONS } from '../model/decision.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { isPromise } from './ask.ts'
import { besideOthers, smallestBeside, type WrongBeside } from './besideOthers.ts'
import { judgeAsked } from './judgeAsked.ts'
import { type MinimiseBounds, minimise } from './minimise.ts'
import { type Probe, probeFor, type Sighting, verdictOf } from './probe.ts'
import { isRefusal } from './suite.ts'
import type { Suspicion } from './suspicion.ts'
import { type AskedScenario, type Asking, askScenario } from './world.ts'

/** What is left of a suspicion after it was asked again and made small. */
export interface Evidence {
  readonly suspicion: Suspicion
  /** The scenario that a case is made of, with the request in it that went wrong. */
  readonly asked: AskedScenario
  readonly request: number
  /** Whether the evaluator is outside the reference's permitted set on it (or broke the protocol). */
  readonly outside: boolean
  /** Set where a broken protocol did not happen again: whoever was in flight is suspect, this one no more than others. */
  readonly once?: true
  /** Set where it goes wrong only after these were asked. */
  readonly prelude?: readonly Scenario[]
  /** Set where the request is answered rightly when it is asked alone, and wrongly among these. */
  readonly beside?: true
  /** The rules that it is about, most suspect first, where that was looked into. */
  readonly suspects?: readonly string[]
  /** Set where the evaluator did not answer twice alike: what it said, in order. */
  readonly flaky?: readonly string[]
}

/** Not asked again: each time would take as long as the longest wait, or nobody is there to be asked. */
export const UNREPEATABLE = ['hang', 'gone', 'other-hello']

/** How often a minimal scenario is asked again before it is reported. */
const CONFIRMATIONS = 3

/**
 * Asks again, shrinks, and asks once more. An evaluator that changes its mind anywhere on the way gives flaky evidence; one that
 * breaks the protocol meanwhile gives none, as that is a suspicion of its own.
 */
export async function investigate(
  asking: Asking,
  suspicion: Suspicion,
  bounds: MinimiseBounds,
): Promise<Evidence | undefined> {
  if (UNREPEATABLE.includes(suspicion.actual)) return unshrunk(asking, suspicion)
  const beside = await besideOthers(asking, suspicion)
  if (beside !== undefined) return besideEvidence(asking, suspicion, beside, bounds)
  const probe = probeFor(asking, suspicion)
  if ((await probe(suspicion.scenario)) === undefined) {
    return suspicion.kind === 'protocol'
      ? { ...unshrunk(asking, suspicion), once: true }
      : flakyEvidence(asking, suspicion)
  }
  const fails = (candidate: Scenario): boolean | Promise<boolean> => {
    const sighting = probe(candidate)
    return isPromise(sighting) ? sighting.then((seen) => seen !== undefined) : sighting !== undefined
  }
  const smallest = await minimise(suspicion.scenario, suspicion.request, asking.suite.shrink, fails, bounds)
  const sighting = await confirm(probe, smallest)
  if (sighting === undefined && suspicion.kind === 'protocol') return { ...unshrunk(asking, suspicion), once: true }
  if (sighting === undefined) return flakyEvidence(asking, { ...suspicion, scenario: smallest, request: 0 })
  const { asked, request, outside } = await minimal(asking, suspicion, await choose(asking, sighting), bounds)
  const answers = await answersTo(asking, asked.scenario, request)
  if (new Set(answers).size === 1) return { suspicion: sighting.suspicion, asked, request, outside }
  if (suspicion.kind === 'protocol') return { ...unshrunk(asking, suspicion), once: true }
  return answers.every(isDecision)
    ? { suspicion: sighting.suspicion, asked, request, outside, flaky: answers }
    : undefined
}

/** What does not show again as it did before, or not three times alike, is no matter of what is asked beside: the evaluator is flaky. */
async function besideEvidence(
  asking: Asking,
  suspicion: Suspicion,
  found: WrongBeside,
  bounds: MinimiseBounds,
): Promise<Evidence | undefined> {
  const small = await smallestBeside(asking, found, bounds)
  const { asked, request } = small ?? found
  const answers = await answersTo(asking, asked.scenario, request)
  if (small !== undefined && new Set(answers).size === 1)
    return { suspicion, asked, request, outside: true, beside: true }
  const flaky = [...new Set([answerText(asked, request), ...answers])]
  return flaky.length > 1 && flaky.every(isDecision) ? { suspicion, asked, request, outside: true, flaky } : undefined
}

async function confirm(probe: Probe, scenario: Scenario): Promise<Sighting | undefined> {
  let sighting: Sighting | undefined
  for (let time = 0; time < CONFIRMATIONS; time++) {
    sighting = await probe(scenario)
    if (sighting === undefined) return undefined
  }
  return sighting
}

type Choice = Pick<Evidence, 'asked' | 'request' | 'outside'>

/**
 * Of a property's scenarios, one on which the evaluator is outside the permitted set, so that `replay` reproduces it: the
 * violated request if it is, else the first other. If none is, the violated one, with the property's expectation.
 */
async function choose(asking: Asking, { suspicion, asked }: Sighting): Promise<Choice> {
  const given = asked[0] as AskedScenario
  if (suspicion.origin === undefined) return { asked: given, request: suspicion.request, outside: true }
  const { violated } = suspicion
  const first = asked[violated ?? 0] ?? given
  for (const one of [first, ...asked]) {
    const requests = one.scenario.requests.map((_, index) => index)
    for (const request of one === first ? [suspicion.request, ...requests] : requests) {
      if (judgeAsked(asking, one, request) !== 'differs') continue
      const alone = await askScenario(asking, only(one.scenario, request))
      return judgeAsked(asking, alone, 0) === 'differs'
        ? { asked: alone, request: 0, outside: true }
        : { asked: one, request, outside: true }
    }
  }
  return { asked: await askScenario(asking, only(first.scenario, suspicion.request)), request: 0, outside: false }
}

/**
 * The scenario of a property's trial holds what the trial put there. Where the reference says that the evaluator is wrong on it, it
 * is made small by that: the same wrong decision in the place of the same right ones.
 */
async function minimal(asking: Asking, { origin }: Suspicion, choice: Choice, bounds: MinimiseBounds): Promise<Choice> {
  const { asked, request, outside } = choice
  if (origin === undefined || !outside || asked.scenario.requests.length !== 1) return choice
  const told = (one: AskedScenario): string =>
    judgeAsked(asking, one, 0) === 'differs'
      ? `${verdictOf(one, 0)?.permitted.join()} ${verdictOf(one, 0)?.layer} ${answerText(one, 0)}`
      : ''
  const wanted = told(asked)
  const fails = (candidate: Scenario): boolean | Promise<boolean> => {
    if (candidate.requests.length !== 1 || asking.outOfScope(candidate) !== undefined) return false
    const one = askScenario(asking, candidate)
    return isPromise(one) ? one.then((late) => told(late) === wanted) : told(one) === wanted
  }
  const smallest = await minimise(asked.scenario, request, asking.suite.shrink, fails, bounds)
  const again = await askScenario(asking, smallest)
  return told(again) === wanted ? { asked: again, request: 0, outside } : choice
}

function only(scenario: Scenario, request: number): Scenario {
  const one = scenario.requests[request]
  return one === undefined || scenario.requests.length === 1 ? scenario : { ...scenario, requests: [one] }
}

async function flakyEvidence(asking: Asking, suspicion: Suspicion): Promise<Evidence | undefined> {
  const scenario = only(suspicion.scenario, suspicion.request)
  const asked = await askScenario(asking, scenario)
  const answers = await answersTo(asking, scenario, 0)
  if (!answers.every(isDecision)) return undefined
  const flaky = [suspicion.actual, ...answers]
  return { suspicion, asked, request: 0, outside: !isRefusal(asked.verdicts), flaky: [...new Set(flaky)] }
}

/** The suspicion as it stands, not asked again. */
export function unshrunk({ suite }: Asking, suspicion: Suspicion): Evidence {
  const { scenario } = suspicion
  const answer = { fault: suspicion.id, message: suspicion.message ?? '' }
  return {
    suspicion,
    asked: { scenario, answer, verdicts: suite.referee.verdicts(scenario) },
    request: 0,
    outside: true,
  }
}

/** What the evaluator says to one request when asked a few times more. */
async function answersTo(asking: Asking, scenario: Scenario, request: number): Promise<readonly string[]> {
  const answers: string[] = []
  for (let time = 0; time < CONFIRMATIONS; time++)
    answers.push(answerText(await askScenario(asking, scenario), request))
  return answers
}

function isDecision(answer: string): boolean {
  return answer === 'denied' || (DECISIONS as readonly string[]).includes(answer)
}

/** An answer in one word: the decision, or what there was instead of one. */
export function answerText({ answer }: AskedScenario, request: number): string {
  if ('fault' in answer) return answer.fault
  if ('refused' in answer) return 'refused'
  if ('unsupported' in answer) return 'unsupported'
  if ('error' in answer) return 'error'
  const given: unknown = answer.decisions[request]
  if (typeof given === 'string') return given
  return typeof given === 'object' && given !== null && 'unsupported' in given ? 'unsupported' : 'error'
}
