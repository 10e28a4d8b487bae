import { chooseProperties, UnknownProperty } from '../../campaign/chooseProperties.ts'
import { runFuzz } from '../../campaign/runFuzz.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { PROPERTIES } from '../../properties/all.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import { namedEvaluator, withEvaluator } from '../evaluatorOption.ts'
import { judge } from '../judging/judge.ts'
import { addJudgingOptions, addSeedOption, type JudgingOptions, runOptions } from '../judging/judgingOptions.ts'
import { count } from '../options/count.ts'
import { repeated } from '../options/repeated.ts'
import { shard } from '../options/shard.ts'
import { UsageError } from '../usageError.ts'

/** How long a run without an end of its own goes on. */
const DEFAULT_TIME_MS = 20_000

interface Options extends JudgingOptions {
  readonly runs?: number
  readonly property?: readonly string[]
  readonly shard?: { readonly index: number; readonly count: number }
}

export const fuzzCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    addJudgingOptions(addSeedOption(command))
      .option('--runs <n>', 'end after n worlds (without --time: 20s; with --runs alone: no limit of time)', count)
      .option('--property <id>', 'only this property and the comparison; repeatable (see `list properties`)', repeated)
      .option('--shard <i/n>', 'the i-th of n equal parts of the scenarios', shard)
      .addHelpText('after', HELP)
      .action((options: Options) => finish(run(options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing fuzz
  $ npx assume-nothing fuzz --evaluator iam-simulate --time 1m --bail 5
  $ npx assume-nothing fuzz --seed 2026-11-21 --runs 1000 -- node my-evaluator.mjs

Exit status: 0 everything agreed or was known, 1 a new finding, 2 asked wrongly,
3 the evaluator never started or nothing was judged, 130 interrupted (what was found is written out).`

async function run(options: Options, invocation: Invocation): Promise<number> {
  const named = namedEvaluator(options.evaluator, invocation.afterDashes)
  checkProperties(options.property)
  const time = options.time ?? (options.runs === undefined ? DEFAULT_TIME_MS : undefined)
  const given = { timeMs: time, runs: options.runs, properties: options.property, shard: options.shard }
  const campaign = await runOptions('fuzz', options, named, invocation, given)
  const { io } = invocation
  return withEvaluator(named ?? { name: 'reference' }, io, (evaluator) =>
    judge(options, io, true, (sink) => runFuzz(campaign, evaluator, sink, io.stop, suiteFor(evaluator.hello))),
  )
}

/** Before an evaluator is started for nothing. */
function checkProperties(ids: readonly string[] | undefined): void {
  try {
    chooseProperties(PROPERTIES, ids)
  } catch (thrown) {
    throw thrown instanceof UnknownProperty ? new UsageError(thrown.message) : thrown
  }
}
