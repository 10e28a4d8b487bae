import { NEUTRAL } from '../ours.ts'
import type { EnforcedWorld } from './enforcedWorld.ts'

/** A world with the names that it has in an account in a run. */
export function realised(world: EnforcedWorld, account: string, runId: string): EnforcedWorld {
  return JSON.parse(
    JSON.stringify(world).replaceAll(NEUTRAL.run, runId).replaceAll(NEUTRAL.account, account),
  ) as EnforcedWorld
}
