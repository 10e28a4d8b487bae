import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import type { RunEvent } from '../model/event.ts'

/** Where the events of a run go. */
export interface EventSink {
  readonly write: (event: RunEvent) => void
  readonly close: () => void
}

/** Appends one JSON line an event, written through at once: an interrupted run loses nothing. Throws what `open` throws. */
export function fileSink(path: string): EventSink {
  const file = openSync(path, 'a')
  if (endsInside(path)) writeAll(file, '\n')
  let open = true
  return {
    write: (event) => writeAll(file, `${JSON.stringify(event)}\n`),
    close: () => {
      if (open) closeSync(file)
      open = false
    },
  }
}

/** Whether a run that was killed left half a line, which the next one must not go on with. */
function endsInside(path: string): boolean {
  const stat = statSync(path)
  if (!stat.isFile() || stat.size === 0) return false
  const file = openSync(path, 'r')
  const last = Buffer.alloc(1)
  readSync(file, last, 0, 1, stat.size - 1)
  closeSync(file)
  return last[0] !== 10
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Writes to several sinks, in order. */
export function teeSink(...sinks: readonly EventSink[]): EventSink {
  return {
    write: (event) => {
      for (const sink of sinks) sink.write(event)
    },
    close: () => {
      for (const sink of sinks) sink.close()
    },
  }
}
