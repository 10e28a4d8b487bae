import type { Scenario } from '../../model/format/scenario.ts'
import { documentsOf } from '../encoding/documentsOf.ts'
import { statementsOf } from '../encoding/statementsOf.ts'
import type { Divergence } from './divergence.ts'

/** SIM-29. Enforcement may read such an ARN in some other way; the documents leave it open (CONT-11). */
export const shortArns: Divergence = {
  id: 'SIM-29',
  sentence: 'A statement whose ARN has fewer than six parts, or an empty partition, matches nothing in the simulator.',
  holds: ({ simulated, scenario }) => simulated !== 'refused' && hasShortArn(scenario),
}

function hasShortArn(scenario: Scenario): boolean {
  return documentsOf(scenario)
    .flatMap(statementsOf)
    .some(({ Resource, NotResource }) => [Resource, NotResource].flat().some(isShort))
}

/** `*` alone, in any number, is all resources and no ARN. */
function isShort(pattern: unknown): boolean {
  if (typeof pattern !== 'string' || /^\*+$/.test(pattern)) return false
  const parts = pattern.split(':')
  return parts.length < 6 || parts[1] === ''
}
