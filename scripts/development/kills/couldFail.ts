import type { Evaluator } from '../../../model/evaluator.ts'
import type { DecisionAnswer } from '../../../model/format/answer.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Property, Trial } from '../../../properties/property.ts'
import { answersOf } from './answersOf.ts'
import { faults } from './faults.ts'

/**
 * Whether a trial could have failed at all: whether one elementary fault, in a part in which its scenarios differ from each other
 * (in any part of a single one), would have broken it. For isolation the fault is an answer that was carried over from the
 * request or the scenario before.
 */
export function couldFail(property: Property, trial: Trial, reference: Evaluator): boolean {
  const right = trial.scenarios.map((scenario) => answersOf(reference, scenario))
  const breaks = (at: number, answers: readonly DecisionAnswer[]): boolean =>
    trial.judge(right.with(at, answers)) !== undefined
  for (const [at, scenario] of trial.scenarios.entries()) {
    if (property.relation === 'isolation' && at > 0 && carriedOver(right, at).some((answers) => breaks(at, answers))) {
      return true
    }
    for (const faulty of faults(scenario, comparedWith(trial, at))) {
      if (breaks(at, answersOf(reference, faulty))) return true
    }
  }
  return false
}

/** Answers that slipped by one request, and those to the scenario before. */
function carriedOver(
  right: readonly (readonly DecisionAnswer[])[],
  at: number,
): readonly (readonly DecisionAnswer[])[] {
  const [own = [], before = []] = [right[at], right[at - 1]]
  const slipped = [...own.slice(-1), ...own.slice(0, -1)]
  return before.length === own.length ? [slipped, before] : [slipped]
}

/** The scenarios of a trial are about what tells them apart; one alone was made for all that is in it. */
function comparedWith({ scenarios }: Trial, at: number): Scenario | undefined {
  return scenarios[at === 0 ? 1 : 0]
}
