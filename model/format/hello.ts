import { z } from 'zod'
import { PROTOCOL_VERSION } from '../version.ts'

/** What an evaluator may say that it supports. AssumedRole in one account is always supported. */
export const FEATURES = [
  'identity',
  'session',
  'resource',
  'boundary',
  'scps',
  'rcps',
  'endpoint',
  'cross-account',
  'federated-user',
  'iam-user',
  'root',
  'aws-service',
  'web-identity',
  'anonymous',
  'role-trust',
  'kms-key',
  'validation',
  'text',
  'call',
] as const

/** Forms that an evaluator may say it does not know. */
export const FORMS = [
  'NotAction',
  'NotResource',
  'NotPrincipal',
  'Condition',
  'variables',
  'Version2008',
  'principal:account',
  'principal:role',
  'principal:session',
  'principal:star',
] as const

export const helloSchema = z
  .looseObject({
    protocol: z.literal(PROTOCOL_VERSION),
    name: z.string().min(1),
    version: z.string().min(1),
    language: z.string().optional(),
    outcomes: z.enum(['three-way', 'two-way']),
    supports: z.array(z.enum(FEATURES)),
    only: z
      .strictObject({
        services: z.array(z.string()).min(1).optional(),
        operators: z.array(z.string()).optional(),
        conditionKeys: z.array(z.string()).optional(),
      })
      .optional(),
    without: z.array(z.enum(FORMS)).optional(),
  })
  .meta({ id: 'Hello', title: 'What an evaluator says of itself' })

export type Feature = (typeof FEATURES)[number]
export type Form = (typeof FORMS)[number]

/** What an evaluator says of itself: the answer to `hello` (`docs/protocol.md`). */
export interface Hello {
  readonly protocol: typeof PROTOCOL_VERSION
  readonly name: string
  readonly version: string
  readonly language?: string | undefined
  readonly outcomes: 'three-way' | 'two-way'
  readonly supports: readonly Feature[]
  readonly only?:
    | {
        readonly services?: readonly string[] | undefined
        readonly operators?: readonly string[] | undefined
        readonly conditionKeys?: readonly string[] | undefined
      }
    | undefined
  readonly without?: readonly Form[] | undefined
}
