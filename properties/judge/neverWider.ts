import type { Scenario } from '../../model/format/scenario.ts'
import type { Trial } from '../property.ts'
import { DENIES } from './agrees.ts'
import { compare } from './compare.ts'

/** What the first does not allow, the second does not either. */
export function neverWider(first: Scenario, second: Scenario): Trial {
  return compare(first, second, (answer) => (answer === 'allowed' ? undefined : DENIES))
}
