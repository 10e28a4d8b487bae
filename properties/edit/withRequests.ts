import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/** The same world with other requests. */
export function withRequests(scenario: Scenario, requests: readonly Request[]): Scenario {
  return { ...scenario, requests }
}
