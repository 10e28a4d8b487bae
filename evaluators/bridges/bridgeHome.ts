import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Bridge } from './bridge.ts'
import { bridgeFolder, bridgeSources } from './bridgeSources.ts'

/** The environment variables that say where things are kept and found. */
export interface Environment {
  readonly [name: string]: string | undefined
}

/** Where bridges are kept: `$ASSUME_NOTHING_HOME`, else `$XDG_CACHE_HOME/assume-nothing`, else `~/.cache/assume-nothing`. */
export function bridgesHome(env: Environment): string {
  const home =
    env.ASSUME_NOTHING_HOME || join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'assume-nothing')
  return join(home, 'bridges')
}

/** Where all builds of a bridge are kept. */
export function bridgeHome({ name }: Bridge, env: Environment): string {
  return join(bridgesHome(env), name)
}

/** The output folder of this very bridge: named by a hash of what it is built from, so that a changed one is built again. */
export function bridgeOut(bridge: Bridge, env: Environment, folder: string = bridgeFolder(bridge)): string {
  const hash = createHash('sha256').update(JSON.stringify([bridge.version, bridge.build]))
  for (const file of bridgeSources(folder)) {
    const content = readFileSync(join(folder, file))
    hash.update(`\0${file}\0${content.length}\0`).update(content)
  }
  return join(bridgeHome(bridge, env), hash.digest('hex').slice(0, 16))
}
