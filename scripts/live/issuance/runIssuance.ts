import fc from 'fast-check'
import seedrandom from 'seedrandom'
import type { IssuanceStep } from '../../../model/format/issuance.ts'
import { beginningOn, stepsOn } from './commands.ts'
import type { Ground } from './ground.ts'
import type { Model } from './model.ts'
import { DOCUMENTS } from './palette.ts'
import { type Sequence, takeSequence } from './sequence.ts'
import { Changed, examine, takeStep } from './steps.ts'
import { tidied } from './tidied.ts'
import { Violated, type Violation } from './violation.ts'

/** Something that does not hold, and the fewest steps that show it. */
export interface Found {
  readonly violation: Violation
  readonly steps: readonly IssuanceStep[]
  /** Milliseconds from the start of the run to the first sequence on which it failed. */
  readonly afterMs: number
  /** Set where it did not show again whenever it was asked for. */
  readonly flaky?: true
}

export interface IssuanceHooks {
  readonly seed: string
  /** Whether the time is up. */
  readonly over: () => boolean
  /** Whether there is no time left even for what was found to be made small. */
  readonly late: () => boolean
  /** Told of every sequence, those of shrinking included. */
  readonly sequence: () => void
  /** Told of what was met again, by what it looks like. */
  readonly again: (look: string) => void
  readonly found: (found: Found) => void
  /** A server where nothing was asked yet, to see a finding again; absent: the same with new users. */
  readonly fresh?: () => Promise<{ readonly ground: Ground; readonly close: () => Promise<void> }>
}

const STEPS_AT_MOST = 12
/** Sequences of one seed; between them the time is looked at. */
const ROUND = 16
/** How often it has to show again. */
const CONFIRMATIONS = 2
/** Searches that begin with what looks alike. */
const SEARCHES = 3

/**
 * Issues credentials from credentials in random order, each sequence on users of its own, and compares after every step what each can
 * do. What does not hold is made short on the server, seen twice more on a new one, told, and then passed over. Rejects where the server
 * fails in another way.
 */
export async function runIssuance(ground: Ground, hooks: IssuanceHooks): Promise<void> {
  const began = performance.now()
  const told = new Set<string>()
  const searched = new Map<string, number>()
  const passed = (look: string): boolean => told.has(look) || (searched.get(look) ?? 0) >= SEARCHES
  const stepsOf = new WeakMap<object, readonly IssuanceStep[]>()
  let first: { readonly look: string; readonly afterMs: number } | undefined
  const property = fc.asyncProperty(
    beginningOn(ground.able),
    fc.commands(stepsOn(ground.able), { maxCommands: STEPS_AT_MOST }),
    async (beginning, steps) => {
      if (first === undefined ? hooks.over() : hooks.late()) return
      hooks.sequence()
      const issuer = ground.issuerFor()
      const done: IssuanceStep[] = []
      const seen = new Set<string>()
      const met = ({ look }: Violation): boolean => {
        if (!passed(look)) return false
        // Once for a sequence, which looks after every step.
        if (!seen.has(look)) hooks.again(look)
        seen.add(look)
        return true
      }
      try {
        const model: Model = { documents: DOCUMENTS, roles: [], managed: [], issued: [], probes: ground.probes }
        const sequence: Sequence = { real: { issuer, credentials: [], canDo: ground.canDo }, done, met }
        for (const step of beginning) {
          await takeStep(model, sequence.real, step)
          done.push(step)
        }
        await examine(model, sequence.real, met)
        await fc.asyncModelRun(() => ({ model, real: sequence }), steps)
      } catch (thrown) {
        if (!(thrown instanceof Violated)) throw thrown
        first ??= { look: thrown.violation.look, afterMs: performance.now() - began }
        stepsOf.set(thrown, done)
        throw thrown
      } finally {
        await issuer.tearDown()
      }
    },
  )
  for (let round = 0; !hooks.over(); round++) {
    first = undefined
    const seed = seedrandom(`issuance/${hooks.seed}/${round}`).int32()
    const { failed, errorInstance } = await fc.check(property, { seed, numRuns: ROUND })
    if (!failed) continue
    const afterMs = (first as { readonly afterMs: number } | undefined)?.afterMs ?? performance.now() - began
    if (errorInstance instanceof Changed) {
      told.add(errorInstance.violation.look)
      hooks.found({ violation: errorInstance.violation, steps: [], afterMs, flaky: true })
      continue
    }
    if (!(errorInstance instanceof Violated)) throw errorInstance
    const look = (first as { readonly look: string } | undefined)?.look ?? ''
    searched.set(look, (searched.get(look) ?? 0) + 1)
    const found = await settled(ground, hooks, errorInstance.violation, stepsOf.get(errorInstance) ?? [])
    told.add(found.violation.look)
    hooks.found({ ...found, afterMs })
  }
}

/** Makes it as short as it gets, and sees it again. */
async function settled(
  ground: Ground,
  hooks: IssuanceHooks,
  given: Violation,
  long: readonly IssuanceStep[],
): Promise<Omit<Found, 'afterMs'>> {
  let violation = given
  const shownOn = async ({ issuerFor, canDo, probes }: Ground, steps: readonly IssuanceStep[]): Promise<boolean> => {
    hooks.sequence()
    const taken = await takeSequence({ policies: DOCUMENTS, steps }, probes, issuerFor(), canDo)
    const shown = 'violation' in taken ? taken.violation : undefined
    if (shown?.id !== given.id || shown.outcome !== given.outcome) return false
    violation = shown
    return true
  }
  const steps = await tidied(long, async (fewer) => !hooks.late() && (await shownOn(ground, fewer)))
  const fresh = await hooks.fresh?.()
  try {
    for (let time = 0; time < CONFIRMATIONS; time++)
      if (!(await shownOn(fresh?.ground ?? ground, steps))) return { violation, steps, flaky: true }
  } finally {
    await fresh?.close()
  }
  return { violation, steps }
}
