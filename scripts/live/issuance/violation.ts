import { type Model, mayDo } from './model.ts'
import { PROBES } from './palette.ts'
import type { Real } from './real.ts'

/** What a credential can do and should not, or cannot and should. */
export interface Violation {
  readonly id: 'derived-never-wider' | 'issued-as-documented'
  readonly sentence: string
}

/** Thrown by a step after which something does not hold. */
export class Violated extends Error {
  override readonly name = 'Violated'
  readonly violation: Violation
  constructor(violation: Violation) {
    super(violation.sentence)
    this.violation = violation
  }
}

/**
 * Asks what every credential can do now, and throws Violated where one can do more than the one that asked for it, which needs no
 * documents to be wrong, or something else than they say. Asked again before it is said.
 */
export async function examine(model: Model, real: Real): Promise<void> {
  const violation = violationOf(model, await abilities(real))
  if (violation === undefined) return
  const again = violationOf(model, await abilities(real))
  if (again?.sentence === violation.sentence) throw new Violated(violation)
  throw new Error(`what credentials can do changed by itself: ${violation.sentence}`)
}

function abilities({ credentials, canDo }: Real): Promise<readonly (readonly boolean[])[]> {
  return Promise.all(credentials.map(canDo))
}

/** The invariant first, over all credentials: it says more. */
export function violationOf(model: Model, able: readonly (readonly boolean[])[]): Violation | undefined {
  for (const [at, { from, kind }] of model.issued.entries()) {
    const parent = from === undefined ? undefined : able[from]
    const wider = PROBES.findIndex((_, probe) => able[at]?.[probe] === true && parent?.[probe] === false)
    if (wider !== -1)
      return {
        id: 'derived-never-wider',
        sentence: `#${at}, ${A[kind]} that #${from} asked for, can ${said(wider)}, which #${from} cannot.`,
      }
  }
  for (const [at, { kind }] of model.issued.entries()) {
    const may = mayDo(model, at)
    const other = PROBES.findIndex((_, probe) => able[at]?.[probe] !== may[probe])
    if (other !== -1)
      return {
        id: 'issued-as-documented',
        sentence: `#${at}, ${A[kind]}, ${may[other] === true ? 'cannot' : 'can'} ${said(other)}, which it ${may[other] === true ? 'may' : 'may not'}.`,
      }
  }
  return undefined
}

const A = { user: 'a user', session: 'a session', account: 'a service account' } as const

function said(probe: number): string {
  const { action = '', resource = '' } = PROBES[probe] ?? {}
  return `${action} on ${resource}`
}
