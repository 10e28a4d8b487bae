import type { Random } from '../generators/random.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { Call } from '../model/format/call.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { Property } from '../properties/property.ts'
import type { ReadingDecision } from '../reference/decisionsByReading.ts'
import type { Memory } from '../reference/memory.ts'
import type { Refusal, Verdict } from '../reference/verdict.ts'

/** What the reference says of an STS call: the adopted outcome, all that are permitted, and the rules behind them. */
export interface CallExpectation {
  readonly outcome: string
  readonly permitted: readonly string[]
  readonly rules: readonly string[]
}

/** The reference as the campaign needs it. */
interface Referee {
  /** The reference as an evaluator: a run on it is compared with nothing. */
  readonly evaluator: Evaluator
  /** One verdict a request, or the document that AWS would refuse. */
  readonly verdicts: (scenario: Scenario, memory?: Memory) => readonly Verdict[] | Refusal
  readonly call: (call: Call) => CallExpectation
  /** What each reading of an open point says of a request, all other points as adopted, the adopted reading first. */
  readonly readings: (scenario: Scenario, request: number, point: string) => readonly ReadingDecision[]
}

/** Everything a campaign is made of, so that a test can put a small one in its place. */
export interface Suite {
  /** A generator for one batch of worlds, and from it scenarios inside what the evaluator supports, deterministic in `random`. */
  readonly generator: (random: Random) => (random: Random) => Scenario
  /** Smaller scenarios, most promising first. */
  readonly shrink: (scenario: Scenario) => Iterable<Scenario>
  readonly properties: readonly Property[]
  readonly referee: Referee
}

/** Whether the reference refused to decide. */
export function isRefusal(verdicts: readonly Verdict[] | Refusal): verdicts is Refusal {
  return !Array.isArray(verdicts)
}
