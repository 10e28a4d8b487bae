import type { Command } from 'commander'
import { caseProblemText } from '../../corpus/caseProblem.ts'
import { checkCorpus } from '../../corpus/checkCorpus.ts'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import { statsCorpus } from '../../corpus/statsCorpus.ts'
import type { EvaluatorName } from '../../evaluators/resolve.ts'
import { printable } from '../../report/printable.ts'
import type { CommandModule } from '../commandTable.ts'
import type { AddOptions } from '../corpus/addCases.ts'
import type { MinimiseOptions } from '../corpus/minimiseCases.ts'
import { corpusStatsText } from '../corpusStatsText.ts'
import { addEvaluatorOption, namedEvaluator, withEvaluator } from '../evaluatorOption.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usageError.ts'

interface Options {
  readonly json?: true
}

export const corpusCommand: CommandModule = {
  configure: (command, { io, afterDashes, argv }, finish) => {
    if (afterDashes !== undefined && argv[1] !== 'minimise')
      throw new UsageError('of the corpus commands, only minimise takes a command after --')
    command
      .helpCommand(false)
      .addHelpText(
        'after',
        '\nExamples:\n  $ npx assume-nothing corpus check\n  $ npx assume-nothing corpus stats my-cases --json\n  $ npx assume-nothing corpus add findings/*.json',
      )
    declare(
      command,
      'check',
      'check that a corpus is one: cases well formed, ids unique and in place, rules of the catalogue',
    ).action((folder: string | undefined, options: Options) => finish(check(folder ?? corpusFolder(), options, io)))
    declare(command, 'stats', 'count what a corpus covers: cases, decisions, rules, and rules without a case').action(
      (folder: string | undefined, options: Options) => finish(stats(folder ?? corpusFolder(), options, io)),
    )
    command
      .command('add')
      .description(`take cases into a corpus: decided again, with an id and rules, none twice, nothing overwritten.`)
      .argument('<file...>', 'findings or cases: .json, one a line in .jsonl, folders of both, - for standard input')
      .option('--to <folder>', 'the folder of the corpus that they go to', 'found')
      .option('--corpus <path>', 'the corpus (default: ./corpus, or ./corpus/cases where there is one)')
      .option('--alike', 'take a case although another one has its signature')
      .option('--dry-run', 'say what would be done, and write nothing')
      .option('--json', 'machine-readable output')
      .addHelpText('after', ADD_HELP)
      .action((files: readonly string[], options: AddOptions) => finish(add(files, options, io)))
    addEvaluatorOption(
      command
        .command('minimise')
        .description(
          'make cases small: through the evaluator that goes wrong on them, or as the reference decides them.',
        )
        .argument('<file...>', 'cases, as for add')
        .option('--in-place', 'write over the file (default: beside it, as NAME.min.json)')
        .option('--json', 'machine-readable output'),
      'the evaluator that goes wrong on them (default: reference)',
    )
      .addHelpText('after', MINIMISE_HELP)
      .action((files: readonly string[], { evaluator, ...options }: MinimiseOptions & { evaluator?: string }) =>
        finish(minimise(files, options, namedEvaluator(evaluator, afterDashes) ?? { name: 'reference' }, io)),
      )
  },
}

const ADD_HELP = `
Examples:
  $ npx assume-nothing corpus add findings/*.json
  $ npx assume-nothing corpus add my-case.json --to regressions --dry-run

Each case is decided again by the reference and left out where it expects something else, or where the corpus holds the same already.

Exit status: 0 all added, 1 some were left out, 2 asked wrongly or malformed input (nothing is written).`

const MINIMISE_HELP = `
Examples:
  $ npx assume-nothing corpus minimise findings/comparison-reference-98ee3b6515.json -- node my-evaluator.mjs
  $ npx assume-nothing corpus minimise my-case.json --in-place

With the reference, the deciding layer, the decision and the most telling rule of each request stay the same.

Exit status: 0 well, 1 a case that expects something else than the reference, 2 asked wrongly or malformed input,
3 the evaluator never started.`

async function add(files: readonly string[], options: AddOptions, io: Io): Promise<number> {
  return (await import('../corpus/addCases.ts')).addCases(files, options, io)
}

async function minimise(
  files: readonly string[],
  options: MinimiseOptions,
  named: EvaluatorName,
  io: Io,
): Promise<number> {
  const { minimiseCases } = await import('../corpus/minimiseCases.ts')
  return withEvaluator(named, io, (evaluator) => minimiseCases(files, options, evaluator, io))
}

function declare(command: Command, name: 'check' | 'stats', description: string): Command {
  return command
    .command(name)
    .description(`${description}.`)
    .argument('[folder]', 'a folder of .json and .jsonl files (default: the package’s corpus)')
    .option('--json', 'machine-readable output')
    .addHelpText(
      'after',
      `\nExample:\n  $ npx assume-nothing corpus ${name} my-cases\n\nExit status: 0 well, ${name === 'check' ? '1 a problem, ' : ''}2 asked wrongly${name === 'stats' ? ' or a malformed case' : ''}.`,
    )
}

async function check(folder: string, options: Options, io: Io): Promise<number> {
  const reading = loadCases([folder])
  if (reading.cases.length === 0 && reading.problems.length === 0) throw nothingIn(folder)
  const unreadable = reading.problems.find(({ file, path }) => file === folder && path.startsWith('(file'))
  if (unreadable !== undefined) throw new UsageError(caseProblemText(unreadable))
  const problems = checkCorpus(reading, folder)
  if (options.json)
    io.out(`${JSON.stringify({ version: 1, command: 'corpus check', cases: reading.cases.length, problems })}\n`)
  else {
    for (const problem of problems) io.out(`${printable(caseProblemText(problem))}\n`)
    io.out(
      `${reading.cases.length} cases, ${problems.length === 0 ? 'no problems' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`}\n`,
    )
  }
  return problems.length === 0 ? 0 : 1
}

async function stats(folder: string, options: Options, io: Io): Promise<number> {
  const { cases, problems } = loadCases([folder])
  const [first] = problems
  if (first !== undefined)
    throw new UsageError(
      `${caseProblemText(first)}${problems.length > 1 ? ` (and ${problems.length - 1} more: corpus check names them)` : ''}`,
    )
  if (cases.length === 0) throw nothingIn(folder)
  const counted = statsCorpus(cases.map((loaded) => loaded.case))
  io.out(
    options.json
      ? `${JSON.stringify({ version: 1, command: 'corpus stats', ...counted })}\n`
      : corpusStatsText(counted),
  )
  return 0
}

function nothingIn(folder: string): UsageError {
  return new UsageError(`no cases in ${folder}: expected .json or .jsonl files`)
}
