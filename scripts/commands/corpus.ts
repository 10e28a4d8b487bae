import type { Command } from 'commander'
import { caseProblemText } from '../../corpus/caseProblem.ts'
import { checkCorpus } from '../../corpus/checkCorpus.ts'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import { statsCorpus } from '../../corpus/statsCorpus.ts'
import { printable } from '../../report/printable.ts'
import type { CommandModule } from '../commandTable.ts'
import { corpusStatsText } from '../corpusStatsText.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usageError.ts'

interface Options {
  readonly json?: true
}

export const corpusCommand: CommandModule = {
  configure: (command, { io }, finish) => {
    command
      .helpCommand(false)
      .addHelpText(
        'after',
        '\nExamples:\n  $ npx assume-nothing corpus check\n  $ npx assume-nothing corpus stats my-cases --json',
      )
    declare(
      command,
      'check',
      'check that a corpus is one: cases well formed, ids unique and in place, rules of the catalogue',
    ).action((folder: string | undefined, options: Options) => finish(check(folder ?? corpusFolder(), options, io)))
    declare(command, 'stats', 'count what a corpus covers: cases, decisions, rules, and rules without a case').action(
      (folder: string | undefined, options: Options) => finish(stats(folder ?? corpusFolder(), options, io)),
    )
  },
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
