import type { Io } from './io.ts'
import { LONGEST_INPUT } from './longestInput.ts'

/** The process itself. The first SIGINT or SIGTERM asks the command to end and write out what it has; the second ends it. */
export function processIo(): Io {
  const stop = new AbortController()
  const interrupt = (): void => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  let closed = false
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error
    closed = true
    stop.abort()
  }
  process.stdout.on('error', onError)
  process.stderr.on('error', onError)
  return {
    out: (text) => {
      if (!closed) process.stdout.write(text)
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
