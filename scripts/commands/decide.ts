import { ask } from '../../campaign/ask.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import type { Beside, Reference } from '../decide/answers.ts'
import { compareAnswer, statusOf } from '../decide/compareAnswer.ts'
import { decisionsJson } from '../decide/decisionsJson.ts'
import { decisionsText } from '../decide/decisionsText.ts'
import { addEvaluatorOption, namedEvaluator, withEvaluator } from '../evaluatorOption.ts'
import { readScenarioFile } from '../readScenarioFile.ts'
import { untilStopped } from '../untilStopped.ts'

/** Longest wait for another evaluator's answer, in milliseconds. */
const ANSWER_TIMEOUT_MS = 30_000

interface Options {
  readonly evaluator?: string
  readonly json?: true
}

export const decideCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    command.argument('<file>', 'a scenario, or a corpus case or finding that holds one; - for standard input')
    addEvaluatorOption(command, 'ask another evaluator as well, and show both')
    command
      .option('--json', 'machine-readable output')
      .addHelpText('after', HELP)
      .action((file: string, options: Options) => finish(run(file, options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing decide scenario.json
  $ npx assume-nothing decide --evaluator iam-simulate findings/1a2b3c4d5e.json
  $ npx assume-nothing decide - --json < scenario.json

A malformed policy document is an answer, not a failure: AWS would refuse it, and so says decide.

Exit status: 0 decided or refused (and the other evaluator agrees), 1 the other evaluator disagrees,
2 asked wrongly or the scenario is malformed, 3 the other evaluator failed to start or answered nothing.`

async function run(file: string, options: Options, { io, afterDashes }: Invocation): Promise<number> {
  const name = namedEvaluator(options.evaluator, afterDashes)
  const scenario = await readScenarioFile(file, io)
  const reference = decideAll(scenario)
  const beside =
    name === undefined
      ? undefined
      : await withEvaluator(
          name,
          io,
          async (evaluator): Promise<Beside> => {
            return {
              hello: evaluator.hello,
              asked: await untilStopped(Promise.resolve(ask(evaluator, scenario, ANSWER_TIMEOUT_MS)), io.stop),
            }
          },
          { answerTimeoutMs: ANSWER_TIMEOUT_MS },
        )
  const compared = beside === undefined ? undefined : compareAnswer(reference, beside)
  io.out(
    options.json
      ? decisionsJson(scenario, reference, beside, compared)
      : decisionsText(scenario, reference, beside, compared, io),
  )
  return compared === undefined ? 0 : statusOf(compared)
}

function decideAll(scenario: Scenario): Reference {
  const world = compile(scenario)
  return isRefusal(world) ? world : scenario.requests.map((request) => decide(world, request))
}
