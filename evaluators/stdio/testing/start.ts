import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Evaluator } from '../../../model/evaluator.ts'
import { type StdioOptions, startStdio } from '../startStdio.ts'

const open: Evaluator[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((evaluator) => evaluator.close?.()))
})

/** The command that starts an evaluator of `evaluators/misbehaving`. */
export function misbehaving(name: string, ...args: readonly string[]): readonly string[] {
  return [process.execPath, join(import.meta.dirname, `../../misbehaving/${name}.mjs`), ...args]
}

/** Starts one, with short waits, and closes it after the test. */
export async function start(command: readonly string[], options: StdioOptions = {}): Promise<Evaluator> {
  const evaluator = await startStdio(command, { answerTimeoutMs: 5_000, graceMs: 300, ...options })
  open.push(evaluator)
  return evaluator
}

/** Whether a process has ended, if only as a zombie that nobody has collected yet. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform === 'linux' && /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}
