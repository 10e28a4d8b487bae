import type { Issuer } from '../../../evaluators/live/issuance/issuer.ts'
import type { Issuance, IssuanceStep } from '../../../model/format/issuance.ts'
import type { Model } from './model.ts'
import type { Probe } from './palette.ts'
import type { Real } from './real.ts'
import { examine, takeStep } from './steps.ts'
import { Violated, type Violation } from './violation.ts'

/** A sequence of steps while it is taken. */
export interface Sequence {
  readonly real: Real
  /** Steps that had an effect, in order. */
  readonly done: IssuanceStep[]
  /** Whether a violation is one to go on after; told of each that is met. */
  readonly met: (violation: Violation) => boolean
}

/** What came of a sequence: a violation, nothing, or the step that was refused or that the server has nothing for. */
export type Taken = { readonly violation?: Violation } | { readonly refused: string } | { readonly unsupported: string }

/** Takes steps on users, roles and policies of their own, looks after each what every credential can do, and takes all down. */
export async function takeSequence(
  { policies, steps }: Pick<Issuance, 'policies' | 'steps'>,
  probes: readonly Probe[],
  issuer: Issuer,
  canDo: Real['canDo'],
): Promise<Taken> {
  const model: Model = { documents: policies, roles: [], managed: [], issued: [], probes }
  const real: Real = { issuer, credentials: [], canDo }
  try {
    for (const [at, step] of steps.entries()) {
      const outcome = await takeStep(model, real, step)
      const said = `step ${at + 1}, ${step.do}`
      if (outcome === 'refused') return { refused: said }
      if (outcome === 'unable') return { unsupported: `${said}, is nothing that this server can do` }
      await examine(model, real)
    }
    return {}
  } catch (thrown) {
    if (thrown instanceof Violated) return { violation: thrown.violation }
    throw thrown
  } finally {
    await issuer.tearDown()
  }
}
