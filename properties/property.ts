import type { Random } from '../generators/random.ts'
import type { Decision } from '../model/decision.ts'
import type { DecisionAnswer } from '../model/format/answer.ts'
import type { Scenario } from '../model/format/scenario.ts'

/** The techniques that properties use, named after those of database and compiler testing (`design.md`). */
export type Relation =
  | 'pivot'
  | 'partition'
  | 'rewrite'
  | 'substitute'
  | 'permute'
  | 'monotone'
  | 'rename'
  | 'isolation'

/** A broken property: which decision, in which of the trial's scenarios, and what the property would have accepted there. */
export interface Violation {
  readonly scenario: number
  readonly request: number
  readonly expected: readonly Decision[]
  readonly actual: Decision | 'denied'
}

/** One application of a property: the scenarios to ask, and the judge over their decisions. */
export interface Trial {
  /** The given scenario comes first and unchanged (where the property asks it at all); the related ones follow. */
  readonly scenarios: readonly Scenario[]
  /**
   * Places of those with a malformed document. Only evaluators that claim `validation` are asked them; one that refuses gives the judge
   * answers that are no decision.
   */
  readonly malformed?: readonly number[]
  /**
   * `decisions[s][r]` answers request `r` of scenario `s`. A judge passes over answers that are no decision.
   * Gives the first violation, or nothing where the property holds.
   */
  readonly judge: (decisions: readonly (readonly DecisionAnswer[])[]) => Violation | undefined
}

/** A statement that holds for every conforming evaluator, whatever the reference says. */
export interface Property {
  readonly id: string
  readonly sentence: string
  /** Rules of the catalogue that it rests on. */
  readonly rules: readonly string[]
  readonly relation: Relation
  /** Why it stays although no mutant is found by it alone (`docs/kills.md`); absent where one is. */
  readonly keptBecause?: string
  /** A trial over this scenario, deterministic in `random`; nothing where the property has nothing to say about it. */
  readonly trial: (scenario: Scenario, random: Random) => Trial | undefined
}
