import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { short } from '../../model/read/problem.ts'
import type { FaultId } from './faults.ts'
import { guard } from './guard.ts'
import { lineSplitter } from './lineSplitter.ts'
import type { Peer, PeerEvents } from './peer.ts'
import { stderrTail } from './stderrTail.ts'
import { writeBuffer } from './writeBuffer.ts'

/** After a sign that a process is ending, how long its own end is waited for, which says more. */
const LAST_WORDS_MS = 200

/**
 * A group of its own: Ctrl-C is for the runner alone, which still wants to know what was in flight; and a signal reaches what
 * the command has started in turn (`npx`, a shell).
 */
const OWN_GROUP = process.platform !== 'win32'

/**
 * Starts an evaluator's command, without a shell, as a peer. `graceMs`: how long it may take to end after it was asked to.
 * Never throws: failing to start is an end.
 */
export function startChild(
  [command = '', ...args]: readonly string[],
  graceMs: number,
  { onLine, onEnd, onDrain }: PeerEvents,
): Peer {
  const child: ChildProcessWithoutNullStreams = spawn(command, args, { stdio: 'pipe', detached: OWN_GROUP })
  const tail = stderrTail()
  let ended = false
  const end = (fault: FaultId, reason: string): void => {
    if (ended) return
    ended = true
    onEnd({ fault, reason: `${reason}${tail.text()}` })
  }
  const kill = (): void => sendSignal(child, 'SIGKILL')
  const release = guard(OWN_GROUP ? child.pid : undefined, kill)
  const split = lineSplitter((line, isUtf8) => {
    if (!ended) onLine(line, isUtf8)
  })
  child.stdout.on('data', (chunk: Buffer) => {
    if (ended || split.push(chunk)) return
    end('line-too-long', 'it wrote a line of more than 64 MB')
    kill()
  })
  child.stderr.on('data', tail.push)

  let exited = false
  const exit = (code: number | null, signal: string | null): void => {
    const how = signal === null ? `it exited with status ${code}` : `it was ended by ${signal}`
    const half = split.rest()
    if (half.length === 0) end('crash', how)
    else end('half-line', `${how} in the middle of a line: ${shown(half)}`)
  }
  // What it wrote last may come after its exit, and a grandchild that holds the pipes must not keep us waiting.
  child.on('exit', (code, signal) => {
    exited = true
    setTimeout(() => {
      exit(code, signal)
      kill()
      child.stdout.destroy()
      child.stderr.destroy()
    }, LAST_WORDS_MS).unref()
  })
  child.on('close', (code, signal) => {
    exit(code, signal)
    kill()
    release()
  })
  child.on('error', (error: NodeJS.ErrnoException) => end('crash', startFailure(command, error)))
  const closed = (fault: FaultId, what: string) => (): void => {
    if (ended) return
    setTimeout(() => {
      if (exited) return
      end(fault, `it closed its standard ${what}`)
      kill()
    }, LAST_WORDS_MS).unref()
  }
  child.stdin.on('error', closed('closed-input', 'input'))
  child.stdout.on('end', closed('closed-output', 'output'))

  const buffer = writeBuffer(child.stdin, onDrain)
  return {
    write: buffer.write,
    isFull: buffer.isFull,
    lastWords: () => {
      const begun = split.rest()
      return `${begun.length === 0 ? '' : `; it began a line and did not end it: ${shown(begun)}`}${tail.text()}`
    },
    end: (how) => {
      ended = true
      return terminate(child, how === 'politely' ? graceMs : 0)
    },
  }
}

function shown(bytes: Buffer): string {
  return short(bytes.subarray(0, 200).toString('utf8'))
}

function startFailure(command: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `the command ${JSON.stringify(command)} was not found`
  return code === 'EACCES' ? `the command ${JSON.stringify(command)} is not executable` : message
}

/** End of input; SIGTERM halfway through the grace; SIGKILL at its end; and no more waiting a second after that. */
function terminate(child: ChildProcessWithoutNullStreams, graceMs: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const timers = [
      setTimeout(() => sendSignal(child, 'SIGTERM'), graceMs / 2),
      setTimeout(() => sendSignal(child, 'SIGKILL'), graceMs),
      setTimeout(resolve, graceMs + 1_000),
    ]
    child.once('exit', () => {
      for (const timer of timers) clearTimeout(timer)
      resolve()
    })
    if (graceMs === 0) sendSignal(child, 'SIGKILL')
    else child.stdin.end()
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
