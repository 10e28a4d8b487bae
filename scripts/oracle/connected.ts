import { BudgetSpent } from '../../oracle/client/budgetSpent.ts'
import { type IamConnection, openConnection } from '../../oracle/client/iamConnection.ts'
import { OracleUnavailable } from '../../oracle/client/oracleUnavailable.ts'
import type { Io } from '../io.ts'
import { Interrupted } from '../untilStopped.ts'
import { type ReachOptions, reach } from './connectionOptions.ts'

/**
 * Gives a connection to `use`, which Ctrl-C ends (rejects with Interrupted) and so does `--max-calls` (OracleUnavailable), and closes it
 * whatever happens.
 */
export async function connected<T>(
  options: ReachOptions,
  { stop }: Pick<Io, 'stop'>,
  use: (connection: IamConnection) => Promise<T>,
): Promise<T> {
  const connection = await openConnection(reach(options, stop))
  try {
    return await use(connection)
  } catch (thrown) {
    if (stop.aborted) throw new Interrupted('interrupted')
    throw thrown instanceof BudgetSpent ? new OracleUnavailable(`${thrown.message}: allow more`) : thrown
  } finally {
    connection.close()
  }
}
