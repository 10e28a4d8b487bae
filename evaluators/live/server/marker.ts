import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessSeen } from './processes.ts'

/** The runner that a throw-away folder belongs to. */
export type Runner = Pick<ProcessSeen, 'pid' | 'started'>

const FILE = 'runner.json'

export function writeMarker(folder: string, runner: Runner): void {
  writeFileSync(join(folder, FILE), `${JSON.stringify(runner)}\n`)
}

/** Nothing where there is none, or where its writing was cut off. */
export function readMarker(folder: string): Runner | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Partial<Runner>
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined
  } catch {
    return undefined
  }
}
