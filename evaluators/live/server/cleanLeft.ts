import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../../bridges/bridgeHome.ts'
import { liveHome } from './liveHome.ts'
import { readMarker } from './marker.ts'
import { type ProcessSeen, processes } from './processes.ts'
import { removeLeft } from './removeLeft.ts'

/** A folder without a marker may be one that is just being made. */
const MAKING_MS = 60_000

/**
 * Ends the servers of runners that were killed, and removes their folders; what belongs to a runner that still runs is left alone.
 * A server is known by its folder, which stands in its command line. Gives the folders that went.
 */
export async function cleanLeft(env: Environment): Promise<readonly string[]> {
  const home = liveHome(env)
  const folders = existsSync(home) ? readdirSync(home).map((name) => join(home, name)) : []
  if (folders.length === 0) return []
  const running = await processes()
  const left = folders.filter((folder) => isLeft(folder, running))
  for (const folder of left) {
    for (const { pid, command } of running) if (command.includes(folder)) end(pid)
    removeLeft(folder, readMarker(folder)?.sockets ?? [])
  }
  return left
}

function isLeft(folder: string, running: readonly ProcessSeen[]): boolean {
  const runner = readMarker(folder)?.runner
  if (runner === undefined) return Date.now() - statSync(folder).mtimeMs > MAKING_MS
  return !running.some(({ pid, started }) => pid === runner.pid && started === runner.started)
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went by itself.
  }
}
