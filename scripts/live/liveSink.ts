import type { EventSink } from '../../campaign/sink.ts'
import { cliText } from '../../evaluators/live/cli/cliText.ts'
import { issuanceCli } from '../../evaluators/live/cli/issuanceCli.ts'
import { printable } from '../../report/printable.ts'
import type { Io } from '../io.ts'
import type { Subject } from './liveOptions.ts'

/** Passes events on, with what is judged told as a server; prints beside each new finding the commands that reproduce it by hand. */
export function liveSink(sink: EventSink, io: Io, subject: Subject, quiet: boolean): EventSink {
  const printed = new Set<string>()
  return {
    write: (event) => {
      sink.write(
        event.event === 'run-started' ? { ...event, evaluator: { ...event.evaluator, kind: 'server' } } : event,
      )
      if (event.event !== 'finding' || quiet || printed.has(event.finding.signature)) return
      printed.add(event.finding.signature)
      const { case: found } = event.finding
      const text =
        'issuance' in found
          ? issuanceCli(found, subject.scope.provisioning)
          : 'scenario' in found
            ? cliText(found.scenario, subject.scope)
            : undefined
      if (text !== undefined)
        io.out(`By hand, with $ENDPOINT and the profile "admin" of its administrator:\n${printable(text, 'lines')}\n\n`)
    },
    close: () => undefined,
  }
}
