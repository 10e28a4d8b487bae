import { isRefusal } from '../../campaign/suite.ts'
import { codeOf } from '../../evaluators/live/drive/codeOf.ts'
import { inFlight } from '../../evaluators/live/drive/inFlight.ts'
import { WorldRefused } from '../../evaluators/live/drive/worlds.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Answer, DecisionAnswer } from '../../model/format/answer.ts'
import type { Hello } from '../../model/format/hello.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { BudgetSpent } from '../client/budgetSpent.ts'
import type { Account } from './drive/account.ts'
import { askWorld, type Enforced } from './drive/askWorld.ts'
import { inForce, type Settled } from './drive/inForce.ts'
import { Ledger } from './drive/ledger.ts'
import type { Thing } from './drive/removing.ts'
import { setUp } from './drive/setUp.ts'
import { findLeft } from './findLeft.ts'
import { type EnforcedBy, type EnforcedRecording, worldKey } from './recordings/enforcedRecording.ts'
import type { EnforcedRecordings } from './recordings/enforcedRecordings.ts'
import { contexts } from './world/contexts.ts'
import { type EnforceableOptions, enforceable } from './world/enforceable.ts'
import type { EnforcedWorld } from './world/enforcedWorld.ts'
import { realised } from './world/realised.ts'

/** The enforcement of an account as an evaluator. */
export interface EnforcedEvaluator extends Evaluator {
  readonly counts: EnforcedCounts
  /** What ended the asking before its time: the service out of reach. */
  readonly failure: () => unknown
  /** What could not be removed. */
  readonly left: () => readonly Thing[]
}

export interface EnforcedCounts {
  worlds: number
  recorded: number
  /** Worlds whose policies no control call could show to be in force. */
  waited: number
  /** Reasons why something was not asked → how often. */
  readonly unsupported: Map<string, number>
}

export interface EnforcedOptions extends EnforceableOptions {
  readonly by: EnforcedBy
  readonly recordings: EnforcedRecordings
  /** Absent: offline. */
  readonly account?: Account | undefined
  /** Worlds at a time. */
  readonly width: number
}

interface Came {
  readonly answers: readonly Enforced[]
  readonly settled: Settled
}

/** In how many worlds an answer is seen: one that contradicts the documents, and one where they are open, which nothing else would notice. */
const SEEN = { contradicting: 3, open: 2, agreeing: 1 }

/**
 * Each scenario, context by context, as a world in the account: set up, waited for, asked, torn down, recorded. What contradicts the documents is
 * asked again in worlds made anew, and counts only where all say the same; so is what they leave open. Once the service is out of reach nothing more is asked. Closing
 * removes what is left.
 */
export function enforcedEvaluator(options: EnforcedOptions): EnforcedEvaluator {
  const { by, recordings, account, verdicts } = options
  const ledger = account === undefined ? undefined : new Ledger({ ...account.undo, patience: account.patience })
  const counts: EnforcedCounts = { worlds: 0, recorded: 0, waited: 0, unsupported: new Map() }
  const turn = turns(options.width)
  let failure: unknown
  const none = (reason: string): { readonly unsupported: string } => {
    counts.unsupported.set(reason, (counts.unsupported.get(reason) ?? 0) + 1)
    return { unsupported: reason }
  }

  /** One world, from nothing to nothing. */
  const once = async (world: EnforcedWorld, { id, runId }: Account): Promise<Came | { readonly reason: string }> => {
    const real = realised(world, id, runId, ++counts.worlds)
    const things: Thing[] = []
    const note = (thing: Thing): void => {
      things.push(thing)
      ledger?.note(thing)
    }
    try {
      const standing = await setUp(real, account as Account, note)
      const settled = await inForce(real, standing, account as Account)
      if (settled === undefined) return { reason: 'policies that were not in force in time' }
      return { answers: await askWorld(real, standing, account as Account), settled }
    } catch (thrown) {
      if (thrown instanceof WorldRefused) return { reason: `a document that the service refuses: ${thrown.message}` }
      if (thrown instanceof BudgetSpent) return { reason: 'not asked: --max-calls' }
      const code = codeOf(thrown)
      if (code !== '') return { reason: `a world that cannot be set up: ${code}` }
      throw thrown
    } finally {
      // Closing tries again, and tells.
      await ledger?.remove(things).catch(() => undefined)
    }
  }

  /** In how many worlds an answer must be the same. */
  const worldsFor = ({ scenario }: EnforcedWorld, { answers }: Came): number => {
    const right = verdicts(scenario)
    if (isRefusal(right)) return SEEN.agreeing
    const same = answers.flatMap((answer, at) =>
      typeof answer !== 'string'
        ? []
        : [new Set(right[at]?.permitted.map((decision) => (decision === 'allowed') === (answer === 'allowed')))],
    )
    if (same.some((one) => !one.has(true))) return SEEN.contradicting
    return same.some((one) => one.has(false)) ? SEEN.open : SEEN.agreeing
  }

  const pending = new Map<string, ReturnType<typeof answerTo>>()
  /** The same world twice at a time is asked once. */
  const ask = (world: EnforcedWorld): ReturnType<typeof answerTo> => {
    const key = worldKey(by, world)
    const asked = pending.get(key) ?? answerTo(key, world).finally(() => pending.delete(key))
    pending.set(key, asked)
    return asked
  }

  const answerTo = async (
    key: string,
    world: EnforcedWorld,
  ): Promise<readonly Enforced[] | { readonly reason: string }> => {
    const known = recordings.get(key)
    if (known !== undefined) {
      counts.recorded++
      return known.answers
    }
    if (account === undefined) return { reason: 'not recorded' }
    const came = await once(world, account)
    if ('reason' in came) return came
    let seen = 1
    for (const needed = worldsFor(world, came); seen < needed; seen++) {
      const again = await once(world, account)
      if ('reason' in again) return again
      if (JSON.stringify(again.answers) !== JSON.stringify(came.answers))
        return { reason: 'an answer that was another when it was asked again' }
    }
    if (came.settled === 'wait') counts.waited++
    const { region, sdk } = await account.make.origin()
    const recording: EnforcedRecording = { key, at: new Date().toISOString(), by, region, sdk, world, ...came, seen }
    if (came.answers.every((answer) => typeof answer === 'string')) recordings.add(recording)
    return came.answers
  }

  const authorize = async (scenario: Scenario): Promise<Answer> => {
    const decisions: DecisionAnswer[] = []
    for (const { scenario: part, places } of contexts(scenario)) {
      const world = enforceable(part, options)
      let answers: readonly Enforced[] | { readonly reason: string }
      if ('reason' in world) answers = world
      else if (failure !== undefined || account?.make.signal.aborted) answers = { reason: 'not asked: out of reach' }
      else
        answers = await turn(() => ask(world)).catch((thrown) => {
          failure ??= thrown
          return { reason: 'not asked: out of reach' }
        })
      for (const [at, place] of places.entries()) {
        const answer = 'reason' in answers ? none(answers.reason) : (answers as readonly Enforced[])[at]
        decisions[place] =
          typeof answer === 'object' || answer === undefined
            ? (answer ?? none('no answer'))
            : (answer as DecisionAnswer)
      }
    }
    return { decisions }
  }

  const flight = inFlight()
  let closed: Promise<void> | undefined
  return {
    hello: HELLO(by),
    counts,
    failure: () => (account?.make.signal.aborted ? undefined : failure),
    left: () => ledger?.left ?? [],
    authorize: (scenario) => flight.track(authorize(scenario)),
    close: () => {
      closed ??= (async () => {
        await flight.landed()
        await ledger?.remove().catch(() => undefined)
        // What cannot be looked for may be there.
        if (account !== undefined && ledger?.wasUsed) await lookThrough(account, ledger).catch(() => undefined)
      })()
      return closed
    },
  }
}

/**
 * Looks for what is there of the run, whatever was said of its removal: IAM may not know yet of what it just made, and tell it as gone. Rejects
 * where it cannot be looked for.
 */
async function lookThrough({ undo, patience, runId }: Account, ledger: Ledger): Promise<void> {
  const ofRun = async (): Promise<readonly Thing[]> =>
    (await findLeft({ ...undo, patience })).filter((one) => one.runId === runId || ledger.has(one))
  const found = await ofRun()
  const missed = found.filter((one) => !ledger.has(one))
  ledger.keepOnly(found)
  if (missed.length === 0) return
  for (const one of missed) ledger.note(one)
  // With all else that stayed: a boundary goes after the role that was missed.
  await ledger.remove().catch(() => undefined)
  // Lists are late, too: what was in one may have been gone, and then its removal is refused.
  if (ledger.left.length > 0) ledger.keepOnly(await ofRun())
}

/** Of S3's API: AWS names no other of what it enforces. */
const HELLO = (by: EnforcedBy): Hello => ({
  protocol: 1,
  name: by === 'aws' ? 'aws-enforcement' : 'local-enforcement',
  version: '2006-03-01',
  outcomes: 'two-way',
  supports: ['identity', 'session', 'resource', 'boundary', 'federated-user', 'iam-user'],
  only: { services: ['s3'] },
})

/** Lets so many in at a time, in the order of asking. */
function turns(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside >= width) await new Promise<void>((resolve) => waiting.push(resolve))
    inside++
    try {
      return await work()
    } finally {
      inside--
      waiting.shift()?.()
    }
  }
}
