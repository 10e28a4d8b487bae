import type { PointEvidence } from '../../oracle/settle/evidence.ts'
import type { PointPlan } from '../../oracle/settle/plan.ts'
import type { Invocation } from '../commandTable.ts'
import type { Io } from '../io.ts'
import { casesAt } from '../judging/casesAt.ts'
import { Interrupted } from '../untilStopped.ts'
import { connected } from './connected.ts'
import { addReachOptions, type ReachOptions } from './connectionOptions.ts'
import { evidenceKeeper, fileText } from './evidenceKeeper.ts'
import { evidenceText } from './evidenceText.ts'
import type { Subcommand } from './subcommand.ts'

interface Options extends ReachOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly enforced?: string
  readonly out: string
}

export const settleSubcommand: Subcommand = {
  name: 'settle',
  summary: 'ask the open points of the catalogue, and write the answers down as evidence',
  configure: (command, { io }: Invocation, finish) => {
    addReachOptions(command)
      .option('--out <file>', 'where the evidence goes, beside what it holds', 'oracle-evidence.json')
      .option('--enforced <folder>', 'ask nobody: take what `oracle enforced` recorded there')
      .option('--dry-run', 'say what would be asked, and ask nothing')
      .option('--json', 'print the evidence, or the plan, as JSON')
      .addHelpText('after', HELP)
      .action((options: Options) => finish(run(options, io)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing oracle settle --dry-run
  $ npx assume-nothing oracle settle --profile sandbox
  $ npx assume-nothing oracle settle --enforced oracle-enforced
  $ npx assume-nothing oracle settle --endpoint-url http://127.0.0.1:8080 --out evidence.json

Each open point (\`list points\`) that a call can express is asked with the smallest scenarios that tell its readings apart. The rest is
listed with the reason. What the file holds already is kept with its date, and replaced by newer answers of the same simulator only.
A simulator's answer is evidence of what the simulator does; enforcement may differ, and is asked by \`oracle enforced\`. What that recorded
stands apart in the file. Only enforcement tells of session policies (SIM-50).

Exit status: 0 asked and written, 2 asked wrongly, 3 the simulator is out of reach, 130 interrupted.`

async function run(options: Options, io: Io): Promise<number> {
  if (options.enforced !== undefined) {
    const { settleEnforced } = await import('./settleEnforced.ts')
    return settleEnforced(options.enforced, options, io)
  }
  const plans = await planned(io)
  const calls = plans.reduce((sum, one) => sum + ('questions' in one ? one.questions.length : 0), 0)
  if (options.dryRun) {
    if (options.json) io.out(`${JSON.stringify(plans, undefined, 2)}\n`)
    else
      io.out(
        `${plans.map(planText).join('\n')}\n\n${calls} calls would be made, more where a question has two parts.\n`,
      )
    return 0
  }
  io.err(`${calls} questions about ${plans.filter((one) => 'questions' in one).length} open points\n`)
  const notAskable = plans.flatMap((one) => ('reason' in one ? [{ point: one.point, reason: one.reason }] : []))
  const keeper = evidenceKeeper(options.out, notAskable)
  const evidence: PointEvidence[] = []
  try {
    await askAll(plans, options, io, (one) => {
      evidence.push(one)
      keeper.keep([one])
      if (!options.json) io.out(`${evidenceText(one)}\n`)
    })
  } finally {
    if (evidence.length > 0) io.err(`${evidence.length} points in ${options.out}, beside what it held\n`)
  }
  const file = keeper.keep([])
  if (options.json) io.out(fileText(file))
  else for (const { point, reason } of notAskable) io.out(`${point}  not asked: ${reason}\n`)
  return 0
}

async function planned(io: Io): Promise<readonly PointPlan[]> {
  const { suiteFor } = await import('../../campaign/suiteFor.ts')
  const { referenceEvaluator, referenceWith } = await import('../../reference/referenceEvaluator.ts')
  const { CANDIDATES } = await import('../../oracle/settle/candidates.ts')
  const { plan } = await import('../../oracle/settle/plan.ts')
  const { referee, shrink } = suiteFor(referenceEvaluator.hello)
  const cases = casesAt([]).flatMap(({ case: one }) => ('scenario' in one ? [one.scenario] : []))
  const plans = await plan({
    verdicts: referee.verdicts,
    reading: (point, name) => referenceWith({ [point]: name }),
    shrink,
    candidates: [...CANDIDATES, ...cases],
    stop: () => io.stop.aborted,
  })
  if (io.stop.aborted) throw new Interrupted('interrupted')
  return plans
}

/** Asks point after point; each is told once it is answered, so that nothing is lost where a later one is not. */
async function askAll(
  plans: readonly PointPlan[],
  options: Options,
  io: Io,
  onAnswered: (evidence: PointEvidence) => void,
): Promise<void> {
  const { awsSimulator } = await import('../../oracle/client/awsSimulator.ts')
  const { settle } = await import('../../oracle/settle/settle.ts')
  return connected(options, io, async (connection) => {
    const simulator = awsSimulator(connection)
    const region = async (): Promise<string> => (await connection.origin()).region
    for (const one of plans) {
      if (!('questions' in one)) continue
      const circumstances = { region, endpoint: endpointKind(options), now: () => new Date() }
      onAnswered(await settle(simulator, one.point, one.questions, circumstances))
    }
  })
}

function endpointKind({ endpointUrl }: Options): PointEvidence['endpoint'] {
  if (endpointUrl === undefined) return 'aws'
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpointUrl).hostname) ? 'local' : 'other'
}

function planText(one: PointPlan): string {
  if ('reason' in one) return `${one.point}  cannot be asked: ${one.reason}`
  const alike = one.alike.map((names) => `\n         not told apart: ${names.join(', ')}`).join('')
  const lines = one.questions.map(({ scenario, predictions }) => {
    const said = predictions.map(({ reading, decision }) => `${reading}: ${decision}`).join(', ')
    return `${scenario.requests[0]?.action} on ${scenario.requests[0]?.resource}: ${said}`
  })
  return `${one.point}  ${lines.join('\n         ')}${alike}`
}
