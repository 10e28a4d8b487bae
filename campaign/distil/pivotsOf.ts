import type { Decision } from '../../model/decision.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { type Clause, clausesOf, misread } from './clause.ts'

/** A clause that a decision turns on, and whether the request meets it. */
export interface Pivot extends Clause {
  readonly met: boolean
}

/** Decides a scenario of one request; undefined where it is malformed. */
export type DecideOne = (scenario: Scenario) => Decision | undefined

/**
 * The clauses on which the decision of a scenario's only request turns: read as met by everything, or as met by nothing, another
 * decision would come of it. A program that gets such a clause wrong gets the request wrong, however it goes about it.
 */
export function pivotsOf(
  scenario: Scenario,
  decide: DecideOne,
  among: readonly Clause[] = clausesOf(scenario),
): readonly Pivot[] {
  const decision = decide(scenario)
  const turns = (clause: Clause, met: boolean): boolean => {
    const other = misread(scenario, clause, met)
    return other !== undefined && differs(decide(other), decision)
  }
  const pivots: Pivot[] = []
  for (const clause of among) {
    if (turns(clause, false)) pivots.push({ ...clause, met: true })
    else if (turns(clause, true)) pivots.push({ ...clause, met: false })
  }
  return pivots
}

function differs(other: Decision | undefined, decision: Decision | undefined): boolean {
  return other !== undefined && other !== decision
}
