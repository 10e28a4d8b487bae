import { runReplay } from '../../campaign/runReplay.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import { namedEvaluator, withEvaluator } from '../evaluatorOption.ts'
import { casesAt } from '../judging/casesAt.ts'
import { driverOptions } from '../judging/driverOptions.ts'
import { judge } from '../judging/judge.ts'
import { addJudgingOptions, type JudgingOptions, runOptions } from '../judging/judgingOptions.ts'

export const replayCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    addJudgingOptions(
      command.argument(
        '[path...]',
        'a case (.json), one a line (.jsonl), or a folder of both (default: the package’s corpus and ./corpus)',
      ),
    )
      .addHelpText('after', HELP)
      .action((paths: readonly string[], options: JudgingOptions) => finish(run(paths, options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing replay
  $ npx assume-nothing replay findings/ --evaluator iam-simulate
  $ npx assume-nothing replay my-cases.jsonl -- node my-evaluator.mjs

A case that the evaluator does not support, or of which it does not support a request, is counted apart.

Exit status: 0 everything agreed or was known, 1 a new disagreement, 2 asked wrongly or a malformed case,
3 the evaluator never started or nothing was judged, 130 interrupted (what was found is written out).`

async function run(paths: readonly string[], options: JudgingOptions, invocation: Invocation): Promise<number> {
  const named = namedEvaluator(options.evaluator, invocation.afterDashes)
  const cases = casesAt(paths)
  const campaign = await runOptions('replay', options, named, invocation)
  const { io } = invocation
  return withEvaluator(
    named ?? { name: 'reference' },
    io,
    (evaluator) =>
      judge(options, io, false, (sink) =>
        runReplay(campaign, cases, evaluator, sink, io.stop, suiteFor(evaluator.hello)),
      ),
    driverOptions(options, io),
  )
}
