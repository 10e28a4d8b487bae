import { z } from 'zod'
import type { Policy } from '../policyDocument.ts'
import { LIMITS } from './limits.ts'
import { policySchema } from './policy.ts'

/** The STS operations that issue a session which can carry session policies (SESS-01). */
export const ISSUING_OPERATIONS = [
  'AssumeRole',
  'AssumeRoleWithSAML',
  'AssumeRoleWithWebIdentity',
  'GetFederationToken',
] as const

const arn = z.string().min(1).max(LIMITS.arn)

export const managedPolicySchema = z
  .strictObject({ arn, document: policySchema })
  .meta({ id: 'ManagedPolicy', title: 'A managed policy: its ARN and the document in force' })

export const sessionSchema = z
  .strictObject({
    via: z.enum(ISSUING_OPERATIONS),
    inline: policySchema.optional(),
    managed: z.array(managedPolicySchema).optional(),
    caller: z.strictObject({ arn, policies: z.array(policySchema) }).optional(),
  })
  .meta({ id: 'Session', title: 'How the session was issued, and the session policies passed' })

export type IssuingOperation = (typeof ISSUING_OPERATIONS)[number]

/** A managed policy: its ARN and the document in force. */
export type ManagedPolicy = { readonly arn: string; readonly document: Policy }

/** How the session was issued, and the session policies passed (`docs/protocol.md`). */
export interface Session {
  readonly via: IssuingOperation
  readonly inline?: Policy | undefined
  readonly managed?: readonly ManagedPolicy[] | undefined
  readonly caller?: { readonly arn: string; readonly policies: readonly Policy[] } | undefined
}
