import { BudgetSpent } from '../../oracle/client/budgetSpent.ts'
import { OracleUnavailable } from '../../oracle/client/oracleUnavailable.ts'
import { openAws } from '../../oracle/enforced/drive/awsConnection.ts'
import { Budget } from '../../oracle/enforced/drive/budget.ts'
import { removeThing } from '../../oracle/enforced/drive/removing.ts'
import { findLeft, type LeftThing } from '../../oracle/enforced/findLeft.ts'
import type { Io } from '../io.ts'
import { Interrupted } from '../untilStopped.ts'
import { type ReachOptions, reach } from './connectionOptions.ts'

interface Options extends ReachOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** What was found of ours, and of it what could not be removed. */
export interface Cleaned {
  readonly ours: number
  readonly failed: number
  /** Why nothing was looked for, where the credentials may not or the endpoint does not know how. */
  readonly notLookedFor?: string
  readonly json: object
}

/** Removes what runs of `oracle enforced` left, in whichever region. Rejects with Interrupted. */
export async function cleanEnforced(options: Options, io: Io): Promise<Cleaned> {
  const { maxCalls, ...how } = reach(options, io.stop)
  const aws = await openAws({ ...how, budget: new Budget(maxCalls), anyRegion: true })
  try {
    const found = await findLeft(aws)
    const ours = found.filter(({ runId }) => runId !== undefined)
    const removed: LeftThing[] = []
    const notRemoved: (LeftThing & { readonly why: string })[] = []
    for (const one of options.dryRun ? [] : ours) {
      io.stop.throwIfAborted()
      try {
        await removeThing(aws, one)
        removed.push(one)
        if (!options.json) io.out(`removed ${textOf(one)}\n`)
      } catch (thrown) {
        io.stop.throwIfAborted()
        notRemoved.push({ ...one, why: messageOf(thrown) })
        io.err(`not removed: ${textOf(one)}: ${messageOf(thrown)}\n`)
      }
    }
    if (!options.json) {
      for (const one of options.dryRun ? ours : []) io.out(`would remove ${textOf(one)}\n`)
      for (const { kind, name, runId } of found)
        if (runId === undefined) io.out(`left alone ${kind} ${name}: without our tag\n`)
    }
    return { ours: ours.length, failed: notRemoved.length, json: { found, removed, notRemoved } }
  } catch (thrown) {
    if (io.stop.aborted) throw new Interrupted('interrupted')
    const known =
      thrown instanceof OracleUnavailable ||
      thrown instanceof BudgetSpent ||
      (thrown instanceof Error && '$metadata' in thrown)
    if (!known) throw thrown
    const notLookedFor = messageOf(thrown)
    return { ours: 0, failed: 0, notLookedFor, json: { notLookedFor } }
  } finally {
    aws.close()
  }
}

function textOf({ kind, name, runId }: LeftThing): string {
  return `${kind} ${name} of run ${runId}`
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
