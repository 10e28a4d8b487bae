import { suiteFor } from '../../campaign/suiteFor.ts'
import { POINTS } from '../../model/catalogue/catalogue.ts'
import type { Candidate } from '../../oracle/enforced/choose/candidate.ts'
import { candidatesOf } from '../../oracle/enforced/choose/candidates.ts'
import { choose } from '../../oracle/enforced/choose/choose.ts'
import { DOLLARS_A_CALL, type Estimate, estimateOf } from '../../oracle/enforced/choose/estimate.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { rulesOf } from '../../reference/rulesOf.ts'
import type { casesAt } from '../judging/casesAt.ts'
import type { EnforcedCommandOptions } from './enforcedOptions.ts'
import { planText } from './enforcedText.ts'

const POINT_IDS: ReadonlySet<string> = new Set(POINTS.map(({ id }) => id))

interface Planned {
  readonly chosen: readonly Candidate[]
  readonly estimate: Estimate
  /** Dollars, nothing retried. */
  readonly cost: number
  /** Calls that make or ask at most; as many again may be needed to remove what they made. */
  readonly maxCalls: number
  readonly text: string
}

/** What a run comes to: the worlds that cover the rules, so many for `each`, or without it all that the cases come to. */
export function planned(
  cases: ReturnType<typeof casesAt>,
  options: EnforcedCommandOptions,
  each: number | undefined,
): Planned {
  const { verdicts, readings } = suiteFor(referenceEvaluator.hello).referee
  const publicPolicies = options.publicPolicies === true
  const { candidates, notAsked } = candidatesOf(cases, { verdicts, readings, rulesOf, publicPolicies })
  const chosen = each === undefined ? candidates : choose(candidates, each)
  const worlds = chosen.map(({ world }) => world)
  // What the documents leave open is asked in two worlds.
  const isOpen = ({ items }: Candidate): boolean => items.some((item) => POINT_IDS.has(item))
  const again = estimateOf(chosen.filter(isOpen).map(({ world }) => world))
  const once = estimateOf(worlds)
  const estimate = { ...once, s3Calls: once.s3Calls + again.s3Calls, iamCalls: once.iamCalls + again.iamCalls }
  const affordable = Math.floor(options.maxCost / DOLLARS_A_CALL / 2)
  const maxCalls = Math.min(options.maxCalls ?? affordable, affordable)
  const text = planText(estimate, chosen, notAsked, { maxCalls, maxCost: options.maxCost })
  return { chosen, estimate, cost: estimate.s3Calls * DOLLARS_A_CALL, maxCalls, text }
}
