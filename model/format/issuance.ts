import { z } from 'zod'
import type { Policy } from '../policyDocument.ts'
import { LIMITS } from './limits.ts'
import { policySchema } from './policy.ts'

const MOST_STEPS = 64

const policy = z.string().min(1).max(64)
const at = z.number().int().nonnegative().max(MOST_STEPS)

const stepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('CreateUser'), policy }),
  z.strictObject({ do: z.literal('CreateRole'), policy }),
  z.strictObject({ do: z.literal('CreatePolicy'), policy }),
  z.strictObject({
    do: z.literal('AssumeRole'),
    by: at,
    role: at.optional(),
    policy: policy.optional(),
    managed: at.optional(),
    seconds: z.number().int().positive().max(3_600).optional(),
  }),
  z.strictObject({ do: z.literal('AddServiceAccount'), by: at, policy: policy.optional() }),
  z.strictObject({ do: z.literal('EditUser'), user: at, policy }),
  z.strictObject({ do: z.literal('EditRole'), role: at, policy }),
  z.strictObject({ do: z.literal('EditPolicy'), managed: at, policy }),
])

/** A case about credentials that are issued one from another: what is done, and what one of them can do then. */
export const issuanceCaseSchema = z
  .strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    source: z.string().min(1),
    basis: z.literal('derived'),
    rules: z.array(z.string().min(1)),
    issuance: z.strictObject({
      policies: z.record(policy, policySchema),
      steps: z.array(stepSchema).min(1).max(MOST_STEPS),
      credential: at,
      request: z.strictObject({ action: z.string().max(LIMITS.action), resource: z.string().max(LIMITS.resource) }),
    }),
    outcome: z.enum(['allowed', 'denied']),
  })
  .meta({ id: 'IssuanceCase', title: 'Credentials issued one from another, and what one of them may do' })

/**
 * One step. Credentials are counted from 0 in the order in which they come to be, by CreateUser, AssumeRole and AddServiceAccount; roles and
 * managed policies likewise, each for themselves. Policies go by their names.
 */
export type IssuanceStep =
  | { readonly do: 'CreateUser' | 'CreateRole' | 'CreatePolicy'; readonly policy: string }
  | {
      readonly do: 'AssumeRole'
      readonly by: number
      /** Absent where the server has no roles: then the session has what the caller has. */
      readonly role?: number | undefined
      readonly policy?: string | undefined
      readonly managed?: number | undefined
      /** DurationSeconds, after which the step goes on: what was issued has expired then. */
      readonly seconds?: number | undefined
    }
  | { readonly do: 'AddServiceAccount'; readonly by: number; readonly policy?: string | undefined }
  | { readonly do: 'EditUser'; readonly user: number; readonly policy: string }
  | { readonly do: 'EditRole'; readonly role: number; readonly policy: string }
  | { readonly do: 'EditPolicy'; readonly managed: number; readonly policy: string }

export interface Issuance {
  /** The documents that steps name. */
  readonly policies: { readonly [name: string]: Policy }
  readonly steps: readonly IssuanceStep[]
  /** Which credential is asked, after the last step. */
  readonly credential: number
  readonly request: { readonly action: string; readonly resource: string }
}

/** Asked of live servers only (`docs/live.md`); no case of a corpus. */
export interface IssuanceCase {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly basis: 'derived'
  readonly rules: readonly string[]
  readonly issuance: Issuance
  /** What would be right. */
  readonly outcome: 'allowed' | 'denied'
}
