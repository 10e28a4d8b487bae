import type { Principal } from '../../model/format/principal.ts'
import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { Random } from '../random.ts'
import type { Identities } from './identities.ts'

/** The principal of the given type from a world's cast. */
export function generatePrincipal(random: Random, type: PrincipalType, identities: Identities): Principal {
  switch (type) {
    case 'AssumedRole':
      return { type, arn: identities.session, issuer: identities.role }
    case 'FederatedUser':
      return { type, arn: identities.federated, issuer: identities.user }
    case 'IAMUser':
      return { type, arn: identities.user }
    case 'Root':
      return { type, arn: identities.root }
    case 'AWSService':
      return { type, arn: identities.service }
    case 'WebIdentityUser':
      return { type, arn: random.percent(50) ? identities.oidcProvider : 'cognito-identity.amazonaws.com' }
    case 'SAMLUser':
      return { type, arn: identities.samlProvider }
    case 'Anonymous':
      return { type }
    default:
      return type satisfies never
  }
}

/** Whether principals of this type belong to an account. */
export function hasAccount(type: PrincipalType): boolean {
  return type === 'AssumedRole' || type === 'FederatedUser' || type === 'IAMUser' || type === 'Root'
}

/** Whether principals of this type can have identity policies and a boundary (UNSP-15). */
export function hasIdentityPolicies(type: PrincipalType): boolean {
  return type === 'AssumedRole' || type === 'FederatedUser' || type === 'IAMUser'
}
