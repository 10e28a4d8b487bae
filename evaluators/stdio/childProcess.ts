import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { lineSplitter } from './lineSplitter.ts'

export interface ChildOptions {
  readonly onLine: (line: string) => void
  /** Called once, when nothing more will come: why, one clause. */
  readonly onEnd: (reason: string) => void
  /** Milliseconds between the polite and the final signal. */
  readonly graceMs: number
}

export interface Child {
  readonly write: (line: string) => void
  /** Ends the process: end of input, SIGTERM, and SIGKILL for one that ignores both. Settles when it is gone. */
  readonly end: () => Promise<void>
}

/** Characters of standard error kept to be shown when the evaluator fails. */
const STDERR_TAIL = 2_000

/**
 * A group of its own: Ctrl-C is for the runner alone, which still wants to know what was in flight; and a signal reaches what
 * the command has started in turn (`npx`, a shell).
 */
const OWN_GROUP = process.platform !== 'win32'

/** Starts an evaluator's command, without a shell, and reads it line by line. Never throws: failing to start is an end. */
export function startChild(
  [command = '', ...args]: readonly string[],
  { onLine, onEnd, graceMs }: ChildOptions,
): Child {
  const child: ChildProcessWithoutNullStreams = spawn(command, args, { stdio: 'pipe', detached: OWN_GROUP })
  let stderr = ''
  let ended = false
  const end = (reason: string): void => {
    if (ended) return
    ended = true
    const said = stderr.trim()
    onEnd(said === '' ? reason : `${reason}; standard error ended with: ${said.slice(-500)}`)
  }
  const split = lineSplitter(onLine)
  child.stdout.on('data', (chunk: Buffer) => {
    if (ended || split(chunk)) return
    end('it wrote a line of more than 64 MB')
    sendSignal(child, 'SIGKILL')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-STDERR_TAIL)
  })
  // A child that stopped reading is reported when it ends; EPIPE itself says nothing.
  child.stdin.on('error', () => {})
  child.on('error', (error: NodeJS.ErrnoException) => end(startFailure(command, error)))
  // Nothing outlives the runner, whatever way it ends.
  const orphaned = (): void => sendSignal(child, 'SIGKILL')
  process.once('exit', orphaned)
  child.once('close', () => process.removeListener('exit', orphaned))
  child.on('close', (code, signal) =>
    end(signal === null ? `it exited with status ${code}` : `it was ended by ${signal}`),
  )
  return {
    write: (line) => {
      if (child.stdin.writable) child.stdin.write(line)
    },
    end: () => terminate(child, graceMs),
  }
}

function startFailure(command: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `the command ${JSON.stringify(command)} was not found`
  return code === 'EACCES' ? `the command ${JSON.stringify(command)} is not executable` : message
}

function terminate(child: ChildProcessWithoutNullStreams, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const kill = setTimeout(() => sendSignal(child, 'SIGKILL'), graceMs)
    child.once('exit', () => {
      clearTimeout(kill)
      // A grandchild that inherited the pipes must not keep this process alive.
      child.stdout.destroy()
      child.stderr.destroy()
      resolve()
    })
    child.stdin.end()
    sendSignal(child, 'SIGTERM')
  })
}

function sendSignal(child: ChildProcessWithoutNullStreams, name: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    if (OWN_GROUP) process.kill(-child.pid, name)
    else child.kill(name)
  } catch {
    // It went by itself.
  }
}
