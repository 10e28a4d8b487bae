import { NEUTRAL } from '../ours.ts'
import type { EnforcedWorld } from './enforcedWorld.ts'

/**
 * A world with the names that it has in an account. No two worlds of a run have the same: what services remember of one that is gone is not met by
 * the next.
 */
export function realised(world: EnforcedWorld, account: string, runId: string, number: number): EnforcedWorld {
  const id = number.toString(16).padStart(NEUTRAL.world.length, '0')
  return JSON.parse(
    JSON.stringify(world)
      .replaceAll(`${NEUTRAL.run}-${NEUTRAL.world}`, `${NEUTRAL.run}-${id}`)
      .replaceAll(NEUTRAL.run, runId)
      .replaceAll(NEUTRAL.account, account),
  ) as EnforcedWorld
}
