import { askCall, type CallOutcome } from '../../../evaluators/live/drive/askCall.ts'
import { CALLS, type Phase } from '../../../evaluators/live/drive/calls.ts'
import { type Planned, planned } from '../../../evaluators/live/drive/planned.ts'
import { BudgetSpent } from '../../client/budgetSpent.ts'
import { OracleUnavailable } from '../../client/oracleUnavailable.ts'
import type { EnforcedWorld } from '../world/enforcedWorld.ts'
import type { Account } from './account.ts'
import { isBudgetSpent } from './inForce.ts'
import type { StandingWorld } from './setUp.ts'

/** What came of a request: let through, refused for want of permission, or neither, with a clause why. */
export type Enforced = 'allowed' | 'denied' | { readonly unsupported: string }

const PHASES: readonly Phase[] = ['read', 'write', 'remove']
const ATTEMPTS = 3

/**
 * Makes the calls of a world, what removes last. A refusal counts only where the user's own credentials are let through with the same call right
 * after. Rejects with OracleUnavailable where those cannot reach S3 either, or with BudgetSpent.
 */
export async function askWorld(
  { scenario }: EnforcedWorld,
  standing: StandingWorld,
  { make }: Account,
): Promise<readonly Enforced[]> {
  const s3 = make.client(standing.credentials)
  const own = make.client()
  const plans = scenario.requests.map((request) => planned(request, Object.keys(CALLS)) as Planned)
  const answers: Enforced[] = []
  const one = async (plan: Planned): Promise<Enforced> => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await asked(s3, plan, make)
      if (outcome === 'allowed') return outcome
      const control = await asked(own, plan, make)
      if (outcome === 'denied' && control === 'allowed') return outcome
      if (attempt < ATTEMPTS) continue
      if (typeof control === 'object' && isOutOfReach(control.failed))
        throw new OracleUnavailable(`S3 cannot be reached: ${control.failed}`)
      return {
        unsupported:
          control === 'allowed'
            ? `a call that failed: ${said(outcome)}`
            : `a call that fails for everybody: ${said(control)}`,
      }
    }
  }
  for (const phase of PHASES)
    for (const [at, plan] of plans.entries()) {
      if (plan.call.phase !== phase) continue
      answers[at] = await one(plan)
      if (phase === 'remove' && plan.key !== '') await standing.restore(`${plan.bucket}/${plan.key}`)
    }
  return answers
}

async function asked(s3: Parameters<typeof askCall>[0], plan: Planned, make: Account['make']): Promise<CallOutcome> {
  const outcome = await askCall(s3, plan, make.signal)
  make.signal.throwIfAborted()
  if (typeof outcome === 'object' && isBudgetSpent(outcome.failed)) throw new BudgetSpent(outcome.failed)
  return outcome
}

function isOutOfReach(failed: string): boolean {
  return /ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|socket hang up|timeout|TimeoutError|fetch failed/i.test(
    failed,
  )
}

/** The code alone: what else an answer says names things of the account. */
function said(outcome: CallOutcome): string {
  return typeof outcome === 'string' ? outcome : (/^[A-Za-z]{1,60}/.exec(outcome.failed)?.[0] ?? 'unknown')
}
