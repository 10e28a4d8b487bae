import { closeSync, openSync, writeSync } from 'node:fs'
import type { RunEvent } from '../model/event.ts'

/** Where the events of a run go. */
export interface EventSink {
  readonly write: (event: RunEvent) => void
  readonly close: () => void
}

/** Appends one JSON line an event, written through at once: an interrupted run loses nothing. Throws what `open` throws. */
export function fileSink(path: string): EventSink {
  const file = openSync(path, 'a')
  let open = true
  return {
    write: (event) => writeAll(file, `${JSON.stringify(event)}\n`),
    close: () => {
      if (open) closeSync(file)
      open = false
    },
  }
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
