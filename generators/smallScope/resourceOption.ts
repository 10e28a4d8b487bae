import type { ResourceKind } from '../../model/format/scenario.ts'
import type { Requester, RequesterId } from './cast.ts'
import { FORMS, type FormId } from './forms.ts'
import type { Side } from './layer.ts'

/** The parts of a requester that NotPrincipal may list. */
export type Level = 'account' | 'role' | 'session' | 'user' | 'service'

/** One way for the resource policy to be. */
export type ResourceOption =
  | { readonly policy: 'absent'; readonly asks: readonly Side[] }
  | {
      readonly policy: 'principal'
      readonly effect: 'Allow' | 'Deny'
      readonly form: FormId
      readonly asks: readonly Side[]
    }
  /** A Deny with NotPrincipal that lists these parts of the requester (and always somebody else). */
  | { readonly policy: 'not-principal'; readonly lists: readonly Level[]; readonly asks: readonly Side[] }

export type Relation = 'same' | 'cross'

const LEVELS: { readonly [requester in RequesterId]?: readonly Level[] } = {
  'role-session': ['account', 'role', 'session'],
  'saml-session': ['account', 'role', 'session'],
  'web-identity-session': ['account', 'role', 'session'],
  user: ['account', 'user'],
  service: ['service'],
}

const ABSENT: ResourceOption = { policy: 'absent', asks: ['in'] }

/** Allows alone: what the block of organization policies is crossed with. */
export function allowOptions(asks: readonly Side[]): readonly ResourceOption[] {
  return [ABSENT, ...FORMS.map((form) => ({ policy: 'principal', effect: 'Allow', form, asks }) as const)]
}

/** Every resource policy of the scope: each form in an Allow and a Deny, and NotPrincipal with every part of its levels. */
export function resourceOptions({ id }: Requester, relation: Relation, kind: ResourceKind): readonly ResourceOption[] {
  const denies = FORMS.filter((form) => !isUnspoken(form, id, relation)).map(
    (form) => ({ policy: 'principal', effect: 'Deny', form, asks: ['in'] }) as const,
  )
  // A trust policy has no NotPrincipal (TRUST-07).
  const lists = kind === 'role-trust' ? [] : partsOf(LEVELS[id] ?? [])
  return [
    ...allowOptions(['in', 'out']),
    ...denies,
    ...lists.map((lists) => ({ policy: 'not-principal', lists, asks: ['in'] }) as const),
  ]
}

/** UNSP-20: the documents do not speak of a Deny of the account in that account's own resource policies. */
function isUnspoken(form: FormId, requester: RequesterId, relation: Relation): boolean {
  return relation === 'same' && requester !== 'root' && (form === 'account-arn' || form === 'account-id')
}

function partsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  const count = 2 ** list.length
  return Array.from({ length: count }, (_, part) => list.filter((_, at) => Math.floor(part / 2 ** at) % 2 === 1))
}
