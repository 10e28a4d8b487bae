import type { Decision } from '../../model/decision.ts'
import type { Answer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide, decideOnly } from '../../reference/decide.ts'
import type { Verdict } from '../../reference/verdict.ts'

/** What the reference decides about every request of a scenario; undefined where a document is malformed. */
export function decisionsOf(scenario: Scenario): readonly Decision[] | undefined {
  const world = compile(scenario)
  return isRefusal(world) ? undefined : scenario.requests.map((request) => decideOnly(world, request))
}

/** What it decides about the first. */
export function decisionOf(scenario: Scenario): Decision | undefined {
  return decisionsOf(scenario)?.[0]
}

/** The verdict on the only request, if the documents settle it: one decision is permitted, under all readings. */
export function settledVerdict(scenario: Scenario): Verdict | undefined {
  const world = compile(scenario)
  const [request, another] = scenario.requests
  if (isRefusal(world) || request === undefined || another !== undefined) return undefined
  const verdict = decide(world, request)
  return verdict.permitted.length === 1 && verdict.open.length === 0 ? verdict : undefined
}

/** What a mutant that was asked nothing before says to the first request, in a word. */
export function answersAs(mutant: Mutant, scenario: Scenario): string {
  // Those of this project decide in this process, at once.
  const { authorize } = (mutant.evaluator.fresh?.() ?? mutant.evaluator) as Mutant['evaluator']
  const answer = authorize(scenario) as Answer
  if (!('decisions' in answer)) return 'refused' in answer ? 'refused' : 'undecided'
  const [first] = answer.decisions
  return typeof first === 'string' ? first : 'undecided'
}
