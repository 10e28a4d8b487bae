import type { RunEvent } from '../../model/event.ts'
import type { RunOptions } from '../options.ts'
import type { EventSink } from '../sink.ts'

export function optionsOf(more: Partial<RunOptions> = {}): RunOptions {
  return {
    version: '0',
    command: 'fuzz',
    seed: 'test',
    runs: 40,
    evaluatorArguments: [],
    commandLine: ['fuzz', '--seed', 'test'],
    ...more,
  }
}

/** A sink that keeps what it is given, and the findings among it by their last state. */
export function memorySink(): EventSink & { readonly events: RunEvent[] } {
  const events: RunEvent[] = []
  return { events, write: (event) => events.push(event), close: () => undefined }
}
