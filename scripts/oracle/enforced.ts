import type { RunOptions } from '../../campaign/options.ts'
import type { EventSink } from '../../campaign/sink.ts'
import type { Candidate } from '../../oracle/enforced/choose/candidate.ts'
import type { Invocation } from '../commandTable.ts'
import { casesAt } from '../judging/casesAt.ts'
import { judge } from '../judging/judge.ts'
import { addRunOptions, runOptions } from '../judging/judgingOptions.ts'
import { count } from '../options/count.ts'
import { UsageError } from '../usageError.ts'
import { accountId } from './accountId.ts'
import { dollars } from './dollars.ts'
import type { EnforcedCommandOptions } from './enforcedOptions.ts'
import { loopbackUrl } from './loopbackUrl.ts'
import { rate } from './rate.ts'
import type { Subcommand } from './subcommand.ts'

/** Worlds that each rule is asked in, where there are as many. */
const PER_RULE = 3
/** Worlds at a time: buckets and roles are made at the pace that IAM takes. */
const WIDTH = 8
/** A world at AWS takes about half a minute, and waits for others; the evaluator bounds what it waits for. */
const ANSWER_MS = 6 * 3_600_000

export const enforcedSubcommand: Subcommand = {
  name: 'enforced',
  summary: 'ask what AWS enforces: real sessions and real calls of S3 in an account of yours',
  configure: (command, invocation: Invocation, finish) => {
    addRunOptions(
      command.argument('[cases...]', 'cases to ask in place of those that cover the rules: files or folders'),
    )
      .option('--dry-run', 'say what would be made, what it costs and what cannot be asked; ask nothing')
      .option('--yes', 'do it; needs --account')
      .option('--account <id>', 'the account that the credentials must be of', accountId)
      .option('--region <name>', 'where buckets are made (default: as configured)')
      .option('--profile <name>', 'of the AWS configuration files (default: as configured)')
      .option('--endpoint <url>', 'a stand-in on this machine for IAM, STS and S3', loopbackUrl)
      .option('--per-rule <n>', `worlds for each rule, as far as there are (default: ${PER_RULE})`, count)
      .option(
        '--public-policies',
        'also bucket policies that allow "*": Block Public Access is off for those buckets, which stay closed to other accounts',
      )
      .option('--rate <n>', 'calls of IAM and STS a second (default: 8)', rate)
      .option('--max-calls <n>', 'calls that make or ask, attempts included (default: as --max-cost allows)', count)
      .option('--max-cost <dollars>', 'refuse a plan, and end a run, that may cost more', dollars, 1)
      .option('--recordings <folder>', 'answers that were given, and are not asked for again', 'oracle-enforced')
      .option('--offline', 'ask nobody: judge what is recorded, and count the rest')
      .addHelpText('after', HELP)
      .action((cases: readonly string[], options: EnforcedCommandOptions) => finish(run(cases, options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing oracle enforced --dry-run
  $ npx assume-nothing oracle policy --enforced --account 111122223333
  $ npx assume-nothing oracle enforced --yes --account 111122223333 --profile sandbox
  $ npx assume-nothing oracle enforced --offline
  $ npx assume-nothing oracle settle --enforced oracle-enforced

Makes roles, users, policies and buckets of its own, has real sessions with session policies make real calls, and takes what is let through for
allowed and what is refused for denied. What contradicts the documents is asked again in worlds made anew before it counts, and made
smaller. Everything is removed world by world; \`oracle clean\` removes what a killed process left. docs/enforced.md says what a
run proves. Use an account for tests.

Exit status: 0 everything agreed or is known, 1 a new disagreement, 2 asked wrongly, 3 AWS is out of reach, nothing was asked,
or something could not be removed, 130 interrupted (all is removed, and what was found is written out).`

async function run(files: readonly string[], options: EnforcedCommandOptions, invocation: Invocation): Promise<number> {
  const { io } = invocation
  checkTogether(options)
  const { planned } = await import('./enforcedPlan.ts')
  const cases = casesAt(files)
  const plan = planned(cases, options, files.length === 0 ? (options.perRule ?? PER_RULE) : undefined)
  if (plan.chosen.length === 0) throw new UsageError(`none of these cases can be asked:\n${plan.text}`)
  if (!options.offline && plan.cost > options.maxCost)
    throw new UsageError(
      `that may cost $${plan.cost.toFixed(2)}, more than --max-cost ${options.maxCost}: ask for less, or allow more`,
    )
  if (!options.offline && options.yes !== true) {
    const { estimate, cost, maxCalls, chosen } = plan
    const json = { estimate, dollars: cost, maxCalls, cases: chosen.map(({ filed }) => filed.case.id) }
    io.out(options.json ? `${JSON.stringify(json, undefined, 2)}\n` : plan.text)
    if (options.dryRun) return 0
    io.err('nothing was asked: give --yes and --account with the id of your account, or --dry-run\n')
    return 3
  }
  if (!options.offline) io.err(plan.text)
  return ask(plan.chosen, plan.maxCalls, options, invocation)
}

async function ask(
  chosen: readonly Candidate[],
  maxCalls: number,
  options: EnforcedCommandOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation
  const { checkRecordings } = await import('./checkRecordings.ts')
  checkRecordings(options.recordings, { write: options.offline !== true })
  const [{ enforcedEvaluator }, { EnforcedRecordings }, { suiteFor }, { runReplay }, { countsText }, { openAccount }] =
    await Promise.all([
      import('../../oracle/enforced/enforcedEvaluator.ts'),
      import('../../oracle/enforced/recordings/enforcedRecordings.ts'),
      import('../../campaign/suiteFor.ts'),
      import('../../campaign/runReplay.ts'),
      import('./enforcedText.ts'),
      import('./openAccount.ts'),
    ])
  const opened = options.offline ? undefined : await openAccount(options, maxCalls, io.stop)
  const recordings = new EnforcedRecordings(options.recordings)
  const { referee } = suiteFor({ protocol: 1, name: '', version: '', outcomes: 'two-way', supports: [] })
  const evaluator = enforcedEvaluator({
    verdicts: referee.verdicts,
    publicPolicies: options.publicPolicies === true,
    by: options.endpoint === undefined ? 'aws' : 'local',
    recordings,
    account: opened?.account,
    width: WIDTH,
  })
  const campaign: RunOptions = await runOptions(
    'oracle enforced',
    options,
    undefined,
    withoutAccount(invocation, options),
    {
      answerTimeoutMs: ANSWER_MS,
      replay: (file) => againArguments(options, file),
    },
  )
  try {
    let status = await judge(options, io, false, (sink) =>
      runReplay(
        campaign,
        chosen.map(({ filed }) => filed),
        evaluator,
        asServer(sink),
        io.stop,
        suiteFor(evaluator.hello),
      ).finally(() => evaluator.close?.()),
    )
    io.err(countsText(evaluator.counts, opened?.calls() ?? 0))
    if (recordings.unreadable > 0) io.err(`${recordings.unreadable} lines of ${options.recordings} could not be read\n`)
    const failure = evaluator.failure()
    if (failure !== undefined)
      io.err(`not all was asked: ${failure instanceof Error ? failure.message : String(failure)}\n`)
    const left = evaluator.left()
    if (left.length > 0)
      io.err(
        `left in the account: ${left.map(({ kind, name }) => `${kind} ${name}`).join(', ')}; \`oracle clean\` removes it\n`,
      )
    if (status === 0 && (failure !== undefined || left.length > 0)) status = 3
    return status
  } finally {
    await evaluator.close?.()
    opened?.close()
  }
}

/** In reports it stands among servers, as it is one. */
function asServer(sink: EventSink): EventSink {
  return {
    write: (event) =>
      sink.write(
        event.event === 'run-started' ? { ...event, evaluator: { ...event.evaluator, kind: 'server' } } : event,
      ),
    close: () => undefined,
  }
}

/** Command lines reach files. */
function withoutAccount(invocation: Invocation, { account }: EnforcedCommandOptions): Invocation {
  if (account === undefined) return invocation
  return { ...invocation, argv: invocation.argv.map((argument) => argument.replaceAll(account, 'ACCOUNT')) }
}

/** Of the account it says nothing. */
function againArguments(options: EnforcedCommandOptions, file: string): readonly string[] {
  const given = (name: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [name, value]
  return [
    ...['oracle', 'enforced', file],
    ...given('--endpoint', options.endpoint),
    ...given('--recordings', options.recordings === 'oracle-enforced' ? undefined : options.recordings),
    ...(options.publicPolicies ? ['--public-policies'] : []),
    ...(options.offline ? ['--offline'] : ['--yes', '--account', 'ACCOUNT']),
  ]
}

function checkTogether({ yes, dryRun, offline, account, maxCost }: EnforcedCommandOptions): void {
  if (yes && account === undefined)
    throw new UsageError('--yes needs --account with the id of the account that is meant')
  if (yes && dryRun) throw new UsageError('--dry-run asks nothing, --yes asks: leave one out')
  if (offline && (yes || dryRun)) throw new UsageError('--offline asks nobody: leave --yes and --dry-run out')
  if (maxCost === 0) throw new UsageError('--max-cost 0 allows nothing: give more, or --dry-run')
}
