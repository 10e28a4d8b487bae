import { type Model, mayDo } from './model.ts'
import type { Probe } from './palette.ts'

/** What a credential can do and should not, or cannot and should. */
export interface Violation {
  readonly id: keyof typeof RULES
  readonly credential: number
  readonly request: Probe
  /** What would be right. */
  readonly outcome: 'allowed' | 'denied'
  readonly sentence: string
  /** The same for what looks alike before it is made small: the statement, and how the credential came to be. */
  readonly look: string
}

/** What has to hold after every step, with the rules that it rests on. */
export const RULES = {
  /** Needs no documents to be wrong. */
  'derived-never-wider': ['SESS-02', 'SESS-12'],
  'issued-as-documented': ['SESS-02', 'SESS-03', 'SESS-12'],
  'expired-is-no-good': ['STS-07'],
} as const satisfies { readonly [id: string]: readonly string[] }

/** Thrown by a step after which something does not hold. */
export class Violated extends Error {
  override readonly name = 'Violated'
  readonly violation: Violation
  constructor(violation: Violation) {
    super(violation.sentence)
    this.violation = violation
  }
}

/** Each credential's violation, at most one: the invariant first, as it says more. `able` is by credential and probe. */
export function violationsOf(model: Model, able: readonly (readonly boolean[])[]): readonly Violation[] {
  return model.issued.flatMap(
    (_, at) => expired(model, at, able) ?? wider(model, at, able) ?? other(model, at, able) ?? [],
  )
}

type Able = readonly (readonly boolean[])[]

function expired(model: Model, at: number, able: Able): Violation | undefined {
  const probe = model.issued[at]?.expired ? (able[at]?.indexOf(true) ?? -1) : -1
  if (probe === -1) return undefined
  const said = `#${at}, ${nameOf(model, at)} that has expired, can still ${saidOf(model.probes[probe])}.`
  return violation('expired-is-no-good', model, at, probe, 'denied', said)
}

function wider(model: Model, at: number, able: Able): Violation | undefined {
  const { from, role, expired: over } = model.issued[at] ?? {}
  if (from === undefined || role !== undefined || over || model.issued[from]?.expired) return undefined
  const probe = model.probes.findIndex((_, one) => able[at]?.[one] === true && able[from]?.[one] === false)
  if (probe === -1) return undefined
  const said = `#${at}, ${nameOf(model, at)} that #${from} asked for, can ${saidOf(model.probes[probe])}, which #${from} cannot.`
  return violation('derived-never-wider', model, at, probe, 'denied', said)
}

function other(model: Model, at: number, able: Able): Violation | undefined {
  const may = mayDo(model, at)
  const probe = may.findIndex((allowed, one) => able[at]?.[one] !== allowed)
  if (probe === -1) return undefined
  const allowed = may[probe] === true
  const said = `#${at}, ${nameOf(model, at)}, ${allowed ? 'cannot' : 'can'} ${saidOf(model.probes[probe])}, which it ${allowed ? 'may' : 'may not'}.`
  return violation('issued-as-documented', model, at, probe, allowed ? 'allowed' : 'denied', said)
}

function violation(
  id: Violation['id'],
  model: Model,
  credential: number,
  probe: number,
  outcome: Violation['outcome'],
  sentence: string,
): Violation {
  const request = model.probes[probe] as Probe
  return { id, credential, request, outcome, sentence, look: `${id} ${outcome} ${lineOf(model, credential)}` }
}

/** How a credential came to be: `account<session+policy<user`. */
export function lineOf({ issued }: Model, at: number): string {
  const line: string[] = []
  let one = issued[at]
  while (one !== undefined) {
    const given = `${one.policy === undefined || one.kind === 'user' ? '' : '+policy'}${one.managed === undefined ? '' : '+managed'}`
    line.push(`${one.kind}${given}`)
    one = one.from === undefined || one.role !== undefined ? undefined : issued[one.from]
  }
  return line.join('<')
}

const A = { user: 'a user', session: 'a session', account: 'a service account' } as const

function nameOf({ issued }: Model, at: number): string {
  return A[(issued[at] as Model['issued'][number]).kind]
}

function saidOf({ action, resource }: Probe = { action: '', resource: '' }): string {
  return `${action} on ${resource}`
}
