import type { EventSink } from '../../campaign/sink.ts'
import { findingText } from '../../report/findingText.ts'
import { NO_RUNS, type Runs, reduce } from '../../report/reduce.ts'
import { startText } from '../../report/startText.ts'
import { colorsFor } from '../colors.ts'
import type { Io } from '../io.ts'
import { progressSink } from './progress.ts'

/** What stands on the terminal while a run goes on; `runs` is everything it has told so far. */
export interface TerminalSink extends EventSink {
  readonly runs: () => Runs
}

/** Prints the seed first (where there is one that matters), each new finding as it comes, and progress. Quiet prints nothing. */
export function terminalSink(io: Io, quiet: boolean, seeded: boolean): TerminalSink {
  const colors = colorsFor(io)
  const progress = progressSink(io)
  const printed = new Set<string>()
  let runs = NO_RUNS
  return {
    runs: () => runs,
    close: progress.close,
    write: (event) => {
      runs = reduce(runs, event)
      if (quiet) return
      if (event.event === 'run-started' && seeded) io.out(`${startText(event, colors)}\n`)
      // A finding comes again when its count has grown; the table at the end has the last word.
      if (event.event === 'finding' && !printed.has(event.finding.signature)) {
        printed.add(event.finding.signature)
        progress.clear()
        io.out(`${findingText(event, colors)}\n`)
      }
      progress.write(event)
    },
  }
}
