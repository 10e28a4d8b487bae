import { randomBytes } from 'node:crypto'
import { OracleUnavailable } from '../../oracle/client/oracleUnavailable.ts'
import { type Account, AT_AWS, ON_THIS_MACHINE } from '../../oracle/enforced/drive/account.ts'
import { openAws } from '../../oracle/enforced/drive/awsConnection.ts'
import { Budget } from '../../oracle/enforced/drive/budget.ts'
import { UsageError } from '../usageError.ts'
import type { EnforcedCommandOptions } from './enforcedOptions.ts'

/** IAM refuses more in the long run. */
const RATE = { aws: 8, local: 1_000 }

interface Opened {
  readonly account: Account
  readonly calls: () => number
  readonly close: () => void
}

/**
 * The account that the credentials are of, once it is the one that was named and they are no root user's; nothing but who asks is asked until then.
 * Rejects with a UsageError or OracleUnavailable.
 */
export async function openAccount(
  options: EnforcedCommandOptions,
  maxCalls: number,
  stop: AbortSignal,
): Promise<Opened> {
  const { endpoint, profile, account: named, rate = endpoint === undefined ? RATE.aws : RATE.local } = options
  const region = options.region ?? (endpoint === undefined ? undefined : 'us-east-1')
  const budgets = { make: new Budget(maxCalls), undo: new Budget() }
  const common = { endpoint, region, profile, rate }
  const make = await openAws({ ...common, budget: budgets.make, signal: stop })
  const undo = await openAws({ ...common, budget: budgets.undo, signal: new AbortController().signal })
  const close = (): void => {
    make.close()
    undo.close()
  }
  try {
    const { Account: id = '', Arn = '' } = await make.sts('GetCallerIdentity', (sts, given) =>
      sts.getCallerIdentity({}, given),
    )
    if (!/^\d{12}$/.test(id))
      throw new OracleUnavailable('STS did not say whose credentials these are: check --endpoint')
    if (id !== named)
      throw new UsageError(`the credentials are of another account than --account ${named}: nothing was made`)
    if (/^arn:[a-z-]+:iam::\d{12}:root$/.test(Arn))
      throw new UsageError(
        'these are credentials of the root user, which no test needs: use those of a user or role; nothing was made',
      )
    if (!Arn.startsWith('arn:aws:')) throw new UsageError('only the partition aws is asked: nothing was made')
    // Whether a region is set is better told before anything is made.
    await make.origin()
    return {
      account: {
        id,
        runId: randomBytes(6).toString('hex'),
        secret: randomBytes(24).toString('hex'),
        make,
        undo,
        settling: endpoint === undefined ? AT_AWS : ON_THIS_MACHINE,
      },
      calls: () => budgets.make.calls + budgets.undo.calls,
      close,
    }
  } catch (thrown) {
    close()
    throw thrown
  }
}
