import { runFuzz } from '../../campaign/runFuzz.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import { namedEvaluator, withEvaluator } from '../evaluatorOption.ts'
import { addDocumentOptions, type DocumentOptions, readDocuments } from '../fuzz/documentOptions.ts'
import { exhaustive } from '../fuzz/exhaustive.ts'
import { suiteAround } from '../fuzz/suiteAround.ts'
import { checkProperties } from '../judging/checkProperties.ts'
import { driverOptions } from '../judging/driverOptions.ts'
import { judge } from '../judging/judge.ts'
import { addJudgingOptions, addSeedOption, type JudgingOptions, runOptions } from '../judging/judgingOptions.ts'
import { sharded } from '../judging/sharded.ts'
import { count } from '../options/count.ts'
import { repeated } from '../options/repeated.ts'
import { shard } from '../options/shard.ts'
import { SHARD_VARIABLES, shardOfPlatform } from '../options/shardOfPlatform.ts'
import { workers, workersFor } from '../options/workers.ts'
import { UsageError } from '../usageError.ts'

/** How long a run without an end of its own goes on. */
const DEFAULT_TIME_MS = 20_000

interface Options extends JudgingOptions, DocumentOptions {
  readonly runs?: number
  readonly property?: readonly string[]
  readonly workers?: number
  readonly shard?: { readonly index: number; readonly count: number }
  readonly exhaustive?: true
}

export const fuzzCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    addDocumentOptions(addJudgingOptions(addSeedOption(command)))
      .option('--runs <n>', 'end after n worlds (without --time: 20s; with --runs alone: no limit of time)', count)
      .option('--property <id>', 'only this property and the comparison; repeatable (see `list properties`)', repeated)
      .option('--workers <n>', 'threads, each with its own evaluator (default: one a core; 1 for a command)', workers)
      .option('--shard <i/n>', 'the i-th of n equal parts of the scenarios (default: what the platform says)', shard)
      .option('--exhaustive', 'instead of drawing scenarios, ask every one of a bounded scope, in one thread')
      .addHelpText('after', HELP)
      .action((options: Options) => finish(run(options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing fuzz
  $ npx assume-nothing fuzz --evaluator iam-simulate --time 1m --bail 5
  $ npx assume-nothing fuzz --seed 2026-11-21 --runs 1000 -- node my-evaluator.mjs
  $ npx assume-nothing fuzz --exhaustive --shard 1/4
  $ npx assume-nothing fuzz --role-policy role.json --session-policy session.json -- node my-evaluator.mjs
  $ npx assume-nothing fuzz --seed 2026-11-21 --workers 4 --shard 2/8

The same seed and --runs give the same scenarios, whatever the number of workers or shards, and the same findings whatever the
number of workers.
Without --shard, which job of how many this is comes from the platform where it sets both:
${SHARD_VARIABLES.map((pair) => `  ${pair}`).join('\n')}
--shard 1/1 is all of it. Kubernetes sets no count: set it yourself.

Exit status: 0 everything agreed or was known, 1 a new finding, 2 asked wrongly,
3 the evaluator never started or nothing was judged, 130 interrupted (what was found is written out).`

async function run(options: Options, invocation: Invocation): Promise<number> {
  const named = namedEvaluator(options.evaluator, invocation.afterDashes)
  checkProperties(options.property)
  const { io } = invocation
  const documents = await readDocuments(options, io)
  checkTogether(options, documents !== undefined)
  const endless = options.runs !== undefined || options.exhaustive === true
  const time = options.time ?? (endless ? undefined : DEFAULT_TIME_MS)
  const shard = options.shard ?? shardOfPlatform(io.env)
  const alone = options.exhaustive === true || documents !== undefined || options.strictProtocol === true
  const workers = alone ? undefined : workersFor(options.workers, named ?? { name: 'reference' }, options.runs)
  const given = { timeMs: time, runs: options.runs, properties: options.property, shard, workers }
  const campaign = await runOptions('fuzz', options, named, sharded(invocation, shard), given)
  return withEvaluator(
    named ?? { name: 'reference' },
    io,
    async (evaluator) => {
      if (options.exhaustive) return exhaustive(options, campaign, evaluator, io)
      const { hello } = evaluator
      const suite = documents === undefined ? suiteFor(hello) : await suiteAround(documents, hello)
      return judge(options, io, true, (sink) => runFuzz(campaign, evaluator, sink, io.stop, suite))
    },
    driverOptions(options, io),
  )
}

/** What each way of choosing scenarios leaves to say. */
function checkTogether({ exhaustive, runs, workers }: Options, own: boolean): void {
  if (exhaustive && own) throw new UsageError('--exhaustive has policies of its own: leave the files out')
  if (exhaustive && (runs !== undefined || (workers ?? 1) > 1)) {
    throw new UsageError(
      '--exhaustive asks every scenario in one thread: give --shard for a part, not --runs or --workers',
    )
  }
  if (own && (workers ?? 1) > 1)
    throw new UsageError('worlds around your own policies are asked in one thread: leave --workers out')
}
