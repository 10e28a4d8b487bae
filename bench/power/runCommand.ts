import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '../../model/finding.ts'
import type { HuntResult } from './results.ts'

/** What `findingText` begins with. */
const HEADLINE = /^(?:property|comparison|corpus|protocol|flaky|profile) .* \[[0-9a-f]{10}\]$/m
/** Time that the command may take beyond what it was given. */
const GRACE_MS = 60_000

/** What the whole command found of a mutant, and when, measured from outside. */
export type CommandMeasured = Pick<HuntResult, 'by' | 'decisions' | 'ms' | 'endMs' | 'load'>

/**
 * Starts the bundled command on a mutant and waits until it ends. Rejects where it ends with another status than 0 or 1, or says
 * otherwise what cannot be.
 */
export async function runCommand(
  bundle: string,
  mutant: string,
  seed: string,
  timeMs: number,
): Promise<CommandMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'power-'))
  const tidy = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', tidy)
  try {
    const summary = join(folder, 'summary.json')
    const name = ['--evaluator', `mutant:${mutant}`, '--seed', seed]
    const end = ['--bail', '1', '--time', `${timeMs}ms`, '--no-findings', '--summary', summary]
    const [load] = loadavg()
    const { status, ms, endMs, errors } = await timed([bundle, 'validate', ...name, ...end], folder, timeMs + GRACE_MS)
    if (status !== 0 && status !== 1)
      throw new Error(`validate of mutant:${mutant} with seed ${seed} ended with status ${status}: ${errors}`)
    const { findings, decisions } = readRun(summary)
    const [first] = [...findings].sort((a, b) => a.foundAfterMs - b.foundAfterMs)
    if ((first === undefined) !== (ms === undefined) || (first === undefined) !== (status === 0))
      throw new Error(`validate of mutant:${mutant} with seed ${seed} printed one thing and summed up another`)
    const common = { endMs: Math.round(endMs), load: Math.round((load as number) * 10) / 10 }
    if (first === undefined || ms === undefined) return { ...common, decisions }
    const by = { kind: first.kind, id: first.id }
    return { ...common, by, decisions: first.foundAfterDecisions, ms: Math.round(ms) }
  } finally {
    process.off('exit', tidy)
    tidy()
  }
}

interface Timed {
  readonly status: number | null
  readonly ms: number | undefined
  readonly endMs: number
  readonly errors: string
}

/** Runs Node in an environment that says nothing of shards or platforms, and notes when it prints the first finding. */
function timed(args: readonly string[], cwd: string, limitMs: number): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME }
    const began = performance.now()
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: limitMs })
    let [text, errors, ms] = ['', '', undefined as number | undefined]
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      if (ms !== undefined) return
      text += part
      if (HEADLINE.test(text)) ms = performance.now() - began
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      errors = (errors + part).slice(-2_000)
    })
    // An interrupted measurement leaves nothing behind that runs on.
    const stop = (): void => void child.kill()
    process.once('exit', stop)
    child.on('error', reject)
    child.on('close', (status) => {
      process.off('exit', stop)
      resolve({ status, ms, endMs: performance.now() - began, errors })
    })
  })
}

function readRun(file: string): { readonly findings: readonly Finding[]; readonly decisions: number } {
  const { runs } = JSON.parse(readFileSync(file, 'utf8')) as {
    runs: readonly [{ findings: readonly Finding[]; decisions: number }]
  }
  return runs[0]
}
