import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bridge } from './bridge.ts'
import { bridgeHome, bridgeOut, type Environment } from './bridgeHome.ts'

/** Written last into the output folder: a build that was cut off is none. */
export const MARKER = 'installed.json'

export interface Installed {
  readonly name: string
  readonly version: string
  /** Seconds it took to build. */
  readonly seconds: number
}

/** `outdated`: built once, from other sources than those at hand. */
export type BridgeState = 'installed' | 'outdated' | 'not installed'

export function bridgeState(bridge: Bridge, env: Environment, folder?: string): BridgeState {
  if (installedBridge(bridge, env, folder) !== undefined) return 'installed'
  const home = bridgeHome(bridge, env)
  const builds = existsSync(home) ? readdirSync(home) : []
  return builds.some((build) => existsSync(join(home, build, MARKER))) ? 'outdated' : 'not installed'
}

/** Where a bridge is installed, and what its build said; undefined where it is not. */
export function installedBridge(
  bridge: Bridge,
  env: Environment,
  folder?: string,
): { readonly out: string; readonly built: Installed } | undefined {
  const out = bridgeOut(bridge, env, folder)
  const marker = join(out, MARKER)
  return existsSync(marker) ? { out, built: JSON.parse(readFileSync(marker, 'utf8')) as Installed } : undefined
}
