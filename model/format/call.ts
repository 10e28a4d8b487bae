import { z } from 'zod'
import type { Policy } from '../policyDocument.ts'
import { LIMITS } from './limits.ts'
import { type Principal, principalSchema } from './principal.ts'
import { ISSUING_OPERATIONS, type IssuingOperation, type ManagedPolicy, managedPolicySchema } from './session.ts'

const arn = z.string().min(1).max(LIMITS.arn)

/** STS's parameters as sent: nothing here is checked beyond its JSON type, since refusing is what a call case tests. */
const parametersSchema = z.strictObject({
  RoleSessionName: z.string().optional(),
  Policy: z.string().optional(),
  PolicyArns: z.array(z.string()).optional(),
  DurationSeconds: z.number().optional(),
  Name: z.string().optional(),
  Tags: z.array(z.strictObject({ Key: z.string(), Value: z.string() })).optional(),
  TransitiveTagKeys: z.array(z.string()).optional(),
  SourceIdentity: z.string().optional(),
  ExternalId: z.string().optional(),
})

export const callSchema = z
  .strictObject({
    operation: z.enum(ISSUING_OPERATIONS),
    caller: principalSchema,
    role: z.strictObject({ arn, maxSessionDuration: z.number().int().optional() }).optional(),
    parameters: parametersSchema,
    managedPolicies: z.array(managedPolicySchema).optional(),
  })
  .meta({ id: 'Call', title: 'An STS call that issues a session' })

export interface Tag {
  readonly Key: string
  readonly Value: string
}

export interface CallParameters {
  readonly RoleSessionName?: string | undefined
  readonly Policy?: string | undefined
  readonly PolicyArns?: readonly string[] | undefined
  readonly DurationSeconds?: number | undefined
  readonly Name?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
  readonly TransitiveTagKeys?: readonly string[] | undefined
  readonly SourceIdentity?: string | undefined
  readonly ExternalId?: string | undefined
}

/** An STS call: who makes it, on which role, with which parameters, and which managed policies exist. */
export interface Call {
  readonly operation: IssuingOperation
  readonly caller: Principal
  readonly role?: { readonly arn: string; readonly maxSessionDuration?: number | undefined } | undefined
  readonly parameters: CallParameters
  readonly managedPolicies?: readonly (ManagedPolicy & { readonly document: Policy })[] | undefined
}
