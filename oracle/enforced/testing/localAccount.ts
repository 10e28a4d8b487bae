import { randomBytes } from 'node:crypto'
import type { ManagedPolicy as SessionPolicy } from '../../../model/format/session.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { emptyStore, type Store } from '../../serve/store.ts'

/** A user as the stand-in keeps it. */
export interface LocalUser {
  readonly name: string
  readonly path: string
  readonly boundary: string | undefined
  readonly tags: Map<string, string>
  readonly inline: Map<string, string>
  readonly keys: Set<string>
}

export interface LocalBucket {
  readonly objects: Map<string, string>
  readonly tags: Map<string, string>
  policy?: string
  publicPolicies: boolean
}

/** Who signs with an access key: whoever may do everything, a user, or a session. */
export type Signer =
  | { readonly type: 'admin' }
  | { readonly type: 'user'; readonly name: string }
  | {
      readonly type: 'session'
      readonly of: 'role' | 'user'
      readonly name: string
      readonly session: string
      readonly inline?: Policy
      readonly managed: readonly Pick<SessionPolicy, 'arn'>[]
    }

/** All that a stand-in for an account holds. */
export interface LocalAccount extends Store {
  readonly users: Map<string, LocalUser>
  readonly buckets: Map<string, LocalBucket>
  readonly signers: Map<string, Signer>
}

/** The access key of whoever may do everything. */
export const ADMIN_KEY = 'AKIAEXAMPLEADMIN0000'

export function localAccount(id = '222233334444'): LocalAccount {
  return {
    ...emptyStore(id),
    users: new Map(),
    buckets: new Map(),
    signers: new Map([[ADMIN_KEY, { type: 'admin' }]]),
  }
}

export function newKey(account: LocalAccount, signer: Signer): string {
  const key = `${signer.type === 'session' ? 'ASIA' : 'AKIA'}${randomBytes(8).toString('hex').toUpperCase()}`
  account.signers.set(key, signer)
  return key
}

/** Everything that is there beside the administrator. */
export function left({ roles, policies, users, buckets }: LocalAccount): readonly string[] {
  return [...roles.keys(), ...policies.keys(), ...users.keys(), ...buckets.keys()]
}
