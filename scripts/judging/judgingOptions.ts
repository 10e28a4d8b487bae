import type { Command } from 'commander'
import { type Known, readKnown } from '../../campaign/known.ts'
import type { RunOptions } from '../../campaign/options.ts'
import type { EvaluatorName } from '../../evaluators/resolve.ts'
import { problemText } from '../../model/read/problem.ts'
import { readJson } from '../../model/read/readJson.ts'
import type { Invocation } from '../commandTable.ts'
import { addEvaluatorOption, evaluatorArguments } from '../evaluatorOption.ts'
import type { Io } from '../io.ts'
import { count } from '../options/count.ts'
import { duration } from '../options/duration.ts'
import { freshSeed, seed } from '../options/seed.ts'
import { packageVersion } from '../packageVersion.ts'
import { readInput } from '../readInput.ts'
import { addReportFileOptions, type ReportFiles } from '../report/reportFiles.ts'
import { UsageError } from '../usageError.ts'
import { answerTimeout } from './answerTimeout.ts'

/** Options of every command that judges an evaluator, as commander gives them. */
export interface JudgingOptions extends ReportFiles {
  readonly evaluator?: string
  readonly seed?: string
  readonly time?: number
  readonly bail?: number
  readonly known?: string
  readonly events?: string
  readonly findings: string | false
  readonly json?: true
  readonly strictProtocol?: true
}

export function addJudgingOptions(command: Command): Command {
  return addRunOptions(addEvaluatorOption(command, 'the evaluator to judge (default: reference)'))
}

/** All but the one that names the evaluator. */
export function addRunOptions(command: Command): Command {
  const judging = command
    .option('--time <duration>', 'end after this long: 500ms, 20s, 2m, or seconds', duration)
    .option('--bail <n>', 'stop after n distinct new findings', count)
    .option('--known <file>', 'findings that are known: [{"signature" or "rule", "reason", "expires"?}]')
    .option('--events <file>', 'append everything that happens, one JSON line each')
  return addReportFileOptions(judging)
    .option('--findings <folder>', 'save each finding as a case here', 'findings')
    .option('--no-findings', 'save findings nowhere')
    .option(
      '--strict-protocol',
      'explain every kind of protocol mistake, also those that are tolerated otherwise; one thread',
    )
    .option('--json', 'print the summary to standard output instead of text')
}

export function addSeedOption(command: Command): Command {
  return command.option(
    '--seed <text>',
    'any text; the same seed gives the same scenarios (default: another one every time)',
    seed,
  )
}

/** The options of a run, all checked; `given` holds what only one command has. */
export async function runOptions(
  command: string,
  options: Omit<JudgingOptions, 'evaluator'>,
  evaluator: EvaluatorName | undefined,
  { io, argv }: Invocation,
  given: Partial<RunOptions> = {},
): Promise<RunOptions> {
  const chosen = options.seed ?? freshSeed()
  return {
    version: packageVersion,
    command,
    seed: chosen,
    timeMs: options.time,
    answerTimeoutMs: answerTimeout(options.time),
    bail: options.bail,
    known: options.known === undefined ? undefined : await readKnownFile(options.known, io),
    findings: options.findings === false ? undefined : options.findings,
    evaluatorArguments: evaluatorArguments(evaluator),
    commandLine: command !== 'replay' && options.seed === undefined ? withOption(argv, '--seed', chosen) : argv,
    ...given,
  }
}

/** The command line with one more option, before a command after `--`. */
export function withOption(argv: readonly string[], option: string, value: string): readonly string[] {
  const dashes = argv.indexOf('--')
  const end = dashes === -1 ? argv.length : dashes
  return [...argv.slice(0, end), option, value, ...argv.slice(end)]
}

async function readKnownFile(path: string, io: Io): Promise<readonly Known[]> {
  const json = readJson(await readInput(path, io))
  const reading = json.ok ? readKnown(json.value) : json
  if (reading.ok) return reading.value
  throw new UsageError(
    `${path} is no list of known findings:\n${reading.problems.map((problem) => `  ${problemText(problem)}`).join('\n')}`,
  )
}
