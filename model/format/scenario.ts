import { z } from 'zod'
import type { Policy } from '../policyDocument.ts'
import { LIMITS } from './limits.ts'
import { policySchema } from './policy.ts'
import { type Principal, principalSchema } from './principal.ts'
import { type Request, requestSchema } from './request.ts'
import { type Session, sessionSchema } from './session.ts'

/** What the resource policy governs, where AWS combines it differently (EVAL-12). */
export const RESOURCE_KINDS = ['generic', 'role-trust', 'kms-key'] as const

const levels = z.array(z.array(policySchema))

const policiesSchema = z
  .strictObject({
    identity: z.array(policySchema),
    boundary: policySchema.optional(),
    resource: policySchema.optional(),
    scps: levels.optional(),
    rcps: levels.optional(),
    endpoint: policySchema.optional(),
  })
  .meta({ id: 'Policies', title: 'The policies in force, by kind' })

export const scenarioSchema = z
  .strictObject({
    principal: principalSchema,
    session: sessionSchema.optional(),
    policies: policiesSchema,
    resourceAccount: z.string().regex(/^\d{12}$/, 'expected an account id of 12 digits'),
    resourceKind: z.enum(RESOURCE_KINDS).optional(),
    requests: z.array(requestSchema).max(LIMITS.requests),
  })
  .meta({ id: 'Scenario', title: 'Scenario, version 1' })

export type ResourceKind = (typeof RESOURCE_KINDS)[number]

export interface Policies {
  readonly identity: readonly Policy[]
  readonly boundary?: Policy | undefined
  readonly resource?: Policy | undefined
  readonly scps?: readonly (readonly Policy[])[] | undefined
  readonly rcps?: readonly (readonly Policy[])[] | undefined
  readonly endpoint?: Policy | undefined
}

/** Everything an authorization decision needs: a world, and the requests made in it (`docs/protocol.md`). */
export interface Scenario {
  readonly principal: Principal
  readonly session?: Session | undefined
  readonly policies: Policies
  readonly resourceAccount: string
  readonly resourceKind?: ResourceKind | undefined
  readonly requests: readonly Request[]
}
