import { accessSync, closeSync, constants, existsSync, openSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type EventSink, fileSink, teeSink } from '../../campaign/sink.ts'
import { systemReason } from '../../corpus/systemReason.ts'
import { endText } from '../../report/endText.ts'
import { summaryOf } from '../../report/summary.ts'
import { colorsFor } from '../colors.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usageError.ts'
import type { JudgingOptions } from './judgingOptions.ts'
import { terminalSink } from './terminalSink.ts'

/**
 * Runs a campaign between its beginning, where everything that it will write to is tried, and its end, where it is summed up:
 * as text, as `--json`, and in the file of `--summary`. Gives the campaign's exit status.
 */
export async function judge(
  options: Omit<JudgingOptions, 'evaluator'>,
  io: Io,
  seeded: boolean,
  run: (sink: EventSink) => Promise<number>,
): Promise<number> {
  const terminal = terminalSink(io, options.json === true, seeded)
  const sink = options.events === undefined ? terminal : teeSink(terminal, writable(options.events, fileSink))
  if (options.summary !== undefined) writable(options.summary, (path) => closeSync(openSync(path, 'a')))
  if (options.findings !== false) checkFolder(options.findings)
  let status: number
  try {
    status = await run(sink)
  } finally {
    sink.close()
  }
  const text = `${JSON.stringify(summaryOf(terminal.runs()))}\n`
  if (options.summary !== undefined) writeFileSync(options.summary, text)
  io.out(options.json ? text : endText(terminal.runs(), colorsFor(io)))
  return status
}

function writable<T>(path: string, open: (path: string) => T): T {
  try {
    return open(path)
  } catch (thrown) {
    throw new UsageError(`${path} cannot be written: ${systemReason(thrown as NodeJS.ErrnoException)}`)
  }
}

/** The folder need not exist until there is a finding; then it must be possible to make it. */
function checkFolder(folder: string): void {
  if (folder === '') throw new UsageError('--findings names no folder: give one, or --no-findings')
  let there = resolve(folder)
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
  writable(folder, () => accessSync(there, constants.W_OK))
  if (!statSync(there).isDirectory()) throw new UsageError(`${folder} cannot be written: ${there} is no folder`)
}
