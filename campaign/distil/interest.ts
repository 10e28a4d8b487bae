import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import type { Verdict } from '../../reference/verdict.ts'
import { answersAs, decisionOf } from './decideOne.ts'
import { itemsOfMeeting, itemsOfPivot, itemsOfVerdict } from './itemsOf.ts'
import { type Pivot, pivotsOf } from './pivotsOf.ts'

/** Why a request is worth a case: what it adds, whether that is still new, and whether a smaller scenario still has it. */
export interface Interest {
  readonly isNew: () => boolean
  /** Asked of scenarios of one request that the reference decides as before, by the same layer. */
  readonly keeps: (scenario: Scenario, verdict: Verdict) => boolean
}

/** What has been covered so far. */
export interface Covered {
  readonly hasItem: (item: string) => boolean
  readonly hasKill: (mutant: string, key: string) => boolean
}

/** The interests of a scenario of one request, by what they are about: mutants, clauses that meet, single clauses, rules. */
export function interestsOf(
  scenario: Scenario,
  mutants: readonly Mutant[],
  covered: Covered,
): readonly (readonly Interest[])[] {
  const world = compile(scenario)
  const [request] = scenario.requests
  if (isRefusal(world) || request === undefined) return []
  const verdict = decide(world, request)
  const pivots = pivotsOf(scenario, decisionOf)
  return [
    mutants.flatMap((mutant) => killing(scenario, verdict, mutant, covered)),
    itemsOfMeeting(scenario, pivots).map((item) => meeting(item, covered)),
    pivots.flatMap((pivot) => turning(scenario, pivot, covered)),
    itemsOfVerdict(scenario, verdict).map((item) => showing(item, covered)),
  ]
}

/** The way in which a mutant is wrong: a new one for each decision, layer, kind of principal and relation. */
export function killKey(scenario: Scenario, { decision, layer }: Verdict, actual: string): string {
  return `${decision} ${actual} ${layer} ${scenario.principal.type} ${isCrossAccount(scenario)}`
}

function killing(scenario: Scenario, verdict: Verdict, mutant: Mutant, covered: Covered): readonly Interest[] {
  const actual = answersAs(mutant, scenario)
  if (actual === verdict.decision) return []
  const key = killKey(scenario, verdict, actual)
  return [
    {
      isNew: () => !covered.hasKill(mutant.id, key),
      keeps: (smaller) => answersAs(mutant, smaller) === actual,
    },
  ]
}

function turning(scenario: Scenario, pivot: Pivot, covered: Covered): readonly Interest[] {
  return itemsIn(scenario, pivot).map((item) => ({
    isNew: () => !covered.hasItem(item),
    keeps: (smaller) => pivotsOf(smaller, decisionOf).some((one) => itemsIn(smaller, one).includes(item)),
  }))
}

function itemsIn(scenario: Scenario, pivot: Pivot): readonly string[] {
  const [request] = scenario.requests
  return request === undefined ? [] : itemsOfPivot(scenario, request, pivot)
}

function meeting(item: string, covered: Covered): Interest {
  return {
    isNew: () => !covered.hasItem(item),
    keeps: (smaller) => itemsOfMeeting(smaller, pivotsOf(smaller, decisionOf)).includes(item),
  }
}

function showing(item: string, covered: Covered): Interest {
  return {
    isNew: () => !covered.hasItem(item),
    keeps: (smaller, verdict) => itemsOfVerdict(smaller, verdict).includes(item),
  }
}
