import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../../bridges/bridgeHome.ts'
import { EvaluatorUnavailable } from '../../evaluatorUnavailable.ts'
import { cleanLeft } from './cleanLeft.ts'
import { liveHome } from './liveHome.ts'
import type { LiveServer } from './liveServer.ts'
import { writeMarker } from './marker.ts'
import { filled } from './placeholders.ts'
import { processes } from './processes.ts'
import { removeLeft } from './removeLeft.ts'

/** A server that runs on loopback. */
export interface StartedServer {
  readonly url: string
  /** Milliseconds from its start until it answered. */
  readonly readyMs: number
  /** Ends it and removes its folder; may be called twice. */
  readonly stop: () => Promise<void>
}

/** Longest wait for a server's first answer, in milliseconds. */
const READY_MS = 60_000
const OWN_GROUP = process.platform !== 'win32'

/**
 * Starts a server in a folder of its own, and first cleans after runners that were killed. It ends with this process, however that
 * ends, but for a SIGKILL, after which the next start cleans. Rejects with EvaluatorUnavailable, with the end of what it wrote.
 */
export async function startServer(
  server: Pick<LiveServer, 'name' | 'command' | 'env' | 'files' | 'sockets' | 'parts' | 'health'>,
  { out, env, stop }: { readonly out: string; readonly env: Environment; readonly stop?: AbortSignal | undefined },
): Promise<StartedServer> {
  await cleanLeft(env)
  mkdirSync(liveHome(env), { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(liveHome(env), `${server.name.replaceAll(/[^a-z0-9]/g, '-')}-`))
  const { port, sockets, files, parts, ...filling } = await filled(server, { out, folder })
  const started = (await processes()).find(({ pid }) => pid === process.pid)?.started ?? ''
  writeMarker(folder, { runner: { pid: process.pid, started }, sockets })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const [command = '', ...args] = filling.command
  const child = spawn(command, args, {
    cwd: folder,
    // Nothing of the user's own credentials reaches it.
    env: { PATH: env.PATH, HOME: folder, TMPDIR: folder, ...filling.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: OWN_GROUP,
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message))
    child.once('exit', (code, signal) => resolve(signal === null ? `it exited with status ${code}` : `${signal}`))
  })
  const tidy = (): void => {
    kill(child)
    removeLeft(folder, sockets)
  }
  process.prependOnceListener('exit', tidy)
  const end = async (): Promise<void> => {
    kill(child)
    await ended
    process.removeListener('exit', tidy)
    tidy()
  }
  const tail = tailOf(child)
  const began = performance.now()
  const url = `http://127.0.0.1:${port}`
  let failure: string | undefined
  for (const part of [...parts, url + server.health]) failure ??= await ready(part, ended, stop)
  if (failure === undefined) return { url, readyMs: performance.now() - began, stop: end }
  await end()
  const said = tail() === '' ? 'it wrote nothing' : `it wrote at last:\n${tail()}`
  throw new EvaluatorUnavailable(`the server ${server.name} did not start: ${failure}; ${said}`)
}

/** Nothing once it answers, else why it will not. */
async function ready(url: string, ended: Promise<string>, stop?: AbortSignal): Promise<string | undefined> {
  let failure: string | undefined
  void ended.then((how) => (failure = how))
  const until = performance.now() + READY_MS
  while (failure === undefined) {
    if (stop?.aborted) return 'interrupted'
    if (performance.now() > until) return `no answer at ${url} within ${READY_MS / 1000} s`
    const status = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      async (response) => {
        await response.body?.cancel()
        return response.status
      },
      () => 999,
    )
    if (status < 500) return undefined
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return failure
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (OWN_GROUP) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // It went by itself.
  }
}

/** The last lines that it wrote; its output must be read in any case, or it would stand still. */
function tailOf(child: ChildProcess): () => string {
  let text = ''
  const take = (chunk: Buffer): void => {
    text = (text + chunk.toString('utf8')).slice(-4_000)
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  return () => text.trim().split('\n').slice(-20).join('\n')
}
