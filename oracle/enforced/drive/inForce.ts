import { setTimeout as sleep } from 'node:timers/promises'
import { askCall, type CallOutcome } from '../../../evaluators/live/drive/askCall.ts'
import { CALLS } from '../../../evaluators/live/drive/calls.ts'
import { planned } from '../../../evaluators/live/drive/planned.ts'
import { BudgetSpent } from '../../client/budgetSpent.ts'
import type { EnforcedWorld } from '../world/enforcedWorld.ts'
import type { Account } from './account.ts'
import type { StandingWorld } from './setUp.ts'

/** How it was known that the policies of a world were in force: by control calls, or by waiting alone. */
export type Settled = 'control' | 'wait'

/** Whether a call was not made, as too many were. */
export function isBudgetSpent(failed: string): boolean {
  return failed.includes('(--max-calls)')
}

/** Waits until the control calls are let through several times in a row; nothing where they are not within their time. */
export async function inForce(
  { controls }: EnforcedWorld,
  { control }: StandingWorld,
  { make, settling }: Account,
): Promise<Settled | undefined> {
  const { needed, gapMs, longestMs, blindMs } = settling
  if (controls.length === 0) {
    await sleep(blindMs, undefined, { signal: make.signal })
    return 'wait'
  }
  const s3 = make.client(control)
  const calls = controls.map((request) => planned(request, Object.keys(CALLS)))
  const until = performance.now() + longestMs
  for (let row = 0; row < needed; ) {
    const outcomes: CallOutcome[] = []
    for (const call of calls) if (typeof call !== 'string') outcomes.push(await askCall(s3, call, make.signal))
    make.signal.throwIfAborted()
    // Nothing is let through any more, however long it is waited for.
    for (const outcome of outcomes)
      if (typeof outcome === 'object' && isBudgetSpent(outcome.failed)) throw new BudgetSpent(outcome.failed)
    row = outcomes.every((outcome) => outcome === 'allowed') ? row + 1 : 0
    if (row === needed) break
    if (performance.now() > until) return undefined
    await sleep(gapMs, undefined, { signal: make.signal })
  }
  return 'control'
}
