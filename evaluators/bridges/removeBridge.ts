import { existsSync, rmSync } from 'node:fs'
import type { Bridge } from './bridge.ts'
import { bridgeHome, type Environment } from './bridgeHome.ts'

/** Removes every build of a bridge; false where there was none. */
export function removeBridge(bridge: Bridge, env: Environment): boolean {
  const home = bridgeHome(bridge, env)
  const was = existsSync(home)
  rmSync(home, { recursive: true, force: true })
  return was
}
