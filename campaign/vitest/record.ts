import type { CoverageEvent, FindingEvent, RunEvent } from '../../model/event.ts'
import type { EventSink } from '../sink.ts'

/** What a run told, as far as tests ask. */
export interface Recorded {
  /** One of each signature, as it last stood. */
  readonly findings: readonly FindingEvent[]
  readonly coverage: CoverageEvent
  readonly exit: number
  /** Why the run ended before its time, or what went wrong beside the judging. */
  readonly trouble: string | undefined
}

/** Has a run write its events here, and gives what they come to. */
export async function record(run: (sink: EventSink) => Promise<number>): Promise<Recorded> {
  const findings = new Map<string, FindingEvent>()
  let coverage: CoverageEvent | undefined
  let trouble: string | undefined
  const write = (event: RunEvent): void => {
    if (event.event === 'finding') findings.set(event.finding.signature, event)
    if (event.event === 'coverage') coverage = event
    if (event.event === 'run-ended') trouble = event.reason ?? event.trouble
  }
  const exit = await run({ write, close: () => undefined })
  if (coverage === undefined) throw new Error('the run told nothing of what it covered')
  return { findings: [...findings.values()], coverage, exit, trouble }
}
