import type { RunOptions } from '../../campaign/options.ts'
import type { FiledCase } from '../../campaign/replay.ts'
import type { EventSink } from '../../campaign/sink.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import { BudgetSpent } from '../../oracle/client/budgetSpent.ts'
import { OracleUnavailable } from '../../oracle/client/oracleUnavailable.ts'
import { isNamed } from '../../oracle/provision/isNamed.ts'
import { oracleSuite } from '../../oracle/run/oracleSuite.ts'
import { plan } from '../../oracle/run/plan.ts'
import { runOracle } from '../../oracle/run/runOracle.ts'
import { scenariosOf } from '../../oracle/run/scenariosOf.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import type { Io } from '../io.ts'
import { Interrupted } from '../untilStopped.ts'
import { UsageError } from '../usageError.ts'
import { reach } from './connectionOptions.ts'
import { openOracle } from './openOracle.ts'
import type { OracleOptions } from './oracleOptions.ts'
import { planText } from './planText.ts'

/** What is compared. */
interface Comparison {
  readonly campaign: RunOptions
  readonly cases: readonly FiledCase[]
  readonly evaluators: readonly Evaluator[]
  readonly dryRun: boolean
}

/** What runs between the beginning and the end of a judged run. */
type Body = (options: readonly RunOptions[], sink: EventSink) => Promise<readonly number[]>

/**
 * Announces the calls of a comparison, and makes it unless it is a dry run; whatever was opened or made is closed and removed, whatever
 * happens.
 */
export async function compareWith(
  options: OracleOptions & { readonly json?: true },
  io: Io,
  { campaign, cases, evaluators, dryRun }: Comparison,
  judged: (body: Body) => Promise<number>,
): Promise<number> {
  const hello = evaluators[0]?.hello ?? referenceEvaluator.hello
  const principals = options.roleArn !== undefined || options.provision === true
  const suite = oracleSuite(hello, { principals })
  const opened = await openOracle(options, io, dryRun).catch((thrown: unknown) => {
    if (io.stop.aborted) throw new Interrupted('interrupted')
    if (isNamed(thrown, 'NoSuchEntity'))
      throw new UsageError('--role-arn: IAM knows no such role, or not all of its policies')
    throw thrown instanceof BudgetSpent ? new OracleUnavailable(`${thrown.message}: allow more`) : thrown
  })
  try {
    const planned = plan(opened.oracle, [...scenariosOf(campaign, cases, suite)], suite)
    const lost = opened.unreadable()
    if (lost > 0)
      io.err(`recordings: ${lost} ${lost === 1 ? 'line was' : 'lines were'} cut off or edited, and passed over\n`)
    const { rate, maxCalls } = reach(options, io.stop)
    const limits = { rate, maxCalls, offline: options.offline === true, provision: options.provision === true }
    if (dryRun) {
      io.out(options.json ? `${JSON.stringify({ ...planned, ...limits })}\n` : planText(planned, limits, 'long'))
      return 0
    }
    io.err(planText(planned, limits, 'short'))
    return await judged((own, sink) => runOracle(own, opened.oracle, cases, evaluators, sink, io.stop, suite))
  } finally {
    await opened.close()
  }
}
