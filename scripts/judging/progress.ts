import type { EventSink } from '../../campaign/sink.ts'
import type { Progress } from '../../model/event.ts'
import type { Io } from '../io.ts'

const PLAIN_EVERY_MS = 5_000

/** Shows progress on standard error: one line that is written over on a terminal, a plain line every five seconds otherwise. */
export function progressSink(io: Pick<Io, 'err' | 'errTty' | 'columns'>): EventSink & { readonly clear: () => void } {
  let shown = false
  let plainAt = 0
  const clear = (): void => {
    if (shown) io.err('\r\u001b[2K')
    shown = false
  }
  return {
    clear,
    close: clear,
    write: (event) => {
      if (event.event !== 'progress') return
      if (io.errTty) {
        io.err(`\r\u001b[2K${progressText(event).slice(0, Math.max(20, io.columns - 1))}`)
        shown = true
      } else if (event.elapsedMs - plainAt >= PLAIN_EVERY_MS) {
        plainAt = event.elapsedMs
        io.err(`${progressText(event)}\n`)
      }
    },
  }
}

export function progressText({ elapsedMs, worlds, decisions, findings, rules, done }: Progress): string {
  const seconds = elapsedMs / 1_000
  const parts = [
    `${Math.round(seconds)} s`,
    `${number(worlds)} worlds`,
    `${number(decisions)} decisions`,
    `${number(decisions / Math.max(seconds, 0.001))}/s`,
    `${findings} ${findings === 1 ? 'finding' : 'findings'}`,
    `${rules} rules`,
  ]
  // Nothing is told from the first hundredth.
  if (done !== undefined && done > 0.01) parts.push(`${number((seconds * (1 - done)) / done)} s left`)
  return parts.join(', ')
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en')
}
