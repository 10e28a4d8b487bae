import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessSeen } from './processes.ts'

/** What is written into a throw-away folder, for whoever has to clean up after its runner. */
export interface Marker {
  /** The runner that it belongs to. */
  readonly runner: Pick<ProcessSeen, 'pid' | 'started'>
  /** Sockets that its server may leave outside. */
  readonly sockets: readonly string[]
}

const FILE = 'runner.json'

export function writeMarker(folder: string, { runner, sockets }: Marker): void {
  writeFileSync(join(folder, FILE), `${JSON.stringify({ ...runner, sockets })}\n`)
}

/** Nothing where there is none, or where its writing was cut off. */
export function readMarker(folder: string): Marker | undefined {
  try {
    const { pid, started, sockets } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Record<string, unknown>
    if (typeof pid !== 'number' || typeof started !== 'string') return undefined
    const known = Array.isArray(sockets) ? sockets.filter((path) => typeof path === 'string') : []
    return { runner: { pid, started }, sockets: known }
  } catch {
    return undefined
  }
}
