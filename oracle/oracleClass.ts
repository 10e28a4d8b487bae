/** How the simulator can be asked about a scenario; `none` where it cannot, which is never counted as agreement. */
export type OracleClass = 'direct' | 'composed' | 'boundary-slot' | 'none'

/** A rule that puts scenarios, or single requests, into a class. */
export interface OracleRule {
  readonly id: string
  readonly class: OracleClass
  readonly sentence: string
  /** Ids of the catalogue's section on the simulator. */
  readonly sources: readonly string[]
}
