import type { RunOptions } from '../../campaign/options.ts'
import { runValidate } from '../../campaign/runValidate.ts'
import type { EventSink } from '../../campaign/sink.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import type { EvaluatorName } from '../../evaluators/resolve.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import { addEvaluatorsOption, evaluatorArguments, namedEvaluators, withEvaluators } from '../evaluatorOption.ts'
import { casesAt } from '../judging/casesAt.ts'
import { checkProperties } from '../judging/checkProperties.ts'
import { driverOptions } from '../judging/driverOptions.ts'
import { judge } from '../judging/judge.ts'
import { addRunOptions, addSeedOption, type JudgingOptions, runOptions } from '../judging/judgingOptions.ts'
import { sharded } from '../judging/sharded.ts'
import { worstStatus } from '../judging/worstStatus.ts'
import { count } from '../options/count.ts'
import { repeated } from '../options/repeated.ts'
import { shard } from '../options/shard.ts'
import { SHARD_VARIABLES, shardOfPlatform } from '../options/shardOfPlatform.ts'
import { workers, workersFor } from '../options/workers.ts'

/** How long a validation without an end of its own takes, all its evaluators together. */
const DEFAULT_TIME_MS = 60_000

interface Options extends Omit<JudgingOptions, 'evaluator'> {
  readonly evaluator?: readonly string[]
  readonly corpus?: readonly string[] | false
  readonly runs?: number
  readonly property?: readonly string[]
  readonly workers?: number
  readonly shard?: { readonly index: number; readonly count: number }
}

export const validateCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    addRunOptions(addSeedOption(addEvaluatorsOption(command, 'an evaluator to judge (default: reference)')))
      .option(
        '--corpus <path>',
        'cases to ask first (default: the package’s corpus and ./corpus); repeatable',
        repeated,
      )
      .option('--no-corpus', 'ask no cases')
      .option('--runs <n>', 'after the corpus, end after n worlds (without --time: 60s)', count)
      .option('--property <id>', 'only this property and the comparison; repeatable (see `list properties`)', repeated)
      .option('--workers <n>', 'threads, each with its own evaluator (default: one a core; 1 for a command)', workers)
      .option('--shard <i/n>', 'the i-th of n equal parts of the worlds (default: what the platform says)', shard)
      .addHelpText('after', HELP)
      .action((options: Options) => finish(run(options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing validate -- node my-evaluator.mjs
  $ npx assume-nothing validate --seed 2026-11-21 --time 60s --summary out.json -- python3 my_evaluator.py
  $ npx assume-nothing validate --evaluator iam-simulate --evaluator ./mine.mjs --events run.jsonl
  $ npx assume-nothing validate --known known.json --evaluator ./mine.mjs

First the corpus, then random worlds for the rest of the time, all inside what the evaluator says it supports: properties,
comparison with the reference, and which reading of each open point it follows (its profile). Several evaluators share the time.

--known excuses findings that you mean to keep: [{"rule": "SESS-07", "reason": "...", "expires": "2027-01-31"}], by one of the first
three rules that a finding names, or by its signature.

Which part of several jobs this is comes from the platform where it says so:
${SHARD_VARIABLES.map((pair) => `  ${pair}`).join('\n')}

Exit status: 0 everything agreed or was known, 1 a new finding, 2 asked wrongly,
3 the evaluator never started or nothing was judged, 130 interrupted (what was found is written out).`

async function run(options: Options, invocation: Invocation): Promise<number> {
  const named = namedEvaluators(options.evaluator, invocation.afterDashes)
  checkProperties(options.property)
  const cases = options.corpus === false ? [] : casesAt(options.corpus ?? [])
  const { io } = invocation
  const part = options.shard ?? shardOfPlatform(io.env)
  const time = options.time ?? (options.runs === undefined ? DEFAULT_TIME_MS : undefined)
  const began = performance.now()
  const common = await runOptions('validate', options, undefined, sharded(invocation, part), {
    runs: options.runs,
    properties: options.property,
    shard: part,
  })
  /** What is left is shared by those that are left: one that ends early leaves its time to the others. */
  const timeFor = (at: number): number | undefined =>
    time === undefined ? undefined : Math.max(1, (time - (performance.now() - began)) / (named.length - at))
  const one = (name: EvaluatorName, evaluator: Evaluator, at: number, sink: EventSink): Promise<number> => {
    const campaign: RunOptions = {
      ...common,
      timeMs: timeFor(at),
      evaluatorArguments: evaluatorArguments(name),
      workers: options.strictProtocol === true ? undefined : workersFor(options.workers, name, options.runs),
    }
    return runValidate(campaign, cases, evaluator, sink, io.stop, suiteFor(evaluator.hello))
  }
  return withEvaluators(
    named,
    io,
    (evaluators, missing) =>
      judge(options, io, true, async (sink) => {
        const statuses: number[] = missing === 0 ? [] : [3]
        for (const [at, [name, evaluator]] of evaluators.entries()) {
          if (!io.stop.aborted) statuses.push(await one(name, evaluator, at, sink))
        }
        return io.stop.aborted ? 130 : worstStatus(statuses)
      }),
    driverOptions(options, io),
  )
}
