import type { EventSink } from '../../campaign/sink.ts'
import { progressText } from '../../report/progressText.ts'
import type { Io } from '../io.ts'

const PLAIN_EVERY_MS = 5_000
const CLEAR_LINE = '\r\u001b[2K'

/** Shows progress on standard error: one line that is written over on a terminal, a plain line every five seconds otherwise. */
export function progressSink(io: Pick<Io, 'err' | 'errTty' | 'columns'>): EventSink & { readonly clear: () => void } {
  let shown = false
  let plainAt = 0
  const clear = (): void => {
    if (shown) io.err(CLEAR_LINE)
    shown = false
  }
  return {
    clear,
    close: clear,
    write: (event) => {
      if (event.event !== 'progress') return
      if (io.errTty) {
        io.err(`${CLEAR_LINE}${progressText(event).slice(0, Math.max(20, io.columns - 1))}`)
        shown = true
      } else if (event.elapsedMs - plainAt >= PLAIN_EVERY_MS) {
        plainAt = event.elapsedMs
        io.err(`${progressText(event)}\n`)
      }
    },
  }
}
