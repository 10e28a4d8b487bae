import type { Suspicion } from '../suspicion.ts'
import type { AskedScenario } from '../world.ts'
import type { Observation } from './observe.ts'

/** An observation as it travels: on the way of suspicions, told apart by its kind, its right answers being readings. */
export function observed({ scenario }: AskedScenario, { request, point, explainedBy, given }: Observation): Suspicion {
  return { kind: 'profile', id: point, scenario, request, expected: explainedBy, actual: given, layer: '' }
}
