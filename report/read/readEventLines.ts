import type { RunEvent } from '../../model/event.ts'
import type { Problem } from '../../model/read/problem.ts'
import { readJson } from '../../model/read/readJson.ts'
import { readEvent } from './readEvent.ts'

/** What is wrong with one line of a file. */
interface LineProblem extends Problem {
  /** From 1. */
  readonly line: number
}

export interface EventsReading {
  readonly events: readonly RunEvent[]
  readonly problems: readonly LineProblem[]
  /** The last line, if it ends in the middle: whoever wrote it was stopped. It is passed over. */
  readonly truncated: number | undefined
}

/** Reads JSON Lines, one event each; blank lines are passed over. Never throws. */
export function readEventLines(text: string): EventsReading {
  const events: RunEvent[] = []
  const problems: LineProblem[] = []
  let line = 0
  for (let start = 0; start < text.length; ) {
    line++
    const end = text.indexOf('\n', start)
    const part = text.slice(start, end === -1 ? text.length : end)
    start = end === -1 ? text.length : end + 1
    if (part.trim() === '') continue
    const json = readJson(part)
    if (!json.ok && end === -1) return { events, problems, truncated: line }
    const reading = json.ok ? readEvent(json.value) : json
    if (reading.ok) events.push(reading.value)
    else for (const problem of reading.problems) problems.push({ line, ...problem })
  }
  return { events, problems, truncated: undefined }
}
