import { dirname, join } from 'node:path'
import { bridgesHome, type Environment } from '../../bridges/bridgeHome.ts'

/** Where the throw-away folders of running servers stand, one each. */
export function liveHome(env: Environment): string {
  return join(dirname(bridgesHome(env)), 'live')
}
