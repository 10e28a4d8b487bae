import { randomFrom } from '../../generators/random.ts'
import { DECISIONS, type Decision } from '../../model/decision.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { DecisionAnswer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Property, Relation } from '../../properties/property.ts'
import { ask } from '../ask.ts'
import { pivotsOf } from './pivotsOf.ts'

/** Trials of each property: what a trial is about is drawn. */
const TRIALS = 4

/** Relations whose scenarios are spelled otherwise or stand elsewhere and mean the same: they say nothing of what is right. */
const TWINS_ONLY: readonly Relation[] = ['isolation', 'rename', 'permute']

/** Decisions of a scenario by the reference, one a request; undefined where a document is malformed. */
export type DecideAll = (scenario: Scenario) => readonly Decision[] | undefined

/**
 * The properties that would have been broken if the only request of a scenario had been decided otherwise: one for each of the other
 * decisions at least. Whoever is wrong on the scenario is taken to be wrong in the same way on every related one that is decided alike
 * and turns on the same clauses, and perhaps on more, so that a twin of it confirms nothing. Undefined where some other decision would have gone unnoticed.
 */
export function confirmingProperties(
  scenario: Scenario,
  decision: Decision,
  properties: readonly Property[],
  decide: DecideAll,
): readonly string[] | undefined {
  const left = new Set(DECISIONS.filter((other) => other !== decision))
  const own = turnsOn(scenario, decide)
  const isTwin = (related: Scenario): boolean =>
    related === scenario || (decide(related)?.[0] === decision && isWithin(own, turnsOn(related, decide)))
  const confirming: string[] = []
  for (const property of properties) {
    if (TWINS_ONLY.includes(property.relation)) continue
    for (let trial = 0; trial < TRIALS && left.size > 0; trial++) {
      const noticed = noticedBy(property, scenario, trial, left, decide, isTwin)
      if (noticed.length === 0) continue
      for (const other of noticed) left.delete(other)
      if (!confirming.includes(property.id)) confirming.push(property.id)
    }
  }
  return left.size === 0 ? confirming : undefined
}

function noticedBy(
  property: Property,
  scenario: Scenario,
  seed: number,
  others: ReadonlySet<Decision>,
  decide: DecideAll,
  isTwin: (related: Scenario) => boolean,
): readonly Decision[] {
  const trial = property.trial(scenario, randomFrom(seed))
  const at = trial?.scenarios.indexOf(scenario) ?? -1
  if (trial === undefined || at === -1 || trial.malformed !== undefined) return []
  const answers: (readonly DecisionAnswer[])[] = []
  for (const related of trial.scenarios) {
    const decisions = decide(related)
    if (decisions === undefined) return []
    answers.push(decisions)
  }
  if (trial.judge(answers) !== undefined) return []
  const noticed = [...others].filter((other) => trial.judge(answers.with(at, [other])) !== undefined)
  if (noticed.length === 0) return []
  const twins = trial.scenarios.map(isTwin)
  return noticed.filter((other) => {
    const wrong = answers.map((given, index) => (twins[index] ? given.map(() => other) : given))
    return trial.judge(wrong) !== undefined
  })
}

/** The clauses that a decision turns on, as texts; without the letter case that means nothing (ACT-02, KEY-01). */
function turnsOn(scenario: Scenario, decide: DecideAll): ReadonlySet<string> {
  const pivots = pivotsOf(scenario, (one) => decide(one)?.[0])
  return new Set(
    pivots.map(({ kind, effect, element, operator, key, values, met }) => {
      const told = element.endsWith('Action') ? values.map((value) => value.toLowerCase()) : values
      return JSON.stringify([kind, effect, element, operator, key?.toLowerCase(), told, met])
    }),
  )
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one))
}

const SECOND_MS = 10_000

/** Whether a second evaluator, of somebody else, decides the only request of a scenario in the same way. */
export async function isConfirmedBy(second: Evaluator, scenario: Scenario, decision: Decision): Promise<boolean> {
  const answer = await ask(second, scenario, SECOND_MS)
  return 'decisions' in answer && answer.decisions[0] === decision
}
