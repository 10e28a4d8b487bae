import { InvalidArgumentError } from 'commander'
import type { RunOptions } from '../../campaign/options.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import { addEvaluatorOption, evaluatorArguments, namedEvaluator, withEvaluator } from '../evaluatorOption.ts'
import { casesAt } from '../judging/casesAt.ts'
import { driverOptions } from '../judging/driverOptions.ts'
import { judge } from '../judging/judge.ts'
import { addRunOptions, addSeedOption, type JudgingOptions, runOptions } from '../judging/judgingOptions.ts'
import { worstStatus } from '../judging/worstStatus.ts'
import { count } from '../options/count.ts'
import { repeated } from '../options/repeated.ts'
import { againArguments, withoutRole } from '../oracle/againArguments.ts'
import { age } from '../oracle/age.ts'
import { addReachOptions } from '../oracle/connectionOptions.ts'
import type { OracleOptions } from '../oracle/oracleOptions.ts'
import { SUBCOMMANDS } from '../oracle/subcommands.ts'
import { UsageError } from '../usageError.ts'

/** Worlds of a run that does not say how many. */
const DEFAULT_RUNS = 200

interface Options extends JudgingOptions, OracleOptions {
  readonly corpus?: readonly string[] | false
  readonly worlds: boolean
  readonly runs?: number
  readonly dryRun?: true
}

export const oracleCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    // What follows a subcommand's name is the subcommand's, also where both have an option of that name.
    command.parent?.enablePositionalOptions()
    command.enablePositionalOptions()
    for (const { name, summary, configure } of SUBCOMMANDS)
      configure(
        command
          .command(name)
          .summary(summary)
          .description(`${sentence(summary)}.`),
        invocation,
        finish,
      )
    const own = addRunOptions(
      addSeedOption(addEvaluatorOption(command, 'an evaluator to compare beside the reference')),
    )
    addReachOptions(own)
      .option('--recordings <folder>', 'answers that were given, and are not asked for again', 'oracle-recordings')
      .option('--offline', 'ask nobody: compare what is recorded, and count the rest')
      .option('--refresh-older-than <age>', 'ask again for answers older than 12h, 30d, 4w', age)
      .option(
        '--corpus <path>',
        'cases to compare first (default: the package’s corpus and ./corpus); repeatable',
        repeated,
      )
      .option('--no-corpus', 'compare no cases')
      .option('--runs <n>', `worlds to compare after the cases (default: ${DEFAULT_RUNS})`, count)
      .option('--no-worlds', 'compare the cases alone')
      .option('--role-arn <arn>', 'simulate this role, its own policies taken into account', roleArn)
      .option('--provision', 'simulate temporary roles that have the documents (see `oracle clean`)')
      .option('--dry-run', 'say how many calls it would take, by class of scenarios, and make none')
      .addHelpText('after', HELP)
      .action((options: Options) => finish(run(options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing oracle --dry-run
  $ npx assume-nothing oracle --profile sandbox --seed 2026-11-21 --runs 1000 --max-calls 3000
  $ npx assume-nothing oracle --offline --summary out.json
  $ npx assume-nothing oracle --endpoint-url http://127.0.0.1:8080 -- node my-evaluator.mjs

Compares what the documents say, and what an evaluator answers, with IAM's SimulateCustomPolicy. The simulator takes no session policies:
each scenario is asked in the way that its class allows, and what cannot be asked is counted by the rule that says why, never as
agreement. docs/oracle.md says what a run proves, what it costs, and what leaves this machine.

Every answer is recorded, and none is asked for twice: a run that was ended goes on where it was.

Exit status: 0 everything agreed or is known, 1 a new disagreement, 2 asked wrongly,
3 the simulator is out of reach or nothing was compared, 130 interrupted (what was found is written out).`

async function run(options: Options, invocation: Invocation): Promise<number> {
  checkTogether(options)
  const { io } = invocation
  const named = namedEvaluator(options.evaluator, invocation.afterDashes)
  const cases = options.corpus === false ? [] : casesAt(options.corpus ?? [])
  const runs = options.worlds ? (options.runs ?? DEFAULT_RUNS) : 0
  const replay = (file: string): readonly string[] => againArguments(options, file, named)
  const given = { ...invocation, argv: withoutRole(invocation.argv, options.roleArn) }
  const campaign = await runOptions('oracle', options, undefined, given, { timeMs: options.time, runs, replay })
  const { compareWith } = await import('../oracle/compareWith.ts')
  const compared = (evaluators: readonly Evaluator[]): Promise<number> =>
    compareWith(options, io, { campaign, cases, evaluators, dryRun: options.dryRun === true }, (body) =>
      judge(options, io, true, async (sink) => {
        const own: RunOptions = { ...campaign, evaluatorArguments: evaluatorArguments(named) }
        return worstStatus(await body([campaign, own], sink))
      }),
    )
  if (named === undefined) return compared([])
  return withEvaluator(named, io, (evaluator) => compared([evaluator]), driverOptions(options, io))
}

function checkTogether({ offline, refreshOlderThan, roleArn, provision, corpus, worlds, runs }: Options): void {
  if (offline && refreshOlderThan !== undefined)
    throw new UsageError('--refresh-older-than asks again, --offline asks nobody: leave one out')
  if (roleArn !== undefined && provision)
    throw new UsageError('give --role-arn or --provision: a role of yours, or temporary ones')
  if (offline && roleArn !== undefined)
    throw new UsageError('the policies of --role-arn have to be read from IAM, which --offline does not ask')
  if (!worlds && (runs !== undefined || corpus === false))
    throw new UsageError('--no-worlds leaves the cases alone: leave --runs and --no-corpus out')
}

function roleArn(text: string): string {
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,600}$/.test(text))
    throw new InvalidArgumentError('Expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME.')
  return text
}

function sentence(summary: string): string {
  return summary.charAt(0).toUpperCase() + summary.slice(1)
}
