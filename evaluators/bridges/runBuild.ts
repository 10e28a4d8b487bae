import { spawn } from 'node:child_process'
import type { Environment } from './bridgeHome.ts'

/** Characters of a build's output that are kept. */
const TAIL = 4_000

/** A build in a group of its own, so that a compiler's children end with it. */
const OWN_GROUP = process.platform !== 'win32'

export interface BuildOptions {
  readonly cwd: string
  readonly env: Environment
  /** Ends the build. */
  readonly stop?: AbortSignal | undefined
  /** Gets the output as it comes. */
  readonly onOutput?: ((text: string) => void) | undefined
}

/** How a command of a build ended: `failure` is one clause, absent where it went well; `tail` is the end of what it wrote. */
export interface BuildEnd {
  readonly failure?: string
  readonly tail: string
}

/** Runs one command of a build, without a shell and without input. Never rejects. */
export function runBuild(
  [command = '', ...args]: readonly string[],
  { cwd, env, stop, onOutput }: BuildOptions,
): Promise<BuildEnd> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: OWN_GROUP })
    const kill = (): void => {
      if (child.pid === undefined) return
      try {
        if (OWN_GROUP) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It went by itself.
      }
    }
    let tail = ''
    const settle = (failure?: string): void => {
      stop?.removeEventListener('abort', kill)
      process.removeListener('exit', kill)
      resolve({ tail: tail.trim(), ...(failure === undefined ? {} : { failure }) })
    }
    const take = (chunk: Buffer): void => {
      const text = chunk.toString('utf8')
      tail = (tail + text).slice(-TAIL)
      onOutput?.(text)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error: NodeJS.ErrnoException) =>
      settle(error.code === 'ENOENT' ? 'it was not found' : error.message),
    )
    child.on('close', (code, signal) => {
      if (code === 0) settle()
      else settle(signal === null ? `it exited with status ${code}` : `it was ended by ${signal}`)
    })
    // First of all: nothing is tidied away under a build that still runs.
    process.prependOnceListener('exit', kill)
    if (stop?.aborted) kill()
    stop?.addEventListener('abort', kill, { once: true })
  })
}
