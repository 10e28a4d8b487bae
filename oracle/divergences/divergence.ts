import type { Scenario } from '../../model/format/scenario.ts'
import type { Verdict } from '../../reference/verdict.ts'
import type { OracleClass } from '../oracleClass.ts'

/** A disagreement about one request, as small as it got. */
export interface Disagreement {
  readonly scenario: Scenario
  readonly request: number
  readonly class: OracleClass
  /** What the documents say. */
  readonly verdict: Pick<Verdict, 'decision' | 'permitted' | 'layer'>
  /** What the simulator says: a decision, or `refused` with its message. */
  readonly simulated: string
  readonly message?: string | undefined
}

/** A way in which the simulator is known to differ from what is enforced. */
export interface Divergence {
  /** Of the catalogue's section on the simulator. */
  readonly id: string
  readonly sentence: string
  readonly holds: (disagreement: Disagreement) => boolean
}
