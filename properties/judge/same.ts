import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Trial } from '../property.ts'
import { meanings } from './agrees.ts'
import { compare } from './compare.ts'

/** Both scenarios decide alike, request by request; nothing where the second is the first. `except` names what is open. */
export function same(first: Scenario, second: Scenario, except?: (request: Request) => boolean): Trial | undefined {
  if (first === second) return undefined
  return compare(first, second, (answer, request) => (except?.(request) ? undefined : meanings(answer)))
}
