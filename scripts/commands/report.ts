import { endText } from '../../report/endText.ts'
import { findingText } from '../../report/findingText.ts'
import { mergedFindings } from '../../report/mergedFindings.ts'
import { type Runs, reduceAll } from '../../report/reduce.ts'
import { runStates } from '../../report/runStates.ts'
import { byEvaluator, summaryOf } from '../../report/summary.ts'
import { type Colors, colorsFor } from '../colors.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import { readEventFiles } from '../report/readEventFiles.ts'
import { addReportFileOptions, checkReportFiles, type ReportFiles, writeReportFiles } from '../report/reportFiles.ts'

interface Options extends ReportFiles {
  readonly json?: true
}

export const reportCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    addReportFileOptions(
      command.argument('<file...>', 'events that --events wrote, of any number of runs; - for standard input'),
    )
      .option('--json', 'print the summary to standard output instead of text')
      .addHelpText('after', HELP)
      .action((files: readonly string[], options: Options) => finish(run(files, options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing fuzz --events events.jsonl -- node my-evaluator.mjs; npx assume-nothing report events.jsonl
  $ npx assume-nothing report shard-*.jsonl --html report.html --junit junit.xml
  $ cat shard-*.jsonl | npx assume-nothing report - --markdown report.md

The order of files and events does not matter, and neither does giving one of them twice.
A finding counts against the first rule that it names, which is the most telling one; the others took part.

Exit status: that of the runs: 0 everything agreed or was known, 1 a new finding, 2 asked wrongly or a malformed file,
3 nothing was judged, 130 a run was interrupted or never said that it ended. Where several apply: 130, then 2, 1, 3.`

async function run(paths: readonly string[], options: Options, { io }: Invocation): Promise<number> {
  checkReportFiles(options)
  const runs = reduceAll(await readEventFiles(paths, io))
  const started = runStates(runs).length
  if (started < runs.size)
    io.err(`of ${runs.size - started} of ${runs.size} runs the beginning is missing: they are left out\n`)
  await writeReportFiles(options, runs)
  const summary = summaryOf(runs)
  io.out(options.json ? `${JSON.stringify(summary)}\n` : text(runs, colorsFor(io)))
  return summary.exit
}

/** The findings in full, and the table of each evaluator. */
function text(runs: Runs, colors: Colors): string {
  const findings = byEvaluator(runStates(runs)).flatMap(mergedFindings)
  return [...findings.map((event) => findingText(event, colors)), endText(runs, colors)].join('\n')
}
