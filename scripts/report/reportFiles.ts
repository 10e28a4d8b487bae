import { closeSync, openSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Runs } from '../../report/reduce.ts'
import { summaryOf } from '../../report/summary.ts'
import { UsageError } from '../usageError.ts'
import { writable } from './writable.ts'

/** The files that a report is written to. */
export interface ReportFiles {
  readonly html?: string
  readonly markdown?: string
  readonly junit?: string
  readonly summary?: string
}

/** One way to render what runs told; what it needs is loaded when it is asked for. */
type Rendering = (runs: Runs) => Promise<string>

const RENDERINGS: { readonly [name in keyof ReportFiles]-?: Rendering } = {
  html: async (runs) => (await import('../../report/html/reportPage.ts')).reportPage(runs),
  markdown: async (runs) => (await import('../../report/markdown/reportMarkdown.ts')).reportMarkdown(runs),
  junit: async (runs) => (await import('../../report/junit/junitXml.ts')).junitXml(runs),
  summary: async (runs) => `${JSON.stringify(summaryOf(runs))}\n`,
}

const NAMES = Object.keys(RENDERINGS) as (keyof ReportFiles)[]

export function addReportFileOptions(command: Command): Command {
  return command
    .option('--html <file>', 'write the report as one page that needs no network')
    .option('--markdown <file>', 'write the report as Markdown')
    .option('--junit <file>', 'write the report as JUnit XML')
    .option('--summary <file>', 'write a summary, one JSON object')
}

/**
 * Before anything is done for nothing: throws a UsageError that names the file that cannot be written, or that two options name, so
 * that one would overwrite the other. `events` is a file that is written already.
 */
export function checkReportFiles(files: ReportFiles, events?: string): void {
  const named = new Map(events === undefined ? [] : [[resolve(events), 'events']])
  for (const name of NAMES) {
    const path = files[name]
    if (path === undefined) continue
    const other = named.get(resolve(path))
    if (other !== undefined && statSync(path, { throwIfNoEntry: false })?.isCharacterDevice() !== true)
      throw new UsageError(`${path} is named by --${other} and by --${name}: each needs a file of its own`)
    named.set(resolve(path), name)
    writable(path, () => closeSync(openSync(path, 'a')))
  }
}

export async function writeReportFiles(files: ReportFiles, runs: Runs): Promise<void> {
  for (const name of NAMES) {
    const path = files[name]
    if (path !== undefined) writeFileSync(path, await RENDERINGS[name](runs))
  }
}
