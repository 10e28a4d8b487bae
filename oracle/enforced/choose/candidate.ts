import type { FiledCase } from '../../../campaign/replay.ts'
import type { DecisionCase } from '../../../model/format/case.ts'
import type { EnforcedWorld } from '../world/enforcedWorld.ts'

/** A case with those of its requests that can be asked in one world, and what an answer would be evidence of. */
export interface Candidate {
  readonly filed: FiledCase & { readonly case: DecisionCase }
  readonly world: EnforcedWorld
  /** Ids of rules, and of open points that the answer tells readings of. */
  readonly items: readonly string[]
}

/** What cannot be asked, by rule or point: each reason once. */
export type NotAsked = ReadonlyMap<string, ReadonlySet<string>>
