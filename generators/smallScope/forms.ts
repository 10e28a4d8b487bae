import type { ConditionBlock, PrincipalElement } from '../../model/policyDocument.ts'
import { ACCOUNT, ARN, type Requester } from './cast.ts'

/** The ways to name a principal in a resource policy, the rows of tables A, B and C; `other-…` names somebody else. */
export const FORMS = [
  'account-arn',
  'account-id',
  'other-account',
  'role',
  'other-role',
  'session',
  'other-session',
  'user',
  'other-user',
  'federated-user',
  'other-federated-user',
  'star',
  'aws-star',
  'pinned-star',
  'service',
  'other-service',
  'federated',
] as const

export type FormId = (typeof FORMS)[number]

/** A form as a statement's Principal, with the condition that belongs to it. */
export interface NamedPrincipal {
  readonly Principal: PrincipalElement
  readonly Condition?: ConditionBlock
}

const VALUES: { readonly [form in Exclude<FormId, 'star' | 'pinned-star' | 'federated'>]: PrincipalElement } = {
  'account-arn': { AWS: ARN.root },
  'account-id': { AWS: ACCOUNT },
  'other-account': { AWS: ARN.bystanderRoot },
  role: { AWS: ARN.role },
  'other-role': { AWS: ARN.otherRole },
  session: { AWS: ARN.session },
  'other-session': { AWS: ARN.otherSession },
  user: { AWS: ARN.user },
  'other-user': { AWS: ARN.otherUser },
  'federated-user': { AWS: ARN.federated },
  'other-federated-user': { AWS: ARN.otherFederated },
  'aws-star': { AWS: '*' },
  service: { Service: ARN.service },
  'other-service': { Service: ARN.otherService },
}

/** How the form is written for a requester: what it is pinned to, and which provider is named, depends on who asks. */
export function namedPrincipal(form: FormId, { provider, context }: Requester): NamedPrincipal {
  if (form === 'star') return { Principal: '*' }
  if (form === 'federated') return { Principal: { Federated: provider ?? ARN.oidc } }
  if (form !== 'pinned-star') return { Principal: VALUES[form] }
  const pinnedTo = context['aws:PrincipalArn'] ?? ARN.role
  return { Principal: '*', Condition: { ArnEquals: { 'aws:PrincipalArn': pinnedTo } } }
}
