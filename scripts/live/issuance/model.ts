import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { referenceEvaluator } from '../../../reference/referenceEvaluator.ts'
import type { Probe } from './palette.ts'

/** A credential as the model knows it; policies by their names. */
export interface Issued {
  readonly kind: 'user' | 'session' | 'account'
  /** Of the credential that asked for it; absent for a user. */
  readonly from?: number
  /** Of a session where there are roles: it has what the role has, and not what the caller has (SESS-11). */
  readonly role?: number | undefined
  /** A user's own, or what the credential was issued with. */
  readonly policy?: string | undefined
  readonly managed?: number | undefined
  readonly expired?: true
}

/** What the model knows of a server: which policy each role and managed policy has, and which credentials were issued. */
export interface Model {
  readonly documents: { readonly [name: string]: Policy }
  readonly roles: string[]
  readonly managed: string[]
  readonly issued: Issued[]
  readonly probes: readonly Probe[]
}

/**
 * Whether the documents allow each probe to a credential: what it comes from must, and so must the session policies on the way to it, those
 * of one session together (SESS-02, SESS-03). Edits of roles, users and managed policies are in force at once (SESS-12).
 */
export function mayDo(model: Model, at: number): readonly boolean[] {
  const bounds = boundsOf(model, at)
  return model.probes.map((probe) => bounds?.every((names) => allows(model.documents, names, probe)) === true)
}

/** Policies by name: one of each set has to allow, and none of it may deny. Nothing for what has expired. */
function boundsOf({ issued, roles, managed }: Model, at: number): readonly (readonly string[])[] | undefined {
  const bounds: (readonly string[])[] = []
  let one = issued[at]
  if (one?.expired) return undefined
  while (one !== undefined) {
    const own = [one.policy, one.managed === undefined ? undefined : managed[one.managed]]
    const given = own.filter((name) => name !== undefined)
    if (given.length > 0) bounds.push(given)
    if (one.role !== undefined) bounds.push([roles[one.role] as string])
    one = one.from === undefined || one.role !== undefined ? undefined : issued[one.from]
  }
  return bounds
}

const answers = new WeakMap<object, Map<string, boolean>>()

/** As the reference says, once for each set and probe. */
function allows(documents: Model['documents'], names: readonly string[], { action, resource }: Probe): boolean {
  const known = answers.get(documents) ?? new Map<string, boolean>()
  answers.set(documents, known)
  const key = JSON.stringify([names, action, resource])
  const before = known.get(key)
  if (before !== undefined) return before
  const scenario: Scenario = {
    principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/blue' },
    policies: { identity: names.map((name) => documents[name] as Policy) },
    resourceAccount: '111122223333',
    requests: [{ action, resource, context: {} }],
  }
  const answer = referenceEvaluator.authorize(scenario)
  const allowed = 'decisions' in answer && answer.decisions[0] === 'allowed'
  known.set(key, allowed)
  return allowed
}
