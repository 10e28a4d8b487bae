import type { RunEvent } from '../../model/event.ts'
import { problemText } from '../../model/read/problem.ts'
import { readEventLines } from '../../report/read/readEventLines.ts'
import type { Io } from '../io.ts'
import { readInputBytes } from '../readInput.ts'
import { UsageError } from '../usageError.ts'

/** Problems shown before the rest is only counted. */
const SHOWN = 20

const NEWLINE = 0x0a

/**
 * Reads event files one after the other. A last line that ends in the middle, since whoever wrote it was killed, is passed over
 * and said; anything else that is no event is a UsageError that names file and line.
 */
export async function readEventFiles(paths: readonly string[], io: Io): Promise<readonly RunEvent[]> {
  const all: RunEvent[] = []
  const wrong: string[] = []
  for (const path of paths) {
    const name = path === '-' ? 'standard input' : path
    const { events, problems, truncated } = readEventLines(decoded(await readInputBytes(path, io), name))
    for (const event of events) all.push(event)
    for (const problem of problems) wrong.push(`${name}:${problem.line}: ${problemText(problem)}`)
    if (truncated !== undefined)
      io.err(
        `${name}:${truncated} ends in the middle of a line, which is left out: the run that wrote it was stopped\n`,
      )
  }
  if (wrong.length > 0) {
    const more = wrong.length > SHOWN ? [`and ${wrong.length - SHOWN} more`] : []
    throw new UsageError(
      `these lines are no events:\n${[...wrong.slice(0, SHOWN), ...more].map((text) => `  ${text}`).join('\n')}`,
    )
  }
  return all
}

/** UTF-8, except that the last line may end within a character. */
function decoded(bytes: Buffer, name: string): string {
  const whole = bytes.lastIndexOf(NEWLINE) + 1
  try {
    const head = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, whole))
    return head + new TextDecoder('utf-8').decode(bytes.subarray(whole))
  } catch {
    throw new UsageError(`${name} is not UTF-8: expected what --events writes`)
  }
}
