import type { Connection } from '../../../evaluators/live/drive/connection.ts'
import type { Issuer } from '../../../evaluators/live/issuance/issuer.ts'
import type { Able } from './commands.ts'
import { DOCUMENTS, type Probe } from './palette.ts'
import { probing, type Real } from './real.ts'
import { NAMES } from './steps.ts'

/** A server that is ready for sequences of steps. */
export interface Ground {
  readonly issuerFor: () => Issuer
  readonly canDo: Real['canDo']
  readonly probes: readonly Probe[]
  readonly able: Able
  /** What it cannot do, one clause each with the reason, for people. */
  readonly cannot: readonly string[]
  /** Takes away what the probes are asked on. */
  readonly remove: () => Promise<void>
}

/** As short as clocks that count seconds allow. */
const SHORT_SECONDS = 2

/** Makes what the probes are asked on and learns what the server can issue. Rejects where it does not let the administrator. */
export async function groundOn(
  connection: Connection,
  issuerFor: () => Issuer,
  probes: readonly Probe[],
): Promise<Ground> {
  const { canDo, remove } = await probing(connection, probes)
  const issuer = issuerFor()
  try {
    const { addRole, putManaged, addAccount } = issuer
    const short = await shortest(issuer)
    const clauses = [
      addRole === undefined && 'roles, nor chaining from one to another: a session has what its caller has',
      putManaged === undefined && 'managed session policies: its AssumeRole takes none',
      addAccount === undefined && 'service accounts: it has none',
      short !== true && `expiry: ${short}`,
    ]
    return {
      issuerFor,
      canDo,
      probes,
      remove,
      able: {
        roles: addRole !== undefined,
        managed: putManaged !== undefined,
        accounts: addAccount !== undefined,
        ...(short === true ? { seconds: SHORT_SECONDS } : {}),
      },
      cannot: clauses.filter((clause) => typeof clause === 'string'),
    }
  } finally {
    await issuer.tearDown()
  }
}

/** Whether the end of credentials can be waited for, or why not: asked of the server, not assumed. */
async function shortest(issuer: Issuer): Promise<true | string> {
  const policy = DOCUMENTS.all as NonNullable<(typeof DOCUMENTS)[string]>
  const user = await issuer.addUser(NAMES.user(0), policy)
  await issuer.addRole?.(NAMES.role(0), policy)
  const given = await issuer.assumeRole(user, undefined, { role: NAMES.role(0), seconds: SHORT_SECONDS })
  if (given === 'refused')
    return `its AssumeRole refuses ${SHORT_SECONDS} seconds, and the 15 minutes of AWS's least are not waited for`
  if (given.expiresAt === undefined) return 'its AssumeRole does not say when credentials expire'
  const seconds = Math.round((given.expiresAt - Date.now()) / 1000)
  return seconds <= 30 ? true : `asked for ${SHORT_SECONDS} seconds, its AssumeRole issues for ${seconds}`
}
