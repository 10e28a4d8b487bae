import type { RequesterId } from '../../generators/smallScope/cast.ts'
import type { FormId } from '../../generators/smallScope/forms.ts'
import type { Level } from '../../generators/smallScope/resourceOption.ts'
import type { Decision } from '../../model/decision.ts'

/**
 * The semantics of the small scope as plain data, written by hand from sections 1 to 4 and 10 of the catalogue
 * (`semantics.md`). No code of the reference has a part in it: the two are two readings of the same pages.
 *
 * Where a point is open, a list stands instead of one value, the adopted reading first.
 */

/** What a grant is worth, weakest first (section 3). `past-boundary` is one reading of CONT-03. */
export type Grant = 'none' | 'delegating' | 'indirect' | 'past-boundary' | 'direct'

/** Readings of one thing, the adopted one first. */
export type Readings<T> = readonly [T, ...T[]]

/** A cell of tables A and B; names of more than one reading stand for rows of `CLASSES`. */
export type GrantClass = 'indirect' | 'direct' | keyof typeof CLASSES

/**
 * Classes whose worth depends on where they are met: in resource policies of the requester's account, in its trust and key
 * policies, and across accounts, where every form that reaches the requester serves alike (RES-TABLE-B).
 */
export const CLASSES = {
  /** RES-A1, RES-A2; CONT-17; EVAL-12, KMS-02. */
  account: { generic: ['delegating', 'indirect'], guarded: ['delegating'], cross: ['direct'] },
  /** RES-A10; CONT-03. */
  star: {
    generic: ['direct', 'indirect', 'past-boundary'],
    guarded: ['direct', 'indirect', 'past-boundary'],
    cross: ['direct'],
  },
  /** RES-A10 for a federated user; CONT-27. */
  'federated-star': { generic: ['delegating', 'direct'], guarded: ['delegating', 'direct'], cross: ['direct'] },
  /** RES-12 for a service; CONT-20. */
  'service-star': { generic: ['direct', 'none'], guarded: ['direct', 'none'], cross: ['direct'] },
} as const satisfies { readonly [name: string]: { readonly [where: string]: Readings<Grant> } }

type Row<T> = { readonly [requester in RequesterId]?: T }

const ROLE_SESSIONS = ['role-session', 'saml-session', 'web-identity-session'] as const
const sessions = <T>(cell: T): Row<T> => Object.fromEntries(ROLE_SESSIONS.map((id) => [id, cell]))

/** RES-TABLE-A and -B: what an Allow of each form is for each requester; nothing where it does not reach them. */
export const ALLOWS: { readonly [form in FormId]: Row<GrantClass> } = {
  'account-arn': { ...sessions('account'), 'federated-user': 'account', user: 'account', root: 'direct' },
  'account-id': { ...sessions('account'), 'federated-user': 'account', user: 'account', root: 'direct' },
  'other-account': {},
  role: sessions('indirect'),
  'other-role': {},
  session: sessions('direct'),
  'other-session': {},
  user: { user: 'direct', 'federated-user': 'indirect' },
  'other-user': {},
  'federated-user': { 'federated-user': 'direct' },
  'other-federated-user': {},
  star: {
    ...sessions('star'),
    user: 'star',
    'federated-user': 'federated-star',
    root: 'direct',
    service: 'direct',
    'web-identity': 'direct',
    saml: 'direct',
    anonymous: 'direct',
  },
  'aws-star': {
    ...sessions('star'),
    user: 'star',
    'federated-user': 'federated-star',
    root: 'direct',
    service: 'service-star',
    'web-identity': 'direct',
    saml: 'direct',
    anonymous: 'direct',
  },
  /** The condition fails for those who have no ARN (COND-04). */
  'pinned-star': { ...sessions('direct'), user: 'direct', 'federated-user': 'federated-star', root: 'direct' },
  service: { service: 'direct' },
  'other-service': {},
  /** In trust policies; elsewhere see `PROVIDER_ELSEWHERE`. */
  federated: { 'web-identity': 'direct', saml: 'direct' },
}

/** RES-A14b, CONT-16: whom a Federated principal outside trust policies may reach. */
export const PROVIDER_ELSEWHERE: { readonly reaches: Readings<boolean>; readonly requesters: readonly RequesterId[] } =
  {
    reaches: [false, true],
    requesters: ['saml-session', 'web-identity-session', 'web-identity', 'saml'],
  }

const everybody: Row<Readings<boolean>> = {
  ...sessions<Readings<boolean>>([true]),
  user: [true],
  'federated-user': [true],
  root: [true],
  service: [true],
  'web-identity': [true],
  saml: [true],
  anonymous: [true],
}

/** RES-TABLE-C: whom a Deny of each form hits. */
export const DENIES: { readonly [form in FormId]: Row<Readings<boolean>> } = {
  'account-arn': { ...sessions<Readings<boolean>>([true]), 'federated-user': [true], user: [true], root: [true] },
  'account-id': { ...sessions<Readings<boolean>>([true]), 'federated-user': [true], user: [true], root: [true] },
  'other-account': {},
  role: sessions<Readings<boolean>>([true]),
  'other-role': {},
  session: sessions<Readings<boolean>>([true]),
  'other-session': {},
  user: { user: [true], 'federated-user': [true] },
  'other-user': {},
  'federated-user': { 'federated-user': [true] },
  'other-federated-user': {},
  star: everybody,
  /** CONT-20. */
  'aws-star': { ...everybody, service: [true, false] },
  'pinned-star': { ...sessions<Readings<boolean>>([true]), user: [true], 'federated-user': [true], root: [true] },
  service: { service: [true] },
  'other-service': {},
  federated: { 'web-identity': [true], saml: [true] },
}

/** RES-10: the levels that NotPrincipal has to list to spare a requester; CONT-04 where some are listed and some are not. */
export const SPARED_BY: Row<readonly Level[]> = {
  ...sessions<readonly Level[]>(['account', 'role', 'session']),
  user: ['account', 'user'],
  service: ['service'],
}

/** CONT-04: whether a Deny with NotPrincipal hits whose levels are listed in part. */
export const LISTED_IN_PART: Readings<boolean> = [true, false]

/** What the formula of section 1 is about. */
export interface Facts {
  /** SESS-16, TRUST-10: an operation that these credentials cannot call, or the root user's sts:AssumeRole. */
  readonly operation: 'barred' | 'root-assumes' | 'other'
  /** Some matching Deny of some applicable policy. */
  readonly denied: boolean
  /** Whether the requester belongs to an account. */
  readonly account: boolean
  readonly relation: 'same' | 'cross'
  /** EVAL-12: a trust or key policy, which has to allow or to delegate itself. */
  readonly guarded: boolean
  readonly trust: boolean
  readonly root: boolean
  readonly scps: boolean
  readonly endpoint: boolean
  readonly grant: Grant
  readonly identity: boolean
  readonly boundary: boolean
  readonly session: boolean
}

/** One row of the truth table: what it asks of the facts (a list: any of these), and what it comes to. */
export interface FormulaRow {
  readonly when: { readonly [fact in keyof Facts]?: Facts[fact] | readonly Facts[fact][] }
  readonly decisions: Readings<Decision>
  /** Another reading is that this row does not count, and those below do. */
  readonly orBelow?: true
  readonly rule: string
}

/** The formula: the first row that applies. */
export const FORMULA: readonly FormulaRow[] = [
  { when: { operation: 'barred' }, decisions: ['implicitDeny', 'explicitDeny'], orBelow: true, rule: 'CONT-26' },
  { when: { denied: true }, decisions: ['explicitDeny'], rule: 'EVAL-02' },
  { when: { operation: 'root-assumes' }, decisions: ['implicitDeny'], rule: 'TRUST-10' },
  { when: { account: false, grant: 'none' }, decisions: ['implicitDeny'], rule: 'EVAL-17' },
  { when: { account: false, endpoint: false }, decisions: ['implicitDeny'], rule: 'VPCE-01' },
  { when: { account: false }, decisions: ['allowed'], rule: 'EVAL-17' },
  { when: { scps: false }, decisions: ['implicitDeny', 'explicitDeny'], rule: 'CONT-06' },
  { when: { endpoint: false }, decisions: ['implicitDeny'], rule: 'VPCE-01' },
  { when: { relation: 'cross', grant: 'none' }, decisions: ['implicitDeny'], rule: 'EVAL-14' },
  {
    when: { relation: 'cross', identity: true, boundary: true, session: true },
    decisions: ['allowed'],
    rule: 'EVAL-14',
  },
  { when: { relation: 'cross' }, decisions: ['implicitDeny'], rule: 'EVAL-14' },
  { when: { root: true, guarded: false }, decisions: ['allowed'], rule: 'EVAL-20' },
  { when: { grant: 'direct', boundary: true, session: true }, decisions: ['allowed'], rule: 'RES-01' },
  { when: { trust: true, grant: 'direct' }, decisions: ['allowed', 'implicitDeny'], rule: 'CONT-29' },
  { when: { grant: 'direct' }, decisions: ['allowed'], rule: 'RES-02' },
  { when: { grant: 'past-boundary', session: true }, decisions: ['allowed'], rule: 'CONT-03' },
  { when: { grant: 'indirect', boundary: true, session: true }, decisions: ['allowed'], rule: 'RES-01' },
  { when: { guarded: true, grant: 'none' }, decisions: ['implicitDeny'], rule: 'EVAL-12' },
  { when: { identity: true, boundary: true, session: true }, decisions: ['allowed'], rule: 'EVAL-10' },
  { when: {}, decisions: ['implicitDeny'], rule: 'EVAL-01' },
]

/** Layers that count for whom, where not for all: SCPs for principals with an account (EVAL-17, EVAL-18). */
export const WITHOUT_ACCOUNT: readonly RequesterId[] = ['service', 'web-identity', 'saml', 'anonymous']

/** SESS-06, SESS-07: what it means that no session policy was passed. */
export const NO_SESSION_POLICY: { readonly neutral: true; readonly except: readonly RequesterId[] } = {
  neutral: true,
  except: ['federated-user'],
}

/** SESS-16, TRUST-10 on actions of sts. */
export const OPERATIONS: readonly {
  readonly requester: RequesterId
  readonly action: RegExp
  readonly operation: Facts['operation']
}[] = [
  { requester: 'federated-user', action: /^sts:/, operation: 'barred' },
  { requester: 'root', action: /^sts:AssumeRole$/, operation: 'root-assumes' },
]
