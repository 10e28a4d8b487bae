import { writeSync } from 'node:fs'
import { ending } from './ending.ts'
import type { Io } from './io.ts'
import { LONGEST_INPUT } from './longestInput.ts'

/** The process itself. The first SIGINT, SIGTERM or SIGHUP asks the command to end and write out what it has; the second ends it. */
export function processIo(): Io & { readonly flushed: () => Promise<void> } {
  const stop = new AbortController()
  const interrupt = (): void => {
    if (stop.signal.aborted) {
      ending.meant = true
      process.exit(130)
    }
    stop.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  process.on('SIGHUP', interrupt)
  let closed = false
  const onError = (error: NodeJS.ErrnoException): void => {
    closed = true
    if (error.code === 'EPIPE') {
      stop.abort()
      return
    }
    writeError(`assume-nothing: what it has to say cannot be written: ${error.message}\n`)
    ending.meant = true
    process.exit(3)
  }
  // An evaluator in this process, or in a thread of it, may print: to standard error, as standard output is ours (`--json`).
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = process.stderr.write.bind(process.stderr)
  process.stdout.on('error', onError)
  process.stderr.on('error', onError)
  return {
    out: (text) => {
      if (!closed) write(text)
    },
    err: (text) => {
      if (!closed) process.stderr.write(text)
    },
    tty: process.stdout.isTTY === true,
    errTty: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    env: process.env,
    readStdin,
    stop: stop.signal,
    flushed: () => new Promise((resolve) => write('', () => process.stderr.write('', () => resolve()))),
  }
}

/** Said at once, whatever is still waiting to be written. */
function writeError(text: string): void {
  try {
    writeSync(2, text)
  } catch {
    // Nobody is left to be told; the exit status says it.
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > LONGEST_INPUT) break // an endless one must not fill the memory; whoever asked refuses the length
  }
  return Buffer.concat(chunks)
}
