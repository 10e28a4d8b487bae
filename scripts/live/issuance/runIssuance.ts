import fc from 'fast-check'
import seedrandom from 'seedrandom'
import type { Connection } from '../../../evaluators/live/drive/connection.ts'
import type { Issuer } from '../../../evaluators/live/issuance/issuer.ts'
import { STEPS, USERS } from './commands.ts'
import type { Model } from './model.ts'
import { PALETTE } from './palette.ts'
import { probing, type Real } from './real.ts'
import { examine, Violated, type Violation } from './violation.ts'

export interface IssuanceOptions {
  readonly seed: string
  readonly timeMs: number
  readonly stop: AbortSignal
}

/** What came of it: how much was tried, and the shortest way to what does not hold. */
export interface IssuanceResult {
  /** Sequences of steps, those of shrinking included. */
  readonly sequences: number
  readonly elapsedMs: number
  readonly found?: {
    readonly violation: Violation
    /** What was done, in order. */
    readonly steps: readonly string[]
    /** From the start of the run to the first sequence on which it failed. */
    readonly afterMs: number
  }
}

const STEPS_AT_MOST = 12
/** What shrinking may take beyond the time. */
const SHRINK_MS = 60_000

/**
 * Issues credentials from credentials in random order, each sequence on users of its own, and compares after every step what each can
 * do. Ends at the first violation, made short. Rejects where the server fails in another way.
 */
export async function runIssuance(
  connection: Connection,
  issuerFor: () => Issuer,
  { seed, timeMs, stop }: IssuanceOptions,
): Promise<IssuanceResult> {
  const canDo = await probing(connection)
  const began = performance.now()
  let sequences = 0
  let afterMs: number | undefined
  const over = (): boolean =>
    stop.aborted || performance.now() - began > timeMs + (afterMs === undefined ? 0 : SHRINK_MS)
  let last: Violated | undefined
  const property = fc.asyncProperty(
    fc.tuple(...USERS.map(() => fc.nat(PALETTE.length - 1))),
    fc.commands([...STEPS], { maxCommands: STEPS_AT_MOST }),
    async (users, steps) => {
      if (over()) return
      sequences++
      const issuer = issuerFor()
      try {
        await fc.asyncModelRun(() => begin(issuer, canDo, users), steps)
      } catch (thrown) {
        if (!(thrown instanceof Violated)) throw thrown
        afterMs ??= performance.now() - began
        last = thrown
        throw thrown
      } finally {
        await issuer.tearDown()
      }
    },
  )
  const numRuns = Number.MAX_SAFE_INTEGER
  const details = await fc.check(property, {
    seed: seedrandom(`issuance/${seed}`).int32(),
    numRuns,
    interruptAfterTimeLimit: timeMs,
    skipAllAfterTimeLimit: timeMs + SHRINK_MS,
  })
  const elapsedMs = performance.now() - began
  if (!details.failed || details.counterexample === null) return { sequences, elapsedMs }
  const { errorInstance } = details
  if (!(errorInstance instanceof Violated)) throw errorInstance ?? last
  const [users, steps] = details.counterexample
  const given = users.map((policy, at) => `user #${at} with policy ${PALETTE[policy]?.name}`)
  const done = [...steps].map(String)
  return {
    sequences,
    elapsedMs,
    found: { violation: errorInstance.violation, steps: [...given, ...done], afterMs: afterMs ?? 0 },
  }
}

async function begin(
  issuer: Issuer,
  canDo: Real['canDo'],
  users: readonly number[],
): Promise<{ readonly model: Model; readonly real: Real }> {
  const model: Model = { users: [...users], issued: [] }
  const real: Real = { issuer, credentials: [], canDo }
  for (const [user, policy] of users.entries()) {
    const { document } = PALETTE[policy] as (typeof PALETTE)[number]
    real.credentials.push(await issuer.addUser(USERS[user] as string, document))
    model.issued.push({ kind: 'user', user })
  }
  await examine(model, real)
  return { model, real }
}
