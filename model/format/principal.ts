import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { PRINCIPAL_TYPES, type PrincipalType } from './principalTypes.ts'

const arn = z.string().min(1).max(LIMITS.arn)

export const principalSchema = z
  .strictObject({
    type: z.enum(PRINCIPAL_TYPES),
    arn: arn
      .optional()
      .describe(
        'Absent for Anonymous; a service principal for AWSService; the identity provider for web identity and SAML',
      ),
    issuer: arn
      .optional()
      .describe('The role (AssumedRole) or user (FederatedUser) the session was issued from, path included'),
  })
  .meta({ id: 'Principal', title: 'Principal' })

/** Who asks (`docs/protocol.md`). */
export type Principal = {
  readonly type: PrincipalType
  readonly arn?: string | undefined
  readonly issuer?: string | undefined
}
