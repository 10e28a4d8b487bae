import type { Scenario } from '../../model/format/scenario.ts'
import type { Trial } from '../property.ts'
import { compare } from './compare.ts'

/** What the first allows, the second allows too. */
export function neverNarrower(first: Scenario, second: Scenario): Trial {
  return compare(first, second, (answer) => (answer === 'allowed' ? ['allowed'] : undefined))
}
