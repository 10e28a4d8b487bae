import { awsSimulator } from '../../oracle/client/awsSimulator.ts'
import { type IamConnection, openConnection } from '../../oracle/client/iamConnection.ts'
import { principalSimulator } from '../../oracle/client/principalSimulator.ts'
import type { PrincipalSource } from '../../oracle/client/principalSource.ts'
import { type Live, recordedSimulator } from '../../oracle/recordings/recordedSimulator.ts'
import { Recordings } from '../../oracle/recordings/recordings.ts'
import type { Oracle } from '../../oracle/run/oracle.ts'
import type { Simulator } from '../../oracle/simulator.ts'
import type { Io } from '../io.ts'
import { checkRecordings } from './checkRecordings.ts'
import { reach } from './connectionOptions.ts'
import type { OracleOptions } from './oracleOptions.ts'

interface Opened {
  readonly oracle: Oracle
  /** Lines of recordings that were passed over until now. */
  readonly unreadable: () => number
  readonly close: () => Promise<void>
}

/** For IAM to know a new role everywhere. */
const SETTLE_MS = 10_000

/** The simulator that the options name, behind its recordings. A dry run gets one that knows what is recorded and reaches nobody. */
export async function openOracle(options: OracleOptions, io: Io, dryRun: boolean): Promise<Opened> {
  checkRecordings(options.recordings, { write: !options.offline && !dryRun })
  const recordings = new Recordings(options.recordings)
  const unreadable = (): number => recordings.unreadable
  const { refreshOlderThan, roleArn, provision } = options
  const principals = roleArn !== undefined || provision === true
  const answering = (live: Live | undefined, operation: 'SimulateCustomPolicy' | 'SimulatePrincipalPolicy') =>
    recordedSimulator(recordings, { operation, live, refreshOlderThan })
  const oracleOf = (
    connection: IamConnection | undefined,
    source: PrincipalSource | undefined,
    live: (simulator: (connection: IamConnection) => Simulator) => Live | undefined,
  ): Oracle => {
    const session = answering(live(awsSimulator), 'SimulateCustomPolicy')
    const principal = (open: IamConnection): Simulator => principalSimulator(open, source as PrincipalSource)
    return {
      hello: helloOf(options),
      simulators: { whole: principals ? answering(live(principal), 'SimulatePrincipalPolicy') : session, session },
      principals: principals
        ? { own: source?.own ?? { identity: [] }, partition: roleArn?.split(':')[1] ?? partitionOf(options.region) }
        : undefined,
      calls: () => connection?.calls() ?? 0,
    }
  }
  if (options.offline || dryRun) {
    // Without a connection, but with the age at which answers count as old, as a dry run is to say what would be asked.
    const nobody: Live = {
      simulator: { simulateCustomPolicy: () => Promise.reject(new Error('nobody is asked')) },
      origin,
    }
    const oracle = oracleOf(undefined, undefined, () => (options.offline ? undefined : nobody))
    return { oracle, unreadable, close: async () => undefined }
  }
  const connection = await openConnection(reach(options, io.stop))
  const undo = provision ? await openConnection({ ...reach(options, NEVER), maxCalls: undefined }) : undefined
  let source: PrincipalSource | undefined
  const close = async (): Promise<void> => {
    try {
      await source?.close()
    } finally {
      undo?.close()
      connection.close()
    }
  }
  try {
    source = await sourceFor(options, connection, undo, io)
    const oracle = oracleOf(connection, source, (simulator) => ({
      simulator: simulator(connection),
      origin: connection.origin,
    }))
    return { oracle, unreadable, close }
  } catch (thrown) {
    await close()
    throw thrown
  }
}

const NEVER = new AbortController().signal
const origin: Live['origin'] = () => Promise.reject(new Error('nobody is asked'))

async function sourceFor(
  { roleArn, endpointUrl }: OracleOptions,
  connection: IamConnection,
  undo: IamConnection | undefined,
  io: Io,
): Promise<PrincipalSource | undefined> {
  if (roleArn !== undefined) {
    const { readRole } = await import('../../oracle/provision/readRole.ts')
    const { roleSource } = await import('../../oracle/provision/roleSource.ts')
    return roleSource(await readRole(connection, roleArn))
  }
  if (undo === undefined) return undefined
  const { temporarySource } = await import('../../oracle/provision/temporarySource.ts')
  return temporarySource({
    make: connection,
    undo,
    settleMs: endpointUrl === undefined ? SETTLE_MS : 0,
    onLeft: (names, thrown) =>
      io.err(
        `left in the account: ${names.join(', ')} (${thrown instanceof Error ? thrown.message : String(thrown)}); \`oracle clean\` removes it\n`,
      ),
  })
}

function helloOf({ endpointUrl }: OracleOptions): Oracle['hello'] {
  const name = endpointUrl === undefined ? 'iam-simulator' : `iam-simulator@${new URL(endpointUrl).host}`
  return {
    protocol: 1,
    name,
    version: API_VERSION,
    outcomes: 'three-way',
    supports: ['identity', 'session', 'resource', 'boundary', 'scps', 'federated-user', 'iam-user'],
  }
}

/** Where temporary roles are made; a region that only the AWS configuration names is taken for one of the usual partition. */
function partitionOf(region = ''): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

/** Of IAM's API: AWS names no other of its simulator. */
const API_VERSION = '2010-05-08'
